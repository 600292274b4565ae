"""Who gives what a verb or a licence takes, where neither subject nor slot says so: whoever made or has the thing."""

from __future__ import annotations

from newsextract.components.deals.agents import agent
from newsextract.components.deals.events import Event, is_code
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.right import Right

_APPOSED = 16  # pieces of a description behind a code name
_ASIDE = 12  # pieces of an aside that says whose a thing is
_OF = ("of", "by", "from")


def add_source(row: Row, right: Right) -> None:
    """Fill the slot "from" by who has what a code name stands for: "took HB-101, an oral drug from B"."""
    if right.object is None or "from" in right.slots or row.tag(right.object.end) != ",":
        return
    if not any(is_code(p.text) for p in row.pieces[right.object.first : right.object.end]):
        return
    first = right.object.end + 1
    for k in range(first, min(first + _APPOSED, len(row)) if row.tag(first) == "D" else first):
        if row.tags[k] in "SWBRV,m":
            return
        if row.low(k) == "from" and (maker := agent(row, k + 1)) is not None and maker.parties:
            right.slots["from"] = maker
            return


def add_maker(event: Event, row: Row) -> None:
    """Whose what is licensed is gives the licence: "rights to an ADC developed by B", "to HB-101, an ADC from B"."""
    if "licensee" not in {*event.roles, *event.anaphors} or "licensor" in {*event.roles, *event.anaphors}:
        return
    behind = (k for k, piece in enumerate(row.pieces) if piece.start >= event.end)
    for k in behind:
        told = row.low(k) in row.grammar.made and row.low(k + 1) == "by"
        if told or (row.low(k) == "from" and row.tag(k - 1) == "x"):
            maker = agent(row, k + 1 + told)
            if maker is not None and maker.parties:
                event.add("licensor", maker.parties[:1])
                return


def add_licensor(event: Event, row: Row, payments: frozenset[str]) -> None:
    """Who gives the rights to the only side told, by an aside that says whose the thing is ("the rights to Tansol, a
    gel made by B"), else by whom one of the `payments` goes to.
    """
    if event.type != "license" or set(event.roles) != {"licensee"}:
        return
    at = next((k for k, p in enumerate(row.pieces) if p.start >= event.end and row.tags[k] == ","), len(row))
    for k in range(at + 2, min(at + _ASIDE, len(row)) if row.low(at + 1) in ("a", "an", "the", "which") else 0):
        phrase = row.phrase(k + 1) if row.low(k) in _OF else None
        if phrase is not None and phrase.parties:
            event.add("licensor", phrase.parties[:1])
            return
    for k, low in enumerate(row.lows):  # "exercised its option, which brings a payment to B"
        paid = row.phrase(k + 1) if low == "to" and row.low(k - 1) in payments else None
        if paid is not None and paid.parties:
            event.add("licensor", paid.parties[:1])
            return
