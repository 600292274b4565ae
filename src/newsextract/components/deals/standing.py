"""Who can take part in a deal on which side: people and public bodies are not bought, and make no licence of a permit
or a contract of work.
"""

from __future__ import annotations

import itertools

from newsextract.components.deals.events import Event, is_code
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.view import View

_BOUGHT = ("target", "investee")
_TRADE = ("license", "supply")
_OFFERS = ("offer", "offers", "approach", "approaches", "pursuit")
_TRADE_WORDS = 5  # pieces behind a name in which its trade is told


def can_stand(event: Event, row: Row, view: View, told: set[str]) -> bool:
    """Whether an event's sides can deal in what it tells; who cannot be bought is taken off its side.

    `told`: the parties that the event's own words name.
    """
    kinds = {party: view.kind(party) for party in event.named()}
    if not {"person", "government"}.isdisjoint(kinds.values()):
        for role in _BOUGHT:
            _take_off(event, role, row, view, told)
        people = [party for party in kinds if view.is_person(party)]
        if people and (event.type in _TRADE or (event.type == "other" and _is_their_own(row, people, kinds))):
            return False
        if event.type == "license" and "government" in kinds.values():
            return is_invention(row)
    return True


def _is_their_own(row: Row, people: list[str], kinds: dict[str, str]) -> bool:
    """Whether an agreement is one of people alone: the contract that somebody works under, a pact of two presidents."""
    if len(people) < len(kinds):
        return False
    owned = any(piece.ref == people[0] and row.tag(k + 1) == "'" for k, piece in enumerate(row.pieces))
    return len(people) > 1 or owned


def let_state_buy(event: Event, view: View) -> None:
    """Where nothing says which way a contract goes, a public body is the customer."""
    mine, other = event.roles.get("supplier", []), event.roles.get("customer", [])
    kinds = [view.kind(party) for party in (*mine[:1], *other[:1])]
    if event.neutral and event.type == "supply" and kinds == ["government", "company"]:
        event.roles["supplier"], event.roles["customer"] = other, mine


def is_bid(event: Event, row: Row, view: View) -> bool:
    """Whether an offer is one for a company: a price, shares or a takeover is told beside it, or a company on both
    sides. Offers of help, work or peace are none.
    """
    if event.form != "noun" or event.frame.at != "negotiating" or "acquirer" not in event.frame.roles.values():
        return True
    if "m" in row.tags or view.text[event.start : event.end].lower() not in _OFFERS:
        return True
    if not row.grammar.stakes.isdisjoint(row.lows) or not row.grammar.takeovers.isdisjoint(row.lows):
        return True
    return all(view.kind(party) == "company" for party in event.named())


def is_invention(row: Row) -> bool:
    """Whether a sentence is about a drug, a code name or an invention; a public body's licence for anything else is
    leave to do something, and talks on it are about no licence.
    """
    grammar = row.grammar
    if not grammar.drugs.isdisjoint(row.lows) or not grammar.inventions.isdisjoint(row.lows):
        return True
    return any(is_code(p.text) for p in row.pieces)


def is_public(row: Row, phrase: Phrase | None) -> bool:
    """Whether a phrase means the state without naming one of its bodies: "the government", "the regulator"."""
    return phrase is not None and not phrase.parties and phrase.head in row.grammar.states


def _take_off(event: Event, role: str, row: Row, view: View, told: set[str]) -> None:
    """Take people and public bodies off the side of what is bought; whose bid is told by a name bids."""
    side = event.roles.get(role, [])
    unfit = [party for party in side if _is_unfit(event, party, row, view, told)]
    if not unfit:
        return
    event.roles[role] = [party for party in side if party not in unfit]
    if not event.roles[role]:
        del event.roles[role]
    bids = event.form == "noun" and "acquirer" in event.frame.roles.values() and "acquirer" not in event.roles
    people = [party for party in unfit if view.kind(party) == "person"]
    if bids and people:
        event.roles["acquirer"] = people  # "a Kim bid"


def _is_unfit(event: Event, party: str, row: Row, view: View, told: set[str]) -> bool:
    """Whether a party cannot be bought; a name that a verb of buying governs may be a company's after all."""
    kind = view.kind(party)
    if kind == "person":
        bid = event.form == "noun" and event.frame.at == "negotiating"
        return (bid or view.is_person(party)) and not _is_named_after(row, party)
    return kind == "government" and (event.frame.at == "negotiating" or party not in told)


def _is_named_after(row: Row, party: str) -> bool:
    """Whether a company is told by the name of a person: "the Larkspur fashion house", "the Larkspur label"."""
    firms = row.grammar.companies | row.grammar.things
    at = next((k for k, piece in enumerate(row.pieces) if piece.ref == party), len(row))
    behind = itertools.takewhile(lambda k: row.tag(k) == "x" or row.low(k) == "-", range(at + 1, at + _TRADE_WORDS))
    return any(row.low(k) in firms for k in behind)
