"""The forms of the pattern files that tell what a deal looks like."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from newsextract import rules
from newsextract.records import AmountRole, DealRole, DealStatus, DealType


class Grammar(rules.Patterns):
    """The form of patterns/deal_grammar.toml: word lists, lower case."""

    prepositions: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    perfect: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    breakers: frozenset[str]
    conjunctions: frozenset[str]
    commas: frozenset[str]
    say: frozenset[str]
    adverbs: frozenset[str]
    companies: frozenset[str]
    plain_companies: frozenset[str]
    pairs: frozenset[str]
    after_name: frozenset[str]
    light: frozenset[str]
    stakes: frozenset[str]
    control: frozenset[str]
    minority: frozenset[str]
    things: frozenset[str]
    parts: frozenset[str]
    kin: frozenset[str]
    holders: frozenset[str]
    rights: frozenset[str]
    owned_rights: frozenset[str]
    advisers: frozenset[str]
    bodies: frozenset[str]
    led: frozenset[str]
    held: frozenset[str]
    advising: frozenset[str]
    uses: frozenset[str]
    named_things: frozenset[str]
    support: frozenset[str]
    outsiders: frozenset[str]
    contracts: frozenset[str]
    buying: frozenset[str]
    measures: frozenset[str]
    planned: frozenset[str]
    agreeing: frozenset[str]
    describing: frozenset[str]
    plans: frozenset[str]
    crowds: frozenset[str]
    debts: frozenset[str]
    compounds: frozenset[str]
    other_pacts: frozenset[str]
    granting: frozenset[str]
    giving: frozenset[str]
    staged: frozenset[str]
    families: frozenset[str]
    telling: frozenset[str]
    made: frozenset[str]
    drugs: frozenset[str]
    licensed: frozenset[str]
    named_as: frozenset[str]
    not_from: frozenset[str]
    yielding: frozenset[str]
    receiving: frozenset[str]
    hiring: frozenset[str]
    hired_to: frozenset[str]
    rivals: frozenset[str]
    brands: frozenset[str]
    not_goods: frozenset[str]
    delivering: frozenset[str]
    hedges: frozenset[str]
    transfers: frozenset[str]
    staff: frozenset[str]
    leaders: frozenset[str]
    wishes: frozenset[str]
    conditions: frozenset[str]
    ordinals: frozenset[str]
    share_kinds: frozenset[str]
    equity: frozenset[str]
    unions: frozenset[str]
    issued: frozenset[str]
    wholes: frozenset[str]
    no_wares: frozenset[str]
    chiefs: frozenset[str]
    trade_ends: frozenset[str]
    helping: frozenset[str]
    making: frozenset[str]
    cancelled: frozenset[str]
    fees: frozenset[str]
    ordered: frozenset[str]
    joined: frozenset[str]
    gone_back: frozenset[str]
    times: frozenset[str]
    boards: frozenset[str]
    holding: frozenset[str]
    negations: frozenset[str]
    choices: frozenset[str]
    inventions: frozenset[str]
    not_made: frozenset[str]
    spending: frozenset[str]
    spans: frozenset[str]
    wages: frozenset[str]
    takeovers: frozenset[str]
    states: frozenset[str]
    leading: frozenset[str]
    name_ends: frozenset[str]
    plain_firsts: frozenset[str]


class Frame(rules.Block):
    """One way of telling a deal: its words, and which role stands in which slot."""

    type: DealType
    verbs: list[str] = Field(default=[])
    nouns: list[str] = Field(default=[])
    mods: list[str] = Field(default=[])
    heads: list[str] = Field(default=[])
    support: list[str] = Field(default=[])
    object_words: frozenset[str] = frozenset()
    roles: dict[str, str]
    turn: dict[str, str] = Field(default={})
    past: DealStatus = "signed"
    at: DealStatus | None = None
    goods: bool = False
    needs: list[str]
    both: bool = False
    pair: bool = False
    neutral: bool = False
    under: bool = False
    particle: frozenset[str] = frozenset()
    money: bool = False
    buys: bool = False
    joins: bool = False
    typed: bool = False
    sum: bool = False
    middle: bool = False
    slot: str = ""

    def sure(self) -> bool:
        """Whether a verb of the frame needs no other word to tell of a deal."""
        return not (self.object_words or self.particle or self.sum or self.under or self.typed or self.middle)

    def phrases(self) -> list[str]:
        """The nouns that name the deal."""
        return self.nouns + [f"{mod} {head}".strip() for mod in self.mods for head in self.heads]


class DealPatterns(rules.Patterns):
    """The form of patterns/deals.toml."""

    irregular: dict[str, list[str]]
    context: dict[DealType, list[str]]
    frame: list[Frame]


class FallbackFrame(Frame):
    """A frame whose noun may have any verb."""

    words: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_behind: frozenset[str] = frozenset()
    open: str = ""
    thing: bool = False
    alone: bool = False
    coded: bool = False
    asks: frozenset[Literal["price", "sum", "into", "code"]] = frozenset()


class FallbackPatterns(rules.Patterns):
    """The form of patterns/deal_fallback.toml."""

    idle: frozenset[str]
    barred: frozenset[str]
    frame: list[FallbackFrame]

    @cached_property
    def asking(self) -> dict[str, list[FallbackFrame]]:
        """The frames by what they ask of a verb that no frame knows."""
        kinds = ("price", "sum", "into", "code")
        return {asks: [frame for frame in self.frame if asks in frame.asks] for asks in kinds}


class StatusRule(rules.Block):
    """Words that decide a status; `where` they must stand."""

    value: DealStatus
    where: str = Field(pattern="^(verb|sentence|before)$")
    firm: bool = True
    final: bool = True
    past: bool = False
    words: list[str]


class StatusPatterns(rules.Patterns):
    """The form of patterns/deal_status.toml."""

    conditional: frozenset[str]
    when: frozenset[str]
    ahead: frozenset[str]
    coming: frozenset[str]
    planned: frozenset[str]
    suing: frozenset[str]
    disputes: frozenset[str]
    waits: frozenset[str]
    against: frozenset[str]
    serving: frozenset[str]
    status: list[StatusRule]

    @cached_property
    def rank(self) -> dict[str, int]:
        """By the id of a rule its place among them: the earlier wins."""
        return {rule.id: n for n, rule in enumerate(self.status)}


class AmountRule(rules.Block):
    """Words beside an amount that say what it is; role None keeps it out of the deal."""

    role: AmountRole | None = None
    before: list[str] = Field(default=[])
    after: list[str] = Field(default=[])
    types: frozenset[DealType] = frozenset()
    far: bool = False
    rates: bool = False


class LineRule(rules.Block):
    """A funding round told in a line without a verb: words that name it, and words of sentences about who paid."""

    words: list[str]
    paid: list[str]


class SlotPatterns(rules.Patterns):
    """The form of patterns/deal_slots.toml: word lists, lower case."""

    about: list[str]
    about_type: dict[DealType, list[str]]
    turn: list[str]
    leaving: list[str]
    signed_on: frozenset[str]
    undisclosed: list[str]
    terms: frozenset[str]
    deals: frozenset[str]
    closing: list[str]
    exclusive: list[str]
    non_exclusive: list[str]
    regions: list[str]
    not_dates: frozenset[str]
    orders: list[str]
    receives: frozenset[str]
    pays: frozenset[str]
    moves: frozenset[str]
    payments: frozenset[str]
    owns: frozenset[str]
    takes: frozenset[str]
    member: dict[DealRole, list[str]]
    line: LineRule


class AmountPatterns(rules.Patterns):
    """The form of patterns/deal_amounts.toml."""

    amount: list[AmountRule]
