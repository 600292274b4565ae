"""Deals as newsrooms and newsletters tell them: idioms of taking and giving back, rounds with several backers, orders
and options, what the clause beside a deal tells of its other side.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import money, roles, sides

A, B, C, D = "Hanbit Bio Co.", "Larkspur Pharma Inc.", "Sorrel Capital Inc.", "Tansy Partners Inc."


@pytest.mark.parametrize(
    ("text", "type", "status", "expected"),
    [
        (f"{B} sent the lung drug HB-7 back to {A} in May.", "license", "terminated", {"licensor": A, "licensee": B}),
        (f"{B} is walking away from a 2022 licensing deal with {A} for HB-7.", "license", "terminated", None),
        (f"{B} has dumped a gout drug it licensed from {A} in 2021.", "license", "terminated", None),
        (f"{A} took its gout drug back from {B} at the end of March.", "license", "terminated", None),
        (f"{B} is betting $900 million on two gout drugs from {A}.", "license", "signed", None),
        (f"{B} gets first crack at {A}'s gout antibodies.", "license", "signed", None),
        (f"{B} paid $20 million in 2021 for an option on HB-7, owned by {A}.", "license", "signed", {"licensee": B}),
        (f"{A} is in talks to license out its gout drug.", "license", "negotiating", {"licensor": A}),
        (f"{A} unloaded its tea unit on {B} in May.", "acquisition", "completed", {"seller": A, "acquirer": B}),
        (f"The tea mill of {A} went to {B} for $3 million.", "acquisition", "completed", None),
        (f"{A} has fielded inquiries about its tea unit.", "acquisition", "rumored", {"seller": A}),
        (f"{A} sold its salt caverns to pension manager {B} for $9 million.", "acquisition", "completed", None),
        (f"{A} disposed of 37 tea rooms to {B} in May.", "acquisition", "completed", {"seller": A, "acquirer": B}),
        (f"In 2023 {A} fended off {B}, which had offered $30 a share.", "acquisition", "terminated", None),
        (f"An attempt to join {A} with a rival, {B}, was abandoned in 2023.", "merger", "terminated", None),
        (f"{A} said {B} had agreed to come in as its partner.", "collaboration", "signed", None),
        (f"{A} and {B} are pooling $2 billion to build a tea plant.", "joint_venture", "signed", None),
        (f"{B} has pulled out of a tea venture with {A}.", "joint_venture", "terminated", None),
        (f"{A} ended a supply deal with {B} in April.", "supply", "terminated", {"supplier": A, "customer": B}),
        (f"{A} will stock {B}'s syrup in its shops under a three-year deal.", "supply", "signed", {"customer": A}),
        (f"{A} signed a contract with {B} to take half of its hydrogen.", "supply", "signed", None),
    ],
)
def test_idioms_of_taking_and_giving_back(
    extractor: Extractor, text: str, type: str, status: str, expected: dict[str, str] | None
) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, d.status) for d in record.deals] == [(type, status)]
    told = roles(record, record.deals[0])
    assert (expected or {}).items() <= told.items()
    assert set(sides(record, record.deals[0])) >= ({A, B} if expected is None else set())


@pytest.mark.parametrize(
    ("text", "investors"),
    [
        (f"{A} has closed a $40 million Series B. {C} led the round, with participation from {D}", {C, D}),
        (f"{A} hauled in $40 million in Series B funding. {C} led and was joined by {D}", {C, D}),
        (f"{A} got $40 million in Series A funding. {C} led, joined by {D}", {C, D}),
        (f"{A} raised a $40 million Series B led by {C} on May 4. {D} came along for the ride.", {C, D}),
        (f"{A} last raised money in 2024, when {C} put in $40 million.", {C}),
        (f"{A} last passed the hat in 2023, when {C} led a $40 million Series B.", {C}),
        (f"{C} has backed {A} with $40 million.", {C}),
        (f"{A} is in talks to raise as much as $40 million at a valuation of $5 billion.", set()),
    ],
)
def test_every_backer_of_a_round_is_an_investor(extractor: Extractor, text: str, investors: set[str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [d.type for d in record.deals] == ["investment"]
    told = sides(record, record.deals[0])
    assert told == {A: "investee", **dict.fromkeys(investors, "investor")}
    assert ("$40 million", "total") in money(record, record.deals[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Shares of {A} rose after {B} made a $3 billion takeover offer.", {"acquirer": B, "target": A}),
        (f"{A} lost a tenth of its orders after {B} cancelled a contract for 12 jets.", {"supplier": A, "customer": B}),
        (f"{A} makes jets. {B} placed a firm order for 40 of its jets.", {"supplier": A, "customer": B}),
        (f"{A} is tired. {C} has built a 6 percent stake since March.", {"investor": C, "investee": A}),
        (
            f"Kim Do-hyun, chief executive of {A}, is tired. He paid $3 million for {B} in 2021.",
            {"acquirer": A, "target": B},
        ),
        (f"{A} owns {B}, which it bought in 2018 for $3 million.", {"acquirer": A, "target": B}),
        (
            f"{A} is in talks with {B} about a takeover that would value it at $3 billion.",
            {"acquirer": B, "target": A},
        ),
        (
            f"{C} ordered 12 jets from {B} on Monday. {A} is in talks with {B} about an order for 20 jets.",
            {"customer": A, "supplier": B},
        ),
        (
            f"{A} licensed HB-7 to {C} in May. In 2021 {B} paid $20 million for an option on the same molecule.",
            {"licensor": A, "licensee": B},
        ),
        (f"{A} bid for {B} in May. {C} is weighing a rival offer.", {"acquirer": C, "target": B}),
        (
            f"{A} is parting with {B}, which makes tea and which {C} has agreed to buy for $3 million.",
            {"seller": A, "target": B, "acquirer": C},
        ),
    ],
)
def test_the_other_side_is_told_elsewhere(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert expected in [roles(record, d) for d in record.deals]


def test_places_are_licensed_one_by_one(extractor: Extractor) -> None:
    text = f"{A} licensed HB-7 to {B} for Europe on Monday. Japan went to {C} in 2023 for $15 million upfront."
    record = extractor.extract(text, published="2026-05-06")
    told = [(d.type, d.asset, roles(record, d), money(record, d)) for d in record.deals]
    assert told == [
        ("license", "HB-7", {"licensor": A, "licensee": B}, []),
        ("license", "HB-7", {"licensor": A, "licensee": C}, [("$15 million", "upfront")]),
    ]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (f"{A} licensed HB-7 to {B}, which pays $3 million now and $30 million later.", ["upfront", "milestone"]),
        (f"{A} will pay $27 a share, or about $1.3 billion, for {B}", ["per_share", "total"]),
    ],
)
def test_roles_of_amounts_beside_each_other(extractor: Extractor, text: str, amounts: list[str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [role for _, role in money(record, record.deals[0])] == amounts


@pytest.mark.parametrize(
    "text",
    [
        f"{A} took options on a bigger office from a landlord.",
        f"{A} sent flowers back to {B} on Monday.",
        f"The first prize went to {A} for a second year.",
        f"{B} had a first look at the offices of {A}",
        f"Kim Do-hyun joined {A} with a smile from {B}",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert not extractor.extract(text, published="2026-05-06").deals


def test_brand_is_an_asset(extractor: Extractor) -> None:
    text = f"{A} will sell Valley Belle, its brand of pears, along with two plants, to {B} for $5 million."
    record = extractor.extract(text, published="2026-05-06")
    (deal,) = record.deals
    assert (deal.asset, roles(record, deal)) == ("Valley Belle", {"seller": A, "acquirer": B})
