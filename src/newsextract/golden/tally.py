"""What is counted when a record is compared with what is true: rows, tallies, differing items."""

from __future__ import annotations

from dataclasses import dataclass, field

ROWS = (
    "parties", "parties.person", "parties.name", "amounts", "amounts.span", "amounts.qualifier", "amounts.restates",
    "dates", "dates.span", "quotes", "quotes.attributed", "deals", "deals.core", "deals.slots",
)  # fmt: skip
"""What is scored. A kind alone: found with the right value; `.span`: with exact bounds, too; `quotes.attributed`:
with the right speaker; `deals`: right type; `deals.core`: right type, parties and roles; `deals.slots`: type, status,
each party, each amount, announced date and asset, one by one."""


@dataclass
class Tally:
    """Counts of one row."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1; 1 where nothing was found."""
        found = self.hits + self.extra
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was found, 0 to 1; 1 where there is nothing to find."""
        true = self.hits + self.missed
        return self.hits / true if true else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1; 1 where there is nothing and nothing was found."""
        total = 2 * self.hits + self.extra + self.missed
        return 2 * self.hits / total if total else 1.0

    def count(self, hit: bool, *, true: bool = True, found: bool = True) -> None:
        """Count one item: a hit, or what is missed and extra for it."""
        if hit:
            self.hits += 1
        else:
            self.missed += true
            self.extra += found


@dataclass(frozen=True)
class Difference:
    """One item that is missed, extra or changed, in words: where it stands, in what context, and which rule made it."""

    kind: str
    what: str
    start: int
    context: str
    golden: str
    found: str
    rule: str


@dataclass
class Comparison:
    """One article's tallies by row and its differing items in reading order."""

    article: str
    tallies: dict[str, Tally] = field(default_factory=lambda: {row: Tally() for row in ROWS})
    differences: list[Difference] = field(default_factory=list)
