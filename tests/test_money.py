"""Exact strings, full-width characters, and rates that two amounts imply."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from price_parser import parser as price_parser

from newsextract import rules
from newsextract.components.amounts.forms import CurrencyPatterns
from newsextract.values.money import Rates, Years, narrow, plain

RATES = Rates(
    {
        "KRW": [Years(1990, 1996, Decimal(670), Decimal(860)), Years(2022, 9999, Decimal(1170), Decimal(1700))],
        "EUR": [Years(1999, 9999, Decimal("0.6"), Decimal("1.2"))],
    }
)


@pytest.mark.parametrize(
    ("value", "text"), [("3.20E+6", "3200000"), ("0.150", "0.15"), ("5.00", "5"), ("100", "100"), ("-1.5", "-1.5")]
)
def test_plain(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_plain_is_exact(value: Decimal) -> None:
    assert Decimal(plain(value)) == value
    assert "E" not in plain(value)


def test_narrow_keeps_offsets() -> None:
    wide = "a ￦３５，０００ ticket and ＵＳ＄２４"
    assert narrow(wide) == "a ₩35,000 ticket and US$24"
    assert len(narrow(wide)) == len(wide)
    assert narrow("plain “text”") == "plain “text”"


@pytest.mark.parametrize(
    ("dollars", "won", "years", "slip"),
    [
        ("50", "74000", [2026], 0),
        ("50", "7400", [2026], -1),
        ("50", "740000", [2026], 1),
        ("50", "740", [2026], -2),
        ("50", "74", [2026], -3),
        ("50", "74000000", [2026], 3),
        ("50", "40000", [2026], None),
        ("50", "40000", [1992], 0),
        ("50", "40000", [], 0),  # no year known: any year's rate will do
        ("50", "40000", [1992, 2026], 0),
    ],
)
def test_slip(dollars: str, won: str, years: list[int], slip: int | None) -> None:
    check = RATES.check((Decimal(dollars), "USD"), (Decimal(won), "KRW"), years)
    assert check is not None
    assert (check.slip, check.of, check.per) == (slip, "KRW", "USD")


@given(st.decimals(min_value=1, max_value=10**6, places=2), st.integers(min_value=1300, max_value=1600))
def test_order_does_not_matter(dollars: Decimal, rate: int) -> None:
    one, other = (dollars, "USD"), (dollars * rate, "KRW")
    assert RATES.check(one, other, [2026]) == RATES.check(other, one, [2026])


def test_cross_rates() -> None:
    check = RATES.check((Decimal(10), "EUR"), (Decimal(1700), "KRW"), [2026])
    assert check is not None
    assert (check.of, check.per, check.slip) == ("KRW", "EUR", -1)


@pytest.mark.parametrize("pair", [("KRW", "XXX"), ("XXX", "KRW")])
def test_unknown_rates_are_not_judged(pair: tuple[str, str]) -> None:
    assert RATES.check((Decimal(1), pair[0]), (Decimal(1), pair[1])) is None


CURRENCIES = rules.book().read("currencies", CurrencyPatterns).currency


def test_every_dollar_sign_of_price_parser_is_known() -> None:
    ours = {sign for c in CURRENCIES for sign in (*c.symbols, *c.home_symbols)}
    theirs = {sign for sign in price_parser.SAFE_CURRENCY_SYMBOLS if sign.endswith("$") and sign.isascii()}
    assert theirs - ours <= {"Z$", "CV$"}


def test_codes_are_there_once() -> None:
    codes = [c.code for c in CURRENCIES]
    assert len(codes) == len(set(codes)) >= 170


def test_bands_are_in_order() -> None:
    for currency in CURRENCIES:
        for band in currency.rates:
            assert band.years[0] <= band.years[1]
            assert 0 < band.per_dollar[0] <= band.per_dollar[1]
        first_years = [band.years[0] for band in currency.rates]
        assert first_years == sorted(first_years)
