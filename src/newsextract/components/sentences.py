"""Sentences: ends them at stops that end one, not at "U.S.", "Co." or "Jan. 12", and keeps quoted stretches whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.components.layers import Item

_STOP = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s+[\"“‘'(\[«]*[\w$€£₩*◇◆■])")
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]\.)*[\w&’'-]+$")
_WORD_AFTER = re.compile(r"\s+([\"“‘'(\[«]*)([\w&’'.-]+)")


class SentenceSplitter:
    """Splits one zone into sentences."""

    def __init__(
        self,
        abbreviations: Iterable[str],
        may_end: Iterable[str],
        starters: Iterable[str],
        attribution: re.Pattern[str],
    ) -> None:
        self.abbreviations = frozenset(abbreviations)
        self.may_end = frozenset(may_end)
        self.starters = frozenset(starters)
        self.attribution = attribution

    def split(self, text: str, start: int, end: int, marks: list[Item]) -> list[tuple[int, int]]:
        """Start and end of every sentence of [start, end); `marks` are the quoted stretches there."""
        sentences: list[tuple[int, int]] = []
        begin = start
        inside = iter(marks)
        mark = next(inside, None)
        for match in _STOP.finditer(text, start, end):
            while mark is not None and mark["end"] < match.end():
                mark = next(inside, None)
            if mark is not None and mark["start"] < match.start() and match.end() < mark["end"]:
                continue  # a stop inside a quoted stretch ends no sentence
            closes = mark is not None and mark["start"] < match.start() and match.end() >= mark["inner_end"]
            if not self._ends(text, begin, match, end, closes=closes):
                continue
            sentences.append((begin, match.end()))
            begin = match.end()
            while begin < end and text[begin].isspace():
                begin += 1
        if begin < end:
            sentences.append((begin, end))
        return sentences

    def _ends(self, text: str, begin: int, match: re.Match[str], end: int, *, closes: bool) -> bool:
        after = _WORD_AFTER.match(text, match.end(), end)
        if after is None:
            return True
        following = after.group(2)
        if (
            closes
            and (match.group()[0] != "." or following[0].islower())
            and self.attribution.match(text, match.end(), end)
        ):
            return False
        if match.group()[0] != ".":
            return closes or not (following[0].islower() and not after.group(1))
        if following[0].islower() and not after.group(1):
            # A lower-case name may begin a sentence only after a sure stop ("... in May. bluebird bio said").
            return False
        if len(match.group()) > 1 and match.group()[1:2] == ".":
            return True
        word = _WORD_BEFORE.search(text, max(begin, match.start() - 24), match.start())
        token = word.group() if word else ""
        initial = len(token) == 1 and token.isalpha() and token.isupper()
        if token not in self.abbreviations and not initial and not re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", token):
            return True
        if closes:
            return True
        if token in self.may_end or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", token):
            return bool(after.group(1)) or following.rstrip(".,’'s") in self.starters
        return False
