"""Lengths of time, parts of a day and vague words: which are found, how far they reach, and what each means."""

from __future__ import annotations

import pytest

from newsextract import Extractor

PUBLISHED = "2026-05-06"  # a Wednesday

# sentence, [(kind, text, value), …]: all items in order
FOUND: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Orders fell in recent weeks.", [("duration", "recent weeks", "PXW")]),
    ("Orders fell in recent years.", [("date", "recent years", "PAST_REF")]),
    ("Orders fell in recent weeks and months.", [("date", "recent weeks and months", "PAST_REF")]),
    ("The trial took nearly three years.", [("duration", "nearly three years", "P3Y")]),
    ("The trial takes at least 30 days.", [("duration", "at least 30 days", "P30D")]),
    ("The trial takes more than a year.", [("duration", "more than a year", "P1Y")]),
    ("The trial ends over the next two years or so.", [("duration", "the next two years or so", "P2Y")]),
    ("The plant opened nearly four years ago.", [("date", "nearly four years ago", "2022")]),
    ("Talks lasted a year and a half.", [("duration", "a year and a half", "P1Y6M")]),
    ("Talks lasted two and a half hours.", [("duration", "two and a half hours", "PT2H30M")]),
    ("A minute and a half later the line stood still.", [("duration", "A minute and a half", "PT1M30S")]),
    ("The trial goes on for half a year.", [("duration", "half a year", "P6M")]),
    ("The trial lasts up to a week and a half.", [("duration", "up to a week and a half", "P1.5W")]),
    ("For now, the line stands still.", [("date", "now", "PRESENT_REF")]),
    ("The line will one day run by itself.", [("date", "one day", "FUTURE_REF")]),
    ("The fair lasts one day.", [("duration", "one day", "P1D")]),
    ("By mid-afternoon Tuesday the shares had fallen.", [("time", "mid-afternoon Tuesday", "2026-05-05TAF")]),
    (
        "The shares rose on Tuesday, fell in the morning and rose again.",
        [("date", "Tuesday", "2026-05-05"), ("time", "the morning", "2026-05-05TMO")],
    ),
    ("The plant was closed in early winter.", [("date", "early winter", "2025-WI")]),
    ("The plant will open by late autumn.", [("date", "late autumn", "2026-FA")]),
    ("Sales in the latest fiscal year came to $3 million.", [("date", "the latest fiscal year", "2025")]),
    ("It says so in today's edition.", [("date", "today", "2026-05-06")]),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[sentence[:60] for sentence, _ in FOUND])
def test_found(extractor: Extractor, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    record = extractor.extract(sentence, published=PUBLISHED)
    assert [(d.kind, d.text, d.value) for d in record.dates] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Now, that is a surprise.",
        "It is too slow for today's young consumers.",
        "They took part in the annual March for Clean Water.",
        "Prices rise by 8% annually.",
        "They saw an early fall in orders.",
        "The firm is less than a year old.",
    ],
)
def test_not_found(extractor: Extractor, sentence: str) -> None:
    assert not extractor.extract(sentence, published=PUBLISHED).dates
