"""From an expression's parts to the period it means, given the dates to count from and the way its sentence points."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.periods import Period

Way = Literal["past", "future"] | None
"""The way a sentence points: a report, a plan, or nothing that tells."""
NEAR = timedelta(days=100)
"""A month and day without a year is the nearest one up to this distance; beyond it the way decides. Measured on TimeBank and AQUAINT: 98% right."""


class Form(NamedTuple):
    """An expression read but not resolved: which shape it has, and its words by their part in it.

    `inner` is an expression inside it ("the end of [September]"), or a range's first end, and `end` a range's second.
    """

    rule: str
    kind: str
    shape: str
    words: Mapping[str, str]
    inner: Form | None = None
    end: Form | None = None


class Reading(NamedTuple):
    """What an expression means: a TIMEX3 value, the days it covers, and where it was counted from."""

    value: str | None
    period: Period | None
    anchor: str | None


_NEWS = timedelta(days=10)
"""What happened so shortly before the publication is what an article reports."""
_ORDER = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")


@dataclass
class Anchors:
    """The dates an expression may be counted from.

    `base` is the publication date or what stands for it, `base_anchor` the record's word for it; where it is not `exact`,
    only its month and year count. `latest` holds the last
    period of each granularity that the text told of, `recent` the last of any, `event` the last day shortly before the base;
    `month` is the month being talked of where
    the expression stands, `compared` the period whose figures are told there; `done` says that what it dates is over.
    """

    base: date | None
    base_anchor: str = "published"
    exact: bool = True
    latest: dict[str, Period] = field(default_factory=dict)
    recent: Period | None = None
    event: Period | None = None
    month: Period | None = None
    compared: Period | None = None
    done: bool = False

    def note(self, period: Period) -> None:
        """Remember a period that the text tells of."""
        self.recent = self.latest[period.granularity] = period
        if period.granularity == "day" and self.base and timedelta(0) <= self.base - period.first <= _NEWS:
            self.event = period
        if period.granularity == "range":
            end = periods.parse(period.value.partition("/")[2])
            self.latest[end.granularity] = end


UNREAD = Reading(None, None, None)


def resolve(form: Form, anchors: Anchors, way: Way) -> Reading:
    """What `form` means, counted from `anchors`; the value is None where nothing fixes it or no such day exists ("Feb. 31")."""
    try:
        return _SHAPES[form.shape](form, anchors, way)
    except (ValueError, OverflowError, KeyError):
        return UNREAD


def _found(period: Period | None, anchor: str) -> Reading:
    return Reading(period.value, period, anchor) if period else UNREAD


# ---- days


def _day(form: Form, anchors: Anchors, way: Way) -> Reading:
    w = form.words
    number, month = words.ordinal(w["day"]) or 0, words.month(w["month"])
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        return _found(
            periods.day(date(inside.period.first.year, month, number)) if inside.period else None,
            inside.anchor or "explicit",
        )
    if "year" in w:
        return _found(periods.day(date(words.year(w["year"]), month, number)), "explicit")
    if anchors.base is None:
        return UNREAD
    weekday = words.WEEKDAYS[w["weekday"].rstrip(".")] if "weekday" in w else None
    found = _nearest_day(anchors.base, month, number, weekday, way)
    if anchors.done and weekday is None and found and found > anchors.base:
        found = _maybe(anchors.base.year - (found.year == anchors.base.year), month, number)
    return _found(periods.day(found), anchors.base_anchor) if found else UNREAD


def _nearest_day(base: date, month: int, number: int, weekday: int | None, way: Way) -> date | None:
    days = [d for y in (-1, 0, 1) if (d := _maybe(base.year + y, month, number))]
    if not days:
        return None
    best = min(days, key=lambda d: abs(d - base))
    if weekday is not None and best.weekday() != weekday:
        fitting = [d for d in days if d.weekday() == weekday]
        if fitting:
            return fitting[0]
    if abs(best - base) <= NEAR or way is None:
        return best
    return _directed(days, base, way) or best


def _directed(days: list[date], base: date, way: Way) -> date | None:
    fitting = [d for d in days if (d <= base if way == "past" else d >= base)]
    return min(fitting, key=lambda d: abs(d - base)) if fitting else None


def _maybe(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _day_range(form: Form, anchors: Anchors, way: Way) -> Reading:
    w = dict(form.words)
    month, month2 = words.month(w["month"]), words.month(w.get("month2", w["month"]))
    number, number2 = words.ordinal(w["day"]) or 0, words.ordinal(w["day2"]) or 0
    if "year" not in w and form.inner is None:
        start = _day(form, anchors, way)
        if start.period is None:
            return UNREAD
        year = start.period.first.year
        last = date(year + ((month2, number2) < (month, number)), month2, number2)
        return _join(start, Reading(None, periods.day(last), "explicit"))
    end = _day(form._replace(words={**w, "month": str(month2), "day": str(number2)}), anchors, way)
    if end.period is None:
        return UNREAD
    last = end.period.first
    first = date(last.year - ((month, number) > (month2, number2)), month, number)
    # "from Feb. 23 to Nov. 30, 2028", written this February: the contract has just begun.
    base = anchors.base
    near = _nearest_day(base, month, number, None, None) if base and month != month2 else None
    if base and near and near < first and abs(near - base) <= NEAR and last > base + 2 * NEAR:
        first = near
    return _join(Reading(None, periods.day(first), end.anchor), end)


def _join(start: Reading, end: Reading) -> Reading:
    if start.period is None or end.period is None:
        return UNREAD
    anchors = {start.anchor, end.anchor}
    anchor = next((a for a in ("context", "published") if a in anchors), "explicit")
    return _found(periods.between(start.period, end.period), anchor)


def _nth(form: Form, anchors: Anchors, way: Way) -> Reading:
    number = words.ordinal(form.words["nth"])
    if number is None or not 1 <= number <= 31:
        return UNREAD
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        if inside.period is None:
            return UNREAD
        return _found(periods.day(inside.period.first.replace(day=number)), inside.anchor or "explicit")
    return _nth_day(number, anchors, way)


def _nth_day(number: int, anchors: Anchors, way: Way) -> Reading:
    """The `number`-th of the month talked of, else of the month of publication or its neighbour."""
    base, talked = anchors.base, anchors.month
    if talked is not None and (found := _maybe(talked.first.year, talked.first.month, number)):
        return _found(periods.day(found), "context")
    if base is None:
        return UNREAD
    here = periods.month(base.year, base.month)
    months = [periods.shift(here, n).first for n in (-2, -1, 0, 1, 2)]
    days = [d for m in months if (d := _maybe(m.year, m.month, number))]
    found = _directed(days, base, way or "past")
    return _found(periods.day(found), anchors.base_anchor) if found else UNREAD


def _nth_range(form: Form, anchors: Anchors, way: Way) -> Reading:
    w = form.words
    start = _nth(form._replace(words={"nth": w["nth"]}), anchors, way)
    number = words.ordinal(w["nth2"])
    if start.period is None or number is None:
        return UNREAD
    first = start.period.first
    last = _maybe(first.year, first.month, number)
    if last is None or last < first:
        following = periods.shift(periods.month(first.year, first.month), 1).first
        last = following.replace(day=number)
    return _join(start, Reading(None, periods.day(last), start.anchor))


def _weekday(form: Form, anchors: Anchors, way: Way) -> Reading:
    w, base = form.words, anchors.base
    number = words.WEEKDAYS[w["weekday"].rstrip(".")]
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        if inside.period is None:
            return UNREAD
        return _found(periods.day(inside.period.first + timedelta(days=number)), inside.anchor or "explicit")
    if base is None or not anchors.exact:
        return UNREAD
    back = (base.weekday() - number) % 7
    relation = words.RELATIONS.get(w.get("rel", ""), (None, ""))
    if relation == (-1, "context") or relation == (1, "context"):
        return _beside(number, anchors, relation[0] or 0)
    if relation[0] == -1:
        days = -(back or 7)
    elif relation[0] == 1 or (relation[0] is None and way == "future"):
        days = 7 - back if relation[0] == 1 or back else 0
    elif relation == (0, "base"):
        days = number - base.weekday()
    else:
        days = -back
    return _found(periods.day(base + timedelta(days=days)), anchors.base_anchor)


def _beside(number: int, anchors: Anchors, step: int) -> Reading:
    """The weekday before or after the day last talked of ("the following Monday")."""
    at = anchors.latest.get("day")
    start = at.first if at else anchors.base
    if start is None:
        return UNREAD
    distance = (number - start.weekday()) % 7 or 7
    return _found(periods.day(start + timedelta(days=distance if step > 0 else -((7 - distance) or 7))), "context")


def _deictic(form: Form, anchors: Anchors, way: Way) -> Reading:
    if anchors.base is None or not anchors.exact:
        return UNREAD
    return _found(periods.day(anchors.base + timedelta(days=words.DEICTIC[form.words["day"]])), anchors.base_anchor)


def _holiday(form: Form, anchors: Anchors, way: Way) -> Reading:
    name = form.words["holiday"]
    if "year" in form.words:
        found = words.holiday(name, words.year(form.words["year"]))
        return _found(periods.day(found), "explicit") if found else UNREAD
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        found = words.holiday(name, inside.period.first.year) if inside.period else None
        return _found(periods.day(found), inside.anchor or "explicit") if found else UNREAD
    base = anchors.base
    if base is None:
        return UNREAD
    days = [d for y in (-1, 0, 1) if (d := words.holiday(name, base.year + y))]
    step = words.RELATIONS.get(form.words.get("rel", ""), (0, ""))[0]
    way = {-1: "past", 1: "future"}.get(step, way)
    found = days and (_directed(days, base, way) if way else min(days, key=lambda d: abs(d - base)))
    return _found(periods.day(found), anchors.base_anchor) if found else UNREAD


# ---- longer periods


def _month(form: Form, anchors: Anchors, way: Way) -> Reading:
    w, base = form.words, anchors.base
    number = words.month(w["month"])
    if "year" in w:
        return _found(periods.month(words.year(w["year"]), number), "explicit")
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        return _found(
            periods.month(inside.period.first.year, number) if inside.period else None, inside.anchor or "explicit"
        )
    if base is None:
        return UNREAD
    here = base.year * 12 + base.month
    months = [(base.year + y, (base.year + y) * 12 + number - here) for y in (-1, 0, 1)]
    step = words.RELATIONS.get(w.get("rel", ""), (None, ""))[0]
    if step == -1:
        year = max((y for y, away in months if away < 0))
    elif step == 1:
        year = min((y for y, away in months if away > 0))
    elif step == 0:
        year = base.year
    elif way == "past":
        year = max((y for y, away in months if away <= 0))
    else:
        year = min(months, key=lambda m: abs(m[1]))[0]
    return _found(periods.month(year, number), anchors.base_anchor)


def _unit(form: Form, anchors: Anchors, way: Way) -> Reading:
    """A relation and a unit: "last month", "the following year", "the quarter"."""
    unit = words.unit(form.words["unit"])
    granularity = words.UNITS[unit][0] if unit in words.UNITS else "quarter"
    step, origin = words.RELATIONS[form.words["rel"]]
    if origin != "base" and (talked := _talked(granularity, anchors, form.words["rel"])):
        return _found(periods.shift(talked, 0 if origin == "latest" else step), "context")
    if anchors.base is None or (granularity in ("day", "week") and not anchors.exact):
        return UNREAD
    here = periods.holding(granularity, anchors.base)
    if granularity == "quarter" and (origin == "latest" or form.words["rel"] == "the"):
        step = -1  # the quarter that figures are told of has ended
    elif origin == "latest":
        step = 0
    return _found(periods.shift(here, step), anchors.base_anchor)


def _talked(granularity: str, anchors: Anchors, relation: str) -> Period | None:
    """The period of a granularity that "the", "the latest" or "the following" points back to."""
    if granularity == "day":
        step = words.RELATIONS[relation][0]
        return (
            anchors.latest.get("day")
            if step > 0 or anchors.base is None
            else anchors.event or (step == 0 and anchors.latest.get("day") or None)
        )
    if granularity in ("quarter", "half") or relation == "latest":
        found = anchors.latest.get(granularity)
        ahead = found and anchors.base and found.last >= anchors.base
        return None if relation == "latest" and ahead else found
    if relation == "the" and anchors.base is not None:
        return None
    return _held(granularity, anchors.recent)


def _held(granularity: str, period: Period | None) -> Period | None:
    """The period of a granularity that `period` lies in; None where it is longer and so names none ("2021" no month)."""
    if period is None or (
        period.granularity != "range" and _ORDER.index(period.granularity) > _ORDER.index(granularity)
    ):
        return None
    return periods.holding(granularity, period.first)


def _weekend(form: Form, anchors: Anchors, way: Way) -> Reading:
    base = anchors.base
    if base is None or not anchors.exact:
        return UNREAD
    step = words.RELATIONS[form.words["rel"]][0]
    here = periods.weekend(base)
    if step == 0 and form.words["rel"] != "this" and way != "future" and base < here.first:
        step = -1
    if step == 0 and form.words["rel"] == "this" and way == "past" and base < here.first:
        step = -1
    return _found(periods.shift(here, step), anchors.base_anchor)


def _numbered(form: Form, anchors: Anchors, way: Way) -> Reading:
    """A numbered quarter or half, of a year that is written, nested or to be chosen."""
    w = form.words
    granularity = words.unit(w["unit"])
    number = {"last": 2 if granularity == "half" else 4, "final": 4}.get(w["ordinal"]) or words.ordinal(w["ordinal"])
    make, limit = (periods.half, 2) if granularity == "half" else (periods.quarter, 4)
    if number is None or number > limit:
        return UNREAD
    if "year" in w:
        return _found(make(words.year(w["year"]), number), "explicit")
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        return _found(make(inside.period.first.year, number) if inside.period else None, inside.anchor or "explicit")
    if anchors.base is None:
        return UNREAD
    base = anchors.base
    found = [make(base.year + y, number) for y in (-1, 0, 1)]
    if way == "future":
        chosen = next(p for p in found if p.last >= base)
    elif way == "past":
        chosen = next(p for p in reversed(found) if p.first <= base)
    else:
        chosen = min(found, key=lambda p: max(p.first - base, base - p.last))
    return _found(chosen, anchors.base_anchor)


def _first_months(form: Form, anchors: Anchors, way: Way) -> Reading:
    """The first or last months or quarters of a year: a range of them."""
    w = form.words
    inside = resolve(form.inner, anchors, way) if form.inner else UNREAD
    count = words.number(w["count"])
    if inside.period is None or inside.period.granularity != "year" or count is None:
        return UNREAD
    granularity = words.unit(w["unit"])
    most, year = (12 if granularity == "month" else 4), inside.period.first.year
    number = int(count)
    if not 1 <= number <= most:
        return UNREAD
    make = periods.month if granularity == "month" else periods.quarter
    start, end = (1, number) if w["ordinal"] == "first" else (most - number + 1, most)
    return _found(periods.between(make(year, start), make(year, end)), inside.anchor or "explicit")


def _season(form: Form, anchors: Anchors, way: Way) -> Reading:
    w, base = form.words, anchors.base
    code = words.SEASON_CODES[w["season"]]
    if "year" in w:
        return _found(periods.season(words.year(w["year"]), code), "explicit")
    if form.inner:
        inside = resolve(form.inner, anchors, way)
        return _found(
            periods.season(inside.period.first.year, code) if inside.period else None, inside.anchor or "explicit"
        )
    if base is None:
        return UNREAD
    found = [periods.season(base.year + y, code) for y in (-2, -1, 0, 1)]
    step = words.RELATIONS.get(w.get("rel", ""), (None, ""))[0]
    if step == -1:
        chosen = next(p for p in reversed(found) if p.last < base)
    elif step == 1 or (step is None and way == "future"):
        chosen = next(p for p in found if (p.first > base if step == 1 else p.last >= base))
    elif step == 0:
        chosen = next((p for p in found if p.first <= base <= p.last), found[2])
    else:
        chosen = next(p for p in reversed(found) if p.first <= base)
    return _found(chosen, anchors.base_anchor)


def _year(form: Form, anchors: Anchors, way: Way) -> Reading:
    return _found(periods.year(words.year(form.words["year"])), "explicit")


def _decade(form: Form, anchors: Anchors, way: Way) -> Reading:
    text = form.words["decade"].lstrip("'’‘").rstrip("s").rstrip("'’")
    if text.isdigit():
        number = int(text) if len(text) == 4 else int(text) + (1900 if int(text) > 20 else 2000)
        return _found(periods.decade(number), "explicit")
    tens = words.NUMBERS[text.removesuffix("ie") + "y"]
    return _found(periods.decade(1900 + int(tens)), "explicit")


def _century(form: Form, anchors: Anchors, way: Way) -> Reading:
    number = words.ordinal(form.words["ordinal"])
    return _found(periods.century(number), "explicit") if number and number <= 30 else UNREAD


def _part(form: Form, anchors: Anchors, way: Way) -> Reading:
    """Early, late, the end of …: covers all of what it is part of."""
    inner = form.inner
    if inner is None:
        return UNREAD
    if (
        inner.shape == "unit" and inner.words["rel"] == "the" and anchors.base
    ):  # "by the end of the quarter": of this one
        granularity = words.UNITS[words.unit(inner.words["unit"])][0]
        return _found(periods.holding(granularity, anchors.base), anchors.base_anchor)
    return resolve(inner, anchors, way)


def _year_end(form: Form, anchors: Anchors, way: Way) -> Reading:
    if anchors.base is None:
        return UNREAD
    granularity = words.unit(form.words["unit"])
    step = -1 if way == "past" and granularity == "year" and anchors.base.month < 7 else 0
    return _found(periods.shift(periods.holding(granularity, anchors.base), step), anchors.base_anchor)


# ---- counted from another date


def _ago(form: Form, anchors: Anchors, way: Way) -> Reading:
    """A count of units before or after the base (ago, from now) or the date last talked of (earlier, later)."""
    w = form.words
    granularity = words.UNITS[words.unit(w["unit"])][0]
    count = words.number(w["count"]) if w["count"] not in words.VAGUE_COUNTS else None
    back = w["way"] in ("ago", "earlier", "before", "previously")
    if not granularity:
        return UNREAD
    if count is None:
        return Reading("PAST_REF" if back else "FUTURE_REF", None, anchors.base_anchor)
    if words.unit(w["unit"]) == "fortnight":
        granularity, count = "week", count * 2
    steps = round(-count if back else count)
    if w["way"] not in ("ago", "from now", "hence"):
        told = anchors.latest.get("day") if granularity == "day" else anchors.recent
        if told is not None:
            origin = _held(
                granularity, anchors.event if steps == -1 and granularity == "day" and anchors.event else told
            )
            return _found(periods.shift(origin, steps), "context") if origin else UNREAD
    if anchors.base is None or (granularity in ("day", "week") and not anchors.exact):
        return UNREAD
    return _found(periods.shift(periods.holding(granularity, anchors.base), steps), anchors.base_anchor)


def _year_earlier(form: Form, anchors: Anchors, way: Way) -> Reading:
    """A year before what figures are compared with, of its own granularity ("a year earlier", "the same period last year")."""
    unit = words.unit(form.words.get("unit", "period"))
    compared = anchors.compared
    if unit in words.UNITS and words.UNITS[unit][0]:
        granularity = words.UNITS[unit][0]
        if compared is None or compared.granularity != granularity:
            compared = anchors.latest.get(granularity)
        if compared is None and anchors.base is not None:
            compared = periods.shift(periods.holding(granularity, anchors.base), -(granularity == "quarter"))
    if compared is not None:
        return _found(periods.years_on(compared, -1), "context")
    if anchors.base is None:
        return UNREAD
    return _found(periods.year(anchors.base.year - 1), anchors.base_anchor)


def _year_period(form: Form, anchors: Anchors, way: Way) -> Reading:
    """The period that figures are told of, in a named year ("the same period of 2024", "the 1988 quarter")."""
    number, unit = words.year(form.words["year"]), words.unit(form.words["unit"])
    compared = anchors.latest.get(unit) or anchors.compared
    if compared is None:
        return _found(periods.year(number), "explicit")
    return _found(periods.years_on(compared, number - compared.first.year), "context")


def _range(form: Form, anchors: Anchors, way: Way) -> Reading:
    """From one expression to another, each with all that it needs."""
    if form.inner is None or form.end is None:
        return UNREAD
    start, end = resolve(form.inner, anchors, way), resolve(form.end, anchors, way)
    if form.end.shape == "weekday" and start.period and end.period and end.period.first < start.period.first:
        end = end._replace(period=periods.shift(end.period, 7))
    return _join(start, end)


def _month_range(form: Form, anchors: Anchors, way: Way) -> Reading:
    """Months of one year, or of a year's end and the next year's beginning; a year written behind is the second month's."""
    w = form.words
    second = words.month(w["month2"])
    turn = second < words.month(w["month"])
    if "year" in w or form.inner:
        end = _month(form._replace(words={**w, "month": str(second)}), anchors, way)
        if end.period is None:
            return UNREAD
        first = periods.month(end.period.first.year - turn, words.month(w["month"]))
        return _join(end._replace(period=first), end)
    start = _month(form, anchors, way)
    if start.period is None:
        return UNREAD
    return _join(start, start._replace(period=periods.month(start.period.first.year + turn, second)))


def _year_range(form: Form, anchors: Anchors, way: Way) -> Reading:
    first = words.year(form.words["year"])
    last = first // 100 * 100 + int(form.words["year2"])
    return _found(periods.between(periods.year(first), periods.year(last)), "explicit")


# ---- what is no calendar period


def _ref(form: Form, anchors: Anchors, way: Way) -> Reading:
    return Reading(form.words["ref"], None, anchors.base_anchor)


def _duration(form: Form, anchors: Anchors, way: Way) -> Reading:
    w = form.words
    count = words.number(w["count"]) if w.get("count") and w["count"] not in words.VAGUE_COUNTS else None
    unit = words.unit(w["unit"])
    letter = words.UNITS[unit][1]
    clock, letter = ("T", letter[1:]) if letter[0] == "T" else ("", letter)
    factor, sign = int(letter.rstrip("YMWDQCEHS")), letter.lstrip("0123456789")
    if count is None:
        return Reading(f"P{clock}X{'E' if unit == 'decade' else sign}", None, None)
    if count % 1 == 0.5 and sign in ("Y", "H"):
        whole, rest = f"{int(count)}{sign}" if count > 1 else "", "6M" if sign == "Y" else "30M"
        return Reading(f"P{clock}{whole}{rest}", None, None)
    return Reading(f"P{clock}{count * factor:.10g}{sign}", None, None)


def _set(form: Form, anchors: Anchors, way: Way) -> Reading:
    w = form.words
    if "weekday" in w:
        part = words.DAY_PARTS.get(w.get("part", ""), "")
        return Reading(f"XXXX-WXX-{words.WEEKDAYS[w['weekday'].rstrip('s')] + 1}{part}", None, None)
    unit = {
        "daily": "day",
        "annually": "year",
        "weekly": "week",
        "monthly": "month",
        "hourly": "hour",
        "nightly": "night",
    }
    letter = words.UNITS[unit.get(w["unit"]) or words.unit(w["unit"])][1]
    return Reading(f"P{letter}", None, None)


def _time(form: Form, anchors: Anchors, way: Way) -> Reading:
    """A part of a day, or a clock time, of a day that is nested or was last talked of."""
    w = form.words
    inside = resolve(form.inner, anchors, way) if form.inner else UNREAD
    if form.inner is None and w.get("rel") in ("this", "last") and anchors.base:
        inside = _found(periods.day(anchors.base - timedelta(days=w["rel"] == "last")), anchors.base_anchor)
    if form.inner is None and inside.period is None:
        at = anchors.latest.get("day")
        inside = (
            _found(at, "context") if at else _found(anchors.base and periods.day(anchors.base), anchors.base_anchor)
        )  # type: ignore[arg-type]
    if inside.period is None or inside.period.granularity != "day":
        return UNREAD
    part = words.DAY_PARTS.get(w.get("part", "")) or _clock(w)
    return Reading(f"{inside.period.value}{part}", inside.period, inside.anchor)


def _clock(w: Mapping[str, str]) -> str:
    hour, minute = int(w["hour"]) % 12, w.get("minute", "00")
    if w["half"].startswith("p"):
        hour += 12
    return f"T{hour:02}:{minute}"


_SHAPES: dict[str, Callable[[Form, Anchors, Way], Reading]] = {
    "day": _day,
    "day-range": _day_range,
    "nth": _nth,
    "nth-range": _nth_range,
    "weekday": _weekday,
    "deictic": _deictic,
    "holiday": _holiday,
    "month": _month,
    "unit": _unit,
    "weekend": _weekend,
    "numbered": _numbered,
    "first-months": _first_months,
    "season": _season,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "part": _part,
    "year-end": _year_end,
    "ago": _ago,
    "year-earlier": _year_earlier,
    "range": _range,
    "month-range": _month_range,
    "year-range": _year_range,
    "year-period": _year_period,
    "ref": _ref,
    "duration": _duration,
    "set": _set,
    "time": _time,
}
SHAPES = frozenset(_SHAPES)
DIRECTED = frozenset(
    {
        "day",
        "day-range",
        "nth",
        "nth-range",
        "weekday",
        "holiday",
        "month",
        "weekend",
        "numbered",
        "season",
        "year-end",
        "part",
        "first-months",
        "time",
    }
)
"""Shapes whose reading may hang on the way the sentence points."""
