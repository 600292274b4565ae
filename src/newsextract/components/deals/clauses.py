"""The other side of a deal that a clause behind "after" or "when" tells of: whom the main clause is about ("Shares of B
rose after A made an offer", "B last raised money in 2024, when A put in $3 million").
"""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.phrases import Row

_BEGINS = frozenset({"after", "when", "as", "since", "because", "once", "before"})
_ACTS = {  # who acts in the clause, who else takes part
    "investor": "investee",
    "acquirer": "target",
    "customer": "supplier",
    "licensee": "licensor",
}
_ENDED_ONLY = ("customer", "licensee")  # elsewhere the main clause is hardly of the one who sells
_IMPERSONAL = ("is", "was", "comes", "came", "follows", "followed", "would", "will", "marks")  # "It comes after A led"
_MAIN = 3  # pieces before the subject of a main clause: "For A,"


def add_main_subject(event: Event, row: Row, *, ended: bool) -> None:
    """Give the side that a subordinate clause leaves open to the main clause's subject; `ended`: the deal is over."""
    acts = event.frame.roles.get("subject", "")
    other = _ACTS.get(acts)
    if other is None or (acts in _ENDED_ONLY and not ended) or not event.roles.get(acts):
        return
    if other in event.roles or other in event.anaphors or (event.asset is not None and other == "target"):
        return
    if not any(p.start < event.between[0] for p, low in zip(row.pieces, row.lows, strict=True) if low in _BEGINS):
        return
    parties = _subject(row, event)
    if parties:
        event.add(other, parties)
    elif (row.low(0) == "it" and row.low(1) not in _IMPERSONAL) or (
        row.low(0) == "the" and not row.grammar.companies.isdisjoint(row.lows[1:4])
    ):
        event.anaphors[other] = "it"


def leave_to_story(event: Event, row: Row, before: int) -> None:
    """Whose a plan is that only its infinitive tells of, which ends behind piece `before`: "A plan to combine with B
    fell through".
    """
    role = event.frame.roles.get("subject", "")
    if row.low(before) != "to" or row.low(before - 1) not in row.grammar.plans or not role or role in event.anaphors:
        return
    if event.named() and len(event.roles.get(role, ())) <= event.frame.pair:
        event.anaphors[role] = "it"


def _subject(row: Row, event: Event) -> list[str]:
    """The parties of a sentence's first noun phrase, where it ends before the event: A of "A's shares"."""
    for k in range(_MAIN):
        if row.tag(k) == "B":
            return []
        phrase = row.phrase(k) if row.tag(k) in tuple("nDx'") else None
        found = (phrase.parties or phrase.owners) if phrase is not None else []
        if phrase is not None and found and row.pieces[phrase.end - 1].end < event.start:
            return [p for p in found[:1] if p not in event.named()]
    return []
