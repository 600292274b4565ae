"""Quote marks: pairs openers and closers paragraph by paragraph, so that one odd mark cannot spoil an article."""

from __future__ import annotations

import re

from newsextract.components.layers import Item

# Double marks: curly, straight, guillemets, and '' or `` typed twice. Straight ones open or close by their neighbours.
_DOUBLE = re.compile(r"[“”„«»\"]|''|``|‘‘|’’")
_OPENS = {"“", "„", "«", "``", "‘‘"}
_CLOSES = {"”", "»", "’’"}
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))[‘'](?=[A-Za-z0-9£$€])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)])[’'](?=$|[\s.,;:!?)\]—–-])")


def find_marks(text: str, start: int, end: int, *, single: bool) -> list[Item]:
    """Quoted stretches of the paragraph [start, end), in order and not nested.

    Each has `start`, `end` (marks included), `inner_start`, `inner_end` and `closed`; an opener without a closer
    runs to the paragraph's end. `single` also takes single marks (British style) outside double ones.
    """
    found = _pair_double(text, start, end)
    if single:
        taken = [(m["start"], m["end"]) for m in found]
        found += [
            m
            for m in _pair_single(text, start, end)
            if not any(a < m["end"] and m["start"] < b for a, b in taken)
        ]
        found.sort(key=lambda m: m["start"])
    return found


def uses_single(text: str) -> bool:
    """Whether an article quotes in single marks: none or hardly any double ones, and single ones that close after a stop or comma."""
    doubles = len(_DOUBLE.findall(text))
    singles = len(re.findall(r"[,.!?][’'](?=\s)", text))
    return singles >= 1 and singles > doubles


def _mark(open_at: int, width: int, inner_end: int, end: int, closed: bool) -> Item:
    return {
        "start": open_at,
        "end": end,
        "inner_start": open_at + width,
        "inner_end": inner_end,
        "closed": closed,
    }


def _is_opener(text: str, at: int, width: int, start: int, end: int) -> bool:
    mark = text[at : at + width]
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else " "
    if mark in _CLOSES and not (before.isspace() and not after.isspace()):
        return False
    if mark in _OPENS:
        return not (
            not before.isspace() and before not in "([—–-" and (after.isspace() or after in ",.;:!?)")
        )
    return (before.isspace() or before in "([{—–-/‘'“") and not after.isspace()


def _pair_double(text: str, start: int, end: int) -> list[Item]:
    out: list[Item] = []
    opened: tuple[int, int] | None = None
    for match in _DOUBLE.finditer(text, start, end):
        at, width = match.start(), len(match.group())
        if _is_opener(text, at, width, start, end):
            opened = (at, width)  # an earlier opener that never closed is an odd mark
        elif opened is not None:
            if at > opened[0] + opened[1]:
                out.append(_mark(*opened, at, at + width, True))
            opened = None
    if opened is not None and end - opened[0] > 1:
        out.append(_mark(*opened, end, end, False))
    return out


def _pair_single(text: str, start: int, end: int) -> list[Item]:
    out: list[Item] = []
    at = start
    while opener := _SINGLE_OPEN.search(text, at, end):
        following = _SINGLE_OPEN.search(text, opener.end(), end)
        limit = following.start() if following else end
        closers = [m.start() for m in _SINGLE_CLOSE.finditer(text, opener.end(), limit)]
        # A closer after a stop or comma is sure; one after a letter may be an apostrophe ("the workers' pay").
        sure = [c for c in closers if text[c - 1] in ".,!?…"]
        close = (
            sure[0]
            if sure
            else next((c for c in closers if text[c - 1] != "s"), closers[-1] if closers else None)
        )
        if close is None:
            at = opener.end()
            continue
        out.append(_mark(opener.start(), 1, close, close + 1, True))
        at = close + 1
    return out
