"""Who "it", "its", "the company", "she" and "the two companies" are: found in the sentence, the last ones, or
the open record.
"""

from __future__ import annotations

from newsextract.components.deals import descriptions
from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import SIDES, Record
from newsextract.components.deals.topics import FIRMS, MOSTLY, Topics
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

_OBJECTS = ("target", "investee", "licensor", "customer")
_COMPANY_ROLES = ("acquirer", "licensee", "licensor", "customer", "supplier")  # what a chief executive does for it
_OWNERS = ("its", "their", "his", "her")


class Resolver:
    """Puts parties in place of an event's anaphors."""

    def __init__(self, view: View, parties: list[Item], nationalities: dict[str, str]) -> None:
        self.view = view
        self.homes = {p["id"]: p["country"] for p in parties}  # country by party id
        self.led = _led(parties, view.grammar.chiefs)  # company by the id of who leads it
        self.nationalities = nationalities  # country by lower-case adjective
        self.topics = Topics(view)

    def resolve(self, event: Event, open_record: Record | None) -> None:
        """Fill an event's roles that are told by a pronoun or a description."""
        for role, word in event.anaphors.items():
            if word in _OWNERS and event.roles.get(role) and not event.frame.pair:
                continue  # "A dropped its purchase of B": told already
            found = [p for p in self._meant(event, role, word, open_record) if p and p not in event.named()]
            if found and role == event.frame.roles.get("subject"):
                event.roles[role] = found + event.roles.get(role, [])  # who acts comes first
                event.subject = event.subject or found
            elif found:
                event.roles.setdefault(role, []).extend(found)

    def _meant(self, event: Event, role: str, word: str, record: Record | None) -> list[str]:
        """Whom the word of a role stands for."""
        if word == "open":
            told = [p for r in ("target", "investee") for p in (record.role(r) if record else ())][:1]
            own = told or self.topics.last_other(event)
            return own or event.roles.pop("seller", [])  # "A sold a 20% stake to B": its own
        if word in _OWNERS and (owner := self._owner(event, role)) is not None:
            return owner
        if word == "we":
            return self.view.speaking(event.start, self.topics.most_told(event))
        if word == "lead":
            return [self.view.lead] if self.view.lead else []
        if word == "itself" and role == "target":
            return event.roles.pop("seller", event.subject)
        if word == "same" and record is not None and record.role(role):
            return sorted(record.role(role))  # a rival's bid
        if word in ("he", "she"):
            found = self.topics.last_person(event)
            return [self.led.get(p, p) for p in found] if role in _COMPANY_ROLES else found
        if word == "company" and (company := self._company(event, role)):
            return company
        if word in ("it", "them") and role == "target" and self.topics.is_bought(event):
            return self.topics.object[1]
        if word in ("they", "pair") and record is not None and record.type == event.type and record.type in SIDES:
            self._same_sides(event, record)
            return []
        if word == "pair" or (word == "they" and event.frame.pair):
            return self._pair(event, record)
        if role in _OBJECTS and event.speaker:
            return event.speaker[:1]
        if self.view.lead and word == "company":
            return [self.view.lead]
        return self._head_of_group(event, word) or self.topics.last_firm(event)

    def _owner(self, event: Event, role: str) -> list[str] | None:
        """Whose a thing told with "its" is; None where the event does not say."""
        if role == "seller" and not event.subject and not event.roles.get("acquirer"):
            return []
        if event.subject or event.speaker:
            free = [p for p in (*event.subject, *event.speaker) if p not in event.named()]
            return free[:1]
        return self.topics.topic(event) if role == "seller" else None  # "a sale of its plant to B fell apart"

    def _company(self, event: Event, role: str) -> list[str]:
        """Who "the company" or "the Danish drugmaker" is, where what stands around it tells."""
        if role == "target" and (beside := self._beside(event)):
            return beside
        if role == "target" and self.topics.is_bought(event):
            return self.topics.object[1]
        if role in _OBJECTS and event.said_it and not event.speaker:
            return self.topics.last_firm(event)  # "It said that B will invest in the company"
        return self._described(event, role)

    def _pair(self, event: Event, record: Record | None) -> list[str]:
        """Who "they" or "the two companies" are that deal with each other; nobody where fewer are known."""
        if not event.frame.pair:
            return []
        here = self.view.named(event.sentence, event.between[0])
        firms = list(dict.fromkeys(m["party"] for m in here if m["kind"] == "company"))
        if len(firms) == 1:  # "A will help it under a pact that the two signed"
            firms = [p for p in [self.topics.most_named(event)] if p and p not in firms] + firms
        told = record is None or len(firms) == 2  # "A, a drugmaker, and B said they had formed"
        known = firms if record is None or told else sorted(record.parties())
        return known[:3] if len(known) >= 2 else []

    def _beside(self, event: Event) -> list[str]:
        """The only other company of a sentence: "an alliance with B, under which it took a tenth of the startup"."""
        here = {m["party"]: m for m in self.view.named(event.sentence, event.start) if m["kind"] == "company"}
        free = [m for party, m in here.items() if party not in event.named()]
        return [str(free[0]["party"])] if len(free) == 1 and self.topics.is_governed(free[0]) else []

    def add_bought(self, event: Event) -> None:
        """Let the company told of before be what is bought, where an event only tells who buys."""
        if set(event.roles) == {"acquirer"} and not event.unnamed:
            event.add("target", self.topics.last_firm(event))

    def _head_of_group(self, event: Event, word: str) -> list[str]:
        """The person who acts with others: "Kim and a fund he controls said they", "a group led by Kim said it"."""
        start, _ = self.view.span(event.sentence)
        here = self.view.named(event.sentence, event.between[0])
        if word not in ("it", "they") or not here or any(m["kind"] != "person" for m in here):
            return []
        before = self.view.text[start : here[0]["start"]].lower().split()
        by = max((k for k, low in enumerate(before) if low == "by"), default=0)
        leads = by > 0 and before[by - 1] in self.view.grammar.led and before[by - 2] in self.view.grammar.bodies
        return [str(here[0]["party"])] if word == "they" or leads else []

    def _same_sides(self, event: Event, record: Record) -> None:
        """ "In 2023 they had signed another contract": the sides of the deal told of before."""
        for role in SIDES[record.type]:
            known = [p for p in record.votes.get(role, ()) if p not in event.named()]
            if known:
                event.roles[role] = known[:1]

    def _described(self, event: Event, role: str) -> list[str]:
        """Who "the Danish drugmaker" or "the bank" beside an event is: the company last named before that it fits."""
        start, _ = self.view.span(event.sentence)
        text, grammar = self.view.text, self.view.grammar
        described = None
        if role != event.frame.roles.get("subject") or event.passive:  # "an alliance with the Chicago firm"
            described = descriptions.find(text, event.end, event.clause[1] + 1, grammar, first=True)
        described = described or descriptions.find(text, start, event.start, grammar)
        if described is None:
            return []
        if not described.words and described.noun in grammar.plain_companies:
            topic = self.topics.most_named(event, MOSTLY)
            if topic is not None and topic not in event.named():
                return [topic]
        firms = [m for m in self.view.mentions.within(0, described.start) if m["kind"] in FIRMS]
        told = event.named() | {m["party"] for m in self.view.mentions.within(event.end, event.clause[1])}
        firms = [m for m in firms if m["party"] not in told]  # "the drugmaker obtained B's pill": is not B
        found = descriptions.fitting(described, firms, text, self.homes, self.nationalities, grammar)
        return [found] if found else self.topics.last_firm(event, described.start)


def _led(parties: list[Item], titles: frozenset[str]) -> dict[str, str]:
    """The company that each person leads by title."""
    leads = ((p["id"], t) for p in parties if p["kind"] == "person" for t in p["titles"])
    return {id: t["organization"] for id, t in leads if t["organization"] and t["title"].lower() in titles}
