"""The form of patterns/names.toml: how names are scanned, which words play a part, and what counts as evidence."""

from __future__ import annotations

from typing import Literal

from newsextract import rules

KINDS = ("person", "company", "organization", "government", "place", "other")
"""What a name can be the name of; `other` are products, indexes, events, laws."""

PARTY_KINDS = frozenset(KINDS[:4])
ORG_KINDS = frozenset(KINDS[1:4])

Votes = tuple[str, tuple[tuple[int, int], ...]]
"""A block's id and its votes as (index in KINDS, number)."""


def settle(votes: list[int], own: list[int]) -> int:
    """Which of KINDS the votes decide for.

    Companies, organisations and public bodies share the evidence of their surroundings: a name's own words tell
    them apart.
    """
    best = votes.index(max(votes))
    orgs = votes[1:4]
    if not 0 < best < 4 and sum(orgs) <= votes[best]:
        return best
    body = 3 if own[3] > own[2] else 2
    return body if own[body] > max(own[1], 0) else 1 + orgs.index(max(orgs))


class Scan(rules.Patterns):
    """Expressions that find names in the text and tell their shapes."""

    capital: rules.Regex
    word: rules.Regex
    joiner: rules.Regex
    tail: rules.Regex
    series: rules.Regex
    ticker: rules.Regex
    quoted: rules.Regex
    code: rules.Regex
    initial: rules.Regex
    camel: rules.Regex
    korean_given: rules.Regex


class Words(rules.Patterns):
    """Words that stand beside names or inside them."""

    honorifics: dict[str, str]
    titles: list[str]
    modifiers: list[str]
    stops: list[str]
    sentence: list[str]
    verbs: list[str]
    surname_endings: list[str]
    particles: list[str]
    numbers: list[str]
    descriptors: list[str]
    of_heads: list[str]
    topics: list[str]
    drug_endings: list[str]
    things: list[str]
    sites: list[str]
    not_names: list[str]
    apposition_ends: list[str]
    noun_endings: list[str]
    personal: list[str]
    possessives: list[str]
    inner_ranks: list[str]
    houses: list[str]
    boards: list[str]
    organs: list[str]
    prefixes: list[str]
    naming: list[str]
    company_ends: list[str]
    headline_verbs: list[str]
    headline_ends: list[str]


class Evidence(rules.Block):
    """One kind of evidence and how many votes it gives to which kind of name."""

    votes: dict[Literal["person", "company", "organization", "government", "place", "other"], int]

    def cast(self, kind: str | None = None) -> Votes:
        """The votes in the form in which they are counted; `kind` takes them all where given."""
        return self.id, tuple((KINDS.index(kind or k), n) for k, n in self.votes.items())


class Shape(Evidence):
    """Evidence from a name's own words."""


class Noun(Evidence):
    """Nouns that say what the name before or behind them is the name of."""

    words: list[str]


class Cue(Evidence):
    """Evidence from the words before a name (its last words count) or after it (its first ones)."""

    side: Literal["before", "after"]
    words: list[str]


class NamePatterns(rules.Patterns):
    """The form of patterns/names.toml."""

    scan: Scan
    words: Words
    shape: list[Shape]
    noun: list[Noun]
    cue: list[Cue]
