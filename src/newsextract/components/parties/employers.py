"""Employers: which organisation "the company", "the ministry" or a bare "chief executive" is of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
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
        orgs = [(p, p["name"].lower()) for p in parties if p["kind"] in ORG_KINDS]
        self.all = _Sorted(
            sorted(Mention(m["start"], m["end"], p["id"], p["kind"], name) for p, name in orgs for m in p["mentions"])
        )
        self.subjects = _Sorted(m for m in self.all.mentions if m.kind == "company" and m.start in subjects)
        companies = [p for p, _ in orgs if p["kind"] == "company"]
        self.main: Item | None = max(companies, key=lambda p: len(p["mentions"]), default=None)
        self._named: dict[str, _Sorted] = {}

    def at(self, place: int) -> Mention | None:
        """The mention that covers the character `place`."""
        index = bisect_right(self.all.starts, place) - 1
        mention = self.all.mentions[index] if index >= 0 else None
        return mention if mention and place < mention.end else None

    def company(self, place: int) -> str | None:
        """The company talked of at `place`: the one that last began a sentence, else the article's most named one."""
        mention = self.subjects.before(place)
        if mention:
            return mention.party
        return str(self.main["id"]) if self.main else None

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
