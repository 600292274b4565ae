"""Ranges: from one expression to another, months of a year, so many months up to one, years."""

from __future__ import annotations

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.forms import Context, Form, Reading, found, inside, join, resolve, shape, told_year
from newsextract.values.calendar.spans import month


@shape("range")
def _range(form: Form, context: Context) -> Reading:
    """From one expression to another, each with all that it needs."""
    if form.inner is None or form.end is None:
        raise ValueError("a range needs two ends")
    return join(resolve(form.inner, context), resolve(form.end, context))


@shape("month-range")
def _month_range(form: Form, context: Context) -> Reading:
    """Months of one year or over its end; a year told behind them is the second month's."""
    first, last = words.month(form.words["month"]), words.month(form.words["month2"])
    turn = last < first
    if year := told_year(form, context):
        ends, anchor = (year[0] - turn, year[0]), year[1]
    else:
        start, anchor = month(form, context).period, context.anchor
        begun = start.first.year if start else 0
        ends = (begun, begun + turn)
    return found(periods.between(periods.month(ends[0], first), periods.month(ends[1], last)), anchor)


@shape("months-to")
def _months_to(form: Form, context: Context) -> Reading:
    """So many months up to the end of one: "the year to June", "the three months to December"."""
    last, anchor = inside(form, context)
    count = words.number(form.words["count"]) if "count" in form.words else periods.MONTHS_IN[form.words["unit"]]
    if not count or count % 1 or count > 60:
        raise ValueError(f"no number of months: {count}")
    return found(periods.between(periods.shift(last, 1 - int(count)), last), anchor)


@shape("year-range")
def _year_range(form: Form, context: Context) -> Reading:
    first = words.year(form.words["year"])
    last = first // 100 * 100 + int(form.words["year2"])
    return found(periods.between(periods.year(first), periods.year(last)), "explicit")
