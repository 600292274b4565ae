"""What sounds like a deal and is trade, spending or a plan about nothing named; and deals told by half."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import sides

A, B = "Hanbit Foods Co.", "Larkspur Markets Inc."


@pytest.mark.parametrize(
    "text",
    [
        f"Results lag the day on which the final product is sold by {A}",
        f"Loyal customers of {A} are the ones who look to purchase the Noodler X first.",
        f"{A} is in talks to buy the B320neo.",
        f"{A} spent $3 billion for its park in Busan, which opened in 2016.",
        f"{A} handed over the first 717 MAX 8 to launch customer {B}",
        f"{A} merges a Tansy chassis with an electric motor.",
        f"That moved the stock of {A}, which changed hands at an all-time high of $175.",
        f"Will {A} Sell More Assets To Maintain Its Dividend?",
        f"{A} may have to sell more assets to maintain its dividend.",
        f"{A} was hired to help {B} to sell naming rights to the stadium.",
        f"{A} is spending billions of dollars on R & D to launch new snacks.",
        f"The contract between {A} and {B} workers expires in September.",
        f"Users of {A} save money when they buy a {B} product.",
        f"The Journal says that noise is becoming an investment risk for {A}",
        f"Is this an opportunity to buy undervalued {A} shares?",
        f"The pact sees off interest from {A}, the American buyout house, which dropped out last week.",
        f"Kim Do-hyun just sold $42.5 million of {A} stock.",
        f"{A} got one thing right and one thing wrong.",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published="2026-05-06").deals == []


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (f"{A} bought it in August 2016 for a reported $680 million.", "acquisition", {A: "acquirer"}),
        (f"{A} bought a Busan brewer, {B}, for $30 million.", "acquisition", {A: "acquirer", B: "target"}),
        (f"{A} bought {B}, a supplier of noodles.", "acquisition", {A: "acquirer", B: "target"}),
        (
            f"{A} will be increasing its stake in {B}, a tea house, from 33% to 75%, to help it.",
            "acquisition",
            {A: "acquirer", B: "target"},
        ),
        (
            f"{A}'s talks to sell its tea house chain Tansy Nook Inc. to {B} broke down over the leases.",
            "acquisition",
            {A: "seller", "Tansy Nook Inc.": "target", B: "acquirer"},
        ),
        (
            f"{A} is increasing its stake in {B} from 15 percent to 33 percent.",
            "investment",
            {A: "investor", B: "investee"},
        ),
        (f"{A} is considering a sale, spinoff or merger of its dairy businesses.", "acquisition", {A: "seller"}),
        (f"{A} may have to sell more assets to {B} for $3 billion.", "acquisition", {A: "seller", B: "acquirer"}),
        (
            f"Its $3 billion deal to purchase {B} would make it one of the largest brewers.",
            "acquisition",
            {B: "target"},
        ),
    ],
)
def test_one_deal(extractor: Extractor, text: str, type: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [(type, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} agreed to sell its Ohio mills. The mills will be sold to {B}", {A: "seller", B: "acquirer"}),
        (f"{A} approached the senior management of {B} about a sale of its dairy.", {A: "seller", B: "acquirer"}),
        (
            f"{A} was buying a 59.9 pct share in the Ghent-quoted property and software company {B}",
            {A: "acquirer", B: "target"},
        ),
    ],
)
def test_sides_told_apart(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [expected]


def test_what_is_paid_for_by_a_maker(extractor: Extractor) -> None:
    text = f"{A} holds the domestic license to a similar injection by {B}, for which it paid 3 billion yen in 2024."
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [("license", {A: "licensee", B: "licensor"})]


def test_shares_held_for_investment_purposes(extractor: Extractor) -> None:
    text = f"{A} told the Securities and Exchange Commission it bought 39,000 shares of {B} for investment purposes."
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [{A: "investor", B: "investee"}]
