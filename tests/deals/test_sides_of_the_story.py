"""The side that a deal's own sentence leaves open: whom the story is about has it, or who had it in the deal before, or
the next sentence tells.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, THERAPEUTICS, deals, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # it is bought
        (
            f"{MARKETS} wants a new owner. {FOODS} is weighing an offer, a banker said.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{MARKETS} wants a new owner. {FOODS} pulled out of the purchase in 2023.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        # it buys
        (
            f"{BIO}, by contrast, has done one deal: the 2018 purchase of {PHARMA}.",
            "acquisition",
            {BIO: "acquirer", PHARMA: "target"},
        ),
        # it has the drug
        (f"{MARKETS} has a gout pill. Talks on HB-101, its best one, are under way.", "license", {MARKETS: "licensor"}),
        (
            f"{MARKETS} has a gout pill. Negotiations with a Danish drugmaker over HB-101 go on.",
            "license",
            {MARKETS: "licensor"},
        ),
        (
            f"{BIO} makes tea. Eyedex was licensed to {PHARMA} in 2022.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "Hanbit Bio, which sells gels, has another candidate. HB-102 went to Larkspur Pharma for $12 million.",
            "license",
            {"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"},
        ),
        # it is a partner
        (
            f"{BIO} makes tea. A merger with {PHARMA}, agreed in 2020, was voted down.",
            "merger",
            {BIO: "partner", PHARMA: "partner"},
        ),
        # it is invested in
        (
            f"{BIO} is tired. {CAPITAL} has built a 6 percent stake since March.",
            "investment",
            {CAPITAL: "investor", BIO: "investee"},
        ),
        # it makes what is ordered
        (
            f"{BIO} makes jets. {PHARMA} placed a firm order for 40 of its jets.",
            "supply",
            {BIO: "supplier", PHARMA: "customer"},
        ),
        # who pays for a deal need not be a side of it
        (f"{BIO} will finance the {PHARMA} acquisition.", "acquisition", {PHARMA: "target"}),
    ],
)
def test_who_the_story_is_about_has_the_open_side(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str]
) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # a rival's offer, the next order, an option on the same thing, the contract with another one
        (
            f"{BIO} bid for {PHARMA} in May. {CAPITAL} is weighing a rival offer.",
            [{BIO: "acquirer", PHARMA: "target"}, {CAPITAL: "acquirer", PHARMA: "target"}],
        ),
        (
            f"{CAPITAL} ordered 12 jets from {PHARMA} on Monday. {BIO} is in talks with {PHARMA} about an order "
            "for 20 jets.",
            [{PHARMA: "supplier", CAPITAL: "customer"}, {PHARMA: "supplier", BIO: "customer"}],
        ),
        (
            f"{BIO} licensed HB-7 to {CAPITAL} in May. In 2021 {PHARMA} paid $20 million for an option on the "
            "same molecule.",
            [{BIO: "licensor", CAPITAL: "licensee"}, {BIO: "licensor", PHARMA: "licensee"}],
        ),
        (
            f"{BIO} licensed HB-101 to {PHARMA} in May. A contract with {THERAPEUTICS} for ZX-7, signed in 2019, "
            "was terminated.",
            [{BIO: "licensor", PHARMA: "licensee"}, {BIO: "licensor", THERAPEUTICS: "licensee"}],
        ),
        # all sides are told anew
        (
            f"{BIO} won an order from {PHARMA}. {THERAPEUTICS} disclosed a $3 million contract with {BIO} on Monday.",
            [{BIO: "supplier", PHARMA: "customer"}, {THERAPEUTICS: "supplier", BIO: "customer"}],
        ),
    ],
)
def test_the_deal_before_has_the_open_side(extractor: Extractor, text: str, sides: list[dict[str, str]]) -> None:
    assert [deal.sides for deal in deals(extractor, text)] == sides


def test_who_is_named_before_takes_no_side_that_is_told(extractor: Extractor) -> None:
    text = f"{THERAPEUTICS} makes tea. In 2023 {BIO} dropped its purchase of {PHARMA}."
    assert only(extractor, text).sides == {BIO: "acquirer", PHARMA: "target"}


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            f"{BAKERIES}, a maker of bread, changes hands for $3 million. The buyer is {CAPITAL}",
            "signed acquisition",
            {CAPITAL: "acquirer", BAKERIES: "target"},
        ),
        (
            f"{BIO} bought Cheongha Tower in Seoul. The seller is {PHARMA}.",
            "acquisition",
            {BIO: "acquirer", PHARMA: "seller"},
        ),
        (
            f"{BIO} and {PHARMA} set up a joint venture. {BIO} will own 51 percent of it, {PHARMA} 39 percent and "
            f"{THERAPEUTICS} the rest.",
            "joint_venture",
            {BIO: "partner", PHARMA: "partner", THERAPEUTICS: "partner"},
        ),
        (
            f"{FOODS} agreed to sell its Ohio mills. The mills will be sold to {MARKETS}",
            "acquisition",
            {MARKETS: "acquirer", FOODS: "seller"},
        ),
        (
            f"Tansy Group Inc. agreed to sell its noodle unit. The sale of Tansy Noodle Co. to {FOODS} was approved.",
            "acquisition",
            {FOODS: "acquirer", "Tansy Noodle Co.": "target", "Tansy Group Inc.": "seller"},
        ),
        (
            "Hanbit Heavy Industries Co. said it had landed its largest contract yet for batteries. Larkspur "
            "Shipping Inc. will buy battery cells for five years, in an agreement valued at $2.8 billion.",
            "supply",
            {"Hanbit Heavy Industries Co.": "supplier", "Larkspur Shipping Inc.": "customer"},
        ),
        # who holds a share takes no part
        (
            f"{BIO} agreed to buy {PHARMA}. {THERAPEUTICS} holds 5 percent of {PHARMA}.",
            "acquisition",
            {BIO: "acquirer", PHARMA: "target"},
        ),
    ],
)
def test_the_next_sentence_tells_another_side(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str]
) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert list(deal.sides.items()) == list(sides.items())


def test_the_next_sentence_names_what_was_bought(extractor: Extractor) -> None:
    text = f"{FOODS} completed the purchase of two noodle makers. The companies are {MARKETS} and {CAPITAL}"
    deal = only(extractor, text)
    assert (deal.sides, deal.asset) == ({FOODS: "acquirer", MARKETS: "target", CAPITAL: "target"}, None)
