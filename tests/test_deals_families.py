"""Deals told in less plain ways: approaches, rounds, relative clauses, goods bought, rights that come back."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import sides

A, B, C = "Hanbit Foods Co.", "Larkspur Markets Inc.", "Sorrel Capital Inc."

CASES = [
    (f"{B} has rejected a takeover approach from {A}.", "acquisition", "terminated", {A: "acquirer", B: "target"}),
    (f"{B} is being courted by {A}.", "acquisition", "rumored", {A: "acquirer", B: "target"}),
    (f"{B} is exploring a sale.", "acquisition", "rumored", {B: "target"}),
    (f"{B} has put itself up for sale.", "acquisition", "negotiating", {B: "target"}),
    (f"{A} announced a tender offer for {B}.", "acquisition", "negotiating", {A: "acquirer", B: "target"}),
    (f"{A} is about to buy {B}.", "acquisition", "rumored", {A: "acquirer", B: "target"}),
    (f"{B}, which {A} bought in 2018, makes tea.", "acquisition", "completed", {A: "acquirer", B: "target"}),
    (f"The watchdog blocked {A} from buying {B}.", "acquisition", "terminated", {A: "acquirer", B: "target"}),
    (f"{A} disposed of 40 pubs to {B}.", "acquisition", "completed", {A: "seller", B: "acquirer"}),
    (f"{C} poured $3 million into {B}.", "investment", "completed", {C: "investor", B: "investee"}),
    (f"{B} attracted an investment from {C}.", "investment", "completed", {C: "investor", B: "investee"}),
    (f"{B} issued new shares to {C}.", "investment", "completed", {C: "investor", B: "investee"}),
    (f"{A} formed a venture with {B}.", "joint_venture", "signed", {A: "partner", B: "partner"}),
    (f"{B} agreed to buy 20,000 tonnes of rice from {A}.", "supply", "signed", {A: "supplier", B: "customer"}),
    (f"{B} has chosen {A} to build two ferries.", "supply", "signed", {A: "supplier", B: "customer"}),
    (f"{A} regained the rights to HB-101 from {B}.", "license", "terminated", {A: "licensor", B: "licensee"}),
    (f"{A} talked to {B} about a merger.", "merger", "negotiating", {A: "partner", B: "partner"}),
]


@pytest.mark.parametrize(("text", "type", "status", "expected"), CASES)
def test_deals_told_in_less_plain_ways(
    extractor: Extractor, text: str, type: str, status: str, expected: dict[str, str]
) -> None:
    record = extractor.extract(text, published="2026-05-06")
    found = [(d.type, d.status, sides(record, d)) for d in record.deals]
    assert found == [(type, status, expected)]


def test_who_joins_a_round_is_an_investor_of_it(extractor: Extractor) -> None:
    text = f"{B} closed a Series B round of $30 million. {C} led the round and {A} participated."
    record = extractor.extract(text, published="2026-05-06")
    assert [p.role for d in record.deals for p in d.parties] == ["investor", "investor", "investee"]


def test_rounds_of_different_names_are_different_deals(extractor: Extractor) -> None:
    text = f"{B} raised $30 million in a Series B round led by {C}. {A} led its Series A in 2022."
    record = extractor.extract(text, published="2026-05-06")
    assert len(record.deals) == 2


def test_an_offer_turned_down_may_be_accepted_later(extractor: Extractor) -> None:
    text = f"{A} agreed to buy {B} for $300 million. In May {B} rejected an offer of $200 million from {A}."
    record = extractor.extract(text, published="2026-05-06")
    assert [d.status for d in record.deals] == ["signed"]


@pytest.mark.parametrize("text", [f"{A} sold 193,040 units last month.", f"{A} talked to {B} about the weather."])
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published="2026-05-06").deals == []


def test_words_of_a_name_say_nothing_of_money(extractor: Extractor) -> None:
    record = extractor.extract(f"{C} is buying {B} for $30 million.", published="2026-05-06")
    assert [a.role for d in record.deals for a in d.amounts] == ["total"]


def test_a_round_without_its_company_is_that_of_the_article(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} makes tea. {A} said sales doubled. Sorrel Ventures Inc. led the Series B.")
    names = {p.id: p.name for p in record.parties}
    assert [{p.role: names[p.party] for p in d.parties} for d in record.deals] == [
        {"investor": "Sorrel Ventures Inc.", "investee": A}
    ]


@pytest.mark.parametrize(
    ("text", "type", "sides"),
    [
        (f"{A} teamed up with {B} to bid for {C}", "acquisition", {("acquirer", A), ("acquirer", B), ("target", C)}),
        (
            f"Tansy Group Inc. agreed to sell its noodle unit. The sale of Tansy Noodle Co. to {A} was approved.",
            "acquisition",
            {("acquirer", A), ("target", "Tansy Noodle Co."), ("seller", "Tansy Group Inc.")},
        ),
    ],
)
def test_one_deal_of_several(extractor: Extractor, text: str, type: str, sides: set[tuple[str, str]]) -> None:
    record = extractor.extract(text)
    names = {p.id: p.name for p in record.parties}
    assert [(d.type, {(p.role, names[p.party]) for p in d.parties}) for d in record.deals] == [(type, sides)]
