"""When a deal was made and when it closes, by the dates of its sentences."""

from __future__ import annotations

from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.lexicon import Hits
from newsextract.components.deals.phrases import Row
from newsextract.components.layers import Item

_ASIDE = 16  # pieces of an aside between commas
_NEAR = 5  # pieces between a pronoun and the date of what it did
_SIGNED = 7  # pieces between a word of signing and its date
_CLAUSE = 40  # characters between "when" and its verb


def deal_date(
    row: Row, event: Event | None, patterns: SlotPatterns, published: str | None = None
) -> tuple[Item, int] | None:
    """The date in a sentence that dates its deal, and how surely: 2 right after a word of signing, 1 the
    nearest to the deal word.

    Without an event (a sentence that goes on about a deal) only a sure date counts, and none after publication.
    """
    best: tuple[int, int, Item] | None = None
    if "d" not in row.tags:
        return None
    for i, piece in enumerate(row.pieces):
        item = piece.item
        if piece.kind != "date" or item is None or item.get("kind") not in ("date", "time") or not item.get("earliest"):
            continue
        if published is not None and item["earliest"] > published:
            continue
        if event is not None and event.further and piece.start < event.start:
            continue  # the date of the object before
        if event is not None and (event.start - piece.end == 1 or _leads_to(row, i, event)):
            return item, 1 if event.frame.at == "terminated" else 2  # "since its 2019 acquisition"
        found = _weigh(row, i, event, patterns)
        if found is not None and (best is None or (found[0], -found[1]) < (best[0], -best[1])):
            best = (*found, item)
    return (best[2], best[1]) if best else None


def _weigh(row: Row, i: int, event: Event | None, patterns: SlotPatterns) -> tuple[int, int] | None:
    """How far from its deal word the date at piece i is, how surely it dates the deal; None where it does not."""
    sure = 2 if any(row.low(k) in patterns.signed_on for k in range(max(0, i - _SIGNED), i)) else 1
    near = {row.low(i - 1), row.low(i - 2)} if row.tag(i - 1) in "PDa" else {row.low(i - 1)}
    if event is None:
        return (0, sure) if sure == 2 and not near & patterns.not_dates else None
    told_of = _is_told_of(row, i, event)
    founded = "founded" in near and told_of  # "the venture they founded in"
    if _is_aside(row, i, event) or (near & patterns.not_dates and not founded):
        return None
    start, end = row.pieces[i].start, event.clause[1]
    apart = start > end and any(row.tags[k] in "WBV" for k in range(i) if row.pieces[k].start >= end)
    goes_back = sure == 2 and told_of
    if apart and not goes_back:
        return None
    distance = abs(start - event.start)
    return distance // 3 if event.clause[0] <= start <= end or goes_back else distance, sure


def _leads_to(row: Row, i: int, event: Event) -> bool:
    """Whether the date at piece i is that of the clause of the event: "its largest since 2016, when it paid"."""
    k = i + 1 + (row.tag(i + 1) == ",")
    return row.low(k) == "when" and 0 <= event.start - row.pieces[k].end < _CLAUSE


def _is_told_of(row: Row, i: int, event: Event) -> bool:
    """Whether the date at piece i says when the deal was signed that its sentence turns to: "ended the contract with B
    that the two signed in 2022".
    """
    if event.form == "past":
        return False
    k = next((n for n in range(i - 1, max(i - _ASIDE, -1), -1) if row.low(n) in ("that", "which")), -1)
    if k > 0 and row.pieces[k].start > event.start:
        return row.tag(k + 1) in tuple("RDn")
    k = next((n for n in range(i - 1, max(i - _NEAR, -1), -1) if row.tag(n) == "R"), -1)
    return k > 0 and row.pieces[k].start > event.start and row.tag(k - 1) == "x"  # "the venture they founded in"


def _is_aside(row: Row, i: int, event: Event) -> bool:
    """Whether the date at piece i stands in an aside before the event: "A, founded in Busan in 2019, bought B"."""
    if row.tag(i + 1) != "," or row.pieces[i].end > event.start:
        return False
    k = next((n for n in range(i - 1, max(i - _ASIDE, -1), -1) if row.tag(n) == ","), -1)
    return k > 0 and row.tag(k - 1) in tuple("nx") and row.low(k + 1).endswith(("ed", "wn", "spun"))


def closing_date(row: Row, hits: Hits, sentence: tuple[int, int]) -> Item | None:
    """The date of a closing told in the sentence: the first date after a word of closing."""
    for hit in hits.within(*sentence):
        for piece in row.pieces:
            if (
                piece.kind == "date"
                and piece.start > hit.end
                and piece.start - hit.end < 60
                and piece.item
                and piece.item.get("earliest")
            ):
                return piece.item
    return None
