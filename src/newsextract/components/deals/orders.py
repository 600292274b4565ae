"""Orders that are told of in one sum first and one by one then: "won orders worth $2 billion for eight ships", "six of
them will be built for B", "the other two were ordered by a Qatari company".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from newsextract.components.deals.agents import agent
from newsextract.components.deals.merge import TELLING, Record
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.slots import asset_text
from newsextract.components.deals.view import View


def next_order(open_record: Record | None, view: View, row: Row, number: int) -> Record | None:
    """The order that the sentence `row` tells of as one of those told before in one sum: the open record itself,
    with its customer, for the first of them, a record of its own for each after it; None where it tells of none.
    """
    if open_record is None or open_record.type != "supply" or not open_record.role("supplier"):
        return None
    if not open_record.orders or number - open_record.sentences[-1] > TELLING:
        return None
    hits = view.told("orders", number)
    if not hits:
        return None
    at = next(k for k in range(len(row)) if row.pieces[k].start >= hits[0].end)
    customer = agent(row, at)
    if customer is None or set(customer.parties) & open_record.parties():
        return None
    if not customer.parties and customer.head not in row.grammar.companies:
        return None
    record = open_record
    if record.told_apart:
        record = replace(record, votes={"supplier": Counter(record.votes["supplier"])}, sentences=[])
        record.rules = list(open_record.rules)
    record.amounts, record.told_apart, record.headline_asset = {}, True, None
    if customer.parties:
        record.votes["customer"] = Counter(dict.fromkeys(customer.parties, 3))
    thing = _thing(row, hits[0].start)
    record.asset = asset_text(row, thing, view.text) if thing is not None else None
    return record


def _thing(row: Row, start: int) -> Phrase | None:
    """What is ordered: behind "order for" and "placed by B for", else the last phrase in -s before the words."""
    for k in range(len(row)):
        if row.low(k) == "for" and (row.low(k - 1) in (*row.grammar.contracts, ",") or row.tag(k - 1) == "n"):
            phrase = row.phrase(k + 1)
            if phrase is not None and not phrase.parties and row.tag(k + 1) != "m":
                return phrase
    before = [k for k in range(len(row)) if row.pieces[k].start < start]
    for k in reversed(before):
        if row.tags[k] != "x" or not row.low(k).endswith("s") or row.low(k) in row.grammar.contracts:
            continue
        first = k
        while first and row.tags[first - 1] == "x":
            first -= 1
        phrase = row.phrase(first)
        if phrase is not None and not phrase.parties and phrase.end == k + 1:
            return phrase
    return None
