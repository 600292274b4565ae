"""Money: exact values out of mantissa, magnitude and unit, and the check of a rate that two amounts imply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

DASHES = "-‐‑–−"
SPACE = r"(?:[^\S\n]{1,3}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"  # a line may break inside an amount, a paragraph not
GAP = re.compile(rf"(?:{SPACE}|[-‐‑−–](?:\n[^\S\n]{{0,8}})?)?")
WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:\.[A-Za-z]+)*|[가-힣円元]")

CLAUSE_STOP = re.compile(r"[(\[{;,:!?\"“”„|)\]—]|\n\n")
# What may not stand before is looked at last: `re` then searches for the first digits alone.
YEAR = re.compile(r"(?:19[5-9]|20[0-4])[0-9](?<![0-9,.][0-9]{4})(?![0-9,]|\.[0-9])")

PEEK = re.compile(f"{GAP.pattern}({WORD.pattern})?")

_WIDE = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code not in (0xFF5E,)},
    0xFFE0: 0xA2,
    0xFFE1: 0xA3,
    0xFFE5: 0xA5,
    0xFFE6: 0x20A9,
}
_WIDE_SIGNS = "０１２３４５６７８９＄￦￥￡￠"


def narrow(text: str) -> str:
    """Full-width letters, digits and signs as ordinary ones, one for one, so that offsets stay true."""
    if text.isascii() or not any(sign in text for sign in _WIDE_SIGNS):
        return text
    return text.translate(_WIDE)


def plain(value: Decimal) -> str:
    """An exact decimal string without exponent or needless zeros ("3200000", "0.15")."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class Years(NamedTuple):
    """Rates of a currency in years [first, last]: units per US dollar, lowest and highest."""

    first: int
    last: int
    low: Decimal
    high: Decimal


class Check(NamedTuple):
    """What a pair of amounts implies: `rate` units of `of` per unit of `per`; `slip` is the power of ten it is off by.

    `slip` is 0 where the rate is sound, None where it is implausible and no slip of ten, a hundred or a thousand.
    """

    rate: Decimal
    of: str
    per: str
    low: Decimal
    high: Decimal
    slip: int | None


# Amounts in news are rounded to two or three figures.
_ROUNDING = Decimal("1.08")


class Rates:
    """Coarse rates of exchange by currency and year."""

    def __init__(self, spans: Mapping[str, Sequence[Years]]) -> None:
        self.spans = {**spans, "USD": [Years(0, 9999, Decimal(1), Decimal(1))]}
        self._remembered = lru_cache(maxsize=2048)(self._band)

    def __reduce__(self) -> tuple[type[Rates], tuple[Mapping[str, Sequence[Years]]]]:
        return Rates, (self.spans,)  # what is remembered is not pickled

    def band(self, code: str, years: Iterable[int]) -> tuple[Decimal, Decimal] | None:
        """Lowest and highest rate per dollar in any of `years` (all years where none is given); None where unknown."""
        return self._remembered(code, frozenset(years))

    def _band(self, code: str, wanted: frozenset[int]) -> tuple[Decimal, Decimal] | None:
        spans = self.spans.get(code)
        if not spans:
            return None
        fitting = [s for s in spans if any(s.first <= y <= s.last for y in wanted)] or spans
        return min(s.low for s in fitting), max(s.high for s in fitting)

    def check(self, one: tuple[Decimal, str], other: tuple[Decimal, str], years: Iterable[int] = ()) -> Check | None:
        """The rate that two amounts (value, ISO code) imply; None where it cannot be judged.

        The rate is put so that it is usually above one: units of the weaker currency per unit of the stronger.
        """
        years = list(years)
        strong, weak = self.band(one[1], years), self.band(other[1], years)
        if strong is None or weak is None or one[0] <= 0 or other[0] <= 0:
            return None
        if strong[1] > weak[1]:
            one, other, strong, weak = other, one, weak, strong
        rate = other[0] / one[0]
        low, high = weak[0] / strong[1] / _ROUNDING, weak[1] / strong[0] * _ROUNDING
        slip = next((p for p in (0, 1, -1, 2, -2, 3, -3) if low <= rate.scaleb(-p) <= high), None)
        return Check(rate, other[1], one[1], low, high, slip)
