"""What else is told of a deal: its asset, territory, exclusivity, stake, undisclosed terms and dates."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, deals, only

LICENSE = f"{BIO} licensed HB-101 to {PHARMA} on May 4."


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (f"{FOODS} bought {MARKETS} in 2019. Terms were not disclosed.", "undisclosed", "Terms were not disclosed"),
        (f"{FOODS} bought {MARKETS} for an undisclosed sum.", "undisclosed", "an undisclosed sum"),
        (LICENSE, "asset", "HB-101"),
        (f"{FOODS} will sell its noodle unit to {MARKETS}.", "asset", "noodle unit"),
        # not its measure
        (
            "Hanbit Mining Co. signed an offtake agreement with Larkspur Motors for 10,000 tons of graphite a year.",
            "asset",
            "graphite",
        ),
        (f"{FOODS} bought a noodle factory held by {CAPITAL}", "asset", "noodle factory"),
        (f"{FOODS} bought a 12 percent stake in {MARKETS}.", "stake", "12"),
        (
            f"Under a deal with {MARKETS}, {FOODS} secured exclusive rights to sell HB-101 worldwide except for Korea.",
            "territory",
            "worldwide except for Korea",
        ),
        (f"Under a deal with {MARKETS}, {FOODS} secured exclusive rights to sell HB-101 in Korea.", "exclusive", True),
        (LICENSE, "exclusive", None),
    ],
)
def test_slots(extractor: Extractor, text: str, field: str, value: object) -> None:
    assert getattr(only(extractor, text), field) == value


@pytest.mark.parametrize(
    ("text", "sides", "asset"),
    [
        # a brand
        (
            f"{BIO} will sell Valley Belle, its brand of pears, along with two plants, to {PHARMA} for $5 million.",
            {PHARMA: "acquirer", BIO: "seller"},
            "Valley Belle",
        ),
        # a company without a name is a company, and no thing
        (f"{FOODS} bought a Danish noodle maker in 2021.", {FOODS: "acquirer"}, None),
        (f"{FOODS} agreed to buy a Busan brewer for $30 million.", {FOODS: "acquirer"}, None),
        (
            f"{FOODS} agreed to buy {MARKETS}, its first purchase of a Busan brewer.",
            {FOODS: "acquirer", MARKETS: "target"},
            None,
        ),
        (
            f"{FOODS} bought {MARKETS} It was the second attempt to buy a Busan brewer.",
            {FOODS: "acquirer", MARKETS: "target"},
            None,
        ),
        # a plant is a thing
        (f"{FOODS} agreed to buy a noodle plant for $30 million.", {FOODS: "acquirer"}, "noodle plant"),
    ],
)
def test_assets_are_things(extractor: Extractor, text: str, sides: dict[str, str], asset: str | None) -> None:
    deal = only(extractor, text)
    assert (deal.sides, deal.asset) == (sides, asset)


def test_each_verb_has_its_asset(extractor: Extractor) -> None:
    text = f"{FOODS} will sell the mill to {MARKETS} and the remaining plants will be bought by {CAPITAL}"
    assert [deal.asset for deal in deals(extractor, text)] == ["mill", "plants"]


def test_a_deal_is_announced_on_one_day_and_completed_on_another(extractor: Extractor) -> None:
    deal = only(extractor, f"{FOODS} agreed on April 3 to buy {MARKETS}. The deal is expected to close in October.")
    assert (deal.announced, deal.completed) == ("April 3", "October")


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        # not the day of payment
        (f"{BIO} said on Monday it will buy {PHARMA} and pay on Oct. 15.", "Monday"),
        # not the day of the report
        (f"Local media reported last week that {BIO} might buy {PHARMA}.", None),
        # not the day it ended
        (f"A joint venture that {BIO} formed with {PHARMA} in 2021 was dissolved in March.", "2021"),
    ],
)
def test_when_a_deal_was_announced(extractor: Extractor, text: str, announced: str | None) -> None:
    assert only(extractor, text).announced == announced


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("It ended the license contract with Larkspur Pharma that the two signed in March 2022.", "March 2022"),
        ("In 2024 it negotiated with Larkspur Pharma over a merger, but the talks broke down.", "2024"),
    ],
)
def test_what_ended_has_the_date_it_began(extractor: Extractor, text: str, announced: str) -> None:
    deal = only(extractor, f"{BIO} makes pills. {PHARMA} is large.\n\n{text}")
    assert (deal.status, deal.announced) == ("terminated", announced)


def test_dates_that_lead_to_a_deal_and_dates_aside(extractor: Extractor) -> None:
    text = (
        "It was the largest deal since 2016, when Hanbit Heavy Industries Co. paid $2 billion for Larkspur Shipping "
        "Inc.. Sorrel Utilities Inc., founded in Busan in 2019, bought Tansy Foods Inc. on Monday."
    )
    assert [deal.announced_on for deal in deals(extractor, text)] == ["2016", "2026-05-04"]
