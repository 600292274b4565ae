"""Employers: which organisation "the company", "the ministry" or a bare "chief executive" is of."""

from __future__ import annotations

from newsextract.components.layers import Intervals, Item
from newsextract.components.names.forms import ORG_KINDS
from newsextract.components.parties.forms import PartyPatterns


class Employers:
    """The organisations of one document by place."""

    def __init__(self, patterns: PartyPatterns, parties: list[Item], subjects: set[int]) -> None:
        self.nouns = {word: kind for kind, words in patterns.employers.items() for word in words}
        self.subjects = subjects
        orgs = [p for p in parties if p["kind"] in ORG_KINDS]
        self.mentions = Intervals(
            {**m, "party": p["id"], "kind": p["kind"], "name": p["name"]} for p in orgs for m in p["mentions"]
        )
        companies = [p for p in orgs if p["kind"] == "company"]
        self.main = max(companies, key=lambda p: len(p["mentions"]), default=None)

    def company(self, place: int) -> str | None:
        """The company talked of at `place`: the one that last began a sentence, else the article's most named one."""
        for mention in reversed(self.mentions.within(0, place)):
            if mention["kind"] == "company" and mention["start"] in self.subjects:
                return str(mention["party"])
        return str(self.main["id"]) if self.main else None

    def described(self, noun: str, place: int) -> str | None:
        """The organisation that a noun with "the" stands for at `place`; None where the noun tells of none."""
        kind = self.nouns.get(noun)
        if kind is None:
            return None
        before = list(reversed(self.mentions.within(0, place)))
        for mention in before:
            if noun in mention["name"].lower():
                return str(mention["party"])
        if kind == "company":
            return self.company(place)
        return next((str(m["party"]) for m in before if m["kind"] == kind), None)
