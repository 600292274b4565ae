"""Resolves the words that attribute a quote to a party: names, pronouns, "the analyst", "the company"."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.layers import Intervals, Item
from newsextract.components.quotes.bodies import Bodies, Line
from newsextract.components.quotes.found import Found, Speaker
from newsextract.components.quotes.labels import ANSWERS
from newsextract.components.quotes.lexicon import Lexicon

_ORGANIZATIONS = ("company", "organization", "government")
_RECENT = 100  # speakers looked back at: more than the sentences in reach have
_AGED = "-year-old"
_REACH = 12
"""Sentences back in which the person that a pronoun stands for is looked for."""


class Speakers:
    """The speakers of one article's quotes, resolved in reading order."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.text = layers.text_of(doc)
        self.mentions = layers.mentions(doc)
        self.parties = {party["id"]: party for party in layers.read(doc, "parties")}
        self.sentences = layers.read(doc, "sentences")
        self.starts = [s["start"] for s in self.sentences]
        self.marks = Intervals(layers.read(doc, "marks"))
        self.gender = {id: party.get("_gender") for id, party in self.parties.items()}
        self._titled_so: dict[str, Line] = {}
        """Persons by the words of a description that their titles hold."""
        self.said: list[tuple[int, str | None]] = []
        """Where each speaker so far stands, and the party (None where nobody named spoke)."""

    @cached_property
    def bodies(self) -> Bodies:
        """The bodies named outside of quoted stretches."""
        return Bodies(
            (m for m in self.mentions.items if m["kind"] in _ORGANIZATIONS and not self._quoted(m)), self.parties
        )

    def resolve(self, found: Iterable[Found]) -> list[Item | None]:
        """The speaker of each quote in the form of the record."""
        done: dict[Speaker, Item] = {}
        items: list[Item | None] = []
        for one in found:
            speaker = one.speaker
            if speaker is not None and speaker not in done:
                done[speaker] = self._resolve(speaker)
            items.append(done[speaker] if speaker is not None else None)
        return items

    def _resolve(self, speaker: Speaker) -> Item:
        start, end = speaker.start, speaker.end
        party: str | None = None
        if speaker.kind == "pronoun":
            party = self._pronoun(speaker)
        elif mention := self._named(speaker):
            start, end = mention["start"], mention["end"]
            party = self._namesake(mention)
            self._learn(speaker, party)
        else:
            party = self._described(speaker)
        self.said.append((start, party))
        name = self.parties[party]["name"] if party else None
        return {"start": start, "end": end, "text": self.text[start:end], "party": party, "name": name}

    def _named(self, speaker: Speaker) -> Item | None:
        """The mention that a name is, or that ends the head of a description ("CEO Lena Park")."""
        inside = [m for m in self.mentions.within(speaker.start, speaker.end) if m["end"] <= speaker.end]
        over = self.mentions.at(speaker.start)
        if speaker.kind == "name":
            people = [m for m in inside if m["kind"] == "person"]
            if people or not inside:
                return people[-1] if people else over
            # "David French of the National Retail Federation" is not the federation.
            led = self.text[speaker.start : inside[0]["start"]].lower().split()
            return None if {"of", "at", "for", "from"} & set(led) else inside[0]
        if over is not None and over["end"] >= speaker.end:
            return over
        return None

    def _namesake(self, mention: Item) -> str:
        """Whom a bare surname means where several bear it: whose title stands beside it, else the layer's choice."""
        given: str = mention["party"]
        same = self._sharing(mention)
        if len(same) < 2:
            return given
        around = self.text[max(0, mention["start"] - 40) : mention["start"]].rpartition(". ")[2].lower()
        if self.text[mention["end"] : mention["end"] + 2] == ", ":
            around += self.text[mention["end"] + 2 : mention["end"] + 60].partition(",")[0].lower()
        titled = [id for id in same if any(t["title"].lower() in around for t in self.parties[id]["titles"])]
        if len(titled) > 1:
            titled = [id for id in titled if id != given]  # whose title may come from this very mention
        return titled[0] if len(titled) == 1 else given

    def _sharing(self, mention: Item) -> list[str]:
        """The persons that a mention can mean: all of its surname where it is no more than that."""
        if mention["kind"] != "person" or mention["text"] != self.parties[mention["party"]].get("_surname"):
            return [mention["party"]]
        return self._namesakes[mention["text"]]

    @cached_property
    def _namesakes(self) -> dict[str | None, list[str]]:
        """The persons of each surname."""
        found: dict[str | None, list[str]] = {}
        for id, party in self.parties.items():
            if party["kind"] == "person":
                found.setdefault(party.get("_surname"), []).append(id)
        return found

    def _learn(self, speaker: Speaker, party: str) -> None:
        """Note a person's gender where the words around the name tell it ("Ms. Park", "a spokesman")."""
        if self.parties[party]["kind"] == "person" and not self.gender.get(party):
            words = set(self.text[max(0, speaker.first - 5) : speaker.after].lower().replace(",", " ").split())
            if words & self.lexicon.women:
                self.gender[party] = "F"
            elif words & self.lexicon.men:
                self.gender[party] = "M"

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, speaker: Speaker) -> str | None:
        word = self.text[speaker.start : speaker.end].lower().split("'")[0].split("’")[0]
        if word in ("he", "she"):
            return self._person(speaker.start, "M" if word == "he" else "F")
        if word == "it":
            return self._organization(speaker.start)
        if word in ("who", "which"):
            before = [
                m for m in self.mentions.within(speaker.start - 80, speaker.start) if m["end"] >= speaker.start - 3
            ]
            return before[-1]["party"] if before else None
        return None

    def _fits(self, party: str, gender: str | None) -> bool:
        return gender is None or self.gender.get(party) in (None, gender)

    def _person(self, place: int, gender: str | None) -> str | None:
        """Who "he", "she" or "the 54-year-old" is: going back, whoever spoke in a sentence or was its first person."""
        number = bisect_right(self.starts, place) - 1
        recent = self.said[-_RECENT:]
        for n in range(number, max(-1, number - _REACH), -1):
            sentence = self.sentences[n]
            end = min(sentence["end"], place)
            spoke = [party for at, party in recent if sentence["start"] <= at < end]
            if spoke:
                if spoke[-1] is None:
                    if self._is_person_description(sentence["start"], end):
                        return None
                elif self.parties[spoke[-1]]["kind"] == "person" and self._fits(spoke[-1], gender):
                    return self._settle(spoke[-1], gender)
            people = [
                id
                for m in self.mentions.within(sentence["start"], end)
                if m["kind"] == "person" and not self._quoted(m)
                for id in self._sharing(m)
                if self._fits(id, gender)
            ]
            # "Park's deputy, Lena Brandt": the deputy is meant
            owners = {
                m["party"]
                for m in self.mentions.within(sentence["start"], end)
                if self.text[m["end"] : m["end"] + 2] in ("'s", "’s")
            }
            people = [id for id in people if id not in owners] or people
            if people:
                sure = [id for id in people if self.gender.get(id) == gender]
                return self._settle((sure or people)[0], gender)
        return None

    def _is_person_description(self, start: int, end: int) -> bool:
        words = self.text[start:end].lower()
        return any(
            w in words
            for w in (
                "official",
                "analyst",
                "source",
                "executive",
                "spokes",
                "person",
                "expert",
                "employee",
                "investor",
                "trader",
            )
        )

    def _settle(self, party: str, gender: str | None) -> str:
        if gender and not self.gender.get(party):
            self.gender[party] = gender
        return party

    def _quoted(self, mention: Item) -> bool:
        return self.marks.at(mention["start"]) is not None

    def _organization(self, place: int, words: list[str] | None = None) -> str | None:
        """Which body "it" or a description ("the Korean company") at `place` is.

        One that bears the description's noun in its name ("the ministry"), else, going back, the speaker or the first
        body of a sentence; a body of another country than the description tells is passed over.
        """
        noun = words[-1] if words else ""
        home = next((self.lexicon.nationalities[w] for w in words or () if w in self.lexicon.nationalities), None)
        company = noun not in self.lexicon.public if noun else None
        if self.bodies.line(home, company).last(place) is None:
            company = None
        bodies = self.bodies.line(home, company)
        named = self.bodies.line(home, company, noun).last(place) if noun else None
        if named is not None:
            nearest: str = named["party"]
            return nearest
        number = bisect_right(self.starts, place) - 1
        recent = self.said[-_RECENT:]
        for n in range(number, max(-1, number - _REACH), -1):
            start, end = self.starts[n], min(self.sentences[n]["end"], place)
            spoke = [p for at, p in recent if start <= at < end and bodies.names(p, place)]
            if spoke:
                return spoke[-1]
            first = next((m for m in bodies.between(start, end) if not self._is_object(m)), None)
            if first is not None:
                party: str = first["party"]
                return party
        told = Counter(m["party"] for m in bodies.between(0, place))
        return max(told, key=told.__getitem__, default=None)

    def _is_object(self, mention: Item) -> bool:
        """Whether a mention stands behind a preposition: "analysts at Norrebank"."""
        before = self.text[max(0, mention["start"] - 16) : mention["start"]].lower().removesuffix("the ").split()
        return bool(before) and before[-1] in self.lexicon.prepositions

    # ------------------------------------------------------------ descriptions

    def _described(self, speaker: Speaker) -> str | None:
        """Whom "the analyst", "the chief executive" or "the company" stands for; nobody for "an official"."""
        if self.text[speaker.start : speaker.end] in ANSWERS:
            return self._interviewed()
        words = self.text[speaker.start : speaker.end].lower().split()
        if words and words[-1] in self.lexicon.messages:
            # "Park's statement said"
            sender = [m for m in self.mentions.within(speaker.start, speaker.end) if self.text[m["end"]] in "'’"]
            return sender[0]["party"] if sender else None
        if not words or words[0] not in ("the", "this") or len(words) > 5:
            return None
        if words[-1] in self.lexicon.companies:
            head = speaker.end - len(words[-1]) - 1
            named = [m for m in self.mentions.within(speaker.start, head) if m["end"] == head]
            if named and named[-1]["kind"] in ("company", "organization"):  # "the Carters Guild union"
                return str(named[-1]["party"])
            return self._organization(speaker.start, words)
        known = [word for word in words[1:] if not word.endswith(_AGED)]
        party = (self._titled(known, speaker.start) or self._ranked(known, speaker.start)) if known else None
        if party is None and len(known) < len(words) - 1:
            return self._person(speaker.start, None)  # an age is told of somebody known
        return party

    def _ranked(self, words: list[str], place: int) -> str | None:
        """The one person of a sentence before `place` that tells such a title, or one of the same rank ("Adm.")."""
        phrase = " ".join(words)
        ranks = next((same for same in self.lexicon.same_titles if phrase.endswith(tuple(same))), None)
        number = bisect_right(self.starts, place) - 1
        for n in range(number - 1, max(-1, number - _REACH), -1) if ranks else ():
            start, end = self.starts[n], self.sentences[n]["end"]
            people = {m["party"] for m in self.mentions.within(start, end) if m["kind"] == "person"}
            told = f" {' '.join(self.text[start:end].lower().replace(',', ' ').split())} "
            if len(people) == 1 and any(f" {rank} " in told for rank in ranks or ()):
                return str(people.pop())
        return None

    def _interviewed(self) -> str | None:
        """Who answers in an interview: the person named most often."""
        people = [m["party"] for m in self.mentions.items if m["kind"] == "person"]
        return max(dict.fromkeys(people), key=people.count, default=None)

    def _titled(self, words: list[str], place: int) -> str | None:
        """The person named last before `place` whose titles hold these words."""
        phrase = " ".join(words)
        if phrase not in self._titled_so:
            bearers = {
                id
                for id, party in self.parties.items()
                if party["kind"] == "person"
                and any(
                    phrase in title or words[-1] == title.split()[-1]
                    for title in (t["title"].lower() for t in party["titles"])
                )
            }
            self._titled_so[phrase] = Line(m for m in self.mentions.items if m["party"] in bearers)
        last = self._titled_so[phrase].last(place)
        return str(last["party"]) if last else None
