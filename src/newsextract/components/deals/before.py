"""What stands before a noun of a deal in its own phrase: whose it is, and names that go with it."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.components.deals.phrases import Row

_REACH = 10  # pieces of a noun's phrase before the noun


class Before(NamedTuple):
    """What stands in the noun's phrase before it: where it begins, names with and without a possessive, "its"."""

    begin: int
    possessor: list[str]
    modifiers: list[str]
    owner: str


def look_before(row: Row, i: int) -> Before:
    """The names and the possessive in the phrase of the noun at piece i: "the Hanbit takeover", "its purchase"."""
    possessor: list[str] = []
    modifiers: list[str] = []
    k = i - 1
    while k >= 0 and i - k < _REACH:
        tag = row.tags[k]
        if tag in "nh":
            owns = tag == "h" or row.tag(k + 1) == "'" or _is_possessive(row, k)
            (possessor if owns else modifiers).insert(0, row.pieces[k].ref or "")
        elif tag == "D":
            return Before(k, possessor, modifiers, row.low(k) if row.low(k) in ("its", "their") else "")
        elif (
            tag not in "xm'%d,C"
            or (tag == "x" and _is_finite(row, k))
            or (tag in ",C" and not _joins_names(row, k, bool(modifiers)))
        ):
            break
        k -= 1
    return Before(k + 1, possessor, modifiers, "")


def _is_possessive(row: Row, k: int) -> bool:
    """Whether a name that ends in "'s" itself owns what follows: "Ballard's offer", but "the Ballard's offer"."""
    return row.lows[k].endswith(("'s", "’s")) and row.tag(k - 1) != "D"


def _is_finite(row: Row, k: int) -> bool:
    """Whether the word right after a name is its verb ("Hanbit completes acquisition")."""
    before, word = row.tag(k - 1), row.lows[k]
    if before in ("D", "'"):
        return False  # "the proposed acquisition"
    if word in row.grammar.support or (before == "A" and word.endswith("ing")):
        return True
    return before in ("n", "h", "A") and word.endswith(("s", "ed")) and word not in row.grammar.after_name


def _joins_names(row: Row, k: int, begun: bool) -> bool:
    """Whether a hyphen, a slash or "and" joins two names before the noun: "the A-B merger"."""
    if row.tag(k - 1) not in ("n", "h") or row.tag(k + 1) not in ("n", "h"):
        return False
    return row.pieces[k - 1].end == row.pieces[k].start or (row.tags[k] == "C" and (row.low(k) == "/" or begun))
