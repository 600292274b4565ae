"""Blocks: cuts a text into paragraphs, whether they are lines, indented, hard-wrapped or set apart by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_SPACES = "[ \t\u00a0\u3000]*"
# Nearly all texts break their lines with "\n" alone: an expression that begins with it is several times faster.
_LINE = re.compile(r"\n")
_BLANK = re.compile(rf"\n(?:{_SPACES}\n)+{_SPACES}")
_OTHER = "\r\x85\u2028\u2029"
_ANY_LINE = re.compile("(?>\r\n|[\r\n\x85\u2028\u2029])")
_ANY_BLANK = re.compile(f"{_ANY_LINE.pattern}(?:{_SPACES}{_ANY_LINE.pattern})+{_SPACES}")
_ENDS = re.compile(r"[.!?:][\"”’')\]]*$")

_STOP = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z])")
_LONGEST = 8_000
"""The longest block in characters. A paragraph of real news has some 400, an article without line breaks some 6,000."""


def split_blocks(text: str) -> list[tuple[int, int]]:
    """Start and end of every block, blanks at either side left out, in reading order."""
    other = any(sign in text for sign in _OTHER)
    line_break, blank = (_ANY_LINE, _ANY_BLANK) if other else (_LINE, _BLANK)
    wrapped: bool | None = None
    blocks: list[tuple[int, int]] = []
    for start, end in _cut(text, 0, len(text), blank):
        lines = _cut(text, start, end, line_break)
        if len(lines) > 1:
            wrapped = _is_wrapped(text) if wrapped is None else wrapped
            lines = _join_wrapped(text, lines) if wrapped else lines
        for line in lines:
            for piece in _bounded(text, *line) if line[1] - line[0] > _LONGEST else (line,):
                trimmed = _trim(text, *piece)
                if trimmed:
                    blocks.append(trimmed)
    return blocks


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A block in pieces of bounded length: one that never ends must not cost more than others."""
    while end - start > _LONGEST:
        stop = _STOP.search(text, start + _LONGEST // 2, start + _LONGEST)
        blank = text.rfind(" ", start, start + _LONGEST)
        cut = stop.end() if stop else blank if blank > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _cut(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in separator.finditer(text, start, end):
        cut, after = match.span()
        if start < cut:
            found.append((start, cut))
        start = after
    if start < end:
        found.append((start, end))
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    if not (text[start].isspace() or text[end - 1].isspace()):
        return start, end
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return (start + left, start + left + len(piece)) if piece else None


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken inside sentences: a quarter of the breaks leave one open before a small letter."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return False
    inside = sum(
        1 for line, following in pairwise(lines) if not _ENDS.search(line.rstrip()) and following.lstrip()[:1].islower()
    )
    return inside >= 0.25 * (len(lines) - 1)


def _join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join hard-wrapped lines; an indented line or a bullet begins a new block."""
    joined = [lines[0]]
    for start, end in lines[1:]:
        if text[start : start + 2] in ("  ", "* ", "- ", "• ") or text[start] in "\t◇◆■●":
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined
