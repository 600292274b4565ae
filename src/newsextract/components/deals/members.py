"""Parties that a sentence adds to the deal told of: "The seller is B", "the consortium consists of C and D", "A will
own 51 percent of the venture, B 39 percent and C the rest".
"""

from __future__ import annotations

from collections import Counter

from newsextract.components.deals.agents import agent
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.merge import Record
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.view import View

_MEMBERS = {"acquisition": ("acquirer", "seller", "target"), "investment": ("investor",), "supply": ("customer",)}
_OWNERS = ("acquirer", "investor", "partner")
_BRACKET = 25  # characters of a sum in brackets behind a name
_SHARE = 6  # pieces between a name and its share


def add_members(records: list[Record], view: View, row: Row, span: tuple[int, int]) -> None:
    """Give whom a sentence names as a member of a deal told before ("the seller is B") the role in it."""
    hits = view.hits["member"].within(*span)
    named = {m["party"] for m in view.mentions.within(*span)} if hits else set()
    for hit in hits:
        fitting = [r for r in reversed(records) if set(hit.values) & set(_MEMBERS.get(r.type, ()))]
        at = row.index(hit.start)
        if not fitting or at is None:
            continue
        record = next((r for r in fitting if named & r.parties()), fitting[0])
        while at < len(row) and row.pieces[at].start < hit.end:
            at += 1
        phrase = agent(row, at)
        if "target" in hit.values and (record.role("target") or not record.asset):
            continue  # "They are old friends"
        role = next(r for r in hit.values if r in _MEMBERS[record.type])
        while phrase is not None and phrase.parties:
            record.asset = None if "target" in hit.values else record.asset
            _add(record, role, phrase.parties)
            _add_share(record, view, row.pieces[phrase.end - 1].end)
            again = row.low(phrase.end) == "and" and row.low(phrase.end + 1) == "by"  # "taken by A and by B"
            phrase = agent(row, phrase.end + 2) if again else None


def _add_share(record: Record, view: View, end: int) -> None:
    """What an investor pays stands in brackets behind its name: "taken by B ($3 million)"."""
    if record.type == "investment" and view.text[end : end + 2] == " (":
        for amount in view.amounts.within(end, end + _BRACKET):
            record.amounts[amount["id"]] = "other"


def add_takers(record: Record, row: Row, slots: SlotPatterns) -> None:
    """Give the investor's role to who takes a part of what is issued: "of which A took $3 million and B the rest"."""
    if record.type != "investment" or "which" not in row.lows:
        return
    at = next((k for k in range(1, len(row)) if row.low(k) == "which" and row.low(k - 1) == "of"), 0)
    taker = row.phrase(at + 1) if at else None
    if taker is None or not taker.parties or not any(row.low(taker.end + n) in slots.takes for n in (0, 1)):
        return
    _add(record, "investor", taker.parties)
    for k in range(taker.end, len(row)):
        if row.tags[k] == "n" and row.tag(k - 1) in ("C", ",") and (row.tag(k + 1) == "m" or _has_share(row, k)):
            _add(record, "investor", [row.pieces[k].ref or ""])
    for k in range(taker.end, min(taker.end + _SHARE, len(row))):
        if row.tags[k] == "m" and row.pieces[k].ref:
            record.amounts[row.pieces[k].ref or ""] = "other"


def _add(record: Record, role: str, parties: list[str]) -> None:
    for party in parties:
        if party not in record.parties():
            record.votes.setdefault(role, Counter())[party] += 3


def add_owners(record: Record, row: Row, slots: SlotPatterns) -> None:
    """Give a role to who will own a part of what is bought or founded, where another owner has it already."""
    if slots.owns.isdisjoint(row.lows):
        return
    owning = (k for k, low in enumerate(row.lows) if low in slots.owns)
    verb = next((k for k in owning if row.low(k - 1) in ("will", "to", "would")), 0)
    if not verb:
        return
    names = [k for k in range(len(row)) if row.tags[k] == "n" and _has_share(row, max(k, verb))]
    first = next((k for k in reversed(names) if k < verb), None)
    if first is None:
        return
    party = row.pieces[first].ref or ""
    role = next((r for r in _OWNERS if party in record.role(r)), None)
    if role is not None:
        _add(record, role, [row.pieces[k].ref or "" for k in names if k > verb])


def _has_share(row: Row, start: int) -> bool:
    """Whether a share stands right behind a name or its verb: "39 percent", "the rest"."""
    for k in range(start + 1, min(start + _SHARE, len(row))):
        if row.low(k) in ("%", "percent", "pct", "rest", "remaining", "remainder") or row.low(k).endswith("%"):
            return True
        if row.tags[k] in "n,C":
            return False
    return False
