"""Which amounts are a deal's, and what each is in it."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, THERAPEUTICS, deals, only

LICENSE = f"{BIO} licensed HB-101 to {PHARMA} on May 4."
CONTRACT = f"{BIO} signed a contract to license HB-101 to {PHARMA}."
EARLIER = f"In 2024 {BIO} licensed HB-101 to Larkspur Foods Inc."


@pytest.mark.parametrize(
    ("text", "money"),
    [
        (f"{FOODS} agreed to buy {MARKETS} for $300 million.", [("$300 million", "total")]),
        (
            f"{FOODS} agreed to buy {MARKETS} for 400 billion won ($290 million).",
            [("400 billion won", "total"), ("$290 million", "total")],
        ),
        (f"{FOODS} agreed to buy {MARKETS} for $30 a share.", [("$30", "per_share")]),
        (
            f"{BIO} will pay $27 a share, or about $1.3 billion, for {PHARMA}",
            [("$27", "per_share"), ("$1.3 billion", "total")],
        ),
        # amounts that are not the deal's
        (f"{FOODS} agreed to buy {MARKETS}, which had sales of $9 million.", []),
        (
            f"{FOODS} agreed to buy {MARKETS} for $300 million. The market is worth $18 billion.",
            [("$300 million", "total")],
        ),
        # words of a name ("Capital") say nothing of money
        (f"{CAPITAL} is buying {MARKETS} for $30 million.", [("$30 million", "total")]),
        # whoever says so
        (
            f"{BIO} agreed to buy {PHARMA} for $4 million, Larkspur's estate, industry sources said.",
            [("$4 million", "total")],
        ),
    ],
)
def test_what_is_paid_for_a_company(extractor: Extractor, text: str, money: list[tuple[str, str]]) -> None:
    assert only(extractor, text).money == money


@pytest.mark.parametrize(
    ("text", "money"),
    [
        (
            f"{LICENSE} The deal is worth up to $90 million, including an upfront payment of $5 million.",
            [("$90 million", "total"), ("$5 million", "upfront")],
        ),
        (
            f"{LICENSE} Hanbit will receive $5 million upfront and up to $70 million in milestones.",
            [("$5 million", "upfront"), ("$70 million", "milestone")],
        ),
        (
            f"{BIO} licensed HB-7 to {PHARMA}, which pays $3 million now and $30 million later.",
            [("$3 million", "upfront"), ("$30 million", "milestone")],
        ),
        (f"{BIO} licensed HB-101 to {PHARMA}. Hanbit gets $4 million at signing.", [("$4 million", "upfront")]),
        # told in the next sentence
        (
            f"{CONTRACT} It may receive up to $30 million in development and sales milestones.",
            [("$30 million", "milestone")],
        ),
        (
            f"{CONTRACT} It will receive $3 million upfront and another $4 million.",
            [("$3 million", "upfront"), ("$4 million", "upfront")],
        ),
        (f"{CONTRACT} The upfront payment, which need not be returned, is $3 million.", [("$3 million", "upfront")]),
        (f"{CONTRACT} It is worth up to $30 million, including milestone payments.", [("$30 million", "total")]),
        (f"{CONTRACT} The option fee is $3 million.", [("$3 million", "other")]),
        (
            f"{CONTRACT} Larkspur will also take newly issued shares of Hanbit for $3 million.",
            [("$3 million", "equity")],
        ),
        (
            f"{EARLIER} It pays $3 million first, and if all goes well, what Hanbit gets swells to $9 million.",
            [("$3 million", "upfront"), ("$9 million", "total")],
        ),
        (f"{EARLIER} Hanbit does not give back the $3 million it had already received.", [("$3 million", "other")]),
        (
            f"{EARLIER} Of the $9 million promised, Hanbit has received $3 million.",
            [("$9 million", "total"), ("$3 million", "other")],
        ),
        (f"{EARLIER} Of that sum, $3 million was paid in advance.", [("$3 million", "upfront")]),
        # not the deal's
        (f"{CONTRACT} Hanbit's net income rose to 12 cents a share.", []),
        (f"{EARLIER} Hanbit has 40 workers and sales of $9 million.", []),
    ],
)
def test_what_is_paid_for_a_licence(extractor: Extractor, text: str, money: list[tuple[str, str]]) -> None:
    assert only(extractor, text).money == money


@pytest.mark.parametrize(
    ("text", "money"),
    [
        (
            f"{FOODS} issued preferred shares worth $12 million, of which {CAPITAL} took $7 million and "
            f"{BAKERIES} the rest.",
            [("$12 million", "total"), ("$7 million", "other")],
        ),
        (
            f"{FOODS} licensed HB-101 to {BAKERIES}, which also bought Hanbit shares for $8 million.",
            [("$8 million", "equity")],
        ),
        (f"{FOODS} and {BAKERIES} will each put $5 million into a joint venture for tea.", [("$5 million", "equity")]),
        (f"{FOODS} has scraped together $12 million in a Series A round.", [("$12 million", "total")]),
    ],
)
def test_what_shares_cost(extractor: Extractor, text: str, money: list[tuple[str, str]]) -> None:
    assert only(extractor, text).money == money


def test_an_amount_told_again_keeps_its_role(extractor: Extractor) -> None:
    text = (
        f"{BIO} licensed HB-101 to {PHARMA} for $30 million upfront.\n\n"
        '"The $30 million is ours," said Kim Min-su, CEO of Hanbit Bio.'
    )
    assert only(extractor, text).money == [("$30 million", "upfront"), ("$30 million", "upfront")]


def test_the_amount_of_an_order_is_not_that_of_a_deal_told_beside_it(extractor: Extractor) -> None:
    text = f"{BIO} won an order from {PHARMA}. The amount is $4 million, and {PHARMA} bought {THERAPEUTICS}."
    assert [deal.money for deal in deals(extractor, text)] == [[("$4 million", "total")], []]
