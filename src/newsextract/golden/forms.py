"""The form of a golden TOML file, and the annotation it becomes once its anchors are found."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

from newsextract import records
from newsextract.records import (
    AmountRole,
    Anchor,
    DateKind,
    DealRole,
    DealStatus,
    DealType,
    Granularity,
    PartyKind,
    Qualifier,
    QuoteKind,
)

KINDS = ("parties", "amounts", "dates", "quotes", "deals")


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldenItem(_Form):
    """What every item has. An optional one counts neither way; a draft is refused until a person removes the mark."""

    id: str
    optional: bool = False
    draft: bool = False


class GoldenTitle(_Form):
    """A person's title with the id of its organisation."""

    title: str
    organization: str | None = None


class GoldenParty(GoldenItem):
    """A party; a plain mention is every whole-word occurrence, "Lee@2" only the second."""

    name: str
    kind: PartyKind
    country: str | None = None
    mentions: list[str] | None = None
    titles: list[GoldenTitle] = []

    def forms(self) -> list[str]:
        """Its mentions as anchors; its name where none are given."""
        return self.mentions or [self.name]


class GoldenAmount(GoldenItem):
    """An amount; `high` is given for ranges only."""

    quote: str
    currency: str
    low: str
    high: str | None = None
    qualifier: Qualifier | None = None
    per: str | None = None
    restates: str | None = None


class GoldenDate(GoldenItem):
    """A calendar expression."""

    quote: str
    kind: DateKind = "date"
    value: str | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    granularity: Granularity | None = None
    anchor: Anchor | None = None


class GoldenQuote(GoldenItem):
    """A quote; `mention` and `cue` are found nearest to it, `speaker` is a party's id."""

    quote: str
    kind: QuoteKind = "direct"
    speaker: str | None = None
    mention: str | None = None
    cue: str | None = None
    continues: str | None = None


class GoldenDealParty(_Form):
    """A party's role in a deal."""

    party: str
    role: DealRole


class GoldenDealAmount(_Form):
    """An amount's role in a deal."""

    amount: str
    role: AmountRole


class GoldenDeal(GoldenItem):
    """A deal."""

    type: DealType
    status: DealStatus
    status_cue: str | None = None
    parties: list[GoldenDealParty]
    amounts: list[GoldenDealAmount] = []
    undisclosed: str | None = None
    announced: str | None = None
    completed: str | None = None
    asset: str | None = None
    territory: str | None = None
    exclusive: bool | None = None
    stake: str | None = None


class GoldenFile(_Form):
    """One golden/<id>.toml."""

    article: str
    status: Literal["draft", "reviewed"]
    parties: list[GoldenParty] = []
    amounts: list[GoldenAmount] = []
    dates: list[GoldenDate] = []
    quotes: list[GoldenQuote] = []
    deals: list[GoldenDeal] = []

    def items(self) -> Iterator[GoldenItem]:
        """All items, kind by kind."""
        return (item for kind in KINDS for item in getattr(self, kind))


@dataclass(frozen=True)
class Annotation:
    """What is true of one article, in the types of a record; `optional` are ids that count neither way.

    The items' `rule` is empty. A record has the same lists, so two records compare as well.
    """

    article: str
    text: str
    parties: list[records.Party]
    amounts: list[records.Amount]
    dates: list[records.Date]
    quotes: list[records.Quote]
    deals: list[records.Deal]
    optional: frozenset[str] = field(default=frozenset())
