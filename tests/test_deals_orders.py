"""Orders told of in one sum first and one by one then, and what does not belong to an order."""

from __future__ import annotations

from newsextract import Extractor
from newsextract.records import Deal, Record
from told import money, roles

A, B, C = "Hanbit Heavy Industries Co.", "Larkspur Shipping Inc.", "Sorrel Utilities Inc."


def told(record: Record, deal: Deal) -> tuple[dict[str, str], str | None, list[str]]:
    return roles(record, deal), deal.asset, [text for text, _ in money(record, deal)]


def test_each_of_several_orders_is_a_deal(extractor: Extractor) -> None:
    record = extractor.extract(
        f"{A} won orders worth $3 billion for eight vessels. Six of them are gas carriers that will be built for {B} "
        "for $2 billion. The other two, floating storage units with a price tag of $1 billion, were ordered by a "
        "Qatari company."
    )
    first, second = (told(record, d) for d in record.deals)
    assert first == ({"supplier": A, "customer": B}, "gas carriers", ["$2 billion"])
    assert second == ({"supplier": A}, "floating storage units", ["$1 billion"])


def test_orders_told_by_who_placed_them(extractor: Extractor) -> None:
    record = extractor.extract(
        f"{A} bagged orders worth $3 billion. The largest, valued at $2 billion, was placed by {B} for a dock. "
        f"A second order, for pumping stations, came from {C} and is worth $600 million."
    )
    assert [told(record, d) for d in record.deals] == [
        ({"supplier": A, "customer": B}, "dock", ["$2 billion"]),
        ({"supplier": A, "customer": C}, "pumping stations", ["$600 million"]),
    ]


def test_one_order_is_not_told_apart(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} won a $3 billion order for two ships. Demand came from {B} as well.")
    assert [told(record, d)[0] for d in record.deals] == [{"supplier": A}]


def test_what_a_sentence_goes_on_to_is_no_customer(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} bags $3 billion orders, to form venture with {B}")
    assert {"supplier": A, "customer": B} not in [told(record, d)[0] for d in record.deals]


def test_dates_that_lead_to_a_deal_and_dates_aside(extractor: Extractor) -> None:
    record = extractor.extract(
        f"It was the largest deal since 2016, when {A} paid $2 billion for {B}. {C}, founded in Busan in 2019, bought "
        "Tansy Foods Inc. on Monday.",
        published="2026-05-06",
    )
    values = {d.id: d.value for d in record.dates}
    assert [values.get(d.announced or "") for d in record.deals] == ["2016", "2026-05-04"]


def test_the_side_left_unnamed_is_told_next(extractor: Extractor) -> None:
    record = extractor.extract(
        f"{A} said it had landed its largest contract yet for batteries. {B} will buy battery cells for five years, in "
        "an agreement valued at $2.8 billion."
    )
    assert [told(record, d)[0] for d in record.deals] == [{"supplier": A, "customer": B}]
