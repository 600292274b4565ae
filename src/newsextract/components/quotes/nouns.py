"""Finds the speaker's words by their place: before a verb, over appositions and relative clauses, and as a subject."""

from __future__ import annotations

from newsextract.components.quotes.phrases import Phrase, Phrases
from newsextract.components.quotes.rows import Row

_DASHES = ("-", "–", "—", "--")


class Nouns(Phrases):
    """Speakers of a row."""

    def before(self, row: Row, at: int, floor: int) -> Phrase | None:
        """The noun phrase that ends right before token `at`, not reaching before `floor`."""
        if at <= floor:
            return None
        last = row.low[at - 1]
        if last in (",", ")", "]") or last in _DASHES:
            return self._over_apposition(row, at, floor)
        if not row.is_word(at - 1):
            return None
        if last in self.lexicon.pronouns:
            return Phrase(at - 1, at, at - 1, at, "pronoun")
        phrase = self.ending(row, at, floor)
        return self._antecedent(row, phrase, at, floor) or phrase

    def _antecedent(self, row: Row, phrase: Phrase | None, at: int, floor: int) -> Phrase | None:
        """`Officials who met the minister said`: the phrase before "who" speaks, not the one next to the verb."""
        if "who" not in row.low:
            return None
        start = phrase.first if phrase else at
        for i in range(start - 1, floor, -1):
            if row.mark[i] is not None or not row.is_word(i):
                return None
            if row.low[i] == "who":
                head = self.ending(row, i, floor)
                return head and (head if head.kind == "name" else head._replace(end=at, after=at))
        return None

    # ------------------------------------------------------------ over an apposition

    def _over_apposition(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The head before an apposition that ends at `end`: "Park, an analyst at Norrebank," or "Park (D-Ohio)"."""
        close = end - 1
        if row.low[close] in (")", "]"):
            opening = self.opening(row, close, floor)
            return self.before(row, opening, floor) if opening is not None else None
        cuts = [i for i in range(floor, close) if row.low[i] == row.low[close] and row.mark[i] is None]
        if cuts and self._has_verb(row, cuts[-1] + 1, close):
            return None
        for n in range(len(cuts) - 1, -1, -1):
            cut = cuts[n]
            if not self._goes_on(row, cut + 1, cuts[n + 1] if n + 1 < len(cuts) else close):
                # What stands between the commas is itself the speaker: "the chief executive, Lena Park, said".
                phrase = self.ending(row, close, cut + 1)
                described = self.ending(row, cut, cuts[n - 1] + 1 if n else floor)
                if phrase and described and described.kind == "description":
                    return phrase._replace(first=described.first)
                return phrase
            segment = cuts[n - 1] + 1 if n else floor
            if row.low[close] in _DASHES:
                return self._head_before(row, cut, segment)
            if (
                n
                and row.low[segment] in self.lexicon.determiners
                and self._is_name(row, cuts[n - 2] + 1 if n > 1 else floor, cuts[n - 1])
            ):
                continue  # "Park, the head of Norrebank, a bank, said"
            if cut > segment and self._is_head(row, segment, cut, first=n == 0):
                return self.before(row, cut, segment)
        return None

    def _is_name(self, row: Row, start: int, end: int) -> bool:
        """Whether [start, end) ends with a name of two words or more, as a person's."""
        last = (end - 2, end - 1)
        return end - start >= 2 and all(
            row.is_name(i) and row.low[i] not in self.lexicon.calendar and row.low[i] not in self.lexicon.prepositions
            for i in last
        )

    def _has_verb(self, row: Row, start: int, end: int) -> bool:
        """Whether [start, end) is a clause of its own, and no apposition or relative clause."""
        for i in range(start, end):
            if row.low[i] in self.lexicon.relatives or row.low[i] == "whose":
                return False
            if row.low[i] in self.lexicon.auxiliaries:
                return True
        return False

    def _head_before(self, row: Row, cut: int, floor: int) -> Phrase | None:
        """The speaker before a dash: the phrase there, or the name that it explains."""
        phrase = self.before(row, cut, floor)
        if phrase is None or phrase.first - 1 <= floor or row.low[phrase.first - 1] != "," or row.is_name(phrase.first):
            return phrase
        return self.before(row, phrase.first - 1, floor) or phrase

    def _goes_on(self, row: Row, start: int, end: int) -> bool:
        """Whether the segment [start, end) goes on from a head before it, as an apposition does."""
        if start >= end:
            return True
        lex = self.lexicon
        low = row.low[start]
        if low in lex.regions or low in lex.titles or low[0].isdigit() or low[:2] in ("r-", "d-", "i-"):
            return True
        if row.is_name(start):
            owner = any(row.low[i].endswith(("'s", "’s", "s'", "s’")) for i in range(start, end))
            return owner and not row.is_name(end - 1)
        return low not in lex.pronouns

    def _is_head(self, row: Row, start: int, end: int, *, first: bool) -> bool:
        """Whether the segment [start, end) can be what an apposition explains."""
        lex = self.lexicon
        while start < end and (
            row.low[start] in lex.conjunctions or row.mark[start] is not None or not row.is_word(start)
        ):
            start += 1
        if start + 1 < end and row.low[start + 1] in ("what", "which", "whom"):
            start += 2
        if start >= end or row.low[start] in lex.prepositions:
            return False
        low = row.low[start]
        if not first and (low in lex.relatives or low in lex.regions or low in lex.titles or low[0].isdigit()):
            return False
        if row.is_name(start):
            return lex.calendar.isdisjoint(row.low[start:end])
        return first or (low in lex.determiners and row.is_name(end - 1)) or low in lex.pronouns

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
            if (
                low in lex.prepositions
                or (low.endswith("ing") and (not row.is_name(i) or i == floor))
                or low in ("asked", "told")
            ):
                i = self._next_comma(row, i, ceiling)
                continue
            phrase = self.after(row, i, ceiling)
            if phrase is None:
                i += 1
                continue
            if phrase.kind == "pronoun":
                return phrase
            timed = any(
                row.low[j] in lex.calendar or row.low[j] in lex.times for j in range(i, min(phrase.after + 1, ceiling))
            )
            if timed and "," in row.low[phrase.after : ceiling]:
                i = self._next_comma(row, phrase.after, ceiling)
                continue
            best = best or phrase
            if phrase.after < ceiling and (row.is_word(phrase.after) or row.low[phrase.after] == ","):
                return phrase
            i = phrase.after + 1
        return best

    def _next_comma(self, row: Row, i: int, ceiling: int) -> int:
        return next((j for j in range(i, ceiling) if row.low[j] == ","), ceiling) + 1
