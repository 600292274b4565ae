"""Periods counted from another ("two years later"), and those that figures are compared with ("a year earlier")."""

from __future__ import annotations

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.forms import Context, Form, Reading, found, shape
from newsextract.values.calendar.spans import held

_FROM_BASE = ("ago", "from now", "hence")
"""Ways that count from the publication, not from the date last talked of."""


@shape("ago")
def _ago(form: Form, context: Context) -> Reading:
    """A count of units before or after the base (ago, from now) or the date last talked of (earlier, later)."""
    w = form.words
    back = w["way"] in ("ago", "earlier", "before")
    if w.get("count") in words.VAGUE_COUNTS:
        return Reading("PAST_REF" if back else "FUTURE_REF", None, context.anchor)
    unit = words.UNITS[words.unit(w["unit"])]
    count = (words.number(w.get("count", "0")) or 0) + (0.5 if "half" in w else 0)
    steps = round(count * (2 if unit.length == "2W" else 1)) * (-1 if back else 1)
    if count % 1 and w["way"] in _FROM_BASE:
        return _part_way(unit.granularity, count * (-1 if back else 1), context)
    granularity = unit.granularity
    if w["way"] not in _FROM_BASE:
        if granularity == "week" and context.recent and context.recent.granularity == "day":
            return found(periods.shift(context.recent, 7 * steps), "context")  # "on June 3 … a week later"
        told = context.latest.get("day") if granularity == "day" else context.recent
        if told and steps == -1 and granularity == "day":
            told = context.today or context.event or told
        if told:
            origin = held(granularity, told)
            if origin is None:
                raise ValueError(f"{told.value} names no {granularity}")
            return found(periods.shift(origin, steps), "context")
    base = context.exact_day() if granularity in ("day", "week") else context.day()
    return found(periods.shift(periods.holding(granularity, base), steps), context.anchor)


def _part_way(granularity: str, count: float, context: Context) -> Reading:
    """The year that lies so many years and a half away, the month for half a year."""
    if granularity not in periods.MONTHS_IN:
        raise ValueError(f"no half {granularity}")
    there = periods.shift(periods.holding("month", context.day()), round(count * periods.MONTHS_IN[granularity]))
    return found(periods.holding(granularity if abs(count) > 1 else "month", there.first), context.anchor)


@shape("year-earlier")
def _year_earlier(form: Form, context: Context) -> Reading:
    """A year before what figures are compared with, of its own granularity ("a year earlier")."""
    unit, compared = words.unit(form.words.get("unit", "period")), context.compared
    granularity = words.UNITS[unit].granularity if unit in words.UNITS else ""
    if granularity and (compared is None or compared.granularity != granularity):
        compared = context.latest.get(granularity)
    if compared:
        return found(periods.years_on(compared, -1), "context")
    base = context.day()
    if not granularity:
        return found(periods.year(base.year - 1), context.anchor)
    here = periods.shift(periods.holding(granularity, base), -(granularity == "quarter"))
    return found(periods.years_on(here, -1), context.anchor)


@shape("year-period")
def _year_period(form: Form, context: Context) -> Reading:
    """The period that figures are told of, in a named year ("the same period of 2024", "the 1988 quarter")."""
    number = words.year(form.words["year"])
    compared = context.latest.get(words.unit(form.words["unit"])) or context.compared
    if compared is None:
        return found(periods.year(number), "explicit")
    return found(periods.years_on(compared, number - compared.first.year), "context")
