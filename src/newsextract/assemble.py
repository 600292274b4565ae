"""From a Doc with all its layers to the record: the only door out of spaCy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from spacy.tokens import Doc

from newsextract import __version__
from newsextract.article import Article
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.records import SCHEMA_VERSION, Record

# Items are plain values so that a Doc serialises; these fields become exact types in the record.
_KINDS: dict[str, dict[str, Callable[[str], object]]] = {
    "parties": {},
    "amounts": {"low": Decimal, "high": Decimal},
    "dates": {"earliest": date.fromisoformat, "latest": date.fromisoformat},
    "quotes": {},
    "deals": {"stake": Decimal},
}


def assemble(doc: Doc, article: Article, patterns: str) -> Record:
    """The record of `article` from the layers of its Doc, validated once; `patterns` is the patterns' version."""
    found = layers.meta(doc)
    published = found["published"]
    return Record.model_validate(
        {
            "schema_version": SCHEMA_VERSION,
            "produced_by": {"name": "newsextract", "version": __version__, "patterns": patterns},
            "article": {
                "id": article.id,
                "source": article.source,
                "title": article.title or _headline(doc),
                "published": date.fromisoformat(published) if published else None,
                "published_from": found["published_from"],
                "sha256": article.sha256,
            },
            **{kind: _exact(layers.read(doc, kind), convert) for kind, convert in _KINDS.items()},
            "warnings": sorted(found.get("warnings", []) + _guessed(article), key=lambda w: (w["start"], w["code"])),
        }
    )


def _guessed(article: Article) -> list[Item]:
    """The warning that the encoding was guessed, at the first character where another guess would read otherwise."""
    if article.guess is None:
        return []
    text = article.text
    start = next((i for i, character in enumerate(text) if character > "\x7f"), None)
    place = {"start": 0, "end": len(text)} if start is None else {"start": start, "end": start + 1}
    return [{"code": "encoding_guessed", "message": article.guess, **place}]


def _headline(doc: Doc) -> str | None:
    zone = next((z for z in layers.read(doc, "zones") if z["kind"] == "headline"), None)
    return layers.text_of(doc)[zone["start"] : zone["end"]] if zone else None


def _exact(items: list[Item], convert: dict[str, Callable[[str], object]]) -> list[Item]:
    """The items of a layer, all of one form, without their notes and with exact types."""
    # Keys with a leading underscore are notes from one component to a later one.
    notes = [key for key in items[0] if key[0] == "_"] if items else []
    if not notes and not convert:
        return items
    exact = [item.copy() for item in items]
    for item in exact:
        for note in notes:
            del item[note]
        for key, made in convert.items():
            if item[key] is not None:
                item[key] = made(item[key])
    return exact
