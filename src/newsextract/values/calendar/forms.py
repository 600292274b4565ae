"""Calendar expressions read but not yet resolved, the context they are counted from, and the table of their shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple

from newsextract.values.calendar import periods, words
from newsextract.values.calendar.periods import Period

Way = Literal["past", "future"] | None
"""The way a sentence points: a report, a plan, or nothing that tells."""
_NEWS = timedelta(days=10)
"""A day told so shortly before the publication is that of the news itself."""


class Form(NamedTuple):
    """An expression read but not resolved: its rule, its shape, and its words (lower case) by their part in it.

    `inner` is an expression inside it ("the end of [September]") or a range's first end, `end` a range's second.
    """

    rule: str
    kind: str
    shape: str
    words: Mapping[str, str]
    inner: Form | None = None
    end: Form | None = None


class Reading(NamedTuple):
    """What an expression means: a TIMEX3 value, the days it covers, and what it was counted from (as in the record)."""

    value: str | None
    period: Period | None
    anchor: str | None


UNREAD = Reading(None, None, None)


@dataclass
class Context:
    """What an expression may be counted from.

    `base` is the publication date or the day that stands for it, and `anchor` the record's word for it; where it is not
    `exact`, only its month and year count. `latest` holds the last period of each granularity that the text told of,
    `recent` the last of any, `event` the first day shortly before the base, `news` the last such day that is no
    background. Of the place where the expression stands: `today` is the day told in the same sentence, `month` the one
    being talked of, `compared` the period whose figures are told, `spoken` the day on which words in quotation marks
    were said, `year` the one that the sentence is about ("Next year's fair"), `way` finds where the sentence points,
    `done` whether what a day dates is over for sure, `over` whether the end of a period is told as one that has been.
    """

    base: date | None
    anchor: str = "published"
    exact: bool = True
    latest: dict[str, Period] = field(default_factory=dict)
    recent: Period | None = None
    event: Period | None = None
    news: Period | None = None
    today: Period | None = None
    month: Period | None = None
    compared: Period | None = None
    spoken: date | None = None
    year: int | None = None
    way: Callable[[], Way] = lambda: None
    done: Callable[[], bool] = lambda: False
    over: Callable[[], bool] = lambda: False

    def note(self, period: Period, background: bool = False) -> None:
        """Remember a period that the text tells of, in its news or in the background of it ("had already signed")."""
        self.recent = self.latest[period.granularity] = period
        if period.granularity == "day":
            self.today = period
            if self.base and timedelta(0) <= self.base - period.first <= _NEWS:
                self.event = self.event or period
                self.news = self.news if background else period
        if period.granularity == "range":
            end = periods.parse(period.value.partition("/")[2])
            self.latest[end.granularity] = end

    def day(self) -> date:
        """The base to the month; ValueError where there is none."""
        if self.base is None:
            raise ValueError("nothing to count from")
        return self.base

    def exact_day(self) -> date:
        """The base to the day; ValueError where it is not known so well."""
        if not self.exact:
            raise ValueError("the publication date is not known to the day")
        return self.day()


Shape = Callable[[Form, Context], Reading]
SHAPES: dict[str, Shape] = {}
"""How each shape of expression finds its meaning; filled by the modules days, spans, ranges, times and written."""


def shape(name: str) -> Callable[[Shape], Shape]:
    """Enter a function into the table of shapes; it raises ValueError or KeyError where nothing fixes a value."""

    def enter(function: Shape) -> Shape:
        SHAPES[name] = function
        return function

    return enter


def resolve(form: Form, context: Context) -> Reading:
    """What `form` means in `context`; no value where nothing fixes it or where no such day exists ("Feb. 31")."""
    try:
        return SHAPES[form.shape](form, context)
    except (ValueError, OverflowError, KeyError):
        return UNREAD


def found(period: Period, anchor: str) -> Reading:
    """The reading of a calendar period."""
    return Reading(period.value, period, anchor)


def inside(form: Form, context: Context) -> tuple[Period, str]:
    """The period of the expression inside `form`, and its anchor; ValueError where it cannot be resolved."""
    reading = resolve(form.inner, context) if form.inner else UNREAD
    if reading.period is None:
        raise ValueError("the inner expression is not resolved")
    return reading.period, reading.anchor or "explicit"


def told_year(form: Form, context: Context) -> tuple[int, str] | None:
    """The year that an expression names, itself or by an inner one ("of last year"), and its anchor; else None."""
    if "year" in form.words:
        return words.year(form.words["year"]), "explicit"
    if form.inner is None:
        return (context.year, context.anchor) if context.year and "rel" not in form.words else None
    period, anchor = inside(form, context)
    return period.first.year, anchor


def join(start: Reading, end: Reading) -> Reading:
    """The range of two readings; ValueError where one is not resolved or they are in the wrong order."""
    if start.period is None or end.period is None:
        raise ValueError("an end of the range is not resolved")
    anchor = next((a for a in ("context", "published") if a in (start.anchor, end.anchor)), "explicit")
    return found(periods.between(start.period, end.period), anchor)
