"""From merged records to the items of the layer `deals`."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.deals.merge import SURE, Record, conflicts
from newsextract.components.deals.status import Status
from newsextract.components.layers import Item
from newsextract.records import DealRole

_TOLERANCE = Decimal("1.02")  # rounding in the press
_ORDER = get_args(DealRole)
_ROLES = {
    "license": ("licensor", "licensee"),
    "acquisition": ("acquirer", "target", "seller"),
    "merger": ("partner",),
    "investment": ("investor", "investee"),
    "joint_venture": ("partner",),
    "collaboration": ("partner",),
    "supply": ("supplier", "customer"),
    "other": ("partner",),
}
_AS = {
    ("acquisition", "investor"): "acquirer",
    ("acquisition", "investee"): "target",
    ("investment", "acquirer"): "investor",
    ("investment", "target"): "investee",
    ("merger", "acquirer"): "partner",
    ("merger", "target"): "partner",
    ("merger", "investor"): "partner",
    ("merger", "investee"): "partner",
}


def items(doc: Doc, records: list[Record], sentences: list[Item]) -> list[Item]:
    """The records as items, the main deal first."""
    text = layers.text_of(doc)
    order = {p["id"]: n for n, p in enumerate(layers.read(doc, "parties"))}
    amounts = [a["id"] for a in layers.read(doc, "amounts")]
    kept = [(r, p) for r in records if (p := _parties(r, order))]
    out = []
    for number, (record, parties) in enumerate(kept, 1):
        spans = sorted(record.sentences)
        _check(doc, record, parties)
        status = record.status
        assert status is not None
        first = record.sentences[0]
        chosen = [first, *(s for s in spans if s != first)]
        out.append(
            {
                "id": f"deal{number}",
                "type": record.type,
                "status": status.value,
                "status_cue": _span(text, status.start, status.end),
                "parties": parties,
                "amounts": [{"amount": a, "role": record.amounts[a]} for a in amounts if a in record.amounts],
                "undisclosed": _span(text, *record.undisclosed) if record.undisclosed else None,
                "announced": record.announced["id"] if record.announced and not _is_loose(record, status) else None,
                "completed": record.completed["id"] if record.completed else None,
                "asset": None
                if record.type in ("merger", "investment") or any(p["role"] == "target" for p in parties)
                else record.asset or record.headline_asset,
                "territory": record.territory,
                "exclusive": record.exclusive,
                "stake": record.stake,
                "evidence": [_span(text, sentences[s]["start"], sentences[s]["end"]) for s in chosen],
                "rule": "+".join(dict.fromkeys([*record.rules, *([status.rule] if status.rule else [])])),
            }
        )
    return out


def _is_loose(record: Record, status: Status) -> bool:
    """Whether a date is hardly that of a deal: what is rumoured or talked of has none but a sure one."""
    return status.value == "rumored" or (
        status.value == "negotiating" and status.rule is not None and record.sure < SURE
    )


def _check(doc: Doc, record: Record, parties: list[Item]) -> None:
    """Warn where the money flows against the roles, and where the parts of the money exceed the whole."""
    roles = {p["party"]: p["role"] for p in parties}
    for start, end in conflicts(record, roles)[:1]:
        layers.warn(doc, "direction_conflict", "who is paid here is not who gives in the deal", start, end)
    amounts = {a["id"]: a for a in layers.read(doc, "amounts")}
    told: dict[tuple[str, str], list[Item]] = {}
    for id, role in record.amounts.items():
        amount = amounts[id]
        told.setdefault((amount["currency"], role), []).append(amount)
    for (currency, role), totals in told.items():
        if role != "total":
            continue
        whole = max(Decimal(a["high"]) for a in totals)
        parts = [
            max((Decimal(a["low"]) for a in told.get((currency, part), [])), default=Decimal(0))
            for part in ("upfront", "milestone")
        ]
        if all(parts) and sum(parts) > whole * _TOLERANCE:
            first = min(totals, key=lambda a: int(a["start"]))
            message = f"upfront and milestones add up to more than the total of {first['text']}"
            layers.warn(doc, "amount_sum_mismatch", message, first["start"], first["end"])


def _span(text: str, start: int, end: int) -> Item:
    return {"start": start, "end": end, "text": text[start:end]}


def _parties(record: Record, order: dict[str, int]) -> list[Item]:
    """Each party with the role most told of it."""
    weights: dict[str, dict[str, int]] = {}
    for role, counter in record.votes.items():
        role = _AS.get((record.type, role), role)
        if role not in _ROLES[record.type]:
            if record.type in ("merger", "collaboration", "joint_venture", "other") and role in _ORDER:
                role = "partner"
            else:
                continue
        for party, weight in counter.items():
            roles = weights.setdefault(party, {})
            roles[role] = roles.get(role, 0) + weight
    chosen = {party: max(roles, key=lambda r: (roles[r], -_ORDER.index(r))) for party, roles in weights.items()}
    return [
        {"party": party, "role": role}
        for party, role in sorted(chosen.items(), key=lambda x: (_ORDER.index(x[1]), order.get(x[0], 0)))
    ]
