"""Which of a sentence's amounts belong to a deal, and in which role."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.deals.forms import AmountRule
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

Role = tuple[str | None, str]
"""The role of an amount and the rule that says so; role None: it is no money of a deal."""

_GENERAL = 45  # "for", "worth" say less than "upfront", "sales": they must stand nearer by so many characters
_LESS = 25  # the same for "brings the value of the transaction to"
_VAGUE = ("up to", "at up to")
_REACH = 60  # characters between an amount and the words that say what it is
_BESIDE = 16  # characters between a price and "a share"
_FAR = 160  # the same for words that say it from anywhere in the clause
_JOINED = 60  # characters between two amounts of one list: "$247 million in approvals and $580 million in sales"
_ADDED = ("including", "plus", "as well as", "on top of", "in addition", "excluding", "along with")
_NEXT = (", and the ", ", and a ", ", while ", ", but ")  # another thing is told behind these
_ASIDES = (", which", ", including", ", due", ", payable", ", paid", ", to be paid")


def role_of(amount: Item, view: View, sentence: tuple[int, int], type: str) -> Role | None:
    """The role of an amount in a deal of this type; None: nothing says what it is."""
    if amount.get("per") == "share":
        return _rate(amount, view, sentence)
    best: tuple[int, AmountRule] | None = None
    for distance, rule in _cues(amount, view, sentence, type):
        if best is None or distance < best[0]:
            best = (distance, rule)
    if best is not None and best[1].role == "total" and amount.get("per"):
        return "other", best[1].id  # "or 3 million won per square meter"
    return (best[1].role, best[1].id) if best else None


def joined(amount: Item, before: Item, view: View) -> bool:
    """Whether an amount goes on a list: "$247 million is tied to approvals and $580 million to sales"."""
    gap = _without_brackets(view.text[before["end"] : amount["start"]])
    listed = " and " in gap or gap.lstrip().startswith(",")
    return listed and len(gap) < _JOINED and not any(mark in gap for mark in ";:.")


def _rate(amount: Item, view: View, sentence: tuple[int, int]) -> Role:
    """A price per share, but for earnings and dividends: "net income rose to $31 million, or 73 cents a share"."""
    for hit in view.hits.inside("amount", *sentence).within(sentence[0], amount["start"]):
        for rule in hit.values:
            if rule.rates and not view.mentions.meets(hit.start, hit.end):
                return None, rule.id
    return "per_share", "deals.amounts.per-share"


def _cues(amount: Item, view: View, sentence: tuple[int, int], type: str) -> Iterator[tuple[int, AmountRule]]:
    """The rules with words near an amount, and how far off they are."""
    start, end, text = amount["start"], amount["end"], view.text
    hits = view.hits.inside("amount", *sentence)
    for hit in hits.within(max(sentence[0], start - _FAR), min(sentence[1], end + _FAR)):
        if view.mentions.meets(hit.start, hit.end):
            continue  # "Capital" of a name
        words = text[hit.start : hit.end].lower()
        for rule in hit.values:
            if rule.types and type not in rule.types:
                continue
            distance = _distance(hit, rule, words, (start, end), text)
            if distance is not None:
                yield distance, rule


def _distance(hit: Hit, rule: AmountRule, words: str, amount: tuple[int, int], text: str) -> int | None:
    start, end = amount
    if hit.end <= start and words in rule.before:
        gap, before = text[hit.end : start], True
    elif hit.start >= end and words in rule.after:
        gap, before = text[end : hit.start], False
    else:
        return None
    if rule.role == "per_share" and not before and len(gap) > _BESIDE:
        return None
    if rule.far:
        return None if ";" in gap else _GENERAL
    if len(gap) > _REACH:
        return None
    if not before and rule.role is None and ("," in gap or " and " in gap):
        return None
    distance = _cost(gap, before=before)
    if distance is None or rule.role != "total":
        return distance
    return distance + (_GENERAL if words in _VAGUE or words[-3:] != " to" else _LESS)


def _cost(gap: str, *, before: bool) -> int | None:
    """How far a word is from an amount; None where a clause or another amount lies between."""
    gap = _without_brackets(gap)
    if before and gap.startswith(_ASIDES):
        gap = gap[gap.find(",", 1) + 1 :]  # "The upfront payment, which need not be returned, is"
    if any(mark in gap for mark in ";:") or gap.count(",") > 1 or any(c.isdigit() for c in gap):
        return None
    if not before and (any(word in gap for word in _ADDED) or gap.lstrip().startswith(_NEXT)):
        return None
    distance = len(gap)
    if "," in gap or (" and " in gap and (before or not gap.startswith(" in "))):
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
