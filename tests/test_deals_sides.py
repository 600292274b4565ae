"""Sides of a deal told around what is bought, further things that one verb tells of, and deals told by half."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import sides

A, B, C = "Hanbit Foods Co.", "Larkspur Markets Inc.", "Sorrel Capital Inc."
PART = {A: "acquirer", C: "seller"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} completed its acquisition of 65 noodle shops previously owned by {C}.", PART),
        (f"{A} bought a bakery held by {C} in 2021.", PART),
        (f"{A} agreed to buy {B}, owned by {C}, for $30 million.", {A: "acquirer", B: "target", C: "seller"}),
        (f"{A} agreed to buy {B} from {C}, owned by Tansy Holdings Inc.", {A: "acquirer", B: "target", C: "seller"}),
        (f"{A} completed its purchase of the noodle division of {C}", PART),
        (f"{A} took over the yoghurt business of {C}", PART),
        (f"{A} took over the business of {B}", {A: "acquirer", B: "target"}),
        (f"{A} bought the Busan factory of {C}", PART),
    ],
)
def test_who_sells(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{A} bought {B} for $30 million in 2019, {C} for $40 million in 2020 and Tansy Foods Inc. in 2021.",
            [(B, 2019), (C, 2020), ("Tansy Foods Inc.", 2021)],
        ),
        (f"{A} sold its mill to {B} in 2019 and its dairy to {C} in 2021.", [(B, 2019), (C, 2021)]),
        (f"{A} invested $3 million in {B} in 2019 and $5 million in {C} in 2021.", [(B, 2019), (C, 2021)]),
        (f"Hanbit Bio Co. licensed HB-101 to {B} in 2019 and HB-202 to {C} in 2021.", [(B, 2019), (C, 2021)]),
        (f"{A} bought {B} in 2019 and Tansy Foods Inc. said it was sorry.", [(B, 2019)]),
        (f"{A} bought {B} for $30 million in cash and $3 million in stock in 2019.", [(B, 2019)]),
    ],
)
def test_further_objects_of_a_verb(extractor: Extractor, text: str, expected: list[tuple[str, int]]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    years = {d.id: d.earliest.year for d in record.dates if d.earliest}
    told = [(set(sides(record, deal)), years[deal.announced or ""]) for deal in record.deals]
    assert [(other in parties, year) for (other, year), (parties, _) in zip(expected, told, strict=True)] == [
        (True, year) for _, year in told
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Kim Do-hyun, and a fund he controls, said they raised their stake in {B} to 8.1 percent.", "Kim Do-hyun"),
        (f"An investor group led by Kim Do-hyun said it raised its stake in {B} to 9.4 percent.", "Kim Do-hyun"),
        (f"{A} paid around $30 million for about 8.6 percent of {B}", A),
        (f"{A} exchanged 4.5 million new shares for 21 percent of {B}", A),
    ],
)
def test_who_invests(extractor: Extractor, text: str, expected: str) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [{expected: "investor", B: "investee"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} bought {B} in 2017, only to sell it four years later to {C}", ["completed", "completed"]),
        (f"In 2021 {A} had to sell its mill to {B}", ["completed"]),
        (f"{A} has to sell its mill to {B}", ["signed"]),
        (f"In 2021 {A} was allowed to license out HB-101 to {B}", ["signed"]),
        (f"{A} was unable to complete talks to buy {B}", ["terminated"]),
    ],
)
def test_status_of_what_had_to_be_done(extractor: Extractor, text: str, expected: list[str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [d.status for d in record.deals] == expected


def test_what_was_bought_is_named_in_the_next_sentence(extractor: Extractor) -> None:
    text = f"{A} completed the purchase of two noodle makers. The companies are {B} and {C}"
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [{A: "acquirer", B: "target", C: "target"}]
    assert record.deals[0].asset is None


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            f"{B} wants a new owner. {A} is weighing an offer, a banker said.",
            "acquisition",
            {A: "acquirer", B: "target"},
        ),
        (
            f"{B} wants a new owner. {A} pulled out of the purchase in 2023.",
            "acquisition",
            {A: "acquirer", B: "target"},
        ),
        (f"{B} has a gout pill. Talks on HB-101, its best one, are under way.", "license", {B: "licensor"}),
        (f"{B} has a gout pill. Negotiations with a Danish drugmaker over HB-101 go on.", "license", {B: "licensor"}),
    ],
)
def test_the_story_knows_the_other_side(extractor: Extractor, text: str, type: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [(type, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} will sell the mill to {B} and the remaining plants will be bought by {C}", ["mill", "plants"]),
        (f"The analyst advises buying {A} shares.", []),
        (f"{A} bought oil-company bonds held by {C}", []),
        (f"{A} bought a noodle factory held by {C}", ["noodle factory"]),
    ],
)
def test_what_is_bought(extractor: Extractor, text: str, expected: list[str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [d.asset for d in record.deals] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} bought a Danish noodle maker in 2021.", [({A: "acquirer"}, None)]),
        (f"{A} agreed to buy a Busan brewer for $30 million.", [({A: "acquirer"}, None)]),
        (f"{A} agreed to buy {B}, its first purchase of a Busan brewer.", [({A: "acquirer", B: "target"}, None)]),
        (f"{A} bought {B} It was the second attempt to buy a Busan brewer.", [({A: "acquirer", B: "target"}, None)]),
        (f"{A} agreed to buy a noodle plant for $30 million.", [({A: "acquirer"}, "noodle plant")]),
    ],
)
def test_a_company_without_a_name(extractor: Extractor, text: str, expected: list[tuple[object, object]]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(sides(record, d), d.asset) for d in record.deals] == expected


def test_a_sum_that_is_a_further_object_is_the_second_deals(extractor: Extractor) -> None:
    text = f"{A} invested $3 million in {B} in 2019 and $5 million in {C} in 2021."
    record = extractor.extract(text, published="2026-05-06")
    words = {a.id: a.text for a in record.amounts}
    assert [[words[a.amount] for a in d.amounts] for d in record.deals] == [["$3 million"], ["$5 million"]]


def test_a_lead_taken_is_not_bought(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} took a lead with a $15 million order for 40 vans from {B}", published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [("supply", {A: "supplier", B: "customer"})]


def test_a_venture_that_a_name_is_called_is_no_joint_one(extractor: Extractor) -> None:
    text = f"{A} said it signed a deal to buy a mill from the Danish noodle venture {B} on Monday."
    record = extractor.extract(text, published="2026-05-06")
    assert [d.type for d in record.deals] == ["acquisition"]


def test_a_further_object_is_decided_by_its_verb(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} bought {B} in 2019 and {C} in 2021.", published="2026-05-06")
    assert [d.status_cue.text for d in record.deals if d.status_cue] == ["bought", "bought"]
