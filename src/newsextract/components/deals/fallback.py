"""Sentences that tell of a deal in words that no frame knows: read by what every wording needs, a noun of a deal (a
stake, rights, a contract) with who stands behind its prepositions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.view import View
from newsextract.rules import Patterns

_FIRMS = ("company", "organization", "government")


class FallbackFrame(Frame):
    """A frame whose noun may have any verb."""

    words: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_behind: frozenset[str] = frozenset()


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
        if len(event.named()) + len(event.anaphors) + event.unnamed < 2 or event.option:
            return False
        inside = [k for k, p in enumerate(row.pieces) if event.clause[0] <= p.start < event.clause[1]]
        words = {row.low(k) for k in inside}
        if words & (self.idle | frame.unless) or (frame.words and not words & frame.words):
            return False
        at = row.index(event.start)
        assert at is not None
        behind = next((p.lower for p in row.pieces[at:] if p.start >= event.end), "")
        return row.low(at - 1) not in frame.not_before and behind not in frame.not_behind
