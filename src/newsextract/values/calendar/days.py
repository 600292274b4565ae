"""Single days and ranges of days: dates, weekdays, "the 12th", yesterday, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.forms import Context, Form, Reading, Way, found, inside, join, shape, told_year

NEAR = timedelta(days=100)
"""A month and day without a year is the nearest one up to this distance; beyond it the way decides.

98% right on TimeBank and AQUAINT, where the same year is right in 88% and the nearest in 94%.
"""

_AROUND = timedelta(days=21)
"""A holiday so near is meant whatever the verb says ("shops had stocked up for Christmas")."""


@shape("day")
def _day(form: Form, context: Context) -> Reading:
    w = form.words
    month, number = words.month(w["month"]), words.day(w["day"])
    if year := told_year(form, context):
        return found(periods.day(date(year[0], month, number)), year[1])
    weekday = words.weekday(w["weekday"]) if "weekday" in w else None
    return found(periods.day(_near(context, month, number, weekday)), context.anchor)


def _near(context: Context, month: int, number: int, weekday: int | None = None) -> date:
    """The day of a month that is meant where no year is told; a weekday told with it decides first."""
    base = context.day()
    days = [d for y in (-1, 0, 1) if (d := _maybe(base.year + y, month, number))]
    best = min(days, key=lambda d: abs(d - base))
    if weekday is not None:
        return next((d for d in (best, *days) if d.weekday() == weekday), best)
    if best > base and context.done():
        return _directed(days, base, "past") or best
    if abs(best - base) <= NEAR:
        return best
    return _directed(days, base, context.way()) or best


def _directed(days: list[date], base: date, way: Way) -> date | None:
    """The day nearest to the base among those not after it (past) or not before it (future)."""
    fitting = [d for d in days if way and (d <= base if way == "past" else d >= base)]
    return min(fitting, key=lambda d: abs(d - base)) if fitting else None


def _maybe(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@shape("day-range")
def _day_range(form: Form, context: Context) -> Reading:
    w = form.words
    month, number = words.month(w["month"]), words.day(w["day"])
    month2, number2 = words.month(w.get("month2", w["month"])), words.day(w["day2"])
    turn = (month2, number2) < (month, number)  # over the end of a year
    if year := told_year(form, context):
        last, anchor = date(year[0], month2, number2), year[1]
        first = date(year[0] - turn, month, number)
        base = context.base
        # "from Feb. 23 to Nov. 30, 2028", written that February: the first day is of this year.
        if base and month != month2 and (near := _near(context, month, number)) < first and last - base > 2 * NEAR:
            first = near if abs(near - base) <= NEAR else first
    else:
        first, anchor = _near(context, month, number), context.anchor
        last = date(first.year + turn, month2, number2)
    return found(periods.between(periods.day(first), periods.day(last)), anchor)


@shape("nth")
def _nth(form: Form, context: Context) -> Reading:
    number = words.day(form.words["nth"])
    if form.inner:
        month, anchor = inside(form, context)
        return found(periods.day(month.first.replace(day=number)), anchor)
    talked = context.month if "weekday" not in form.words else None
    if talked and (day := _maybe(talked.first.year, talked.first.month, number)):
        here = context.base and (context.base.year, context.base.month) == (day.year, day.month)
        return found(periods.day(day), context.anchor if here else "context")
    base, told = context.day(), context.latest.get("day")
    if (
        told
        and "weekday" not in form.words
        and told.first.day == number
        and abs(told.first - base) < timedelta(days=27)
    ):
        return found(told, context.anchor)  # the day told before
    months = (periods.shift(periods.month(base.year, base.month), n).first for n in (-2, -1, 0, 1, 2))
    days = [d for m in months if (d := _maybe(m.year, m.month, number))]
    if "weekday" in form.words:  # "Wednesday, the 13th"
        days = [d for d in days if d.weekday() == words.weekday(form.words["weekday"])] or days
        return found(periods.day(min(days, key=lambda d: abs(d - base))), context.anchor)
    way = context.way()
    chosen = _directed(days, base, way) if way else min(days, key=lambda d: abs(d - base))
    return found(periods.day(chosen or days[0]), context.anchor)


@shape("nth-range")
def _nth_range(form: Form, context: Context) -> Reading:
    if "nth" in form.words:
        start = _nth(form._replace(words={"nth": form.words["nth"]}), context)
    else:  # "the 29th of last month to the 2nd"
        start = found(*inside(form, context))
    number = words.day(form.words["nth2"])
    first = start.period.first if start.period else context.day()
    last = _maybe(first.year, first.month, number)
    if last is None or last < first:
        last = periods.shift(periods.month(first.year, first.month), 1).first.replace(day=number)
    return join(start, start._replace(period=periods.day(last)))


@shape("nth-in")
def _nth_in(form: Form, context: Context) -> Reading:
    """A weekday, day or week counted in a period: "the last Friday of March", "the first day of 2026"."""
    w = form.words
    period, anchor = inside(form, context)
    last, number = w["ordinal"] in ("last", "final"), words.ordinal(w["ordinal"]) or 1
    if w.get("unit") == "month":
        first, final = (periods.holding("month", d) for d in (period.first, period.last))
        chosen = final if last else periods.shift(first, number - 1)
        if period.granularity not in ("year", "half", "quarter") or chosen.last > period.last:
            raise ValueError(f"{period.value} has no such month")
        return found(chosen, anchor)
    if w.get("unit") == "week":  # the one that holds the middle of its seven days
        middle = period.last - timedelta(days=3) if last else period.first + timedelta(days=7 * number - 4)
        return found(periods.week(middle), anchor)
    if "weekday" not in w:
        day = period.last if last else period.first + timedelta(days=number - 1)
    elif last:
        day = period.last - timedelta(days=(period.last.weekday() - words.weekday(w["weekday"])) % 7)
    else:
        ahead = (words.weekday(w["weekday"]) - period.first.weekday()) % 7
        day = period.first + timedelta(days=ahead + 7 * (number - 1))
    if day > period.last:
        raise ValueError(f"{period.value} has no {w['ordinal']} one")
    return found(periods.day(day), anchor)


@shape("weekday")
def _weekday(form: Form, context: Context) -> Reading:
    number = words.weekday(form.words["weekday"])
    if form.inner:
        week, anchor = inside(form, context)
        return found(periods.day(week.first + timedelta(days=number)), anchor)
    step, origin = words.RELATIONS.get(form.words.get("rel", ""), (None, ""))
    if origin == "context" and step:
        return _beside(number, step, context)
    base = context.exact_day()
    back = (base.weekday() - number) % 7
    if step is None:
        step = 1 if context.way() == "future" else -1
        days = (-back) % 7 if step > 0 else -back
    else:
        days = {-1: -(back or 7), 0: number - base.weekday(), 1: 7 - back}[step]
    return found(periods.day(base + timedelta(days=days)), context.anchor)


@shape("weekday-range")
def _weekday_range(form: Form, context: Context) -> Reading:
    start = _weekday(form, context)
    first = start.period.first if start.period else context.exact_day()
    days = (words.weekday(form.words["weekday2"]) - first.weekday()) % 7
    return join(start, start._replace(period=periods.day(first + timedelta(days=days))))


def _beside(number: int, step: int, context: Context) -> Reading:
    """The weekday before or after the day last talked of ("the following Monday")."""
    talked = context.latest.get("day")
    start = talked.first if talked else context.exact_day()
    ahead = (number - start.weekday()) % 7 or 7
    return found(periods.day(start + timedelta(days=ahead if step > 0 else ahead - 7 or -7)), "context")


@shape("deictic")
def _deictic(form: Form, context: Context) -> Reading:
    step = timedelta(days=words.DEICTIC[form.words["day"]])
    if context.spoken:
        return found(periods.day(context.spoken + step), "context")
    return found(periods.day(context.exact_day() + step), context.anchor)


@shape("holiday")
def _holiday(form: Form, context: Context) -> Reading:
    name = form.words["holiday"].replace("’", "'")
    if year := told_year(form, context):
        return found(periods.day(words.holiday(name, year[0])), year[1])
    base = context.day()
    days = [words.holiday(name, base.year + y) for y in (-1, 0, 1)]
    nearest = min(days, key=lambda d: abs(d - base))
    step = words.RELATIONS.get(form.words.get("rel", ""), (0, ""))[0]
    way: Way = "past" if step < 0 else "future" if step > 0 else None
    if way is None and abs(nearest - base) > _AROUND:
        way = context.way()
    return found(periods.day(_directed(days, base, way) or nearest), context.anchor)
