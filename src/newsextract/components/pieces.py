"""A sentence as a row of pieces: words, and each mention, amount or date as one piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.layers import Intervals, Item


class Piece(NamedTuple):
    """`kind` is word, party, amount or date; `ref` the party's, amount's or date's id."""

    kind: str
    start: int
    end: int
    text: str
    lower: str
    ref: str | None
    item: Item | None


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
        atoms = self._atoms(start, end)
        for kind, item, ref in atoms:
            if item["start"] < at:
                continue
            self._words(row, at, item["start"])
            text = self.text[item["start"] : item["end"]]
            row.append(Piece(kind, item["start"], item["end"], text, text.lower(), item.get(ref), item))
            at = item["end"]
        self._words(row, at, end)
        return row

    def _atoms(self, start: int, end: int) -> list[tuple[str, Item, str]]:
        found: list[tuple[str, Item, str]] = []
        for kind, items, ref in self.layers:
            for item in items.within(start, end):
                if not found or not any(i["start"] < item["end"] and item["start"] < i["end"] for _, i, _ in found):
                    found.append((kind, item, ref))
        return sorted(found, key=lambda x: x[1]["start"]) if len(found) > 1 else found

    def _words(self, row: list[Piece], start: int, end: int) -> None:
        if start >= end:
            return
        starts, text = self._starts, self.text
        # Where tokens begin; the first and the last may be glued to an item.
        places = [start, *starts[bisect_right(starts, start) : bisect_left(starts, end)], end]
        row += [
            Piece("word", a, a + len(word), word, word.lower(), None, None)
            for a, b in pairwise(places)
            if (word := text[a:b].rstrip())
        ]
