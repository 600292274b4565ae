"""Every span of a record is the text between its offsets, and every id a record refers to is in it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Extractor, Record
from newsextract.records import Span

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
TEXTS = [path.read_text("utf-8") for path in CORPUS]
# What goes wrong with offsets: wide characters, odd spaces, line ends, marks, combining and full-width characters.
SPOILERS = [
    "\r\n",
    "\u00a0",
    "\u200b",
    "😀",
    "é",
    "ﬁ",
    "３",
    "￦",
    "’",
    "“",
    '"',
    "''",
    "—",
    "\t",
    "  ",
    "\u2028",
    "◇ ",
    "(",
]


def spans(record: Record) -> Iterator[Span]:
    for party in record.parties:
        yield from party.mentions
    yield from (*record.amounts, *record.dates, *record.quotes)
    for quote in record.quotes:
        yield from (x for x in (quote.speaker, quote.cue) if x is not None)
    for deal in record.deals:
        yield from (*deal.evidence, *(x for x in (deal.status_cue, deal.undisclosed) if x is not None))


def assert_true(record: Record, text: str) -> None:
    for span in spans(record):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for warning in record.warnings:
        assert 0 <= warning.start < warning.end <= len(text)


def assert_ids_resolve(record: Record) -> None:
    ids = {kind: {x.id for x in getattr(record, kind)} for kind in ("parties", "amounts", "dates", "quotes")}
    for party in record.parties:
        assert {t.organization for t in party.titles} <= ids["parties"] | {None}
    assert {a.restates for a in record.amounts} <= ids["amounts"] | {None}
    assert {q.continues for q in record.quotes} <= ids["quotes"] | {None}
    assert {q.speaker.party for q in record.quotes if q.speaker} <= ids["parties"] | {None}
    for deal in record.deals:
        assert {p.party for p in deal.parties} <= ids["parties"]
        assert {a.amount for a in deal.amounts} <= ids["amounts"]
        assert {deal.announced, deal.completed} <= ids["dates"] | {None}


@pytest.mark.parametrize("path", CORPUS, ids=lambda p: p.stem)
def test_offsets_are_true_to_the_corpus(extractor: Extractor, path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    record = extractor.extract(text, published="2026-05-06")
    assert_true(record, text)
    assert_ids_resolve(record)


@settings(max_examples=40)
@given(seed=st.integers(0, 2**32), spoilers=st.lists(st.sampled_from(SPOILERS), min_size=1, max_size=30))
def test_offsets_are_true_to_spoilt_text(extractor: Extractor, seed: int, spoilers: list[str]) -> None:
    chance = random.Random(seed)
    text = chance.choice(TEXTS)
    start = chance.randrange(len(text) // 2)
    text = text[start : start + 1500]
    for spoiler in spoilers:
        at = chance.randrange(len(text) + 1)
        text = text[:at] + spoiler + text[at:]
    record = extractor.extract(text)
    assert_true(record, text)
    assert_ids_resolve(record)


@settings(max_examples=60)
@given(text=st.text(min_size=1).filter(lambda t: t.strip() and "\x00" not in t))
def test_any_text_gives_a_record(extractor: Extractor, text: str) -> None:
    assert_true(extractor.extract(text), text)


@pytest.mark.parametrize(
    "phrase",
    ["signed a deal with ", '"Yes," he said. ', "Aa ", "Q1 ", "Kim said that Lee said that ", "Bank of ", "($", "won "],
)
def test_no_text_makes_an_article_run_away(extractor: Extractor, phrase: str) -> None:
    text = (phrase * 100_000)[:60_000]  # whatever grows faster than the text would not end in the time of a test
    assert_true(extractor.extract(text), text)
