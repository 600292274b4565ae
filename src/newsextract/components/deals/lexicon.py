"""Finds every word list of the deal patterns in one cheap pass over the Doc."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.triggers import Phrases


class Hit(NamedTuple):
    """Words of a list at the characters [start, end), and what the list says of them."""

    start: int
    end: int
    values: tuple[Any, ...]


class Hits:
    """The hits of one kind in reading order, none overlapping."""

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        self._starts = [h.start for h in hits]

    def within(self, start: int, end: int) -> list[Hit]:
        """Hits that begin in [start, end)."""
        return self.hits[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class Lexicon:
    """Word lists by kind; `find` gives for each kind its hits, of overlapping ones the longest."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self.kinds: set[str] = set()
        self._values: dict[str, dict[str, tuple[Any, ...]]] = {}

    def add(self, kind: str, phrases: Iterable[str], value: Any) -> None:
        """Let the phrases of one kind stand for `value`."""
        self.kinds.add(kind)
        for phrase in phrases:
            kinds = self._values.setdefault(phrase, {})
            values = kinds.get(kind, ())
            if value not in values:
                kinds[kind] = (*values, value)

    @cached_property
    def _phrases(self) -> Phrases[dict[str, tuple[Any, ...]]]:
        return Phrases(self.nlp, self._values)

    def find(self, doc: Doc, first: int, behind: int, *, wrapped: bool) -> dict[str, Hits]:
        """Hits of every kind in the tokens [first, behind) of a Doc; `wrapped`: lines break within sentences, and
        phrases go on over their ends.
        """
        found: dict[str, list[Hit]] = {kind: [] for kind in self.kinds}
        ends = dict.fromkeys(self.kinds, 0)
        starts, text = layers.firsts(doc), layers.text_of(doc)
        words = layers.lowers(doc)[first:behind]
        places: Sequence[int] = range(first, behind)
        if wrapped:
            (solid,) = (doc.to_array("IS_SPACE")[first:behind] == 0).nonzero()
            words, places = words[solid], [first + place for place in solid.tolist()]
        for start, end, kinds in self._phrases.find(words):
            start, end = places[start], places[end - 1] + 1
            for kind, values in kinds.items():
                if start >= ends[kind]:
                    ends[kind] = end
                    stop = starts[end] if end < len(starts) else len(text)
                    stop -= text[stop - 1] == " "  # the blank behind a token
                    found[kind].append(Hit(starts[start], stop, values))
        return {kind: Hits(hits) for kind, hits in found.items()}


class Found(dict[str, Hits]):
    """What lexicons find in one text, by kind; each lexicon is looked into when one of its kinds is first asked for."""

    def __init__(self, lexicons: Iterable[Lexicon], doc: Doc, *, wrapped: bool) -> None:
        super().__init__()
        self._lexicons = lexicons
        self._doc = doc
        self._wrapped = wrapped
        self._inside: dict[tuple[str, int, int], Hits] = {}

    def __missing__(self, kind: str) -> Hits:
        self.update(self._lexicon(kind).find(self._doc, 0, len(self._doc), wrapped=self._wrapped))
        return self[kind]

    def inside(self, kind: str, start: int, end: int) -> Hits:
        """The hits of a kind in a sentence, looked for there alone: for common words that few sentences ask for."""
        known = self._inside.get((kind, start, end))
        if known is None:
            tokens = layers.firsts(self._doc)
            first, behind = bisect_left(tokens, start), bisect_left(tokens, end)
            found = self._lexicon(kind).find(self._doc, first, behind, wrapped=self._wrapped)
            known = self._inside[kind, start, end] = found[kind]
        return known

    def _lexicon(self, kind: str) -> Lexicon:
        return next(each for each in self._lexicons if kind in each.kinds)


_FORMS = ("s", "ing", "past", "part")


def inflect(verb: str, irregular: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The forms of a verb phrase, each with its name: base, s, ing, past, part. Only the first word that is no adverb
    inflects.
    """
    word, _, rest = verb.partition(" ")
    adverb = f"{word} " if word.endswith("ly") and rest else ""
    if adverb:  # "jointly develop"
        word, _, rest = rest.partition(" ")
    rest = f" {rest}" if rest else ""
    forms = irregular.get(word) or regular(word)
    return [("base", verb), *((form, adverb + other + rest) for form, other in zip(_FORMS, forms, strict=True))]


def regular(word: str) -> list[str]:
    """Third person, -ing form, past and participle of a regular verb."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies", word + "ing", word[:-1] + "ied", word[:-1] + "ied"]
    if word.endswith("e"):
        return [word + "s", word[:-1] + "ing", word + "d", word + "d"]
    s = "es" if word.endswith(("s", "sh", "ch", "x")) else "s"
    return [word + s, word + "ing", word + "ed", word + "ed"]
