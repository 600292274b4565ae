"""Whether what stands around a verb is what its frame asks for: the object, the money, the particle."""

from __future__ import annotations

from newsextract.components.deals.agents import agent
from newsextract.components.deals.events import is_code
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import (
    phrase_before_verb,
    phrase_ending,
)
from newsextract.components.deals.right import Right
from newsextract.components.deals.roles import (
    is_goods,
    is_priced,
)

_OPTIONS = ("option", "options")
_PARTICLE = 18  # pieces within which the particle of "gave the rights ... back" stands


def passive_object(row: Row, left: Left, before: int, i: int, *, whole: bool = False) -> Phrase | None:
    """The object of a passive verb: its grammatical subject; `whole`: with the prepositions in it."""
    if row.tag(before) == "," and before == i - 1 and row.tag(before - 1) == "n":
        return row.phrase_before(before - 1)
    if whole and row.tag(before) == "W":
        return left.thing or row.phrase(before - 1 - (row.tag(before - 1) == ","))  # "HB-101, which went to B"
    if whole and (thing := phrase_before_verb(row, before)) is not None:
        return thing
    if left.subject is None and left.pronoun and row.tag(left.start) == "'":
        thing = phrase_ending(row, before)  # "The firm's noodle unit was sold"
        if thing is not None:
            thing.owner_anaphor = left.pronoun
        return thing
    if left.subject is None and left.pronoun:
        return Phrase(i, i, anaphor=left.pronoun)
    if row.low(before) == "to" and (thing := _waited_for(row, left, before)) is not None:
        return thing
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


def _waited_for(row: Row, left: Left, before: int) -> Phrase | None:
    """What is to be bought in "will have to wait for the next bank to be sold", "called for B to be sold"."""
    start = left.subject.end if left.subject is not None else left.start
    at = next((k for k in range(start, before) if row.low(k) == "for"), 0)
    thing = row.phrase(at + 1) if at else None
    if thing is not None and not row.grammar.ordinals.isdisjoint(thing.words):
        thing.anaphor = ""  # "the next bank" was not told of before
    return thing


def _second_thing(row: Row, subject: Phrase, before: int) -> Phrase | None:
    """What a clause behind "and" is about: "A will buy the mill, and the remaining shares will be sold"."""
    thing = phrase_ending(row, before) if row.tag(before) == "x" else None
    if thing is None:
        return None
    first = thing.first - (row.tag(thing.first - 1) == "D")
    return thing if first > subject.end and row.tag(first - 1) == "C" else None


def fits(row: Row, i: int, j: int, frame: Frame, obj: Phrase | None, right: Right) -> bool:
    """Whether the object, the money and the particle that the frame asks for are there."""
    words = {*obj.words, *obj.light} if obj is not None else set()
    if frame.type == "license" and not row.grammar.owned_rights.isdisjoint(words):
        return False  # whose management rights are sold is bought
    if frame.object_words and not _is_asked_for(row, frame.object_words, obj, words):
        return False
    if frame.sum and (obj is None or "m" not in row.tags[obj.first : obj.end]):
        return False
    if frame.goods and "object" in frame.roles and not _changes_hands(row, j, frame, obj, right):
        return False
    if frame.money and "m" not in row.tags[max(i - 12, 0) : right.end]:
        return False
    if obj is not None:
        if frame.type == "license" and obj.head in _OPTIONS and not _is_to_license(row, obj, right):
            return False
        if frame.type != "investment" and _is_right_to_buy(row, obj, words):
            return False
    return not frame.particle or _find_particle(row, i + 1, frame, right)


def _is_asked_for(row: Row, asked: frozenset[str], obj: Phrase | None, words: set[str]) -> bool:
    """Whether the object, of these words, is one of those that the frame asks for."""
    if asked.isdisjoint(words):
        coded = obj is not None and any(is_code(p.text) for p in row.pieces[obj.first : obj.end])
        if not (coded and "code" in asked):
            return False
    if obj is None:
        return True
    if obj.head in row.grammar.fees:
        return False  # "will receive an option fee"
    return not ("option" in asked and obj.words[-2:-1] == ["option"] and not _is_pact(row, obj))  # "the option road"


def _changes_hands(row: Row, j: int, frame: Frame, obj: Phrase | None, right: Right) -> bool:
    """Whether the object is bought and sold whole, or else for money between two companies."""
    if is_goods(row, obj) or _is_bought_out(row, j, obj):
        return True
    return not frame.particle and is_priced(row, obj, right)


def _is_right_to_buy(row: Row, obj: Phrase, words: set[str]) -> bool:
    """Whether the object is a right to buy something ("obtained the right to buy shares")."""
    if row.low(obj.end) != "to" or row.low(obj.end + 1) not in row.grammar.buying:
        return False
    return not row.grammar.rights.isdisjoint(words)


def _is_bought_out(row: Row, j: int, obj: Phrase | None) -> bool:
    """Whether the owners are bought out of the company told of before ("bought out the founding family")."""
    return obj is not None and row.low(j - 1) == "out" and not row.grammar.families.isdisjoint(obj.words)


def _is_pact(row: Row, obj: Phrase) -> bool:
    return obj.head in row.grammar.contracts or obj.head in row.grammar.agreeing


def _is_to_license(row: Row, options: Phrase, right: Right) -> bool:
    """Whether options are ones to license: told with a side, a code name or a verb, and not beside planes ordered."""
    if not row.grammar.ordered.isdisjoint(row.lows):
        return False
    sided = any(p.parties or p.owners or p.anaphor for p in right.slots.values())
    return sided or row.low(options.end) == "to" or any(is_code(p.text) for p in row.pieces)


def _find_particle(row: Row, i: int, frame: Frame, right: Right) -> bool:
    """Find "back" of "gave the rights to it back to B", and who gets them back."""
    at = next((k for k in range(i, min(i + _PARTICLE, len(row))) if row.low(k) in frame.particle), 0)
    if at and row.low(at + 1) == "to" and (receiver := agent(row, at + 2)) is not None:
        right.slots["to"] = receiver
    return bool(at)
