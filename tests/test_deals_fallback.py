"""Deals told in words that no frame knows: a noun, money or a code name tells, and the preposition who is who."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.records import Record
from told import roles


def told(record: Record) -> list[tuple[str, dict[str, str]]]:
    """Each deal's type, and its parties' names by role."""
    return [(deal.type, roles(record, deal)) for deal in record.deals]


@pytest.mark.parametrize(
    ("text", "type", "roles"),
    [
        (
            "Hanbit Foods Co. makes noodles. Sorrel Capital Inc. stumped up $30 million for 45 percent of the shares.",
            "investment",
            {"investor": "Sorrel Capital Inc.", "investee": "Hanbit Foods Co."},
        ),
        (
            "Larkspur Markets Inc. succumbed at last to a $300 million bid from Hanbit Foods Co.",
            "acquisition",
            {"acquirer": "Hanbit Foods Co.", "target": "Larkspur Markets Inc."},
        ),
        (
            "In 2023 Hanbit Bio Co. steered HB-101 to Larkspur Pharma Inc. for $3 million upfront.",
            "license",
            {"licensor": "Hanbit Bio Co.", "licensee": "Larkspur Pharma Inc."},
        ),
        (
            "In 2023 Hanbit Foods Co. nailed Larkspur Markets Inc. for $30 million.",
            "acquisition",
            {"acquirer": "Hanbit Foods Co.", "target": "Larkspur Markets Inc."},
        ),
    ],
)
def test_words_that_no_frame_knows(extractor: Extractor, text: str, type: str, roles: dict[str, str]) -> None:
    assert (type, roles) in told(extractor.extract(text, published="2026-05-06"))


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Hanbit Foods Co. were up 4 percent at $30, while Larkspur Markets Inc. lost 2 percent.",
        "Hanbit Foods Co. sued Larkspur Markets Inc. for $30 million.",
        "Hanbit Foods Co. owns a 12 percent stake in Larkspur Markets Inc. that is valued at $30 million.",
        "A union at Hanbit Foods Co. reached an agreement with Larkspur Markets Inc. workers on wages.",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert not [deal for deal in record.deals if "fallback" in deal.rule]


def test_a_deal_that_a_frame_tells_is_told_once(extractor: Extractor) -> None:
    text = (
        "Hanbit Foods Co. has agreed to buy Larkspur Markets Inc. for $300 million. "
        "Larkspur Markets Inc. succumbed to a sweetened bid from Hanbit Foods Co."
    )
    assert len(extractor.extract(text, published="2026-05-06").deals) == 1
