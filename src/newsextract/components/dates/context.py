"""Resolves the expressions of an article in their order: which way each sentence points, and which date each counts from."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.dates.grammar import Grammar, Hit
from newsextract.components.layers import Intervals, Item
from newsextract.values.calendar.resolve import DIRECTED, Anchors, Reading, Way, resolve


class Resolver:
    """From hits to the items of the layer `dates`."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.cues = grammar.patterns.cues

    def resolve(self, doc: Doc, low: str, hits: list[Hit]) -> list[Item]:
        """Items in the form of the record, in reading order."""
        meta = layers.meta(doc)
        base = date.fromisoformat(meta["published"]) if meta["published"] else None
        anchors = Anchors(base)
        sentences = Intervals(layers.read(doc, "sentences"))
        items = []
        for number, hit in enumerate(hits, 1):
            sentence = sentences.at(hit.start) or {"start": 0, "end": len(low)}
            way = self.way(low, hit, sentence["start"], sentence["end"]) if hit.form.shape in DIRECTED else None
            reading = resolve(hit.form, anchors, way)
            if reading.period is not None and hit.form.kind == "date":
                anchors.note(reading.period)
            items.append(_item(f"d{number}", layers.text_of(doc), hit, reading))
        return items

    def way(self, low: str, hit: Hit, start: int, end: int) -> Way:
        """Which way the cue nearest to an expression points, inside its sentence [start, end)."""
        best: Way = None
        nearest = 10_000
        left = max(start, hit.start - self.cues.window_left)
        for match in self.cues.regex.finditer(low, left, min(end, hit.end + self.cues.window_right)):
            distance = hit.start - match.end() if match.end() <= hit.start else match.start() - hit.end
            if 0 <= distance < nearest:
                nearest = distance
                best = "future" if match.lastgroup == "future" else "past"
        return best


def _item(id: str, text: str, hit: Hit, reading: Reading) -> Item:
    period = reading.period
    return {
        "id": id,
        "start": hit.start,
        "end": hit.end,
        "text": text[hit.start : hit.end],
        "kind": hit.form.kind,
        "value": reading.value,
        "earliest": period.first.isoformat() if period else None,
        "latest": period.last.isoformat() if period else None,
        "granularity": period.granularity if period else None,
        "anchor": reading.anchor,
        "rule": hit.form.rule,
    }
