"""Calendar words: names of months, weekdays, seasons and units, numbers and ordinals, and what each stands for."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]

MONTHS = {name: n for n, name in enumerate(_MONTHS, 1)} | {m[:3]: n for n, m in enumerate(_MONTHS, 1)} | {"sept": 9}
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAYS)} | {
    short: n
    for n, names in enumerate(("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"))
    for short in names.split()
}
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NUMBERS = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
NUMBERS |= {f"{tens}-{one}": NUMBERS[tens] + NUMBERS[one] for tens in _TENS for one in _ONES[1:10]}
NUMBERS |= {f"{tens} {one}": NUMBERS[tens] + NUMBERS[one] for tens in _TENS for one in _ONES[1:10]}
NUMBERS |= {
    "a": 1,
    "an": 1,
    "a hundred": 100,
    "one hundred": 100,
    "a thousand": 1000,
    "one thousand": 1000,
    "two thousand": 2000,
}
NUMBERS |= {"a dozen": 12, "dozen": 12, "a couple of": 2, "couple of": 2, "a couple": 2, "couple": 2}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {
    f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)
}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
VAGUE_COUNTS = frozenset({"several", "a few", "few", "some", "many", "a number of", "recent"})
"""Counts that say no number: TIMEX3 writes X for them."""


class Unit(NamedTuple):
    """A unit of time: its granularity in the calendar ("" for parts of a day), and a TIMEX3 duration of one."""

    granularity: str
    length: str


UNITS = {
    "second": Unit("", "T1S"),
    "minute": Unit("", "T1M"),
    "hour": Unit("", "T1H"),
    "day": Unit("day", "1D"),
    "night": Unit("day", "1D"),
    "session": Unit("day", "1D"),
    "week": Unit("week", "1W"),
    "fortnight": Unit("week", "2W"),
    "weekend": Unit("weekend", "1WE"),
    "month": Unit("month", "1M"),
    "quarter": Unit("quarter", "1Q"),
    "half": Unit("half", "6M"),
    "year": Unit("year", "1Y"),
    "decade": Unit("decade", "10Y"),
    "century": Unit("century", "1C"),
}
# Which way a word points, and whether it counts from the publication or from the date last talked of.
RELATIONS = {
    **dict.fromkeys(("last", "past", "this past"), (-1, "base")),
    **dict.fromkeys(("previous", "prior", "preceding"), (-1, "context")),
    **dict.fromkeys(("this", "current", "present"), (0, "base")),
    **dict.fromkeys(("next", "coming", "this coming", "upcoming"), (1, "base")),
    "following": (1, "context"),
    **dict.fromkeys(("same", "that", "that same", "the"), (0, "context")),
    "latest": (-1, "latest"),
    "before last": (-2, "base"),
    "after next": (2, "base"),
    "the next": (1, "base"),
}
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
DAY_PARTS = {
    "morning": "TMO", "mornings": "TMO", "midday": "TMI", "noon": "T12:00", "afternoon": "TAF", "afternoons": "TAF",
    "evening": "TEV", "evenings": "TEV", "night": "TNI", "nights": "TNI", "midnight": "T24:00",
}  # fmt: skip


def number(text: str) -> float | None:
    """The number that words or digits name ("two", "a couple of", "1.5", "2 1/2"); None where they name none."""
    if text in NUMBERS:
        return NUMBERS[text]
    whole, _, fraction = text.partition(" ")
    try:
        if fraction == "1/2":
            return float(whole) + 0.5
        return float(text.replace(",", ""))
    except ValueError:
        return None


def ordinal(text: str) -> int | None:
    """The number of an ordinal ("third", "3rd", "12th"); None where it is none."""
    if text in ORDINALS:
        return ORDINALS[text]
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isdigit() else None


def day(text: str) -> int:
    """1 to 31 for a day of the month ("12", "12th", "twelfth"); ValueError for any other number."""
    found = ordinal(text)
    if found is None or not 1 <= found <= 31:
        raise ValueError(f"no day of a month: {text!r}")
    return found


def weekday(text: str) -> int:
    """0 (Monday) to 6 for a weekday's name or short name; KeyError for any other word."""
    return WEEKDAYS[text.rstrip(".")]


def month(text: str) -> int:
    """1 to 12 for a month's name, short name or digits; KeyError for any other word."""
    return int(text) if text.isdigit() else MONTHS[text.rstrip(".")]


@lru_cache(maxsize=4096)
def year(text: str) -> int:
    """A year in four digits, two ("'89", "26": 1950 to 2049) or words ("nineteen ninety-six", "two thousand ten")."""
    text = text.removeprefix("the ").removeprefix("year ")
    digits = text.lstrip("'’‘")
    if digits.isdigit():
        short = int(digits)
        return short if len(digits) == 4 else short + (1900 if short >= 50 else 2000)
    head, _, tail = text.replace("-", " ").partition(" ")
    if head in ("nineteen", "eighteen"):
        return NUMBERS[head] * 100 + int(NUMBERS[tail])
    if text.startswith("two thousand"):
        return 2000 + int(NUMBERS.get(tail.removeprefix("thousand").removeprefix(" and").strip(), 0))
    return 2000 + int(NUMBERS[tail])


def decade(text: str) -> int:
    """A year of the decade that is written "1990s", "'90s" (1930 to 2029) or "nineties"; KeyError for another word."""
    digits = text.strip("'’s")
    if digits.isdigit():
        return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) > 20 else 2000)
    return 1900 + NUMBERS[text.removesuffix("ies") + "y"]


def unit(text: str) -> str:
    """The singular of a unit word ("years" → "year", "centuries" → "century")."""
    return "century" if text.startswith("centur") else "half" if text == "halves" else text.rstrip("s")


def _easter(year: int) -> date:
    """Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, rest = divmod(h + m - 7 * n + 114, 31)
    return date(year, number, rest + 1)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


_FIXED = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "independence day": (7, 4), "halloween": (10, 31),
    "veterans day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "new year's eve": (12, 31), "may day": (5, 1), "bastille day": (7, 14),
}  # fmt: skip


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year; KeyError for one that the Gregorian calendar alone does not fix ("chuseok")."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name.startswith("easter"):
        return _easter(year) + timedelta(days=name.endswith("monday"))
    if name == "good friday":
        return _easter(year) - timedelta(days=2)
    thanksgiving = _nth_weekday(year, 11, 3, 4)
    return {
        "thanksgiving": thanksgiving,
        "thanksgiving day": thanksgiving,
        "black friday": thanksgiving + timedelta(days=1),
        "labor day": _nth_weekday(year, 9, 0, 1),
        "memorial day": _nth_weekday(year, 6, 0, 1) - timedelta(days=7),
        "election day": _nth_weekday(year, 11, 0, 1) + timedelta(days=1),
    }[name]
