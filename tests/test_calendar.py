"""The calendar by itself: periods and their TIMEX3 values, words and their numbers, and any date in any style."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import rules
from newsextract.components.dates.forms import DatePatterns
from newsextract.components.dates.grammar import Grammar
from newsextract.values.calendar import periods, words
from newsextract.values.calendar.resolve import Context, resolve

GRAMMAR = Grammar(rules.book().read("dates", DatePatterns))
DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
GRANULARITIES = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
NAMES = [name.capitalize() for name, number in words.MONTHS.items() if len(name) > 4 or name in ("may", "june", "july")]


def read(text: str, context: Context, lead: str = "") -> str | None:
    """The value of the one expression that `text` is after the words `lead`; None where it has none."""
    whole = lead + text
    hits = list(GRAMMAR.find(whole, whole.lower(), list(range(len(whole)))))
    assert [whole[h.start : h.end] for h in hits] == [text], hits
    return resolve(hits[0].form, context).value


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-01-12", "2026-01-12", "2026-01-12"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W03-WE", "2026-01-17", "2026-01-18"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2026-SU", "2026-06-01", "2026-08-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("201", "2010-01-01", "2019-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2026-01-12/2026-01-16", "2026-01-12", "2026-01-16"),
    ],
)
def test_value_covers_its_days(value: str, first: str, last: str) -> None:
    period = periods.parse(value)
    assert (period.value, period.first.isoformat(), period.last.isoformat()) == (value, first, last)


@given(DATES, st.sampled_from(GRANULARITIES))
def test_period_that_holds_a_day_holds_it_and_reads_back(day: date, granularity: str) -> None:
    period = periods.holding(granularity, day)
    if granularity != "weekend":
        assert period.first <= day <= period.last
    assert periods.parse(period.value) == period


@given(DATES, st.sampled_from(GRANULARITIES[:-2]), st.integers(-30, 30))
def test_periods_follow_each_other_without_gaps(day: date, granularity: str, count: int) -> None:
    period = periods.shift(periods.holding(granularity, day), count)
    gap = timedelta(days=6) if granularity == "weekend" else timedelta(days=1)
    assert periods.shift(period, 1).first == period.last + gap
    assert periods.shift(period, -1).last == period.first - gap


@given(DATES, st.sampled_from(GRANULARITIES[:-2]), st.integers(-20, 20))
def test_years_on_keeps_the_granularity(day: date, granularity: str, count: int) -> None:
    period = periods.holding(granularity, day)
    moved = periods.years_on(period, count)
    assert moved.granularity == granularity
    assert abs((moved.first - period.first).days - 365.25 * count) <= abs(count) * 2 + 3


def test_leap_day_a_year_on_is_the_28th() -> None:
    assert periods.years_on(periods.day(date(2024, 2, 29)), 1).value == "2025-02-28"


def test_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        periods.between(periods.year(2026), periods.year(2025))


@pytest.mark.parametrize("value", ["", "today", "2026-13", "2026-Q5x", "PRESENT_REF", "P3M", "2026-02-30"])
def test_other_texts_are_no_values(value: str) -> None:
    with pytest.raises(ValueError, match=r"value|format|range|month|quarter|day"):
        periods.parse(value)


STYLES = [
    "{d:%Y-%m-%d}",
    "{m} {d.day}, {d.year}",
    "{m} {d.day} {d.year}",
    "{d.day} {m} {d.year}",
    "the {o} of {m} {d.year}",
    "{s} {d.day}, {d.year}",
    "{w}, {m} {d.day}, {d.year}",
    "{w} {d.day} {m} {d.year}",
    "{d.month}/{d.day}/{d.year}",
    "{d:%Y}.{d:%m}.{d:%d}",
]


def ordinal(number: int) -> str:
    suffix = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def written(style: str, d: date) -> str:
    month = NAMES[d.month - 1]
    short = month if len(month) < 5 else month[:3] + "."
    weekday = list(words.WEEKDAYS)[d.weekday()].capitalize()
    return style.format(d=d, m=month, s=short, w=weekday, o=ordinal(d.day))


@given(DATES, DATES, st.sampled_from(STYLES))
def test_full_date_is_itself_whenever_it_is_read(day: date, published: date, style: str) -> None:
    assert read(written(style, day), Context(published)) == day.isoformat()
    assert read(written(style, day), Context(None)) == day.isoformat()


@given(DATES, st.integers(-99, 99), st.sampled_from(["{m} {d.day}", "{s} {d.day}", "{d.day} {m}", "the {o} of {m}"]))
def test_date_without_a_year_is_the_nearest(published: date, away: int, style: str) -> None:
    day = published + timedelta(days=away)
    if (day.month, day.day) != (2, 29):
        assert read(written(style, day), Context(published)) == day.isoformat()


@given(DATES, st.integers(0, 27))
def test_bare_day_of_a_report_is_the_last_of_that_number(published: date, away: int) -> None:
    day = published - timedelta(days=away)
    assert read(f"the {ordinal(day.day)}", Context(published, way=lambda: "past"), "on ") == day.isoformat()


@given(DATES, st.integers(0, 6))
def test_weekday_of_a_report_is_the_latest_one_of_a_plan_the_next(published: date, away: int) -> None:
    past, future = published - timedelta(days=away), published + timedelta(days=away)
    assert read(f"{past:%A}", Context(published, way=lambda: "past")) == past.isoformat()
    assert read(f"{future:%A}", Context(published, way=lambda: "future")) == future.isoformat()


@given(DATES, st.integers(1, 40), st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_ago_keeps_the_unit(published: date, count: int, unit: str) -> None:
    expected = periods.shift(periods.holding(unit, published), -count).value
    assert read(f"{count} {unit}s ago", Context(published)) == expected


@given(
    st.integers(0, 99),
    st.sampled_from(NAMES),
    st.sampled_from(["{} {}", "{} {}, 2026", "{} {}-12", "the {}th of {}"]),
    DATES,
)
def test_nonsense_has_no_value_and_breaks_nothing(number: int, month: str, style: str, published: date) -> None:
    text = style.format(number, month) if style.startswith("the") else style.format(month, number)
    for hit in GRAMMAR.find(text, text.lower(), list(range(len(text)))):
        reading = resolve(hit.form, Context(published))
        assert reading.period is None or reading.period.first <= reading.period.last


@given(st.text(alphabet="0123456789 QH'.-/thsndr", max_size=30), DATES)
def test_any_digits_break_nothing(text: str, published: date) -> None:
    for hit in GRAMMAR.find(text, text.lower(), list(range(len(text)))):
        resolve(hit.form, Context(published))


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2025, "2025-04-20"),
        ("good friday", 2024, "2024-03-29"),
        ("thanksgiving", 2025, "2025-11-27"),
        ("black friday", 2024, "2024-11-29"),
        ("labor day", 2025, "2025-09-01"),
        ("memorial day", 2025, "2025-05-26"),
        ("election day", 2026, "2026-11-03"),
        ("christmas eve", 2026, "2026-12-24"),
    ],
)
def test_holiday(name: str, year: int, day: str) -> None:
    assert words.holiday(name, year).isoformat() == day


@pytest.mark.parametrize(
    ("text", "number"),
    [("two", 2), ("a couple of", 2), ("twenty-five", 25), ("12", 12), ("1,000", 1000), ("2 1/2", 2.5), ("soon", None)],
)
def test_number(text: str, number: float | None) -> None:
    assert words.number(text) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026", 2026),
        ("'98", 1998),
        ("26", 2026),
        ("nineteen ninety-six", 1996),
        ("two thousand ten", 2010),
        ("the year two thousand", 2000),
    ],
)
def test_year(text: str, year: int) -> None:
    assert words.year(text) == year
