"""Reads an event off a verb: "A agreed to buy B from C", "B was bought by A", "under a contract with B, A will
deliver".
"""

from __future__ import annotations

from newsextract.components.deals.agents import agent
from newsextract.components.deals.clauses import leave_to_story
from newsextract.components.deals.events import Event, Use, is_code
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left, look_left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import (
    over_agreeing,
    phrase_before_verb,
    phrase_ending,
    relative_object,
    relative_slot,
)
from newsextract.components.deals.right import Right, add_maker, look_right
from newsextract.components.deals.roles import (
    as_license,
    fill,
    fill_seller,
    fill_subject,
    is_goods,
    is_priced,
    is_right,
    put_object,
    read_apposition,
)

_MODALS = ("may", "might", "could", "would", "should", "can", "will", "wo")
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_JOINED = ("up", "together", "forces", "hands", "partnered", "teamed", "jointly", "consortium")
_BACK = ("back", "went", "turned", "returned", "flew", "travelled", "traveled")
_MAIN = 3  # pieces behind a relative clause in which the main verb stands
_FEES = frozenset({"fee", "fees", "payment", "payments"})
_OPTIONS = ("option", "options")
_ORDERED = frozenset({"order", "orders", "ordered", "jets", "planes", "aircraft", "vessels", "ships", "airline"})
_PARTICLE = 18  # pieces within which the particle of "gave the rights ... back" stands


def read_verb(row: Row, i: int, j: int, use: Use) -> Event | None:
    """The event told by the verb at the pieces [i, j), or None where it tells none."""
    frame, form = use
    g = row.grammar
    if _is_no_verb(row, i, j, use):
        return None
    auxiliaries, before = _auxiliaries(row, i)
    passive = frame.middle or (form in ("past", "part") and _is_passive(row, j, auxiliaries, before))
    if form in ("past", "part") and row.tag(i - 1) in ("D", "P") and not passive:
        return None  # "a combined 1.3 trillion won", "on combined sales"
    left = look_left(row, i, gerund=form == "ing")
    if left.pronoun == "you" and left.subject is None:
        return None
    if frame.typed and _goes_back(row, left, before):
        return None  # "the contract that it had signed with B": told by its noun
    if row.low(j - 1) == "over" and left.subject and row.tag(left.subject.end - 1) == "h" and "m" not in row.tags:
        return None  # "Lee took over the group from his uncle": its management
    right = look_right(row, j, with_object=not passive)
    if frame.slot == "from":
        add_maker(row, right)
    if left.subject is not None and (slot := relative_slot(row, left.subject)):
        right.slots.setdefault(*slot)
    if frame.type == "collaboration" and _joins_to_buy(row, j, right.end):
        return None
    if frame.type == "investment" and any(_is_venture(row, p) for p in right.slots.values()):
        return None
    event = Event(frame, frame.type, form="past" if form == "part" else form, passive=passive)
    event.modal = next((a for a in auxiliaries if a in _MODALS), "")
    if row.low(before) == "to" and (form == "base" or passive):
        event.modal = "to"
    chain = {row.low(k) for k in range(max(left.start, i - 5), i)} if form == "base" else set(auxiliaries)
    event.negated = (bool(_NEGATIONS & chain) and "decided" not in chain) or _is_asked(row, left, i)
    obj = _object(row, left, before, i, whole=frame.middle) if passive else right.second or right.object
    if not passive and (obj is None or row.tag(obj.first) == "d") and "object" in frame.roles:
        relative = relative_object(row, left.subject, over_agreeing(row, before))
        if relative is not None and form == "base" and _sells_at_large(frame, right):
            return None
        obj = relative or obj
    acted_on = passive and frame.slot == "object" and obj is not None
    if (frame.slot and not acted_on and not right.names(row, frame.slot)) or not _fits(row, i, j, frame, obj, right):
        return None
    event.option = _is_option(row, i, left)
    if frame.typed and frame.at == "negotiating":
        other = right.slots.get("with") or right.slots.get("to")
        event.unnamed = other is not None and not other.parties and bool(set(other.words) & (g.companies | g.pairs))
    if not _fill(row, i, event, left, right, obj):
        return None
    if left.subject is None and not left.pronoun:
        leave_to_story(event, row, before)
    behind = right.end + _MAIN if _goes_back(row, left, before) else j  # "the option that B held on it lapsed"
    event.between = row.chars(_behind_relative(row, left.start, i), behind)
    event.clause = row.chars(left.start - 1, right.end)
    event.gap = right.gap
    return event


def _fill(row: Row, i: int, event: Event, left: Left, right: Right, obj: Phrase | None) -> bool:
    """Fill an event's roles; False where what is bought or paid for is no goods."""
    if obj is not None and not event.passive:
        read_apposition(row, obj, event)
    _fill_sides(row, event, left, right, obj)
    if event.frame.type == "supply" and "object" not in event.frame.roles and obj is not None and not obj.parties:
        event.unnamed = True  # "supply the venture with graphite"
    if not _fill_slots(row, i, event, left, right):
        return False
    giver = "licensor" if event.type == "license" else "seller"
    if event.frame.middle and event.asset is not None and giver not in event.roles:
        event.anaphors[giver] = "it"
    words = set(obj.words) | set(obj.light) if obj else set()
    words |= set(event.asset.words if event.asset else ())
    rights = words & row.grammar.rights and "management" not in words
    if event.frame.goods and (rights or _is_upfront(row, event) or _is_licensed(row, event)):
        as_license(event, right.slots.get("by"))
    return True


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
    frame, form = use
    before = row.low(i - 1)
    if form == "ing" and before in row.grammar.advising:
        return True  # "advises buying the shares"
    if form == "ing" and (row.low(j) in row.grammar.compounds or before in row.grammar.contracts):
        return True  # "selling prices", "contract manufacturing"
    if form in ("base", "ing") and row.tag(i - 1) in ("D", "'") and before not in ("all", "both", "each"):
        return True
    if form == "base" and (row.low(j) == "of" or row.tag(i - 1) == "m" or _is_noun_here(row, i)):
        return True  # "a $3 million order"
    if form == "base" and frame.goods and row.tag(i - 1) == "C" and row.low(i - 2) in row.grammar.uses:
        return True  # "to make and sell"
    for_rights = before == "to" and {row.low(i - 2), row.low(i - 3)} & row.grammar.rights
    if for_rights and form == "base" and frame.type != "license" and row.low(i) not in row.grammar.buying:
        return True  # "a license to sell"
    return frame.under and row.grammar.contracts.isdisjoint(row.lows)


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
    if any(a in row.grammar.passive for a in auxiliaries):
        return True
    reduced = row.low(j) == "by" or (row.low(j) in ("to", "from") and row.tag(before) == ",")
    return (reduced or _is_aside(row, j, before)) and not auxiliaries


def _is_aside(row: Row, j: int, before: int) -> bool:
    """Whether a participle goes with the name before its comma: "B, bought in 2019 for $3 million"."""
    dated = row.tag(j) == "d" or (row.low(j) in ("in", "for", "last") and row.tag(j + 1) in ("d", "m"))
    return dated and row.tag(before) == "," and row.tag(before - 1) == "n"


def _is_venture(row: Row, phrase: Phrase) -> bool:
    """Whether money goes into a joint venture, which is a deal of its own kind."""
    return any(row.low(k) == "venture" and row.low(k - 1) == "joint" for k in range(phrase.first, phrase.end))


def _joins_to_buy(row: Row, j: int, end: int) -> bool:
    """Whether two sides only join to buy a third: "A teamed up with B to bid for C"."""
    return any(row.low(k) == "to" and row.low(k + 1) in {*row.grammar.buying, "bid"} for k in range(j, end + 2))


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
    return "whether" in (row.low(k) for k in range(max(min(first, left.start) - 4, 0), i))


def _is_upfront(row: Row, event: Event) -> bool:
    """Whether a code name is paid for upfront: a licence ("will pay B $3 million upfront for HB-101")."""
    coded = event.asset is not None and is_code(row.pieces[event.asset.end - 1].text)
    paid = any("front" in low for low in row.lows) or not row.grammar.staged.isdisjoint(row.lows)
    return coded and paid


def _is_licensed(row: Row, event: Event) -> bool:
    """Whether a drug is taken for parts of the world, or for money at the signing and later: it is licensed."""
    g = row.grammar
    return event.asset is not None and not g.drugs.isdisjoint(event.asset.words) and not g.licensed.isdisjoint(row.lows)


def _is_option(row: Row, i: int, left: Left) -> bool:
    """Whether only the right to do it is told ("the right to buy"), not its exercise."""
    if row.low(i - 1) != "to" or row.low(i - 2) not in ("right", "option", "rights", "options", "warrants"):
        return False
    return not any(row.low(k).startswith("exercis") for k in range(left.start, i))


# ------------------------------------------------------------- does the frame fit
def _object(row: Row, left: Left, before: int, i: int, *, whole: bool = False) -> Phrase | None:
    """The object of a passive verb: its grammatical subject; `whole`: with the prepositions in it."""
    if row.tag(before) == "," and before == i - 1 and row.tag(before - 1) == "n":
        return row.phrase_before(before - 1)
    if whole and row.tag(before) == "W":
        return left.thing or row.phrase(before - 1 - (row.tag(before - 1) == ","))  # "HB-101, which went to B"
    if whole and (thing := phrase_before_verb(row, before)) is not None:
        return thing
    if left.subject is None and left.pronoun:
        return Phrase(i, i, anaphor=left.pronoun)
    if left.subject is not None and row.tag(left.subject.end) == "'":
        return row.phrase(left.subject.first)  # "A's noodle unit was sold"
    if left.subject is not None and (rest := _second_thing(row, left.subject, before)) is not None:
        return rest
    if left.subject or left.thing:
        return left.subject or left.thing
    owner = left.slots.get("of")
    if owner is not None and row.tag(owner.first - 2) == "x":
        thing = phrase_ending(row, owner.first - 2)  # "The Busan plant of B was bought by A"
        if thing is not None:
            thing.owners = owner.parties
            return thing
    return phrase_ending(row, before) if before >= 0 and row.tags[before] == "x" else None


def _second_thing(row: Row, subject: Phrase, before: int) -> Phrase | None:
    """What a clause behind "and" is about: "A will buy the mill, and the remaining shares will be sold"."""
    thing = phrase_ending(row, before) if row.tag(before) == "x" else None
    if thing is None:
        return None
    first = thing.first - (row.tag(thing.first - 1) == "D")
    return thing if first > subject.end and row.tag(first - 1) == "C" else None


def _fits(row: Row, i: int, j: int, frame: Frame, obj: Phrase | None, right: Right) -> bool:
    """Whether the object, the money and the particle that the frame asks for are there."""
    words = set(obj.words) | set(obj.light) if obj else set()
    if frame.type == "license" and "management" in words:
        return False  # whose management rights are sold is bought
    if frame.object_words and not words & frame.object_words:
        coded = obj is not None and any(is_code(p.text) for p in row.pieces[obj.first : obj.end])
        if not (coded and "code" in frame.object_words):
            return False
    if frame.object_words and obj is not None and obj.head in _FEES:
        return False  # "will receive an option fee"
    if "option" in frame.object_words and obj is not None and obj.words[-2:-1] == ["option"] and not _is_pact(row, obj):
        return False  # "took the option road"
    if frame.sum and (obj is None or "m" not in row.tags[obj.first : obj.end]):
        return False
    if (
        frame.goods
        and "object" in frame.roles
        and not (
            is_goods(row, obj) or _is_bought_out(row, j, obj) or (not frame.particle and is_priced(row, obj, right))
        )
    ):
        return False
    if frame.money and "m" not in row.tags[max(i - 12, 0) : right.end]:
        return False
    if frame.type == "license" and obj is not None and obj.head in _OPTIONS and not _is_to_license(row, obj, right):
        return False
    to_buy = (
        obj and words & row.grammar.rights and row.low(obj.end) == "to" and row.low(obj.end + 1) in row.grammar.buying
    )
    if to_buy and frame.type != "investment":
        return False  # "obtained the right to buy shares"
    return not frame.particle or _find_particle(row, i + 1, frame, right)


def _is_bought_out(row: Row, j: int, obj: Phrase | None) -> bool:
    """Whether the owners are bought out of the company told of before ("bought out the founding family")."""
    return obj is not None and row.low(j - 1) == "out" and not row.grammar.families.isdisjoint(obj.words)


def _is_pact(row: Row, obj: Phrase) -> bool:
    return obj.head in row.grammar.contracts or obj.head in row.grammar.agreeing


def _is_to_license(row: Row, options: Phrase, right: Right) -> bool:
    """Whether options are ones to license: told with a side, a code name or a verb, and not beside planes ordered."""
    if not _ORDERED.isdisjoint(row.lows):
        return False
    sided = any(p.parties or p.owners or p.anaphor for p in right.slots.values())
    return sided or row.low(options.end) == "to" or any(is_code(p.text) for p in row.pieces)


def _find_particle(row: Row, i: int, frame: Frame, right: Right) -> bool:
    """Find "back" of "gave the rights to it back to B", and who gets them back."""
    at = next((k for k in range(i, min(i + _PARTICLE, len(row))) if row.low(k) in frame.particle), 0)
    if at and row.low(at + 1) == "to" and (receiver := agent(row, at + 2)) is not None:
        right.slots["to"] = receiver
    return bool(at)


# ------------------------------------------------------------- filling
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


def _fill_sides(row: Row, event: Event, left: Left, right: Right, obj: Phrase | None) -> None:
    """Subject and object."""
    roles = event.frame.roles
    if not event.passive:
        joining = event.frame.joins and event.form == "ing"
        beside = _beside(row, left.slots.get("with") or left.subject) if joining else None
        if beside is not None:  # "led by A, with B and C taking part"
            event.add(roles["subject"], beside.parties)
        else:
            fill_subject(event, left, _subject_role(event.frame, {**left.slots, **right.slots}), row)
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


def _fill_slots(row: Row, i: int, event: Event, left: Left, right: Right) -> bool:
    """What prepositions bring; False where what is paid for is no goods."""
    roles = dict(event.frame.roles)
    paid = next((slot for slot in ("for", "on") if roles.get(slot) == "target"), "")
    if paid:  # "paid $3 million for B", "spent $3 million on B"
        bought = right.slots.get(paid)
        rights = is_right(row, bought)
        if event.frame.goods and not (rights or is_goods(row, bought)):
            return False
        if bought is not None:
            put_object(event, bought, row, slot=paid)
        del roles[paid]
    to = right.slots.get("to")
    if to is not None and roles.get("to") == "acquirer" and not to.parties and set(to.words) & row.grammar.crowds:
        return False
    if event.passive and roles.get("subject") == "seller" and to is None and "in" in right.slots:
        sum_or_deal = "m" in row.tags[i:] or row.grammar.contracts & set(right.slots["in"].words)
        if not sum_or_deal:
            return False  # "the toxin will be sold in Brazil"
    beside = left.slots.get("with")
    joined = beside is not None and row.low(beside.first - 2) in _JOINED and i - beside.end <= 2
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
    if giver is not None and "from" not in slots and row.low(giver.first - 2) in _BACK:
        fill(event, giver, roles.get("from"))  # "went back to B and secured the rights"
    if "with" in roles and "with" not in right.slots:
        fill(event, _opening(row, i), roles["with"])
    return True


def _subject_role(frame: Frame, slots: dict[str, Phrase]) -> str | None:
    """The subject's role: the frame's, or what a filled slot turns it to."""
    for slot, role in frame.turn.items():
        if slot == "none":
            turned = not set(slots) & set(frame.roles)
        else:
            held = slots.get(slot)
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
