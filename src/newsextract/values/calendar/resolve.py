"""From an expression to the period it means: the table of shapes, complete."""

from __future__ import annotations

from newsextract.values.calendar import counted, days, ranges, spans, times, written  # noqa: F401  they fill the table
from newsextract.values.calendar.forms import SHAPES, UNREAD, Context, Form, Reading, Way, resolve

__all__ = ["SHAPES", "UNREAD", "Context", "Form", "Reading", "Way", "resolve"]
