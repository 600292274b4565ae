"""The record: what comes out of the pipeline for one article, as frozen, strict pydantic models."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

SCHEMA_VERSION = "1"

# Decimals are written out in full ("3200000", never "3.2E+6").
ExactDecimal = Annotated[
    Decimal,
    PlainSerializer(lambda value: format(value, "f"), return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]

Rule = Annotated[str, Field(description="ids of the pattern blocks that decided it, joined by +, the main one first")]

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

    start: int = Field(description="first character, counted in Unicode code points from 0")
    end: int = Field(description="the character after the last")
    text: str = Field(description="the words from start to end, as they stand in the article")


class Producer(_Model):
    """Which program and which patterns made a record."""

    name: str = Field(description="the program")
    version: str = Field(description="its version")
    patterns: str = Field(description="SHA-256 over all pattern files, a user's own among them, as a hex digest")


class ArticleInfo(_Model):
    """The article a record is of."""

    id: str = Field(description="as given, else the path below its folder without suffix, else file:line")
    source: str | None = Field(
        description="path below the folder that was read, file:line for a row; null where none was given"
    )
    title: str | None = Field(description="as given, else the headline found in the text")
    published: datetime.date | None = Field(description="day of publication; null where it is not known")
    published_from: PublishedFrom | None = Field(
        description="how that day is known: given by the caller, metadata of the page, or text"
    )
    sha256: str = Field(description="of the text in UTF-8, as a hex digest")


class Title(_Model):
    """A person's title as written, with the organisation's party id."""

    title: str = Field(description='as written, without the article: "vice chair", "CEO"')
    organization: str | None = Field(description="the organisation's party id; null where it is not told")


class Party(_Model):
    """A named company, organisation, public body or person, with every naming mention."""

    id: str = Field(description="p1, p2 … in reading order")
    name: str = Field(description="the fullest form that the article uses")
    kind: PartyKind = Field(description="what it is")
    country: str | None = Field(description="ISO 3166 alpha-2, only where the article says it of that party")
    titles: list[Title] = Field(description="of persons only")
    mentions: list[Span] = Field(description="every naming mention in reading order")
    rule: Rule


class Amount(Span):
    """Money: exact bounds in whole units of an ISO 4217 currency."""

    id: str = Field(description="a1, a2 … in reading order")
    currency: str = Field(description="ISO 4217 code")
    low: ExactDecimal = Field(description="least value in whole currency units, an exact decimal")
    high: ExactDecimal = Field(description="greatest value; equal to low unless a range or vague")
    qualifier: Qualifier | None = Field(description='how it is hedged ("up to", "about")')
    per: str | None = Field(description='the unit of a rate as worded ("share", "year", "dose"); null for no rate')
    restates: str | None = Field(description="id of the earlier amount that it gives again in another currency")
    rule: Rule


class Date(Span):
    """A calendar expression with its TIMEX3 value and the days it covers, both inclusive."""

    id: str = Field(description="d1, d2 … in reading order")
    kind: DateKind = Field(description="TIMEX3 kind")
    value: str | None = Field(
        description='TIMEX3 value ("2026-01-12", "2025-Q3"), a range "2026-01-12/2026-01-16"; null where unresolved'
    )
    earliest: datetime.date | None = Field(description="first day it covers")
    latest: datetime.date | None = Field(description="last day it covers, inclusive")
    granularity: Granularity | None = Field(
        description="the unit it is told in; null for durations, sets and vague words"
    )
    anchor: Anchor | None = Field(
        description="what it is counted from: its own words, the day of publication, or another date"
    )
    rule: Rule


class Speaker(Span):
    """The mention that attributes a quote, and the party it stands for (null where unnamed)."""

    party: str | None = Field(description="party id; null where the speaker is not named")
    name: str | None = Field(description="that party's name")


class Quote(Span):
    """What somebody in the article says or writes."""

    id: str = Field(description="q1, q2 … in reading order")
    kind: QuoteKind = Field(description="a marked clause, a marked fragment, or reported speech")
    speaker: Speaker | None = Field(description="the mention that attributes it; null where nobody does")
    cue: Span | None = Field(description="the verb of saying that governs it")
    continues: str | None = Field(description="id of the quote of the same utterance that it goes on from")
    rule: Rule


class DealParty(_Model):
    """A party's role in a deal."""

    party: str = Field(description="party id")
    role: DealRole = Field(description="the part it takes")


class DealAmount(_Model):
    """An amount's role in a deal."""

    amount: str = Field(description="amount id")
    role: AmountRole = Field(description="what the amount pays for")


class Deal(_Model):
    """One transaction, however many sentences tell of it."""

    id: str = Field(description="deal1, deal2 …; the article's main deal first")
    type: DealType = Field(description="the kind of transaction")
    status: DealStatus = Field(description="the latest that the article tells")
    status_cue: Span | None = Field(description="the words that decide the status")
    parties: list[DealParty] = Field(description="who takes part, in which role")
    amounts: list[DealAmount] = Field(description="the figures of this deal, restatements beside their originals")
    undisclosed: Span | None = Field(description="the words that say the terms are not told")
    announced: str | None = Field(description="id of the date on which it was signed or announced")
    completed: str | None = Field(description="id of the date on which it closed or is to close")
    asset: str | None = Field(
        description="what is transferred, by its shortest name; null for a whole company or a stake in one"
    )
    territory: str | None = Field(description="where the rights hold, as told")
    exclusive: bool | None = Field(description="whether the rights are exclusive; null where it is not told")
    stake: ExactDecimal | None = Field(
        description="share of the company that changes hands, in percent, an exact decimal"
    )
    evidence: list[Span] = Field(description="the sentences that tell of it, the one naming the parties first")
    rule: Rule


class RecordWarning(_Model):
    """Something a person should look at; values are never changed because of it."""

    code: WarningCode = Field(description="what is doubtful; an open enumeration: further codes may come")
    message: str = Field(description="the same in words, with the figures")
    start: int = Field(description="first character of the place to look at")
    end: int = Field(description="the character after the last")


class Record(_Model):
    """Everything extracted from one article."""

    schema_version: Literal["1"] = Field(
        description="form of the record; moves where a reader of the old form could break"
    )
    produced_by: Producer
    article: ArticleInfo
    parties: list[Party] = Field(description="in reading order")
    amounts: list[Amount] = Field(description="in reading order")
    dates: list[Date] = Field(description="in reading order")
    quotes: list[Quote] = Field(description="in reading order")
    deals: list[Deal] = Field(description="the main deal first")
    warnings: list[RecordWarning] = Field(description="in the order of their places")


class Failure(_Model):
    """An article that could not be done, with the place and the reason."""

    id: str | None = Field(description="as of the record; null where it is not known")
    source: str | None = Field(description='where it stands: of stage "read" the path as given')
    stage: str = Field(description='"read", the component that broke, or "worker"')
    error: str = Field(description="name of the error")
    message: str = Field(description="the reason")
    line: int | None = Field(description="line or row, from 1; null where it is a file of its own")


def json_schema() -> str:
    """The JSON Schema of a record as published in docs/record.schema.json, ending without a newline."""
    return json.dumps(Record.model_json_schema(), indent=2)
