"""Sentences: ends them at stops that end one, not at "U.S.", "Co." or "Jan. 12", and keeps quoted stretches whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsextract.components.layers import Item

# A stop, and where the next sentence would begin. Not "[.!?…]+", which is searched half as fast.
_STOP = re.compile(r"[.!?…][.!?…]*[\"”’')\]»]*(?=\s+([\"“‘'(\[«]*[\w$€£₩*◇◆■]))")
_OPENERS = "\"“‘'([«"
_LEADING = _OPENERS + "-–—/"
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_LETTERED = ("Series ", "Class ", "Type ", "Grade ", "Tier ")  # before these a letter is no initial

_LONGEST = 2_500
"""The longest sentence in characters: a paragraph in quote marks is one sentence, and hardly ever longer."""


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
        """Start and end of every sentence of [start, end); `marks` are the quoted stretches there.

        What never ends is cut at a blank after `_LONGEST` characters, so that no text makes a sentence cost too much.
        """
        whole = self._split(text, start, end, marks)
        if end - start <= _LONGEST:
            return whole
        return [piece for sentence in whole for piece in _bounded(text, *sentence)]

    def _split(self, text: str, start: int, end: int, marks: list[Item]) -> list[tuple[int, int]]:
        sentences: list[tuple[int, int]] = []
        begin = start
        inside = iter(marks)
        mark = next(inside, None)
        for match in _STOP.finditer(text, start, end):
            stop, after = match.span()
            while mark is not None and mark["end"] < after:
                mark = next(inside, None)
            quoted = mark is not None and mark["start"] < stop
            if mark is not None and quoted and after < mark["end"]:
                continue  # a stop inside a quoted stretch ends no sentence
            closes = mark is not None and quoted and after >= mark["inner_end"]
            if self._ends(text, begin, match, end, closes=closes):
                sentences.append((begin, after))
                begin = match.start(1)
        if begin < end:
            sentences.append((begin, end))
        return sentences

    def _ends(self, text: str, begin: int, match: re.Match[str], end: int, *, closes: bool) -> bool:
        """Whether the stop `match` ends the sentence begun at `begin`; `closes`: a quoted stretch closes with it."""
        stop, after = match.span()
        at = match.start(1)
        small = text[at].islower()
        point = text[stop] == "."
        if closes and (small or not point) and self.attribution.match(text, after, end):
            return False
        if not point:
            return closes or not small
        if small:
            # A lower-case name may begin a sentence only after a sure stop ("... in May. bluebird bio said").
            return False
        if closes or text[stop + 1] == ".":
            return True
        token = text[max(begin, text.rfind(" ", begin, stop) + 1) : stop].lstrip(_LEADING)
        initials = "." in token and _INITIALS.fullmatch(token) is not None
        if token not in self.abbreviations and not initials and not (len(token) == 1 and token.isupper()):
            return True
        if len(token) == 1 and text.endswith(_LETTERED, begin, stop - 1):
            return True
        if token in self.may_end or (initials and token.isupper()):
            if text[at] in "([":
                return _is_whole(text, at, end)
            following = text[at : at + 20].split(None, 1)[0]
            return text[at] in _OPENERS or following.rstrip(".,’'s") in self.starters
        return False


def _is_whole(text: str, at: int, end: int) -> bool:
    """Whether the bracket that opens at `at` holds a sentence of its own: "(Reporting by A. Kim)" at the end, "(It
    closed in May.)", but not "(NYSE: ABC)" behind "Inc."
    """
    close = text.find(")" if text[at] == "(" else "]", at, end)
    return close < 0 or text[close - 1] in ".!?" or not text[close + 1 : end].strip()


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        blank = text.rfind(" ", start, start + _LONGEST)
        cut = blank if blank > start else start + _LONGEST
        yield start, cut
        start = cut + 1 if cut == blank else cut
    if start < end:
        yield start, end
