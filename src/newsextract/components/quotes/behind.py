"""Reads the words said before a verb of saying."""

from __future__ import annotations

from newsextract.components.quotes.ahead import Ahead
from newsextract.components.quotes.found import Found, direct, indirect
from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import ACCORDING, Said

_PAUSES = frozenset((",", "—", "–", "--", "-"))
LONG = 6
"""From so many words on, a quoted stretch is somebody's words: 98 % of such stretches in news are."""


class Behind:
    """What stands before a `Said`: quoted stretches, or a reported clause that may go on after it."""

    def __init__(self, lexicon: Lexicon, ahead: Ahead) -> None:
        self.lexicon = lexicon
        self.verbal = ahead.verbal
        self.adjuncts = ahead.adjuncts

    def read(self, row: Row, said: Said, floor: int, taken: set[int], ahead: list[Found]) -> list[Found]:
        """The quotes before `said`, not before token `floor`; `ahead` are those found after it."""
        if said.shared or said.relative:
            return []
        reported = "indirect" in [f.kind for f in ahead]
        if reported and said.cue is ACCORDING:
            return []
        i = said.left - 1
        comma = i >= floor and row.low[i] in _PAUSES and row.mark[i] is None
        i -= comma
        if i < floor:
            return []
        if row.mark[i] is not None:
            return [] if i in taken else self._marked(row, said, floor, i, taken)
        if reported or said.cue.gate == "mark" or not (comma or said.cue is ACCORDING):
            return []
        if ahead:
            return self._beginning(row, said, floor, i + 1, ahead[0])
        return self._clause(row, said, floor, i + 1, taken)

    def _beginning(self, row: Row, said: Said, floor: int, end: int, ahead: Found) -> list[Found]:
        """`A merger, Park said, "would take a year."`: the beginning of a sentence that ends in the quoted words."""
        lex = self.lexicon
        start = floor
        while start < end and (row.low[start] in ("and", "but", "or") or not row.is_word(start)):
            start += 1
        about_saying = any(low in lex.messages or low in lex.calendar or low == "asked" for low in row.low[start:end])
        if end - start < 2 or about_saying or not row.text[ahead.start].islower():
            return []
        return [indirect(row, start, end, self._rule(said, "clause"), said)]

    def _rule(self, said: Said, what: str) -> str:
        if said.cue is ACCORDING:
            return said.cue.rule
        return f"quotes.{what}-cue-speaker" if said.inverted else f"quotes.{what}-speaker-cue"

    def _marked(self, row: Row, said: Said, floor: int, i: int, taken: set[int]) -> list[Found]:
        """The stretch that ends before the speaker: direct, or the end of a reported clause."""
        first = i
        while first > floor and (
            row.mark[first - 1] is not None
            or (first - 2 >= floor and row.low[first - 1] in ("and", ",", ";", "—") and row.mark[first - 2] is not None)
        ):
            first -= 1
        head = floor
        while (
            head < first
            and row.mark[head] is None
            and (row.low[head] in self.lexicon.conjunctions or not row.is_word(head))
        ):
            head += 1
        led = row.low[first - 1] in (",", ":", "—") if first else False
        intro = head >= first or (led and not any(self.verbal(row, j) for j in range(head, first)))
        if intro or (led and len(row.inner(first).split()) >= LONG):
            marks = [j for j in range(first, i + 1) if row.mark[j] is not None and j not in taken]
            taken.update(marks)
            return [direct(row, j, self._rule(said, "mark"), said) for j in marks]
        taken.update(j for j in range(head, i + 1) if row.mark[j] is not None)
        return [indirect(row, head, i + 1, self._rule(said, "clause"), said)]

    def _clause(self, row: Row, said: Said, floor: int, end: int, taken: set[int]) -> list[Found]:
        """`The contract was signed, Park said.` and `The contract, Park said, was signed.`"""
        start = floor
        while (
            start < end
            and row.mark[start] is None
            and (not row.is_word(start) or row.low[start] in ("and", "but", "or"))
        ):
            start += 1
        if start >= end:
            return []
        comma = self.adjuncts.over(row, said.right, row.stop)
        tail = comma + 1
        goes_on = (
            not said.inverted and tail < row.stop and row.low[comma] == "," and row.low[tail] not in self.lexicon.cues
        )
        parts = [(start, end)]
        if goes_on and any(self.verbal(row, j) for j in range(tail, row.stop)):
            if row.low[tail] == "that":
                tail += 1
            parts.append((tail, row.stop))
        elif not self._closes(row, said) or not self._is_clause(row, start, end):
            return []
        if row.marked:
            taken.update(j for a, b in parts for j in range(a, b) if row.mark[j] is not None)
        return [indirect(row, a, b, self._rule(said, "clause"), said) for a, b in parts if a < b]

    def _closes(self, row: Row, said: Said) -> bool:
        """Whether nothing but adjuncts follows the verb: "Park said in a note", but not "Park announced a plan"."""
        lex = self.lexicon
        if said.right >= row.stop or said.inverted:
            return True
        low = row.low[said.right]
        return (
            not row.is_word(said.right)
            or low in lex.prepositions
            or low in lex.calendar
            or low in lex.conjunctions
            or low in lex.adverbs
            or low in lex.particles
            or low.endswith(("ly", "ing"))
            or said.cue.recipient
        )

    def _is_clause(self, row: Row, start: int, end: int) -> bool:
        """Whether [start, end) is said, and no adverbial of the sentence: "In a statement, Park said"."""
        lex = self.lexicon
        low = row.low[start]
        counted = low == "about" and row.low[start + 1][0].isdigit()
        if (
            (low in lex.prepositions and not counted)
            or low in ("when", "asked", "while", "as", "speaking", "if")
            or low.endswith("ing")
        ):
            commas = [j for j in range(start, end) if row.low[j] == ","]
            return bool(commas) and any(self.verbal(row, j) for j in range(commas[0], end))
        return end - start > 2 or any(self.verbal(row, j) for j in range(start, end))
