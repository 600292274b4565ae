"""The companies and other bodies of an article in reading order: whom "it" or "the Korean company" may stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from newsextract.components.layers import Item

_Parties = dict[str, dict[str, Any]]


class Line:
    """Mentions in reading order, asked for those before a place; each question costs the same in a long article."""

    def __init__(self, mentions: Iterable[Item]) -> None:
        self.mentions = list(mentions)
        self.starts = [m["start"] for m in self.mentions]
        self._first: dict[str, int] = {}
        """Where each party is named first."""
        for mention in self.mentions:
            self._first.setdefault(mention["party"], mention["start"])

    def last(self, place: int) -> Item | None:
        """The last mention before `place`."""
        index = bisect_left(self.starts, place)
        return self.mentions[index - 1] if index else None

    def between(self, start: int, end: int) -> list[Item]:
        """The mentions that begin in [start, end)."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def names(self, party: str | None, place: int) -> bool:
        """Whether the party is named before `place`."""
        return party is not None and self._first.get(party, place) < place


class Bodies:
    """Lines of the bodies that a description can stand for, each made when it is first asked for."""

    def __init__(self, mentions: Iterable[Item], parties: _Parties) -> None:
        self._all = list(mentions)
        self._parties = parties
        self._lines: dict[tuple[str | None, bool | None, str], Line] = {}

    def line(self, home: str | None, company: bool | None = None, noun: str = "") -> Line:
        """Bodies of the country `home` or of none, which are companies or are not, with `noun` in their name."""
        key = (home, company, noun)
        if key not in self._lines:
            self._lines[key] = Line(
                m
                for m in self._all
                if (home is None or self._parties[m["party"]].get("country") in (None, home))
                and (company is None or (m["kind"] == "company") is company)
                and (not noun or noun in m["name"].lower().split())
            )
        return self._lines[key]
