"""Steps over what stands between a verb of saying and its words: who was told, when, where and how."""

from __future__ import annotations

from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.rows import Row


class Adjuncts:
    """Places after a verb of saying."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self.lexicon = lexicon
        self.nouns = nouns

    def over_recipient(self, row: Row, start: int, stop: int) -> int:
        """Past the person spoken to: "told reporters in Seoul", "told her"."""
        lex = self.lexicon
        if start >= stop or not row.is_word(start) or row.low[start] == "that" or row.mark[start] is not None:
            return start
        if row.low[start] in lex.objects:
            return start + 1
        phrase = self.nouns.after(row, start, stop)
        if phrase is None:
            return start
        plural = row.low[start].endswith("s") and not row.is_name(start) and row.low[start] not in lex.determiners
        if plural and row.low[start] not in lex.possessives and phrase.after > start + 1:
            following = row.low[start + 1]
            if row.is_word(start + 1) and following not in lex.prepositions and following not in ("and", "who"):
                return start + 1  # "told investors sales would fall"
        return next((j for j in range(start + 1, phrase.after) if self._new_phrase(row, start, j)), phrase.after)

    def _new_phrase(self, row: Row, start: int, j: int) -> bool:
        """Whether a second noun phrase begins at `j` inside one: "told CNN | the deal", "told reporters | Hanbit"."""
        lex = self.lexicon
        previous = row.low[j - 1]
        if previous in lex.prepositions or previous in lex.determiners or previous in ("and", "&", "("):
            return False
        if row.low[j] in lex.determiners or row.low[j] in lex.possessives:
            return True
        if j == start + 1 and not previous.endswith("s"):
            return False  # "told host Lena Park"
        if not row.is_name(j) or row.is_name(j - 1) or previous in lex.possessives or previous in lex.titles:
            return False
        return not previous.endswith(("'s", "’s", "s'", "s’"))

    def over(self, row: Row, start: int, stop: int) -> int:
        """Past when, where and how it was said: "on Monday", "in a statement", "(local time)"."""
        i = start
        while i < stop and row.mark[i] is None:
            step = self._step(row, i, start, stop)
            if step == i:
                break
            i = step
        if start < i < stop and not self.lexicon.auxiliaries.isdisjoint(row.low[i : i + 2]):
            # "said this year would be good": the time is the clause's subject
            return next((j for j in (i - 1, i - 2) if j >= start and row.low[j] in ("this", "last", "next")), i)
        return i

    def _step(self, row: Row, i: int, start: int, stop: int) -> int:
        """Past the adjunct at `i`, or `i` itself where there is none."""
        lex = self.lexicon
        low = row.low[i]
        if low == "(":
            return next((j + 1 for j in range(i, min(stop, i + 8)) if row.low[j] == ")"), i)
        if low == "to" and i + 1 < stop and not self._is_addressee(row, i + 1):
            return i
        if low in lex.prepositions and (low not in ("of", "about", "like") or i > start):
            return self._over_prepositional(row, i, stop) or i
        if low in lex.calendar:
            timed = (
                row.is_name(i)
                or low not in lex.opening
                or (i + 1 < stop and row.low[i + 1] in lex.calendar and row.low[i + 1] != "may")
            )
            return i + 1 if timed else i
        if low.isdigit() and i > start and row.low[i - 1] in lex.calendar:
            return i + 1
        if low in lex.opening:
            return i + 1 if i + 1 < stop and row.low[i + 1] == "that" else i
        if (
            low in lex.adverbs
            or low in lex.particles
            or (low.endswith("ly") and not row.is_name(i) and low not in lex.nouns_ly)
        ):
            return i + 1
        if (
            low == ","
            and i + 2 < stop
            and row.low[i + 1] in ("however", "though", "meanwhile")
            and row.low[i + 2] == ","
        ):
            return i + 3
        if low == "," and i + 1 < stop and row.low[i + 1] in lex.prepositions and self._closing_comma(row, i + 1, stop):
            return i + 1
        return i

    def _is_addressee(self, row: Row, i: int) -> bool:
        """Whether a person or body begins at `i`, and no infinitive: "to reporters", "to the council"."""
        lex = self.lexicon
        low = row.low[i]
        return (
            row.is_name(i)
            or low.endswith("s")
            or low in lex.determiners
            or low in lex.possessives
            or low in lex.objects
        )

    def _closing_comma(self, row: Row, start: int, stop: int) -> bool:
        return any(
            row.low[j] == "," and (row.mark[j + 1] is not None or row.low[j + 1] == "that")
            for j in range(start, min(stop - 1, start + 9))
        )

    def _over_prepositional(self, row: Row, i: int, stop: int) -> int | None:
        """Past a prepositional phrase: the preposition and the noun phrase after it."""
        lex = self.lexicon
        j = i + 1
        while j < stop and (
            row.low[j] in lex.determiners or row.low[j] in lex.possessives or row.low[j] in lex.prepositions
        ):
            j += 1
        if j < stop and row.low[j] in lex.objects:
            return j + 1
        first = j
        while j < stop and row.mark[j] is None and (row.is_word(j) or row.low[j] == "&"):
            if (
                row.low[j] in lex.pronouns
                or row.low[j] in lex.relatives
                or (row.low[j] in lex.verbs and not row.is_name(j))
            ):
                break
            if j > first and self._ends_object(row, j):
                break
            j += 1
        return j if j > first else None

    def _ends_object(self, row: Row, j: int) -> bool:
        lex = self.lexicon
        low, previous = row.low[j], row.low[j - 1]
        if low in lex.determiners or low in lex.possessives or low in lex.prepositions:
            return True
        if (low in lex.conjunctions and low != "and") or previous in lex.messages:
            return True
        if row.is_name(j):
            joined = row.is_name(j - 1) or previous in ("and", "&") or previous in lex.titles or previous.isdigit()
            return not joined and not previous.endswith(("'s", "’s"))
        return previous in lex.days and low not in lex.calendar and not low[0].isdigit()
