"""Reads an event off a noun: "A's takeover of B", "the merger of A and B", "A won an order from B"."""

from __future__ import annotations

from newsextract.components.deals.before import Before, look_before
from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left, look_left, over_apposition
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import antecedent
from newsextract.components.deals.right import Right, look_right
from newsextract.components.deals.roles import fill, fill_seller, fill_subject, is_goods, put_object, read_apposition

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_HOLDS = ("holds", "owns", "has", "held", "owned", "had")
_MAKES = ("makes", "made", "gives", "gave", "turns", "turned", "propels", "lifts")
_BOARDS = frozenset({"board", "boards", "directors"})
_GOODS = ("of", "for", "about", "over")  # slots in which what is bought stands
_PACTS = ("license", "supply", "other")
_TRANSFER = 10  # pieces between an agreement and the noun of what it is for
_BETWEEN = 30  # pieces between a subject and its noun


def read_noun(row: Row, i: int, j: int, use: Use, uses: tuple[Use, ...], support: frozenset[str]) -> Event | None:
    """The event told by the noun at the pieces [i, j), or None; `support`: the forms of its frame's supporting
    verbs.
    """
    frame = use.frame
    if is_verb_here(row, i, uses) or _is_sum(row, i) or row.low(j) in row.grammar.compounds:
        return None
    if frame.type == "other" and row.low(i - 1) in row.grammar.other_pacts:
        return None
    if frame.type in _PACTS and _is_for_transfer(row, j):
        return None
    if row.low(i) == "venture" and row.tag(j) == "n":
        return None  # "the biotech venture B" says what B is
    before = look_before(row, i)
    if row.tag(j) == "," and row.tag(j + 1) == "n" and row.tag(j + 2) == "'" and not before.possessor:
        before = before._replace(possessor=[row.pieces[j + 1].ref or ""])  # "the purchase, A's largest so far"
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
    words = {row.low(k) for k in between}
    if frame.type == "supply" and words & row.grammar.rights:
        return None  # "won the right to sell it in a 9 billion won contract"
    if support and not words & support and not _is_supported_otherwise(row, (i, j), support, right, frame):
        return None
    event = Event(frame, frame.type, form="noun")
    event.definite = row.low(before.begin) in ("the", "this", "that", "its", "their", "such")
    fill(event, apposed, frame.roles.get("as"))
    if not _fill_right(row, event, right):
        return None
    _fill_before(row, i, event, before, right)
    if row.low(before.begin - 1) == "whose" and (at := antecedent(row, before.begin - 1)) >= 0:
        fill(event, row.phrase_before(at), frame.roles.get("possessor" if "of" in right.slots else "of"))
    _fill_subject(row, event, left, right, between)
    _fill_left(event, left, before.begin)
    _fill_made(row, event, j)
    off = _called_off(row, right.end, event)
    denied = _NEGATIONS & words or "no" in (row.low(k) for k in range(before.begin, i))
    event.negated = frame.at is not None and bool(denied)
    event.between = row.chars(min(left.start, before.begin), off or min(max(right.end, j), j + 4))
    event.clause = row.chars(left.start - 1, right.end)
    return event


def _around(row: Row, j: int, start: int, frame: Frame, support: frozenset[str]) -> tuple[Left, Right, range] | None:
    """What stands left and right of a noun, and the pieces between it and its subject; None where the slot that
    its frame asks for names nobody.
    """
    left = look_left(row, start)
    right = look_right(row, j, with_object=False)
    if frame.slot and not right.names(row, frame.slot):
        return None
    between = range(left.start, start)
    acts = left.subject is not None and not support.isdisjoint(row.lows[k] for k in between)
    relative = None
    summed = row.tag(j + 1) == "m" and row.low(j + 2) in (
        "that",
        "which",
    )  # "the contract of $3 million that it signed"
    if not acts and (
        support or summed or row.low(j) in ("that", "which")
    ):  # not "A cancelled a contract that it signed"
        relative = _relative(row, j)
    if relative is not None:
        left, between = relative, range(relative.start, min(relative.start + 4, len(row)))
        verb = next((k for k in between if row.low(k) in support), 0) if support else relative.start
        right = look_right(row, verb + 1, with_object=False) if verb else right
    return left, right, between


# ------------------------------------------------------------- is it the noun
def is_verb_here(row: Row, i: int, uses: tuple[Use, ...]) -> bool:
    """Whether a word that is noun and verb ("bid", "purchase") is the verb: after "to", "will" or a subject."""
    if all(u.form == "noun" for u in uses):
        return False
    k = i - 1
    while k >= 0 and row.tags[k] == "a":
        k -= 1
    return (
        row.tag(k) in tuple("AR")
        or row.low(k) == "to"
        or (row.tag(k) in tuple("nh") and row.pieces[i].text.islower() and row.tag(row.phrase_before(k).first) != "D")
    )


def _is_for_transfer(row: Row, j: int) -> bool:
    """Whether an agreement is one for what a noun behind it tells: "an option agreement with B for the sale of C"."""
    if row.low(j) not in ("with", "for", "on", "over", "regarding"):
        return False
    at = next((k for k in range(j, min(j + _TRANSFER, len(row))) if row.low(k) in row.grammar.transfers), 0)
    named = row.low(at + 1) == "of" and row.low(at - 1) == "the"
    return bool(at) and named and row.low(at - 2) in ("for", "on", "over", "regarding")


def _is_sum(row: Row, i: int) -> bool:
    """Whether deals are added up: "has won orders worth $2 billion so far this year"."""
    return row.low(i).endswith("s") and any(row.low(k) == "so" and row.low(k + 1) == "far" for k in range(len(row)))


def _is_supported_otherwise(row: Row, at: tuple[int, int], support: frozenset[str], right: Right, frame: Frame) -> bool:
    """Whether the supporting verb follows in the passive ("a contract was signed with B"), both sides follow
    ("talks between A and B"), or a line without a verb says it all ("A, $3 million, Series A, from B").
    """
    i, j = at
    if row.tag(j) == "A" and any(row.low(k) in support for k in range(j, min(j + 4, len(row)))):
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
    at = over_apposition(row, at) - 1 if row.tag(at) == "," else at  # "chose B, a brewer in Ghent, as"
    if row.tag(at) in tuple("nh"):
        name = row.phrase_before(at)
        rivals = row.low(name.first - 1) == "over" and row.tag(name.first - 2) in tuple("nh")
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


# ------------------------------------------------------------- filling
def _fill_right(row: Row, event: Event, right: Right) -> bool:
    """What the prepositions behind the noun bring; False where what is bought is no goods."""
    frame = event.frame
    for slot, phrase in right.slots.items():
        if slot in _GOODS and frame.goods and slot in frame.roles:
            whole = row.phrase(phrase.first)
            if whole is not None and whole.head in row.grammar.parts and row.low(whole.end) == "of":
                phrase = whole  # "the purchase of a unit of B": not of B
            if is_goods(row, phrase):
                read_apposition(row, phrase, event)
                put_object(event, phrase, row, slot=slot)
                sells = frame.roles.get("subject") == "seller"
                if sells and whole is not None and whole.owner_anaphor in ("its", "their"):
                    event.anaphors.setdefault("seller", "its")  # "the sale of its drinks arm, B"
                fill_seller(event, row, phrase, right.slots.get("held"))
            elif slot == "of":
                return False
        elif slot == "between" and frame.neutral and len(phrase.parties) > 1:
            event.add(frame.roles.get("between", ""), phrase.parties[:1])
            event.add(frame.roles.get("with", ""), phrase.parties[1:])
        elif slot == "between" and frame.pair:
            fill(event, phrase, "partner")
        elif slot == "to" and frame.type == "license" and _is_licensed(row, phrase):
            event.add("licensor", phrase.owners[-1:])  # "a license to A's gout drug"
        else:
            fill(event, phrase, frame.roles.get(slot))
    if frame.type == "acquisition":
        fill(event, right.slots.get("held"), "seller")  # "a bid for the 40 percent of B held by C"
    other = next((right.slots[s] for s in ("with", "from", "to") if s in right.slots), None)
    named = other is None or bool(other.parties)
    event.unnamed = event.unnamed or (other is not None and not named and _is_somebody(row, other))
    return True


def _is_licensed(row: Row, phrase: Phrase) -> bool:
    """Whether a phrase is a thing that its owner licenses, and no unit or body of it."""
    g = row.grammar
    return bool(phrase.owners) and not phrase.parties and phrase.head not in g.kin | g.bodies | g.companies


def _is_somebody(row: Row, phrase: Phrase) -> bool:
    """Whether a phrase tells of a counterpart that is not named: "a European company", "Saudi Arabia"."""
    if set(phrase.words) & row.grammar.companies:
        return True
    if row.low(phrase.first) in ("a", "an") and len(phrase.words) > 2:
        return row.pieces[phrase.first + 1].text[:1].isupper()  # "a European owner"
    return all(p.text[:1].isupper() and p.kind == "word" for p in row.pieces[phrase.first : phrase.end])


def _fill_before(row: Row, i: int, event: Event, before: Before, right: Right) -> None:
    """The names and the possessive before the noun."""
    roles = event.frame.roles
    bought = bool(event.roles.get("target") or event.asset)
    _, possessor, modifiers, owner = before
    if event.frame.type == "acquisition" and "by" in right.slots and event.roles.get("acquirer") and not bought:
        event.add("target", possessor)  # "A's takeover by B"
        if owner:
            event.anaphors["target"] = owner
        possessor, owner = [], ""
    if "possessor" in roles:
        event.add(roles["possessor"], possessor)
        if owner and (event.frame.pair or not event.roles.get(roles["possessor"])):
            event.anaphors[roles["possessor"]] = owner
    if modifiers and "modifier" in roles:
        # "the A acquisition of B": with a target behind it, the name before the noun is who buys.
        event.add("acquirer" if roles["modifier"] == "target" and bought else roles["modifier"], modifiers)
    if row.capitals and event.frame.goods and not (event.roles.get("target") or event.asset):
        event.asset = _unknown_name(row, before.begin, i)


def _unknown_name(row: Row, begin: int, i: int) -> Phrase | None:
    """The name before the noun in a headline, where it is no known party: "Approve Larkspur Acquisition"."""
    k = begin
    while k < i and (row.tags[k] != "x" or row.low(k) in row.grammar.planned or not row.pieces[k].text[0].isupper()):
        k += 1
    if k >= i:
        return None
    phrase = Phrase(k, i, words=[row.low(n) for n in range(k, i)], head=row.low(i - 1))
    phrase.start_char, phrase.end_char = row.pieces[k].start, row.pieces[i - 1].end
    return phrase


def _fill_subject(row: Row, event: Event, left: Left, right: Right, between: range) -> None:
    """The subject of the clause, unless it only speaks of the deal, approves or blocks it."""
    frame = event.frame
    if left.holders and frame.type == "acquisition" and left.subject is not None:
        if event.roles.get("acquirer"):  # "Larkspur shareholders approve acquisition by Hanbit"
            event.add("target", [] if event.roles.get("target") else left.subject.parties)
        elif event.roles.get("target") or event.asset:
            event.add("acquirer", left.subject.parties)
        return
    role = frame.roles.get("subject")
    turned = next((frame.turn[s] for s, phrase in right.slots.items() if s in frame.turn and phrase.parties), None)
    if turned is not None and left.subject is not None:
        event.add(turned, left.subject.parties)
        return  # "B is weighing an investment by A"
    yields = role == "acquirer" and {row.low(k) for k in between} & row.grammar.yielding
    if yields and event.roles.get("acquirer") and left.subject is not None and not event.asset:
        event.add("target", [] if event.roles.get("target") else left.subject.parties)
        return  # "B agreed to a takeover by A", "B accepted A's offer"
    if role is None or (event.roles.get(role) and not frame.pair) or not 0 < len(between) <= _BETWEEN:
        return
    joined = max((k for k in between if row.tags[k] == "C"), default=0)
    words = {row.low(k) for k in between if k > joined}
    looks_on = words & row.grammar.outsiders and not ({"backed", "out"} <= words or "off" in words)
    acts = left.holders or left.owners is not None  # "its board approved", "its shareholders and those of B"
    outside = bool(looks_on) and not (frame.pair and acts) and not words & _BOARDS
    if not outside and (frame.pair or not left.holders):
        fill_subject(event, left, role, row)
    if "none" in frame.turn and not (event.asset or event.roles.get("target")):
        event.add_moved(role, frame.turn["none"])  # "A is exploring a sale": of itself


def _fill_left(event: Event, left: Left, begin: int) -> None:
    """What prepositions not far before the noun's phrase bring, and whether another side than the subject is named."""
    for slot in ("with", "from", "between"):
        if slot in left.slots and begin - left.slots[slot].end < 12:
            fill(event, left.slots[slot], event.frame.roles.get(slot))
    beside = left.slots.get("with")
    if beside is not None and begin - beside.end <= 1:  # "an agreement with B for the sale of its mill"
        fill(event, beside, event.frame.roles.get("agreement"))
    event.sided = bool(event.named() - set(event.subject))


def _fill_made(row: Row, event: Event, k: int) -> None:
    """ "The purchase of B makes A the third-largest baker": A buys."""
    role = event.frame.roles.get("subject", "")
    if event.type != "acquisition" or role != "acquirer" or role in event.roles:
        return
    for n in range(k, min(k + _BETWEEN, len(row))):
        if row.low(n) in _MAKES and (made := row.phrase(n + 1)) is not None:
            event.add(role, made.parties)
            return


def _called_off(row: Row, k: int, event: Event) -> int:
    """ "a takeover of B, which A called off", "a venture with B, in which A holds 60 percent": the subject stands
    in the relative clause; where that clause's verb ends.
    """
    k += row.tag(k) == ","
    held = row.low(k) == "in"
    k += held
    role = event.frame.roles.get("subject")
    if role is None or (role in event.roles and not event.frame.pair):
        return 0
    if row.low(k) != "which" or row.tag(k + 1) != "n" or (held and row.low(k + 2) not in _HOLDS):
        return 0
    fill(event, row.phrase_before(k + 1), role)
    return k + 6
