"""How components read and write their results on a Doc: one span group and its plain items per layer.

A layer is `doc.spans[name]`: spans whose label says what they are and whose `id_` names the rule, and, in
`doc.spans[name].attrs["items"]`, a list of plain dicts (str, int, bool, None, list, dict only, so that a
Doc serialises). Items are in the form of the record; their `start` and `end` are characters and are the
truth, for tokens may be glued ("$50bn") and a span then covers a little more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import itemgetter
from typing import Any
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Span, SpanGroup

Item = dict[str, Any]
Spans = Callable[[Doc, Sequence[Item]], Iterable[Span]]
_META = "newsextract"
_START = itemgetter("start")
# What is asked of a Doc again and again, kept as long as the Doc.
_FIRSTS: WeakKeyDictionary[Doc, list[int]] = WeakKeyDictionary()
_LOWERS: WeakKeyDictionary[Doc, Any] = WeakKeyDictionary()
_MENTIONS: WeakKeyDictionary[Doc, tuple[list[Item], Intervals]] = WeakKeyDictionary()  # beside the parties they are of


def set_meta(
    doc: Doc,
    *,
    text: str,
    published: date | None,
    published_from: str | None,
    title: str | None,
    spans: bool = True,
) -> None:
    """Keep on the Doc what its article says beside the text; `spans`: whether layers have spans beside their items.

    A record is made of items alone, and spans cost a twentieth of the whole way.
    """
    doc.user_data[_META] = {
        "text": text,
        "published": published.isoformat() if published else None,
        "published_from": published_from,
        "title": title,
        "spans": spans,
    }


def meta(doc: Doc) -> Item:
    """`text`, `published` (ISO string or None), `published_from`, `title` of the Doc's article.

    A Doc made by plain `nlp(text)` gets its text and nothing else.
    """
    found: Item | None = doc.user_data.get(_META)
    if found is None:
        found = {"text": doc.text, "published": None, "published_from": None, "title": None, "spans": True}
        doc.user_data[_META] = found
    return found


def text_of(doc: Doc) -> str:
    """The article's text, kept once: `doc.text` is built anew at each call."""
    text: str = meta(doc)["text"]
    return text


def firsts(doc: Doc) -> list[int]:
    """The first character of each token, looked up once a Doc: asking the Token objects costs ten times as much."""
    known = _FIRSTS.get(doc)
    if known is None or len(known) != len(doc):  # tokens were merged or split since
        known = _FIRSTS[doc] = doc.to_array("IDX").tolist()
    return known


def lowers(doc: Doc) -> Any:
    """The array of what each token is in lower case, as spaCy's number of the word."""
    known = _LOWERS.get(doc)
    if known is None or len(known) != len(doc):  # tokens were merged or split since
        known = _LOWERS[doc] = doc.to_array("LOWER")
    return known


def has_spans(doc: Doc) -> bool:
    """Whether somebody will look at the Doc itself, not only at the record made of it."""
    return bool(meta(doc)["spans"])


def spans_of(doc: Doc, items: Sequence[Item]) -> list[Span]:
    """One span per item, from its `start`, `end`, `kind` and `rule`; items begin with a word."""
    at, strings = firsts(doc), doc.vocab.strings
    hashes: dict[str | None, int] = {None: 0}
    spans = []
    for item in items:
        label, rule = item.get("kind"), item.get("rule")
        for word in (label, rule):
            if word is not None and word not in hashes:
                hashes[word] = strings.add(word)
        first, end = bisect_right(at, item["start"]) - 1, bisect_left(at, item["end"])
        spans.append(Span(doc, first, end, label=hashes[label], span_id=hashes[rule]))
    return spans


def no_spans(doc: Doc, items: Sequence[Item]) -> list[Span]:
    """None: of a layer that is only a step to another."""
    return []


def write(doc: Doc, layer: str, items: Sequence[Item], *, spans: Spans = spans_of) -> None:
    """Put a layer on the Doc; `spans` makes its spans, where the Doc is to have some."""
    made = list(spans(doc, items)) if has_spans(doc) else []
    doc.spans[layer] = SpanGroup(doc, name=layer, attrs={"items": list(items)}, spans=made)


def read(doc: Doc, layer: str) -> list[Item]:
    """The items of a layer; an empty list where the component has not run."""
    group = doc.spans.get(layer)
    items: list[Item] = group.attrs.get("items", []) if group is not None else []
    return items


def span_at(doc: Doc, start: int, end: int, *, label: str = "", rule: str = "", party: str = "") -> Span:
    """The smallest token span that covers the characters [start, end).

    Raises ValueError where the text has no such characters.
    """
    text = text_of(doc)
    if not 0 <= start < len(text) or end > len(text):
        raise ValueError(f"no tokens at {start}:{end} of a text of {len(text)} characters")
    at = firsts(doc)
    # The blank after a token belongs to it, but words never begin there.
    first = bisect_right(at, start + (text[start] == " ")) - 1
    return Span(doc, first, bisect_left(at, end), label=label, kb_id=party, span_id=rule)


def warn(doc: Doc, code: str, message: str, start: int, end: int) -> None:
    """Add a warning to the record: something a person should look at."""
    meta(doc).setdefault("warnings", []).append({"code": code, "message": message, "start": start, "end": end})


class Intervals:
    """Sorted, non-overlapping items by their characters: which item covers or meets a stretch."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = sorted(items, key=_START)
        self._starts = [*map(_START, self.items)]

    def within(self, start: int, end: int) -> list[Item]:
        """Items that begin in [start, end)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, place: int) -> Item | None:
        """The item that covers the character `place`."""
        index = bisect_right(self._starts, place) - 1
        return self.items[index] if index >= 0 and place < self.items[index]["end"] else None

    def meets(self, start: int, end: int) -> bool:
        """Whether any item overlaps [start, end)."""
        index = bisect_left(self._starts, end) - 1  # the last item that begins before the end
        return index >= 0 and bool(self.items[index]["end"] > start)


def mentions(doc: Doc) -> Intervals:
    """Every mention of a party, with `party` (its id), `kind` and `name` beside `start`, `end`, `text`."""
    parties = read(doc, "parties")
    known = _MENTIONS.get(doc)
    if known is None or known[0] is not parties:
        found = Intervals(
            {**mention, "party": party["id"], "kind": party["kind"], "name": party["name"]}
            for party in parties
            for mention in party["mentions"]
        )
        known = _MENTIONS[doc] = parties, found
    return known[1]
