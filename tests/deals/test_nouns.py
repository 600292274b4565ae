"""Who is who by the noun that names a deal: whose it is, what it is of, and what the prepositions bring.

A kind is "completed acquisition", or "acquisition" where how far the deal has come is not the case's point.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # a takeover, an acquisition, a purchase
        (f"{FOODS} completed its acquisition of {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{FOODS}'s takeover of {MARKETS} is done.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{MARKETS}'s takeover by {FOODS} is done.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            "Hanbit Foods is big. Hanbit's only previous takeover was that of Larkspur Bakery Co. in 2016.",
            "acquisition",
            {"Hanbit Foods": "acquirer", "Larkspur Bakery Co.": "target"},
        ),
        (
            f"The purchase of {BAKERIES} makes {FOODS} the third-largest baker.",
            "signed acquisition",
            {FOODS: "acquirer", BAKERIES: "target"},
        ),
        (f"The watchdog cleared the proposed {MARKETS} purchase.", "acquisition", {MARKETS: "target"}),
        (
            f"{FOODS} will finance the {MARKETS} acquisition with a loan from {CAPITAL}.",
            "acquisition",
            {MARKETS: "target"},
        ),
        # a sale
        (
            f"{FOODS} is considering a sale, spinoff or merger of its dairy businesses.",
            "acquisition",
            {FOODS: "seller"},
        ),
        (
            f"{FOODS} approached the senior management of {MARKETS} about a sale of its dairy.",
            "acquisition",
            {MARKETS: "acquirer", FOODS: "seller"},
        ),
        # a deal, an agreement
        (
            f"{FOODS} has struck a $210 million deal for {MARKETS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} signed a deal with {CAPITAL} to buy its tea unit.",
            "acquisition",
            {FOODS: "acquirer", CAPITAL: "seller"},
        ),
        (
            f"Its $3 billion deal to purchase {MARKETS} would make it one of the largest brewers.",
            "acquisition",
            {MARKETS: "target"},
        ),
        (
            f"{BIO} entered into an option agreement with {PHARMA} for the sale of 18 Tansy Road at a price of $3 "
            "million.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        # an offer, a bidder
        (
            f"{MARKETS} received an unsolicited offer of $30 a share from {FOODS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (f"{FOODS} is among the bidders for {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            f"{FOODS} chose {CAPITAL} over {MARKETS} as preferred bidder for its mill.",
            "acquisition",
            {CAPITAL: "acquirer", FOODS: "seller"},
        ),
        # a venture that a name is called is no joint one
        (
            f"{FOODS} said it signed a deal to buy a mill from the Danish noodle venture {MARKETS} on Monday.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "seller"},
        ),
    ],
)
def test_who_buys_from_whom(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (f"In a licensing deal with {MARKETS}, the snack was named after a cookie.", "license", {MARKETS: "licensee"}),
        (
            "Larkspur Pharma has been Hanbit Bio's licensee in Canada since 2024.",
            "license",
            {"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"},
        ),
        (
            f"{PHARMA} gets first crack at {BIO}'s gout antibodies.",
            "signed license",
            {BIO: "licensor", PHARMA: "licensee"},
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
        # an order
        (f"{FOODS} won a $3 million order from {MARKETS}.", "supply", {FOODS: "supplier", MARKETS: "customer"}),
        # a lead taken is not bought: the order tells
        (
            f"{FOODS} took a lead with a $15 million order for 40 vans from {MARKETS}",
            "supply",
            {FOODS: "supplier", MARKETS: "customer"},
        ),
        # a contract
        (
            f"The Ministry of Transport signed a contract with {FOODS} for two aircraft, worth $3 million.",
            "signed supply",
            {FOODS: "supplier", "Ministry of Transport": "customer"},
        ),
        (
            f"{FOODS} beat {BAKERIES} to a $3 million contract to supply 40 ovens to {CAPITAL}",
            "signed supply",
            {FOODS: "supplier", CAPITAL: "customer"},
        ),
        (
            "Hanbit Pharma said on the 4th that it has signed a contract with Brazil's Larkspur to export its toxin.",
            "supply",
            {"Hanbit Pharma": "supplier", "Larkspur": "customer"},
        ),
        (
            f"{BIO} signed a contract with {PHARMA} to take half of its hydrogen.",
            "signed supply",
            {PHARMA: "supplier", BIO: "customer"},
        ),
    ],
)
def test_who_supplies_whom(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides
