"""Reads an article's sentences in order: which record a telling belongs to, and what is said of the deal told last."""

from __future__ import annotations

from newsextract.components.deals.anaphora import Resolver
from newsextract.components.deals.dating import deal_date
from newsextract.components.deals.details import Details
from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.fallback import Fallback
from newsextract.components.deals.fitting import affinity
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.known import add_known, partners_of
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.lines import read_line
from newsextract.components.deals.members import add_members
from newsextract.components.deals.merge import FAMILY, TELLING, Record, Told, fold, set_date
from newsextract.components.deals.opening import opens
from newsextract.components.deals.orders import next_order
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.regions import as_region, over_same
from newsextract.components.deals.slots import Territories
from newsextract.components.deals.status import StatusReader
from newsextract.components.deals.telling import OPPOSITE, Teller
from newsextract.components.deals.view import View

_STANDS = ("business", "businesses", "unit", "stake", "shares", "deal", "purchase", "target", "subsidiary", "division")
_SHARES = ("share", "stake", "percent", "per cent", "%", "equity")
_FIRST_WORDS = 25  # characters at a sentence's beginning where what it is about stands


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
        self.records: list[Record] = []
        self.open: Record | None = None  # what the story goes on about
        self.last: Record | None = None  # what was told of last, be it background

    def read(self) -> list[Record]:
        """All records, in the order in which the article opens them."""
        telling = self.view.sentences_with("frame", "fallback", "round") | self.view.sentences_with_money()
        for number in range(len(self.view.sentences)):
            if number not in telling and not self._may_go_on(number):
                continue
            if self.view.is_boilerplate(number):
                self._of_old(number)
                continue
            if self.open is not None and self.view.is_item(number) and not self.view.is_headline(number):
                self.open = self.last = None  # another company's news
            told = len(self.records)
            if self.open or self.reader.may_open(self.view, number):
                triggers = self._triggers(number)
                if triggers or self.fallback.may_tell(number) or self._may_go_on(number):
                    self._sentence(number, self.view.row(number), triggers)
            if len(self.records) == told and self.view.hits["round"].within(*self.view.span(number)):
                self._line(number)
        return self.records

    def _triggers(self, number: int) -> list[Hit]:
        """The words of frames that may tell of a deal in a sentence."""
        return self.reader.possible(self.view.hits["frame"].within(*self.view.span(number)), self.view, number)

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
        before = self.open
        if self.records:
            add_members(self.records, self.view, row, self.view.span(number))
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
            self.open = touched[0][0]  # what else the sentence tells is background to it
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
        region = as_region(event, self.open, self.details.territories, self.slots.regions)
        add_known(event, row, self.records)
        told = self.teller.tell(event, row, partners_of(event, self.records, self.open))
        if region and told is not None:
            told = over_same(told, self.open)
        record = self._place(told) if told is not None else None
        return [(record, told)] if told is not None and record is not None else []

    def _speaks_on(self, number: int) -> bool:
        """Whether somebody goes on about a deal that was told in the same words: "We signed with B. They pay us"."""
        last = self.open.sentences[-1] if self.open is not None else number
        return number - last == 1 and self.view.is_quoted(sum(self.view.span(last)) // 2)

    def _is_ours(self, event: Event) -> bool:
        """Whether "we" did, in somebody's own words, what an event tells: not "we buy"."""
        done = event.form in ("past", "noun") or event.modal in ("to", "will") or event.frame.at == "negotiating"
        return done and "we" in event.anaphors.values()

    def _next_order(self, number: int, row: Row) -> None:
        """One of several orders told of before in one sum."""
        order = next_order(self.open, self.view, row, number)
        if order is None:
            return
        if order is not self.open:
            self.records.append(order)
        order.sentences.append(number)
        self.open = self.last = order

    def _line(self, number: int) -> None:
        """A round that a line lists without a verb."""
        record = read_line(self.view, number, self.slots.line.id)
        if record is not None and not any(number in r.sentences for r in self.records):
            self.records.append(record)
            self.open = record

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
    def _may_go_on(self, number: int) -> bool:
        """Whether a sentence without deal words may go on about the open deal: by its words, or by money."""
        if self.open is None or number - self.open.sentences[-1] > TELLING:
            return False
        span = self.view.span(number)
        hits = self.view.hits
        return any(hits[kind].within(*span) for kind in ("about", "turn", "member")) or bool(
            self.view.amounts.within(*span)
        )

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
        if self._is_of_others(record, span[0], status.start):
            return False
        record.status = status
        return True

    def _is_of_others(self, record: Record, start: int, end: int) -> bool:
        """Whether another company is named before a turn: it is hardly that of a deal whose sides are both known."""
        named = {m["party"] for m in self.view.mentions.within(start, end) if m["kind"] == "company"}
        return len(record.parties()) > 1 and bool(named - record.parties())

    def _of_kind(self, number: int) -> Record | None:
        """The record told last that is of the kind a sentence speaks of ("the merger"), where the open one is not."""
        assert self.open is not None
        about = self.view.hits["about"].within(*self.view.span(number))
        kinds = {FAMILY[kind] for hit in about for kind in hit.values if kind}
        if not kinds or FAMILY[self.open.type] in kinds | {"any"}:
            return None
        return next((r for r in reversed(self.records) if FAMILY[r.type] in kinds), None)

    def _meant(self, number: int) -> Record:
        """The record that a sentence goes on about: the open one, unless it speaks of another kind of deal or names
        only another's party.
        """
        assert self.open is not None
        if (other := self._of_kind(number)) is not None:
            return other
        start = self.view.span(number)[0]
        next_to = number - self.open.sentences[-1] <= 1
        named = {m["party"] for m in self.view.named(number) if not next_to or m["start"] - start < _FIRST_WORDS}
        if named and not named & self.open.parties():
            for record in reversed(self.records):
                if named & record.parties():
                    return record
        return self.open

    # ------------------------------------------------------------- placing
    def _place(self, told: Told) -> Record | None:
        """Fold a telling into the record it fits best, else open one; None where it tells of no deal of its own."""
        joined = self._join(told) if told.round or told.event.frame.joins else None
        if joined is not None or told.event.frame.joins:
            return joined
        best: Record | None = None
        score = 0
        for record in self.records:
            value = affinity(record, told)
            if value and record is self.last and told.event.frame.at == "terminated" and told.asset is None:
                value += 2  # "It gave them back": what was told of last
            if value > score or (value and value == score and record is self.open):
                best, score = record, value
        if best is not None and not told.event.named():
            start, _ = self.view.span(told.sentence)
            if self._is_of_others(best, start, told.event.start):
                return None
        if best is None:
            self._inherit(told)
            known = {p for record in self.records for p in record.parties()}
            if self._is_part(told):
                self._take_shares(told)
                return None
            if not opens(told, known):
                return None
            if told.event.definite and told.event.type == "acquisition" and told.asset is None:
                self.teller.resolver.add_bought(told.event)  # "A pulled out of the purchase"
            best = Record(told.event.type, published=self.view.published)
            self.records.append(best)
        fold(best, told)
        several = self.view.text[told.event.start : told.event.end].lower().endswith(("orders", "contracts"))
        best.orders = best.orders or (several and not best.role("customer"))
        self.open = self.last = best
        return best

    def _join(self, told: Told) -> Record | None:
        """Let investors join the round told of before; None where none is near, or the event tells whose round."""
        if "investee" in told.event.roles:
            return None
        rounds = [
            r for r in self.records if r.type == "investment" and told.sentence - r.sentences[-1] <= TELLING and r.round
        ]
        if not rounds and told.round == "round":  # "A led the round", told before other things
            rounds = [r for r in self.records if r.round]
            rounds = rounds if len(rounds) == 1 else []
        record = next((r for r in rounds if told.round in ("", "round", r.round)), None)
        if record is None or told.event.named() & record.role("investee"):
            return None
        fold(record, told)
        return record

    def _is_part(self, told: Told) -> bool:
        """Whether shares that change hands are part of the open licence or alliance ("a $15 million purchase
        of its shares").
        """
        event = told.event
        apart = self.open is None or FAMILY[event.type] != "ownership" or FAMILY[self.open.type] == "ownership"
        if apart or told.asset or self.open is None or not event.named() <= self.open.parties():
            return False
        if event.form == "noun":
            return len(event.named()) == 1
        near = told.sentence - self.open.sentences[-1] <= TELLING
        same = told.sentence == self.open.sentences[-1]  # "licensed it to B, which also bought shares of A"
        return near and event.type == "investment" and (same or told.status.value == "signed")

    def _take_shares(self, told: Told) -> None:
        """What is paid for shares as part of the open licence or alliance."""
        start, end = told.event.clause
        shares = any(word in self.view.text[start:end] for word in _SHARES)
        if self.open is not None and self.open.type != "joint_venture" and shares and told.event.form != "noun":
            for amount in self.view.amounts.within(max(start, told.event.start), end):
                if not amount.get("per"):
                    self.open.amounts[amount["id"]] = "equity"
                    self.open.rules += [r for r in told.event.rules if r not in self.open.rules]

    def _inherit(self, told: Told) -> None:
        """ "B in-licensed the candidate": another deal over the thing of the one told before."""
        event = told.event
        unknown = self.view.begins_unnamed(told.sentence) if told.round else False
        if unknown:
            return
        if told.round and "investor" in event.roles and "investee" not in event.roles and self.open is not None:
            event.roles["investee"] = [p for p in self.open.role("investee") if p not in event.named()][:1]
        if told.round and event.roles.get("investor") and not event.roles.get("investee"):
            event.roles["investee"] = self.teller.resolver.most_told(event)  # "A led the Series B"
        told.asset_known = told.asset_known and self.open is not None
        if not told.asset_known or self.open is None or FAMILY[self.open.type] != FAMILY[event.type]:
            return
        own, told.asset, told.asset_known = told.asset, self.open.asset, False
        bought = [p for p in self.open.role("target") if p not in event.named()]
        same = (own or "").lower().split()[-1:]  # "the land" is not the company told of before
        stands = any(w in self.view.grammar.companies or w in _STANDS for w in same)
        if (
            told.asset is None
            and event.type == "acquisition"
            and bought
            and (stands or not own)
            and "target" not in event.roles
        ):
            event.roles["target"] = bought[:1]
            event.add("seller", [p for p in self.open.role("seller") if event.frame.at == "terminated"])
        elif told.asset is None and event.type == "acquisition":
            told.asset = own
        role = next((r for r in OPPOSITE if r in event.roles and OPPOSITE[r] not in event.roles), None)
        if role and event.type == "license":
            other = OPPOSITE[role]
            event.roles[other] = [p for p in self.open.role(other) if p not in event.named()][:1]


def _is_past(use: Use) -> bool:
    """Whether a deal word tells of what is over: a past form, or the noun of a purchase."""
    return use.form in ("past", "part") or (use.form == "noun" and use.frame.id == "deals.acquisition.takeover")
