"""What only the whole article tells of its deals: headlines that name one side, whose a code name is, which way a
neutral telling goes, and amounts told again.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import pairwise

from newsextract.components.deals.events import is_code
from newsextract.components.deals.forms import Grammar
from newsextract.components.deals.merge import FAMILY, SIDES, TELLING, Record, absorb
from newsextract.components.deals.view import View
from newsextract.components.layers import Item

_ROUNDED = Decimal("0.025")  # a headline's "$1.4 billion" for "$1.38 billion"


def settle(records: list[Record], view: View, parties: list[Item]) -> list[Record]:
    """The records of an article, in order, once all its sentences are read."""
    for before, record in pairwise(records):
        _same_day(before, record)
    kept = _without_headlines(records, view)
    firms = {p["id"]: str(p["name"]) for p in parties if p["kind"] != "person"}
    kept = _without_units(kept, firms, view.grammar)
    for record in kept:
        if record.type == "license":
            _find_licensor(record, kept, firms)
        _take_both_sides(record)
        if record.type == "supply" and record.neutral and "deals.other.talks" in record.rules:
            _turn_by_others(record, kept)
    _tell_again(kept, view)
    return kept


def _without_headlines(records: list[Record], view: View) -> list[Record]:
    """Records that only headlines tell of go into the one of the story they announce."""
    kept = [r for r in records if not all(view.is_headline(s) for s in r.sentences)]
    for record in records:
        if record in kept:
            continue
        same = [r for r in kept if FAMILY[r.type] == FAMILY[record.type] and record.parties() <= r.parties()]
        if same:
            absorb(same[0], record)
        else:
            kept.append(record)
    return [r for r in records if r in kept]


def _without_units(records: list[Record], firms: dict[str, str], grammar: Grammar) -> list[Record]:
    """A unit's sale and that of the company it proves to be are one deal: "its cement unit", then "Hanbit Cement"."""
    kept = list(records)
    for number, unit in enumerate(records):
        words = set((unit.asset or "").lower().split())
        sold = unit.type == "acquisition" and unit.role("seller") and not unit.role("target") | unit.role("acquirer")
        if not sold or not words & grammar.parts:
            continue
        named = next((r for r in records[number + 1 :] if _names(r, unit, words - grammar.parts, firms)), None)
        if named is not None:
            unit.asset = None
            absorb(named, unit)
            kept.remove(unit)
    return kept


def _names(record: Record, unit: Record, words: set[str], firms: dict[str, str]) -> bool:
    """Whether a record is of a company whose name has a word of the unit told of shortly before."""
    if record.type != "acquisition" or record.role("seller") or record.sentences[0] - unit.sentences[-1] > TELLING:
        return False
    return not words.isdisjoint(w for p in record.role("target") for w in firms.get(p, "").lower().split())


def _same_day(before: Record, record: Record) -> None:
    """Deals told one after the other: one without a date has that of the one before, where both are news."""
    near = record.sentences[0] - before.sentences[-1] <= TELLING
    news = all(r.status is not None and r.status.value == "signed" for r in (before, record))
    if near and news and record.announced is None:
        record.announced = before.announced


# ------------------------------------------------------------- sides
def _find_licensor(record: Record, records: list[Record], firms: dict[str, str]) -> None:
    """Who gives the rights, where no sentence says so: whose initials the code name has, or who gave them before."""
    code = record.asset or ""
    owner = _owner(code, record.parties(), firms) if is_code(code) else None
    if owner is not None and record.neutral and owner in record.parties():
        for role in SIDES["license"]:
            record.votes.get(role, Counter()).pop(owner, None)
        others = record.votes.pop("licensor", Counter())
        record.votes.setdefault("licensee", Counter()).update(others)
        record.votes["licensor"] = Counter({owner: 1})
        return
    if record.role("licensor") or not is_code(code):
        return
    before = {p for r in records if r.type == "license" and r.asset == code for p in r.role("licensor")}
    found = owner or (next(iter(before)) if len(before) == 1 else None)
    if found is not None and found not in record.parties():
        record.votes["licensor"] = Counter({found: 1})


def _owner(code: str, named: set[str], firms: dict[str, str]) -> str | None:
    """The company whose initials begin a code name ("HB-101" of Hanbit Bio): one of those `named`, else the only one
    of the article.
    """
    letters = code.partition("-")[0].rstrip("0123456789").lower()
    if len(letters) < 2:
        return None
    fits = [id for id, name in firms.items() if _has_initials(name.lower(), letters)]
    near = [id for id in fits if id in named]
    found = near or fits
    return found[0] if len(found) == 1 else None


def _has_initials(name: str, letters: str) -> bool:
    """Whether the letters stand in a name in this order, the first of them first."""
    if not name.startswith(letters[0]):
        return False
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def _take_both_sides(record: Record) -> None:
    """Of two parties on one side of a licence or an order, the one less told of there stands on the other."""
    sides = SIDES.get(record.type)
    for mine, other in (sides, sides[::-1]) if sides else ():
        here = record.votes.get(mine, Counter())
        if record.role(other) or len(here) != 2:
            continue
        (_, most), (party, least) = here.most_common()
        if most > least:
            record.votes[other] = Counter({party: here.pop(party)})


def _turn_by_others(record: Record, records: list[Record]) -> None:
    """Who supplies all others of an article is not supplied in the one that does not say: "A is in talks with B about
    an order", where others order from B.
    """
    others = [r for r in records if r is not record and r.type == "supply" and not r.neutral]
    makers = {p for r in others for p in r.role("supplier")} - {p for r in others for p in r.role("customer")}
    if record.role("customer") <= makers and record.role("customer") and not record.role("supplier") & makers:
        votes = record.votes
        votes["supplier"], votes["customer"] = votes["customer"], votes.get("supplier", Counter())


# ------------------------------------------------------------- amounts
def _tell_again(records: list[Record], view: View) -> None:
    """An amount told again in another sentence, or rounded in a headline, has the role that it had."""
    known = {id for record in records for id in record.amounts}
    if not known:
        return
    items = {a["id"]: a for a in view.amounts.items}
    heads = {
        a["id"] for n in range(len(view.sentences)) if view.is_headline(n) for a in view.amounts.within(*view.span(n))
    }
    for item in view.amounts.items:
        if item["id"] in known:
            continue
        found = {
            (number, record.amounts[id])
            for number, record in enumerate(records)
            for id in record.amounts
            if _same(item, items[id], rounded=item["id"] in heads)
        }
        if len({number for number, _ in found}) == 1:
            number, role = min(found, key=lambda f: f[1] != "total")
            records[number].amounts[item["id"]] = role


def _same(a: Item, b: Item, *, rounded: bool) -> bool:
    if a["currency"] != b["currency"] or a.get("per") != b.get("per"):
        return False
    if not rounded:
        return (a["low"], a["high"]) == (b["low"], b["high"])
    x, y = Decimal(a["high"]), Decimal(b["high"])
    return abs(x - y) <= _ROUNDED * y
