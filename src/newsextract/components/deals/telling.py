"""From an event to a telling: its anaphors resolved, its type settled, with status, asset, stake and date."""

from __future__ import annotations

from datetime import date

from newsextract.components.deals.agents import agent
from newsextract.components.deals.aims import receives
from newsextract.components.deals.anaphora import Resolver
from newsextract.components.deals.clauses import add_main_subject
from newsextract.components.deals.control import gains_control
from newsextract.components.deals.dating import deal_date
from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.givers import add_licensor
from newsextract.components.deals.merge import FAMILY, SIDES, SURE, Record, Told, is_coded
from newsextract.components.deals.opening import opens
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.slots import asset_text, find_code, goal_asset, rights_asset, stake_of
from newsextract.components.deals.standing import can_stand, is_bid, let_state_buy
from newsextract.components.deals.status import Status, StatusReader
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

OPPOSITE = {"licensor": "licensee", "licensee": "licensor", "customer": "supplier", "supplier": "customer"}
_DONE = ("acquisition", "merger", "joint_venture", "investment")
_LONG = 90  # days after which a deal that is named with its date is taken for done
_LONG_DONE = 4  # weight of such a status: less than words that say how far a deal has come
_WITH = ("license", "collaboration", "other")
_PAIRS = ("merger", "collaboration", "joint_venture")
_OPEN = {"acquisition": ("acquirer", "target"), "license": ("licensor", "licensee")}  # the side left open, the other
_CONTRACTS = ("license", "supply", "collaboration")  # what an agreement told beside another one is, too
_ORDERS = ("contract", "contracts", "order", "orders")
_KNOWN = ("the", "this", "that", "these", "those")


class Teller:
    """Makes tellings of one article's events."""

    def __init__(self, view: View, resolver: Resolver, slots: SlotPatterns, status: StatusReader) -> None:
        self.view = view
        self.resolver = resolver
        self.topics = resolver.topics
        self.slots = slots
        self.status = status
        self.ordered = "collaboration"  # what the contracts told last were: licences or orders

    def tell(self, event: Event, row: Row, open_record: Record | None) -> Told | None:
        """The telling of an event of the sentence `row`; None where none was told before, and it opens no record."""
        span = self.view.span(event.sentence)
        self._add_with(event, row)
        add_main_subject(event, row, ended=event.frame.at == "terminated" or _is_cancelled(event, row))
        own = event.named()
        self.resolver.resolve(event, open_record)
        event.unnamed = event.unnamed or self._buys_it(event)
        if open_record is None and not event.named():
            return None
        stake = stake_of(event, row) if FAMILY.get(event.type, "ownership") == "ownership" else None
        self._settle_type(event, row, stake, open_record)
        _take_sides(event)
        let_state_buy(event, self.view)
        self._add_counterpart(event)
        add_licensor(event, row, self.slots.payments)
        self._add_topic(event, row)
        if not can_stand(event, row, self.view, own) or (open_record is None and not is_bid(event, row, self.view)):
            return None
        self.topics.remember(event)
        self.ordered = event.type if event.type in SIDES else self.ordered
        told = Told(event, event.sentence, stake=stake, headline=self.view.is_headline(event.sentence))
        told.money = bool(self.view.amounts.within(*event.clause))
        told.round = self._round(event)
        self._find_asset(told, row)
        if open_record is None and not told.round and not opens(told, set()):
            return None
        told.status = status = self.status.read(event, span)
        found = deal_date(row, event, self.slots, self.view.published)
        if found:
            told.date, told.sure = found
            gap = self.view.text[event.end : status.start]
            turned = gap.endswith(", but ") or ("," in gap and found[0]["end"] <= event.start)
            if status.value == "terminated" and turned:
                told.sure = SURE  # "In 2023 A talked of a merger with B, but it fell through"
            told.status = self._long_done(event, status, found[0])
        return told

    def _settle_type(self, event: Event, row: Row, stake: str | None, open_record: Record | None) -> None:
        """The type of an event whose frame leaves it open: a stake, a gain of control, an agreement."""
        if event.type == "stake" or (event.type == "acquisition" and _sells_rest(event, row, stake)):
            _settle_stake(event, stake)
        elif event.type == "investment" and gains_control(event, row):
            event.type = "acquisition"
            event.add_moved("investor", "acquirer")
            event.add_moved("investee", "target")
        elif event.type == "other":
            known = event.subject or event.speaker or event.anaphors or event.unnamed
            if event.form == "noun" and len(event.named()) == 1 and not known:
                event.speaker = self.topics.topic(event)  # "A contract with B ended"
            if not self._is_told(event, open_record):
                self._settle_by_context(event, self.view.span(event.sentence), row, open_record)

    def _long_done(self, event: Event, status: Status, day: Item) -> Status:
        """ "The 2019 acquisition of B": a purchase or a venture that is named with a date long past is done."""
        published = self.view.published
        if status.rule is not None or event.form != "noun" or event.type not in _DONE or published is None:
            return status
        if status.value != "signed" or (date.fromisoformat(published) - date.fromisoformat(day["latest"])).days < _LONG:
            return status
        return status._replace(value="completed", weight=_LONG_DONE)

    def _buys_it(self, event: Event) -> bool:
        """Whether a company bought for a price what nobody has named: "A bought it in 2019 for $3 million"."""
        if event.type != "acquisition" or event.form != "past" or event.modal or event.anaphors.get("target") != "it":
            return False
        firms = [p for p in event.roles.get("acquirer", ()) if self.view.kind(p) == "company"]
        return bool(firms) and "target" not in event.roles and bool(self.view.amounts.within(*event.clause))

    def _round(self, event: Event) -> str:
        """The name of a funding round in an event's clause: "series b", "seed"; "round" where it has none."""
        if event.type != "investment":
            return ""
        words = self.view.text[min(event.start, event.clause[0]) : max(event.end, event.clause[1])].lower().split()
        stems = [w.strip(".,;:()\"'“”’") for w in words]
        for word, following in zip(stems, [*stems[1:], ""], strict=True):
            if word == "series" and len(following) == 1:
                return f"series {following}"
            if word == "seed":
                return word
        return "round" if {"round", "funding", "financing"} & set(stems) else ""

    # ------------------------------------------------------------- type and sides
    def _is_told(self, event: Event, record: Record | None) -> bool:
        """Whether the sentence has told of the deal by another word: "sells it together with B under an agreement"."""
        named = event.named()
        if record is None or record.sentences[-1] != event.sentence or not named or not named <= record.parties():
            return False
        return len(named) > 1 or event.form == "noun"

    def _settle_by_context(self, event: Event, span: tuple[int, int], row: Row, open_record: Record | None) -> None:
        """The type of an agreement, a contract or talks from the words of its clause, else from what is told there."""
        around = max(span[0], event.start - 60), min(span[1], event.clause[1] + 60)
        found = self.view.hits["context"].within(*around)
        takes = receives(event, row) if event.form == "noun" else None
        if takes is not None:
            event.type = "supply"
        elif found:
            nearest = min(found, key=lambda hit: abs(hit.start - event.start))
            event.type = nearest.values[0]
            rights = find_code(row) or any(hit.values[0] == "license" for hit in found)
            if rights and "export" in self.view.text[nearest.start : nearest.end].lower():
                event.type = "license"  # "a contract to export HB-101, an antibody"
        elif find_code(row):
            event.type = "license"
        elif open_record is not None and not event.definite and open_record.type in _CONTRACTS:
            ordered = row.low(row.index(event.start) or 0) in _ORDERS and open_record.type == "collaboration"
            event.type = self.ordered if ordered else open_record.type
        else:
            return
        sides = SIDES.get(event.type)
        if sides is None:
            return
        buys = event.frame.buys or takes is True
        event.neutral = not buys and takes is None
        partners = event.roles.pop("partner", [])
        if len(partners) == 1:
            partners = partners + [p for p in event.speaker if p not in partners]
        if len(partners) == 1 and open_record is not None and not event.speaker:
            known = next((side for side in sides if partners[0] in open_record.role(side)), None)
            if known is not None:
                event.roles[known] = partners
                return
        acts = event.subject or event.speaker or (partners[:1] if len(partners) > 1 or event.anaphors else [])
        if len(partners) > 1 and set(partners) <= set(acts):
            acts = partners[:1]  # "A and B extended a streaming pact"
        for party in partners:
            event.roles.setdefault(sides[1 if (party in acts) is buys else 0], []).append(party)

    def _add_counterpart(self, event: Event) -> None:
        """ "A said that B had exercised its option": of two sides the one that is not told is who said it."""
        roles = [r for r in event.roles if r in OPPOSITE]
        open_side = event.frame.both or event.form != "noun" or (event.said_it and roles == ["customer"])
        if len(roles) != 1 or roles[0] == "supplier" or not open_side:
            return
        speaker = event.speaker
        if event.said_it and not speaker and event.sentence - self.topics.subject[0] <= 3:
            speaker = [p for p in self.topics.subject[1] if p not in event.named()]
        if speaker:
            event.roles.setdefault(OPPOSITE[roles[0]], []).extend(speaker)

    def _add_with(self, event: Event, row: Row) -> None:
        """The counterpart that stands far behind its noun: "a contract for HB-101, an eye drop, with B"."""
        role = event.frame.roles.get("with")
        named = event.named()
        if role is None or event.form != "noun" or event.unnamed or len(named) > 1 or event.type not in _WITH:
            return
        if role in event.roles and role != "partner":
            return
        for k, piece in enumerate(row.pieces if "with" in row.lows else ()):
            if piece.start <= event.end or piece.lower != "with":
                continue
            if self.view.hits["frame"].within(event.end, piece.start):
                return  # "his first deal, a merger of A with B"
            phrase = agent(row, k + 1)
            if phrase is not None and phrase.parties:
                event.add(role, phrase.parties)
                return

    def _add_topic(self, event: Event, row: Row) -> None:
        """The company that the story is about has the role that a telling leaves open: "the 2019 acquisition of B"."""
        if event.unnamed or event.anaphors or not event.roles or event.form not in ("noun", "past", "part"):
            return
        paired = event.type in _PAIRS and event.form == "noun" and len(event.roles.get("partner", ())) == 1
        if not paired and event.type not in _OPEN:
            return
        before = self.view.text[self.view.span(event.sentence)[0] : event.start].lower().split()
        if not self.view.grammar.outsiders.isdisjoint(before):
            return
        if paired:
            event.roles["partner"] = self.topics.topic(event) + event.roles["partner"]
        role, other = _OPEN.get(event.type, ("", ""))
        if event.frame.roles.get("subject") == "seller":
            role = "" if event.passive else "seller"  # "The sale of B brought in $3 million"
        if event.frame.roles.get("subject") in ("seller", "target"):
            return
        coded = event.type == "license" and find_code(row) is not None  # whose code it is will be known
        if other in event.roles and role not in event.roles and not coded and (event.form == "noun" or event.passive):
            event.add(role, self.topics.topic(event))

    # ------------------------------------------------------------- asset
    def _find_asset(self, told: Told, row: Row) -> None:
        event, text = told.event, self.view.text
        if event.asset is not None:
            told.asset = self._without_shares(event, asset_text(row, event.asset, text))
            first = row.low(event.asset.first)
            named = told.asset is not None and not row.capitals and told.asset != told.asset.lower()
            told.asset_known = first in _KNOWN and len(event.asset.words) <= 3 and not named
        if event.type == "license" and not is_coded(told.asset or ""):
            rights = told.asset and set(told.asset.lower().split()) & self.view.grammar.rights
            asset = rights_asset(row, event, text) if rights else told.asset
            told.asset = find_code(row, event) or asset
            told.asset_known = told.asset_known and not is_coded(told.asset or "")
        if (told.asset or "").lower().startswith("same "):
            told.asset_known = True  # "an option on the same molecule"
        if told.asset is None and event.type in ("supply", "collaboration"):
            told.asset = goal_asset(row, event, text)
        if (told.asset or "").lower() in self.slots.regions:
            told.asset = None
        if event.type in ("license", "collaboration") and (title := self._title(event.clause)):
            told.asset, told.asset_known = title, False

    def _without_shares(self, event: Event, asset: str | None) -> str | None:
        """None where what is bought is shares: the asset of a record is a thing."""
        words = set((asset or "").lower().split())
        grammar = self.view.grammar
        shares = words & grammar.stakes and not words & (grammar.things - grammar.stakes)
        return None if shares and event.type in ("acquisition", "investment") else asset

    def _title(self, clause: tuple[int, int]) -> str | None:
        """A quoted name within the clause: "rights in “The Tax Collector”"."""
        for mark in self.view.marks.within(*clause):
            words = self.view.text[mark["inner_start"] : mark["inner_end"]].rstrip(",.")
            if (words[:1].isupper() or words[:1].isdigit()) and len(words.split()) <= 7:
                return words
        return None


def _take_sides(event: Event) -> None:
    """ "A and B signed a licence agreement": two parties with one role stand on both sides, the first of them gives."""
    mine, other = SIDES.get(event.type, ("", ""))
    if event.frame.neutral and other not in event.roles and len(event.roles.get(mine, ())) == 2:
        event.roles[other] = [event.roles[mine].pop()]


def _sells_rest(event: Event, row: Row, stake: str | None) -> bool:
    """Whether what is left of a stake is sold ("its remaining 12 percent stake"), not bought to own all."""
    sells = event.frame.roles.get("subject") == "seller" and bool(set(event.light) & row.grammar.stakes)
    return sells and stake is not None and float(stake) < 50


def _is_cancelled(event: Event, row: Row) -> bool:
    """Whether an order is told to be cancelled, or a deal called off, between its subject and its noun."""
    if row.grammar.cancelled.isdisjoint(row.lows):
        return False
    start, end = event.between
    return any(p.lower in row.grammar.cancelled for p in row.pieces if start <= p.start < end)


def _settle_stake(event: Event, stake: str | None) -> None:
    """Half or more is an acquisition, less an investment."""
    sold = event.frame.roles.get("subject") == "seller" and "acquirer" in event.roles
    thing = sold and event.asset is not None and not {"target"} & {*event.roles, *event.anaphors}
    if thing or (stake is not None and float(stake) >= 50):
        event.type = "acquisition"
        return
    event.type = "investment"
    event.add_moved("acquirer", "investor")
    event.add_moved("target", "investee")
