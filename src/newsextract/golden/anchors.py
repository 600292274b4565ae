"""Anchors: finds the words that a golden annotation quotes in the article's text.

An anchor is the exact words; "words@2" their second occurrence; "first words … last words" everything between.
"""

from __future__ import annotations

import re

from newsextract.errors import GoldenError
from newsextract.records import Span

_NTH = re.compile(r"(?s)(.+)@(\d+)$")
_BETWEEN = " … "
_SHOWN = 60


def find(text: str, anchor: str) -> Span:
    """The one place an anchor stands for. Raises GoldenError where it is not found or stands in several places."""
    words, n = _split(anchor)
    if _BETWEEN in words and words not in text:
        first, last = words.split(_BETWEEN, 1)
        return _find_between(text, first, last, n)
    starts = occurrences(text, words)
    if n is None and len(starts) > 1:
        places = ", ".join(f"@{i} at {s} (…{_around(text, s, words)}…)" for i, s in enumerate(starts, 1))
        raise GoldenError(f"{anchor!r} is ambiguous: write {places}")
    return _nth(text, words, starts, 1 if n is None else n)


def find_nearest(text: str, anchor: str, start: int, end: int) -> Span:
    """The occurrence of an anchor nearest to, and not inside, the stretch [start, end); "@n" overrides."""
    words, n = _split(anchor)
    starts = occurrences(text, words)
    if n is not None:
        return _nth(text, words, starts, n)
    outside = [s for s in _whole(text, words, starts) if s + len(words) <= start or s >= end]
    if not outside:
        raise GoldenError(f"{anchor!r} is not found outside the quote")
    return _span(text, min(outside, key=lambda s: max(start - s - len(words), s - end)), words)


def find_mentions(text: str, forms: dict[str, list[str]]) -> tuple[dict[str, list[Span]], list[tuple[str, str]]]:
    """Mentions per party id, and what is wrong (party id, message).

    A form means every place where it is a whole word and in no longer mention; "form@n" only that one. Two parties
    cannot claim the same form, and a form that is nowhere is wrong.
    """
    problems: list[tuple[str, str]] = []
    owner: dict[str, str] = {}
    found: dict[int, tuple[str, str]] = {}
    for party, form in ((party, form) for party, all_forms in forms.items() for form in all_forms):
        words, n = _split(form)
        if n is not None:
            try:
                found[_nth(text, words, occurrences(text, words), n).start] = (party, words)
            except GoldenError as e:
                problems.append((party, str(e)))
        elif owner.setdefault(words, party) != party:
            problems.append((party, f"{form!r} is a mention of {owner[words]}, too: say which with @n"))
    fixed = [(start, start + len(words)) for start, (_, words) in found.items()]
    longest_first = sorted(owner, key=len, reverse=True)
    expression = "|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in longest_first) or "(?!)"
    for match in re.finditer(expression, text):
        if not any(a < match.end() and match.start() < b for a, b in fixed):
            found[match.start()] = (owner[match.group()], match.group())
    missing = set(owner) - {words for _, words in found.values()}
    problems += [(owner[words], f"no mention {words!r} is found") for words in sorted(missing)]
    places = sorted(found.items())
    return {id: [_span(text, at, words) for at, (party, words) in places if party == id] for id in forms}, problems


def occurrences(text: str, words: str) -> list[int]:
    """Where `words` stand, overlapping ones too."""
    starts = []
    at = text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts


def _split(anchor: str) -> tuple[str, int | None]:
    match = _NTH.match(anchor)
    return (match[1], int(match[2])) if match else (anchor, None)


def _span(text: str, start: int, words: str) -> Span:
    return Span(start=start, end=start + len(words), text=text[start : start + len(words)])


def _nth(text: str, words: str, starts: list[int], n: int) -> Span:
    if not 1 <= n <= len(starts):
        times = f"only {len(starts)} times" if starts else "nowhere"
        raise GoldenError(f"{words[:_SHOWN]!r} stands {times} in the text; number {n} was asked for")
    return _span(text, starts[n - 1], words)


def _find_between(text: str, first: str, last: str, n: int | None) -> Span:
    start = find(text, first if n is None else f"{first}@{n}").start
    end = text.find(last, start + len(first))
    if end < 0:
        raise GoldenError(f"{last!r} is not found after {first!r}")
    return _span(text, start, text[start : end + len(last)])


def _whole(text: str, words: str, starts: list[int]) -> list[int]:
    return [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] or starts


def _around(text: str, start: int, words: str) -> str:
    return text[max(0, start - 20) : start + len(words) + 20].replace("\n", " ")
