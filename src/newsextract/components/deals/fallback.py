"""Sentences that tell of a deal in words that no frame knows: read by what every wording needs, a noun of a deal (a
stake, rights, a contract) with who stands behind its prepositions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.nouns import is_verb_here
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import phrase_ending
from newsextract.components.deals.slots import find_code
from newsextract.components.deals.view import View
from newsextract.rules import Patterns

_SOME = ("some", "any", "more", "no", "another")  # "lost some business to B"
_FIRMS = ("company", "organization", "government")


class FallbackFrame(Frame):
    """A frame whose noun may have any verb."""

    words: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_behind: frozenset[str] = frozenset()
    open: str = ""
    thing: bool = False


class FallbackPatterns(Patterns):
    """The form of patterns/deal_fallback.toml."""

    idle: frozenset[str]
    frame: list[FallbackFrame]


class Fallback:
    """Reads events off the sentences of one article that no frame reads."""

    def __init__(self, view: View, reader: FrameReader, idle: frozenset[str]) -> None:
        self.view = view
        self.reader = reader
        self.idle = idle

    def may_tell(self, number: int) -> bool:
        """Whether a sentence has a noun of a deal and a company."""
        return bool(self._hits(number)) and any(m["kind"] in _FIRMS for m in self.view.named(number))

    def events(self, row: Row, number: int) -> Iterator[Event]:
        """The events that a sentence tells of in words of its own."""
        for hit in self._hits(number) if self.may_tell(number) else ():
            if self.view.mentions.meets(hit.start, hit.end) or self.view.is_quoted(hit.start):
                continue
            event = self.reader.read(row, hit)
            if event is not None and not event.negated and self._holds(event, row):
                event.sentence = number
                yield event

    def _hits(self, number: int) -> list[Hit]:
        return self.view.hits["fallback"].within(*self.view.span(number))

    def _holds(self, event: Event, row: Row) -> bool:
        """Whether two sides are told, and nothing around the noun makes it another thing."""
        frame = event.frame
        assert isinstance(frame, FallbackFrame)
        if event.option or not self._has_two_sides(event, row, frame):
            return False
        start, end = event.clause
        words = {p.lower for p in row.pieces if start <= p.start < end}
        if words & (self.idle | frame.unless) or (frame.words and not words & frame.words):
            return False
        if frame.money and not self.view.amounts.within(start, end):
            return False
        at = row.index(event.start)
        assert at is not None
        if event.form == "noun" and is_verb_here(row, at, (Use(frame, "base"),)):
            return False
        behind = next((p.lower for p in row.pieces[at:] if p.start >= event.end), "")
        return row.low(at - 1) not in frame.not_before and behind not in frame.not_behind

    def _has_two_sides(self, event: Event, row: Row, frame: FallbackFrame) -> bool:
        """Whether both sides are told; where money or a code name is told of one side, the story may know the other."""
        if frame.thing and event.asset is None:
            event.asset = self._thing(event, row)
        named = event.named()
        if (frame.thing and event.asset is None) or named & self._people(event):
            return False
        if len(named) + len(event.anaphors) + event.unnamed >= 2:
            return bool(named)
        if not frame.open or not named or frame.open in event.roles:
            return False
        if not self.view.amounts.within(*event.clause) and find_code(row, event) is None:
            return False
        event.anaphors[frame.open] = "it"
        return True

    def _thing(self, event: Event, row: Row) -> Phrase | None:
        """The noun phrase that ends with the noun: what changes hands."""
        at = row.index(event.start)
        phrase = phrase_ending(row, at) if at is not None else None
        return None if phrase is None or row.low(phrase.first) in _SOME else phrase

    def _people(self, event: Event) -> set[str]:
        """The people named in an event's clause: who agrees with an analyst makes no deal."""
        return {str(m["party"]) for m in self.view.mentions.within(*event.clause) if m["kind"] == "person"}
