"""Puts what stands around a verb into its event's roles."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.right import Right
from newsextract.components.deals.roles import (
    fill,
    fill_seller,
    fill_subject,
    is_goods,
    is_right,
    put_object,
)


def _beside(row: Row, near: Phrase | None) -> Phrase | None:
    """Whom "with" names behind a comma, where they are more than `near`: "led by A, with B and two of its owners, C
    and D, taking part".
    """
    behind = next(
        (row.phrase(k + 1) for k, low in enumerate(row.lows) if low == "with" and row.tag(k - 1) == ","), None
    )
    if behind is None or (near is not None and len(near.parties) > len(behind.parties)):
        return near
    return behind


def fill_sides(row: Row, event: Event, left: Left, right: Right, obj: Phrase | None) -> None:
    """Subject and object."""
    roles = event.frame.roles
    if not event.passive:
        joining = event.frame.joins and event.form == "ing"
        beside = _beside(row, left.slots.get("with") or left.subject) if joining else None
        if beside is not None:  # "led by A, with B and C taking part"
            event.add(roles["subject"], beside.parties)
        else:
            fill_subject(event, left, _subject_role(event.frame, left, right), row)
        if right.second is not None and right.object and "object_party" in roles:
            event.add(roles["object_party"], right.object.parties)
    else:
        fill(event, right.slots.get("by"), roles.get("subject") or roles.get("by"))
    if obj is None:
        return
    event.add(roles.get("owner", ""), obj.owners if "owner" in roles else [])  # "rejected A's offer"
    if "object" in roles:
        put_object(event, obj, row)
        if not event.passive or event.frame.middle:
            fill_seller(event, row, obj, right.slots.get("held"))
    elif "object_party" in roles:
        event.add(roles["object_party"], obj.parties)


def _fill_paid(row: Row, event: Event, right: Right, slot: str) -> bool:
    """What is paid for: "paid $3 million for B", "spent $3 million on B"; False where it is no goods."""
    bought = right.slots.get(slot)
    whole = row.phrase(bought.first) if bought is not None else None
    if whole is not None and whole.head in row.grammar.parts and row.low(whole.end) == "of":
        bought = whole  # "paid $3 million for a unit of B": not for B
    if event.frame.goods and not (is_right(row, bought) or is_goods(row, bought)):
        return False
    if bought is not None:
        put_object(event, bought, row, slot=slot)
        if bought is whole:
            fill_seller(event, row, bought, None)
    return True


def fill_slots(row: Row, i: int, event: Event, left: Left, right: Right) -> bool:
    """What prepositions bring; False where what is paid for is no goods."""
    roles = dict(event.frame.roles)
    paid = "for" if roles.get("for") == "target" else "on" if roles.get("on") == "target" else ""
    if paid and not _fill_paid(row, event, right, paid):
        return False
    roles.pop(paid, None)
    to = right.slots.get("to")
    if (
        to is not None
        and roles.get("to") == "acquirer"
        and not to.parties
        and not row.grammar.crowds.isdisjoint(to.words)
    ):
        return False
    if event.passive and roles.get("subject") == "seller" and to is None and "in" in right.slots:
        sum_or_deal = "m" in row.tags[i:] or not row.grammar.contracts.isdisjoint(right.slots["in"].words)
        if not sum_or_deal:
            return False  # "the toxin will be sold in Brazil"
    beside = left.slots.get("with")
    joined = beside is not None and row.low(beside.first - 2) in row.grammar.joined and i - beside.end <= 2
    if beside is not None and joined and roles.get("subject") in ("acquirer", "investor"):
        event.add(roles["subject"], beside.parties)  # "teamed up with B to buy C"
    slots = {**left.slots, **right.slots}
    if "with" in left.slots and "agreement" in roles:
        fill(event, left.slots["with"], roles["agreement"])
        slots.pop("with")
    for slot, phrase in slots.items():
        if slot in roles and slot != "subject" and not (event.passive and slot == "by"):
            fill(event, phrase, roles[slot])
    giver = left.slots.get("to")
    if giver is not None and "from" not in slots and row.low(giver.first - 2) in row.grammar.gone_back:
        fill(event, giver, roles.get("from"))  # "went back to B and secured the rights"
    if "with" in roles and "with" not in right.slots:
        fill(event, _opening(row, i), roles["with"])
    return True


def _subject_role(frame: Frame, left: Left, right: Right) -> str | None:
    """The subject's role: the frame's, or what a filled slot turns it to."""
    for slot, role in frame.turn.items():
        if slot == "none":
            turned = left.slots.keys().isdisjoint(frame.roles) and right.slots.keys().isdisjoint(frame.roles)
        else:
            held = right.slots.get(slot) or left.slots.get(slot)
            turned = held is not None and bool(held.parties or held.owners or held.anaphor == "us")
        if turned:
            return role
    return frame.roles.get("subject")


def _opening(row: Row, i: int) -> Phrase | None:
    """The counterpart of "Under a contract with B, A will deliver ..."."""
    if row.low(0) not in ("under", "in", "through"):
        return None
    for k in range(1, min(i, 16)):
        if row.low(k) == "with":
            return row.phrase(k + 1)
        if row.pieces[k].text == ",":
            return None
    return None
