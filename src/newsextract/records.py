"""The record: what comes out of the pipeline for one article, as frozen, strict pydantic models."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

SCHEMA_VERSION = "1"

# Decimals are written out in full ("3200000", never "3.2E+6").
ExactDecimal = Annotated[
    Decimal,
    PlainSerializer(lambda value: format(value, "f"), return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]

PartyKind = Literal["company", "organization", "government", "person"]
Qualifier = Literal["about", "nearly", "up_to", "at_least", "over", "under", "vague"]
DateKind = Literal["date", "time", "duration", "set"]
Granularity = Literal[
    "day", "week", "month", "quarter", "half", "season", "weekend", "year", "decade", "century", "range"
]
Anchor = Literal["explicit", "published", "context"]
QuoteKind = Literal["direct", "partial", "indirect"]
DealType = Literal[
    "license", "acquisition", "merger", "investment", "joint_venture", "collaboration", "supply", "other"
]
DealStatus = Literal["rumored", "negotiating", "signed", "completed", "terminated"]
DealRole = Literal[
    "licensor",
    "licensee",
    "acquirer",
    "target",
    "seller",
    "partner",
    "investor",
    "investee",
    "supplier",
    "customer",
]
AmountRole = Literal["total", "upfront", "milestone", "royalty", "equity", "per_share", "other"]
WarningCode = Literal[
    "conversion_mismatch",
    "amount_sum_mismatch",
    "direction_conflict",
    "date_inconsistent",
    "encoding_guessed",
]
PublishedFrom = Literal["given", "metadata", "text"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class Span(_Model):
    """A stretch of the article: code points [start, end) and the words there."""

    start: int
    end: int
    text: str


class Producer(_Model):
    """Which program and which patterns made a record."""

    name: str
    version: str
    patterns: str


class ArticleInfo(_Model):
    """The article a record is of."""

    id: str
    source: str | None
    title: str | None
    published: datetime.date | None
    published_from: PublishedFrom | None
    sha256: str


class Title(_Model):
    """A person's title as written, with the organisation's party id."""

    title: str
    organization: str | None


class Party(_Model):
    """A named company, organisation, public body or person, with every naming mention."""

    id: str
    name: str
    kind: PartyKind
    country: str | None
    titles: list[Title]
    mentions: list[Span]
    rule: str


class Amount(Span):
    """Money: exact bounds in whole units of an ISO 4217 currency."""

    id: str
    currency: str
    low: ExactDecimal
    high: ExactDecimal
    qualifier: Qualifier | None
    per: str | None
    restates: str | None
    rule: str


class Date(Span):
    """A calendar expression with its TIMEX3 value and the days it covers, both inclusive."""

    id: str
    kind: DateKind
    value: str | None
    earliest: datetime.date | None
    latest: datetime.date | None
    granularity: Granularity | None
    anchor: Anchor | None
    rule: str


class Speaker(Span):
    """The mention that attributes a quote, and the party it stands for (null where unnamed)."""

    party: str | None
    name: str | None


class Quote(Span):
    """What somebody in the article says or writes."""

    id: str
    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None
    continues: str | None
    rule: str


class DealParty(_Model):
    """A party's role in a deal."""

    party: str
    role: DealRole


class DealAmount(_Model):
    """An amount's role in a deal."""

    amount: str
    role: AmountRole


class Deal(_Model):
    """One transaction, however many sentences tell of it."""

    id: str
    type: DealType
    status: DealStatus
    status_cue: Span | None
    parties: list[DealParty]
    amounts: list[DealAmount]
    undisclosed: Span | None
    announced: str | None
    completed: str | None
    asset: str | None
    territory: str | None
    exclusive: bool | None
    stake: ExactDecimal | None
    evidence: list[Span]
    rule: str


class Warning(_Model):
    """Something a person should look at; values are never changed because of it."""

    code: WarningCode
    message: str
    start: int
    end: int


class Record(_Model):
    """Everything extracted from one article."""

    schema_version: Literal["1"]
    produced_by: Producer
    article: ArticleInfo
    parties: list[Party]
    amounts: list[Amount]
    dates: list[Date]
    quotes: list[Quote]
    deals: list[Deal]
    warnings: list[Warning]


class Failure(_Model):
    """An article that could not be done, with the place and the reason."""

    id: str | None
    source: str | None
    stage: str
    error: str
    message: str
    line: int | None


def json_schema() -> str:
    """The JSON Schema of a record as published in docs/record.schema.json, ending without a newline."""
    return json.dumps(Record.model_json_schema(), indent=2)
