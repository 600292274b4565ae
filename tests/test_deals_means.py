"""What deals are made of: shares, bonds, plans, options, ventures, public bodies, wares."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import money, roles

A, B, C = "Hanbit Foods Co.", "Larkspur Bakeries Inc.", "Sorrel Capital Inc."


@pytest.mark.parametrize(
    ("text", "type", "status", "expected"),
    [
        (
            f"{B}, a maker of bread, changes hands for $3 million. The buyer is {C}",
            "acquisition",
            "signed",
            {"acquirer": C, "target": B},
        ),
        (
            f"The purchase of {B} makes {A} the third-largest baker.",
            "acquisition",
            "signed",
            {"acquirer": A, "target": B},
        ),
        (f"{A} has dropped its plan to buy {B}", "acquisition", "terminated", {"acquirer": A, "target": B}),
        (
            f"In 2023 {C} walked away from a $3 million agreement for the noodle unit of {A}",
            "acquisition",
            "terminated",
            {"acquirer": C, "seller": A},
        ),
        (
            f"The Busan plant of {A} was bought by {C} for $3 million.",
            "acquisition",
            "completed",
            {"acquirer": C, "seller": A},
        ),
        (
            f"{B} exercised its option on HB-101, triggering a $3 million payment to {A}",
            "license",
            "signed",
            {"licensor": A, "licensee": B},
        ),
        (
            f"In March {A} sold HB-101 to {B} for a down payment of $3 million.",
            "license",
            "signed",
            {"licensor": A, "licensee": B},
        ),
        (
            f"{A} exported HB-101 to {B} in 2023 for up to $9 million, but got it back last month.",
            "license",
            "terminated",
            {"licensor": A, "licensee": B},
        ),
        (
            f"{B} issued 200 billion won in convertible bonds to {C}",
            "investment",
            "completed",
            {"investor": C, "investee": B},
        ),
        (
            f"The Ministry of Transport signed a contract with {A} for two aircraft, worth $3 million.",
            "supply",
            "signed",
            {"supplier": A, "customer": "Ministry of Transport"},
        ),
        (
            f"{C} entrusted the production of a vaccine to {A}",
            "supply",
            "signed",
            {"supplier": A, "customer": C},
        ),
        (
            f"{A} beat {B} to a $3 million contract to supply 40 ovens to {C}",
            "supply",
            "signed",
            {"supplier": A, "customer": C},
        ),
    ],
)
def test_who_deals_with_whom(extractor: Extractor, text: str, type: str, status: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, d.status, roles(record, d)) for d in record.deals] == [(type, status, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{A} issued preferred shares worth $12 million, of which {C} took $7 million and {B} the rest.",
            [("$12 million", "total"), ("$7 million", "other")],
        ),
        (
            f"{A} licensed HB-101 to {B}, which also bought Hanbit shares for $8 million.",
            [("$8 million", "equity")],
        ),
        (f"{A} and {B} will each put $5 million into a joint venture for tea.", [("$5 million", "equity")]),
        (f"{A} has scraped together $12 million in a Series A round.", [("$12 million", "total")]),
    ],
)
def test_what_shares_cost(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [money(record, d) for d in record.deals] == [expected]
