"""The grammar of dates: reads patterns/dates.toml, finds expressions in text and reads them into forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from newsextract import rules
from newsextract.components.dates.cues import Cues
from newsextract.components.dates.macros import either, tables
from newsextract.values.calendar import words
from newsextract.values.calendar.resolve import SHAPES, Form

_REACH = 34
"""So many characters before its first telling word an expression may begin (\"the comparable year-ago …\")."""
_WORD = re.compile(r"[a-z]+|\d+")
_CACHE = 20_000
_DIGITS = re.compile(
    r"\d(?:\d\d\d(?!\d)|\d?(?:st|nd|rd|th|[qhs](?!\w)|[qh]\d|/\d| ?[ap]\.?m|[.-]\d\d?[.-]\d)|(?<=[qhy'’]\d)\d?)"
)
_TITLE = re.compile(r"\s(?:Years?|Quarter|Half|Months?|Weeks?|Days?|Decade|Century|Future|Past|Weekend)\b")
"""A unit with a capital inside an expression that has none at its head: a name ("Bank of the Year")."""
_NAMES = frozenset({"march", "april", "may", "june", "august"})
_MACRO = re.compile(r"\{([a-z_]+)\}")
_SPACE = re.compile(r"\[[^\]]*\]| ")
_GROUP = re.compile(r"\(\?P<[a-z0-9_]+>")


class DateRule(rules.Block):
    """One way of writing a calendar expression."""

    shape: str
    regex: str
    kind: Literal["date", "time", "duration", "set"] = "date"
    before: str = ""
    after: str = ""
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
    starters: list[str]
    before_month: list[str]
    ordinal_nouns: list[str]
    after_day: list[str]
    counted: list[str]
    macros: dict[str, str]
    cues: Cues
    rule: list[DateRule]


class Hit(NamedTuple):
    """An expression found: characters [start, end) and what was read there."""

    start: int
    end: int
    form: Form


class Grammar:
    """Finds expressions near trigger words and reads them; what was read once is remembered."""

    def __init__(self, patterns: DatePatterns) -> None:
        self.patterns = patterns
        self._macros = {**tables(), **patterns.macros}
        for name in ("ordinal_nouns", "after_day", "counted"):
            self._macros[name] = either(getattr(patterns, name))
        self._rules = patterns.rule
        self._regexes = [re.compile(self._expand(rule.regex)) for rule in self._rules]
        self._any = re.compile(r"(?<![\w$€£¥₩#&@/])(?<!\w[-.,'’])(?:" + "|".join(map(self._branch, self._rules)) + ")")
        self._starters = {*patterns.starters, *words.MONTHS, *words.WEEKDAYS, *words.SEASON_CODES}
        self._starters |= {name.split(" ")[0].split("-")[0] for name in (*words.NUMBERS, *words.ORDINALS)}
        self._starters |= {name + "s" for name in words.WEEKDAYS}
        self._proper = re.compile(
            r"\b(?:" + "|".join([*words.MONTHS, *words.WEEKDAYS]) + r"|[qh][1-4]|[1-4][qh])(?:\b|\d)"
        )
        self._dash = re.compile(self._expand("{dash}"))
        self._read: dict[tuple[str, str], Form | None] = {}
        self._inner: dict[str, Form | None] = {}

    def trigger_words(self) -> set[str]:
        """Lower-case words of which every expression without telling digits holds one."""
        units = {form for unit in words.UNITS for form in (unit, unit + "s")} | {"centuries"}
        names = {*words.MONTHS, *words.WEEKDAYS}
        dotted = {name + "." for name in names if len(name) < 6}
        return {
            *self.patterns.triggers,
            *names,
            *dotted,
            *words.SEASON_CODES,
            *units,
            *(d + "s" for d in words.WEEKDAYS),
        }

    def digit_triggers(self, low: str) -> Iterator[int]:
        """Where digits stand in the lower-cased text that may belong to an expression."""
        return (match.start() for match in _DIGITS.finditer(low))

    def find(self, text: str, low: str, triggers: list[int]) -> Iterator[Hit]:
        """Expressions at or around the characters `triggers` (sorted), in order and not overlapping.

        `low` is the text in lower case, of the same length.
        """
        at = 0
        for trigger in triggers:
            if trigger < at:
                continue
            for word in _WORD.finditer(low, max(at, trigger - _REACH), trigger + _REACH):
                start = word.start()
                if start > trigger:
                    break
                if start < at or not (word.group() in self._starters or word.group()[0].isdigit()):
                    continue
                if low[start - 1 : start] in ("'", "’"):
                    start -= 1
                match = self._any.match(low, start)
                if match is None:
                    continue
                match = self._unmoved(low, match)
                at = match.end()
                form = self.read(text[match.start() : at], match.lastgroup or "")
                if form is not None and not self._is_name(text, match.start(), at, form):
                    yield Hit(match.start(), at, form)

    def _unmoved(self, low: str, match: re.Match[str]) -> re.Match[str]:
        """A range; only its first date where something is put off "from June 30 to Sept. 30"."""
        if not self._rules[int((match.lastgroup or "r0")[1:])].shape.endswith("range"):
            return match
        dash = self._dash.search(low, match.start(), match.end())
        if dash is None or not self.patterns.cues.moved.search(low, max(0, match.start() - 80), match.start()):
            return match
        return self._any.match(low, match.start(), dash.start()) or match

    def _is_name(self, text: str, start: int, end: int, form: Form) -> bool:
        """Whether a lone "May", "March", "April" … belongs to a name ("Theresa May", "March Madness")."""
        if form.shape != "month" or set(form.words) != {"month"} or form.words["month"] not in _NAMES:
            return False
        before = text[max(0, start - 24) : start]
        previous = before.split()[-1] if before[-1:] == " " else ""
        if previous.lower() in self.patterns.before_month:
            return False
        named = previous.isalpha() or previous in ("Mr.", "Mrs.", "Ms.", "Dr.")
        return (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()) or (named and previous[0].isupper())

    def read(self, text: str, group: str) -> Form | None:
        """The form of an expression that the rule with the group name `group` found."""
        key = (text, group)
        if key not in self._read:
            if len(self._read) > _CACHE:
                self._read.clear()
            named = self._proper.search(text) or (text[0].islower() and _TITLE.search(text))
            self._read[key] = None if named else self._form(" ".join(text.lower().split()), int(group[1:]))
        return self._read[key]

    def read_inner(self, text: str) -> Form | None:
        """The form of an expression that stands inside another; None where no rule reads it."""
        if text not in self._inner:
            found = (n for n, r in enumerate(self._regexes) if self._rules[n].kind == "date" and r.fullmatch(text))
            self._inner[text] = next((form for n in found if (form := self._form(text, n))), None)
        return self._inner[text]

    def _form(self, text: str, number: int) -> Form | None:
        rule, match = self._rules[number], self._regexes[number].fullmatch(text)
        if match is None:
            return None
        found = {k.rstrip("_"): v for k, v in match.groupdict().items() if v is not None} | rule.fixed
        inside, to = found.pop("in", None), found.pop("to", None)
        inner, end = (self.read_inner(part) if part else None for part in (inside, to))
        if (inside and inner is None) or (to and end is None):
            return None
        if found.get("unit") in ("q", "h"):
            found["unit"] = {"q": "quarter", "h": "half"}[found["unit"]]
        return Form(rule.id, rule.kind, rule.shape, found, inner, end)

    def _branch(self, rule: DateRule) -> str:
        before = self._expand(rule.before, r"\s")
        core = _GROUP.sub("(?:", self._expand(rule.regex))
        after = self._expand(rule.after)
        return f"(?P<r{self._rules.index(rule)}>{before}(?:{core}){after}(?!\\w))"

    def _expand(self, regex: str, space: str = r"(?:\s\s?)") -> str:
        while _MACRO.search(regex):
            regex = _MACRO.sub(lambda m: self._macros[m.group(1)], regex)
        return _SPACE.sub(lambda m: space if m.group() == " " else m.group().replace(" ", r"\s"), regex)
