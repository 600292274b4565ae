"""The deals of an article in its own words, for tests' expectations; and the companies of the tests' sentences."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract import Extractor
from newsextract.records import Deal, Record

PUBLISHED = "2026-05-06"  # a Wednesday

FOODS = "Hanbit Foods Co."
BIO = "Hanbit Bio Co."
MARKETS = "Larkspur Markets Inc."
BAKERIES = "Larkspur Bakeries Inc."
PHARMA = "Larkspur Pharma Inc."
CAPITAL = "Sorrel Capital Inc."
THERAPEUTICS = "Sorrel Therapeutics Inc."
PARTNERS = "Tansy Partners Inc."


@dataclass(frozen=True)
class Told:
    """A deal with the words of its article in place of ids."""

    kind: str  # status and type: "completed acquisition"
    status: str
    cue: str | None
    sides: dict[str, str]  # name → role, in the record's order
    money: list[tuple[str, str]]  # (text, role)
    asset: str | None
    territory: str | None
    exclusive: bool | None
    stake: str | None
    undisclosed: str | None
    announced: str | None
    announced_on: str | None  # the value of that date
    completed: str | None
    sentences: int


def deals(extractor: Extractor, text: str) -> list[Told]:
    """What a text tells of each deal."""
    record = extractor.extract(text, published=PUBLISHED)
    return [_told(record, deal) for deal in record.deals]


def only(extractor: Extractor, text: str) -> Told:
    """What a text tells of its one deal."""
    found = deals(extractor, text)
    assert len(found) == 1, [(deal.kind, deal.sides) for deal in found]
    return found[0]


def _told(record: Record, deal: Deal) -> Told:
    names = {party.id: party.name for party in record.parties}
    sides = {names[party.party]: party.role for party in deal.parties}
    assert len(sides) == len(deal.parties), deal.parties
    amounts = {amount.id: amount.text for amount in record.amounts}
    dates = {date.id: date for date in record.dates}
    announced = dates.get(deal.announced or "")
    completed = dates.get(deal.completed or "")
    return Told(
        kind=f"{deal.status} {deal.type}",
        status=deal.status,
        cue=deal.status_cue and deal.status_cue.text,
        sides=sides,
        money=[(amounts[amount.amount], amount.role) for amount in deal.amounts],
        asset=deal.asset,
        territory=deal.territory,
        exclusive=deal.exclusive,
        stake=None if deal.stake is None else str(deal.stake),
        undisclosed=deal.undisclosed and deal.undisclosed.text,
        announced=announced and announced.text,
        announced_on=announced and announced.value,
        completed=completed and completed.text,
        sentences=len(deal.evidence),
    )
