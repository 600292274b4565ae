"""What tells whether a name or a description left of a deal word is its subject, and whom it acts with."""

from __future__ import annotations

from newsextract.components.deals.phrases import Phrase, Row

OWNERS = {"its": "it", "their": "they"}
_INSET = 14  # pieces of what is told of a name between commas


def behind_inset(row: Row, k: int) -> Phrase | None:
    """The subject B of "bought A, a unit of C, and B sold", or A and B of "A, which is a unit of C, and B"; None where
    B, which ends at piece k, stands behind no such inset.
    """
    last = row.phrase_of(row._begin(k), k + 1)
    last.parties = [row.pieces[k].ref or ""]
    comma = last.first - 2
    if row.tag(last.first - 1) != "C" or row.tag(comma) != ",":
        return None
    opening = max((j for j in range(max(comma - _INSET, 1), comma) if row.tags[j] == ","), default=0)
    if row.tag(opening + 1) not in ("W", "D") or row.tag(opening - 1) not in ("n", "h"):
        return None
    first = row.phrase_before(opening - 1)
    if row.tag(first.first - 1) in ("", "S", ","):
        last.first, last.parties = first.first, first.parties + last.parties
    return last


def is_object(row: Row, k: int) -> bool:
    """Whether the description that ends at piece k is a verb's object: "buying out its partner, B, and last year
    sold".
    """
    if row.low(k) not in row.grammar.companies and row.low(k) not in row.grammar.kin:
        return False
    while row.tag(k) == "x":
        k -= 1
    verb = k - 2 if row.tag(k - 1) == "a" else k - 1  # "buying out"
    return row.tag(k) == "D" and row.tag(verb) in ("V", "x")


def partners(row: Row, first: int) -> list[str]:
    """Whom the name at piece `first` acts with, as an apposition: "A and its partner, B, bought"."""
    if row.tag(first - 1) != ",":
        return []
    k = first - 2
    while row.tag(k) == "x" and first - k < 6:
        k -= 1
    if k == first - 2 or row.low(k) not in OWNERS or row.low(k - 1) != "and":
        return []
    return row.phrase_before(k - 2).parties if row.tag(k - 2) in ("n", "h") else []


def is_family(row: Row, k: int) -> bool:
    """Whether the possessive at piece k makes the name before it the owner's company ("X's founding family")."""
    return row.tag(k) == "'" and any(
        row.low(n) in row.grammar.families or row.low(n) in row.grammar.holders for n in (k + 1, k + 2)
    )


def has_name(row: Row, a: int, b: int) -> bool:
    """Whether words that may be an unknown name stand in [a, b)."""
    return any(
        row.tags[k] == "x" and row.pieces[k].text[0].isupper() and row.low(k) not in row.grammar.support
        for k in range(a, b)
    )


def is_definite(row: Row, k: int) -> bool:
    """Whether the description that ends at piece k has an article that points back ("the Korean drugmaker")."""
    for j in range(k - 1, max(k - 9, -1), -1):
        if row.tags[j] == "D":
            return row.low(j) in ("the", "this", "both", "these", "all") and row.tag(j - 1) != "P"
        listed = row.tags[j] == "," and row.pieces[j + 1].text[0].isupper()  # "the Busan, Korea-based brewer"
        if row.tags[j] not in "xd" and not listed:
            return False
    return row.low(k) in ("co", "company") and k == 0
