"""From a Doc with all its layers to the record: the only door out of spaCy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from spacy.tokens import Doc

from newsextract import __version__
from newsextract.article import Article
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.records import SCHEMA_VERSION, Record

# Items are plain values so that a Doc serialises; these fields become exact types in the record.
_CONVERT: dict[str, dict[str, Any]] = {
    "amounts": {"low": Decimal, "high": Decimal},
    "dates": {"earliest": date.fromisoformat, "latest": date.fromisoformat},
    "deals": {"stake": Decimal},
}
_KINDS = ("parties", "amounts", "dates", "quotes", "deals")


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
            **{kind: [_exact(item, _CONVERT.get(kind, {})) for item in layers.read(doc, kind)] for kind in _KINDS},
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


def _exact(item: Item, convert: dict[str, Any]) -> Item:
    # Keys with a leading underscore are notes from one component to a later one.
    return {k: convert[k](v) if k in convert and v is not None else v for k, v in item.items() if k[0] != "_"}
