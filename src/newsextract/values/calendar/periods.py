"""Periods: days, weeks, months and longer stretches of the calendar, with TIMEX3 value, first and last day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Season code of TIMEX3 → the month it begins in; winter counts to the year in which it begins."""
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Period(NamedTuple):
    """A stretch of days: `first` and `last` belong to it; `value` is its TIMEX3 value."""

    granularity: str
    first: date
    last: date
    value: str


def day(d: date) -> Period:
    """The period of one day."""
    return Period("day", d, d, d.isoformat())


def week(d: date) -> Period:
    """The ISO week (Monday to Sunday) that holds `d`."""
    year, number, weekday = d.isocalendar()
    monday = d - timedelta(days=weekday - 1)
    return Period("week", monday, monday + timedelta(days=6), f"{year:04}-W{number:02}")


def weekend(d: date) -> Period:
    """Saturday and Sunday of the ISO week that holds `d`."""
    inside = week(d)
    return Period("weekend", inside.last - _DAY, inside.last, inside.value + "-WE")


def month(year: int, number: int) -> Period:
    """A calendar month; `number` may lie outside 1 to 12 and then counts into other years."""
    return _months("month", year, number, f"{_year(year, number):04}-{_number(number):02}")


def quarter(year: int, number: int) -> Period:
    """A calendar quarter; `number` may lie outside 1 to 4 and then counts into other years."""
    start = number * 3 - 2
    return _months("quarter", year, start, f"{_year(year, start):04}-Q{(_number(start) + 2) // 3}")


def half(year: int, number: int) -> Period:
    """A half of a calendar year; `number` may lie outside 1 and 2 and then counts into other years."""
    start = number * 6 - 5
    return _months("half", year, start, f"{_year(year, start):04}-H{(_number(start) + 5) // 6}")


def year(number: int) -> Period:
    """A calendar year."""
    return _months("year", number, 1, f"{number:04}")


def decade(number: int) -> Period:
    """The ten years that share all but the last digit of the year `number`."""
    start = number // 10 * 10
    return _months("decade", start, 1, f"{number // 10:03}")


def century(number: int) -> Period:
    """The hundred years that share the first two digits, as TIMEX3 has it: the 20th century is 1900 to 1999."""
    return _months("century", max(1, (number - 1) * 100), 1, f"{number - 1:02}")


def season(number: int, code: str) -> Period:
    """A season by its TIMEX3 code: March to May (SP), June to August (SU), FA, December to February (WI)."""
    first = date(number, SEASONS[code], 1)
    return Period("season", first, _add(first, 3) - _DAY, f"{number:04}-{code}")


def between(start: Period, end: Period) -> Period:
    """The range from the first day of `start` to the last of `end`; ValueError where it would end before it begins."""
    if end.last < start.first:
        raise ValueError(f"{end.value} is before {start.value}")
    return Period("range", start.first, end.last, f"{start.value}/{end.value}")


def holding(granularity: str, d: date) -> Period:
    """The period of a granularity that holds the day `d`."""
    return _HOLDING[granularity](d)


def _season_of(d: date) -> Period:
    begins = d.month // 3 * 3 or 12
    code = next(c for c, m in SEASONS.items() if m == begins)
    return season(d.year - (d.month < 3), code)


_HOLDING: dict[str, Callable[[date], Period]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": lambda d: month(d.year, d.month),
    "quarter": lambda d: quarter(d.year, (d.month + 2) // 3),
    "half": lambda d: half(d.year, (d.month + 5) // 6),
    "season": _season_of,
    "year": lambda d: year(d.year),
    "decade": lambda d: decade(d.year),
    "century": lambda d: century(d.year // 100 + 1),
}


def shift(period: Period, count: int) -> Period:
    """The period `count` of its own granularity later (earlier where negative); a range moves by years."""
    granularity, first = period.granularity, period.first
    if granularity == "range":
        return years_on(period, count)
    if granularity in MONTHS_IN:
        return holding(granularity, _add(first, count * MONTHS_IN[granularity]))
    if granularity == "season":
        return holding("season", _add(first, count * 3))
    return holding(granularity, first + timedelta(days=count * (1 if granularity == "day" else 7)))


def years_on(period: Period, count: int) -> Period:
    """The like period `count` years later: the same day, month, quarter …; a week as many times 52 weeks later.

    29 February becomes the 28th in a year without one.
    """
    granularity = period.granularity
    if granularity in ("week", "weekend"):
        return shift(period, 52 * count)
    if granularity != "range":
        return holding(granularity, _add(period.first, 12 * count))
    start, _, end = period.value.partition("/")
    return between(years_on(parse(start), count), years_on(parse(end), count))


def parse(value: str) -> Period:
    """The period of a TIMEX3 calendar value as this module writes it; ValueError for any other text."""
    start, slash, end = value.partition("/")
    if slash:
        return between(parse(start), parse(end))
    number, _, rest = value.partition("-")
    if not number.isdigit() or len(number) > 4:
        raise ValueError(f"no calendar value: {value!r}")
    if len(number) < 4:
        return decade(int(number) * 10) if len(number) == 3 else century(int(number) + 1)
    if not rest:
        return year(int(number))
    if rest in SEASONS:
        return season(int(number), rest)
    if rest[0] in "QH" and rest[1:].isdigit():
        return (quarter if rest[0] == "Q" else half)(int(number), int(rest[1:]))
    if rest[0] == "W":
        monday = date.fromisocalendar(int(number), int(rest[1:3]), 1)
        return weekend(monday) if rest[3:] == "-WE" else week(monday)
    if len(rest) == 2:
        return holding("month", date.fromisoformat(f"{value}-01"))
    return day(date.fromisoformat(value))


def _add(d: date, months: int) -> date:
    """`months` later, on the same day of the month or its last one."""
    years, number = divmod(d.month - 1 + months, 12)
    day = d.day if d.day < 29 else min(d.day, monthrange(d.year + years, number + 1)[1])
    return date(d.year + years, number + 1, day)


def _year(year: int, number: int) -> int:
    return year + (number - 1) // 12


def _number(number: int) -> int:
    return (number - 1) % 12 + 1


@lru_cache(maxsize=4096)
def _months(granularity: str, year: int, number: int, value: str) -> Period:
    first = date(_year(year, number), _number(number), 1)
    return Period(granularity, first, _add(first, MONTHS_IN[granularity]) - _DAY, value)
