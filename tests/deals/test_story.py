"""One record over many sentences: what is told again, later turns, deals that are apart."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, PUBLISHED, THERAPEUTICS, deals, only


def test_one_record_for_a_deal_told_in_many_sentences(extractor: Extractor) -> None:
    text = (
        f"{FOODS} said Tuesday it signed a technology transfer contract with {MARKETS} for HB-101.\n\n"
        "Under the deal, Larkspur secured exclusive rights to HB-101 in Japan.\n\n"
        "The contract is worth up to $90 million.\n"
    )
    deal = only(extractor, text)
    assert deal.sides == {FOODS: "licensor", MARKETS: "licensee"}
    assert deal.sentences == 3


def test_a_later_telling_sets_the_direction(extractor: Extractor) -> None:
    text = (
        f"{MARKETS} signed a technology transfer contract with {FOODS} for HB-101. Larkspur secured exclusive "
        "rights to HB-101."
    )
    assert only(extractor, text).sides == {FOODS: "licensor", MARKETS: "licensee"}


def test_a_headline_in_capitals_tells_with_the_text(extractor: Extractor) -> None:
    text = (
        "BRIEF-Hanbit Foods To Acquire Larkspur Markets\n\n"
        "March 28 (Reuters) - Hanbit Foods Co:\n\n* TO ACQUIRE LARKSPUR MARKETS FOR $3 MILLION\n"
    )
    assert only(extractor, text).sides == {"Hanbit Foods Co": "acquirer", "Larkspur Markets": "target"}


def test_a_headline_that_names_one_side_opens_no_record_of_its_own(extractor: Extractor) -> None:
    text = (
        "Hanbit Bio signs 4.2 tln-won license deal over eye drug\n\n"
        f"{BIO} licensed HB-101 to {PHARMA} for 4.21 trillion won."
    )
    assert only(extractor, text).money == [("4.2 tln-won", "total"), ("4.21 trillion won", "total")]


def test_a_deal_told_by_half_opens_no_second_record(extractor: Extractor) -> None:
    deal = only(extractor, f"{FOODS} agreed to buy {MARKETS} for $300 million. The {MARKETS} deal is its largest.")
    assert deal.kind.endswith("acquisition")
    assert deal.sides == {FOODS: "acquirer", MARKETS: "target"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            f"{BIO} and {PHARMA} agreed to merge. {BIO} bought {THERAPEUTICS} in 2019. The merger was called off.",
            ["terminated", "completed"],
        ),
        # if, not that
        (f"{BIO} agreed to buy {PHARMA} in May. It has a plan in case the deal is called off.", ["signed"]),
        (
            f"{BIO} licensed HB-101 to {PHARMA}, its first deal since 2018, when it obtained the rights to SR-7 "
            f"from {THERAPEUTICS}. It gave them back in 2020.",
            ["signed", "terminated"],
        ),
    ],
)
def test_a_later_turn_is_that_of_the_deal_it_speaks_of(extractor: Extractor, text: str, statuses: list[str]) -> None:
    assert [deal.status for deal in deals(extractor, text)] == statuses


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # with other parties
        (
            f"{FOODS} agreed on Monday to buy {MARKETS}, it said.\n\n"
            f"In 2016 {FOODS} bought {CAPITAL} for $3 million.\n",
            [{FOODS: "acquirer", MARKETS: "target"}, {FOODS: "acquirer", CAPITAL: "target"}],
        ),
        # of another kind
        (
            f"{BIO} invested $3 million in {PHARMA} in 2023, and last month {BIO} bought a hotel in Busan.",
            [{BIO: "investor", PHARMA: "investee"}, {BIO: "acquirer"}],
        ),
    ],
)
def test_deals_that_are_apart(extractor: Extractor, text: str, sides: list[dict[str, str]]) -> None:
    assert [deal.sides for deal in deals(extractor, text)] == sides


def test_what_was_bought_sells_in_a_deal_of_its_own(extractor: Extractor) -> None:
    text = (
        "Hanbit Capital bought Larkspur Foods in 2019 for $285 million. In 2023, Larkspur closed its plant "
        "in Tianjin and sold the land to the local government for $31 million."
    )
    assert [(deal.sides, deal.asset, deal.money) for deal in deals(extractor, text)] == [
        ({"Hanbit Capital": "acquirer", "Larkspur Foods": "target"}, None, [("$285 million", "total")]),
        ({"Larkspur Foods": "seller"}, "land", [("$31 million", "total")]),
    ]


@pytest.mark.parametrize(
    ("about", "count"),
    [
        (f"In June 2025, it acquired {THERAPEUTICS} for $3 million.", 2),
        (f"{BIO} may also acquire {THERAPEUTICS} in 2027.", 1),
    ],
)
def test_what_a_company_says_of_itself_tells_of_old_deals_only(extractor: Extractor, about: str, count: int) -> None:
    text = f"{BIO} agreed to buy {PHARMA} on Monday.\n\nAbout {BIO}\n\n{BIO} is a maker of eye drops in Busan. {about}"
    assert len(deals(extractor, text)) == count


@pytest.mark.parametrize(
    ("later", "code"),
    [
        (
            "The deal is worth $9 million, including $8 million upfront and $7 million in milestones.",
            "amount_sum_mismatch",
        ),
        ("Larkspur Pharma will receive an upfront payment of $5 million.", "direction_conflict"),
    ],
)
def test_warnings_of_what_does_not_fit_together(extractor: Extractor, later: str, code: str) -> None:
    record = extractor.extract(f"{BIO} licensed HB-101 to {PHARMA} on May 4. {later}", published=PUBLISHED)
    assert code in {warning.code for warning in record.warnings}
