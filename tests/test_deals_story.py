"""Deals told over many sentences: sides, later turns, amounts told again, what is one record."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.records import Deal, Record
from told import money, roles

A, B, C = "Hanbit Bio Co.", "Larkspur Pharma Inc.", "Sorrel Therapeutics Inc."


def told(extractor: Extractor, text: str) -> tuple[Record, list[Deal]]:
    record = extractor.extract(text, published="2026-05-06")
    return record, record.deals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} is in talks with {B} over the rights to HB-101.", {"licensor": A, "licensee": B}),
        (f"{B} is in talks with {A} over the rights to HB-101.", {"licensor": A, "licensee": B}),
        (f"{A} makes eye drops. {B} returned the rights to HB-101 on Monday.", {"licensor": A, "licensee": B}),
    ],
)
def test_a_code_name_has_the_initials_of_who_gives_it(
    extractor: Extractor, text: str, expected: dict[str, str]
) -> None:
    record, deals = told(extractor, text)
    assert [roles(record, d) for d in deals] == [expected]


def test_a_headline_that_names_one_side_opens_no_record_of_its_own(extractor: Extractor) -> None:
    text = (
        f"Hanbit Bio signs 4.2 tln-won license deal over eye drug\n\n{A} licensed HB-101 to {B} for 4.21 trillion won."
    )
    record, deals = told(extractor, text)
    assert [money(record, d) for d in deals] == [[("4.2 tln-won", "total"), ("4.21 trillion won", "total")]]


def test_an_amount_told_again_keeps_its_role(extractor: Extractor) -> None:
    quote = '"The $30 million is ours," said Kim Min-su, CEO of Hanbit Bio.'
    text = f"{A} licensed HB-101 to {B} for $30 million upfront.\n\n{quote}"
    record, deals = told(extractor, text)
    assert money(record, deals[0]) == [("$30 million", "upfront"), ("$30 million", "upfront")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It may receive up to $30 million in development and sales milestones.", ["milestone"]),
        ("It will receive $3 million upfront and another $4 million.", ["upfront", "upfront"]),
        ("The upfront payment, which need not be returned, is $3 million.", ["upfront"]),
        ("It is worth up to $30 million, including milestone payments.", ["total"]),
        ("The option fee is $3 million.", ["other"]),
        ("Larkspur will also take newly issued shares of Hanbit for $3 million.", ["equity"]),
        ("Hanbit's net income rose to 12 cents a share.", []),
    ],
)
def test_roles_of_amounts(extractor: Extractor, text: str, expected: list[str]) -> None:
    record, deals = told(extractor, f"{A} signed a contract to license HB-101 to {B}. {text}")
    assert [role for _, role in money(record, deals[0])] == expected


@pytest.mark.parametrize(
    ("before", "seller"),
    [
        ('"It took years," said Kim Min-su, an analyst at Sorrel Therapeutics Inc.', A),
        ("The company is in talks with Sorrel Therapeutics Inc.", A),
    ],
)
def test_it_is_who_the_story_is_about(extractor: Extractor, before: str, seller: str) -> None:
    text = f"{A} makes eye drops. {A} has 40 workers. {before}\n\nIn 2019, it sold its plant to {B} for $3 million."
    record, deals = told(extractor, text)
    assert roles(record, deals[-1]) == {"acquirer": B, "seller": seller}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} said on Monday it will buy {B} and pay on Oct. 15.", "Monday"),
        (f"Local media reported last week that {A} might buy {B}.", None),
        (f"A joint venture that {A} formed with {B} in 2021 was dissolved in March.", "2021"),
    ],
)
def test_dates_of_deals(extractor: Extractor, text: str, expected: str | None) -> None:
    record, deals = told(extractor, text)
    dates = {d.id: d.text for d in record.dates}
    assert [dates.get(d.announced or "") for d in deals] == [expected]


def test_a_round_told_beside_a_merger_is_a_deal_of_its_own(extractor: Extractor) -> None:
    text = f"{A} and {B} agreed to merge. Before that, {A} will raise $30 million in a Series D round led by {C}."
    _, deals = told(extractor, text)
    assert [d.type for d in deals] == ["merger", "investment"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            f"{A} and {B} agreed to merge. {A} bought {C} in 2019. The merger was called off.",
            ["terminated", "completed"],
        ),
        (f"{A} agreed to buy {B} in May. It has a plan in case the deal is called off.", ["signed"]),
        (
            f"{A} licensed HB-101 to {B}, its first deal since 2018, when it obtained the rights to SR-7 from {C}. "
            "It gave them back in 2020.",
            ["signed", "terminated"],
        ),
    ],
)
def test_a_later_turn_is_that_of_the_deal_it_speaks_of(extractor: Extractor, text: str, statuses: list[str]) -> None:
    _, deals = told(extractor, text)
    assert [d.status for d in deals] == statuses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Denmark's {B} makes eye drops. {A} is older. In 2019, the Danish drugmaker licensed HB-101 from {C}.",
            {"licensor": C, "licensee": B},
        ),
        (
            "Larkspur Bank is old. Sorrel Securities Inc. is not. In 2019, the bank bought Tansy Foods Inc.",
            {"acquirer": "Larkspur Bank", "target": "Tansy Foods Inc."},
        ),
    ],
)
def test_a_description_is_who_it_fits(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record, deals = told(extractor, text)
    assert [roles(record, d) for d in deals] == [expected]


def test_they_signed_another_contract(extractor: Extractor) -> None:
    text = f"{A} licensed HB-101 to {B} on May 4. In 2019 they signed a licensing contract for SR-7."
    record, deals = told(extractor, text)
    assert [roles(record, d) for d in deals] == [{"licensor": A, "licensee": B}] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{A} licensed HB-101 to {B} in May. A contract with {C} for ZX-7, signed in 2019, was terminated.",
            [{"licensor": A, "licensee": B}, {"licensor": A, "licensee": C}],
        ),
        (
            f"{A} won an order from {B}. {C} disclosed a $3 million contract with {A} on Monday.",
            [{"supplier": A, "customer": B}, {"supplier": C, "customer": A}],
        ),
        (f"▲ {A} makes eye drops.\n\n▲ hwa makes tea. It said it bought {B}.", [{"target": B}]),
        (f"{C} makes tea. In 2023 {A} dropped its purchase of {B}.", [{"acquirer": A, "target": B}]),
    ],
)
def test_sides_told_by_what_stands_before(extractor: Extractor, text: str, expected: list[dict[str, str]]) -> None:
    record, deals = told(extractor, text)
    assert [roles(record, d) for d in deals] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} bought Cheongha Tower in Seoul. The seller is {B}.", [("acquirer", A), ("seller", B)]),
        (
            f"{A} and {B} set up a joint venture. {A} will own 51 percent of it, {B} 39 percent and {C} the rest.",
            [("partner", A), ("partner", B), ("partner", C)],
        ),
        (f"{A} agreed to buy {B}. {C} holds 5 percent of {B}.", [("acquirer", A), ("target", B)]),
    ],
)
def test_members_told_of_later(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    record, deals = told(extractor, text)
    names = {p.id: p.name for p in record.parties}
    assert [(p.role, names[p.party]) for p in deals[0].parties] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{A} handed back HB-101, a drug that it had licensed from {B} in 2020.", "terminated"),
        (f"A merger with {B}, agreed in 2020, was voted down by shareholders of {A}.", "terminated"),
        (f"{A} agreed to buy {B} in 2023, only for regulators to block the deal.", "terminated"),
        (f"{A} offered $3 million for {B} in May, but was turned down.", "terminated"),
        (f"{A} said on Monday it will buy {B}. When the transaction closes, {A} will have 40 workers.", "signed"),
        (f"{A} has grown since its 2019 acquisition of {B}.", "completed"),
        (f"{A} is understood to be in advanced talks to acquire {B}, whatever the rumors.", "negotiating"),
        (f"A newspaper reported last week that {A} plans to buy {B}.", "rumored"),
        (f"{A} signed a letter of intent to buy {B}.", "signed"),
    ],
)
def test_statuses(extractor: Extractor, text: str, status: str) -> None:
    _, deals = told(extractor, text)
    assert [d.status for d in deals] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} won an order from {B}. The amount is $4 million, and {B} bought {C}.", [("$4 million", "total")]),
        (f"{A} licensed HB-101 to {B}. Hanbit gets $4 million at signing.", [("$4 million", "upfront")]),
        (f"{A} agreed to buy {B} for $4 million, Larkspur's estate, industry sources said.", [("$4 million", "total")]),
    ],
)
def test_amounts_beside_other_words(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    record, deals = told(extractor, text)
    assert money(record, deals[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} makes tea. A merger with {B}, agreed in 2020, was voted down.", {A, B}),
        (f"{A}, by contrast, has done one deal: the 2018 purchase of {B}.", {A, B}),
        (f"{A} makes tea. Eyedex was licensed to {B} in 2022.", {A, B}),
        (f"{A} will finance the {B} acquisition.", {B}),
    ],
)
def test_who_the_story_is_about_has_the_open_side(extractor: Extractor, text: str, expected: set[str]) -> None:
    record, deals = told(extractor, text)
    taking_part = {p.party for p in deals[0].parties}
    assert {p.name for p in record.parties if p.id in taking_part} == expected


@pytest.mark.parametrize(
    ("about", "count"),
    [(f"In June 2025, it acquired {C} for $3 million.", 2), (f"{A} may also acquire {C} in 2027.", 1)],
)
def test_what_a_company_says_of_itself_tells_of_old_deals_only(extractor: Extractor, about: str, count: int) -> None:
    text = f"{A} agreed to buy {B} on Monday.\n\nAbout {A}\n\n{A} is a maker of eye drops in Busan. {about}"
    _, deals = told(extractor, text)
    assert len(deals) == count


@pytest.mark.parametrize(
    "text",
    [
        f"{A} won an order from {B}. Its previous record was an order it received in January 2024 from a U.S. firm.",
        f"{A} invested $3 million in {B} in 2023, and last month {A} bought a hotel in Busan.",
    ],
)
def test_deals_that_are_apart(extractor: Extractor, text: str) -> None:
    _, deals = told(extractor, text)
    assert len(deals) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said that a license agreement for HB-101, an eye drop, had been concluded with {B}.",
        f"{A} has signed a licensing contract for HB-101, a candidate for the eye, with {B}.",
    ],
)
def test_a_counterpart_far_behind(extractor: Extractor, text: str) -> None:
    record, deals = told(extractor, text)
    assert [roles(record, d) for d in deals] == [{"licensor": A, "licensee": B}]
