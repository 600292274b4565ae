"""How far a deal has come: the words that decide it, and which of two tellings wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import StatusRule
from newsextract.components.deals.lexicon import Hit, Hits


class Status(NamedTuple):
    """A status, its weight against others told of the same deal, and the words and rule that decided it."""

    value: str
    weight: int
    start: int
    end: int
    rule: str | None


# What is told later or more surely wins: 0 is a bare mention ("the acquisition").
_WEIGHT = {"rumored": 2, "negotiating": 3, "signed": 5, "completed": 7, "terminated": 9}
_REJECTED = 4  # an offer turned down may be raised and accepted: more than talks, less than a signature
_SOURCES = "deals.status.sources"  # who tells of an offer does not make it less of one
_BLOCKED = 50  # characters of the name between "blocked" and "from buying"
_MODAL = {"may": "rumored", "might": "rumored", "could": "rumored", "should": "rumored"}


def read_status(
    event: Event, hits: Hits, order: list[StatusRule], sentence: tuple[int, int], taken: Callable[[int, int], bool]
) -> Status:
    """The status that an event tells, by words near it, else by its verb's form; `taken` are stretches that
    are names or money.
    """
    if event.frame.at == "terminated":
        weight = _REJECTED if event.type == "acquisition" else _WEIGHT["terminated"]
        return Status("terminated", weight, event.start, event.end, None)
    rank = {rule.id: n for n, rule in enumerate(order)}
    best: tuple[int, int, StatusRule, int, int] | None = None
    told = event.form == "past" and not event.modal
    for hit in hits.within(*sentence):
        if taken(hit.start, hit.end):
            continue
        for rule in hit.values:
            own = hit.start < event.end and event.start < hit.end
            if (own and rule.value in ("signed", "negotiating")) or (rule.where == "sentence" and told):
                continue
            if event.frame.at == "negotiating" and not (rule.firm and rule.id != _SOURCES):
                continue
            if rule.where == "verb" and not _near(event, hit, rule):
                continue
            key = (rank[rule.id], abs(hit.start - event.start))
            if best is None or key < (best[0], best[1]):
                best = (*key, rule, hit.start, hit.end)
    if best is not None:
        rule = best[2]
        weight = _WEIGHT[rule.value] if rule.final else _REJECTED
        return Status(rule.value, weight, best[3], best[4], rule.id)
    return _by_form(event)


def _near(event: Event, hit: Hit, rule: StatusRule) -> bool:
    """Whether words stand between the subject and the deal word; what ended a deal may follow its clause
    ("talks to buy X collapsed").
    """
    if event.between[0] <= hit.start and hit.end <= event.between[1] + 1:
        return True
    if rule.value == "terminated" and event.form == "ing" and 0 <= event.between[0] - hit.end < _BLOCKED:
        return True  # "blocked A from buying B"
    return (
        rule.value == "terminated" and event.form in ("noun", "base") and event.end <= hit.start < event.clause[1] + 25
    )


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


def later_status(
    text: str, hits: Hits, order: list[StatusRule], around: list[Hit], sentence: tuple[int, int]
) -> Status | None:
    """What a sentence that goes on about a deal says of its status: "the deal was called off", "the two sides
    closed it".
    """
    for hit in hits.within(*sentence):
        for rule in hit.values:
            if rule.id in _LATER and any(_close(text, a, hit) for a in around):
                return Status(rule.value, _WEIGHT[rule.value], hit.start, hit.end, rule.id)
    return None


def _close(text: str, about: Hit, hit: Hit) -> bool:
    a, b = (about.end, hit.start) if about.end <= hit.start else (hit.end, about.start)
    return 0 <= b - a < 40 and "," not in text[a:b] and ";" not in text[a:b]


_LATER = ("deals.status.terminated", "deals.status.completed")
