"""Puts phrases into the roles of an event: subjects, objects, and what the prepositions bring."""

from __future__ import annotations

from newsextract.components.deals.events import Event, is_code
from newsextract.components.deals.forms import Frame, Grammar
from newsextract.components.deals.left import Left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.right import Right

_NOT_OWNERS = ("share", "shares", "shareholders", "stockholders", "holders", "customers", "employees", "analysts")
_OUTLAYS = ("range", "production", "products", "plant", "plants", "factory", "research", "network", "infrastructure")
_WORKS = ("plant", "factory", "yard", "shipyard", "mill")
_UNNAMED = frozenset({"lead", "it", "they", "itself", "themselves", "company", "pair"})


def fill_subject(event: Event, left: Left, role: str | None, row: Row) -> None:
    """Give the subject its role: names, a pronoun to be resolved, or in a wire brief the company it is filed under."""
    if role is None or (left.holders and not event.frame.pair):
        return
    they = event.frame.pair and left.pronoun == "they"
    if they and (sides := next((p.parties for p in left.slots.values() if len(p.parties) > 1), [])):
        event.add(role, sides)  # "a suit against A and B over their proposal to merge"
    elif left.subject is not None:
        event.subject = left.subject.parties
        event.add(role, left.subject.parties)
        if they and len(left.subject.parties) == 1:
            event.anaphors[role] = "they"  # "A, a drugmaker, and B said they had formed"
        if event.frame.pair and left.owners is not None:
            event.add(role, left.owners.parties)  # "its board and the board of B"
        if left.beside:
            event.anaphors[role] = left.beside
    elif left.pronoun:
        event.anaphors[role] = left.pronoun
    elif row.capitals or row.bullet:
        event.anaphors[role] = "lead"


def fill(event: Event, phrase: Phrase | None, role: str | None) -> None:
    """Give what a slot holds its role; an owner stands for a phrase without a name of its own ("A's Chicago arm")."""
    if role is None or phrase is None:
        return
    if role == "asset":
        if not phrase.parties and event.asset is None:
            event.asset = phrase
            _add_supplier(event, phrase)
    elif phrase.parties:
        event.add(role, phrase.parties)
    elif role == "investee" and phrase.head in _OUTLAYS:
        return  # "an investment in the Larkspur product range": spent on what is one's own
    elif phrase.owners and role != "target" and phrase.head not in _NOT_OWNERS:
        event.add(role, phrase.owners[-1:])
    elif phrase.anaphor in _UNNAMED:
        event.anaphors.setdefault(role, phrase.anaphor)
    elif phrase.anaphor == "us":
        event.anaphors.setdefault(role, "we")  # "makes it for us"
    elif role == "supplier" and phrase.head in _WORKS:
        event.anaphors.setdefault(role, "it")  # "entrusted its production to the Busan plant"
    elif phrase.owner_anaphor == "company" and role != "target":
        event.anaphors.setdefault(role, "company")
    elif role == "target" and phrase.owner_anaphor and phrase.head in ("share", "shares", "stock"):
        event.anaphors.setdefault(role, phrase.owner_anaphor)  # "an offer for all its shares"


def _add_supplier(event: Event, ordered: Phrase) -> None:
    """Whose wares are ordered supplies them: "an order for 40 of its jets", "for Larkspur's jets"."""
    if event.frame.type != "supply" or event.frame.roles.get("subject") != "customer":
        return
    event.add("supplier", ordered.owners[:1])
    if ordered.light and ordered.owner_anaphor and "supplier" not in event.roles:
        event.anaphors["supplier"] = "it"


def fill_seller(event: Event, row: Row, bought: Phrase, held: Phrase | None) -> None:
    """Who has what is bought sells it: "two subsidiaries of A", "the Tansy Division of A", "shops owned by A"."""
    if event.frame.roles.get("from") != "seller" or not event.frame.goods:
        return
    part = bought.words[-1:] and bought.words[-1].rpartition(" ")[2] in row.grammar.parts
    if part and row.low(bought.end) == "of" and (owner := row.phrase(bought.end + 1)) is not None:
        event.add("seller", owner.parties)
    if "seller" not in event.roles:
        fill(event, held, "seller")


def read_apposition(row: Row, phrase: Phrase, event: Event) -> None:
    """ "its business, Tansy Ltd, to ..." names the business; "Tansy Air, a subsidiary of S" names the seller."""
    k = phrase.end
    roles = event.frame.roles
    if k >= len(row) or row.pieces[k].text != ",":
        return
    if not phrase.parties and not phrase.anaphor and phrase.head in row.grammar.things and row.tag(k + 1) == "n":
        name = row.phrase(k + 1)
        if name is not None and name.parties and row.tag(name.end) in (",", "P", ""):
            phrase.parties = name.parties[:1]
    elif phrase.parties and "from" in roles and row.tag(k + 1) == "D" and row.low(k + 2) in row.grammar.kin:
        parent = row.phrase(k + 4) if row.low(k + 3) == "of" else None
        event.add(roles["from"], parent.parties[:1] if parent else [])


def put_object(event: Event, phrase: Phrase, row: Row, slot: str = "object") -> None:
    """Give what is bought, sold, licensed or supplied its role: a party, or an asset with its owner as the seller."""
    frame = event.frame
    role = frame.roles.get(slot)
    if role is None:
        return
    event.light = phrase.light
    if role == "asset":
        _put_asset(event, phrase, row)
    elif role == "target" and phrase.parties and _is_brand(row, phrase):
        event.asset = phrase
    elif phrase.parties:
        event.add(role, phrase.parties)
        if role == "target" and "subject" in frame.roles and frame.roles.get("from") == "seller":
            event.add("seller", [o for o in phrase.owners if o not in phrase.parties])
    elif role == "target" and phrase.anaphor == "it" and (coded := _code_before(row, phrase.first)) is not None:
        event.asset = coded  # "A, whose pill HB-101 had failed, sold it"
    elif phrase.anaphor:
        event.anaphors[role] = phrase.anaphor
    elif role == "target" and not phrase.owners and phrase.head in row.grammar.families:
        event.anaphors[role] = "open"  # "bought out the founding family": of the company told of before
    elif role == "target" and _is_share(phrase, row.grammar):
        event.anaphors[role] = "open"  # "bought 12% in May": of the company told of before
        event.light = phrase.light + phrase.words
    elif role == "target" and phrase.words[0] in ("a", "an") and phrase.head in row.grammar.companies:
        event.unnamed = True  # "a Busan brewer": a company that is not named, no thing
        event.add("seller", phrase.owners)
    elif role == "target":
        event.asset = phrase
        event.add("seller", phrase.owners)
        if phrase.owner_anaphor == "company" and "seller" in frame.roles.values():
            event.anaphors.setdefault("seller", "company")
        if _is_anothers(phrase, frame, row.grammar):
            event.anaphors.setdefault("seller", "its" if frame.roles.get("subject") == "seller" else "it")
    elif role == "partner" and phrase.owner_anaphor and phrase.head == "partner":
        event.anaphors[role] = phrase.owner_anaphor  # "came in as its partner"
    elif role == "partner" and (phrase.head in row.grammar.things or phrase.head in row.grammar.light):
        event.add(role, phrase.owners)


def _code_before(row: Row, i: int) -> Phrase | None:
    """The code name that stands before piece i."""
    k = next((k for k in range(i - 1, -1, -1) if is_code(row.pieces[k].text)), -1)
    return row.phrase(k) if k >= 0 else None


def _is_brand(row: Row, phrase: Phrase) -> bool:
    """Whether a name is told to be a thing's: "Valley Belle, its brand of canned peaches"."""
    if row.tag(phrase.end) != "," or row.tag(phrase.end + 1) != "D":
        return False
    for k in range(phrase.end + 2, min(phrase.end + 8, len(row))):
        if row.low(k) in row.grammar.brands:
            return row.tag(k + 1) in (",", "P", "")
        if row.tags[k] not in "xnm'%":
            return False
    return False


def _put_asset(event: Event, phrase: Phrase, row: Row) -> None:
    if phrase.head in row.grammar.measures and row.low(phrase.end) == "of":
        phrase = row.phrase(phrase.end + 1) or phrase
    if not phrase.parties:
        event.asset = phrase
        makes = event.frame.roles.get("subject") == "supplier"
        if event.frame.type == "supply" and makes and event.frame.under and "to" not in row.lows:
            event.add("customer", phrase.owners[-1:])  # "will make B's vaccine under a contract"
        _add_supplier(event, phrase)
        if event.frame.turn.get("none") == "licensee" and len(phrase.owners) == 1:
            event.add("licensor", phrase.owners)  # "which licensed A's patch"
    elif "object_party" in event.frame.roles:
        event.add(event.frame.roles["object_party"], phrase.parties)


def _is_anothers(phrase: Phrase, frame: Frame, grammar: Grammar) -> bool:
    """Whether "its" before what changes hands is the seller's: "the sale of its mill to B", "B took its brands"."""
    if phrase.owner_anaphor not in ("its", "their"):
        return False
    if frame.roles.get("subject") == "seller":
        return True
    words = set(phrase.words)
    return phrase.head in grammar.parts - grammar.stakes and not words & grammar.ordinals and "from" in frame.roles


def _is_share(phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase is nothing but a share: a number and "percent", "more shares"."""
    if not set(phrase.words) & grammar.stakes:
        return False
    rest = [w for w in phrase.words if w not in grammar.light and w not in grammar.determiners]
    return all(
        w.replace(".", "").replace(",", "").isdigit()
        or w in ("more", "further", "additional", "entire", "whole", "own", "existing", "former")
        for w in rest
    )


def is_goods(row: Row, phrase: Phrase | None) -> bool:
    """Whether a phrase names something bought and sold whole: a party, its share, a unit, a building."""
    if phrase is None:
        return False
    if phrase.parties or phrase.anaphor in _UNNAMED:
        return True
    head = phrase.words[-2] if phrase.head in row.grammar.held and len(phrase.words) > 1 else phrase.head
    if _is_counted(row, phrase) or head in row.grammar.debts or phrase.words in (["shares"], ["stakes"]):
        return False
    if _cut_behind_thing(row, phrase) or _is_share(phrase, row.grammar):
        return True
    if row.capitals:  # capitals mean nothing there: whatever is bought counts
        return phrase.head not in row.grammar.rights
    return any(p.text[:1].isupper() and p.kind == "word" for p in row.pieces[phrase.first : phrase.end])


def is_priced(row: Row, phrase: Phrase | None, right: Right) -> bool:
    """Whether a thing of whatever kind changes hands between two companies for money ("sold its caverns to B for $3
    million").
    """
    other = right.slots.get("to") or right.slots.get("from")
    if phrase is None or other is None or not other.parties or row.tag(phrase.first) not in ("D", "n"):
        return False
    return (
        "m" in row.tags[phrase.end : right.end]
        and not _is_counted(row, phrase)
        and phrase.head not in row.grammar.not_goods
    )


def is_right(row: Row, phrase: Phrase | None) -> bool:
    """Whether a right is paid for ("$3 million for an option on HB-101"), but none to buy."""
    if phrase is None or phrase.head not in row.grammar.rights:
        return False
    return row.low(phrase.end) != "to" or row.low(phrase.end + 1) not in row.grammar.buying


def _is_counted(row: Row, phrase: Phrase) -> bool:
    """Whether wares are counted ("sold 193,040 units", "1,566 Larkspur vans"): sales, no deal."""
    numbers = [w for w in phrase.words if w[:1].isdigit() and w.replace(",", "").isdigit()]
    if not numbers or not phrase.head.endswith("s"):
        return False
    return phrase.head not in row.grammar.things or (phrase.head == "units" and len(numbers[0]) > 2)


def _cut_behind_thing(row: Row, phrase: Phrase) -> bool:
    """End the phrase behind the thing it names ("its units engaged in ..."); whether it names one."""
    for k in range(phrase.end - 1, phrase.first - 1, -1):
        if row.low(k) not in row.grammar.things:
            continue
        follows = row.low(k + 2) if row.tag(k + 1) == "a" else row.low(k + 1)
        if k < phrase.end - 1 and not follows.endswith(("ed", "ing")) and follows not in ("held", "run", "built"):
            return False
        phrase.end, phrase.head, phrase.end_char = k + 1, row.low(k), row.pieces[k].end
        return True
    return False


def as_license(event: Event, by: Phrase | None) -> None:
    """Rights that are bought or sold are a licence: "paid $3 million for the rights to a foam developed by B"."""
    event.type = "license"
    event.roles.pop("target", None)
    event.add_moved("acquirer", "licensee")
    event.add_moved("seller", "licensor")
    if by is not None and "licensor" not in event.roles:
        event.add("licensor", by.parties)
