"""Which record a telling belongs to: how well they fit, and what tells two transactions apart."""

from __future__ import annotations

from datetime import date

from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import FAMILY, SIDES, TELLING, Record, Told, is_coded, is_named_round

# Roles that one party alone (or one group named at once) has in a transaction.
_UNIQUE = ("target", "acquirer", "licensor", "licensee", "supplier", "customer", "seller")
# Different words for one thing.
_KINDS = (
    {"plant", "factory", "facility", "mill"},
    {"unit", "business", "division", "arm", "operations", "subsidiary"},
    {"building", "tower", "offices"},
)
_SAME = {"target": "investee", "acquirer": "investor"}
# Who sells a thing bought it in another transaction.
_AGAINST = (("seller", "acquirer"), ("seller", "investor"), ("acquirer", "seller"), ("investor", "seller"))
_NEAR = 2  # sentences over which a deal told with one known party and a new one is the same deal
_NEWS = 6  # sentences at the beginning of an article in which its news is told
_LONG = 120  # days before publication that are surely another deal's
_LATER = ("deals.other.option",)  # what follows from a deal, however much later
_MONTH = 45  # days between two dates of one transaction's telling, at most


def affinity(record: Record, told: Told, named: set[str]) -> int:
    """How well an event that has `named` these parties fits a record: 0 where it tells of another transaction."""
    event = told.event
    family, other = FAMILY[record.type], FAMILY[event.type]
    if family != other and "any" not in (family, other):
        return 0
    known = record.parties()
    shared = named & known
    if named and not shared and (_is_other_side(record, told) or _is_counterpart(record, told)):
        return 1
    same_round = is_named_round(told.round) and told.round == record.round
    if named and not shared and not same_round:
        return 0
    if event.type == "other" and not event.definite and len(shared) < 2:
        return 0
    if _conflict(record, told, named, shared):
        return 0
    gap = told.sentence - (record.sentences[-1] if record.sentences else 0)
    fresh = bool(named - known)
    asset = record.asset or record.headline_asset
    alike = bool(told.asset and asset and _alike(told.asset, asset))
    if len(shared) == 1 and fresh and gap > _NEAR and not alike and not event.definite:
        return 0
    if len(shared) == 1 and event.frame.pair and gap > _NEAR and len(known) < 2:
        return 0
    score = 3 * len(shared)
    score += sum(1 for role, parties in event.roles.items() if set(parties) & record.role(role))
    score += 4 if alike or same_round else 0
    if not named and (event.definite or event.anaphors or told.asset_known):
        score += 3 if event.type == record.type else 1
    if gap <= 1:
        score += 1 if score else 0
    return score


def _is_other_side(record: Record, told: Told) -> bool:
    """Whether a telling names only the side that an order or a licence just told of leaves unnamed: "A landed its
    largest order. B will buy engines from 2027".
    """
    sides = SIDES.get(record.type)
    if sides is None or told.event.type != record.type or told.event.form == "noun":
        return False
    have, new = ({s for s in sides if roles.get(s)} for roles in (record.votes, told.event.roles))
    return len(have) == len(new) == 1 and have != new and 0 <= told.sentence - record.sentences[-1] <= 1


def _is_counterpart(record: Record, told: Told) -> bool:
    """Whether a telling names only who takes or gives the thing just told of: "A agreed to sell its Ohio mills. The
    mills will be sold to B".
    """
    roles = set(told.event.roles)
    if record.type != told.event.type or record.type != "acquisition" or len(roles) != 1 or not told.asset_known:
        return False
    other = {"acquirer": "seller", "seller": "acquirer"}.get(roles.pop())
    if other is None or {r for r in record.votes if record.role(r)} != {other} or not record.asset or not told.asset:
        return False
    return _alike(told.asset, record.asset) and 0 <= told.sentence - record.sentences[-1] <= TELLING


def _conflict(record: Record, told: Told, named: set[str], shared: set[str]) -> bool:
    event = told.event
    if _is_beside_round(record, told) or _is_other_thing(record, told, shared):
        return True
    both = len(named) >= 2 and len(shared) < 2
    if record.unnamed and both and not event.definite:
        return True
    if event.unnamed and not event.definite and all(record.role(s) for s in SIDES.get(record.type, ("",))):
        return True  # another order, of somebody who is not named
    neutral = event.neutral or record.neutral
    for role in () if neutral else _UNIQUE:
        same = _SAME.get(role, role)
        parties = {*event.roles.get(role, ()), *event.roles.get(same, ())}
        have = record.role(role) | record.role(same) if parties else set()
        if have and not parties & have:
            return True
    if event.frame.roles.get("subject") == "investee" and record.role("seller"):
        return True  # who issues shares sells none of its holders'
    if not neutral and any(set(event.roles.get(a, ())) & record.role(b) for a, b in _AGAINST):
        return True
    if (neutral or event.frame.pair) and both and len(record.parties()) >= 2:
        return True
    if told.asset and not set(event.roles.get("seller", ())).isdisjoint(record.role("target")):
        return True  # who was bought sells a thing of its own
    if record.type == "merger" and len(record.role("partner")) >= 2 and (named_new(event, record) or told.asset):
        return True
    return _other_time(record, told) or (len(shared) < 2 and not event.definite and _long_before(record, told))


def _is_beside_round(record: Record, told: Told) -> bool:
    """Whether a telling is of another funding round, or of a sale beside one."""
    event = told.event
    if is_named_round(told.round) and is_named_round(record.round) and told.round != record.round:
        return True
    sells = event.frame.roles.get("subject") == "seller"
    if is_named_round(record.round) and sells and event.type == "acquisition":
        return True  # "B raised its Series A. It was sold in 2022"
    if is_named_round(record.round) and told.stake and event.roles.get("seller"):
        return True  # beside the round a holder sells
    return bool(told.round) and record.type in ("merger", "acquisition") and not record.round


def _is_other_thing(record: Record, told: Told, shared: set[str]) -> bool:
    """Whether a telling is of another thing than the record's, or of a company where that is of a thing."""
    event = told.event
    if told.asset and not told.asset_known and not told.headline:
        if record.asset and not _alike(told.asset, record.asset) and not _same_goods(told, record, shared):
            return True
        owned = record.role("target") | record.role("investee")
        if event.type in ("acquisition", "investment") and owned and not record.asset:
            return True
    target = set(event.roles.get("target", ())) | set(event.roles.get("investee", ()))
    bought = bool(target and record.asset) and record.type == "acquisition"
    return bought and not target & record.parties() and record.role("target").isdisjoint(target)


def named_new(event: Event, record: Record) -> bool:
    """Whether an event names a party that the record does not know, in another role than a seller's."""
    return any(p not in record.parties() for role, parties in event.roles.items() if role != "seller" for p in parties)


def _same_goods(told: Told, record: Record, shared: set[str]) -> bool:
    """Whether two names of an asset may mean one thing: the same two parties, and not two code names."""
    codes = is_coded(told.asset or "") and is_coded(record.asset or "")
    return len(shared) >= 2 and not codes


def _other_time(record: Record, told: Told) -> bool:
    a, b = record.announced, told.date
    if not a or not b or told.status.value == "terminated" or told.event.frame.id in _LATER:
        return False
    x, y = date.fromisoformat(a["earliest"]), date.fromisoformat(b["earliest"])
    u, v = date.fromisoformat(a["latest"]), date.fromisoformat(b["latest"])
    return ((y - u).days > _MONTH and told.status.value != "completed") or (x - v).days > _MONTH


def _long_before(record: Record, told: Told) -> bool:
    """Whether a telling has a date long past, while the record without a date is news: signed, talked of, rumoured."""
    if record.announced is not None or told.date is None or told.status.value == "terminated":
        return False
    if record.published is None or record.status is None:
        return False
    if record.status.value in ("completed", "terminated"):
        return False
    if record.sentences[0] > _NEWS and record.status.value not in ("negotiating", "rumored"):
        return False
    return (date.fromisoformat(record.published) - date.fromisoformat(told.date["latest"])).days > _LONG


def _alike(a: str, b: str) -> bool:
    x, y = set(a.lower().replace("-", " ").split()), set(b.lower().replace("-", " ").split())
    if any(x & kind and y & kind for kind in _KINDS):
        return True
    return bool(x & y) and (2 * len(x & y) >= min(len(x), len(y)))
