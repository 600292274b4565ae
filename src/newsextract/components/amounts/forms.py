"""The form of patterns/amounts.toml and patterns/currencies.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field

from newsextract import rules
from newsextract.records import Qualifier

Exact = Annotated[Decimal, BeforeValidator(lambda value: Decimal(value) if isinstance(value, str) else value)]
"""A decimal written as a string in a pattern file, so that no binary float ever comes near a value."""


class SubUnit(rules.Patterns):
    """Words for a part of the currency's unit, and the part's worth ("cents", 0.01)."""

    words: list[str]
    worth: Exact


class Band(rules.Patterns):
    """Lowest and highest rate in years [first, last], in units per US dollar."""

    years: tuple[int, int]
    per_dollar: tuple[Exact, Exact]


class Currency(rules.Block):
    """One currency: what it is called, what its signs are, and what it was worth."""

    code: str = Field(pattern="^[A-Z]{3}$")
    nouns: list[str]  # after the number: "5 billion won"
    of: tuple[str, ...] = ()  # before a noun: "South Korean won"; after a "$" amount: "$5 million Canadian"
    bare: bool = False  # the noun alone means this currency
    before: tuple[str, ...] = ()  # nouns that also stand before the number: "won 300 billion"
    symbols: tuple[str, ...] = ()  # on either side of the number, exact case
    home_symbols: tuple[str, ...] = ()  # the same, in an article that speaks of the country only
    home: tuple[str, ...] = ()  # words that show an article to speak of the country
    code_is_word: bool = False  # "TRY 3": the code counts only with a magnitude
    sub_units: tuple[SubUnit, ...] = ()
    rates: tuple[Band, ...] = ()

    # Each is there once: compared by identity, so that figures can be compared at no cost.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class CurrencyPatterns(rules.Patterns):
    """The form of patterns/currencies.toml."""

    currency: list[Currency]


class Magnitude(rules.Block):
    """A word after a number that multiplies it by a power of ten."""

    power: int
    words: list[str]
    letters: tuple[str, ...] = ()
    currency: str | None = None


class QualifierRule(rules.Block):
    """Words left or right of an amount that bound it."""

    gives: Qualifier
    before: list[str]
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    negated: Qualifier | None = None


class Qualifiers(rules.Patterns):
    """What may stand between qualifier and amount, and signs that qualify."""

    negations: list[str]
    fillers: list[str]
    others: list[str]
    hedges: list[tuple[str, Qualifier]]


class WonVerb(rules.Patterns):
    """Words that tell "won" the verb from the currency."""

    objects: list[str]
    adverbs: list[str]
    articles: list[str]
    subjects: list[str]
    money_after: list[str]
    prepositions: list[str]


class Shy(rules.Patterns):
    """Ordinary words that are names of currencies too."""

    nouns: list[str]
    pictures: list[int]
    buying: list[str]
    opinions: list[str]
    idioms: list[str]


class Mass(rules.Patterns):
    """Words that make "pounds" a weight."""

    words: list[str]


class Range(rules.Patterns):
    """What joins the members of a range, and what tells a range from a change."""

    regex: rules.Regex
    spread: list[str]
    steps: list[str]
    changes: list[str]
    after_shared: list[str]


class Dollar(rules.Patterns):
    """How an article says which dollar it means, and which countries' press writes a bare "$" for its own."""

    statement: rules.Regex
    before_statement: rules.Regex
    local: list[str]


class Per(rules.Block):
    """The unit of a rate. In `after` and `before`, regular expressions, {units} stands for the units."""

    units: list[str]
    after: str
    before: str
    each: list[str]
    adverbs: dict[str, str]


class Restatement(rules.Block):
    """What stands between an amount and the same sum in another currency."""

    regex: rules.Regex
    sure: bool = False
    next: bool = False


class AmountPatterns(rules.Patterns):
    """The form of patterns/amounts.toml."""

    magnitude: list[Magnitude]
    form: list[rules.Block]
    shy: Shy
    won_verb: WonVerb
    mass: Mass
    dollar: Dollar
    range: Range
    qualifiers: Qualifiers
    qualifier: list[QualifierRule]
    per: Per
    restatement: list[Restatement]
