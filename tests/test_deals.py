"""Deals: who stands in which role, how far a deal has come, its money and slots, and what is one record."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.records import Deal, Record

BUY = "Hanbit Foods Co. agreed to buy Larkspur Markets Inc. for $300 million."
LICENSE = "Hanbit Bio Co. licensed HB-101 to Larkspur Pharma Inc. on May 4."


def sides(record: Record, deal: Deal) -> dict[str, list[str]]:
    names = {p.id: p.name for p in record.parties}
    found: dict[str, list[str]] = {}
    for party in deal.parties:
        found.setdefault(party.role, []).append(names[party.party])
    return found


def only(extractor: Extractor, text: str) -> tuple[Record, Deal]:
    record = extractor.extract(text, published="2026-05-06")
    assert len(record.deals) == 1, [(d.type, sides(record, d)) for d in record.deals]
    return record, record.deals[0]


A, B, C = "Hanbit Foods Co.", "Larkspur Markets Inc.", "Sorrel Capital Inc."


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (f"{A} agreed to acquire {B} from {C}.", "acquisition", {"acquirer": [A], "target": [B], "seller": [C]}),
        (f"{A} said on Monday it has bought {B}.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{B} was acquired by {A} last year.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{B}, which was bought by {A} in 2019, makes tea.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{A} completed its acquisition of {B}.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{A}'s takeover of {B} is done.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{B}'s takeover by {A} is done.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{C} will sell {B} to {A}.", "acquisition", {"acquirer": [A], "target": [B], "seller": [C]}),
        (f"{A} signed a deal with {C} to buy its tea unit.", "acquisition", {"acquirer": [A], "seller": [C]}),
        (f"{A} is to buy 60 percent of {B}.", "acquisition", {"acquirer": [A], "target": [B]}),
        (f"{A} bought a 12 percent stake in {B}.", "investment", {"investor": [A], "investee": [B]}),
        (f"{A} raised $30 million in a Series B round led by {C}.", "investment", {"investor": [C], "investee": [A]}),
        (f"{C} invested $30 million in {B}.", "investment", {"investor": [C], "investee": [B]}),
        (f"{A} and {B} agreed to merge.", "merger", {"partner": [A, B]}),
        (f"Regulators cleared the merger between {A} and {B}.", "merger", {"partner": [A, B]}),
        (f"{A} and {B} will set up a joint venture in Vietnam.", "joint_venture", {"partner": [A, B]}),
        (f"{A} signed a memorandum of understanding with {B}.", "collaboration", {"partner": [A, B]}),
        (f"{A} will supply seaweed to {B}.", "supply", {"supplier": [A], "customer": [B]}),
        (f"{A} won a $3 million order from {B}.", "supply", {"supplier": [A], "customer": [B]}),
        (f"{B} ordered two vessels from {A}.", "supply", {"supplier": [A], "customer": [B]}),
        (
            f"Under a contract with {B}, {A} will build two ferries.",
            "supply",
            {"supplier": [A], "customer": [B]},
        ),
        (f"{A} licensed HB-101 to {B}.", "license", {"licensor": [A], "licensee": [B]}),
        (f"{A} licensed HB-101 from {B}.", "license", {"licensor": [B], "licensee": [A]}),
        (f"{A} granted {B} the exclusive rights to sell HB-101.", "license", {"licensor": [A], "licensee": [B]}),
        (f"{B} will return the rights to HB-101 to {A}.", "license", {"licensor": [A], "licensee": [B]}),
        (
            f"{A} paid $3 million for the rights to a foam developed by {B}.",
            "license",
            {"licensor": [B], "licensee": [A]},
        ),
    ],
)
def test_roles(extractor: Extractor, text: str, type: str, expected: dict[str, list[str]]) -> None:
    record, deal = only(extractor, text)
    assert (deal.type, sides(record, deal)) == (type, expected)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} has a buy rating from {B}.",
        f"{A} sells noodles in Japan.",
        f"{A} has not agreed to buy {B}.",
        "Analysts expect a string of acquisitions and licensing deals.",
        f"{A} lowered its customer acquisition cost.",
        f"{A} obtained the right to buy shares of {B} from 2029.",
        f"{A} has won orders worth $2 billion so far this year.",
        f"{A} posted sales of $3 million, and {B} lost $2 million.",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).deals == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{A} is considering buying {B}, according to people familiar with the matter.", "rumored"),
        (f"{A} declined to comment on a report that it is in talks to buy {B}.", "rumored"),
        (f"{A} is in talks to buy {B}.", "negotiating"),
        (f"{A} made a takeover bid for {B}.", "negotiating"),
        (BUY, "signed"),
        (f"{A} to buy {B}.", "signed"),
        (f"{A} bought {B} in 2019.", "completed"),
        (f"{A} has completed its purchase of {B}.", "completed"),
        (f"{A} expects to complete its purchase of {B} in May.", "signed"),
        (f"{A} called off its takeover of {B}.", "terminated"),
        (f"{A} agreed to buy {B} in March. The deal was called off in April.", "terminated"),
        (f"In 2021 {A} licensed HB-101 to {B}, but the rights were returned a year later.", "terminated"),
        (LICENSE, "signed"),
    ],
)
def test_status(extractor: Extractor, text: str, status: str) -> None:
    assert only(extractor, text)[1].status == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BUY, {"$300 million": "total"}),
        (
            f"{A} agreed to buy {B} for 400 billion won ($290 million).",
            {"400 billion won": "total", "$290 million": "total"},
        ),
        (f"{A} agreed to buy {B} for $30 a share.", {"$30": "per_share"}),
        (f"{A} agreed to buy {B}, which had sales of $9 million.", {}),
        (
            LICENSE + " The deal is worth up to $90 million, including an upfront payment of $5 million.",
            {"$90 million": "total", "$5 million": "upfront"},
        ),
        (
            LICENSE + " Hanbit will receive $5 million upfront and up to $70 million in milestones.",
            {"$5 million": "upfront", "$70 million": "milestone"},
        ),
        (BUY + " The market is worth $18 billion.", {"$300 million": "total"}),
    ],
)
def test_amounts(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record, deal = only(extractor, text)
    words = {a.id: a.text for a in record.amounts}
    assert {words[a.amount]: a.role for a in deal.amounts} == expected


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (f"{A} bought {B} in 2019. Terms were not disclosed.", "undisclosed", "Terms were not disclosed"),
        (f"{A} bought {B} for an undisclosed sum.", "undisclosed", "an undisclosed sum"),
        (LICENSE, "asset", "HB-101"),
        (f"{A} will sell its noodle unit to {B}.", "asset", "noodle unit"),
        (f"{A} bought a 12 percent stake in {B}.", "stake", "12"),
        (
            f"Under a deal with {B}, {A} secured exclusive rights to sell HB-101 worldwide except for Korea.",
            "territory",
            "worldwide except for Korea",
        ),
        (f"Under a deal with {B}, {A} secured exclusive rights to sell HB-101 in Korea.", "exclusive", True),
        (LICENSE, "exclusive", None),
    ],
)
def test_slots(extractor: Extractor, text: str, field: str, value: object) -> None:
    found = getattr(only(extractor, text)[1], field)
    assert (found.text if hasattr(found, "text") else str(found) if field == "stake" else found) == value


def test_dates(extractor: Extractor) -> None:
    record, deal = only(extractor, f"{A} agreed on April 3 to buy {B}. The deal is expected to close in October.")
    dates = {d.id: d.text for d in record.dates}
    assert (dates[deal.announced or ""], dates[deal.completed or ""]) == ("April 3", "October")


def test_one_record_for_a_deal_told_in_many_sentences(extractor: Extractor) -> None:
    text = (
        f"{A} said Tuesday it signed a technology transfer contract with {B} for HB-101.\n\n"
        "Under the deal, Larkspur secured exclusive rights to HB-101 in Japan.\n\n"
        "The contract is worth up to $90 million.\n"
    )
    record, deal = only(extractor, text)
    assert sides(record, deal) == {"licensor": [A], "licensee": [B]}
    assert len(deal.evidence) == 3


def test_a_later_telling_sets_the_direction(extractor: Extractor) -> None:
    text = (
        f"{B} signed a technology transfer contract with {A} for HB-101. Larkspur secured exclusive rights to HB-101."
    )
    record, deal = only(extractor, text)
    assert sides(record, deal) == {"licensor": [A], "licensee": [B]}


def test_deals_with_other_parties_are_records_of_their_own(extractor: Extractor) -> None:
    text = f"{A} agreed on Monday to buy {B}, it said.\n\nIn 2016 {A} bought {C} for $3 million.\n"
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d)["target"] for d in record.deals] == [[B], [C]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            LICENSE + " The deal is worth $9 million, including $8 million upfront and $7 million in milestones.",
            "amount_sum_mismatch",
        ),
        (LICENSE + " Larkspur Pharma will receive an upfront payment of $5 million.", "direction_conflict"),
    ],
)
def test_warnings(extractor: Extractor, text: str, code: str) -> None:
    assert code in {w.code for w in extractor.extract(text, published="2026-05-06").warnings}


def test_a_headline_in_capitals(extractor: Extractor) -> None:
    text = (
        "BRIEF-Hanbit Foods To Acquire Larkspur Markets\n\n"
        "March 28 (Reuters) - Hanbit Foods Co:\n\n* TO ACQUIRE LARKSPUR MARKETS FOR $3 MILLION\n"
    )
    record, deal = only(extractor, text)
    assert sides(record, deal)["acquirer"] == ["Hanbit Foods Co"]
