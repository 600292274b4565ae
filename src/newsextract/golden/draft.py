"""Drafts a golden file from a record: every item marked `draft`, for a person to read against the article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsextract.errors import GoldenError
from newsextract.golden import anchors
from newsextract.golden.forms import Annotation
from newsextract.records import Amount, Date, Deal, Party, Quote, Record, Span

_LONG = 80
_WORDS = 4


def draft(record: Record | Annotation, text: str, article: str) -> str:
    """The TOML of a draft of the golden file of `article`, made of what was found in its `text`."""
    parts = [f'article = {json.dumps(article)}\nstatus = "draft"\n']
    inexact = _inexact_forms(record.parties, text)
    parts += [_block("parties", p.id, _party(p, text, inexact)) for p in record.parties]
    parts += [_block("amounts", a.id, _amount(a, text)) for a in record.amounts]
    parts += [_block("dates", d.id, _date(d, text)) for d in record.dates]
    parts += [_block("quotes", q.id, _quote(q, text)) for q in record.quotes]
    parts += [_block("deals", d.id, _deal(d, text)) for d in record.deals]
    return "\n".join(parts)


def anchor(span: Span, text: str) -> str:
    """The anchor of a span: its words, long ones as "first … last", with "@n" where they stand elsewhere, too."""
    words = span.text
    if len(words) > _LONG:
        split = words.split(" ")
        for count in range(_WORDS, len(split) // 2):
            short = f"{' '.join(split[:count])} … {' '.join(split[-count:])}"
            try:
                if anchors.find(text, short) == Span(start=span.start, end=span.end, text=words):
                    return short
            except GoldenError:
                continue
    return words if len(anchors.occurrences(text, words)) == 1 else _nth(span, text)


def _block(table: str, id: str, facts: Iterator[tuple[str, Any]]) -> str:
    lines = [f"{key} = {_toml(value)}" for key, value in facts if value not in (None, [])]
    return "\n".join([f"[[{table}]]", f"id = {_toml(id)}", *lines, "draft = true\n"])


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items() if v is not None) + "}"
    return str(value)


def _inexact_forms(parties: list[Party], text: str) -> set[str]:
    """Forms that mean other places than the mentions they have: shared by parties, or standing where none is meant."""
    forms = {p.id: list(dict.fromkeys(m.text for m in p.mentions)) for p in parties}
    plain, _ = anchors.find_mentions(text, forms)
    meant = {(p.id, m.start, m.text) for p in parties for m in p.mentions}
    return {words for _, _, words in meant ^ {(id, m.start, m.text) for id in plain for m in plain[id]}}


def _party(party: Party, text: str, inexact: set[str]) -> Iterator[tuple[str, Any]]:
    forms = dict.fromkeys(_nth(m, text) if m.text in inexact else m.text for m in party.mentions)
    yield from (("name", party.name), ("kind", party.kind), ("country", party.country), ("mentions", list(forms)))
    yield "titles", [t.model_dump() for t in party.titles]


def _nth(span: Span, text: str) -> str:
    return f"{span.text}@{anchors.occurrences(text, span.text).index(span.start) + 1}"


def _amount(amount: Amount, text: str) -> Iterator[tuple[str, Any]]:
    high = None if amount.high == amount.low else f"{amount.high:f}"
    yield from (("quote", anchor(amount, text)), ("currency", amount.currency), ("low", f"{amount.low:f}"))
    yield from (("high", high), ("qualifier", amount.qualifier), ("per", amount.per), ("restates", amount.restates))


def _date(date: Date, text: str) -> Iterator[tuple[str, Any]]:
    yield from (("quote", anchor(date, text)), ("kind", date.kind), ("value", date.value))
    yield from (("earliest", date.earliest), ("latest", date.latest))
    yield from (("granularity", date.granularity), ("anchor", date.anchor))


def _quote(quote: Quote, text: str) -> Iterator[tuple[str, Any]]:
    speaker, cue = quote.speaker, quote.cue
    yield from (("quote", anchor(quote, text)), ("kind", quote.kind))
    yield "speaker", speaker.party if speaker else None
    yield "mention", anchor(speaker, text) if speaker else None
    yield from (("cue", anchor(cue, text) if cue else None), ("continues", quote.continues))


def _deal(deal: Deal, text: str) -> Iterator[tuple[str, Any]]:
    yield from (("type", deal.type), ("status", deal.status))
    yield "status_cue", anchor(deal.status_cue, text) if deal.status_cue else None
    yield "parties", [p.model_dump() for p in deal.parties]
    yield "amounts", [a.model_dump() for a in deal.amounts]
    yield "undisclosed", anchor(deal.undisclosed, text) if deal.undisclosed else None
    yield from (("announced", deal.announced), ("completed", deal.completed), ("asset", deal.asset))
    yield from (("territory", deal.territory), ("exclusive", deal.exclusive))
    yield "stake", f"{deal.stake:f}" if deal.stake is not None else None
