"""Deals told in somebody's own words: what "we" did is the deed of the speaker's company."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, deals, only

SPEAKER = "said Kim Min-su, CEO of Hanbit Bio"
OTHER = "Larkspur Foods Inc."


def quoted(quote: str, speaker: str) -> str:
    """An article of two companies and a quotation."""
    return f'{BIO} makes eye drops. {OTHER} makes soup.\n\n"{quote[:-1]}," {speaker}.'


@pytest.mark.parametrize(
    ("quote", "speaker", "sides"),
    [
        ("In 2023 we bought Larkspur Foods for 9 billion won.", SPEAKER, {BIO: "acquirer", OTHER: "target"}),
        ("We sold our yoghurt plant to Larkspur Foods last year.", SPEAKER, {OTHER: "acquirer", BIO: "seller"}),
        (
            "In 2024 we licensed HB-101 to Larkspur Foods.",
            "a Hanbit Bio official said",
            {BIO: "licensor", OTHER: "licensee"},
        ),
        (
            "We won a $3 million order from Larkspur Foods.",
            "the company's CEO said",
            {BIO: "supplier", OTHER: "customer"},
        ),
    ],
)
def test_we_is_the_company_of_who_speaks(extractor: Extractor, quote: str, speaker: str, sides: dict[str, str]) -> None:
    assert only(extractor, quoted(quote, speaker)).sides == sides


@pytest.mark.parametrize(
    "quote",
    [
        "If we sold our yoghurt plant to Larkspur Foods, we would be poor.",
        "We would have sold our yoghurt plant to Larkspur Foods.",
        "We have not sold our yoghurt plant to Larkspur Foods.",
        "They bought Larkspur Foods in 2023.",
    ],
)
def test_wishes_and_the_deeds_of_others_are_no_deals_there(extractor: Extractor, quote: str) -> None:
    assert deals(extractor, quoted(quote, SPEAKER)) == []


def test_we_in_answers_is_the_company_of_who_answers(extractor: Extractor) -> None:
    found = deals(
        extractor,
        "Hanbit Bio, founded in Suwon in 2014, makes enzymes. Founder and CEO Kim Do-hyun met us in his "
        "office.\n\n"
        "Q. What about manufacturing?\n\n"
        "A. We own no plant. Larkspur Biologics makes the enzyme for us under a contract of $54 million. We "
        "bought a 6 percent stake in Larkspur in May.\n\n"
        "Q. And rivals?\n\n"
        "A. Tansy Pharma Co. bought the gel maker Sorrel Labs Co. last year.\n",
    )
    assert [deal.kind for deal in found] == ["signed supply", "completed investment", "completed acquisition"]
    assert [deal.sides for deal in found] == [
        {"Larkspur Biologics": "supplier", "Hanbit Bio": "customer"},
        {"Hanbit Bio": "investor", "Larkspur Biologics": "investee"},
        {"Tansy Pharma Co.": "acquirer", "Sorrel Labs Co.": "target"},
    ]
