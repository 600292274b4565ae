"""Reads an article's sentences in order: which record a telling belongs to, and what is said of the deal told last."""

from __future__ import annotations

from functools import cached_property

from newsextract.components.deals.anaphora import Resolver
from newsextract.components.deals.dating import deal_date
from newsextract.components.deals.details import Details
from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.fallback import Fallback
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.known import add_known, partners_of
from newsextract.components.deals.ledger import Ledger
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.lines import read_line
from newsextract.components.deals.members import add_members
from newsextract.components.deals.merge import FAMILY, TELLING, Record, Told, set_date
from newsextract.components.deals.orders import next_order
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.regions import as_region, over_same
from newsextract.components.deals.slots import Territories
from newsextract.components.deals.status import StatusReader
from newsextract.components.deals.telling import Teller
from newsextract.components.deals.view import View

_FIRST_WORDS = 25  # characters at a sentence's beginning where what it is about stands

_GOING_ON = ("about", "turn", "member")  # words by which a sentence goes on about a deal told before


class Story:
    """One article's deals."""

    def __init__(
        self,
        view: View,
        reader: FrameReader,
        fallback: Fallback,
        slots: SlotPatterns,
        territories: Territories,
        status: StatusReader,
        resolver: Resolver,
    ) -> None:
        self.view = view
        self.reader = reader
        self.fallback = fallback
        self.slots = slots
        self.status = status
        self.teller = Teller(view, resolver, slots, status)
        self.details = Details(view, slots, territories)
        self.ledger = Ledger(view, resolver)

    def read(self) -> list[Record]:
        """All records, in the order in which the article opens them."""
        telling = self.view.sentences_with("frame", "fallback", "round")
        for number in range(len(self.view.sentences)):
            if number not in telling and not self._may_go_on(number):
                continue
            if self.view.is_boilerplate(number):
                self._of_old(number)
                continue
            if self.ledger.open is not None and self.view.is_item(number) and not self.view.is_headline(number):
                self.ledger.open = self.ledger.last = None  # another company's news
            told = len(self.ledger.records)
            if self.ledger.open or self.reader.may_open(self.view, number):
                triggers = self._triggers(number)
                if triggers or self.fallback.may_tell(number) or self._may_go_on(number):
                    self._sentence(number, self.view.row(number), triggers)
            if len(self.ledger.records) == told and self.view.told("round", number):
                self._line(number)
        return self.ledger.records

    def _triggers(self, number: int) -> list[Hit]:
        """The words of frames that may tell of a deal in a sentence."""
        hits = self.view.told("frame", number)
        return self.reader.possible(hits, self.view, number) if hits else hits

    def _of_old(self, number: int) -> None:
        """What a company tells of itself below its news: only purchases and contracts of the past, with their dates."""
        past = [t._replace(values=tuple(u for u in t.values if _is_past(u))) for t in self._triggers(number)]
        past = [t for t in past if t.values]
        row = self.view.row(number) if past else None
        if row is not None and any(p.kind == "date" for p in row.pieces):
            self._sentence(number, row, past)

    def _sentence(self, number: int, row: Row, triggers: list[Hit]) -> None:
        touched: list[tuple[Record, Told]] = []
        settled = False  # a frame says that nothing is dealt in, or that it is part of another deal
        before = self.ledger.open
        if self.ledger.records:
            add_members(self.ledger.records, self.view, row, self.view.span(number))
            self._next_order(number, row)
        for trigger in triggers:
            event = self.reader.read(row, trigger)
            settled = settled or (event is not None and (event.negated or event.option))
            if event is None or event.negated:
                continue
            for each in (event, *self.reader.read_on(row, trigger, event)):
                each.sentence = number
                touched += self._tell(each, row)
            settled = settled or len(event.named()) > 1
        others = [told.event for _, told in touched]
        for event in self.fallback.events(row, number, others) if touched or not settled else ():
            touched += self._tell(event, row)
        start, end = self.view.span(number)
        if touched:
            self.ledger.open = touched[0][0]  # what else the sentence tells is background to it
            after = max(told.event.end for _, told in touched)
            turns = [*self.view.hits["turn"].within(after, end), *self._left(after, end)]
            self._turn(touched[-1][0], turns, (after, end))
            start = self._go_on_first(row, (start, end), before, touched)
            self.details.read(row, (start, end), touched)
        elif self._may_go_on(number) and (not self.view.is_quoted((start + end) // 2) or self._speaks_on(number)):
            self._go_on(row, number)

    def _left(self, start: int, end: int) -> list[Hit]:
        """The conjunctions by which who acted is told to have left: "and walked away", "but withdrew"."""
        return [
            hit._replace(start=hit.start - 4, end=hit.start - 1)
            for hit in self.view.hits["leaving"].within(start, end)
            if self.view.text[start : hit.start].endswith((" and ", " but "))
        ]

    def _tell(self, event: Event, row: Row) -> list[tuple[Record, Told]]:
        """The telling of an event with the record it went into; nothing where it tells of no deal of its own."""
        if not self.view.is_spoken(event.start):
            event.anaphors = {role: word for role, word in event.anaphors.items() if word != "we"}
        elif self.view.is_quoted(event.start) and not self._is_ours(event):
            return []  # what others did is told by the article itself
        region = as_region(event, self.ledger.open, self.details.territories, self.slots.regions)
        add_known(event, row, self.ledger.records)
        told = self.teller.tell(event, row, partners_of(event, self.ledger.records, self.ledger.open))
        if region and told is not None:
            told = over_same(told, self.ledger.open)
        record = self.ledger.place(told) if told is not None else None
        return [(record, told)] if told is not None and record is not None else []

    def _speaks_on(self, number: int) -> bool:
        """Whether somebody goes on about a deal that was told in the same words: "We signed with B. They pay us"."""
        last = self.ledger.open.sentences[-1] if self.ledger.open is not None else number
        return number - last == 1 and self.view.is_quoted(sum(self.view.span(last)) // 2)

    def _is_ours(self, event: Event) -> bool:
        """Whether "we" did, in somebody's own words, what an event tells: not "we buy"."""
        done = event.form in ("past", "noun") or event.modal in ("to", "will") or event.frame.at == "negotiating"
        return done and "we" in event.anaphors.values()

    def _next_order(self, number: int, row: Row) -> None:
        """One of several orders told of before in one sum."""
        order = next_order(self.ledger.open, self.view, row, number)
        if order is None:
            return
        if order is not self.ledger.open:
            self.ledger.records.append(order)
        order.sentences.append(number)
        self.ledger.open = self.ledger.last = order

    def _line(self, number: int) -> None:
        """A round that a line lists without a verb."""
        record = read_line(self.view, number, self.slots.line.id)
        if record is not None and not any(number in r.sentences for r in self.ledger.records):
            self.ledger.records.append(record)
            self.ledger.open = record

    def _go_on_first(
        self, row: Row, span: tuple[int, int], before: Record | None, touched: list[tuple[Record, Told]]
    ) -> int:
        """Where a sentence turns to another deal, what it says before is of the one told before: "The amount is
        $3 million, and B may sell its plant". Returns where the rest begins.
        """
        start, _ = span
        about = self.view.hits["about"].within(start, start + _FIRST_WORDS)
        first = min(min(told.event.clause[0], told.event.start) for _, told in touched)
        if not about or before is None or first <= about[0].end or any(record is before for record, _ in touched):
            return start
        self.details.read(row, (start, first), [(before, None)])
        return first

    # ------------------------------------------------------------- sentences without an event
    @cached_property
    def _going_on(self) -> set[int]:
        return self.view.sentences_with(*_GOING_ON)

    def _may_go_on(self, number: int) -> bool:
        """Whether a sentence without deal words may go on about the open deal: by its words, or by money."""
        record = self.ledger.open
        if record is None or number - record.sentences[-1] > TELLING or number not in self._going_on:
            return False
        return any(self.view.told(kind, number) for kind in _GOING_ON) or self.view.has_money(number)

    def _go_on(self, row: Row, number: int) -> None:
        """A sentence that goes on about the deal told last."""
        span = self.view.span(number)
        record = self._meant(number)
        about = self.view.hits["about"].within(*span)
        changed = self._turn(record, [*about, *self.view.hits["turn"].within(*span)], span)
        if about and (found := deal_date(row, None, self.slots, self.view.published)):
            set_date(record, *found)
        before, told = len(record.amounts), number in record.sentences
        sides = {m["party"] for m in self.view.named(number)} & record.parties()
        loose = bool(about) or len(sides) > 1 or told or self._is_paid(row, number, record)
        self.details.read(row, span, [(record, None)], loose=loose)
        if not told and (about or changed or len(record.amounts) > before):
            record.sentences.append(number)

    def _is_paid(self, row: Row, number: int, record: Record) -> bool:
        """Whether the sentence after a telling says who pays or is paid, and names nobody else."""
        last = record.sentences[-1]
        same = self.view.sentences[number]["zone"] == self.view.sentences[last]["zone"]
        if number - last > 1 + same or self.slots.moves.isdisjoint(row.lows):
            return False
        return {m["party"] for m in self.view.named(number) if m["kind"] == "company"} <= record.parties()

    def _turn(self, record: Record, around: list[Hit], span: tuple[int, int]) -> bool:
        """Take over what a later turn of the story makes of a deal's status; whether it did."""
        status = self.status.later(around, span)
        if status is None or record.status is None or status.weight <= record.status.weight:
            return False
        if self.ledger.is_of_others(record, span[0], status.start):
            return False
        record.status = status
        return True

    def _of_kind(self, number: int) -> Record | None:
        """The record told last that is of the kind a sentence speaks of ("the merger"), where the open one is not."""
        assert self.ledger.open is not None
        about = self.view.hits["about"].within(*self.view.span(number))
        kinds = {FAMILY[kind] for hit in about for kind in hit.values if kind}
        if not kinds or FAMILY[self.ledger.open.type] in kinds | {"any"}:
            return None
        return next((r for r in reversed(self.ledger.records) if FAMILY[r.type] in kinds), None)

    def _meant(self, number: int) -> Record:
        """The record that a sentence goes on about: the open one, unless it speaks of another kind of deal or names
        only another's party.
        """
        assert self.ledger.open is not None
        if (other := self._of_kind(number)) is not None:
            return other
        start = self.view.span(number)[0]
        next_to = number - self.ledger.open.sentences[-1] <= 1
        named = {m["party"] for m in self.view.named(number) if not next_to or m["start"] - start < _FIRST_WORDS}
        if named and not named & self.ledger.open.parties():
            for record in reversed(self.ledger.records):
                if named & record.parties():
                    return record
        return self.ledger.open


def _is_past(use: Use) -> bool:
    """Whether a deal word tells of what is over: a past form, or the noun of a purchase."""
    return use.form in ("past", "part") or (use.form == "noun" and use.frame.id == "deals.acquisition.takeover")
