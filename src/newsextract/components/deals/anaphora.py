"""Who "it", "its", "the company", "she" and "the two companies" are: found in the sentence, the last ones, or
the open record.
"""

from __future__ import annotations

from collections import Counter

from newsextract.components.deals import descriptions
from newsextract.components.deals.events import Event
from newsextract.components.deals.merge import SIDES, Record
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

_FIRMS = ("company", "organization", "government")
_OBJECTS = ("target", "investee", "licensor", "customer")
_COMPANY_ROLES = ("acquirer", "licensee", "licensor", "customer", "supplier")  # what a chief executive does for it
_LEADS = ("chief executive", "ceo", "president", "chief executive officer", "managing director", "chairman and ceo")
_OWNERS = ("its", "their", "his", "her")
_HEAD = 80  # characters before the subject of a sentence, at most
_BACK = 6  # sentences to look back for a company
_BEFORE = ("after", "before", "when", "since", "once", "while")
_OPENING = 3  # words before the comma behind which a sentence begins to speak of somebody
_MOSTLY = 2  # times as often as any other that "the company" is named


class Resolver:
    """Puts parties in place of an event's anaphors and remembers who was told of last."""

    def __init__(self, view: View, parties: list[Item], nationalities: dict[str, str]) -> None:
        self.view = view
        self.homes = {p["id"]: p["country"] for p in parties}  # country by party id
        self.led = _led(parties)  # company by the id of who leads it
        self.nationalities = nationalities  # country by lower-case adjective
        self.subject: tuple[int, list[str]] = (-9, [])  # sentence and parties of the last deal told
        self.object: tuple[int, list[str]] = (-9, [])

    def remember(self, event: Event) -> None:
        """Keep who acted in an event and what was bought, for the sentences after it."""
        role = event.frame.roles.get("by" if event.passive else "subject", "")
        for old in (role, {"acquirer": "investor"}.get(role, role)):
            if event.roles.get(old) and self.subject[0] != event.sentence:
                self.subject = (event.sentence, event.roles[old][:1])
        if self.subject[0] != event.sentence and role not in event.roles and event.subject:
            self.subject = (event.sentence, event.subject[:1])  # its role was settled by the context
        bought = event.roles.get("target") or event.roles.get("investee")
        if bought:
            self.object = (event.sentence, bought)

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
        if word == "open":
            told = [p for r in ("target", "investee") for p in (record.role(r) if record else ())][:1]
            return (
                told or self._last_other(event) or event.roles.pop("seller", [])
            )  # "A sold a 20% stake to B": its own
        if word in _OWNERS and role == "seller" and not event.subject and not event.roles.get("acquirer"):
            return []
        if word in _OWNERS and (event.subject or event.speaker):
            free = [p for p in (*event.subject, *event.speaker) if p not in event.named()]
            return free[:1]
        if word in _OWNERS and role == "seller":
            return self.topic(event)  # "a sale of its plant to B fell apart"
        if word == "we":
            return self.view.speaking(event.start, self.most_told(event))
        if word == "lead":
            return [self.view.lead] if self.view.lead else []
        if word == "itself" and role == "target":
            return event.roles.pop("seller", event.subject)
        if word == "same" and record is not None and record.role(role):
            return sorted(record.role(role))  # a rival's bid
        if word == "company" and role == "target" and (beside := self._beside(event)):
            return beside
        if word in ("it", "them", "company") and role == "target" and event.sentence - self.object[0] <= 1:
            return self.object[1]
        if word in ("he", "she"):
            found = self._last_person(event)
            return [self.led.get(p, p) for p in found] if role in _COMPANY_ROLES else found
        if word == "company" and role in _OBJECTS and event.said_it and not event.speaker:
            return self._last_firm(event)  # "It said that B will invest in the company"
        if word == "company" and (described := self._described(event, role)):
            return described
        if word in ("they", "pair") and record is not None and record.type == event.type and record.type in SIDES:
            self._same_sides(event, record)
            return []
        if word == "pair" or (word == "they" and event.frame.pair):
            known = sorted(record.parties()) if record and event.frame.pair else []
            if event.frame.pair:  # "A, a drugmaker, and B said they had formed"
                here = self.view.named(event.sentence, event.between[0])
                firms = list(dict.fromkeys(m["party"] for m in here if m["kind"] == "company"))
                if len(firms) == 1:  # "A will help it under a pact that the two signed"
                    firms = [p for p in [self._most_named(event)] if p and p not in firms] + firms
                known = firms if record is None or len(firms) == 2 else known
            return known[:3] if len(known) >= 2 else []
        if role in _OBJECTS and event.speaker:
            return event.speaker[:1]
        if self.view.lead and word == "company":
            return [self.view.lead]
        return self._head_of_group(event, word) or self._last_firm(event)

    def _beside(self, event: Event) -> list[str]:
        """The only other company of a sentence: "an alliance with B, under which it took a tenth of the startup"."""
        here = {m["party"]: m for m in self.view.named(event.sentence, event.start) if m["kind"] == "company"}
        free = [m for party, m in here.items() if party not in event.named()]
        return [str(free[0]["party"])] if len(free) == 1 and self._is_governed(free[0]) else []

    def add_bought(self, event: Event) -> None:
        """Let the company told of before be what is bought, where an event only tells who buys."""
        if set(event.roles) == {"acquirer"} and not event.unnamed:
            event.add("target", self._last_firm(event))

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
            topic = self._most_named(event, _MOSTLY)
            if topic is not None and topic not in event.named():
                return [topic]
        firms = [m for m in self.view.mentions.within(0, described.start) if m["kind"] in _FIRMS]
        told = event.named() | {m["party"] for m in self.view.mentions.within(event.end, event.clause[1])}
        firms = [m for m in firms if m["party"] not in told]  # "the drugmaker obtained B's pill": is not B
        found = descriptions.fitting(described, firms, text, self.homes, self.nationalities, grammar)
        return [found] if found else self._last_firm(event, described.start)

    def _last_person(self, event: Event) -> list[str]:
        for k in range(event.sentence, max(event.sentence - 4, -1), -1):
            end = event.between[0] if k == event.sentence else None
            people = [m for m in self.view.named(k, end) if m["kind"] == "person" and m["party"] not in event.named()]
            if people:
                return [str(people[-1]["party"])]
        return []

    def _last_other(self, event: Event) -> list[str]:
        """The company named last before the event, in its sentence or the one before, that has no role in it."""
        for k in (event.sentence, event.sentence - 1):
            if k < 0:
                break
            end = event.start if k == event.sentence else None
            firms = [m["party"] for m in self.view.named(k, end) if m["kind"] == "company"]
            free = [p for p in firms if p not in event.named()]
            if free:
                return [str(free[-1])]
        return []

    def topic(self, event: Event) -> list[str]:
        """Who the story goes on about where an event does not say who acts."""
        start, _ = self.view.span(event.sentence)
        here = [m for m in self.view.mentions.within(start, event.start) if m["kind"] == "company"]
        if event.passive or event.frame.pair:  # "that of B, bought in 2019"
            here = [m for m in here if m["party"] not in event.named()]
        found = [str(here[0]["party"])] if here else [self._most_named(event) or ""]
        return [p for p in found if p and p not in event.named()]

    def _last_firm(self, event: Event, end: int | None = None) -> list[str]:
        """The company that the story goes on about before an event, or before the character `end`."""
        taken = event.named()
        if self.subject[0] == event.sentence and not taken & set(self.subject[1]):
            return self.subject[1]
        topic = self._paragraph_topic(event) if end is None else None
        if topic is not None and topic not in taken:
            return [topic]
        if end is None and (behind := self._behind_clause(event)) is not None and behind not in taken:
            return [behind]
        here = [m for m in self.view.named(event.sentence, end or event.between[0]) if m["kind"] in _FIRMS]
        if end is not None:
            here = [m for m in here if not self._is_governed(m)]  # "Besides B, the developer ..."
        for mention in () if end is None and self._goes_on(event.sentence) else here:
            if mention["party"] not in taken and not self._is_told(mention):
                return [str(mention["party"])]
        floor = self._floor(event.sentence)
        for k in range(event.sentence - 1, max(event.sentence - _BACK, floor - 1), -1):
            if k < event.sentence - 1 and not self._same_paragraph(k, event.sentence):
                break
            found = self.subject[1][:1] if self.subject[0] == k else self._subject_of(k)
            if found and found[0] not in taken:
                return found
        return self._last_named(event, floor)

    def _behind_clause(self, event: Event) -> str | None:
        """The company told only behind its pronoun: "Ten months after it took over B, A is selling"."""
        start, end = self.view.span(event.sentence)
        first = self.view.text[start : event.start].lower().split()
        if len(first) < 2 or first[-1] not in ("it", "they") or first[-2] not in _BEFORE:
            return None
        comma = self.view.text.find(", ", event.end, end)
        named = self.view.mentions.at(comma + 2) if comma > 0 else None
        return str(named["party"]) if named is not None and named["kind"] == "company" else None

    def _paragraph_topic(self, event: Event) -> str | None:
        """Who a paragraph is about that begins with "It" or "At home, the company": the one named far most often."""
        k = event.sentence
        while k > 0 and self._same_paragraph(k - 1, event.sentence):
            k -= 1
        if any(m["kind"] in _FIRMS for n in range(k, event.sentence) for m in self.view.named(n)):
            return None
        if not self._goes_on(k):
            return None
        named, firms = self._most_named(event), (m for m in self.view.mentions.items if m["kind"] == "company")
        if named is not None and named == next((str(m["party"]) for m in firms), None):
            return named  # who the article begins with, and names most
        return self._most_named(event, _MOSTLY) or self._first_told(k - 1)

    def _first_told(self, sentence: int) -> str | None:
        """Who acts first in the paragraph of a sentence."""
        k = sentence
        while k > 0 and self._same_paragraph(k - 1, sentence):
            k -= 1
        found = (self._subject_of(n) for n in range(k, sentence + 1))
        return next((parties[0] for parties in found if parties), None)

    def _subject_of(self, sentence: int) -> list[str]:
        """The company that a sentence is about: the first named, where no preposition but the first word governs it."""
        start, _ = self.view.span(sentence)
        firms = [m for m in self.view.named(sentence) if m["kind"] in _FIRMS]
        if not firms or firms[0]["start"] - start > _HEAD:
            return []
        before = self.view.text[start : firms[0]["start"]].lower().replace(",", " ").split()
        return [] if set(before[1:]) & self.view.grammar.prepositions else [str(firms[0]["party"])]

    def _same_paragraph(self, a: int, b: int) -> bool:
        return bool(self.view.sentences[a]["zone"] == self.view.sentences[b]["zone"])

    def _last_named(self, event: Event, floor: int) -> list[str]:
        """The company named last before an event's sentence, but for employers and sentences about another one."""
        taken = event.named()
        for k in range(event.sentence - 1, max(event.sentence - _BACK, floor - 1), -1):
            firms = [m for m in self.view.named(k) if m["kind"] == "company"]
            firms = [m for m in firms if not self._is_employer(m, k)]
            if firms and self._goes_on(k):
                continue  # "The group is in talks with B": the group is who is told of
            free = [m for m in firms if not self._is_governed(m)] or firms
            if free and free[0]["party"] not in taken:
                return [str(free[0]["party"])]
        topic = self._most_named(event) if not floor else None
        return [topic] if topic and topic not in taken else []

    def _floor(self, sentence: int) -> int:
        """The first sentence of the list item that a sentence is in; 0 where it is in none."""
        for k in range(sentence, max(sentence - _BACK, -1), -1):
            if self.view.is_item(k):
                return k
        return 0

    def most_told(self, event: Event) -> list[str]:
        """The company that the article has named most, where it has no role in an event."""
        return [p for p in [self._most_named(event)] if p is not None and p not in event.named()]

    def _most_named(self, event: Event, margin: int = 1) -> str | None:
        """The company named most often up to an event, so many times as often as any other."""
        end = self.view.span(event.sentence)[0]
        named = Counter(str(m["party"]) for m in self.view.mentions.within(0, end) if m["kind"] == "company")
        first = named.most_common(2)
        clear = first and (len(first) == 1 or first[0][1] >= margin * first[1][1])
        return first[0][0] if clear else None

    def _goes_on(self, sentence: int) -> bool:
        """Whether a sentence is about who the one before it is about: it begins with "It" or "The group"."""
        start, end = self.view.span(sentence)
        words = self.view.text[start:end].split(" ", _OPENING + 3)
        at = next((k + 1 for k in range(min(_OPENING, len(words))) if words[k].endswith(",")), 0)
        first, second, third = [*words[at : at + 3], "", "", ""][:3]  # "At home, the company"
        first = first.capitalize()
        if first == "It":  # but not "It is the first time that", "It would not be"
            return second not in ("is", "was") and third not in ("be", "not")
        return first == "The" and bool({second, third} & self.view.grammar.companies)

    def _is_employer(self, mention: Item, sentence: int) -> bool:
        """Whether a name only says for whom a speaker works: "said Kim Min-su, an analyst at Sorrel Securities"."""
        if not self._is_governed(mention):
            return False
        start, _ = self.view.span(sentence)
        people = [m for m in self.view.named(sentence, mention["start"]) if m["kind"] == "person"]
        return (
            bool(people)
            and self.view.text[people[-1]["end"] : mention["start"]].startswith(",")
            and mention["start"] > start
        )

    def _is_told(self, mention: Item) -> bool:
        """Whether a name is only who is told something: "The company told Larkspur that it"."""
        before = self.view.text[max(0, mention["start"] - 14) : mention["start"]].split()
        return any(word in self.view.grammar.telling for word in before[-2:])

    def _is_governed(self, mention: Item) -> bool:
        """Whether a preposition stands right before a name: it is then hardly what the next sentence goes on about."""
        before = self.view.text[max(0, mention["start"] - 30) : mention["start"]].lower().split()
        return bool(before) and before[-1] in self.view.grammar.prepositions


def _led(parties: list[Item]) -> dict[str, str]:
    """The company that each person leads by title."""
    leads = ((p["id"], t) for p in parties if p["kind"] == "person" for t in p["titles"])
    return {id: t["organization"] for id, t in leads if t["organization"] and t["title"].lower() in _LEADS}
