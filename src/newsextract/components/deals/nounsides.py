"""Puts what stands around a noun of a deal into its event's roles."""

from __future__ import annotations

from newsextract.components.deals.before import Before
from newsextract.components.deals.events import Event
from newsextract.components.deals.left import Left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.right import Right
from newsextract.components.deals.roles import fill, fill_seller, fill_subject, is_goods, put_object, read_apposition

_GOODS = ("of", "for", "about", "over")  # slots in which what is bought stands
_BETWEEN = 30  # pieces between a subject and its noun


def fill_right(row: Row, event: Event, right: Right) -> bool:
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


def fill_before(row: Row, i: int, event: Event, before: Before, right: Right) -> None:
    """The names and the possessive before the noun."""
    roles = event.frame.roles
    bought = bool(event.roles.get("target") or event.asset)
    _, possessor, modifiers, owner = before
    if event.frame.type == "acquisition" and "by" in right.slots and event.roles.get("acquirer") and not bought:
        event.add("target", possessor)  # "A's takeover by B"
        if owner:
            event.anaphors["target"] = owner
        possessor, owner = [], ""
    sold = roles.get("subject") == "seller" and "to" in right.slots and event.roles.get("acquirer") and not bought
    if sold and not modifiers:
        event.add("target", possessor)  # "A's sale to B"
        if owner:
            event.anaphors["target"] = owner
        possessor, owner = [], ""
    if "possessor" in roles:
        event.add(roles["possessor"], possessor)
        if owner and (event.frame.pair or not event.roles.get(roles["possessor"])):
            event.anaphors[roles["possessor"]] = owner
    if modifiers and "modifier" in roles:
        # "the A acquisition of B": with a target behind it, the name before the noun is who buys.
        bids = bought or (event.frame.at == "negotiating" and _is_for_other(row, roles, right))
        event.add("acquirer" if roles["modifier"] == "target" and bids else roles["modifier"], modifiers)
    if row.capitals and event.frame.goods and not (event.roles.get("target") or event.asset):
        event.asset = _unknown_name(row, before.begin, i)


def _is_for_other(row: Row, roles: dict[str, str], right: Right) -> bool:
    """Whether a bid is for something that is no company: "the Larkspur bid for more police"."""
    wanted = right.slots.get("for") if roles.get("for") == "target" else None
    if wanted is None or row.tag(wanted.first) == "m":
        return False
    return row.grammar.stakes.isdisjoint([*wanted.words, *wanted.light]) and wanted.head != "cash"


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


def fill_acting(row: Row, event: Event, left: Left, right: Right, between: range) -> None:
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
    told = role == "acquirer" and event.roles.get("acquirer") and not event.asset
    yields = told and not row.grammar.yielding.isdisjoint(row.lows[between.start : between.stop])
    if yields and left.subject is not None:
        event.add("target", [] if event.roles.get("target") else left.subject.parties)
        return  # "B agreed to a takeover by A", "B accepted A's offer"
    if role is None or (event.roles.get(role) and not frame.pair) or not 0 < len(between) <= _BETWEEN:
        return
    if role == "seller" and event.anaphors.get("target") in ("its", "their"):
        role = "target"  # "A announced its sale to B"
        del event.anaphors["target"]
    passed = row.lows[between.start : between.stop]
    if not row.grammar.advisers.isdisjoint(passed) and "by" not in passed and row.grammar.hiring.isdisjoint(passed):
        client = left.owners or left.slots.get("to") or left.slots.get("for")
        event.add(role, client.parties if client is not None else [])
        return  # "A is legal adviser to B on the purchase of C"
    joined = max((k for k in between if row.tags[k] == "C"), default=0)
    words = set(row.lows[max(between.start, joined + 1) : between.stop])
    looks_on = words & row.grammar.outsiders and not ({"backed", "out"} <= words or "off" in words)
    acts = left.holders or left.owners is not None  # "its board approved", "its shareholders and those of B"
    outside = looks_on and not (frame.pair and acts) and not words & row.grammar.boards
    if not outside and (frame.pair or not left.holders):
        fill_subject(event, left, role, row)
    if "none" in frame.turn and not (event.asset or event.roles.get("target")):
        event.add_moved(role, frame.turn["none"])  # "A is exploring a sale": of itself


def fill_left(event: Event, left: Left, begin: int) -> None:
    """What prepositions not far before the noun's phrase bring, and whether another side than the subject is named."""
    for slot in ("with", "from", "between"):
        if slot in left.slots and begin - left.slots[slot].end < 12:
            fill(event, left.slots[slot], event.frame.roles.get(slot))
    beside = left.slots.get("with")
    if beside is not None and begin - beside.end <= 1:  # "an agreement with B for the sale of its mill"
        fill(event, beside, event.frame.roles.get("agreement"))
    event.sided = bool(event.named() - set(event.subject))


def fill_made(row: Row, event: Event, k: int) -> None:
    """ "The purchase of B makes A the third-largest baker": A buys."""
    role = event.frame.roles.get("subject", "")
    if event.type != "acquisition" or role != "acquirer" or role in event.roles:
        return
    making = row.grammar.making
    if making.isdisjoint(row.lows):
        return
    for n in range(k, min(k + _BETWEEN, len(row))):
        if row.lows[n] in making and (made := row.phrase(n + 1)) is not None:
            event.add(role, made.parties)
            return


def called_off(row: Row, k: int, event: Event) -> int:
    """ "a takeover of B, which A called off", "a venture with B, in which A holds 60 percent": the subject stands
    in the relative clause; where that clause's verb ends.
    """
    role = event.frame.roles.get("subject")
    if role is None or (role in event.roles and not event.frame.pair):
        return 0
    k += row.tag(k) == ","
    held = row.low(k) == "in"
    k += held
    if row.low(k) != "which" or row.tag(k + 1) != "n" or (held and row.low(k + 2) not in row.grammar.holding):
        return 0
    fill(event, row.phrase_before(k + 1), role)
    return k + 6
