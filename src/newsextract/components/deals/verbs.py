"""Reads an event off a verb: "A agreed to buy B from C", "B was bought by A", "under a contract with B, A will
deliver".
"""

from __future__ import annotations

from newsextract.components.deals.clauses import leave_to_story
from newsextract.components.deals.events import Event, Use, is_code
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.givers import add_source
from newsextract.components.deals.left import Left, look_left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import (
    over_agreeing,
    relative_object,
    relative_slot,
)
from newsextract.components.deals.right import Right, look_right
from newsextract.components.deals.roles import (
    as_license,
    read_apposition,
)
from newsextract.components.deals.trade import is_sold_daily, is_trade
from newsextract.components.deals.verbfits import fits, passive_object
from newsextract.components.deals.verbsides import fill_sides, fill_slots

_FINITE = ("past", "part")
_MODALS = ("may", "might", "could", "would", "should", "can", "will", "wo")
_MAIN = 3  # pieces behind a relative clause in which the main verb stands


def read_verb(row: Row, i: int, j: int, use: Use) -> Event | None:
    """The event told by the verb at the pieces [i, j), or None where it tells none."""
    frame, form, _ = use
    if _is_no_verb(row, i, j, use):
        return None
    auxiliaries, before = _auxiliaries(row, i)
    passive = frame.middle or (form in _FINITE and _is_passive(row, j, auxiliaries, before))
    if form in _FINITE and not passive and row.tag(i - 1) in ("D", "P"):
        return None  # "a combined 1.3 trillion won", "on combined sales"
    left = look_left(row, i, gerund=form == "ing")
    if _is_by_another(row, j, frame, left, before):
        return None
    right = _look_right(row, j, frame, left, passive=passive)
    if _is_for_another(row, j, frame, right):
        return None
    relative = None if passive else _relative(row, before, frame, left, right)
    if relative is not None and form == "base" and _sells_at_large(frame, right):
        return None
    if passive:
        obj = passive_object(row, left, before, i, whole=frame.middle)
    else:
        obj = relative or right.second or right.object
    acted_on = passive and frame.slot == "object" and obj is not None
    if (frame.slot and not acted_on and not right.names(row, frame.slot)) or not fits(row, i, j, frame, obj, right):
        return None
    if is_trade(row, i, j, frame, left, right, obj) or (passive and is_sold_daily(row, frame, auxiliaries, right, obj)):
        return None
    event = Event(frame, frame.type, form="past" if form == "part" else form, passive=passive)
    _set_manner(row, i, event, form, left, right, auxiliaries)
    if not _fill(row, i, event, left, right, obj):
        return None
    _place(row, i, j, event, left, right, before)
    return event


def _is_by_another(row: Row, j: int, frame: Frame, left: Left, before: int) -> bool:
    """Whether the verb is the reader's, tells more of a deal that a noun tells, or of who comes to lead a company."""
    if left.pronoun == "you" and left.subject is None:
        return True
    if frame.typed and _goes_back(row, left, before):
        return True  # "the contract that it had signed with B": told by its noun
    led = row.low(j - 1) == "over" and left.subject is not None and row.tag(left.subject.end - 1) == "h"
    return led and "m" not in row.tags  # "Lee took over the group from his uncle": its management


def _is_for_another(row: Row, j: int, frame: Frame, right: Right) -> bool:
    """Whether two sides join, or somebody invests, for a deal of another kind."""
    if frame.type == "collaboration":
        return _joins_to_buy(row, j, right.end)
    return frame.type == "investment" and any(_is_venture(row, p) for p in right.slots.values())


def _relative(row: Row, before: int, frame: Frame, left: Left, right: Right) -> Phrase | None:
    """The object that stands before its relative clause, where none stands behind the verb."""
    obj = right.second or right.object
    if "object" not in frame.roles or (obj is not None and row.tag(obj.first) != "d"):
        return None
    return relative_object(row, left.subject, over_agreeing(row, before))


def _set_manner(row: Row, i: int, event: Event, form: str, left: Left, right: Right, auxiliaries: list[str]) -> None:
    """Whether what a verb tells is meant, denied, or a right only, and whether its other side is left unnamed."""
    frame = event.frame
    to = (form == "base" or event.passive) and row.low(i - 1 - len(auxiliaries)) == "to"
    event.modal = "to" if to else next((a for a in auxiliaries if a in _MODALS), "")
    event.negated = _is_negated(row, i, form, left, auxiliaries)
    event.option = _is_option(row, i, left)
    if frame.typed and frame.at == "negotiating":
        other = right.slots.get("with") or right.slots.get("to")
        some = row.grammar.companies | row.grammar.pairs
        event.unnamed = other is not None and not other.parties and not some.isdisjoint(other.words)


def _place(row: Row, i: int, j: int, event: Event, left: Left, right: Right, before: int) -> None:
    """Where the words stand that decide an event, and whose plan it is where only an infinitive tells of it."""
    if left.subject is None and not left.pronoun:
        leave_to_story(event, row, before)
    behind = right.end + _MAIN if _goes_back(row, left, before) else j  # "the option that B held on it lapsed"
    event.between = row.chars(_behind_relative(row, left.start, i), behind)
    event.clause = row.chars(left.start - 1, right.end)
    event.gap = right.gap


def _look_right(row: Row, j: int, frame: Frame, left: Left, *, passive: bool) -> Right:
    """What stands right of the verb, and what a relative clause or a description brings to its slots."""
    right = look_right(row, j, with_object=not passive)
    if frame.slot == "from":
        add_source(row, right)
    first = left.subject.first if left.subject is not None else left.start - 1
    if (left.subject is not None or row.tag(first) == "R") and (slot := relative_slot(row, first)):
        right.slots.setdefault(*slot)
    return right


def _is_negated(row: Row, i: int, form: str, left: Left, auxiliaries: list[str]) -> bool:
    """Whether the verb at piece i is denied, or only asked about."""
    chain = row.lows[max(left.start, i - 5) : i] if form == "base" else auxiliaries
    denied = not row.grammar.negations.isdisjoint(chain) and "decided" not in chain
    return denied or _is_asked(row, left, i)


def _fill(row: Row, i: int, event: Event, left: Left, right: Right, obj: Phrase | None) -> bool:
    """Fill an event's roles; False where what is bought or paid for is no goods."""
    if obj is not None and not event.passive:
        read_apposition(row, obj, event)
    fill_sides(row, event, left, right, obj)
    if event.frame.type == "supply" and "object" not in event.frame.roles and obj is not None and not obj.parties:
        event.unnamed = True  # "supply the venture with graphite"
    if not fill_slots(row, i, event, left, right):
        return False
    giver = "licensor" if event.type == "license" else "seller"
    if event.frame.middle and event.asset is not None and giver not in event.roles:
        event.anaphors[giver] = "it"
    if event.frame.goods and (_are_rights(row, event, obj) or _is_upfront(row, event) or _is_licensed(row, event)):
        as_license(event, right.slots.get("by"))
    return True


def _are_rights(row: Row, event: Event, obj: Phrase | None) -> bool:
    """Whether what changes hands are rights to use a thing, and not those to manage or to own it."""
    words = [*obj.words, *obj.light] if obj else []
    words += event.asset.words if event.asset else []
    return not row.grammar.rights.isdisjoint(words) and row.grammar.owned_rights.isdisjoint(words)


def _goes_back(row: Row, left: Left, before: int) -> bool:
    """Whether the clause that ends before the verb goes back to a noun ("the contract that it had signed")."""
    first = left.subject.first if left.subject is not None and left.subject.end > before else before
    return row.low(first - 1) in ("that", "which") and row.tag(first - 2) != "S"


def _sells_at_large(frame: Frame, right: Right) -> bool:
    """Whether goods are sold to nobody in particular ("the brands that it will sell")."""
    return frame.roles.get("subject") == "seller" and "to" not in right.slots


# ------------------------------------------------------------- is it the verb, and which form of it
def _is_no_verb(row: Row, i: int, j: int, use: Use) -> bool:
    """Whether the word is a noun here, says what rights are for, or lacks the contract its frame asks for."""
    frame, form, _ = use
    before = row.low(i - 1)
    if form == "ing":
        if before in row.grammar.advising:
            return True  # "advises buying the shares"
        if row.low(j) in row.grammar.compounds or before in row.grammar.contracts:
            return True  # "selling prices", "contract manufacturing"
    if form in ("base", "ing") and row.tag(i - 1) in ("D", "'") and before not in ("all", "both", "each"):
        return True
    if form == "s" and before in ("the", "its", "their", "these", "those"):
        return True  # "broke down over the leases"
    if form == "base" and _is_no_bare_verb(row, i, j, frame):
        return True
    if row.low(j - 1) == "over" and _is_time(row, j):
        return True  # "polls taken over the past two weeks"
    return frame.under and row.grammar.contracts.isdisjoint(row.lows)


def _is_time(row: Row, j: int) -> bool:
    """Whether a time stands at piece j: "the past two weeks", "several years"."""
    return row.tag(j) == "d" or (row.tag(j) == "D" and (row.tag(j + 1) == "d" or row.low(j + 1) in row.grammar.spans))


def _is_no_bare_verb(row: Row, i: int, j: int, frame: Frame) -> bool:
    """Whether a bare form is a noun, or says what something is used for or what rights are for."""
    g, before = row.grammar, row.low(i - 1)
    if before == "whose":
        return True  # "whose license expires"
    if row.low(j) == "of" or row.tag(i - 1) == "m" or _is_noun_here(row, i):
        return True  # "a $3 million order"
    if frame.goods and row.tag(i - 1) == "C" and row.low(i - 2) in g.uses:
        return True  # "to make and sell"
    if before != "to" or frame.type == "license":
        return False
    for_rights = row.low(i - 2) in g.rights or row.low(i - 3) in g.rights
    return for_rights and row.low(i) not in g.buying  # "a license to sell"


def _is_noun_here(row: Row, i: int) -> bool:
    """Whether a bare form stands within a noun phrase ("an exclusive license"): behind an article and adjectives."""
    k = i - 1
    if row.tag(k) == "n":
        return row.tag(row.phrase_before(k).first) == "D"  # "expects the Larkspur purchase to"
    while k >= 0 and i - k < 4 and row.tags[k] == "x":
        k -= 1
    return k < i - 1 and row.tag(k) in ("D", "'") and row.low(k) not in ("all", "both")


def _auxiliaries(row: Row, i: int) -> tuple[list[str], int]:
    """The auxiliaries and adverbs right before piece i, nearest first, and the index before them."""
    found = []
    k = i - 1
    while k >= 0 and row.tags[k] in "aA":
        found.append(row.low(k))
        k -= 1
    return found, k


def _is_passive(row: Row, j: int, auxiliaries: list[str], before: int) -> bool:
    if auxiliaries:
        return not row.grammar.passive.isdisjoint(auxiliaries)
    reduced = row.low(j) == "by" or (row.low(j) in ("to", "from") and row.tag(before) == ",")
    return reduced or _is_aside(row, j, before)


def _is_aside(row: Row, j: int, before: int) -> bool:
    """Whether a participle goes with the name before its comma: "B, bought in 2019 for $3 million"."""
    dated = row.tag(j) == "d" or (row.low(j) in ("in", "for", "last") and row.tag(j + 1) in ("d", "m"))
    return dated and row.tag(before) == "," and row.tag(before - 1) == "n"


def _is_venture(row: Row, phrase: Phrase) -> bool:
    """Whether money goes into a joint venture, which is a deal of its own kind."""
    return any(row.low(k) == "venture" and row.low(k - 1) == "joint" for k in range(phrase.first, phrase.end))


def _joins_to_buy(row: Row, j: int, end: int) -> bool:
    """Whether two sides only join to buy a third: "A teamed up with B to bid for C"."""
    buying = row.grammar.buying
    return any(row.low(k) == "to" and (row.low(k + 1) in buying or row.low(k + 1) == "bid") for k in range(j, end + 2))


def _behind_relative(row: Row, start: int, i: int) -> int:
    """Where the words between subject and verb begin, behind a relative clause that tells of another thing: "A, whose
    pill was dropped by a partner, sold it".
    """
    if row.tag(start) != "," or row.low(start + 1) != "whose":
        return start
    return next((k + 1 for k in range(i - 1, start + 1, -1) if row.tags[k] == ","), start)


def _is_asked(row: Row, left: Left, i: int) -> bool:
    """Whether it is only asked or left open ("asked whether the company would sell")."""
    first = left.subject.first if left.subject is not None else left.start
    return "whether" in row.lows[max(min(first, left.start) - 4, 0) : i]


def _is_upfront(row: Row, event: Event) -> bool:
    """Whether a code name is paid for upfront: a licence ("will pay B $3 million upfront for HB-101")."""
    if event.asset is None or not is_code(row.pieces[event.asset.end - 1].text):
        return False
    return any("front" in low for low in row.lows) or not row.grammar.staged.isdisjoint(row.lows)


def _is_licensed(row: Row, event: Event) -> bool:
    """Whether a drug is taken for parts of the world, or for money at the signing and later: it is licensed."""
    g = row.grammar
    if event.asset is None or g.licensed.isdisjoint(row.lows):
        return False
    return is_code(row.pieces[event.asset.end - 1].text) or not g.drugs.isdisjoint(event.asset.words)


def _is_option(row: Row, i: int, left: Left) -> bool:
    """Whether only the right to do it is told ("the right to buy"), not its exercise."""
    if row.low(i - 1) != "to" or row.low(i - 2) not in row.grammar.choices:
        return False
    return not any(row.low(k).startswith("exercis") for k in range(left.start, i))
