"""Who buys, sells and invests by the verb: its subject, its object, and what the prepositions bring.

A kind is "completed acquisition", or "acquisition" where how far the deal has come is not the case's point.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # a company
        (
            f"{FOODS} agreed to acquire {MARKETS} from {CAPITAL}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target", CAPITAL: "seller"},
        ),
        (f"{FOODS} said on Monday it has bought {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{MARKETS} was acquired by {FOODS} last year.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            f"{CAPITAL} will sell {MARKETS} to {FOODS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target", CAPITAL: "seller"},
        ),
        (f"{FOODS} is to buy 60 percent of {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            f"{MARKETS} was sold by its owner, {CAPITAL}, to {FOODS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target", CAPITAL: "seller"},
        ),
        (
            f"{FOODS} and its partner, {CAPITAL}, acquired {MARKETS}.",
            "acquisition",
            {FOODS: "acquirer", CAPITAL: "acquirer", MARKETS: "target"},
        ),
        (f"{FOODS} has gained full control of {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{FOODS} bought {MARKETS}, a supplier of noodles.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            f"{FOODS} bought a Busan brewer, {MARKETS}, for $30 million.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (f"{FOODS} bought it in August 2016 for a reported $680 million.", "acquisition", {FOODS: "acquirer"}),
        (
            f"{FOODS} shelled out $30 million for the whole of {MARKETS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            "Hanbit Bio has a plan. In January it spent $64 million on 70 percent of Larkspur Derma Inc.",
            "acquisition",
            {"Hanbit Bio": "acquirer", "Larkspur Derma Inc.": "target"},
        ),
        # a stake that brings control
        (
            f"{FOODS} was buying a 59.9 pct share in the Ghent-quoted property and software company {MARKETS}",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} will be increasing its stake in {MARKETS}, a tea house, from 33% to 75%, to help it.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        # a thing
        (
            f"{BIO} sold its salt caverns to pension manager {PHARMA} for $9 million.",
            "completed acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        (f"{FOODS} disposed of 40 pubs to {MARKETS}.", "completed acquisition", {MARKETS: "acquirer", FOODS: "seller"}),
        (
            f"{BIO} disposed of 37 tea rooms to {PHARMA} in May.",
            "completed acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        (
            f"{BIO} unloaded its tea unit on {PHARMA} in May.",
            "completed acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        (
            f"{FOODS} may have to sell more assets to {MARKETS} for $3 billion.",
            "acquisition",
            {MARKETS: "acquirer", FOODS: "seller"},
        ),
        (
            f"The Busan plant of {FOODS} was bought by {CAPITAL} for $3 million.",
            "completed acquisition",
            {CAPITAL: "acquirer", FOODS: "seller"},
        ),
        (
            f"The tea mill of {BIO} went to {PHARMA} for $3 million.",
            "completed acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        # gerunds and infinitives, lines of disclosures, phrases that go on over line ends
        (f"There was talk of {FOODS} buying {MARKETS}.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (
            f"Shareholders will vote on an agreement for {FOODS} to buy {MARKETS}.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"▲ {FOODS} = Decided to acquire {MARKETS} for $30 million.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} said it will make a tender\noffer for {MARKETS}.\n",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        # by several
        (
            f"{FOODS} teamed up with {MARKETS} to bid for {CAPITAL}",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "acquirer", CAPITAL: "target"},
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
        # money
        (f"{CAPITAL} invested $30 million in {MARKETS}.", "investment", {CAPITAL: "investor", MARKETS: "investee"}),
        (f"{FOODS} put $4 million into {MARKETS} in 2023.", "investment", {FOODS: "investor", MARKETS: "investee"}),
        (
            f"{CAPITAL} poured $3 million into {MARKETS}.",
            "completed investment",
            {CAPITAL: "investor", MARKETS: "investee"},
        ),
        (f"{FOODS} took $4 million from {CAPITAL}.", "investment", {CAPITAL: "investor", FOODS: "investee"}),
        (
            f"{MARKETS} attracted an investment from {CAPITAL}.",
            "completed investment",
            {CAPITAL: "investor", MARKETS: "investee"},
        ),
        # shares, old and new
        (f"{FOODS} bought a 12 percent stake in {MARKETS}.", "investment", {FOODS: "investor", MARKETS: "investee"}),
        (f"{FOODS} bought $4 million of new {MARKETS} shares.", "investment", {FOODS: "investor", MARKETS: "investee"}),
        (
            f"{FOODS} told the Securities and Exchange Commission it bought 39,000 shares of {MARKETS} for "
            "investment purposes.",
            "investment",
            {FOODS: "investor", MARKETS: "investee"},
        ),
        (
            f"{FOODS}'s founding family sold its 40 percent stake to {CAPITAL}.",
            "investment",
            {CAPITAL: "investor", FOODS: "investee"},
        ),
        (
            f"{FOODS} paid around $30 million for about 8.6 percent of {MARKETS}",
            "investment",
            {FOODS: "investor", MARKETS: "investee"},
        ),
        (
            f"{FOODS} exchanged 4.5 million new shares for 21 percent of {MARKETS}",
            "investment",
            {FOODS: "investor", MARKETS: "investee"},
        ),
        (
            f"{FOODS} is increasing its stake in {MARKETS} from 15 percent to 33 percent.",
            "investment",
            {FOODS: "investor", MARKETS: "investee"},
        ),
        (
            f"{MARKETS} issued new shares to {CAPITAL}.",
            "completed investment",
            {CAPITAL: "investor", MARKETS: "investee"},
        ),
        (
            f"{BAKERIES} issued 200 billion won in convertible bonds to {CAPITAL}",
            "completed investment",
            {CAPITAL: "investor", BAKERIES: "investee"},
        ),
        # people, and groups led by them
        (
            f"Kim Do-hyun, and a fund he controls, said they raised their stake in {MARKETS} to 8.1 percent.",
            "investment",
            {"Kim Do-hyun": "investor", MARKETS: "investee"},
        ),
        (
            f"An investor group led by Kim Do-hyun said it raised its stake in {MARKETS} to 9.4 percent.",
            "investment",
            {"Kim Do-hyun": "investor", MARKETS: "investee"},
        ),
        # options on shares
        (
            f"{FOODS} has granted Sweden's Larkspur Markets an option to buy 5 percent of its stock.",
            "investment",
            {"Larkspur Markets": "investor", FOODS: "investee"},
        ),
    ],
)
def test_who_invests_in_whom(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides
