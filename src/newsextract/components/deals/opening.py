"""Which tellings open a record of their own: enough of the deal is told, by name or as known."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import Told, is_coded

_OWNERSHIP = ("acquisition", "merger")
_SOME = ("more", "some", "certain", "other", "several", "various", "its", "their", "additional", "further", "any")
_THINGS = (["assets"], ["businesses"], ["properties"], ["units"], ["operations"], ["brands"])


def opens(told: Told, known: set[str]) -> bool:
    """Whether a telling may open a record: enough of its parties are told, and it is no mere right to buy.

    `known`: the parties of the records so far; of them nothing half told is taken for another deal.
    """
    event, frame = told.event, told.event.frame
    named = event.named()
    if not named or event.option or (frame.typed and event.type == frame.type):
        return False
    partly = event.form == "noun" and named.isdisjoint(known)
    filled = set(event.roles) | ({"asset"} if told.asset else set())
    renamed = {"target": "investee", "acquirer": "investor"} if event.type == "investment" else {}
    if _buys_unnamed(told):
        return True
    if frame.buys and event.type == "license" and is_coded(told.asset or ""):
        return True  # "B has exercised its option on HB-101": whose it is will be known
    if not any(need in filled or renamed.get(need) in filled for need in frame.needs):
        typed = event.type != frame.type and (event.unnamed or len(named) >= 2)
        return typed or (partly and not known and _is_known(event))
    if frame.pair or (frame.neutral and frame.both):
        unnamed = event.unnamed and (event.type in ("license", "supply") or (partly and bool(frame.support)))
        return len(named) >= 2 or unnamed or (partly and _is_one_sided(event))
    if frame.both and len(filled) < 2:
        return (frame.type == "supply" and (told.money or event.unnamed)) or (partly and _is_one_sided(event))
    return not _is_habit(told)


def _is_known(event: Event) -> bool:
    """Whether a noun tells of a deal as known, with one of its sides: "its $3 million acquisition of the grocer"."""
    told = event.definite and event.type in _OWNERSHIP and event.frame.at != "negotiating"
    return told and not event.unnamed


def _is_one_sided(event: Event) -> bool:
    """Whether a noun tells with whom the deal is ("in a licensing deal with B", "the B merger"), and its other
    side is not named.
    """
    return event.sided and not (event.type == "other" and event.frame.at == "negotiating")


def _buys_unnamed(told: Told) -> bool:
    """Whether somebody bought a company that is not named, or will for a price that is: "A bought a Busan brewer"."""
    event = told.event
    if event.type != "acquisition" or not event.unnamed or event.form == "noun" or told.asset:
        return False
    return bool(event.roles.get("acquirer") or event.roles.get("seller")) and (event.form == "past" or told.money)


def _is_vague(told: Told) -> bool:
    """Whether only some things of a seller's may be sold one day, to nobody and for nothing told: "may sell assets"."""
    event = told.event
    if event.type != "acquisition" or event.asset is None or event.form not in ("base", "ing") or told.money:
        return False
    words = [w for w in event.asset.words if w not in _SOME]
    return words in _THINGS and set(event.roles) == {"seller"}


def _is_habit(told: Told) -> bool:
    """Whether what is told is a habit and no deal ("sells shoes")."""
    event = told.event
    if event.type == "supply" and event.form == "s":
        return not event.frame.under  # "makes it for B under a contract" is one
    if _is_vague(told):
        return True
    bare = event.form in ("s", "base", "ing") and event.frame.goods and not event.modal and event.frame.at is None
    return bare and told.asset is not None and not {"acquirer", "licensee"} & set(event.roles)
