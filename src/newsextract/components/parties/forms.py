"""The form of patterns/parties.toml: why names stand for one party, and the words that tell titles and countries."""

from __future__ import annotations

from newsextract import rules


class Join(rules.Block):
    """One reason to take two names for one party."""


class PartyPatterns(rules.Patterns):
    """The form of patterns/parties.toml."""

    piece: rules.Regex
    relatives: list[str]
    ranks: list[str]
    employers: dict[str, list[str]]
    executives: list[str]
    title_ends: list[str]
    join: list[Join]
