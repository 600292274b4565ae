"""How components read and write their results on a Doc: one span group and its plain items per layer.

A layer is `doc.spans[name]`: spans whose label says what they are and whose `id_` names the rule, and, in
`doc.spans[name].attrs["items"]`, a list of plain dicts (str, int, bool, None, list, dict only, so that a
Doc serialises). Items are in the form of the record; their `start` and `end` are characters and are the
truth, for tokens may be glued ("$50bn") and a span then covers a little more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

Item = dict[str, Any]
_META = "newsextract"


def set_meta(doc: Doc, *, text: str, published: date | None, published_from: str | None, title: str | None) -> None:
    """Keep on the Doc what its article says beside the text."""
    doc.user_data[_META] = {
        "text": text,
        "published": published.isoformat() if published else None,
        "published_from": published_from,
        "title": title,
    }


def meta(doc: Doc) -> Item:
    """`text`, `published` (ISO string or None), `published_from`, `title` of the Doc's article.

    A Doc made by plain `nlp(text)` gets its text and nothing else.
    """
    found: Item | None = doc.user_data.get(_META)
    if found is None:
        found = {"text": doc.text, "published": None, "published_from": None, "title": None}
        doc.user_data[_META] = found
    return found


def text_of(doc: Doc) -> str:
    """The article's text, kept once: `doc.text` is built anew at each call."""
    text: str = meta(doc)["text"]
    return text


def write(doc: Doc, layer: str, items: Sequence[Item], *, spans: Iterable[Span] | None = None) -> None:
    """Put a layer on the Doc.

    Without `spans`, one span per item is made from its `start`, `end`, `kind` and `rule`.
    """
    if spans is None:
        spans = [span_at(doc, i["start"], i["end"], label=i.get("kind") or "", rule=i.get("rule") or "") for i in items]
    doc.spans[layer] = SpanGroup(doc, name=layer, attrs={"items": list(items)}, spans=list(spans))


def read(doc: Doc, layer: str) -> list[Item]:
    """The items of a layer; an empty list where the component has not run."""
    if layer not in doc.spans:
        return []
    items: list[Item] = doc.spans[layer].attrs.get("items", [])
    return items


def span_at(doc: Doc, start: int, end: int, *, label: str = "", rule: str = "", party: str = "") -> Span:
    """The smallest token span that covers the characters [start, end)."""
    span = doc.char_span(start, end, label=label, kb_id=party, span_id=rule, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at {start}:{end} of a text of {len(text_of(doc))} characters")
    return span


def warn(doc: Doc, code: str, message: str, start: int, end: int) -> None:
    """Add a warning to the record: something a person should look at."""
    meta(doc).setdefault("warnings", []).append({"code": code, "message": message, "start": start, "end": end})


class Intervals:
    """Sorted, non-overlapping items by their characters: which item covers or meets a stretch."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = sorted(items, key=lambda i: i["start"])
        self._starts = [i["start"] for i in self.items]

    def within(self, start: int, end: int) -> list[Item]:
        """Items that begin in [start, end)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, place: int) -> Item | None:
        """The item that covers the character `place`."""
        index = bisect_right(self._starts, place) - 1
        return self.items[index] if index >= 0 and place < self.items[index]["end"] else None

    def meets(self, start: int, end: int) -> bool:
        """Whether any item overlaps [start, end)."""
        return self.at(start) is not None or bool(self.within(start, end))


def mentions(doc: Doc) -> Intervals:
    """Every mention of a party, with `party` (its id), `kind` and `name` beside `start`, `end`, `text`."""
    return Intervals(
        {**mention, "party": party["id"], "kind": party["kind"], "name": party["name"]}
        for party in read(doc, "parties")
        for mention in party["mentions"]
    )
