"""Which way a sentence points at an expression: the verb or other cue nearest to it tells a report from a plan."""

from __future__ import annotations

import re
from functools import cached_property

from newsextract import rules
from newsextract.values.calendar.resolve import Way
from newsextract.values.wordtree import tree

_CUE = 30
"""So long a cue may be: one cut in two ("will be" left out of "will be named") would tell the opposite."""


class Cues(rules.Patterns):
    """Words that tell a report from a plan. Distances are in characters.

    `regex` has the groups `past`, `future`, `leading` (a plan, where it stands before the expression) and `open` (what
    follows may lie ahead or not: "agreed to sell").
    `window_left` and `window_right` say how near a cue must stand; where none does, the first one up to `window_far` to
    the right counts. A cue to the right counts as `right_penalty` farther off, and as `clause_penalty` more where a
    clause begins before it.
    """

    window_left: int
    window_right: int
    window_far: int
    right_penalty: int
    clause_penalty: int
    starts: list[str]
    regex: rules.Regex
    clause: rules.Regex
    until: rules.Regex
    had: rules.Regex
    results: rules.Regex
    report: rules.Regex
    done: rules.Regex
    moved: rules.Regex
    measured: rules.Regex
    compared: rules.Regex

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """The expression `regex`, tried only at a word of `starts` or one in -ed."""
        return re.compile(rf"\b(?={tree(self.starts)}|[a-z]{{2,}}ed\b)(?x:{self.regex.pattern.removeprefix('(?x)')})")

    def way(self, low: str, start: int, end: int, first: int, last: int) -> Way:
        """The way of the expression [start, end) in the sentence [first, last) of the lower-cased text."""
        if until := self.until.search(low, max(first, start - 12), start):
            if self.had.search(low, end, last) and not self.ahead(low, until.start(), first):
                return "past"
            if not low[first : until.start()].strip(" \"“‘'"):  # "Until December it sold the pills itself"
                main = self.cue.search(low, end, last)
                return _way(main.lastgroup) if main else "future"
            if not self.had.search(low, first, start):
                return "future"
        if low.endswith(("from ", "through "), first, start) and self.moved.search(low, max(first, start - 80), start):
            return "future"  # what is put off "from June 30" has not been yet
        if low.endswith(" in ", first, start) and self.measured.search(low, max(first, start - 40), start):
            return "past"
        best: Way = None
        nearest = 10_000
        left = max(first, start - self.window_left - _CUE)
        for match in self.cue.finditer(low, left, min(last, end + self.window_right)):
            if match.end() <= start:
                away = start - match.end()
                if away > self.window_left:
                    continue
            elif match.start() >= end and match.lastgroup != "leading":
                away = match.start() - end + self.right_penalty
                away += self.clause_penalty if self.clause.search(low, end, match.start()) else 0
            else:
                continue
            if away < nearest:
                nearest, best = away, _way(match.lastgroup)
        far = None if nearest < 10_000 else self.cue.search(low, end, min(last, end + self.window_far))
        if far is not None and far.lastgroup != "leading":
            return _way(far.lastgroup)
        return best

    def is_done(self, low: str, start: int, end: int) -> bool:
        """Whether a day is over for sure: "signed on Feb. 7", "on March 18 (local time)"."""
        if low.startswith(" (local time)", end):
            return True
        return self.done.search(low, max(0, start - 40), start) is not None and not self.ahead(low, start)

    def ahead(self, low: str, start: int, first: int = 0) -> bool:
        """Whether a word of plans stands shortly before a place, at `first` or behind it."""
        near = self.cue.finditer(low, max(first, start - 60), start)
        return any(match.lastgroup in ("future", "leading") for match in near)

    def of_results(self, low: str, start: int, end: int) -> bool:
        """Whether a quarter is one whose results are told: "third-quarter profit", "sales for the quarter"."""
        return self.results.search(low, max(0, start - 60), min(len(low), end + 30)) is not None


def _way(group: str | None) -> Way:
    return {"past": "past", "open": None}.get(group or "", "future")
