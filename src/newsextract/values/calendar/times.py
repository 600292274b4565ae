"""What is no stretch of the calendar: vague words, lengths of time, repeated times, and parts of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.forms import Context, Form, Reading, inside, shape

_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}
"""What half of a unit is, in the next smaller one."""
_EVERY = {"daily": "day", "annually": "year"}


@shape("ref")
def _ref(form: Form, context: Context) -> Reading:
    return Reading(form.words["ref"], None, context.anchor)


@shape("duration")
def _duration(form: Form, context: Context) -> Reading:
    w = form.words
    unit = words.unit(w["unit"])
    length = words.UNITS[unit].length
    clock, length = ("T", length[1:]) if length[0] == "T" else ("", length)
    sign = length.lstrip("0123456789")
    factor = int(length.removesuffix(sign))
    told = w.get("count", "some")
    count = None if told in words.VAGUE_COUNTS else words.number(told or "a")
    if count is None:
        return Reading(f"P{clock}X{'E' if unit == 'decade' else sign}", None, None)
    count = 0.5 if "halved" in w else count + ("half" in w) / 2
    if count % 1 == 0.5 and f"{clock}{sign}" in _HALVES:
        whole, rest = f"{int(count)}{sign}" if count > 1 else "", _HALVES[f"{clock}{sign}"]
        return Reading(f"P{clock}{whole}{rest}", None, None)
    return Reading(f"P{clock}{count * factor:.10g}{sign}", None, None)


@shape("set")
def _set(form: Form, context: Context) -> Reading:
    w = form.words
    if "month" in w:
        return Reading(f"XXXX-{words.month(w['month']):02}", None, None)
    if "weekday" in w:
        part = words.DAY_PARTS.get(w.get("part", ""), "")
        return Reading(f"XXXX-WXX-{words.weekday(w['weekday'].rstrip('s')) + 1}{part}", None, None)
    return Reading(f"P{words.UNITS[words.unit(_EVERY.get(w['unit'], w['unit']))].length}", None, None)


@shape("time")
def _time(form: Form, context: Context) -> Reading:
    """A part of a day or a clock time, of a day that is nested, near ("this morning") or last talked of."""
    w = form.words
    if form.inner:
        day, anchor = inside(form, context)
    elif "rel" in w:
        day, anchor = periods.day(context.exact_day() - timedelta(days=w["rel"] == "last")), context.anchor
    elif "day" in context.latest:
        day, anchor = context.latest["day"], "context"
    else:
        day, anchor = periods.day(context.exact_day()), context.anchor
    if day.granularity != "day":
        raise ValueError("a time needs a day")
    return Reading(day.value + (words.DAY_PARTS.get(w.get("part", "")) or _clock(w)), day, anchor)


def _clock(w: Mapping[str, str]) -> str:
    hour = int(w["hour"]) % 12 + (12 if w["half"].startswith("p") else 0)
    return f"T{hour:02}:{w.get('minute', '00')}"
