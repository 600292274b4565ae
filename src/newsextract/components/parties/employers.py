"""Employers: which organisation "the company", "the ministry" or a bare "chief executive" is of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from newsextract.components.layers import Item
from newsextract.components.names.forms import ORG_KINDS


class Mention(NamedTuple):
    """A place of an organisation, with its party's id, kind and name in small letters."""

    start: int
    end: int
    party: str
    kind: str
    name: str


class _Sorted:
    """Mentions in reading order: which is the last before a place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = list(mentions)
        self.starts = [m.start for m in self.mentions]

    def before(self, place: int) -> Mention | None:
        """The last mention that begins before `place`."""
        at = bisect_left(self.starts, place)
        return self.mentions[at - 1] if at else None


class Employers:
    """The organisations of one document by place."""

    def __init__(self, nouns: dict[str, str], parties: list[Item], subjects: set[int]) -> None:
        """`nouns` stand for organisations of a kind; `subjects` are the mentions that begin a sentence."""
        self.nouns = nouns
        self._orgs = [p for p in parties if p["kind"] in ORG_KINDS]
        self._starts = subjects
        self._named: dict[str, _Sorted] = {}

    @cached_property
    def all(self) -> _Sorted:
        """All mentions; most articles ask for none."""
        named = [(p["id"], p["kind"], p["name"].lower(), p["mentions"]) for p in self._orgs]
        return _Sorted(
            sorted(Mention(m["start"], m["end"], party, kind, name) for party, kind, name, ms in named for m in ms)
        )

    @cached_property
    def subjects(self) -> _Sorted:
        """The mentions of companies that begin a sentence."""
        return _Sorted(m for m in self.all.mentions if m.kind == "company" and m.start in self._starts)

    @cached_property
    def main(self) -> str | None:
        """The company that is named most."""
        companies = [p for p in self._orgs if p["kind"] == "company"]
        most_named = max(companies, key=lambda p: len(p["mentions"]), default=None)
        return str(most_named["id"]) if most_named else None

    def at(self, place: int) -> Mention | None:
        """The mention that covers the character `place`."""
        index = bisect_right(self.all.starts, place) - 1
        mention = self.all.mentions[index] if index >= 0 else None
        return mention if mention and place < mention.end else None

    def company(self, place: int) -> str | None:
        """The company talked of at `place`: the one that last began a sentence, else the article's most named one."""
        mention = self.subjects.before(place)
        return mention.party if mention else self.main

    def described(self, noun: str, place: int) -> str | None:
        """The organisation that a noun with "the" stands for at `place`; None where the noun tells of none."""
        kind = self.nouns.get(noun)
        if kind is None:
            return None
        if noun not in self._named:
            self._named[noun] = _Sorted(m for m in self.all.mentions if noun in m.name)
        mention = self._named[noun].before(place)
        if mention is None and kind == "company":
            return self.company(place)
        if mention is None:
            mention = next((m for m in reversed(self.all.mentions) if m.kind == kind and m.start < place), None)
        return mention.party if mention else None
