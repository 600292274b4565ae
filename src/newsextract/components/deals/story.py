"""Reads an article's sentences in order: events, what they point back to, and what is said of the deal told last."""

from __future__ import annotations

from newsextract.components import layers
from newsextract.components.deals.amounts import role_of
from newsextract.components.deals.forms import Grammar, SlotPatterns, StatusRule
from newsextract.components.deals.frames import Event, FrameReader
from newsextract.components.deals.lexicon import Hits
from newsextract.components.deals.merge import FAMILY, Record, Told, affinity, fold
from newsextract.components.deals.phrases import Row, Tagger
from newsextract.components.deals.slots import (
    Territories,
    asset_text,
    closing_date,
    deal_date,
    exclusivity,
    find_code,
    rights_asset,
    stake_of,
    undisclosed_span,
)
from newsextract.components.deals.status import later_status, read_status
from newsextract.components.layers import Intervals, Item
from newsextract.components.pieces import Pieces
from newsextract.components.zones import STORY

_FIRMS = ("company", "organization", "government")
_OBJECTS = ("target", "investee", "licensor", "customer")
_OPPOSITE = {"licensor": "licensee", "licensee": "licensor", "customer": "supplier", "supplier": "customer"}
_TELLING = 3  # sentences over which "the deal" still means the deal told last


class Story:
    """One article's deals."""

    def __init__(
        self,
        doc,
        hits: dict[str, Hits],
        reader: FrameReader,
        tagger: Tagger,
        grammar: Grammar,
        slots: SlotPatterns,
        territories: Territories,
        order: list[StatusRule],
    ) -> None:
        self.doc = doc
        self.text = layers.text_of(doc)
        self.hits = hits
        self.reader = reader
        self.tagger = tagger
        self.grammar = grammar
        self.slots = slots
        self.territories = territories
        self.order = order
        self.sentences = [s for s in layers.read(doc, "sentences") if s["kind"] in STORY]
        self.mentions = layers.mentions(doc)
        self.quotes = (
            Intervals([q for q in layers.read(doc, "quotes") if q["kind"] == "direct" and not q.get("_nested")])
            if layers.read(doc, "quotes")
            else None
        )
        self.pieces = Pieces(doc, quotes=False)
        self.marks = Intervals(layers.read(doc, "marks"))
        self.amounts = Intervals(layers.read(doc, "amounts"))
        self.records: list[Record] = []
        self.open: Record | None = None
        self.topic: tuple[int, list[str]] = (-1, [])
        self.object: tuple[int, list[str]] | None = None

    def read(self) -> list[Record]:
        """All records, in the order in which the article opens them."""
        for number, sentence in enumerate(self.sentences):
            self._sentence(number, sentence["start"], sentence["end"])
        return self.records

    def _sentence(self, number: int, start: int, end: int) -> None:
        triggers = self.hits["frame"].within(start, end)
        about = self.hits["about"].within(start, end)
        if not triggers and not (about and self.open):
            return
        verbs = frozenset(t.start for t in triggers if all(u.form in ("past", "part") for u in t.values))
        row = Row(self.pieces.row(start, end), self.tagger, self.grammar, verbs)
        row.headline = self.sentences[number]["kind"] in ("headline", "subheading")
        touched: list[tuple[Record, Told]] = []
        for trigger in triggers:
            if self.mentions.meets(trigger.start, trigger.end) or self._quoted(trigger.start):
                continue
            event = self.reader.read(row, trigger)
            if event is None:
                continue
            event.sentence = number
            told = self._told(event, row, number, (start, end))
            subject = event.roles.get(event.frame.roles.get("by" if event.passive else "subject", ""), [])[:1]
            if subject:
                self.topic = (number, subject)
            if event.roles.get("target"):
                self.object = (number, event.roles["target"])
            record = self._place(told)
            if record is not None:
                touched.append((record, told))
        if (
            not touched
            and self.open
            and about
            and number - self.open.sentences[-1] <= _TELLING
            and not self._quoted((start + end) // 2)
        ):
            record = self._meant(start, end)
            record.sentences.append(number)
            touched.append((record, None))  # type: ignore[arg-type]
            status = later_status(self.text, self.hits["status"], self.order, about, (start, end))
            if status and record.status and status.weight > record.status.weight:
                record.status = status
        if touched:
            self._details(row, (start, end), touched)

    def _quoted(self, char: int) -> bool:
        return self.quotes is not None and self.quotes.at(char) is not None

    def _taken(self, start: int, end: int) -> bool:
        return self.mentions.at(start) is not None or self.amounts.at(start) is not None

    def _meant(self, start: int, end: int) -> Record:
        """The record that a sentence without an event goes on about: the open one, unless it names only another's party."""
        assert self.open is not None
        named = {m["party"] for m in self.mentions.within(start, end)}
        if named and not named & self.open.parties():
            for record in reversed(self.records):
                if named & record.parties():
                    return record
        return self.open

    # ------------------------------------------------------------- one telling
    def _told(self, event: Event, row: Row, number: int, sentence: tuple[int, int]) -> Told:
        self._resolve(event, number, sentence)
        stake = stake_of(event, row) if FAMILY.get(event.type, "ownership") == "ownership" else None
        if event.type == "stake":
            self._as_stake(event, stake)
        elif event.type == "other":
            self._by_context(event, sentence)
        status = read_status(event, self.hits["status"], self.order, sentence, self._taken)
        self._counterpart(event)
        told = Told(event, number, status, stake=stake, date=deal_date(row, event, self.slots.not_dates))
        if event.asset is not None:
            told.asset = asset_text(row, event.asset, self.text)
            first = row.low(event.asset.first)
            if (
                told.asset
                and event.type in ("acquisition", "investment")
                and set(told.asset.lower().split()) & self.grammar.stakes
                and not set(told.asset.lower().split()) & self.grammar.things - self.grammar.stakes
            ):
                told.asset = None
            told.asset_known = first in ("the", "this", "that", "these", "those") and len(event.asset.words) <= 3
        if event.type == "license" and not (told.asset and any(c.isdigit() for c in told.asset)):
            rights = told.asset and set(told.asset.lower().split()) & self.grammar.rights
            told.asset = find_code(row) or (told.asset if not rights else rights_asset(row, event, self.text))
            told.asset_known = told.asset_known and not any(c.isdigit() for c in told.asset or "")
        if event.type == "license" and (title := self._title(event.clause)):
            told.asset, told.asset_known = title, False
        told.headline = self.sentences[number]["kind"] in ("headline", "subheading")
        return told

    def _title(self, clause: tuple[int, int]) -> str | None:
        """A quoted name within the clause: "rights in “The Tax Collector”"."""
        for mark in self.marks.within(*clause):
            words = self.text[mark["inner_start"] : mark["inner_end"]].rstrip(",.")
            if words[:1].isupper() and len(words.split()) <= 7:
                return words
        return None

    def _counterpart(self, event: Event) -> None:
        """ "A said that B had exercised its option": of two sides the one that is not told is who said it."""
        roles = [r for r in event.roles if r in _OPPOSITE]
        if (
            event.type in ("license", "supply")
            and len(roles) == 1
            and event.speaker
            and event.form != "noun"
            or event.frame.both
            and len(roles) == 1
            and event.speaker
        ):
            event.roles.setdefault(_OPPOSITE[roles[0]], []).extend(event.speaker)

    def _by_context(self, event: Event, sentence: tuple[int, int]) -> None:
        """The type of an agreement, a contract or talks from the words of its clause."""
        found = self.hits["context"].within(max(sentence[0], event.start - 60), min(sentence[1], event.clause[1] + 60))
        if not found:
            return
        event.type = min(found, key=lambda hit: abs(hit.start - event.start)).values[0]
        sides = {"license": ("licensor", "licensee"), "supply": ("supplier", "customer")}.get(event.type)
        partners = event.roles.pop("partner", [])
        if sides is None:
            event.roles["partner"] = partners
            return
        event.neutral = True
        first = event.subject
        for party in partners:
            event.roles.setdefault(sides[0] if party in first else sides[1], []).append(party)

    def _as_stake(self, event: Event, stake: str | None) -> None:
        if stake is not None and float(stake) >= 50:
            event.type = "acquisition"
            return
        event.type = "investment"
        for old, new in (("acquirer", "investor"), ("target", "investee")):
            if old in event.roles:
                event.roles[new] = event.roles.pop(old)

    def _resolve(self, event: Event, number: int, sentence: tuple[int, int]) -> None:
        """Put parties in place of "it", "its", "the company", "the two companies"."""
        for role, word in list(event.anaphors.items()):
            if word == "open":
                parties = [p for r in ("target", "investee") for p in (self.open.role(r) if self.open else ())][:1]
            elif word in ("it", "them") and role == "target" and self.object and number - self.object[0] <= 1:
                parties = self.object[1]
            elif word in ("he", "she"):
                parties = self._last_person(number, sentence, event)
            elif word == "pair" or word == "they" and event.frame.pair:
                parties = self._last_pair(event)
            elif word in ("its", "their", "it", "itself", "they", "company"):
                party = next(iter(event.speaker), None) if role in _OBJECTS else None
                party = party or self._last_party(event, number, sentence)
                parties = [party] if party else []
            else:
                parties = []
            parties = [p for p in parties if p not in event.named()]
            if parties:
                event.roles.setdefault(role, []).extend(parties)

    def _last_person(self, number: int, sentence: tuple[int, int], event: Event) -> list[str]:
        for k in range(number, max(number - 4, -1), -1):
            end = event.between[0] if k == number else self.sentences[k]["end"]
            people = [m for m in self.mentions.within(self.sentences[k]["start"], end) if m["kind"] == "person"]
            if people:
                return [str(people[-1]["party"])]
        return []

    def _last_pair(self, event: Event) -> list[str]:
        if self.open:
            parties = list(dict.fromkeys(p for counter in self.open.votes.values() for p in counter))
            if len(parties) >= 2:
                return parties[:3]
        return []

    def _last_party(self, event: Event, number: int, sentence: tuple[int, int]) -> str | None:
        taken = event.named()
        here = [m for m in self.mentions.within(sentence[0], event.between[0]) if m["kind"] in _FIRMS]
        for mention in here:
            if mention["party"] not in taken:
                return str(mention["party"])
        if number - self.topic[0] <= 1:
            for party in self.topic[1]:
                if party not in taken:
                    return party
        for k in range(number - 1, max(number - 6, -1), -1):
            firms = [
                m
                for m in self.mentions.within(self.sentences[k]["start"], self.sentences[k]["end"])
                if m["kind"] == "company"
            ]
            free = [m for m in firms if not self._after_preposition(m)] or firms
            if free and free[0]["party"] not in taken:
                return str(free[0]["party"])
        return None

    def _after_preposition(self, mention: Item) -> bool:
        words = self.text[max(0, mention["start"] - 30) : mention["start"]].lower().split()
        return bool(words) and words[-1] in self.grammar.prepositions

    # ------------------------------------------------------------- placing
    def _place(self, told: Told) -> Record | None:
        best: Record | None = None
        score = 0
        for record in self.records:
            value = affinity(record, told)
            if value > score or (value and value == score and record is self.open):
                best, score = record, value
        if best is None:
            if not self._stands_alone(told):
                return None
            best = Record(told.event.type, first=told.event.start)
            self._inherit(told)
            self.records.append(best)
        fold(best, told)
        self.open = best
        return best

    def _inherit(self, told: Told) -> None:
        """ "B in-licensed the candidate": another deal over the thing of the one told before."""
        if not told.asset_known or self.open is None or FAMILY[self.open.type] != FAMILY[told.event.type]:
            return
        told.asset, told.asset_known = self.open.asset, False
        for role, opposite in _OPPOSITE.items():
            if role in told.event.roles and opposite not in told.event.roles and told.event.type == "license":
                told.event.roles[opposite] = [p for p in self.open.role(opposite) if p not in told.event.named()][:1]
                return

    def _stands_alone(self, told: Told) -> bool:
        """Whether an event may open a record of its own."""
        event = told.event
        frame = event.frame
        if not event.named() or event.option:
            return False
        filled = set(event.roles) | ({"asset"} if told.asset else set())
        renamed = (
            {"target": "investee", "acquirer": "investor"}
            if event.type == "investment" and frame.type == "acquisition"
            else {}
        )
        if not any(renamed.get(n, n) in filled for n in frame.needs):
            return False
        if frame.pair or frame.neutral and frame.both:
            return len(event.named()) >= 2
        if frame.both and len(filled) < 2:
            return False
        if (
            event.form in ("s", "base", "ing")
            and frame.goods
            and not event.modal
            and not (told.asset is None or "acquirer" in event.roles)
        ):
            return False
        return True

    # ------------------------------------------------------------- what else the sentence says
    def _details(self, row: Row, sentence: tuple[int, int], touched: list[tuple[Record, Told]]) -> None:
        for amount in self.amounts.within(*sentence):
            record = self._owner(amount, touched)
            if amount.get("restates") in record.amounts:
                record.amounts[amount["id"]] = record.amounts[amount["restates"]]
                continue
            found = role_of(amount, self.text, self.hits["amount"], sentence)
            if found and found[0]:
                record.amounts[amount["id"]] = found[0]
                record.rules.append(found[1])
        record, told = touched[0]
        span = undisclosed_span(self.text, self.hits["undisclosed"], sentence, self.slots.terms)
        if span and record.undisclosed is None:
            record.undisclosed = span
        for record, told in touched:
            if record.type == "license":
                record.territory = record.territory or self.territories.find(row, self.text, self.slots)
                if record.exclusive is None:
                    record.exclusive = exclusivity(self.hits["exclusive"], sentence)
        if told is None or told.status.rule in ("deals.status.completed", "deals.status.expected"):
            when = closing_date(row, self.hits["closing"], sentence)
            if when and when is not touched[0][0].announced:
                touched[0][0].completed = touched[0][0].completed or when

    def _owner(self, amount: Item, touched: list[tuple[Record, Told]]) -> Record:
        best = touched[0][0]
        distance = None
        for record, told in touched:
            if told is None:
                return record
            a, b = told.event.clause
            away = 0 if a <= amount["start"] <= b else min(abs(amount["start"] - a), abs(amount["start"] - b))
            if distance is None or away < distance:
                best, distance = record, away
        return best
