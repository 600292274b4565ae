"""Tellings and records of deals: what a record takes over from a telling, and what it then says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsextract.components.deals.events import Event
from newsextract.components.deals.status import Status
from newsextract.components.layers import Item

FAMILY = {
    "acquisition": "ownership",
    "merger": "ownership",
    "investment": "ownership",
    "license": "license",
    "joint_venture": "alliance",
    "collaboration": "alliance",
    "other": "any",
    "supply": "supply",
}
SIDES = {"license": ("licensor", "licensee"), "supply": ("supplier", "customer")}
_PAID = {"license": "licensor", "supply": "supplier", "acquisition": "seller"}
_PAYS = {"license": "licensee", "supply": "customer", "acquisition": "acquirer"}
SURE = 2  # a date right after a word of signing
TELLING = 3  # sentences over which an article still tells of the deal told last


@dataclass(slots=True)
class Told:
    """An event with everything its sentence says, anaphors resolved."""

    event: Event
    sentence: int
    status: Status = field(init=False)
    asset: str | None = None
    asset_known: bool = False  # "the business": told of before
    money: bool = False  # an amount stands in its clause
    headline: bool = False  # a headline's words for the asset are its own
    date: Item | None = None
    sure: int = 0  # how surely the date is the deal's: see dating.deal_date
    round: str = ""  # "series b", "seed"; "round" where no name is told
    stake: str | None = None


@dataclass(slots=True)
class Record:
    """A transaction as told so far."""

    type: str
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    types: Counter[str] = field(default_factory=Counter)
    asset: str | None = None
    headline_asset: str | None = None
    status: Status | None = None
    announced: Item | None = None
    sure: int = 0
    completed: Item | None = None
    undisclosed: tuple[int, int] | None = None
    territory: str | None = None
    exclusive: bool | None = None
    stake: str | None = None
    round: str = ""
    unnamed: bool = False  # a counterpart is told of, but not named
    orders: bool = False  # several orders told of in one sum
    told_apart: bool = False  # of these one, told of by itself
    published: str | None = None  # when the article was
    amounts: dict[str, str] = field(default_factory=dict)
    sentences: list[int] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    neutral: bool = True
    # party, whether it is paid, where that is told
    flows: list[tuple[str, bool, int, int]] = field(default_factory=list)

    def parties(self) -> set[str]:
        """Ids of all parties with a role."""
        return {p for counter in self.votes.values() for p in counter}

    def role(self, role: str) -> set[str]:
        """Ids of the parties with this role."""
        return set(self.votes.get(role, ()))


def is_named_round(name: str) -> bool:
    """Whether a funding round has a name of its own."""
    return name not in ("", "round")


def is_coded(asset: str) -> bool:
    """Whether an asset is told by a code name."""
    return any(c.isdigit() for c in asset)


def merge_into(record: Record, told: Told) -> None:
    """Let the record know what one more telling says."""
    event = told.event
    weight = 1 if event.neutral else 3
    for role, parties in event.roles.items():
        counter = record.votes.setdefault(role, Counter())
        for party in parties:
            counter[party] += weight
    if not event.neutral and event.roles:
        if record.neutral and record.type in ("license", "supply"):
            _turn_round(record, event.roles)
        record.neutral = False
    bare = event.type == "investment" and record.type == "acquisition" and not (told.stake or told.round)
    if event.type != "other" and not bare:  # "the shares" of a company bought whole make no investment
        record.types[event.type] += 2 if len(event.named()) > 1 else 1
    if told.asset and not told.asset_known:
        if told.headline:
            record.headline_asset = record.headline_asset or told.asset
        elif record.asset is None or (is_coded(told.asset) and not is_coded(record.asset)):
            record.asset = told.asset
    if record.status is None or told.status.weight > record.status.weight:
        record.status = told.status
    if told.date and (told.status.value != "terminated" or told.sure == SURE):
        set_date(record, told.date, told.sure)
    record.stake = record.stake or told.stake
    if told.round and not is_named_round(record.round):
        record.round = told.round
    record.unnamed = (record.unnamed or event.unnamed) and len(record.parties()) < 2
    if told.sentence not in record.sentences:
        record.sentences.append(told.sentence)
    record.rules += [r for r in event.rules if r not in record.rules]


def absorb(record: Record, other: Record) -> None:
    """Let a record have what another one tells of the same transaction."""
    for role, counter in other.votes.items():
        record.votes.setdefault(role, Counter()).update(counter)
    record.headline_asset = record.headline_asset or other.headline_asset or other.asset
    record.amounts.update(other.amounts)
    record.sentences += [s for s in other.sentences if s not in record.sentences]
    record.rules += [r for r in other.rules if r not in record.rules]


def set_date(record: Record, date: Item, sure: int) -> None:
    """Date a record: the first date told, unless a later one is surer."""
    if record.announced is None or sure > record.sure:
        record.announced, record.sure = date, sure


def _turn_round(record: Record, roles: dict[str, list[str]]) -> None:
    """A neutral telling gave roles by the order of names; one with a direction (`roles`) sets them right."""
    named = {p for parties in roles.values() for p in parties}
    for role, opposite in (("licensor", "licensee"), ("supplier", "customer")):
        for mine, other in ((role, opposite), (opposite, role)):
            for party in roles.get(mine, ()):
                if party in record.votes.get(other, ()):
                    moved = record.votes[other].pop(party)
                    rest = record.votes.get(mine, Counter())
                    swapped = [p for p in rest if p not in named]
                    for p in swapped:
                        record.votes.setdefault(other, Counter())[p] += rest.pop(p)
                    record.votes.setdefault(mine, Counter())[party] += moved


def follow_money(record: Record, party: str, paid: bool, start: int, end: int) -> None:
    """Who is paid gives: where nothing else says which way a deal goes, money does; else it is kept to be checked."""
    side = (_PAID if paid else _PAYS).get(record.type)
    if side is None or party not in record.parties():
        return
    record.flows.append((party, paid, start, end))
    if record.neutral and record.type in ("license", "supply"):
        _turn_round(record, {side: [party]})
        record.votes.setdefault(side, Counter())[party] += 2


def conflicts(record: Record, roles: dict[str, str]) -> list[tuple[int, int]]:
    """Where the money flows against the roles (party → role) that a record settled on."""
    out = []
    for party, paid, start, end in record.flows:
        against = (_PAYS if paid else _PAID).get(record.type)
        if against is not None and roles.get(party) == against:
            out.append((start, end))
    return out


def _take_sides(record: Record, sides: tuple[str, str]) -> None:
    """The partners of an agreement whose kind is told only now: who was named first gives."""
    for side in sides:
        record.votes.pop(side, None)
    for n, (party, votes) in enumerate(record.votes.pop("partner").items()):
        record.votes.setdefault(sides[n > 0], Counter())[party] += votes
    record.neutral = True


def fold(record: Record, told: Told) -> None:
    """Merge, then settle the record's type."""
    merge_into(record, told)
    sides = SIDES.get(told.event.type)
    if record.type == "other" and sides is not None and len(record.role("partner")) > 1:
        _take_sides(record, sides)
    order = ("license", "acquisition", "merger", "joint_venture", "investment", "supply", "collaboration", "other")
    if FAMILY[record.type] == "any" and told.event.type != "other":
        record.type = told.event.type
    elif FAMILY[record.type] == "ownership":
        best = max(record.types.values())
        record.type = next(t for t in (record.type, *order) if record.types.get(t, 0) == best)
    elif FAMILY[record.type] == "alliance" and told.event.type == "joint_venture":
        record.type = "joint_venture"
