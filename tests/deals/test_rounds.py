"""Rounds of funding: who raises, who leads and who joins them, and which round is which."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PARTNERS, PHARMA, THERAPEUTICS, deals, only


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # who leads
        (f"{FOODS} raised $30 million in a Series B round led by {CAPITAL}.", {CAPITAL: "investor", FOODS: "investee"}),
        # who leads and who joins
        (
            f"{MARKETS} closed a Series B round of $30 million. {CAPITAL} led the round and {FOODS} participated.",
            {CAPITAL: "investor", FOODS: "investor", MARKETS: "investee"},
        ),
        (
            "Hanbit Immune raised $68 million in a Series C round led by Larkspur Capital, with Tansy Partners "
            "and two existing shareholders, Sorrel Growth and Madder Pharm, taking part.",
            {
                "Larkspur Capital": "investor",
                "Tansy Partners": "investor",
                "Sorrel Growth": "investor",
                "Madder Pharm": "investor",
                "Hanbit Immune": "investee",
            },
        ),
        # the company is the article's
        (
            f"{FOODS} makes tea. {FOODS} said sales doubled. Sorrel Ventures Inc. led the Series B.",
            {"Sorrel Ventures Inc.": "investor", FOODS: "investee"},
        ),
    ],
)
def test_investors_first_and_the_company_then(extractor: Extractor, text: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith("investment")
    assert list(deal.sides.items()) == list(sides.items())


@pytest.mark.parametrize(
    ("text", "investors"),
    [
        # one backer, in the sentence or in its clause
        (f"{CAPITAL} has backed {BIO} with $40 million.", {CAPITAL}),
        (f"{BIO} last raised money in 2024, when {CAPITAL} put in $40 million.", {CAPITAL}),
        (f"{BIO} last passed the hat in 2023, when {CAPITAL} led a $40 million Series B.", {CAPITAL}),
        # several, in the sentences after
        (
            f"{BIO} has closed a $40 million Series B. {CAPITAL} led the round, with participation from {PARTNERS}",
            {CAPITAL, PARTNERS},
        ),
        (
            f"{BIO} hauled in $40 million in Series B funding. {CAPITAL} led and was joined by {PARTNERS}",
            {CAPITAL, PARTNERS},
        ),
        (f"{BIO} got $40 million in Series A funding. {CAPITAL} led, joined by {PARTNERS}", {CAPITAL, PARTNERS}),
        (
            f"{BIO} raised a $40 million Series B led by {CAPITAL} on May 4. {PARTNERS} came along for the ride.",
            {CAPITAL, PARTNERS},
        ),
        # none yet
        (f"{BIO} is in talks to raise as much as $40 million at a valuation of $5 billion.", set()),
    ],
)
def test_every_backer_of_a_round_is_an_investor(extractor: Extractor, text: str, investors: set[str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith("investment")
    assert deal.sides == {BIO: "investee", **dict.fromkeys(investors, "investor")}
    assert ("$40 million", "total") in deal.money


def test_rounds_of_different_names_are_different_deals(extractor: Extractor) -> None:
    text = f"{MARKETS} raised $30 million in a Series B round led by {CAPITAL}. {FOODS} led its Series A in 2022."
    assert [deal.sides for deal in deals(extractor, text)] == [
        {CAPITAL: "investor", MARKETS: "investee"},
        {FOODS: "investor", MARKETS: "investee"},
    ]


def test_a_round_told_beside_a_merger_is_a_deal_of_its_own(extractor: Extractor) -> None:
    text = (
        f"{BIO} and {PHARMA} agreed to merge. Before that, {BIO} will raise $30 million in a Series D round "
        f"led by {THERAPEUTICS}."
    )
    assert [deal.kind for deal in deals(extractor, text)] == ["signed merger", "signed investment"]


def test_a_holder_that_sells_beside_a_round_is_none_of_its_backers(extractor: Extractor) -> None:
    text = (
        f"{BIO} raised $12 million in a Series B round. The round was led by Larkspur Pharma. Its backers "
        "Willow Fund Inc. and Sorrel Holdings Inc. also wrote cheques, while its founding investor Tansy "
        "Fund sold its 4% holding to Larkspur Pharma for $3 million."
    )
    found = deals(extractor, text)
    assert [len(deal.sides) for deal in found] == [4, 2]
    assert [deal.money[0] for deal in found] == [("$12 million", "total"), ("$3 million", "total")]
