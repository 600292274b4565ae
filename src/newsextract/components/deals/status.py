"""How far a deal has come: the words that decide it, and which of two tellings wins."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.components.deals.events import Event
from newsextract.components.deals.forms import StatusPatterns, StatusRule
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.view import View


class Status(NamedTuple):
    """A status, its weight against others told of the same deal, and the words and rule that decided it."""

    value: str
    weight: int
    start: int
    end: int
    rule: str | None


# What is told later or more surely wins: 0 is a bare mention ("the acquisition").
_WEIGHT = {"rumored": 2, "negotiating": 3, "signed": 6, "completed": 8, "terminated": 10}
_WEIGHT_OF_PAST = {"rumored": 1, "negotiating": 2, "signed": 4, "completed": 7, "terminated": 9}
_REJECTED = 4  # an offer turned down may be raised and accepted: more than talks, less than a signature
_TO_COME = 5  # an offer to come may follow one turned down
_LATER = ("deals.status.terminated", "deals.status.completed")  # what a later sentence may tell
_WILL = "deals.status.will"
_PLANS = "deals.status.plans"
_SOURCES = "deals.status.sources"  # who tells of an offer does not make it less of one
_BLOCKED = 50  # characters of the name between "blocked" and "from buying"
_ONLY = (", only to ", ", only for ", "but was ", "but were ")
_RELATIVE = (" that it ", " which it ", " that they ", " which they ", " it had ")
_REDUCED = (" it ", " they ")  # "dumped a drug it licensed"
_PASSIVE = ("was", "were", "been", "is", "are", "be", "had", "has")
_MODAL = {"may": "rumored", "might": "rumored", "could": "rumored", "should": "rumored"}
_AHEAD = 40  # characters behind "completion" where its expectation stands
_ENDS = ("ends", "ended")
_ENDED = 40  # characters between "ended a" and the contract that it ended
_NOUNS = ("blocks", "drops")
_EXPIRED = ("expired", "expires", "lapsed", "terminated")
_DISPUTED = 4  # words behind an end among which the dispute that is ended stands
_OTHERS = (" a ", " an ", " months", " years", " weeks", " days", " speculation")


class StatusReader:
    """Reads statuses in one article."""

    def __init__(self, view: View, patterns: StatusPatterns) -> None:
        self.view = view
        self.patterns = patterns

    def read(self, event: Event, sentence: tuple[int, int]) -> Status:
        """The status that an event tells, by words near it, else by its verb's form."""
        if event.frame.at == "terminated":
            weight = _REJECTED if event.type == "acquisition" else _WEIGHT["terminated"]
            return Status("terminated", weight, *event.word(), None)
        best: tuple[int, int, StatusRule, Hit] | None = None
        serves = False
        for hit in self.view.hits["status"].within(*sentence):
            if self.view.is_taken(hit.start, hit.end):
                continue
            for rule in hit.values:
                if not _counts(event, hit, rule, self.view.text) or self._is_open(hit, rule, sentence[0], event):
                    continue
                if rule.id == _PLANS and event.form == "noun" and self._only_serves(event, hit):
                    serves = True
                    continue
                key = (self.patterns.rank[rule.id], abs(hit.start - event.start))
                if best is None or key < best[:2]:
                    best = (*key, rule, hit)
        if best is None:
            told = _by_form(event)
            return told._replace(weight=0) if serves else told
        rule, hit = best[2:]
        if rule.past:
            past = _past(event)
            return Status(past, _WEIGHT_OF_PAST[past], hit.start, hit.end, rule.id)
        if rule.id == _WILL and event.frame.at == "negotiating":
            return Status("negotiating", _TO_COME, hit.start, hit.end, rule.id)  # "said it will make an offer"
        weight = _WEIGHT[rule.value] if rule.final else _REJECTED
        return Status(rule.value, weight, hit.start, hit.end, rule.id)

    def _only_serves(self, event: Event, hit: Hit) -> bool:
        """Whether a plan is for something that the deal only serves: "plans to use the proceeds from the sale"."""
        gap = self.view.text[hit.end : event.start].lower().split()
        return not self.patterns.serving.isdisjoint(gap)

    def later(self, around: list[Hit], sentence: tuple[int, int]) -> Status | None:
        """What a sentence that goes on about a deal says of its status: "the deal was called off", "the two sides
        closed it".
        """
        for hit in self.view.hits["status"].within(*sentence):
            for rule in hit.values:
                if rule.id not in _LATER or not any(_close(self.view.text, a, hit) for a in around):
                    continue
                if not self._is_open(hit, rule, sentence[0]):
                    return Status(rule.value, _WEIGHT[rule.value], hit.start, hit.end, rule.id)
        return None

    def _is_open(self, hit: Hit, rule: StatusRule, start: int, event: Event | None = None) -> bool:
        """Whether an end may come, but has not: "in case the merger failed", "when the deal closes"; or is that of
        another thing: "The sale ends an auction".
        """
        text = self.view.text
        word = text[hit.start : hit.end].lower()
        if word in _ENDS and text[hit.end : hit.end + 13].lower().startswith(_OTHERS):
            own = event is not None and event.form == "noun" and 0 < event.start - hit.end < _ENDED
            return not own  # "ended a supply contract"
        if word == "to block" and text[start : hit.start].rstrip().rpartition(" ")[2].lower() in self.patterns.suing:
            return True
        if word in _NOUNS and text[hit.end : hit.end + 5].startswith((" for ", " of ", " in ", ".", ",")):
            return True  # "to build blocks for tankers"
        if rule.value == "completed":
            return self._is_coming(hit, word) or (
                word in self.patterns.ahead and self._is_condition(start, hit, self.patterns.when)
            )
        if rule.value == "negotiating":
            return word.endswith(" to") and self._begins(hit, 1, self.patterns.against)  # "an attempt to prevent it"
        return rule.value == "terminated" and (
            self._is_condition(start, hit, frozenset()) or self._is_end_of_another(start, hit)
        )

    def _begins(self, hit: Hit, number: int, words: frozenset[str]) -> bool:
        """Whether one of the words is among the first few behind a hit."""
        behind = self.view.text[hit.end : hit.end + _AHEAD].partition(".")[0].partition(",")[0].lower()
        return not words.isdisjoint(behind.split()[:number])

    def _is_end_of_another(self, start: int, hit: Hit) -> bool:
        """Whether words of an end tell that of a dispute or a waiting: "dropped the lawsuit over the sale"."""
        text = self.view.text
        if not self.patterns.waits.isdisjoint(text[start : hit.start].lower().split()):
            return text[hit.start : hit.end].lower() in _EXPIRED
        return self._begins(hit, _DISPUTED, self.patterns.disputes)

    def _is_coming(self, hit: Hit, word: str) -> bool:
        """Whether a completion lies ahead."""
        text = self.view.text
        if text[max(0, hit.start - 4) : hit.start].lower() == " be ":
            return True  # "is scheduled to be wrapped up"
        if word not in self.patterns.coming:
            return False
        behind = text[hit.end : hit.end + _AHEAD].partition(".")[0].split()
        return not self.patterns.planned.isdisjoint(behind)  # "completion is expected in May"

    def _is_condition(self, start: int, hit: Hit, when: frozenset[str]) -> bool:
        """Whether the clause before words of an end only says on what condition, or when, it may come."""
        clause = self.view.text[start : hit.start].lower().replace(";", ",").rpartition(",")[2].split()
        return not self.patterns.conditional.isdisjoint(clause) or not when.isdisjoint(clause)


def _counts(event: Event, hit: Hit, rule: StatusRule, text: str) -> bool:
    """Whether words of a rule say something of an event."""
    own = hit.start < event.end and event.start < hit.end
    if own and rule.value in ("signed", "negotiating"):
        return False
    offer = event.frame.at == "negotiating"
    if offer and not (rule.firm and rule.id != _SOURCES):
        return False
    if rule.where == "before" or (rule.where == "sentence" and offer):
        before = hit.end <= event.start or (own and rule.where == "sentence")  # "preparing an offer"
        return before and (rule.where == "before" or _near(event, hit, rule, text))
    if rule.where == "sentence":
        return event.form != "past" or bool(event.modal)
    return _near(event, hit, rule, text)


def _near(event: Event, hit: Hit, rule: StatusRule, text: str) -> bool:
    """Whether words stand between the subject and the deal word; what ended or closed a deal may stand elsewhere."""
    if rule.value == "terminated" and event.passive and " and " in text[hit.end : event.start]:
        return False  # "failed in March and was sold"
    if event.between[0] <= hit.start and hit.end <= event.between[1] + 1:
        return True
    if rule.value not in ("terminated", "completed"):
        return False
    if hit.start >= event.end:
        return _ends_behind(event, hit, rule, text[event.end : hit.start])
    if rule.value == "completed":
        return False
    gap = text[hit.end : event.start].lower()
    if event.form == "ing":
        return 0 <= event.between[0] - hit.end < _BLOCKED  # "blocked A from buying B"
    return gap.endswith(_REDUCED) or any(
        words in gap for words in _RELATIVE
    )  # "handed back a drug that it had licensed"


def _ends_behind(event: Event, hit: Hit, rule: StatusRule, gap: str) -> bool:
    """Whether words behind a deal word tell its end: "talks to buy X collapsed", "a merger with B, agreed in May, was
    blocked", "bought X, only to sell it", "offered $3 million, but was turned down".
    """
    if rule.value == "terminated":
        if (
            any(words in gap for words in _ONLY)
            or gap.endswith(", but ")
            or (event.frame.at == "negotiating" and "." not in gap)
        ):
            return True
        if event.form in ("noun", "base") and hit.start < event.clause[1] + 25:
            return True
    if event.form != "noun" or event.subject or event.anaphors:
        return False
    last = gap.lower().split()[-1:]
    return bool(last) and last[0] in _PASSIVE


def _by_form(event: Event) -> Status:
    frame = event.frame
    value, weight = "signed", 1
    if event.modal in _MODAL:
        value, weight = _MODAL[event.modal], 2
    elif event.form == "past" and event.modal in ("", "has") and not (event.passive and event.modal):
        value = _past(event)
        weight = _WEIGHT_OF_PAST[value]
    elif event.form == "noun" or event.form in ("base", "s", "ing"):
        value = frame.at or "signed"
        weight = 3 if frame.at and event.form != "noun" else 1
    return Status(value, weight, *event.word(), None)


def _past(event: Event) -> str:
    """The status that the simple past of an event's verb tells: a licence is in force, not over."""
    return "signed" if event.type == "license" and event.frame.past == "completed" else event.frame.past


def _close(text: str, about: Hit, hit: Hit) -> bool:
    a, b = (about.end, hit.start) if about.end <= hit.start else (hit.end, about.start)
    return 0 <= b - a < 40 and "," not in text[a:b] and ";" not in text[a:b]
