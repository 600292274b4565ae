"""Makes an annotation to draft from of another tool's labelled spans; what they do not say comes from a record."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeVar, get_args

from newsextract.errors import GoldenError
from newsextract.golden.formats import Label
from newsextract.golden.forms import Annotation
from newsextract.records import Amount, Date, DateKind, Party, PartyKind, Quote, QuoteKind, Record, Span

_PARTY = {kind.upper(): kind for kind in get_args(PartyKind)} | {"ORG": "organization", "PER": "person"}
_DATE = {kind.upper(): kind for kind in get_args(DateKind)}
_QUOTE = {f"{kind.upper()}_QUOTE": kind for kind in get_args(QuoteKind)}
_UNKNOWN = {"currency": "XXX", "low": Decimal(0), "high": Decimal(0), "qualifier": None, "per": None, "restates": None}
_UNDATED = {"value": None, "earliest": None, "latest": None, "granularity": None, "anchor": None}


S = TypeVar("S", bound=Span)


def annotate(article: str, text: str, found: Iterable[Label], record: Record) -> Annotation:
    """The annotation that labelled spans make; values are those of the item of `record` at the same place.

    Mentions with the same id, or without ids the same words, are one party. An amount that the record does not know
    is of currency XXX. Raises GoldenError for a label that is none of ours or a span outside the text.
    """
    annotation = Annotation(article, text, [], [], [], [], [])
    mentions: dict[tuple[str, str], list[Span]] = {}
    for number, label in enumerate(found, 1):
        if not 0 <= label.start < label.end <= len(text):
            raise GoldenError(f"{article}: {label.label} at {label.start}:{label.end} is outside the text")
        span = Span(start=label.start, end=label.end, text=text[label.start : label.end])
        own = {**span.model_dump(), "id": label.id or f"i{number}", "rule": ""}
        if label.label in _PARTY:
            mentions.setdefault((label.id or span.text, label.label), []).append(span)
        elif label.label == "AMOUNT":
            annotation.amounts.append(Amount(**own, **_values(span, record.amounts, _UNKNOWN, drop="restates")))
        elif label.label in _DATE:
            annotation.dates.append(Date(**own, kind=_DATE[label.label], **_values(span, record.dates, _UNDATED)))
        elif label.label in _QUOTE:
            annotation.quotes.append(_quote(own, _QUOTE[label.label]))
        else:
            allowed = ", ".join(sorted({*_PARTY, "AMOUNT", *_DATE, *_QUOTE}))
            raise GoldenError(f"{article}: {label.label!r} is none of our labels: {allowed}")
    annotation.parties.extend(_parties(mentions))
    return annotation


def _quote(own: dict[str, Any], kind: Any) -> Quote:
    return Quote(**own, kind=kind, speaker=None, cue=None, continues=None)


def _parties(mentions: dict[tuple[str, str], list[Span]]) -> Iterable[Party]:
    for number, ((key, label), spans) in enumerate(mentions.items(), 1):
        name = max(spans, key=lambda m: len(m.text)).text
        id = key if key != spans[0].text else f"p{number}"
        yield Party(id=id, name=name, kind=_PARTY[label], country=None, titles=[], mentions=spans, rule="")


def _values(span: Span, items: Iterable[S], unknown: dict[str, Any], drop: str = "") -> dict[str, Any]:
    at = next((i for i in items if i.start < span.end and span.start < i.end), None)
    return {key: getattr(at, key) if at is not None and key != drop else value for key, value in unknown.items()}
