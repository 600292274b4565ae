"""Deals among equals: mergers, joint ventures, alliances. All of their sides are partners, in the order of their names.

A kind is "signed merger", or "merger" where how far the deal has come is not the case's point.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # by the verb
        (f"{FOODS} and {MARKETS} agreed to merge.", "merger", {FOODS: "partner", MARKETS: "partner"}),
        (
            f"{FOODS} and {MARKETS} will join forces in a merger of equals.",
            "merger",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        (
            f"{FOODS} and {MARKETS} will set up a joint venture in Vietnam.",
            "joint_venture",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        (
            f"{BIO} and {PHARMA} are pooling $2 billion to build a tea plant.",
            "signed joint_venture",
            {BIO: "partner", PHARMA: "partner"},
        ),
        (f"{FOODS} formed a venture with {MARKETS}.", "signed joint_venture", {FOODS: "partner", MARKETS: "partner"}),
        (
            f"{BIO} said {PHARMA} had agreed to come in as its partner.",
            "signed collaboration",
            {BIO: "partner", PHARMA: "partner"},
        ),
        # by the noun
        (
            f"Regulators cleared the merger between {FOODS} and {MARKETS}.",
            "merger",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        (
            f"{FOODS}, a brewer, and {MARKETS} said they had formed an alliance.",
            "collaboration",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        (
            f"{FOODS} signed a memorandum of understanding with {MARKETS}.",
            "collaboration",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        (
            f"{FOODS} holds 60 percent of a joint venture with {MARKETS}.",
            "joint_venture",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        # one partner is named
        (f"The regulator fears the merger with {MARKETS}.", "merger", {MARKETS: "partner"}),
        (f"The {MARKETS} deal is a blow to rivals.", "other", {MARKETS: "partner"}),
    ],
)
def test_partners_in_the_order_of_their_names(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str]
) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert list(deal.sides.items()) == list(sides.items())
