"""Months, quarters, years and other longer periods, named, counted or compared, and ranges of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.forms import Context, Form, Reading, found, inside, shape, told_year
from newsextract.values.calendar.periods import Period

_ORDER = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
_SHORTLY = timedelta(days=62)
_LEAN = 4
"""Where a sentence points ahead, a month is the one nearest to so many months after the base: -2 to 9 of them."""
_NUMBERED: dict[str, tuple[Callable[[int, int], Period], int]] = {
    "month": (periods.month, 12),
    "quarter": (periods.quarter, 4),
    "half": (periods.half, 2),
}


@shape("month")
def month(form: Form, context: Context) -> Reading:
    """A month of a year that is named, or of the one that is meant."""
    number = words.month(form.words["month"])
    if year := told_year(form, context):
        return found(periods.month(year[0], number), year[1])
    base = context.day()
    away = {base.year + y: y * 12 + number - base.month for y in (-1, 0, 1)}
    step, origin = words.RELATIONS.get(form.words.get("rel", ""), (None, ""))
    if origin == "context" and context.recent:
        return found(_beside(context.recent, number, step or 0), "context")
    way = context.way() if step is None else None
    if way == "past":
        chosen = max(y for y, months in away.items() if months <= 0)
    elif step:
        chosen = min((y for y, months in away.items() if months * step > 0), key=lambda y: abs(away[y]))
    else:
        lean = _LEAN if way == "future" else 0
        chosen = base.year if step == 0 else min(away, key=lambda y: abs(away[y] - lean))
    return found(periods.month(chosen, number), context.anchor)


def _beside(talked: Period, number: int, step: int) -> Period:
    """The month after or before the period talked of, or the one in the same year ("the following March")."""
    month = periods.month(talked.first.year, number)
    turn = month.first <= talked.last if step > 0 else month.last >= talked.first
    return periods.shift(month, 12 * step) if turn else month


@shape("unit")
def _unit(form: Form, context: Context) -> Reading:
    """A relation and a unit: "last month", "the following year", "the quarter"."""
    unit, relation = words.unit(form.words["unit"]), form.words["rel"]
    granularity = "quarter" if unit == "period" else words.UNITS[unit].granularity
    if relation == "the next" and context.way() == "past":
        relation = "following"
    step, origin = words.RELATIONS[relation]
    if granularity == "day" and step > 0:
        origin = "context"  # "the next day" goes on from the day just told, as "next week" does not
    if origin != "base" and (talked := _talked(granularity, context, relation)):
        return found(periods.shift(talked, 0 if origin == "latest" else step), "context")
    base = context.exact_day() if granularity in ("day", "week") else context.day()
    if granularity == "quarter" and (origin == "latest" or relation == "the"):
        step = -1  # the quarter that figures are told of has ended
    elif origin == "latest" and granularity != "year":
        step = 0
    return found(periods.shift(periods.holding(granularity, base), step), context.anchor)


def _talked(granularity: str, context: Context, relation: str) -> Period | None:
    """The period of a granularity that "the", "the latest" or "the following" points back to."""
    latest = context.latest.get(granularity)
    if granularity == "day":
        step = words.RELATIONS[relation][0]
        if step > 0 or context.base is None:
            return latest
        if step:
            daily = context.event is not None and context.event.first == context.base  # a report of its own day
            return context.today or (context.event if daily else context.news)
        if relation.startswith("that"):
            ahead = latest is None or latest.first > context.base
            return context.news if ahead and context.news and context.way() != "future" else latest
        return context.news or latest
    if granularity in ("quarter", "half") or relation == "latest":
        running = latest is not None and context.base is not None and latest.last >= context.base
        return None if relation == "latest" and running else latest
    if relation == "the" and context.base is not None:
        return _just_over(granularity, context.recent, context)
    return held(granularity, context.recent)


def _just_over(granularity: str, told: Period | None, context: Context) -> Period | None:
    """The month or year before the base's, where figures of it are being told: "the month", early in the next one."""
    if told is None or context.base is None or granularity not in ("month", "year"):
        return None
    within, running = held(granularity, told), periods.holding(granularity, context.base)
    early = context.base - running.first < timedelta(days=100)
    if within is None or not early or within.last >= running.first or running.first - within.last > _SHORTLY:
        return None
    return None if context.way() == "future" else within


def held(granularity: str, period: Period | None) -> Period | None:
    """The period of a granularity that `period` lies in; None where it is longer and so names none."""
    if period is None:
        return None
    if period.granularity != "range" and _ORDER.index(period.granularity) > _ORDER.index(granularity):
        return None
    return periods.holding(granularity, period.first)


@shape("week-of")
def _week_of(form: Form, context: Context) -> Reading:
    """The week that holds a day ("the week of March 6")."""
    told, anchor = inside(form, context)
    return found(periods.week(told.first), anchor)


@shape("weekend")
def _weekend(form: Form, context: Context) -> Reading:
    base, relation = context.exact_day(), form.words["rel"]
    here, step = periods.weekend(base), words.RELATIONS[relation][0]
    if step == 0 and base < here.first:
        way = context.way()
        step = -1 if way == "past" or (way is None and relation != "this") else 0
    return found(periods.shift(here, step), context.anchor)


@shape("numbered")
def _numbered(form: Form, context: Context) -> Reading:
    """A numbered quarter or half, of a year that is named or to be chosen."""
    w = form.words
    make, most = _NUMBERED[words.unit(w["unit"])]
    number = most if w["ordinal"] in ("last", "final") else words.ordinal(w["ordinal"])
    if not number or number > most:
        raise ValueError(f"no {w['ordinal']} {w['unit']} in a year")
    if year := told_year(form, context):
        return found(make(year[0], number), year[1])
    base, way = context.day(), context.way()
    choice = [make(base.year + y, number) for y in (-1, 0, 1)]
    if way == "future":
        chosen = next(p for p in choice if p.last >= base)
    elif way == "past":
        chosen = next(p for p in reversed(choice) if p.first <= base)
    else:
        chosen = min(choice, key=lambda p: max(p.first - base, base - p.last))
    return found(chosen, context.anchor)


@shape("quarter-by-month")
def _quarter_by_month(form: Form, context: Context) -> Reading:
    """The quarter that ends with a month ("the June quarter"); three months where the calendar has no such one."""
    told = month(form, context)
    if told.period is None:
        raise ValueError("the month is not resolved")
    last, anchor = told.period, told.anchor or context.anchor
    if last.first.month % 3:
        return found(periods.between(periods.shift(last, -2), last), anchor)
    return found(periods.holding("quarter", last.first), anchor)


@shape("first-months")
def _first_months(form: Form, context: Context) -> Reading:
    """The first or last months or quarters of a year, or days of a month or year: a range of them."""
    w = form.words
    year, anchor = inside(form, context)
    count = int(words.number(w["count"]) or 0)
    if w["unit"] == "days":
        end, step = (year.first, 1) if w["ordinal"] == "first" else (year.last, -1)
        ends = sorted((end, end + timedelta(days=step * (count - 1))))
        if year.granularity == "range" or not year.first <= ends[0] <= ends[1] <= year.last:
            raise ValueError(f"no {count} days in {year.value}")
        return found(periods.between(*map(periods.day, ends)), anchor)
    make, most = _NUMBERED[words.unit(w["unit"])]
    if year.granularity != "year" or not 1 <= count <= most:
        raise ValueError(f"no {w['count']} {w['unit']} in {year.value}")
    first, last = (1, count) if w["ordinal"] == "first" else (most - count + 1, most)
    return found(periods.between(make(year.first.year, first), make(year.first.year, last)), anchor)


@shape("season")
def _season(form: Form, context: Context) -> Reading:
    code = words.SEASON_CODES[form.words["season"]]
    if year := told_year(form, context):
        return found(periods.season(year[0], code), year[1])
    base = context.day()
    choice = [periods.season(base.year + y, code) for y in (-2, -1, 0, 1)]
    step = words.RELATIONS.get(form.words.get("rel", ""), (None, ""))[0]
    if step is None:
        step = 1 if context.way() == "future" else -1
        fitting = [p for p in choice if (p.last >= base if step > 0 else p.first <= base)]
    elif step == 0:
        fitting = [p for p in choice if p.first <= base <= p.last] or [choice[2]]
    else:
        fitting = [p for p in choice if (p.first > base if step > 0 else p.last < base)]
    return found(fitting[0 if step > 0 else -1], context.anchor)


@shape("year")
def _year(form: Form, context: Context) -> Reading:
    return found(periods.year(words.year(form.words["year"])), "explicit")


@shape("decade")
def _decade(form: Form, context: Context) -> Reading:
    return found(periods.decade(words.decade(form.words["decade"])), "explicit")


@shape("century")
def _century(form: Form, context: Context) -> Reading:
    number = words.ordinal(form.words["ordinal"])
    if not number or number > 30:
        raise ValueError("no such century")
    return found(periods.century(number), "explicit")


@shape("part")
def _part(form: Form, context: Context) -> Reading:
    """Early, late, the end of …: covers all of what it is part of."""
    inner = form.inner
    if inner and inner.shape == "unit" and inner.words["rel"] == "the" and context.base and not context.over():
        granularity = words.UNITS[
            words.unit(inner.words["unit"])
        ].granularity  # "by the end of the quarter": the running one
        return found(periods.holding(granularity, context.base), context.anchor)
    return found(*inside(form, context))


@shape("year-end")
def _year_end(form: Form, context: Context) -> Reading:
    base, unit = context.day(), words.unit(form.words["unit"])
    step = -1 if unit == "year" and base.month < 7 and context.way() == "past" else 0
    return found(periods.shift(periods.holding(unit, base), step), context.anchor)
