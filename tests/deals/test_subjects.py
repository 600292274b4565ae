"""Who acts where insets, descriptions, lists or tickers stand between the name and the deal's words."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PARTNERS, only


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # what is told of a name between commas
        (
            f"{FOODS}, which is a unit of Danish grocer {CAPITAL}, and {MARKETS} agreed to buy {PARTNERS}",
            {FOODS: "acquirer", MARKETS: "acquirer", PARTNERS: "target"},
        ),
        (
            f"{FOODS}, a unit of {CAPITAL}, and {MARKETS} agreed to buy {PARTNERS}",
            {FOODS: "acquirer", MARKETS: "acquirer", PARTNERS: "target"},
        ),
        # a list of descriptions, at the beginning of a line
        (
            f"— Austrian brewer {FOODS}, Canada's {MARKETS} and French oil and gas major {BIO} to set up a venture",
            {FOODS: "partner", MARKETS: "partner", BIO: "partner"},
        ),
        (
            f"— {FOODS} and {MARKETS} to acquire joint control of {PARTNERS}",
            {FOODS: "acquirer", MARKETS: "acquirer", PARTNERS: "target"},
        ),
        # whose plan, whose bid
        (
            f"{CAPITAL} is the latest shareholder in {FOODS} to regret the Danish brewer's plans to buy {MARKETS}.",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"It is not known whether the bank would finance a Peter Brandt bid for {MARKETS}.",
            {"Peter Brandt": "acquirer", MARKETS: "target"},
        ),
        (
            f"The state sold a majority stake in {MARKETS} to tycoon Peter Brandt in 1994.",
            {"Peter Brandt": "acquirer", MARKETS: "target"},
        ),
        # who advises takes no part
        (
            f"{CAPITAL} acted as financial adviser to {FOODS} in its acquisition of {MARKETS}.",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{CAPITAL} gave a fairness opinion to the board of {FOODS} on its announced acquisition of {MARKETS}.",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} was advised by {CAPITAL} on its acquisition of {MARKETS}.",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} hired advisers for the sale of its noodle arm, {MARKETS}",
            {FOODS: "seller", MARKETS: "target"},
        ),
        # its own sale
        (f"{FOODS} announced its sale to {MARKETS}", {FOODS: "target", MARKETS: "acquirer"}),
        (f"{CAPITAL} advised {FOODS} on its sale to {MARKETS}", {FOODS: "target", MARKETS: "acquirer"}),
        # a gerund's subject is the clause's
        (
            f"{FOODS} could play a role in Busan after signing a commercial agreement with {MARKETS}.",
            {FOODS: "partner", MARKETS: "partner"},
        ),
    ],
)
def test_who_acts_stands_apart(extractor: Extractor, text: str, sides: dict[str, str]) -> None:
    assert only(extractor, text).sides == sides


def test_rights_that_are_owned_are_bought(extractor: Extractor) -> None:
    deal = only(extractor, f"{FOODS} agreed to acquire the renewal rights for a book of insurance from {MARKETS}")
    assert (deal.kind, deal.sides) == ("signed acquisition", {FOODS: "acquirer", MARKETS: "seller"})


def test_tickers_behind_names_are_passed_over(extractor: Extractor) -> None:
    text = "Hanbit Foods HBF, -0.5% agreed to buy 30% of the bakery chain Larkspur Markets LKM, +2% in May."
    deal = only(extractor, text)
    assert deal.sides == {"Hanbit Foods": "investor", "Larkspur Markets": "investee"}
