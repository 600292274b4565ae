"""Sentences that tell of a deal in words that no frame knows: read by what every wording needs, a noun of a deal (a
stake, rights, a contract), money for something or a code name, with who stands behind the prepositions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.deals.events import Event, Use, is_code
from newsextract.components.deals.forms import FallbackFrame, FallbackPatterns
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.nouns import is_verb_here
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import phrase_ending
from newsextract.components.deals.slots import find_code
from newsextract.components.deals.standing import is_invention
from newsextract.components.deals.unknown import find_verb, may_be_paid, paid_for
from newsextract.components.deals.view import View

_SOME = ("some", "any", "more", "no", "another")  # "lost some business to B"
_STANDING = frozenset({"it", "its", "they", "their", "company"})  # for a company told of before
_DIGITS = frozenset("0123456789")
_FIRMS = ("company", "organization", "government")


class Fallback:
    """Reads events off the sentences of one article that no frame reads."""

    def __init__(self, view: View, reader: FrameReader, patterns: FallbackPatterns, pasts: frozenset[str]) -> None:
        """`pasts`: irregular past forms of verbs."""
        self.view = view
        self.reader = reader
        self.idle = patterns.idle
        self.barred = patterns.barred
        self.pasts = pasts
        self._possible: dict[int, list[Hit]] = {}  # by sentence
        self._told: dict[int, bool] = {}
        self.asking = patterns.asking

    def may_tell(self, number: int) -> bool:
        """Whether a sentence has a company, and a noun of a deal, money, or another company and a code name."""
        if number not in self._told:
            self._told[number] = self._may_tell(number)
        return self._told[number]

    def _may_tell(self, number: int) -> bool:
        firms = {m["party"] for m in self.view.named(number) if m["kind"] in _FIRMS}
        hits = self._hits(number)
        if not firms:
            coded = any(use.frame.coded for hit in hits for use in hit.values)
            return coded and _has_code(self._text(number))
        start, end = self.view.span(number)
        amounts = self.view.amounts.within(start, end)
        if any(may_be_paid(self.view.text, start, amount["start"], amount["end"]) for amount in amounts):
            return True
        several, money = len(firms) > 1, bool(amounts)
        if not hits:
            return several and _has_code(self._text(number))
        text = self._text(number)
        words = text.lower().split()
        if several or money or not _STANDING.isdisjoint(words) or _has_code(text):
            return True
        halves = (use.frame for hit in hits for use in hit.values if use.frame.open)
        return any(not frame.words.isdisjoint(words) for frame in halves)

    def _text(self, number: int) -> str:
        start, end = self.view.span(number)
        return self.view.text[start:end]

    def events(self, row: Row, number: int, others: list[Event]) -> Iterator[Event]:
        """The events that a sentence tells of in words of its own, outside the clauses of `others` that frames read."""
        if not self.may_tell(number):
            return
        told = False
        for hit in [*self._verbs(row), *self._hits(number)]:
            if told and hit.values[0].form == "noun":
                break  # of the deal that a verb tells of
            if any(e.clause[0] <= hit.start < e.clause[1] for e in others):
                continue
            event = self._first(row, hit)
            if event is None:
                continue
            if others and event.form == "noun" and not event.frame.slot:
                continue
            if not event.named() or not event.named() <= {p for e in others for p in e.named()}:
                event.sentence = number
                told = True
                yield event

    def _first(self, row: Row, hit: Hit) -> Event | None:
        """The event told by the first use of a word that holds."""
        for use in hit.values:
            event = self.reader.read(row, hit._replace(values=(use,)))
            if event is not None and not event.negated and self._holds(event, row):
                return event
        return None

    def _verbs(self, row: Row) -> Iterator[Hit]:
        """The verbs of a row that say what is done for money or with a code name."""
        for k, low in enumerate(row.lows):
            asks, at = "", k
            if row.tags[k] == "m":
                at = paid_for(row, k)
                asks = "" if at < 0 else "price" if at < k else "sum" if row.low(at) == "for" else "into"
            elif not low.isalpha() and row.pieces[k].kind == "word" and is_code(row.pieces[k].text):
                asks = "code"
            found = find_verb(row, min(at, k), self.pasts, self.barred) if asks else None
            if found is None:
                continue
            verb, form = row.pieces[found[0]], found[1]
            hit = Hit(verb.start, verb.end, tuple(Use(frame, form) for frame in self.asking[asks]))
            if not self._is_known(verb.start) and not self.view.is_others(hit):
                yield hit

    def _is_known(self, char: int) -> bool:
        """Whether a frame knows the verb at the character, and has said that it tells of no deal here."""
        known = self.view.hits["frame"].within(char, char + 1)
        return any(use.form != "noun" and use.frame.sure() for hit in known for use in hit.values)

    def _hits(self, number: int) -> list[Hit]:
        if number not in self._possible:
            hits = self.view.told("fallback", number)
            self._possible[number] = self.reader.possible(hits, self.view, number) if hits else hits
        return self._possible[number]

    def _holds(self, event: Event, row: Row) -> bool:
        """Whether two sides are told, and nothing around the noun makes it another thing."""
        frame = event.frame
        assert isinstance(frame, FallbackFrame)
        if event.option or not self._has_two_sides(event, row, frame):
            return False
        start, end = event.clause
        words = {p.lower for p in row.pieces if start <= p.start < end}
        if words & (self.idle | frame.unless) or (frame.words and not words & frame.words):
            return False
        if frame.coded and not is_invention(row) and row.grammar.rights.isdisjoint(row.lows):
            return False  # talks on anything but a drug, an invention, rights
        if frame.money and "m" not in row.tags:
            return False
        at = row.index(event.start)
        assert at is not None
        if event.form == "noun" and is_verb_here(row, at, (Use(frame, "base"),)):
            return False
        behind = next((p.lower for p in row.pieces[at:] if p.start >= event.end), "")
        if (frame.behind and behind not in frame.behind) or behind in frame.not_behind:
            return False
        return row.low(at - 1) not in frame.not_before

    def _has_two_sides(self, event: Event, row: Row, frame: FallbackFrame) -> bool:
        """Whether both sides are told; where money or a code name is told of one side, the story may know the other."""
        if frame.thing and event.asset is None:
            event.asset = self._thing(event, row)
        named = event.named()
        if (frame.thing and event.asset is None) or named & self._people(event):
            return False
        if len(named) + len(event.anaphors) + event.unnamed >= 2:
            return bool(named)
        if frame.alone and event.subject and len(named) == 1 and "h" not in row.tags:
            return bool(self.view.amounts.within(event.between[0], event.clause[1]))
        coded = find_code(row, event) is not None
        if not frame.open or frame.open in event.roles or not (named or (frame.coded and coded)):
            return False
        if frame.coded and not coded:
            return False
        if "m" not in row.tags and not coded and not frame.words:
            return False
        event.anaphors[frame.open] = "same" if frame.at == "negotiating" else "it"
        return True

    def _thing(self, event: Event, row: Row) -> Phrase | None:
        """The noun phrase that ends with the noun: what changes hands."""
        at = row.index(event.start)
        phrase = phrase_ending(row, at) if at is not None else None
        return None if phrase is None or row.low(phrase.first) in _SOME else phrase

    def _people(self, event: Event) -> set[str]:
        """The people named in an event's clause: who agrees with an analyst makes no deal."""
        return {str(m["party"]) for m in self.view.mentions.within(*event.clause) if m["kind"] == "person"}


def _has_code(text: str) -> bool:
    """Whether a code name stands in a sentence."""
    if _DIGITS.isdisjoint(text):
        return False
    figures = [word for word in text.split() if not _DIGITS.isdisjoint(word)]
    return any(is_code(word.strip(".,;:()'\"")) for word in figures)
