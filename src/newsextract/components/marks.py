"""Quote marks: pairs openers and closers paragraph by paragraph, so that one odd mark cannot spoil an article."""

from __future__ import annotations

import re

from newsextract.components.layers import Item

# Each expression begins with the mark itself and looks back from there: such are searched three times as fast.
# Double marks: curly, straight, guillemets, corner brackets, and two single ones typed for a double one.
_DOUBLE = re.compile(r"[“”„‟«»「」『』＂\"'`‘’](?:(?<!['`‘’])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)")
_OPENS = frozenset(("“", "„", "«", "「", "『", "``", "‘‘"))
_CLOSES = frozenset(("”", "‟", "»", "」", "』", "’’"))
_BEFORE_OPENER = "([{—–-/‘“"
_AFTER_CLOSER = ".,;:!?)]}—–-’>"
_SINGLE_OPEN = re.compile(
    r"[‘'](?:(?<=^.)|(?<=[\s(\[—–-].)|(?<=\s[(“\"].))(?=[A-Za-z0-9£$€“\"…])(?!(?:tis|twas|em|cause|til|n)\b|\d0s)"
)
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…)”\"%—-].)(?=$|[\s.,;:!?)\]—–-])")
_SURE_CLOSE = '.,!?…”"—'
_STOPPED_SINGLE = re.compile(r"[,.!?”\"][’'](?=\s|$)")


def uses_single(text: str) -> bool:
    """Whether an article quotes in single marks: some close after a stop or comma, and outer double ones are fewer."""
    singles = len(_STOPPED_SINGLE.findall(text)) if "‘" in text or " '" in text or "\n'" in text else 0
    return singles > 0 and singles > sum(1 for _ in _DOUBLE.finditer(text)) / 2


def find_marks(text: str, start: int, end: int, *, single: bool) -> list[Item]:
    """Quoted stretches of the paragraph [start, end), in order and not nested.

    Each has `start`, `end` (marks included), `inner_start`, `inner_end` and `closed`; an opener without a closer
    runs to the paragraph's end. `single`: the article's outer marks are single ones (British style).
    """
    if not single:
        return _pair_double(text, start, end)
    found: list[Item] = []
    at = start
    for mark in [*_pair_single(text, start, end), None]:
        found += _pair_double(text, at, mark["start"] if mark else end)
        if mark:
            found.append(mark)
            at = mark["end"]
    return found


def _mark(open_at: int, width: int, inner_end: int, end: int, closed: bool) -> Item:
    return {"start": open_at, "end": end, "inner_start": open_at + width, "inner_end": inner_end, "closed": closed}


def _is_opener(text: str, at: int, width: int, start: int, end: int, opened: bool) -> bool:
    """Whether a double mark opens a stretch: by its shape, unless its neighbours say that it was mistyped."""
    mark = text[at : at + width]
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else " "
    leads = before.isspace() or before in _BEFORE_OPENER
    trails = after.isspace() or after in _AFTER_CLOSER
    if before == "=":
        return False  # an attribute of a left-over HTML tag
    if mark in _OPENS:
        return leads or not trails
    if mark in _CLOSES:
        return at == start or (before.isspace() and not trails)
    return not opened if leads == trails else leads


def _pair_double(text: str, start: int, end: int) -> list[Item]:
    found: list[Item] = []
    opened: tuple[int, int] | None = None
    for match in _DOUBLE.finditer(text, start, end):
        at, width = match.start(), len(match.group())
        if _is_opener(text, at, width, start, end, opened is not None):
            opened = (at, width)  # an earlier opener that never closed is an odd mark
        elif opened is not None:
            if at > opened[0] + opened[1]:
                found.append(_mark(*opened, at, at + width, True))
            opened = None
        elif not found and text[at - 1] in ",.!?" and text[start].isupper():
            found.append(_mark(start, 0, at, at + width, True))  # the opener was forgotten
    if opened is not None and end - opened[0] > 1:
        found.append(_mark(*opened, end, end, False))
    return found


def _pair_single(text: str, start: int, end: int) -> list[Item]:
    found: list[Item] = []
    at = start
    while opener := _SINGLE_OPEN.search(text, at, end):
        close, after = _single_close(text, opener.end(), end, at_start=opener.start() == start)
        if close is None:
            at = opener.end()
            continue
        found.append(_mark(opener.start(), 1, close, after, close < after))
        at = max(after, close)
    return found


def _single_close(text: str, start: int, end: int, *, at_start: bool) -> tuple[int | None, int]:
    """Where the stretch opened before `start` ends, and its mark; a quote that opens a paragraph may run to its end.

    A closer after a stop or comma is sure; one after a letter may be an apostrophe ("the workers' pay").
    """
    following = _SINGLE_OPEN.search(text, start, end)
    limit = following.start() if following else end
    closers = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, limit)]
    sure = [c for c in closers if text[c - 1] in _SURE_CLOSE]
    likely = sure or [c for c in closers if text[c - 1] != "s"] or closers[-1:]
    if likely:
        return likely[0], likely[0] + 1
    return (end, end) if at_start and not following else (None, start)
