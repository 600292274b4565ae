"""Compares a record with what is true of its article: item by item, per kind and per slot."""

from __future__ import annotations

import operator
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from newsextract.golden.forms import Annotation
from newsextract.golden.tally import Comparison, Difference, Tally
from newsextract.golden.words import brief, context, place
from newsextract.records import Amount, Date, Deal, Party, Quote, Record

# Not the gazetteer's list: what scores mean must not move with the patterns that they measure.
_LEGAL = re.compile(r"[,.]?\s+(inc|co|corp|corporation|ltd|limited|plc|llc|ag|sa|nv|gmbh|company|holdings|group)\.?$")


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T")


def compare(golden: Annotation, record: Record | Annotation) -> Comparison:
    """Align a record with its golden annotation. Optional golden items count neither way."""
    return _Comparer(golden, record).result


def same_name(a: str) -> str:
    """A name as compared: lower case, without "the" and legal forms."""
    name = a.strip().lower().replace("’", "'").removeprefix("the ")
    while (shorter := _LEGAL.sub("", name).strip(" ,.")) not in ("", name):
        name = shorter
    return name


def pair(
    golden: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pairs one to one, greedily by falling likeness above 0; what is missed; what is extra."""
    candidates = sorted(
        ((v, -i, -j) for i, g in enumerate(golden) for j, f in enumerate(found) if (v := likeness(g, f)) > 0),
        reverse=True,
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in candidates:
        if -i not in matched and -j not in taken:
            matched[-i] = -j
            taken.add(-j)
    pairs = [(golden[i], found[j]) for i, j in sorted(matched.items())]
    missed = [g for i, g in enumerate(golden) if i not in matched]
    return pairs, missed, [f for j, f in enumerate(found) if j not in taken]


def _overlap(a: _Spanned, b: _Spanned) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _shared(a: _Spanned, b: _Spanned) -> float:
    """Overlap as a share of both together, where it is at least 0.8; else 0."""
    both = _overlap(a, b)
    share = both / (a.end - a.start + b.end - b.start - both)
    return share if share >= 0.8 else 0.0


@dataclass
class _Aligned(Generic[T]):
    """Two lists paired: all pairs, those asked for, what is missed and what is extra (optional items apart)."""

    pairs: list[tuple[T, T]]
    asked: list[tuple[T, T]]
    missed: list[T]
    extra: list[T]


class _Comparer:
    def __init__(self, golden: Annotation, record: Record | Annotation) -> None:
        self.golden, self.record = golden, record
        self.result = Comparison(golden.article)
        self.party_of: dict[str, str] = {}  # found party id -> golden party id
        self.amount_of: dict[str, str] = {}
        self._parties()
        self._amounts()
        self._dates()
        self._quotes()
        self._deals()
        self.result.differences.sort(key=lambda d: d.start)

    # ---- counting

    def _align(
        self,
        kind: str,
        golden: Sequence[T],
        found: Sequence[T],
        likeness: Callable[[T, T], float],
        good: Callable[[T, T], bool],
    ) -> _Aligned[T]:
        """Pair, count the row `kind`, note the differences."""
        pairs, missed, extra = pair(golden, found, likeness)
        asked = [(g, f) for g, f in pairs if not self._optional(g)]
        missed = [g for g in missed if not self._optional(g)]
        extra = [f for f in extra if self._asked_of(f)]
        for g, f in asked:
            hit = good(g, f)
            self._count(kind, hit)
            if not hit:
                self._note(kind, "changed", g, f)
        for g in missed:
            self._count(kind, False, found=False)
            self._note(kind, "missed", g, None)
        for f in extra:
            self._count(kind, False, true=False)
            self._note(kind, "extra", None, f)
        return _Aligned(pairs, asked, missed, extra)

    def _count(self, row: str, hit: bool, *, true: bool = True, found: bool = True) -> None:
        self.result.tallies[row].count(hit, true=true, found=found)

    def _optional(self, item: Any) -> bool:
        return item.id in self.golden.optional

    def _asked_of(self, item: Any) -> bool:
        """Whether an unpaired item counts as extra: not where its kind is one that is never asked for."""
        if isinstance(item, Date):
            return item.kind == "date" and not (item.value or "").endswith("_REF")
        return item.kind == "direct" if isinstance(item, Quote) else True

    def _note(self, kind: str, what: str, golden: Any, found: Any) -> None:
        at = golden if golden is not None else found
        self.result.differences.append(
            Difference(
                kind,
                what,
                place(at),
                context(at, self.golden.text),
                brief(golden, self.golden.parties) if golden is not None else "",
                brief(found, self.record.parties) if found is not None else "",
                found.rule if found is not None else "",
            )
        )

    # ---- kinds

    def _parties(self) -> None:
        def likeness(g: Party, f: Party) -> float:
            shared = {(m.start, m.end) for m in g.mentions} & {(m.start, m.end) for m in f.mentions}
            return len(shared) + 1000 * (same_name(g.name) == same_name(f.name))

        golden, found = self.golden.parties, self.record.parties
        aligned = self._align("parties", golden, found, likeness, lambda g, f: True)
        self.party_of = {f.id: g.id for g, f in aligned.pairs}
        for g, f in aligned.asked:
            self._count("parties.name", same_name(g.name) == same_name(f.name))
        persons = [(g, f) for g, f in aligned.asked if "person" in (g.kind, f.kind)]
        for g, f in persons:
            self._count("parties.person", g.kind == f.kind, true=g.kind == "person", found=f.kind == "person")
        for g in aligned.missed:
            if g.kind == "person":
                self._count("parties.person", False, found=False)
        for f in aligned.extra:
            if f.kind == "person":
                self._count("parties.person", False, true=False)

    def _amounts(self) -> None:
        def good(g: Amount, f: Amount) -> bool:
            return (g.currency, g.low, g.high) == (f.currency, f.low, f.high)

        aligned = self._align("amounts", self.golden.amounts, self.record.amounts, _overlap, good)
        self.amount_of = {f.id: g.id for g, f in aligned.pairs if good(g, f)}
        for g, f in aligned.asked:
            self._count("amounts.span", good(g, f) and (g.start, g.end) == (f.start, f.end))
            if good(g, f):
                self._count("amounts.qualifier", g.qualifier == f.qualifier)
                if g.restates or f.restates:
                    hit = g.restates is not None and self.amount_of.get(f.restates or "") == g.restates
                    self._count("amounts.restates", hit, true=bool(g.restates), found=bool(f.restates))

    def _dates(self) -> None:
        def good(g: Date, f: Date) -> bool:
            return (g.earliest, g.latest) == (f.earliest, f.latest)

        aligned = self._align("dates", self.golden.dates, self.record.dates, _overlap, good)
        for g, f in aligned.asked:
            self._count("dates.span", good(g, f) and (g.start, g.end) == (f.start, f.end))

    def _quotes(self) -> None:
        golden = [q for q in self.golden.quotes if q.kind == "direct"]
        found = [q for q in self.record.quotes if q.kind == "direct"]
        aligned = self._align("quotes", golden, found, _shared, lambda g, f: True)
        row = self.result.tallies["quotes.attributed"]
        row.missed, row.extra = len(aligned.missed), len(aligned.extra)
        for g, f in aligned.asked:
            hit = self._same_speaker(g, f)
            row.count(hit)
            if not hit:
                self._note("quotes.attributed", "changed", g, f)

    def _same_speaker(self, g: Quote, f: Quote) -> bool:
        if g.speaker is None or f.speaker is None:
            return g.speaker is f.speaker
        if g.speaker.party:
            return self.party_of.get(f.speaker.party or "") == g.speaker.party
        return f.speaker.party is None and _overlap(g.speaker, f.speaker) > 0

    def _deals(self) -> None:
        def likeness(g: Deal, f: Deal) -> float:
            roles, mine = self._roles(g, golden=True), self._roles(f)
            shared = len({p for p, _ in roles} & {p for p, _ in mine})
            money = {a.amount for a in g.amounts} & {self.amount_of.get(a.amount) for a in f.amounts}
            return shared and 10 * shared + 3 * len(set(roles) & set(mine)) + 2 * len(money) + (g.type == f.type)

        def same_type(g: Deal, f: Deal) -> bool:
            return g.type == f.type

        def core(g: Deal, f: Deal) -> bool:
            return g.type == f.type and sorted(self._roles(g, golden=True)) == sorted(self._roles(f))

        aligned = self._align("deals", self.golden.deals, self.record.deals, likeness, same_type)
        cores, slots = self.result.tallies["deals.core"], self.result.tallies["deals.slots"]
        cores.missed, cores.extra = len(aligned.missed), len(aligned.extra)
        slots.missed = sum(_size(g) for g in aligned.missed)
        slots.extra = sum(_size(f) for f in aligned.extra)
        for g, f in aligned.asked:
            same = core(g, f)
            cores.count(same)
            if (self._slots(g, f, slots) or not same) and same_type(g, f):  # another type is noted already
                self._note("deals", "changed", g, f)

    def _slots(self, g: Deal, f: Deal, row: Tally) -> int:
        """Count the slots of one deal; returns how many differ."""
        before = row.missed + row.extra
        row.count(g.type == f.type)
        row.count(g.status == f.status)
        _count_sets(row, self._roles(g, golden=True), self._roles(f))
        money = [(self.amount_of.get(a.amount, a.amount + "?"), a.role) for a in f.amounts]
        _count_sets(row, [(a.amount, a.role) for a in g.amounts], money)
        self._count_slot(row, _days(self.golden, g.announced), _days(self.record, f.announced), operator.eq)
        self._count_slot(row, g.asset, f.asset, _same_asset)
        return row.missed + row.extra - before

    @staticmethod
    def _count_slot(row: Tally, true: T | None, mine: T | None, same: Callable[[T, T], bool]) -> None:
        if true is not None or mine is not None:
            hit = true is not None and mine is not None and same(true, mine)
            row.count(hit, true=true is not None, found=mine is not None)

    def _roles(self, deal: Deal, *, golden: bool = False) -> list[tuple[str, str]]:
        return [(p.party if golden else self.party_of.get(p.party, p.party + "?"), p.role) for p in deal.parties]


def _count_sets(row: Tally, golden: Iterable[tuple[str, str]], found: Iterable[tuple[str, str]]) -> None:
    true, mine = Counter(golden), Counter(found)
    hits = (true & mine).total()
    row.hits += hits
    row.missed += true.total() - hits
    row.extra += mine.total() - hits


def _size(deal: Deal) -> int:
    return 2 + len(deal.parties) + len(deal.amounts) + bool(deal.announced) + bool(deal.asset)


def _days(side: Record | Annotation, id: str | None) -> tuple[object, object] | None:
    return next(((d.earliest, d.latest) for d in side.dates if d.id == id), None)


def _same_asset(a: str, b: str) -> bool:
    true, mine = (set(re.findall(r"\w+", x.lower())) - {"the", "a", "an", "of", "its"} for x in (a, b))
    shared = true & mine
    return bool(shared) and (shared in (true, mine) or len(shared) >= 0.5 * len(true | mine))
