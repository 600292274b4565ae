"""The grammar of dates: finds the expressions of patterns/dates.toml in text and reads what each says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsextract.components.dates.forms import DatePatterns, DateRule
from newsextract.components.dates.macros import FIRST, tables
from newsextract.values.calendar import words
from newsextract.values.calendar.resolve import Form
from newsextract.values.wordtree import tree

_REACH = 30
"""So many characters before its first telling word an expression may begin (\"the comparable year-ago …\")."""
_LONGEST = 14
"""No telling word has so many characters."""
_CACHE = 20_000
_DIGITS = re.compile(
    r"[0-9](?:\d\d\d(?!\d)|\d?(?:st|nd|rd|th|[qhs](?!\w)|[qh]\d|/\d| ?[ap]\.?m|[.-]\d\d?[.-]\d)|(?<=[qhy'’]\d)\d?)"
)
_TITLE = re.compile(r"\s(?:Years?|Quarter|Half|Months?|Weeks?|Days?|Decade|Century|Future|Past|Weekend)\b")
"""A unit with a capital inside an expression that has none at its head: a name ("Bank of the Year")."""
_NAMES = frozenset({"march", "april", "may", "june", "august"})
_TITLES = frozenset({"deictic", "set", "ref", "unit"})
"""Shapes whose first word has a capital only where a sentence or a name begins."""
_NAMED = _TITLES | {"month"}
_QUOTES = ("'", '"', "“", "‘")
_CROWDED = ("{digit}", "{year}")
_EDGE = re.compile(r"(?<![\w$€£¥₩#&@/])(?<!\w[-.,'’])")
"""What may not stand before an expression: "RC-2026", "$2,025"."""
_BLANK = r"\s"
_MACRO = re.compile(r"\{([a-z_]+)\}")
_SPACE = re.compile(r"\[[^\]]*\]| ")
_GROUP = re.compile(r"\(\?P<[a-z0-9_]+>")


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
        for name in ("ordinal_nouns", "after_day", "our_days", "counted"):
            self._macros[name] = tree(getattr(patterns, name))
        self._rules = patterns.rule
        self._alone: dict[int, re.Pattern[str]] = {}
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._ranges = {number for number, rule in enumerate(self._rules) if rule.shape.endswith("range")}
        self._at: dict[str, list[int]] = {}  # word → rules whose expression may begin with it
        self._at_the: dict[str, list[int]] = {}  # word → rules whose expression may begin with "the" and it
        for number, rule in enumerate(self._rules):
            self._index(number, rule)
        # Where many rules may begin, all at once: the group that closed last is named for the rule.
        self._any_of = {
            key: re.compile(
                "|".join(
                    f"(?P<rule{number}>{_GROUP.sub('(?:', self._in_place(self._rules[number]))})"
                    for number in self._at[key]
                )
            )
            for key in _CROWDED
        }
        # A word that an expression begins with; with "the", the word behind it.
        self._opener = re.compile(
            rf"\b(?:the(?=[ \n'’]*({tree(self._at_the)}(?![a-z])|[0-9]+))|{tree(self._at)}(?![a-z])|([0-9]+))"
        )
        self._proper = re.compile(rf"\b(?:{tree([*words.MONTHS, *words.WEEKDAYS])}|[qh][1-4]|[1-4][qh])(?:\b|\d)")
        self._dash = re.compile(self._expand("{dash}"))
        self._read: dict[tuple[str, int], Form | None] = {}
        self._inner: dict[str, Form | None] = {}

    def _index(self, number: int, rule: DateRule) -> None:
        begin = rule.regex.removeprefix("(?P<in>")
        for name in rule.first.split():
            for word in FIRST.get(name, (name,)):
                places = [self._at_the] if begin.startswith(("(?:the )?", "the ")) else []
                places += [self._at] if not begin.startswith("the ") else []
                for place in places:
                    if number not in place.setdefault(word, []):
                        place[word].append(number)

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

    def digit_triggers(self, low: str) -> list[int]:
        """Where digits stand in the lower-cased text that may belong to an expression."""
        return [match.start() for match in _DIGITS.finditer(low)]

    def find(self, text: str, low: str, triggers: list[int]) -> Iterator[Hit]:
        """Expressions at or around the characters `triggers` (sorted), in order and not overlapping.

        `low` is the text in lower case, of the same length.
        """
        at = tried = 0  # where the last expression ends, and up to where none begins
        openers = self._opener.finditer
        for trigger in triggers:
            if trigger < at:
                continue
            for word in openers(low, max(at, tried, trigger - _REACH), trigger + _LONGEST):
                if word.start() > trigger:
                    break
                found = self._match(low, word, at)
                if found is None:
                    continue
                number, match = found
                start, at = match.span()
                form = self._form_of(text[start:at], number, match)
                if form is None or (form.shape in _NAMED and self._is_name(text, start, at, form)):
                    continue
                if self._rules[number].named and not text[at + 1 : at + 2].isupper():
                    continue
                hits = [Hit(start, at, form)] if form.shape != "day" else self._days(low, Hit(start, at, form))
                yield from hits
                at = hits[-1].end
            tried = trigger + 1

    def _days(self, low: str, hit: Hit) -> list[Hit]:
        """A hit and, where it is a day, a second one of the same month behind it ("April 24 and 25, 2026")."""
        form = hit.form
        if set(form.words) != {"month", "day"} or form.inner:
            return [hit]
        match = self.patterns.also.match(low, hit.end)
        if match is None:
            return [hit]
        year = {"year": match["year"]} if match["year"] else {}
        first, second = ({**form.words, "day": day, **year} for day in (form.words["day"], match["day"]))
        also = Hit(match.start("day"), match.end(), form._replace(words=second))
        return [hit._replace(form=form._replace(words=first)), also]

    def _match(self, low: str, word: re.Match[str], at: int) -> tuple[int, re.Match[str]] | None:
        """The first rule that matches at a word: its number, and its match."""
        start, key, numbers = self._beginning(low, word)
        if start < at or not numbers or not _EDGE.match(low, start):
            return None
        if key in self._any_of:
            match = self._any_of[key].match(low, start)
            if match is None or match.lastgroup is None:
                return None
            numbers = [int(match.lastgroup[4:])]
        for number in numbers:
            if match := self._pattern(number).match(low, start):
                if number in self._ranges and (first := self._unmoved(low, match)):
                    return first
                return number, match
        return None

    def _pattern(self, number: int) -> re.Pattern[str]:
        """A rule's expression where words stand round it, compiled when first asked for: an article meets a few."""
        pattern = self._patterns.get(number)
        if pattern is None:
            pattern = self._patterns[number] = re.compile(self._in_place(self._rules[number]))
        return pattern

    def _beginning(self, low: str, word: re.Match[str]) -> tuple[int, str, list[int]]:
        """Where an expression that a word opens would start, the word in the index, and the rules to try there."""
        start, group = word.start(), word.lastindex
        if group is None:
            key = word[0]
            return start, key, self._at[key]
        if group == 1:
            return start, "the", self._at_the.get(_digits(low, word.start(1), word[1]), [])
        key = _digits(low, start, word[0])
        return start - (key == "'"), key, self._at[key]

    def _unmoved(self, low: str, match: re.Match[str]) -> tuple[int, re.Match[str]] | None:
        """The first date of what looks like a range where something is put off "from June 30 to Sept. 30"."""
        dash = self._dash.search(low, match.start(), match.end())
        if dash is None or not self.patterns.cues.moved.search(low, max(0, match.start() - 80), match.start()):
            return None
        for other in range(len(self._rules)):
            if first := self._pattern(other).match(low, match.start(), dash.start()):
                return other, first
        return None

    def _is_name(self, text: str, start: int, end: int, form: Form) -> bool:
        """Whether an expression belongs to a name ("Theresa May", "March Madness", "USA Today", "Daily Mail")."""
        month = form.shape == "month" and set(form.words) == {"month"} and form.words["month"] in _NAMES
        titled = form.shape in _TITLES and text[start].isupper() and not form.words.keys() & {"weekday", "month"}
        if not month and not titled:
            return False
        before = text[max(0, start - 24) : start]
        previous = before.split()[-1] if before[-1:] == " " and before.strip() else ""
        if titled:
            return previous.isalpha() or (before[-1:] in _QUOTES and _TITLE.search(text, start, end) is not None)
        if previous.lower() in self.patterns.before_month:
            return False
        named = previous.isalpha() or previous in ("Mr.", "Mrs.", "Ms.", "Dr.")
        return (named and previous[0].isupper()) or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())

    def _form_of(self, text: str, number: int, match: re.Match[str]) -> Form | None:
        """The form of an expression as written in the text; None for a name or a word in small letters ("may")."""
        key = (text, number)
        if key not in self._read:
            if len(self._read) > _CACHE:
                self._read.clear()
            named = self._proper.search(text) or (text[0].islower() and _TITLE.search(text))
            self._read[key] = None if named else self._form(number, match)
        return self._read[key]

    def read_inner(self, text: str) -> Form | None:
        """The form of an expression that stands inside another; None where no rule reads it."""
        if text not in self._inner:
            word = self._opener.search(text)
            numbers = self._beginning(text, word)[2] if word else []
            dates = (n for n in numbers if self._rules[n].kind == "date")
            read = ((n, match) for n in dates if (match := self._by_itself(n).fullmatch(text)))
            self._inner[text] = next((form for n, match in read if (form := self._form(n, match))), None)
        return self._inner[text]

    def _form(self, number: int, match: re.Match[str]) -> Form | None:
        rule = self._rules[number]
        found = {k.rstrip("_"): " ".join(v.split()) for k, v in match.groupdict().items() if v is not None}
        found |= rule.fixed
        inside, to = found.pop("in", None), found.pop("to", None)
        inner, end = (self.read_inner(part) if part else None for part in (inside, to))
        if (inside and inner is None) or (to and end is None):
            return None
        if found.get("unit") in ("q", "h"):
            found["unit"] = {"q": "quarter", "h": "half"}[found["unit"]]
        return Form(rule.id, rule.kind, rule.shape, found, inner, end)

    def _by_itself(self, number: int) -> re.Pattern[str]:
        """The pattern for an expression with nothing around it; one of its own only where words must stand before."""
        if not self._rules[number].before:
            return self._pattern(number)
        if number not in self._alone:
            self._alone[number] = re.compile(self._expand(self._rules[number].regex))
        return self._alone[number]

    def _in_place(self, rule: DateRule) -> str:
        return f"{self._expand(rule.before, _BLANK)}(?:{self._expand(rule.regex)}){self._expand(rule.after)}(?!\\w)"

    def _expand(self, regex: str, space: str = r"(?:\s\s?)") -> str:
        while _MACRO.search(regex):
            regex = _MACRO.sub(lambda m: self._macros[m.group(1)], regex)
        return _SPACE.sub(lambda m: space if m.group() == " " else m.group().replace(" ", r"\s"), regex)


def _digits(low: str, start: int, word: str) -> str:
    """A word as the index has it: digits as "{year}", "{digit}" or an apostrophe before them, others as they are."""
    if word[0] > "9":
        return word
    if low[start - 1 : start] in ("'", "’"):
        return "'"
    return "{year}" if len(word) == 4 else "{digit}"
