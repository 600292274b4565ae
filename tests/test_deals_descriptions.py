"""Who "the Chicago firm", "the yard" and "its" are in a deal, and what is none."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import roles, sides

A, B, C = "Hanbit Bio Co.", "Larkspur Pharma Inc.", "Sorrel Foods Inc."


@pytest.mark.parametrize(
    ("text", "acquirer"),
    [
        (f"{A} of Chicago and {B} of Denver share a lab. The Chicago company bought {C} for $3 million.", A),
        (f"{A} of Chicago and {B} of Denver share a lab. The Denver-based company bought {C} for $3 million.", B),
        (f"{A}, a repair yard in Ohio, was sold to {B} for $9 million. The yard bought {C} for $3 million.", A),
        (f"The brewer {A} competes with {B}. The Busan, Korea-based brewer bought {C} for $3 million.", A),
        (f"{A} makes eye drops. The company told {B} on Tuesday that it had bought {C} for $3 million.", A),
    ],
)
def test_who_a_description_is(extractor: Extractor, text: str, acquirer: str) -> None:
    record = extractor.extract(text, published="2026-05-06")
    bought = next(roles(record, d) for d in record.deals if C in sides(record, d))
    assert bought == {"acquirer": acquirer, "target": C}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{A} has shrunk since 2023, when {B} took its eye-care brands for $3 million.",
            {"acquirer": B, "seller": A},
        ),
        (f"{A} makes eye drops. A sale of its Ohio mill to {B} fell apart in May.", {"acquirer": B, "seller": A}),
        (f"{A} bought its second mill for $3 million.", {"acquirer": A}),
        (f"{B}, which licensed {A}'s skin patch in 2023, paid $3 million.", {"licensor": A, "licensee": B}),
    ],
)
def test_whose_the_thing_is(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    names = {p.id: p.name for p in record.parties}
    assert [{p.role: names[p.party] for p in d.parties} for d in record.deals] == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The sale ends an auction that began in May.", "signed"),
        ("The sale ended in May.", "terminated"),
        ("Completion is expected in the second quarter.", "signed"),
    ],
)
def test_what_ends_and_what_is_to_come(extractor: Extractor, text: str, status: str) -> None:
    record = extractor.extract(f"{A} agreed to sell {B} to {C} for $3 million. {text}", published="2026-05-06")
    assert [d.status for d in record.deals] == [status]


@pytest.mark.parametrize(
    "text",
    [
        f"{A}'s skin toxin Revelin will be sold in Brazil.",
        f"{B}, spun off from {A} in 2019, opened a store.",
        f"{A} wants the rule extended to the acquisition of shares.",
        f"{A} makes eye drops. Chairwoman Park Seo-yun took over the group from her uncle in 2020.",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published="2026-05-06").deals == []


@pytest.mark.parametrize(
    ("text", "type", "expected", "asset"),
    [
        (
            f"{B} bought the company's Ohio plant for $3 million.",
            "acquisition",
            {"acquirer": B, "seller": A},
            "Ohio plant",
        ),
        (
            f"{B} reserved capacity at the Busan-based firm's third plant for $3 million.",
            "supply",
            {"supplier": A, "customer": B},
            None,
        ),
    ],
)
def test_things_of_a_description(
    extractor: Extractor, text: str, type: str, expected: dict[str, str], asset: str | None
) -> None:
    record = extractor.extract(f"{A} makes eye drops. {text}", published="2026-05-06")
    names = {p.id: p.name for p in record.parties}
    (deal,) = record.deals
    assert (deal.type, {p.role: names[p.party] for p in deal.parties}, deal.asset) == (type, expected, asset)
