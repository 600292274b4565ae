"""Resolves the expressions of an article in their order: which way each sentence points, and which date each counts from."""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.dates.grammar import Cues, Hit
from newsextract.components.dates.published import find_anchors
from newsextract.components.layers import Item
from newsextract.values.calendar import periods, words
from newsextract.values.calendar.periods import Period
from newsextract.values.calendar.resolve import DIRECTED, Anchors, Form, Reading, Way, resolve

_LONG = ("quarter", "half", "range")
_RETOLD = ("year-earlier", "year-period")
_DAYS = ("day", "day-range", "weekday", "nth", "nth-range", "deictic", "range")


class Resolver:
    """Resolves hits one after the other and remembers what the article has told of."""

    def __init__(self, low: str, cues: Cues, anchors: Anchors, sentences: list[Item]) -> None:
        self.low, self.cues, self.anchors, self.sentences = low, cues, anchors, sentences
        self._figures: Period | None = None  # the quarter, half or range that figures were last told of
        self._here: Period | None = None  # what figures of this sentence are told of
        self._month: tuple[int, Period] | None = None  # the month last talked of, and its sentence's number
        self._number = 0  # of the sentence where the expression stands

    def read(self, hit: Hit) -> Reading:
        """What a hit means; hits have to come in reading order."""
        while self._number + 1 < len(self.sentences) and self.sentences[self._number]["end"] <= hit.start:
            self._number += 1
            self._here = None
        anchors, form = self.anchors, hit.form
        anchors.compared = self._here or self._figures
        anchors.month = self._talked_month(hit) if form.shape in ("nth", "nth-range") else None
        way = self.way(hit) if form.shape in DIRECTED else None
        reading = resolve(form, anchors, way)
        if reading.period is not None and form.kind in ("date", "time"):
            self._note(form, reading.period)
        elif (
            form.kind == "duration"
            and form.words["unit"] == "months"
            and anchors.base
            and self.low.startswith("the ", hit.start)
        ):
            self._here = periods.year(anchors.base.year)  # "the nine months" of the running year
        return reading

    def _note(self, form: Form, period: Period) -> None:
        if form.shape in _RETOLD:
            return
        self.anchors.note(period)
        behind = form.shape == "unit" and words.RELATIONS[form.words["rel"]][0] < 0
        if period.granularity in ("day", "month", "range") and form.shape in _DAYS + ("month", "part", "unit"):
            last = periods.holding("month", period.last)
            self._month = (self._number, last)
        if form.shape in _DAYS or behind:
            return
        if period.granularity in _LONG:
            self._figures = self._here = period
        elif period.granularity in ("year", "month"):
            self._here = period

    def _talked_month(self, hit: Hit) -> Period | None:
        """The month that "the 12th" belongs to where the text has named one: in this sentence or the one before it."""
        if self._month is None:
            return None
        told, month = self._month
        if self.anchors.base is None:
            return month
        if self._number - told > 1:
            return None
        return None if self.cues.report.search(self.low, max(0, hit.start - 40), hit.start) else month

    def way(self, hit: Hit) -> Way:
        """Which way the cue nearest to an expression points, inside its sentence."""
        low, cues = self.low, self.cues
        start, end = self.sentences[self._number]["start"], self.sentences[self._number]["end"]
        if hit.form.shape == "weekday" and low.startswith(("'s ", "’s "), hit.end):
            return "past"  # "Friday's decision" has been taken
        if hit.form.shape == "numbered" and cues.results.search(
            low, max(start, hit.start - 50), min(end, hit.end + 40)
        ):
            return None if self._cue(hit, start, end) == "future" else "past"
        return self._cue(hit, start, end)

    def _cue(self, hit: Hit, start: int, end: int) -> Way:
        low, cues = self.low, self.cues
        best: Way = None
        nearest = 10_000
        for match in cues.regex.finditer(
            low, max(start, hit.start - cues.window_left), min(end, hit.end + cues.window_right)
        ):
            away = hit.start - match.end() if match.end() <= hit.start else match.start() - hit.end + cues.right_penalty
            if match.start() < hit.start < match.end() or away < 0:
                continue
            if away < nearest:
                nearest, best = away, "future" if match.lastgroup == "future" else "past"
        if best is None and (far := cues.regex.search(low, hit.end, min(end, hit.end + cues.window_far))):
            return "future" if far.lastgroup == "future" else "past"
        return best


def items(doc: Doc, low: str, cues: Cues, hits: list[Hit]) -> list[Item]:
    """The items of the layer `dates`, in the form of the record, in reading order."""
    text = layers.text_of(doc)
    sentences = layers.read(doc, "sentences") or [{"start": 0, "end": len(text)}]
    resolver = Resolver(low, cues, find_anchors(doc, hits), sentences)
    found = []
    for number, hit in enumerate(hits, 1):
        reading = resolver.read(hit)
        _check_weekday(doc, text, hit, reading)
        found.append(_item(f"d{number}", text, hit, reading))
    return found


def _check_weekday(doc: Doc, text: str, hit: Hit, reading: Reading) -> None:
    weekday = hit.form.words.get("weekday") if hit.form.shape == "day" else None
    if weekday is None or reading.period is None:
        return
    number = reading.period.first.weekday()
    if words.WEEKDAYS[weekday.rstrip(".")] != number:
        right = next(name for name, n in words.WEEKDAYS.items() if n == number)
        message = f"{text[hit.start : hit.end]!r}: {reading.value} is a {right.capitalize()}"
        layers.warn(doc, "date_inconsistent", message, hit.start, hit.end)


def _item(id: str, text: str, hit: Hit, reading: Reading) -> Item:
    period = reading.period
    return {
        "id": id,
        "start": hit.start,
        "end": hit.end,
        "text": text[hit.start : hit.end],
        "kind": hit.form.kind,
        "value": reading.value,
        "earliest": period.first.isoformat() if period else None,
        "latest": period.last.isoformat() if period else None,
        "granularity": period.granularity if period else None,
        "anchor": reading.anchor,
        "rule": hit.form.rule,
    }
