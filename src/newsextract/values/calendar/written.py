"""Full dates in unusual orders ("12-Jan-2026", "2026-Jan-12"), read by dateparser, which knows all but is slow."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from newsextract.values.calendar import periods
from newsextract.values.calendar.forms import Context, Form, Reading, found, shape

# Everything that could make a reading depend on today, on the locale or on a guess is said.
_SETTINGS: dict[str, Any] = {
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "PREFER_DATES_FROM": "current_period",
    "DATE_ORDER": "MDY",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "TIMEZONE": "UTC",
}


@lru_cache(maxsize=4096)
def read_written(text: str) -> date:
    """The day of a date with all its parts in any order; ValueError where dateparser reads none."""
    import dateparser  # a quarter of a second to load, and hardly any article needs it

    day = dateparser.parse(text, languages=["en"], settings=_SETTINGS)
    if day is None:
        raise ValueError(f"no date: {text!r}")
    return date(day.year, day.month, day.day)


@shape("written")
def _written(form: Form, context: Context) -> Reading:
    return found(periods.day(read_written(form.words["text"])), "explicit")
