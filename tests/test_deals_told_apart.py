"""Deals whose sides, money or dates stand apart from the deal word: in asides, in other sentences, behind nouns."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import money, roles

A, B = "Hanbit Bio Co.", "Larkspur Pharma Inc."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its first venture abroad was Larkspur Pharma, bought in 2017 for $3 million.", {"acquirer": A, "target": B}),
        (
            "Larkspur Pharma, the Boston firm that two years before had bought Hanbit Bio, left.",
            {"acquirer": B, "target": A},
        ),
        ("It also runs Hanbit Bio, for which Larkspur Pharma paid $3 million.", {"acquirer": B, "target": A}),
        ("Larkspur Pharma has taken a license to Hanbit Bio's gout drug.", {"licensee": B, "licensor": A}),
        (
            "The license contract of $3 million that it had signed with Larkspur Pharma was cancelled.",
            {"licensor": A, "licensee": B},
        ),
        (
            "Hanbit Bio secured the rights to Tansol, a tablet of Swiss firm Larkspur Pharma.",
            {"licensee": A, "licensor": B},
        ),
        ("Hanbit Bio granted Larkspur Pharma rights to HB-101 in Macau.", {"licensor": A, "licensee": B}),
        (
            "Hanbit Bio and Larkspur Pharma said they signed a license agreement on HB-101.",
            {"licensor": A, "licensee": B},
        ),
        ("The board of Hanbit Bio is weighing an investment by Larkspur Pharma.", {"investor": B, "investee": A}),
        (
            "Larkspur Pharma will help it to sell pills under a cooperation pact that the two signed.",
            {"partner": [A, B]},
        ),
        (
            "It is in talks with Larkspur Pharma over the overhaul of two vessels.",
            {"supplier": A, "customer": B},
        ),
        (
            "It won a contract in March to transport flour for the grocer Larkspur Pharma.",
            {"supplier": A, "customer": B},
        ),
    ],
)
def test_sides_told_around_the_deal_word(extractor: Extractor, text: str, expected: dict[str, object]) -> None:
    record = extractor.extract(f"{A} makes pills. {A} has 40 workers. {B} is large.\n\n{text}", published="2026-05-06")
    names = {p.id: p.name for p in record.parties}
    found: dict[str, object] = dict(roles(record, record.deals[0]))
    if "partner" in expected:
        found = {"partner": sorted(names[p.party] for p in record.deals[0].parties)}
    assert (len(record.deals), found) == (1, expected)


def test_an_agreement_for_a_sale_is_the_sale(extractor: Extractor) -> None:
    text = f"{A} entered into an option agreement with {B} for the sale of 18 Tansy Road at a price of $3 million."
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, roles(record, d)) for d in record.deals] == [("acquisition", {"acquirer": B, "seller": A})]


def test_one_told_beside_another_is_an_order_too(extractor: Extractor) -> None:
    text = (
        f"{A} won an order for three tankers from {B} for $900 million. Last week it received one for two ferries "
        "from a Chilean shipowner for $310 million, bringing its orders so far to $2 billion."
    )
    record = extractor.extract(text, published="2026-05-06")
    assert [money(record, d) for d in record.deals] == [[("$900 million", "total")], [("$310 million", "total")]]
    assert roles(record, record.deals[1]) == {"supplier": A}


def test_backers_join_a_round_and_a_holder_sells_beside_it(extractor: Extractor) -> None:
    text = (
        f"{A} raised $12 million in a Series B round. The round was led by {B[:-5]}. Its backers Willow Fund Inc. "
        "and Sorrel Holdings Inc. also wrote cheques, while its founding investor Tansy Fund sold its 4% holding to "
        "Larkspur Pharma for $3 million."
    )
    record = extractor.extract(text, published="2026-05-06")
    assert [len(d.parties) for d in record.deals] == [4, 2]
    assert [money(record, d)[0] for d in record.deals] == [("$12 million", "total"), ("$3 million", "total")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It ended the license contract with Larkspur Pharma that the two signed in March 2022.", "March 2022"),
        ("In 2024 it negotiated with Larkspur Pharma over a merger, but the talks broke down.", "2024"),
    ],
)
def test_what_ended_has_the_date_it_began(extractor: Extractor, text: str, date: str) -> None:
    record = extractor.extract(f"{A} makes pills. {B} is large.\n\n{text}", published="2026-05-06")
    dates = {d.id: d.text for d in record.dates}
    assert [(d.status, dates.get(d.announced or "")) for d in record.deals] == [("terminated", date)]


def test_who_calls_for_a_sale_sells_nothing(extractor: Extractor) -> None:
    text = f"The fund {B}, which holds a tenth of {A}, called for a sale of the drinks business."
    assert extractor.extract(text, published="2026-05-06").deals == []


def test_a_closing_that_is_due_completes_nothing(extractor: Extractor) -> None:
    text = (
        f"{A} will buy {B} for $3 million. The boards have approved the purchase, which is to be wrapped up by autumn."
    )
    assert [d.status for d in extractor.extract(text, published="2026-05-06").deals] == ["signed"]
