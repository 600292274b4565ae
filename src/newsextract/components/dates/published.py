"""The date that relative dates are counted from: given, else what the article itself says of its own date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.dates.cues import Cues
from newsextract.components.dates.grammar import Hit
from newsextract.components.layers import Intervals
from newsextract.values.calendar import words
from newsextract.values.calendar.resolve import Context, Form, resolve

_DATED = ("day", "day-range")
_DASHES = ("--", "—", " – ", " - ")
_HEAD = 15
"""So many zones may come up to the paragraph that opens with a dateline of its own make."""


def find_context(doc: Doc, low: str, hits: list[Hit], cues: Cues) -> Context:
    """Context with the publication date, or with the day nearest to it that the article's own dates give.

    A stamp or a dateline with a year tells the publication date, which is then written to the article's meta. Else the
    year comes from a full date of the news itself, from the year in an event's name beside a month and day, or from a
    weekday that fits a month and day; such a base is `exact` to the month only. Never today's date.
    """
    meta = layers.meta(doc)
    if meta["published"]:
        return Context(date.fromisoformat(meta["published"]))
    days = [hit for hit in hits if hit.form.shape in _DATED]
    if not days:
        return Context(None, anchor="context", exact=False)
    zones, text = Intervals(layers.read(doc, "zones")), layers.text_of(doc)
    for place, anchor in ((_stamped, "published"), (_alone, "context"), (_headed, "context")):
        if told := _written(hit for hit in days if place(text, zones, hit)):
            meta["published"], meta["published_from"] = min(told).isoformat(), "text"
            return Context(min(told), anchor=anchor)
    base = _from_dates(doc, low, hits, cues)
    dateline = next(
        (h for h in days if h.form.shape == "day" and (zones.at(h.start) or {}).get("kind") == "dateline"), None
    )
    if base and dateline:
        reading = resolve(dateline.form, Context(base, way=lambda: "past"))
        base = reading.period.first if reading.period else base
    return Context(base, anchor="context", exact=bool(base and dateline))


def _stamped(text: str, zones: Intervals, hit: Hit) -> bool:
    """Whether a date stands in a "Published" stamp."""
    return (zones.at(hit.start) or {}).get("kind") == "stamp"


def _alone(text: str, zones: Intervals, hit: Hit) -> bool:
    """Whether a date stands alone on a line near the top."""
    zone = zones.at(hit.start)
    if zone is None or zone["kind"] == "byline":
        return False
    return zone in zones.items[:4] and zone["end"] - zone["start"] - (hit.end - hit.start) <= 12


def _headed(text: str, zones: Intervals, hit: Hit) -> bool:
    """Whether a date stands in a dateline, or at the head of a paragraph with a dash behind it as one."""
    zone = zones.at(hit.start)
    if zone is None or zone["kind"] == "dateline":
        return zone is not None
    if hit.start - zone["start"] >= 90 or zone not in zones.items[:_HEAD]:
        return False
    if zone not in zones.items[:5]:  # below lines that sum up: "OSAN--(NEWSWIRE)--May 6, 2026--"
        return text.startswith(_DASHES, hit.end)
    return any(text.find(dash, hit.end, hit.end + 40) >= 0 for dash in _DASHES)


def _written(days: Iterable[Hit]) -> list[date]:
    """Of hits that are days, those that are written out in full."""
    found = []
    for hit in days:
        if not hit.form.inner:
            reading = resolve(hit.form, Context(None))
            if reading.period:
                found.append(reading.period.last)
    return found


def _from_dates(doc: Doc, low: str, hits: list[Hit], cues: Cues) -> date | None:
    text = layers.text_of(doc)
    ends = [s["end"] for s in layers.read(doc, "sentences")]
    dated = [h for h in hits if h.form.shape in _DATED]
    open_days = [h for h in dated if "year" not in h.form.words and not h.form.inner]
    numbers = [bisect_right(ends, h.start) for h in open_days]  # of the sentences where they stand
    for named in (h for h in hits if open_days and h.form.shape == "year" and _in_name(text, h.start)):
        number = bisect_right(ends, named.start)
        near = open_days[bisect_left(numbers, number - 1) : bisect_right(numbers, number + 1)]
        days = [d for h in near if (d := _in_year(h.form, words.year(named.form.words["year"])))]
        if days:
            return max(days)
    for marked in (h for h in hits if h.form.shape == "year" and _is_copyright(low, h.start)):
        days = [d for h in open_days[:1] if (d := _in_year(h.form, words.year(marked.form.words["year"])))]
        if days and open_days[0].start < 300:
            return days[0]
    early = ends[3] if len(ends) > 3 else len(text)
    full = _written(h for h in dated if h.start < early and cues.is_done(low, h.start, h.end))
    return max(full) if full else _of_weekday(hits, open_days)


def _of_weekday(hits: list[Hit], open_days: list[Hit]) -> date | None:
    """The first day told with its weekday that only one year fits: the last year of the article, or the next."""
    told = [h for h in open_days if "weekday" in h.form.words]
    years = [words.year(h.form.words["year"]) for h in hits if "year" in h.form.words] if told else []
    for h in told if years else []:
        days = [d for y in (max(years), max(years) + 1) if (d := _in_year(h.form, y))]
        fitting = [d for d in days if d.weekday() == words.weekday(h.form.words["weekday"])]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _in_year(form: Form, year: int) -> date | None:
    reading = resolve(form._replace(words={**form.words, "year": f"{year:04}"}), Context(None))
    return reading.period.last if reading.period else None


def _is_copyright(low: str, at: int) -> bool:
    """Whether the year at `at` stands in a notice of copyright ("Copyright 2026 Hanbit", "© 2026")."""
    return low.endswith(("copyright ", "©", "© ", "(c) ", "copyright (c) "), 0, at)


def _in_name(text: str, at: int) -> bool:
    """Whether the number at `at` ends a name ("JPMHC 2026", "the Seoul Bio Fair 2026"), not a phrase ("In 2026")."""
    before = text[max(0, at - 40) : at]
    word = before.rsplit(None, 1)[-1].lstrip('("“‘') if before.strip() else ""
    return before.endswith(" ") and word[:1].isupper() and word.isalnum() and word.lower() not in _OPENERS


_OPENERS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "from",
        "for",
        "during",
        "through",
        "after",
        "before",
        "of",
        "early",
        "late",
        "to",
        "the",
        "around",
        "throughout",
        "as",
        "and",
        "but",
        "year",
        "fiscal",
    }
)
