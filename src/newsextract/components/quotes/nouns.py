"""Finds the speaker's words beside a verb of saying: noun phrases, appositions, relative clauses, pronouns."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.rows import Row


class Phrase(NamedTuple):
    """Tokens [start, end) that name a speaker; `first` is where its title or apposition begins, `after` where all ends."""

    start: int
    end: int
    first: int
    after: int
    kind: Literal["name", "pronoun", "description"]


class Nouns:
    """Noun phrases of a row, by the lexicon's closed classes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    # ------------------------------------------------------------ before a verb

    def before(self, row: Row, at: int, floor: int) -> Phrase | None:
        """The noun phrase that ends right before token `at`, not reaching before `floor`."""
        end = at
        if end <= floor:
            return None
        if row.low[end - 1] in (",", "-", "–", "—", "--", ")"):
            return self._over_apposition(row, end, floor)
        if not row.is_word(end - 1):
            return None
        if row.low[end - 1] in self.lexicon.pronouns:
            return Phrase(end - 1, end, end - 1, end, "pronoun")
        return self._walk_left(row, end, floor)

    def _walk_left(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The phrase [start, end): left until a clause boundary."""
        lex = self.lexicon
        start = end
        while start > floor:
            i = start - 1
            low = row.low[i]
            if low == ")":
                opening = self._opening(row, i, floor)
                if opening is None:
                    break
                start = opening
                continue
            if not row.is_word(i) or row.mark[i] is not None or low in lex.pronouns:
                break
            if low == "and" and self._joins_names(row, i):
                start = i
                continue
            if low in lex.conjunctions and not (
                i > floor and low in ("after", "before", "since", "until", "earlier", "later")
            ):
                break
            if low in lex.verbs and not row.is_name(i):
                break
            start = i
        return self._phrase(row, start, end)

    def _joins_names(self, row: Row, i: int) -> bool:
        return (
            0 < i < row.size - 1
            and row.is_name(i + 1)
            and row.is_name(i - 1)
            and row.low[i - 1] not in self.lexicon.calendar
        )

    def _opening(self, row: Row, i: int, floor: int) -> int | None:
        for j in range(i - 1, max(floor, i - 12) - 1, -1):
            if row.low[j] == "(":
                return j
        return None

    def _phrase(self, row: Row, start: int, end: int) -> Phrase | None:
        """Make a phrase of [start, end): a leading adverbial is cut off, a name is cut free of its titles."""
        lex = self.lexicon
        start = self._skip_adverbial(row, start, end)
        while start < end and (
            row.low[start] in lex.adverbs or (row.low[start].endswith("ly") and not row.is_name(start))
        ):
            start += 1
        if start >= end:
            return None
        head = next(
            (i for i in range(start + 1, end) if row.low[i] in lex.prepositions and not self._in_name(row, i, end)), end
        )
        head = next((i for i in range(start + 1, head) if row.low[i] in lex.relatives or row.low[i] == "("), head)
        last = head - 1
        if (
            row.is_name(last)
            and row.low[last] not in lex.heads
            and (last > start or row.low[last] not in lex.determiners)
        ):
            first = last
            while (
                first > start
                and (
                    row.is_name(first - 1)
                    or row.low[first - 1] in ("of", "and", "&", "for", "de", "van", "von", "la", "al", "bin")
                )
                and row.low[first - 1] not in lex.determiners
            ):
                first -= 1
            while first < last and not row.is_name(first):
                first += 1
            return Phrase(first, head, start, end, "name")
        return Phrase(start, end, start, end, "description")

    def _in_name(self, row: Row, i: int, end: int) -> bool:
        return (
            row.low[i] in ("of", "for")
            and row.is_name(i - 1)
            and i + 1 < end
            and (row.is_name(i + 1) or (row.low[i + 1] == "the" and i + 2 < end and row.is_name(i + 2)))
        )

    def _skip_adverbial(self, row: Row, start: int, end: int) -> int:
        """Past a leading adverbial without a comma: "On Monday the company", "In a note Park"."""
        lex = self.lexicon
        if row.low[start] not in lex.prepositions:
            while (
                start < end
                and (
                    (row.low[start] in lex.calendar and row.low[start] not in ("this", "last", "next", "late", "early"))
                    or row.low[start].isdigit()
                )
                and start + 1 < end
            ):
                start += 1
            return start
        for i in range(end - 1, start, -1):
            if row.low[i - 1] in lex.prepositions:
                continue
            if row.low[i] in lex.determiners or row.low[i] in lex.possessives:
                return i
            if (
                row.is_name(i)
                and not row.is_name(i - 1)
                and row.low[i] not in lex.calendar
                and row.low[i - 1] not in lex.determiners
            ):
                return i
            if row.low[i - 1] in lex.calendar and row.low[i] not in lex.calendar:
                return i
        return end

    def _over_apposition(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The head before an apposition that ends at `end`: "Park, an analyst at Norrebank," or "Park (D-Ohio)"."""
        close = end - 1
        if row.low[close] == ")":
            opening = self._opening(row, close, floor)
            return self.before(row, opening, floor) if opening is not None else None
        pair = "," if row.low[close] == "," else row.low[close]
        cuts = [i for i in range(floor, close) if row.low[i] == pair]
        for n in range(len(cuts) - 1, -1, -1):
            cut = cuts[n]
            segment = cuts[n - 1] + 1 if n else floor
            if not self._goes_on(row, cut + 1, cuts[n + 1] if n + 1 < len(cuts) else close):
                # What stands between the commas is itself the speaker: "the chief executive, Lena Park, said".
                return self._walk_left(row, close, cut + 1)
            if cut > segment and self._is_head(row, segment, cut, first=n == 0):
                return self.before(row, cut, segment) if row.low[cut - 1] != "," else None
        return self._walk_left(row, close, floor) if not cuts else None

    def _goes_on(self, row: Row, start: int, end: int) -> bool:
        """Whether the segment [start, end) goes on from a head before it, as an apposition does."""
        if start >= end:
            return True
        lex = self.lexicon
        low = row.low[start]
        if low in lex.regions or low in lex.titles or low[0].isdigit() or low[:2] in ("r-", "d-", "i-"):
            return True
        if row.is_name(start):
            return any(
                row.low[i].endswith(("'s", "’s", "s'", "s’")) and i + 1 < end and not row.is_name(end - 1)
                for i in range(start, end)
            )
        return low not in lex.pronouns

    def _is_head(self, row: Row, start: int, end: int, *, first: bool) -> bool:
        """Whether the segment [start, end) can be what an apposition explains."""
        lex = self.lexicon
        while start < end and (row.low[start] in lex.conjunctions or row.mark[start] is not None):
            start += 1
        if start >= end:
            return False
        low = row.low[start]
        if not first and (low in lex.relatives or low in lex.regions or low in lex.titles or low[0].isdigit()):
            return False
        if row.is_name(start):
            return low not in lex.prepositions or any(row.is_name(i) for i in range(start + 1, end))
        return first or (low in lex.determiners and row.is_name(end - 1)) or low in lex.pronouns

    # ------------------------------------------------------------ after a verb

    def after(self, row: Row, at: int, ceiling: int) -> Phrase | None:
        """The noun phrase that begins at token `at`, with where its apposition ends."""
        lex = self.lexicon
        if at >= ceiling or not row.is_word(at) or row.mark[at] is not None:
            return None
        if row.low[at] in lex.pronouns:
            return Phrase(at, at + 1, at, at + 1, "pronoun")
        if row.low[at] in lex.prepositions or row.low[at] in lex.relatives:
            return None
        end = at
        while end < ceiling and row.mark[end] is None and (row.is_word(end) or row.low[end] in "()&"):
            low = row.low[end]
            if (
                (low in lex.verbs and not row.is_name(end))
                or low in lex.relatives
                or (low in lex.calendar and end > at)
            ):
                break
            if low in lex.conjunctions and low not in ("and",):
                break
            if (
                low in lex.prepositions
                and low != "of"
                and not (low in ("at", "for", "from", "with", "in") and not self._named(row, at, end))
            ):
                break
            end += 1
        if end == at:
            return None
        phrase = self._phrase(row, at, end)
        return phrase and phrase._replace(after=end)

    def _named(self, row: Row, start: int, end: int) -> bool:
        return row.is_name(end - 1) and (end - start > 1 or start > 0)

    # ------------------------------------------------------------ the subject of a sentence

    def subject(self, row: Row, floor: int, ceiling: int) -> Phrase | None:
        """The first noun phrase before a verb in [floor, ceiling): the subject of a clause."""
        lex = self.lexicon
        i = floor
        best: Phrase | None = None
        while i < ceiling:
            low = row.low[i]
            if row.mark[i] is not None or not row.is_word(i) or low in lex.conjunctions or low in lex.adverbs:
                i += 1
                continue
            if low in lex.prepositions or (low.endswith("ing") and not row.is_name(i)):
                i = self._next_comma(row, i, ceiling)
                continue
            if low in lex.pronouns:
                return Phrase(i, i + 1, i, i + 1, "pronoun")
            phrase = self.after(row, i, ceiling)
            if phrase is None:
                i += 1
                continue
            best = best or phrase
            if phrase.after < ceiling and (row.is_word(phrase.after) or row.low[phrase.after] == ","):
                return phrase
            i = phrase.after + 1
        return best

    def _next_comma(self, row: Row, i: int, ceiling: int) -> int:
        while i < ceiling and row.low[i] != ",":
            i += 1
        return i + 1
