"""Who licenses and who supplies by the verb: its subject, its object, and what the prepositions bring.

A kind is "signed license", or "license" where how far the deal has come is not the case's point.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (f"{FOODS} licensed HB-101 to {MARKETS}.", "license", {FOODS: "licensor", MARKETS: "licensee"}),
        (f"{FOODS} licensed HB-101 from {MARKETS}.", "license", {MARKETS: "licensor", FOODS: "licensee"}),
        (
            f"{FOODS} granted {MARKETS} the exclusive rights to sell HB-101.",
            "license",
            {FOODS: "licensor", MARKETS: "licensee"},
        ),
        (
            f"{FOODS} granted {MARKETS} and {CAPITAL} exclusive rights to HB-101.",
            "license",
            {FOODS: "licensor", MARKETS: "licensee", CAPITAL: "licensee"},
        ),
        (f"{FOODS} let {MARKETS} make and sell its foam.", "license", {FOODS: "licensor", MARKETS: "licensee"}),
        # what is sold, paid for, bet on or handed out is a product
        (
            f"In March {FOODS} sold HB-101 to {BAKERIES} for a down payment of $3 million.",
            "signed license",
            {FOODS: "licensor", BAKERIES: "licensee"},
        ),
        (
            f"{PHARMA} is betting $900 million on two gout drugs from {BIO}.",
            "signed license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "Larkspur Pharma of Boston will pay Hanbit Bio $20 million now and $300 million later for TB-12, an "
            "antibody, in all markets but Korea.",
            "license",
            {"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"},
        ),
        # options
        (
            f"{PHARMA} paid $20 million in 2021 for an option on HB-7, owned by {BIO}.",
            "signed license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            f"{BAKERIES} exercised its option on HB-101, triggering a $3 million payment to {FOODS}",
            "signed license",
            {FOODS: "licensor", BAKERIES: "licensee"},
        ),
        # what is imported under a license
        (
            "Hanbit Pharm imports an eye drop from Larkspur Labs under a license that it took in 2018.",
            "license",
            {"Larkspur Labs": "licensor", "Hanbit Pharm": "licensee"},
        ),
    ],
)
def test_who_licenses_to_whom(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (f"{FOODS} will supply seaweed to {MARKETS}.", "supply", {FOODS: "supplier", MARKETS: "customer"}),
        (f"{MARKETS} ordered two vessels from {FOODS}.", "supply", {FOODS: "supplier", MARKETS: "customer"}),
        (
            f"{MARKETS} agreed to buy 20,000 tonnes of rice from {FOODS}.",
            "signed supply",
            {FOODS: "supplier", MARKETS: "customer"},
        ),
        (
            f"{MARKETS} has chosen {FOODS} to build two ferries.",
            "signed supply",
            {FOODS: "supplier", MARKETS: "customer"},
        ),
        (
            f"{CAPITAL} entrusted the production of a vaccine to {FOODS}",
            "signed supply",
            {FOODS: "supplier", CAPITAL: "customer"},
        ),
        (f"{FOODS} agreed with {MARKETS} to supply it with jam.", "supply", {FOODS: "supplier", MARKETS: "customer"}),
        # under a contract
        (
            f"Under a contract with {MARKETS}, {FOODS} will build two ferries.",
            "supply",
            {FOODS: "supplier", MARKETS: "customer"},
        ),
        (
            "Larkspur Biologics makes the enzyme for Hanbit Bio under a contract of $54 million.",
            "supply",
            {"Larkspur Biologics": "supplier", "Hanbit Bio": "customer"},
        ),
        (
            f"{BIO} will stock {PHARMA}'s syrup in its shops under a three-year deal.",
            "signed supply",
            {PHARMA: "supplier", BIO: "customer"},
        ),
    ],
)
def test_who_supplies_whom(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides
