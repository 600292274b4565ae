"""Finds what is wrong in a golden file: anchors missing or ambiguous, ids that dangle, drafts nobody has reviewed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from newsextract.errors import GoldenError
from newsextract.golden import anchors
from newsextract.golden.forms import KINDS, GoldenFile, GoldenQuote


def lint(golden: GoldenFile, text: str, source: str) -> list[tuple[int, str]]:
    """Line in `source` (the TOML as written) and message of everything wrong, in the order of the lines.

    `text` is the article's. An item is named by its id and found at the line of its `id`.
    """
    found = [*_drafts(golden), *_ids(golden), *_anchors(golden, text)]
    return sorted((_line(source, item), f"{item}: {message}" if item else message) for item, message in found)


def _drafts(golden: GoldenFile) -> Iterator[tuple[str, str]]:
    if golden.status == "draft":
        yield "", 'status is "draft": review the file, then write "reviewed"'
    for item in golden.items():
        if item.draft:
            yield item.id, "is a draft: read it against the article, then remove the mark"


def _ids(golden: GoldenFile) -> Iterator[tuple[str, str]]:
    ids = {kind: {item.id for item in getattr(golden, kind)} for kind in KINDS}
    for id, times in Counter(item.id for item in golden.items()).items():
        if times > 1:
            yield id, f"{times} items have this id"
    for item, kind, reference in _references(golden):
        if reference is not None and reference not in ids[kind]:
            yield item, f"no item of {kind} has the id {reference}"


def _references(golden: GoldenFile) -> Iterator[tuple[str, str, str | None]]:
    for party in golden.parties:
        yield from ((party.id, "parties", title.organization) for title in party.titles)
    for amount in golden.amounts:
        yield amount.id, "amounts", amount.restates
    for quote in golden.quotes:
        yield quote.id, "parties", quote.speaker
        yield quote.id, "quotes", quote.continues
    for deal in golden.deals:
        yield from ((deal.id, "parties", p.party) for p in deal.parties)
        yield from ((deal.id, "amounts", a.amount) for a in deal.amounts)
        yield from ((deal.id, "dates", date) for date in (deal.announced, deal.completed))


def _anchors(golden: GoldenFile, text: str) -> Iterator[tuple[str, str]]:
    yield from anchors.find_mentions(text, {p.id: p.forms() for p in golden.parties})[1]
    quoted = [(i.id, i.quote) for i in golden.amounts] + [(i.id, i.quote) for i in golden.dates]
    for id, words in quoted:
        yield from _tried(id, anchors.find, text, words)
    for amount in golden.amounts:
        yield from (p for x in (amount.low, amount.high) if x for p in _tried(amount.id, Decimal, x))
    for quote in golden.quotes:
        yield from _quote(quote, text)
    for deal in golden.deals:
        for cue in (deal.status_cue, deal.undisclosed):
            if cue:
                yield from _tried(deal.id, anchors.find, text, cue)
        if deal.stake:
            yield from _tried(deal.id, Decimal, deal.stake)


def _quote(quote: GoldenQuote, text: str) -> Iterator[tuple[str, str]]:
    try:
        span = anchors.find(text, quote.quote)
    except GoldenError as e:
        yield quote.id, str(e)
        return
    for words in (quote.mention, quote.cue):
        if words:
            yield from _tried(quote.id, anchors.find_nearest, text, words, span.start, span.end)


def _tried(item: str, call: Callable[..., Any], *args: Any) -> Iterator[tuple[str, str]]:
    try:
        call(*args)
    except GoldenError as e:
        yield item, str(e)
    except InvalidOperation:
        yield item, f"{args[0]!r} is no decimal number"


def _line(source: str, item: str) -> int:
    pattern = rf'\bid\s*=\s*"{re.escape(item)}"' if item else r"^status\b"
    match = re.search(pattern, source, re.MULTILINE)
    return source.count("\n", 0, match.start()) + 1 if match else 1
