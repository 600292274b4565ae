"""Several deals told in a row: orders one by one, further objects of one verb, places, items of a list."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, deals

INDUSTRIES, SHIPPING, UTILITIES = "Hanbit Heavy Industries Co.", "Larkspur Shipping Inc.", "Sorrel Utilities Inc."


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        (
            f"{INDUSTRIES} won orders worth $3 billion for eight vessels. Six of them are gas carriers that will "
            f"be built for {SHIPPING} for $2 billion. The other two, floating storage units with a price tag of "
            "$1 billion, were ordered by a Qatari company.",
            [
                ({INDUSTRIES: "supplier", SHIPPING: "customer"}, "gas carriers", ["$2 billion"]),
                ({INDUSTRIES: "supplier"}, "floating storage units", ["$1 billion"]),
            ],
        ),
        # by who placed them
        (
            f"{INDUSTRIES} bagged orders worth $3 billion. The largest, valued at $2 billion, was placed by "
            f"{SHIPPING} for a dock. A second order, for pumping stations, came from {UTILITIES} and is worth "
            "$600 million.",
            [
                ({INDUSTRIES: "supplier", SHIPPING: "customer"}, "dock", ["$2 billion"]),
                ({INDUSTRIES: "supplier", UTILITIES: "customer"}, "pumping stations", ["$600 million"]),
            ],
        ),
        # one order is not told apart
        (
            f"{INDUSTRIES} won a $3 billion order for two ships. Demand came from {SHIPPING} as well.",
            [({INDUSTRIES: "supplier"}, "two ships", ["$3 billion"])],
        ),
    ],
)
def test_orders_of_a_sum_one_by_one(
    extractor: Extractor, text: str, orders: list[tuple[dict[str, str], str, list[str]]]
) -> None:
    found = [(deal.sides, deal.asset, [amount for amount, _ in deal.money]) for deal in deals(extractor, text)]
    assert found == orders


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # this one and the one before
        (
            f"{BIO} won an order from {PHARMA}. Its previous record was an order it received in January 2024 from "
            "a U.S. firm.",
            [{BIO: "supplier", PHARMA: "customer"}, {BIO: "supplier"}],
        ),
        # two in one sentence
        (
            "Hanbit Heavy Industries makes ships. On the 4th it had already signed with Singapore's Larkspur "
            "Tankers for four ammonia carriers at $480 million, and on the 5th the Ministry of Defense entrusted "
            "it with the repair of two frigates for $87 million.",
            [
                {"Hanbit Heavy Industries": "supplier", "Larkspur Tankers": "customer"},
                {"Hanbit Heavy Industries": "supplier", "Ministry of Defense": "customer"},
            ],
        ),
        # what a sentence goes on to is no customer
        (
            f"{INDUSTRIES} bags $3 billion orders, to form venture with {SHIPPING}",
            [{INDUSTRIES: "supplier"}, {INDUSTRIES: "partner", SHIPPING: "partner"}],
        ),
    ],
)
def test_each_order_has_its_customer(extractor: Extractor, text: str, sides: list[dict[str, str]]) -> None:
    assert [deal.sides for deal in deals(extractor, text)] == sides


def test_one_told_beside_another_is_an_order_too(extractor: Extractor) -> None:
    text = (
        f"{BIO} won an order for three tankers from {PHARMA} for $900 million. Last week it received one for "
        "two ferries from a Chilean shipowner for $310 million, bringing its orders so far to $2 billion."
    )
    assert [(deal.sides, deal.money) for deal in deals(extractor, text)] == [
        ({BIO: "supplier", PHARMA: "customer"}, [("$900 million", "total")]),
        ({BIO: "supplier"}, [("$310 million", "total")]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{FOODS} bought {MARKETS} for $30 million in 2019, {CAPITAL} for $40 million in 2020 and Tansy Foods "
            "Inc. in 2021.",
            [
                ({FOODS: "acquirer", MARKETS: "target"}, "2019"),
                ({FOODS: "acquirer", CAPITAL: "target"}, "2020"),
                ({FOODS: "acquirer", "Tansy Foods Inc.": "target"}, "2021"),
            ],
        ),
        (
            f"{FOODS} sold its mill to {MARKETS} in 2019 and its dairy to {CAPITAL} in 2021.",
            [({MARKETS: "acquirer", FOODS: "seller"}, "2019"), ({CAPITAL: "acquirer", FOODS: "seller"}, "2021")],
        ),
        (
            f"{FOODS} invested $3 million in {MARKETS} in 2019 and $5 million in {CAPITAL} in 2021.",
            [({FOODS: "investor", MARKETS: "investee"}, "2019"), ({FOODS: "investor", CAPITAL: "investee"}, "2021")],
        ),
        (
            f"{BIO} licensed HB-101 to {MARKETS} in 2019 and HB-202 to {CAPITAL} in 2021.",
            [({BIO: "licensor", MARKETS: "licensee"}, "2019"), ({BIO: "licensor", CAPITAL: "licensee"}, "2021")],
        ),
        # no further object: another clause, another sum
        (
            f"{FOODS} bought {MARKETS} in 2019 and Tansy Foods Inc. said it was sorry.",
            [({FOODS: "acquirer", MARKETS: "target"}, "2019")],
        ),
        (
            f"{FOODS} bought {MARKETS} for $30 million in cash and $3 million in stock in 2019.",
            [({FOODS: "acquirer", MARKETS: "target"}, "2019")],
        ),
    ],
)
def test_further_objects_of_a_verb(extractor: Extractor, text: str, expected: list[tuple[dict[str, str], str]]) -> None:
    assert [(deal.sides, deal.announced) for deal in deals(extractor, text)] == expected


def test_a_further_objects_sum_is_the_second_deals(extractor: Extractor) -> None:
    text = f"{FOODS} invested $3 million in {MARKETS} in 2019 and $5 million in {CAPITAL} in 2021."
    assert [[amount for amount, _ in deal.money] for deal in deals(extractor, text)] == [["$3 million"], ["$5 million"]]


def test_a_further_object_is_decided_by_its_verb(extractor: Extractor) -> None:
    text = f"{FOODS} bought {MARKETS} in 2019 and {CAPITAL} in 2021."
    assert [deal.cue for deal in deals(extractor, text)] == ["bought", "bought"]


def test_places_are_licensed_one_by_one(extractor: Extractor) -> None:
    text = (
        f"{BIO} licensed HB-7 to {PHARMA} for Europe on Monday. Japan went to {CAPITAL} in 2023 for $15 "
        "million upfront."
    )
    found = [(deal.kind, deal.asset, deal.sides, deal.money) for deal in deals(extractor, text)]
    assert found == [
        ("signed license", "HB-7", {BIO: "licensor", PHARMA: "licensee"}, []),
        ("signed license", "HB-7", {BIO: "licensor", CAPITAL: "licensee"}, [("$15 million", "upfront")]),
    ]


def test_an_item_of_a_list_tells_nothing_of_the_one_before(extractor: Extractor) -> None:
    text = (
        "▲ Hanbit Pharmaceutical = Signed a contract to supply drugs to Vietnam's Larkspur Pharma. The "
        "amount is 23.4 billion won.\n\n"
        "▲ Tansy Bio Co. = The board decided on a third-party allotment capital increase of 15 billion won. "
        "The new shares, priced at 8,730 won each, all go to Sorrel Venture Partners.\n"
    )
    first, second = deals(extractor, text)
    assert first.kind.endswith("supply")
    assert (first.sides, first.money) == (
        {"Hanbit Pharmaceutical": "supplier", "Larkspur Pharma": "customer"},
        [("23.4 billion won", "total")],
    )
    assert second.kind.endswith("investment")
    assert second.sides == {"Sorrel Venture Partners": "investor", "Tansy Bio Co.": "investee"}


def test_it_is_not_who_an_item_before_is_about(extractor: Extractor) -> None:
    text = f"▲ {BIO} makes eye drops.\n\n▲ hwa makes tea. It said it bought {PHARMA}."
    assert [deal.sides for deal in deals(extractor, text)] == [{PHARMA: "target"}]
