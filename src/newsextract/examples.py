"""Runs the examples of every rule, and counts what each rule decides over a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsextract.article import Article
from newsextract.pipeline import Extractor
from newsextract.records import Record
from newsextract.rules import Block

PUBLISHED = "2026-05-06"
"""The publication date that examples are read with."""

_KINDS = ("parties", "amounts", "dates", "quotes", "deals")


@dataclass(frozen=True)
class Wrong:
    """An example that did not give what it should; `found` says what it gave instead."""

    rule: str
    example: str
    expected: bool
    found: str


def decided(record: Record) -> Counter[str]:
    """How many items of a record each rule decided."""
    return Counter(rule for kind in _KINDS for item in getattr(record, kind) for rule in item.rule.split("+"))


def wrong_examples(extractor: Extractor, blocks: Iterable[Block]) -> Iterator[Wrong]:
    """Every `yes` example that gives no item decided by its rule, and every `no` example that gives one."""
    for block in blocks:
        for expected, examples in ((True, block.yes), (False, block.no)):
            for example in examples:
                record = extractor.extract(example, published=PUBLISHED)
                if (block.id in decided(record)) is not expected:
                    yield Wrong(block.id, example, expected, _found(record))


def hits(extractor: Extractor, blocks: Iterable[Block], articles: Iterable[Article]) -> Counter[str]:
    """How many items each rule decides over the articles; every rule is there, also with none."""
    counts = Counter({block.id: 0 for block in blocks})
    for article in articles:
        counts.update(decided(extractor.record(article)))
    return counts


def _found(record: Record) -> str:
    items = (
        f"{kind}: {getattr(item, 'text', None) or getattr(item, 'name', None) or item.type} [{item.rule}]"
        for kind in _KINDS
        for item in getattr(record, kind)
    )
    return "; ".join(items) or "nothing"
