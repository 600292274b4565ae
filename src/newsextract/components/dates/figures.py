"""The period that figures are told of, where the words name another: "so far this year", "six months to June 30"."""

from __future__ import annotations

from datetime import date, timedelta

from newsextract.components.dates.grammar import Hit
from newsextract.values.calendar import periods
from newsextract.values.calendar.periods import Period

ENDED = (" ended ", " ending ", " that ended ")
UP_TO = (*ENDED, " to ", " through ")
_SO_FAR = (" so far", " to date")
_HALF = timedelta(days=15)


def told_of(low: str, hit: Hit, period: Period, base: date | None) -> Period:
    """The part of a year that has run, where the text speaks of it: "so far this year", "signed through September"."""
    form = hit.form
    if base is None or period.first > base:
        return period
    if form.shape == "month" and low.endswith(" through ", 0, hit.start) and period.first.month > 1:
        return periods.between(periods.month(period.first.year, 1), period)
    running = form.shape == "unit" and form.words["unit"] == "year" and period.last >= base and base.month > 1
    if running and (low.endswith("so far ", 0, hit.start) or low.startswith(_SO_FAR, hit.end)):
        return periods.between(periods.month(base.year, 1), periods.holding("month", base))
    return period


def months_before(end: Period, count: int) -> Period:
    """So many months up to the one of a day at or shortly behind its end: a quarter or half where they are one."""
    last = periods.holding("month", end.last - _HALF if end.granularity == "day" else end.last)
    unit = {3: "quarter", 6: "half", 12: "year"}.get(count)
    if unit and periods.holding(unit, last.first).last == last.last:
        return periods.holding(unit, last.first)
    return periods.between(periods.shift(last, 1 - count), last)


def first_months(count: int, base: date) -> Period | None:
    """The first months of the year that ended last when they were over: "the first nine months"."""
    if not 1 < count < 12:
        return None
    year = base.year if base.month > count else base.year - 1
    return periods.between(periods.month(year, 1), periods.month(year, count))
