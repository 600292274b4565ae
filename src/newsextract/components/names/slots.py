"""Slots: names in headlines and lines of capitals, told by the deal they stand in ("Acme to Acquire Larkspur")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsextract.components.layers import Intervals, Item
from newsextract.components.names.forms import KINDS, NamePatterns, Votes, settle
from newsextract.components.names.lexicon import PLACES, Lexicon
from newsextract.components.names.shapes import Shapes

_LONGEST = 6
"""Names in slots have at most so many words."""
_OPENERS = 4
"""The words that open a slot are at most so many."""
LONGEST_LINE = 500
"""Longer stretches of capitals are legal notices, or begin with a heading; no lines of a deal's news."""
_HEAD, _SHORT = 40, 16
"""So many characters tell a line of capitals; fewer tell none."""
_PERSON = 5
"""With fewer votes a name in a slot is no person's."""
_ENDS = ',;:!?()"“”'
_MARKS = f"{_ENDS}.*‘’'"
_HEADERS = frozenset(["BRIEF", "UPDATE", "CORRECTED", "REFILE", "EXCLUSIVE", "ADVISORY"])
_DASHES = ("-", "–", "—", "--")
_POSSESSIVE = ("'s", "’s")


class _Word(NamedTuple):
    """A word between spaces: without its marks, where that stands, and whether a mark or possessive ends it."""

    text: str
    lower: str
    start: int
    end: int
    last: bool


class Slots:
    """Finds the names in slots whose ends the small words, verbs and nouns of deals tell."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon, shapes: Shapes) -> None:
        words = patterns.words
        self.lexicon = lexicon
        self.shapes = shapes
        self.slot: Votes = shapes.blocks["headline-slot"]
        self.openers = frozenset(w for c in patterns.cue if c.id == "names.deal-slot-before" for w in c.words)
        self.verbs = frozenset(w.lower() for w in words.verbs) | frozenset(words.headline_verbs)
        self.bounds = self.verbs | frozenset(w.lower() for w in words.stops) | frozenset(words.headline_ends)
        self.bounds -= frozenset(w.lower() for w in words.numbers)
        self.plain = frozenset(w.lower() for w in shapes.generic) | lexicon.common | self.bounds
        nouns = frozenset(w for n in patterns.noun if n.id == "names.descriptor" for w in n.words)
        self.descriptors = frozenset(w for w in nouns if w.title() not in lexicon.heads) | {"company", "firm"}
        self.of_heads = frozenset(words.of_heads)

    def find(self, text: str, start: int, end: int, taken: Intervals) -> list[Item]:
        """Items of names in slots of [start, end) that no item of `taken` overlaps."""
        shouted = is_shouted(text, start, end)
        words = list(_words(text, start, end))
        found, at = [], 0
        while at < len(words):
            stop = self._stop(words, at)
            if stop > at:
                begin = next((n for n in range(stop - 1, at, -1) if words[n - 1].lower in self.descriptors), at)
                a, b = words[begin].start, words[stop - 1].end
                if self._is_slot(words, at, stop) and not taken.meets(a, b):
                    item = self._item(text, a, b, shouted)
                    found += [item] if item else []
            at = max(stop, at + 1)
        return found

    def _stop(self, words: list[_Word], at: int) -> int:
        """Where the name that begins at `at` ends; `at` where none does."""
        here = at
        while here < len(words) and words[here].text[:1].isupper() and words[here].lower not in self.bounds:
            here += 1
            if words[here - 1].last and not self._is_legal(words, here):
                break
            if here < len(words) - 1 and (
                words[here].text == "&"
                or (words[here].lower == "of" and words[here - 1].text.capitalize() in self.of_heads)
            ):
                here += 1
        return here

    def _is_legal(self, words: list[_Word], at: int) -> bool:
        """Whether a legal form stands at `at` (behind a comma: "Acme, Inc.")."""
        return at < len(words) and words[at].text.rstrip(".") in self.lexicon.legal

    def _is_slot(self, words: list[_Word], at: int, stop: int) -> bool:
        """Whether the words before a name open a slot, or it begins the line and a verb of a deal follows."""
        if stop - at > _LONGEST:
            return False
        before = [w.lower for w in words[max(0, at - _OPENERS) : at]]
        if before[-1:] == ["the"]:
            before.pop()
        if any(" ".join(before[-size:]) in self.openers for size in range(1, len(before) + 1)):
            return True
        first = at == 0 or (at == 1 and words[0].last)
        return first and stop < len(words) and words[stop].lower in self.verbs and not words[stop - 1].last

    def _item(self, text: str, start: int, end: int, shouted: bool) -> Item | None:
        form = " ".join(text[start:end].split())
        words = tuple((w.title() if shouted and len(w) > 3 else w) for w in form.split())
        if len(form) < 2 or all(self._is_common(w) for w in words):
            return None
        known = self.lexicon.known.get(" ".join(words))
        if known is not None and known.kind in (*PLACES, "other"):
            return None
        own = self.shapes.judge(" ".join(words), words)
        votes = list(own.votes)
        for kind, number in self.slot[1]:
            votes[kind] += number
        if 0 < votes[0] < _PERSON:
            votes[0] = 0  # whoever is bought or buys is rarely a person
        return {
            "start": start, "end": end, "form": form, "initial": False, "nation": None, "known": own.known,
            "own": own.votes, "votes": votes, "kind": KINDS[settle(votes, own.votes)], "rule": self.slot[0],
        }  # fmt: skip

    def _is_common(self, word: str) -> bool:
        lower = word.lower()
        return (
            not word[:1].isalpha()
            or lower in self.lexicon.common
            or lower.removesuffix("s") in self.lexicon.common
            or word.title() in self.shapes.generic
            or word.rstrip(".").title() in self.lexicon.legal
            or word in self.lexicon.nationalities
            or word in self.lexicon.countries
            or "-" in word
        )


def is_shouted(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a line of capitals: it begins as one, and where it is a long one, ends as one, too."""
    head = text[start : min(end, start + _HEAD)]
    if len(head) < _SHORT or not head.isupper():
        return False
    return end - start < LONGEST_LINE or text[end - _HEAD : end].isupper()


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    at = start
    for raw in text[start:end].split():
        begin = text.index(raw, at)
        at = begin + len(raw)
        head, dash, rest = raw.partition("-")
        if dash and begin == start and head in _HEADERS:  # "BRIEF-Acme"
            yield _Word(head, head.lower(), begin, begin + len(head), True)
            begin, raw = begin + len(head) + 1, rest
        text_ = raw.lstrip(_MARKS)
        begin += len(raw) - len(text_)
        bare = text_.rstrip(_MARKS if not text_.endswith((".", "Inc.", "Co.")) else _ENDS)
        owned = bare.lower().endswith(_POSSESSIVE)
        bare = bare[:-2] if owned else bare
        if bare:
            last = owned or text_[-1] in _ENDS or bare in _DASHES or bare[-1] in "-–—"
            yield _Word(bare, bare.lower(), begin, begin + len(bare), last)
