"""Who "it", "they" and "the Chicago firm" are in a deal, and whose "its mill" is."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, PHARMA, THERAPEUTICS, deals, only


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # a place: of its seat, of its country
        (
            f"{BIO} of Chicago and {PHARMA} of Denver share a lab. The Chicago company bought Sorrel Foods Inc. "
            "for $3 million.",
            [{BIO: "acquirer", "Sorrel Foods Inc.": "target"}],
        ),
        (
            f"{BIO} of Chicago and {PHARMA} of Denver share a lab. The Denver-based company bought Sorrel Foods "
            "Inc. for $3 million.",
            [{PHARMA: "acquirer", "Sorrel Foods Inc.": "target"}],
        ),
        (
            f"Denmark's {PHARMA} makes eye drops. {BIO} is older. In 2019, the Danish drugmaker licensed HB-101 "
            f"from {THERAPEUTICS}.",
            [{THERAPEUTICS: "licensor", PHARMA: "licensee"}],
        ),
        # what it is: a yard, a brewer, a bank
        (
            f"{BIO}, a repair yard in Ohio, was sold to {PHARMA} for $9 million. The yard bought Sorrel Foods "
            "Inc. for $3 million.",
            [{PHARMA: "acquirer", BIO: "target"}, {BIO: "acquirer", "Sorrel Foods Inc.": "target"}],
        ),
        (
            f"The brewer {BIO} competes with {PHARMA}. The Busan, Korea-based brewer bought Sorrel Foods Inc. for "
            "$3 million.",
            [{BIO: "acquirer", "Sorrel Foods Inc.": "target"}],
        ),
        (
            "Larkspur Bank is old. Sorrel Securities Inc. is not. In 2019, the bank bought Tansy Foods Inc.",
            [{"Larkspur Bank": "acquirer", "Tansy Foods Inc.": "target"}],
        ),
        # the company: not who is told
        (
            f"{BIO} makes eye drops. The company told {PHARMA} on Tuesday that it had bought Sorrel Foods Inc. "
            "for $3 million.",
            [{BIO: "acquirer", "Sorrel Foods Inc.": "target"}],
        ),
        # the drugmaker is not whose drug it takes
        (
            "Larkspur Immune makes drugs. Hanbit Pharm is more than a shareholder. The Korean drugmaker obtained "
            "the domestic rights to Larkspur's lead candidate, LRK-1 for gout, in 2022.",
            [{"Larkspur Immune": "licensor", "Hanbit Pharm": "licensee"}],
        ),
    ],
)
def test_who_a_description_is(extractor: Extractor, text: str, sides: list[dict[str, str]]) -> None:
    assert [deal.sides for deal in deals(extractor, text)] == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides", "asset"),
    [
        (
            f"{PHARMA} bought the company's Ohio plant for $3 million.",
            "acquisition",
            {PHARMA: "acquirer", BIO: "seller"},
            "Ohio plant",
        ),
        (
            f"{PHARMA} reserved capacity at the Busan-based firm's third plant for $3 million.",
            "supply",
            {BIO: "supplier", PHARMA: "customer"},
            None,
        ),
    ],
)
def test_what_a_description_has(
    extractor: Extractor, text: str, kind: str, sides: dict[str, str], asset: str | None
) -> None:
    deal = only(extractor, f"{BIO} makes eye drops. {text}")
    assert deal.kind.endswith(kind)
    assert (deal.sides, deal.asset) == (sides, asset)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            f"{BIO} has shrunk since 2023, when {PHARMA} took its eye-care brands for $3 million.",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        (
            f"{BIO} makes eye drops. A sale of its Ohio mill to {PHARMA} fell apart in May.",
            {PHARMA: "acquirer", BIO: "seller"},
        ),
        (f"{BIO} bought its second mill for $3 million.", {BIO: "acquirer"}),
        (
            f"{PHARMA}, which licensed {BIO}'s skin patch in 2023, paid $3 million.",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
    ],
)
def test_whose_the_thing_is(extractor: Extractor, text: str, sides: dict[str, str]) -> None:
    assert only(extractor, text).sides == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # who the story is about
        (
            f'{BIO} makes eye drops. {BIO} has 40 workers. "It took years," said Kim Min-su, an analyst at '
            f"{THERAPEUTICS}\n\n"
            f"In 2019, it sold its plant to {PHARMA} for $3 million.",
            [{PHARMA: "acquirer", BIO: "seller"}],
        ),
        (
            f"{BIO} makes eye drops. {BIO} has 40 workers. The company is in talks with {THERAPEUTICS}\n\n"
            f"In 2019, it sold its plant to {PHARMA} for $3 million.",
            [{BIO: "partner", THERAPEUTICS: "partner"}, {PHARMA: "acquirer", BIO: "seller"}],
        ),
        (
            "Hanbit Bio was next. It gave Larkspur Pharma, based in Ghent, Belgium, an option to license HB-11.",
            [{"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"}],
        ),
        # who is named behind the pronoun
        (
            "Ten months after it took over Larkspur Mart, Hanbit Retail is doing well.",
            [{"Hanbit Retail": "acquirer", "Larkspur Mart": "target"}],
        ),
        # who is notified does nothing
        (
            "Hanbit Bio licensed HB-1 to Larkspur Pharma. Larkspur changed its mind and in May 2023 notified "
            "Hanbit that it was giving HB-1 back.",
            [{"Hanbit Bio": "licensor", "Larkspur Pharma": "licensee"}],
        ),
        # an officer acts for the company
        (
            f"Kim Do-hyun, chief executive of {BIO}, is tired. He paid $3 million for {PHARMA} in 2021.",
            [{BIO: "acquirer", PHARMA: "target"}],
        ),
    ],
)
def test_who_it_is(extractor: Extractor, text: str, sides: list[dict[str, str]]) -> None:
    assert [deal.sides for deal in deals(extractor, text)] == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Its first venture abroad was Larkspur Pharma, bought in 2017 for $3 million.",
            "acquisition",
            {BIO: "acquirer", PHARMA: "target"},
        ),
        (
            "The license contract of $3 million that it had signed with Larkspur Pharma was cancelled.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            "Larkspur Pharma will help it to sell pills under a cooperation pact that the two signed.",
            "collaboration",
            {BIO: "partner", PHARMA: "partner"},
        ),
        (
            "It is in talks with Larkspur Pharma over the overhaul of two vessels.",
            "supply",
            {BIO: "supplier", PHARMA: "customer"},
        ),
        (
            "It won a contract in March to transport flour for the grocer Larkspur Pharma.",
            "supply",
            {BIO: "supplier", PHARMA: "customer"},
        ),
    ],
)
def test_it_is_the_company_told_of_most(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, f"{BIO} makes pills. {BIO} has 40 workers. {PHARMA} is large.\n\n{text}")
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


def test_they_are_the_sides_of_the_deal_before(extractor: Extractor) -> None:
    text = f"{BIO} licensed HB-101 to {PHARMA} on May 4. In 2019 they signed a licensing contract for SR-7."
    assert [deal.sides for deal in deals(extractor, text)] == [{BIO: "licensor", PHARMA: "licensee"}] * 2
