"""What the words beside a name tell of its kind: descriptors, ranks, deal slots, verbs, appositions."""

from __future__ import annotations

import re

from newsextract.components.names.forms import KINDS, Cue
from newsextract.components.names.shapes import Votes

_PIECE = re.compile(r"['’]s\b|[\w$.&’'-]*[\w$]\.?|[^\w\s]")
_LONGEST = 4
"""Cues have at most so many words."""


class Context:
    """Evidence from both sides of a candidate; the longest cue on a side counts."""

    def __init__(self, cues: list[Cue]) -> None:
        self.before: dict[str, list[Votes]] = {}
        self.after: dict[str, list[Votes]] = {}
        for cue in cues:
            table = self.before if cue.side == "before" else self.after
            votes = (cue.id, tuple((KINDS.index(k), n) for k, n in cue.votes.items()))
            for words in cue.words:
                table.setdefault(words, []).append(votes)

    def votes(self, text: str, start: int, end: int, floor: int, ceiling: int) -> list[Votes]:
        """Evidence beside [start, end), looking no further than the zone [floor, ceiling)."""
        return self._left(text[max(floor, start - 48) : start]) + self._right(text[end : min(ceiling, end + 48)])

    def _left(self, left: str) -> list[Votes]:
        words = left.lower().rsplit(None, _LONGEST + 1)
        if words and words[-1] in ("the", "a", "an"):
            words.pop()
        for size in range(min(_LONGEST, len(words)), 0, -1):
            found = self.before.get(" ".join(words[-size:]))
            if found:
                return found
        return []

    def _right(self, right: str) -> list[Votes]:
        words = [w.lower().replace("’", "'") for w in _PIECE.findall(right)[:_LONGEST]]
        for size in range(len(words), 0, -1):
            found = self.after.get(" ".join(words[:size]))
            if found:
                return found
        return []
