"""What a telling leaves open and the deals told before know: whom a rival's offer is for, who "the partners" are, whose
planes are ordered after others' orders.
"""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import TELLING, Record
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.slots import find_code

_OPEN = ("negotiating", "rumored", "signed")
_STAKE = 16  # characters of "minority stake" and of shorter words for shares
_PAIRED = ("joint_venture", "collaboration", "merger")


def add_known(event: Event, row: Row, records: list[Record]) -> None:
    """Fill the side of an event that an earlier record tells."""
    if event.type == "acquisition" and event.form == "noun" and _values_subject(row):
        _turn(event, row)
    elif event.type == "acquisition" and "target" not in event.roles and event.roles.get("acquirer"):
        if event.form == "noun" and event.asset is None and not row.grammar.rivals.isdisjoint(row.lows):
            event.anaphors.pop("target", None)
            event.add("target", _target(records))
    elif event.frame.at == "terminated" and list(event.roles) == ["licensee"] and "licensor" not in event.anaphors:
        told = any(event.named() <= record.parties() for record in records)
        if not told and find_code(row) is None:  # whose a code name is will be known
            event.anaphors["licensor"] = "it"  # "B gave everything back": to whom the story is about
    elif event.frame.type == "investment" and list(event.roles) == ["investor"] and not event.anaphors:
        if event.form == "noun" and event.end - event.start < _STAKE and not row.grammar.stakes.isdisjoint(row.lows):
            event.anaphors["investee"] = "it"  # "has built a 6 percent stake": in whom the story is about
    elif event.type == "supply" and list(event.roles) == ["customer"] and event.asset is not None:
        first, before = row.low(event.asset.first), records[-1] if records else None
        near = before is not None and event.sentence - before.sentences[-1] <= TELLING
        if first in ("the", "its") and near and before is not None and "supplier" not in event.anaphors:
            event.add("supplier", sorted(before.role("supplier")) if len(before.role("supplier")) == 1 else [])


def _values_subject(row: Row) -> bool:
    """Whether a bid is told to value who speaks of it: "in talks with B about a takeover that would value it at"."""
    return any(
        low.startswith("valu") and row.low(k + 1) in ("it", "the", "itself") and row.tag(k + 2) in ("P", "x")
        for k, low in enumerate(row.lows)
    )


def _turn(event: Event, row: Row) -> None:
    """Let the subject of a bid be its target, and whom it talks with the bidder."""
    k = row.lows.index("with") if "with" in row.lows else -1
    other = row.phrase(k + 1) if k > 0 else None
    if other is None or not other.parties or "target" in event.roles:
        return
    if "acquirer" in event.anaphors:
        event.roles, event.anaphors = {}, {"target": event.anaphors["acquirer"]}
    elif event.subject and event.roles.get("acquirer") == event.subject:
        event.roles = {"target": event.subject}
    else:
        return
    event.add("acquirer", other.parties)


def _target(records: list[Record]) -> list[str]:
    """Who is bid for: the target of the first deal that is not done."""
    for record in records:
        if record.type == "acquisition" and record.status is not None and record.status.value in _OPEN:
            return sorted(record.role("target"))[:1]
    return []


def partners_of(event: Event, records: list[Record], open_record: Record | None) -> Record | None:
    """The record whose sides "the partners" or "the two" are: the last one between partners, else the open one."""
    if not event.frame.pair or not {"pair", "they"} & set(event.anaphors.values()):
        return open_record
    near = open_record is not None and event.sentence - open_record.sentences[-1] <= 1
    if near and event.type == "other" and open_record is not None and len(open_record.parties()) > 1:
        return open_record  # "The two sides signed the contract in May"
    return next((r for r in reversed(records) if r.type in _PAIRED and len(r.role("partner")) > 1), open_record)
