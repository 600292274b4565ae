"""Deals in real newswire sentences: known or half-told ones, disclosures, appositions, gerunds, and what is none."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import sides

A, B, C = "Hanbit Foods Co.", "Larkspur Markets Inc.", "Sorrel Capital Inc."
BUYS = {A: "acquirer", B: "target"}


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (f"The watchdog cleared the proposed {B} purchase.", "acquisition", {B: "target"}),
        (f"In a licensing deal with {B}, the snack was named after a cookie.", "license", {B: "licensee"}),
        (f"The {B} deal is a blow to rivals.", "other", {B: "partner"}),
        (f"The regulator fears the merger with {B}.", "merger", {B: "partner"}),
    ],
)
def test_a_deal_with_one_side_named(extractor: Extractor, text: str, type: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [(type, expected)]


def test_half_told_it_opens_no_second_record(extractor: Extractor) -> None:
    text = f"{A} agreed to buy {B} for $300 million. The {B} deal is its largest."
    record = extractor.extract(text, published="2026-05-06")
    assert [(d.type, sides(record, d)) for d in record.deals] == [("acquisition", BUYS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"▲ {A} = Decided to acquire {B} for $30 million.", BUYS),
        (f"There was talk of {A} buying {B}.", BUYS),
        (f"Shareholders will vote on an agreement for {A} to buy {B}.", BUYS),
        (f"{A} has gained full control of {B}.", BUYS),
        (f"{B} received an unsolicited offer of $30 a share from {A}.", BUYS),
        (f"{A} is among the bidders for {B}.", BUYS),
        (f"{A} has struck a $210 million deal for {B}.", BUYS),
        (f"{A} chose {C} over {B} as preferred bidder for its mill.", {A: "seller", C: "acquirer"}),
        (f"{A} and its partner, {C}, acquired {B}.", {A: "acquirer", C: "acquirer", B: "target"}),
        (f"{B} was sold by its owner, {C}, to {A}.", {A: "acquirer", B: "target", C: "seller"}),
        (f"A plan by {C} to part with {B} is off.", {C: "seller", B: "target"}),
        (f"{A} will finance the {B} acquisition with a loan from {C}.", {B: "target"}),
        (f"{A} shelled out $30 million for the whole of {B}.", BUYS),
    ],
)
def test_who_buys_what(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals if d.type == "acquisition"] == [expected]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (f"{A} bought $4 million of new {B} shares.", "investment", {A: "investor", B: "investee"}),
        (f"{A} took $4 million from {C}.", "investment", {A: "investee", C: "investor"}),
        (f"{A} put $4 million into {B} in 2023.", "investment", {A: "investor", B: "investee"}),
        (f"{A}'s founding family sold its 40 percent stake to {C}.", "investment", {A: "investee", C: "investor"}),
        (
            f"{A} granted {B} and {C} exclusive rights to HB-101.",
            "license",
            {A: "licensor", B: "licensee", C: "licensee"},
        ),
        (f"{B} said it would not exercise its option on HB-101.", "license", {B: "licensee"}),
        (f"{B} gave back HB-101.", "license", {B: "licensee"}),
        (f"{A} let {B} make and sell its foam.", "license", {A: "licensor", B: "licensee"}),
        (f"{A} holds 60 percent of a joint venture with {B}.", "joint_venture", {A: "partner", B: "partner"}),
        (f"{A}, a brewer, and {B} said they had formed an alliance.", "collaboration", {A: "partner", B: "partner"}),
        (f"A tie-up that {A} formed with {B} was wound up.", "collaboration", {A: "partner", B: "partner"}),
        (f"{A} and {B} will join forces in a merger of equals.", "merger", {A: "partner", B: "partner"}),
        (f"{A} agreed with {B} to supply it with jam.", "supply", {A: "supplier", B: "customer"}),
    ],
)
def test_other_deals(extractor: Extractor, text: str, type: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    found = [(d.type, sides(record, d)) for d in record.deals]
    assert [kind for kind, _ in found] == [type]
    assert expected.items() <= found[0][1].items()


def test_phrases_go_on_over_line_ends(extractor: Extractor) -> None:
    record = extractor.extract(f"{A} said it will make a tender\noffer for {B}.\n", published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [BUYS]


@pytest.mark.parametrize(
    "text",
    [
        f"Higher selling prices helped {A} in May.",
        f"It is smart to see why you buy {A}.",
        f"{A} bought Venezuelan bonds.",
        f"{A} plans to sell Larkspur Cloud to customers.",
        f"{A} was asked whether it would sell its tea unit.",
        f"{A} signed a credit agreement with {C}.",
        f"{A} took no action.",
        f"{A} lowered its acquisition costs.",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published="2026-05-06").deals == []
