"""The form of patterns/names.toml: how names are scanned, which words play a part, and what counts as evidence."""

from __future__ import annotations

from typing import Literal

from newsextract import rules

KINDS = ("person", "company", "organization", "government", "place", "other")
"""What a name can be the name of; `other` are products, indexes, events, laws."""

PARTY_KINDS = frozenset(KINDS[:4])
ORG_KINDS = frozenset(KINDS[1:4])


class Scan(rules.Patterns):
    """Expressions that find names in the text and tell their shapes."""

    word: rules.Regex
    joiner: rules.Regex
    tail: rules.Regex
    ticker: rules.Regex
    code: rules.Regex
    initials: rules.Regex
    camel: rules.Regex
    korean_given: rules.Regex


class Words(rules.Patterns):
    """Words that stand beside names or inside them."""

    honorifics: dict[str, str]
    titles: list[str]
    stops: list[str]
    descriptors: list[str]
    of_heads: list[str]
    topics: list[str]
    not_names: list[str]


class Evidence(rules.Block):
    """One kind of evidence and how many votes it gives to which kind of name."""

    votes: dict[Literal["person", "company", "organization", "government", "place", "other"], int]


class Shape(Evidence):
    """Evidence from a name's own words."""


class Cue(Evidence):
    """Evidence from the words before a name (its last words count) or after it (its first ones)."""

    side: Literal["before", "after"]
    words: list[str]


class NamePatterns(rules.Patterns):
    """The form of patterns/names.toml."""

    scan: Scan
    words: Words
    shape: list[Shape]
    cue: list[Cue]
