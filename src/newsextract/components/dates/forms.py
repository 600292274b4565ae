"""The form of patterns/dates.toml: ways of writing calendar expressions, and the words around them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from newsextract import rules
from newsextract.components.dates.cues import Cues
from newsextract.values.calendar.resolve import SHAPES


class DateRule(rules.Block):
    """One way of writing a calendar expression; where it is `named`, a word with a capital follows it."""

    shape: str
    regex: str
    first: str
    kind: Literal["date", "time", "duration", "set"] = "date"
    before: str = ""
    after: str = ""
    named: bool = False
    fixed: dict[str, str] = Field(default={})

    @field_validator("shape")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in SHAPES:
            raise ValueError(f"shapes are {', '.join(sorted(SHAPES))}")
        return value


class DatePatterns(rules.Patterns):
    """The form of patterns/dates.toml."""

    triggers: list[str]
    before_month: list[str]
    ordinal_nouns: list[str]
    after_day: list[str]
    our_days: list[str]
    counted: list[str]
    also: rules.Regex
    macros: dict[str, str]
    cues: Cues
    rule: list[DateRule]
