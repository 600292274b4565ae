"""Numbers in digits and in words, to exact decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.values.numbers import FRACTION, RUN, SPACED, Scale, read_digits, read_fraction

SCALE = Scale({"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "crore": 7})


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("1,234.5", "1234.5"),
        ("9.788", "9.788"),  # never thousands
        ("0.769", "0.769"),
        ("12,34,567", "1234567"),
        ("2.000.000", "2000000"),
        ("1.234,56", "1234.56"),
        ("1,5", "1.5"),
        ("1'200'000", "1200000"),
        ("12\u00a0500", "12500"),
        ("5.4.3", None),
        ("2026.01.16", None),
        ("20,00,0", None),
        ("1,2345", None),
    ],
)
def test_digits(run: str, value: str | None) -> None:
    assert read_digits(run) == (None if value is None else Decimal(value))


@given(st.decimals(min_value=0, max_value=Decimal(10) ** 15, places=3))
def test_digits_survive_writing_and_reading(value: Decimal) -> None:
    assert read_digits(f"{value:,}") == value
    assert read_digits(f"{value:f}") == value


@given(st.integers(min_value=1_000_000, max_value=10**15))
def test_european_digits_survive(value: int) -> None:
    assert read_digits(f"{value:,}".replace(",", ".")) == value
    assert read_digits(f"{value:,}".replace(",", "\u202f")) == value


@pytest.mark.parametrize(
    ("text", "value"), [(" 1/2", "0.5"), ("-3/8", "0.375"), ("¾", "0.75"), (" ½", "0.5"), (" 5/4", None)]
)
def test_fraction(text: str, value: str | None) -> None:
    match = FRACTION.match(text)
    assert match is not None
    assert read_fraction(match) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ten", 10),
        ("seventy five", 75),
        ("a hundred", 100),
        ("one hundred and twenty three", 123),
        ("twenty five hundred", 2500),
        ("two and a half billion", 2_500_000_000),
        ("a billion and a half", 1_500_000_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("three quarters of a trillion", 750_000_000_000),
        ("one point three five trillion", 1_350_000_000_000),
        ("two million five hundred thousand", 2_500_000),
        ("a couple of million", 2_000_000),
        ("five lakh", 500_000),
        ("five seven", None),
        ("twenty and five", None),
        ("million", None),
        ("one thousand one million", None),
        ("and", None),
        ("", None),
    ],
)
def test_words(words: str, value: int | None) -> None:
    assert SCALE.read(words.split()) == value


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
ONES = _ONES.split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    """The English words of a number below 10**15, written independently of the reader."""
    for name, size in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 1000)):
        if number >= size:
            rest = f" {spell(number % size)}" if number % size else ""
            return f"{spell(number // size)} {name}{rest}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spell(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f" {ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_words_survive_writing_and_reading(number: int) -> None:
    assert SCALE.read(spell(number).split()) == number


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("tens of millions", 10**7),
        ("several million", 10**6),
        ("a few hundred thousand", 10**5),
        ("hundreds of billions", 10**11),
        ("several tens of billions", 10**10),
        ("millions", 10**6),
        ("hundreds", 100),
        ("two million", None),
        ("several", None),
        ("a few", None),
    ],
)
def test_vague(words: str, low: int | None) -> None:
    assert SCALE.read_vague(words.split()) == (None if low is None else (low, 10 * low))


@pytest.mark.parametrize(
    ("text", "fits"), [(" 000", True), (" 250 000", True), (" 250 500", True), (" 500", False), (" 000.5", False)]
)
def test_spaced_digits(text: str, fits: bool) -> None:
    assert (SPACED.match(text) is not None) is fits


@given(st.text(alphabet="0123456789.,'x ", max_size=60))
def test_runs_lie_in_the_text(text: str) -> None:
    for match in RUN.finditer(text):
        value = read_digits(match.group())
        assert value is None or value >= 0
