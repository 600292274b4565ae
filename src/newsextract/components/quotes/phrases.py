"""Finds noun phrases by their words: one that ends or begins at a place, with its head cut free of titles."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.rows import Row

_JOINING = ("of", "and", "&", "for", "de", "van", "von", "la", "al", "bin", "del", "du")


class Phrase(NamedTuple):
    """Tokens [start, end) that name a speaker; its title or apposition begins at `first`, all of it ends at `after`."""

    start: int
    end: int
    first: int
    after: int
    kind: Literal["name", "pronoun", "description"]


class Phrases:
    """Noun phrases of a row, by the lexicon's closed classes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def ending(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The phrase [start, end): left until a clause boundary."""
        lex = self.lexicon
        start = end
        while start > floor:
            i = start - 1
            low = row.low[i]
            if low == ")":
                opening = self.opening(row, i, floor)
                if opening is None:
                    break
                start = opening
                continue
            if not row.is_word(i) or row.mark[i] is not None or low in lex.pronouns:
                break
            joins = low == "and" and (self._joins_names(row, i) or (i + 1 < end and row.low[i + 1] in lex.prepositions))
            if low in lex.conjunctions and not joins:
                break
            if low in lex.verbs and not row.is_name(i):
                break
            start = i
            if (low in lex.determiners or low in lex.possessives) and not self._in_phrase(row, i, floor):
                break
        return self._phrase(row, start, end)

    def _in_phrase(self, row: Row, i: int, floor: int) -> bool:
        """Whether the determiner at `i` stands inside a phrase: "people in the industry", "all the analysts"."""
        if i <= floor:
            return False
        low = row.low[i - 1]
        return low in self.lexicon.prepositions or low in self.lexicon.determiners or low in ("and", "&")

    def _joins_names(self, row: Row, i: int) -> bool:
        if not 0 < i < row.size - 1 or row.low[i - 1] in self.lexicon.calendar:
            return False
        return row.is_name(i + 1) and row.is_name(i - 1)

    def opening(self, row: Row, i: int, floor: int) -> int | None:
        pair = "(" if row.low[i] == ")" else "["
        return next((j for j in range(i - 1, max(floor, i - 14) - 1, -1) if row.low[j] == pair), None)

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
        head = self.head_end(row, start, end)
        last = head - 1
        if not row.is_name(last) or row.low[last] in lex.heads or (last == start and row.low[last] in lex.determiners):
            return Phrase(start, end, start, end, "description")
        first = last
        while (
            first > start
            and (row.is_name(first - 1) or row.low[first - 1] in _JOINING)
            and row.low[first - 1] not in lex.determiners
        ):
            first -= 1
        while first < last and not row.is_name(first):
            first += 1
        return Phrase(first, head, start, end, "name")

    def head_end(self, row: Row, start: int, end: int) -> int:
        """Where the head of [start, end) ends: at a preposition, relative or bracket that is no part of a name."""
        lex = self.lexicon
        for i in range(start + 1, end):
            low = row.low[i]
            if low in lex.relatives or low == "(":
                return i
            if low in lex.prepositions and not (row.is_name(i) or self._in_name(row, i, end)):
                return i
        return end

    def _in_name(self, row: Row, i: int, end: int) -> bool:
        """Whether "of" or "for" at `i` stands inside a name: "Bank of Korea", "Centers for the Control"."""
        if row.low[i] not in ("of", "for") or not row.is_name(i - 1) or i + 1 >= end:
            return False
        return row.is_name(i + 1) or (row.low[i + 1] == "the" and i + 2 < end and row.is_name(i + 2))

    def _skip_adverbial(self, row: Row, start: int, end: int) -> int:
        """Past a leading adverbial without a comma: "On Monday the company", "In a note Park"."""
        lex = self.lexicon
        if (
            row.low[start] in ("about", "over", "around", "under", "nearly")
            and row.low[start + 1 : start + 2]
            and row.low[start + 1][0].isdigit()
        ):
            return start
        if row.low[start] not in lex.prepositions:
            while start + 1 < end and (row.low[start] in lex.days or row.low[start].isdigit()):
                start += 1
            return start
        for i in range(end - 1, start, -1):
            previous = row.low[i - 1]
            if previous in lex.prepositions:
                continue
            if row.low[i] in lex.determiners or row.low[i] in lex.possessives:
                return i
            if (
                row.is_name(i)
                and not row.is_name(i - 1)
                and row.low[i] not in lex.calendar
                and previous not in lex.determiners
            ):
                return i
            if previous in lex.calendar and row.low[i] not in lex.calendar:
                return i
        return start + 1 if row.low[start] == "with" else end

    def after(self, row: Row, at: int, ceiling: int) -> Phrase | None:
        """The noun phrase that begins at token `at`, with where it ends."""
        lex = self.lexicon
        if at >= ceiling or not row.is_word(at) or row.mark[at] is not None:
            return None
        if row.low[at] in lex.pronouns:
            return Phrase(at, at + 1, at, at + 1, "pronoun")
        if row.low[at] in lex.prepositions or row.low[at] in lex.relatives or (row.low[at] in lex.days):
            return None
        end = at
        while end < ceiling and row.mark[end] is None and (row.is_word(end) or row.low[end] in ("(", ")", "&")):
            low = row.low[end]
            if self._ends_phrase(row, at, end):
                break
            if (
                low in lex.prepositions
                and low != "of"
                and not (low == "to" and row.low[end - 1] == "close")
                and (low not in ("at", "for", "from", "with", "in") or row.is_name(end - 1))
            ):
                break
            if low == "in" and end + 1 < ceiling and row.low[end + 1] in ("a", "an"):
                break  # "an official in a briefing"
            end += 1
        if end == at:
            return None
        phrase = self._phrase(row, at, end)
        return phrase and phrase._replace(after=end)

    def _ends_phrase(self, row: Row, start: int, i: int) -> bool:
        lex = self.lexicon
        low = row.low[i]
        if row.is_name(i):
            return low in lex.days and i > start
        if low in lex.verbs or low in lex.relatives or low in lex.pronouns:
            return True
        if (
            i > start
            and low.endswith("ed")
            and len(low) > 4
            and row.low[i - 1] not in lex.determiners
            and not (row.low[i - 1].endswith("ly") and not row.is_name(i - 1))
        ):
            return True
        if i > start and low in ("last", "this", "earlier", "later") and row.low[i - 1] not in lex.prepositions:
            return True
        return low in lex.conjunctions and low != "and"
