"""Whether a verb tells of trade and spending, and of no deal: goods and models bought by customers, deliveries, stock
changing hands at a price, what a company builds for itself.
"""

from __future__ import annotations

from newsextract.components.deals.events import is_code
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.left import Left
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.right import Right
from newsextract.components.deals.standing import is_invention, is_public

_BUYERS = ("ones", "those", "anyone", "everyone", "people")  # "the ones who buy"
_REACH = 7  # pieces between "who" and the verb
_STAKES = ("stake", "interest", "holding", "percent", "%", "pct")
_SPENDING = "spen"  # how every form of "spend" begins
_OWN = ("its", "their", "the", "his", "her")  # before what an option to sell is for
_TRADERS = ("investors", "traders", "buyers")  # of the market
_SHARE_OPTIONS = ("put", "call", "stock", "share")
_SHARES = ("stock", "shares", "share")


def is_trade(row: Row, i: int, j: int, frame: Frame, left: Left, right: Right, obj: Phrase | None) -> bool:
    """Whether the verb at the pieces [i, j), with its object, tells of trade and of no deal."""
    if obj is not None and (_is_nothing(row, frame, obj) or _is_leave(row, i, frame, obj, right)):
        return True
    if frame.type == "merger":
        return obj is not None and _is_component(row, obj)
    if frame.type != "acquisition":
        return False
    if obj is not None and _is_ware(row, frame, obj, right):
        return True
    if obj is not None and _is_bought_on_market(row, i, obj):
        return True
    return _is_by_customers(row, i) or _is_quoted(row, i, j, left) or _is_own_building(row, i, frame, right)


def is_sold_daily(row: Row, frame: Frame, auxiliaries: list[str], right: Right, obj: Phrase | None) -> bool:
    """Whether goods are told to be sold by habit ("the snacks are sold by B"), or may be bought by whoever likes to."""
    if "can" in auxiliaries and "by" not in right.slots and frame.type == "acquisition":
        return True
    if frame.roles.get("subject") != "seller" or "by" not in right.slots or "to" in right.slots or obj is None:
        return False
    present = not {"is", "are"}.isdisjoint(auxiliaries) and "being" not in auxiliaries
    return present and not obj.parties and obj.head not in row.grammar.parts


def _is_nothing(row: Row, frame: Frame, obj: Phrase) -> bool:
    """Whether nothing is delivered or licensed: "to make a payment", "make it the largest", "got one thing right"."""
    if frame.under:
        return obj.head in row.grammar.not_made or (obj.anaphor == "it" and row.tag(obj.end) in ("D", "x"))
    return frame.type == "license" and "thing" in obj.words


def _is_leave(row: Row, i: int, frame: Frame, obj: Phrase, right: Right) -> bool:
    """Whether a right is no licence: leave that the state gives, an option on shares, a right to do something."""
    if frame.type != "license" or obj.head not in row.grammar.rights:
        return False
    if obj.head.startswith("option"):
        return obj.words[-2:-1] != [] and obj.words[-2] in _SHARE_OPTIONS
    if _is_states(row, i, frame, right) and not is_invention(row):
        return True
    follows = row.low(obj.end + 1)
    if obj.head != "right" or row.low(obj.end) != "to" or row.tag(obj.end + 1) != "x" or not follows.isalpha():
        return False
    if follows == "sell" and row.low(obj.end + 2) in _OWN and not is_invention(row):
        return True  # "the right to sell its car division"
    uses = row.grammar.uses | row.grammar.buying
    return row.pieces[obj.end + 1].text.islower() and follows not in uses and not is_invention(row)


def _is_states(row: Row, i: int, frame: Frame, right: Right) -> bool:
    """Whether the state gives what the verb at piece i gives or takes: "the government granted", "from the court"."""
    if frame.roles.get("subject") != "licensor":
        return is_public(row, right.slots.get("from") or right.slots.get("by"))
    k = i - 1
    while row.tag(k) in ("a", "A"):
        k -= 1
    return row.tag(k) == "x" and row.low(k) in row.grammar.states


def _is_ware(row: Row, frame: Frame, obj: Phrase, right: Right) -> bool:
    """Whether the object is a ware, stock on the market, or the right to name a stadium."""
    return (
        _is_model(row, obj)
        or _is_product(row, obj)
        or _is_delivered(row, obj, right)
        or _is_cashed_in(row, frame, obj, right)
        or "naming" in obj.words
    )


def _is_by_customers(row: Row, i: int) -> bool:
    """Whether who buys is no party: "the ones who look to purchase", "shoppers who bought"."""
    if row.low(i - 1) == "to" and row.low(i - 3) in _BUYERS:
        return True  # "people seeking to acquire state property"
    if "who" not in row.lows:
        return False
    who = next((k for k in range(i - 1, max(i - _REACH, 0), -1) if row.tags[k] in "W,BS"), 0)
    return row.low(who) == "who" and (row.low(who - 1) in _BUYERS or row.low(who - 1) in row.grammar.crowds)


def _is_bought_on_market(row: Row, i: int, obj: Phrase) -> bool:
    """Whether stock is bought by nobody in particular: "Investors bought shares in B"."""
    k = i - 1
    while row.tag(k) in ("a", "A"):
        k -= 1
    plain = row.low(k) in _TRADERS and row.tag(k - 1) not in ("D", "P", "n")
    return plain and not {"share", "shares", "stock"}.isdisjoint(obj.light)


def _is_model(row: Row, obj: Phrase) -> bool:
    """Whether a product is named by its model: "the B320neo", "a Tansy 500X"; a code name is a drug."""
    if row.low(obj.first) not in ("the", "a", "an") or obj.light:
        return False
    last = row.pieces[obj.end - 1].text.rpartition(" ")[2]
    mixed = any(c.isdigit() for c in last) and any(c.isalpha() for c in last)
    return mixed and last[0].isalpha() and not is_code(last) and not last.endswith(("th", "st", "nd", "rd"))


def _is_product(row: Row, obj: Phrase) -> bool:
    """Whether a customer buys something of a maker's: "a Tansy product", "a Tansy phone"."""
    if row.low(obj.first) not in ("a", "an"):
        return False
    if obj.owners:
        return obj.head == "product"
    k = obj.end
    while row.tag(k + 1) == "x":
        k += 1
    named = bool(obj.parties) and not obj.light and row.tag(obj.end) == "x" and row.pieces[k].text.islower()
    return named and row.low(k) not in row.grammar.things | row.grammar.companies | row.grammar.light


def _is_cashed_in(row: Row, frame: Frame, obj: Phrase, right: Right) -> bool:
    """Whether a holder sells stock on the market: "sold $3 million of B stock"."""
    if frame.roles.get("subject") != "seller" or "to" in right.slots or "block" in row.lows:
        return False
    return row.tag(obj.first) == "m" and bool(obj.parties) and {*obj.light, *obj.words}.isdisjoint(_STAKES)


def _is_delivered(row: Row, obj: Phrase, right: Right) -> bool:
    """Whether wares go to a customer: "handed over the first ferry to launch customer B"."""
    to = right.slots.get("to")
    return to is not None and "customer" in to.words and obj.head not in row.grammar.things and not obj.parties


def _is_quoted(row: Row, i: int, j: int, left: Left) -> bool:
    """Whether stock is quoted: "the shares changed hands at $175"."""
    if row.low(i + 1) != "hands" or row.low(i) not in ("changed", "change", "changing"):
        return False
    stock = left.subject is not None and row.low(left.subject.end) in _SHARES
    return row.low(j) == "at" or stock


def _is_own_building(row: Row, i: int, frame: Frame, right: Right) -> bool:
    """Whether money is spent on what is one's own: "spent $3 million for its park in Busan"."""
    if not row.low(i).startswith(_SPENDING) or "from" in right.slots:
        return False
    slot = next((slot for slot in ("for", "on") if frame.roles.get(slot) == "target"), "")
    bought = right.slots.get(slot)
    if bought is None:
        return False
    return bought.owner_anaphor in ("its", "their") and not bought.parties


def _is_component(row: Row, obj: Phrase) -> bool:
    """Whether a part is put into a product: "merges a Tansy chassis with a drivetrain"."""
    lower = row.tag(obj.end) == "x" and row.pieces[obj.end].text.islower()
    return row.low(obj.first) in ("a", "an") and (not obj.parties or lower) and obj.head not in row.grammar.things
