"""Funding rounds told in a line without a verb, as newsletters list them: "Hanbit Foods, Busan, tea. $3m Series A,
led by Larkspur Ventures."
"""

from __future__ import annotations

from collections import Counter

from newsextract.components.deals.amounts import role_of
from newsextract.components.deals.merge import Record
from newsextract.components.deals.status import Status
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

_BULLET = 4  # characters of a bullet before the name


def read_line(view: View, number: int, rule: str) -> Record | None:
    """The round a paragraph lists: its first name raised the first amount of sentence `number`, those behind paid."""
    start, end = view.span(number)
    words = view.hits["round"].within(start, end)
    amounts = view.amounts.within(start, end)
    if not words or not amounts:
        return None
    zone = view.sentences[number]["zone"]
    first = number
    while first and view.sentences[first - 1]["zone"] == zone:
        first -= 1
    investee = _head(view, first, amounts[0]["start"])
    if investee is None or number - first > 1:
        return None
    record = Record("investment")
    record.votes = {"investee": Counter({str(investee["party"]): 1})}
    record.status = Status("completed", 1, words[0].start, words[0].end, None)
    for amount in amounts:
        found = role_of(amount, view, (start, end), "investment")
        before = record.amounts.get(amount.get("restates") or "")
        role = "total" if amount is amounts[0] else before or (found[0] if found else None)
        if role is not None:
            record.amounts[amount["id"]] = role
    record.rules.append(rule)
    _add_investors(view, record, number, amounts[0]["end"])
    return record


def _head(view: View, number: int, amount: int) -> Item | None:
    """The company that a line begins with, where no verb stands between it and the amount."""
    start, end = view.span(number)
    named = view.mentions.within(start, min(start + _BULLET, end))
    if not named or named[0]["kind"] == "person":
        return None
    between = view.text[named[0]["end"] : amount]
    if between[:2] not in (", ", " (", ": ") and not between.startswith(". "):
        return None
    verbs = view.grammar.auxiliaries | view.grammar.say
    said = [w for w in between.split(".")[0].lower().split() if w.strip(",;:()") in verbs]
    return None if said else named[0]


def _add_investors(view: View, record: Record, number: int, amount: int) -> None:
    """Names behind the amount, and in the sentences of its paragraph that go on about who paid."""
    zone = view.sentences[number]["zone"]
    while number < len(view.sentences) and view.sentences[number]["zone"] == zone:
        start, end = view.span(number)
        if start > amount and not view.hits["paid"].within(start, end):
            break
        for mention in view.mentions.within(max(start, amount), end):
            if mention["party"] not in record.parties() and not view.is_quoted(mention["start"]):
                record.votes.setdefault("investor", Counter())[str(mention["party"])] += 1
        record.sentences.append(number)
        number += 1
