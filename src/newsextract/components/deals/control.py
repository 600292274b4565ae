"""Whether a stake that grows brings control: "is raising its stake in B from 33 percent to 75 percent"."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.phrases import Row

_PERCENT = ("%", "percent", "pct", "per", "to")  # also "from 33 to 75 percent"
_HALF = 50


def gains_control(event: Event, row: Row) -> bool:
    """Whether the stake that a noun tells of is raised from less than one half to more."""
    if event.form != "noun":
        return False
    places = [k for k, low in enumerate(row.lows) if low in ("from", "to") and row.pieces[k].start >= event.end]
    shares = [share for k in places if (share := _share(row, k)) is not None]
    return len(shares) == 2 and shares[0] < _HALF <= shares[1]


def _share(row: Row, k: int) -> float | None:
    """The percentage behind the "from" or "to" at piece k."""
    at = k + 1 + (row.low(k + 1) in row.grammar.hedges)
    number = row.low(at)
    told = number.replace(".", "", 1).isdigit() and row.low(at + 1) in _PERCENT
    return float(number) if told else None
