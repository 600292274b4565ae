"""How far a deal has come: the words that decide it, and which of two tellings wins."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.components.deals.forms import StatusRule
from newsextract.components.deals.frames import Event
from newsextract.components.deals.lexicon import Hits


class Status(NamedTuple):
    """A status, its weight against others told of the same deal, and the words and rule that decided it."""

    value: str
    weight: int
    start: int
    end: int
    rule: str | None


# What is told later or more surely wins: 0 is a bare mention ("the acquisition").
_WEIGHT = {"rumored": 2, "negotiating": 3, "signed": 4, "completed": 6, "terminated": 8}
_MODAL = {"may": "rumored", "might": "rumored", "could": "rumored", "should": "rumored"}


def read_status(event: Event, hits: Hits, order: list[StatusRule], sentence: tuple[int, int]) -> Status:
    """The status that an event tells, by words near it, else by its verb's form."""
    rank = {rule.id: n for n, rule in enumerate(order)}
    best: tuple[int, int, StatusRule, int, int] | None = None
    for hit in hits.within(*sentence):
        for rule in hit.values:
            inside = event.between[0] <= hit.start and hit.end <= event.between[1] + 1
            overlaps = hit.start < event.end and event.start < hit.end
            if (
                rule.where == "verb"
                and not inside
                or overlaps
                and hit.end <= event.end
                and rule.value in ("signed", "negotiating")
            ):
                continue
            key = (rank[rule.id], abs(hit.start - event.start))
            if best is None or key < (best[0], best[1]):
                best = (*key, rule, hit.start, hit.end)
    if best is not None:
        rule = best[2]
        return Status(rule.value, _WEIGHT[rule.value], best[3], best[4], rule.id)
    return _by_form(event)


def _by_form(event: Event) -> Status:
    frame = event.frame
    value, weight = "signed", 1
    if event.modal in _MODAL:
        value, weight = _MODAL[event.modal], 2
    elif event.form == "past" and event.modal in ("", "has") and not (event.passive and event.modal):
        value = frame.past
        weight = _WEIGHT[value] - 1
    elif event.form == "noun" or event.form in ("base", "s", "ing"):
        value = frame.at or "signed"
        weight = 3 if frame.at and event.form != "noun" else 1
    return Status(value, weight, event.start, event.end, None)
