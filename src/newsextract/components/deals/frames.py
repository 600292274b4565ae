"""From a deal word to an event: the first of its frames that fits, and what its sentence says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.strings import StringStore

from newsextract.components.deals.asked import numbers
from newsextract.components.deals.events import Event, Use
from newsextract.components.deals.forms import Frame, Grammar
from newsextract.components.deals.givers import add_maker
from newsextract.components.deals.lexicon import Hit
from newsextract.components.deals.nouns import is_verb_here, read_noun
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.verbs import read_verb
from newsextract.components.deals.view import View

_OUR = ("i", "us", "you")  # whoever speaks: no party of the article
_MANAGEMENT = frozenset({"management", "rights"})
_OWNERS = ("its", "their", "his", "her", "our", "my")


class FrameReader:
    """Reads events off rows."""

    def __init__(self, grammar: Grammar, support: dict[str, frozenset[str]], strings: StringStore) -> None:
        self.grammar = grammar
        self.support = support  # frame id → every form of its supporting verbs
        words = (grammar.pronouns, grammar.companies, _OWNERS)
        self._stakes = numbers(strings, grammar.stakes)  # of the company in the sentence before
        self._anaphors = numbers(strings, (word for some in words for word in some if word not in _OUR))

    def read(self, row: Row, trigger: Hit) -> Event | None:
        """The event that a trigger tells of, by the first of its uses that fits; None where none does."""
        i = row.index(trigger.start)
        if i is None:
            return None
        pieces, j = row.pieces, i + 1
        while j < len(pieces) and pieces[j].start < trigger.end:
            j += 1
        for use in _forms(row, i, trigger.values):
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
        i = row.index(trigger.start) if event.gap else None
        further: Event | None = event
        while i is not None and further is not None and further.gap:
            at = row.pieces[further.gap].start
            further = read_verb(row, i, further.gap, Use(event.frame, event.form))
            if further is not None:
                further.verb = trigger.start, trigger.end
                further.start = further.end = at
                further.clause = at, further.clause[1]
                yield self._finish(further, row)

    def possible(self, triggers: list[Hit], view: View, number: int) -> list[Hit]:
        """The triggers that have a use whose frame's words are all in the sentence: what saves reading most of them."""
        if not triggers:
            return []
        kept = []
        lacks = view.words(number).isdisjoint
        for hit in triggers:
            uses = [use for use in hit.values if not any(map(lacks, use.asked.words)) and _fits(use, hit, view, number)]
            if uses and not view.is_others(hit):
                kept.append(hit if len(uses) == len(hit.values) else hit._replace(values=tuple(uses)))
        return kept

    def may_open(self, view: View, number: int) -> bool:
        """Whether a sentence may tell of an article's first deal: it names somebody, or has a code name or a word for
        who was named before.
        """
        if view.lead or view.named(number) or not self._anaphors.isdisjoint(view.words(number)):
            return True
        if view.may_name(number):
            return True
        share = not self._stakes.isdisjoint(view.words(number)) and number > 0 and view.named(number - 1)
        return bool(share) or view.may_have_code(number)

    def _finish(self, event: Event, row: Row) -> Event:
        """What the whole sentence says of an event, and its type where the frame's is not the last word."""
        event.anaphors = {role: word for role, word in event.anaphors.items() if word not in _OUR}
        event.rules.append(event.frame.id)
        event.neutral = event.frame.neutral
        if "S" in row.tags:
            event.speaker = _speaker(row, event)
            event.said_it = any(row.tag(k + 1) == "S" for k, low in enumerate(row.lows) if low == "it")
        asset = event.asset
        if asset is not None and not event.roles.get("target") and _MANAGEMENT.issubset(asset.words):
            event.asset = None
            event.add_moved("seller", "target")  # whoever sells its management rights is sold
        self._settle_type(event, row)
        return event

    def _settle_type(self, event: Event, row: Row) -> None:
        """The type of an event, by what changes hands and what the sides found together."""
        if event.type == "license":
            add_maker(event, row)
        elif event.type == "collaboration":
            if "merger" in row.lows:
                event.type = "merger"  # "will join forces in a merger of equals"
            elif "venture" in row.lows and "capital" not in row.lows:
                event.type = "joint_venture"  # "has teamed up with B on a 50-50 venture"
        elif event.frame.type == "investment" and event.form == "noun" and _is_majority(row, event):
            event.type = "acquisition"
            event.add_moved("investor", "acquirer")
            event.add_moved("investee", "target")
        if event.type == "acquisition" and self._is_stake(event):
            event.type = "stake"  # an investment or an acquisition: decided when the percentage is known

    def _is_stake(self, event: Event) -> bool:
        """Whether a share changes hands that may bring no control."""
        g, light = self.grammar, set(event.light)
        if "newly" in light or "new" in light:
            light.discard("issued")  # new shares, not all that there are
        return not g.stakes.isdisjoint(light) and (g.control.isdisjoint(light) or not g.minority.isdisjoint(light))


def _fits(use: Use, hit: Hit, view: View, number: int) -> bool:
    """Whether a sentence has what a use of one of its words asks for beside words."""
    money, name, _, objects = use.asked
    if money and not view.has_money(number):
        return False
    if objects and objects.isdisjoint(view.words(number)) and not view.may_have_code(number):
        return False
    return not name or view.may_name(number, hit.end if use.form == "noun" else 0)


def _is_majority(row: Row, event: Event) -> bool:
    """Whether the stake that an event tells of brings control: "took a majority stake in B"."""
    at = row.index(event.start)
    return at is not None and bool({row.low(at), row.low(at - 1)} & {"majority", "controlling"})


def _forms(row: Row, i: int, uses: tuple[Use, ...]) -> Iterable[Use]:
    """The uses that a word may have where base form and past are one ("put"): the past, unless "to" stands before; what
    asks for more words first.
    """
    if len(uses) == 1:
        return uses
    forms = {use.form for use in uses}
    before = i - 2 if row.low(i - 1) in ("each", "both", "all") else i - 1
    if {"base", "past"} <= forms and row.low(before) != "to" and row.tag(before) != "A":
        uses = tuple(use for use in uses if use.form != "base")
    return sorted(uses, key=_asks_least)


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
    at = row.tags.index("S")
    name = next((k for k in range(at) if row.tags[k] == "n"), None)
    if row.tag(at - 1) == "n" and row.tag(at - 2) == ",":
        name = at - 1  # "B will take the drug for $3 million, A said"
    party = row.pieces[name].ref if name is not None else None
    return [party] if party and party not in event.named() else []
