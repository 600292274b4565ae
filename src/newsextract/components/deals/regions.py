"""Places that a licensor hands out one by one: beside an open licence "Japan went to B" tells of another one."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import Record, Told
from newsextract.components.deals.slots import Territories

_MARKETS = frozenset({"market", "markets", "territory", "territories"})


def as_region(event: Event, record: Record | None, territories: Territories, regions: list[str]) -> bool:
    """Let an event be a licence where what changes hands is a place, and the open record is a licence; whether it is
    one.
    """
    if record is None or record.type != "license" or event.asset is None:
        return False
    words = " ".join(w for w in event.asset.words if w != "the")
    if not (words in territories.places or words in regions or event.asset.head in _MARKETS):
        return False
    event.type, event.asset = "license", None
    event.add_moved("seller", "licensor")
    event.add_moved("acquirer", "licensee")
    if "licensor" not in event.roles:
        event.anaphors.pop("licensor", None)
        event.add("licensor", sorted(record.role("licensor")))
    return True


def over_same(told: Told, record: Record | None) -> Told:
    """The telling of such a licence, over the thing that the open one is over."""
    told.asset = told.asset or (record.asset or record.headline_asset if record else None)
    return told
