"""Dates of whole articles: the publication date that they tell themselves, weekdays that contradict, other kinds."""

from __future__ import annotations

import pytest

from newsextract import Extractor

# text, the publication date it tells, and values that follow from it (or from what stands for it).
UNDATED: list[tuple[str, str | None, list[str | None]]] = [
    (
        "Hanbit sells a plant\n\nPublished: Jan. 16, 2026\n\nHanbit sold a plant on Thursday.",
        "2026-01-16",
        ["2026-01-16", "2026-01-15"],
    ),
    ("OSAN, May 6, 2026 -- Hanbit sold a plant on Tuesday.", "2026-05-06", ["2026-05-06", "2026-05-05"]),
    (
        "Hanbit sells a plant\n\n4 December 2025\n\nHanbit sold a plant last month.",
        "2025-12-04",
        ["2025-12-04", "2025-11"],
    ),
    (
        "During the Daegu Bio Fair 2026, Hanbit sold a plant on Jan. 12. It had a loss last month.",
        None,
        ["2026", "2026-01-12", "2025-12"],
    ),
    (
        "Hanbit, founded in 2025, sold a plant on Monday, Jan. 12, it said. It built it last year.",
        None,
        ["2025", "2026-01-12", "2025"],
    ),
    ("Hanbit sold a plant on Jan. 12. It had a loss last month, it said on Tuesday.", None, [None, None, None]),
    ("Hanbit said on the 12th it sold a plant.", None, [None]),
]


@pytest.mark.parametrize(("text", "published", "values"), UNDATED, ids=[case[0][-60:] for case in UNDATED])
def test_article_without_a_date(
    extractor: Extractor, text: str, published: str | None, values: list[str | None]
) -> None:
    record = extractor.extract(text)
    told = record.article.published
    assert (told and told.isoformat(), record.article.published_from) == (published, "text" if published else None)
    assert [d.value for d in record.dates if d.kind == "date"] == values


def test_weekday_that_contradicts_its_date_is_reported_and_changes_nothing(extractor: Extractor) -> None:
    record = extractor.extract("Hanbit sold a plant on Monday, Jan. 13, 2026, it said.", published="2026-01-20")
    assert [d.value for d in record.dates] == ["2026-01-13"]
    assert [(w.code, w.start, w.end) for w in record.warnings] == [("date_inconsistent", 23, 44)]


def test_kinds_and_spans_of_what_is_no_date(extractor: Extractor) -> None:
    text = "Talks took three years, every day at 10:30 a.m. in Osan. Tuesday morning and the past two weeks were long, "
    text += "it said recently."
    found = [(d.kind, d.text, d.value) for d in extractor.extract(text, published="2026-01-20").dates]
    assert found == [
        ("duration", "three years", "P3Y"),
        ("set", "every day", "P1D"),
        ("time", "10:30 a.m.", "2026-01-20T10:30"),
        ("time", "Tuesday morning", "2026-01-20TMO"),
        ("duration", "the past two weeks", "P2W"),
        ("date", "recently", "PAST_REF"),
    ]
