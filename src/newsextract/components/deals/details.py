"""What else a sentence says of the deals it tells: money, undisclosed terms, territory, exclusivity, closing."""

from __future__ import annotations

from newsextract.components.deals.amounts import Role, joined, role_of
from newsextract.components.deals.dating import closing_date
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.members import add_owners, add_takers
from newsextract.components.deals.merge import FAMILY, Record, Told, follow_money
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.slots import Territories, exclusivity, undisclosed_span
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

# Said of other money as well: not taken from a sentence that names no deal.
_LOOSE = ("total", "per_share", "other")
_TOTAL = ("total", "deals.amounts.total")
_BULLETS = "▲△◆◇■□●○▶•*"
_CLOSING = (None, "deals.status.completed", "deals.status.expected")


class Details:
    """Adds to records what their sentences say beside the event."""

    def __init__(self, view: View, slots: SlotPatterns, territories: Territories) -> None:
        self.view = view
        self.slots = slots
        self.territories = territories

    def read(
        self,
        row: Row,
        span: tuple[int, int],
        touched: list[tuple[Record, Told]] | list[tuple[Record, None]],
        *,
        loose: bool = True,
    ) -> None:
        """Read the sentence `row` for the records it touched; not `loose`: only money that is surely the deal's."""
        add_owners(touched[0][0], row, self.slots)
        add_takers(touched[0][0], row, self.slots)
        self._amounts(span, touched, loose)
        self._flow(row, touched[0][0])
        record, told = touched[0]
        hits = self.view.hits
        undisclosed = undisclosed_span(self.view.text, hits["undisclosed"], span, self.slots.terms)
        record.undisclosed = record.undisclosed or undisclosed
        for each, _ in touched:
            if each.type == "license":
                each.territory = each.territory or self.territories.find(row, self.view.text, self.slots)
                if each.exclusive is None:
                    each.exclusive = exclusivity(hits["exclusive"], span)
        if told is None or told.status.rule in _CLOSING:
            when = closing_date(row, hits["closing"], span)
            if when and when is not record.announced:
                record.completed = record.completed or when

    def _flow(self, row: Row, record: Record) -> None:
        """Who is paid, and who pays: "B will receive an upfront payment", "A agreed to pay royalties"."""
        if "m" not in row.tags and self.slots.payments.isdisjoint(row.lows):
            return
        for k, piece in enumerate(row.pieces):
            if row.tags[k] != "n" or row.tag(k - 1) == "P" or piece.ref is None:
                continue
            near = [row.low(j) for j in range(k + 1, min(k + 7, len(row))) if row.tags[j] in "xAaP"]
            verb = next((w for w in near if w in self.slots.receives or w in self.slots.pays), None)
            if verb is None:
                continue
            passive = verb == "paid" and bool({"be", "is", "was", "been"} & set(near))
            paid = passive or verb not in self.slots.pays
            follow_money(record, piece.ref, paid, piece.start, row.pieces[min(k + 7, len(row)) - 1].end)

    def _amounts(
        self, span: tuple[int, int], touched: list[tuple[Record, Told]] | list[tuple[Record, None]], loose: bool
    ) -> None:
        before: tuple[Item, Role] | None = None
        for amount in self.view.amounts.within(*span):
            record = _owner(amount, touched)
            original = next((r for r, _ in touched if amount.get("restates") in r.amounts), None)
            if original is not None:
                original.amounts[amount["id"]] = original.amounts[amount["restates"]]
                before = before and (amount, before[1])
                continue
            found = role_of(amount, self.view, span, record.type)
            if found is None and any(told and _is_object(told, amount) for _, told in touched):
                found = _TOTAL
            if found is None and before is not None and joined(amount, before[0], self.view):
                found = before[1]
            if found is None and before is not None and before[1][0] == "per_share" and self._is_or(before[0], amount):
                found = "total", before[1][1]
            if found is None and self.view.text[span[0]] in _BULLETS:
                found = "total", "deals.amounts.total"  # "▲ Hanbit Foods = contract with B, $3 million"
            if found is None and self._is_bracketed(amount, record):
                found = "total", "deals.amounts.total"
            before = (amount, found) if found else None
            if record.amounts.get(amount["id"]) in ("other", "equity"):
                continue  # what one of several pays, or is paid for shares
            if found and found[0] == "equity" and record.type == "investment":
                found = ("total", found[1])  # "will subscribe to $3 million of new shares"
            if found and found[0] and (loose or found[0] not in _LOOSE or self._names_deal(amount)):
                record.amounts[amount["id"]] = found[0]
                record.rules.append(found[1])

    def _names_deal(self, amount: Item) -> bool:
        """Whether an amount says which deal is meant: "the $38 million deal"."""
        text = self.view.text
        behind = text[amount["end"] : amount["end"] + 20].lower().lstrip(" -").split()
        named = bool(behind) and behind[0].strip(".,;") in self.slots.deals
        return named and text[: amount["start"]][-4:].lower() == "the "

    def _is_bracketed(self, amount: Item, record: Record) -> bool:
        """Whether a price stands alone in brackets behind a side of a purchase: "A bought B ($3 million)"."""
        text, start = self.view.text, amount["start"]
        if text[start - 2 : start] != " (" or text[amount["end"] : amount["end"] + 1] != ")":
            return False
        named = self.view.mentions.at(start - 3)
        return FAMILY[record.type] == "ownership" and named is not None and named["party"] in record.parties()

    def _is_or(self, before: Item, amount: Item) -> bool:
        """Whether an amount tells the one before in other words: "$27 a share, or about $1.3 billion"."""
        return self.view.text[before["end"] : amount["start"]].removeprefix(" a share").startswith((", or ", " or "))


def _is_object(told: Told, amount: Item) -> bool:
    """Whether an amount is a further object of a verb: "invested $3 million in A and $5 million in B"."""
    return told.event.further and told.event.start == amount["start"]


def _owner(amount: Item, touched: list[tuple[Record, Told]] | list[tuple[Record, None]]) -> Record:
    """Whose an amount is: the event's whose clause holds it most tightly, else the nearest one's."""
    best, nearest = touched[0][0], (10**9, 10**9)
    for record, told in touched:
        if told is None:
            return record
        a, b = told.event.clause
        away = 0 if a <= amount["start"] <= b else min(abs(amount["start"] - a), abs(amount["start"] - b))
        tightness = amount["start"] - told.event.end
        tightness = tightness if tightness >= 0 else 20 - 2 * tightness  # money mostly follows the verb
        if (away, tightness) < nearest:
            best, nearest = record, (away, tightness)
    return best
