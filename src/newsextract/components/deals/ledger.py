"""The deals told so far: into which of them a telling goes, and what it takes over from the one told before."""

from __future__ import annotations

from newsextract.components.deals.anaphora import Resolver
from newsextract.components.deals.fitting import affinity
from newsextract.components.deals.merge import FAMILY, TELLING, Record, Told, fold
from newsextract.components.deals.opening import opens
from newsextract.components.deals.telling import OPPOSITE
from newsextract.components.deals.view import View

_STANDS = ("business", "businesses", "unit", "stake", "shares", "deal", "purchase", "target", "subsidiary", "division")
_SHARES = ("share", "stake", "percent", "per cent", "%", "equity")


class Ledger:
    """One article's records, the one that the story goes on about, and the one told of last, be it background."""

    def __init__(self, view: View, resolver: Resolver) -> None:
        self.view = view
        self.resolver = resolver
        self.topics = resolver.topics
        self.records: list[Record] = []
        self.open: Record | None = None
        self.last: Record | None = None

    def place(self, told: Told) -> Record | None:
        """Fold a telling into the record it fits best, else open one; None where it tells of no deal of its own."""
        joined = self._join(told) if told.round or told.event.frame.joins else None
        if joined is not None or told.event.frame.joins:
            return joined
        best: Record | None = None
        score = 0
        named = told.event.named()
        for record in self.records:
            value = affinity(record, told, named)
            if value and record is self.last and told.event.frame.at == "terminated" and told.asset is None:
                value += 2  # "It gave them back": what was told of last
            if value > score or (value and value == score and record is self.open):
                best, score = record, value
        if best is not None and not named:
            start, _ = self.view.span(told.sentence)
            if self.is_of_others(best, start, told.event.start):
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
                self.resolver.add_bought(told.event)  # "A pulled out of the purchase"
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
            event.roles["investee"] = self.topics.most_told(event)  # "A led the Series B"
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

    def is_of_others(self, record: Record, start: int, end: int) -> bool:
        """Whether another company is named before a turn: it is hardly that of a deal whose sides are both known."""
        named = {m["party"] for m in self.view.mentions.within(start, end) if m["kind"] == "company"}
        return len(record.parties()) > 1 and bool(named - record.parties())
