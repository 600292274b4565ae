"""What a sentence must have for a frame to fit: what saves reading most sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.strings import StringStore

from newsextract.components.deals.forms import FallbackFrame, Frame, Grammar


class Asked(NamedTuple):
    """An amount, a name, of each set one of its words, and one of the `objects` or else a code name; words are the
    vocabulary's numbers of them.
    """

    money: bool = False
    name: bool = False
    words: tuple[frozenset[int], ...] = ()
    objects: frozenset[int] = frozenset()


def ask(frame: Frame, grammar: Grammar, support: frozenset[str], strings: StringStore, *, noun: bool) -> Asked:
    """What a frame asks of a sentence for one of its verbs or nouns; `support`: the forms of its supporting verbs."""
    contracts = grammar.contracts if frame.under else frozenset()
    bought = "for" if frame.goods and frame.roles.get("for") == "target" and not noun else ""
    several = [frozenset({frame.slot, bought} - {"", "object"}), contracts, frame.particle]
    if noun:
        several.append(support)
    if isinstance(frame, FallbackFrame):
        several += [frame.words, frame.behind]
    objects = frame.object_words if "code" in frame.object_words else frozenset()
    several.append(frame.object_words - objects)
    sets = tuple([numbers(strings, words) for words in several if words])
    return Asked(frame.money or frame.sum, bool(frame.slot), sets, numbers(strings, objects))


def numbers(strings: StringStore, words: Iterable[str]) -> frozenset[int]:
    """The vocabulary's numbers of words."""
    return frozenset(strings[word] for word in words)
