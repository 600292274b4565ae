"""Sides of a deal told around what is bought, further things that one verb tells of, and deals told by half."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import sides

A, B, C = "Hanbit Foods Co.", "Larkspur Markets Inc.", "Sorrel Capital Inc."
PART = {A: "acquirer", C: "seller"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} completed its acquisition of 65 noodle shops previously owned by {C}.", PART),
        (f"{A} bought a bakery held by {C} in 2021.", PART),
        (f"{A} agreed to buy {B}, owned by {C}, for $30 million.", {A: "acquirer", B: "target", C: "seller"}),
        (f"{A} agreed to buy {B} from {C}, owned by Tansy Holdings Inc.", {A: "acquirer", B: "target", C: "seller"}),
        (f"{A} completed its purchase of the noodle division of {C}", PART),
        (f"{A} took over the yoghurt business of {C}", PART),
        (f"{A} took over the business of {B}", {A: "acquirer", B: "target"}),
        (f"{A} bought the Busan factory of {C}", PART),
    ],
)
def test_who_sells(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [sides(record, d) for d in record.deals] == [expected]
