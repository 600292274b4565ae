"""Which of a sentence's amounts belong to a deal, and in which role."""

from __future__ import annotations

from newsextract.components.deals.forms import AmountRule
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

_GENERAL = 30  # "for", "worth" say less than "upfront", "sales": they must stand nearer by so many characters
_REACH = 60  # characters between an amount and the words that say what it is


def role_of(amount: Item, view: View, sentence: tuple[int, int]) -> tuple[str | None, str] | None:
    """The role of an amount and the rule that says so; role None: it is no money of a deal; None: nothing says
    what it is.
    """
    if amount.get("per") == "share":
        return "per_share", "deals.amounts.per-share"
    start, end = amount["start"], amount["end"]
    best: tuple[int, AmountRule] | None = None
    text = view.text
    for hit in view.hits["amount"].within(max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)):
        if view.mentions.meets(hit.start, hit.end):
            continue  # "Capital" of a name
        words = text[hit.start : hit.end].lower()
        for rule in hit.values:
            if hit.end <= start and words in rule.before:
                gap, distance = text[hit.end : start], start - hit.end
            elif hit.start >= end and words in rule.after:
                gap, distance = text[end : hit.start], hit.start - end
            else:
                continue
            distance = _cost(gap, before=hit.end <= start)
            if distance is not None and rule.role == "total":
                distance += _GENERAL
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, rule)
    if best is None:
        return None
    return best[1].role, best[1].id


def _cost(gap: str, *, before: bool) -> int | None:
    """How far a word is from an amount; None where a clause or another amount lies between."""
    gap = _without_brackets(gap)
    if any(mark in gap for mark in ";:") or gap.count(",") > 1 or any(c.isdigit() for c in gap):
        return None
    distance = len(gap)
    if "," in gap or " and " in gap:
        distance += 25
    return distance if before else distance + 2


def _without_brackets(gap: str) -> str:
    """The words between without bracketed ones (an amount told again in another currency)."""
    if "(" not in gap and ")" not in gap:
        return gap
    out, depth = [], gap.count(")") > gap.count("(")
    for c in gap:
        if c in "()":
            depth = c == "("
        elif not depth:
            out.append(c)
    return "".join(out)
