"""The quicker English splits texts and tells of its words what spaCy's own English does."""

from __future__ import annotations

import operator

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from newsextract.english import NewsEnglish

OWN, SPACYS = NewsEnglish(), spacy.blank("en")
TOLD = operator.attrgetter(
    *("text", "idx", "whitespace_", "lower_", "norm_", "prefix_", "suffix_", "shape_", "lang_"),
    *("is_alpha", "is_ascii", "is_digit", "is_lower", "is_space", "is_title", "is_upper", "is_punct", "is_bracket"),
    *("is_quote", "is_left_punct", "is_right_punct", "is_currency", "is_stop", "like_email", "like_num", "like_url"),
)
"""What a token says of itself."""
SIGNS = "aZéß가ǅ09²½.,;:!?'’\"“”()[]-–—/$€%&@#_\\^ \n\ue000"


def told(doc: Doc) -> list[tuple[object, ...]]:
    return [TOLD(token) for token in doc]


@pytest.mark.parametrize(
    "text",
    [
        "He can't say; cannot, gonna, dont, U.S.-based Larkspur's i.e. Jan. 4th, 10km, 1.5bn 3-for-2",
        "Seven seventh SEVENTH st 21st 4/5 +4.5 ten-fold ½ ٣ billionth www.larkspur.com larkspur.com a.b a@b.com",
        "iPhone KoreanAir ABC Abcdefg ABCdef x xx Xx ǅenan éclair Straße 가나다 ΣΑΣ " + "A" * 99 + " " + "a" * 100,
        "(\"Wait...\") 'tis '90s [sic] C$5 US$3 5€ 10% #tag -- a–b :) :-D ^_^ _under_ \\ ] ",
        "5km² 30m 7mbar 5اكواب 40°C. 12US$ 3GB, m/s U.S.$150 end.Start a,b e-mail's x:y “Tax” $. '. ’’ c++ 9.... ™",
    ],
)
def test_is_spacys_english(text: str) -> None:
    assert told(OWN(text)) == told(SPACYS(text))


@given(st.text(st.sampled_from(SIGNS), max_size=39))
def test_is_spacys_english_for_any_text(text: str) -> None:
    assert told(OWN(text)) == told(SPACYS(text))


def test_a_long_row_of_signs_costs_little() -> None:
    assert len(OWN("(" * 20_000)) == 1
