"""Reads an event off a noun: "A's takeover of B", "the merger of A and B", "A won an order from B"."""

from __future__ import annotations

import itertools

from newsextract.components.deals.asides import over_apposition
from newsextract.components.deals.before import Before, look_before
from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left, look_left
from newsextract.components.deals.nounsides import (
    called_off,
    fill_acting,
    fill_before,
    fill_left,
    fill_made,
    fill_right,
)
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import antecedent
from newsextract.components.deals.right import Right, look_right
from newsextract.components.deals.roles import fill

_PACTS = ("license", "supply", "other")
_STAFF = 4  # pieces behind an employer in which its staff is told
_OUTLAYS = ("investment", "purchase", "acquisition")
_RAISING = frozenset({"raise", "raised", "raises", "raising"})
_TRANSFER = 10  # pieces between an agreement and the noun of what it is for


def read_noun(row: Row, i: int, j: int, use: Use, uses: tuple[Use, ...], support: frozenset[str]) -> Event | None:
    """The event told by the noun at the pieces [i, j), or None; `support`: the forms of its frame's supporting
    verbs.
    """
    frame = use.frame
    if is_verb_here(row, i, uses) or _is_another(row, i, j, frame):
        return None
    before = _owned(row, j, look_before(row, i))
    start, apposed = before.begin, None
    if "as" in frame.roles:
        apposed = _apposed(row, before.begin)
        if apposed is None:
            return None
        start = apposed.end - 1  # its description is left to the words between: a verb may be among them
    around = _around(row, j, start, frame, support)
    if around is None:
        return None
    left, right, between = around
    words = row.lows[between.start : between.stop]
    if frame.type == "supply" and not row.grammar.rights.isdisjoint(words):
        return None  # "won the right to sell it in a 9 billion won contract"
    if support and support.isdisjoint(words) and not _is_supported_otherwise(row, (i, j), support, right, frame):
        return None
    event = Event(frame, frame.type, form="noun")
    event.definite = row.low(before.begin) in ("the", "this", "that", "its", "their", "such")
    fill(event, apposed, frame.roles.get("as"))
    if not fill_right(row, event, right):
        return None
    fill_before(row, i, event, before, right)
    if row.low(before.begin - 1) == "whose" and (at := antecedent(row, before.begin - 1)) >= 0:
        fill(event, row.phrase_before(at), frame.roles.get("possessor" if "of" in right.slots else "of"))
    fill_acting(row, event, left, right, between)
    fill_left(event, left, before.begin)
    fill_made(row, event, j)
    off = called_off(row, right.end, event)
    denied = not row.grammar.negations.isdisjoint(words) or "no" in row.lows[before.begin : i]
    event.negated = frame.at is not None and denied
    event.between = row.chars(min(left.start, before.begin), off or min(max(right.end, j), j + 4))
    event.clause = row.chars(left.start - 1, right.end)
    return event


def _owned(row: Row, j: int, before: Before) -> Before:
    """What stands before a noun, and whose it is by what stands behind it: "the purchase, A's largest so far"."""
    if before.possessor or row.tag(j) != "," or row.tag(j + 1) != "n" or row.tag(j + 2) != "'":
        return before
    return before._replace(possessor=[row.pieces[j + 1].ref or ""])


def _around(row: Row, j: int, start: int, frame: Frame, support: frozenset[str]) -> tuple[Left, Right, range] | None:
    """What stands left and right of a noun, and the pieces between it and its subject; None where the slot that
    its frame asks for names nobody.
    """
    right = look_right(row, _over_kinds(row, j), with_object=False)
    if frame.slot and not right.names(row, frame.slot):
        return None
    left = look_left(row, start)
    between = range(left.start, start)
    if left.subject is not None and not support.isdisjoint(row.lows[left.start : start]):
        return left, right, between  # "A cancelled a contract that it signed"
    that = ("that", "which")
    summed = row.tag(j + 1) == "m" and row.low(j + 2) in that  # "the contract of $3 million that it signed"
    relative = _relative(row, j) if support or summed or row.low(j) in that else None
    if relative is None:
        return left, right, between
    between = range(relative.start, min(relative.start + 4, len(row)))
    verb = next((k for k in between if row.lows[k] in support), 0) if support else relative.start
    return relative, look_right(row, verb + 1, with_object=False) if verb else right, between


def _over_kinds(row: Row, j: int) -> int:
    """Behind the other kinds of deal that go with a noun: "a sale, spinoff or merger of its mills"; else j."""
    k = j
    while row.tag(k) in (",", "C"):
        k += 1 + (row.tag(k) == "," and row.tag(k + 1) == "C")
        if row.low(k) not in row.grammar.transfers:
            return j
        k += 1
    return k if row.low(k) == "of" else j


# ------------------------------------------------------------- is it the noun
def is_verb_here(row: Row, i: int, uses: tuple[Use, ...]) -> bool:
    """Whether a word that is noun and verb ("bid", "purchase") is the verb: after "to", "will" or a subject."""
    if all(u.form == "noun" for u in uses):
        return False
    k = i - 1
    while k >= 0 and row.tags[k] == "a":
        k -= 1
    tag = row.tag(k)
    if tag in ("A", "R") or row.low(k) == "to":
        return True
    return tag in ("n", "h") and row.pieces[i].text.islower() and row.tag(row.phrase_before(k).first) != "D"


def _is_another(row: Row, i: int, j: int, frame: Frame) -> bool:
    """Whether the noun is another one here, or tells of a deal that its neighbours name."""
    if _is_sum(row, i) or row.low(j) in row.grammar.compounds or _is_set_phrase(row, i, j):
        return True
    if row.low(i - 1) in row.grammar.spending and row.low(i) in _OUTLAYS:
        return True  # "buoyed by business investment"
    if frame.type == "other" and (row.low(i - 1) in row.grammar.other_pacts or _is_with_staff(row, i, j)):
        return True
    if frame.type in _PACTS and _is_for_transfer(row, j):
        return True
    return row.lows[i] == "venture" and row.tag(j) == "n"  # "the biotech venture B" says what B is


def _is_set_phrase(row: Row, i: int, j: int) -> bool:
    """Whether the noun belongs to a phrase that tells of nothing sold: "at the disposal of", "in order to", or of stock
    that a company offers to the market: "its planned share sale".
    """
    low, before = row.low(i), row.low(i - 1)
    if low == "disposal":
        return "at" in row.lows[max(i - 3, 0) : i]
    if low == "order":
        return before == "in" and row.low(j) == "to"
    if low == "offer" and row.low(j) in ("a", "an") and row.tag(i - 1) == "n":
        return row.tag(row.phrase_before(i - 1).first) != "D"  # "Larkspur Funds offer an alternative"
    if low == "sale" and before == "the" and row.low(i - 2) == "from" and row.low(j) != "of":
        return not _RAISING.isdisjoint(row.lows)  # "plans to raise $3 million from the sale"
    return low == "sale" and before in row.grammar.equity and row.low(j) not in ("to", "agreement")


def _is_with_staff(row: Row, i: int, j: int) -> bool:
    """Whether an agreement is one of an employer with its staff: "the contract between A and its workers"."""
    side = row.phrase(j + 1) if row.low(j) in ("between", "with") else None
    if side is None:
        return False
    if not row.grammar.staff.isdisjoint(row.lows[:i]) and not row.grammar.wages.isdisjoint(row.lows[j:]):
        return True  # "The union reached an agreement with A on pay"
    behind = itertools.takewhile(lambda k: row.tag(k) in tuple("CDxn"), range(side.end, side.end + _STAFF))
    return not row.grammar.staff.isdisjoint({side.head, *(row.low(k) for k in behind)})


def _is_for_transfer(row: Row, j: int) -> bool:
    """Whether an agreement is one for what a noun behind it tells: "an option agreement with B for the sale of C"."""
    if row.low(j) not in ("with", "for", "on", "over", "regarding"):
        return False
    at = next((k for k in range(j, min(j + _TRANSFER, len(row))) if row.low(k) in row.grammar.transfers), 0)
    named = row.low(at + 1) == "of" and row.low(at - 1) == "the"
    return bool(at) and named and row.low(at - 2) in ("for", "on", "over", "regarding")


def _is_sum(row: Row, i: int) -> bool:
    """Whether deals are added up: "has won orders worth $2 billion so far this year"."""
    if "so" not in row.lows or not row.low(i).endswith("s"):
        return False
    return any(low == "so" and following == "far" for low, following in itertools.pairwise(row.lows))


def _is_supported_otherwise(row: Row, at: tuple[int, int], support: frozenset[str], right: Right, frame: Frame) -> bool:
    """Whether the supporting verb follows in the passive ("a contract was signed with B"), both sides follow
    ("talks between A and B"), or a line without a verb says it all ("A, $3 million, Series A, from B").
    """
    i, j = at
    if row.tag(j) == "A" and not support.isdisjoint(row.lows[j : j + 4]):
        return True
    sides = right.slots.get("between")
    if frame.pair and sides is not None and len(sides.parties) > 1:
        return True
    return row.tag(0) == "n" and "m" in row.tags[1:i] and set(row.tags[1:i]) <= set(",mdP")


# ------------------------------------------------------------- what stands around it
def _apposed(row: Row, begin: int) -> Phrase | None:
    """The name before the noun's phrase: "chose B as preferred bidder", "named B its distributor", "B was named
    preferred bidder".
    """
    at = begin - 2 if row.low(begin - 1) == "as" else begin - 1
    if row.tag(at) == "," and row.low(begin) in ("a", "an"):
        return None  # "bought B, a supplier of noodles"
    at = over_apposition(row, at) - 1 if row.tag(at) == "," else at  # "chose B, a brewer in Ghent, as"
    if row.tag(at) in ("n", "h"):
        name = row.phrase_before(at)
        rivals = row.low(name.first - 1) == "over" and row.tag(name.first - 2) in ("n", "h")
        return row.phrase_before(name.first - 2) if rivals else name  # "chose B over C as"
    if row.low(at) in row.grammar.named_as:
        subject = look_left(row, at).subject
        return Phrase(subject.first, begin, subject.parties) if subject is not None else None
    return None


def _relative(row: Row, j: int) -> Left | None:
    """The subject of "an order that it received", "a contract B signed"."""
    if row.tag(j) == "P" and (between := row.phrase(j + 1)) and row.low(between.end) in ("that", "which"):
        j = between.end  # "the agreement on B that A signed"
    k = j + (row.low(j) in ("that", "which"))
    if row.tag(k) == "R":
        return Left(pronoun=row.low(k), start=k + 1)
    if row.low(k) == "the" and row.low(k + 1) in ("two", "pair"):
        two = k + 2 + (row.low(k + 2) in row.grammar.pairs)
        return Left(pronoun="pair", start=two)  # "a pact that the two signed"
    if row.tag(k) == "n":
        return Left(subject=row.phrase_before(k), start=k + 1)
    return None
