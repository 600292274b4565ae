"""From a deal word to an event: the first of its frames that fits, and what its sentence says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.strings import StringStore

from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.forms import Frame, Grammar
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.nouns import is_verb_here, read_noun
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.verbs import read_verb
from newsextract.components.deals.view import View

_OUR = ("i", "us", "you")  # whoever speaks: no party of the article


class FrameReader:
    """Reads events off rows."""

    def __init__(self, grammar: Grammar, support: dict[str, frozenset[str]], strings: StringStore) -> None:
        self.grammar = grammar
        self.support = support  # frame id → every form of its supporting verbs
        self._strings = strings
        self._asked: dict[tuple[str, bool], list[frozenset[int]]] = {}

    def read(self, row: Row, trigger: Hit) -> Event | None:
        """The event that a trigger tells of, by the first of its uses that fits; None where none does."""
        i = row.index(trigger.start)
        if i is None:
            return None
        j = i
        while j < len(row) and row.pieces[j].start < trigger.end:
            j += 1
        for use in sorted(_forms(row, i, trigger.values), key=_asks_least):
            if use.form == "noun":
                event = read_noun(row, i, j, use, trigger.values, self.support[use.frame.id])
            else:
                event = None if _is_noun(row, i, use, trigger.values) else read_verb(row, i, j, use)
            if event is not None:
                event.start, event.end = trigger.start, trigger.end
                return self._finish(event, row)
        return None

    def read_on(self, row: Row, trigger: Hit, event: Event) -> Iterator[Event]:
        """The events that a verb tells of with its further objects: "bought A in 2019 for $3 million and B in 2021"."""
        i = row.index(trigger.start)
        further: Event | None = event
        while i is not None and further is not None and further.gap:
            at = row.pieces[further.gap].start
            further = read_verb(row, i, further.gap, Use(event.frame, event.form))
            if further is not None:
                further.further = True
                further.start = further.end = at
                further.clause = at, further.clause[1]
                yield self._finish(further, row)

    def possible(self, triggers: list[Hit], view: View, number: int) -> list[Hit]:
        """The triggers that have a use whose frame's words are all in the sentence: what saves reading most of them."""
        triggers = [t for t in triggers if not view.is_others(t)]
        if not triggers:
            return triggers
        words = view.words(number)
        money = bool(view.amounts.within(*view.span(number)))
        kept = []
        for hit in triggers:
            uses = [u for u in hit.values if self._may_fit(u, words, money)]
            if uses:
                kept.append(hit if len(uses) == len(hit.values) else hit._replace(values=tuple(uses)))
        return kept

    def _may_fit(self, use: Use, words: set[int], money: bool) -> bool:
        """Whether a sentence of these words, as `View.words` gives them, has what the use's frame asks for (`money`:
        an amount).
        """
        frame = use.frame
        if (frame.money or frame.sum) and not money:
            return False
        return all(not asked.isdisjoint(words) for asked in self._asks(frame, use.form == "noun"))

    def _asks(self, frame: Frame, noun: bool) -> list[frozenset[int]]:
        """Sets of words of each of which a sentence must have one."""
        key = frame.id, noun
        if key not in self._asked:
            slot = frozenset({frame.slot} if frame.slot not in ("", "object") else ())
            objects = frozenset() if "code" in frame.object_words else frame.object_words  # any code name will do
            contracts = self.grammar.contracts if frame.under else frozenset()
            support = self.support[frame.id] if noun else frozenset()
            asked = [words for words in (slot, contracts, frame.particle, objects, support) if words]
            self._asked[key] = [frozenset(self._strings[word] for word in words) for words in asked]
        return self._asked[key]

    def _finish(self, event: Event, row: Row) -> Event:
        event.anaphors = {role: word for role, word in event.anaphors.items() if word not in _OUR}
        event.rules.append(event.frame.id)
        event.neutral = event.frame.neutral
        event.speaker = _speaker(row, event)
        event.said_it = any(row.tag(k + 1) == "S" for k, low in enumerate(row.lows) if low == "it")
        if (
            event.asset is not None
            and {"management", "rights"} <= set(event.asset.words)
            and not event.roles.get("target")
        ):
            event.asset = None
            event.add_moved("seller", "target")  # whoever sells its management rights is sold
        light = set(event.light)
        if "newly" in light or "new" in light:
            light.discard("issued")  # new shares, not all that there are
        controls = light & self.grammar.control and not light & self.grammar.minority
        if event.type == "collaboration" and "merger" in row.lows:
            event.type = "merger"  # "will join forces in a merger of equals"
        if event.type == "acquisition" and light & self.grammar.stakes and not controls:
            event.type = "stake"  # an investment or an acquisition: decided when the percentage is known
        return event


def _forms(row: Row, i: int, uses: tuple[Use, ...]) -> Iterable[Use]:
    """The uses that a word may have where base form and past are one ("put"): the past, unless "to" stands before."""
    forms = {use.form for use in uses}
    if not {"base", "past"} <= forms or row.low(i - 1) == "to" or row.tag(i - 1) == "A":
        return uses
    return (use for use in uses if use.form != "base")


def _is_noun(row: Row, i: int, use: Use, uses: tuple[Use, ...]) -> bool:
    """Whether a word that is noun and verb ("order", "supply") is the noun here: nothing before it takes a verb."""
    if use.form not in ("base", "s") or row.capitals:
        return False
    if use.form == "s" and _ends_phrase(row, i):
        return True
    both = use.frame.type in ("supply", "other") and any(u.form == "noun" for u in uses)
    return both and not is_verb_here(row, i, uses)


def _ends_phrase(row: Row, i: int) -> bool:
    """Whether a word in -s ends what a preposition governs ("a maker of automobile supplies")."""
    k = i - 1
    while k >= 0 and row.tags[k] == "x":
        k -= 1
    return k >= 0 and row.tags[k] == "P"


def _asks_least(use: Use) -> tuple[bool, bool]:
    """Frames that ask for more words are tried first."""
    frame: Frame = use.frame
    return not frame.particle, not frame.object_words


def _speaker(row: Row, event: Event) -> list[str]:
    """The company before the first verb of saying, where it has no role in the event."""
    if "S" not in row.tags:
        return []
    at = row.tags.index("S")
    name = next((k for k in range(at) if row.tags[k] == "n"), None)
    party = row.pieces[name].ref if name is not None else None
    return [party] if party and party not in event.named() else []
