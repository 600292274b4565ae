"""What a contract is for, told by its infinitive: who takes and who delivers ("a contract to take its hydrogen")."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.phrases import Row

_REACH = 14  # pieces between a contract and its infinitive


def receives(event: Event, row: Row) -> bool | None:
    """Whether the subject of a contract is who receives the wares; None where the contract does not say."""
    g = row.grammar
    start = next((k for k, p in enumerate(row.pieces) if p.start >= event.end), len(row))
    for k in range(start, min(start + _REACH, len(row) - 1)):
        if row.tags[k] in "BSW" or (row.tags[k] == "A" and k > start):
            return None
        verb = row.low(k + 1)
        if row.low(k) != "to" or not (verb in g.receiving or verb in g.delivering):
            continue
        wares = row.phrase(k + 2)
        if wares is None or wares.parties or wares.head in g.things or wares.head in g.no_wares:
            return None
        return verb in g.receiving
    return None
