"""Who takes part where the name stands apart from the deal's words in its sentence: owners and makers, descriptions and
relative clauses between, the clause beside.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # owned by, held by
        (
            f"{FOODS} completed its acquisition of 65 noodle shops previously owned by {CAPITAL}.",
            "acquisition",
            {FOODS: "acquirer", CAPITAL: "seller"},
        ),
        (f"{FOODS} bought a bakery held by {CAPITAL} in 2021.", "acquisition", {FOODS: "acquirer", CAPITAL: "seller"}),
        (
            f"{FOODS} agreed to buy {MARKETS}, owned by {CAPITAL}, for $30 million.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target", CAPITAL: "seller"},
        ),
        (
            f"{FOODS} agreed to buy {MARKETS} from {CAPITAL}, owned by Tansy Holdings Inc.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target", CAPITAL: "seller"},
        ),
        (
            "Local media reported that the Tansy Group was studying a bid for the 41% of Hanbit Heavy held by "
            "the state-run Larkspur Bank.",
            "acquisition",
            {"Tansy Group": "acquirer", "Hanbit Heavy": "target", "Larkspur Bank": "seller"},
        ),
        # a part of a company; its business as a whole is the company
        (
            f"{FOODS} completed its purchase of the noodle division of {CAPITAL}",
            "acquisition",
            {FOODS: "acquirer", CAPITAL: "seller"},
        ),
        (f"{FOODS} took over the yoghurt business of {CAPITAL}", "acquisition", {FOODS: "acquirer", CAPITAL: "seller"}),
        (f"{FOODS} bought the Busan factory of {CAPITAL}", "acquisition", {FOODS: "acquirer", CAPITAL: "seller"}),
        (f"{FOODS} took over the business of {MARKETS}", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
    ],
)
def test_who_owned_it_sells(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            f"{FOODS} paid $3 million for the rights to a foam developed by {MARKETS}.",
            "license",
            {MARKETS: "licensor", FOODS: "licensee"},
        ),
        (
            "Hanbit Pharm spent 40 billion won in April to bring in the domestic rights to TB-20, a lung cancer "
            "drug developed by China's Larkspur Biotech.",
            "license",
            {"Larkspur Biotech": "licensor", "Hanbit Pharm": "licensee"},
        ),
        (
            f"{FOODS} holds the domestic license to a similar injection by {MARKETS}, for which it paid 3 billion "
            "yen in 2024.",
            "license",
            {MARKETS: "licensor", FOODS: "licensee"},
        ),
        # who is gone back to gives the rights
        (
            "Hanbit Pharm bought a gel from Larkspur Labs in 2016. Encouraged, Hanbit went back to Larkspur in "
            "2020 and secured the rights to LB-33 for $5.5 million.",
            "license",
            {"Larkspur Labs": "licensor", "Hanbit Pharm": "licensee"},
        ),
    ],
)
def test_who_developed_it_licenses(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"{BIO} is in talks with {PHARMA} over the rights to HB-101.", {BIO: "licensor", PHARMA: "licensee"}),
        (f"{PHARMA} is in talks with {BIO} over the rights to HB-101.", {BIO: "licensor", PHARMA: "licensee"}),
        (
            f"{BIO} makes eye drops. {PHARMA} returned the rights to HB-101 on Monday.",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
    ],
)
def test_a_code_name_has_the_initials_of_who_gives_it(extractor: Extractor, text: str, sides: dict[str, str]) -> None:
    assert only(extractor, text).sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # a description between giver, receiver and what is given
        (
            "Hanbit Bio said Tuesday it has granted Larkspur Pharma, a Utrecht-based eye company, an exclusive "
            "option to license HB-33, a gout treatment.",
            "license",
            {"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"},
        ),
        (
            "Hanbit Foods has chosen Tansy Holdings, a confectioner in the south, as preferred bidder for its "
            "78.4 percent stake in Larkspur Noodles.",
            "acquisition",
            {"Tansy Holdings": "acquirer", "Larkspur Noodles": "target", "Hanbit Foods": "seller"},
        ),
        (
            "Hanbit Bio's partner in the United States, Larkspur Pharma, has exercised its option on HB-20.",
            "license",
            {"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"},
        ),
        # what is licensed, and its description, between the contract and the other side
        (
            f"{BIO} said that a license agreement for HB-101, an eye drop, had been concluded with {PHARMA}.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            f"{BIO} has signed a licensing contract for HB-101, a candidate for the eye, with {PHARMA}.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        # relative clauses
        (
            f"{MARKETS}, which was bought by {FOODS} in 2019, makes tea.",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{MARKETS}, which {FOODS} bought in 2018, makes tea.",
            "completed acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{BIO} owns {PHARMA}, which it bought in 2018 for $3 million.",
            "acquisition",
            {BIO: "acquirer", PHARMA: "target"},
        ),
        (
            f"{BIO} is parting with {PHARMA}, which makes tea and which {CAPITAL} has agreed to buy for $3 million.",
            "acquisition",
            {CAPITAL: "acquirer", PHARMA: "target", BIO: "seller"},
        ),
    ],
)
def test_sides_beyond_descriptions_and_relative_clauses(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str]
) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Larkspur Pharma, the Boston firm that two years before had bought Hanbit Bio, left.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "target"},
        ),
        (
            "It also runs Hanbit Bio, for which Larkspur Pharma paid $3 million.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "target"},
        ),
        (
            "Larkspur Pharma has taken a license to Hanbit Bio's gout drug.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "Hanbit Bio secured the rights to Tansol, a tablet of Swiss firm Larkspur Pharma.",
            "license",
            {PHARMA: "licensor", BIO: "licensee"},
        ),
        (
            "Hanbit Bio granted Larkspur Pharma rights to HB-101 in Macau.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "Hanbit Bio and Larkspur Pharma said they signed a license agreement on HB-101.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "The board of Hanbit Bio is weighing an investment by Larkspur Pharma.",
            "investment",
            {PHARMA: "investor", BIO: "investee"},
        ),
    ],
)
def test_sides_named_before(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, f"{BIO} makes pills. {BIO} has 40 workers. {PHARMA} is large.\n\n{text}")
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            f"Shares of {BIO} rose after {PHARMA} made a $3 billion takeover offer.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "target"},
        ),
        (
            f"{BIO} lost a tenth of its orders after {PHARMA} cancelled a contract for 12 jets.",
            "supply",
            {BIO: "supplier", PHARMA: "customer"},
        ),
        (
            f"{BIO} is in talks with {PHARMA} about a takeover that would value it at $3 billion.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "target"},
        ),
        (
            "Hanbit Capital came to Larkspur Foods in 2019, when it bought out the founding family for $28 million.",
            "acquisition",
            {"Hanbit Capital": "acquirer", "Larkspur Foods": "target"},
        ),
        # who says so
        (
            "Tansy Metabolics agreed to take the drug everywhere except Korea for $18 million at signing, Hanbit "
            "Bio said.",
            "license",
            {"Hanbit Bio": "licensor", "Tansy Metabolics": "licensee"},
        ),
    ],
)
def test_the_clause_beside_tells_the_other_side(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str]
) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides
