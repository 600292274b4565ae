"""Resolves an article's expressions in their order: which way each sentence points, what each counts from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import ClassVar

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.dates import figures
from newsextract.components.dates.cues import Cues
from newsextract.components.dates.grammar import Hit
from newsextract.components.dates.published import find_context
from newsextract.components.layers import Intervals, Item
from newsextract.values.calendar import periods, words
from newsextract.values.calendar.periods import Period
from newsextract.values.calendar.resolve import Context, Reading, Way, resolve

_LONG = ("quarter", "half", "range")
_RETOLD = ("year-earlier", "year-period")  # they look back at a period told before, and are none themselves
_DAYS = ("day", "day-range", "weekday", "nth", "nth-range", "deictic", "weekday-range")
_MONTHLY = ("day", "month", "range")
_MIDDLE = {"quarter": 45, "week": 3}
"""So many days before its end a period's middle lies."""
_AND = (" and ", ", ", " or ")
_NUMERIC = "t0123456789"
"""So begins a day that is told before its month ("the 8th of September", "8 September")."""
_BEFORE = ("previous", "preceding", "prior")
_NAMED_PERIODS = ("month", "numbered", "year")


class Resolver:
    """Resolves hits one after the other and remembers what the article has told of."""

    _hit: Hit  # the expression being read

    def __init__(self, low: str, cues: Cues, context: Context, sentences: list[Item], marks: Intervals) -> None:
        self.low, self.cues, self.context, self.sentences, self.marks = low, cues, context, sentences, marks
        self._figures: Period | None = None  # the quarter, half or range that figures were last told of
        self._here: Period | None = None  # what figures of this sentence are told of
        self._month: tuple[int, Period] | None = None  # the period that named a month last, and its sentence's number
        self._number = 0  # of the sentence where the expression stands
        context.way = lambda: self.way(self._hit)
        context.done = lambda: self.cues.is_done(self.low, self._hit.start, self._hit.end)
        context.over = lambda: self.low.endswith("at ", 0, self._hit.start) and self.way(self._hit) == "past"

    def read(self, hits: list[Hit]) -> list[Reading]:
        """What the hits mean; they have to be all of an article's, in reading order."""
        readings: list[Reading] = []
        for number, hit in enumerate(hits):
            while self._number + 1 < len(self.sentences) and self.sentences[self._number]["end"] <= hit.start:
                self._number += 1
                self._here = self.context.today = None
            self._hit, form = hit, hit.form
            self.context.month = self.context.spoken = self.context.year = None
            place = self._PLACE.get(form.shape)
            reading = (place and place(self, number, hits, readings)) or resolve(form, self.context)
            if reading.period is not None:
                self._note(hit, reading.period)
            readings.append(reading)
        return readings

    def _of_unit(self, number: int, hits: list[Hit], readings: list[Reading]) -> Reading | None:
        """A week or quarter that is told by its end, or a period that is told as the one before another."""
        hit = hits[number]
        if hit.form.words["unit"] in _MIDDLE:
            reading = self._ended(hit, hits[number + 1 : number + 2])
            if reading is not None:
                return reading
        if hit.form.words["rel"] in _BEFORE and self._here is None and self._is_compared(hit):
            for told in self._told_behind(hit, hits[number + 1 : number + 4], _NAMED_PERIODS):
                if told.period and told.period.granularity == hit.form.words["unit"]:
                    before = periods.shift(told.period, -1)
                    return Reading(before.value, before, "context")
        return None

    def _ended(self, hit: Hit, following: list[Hit]) -> Reading | None:
        """The quarter of "the quarter ended Sept. 30": the one that holds most of the three months before that day."""
        unit = hit.form.words["unit"]
        if not self.low.startswith(figures.ENDED if unit == "quarter" else figures.UP_TO, hit.end):
            return None
        if not following or following[0].start > hit.end + 9:
            return None
        end = next(self._told_behind(hit, following, (*_DAYS, "month", "part")), None)
        if end is None or end.period is None:
            return None
        period = periods.holding(unit, end.period.last - timedelta(days=_MIDDLE[unit]))
        return Reading(period.value, period, end.anchor)

    def _of_weekday(self, number: int, hits: list[Hit], readings: list[Reading]) -> Reading | None:
        """The day that a weekday in brackets names: "May 6 (Wednesday)", "the 6th (Wed.)"."""
        hit, day = hits[number], readings[-1] if readings else None
        if day is None or day.period is None or day.period.granularity != "day":
            return None
        before = self.low[hits[number - 1].end : hit.start]
        if before not in (" (", "(") or not self.low.startswith((")", ".)"), hit.end):
            return None
        return day if day.period.first.weekday() == words.weekday(hit.form.words["weekday"]) else None

    def _of_nth(self, number: int, hits: list[Hit], readings: list[Reading]) -> None:
        hit, following = hits[number], hits[number + 1 : number + 2]
        self.context.month = self._talked_month(hit)
        if following and self.low[hit.end : following[0].start] in _AND and self.low[following[0].start] in _NUMERIC:
            behind = next(self._told_behind(hit, following, ("nth", "day")), None)
            if behind is not None:  # "the 3rd and the 8th of September"
                self.context.month = behind.period and periods.holding("month", behind.period.first)

    def _of_deictic(self, number: int, hits: list[Hit], readings: list[Reading]) -> None:
        """The day on which quoted words were said, where that is the eve of the publication."""
        event, base = self.context.event, self.context.base
        away = (base - event.first).days if event is not None and base is not None else 0
        eve = away == 1 or (away in (2, 3) and base is not None and base.weekday() == 0)
        self.context.spoken = event.first if event and eve and self.marks.at(hits[number].start) else None

    def _of_retold(self, number: int, hits: list[Hit], readings: list[Reading]) -> None:
        self.context.compared = self._compared(hits[number], hits[number + 1 : number + 4])

    def _of_length(self, number: int, hits: list[Hit], readings: list[Reading]) -> None:
        """Figures of "the three months ended June 30" are that quarter's, of "the nine months" the running year's."""
        hit, base = hits[number], self.context.base
        count = words.number(hit.form.words.get("count", ""))
        if hit.form.words["unit"] != "months" or not count or count % 1:
            return
        if self.low.startswith(figures.UP_TO, hit.end):
            end = next(self._told_behind(hit, hits[number + 1 : number + 2], (*_DAYS, "month")), None)
            if end is not None and end.period:
                self._here = self._figures = figures.months_before(end.period, int(count))
        elif base and self.low.startswith(("the first ", "first "), hit.start):
            self._here = self._figures = figures.first_months(int(count), base)
        elif base and self.low.startswith("the ", hit.start):
            self._here = periods.year(base.year)

    def _of_open_year(self, number: int, hits: list[Hit], readings: list[Reading]) -> None:
        """The year that the sentence is about: "Next year's fair will be held in June"."""
        hit, start = hits[number], self.sentences[self._number]["start"]
        for other, reading in zip(reversed(hits[:number]), reversed(readings), strict=False):
            if other.start < start:
                return
            told = other.form.words
            owner = other.form.shape == "unit" and self.low.startswith(("'s ", "’s "), other.end)
            if owner and reading.period and told["unit"] == "year" and told["rel"] in ("next", "coming"):
                self.context.year = reading.period.first.year if self.way(hit) == "future" else None
                return

    # What a shape needs to know of the place where it stands; a reading where that alone tells the meaning.
    _PLACE: ClassVar[dict[str, Callable[[Resolver, int, list[Hit], list[Reading]], Reading | None]]] = {
        "unit": _of_unit,
        "weekday": _of_weekday,
        "nth": _of_nth,
        "nth-range": _of_nth,
        "deictic": _of_deictic,
        "duration": _of_length,
        **dict.fromkeys(("month", "day", "day-range", "month-range", "numbered", "season"), _of_open_year),
        **dict.fromkeys(_RETOLD, _of_retold),
    }

    def _compared(self, hit: Hit, following: list[Hit]) -> Period | None:
        """What figures a year earlier are compared with: the sentence's own period, else the one last told of."""
        sentence = self.sentences[self._number]
        opens = not self.low[sentence["start"] : hit.start].strip(" \"“‘'")
        if opens and "unit" not in hit.form.words and self.low.endswith(" ago", hit.start, hit.end):
            return None  # "A year ago customers asked": no figures
        if self._here is not None:
            return self._here
        # A year that is named may be the one of "a year ago" itself.
        behind = self._told_behind(hit, following, ("numbered", "first-months", "month-range"))
        return next((told.period for told in behind if told.anchor != "explicit"), self._figures)

    def _told_behind(self, hit: Hit, following: list[Hit], shapes: tuple[str, ...]) -> Iterator[Reading]:
        """What the expressions of such shapes mean that follow in the same sentence."""
        end = self.sentences[self._number]["end"]
        for other in following:
            if other.start < end and other.form.shape in shapes:
                self._hit = other
                told = resolve(other.form, self.context)
                self._hit = hit
                yield told

    def _note(self, hit: Hit, period: Period) -> None:
        form, base = hit.form, self.context.base
        if form.shape in _RETOLD:
            return
        if period.granularity in ("quarter", "half") and base and period.last >= base and self.way(hit) == "future":
            self.context.recent = period
            return  # "charges are expected in the fourth quarter": no figures of it yet
        told = self.context.latest.get(period.granularity)
        earlier = told is not None and period.granularity in _LONG[:2] and period.first < told.first
        if earlier and self._is_compared(hit):
            return  # "up from the third quarter": the fourth is still the one talked of
        sentence = self.sentences[self._number]
        had = " had " in self.low[sentence["start"] : sentence["end"]] if period.granularity == "day" else False
        self.context.note(period, background=had)
        if period.granularity in _MONTHLY:
            self._month = (self._number, period)
        rel = form.words["rel"] if form.shape == "unit" else "the"
        looks_back = words.RELATIONS[rel][0] < 0 and not (rel == "last" and period.granularity == "quarter")
        if form.shape in _DAYS or looks_back or (base is not None and period.first > base):
            return
        if self._here and period.granularity != "day" and self._is_compared(hit):
            return
        if period.granularity in _LONG:
            self._here = period
            if self._figures is None or period.last >= self._figures.first:
                self._figures = period
        elif period.granularity in ("year", "month"):
            self._here = figures.told_of(self.low, hit, period, base)
            if self._here.granularity == "range":
                self._figures = self._here

    def _is_compared(self, hit: Hit) -> bool:
        """Whether other figures are compared with those of a period ("up from the third quarter")."""
        return self.cues.compared.search(self.low, max(0, hit.start - 14), hit.start) is not None

    def _talked_month(self, hit: Hit) -> Period | None:
        """The month of "the 12th" where the text has named it: in this sentence, or a near month in the one before."""
        if self._month is None:
            return None
        (told, period), base = self._month, self.context.base
        month = periods.holding("month", period.last)
        if base is None:
            return month
        away = abs((month.first.year - base.year) * 12 + month.first.month - base.month)
        if self._number - told > (1 if away <= 1 else 0):
            return None
        if self.cues.report.search(self.low, max(0, hit.start - 40), hit.start):
            return None
        way = self.way(hit)  # a report of what is yet to come, or a plan for what is over: another month is meant
        if (way == "past" and month.first > base) or (way == "future" and month.last < base):
            return None
        return month

    def way(self, hit: Hit) -> Way:
        """Which way the sentence of an expression points."""
        low, cues, sentence = self.low, self.cues, self.sentences[self._number]
        if hit.form.shape == "weekday" and low.startswith(("'s ", "’s "), hit.end):
            return "past"  # "Friday's decision" has been taken
        way = cues.way(low, hit.start, hit.end, sentence["start"], sentence["end"])
        if hit.form.shape in ("numbered", "quarter-by-month") and cues.of_results(low, hit.start, hit.end):
            return None if way == "future" else "past"
        return way


def items(doc: Doc, low: str, cues: Cues, hits: list[Hit]) -> list[Item]:
    """The items of the layer `dates`, in the form of the record, in reading order."""
    text = layers.text_of(doc)
    sentences = layers.read(doc, "sentences") or [{"start": 0, "end": len(text)}]
    marks = Intervals(layers.read(doc, "marks"))
    readings = Resolver(low, cues, find_context(doc, low, hits, cues), sentences, marks).read(hits)
    for hit, reading in zip(hits, readings, strict=True):
        if hit.form.shape == "day" and "weekday" in hit.form.words:
            _check_weekday(doc, text, hit, reading)
    return [_item(f"d{n}", text, h, r) for n, (h, r) in enumerate(zip(hits, readings, strict=True), 1)]


def _check_weekday(doc: Doc, text: str, hit: Hit, reading: Reading) -> None:
    """Warn where a date's weekday is another than the one written with it."""
    if reading.period is None:
        return
    number = reading.period.first.weekday()
    if words.weekday(hit.form.words["weekday"]) != number:
        right = next(name for name, n in words.WEEKDAYS.items() if n == number)
        message = f"{text[hit.start : hit.end]!r}: {reading.value} is a {right.capitalize()}"
        layers.warn(doc, "date_inconsistent", message, hit.start, hit.end)


def _item(id: str, text: str, hit: Hit, reading: Reading) -> Item:
    period = reading.period
    first = last = None
    if period is not None:  # a day's value is its date
        first = period.value if period.granularity == "day" else period.first.isoformat()
        last = period.value if period.granularity == "day" else period.last.isoformat()
    return {
        "id": id,
        "start": hit.start,
        "end": hit.end,
        "text": text[hit.start : hit.end],
        "kind": hit.form.kind,
        "value": reading.value,
        "earliest": first,
        "latest": last,
        "granularity": period.granularity if period else None,
        "anchor": reading.anchor,
        "rule": hit.form.rule,
    }
