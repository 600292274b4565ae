"""Who a story goes on about: the company that its sentences before, its paragraph or the whole article is about."""

from __future__ import annotations

from collections import Counter

from newsextract.components.deals.events import Event
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

FIRMS = ("company", "organization", "government")
MOSTLY = 2  # times as often as any other that "the company" is named
_HEAD = 80  # characters before the subject of a sentence, at most
_BACK = 6  # sentences to look back for a company
_BEFORE = ("after", "before", "when", "since", "once", "while")
_OPENING = 3  # words before the comma behind which a sentence begins to speak of somebody


class Topics:
    """Tells whom one article goes on about, and remembers whom its last deal was told of."""

    def __init__(self, view: View) -> None:
        self.view = view
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

    def is_bought(self, event: Event) -> bool:
        """Whether what was bought is told in an event's sentence or the one before."""
        return event.sentence - self.object[0] <= 1

    def topic(self, event: Event) -> list[str]:
        """Who the story goes on about where an event does not say who acts."""
        start, _ = self.view.span(event.sentence)
        here = [m for m in self.view.mentions.within(start, event.start) if m["kind"] == "company"]
        if event.passive or event.frame.pair:  # "that of B, bought in 2019"
            here = [m for m in here if m["party"] not in event.named()]
        found = [str(here[0]["party"])] if here else [self.most_named(event) or ""]
        return [p for p in found if p and p not in event.named()]

    def most_told(self, event: Event) -> list[str]:
        """The company that the article has named most, where it has no role in an event."""
        return [p for p in [self.most_named(event)] if p is not None and p not in event.named()]

    def last_firm(self, event: Event, end: int | None = None) -> list[str]:
        """The company that the story goes on about before an event, or before the character `end`."""
        taken = event.named()
        if self.subject[0] == event.sentence and not taken & set(self.subject[1]):
            return self.subject[1]
        topic = self._paragraph_topic(event) if end is None else None
        if topic is not None and topic not in taken:
            return [topic]
        if end is None and (behind := self._behind_clause(event)) is not None and behind not in taken:
            return [behind]
        here = [m for m in self.view.named(event.sentence, end or event.between[0]) if m["kind"] in FIRMS]
        if end is not None:
            here = [m for m in here if not self.is_governed(m)]  # "Besides B, the developer ..."
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

    def last_other(self, event: Event) -> list[str]:
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

    def last_person(self, event: Event) -> list[str]:
        """The person named last before an event, up to three sentences back, that has no role in it."""
        for k in range(event.sentence, max(event.sentence - 4, -1), -1):
            end = event.between[0] if k == event.sentence else None
            people = [m for m in self.view.named(k, end) if m["kind"] == "person" and m["party"] not in event.named()]
            if people:
                return [str(people[-1]["party"])]
        return []

    def most_named(self, event: Event, margin: int = 1) -> str | None:
        """The company named most often up to an event, so many times as often as any other."""
        end = self.view.span(event.sentence)[0]
        named = Counter(str(m["party"]) for m in self.view.mentions.within(0, end) if m["kind"] == "company")
        first = named.most_common(2)
        clear = first and (len(first) == 1 or first[0][1] >= margin * first[1][1])
        return first[0][0] if clear else None

    def is_governed(self, mention: Item) -> bool:
        """Whether a preposition stands right before a name: it is then hardly what the next sentence goes on about."""
        before = self.view.text[max(0, mention["start"] - 30) : mention["start"]].lower().split()
        return bool(before) and before[-1] in self.view.grammar.prepositions

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
        if any(m["kind"] in FIRMS for n in range(k, event.sentence) for m in self.view.named(n)):
            return None
        if not self._goes_on(k):
            return None
        named, firms = self.most_named(event), (m for m in self.view.mentions.items if m["kind"] == "company")
        if named is not None and named == next((str(m["party"]) for m in firms), None):
            return named  # who the article begins with, and names most
        return self.most_named(event, MOSTLY) or self._first_told(k - 1)

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
        firms = [m for m in self.view.named(sentence) if m["kind"] in FIRMS]
        if not firms or firms[0]["start"] - start > _HEAD:
            return []
        before = self.view.text[start : firms[0]["start"]].lower().replace(",", " ").split()
        return [] if set(before[1:]) & self.view.grammar.prepositions else [str(firms[0]["party"])]

    def _last_named(self, event: Event, floor: int) -> list[str]:
        """The company named last before an event's sentence, but for employers and sentences about another one."""
        taken = event.named()
        for k in range(event.sentence - 1, max(event.sentence - _BACK, floor - 1), -1):
            firms = [m for m in self.view.named(k) if m["kind"] == "company"]
            firms = [m for m in firms if not self._is_employer(m, k)]
            if firms and self._goes_on(k):
                continue  # "The group is in talks with B": the group is who is told of
            free = [m for m in firms if not self.is_governed(m)] or firms
            if free and free[0]["party"] not in taken:
                return [str(free[0]["party"])]
        topic = self.most_named(event) if not floor else None
        return [topic] if topic and topic not in taken else []

    def _same_paragraph(self, a: int, b: int) -> bool:
        return bool(self.view.sentences[a]["zone"] == self.view.sentences[b]["zone"])

    def _floor(self, sentence: int) -> int:
        """The first sentence of the list item that a sentence is in; 0 where it is in none."""
        for k in range(sentence, max(sentence - _BACK, -1), -1):
            if self.view.is_item(k):
                return k
        return 0

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
        if not self.is_governed(mention):
            return False
        start, _ = self.view.span(sentence)
        people = [m for m in self.view.named(sentence, mention["start"]) if m["kind"] == "person"]
        if not people or mention["start"] <= start:
            return False
        return self.view.text[people[-1]["end"] : mention["start"]].startswith(",")

    def _is_told(self, mention: Item) -> bool:
        """Whether a name is only who is told something: "The company told Larkspur that it"."""
        before = self.view.text[max(0, mention["start"] - 14) : mention["start"]].split()
        return any(word in self.view.grammar.telling for word in before[-2:])
