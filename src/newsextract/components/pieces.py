"""A sentence as a row of pieces: words, and each mention, amount or date as one piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.layers import Intervals, Item


@dataclass(slots=True)
class Piece:
    """`kind` is word, party, amount or date; `ref` the party's, amount's or date's id."""

    start: int
    end: int
    text: str
    lower: str
    kind: str = "word"
    ref: str | None = None
    item: Item | None = None


class Pieces:
    """Rows of pieces of a Doc's sentences; made once per component call, rows are built when asked for."""

    def __init__(self, doc: Doc) -> None:
        self.text = layers.text_of(doc)
        self.layers: list[tuple[str, Intervals, str]] = [
            ("amount", Intervals(layers.read(doc, "amounts")), "id"),
            ("party", layers.mentions(doc), "party"),
            ("date", Intervals(layers.read(doc, "dates")), "id"),
        ]
        # Tokens as numbers: making a Token object for each costs more than all the rest of a row.
        self._starts = layers.firsts(doc)

    def row(self, start: int, end: int) -> list[Piece]:
        """The pieces of the characters [start, end), in order; where items overlap, the earlier layer's wins."""
        row: list[Piece] = []
        at = start
        for kind, item, ref in self._atoms(start, end):
            first, behind = item["start"], item["end"]
            if first < at:
                continue
            if first > at:
                row += self._words(at, first)
            text = self.text[first:behind]
            row.append(Piece(first, behind, text, text.lower(), kind, item.get(ref), item))
            at = behind
        if at < end:
            row += self._words(at, end)
        return row

    def _atoms(self, start: int, end: int) -> list[tuple[str, Item, str]]:
        found: list[tuple[str, Item, str]] = []
        for kind, items, ref in self.layers:
            for item in items.within(start, end):
                if not found or not any(i["start"] < item["end"] and item["start"] < i["end"] for _, i, _ in found):
                    found.append((kind, item, ref))
        return sorted(found, key=lambda x: x[1]["start"]) if len(found) > 1 else found

    def _words(self, start: int, end: int) -> list[Piece]:
        starts, text = self._starts, self.text
        # Where tokens begin; the first and the last may be glued to an item.
        places = [start, *starts[bisect_right(starts, start) : bisect_left(starts, end)], end]
        return [
            Piece(a, a + len(word), word, word.lower()) for a, b in pairwise(places) if (word := text[a:b].rstrip())
        ]
