"""Deals told in words that no frame knows: a noun, money or a code name tells, and the preposition who is who."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, only


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            f"{FOODS} makes noodles. {CAPITAL} stumped up $30 million for 45 percent of the shares.",
            "investment",
            {CAPITAL: "investor", FOODS: "investee"},
        ),
        (
            f"{MARKETS} succumbed at last to a $300 million bid from {FOODS}",
            "acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"In 2023 {BIO} steered HB-101 to {PHARMA} for $3 million upfront.",
            "license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (f"In 2023 {FOODS} nailed {MARKETS} for $30 million.", "acquisition", {FOODS: "acquirer", MARKETS: "target"}),
    ],
)
def test_words_that_no_frame_knows(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert deal.kind.endswith(kind)
    assert deal.sides == sides


def test_a_deal_that_a_frame_tells_is_told_once(extractor: Extractor) -> None:
    text = f"{FOODS} has agreed to buy {MARKETS} for $300 million. {MARKETS} succumbed to a sweetened bid from {FOODS}"
    assert only(extractor, text).sides == {FOODS: "acquirer", MARKETS: "target"}
