"""Finds the tokens at which terms begin: in a Doc of several components, cheaper than a PhraseMatcher for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

_BITS = (1 << 16) - 1
_LOWERS: WeakKeyDictionary[Doc, Any] = WeakKeyDictionary()  # asked for by each component, kept as long as the Doc


def lowers(doc: Doc) -> Any:
    """The array of what each token is in lower case, as spaCy's number of the word."""
    known = _LOWERS.get(doc)
    if known is None or len(known) != len(doc):  # tokens were merged or split since
        known = _LOWERS[doc] = doc.to_array("LOWER")
    return known


class Triggers:
    """Terms in any case: nearly all are one token; of others the first token is looked for, then the rest."""

    def __init__(self, nlp: Language, terms: Iterable[str]) -> None:
        self._single: set[int] = set()
        self._longer: dict[int, list[list[int]]] = {}
        for term in terms:
            first, *rest = lowers(nlp.make_doc(term)).tolist()
            if rest:
                self._longer.setdefault(first, []).append(rest)
            else:
                self._single.add(first)
        # Words' numbers are hashes: their last bits tell at once that most words are no term's.
        self._slots = np.zeros(_BITS + 1, dtype=bool)
        self._slots[[word & _BITS for word in self._single | self._longer.keys()]] = True

    def __call__(self, doc: Doc) -> list[int]:
        """The numbers of the tokens where terms begin, in order."""
        words = lowers(doc)
        (places,) = self._slots[words & np.uint64(_BITS)].nonzero()
        return [
            place
            for place, word in zip(places.tolist(), words[places].tolist(), strict=True)
            if word in self._single or (word in self._longer and self._goes_on(words, place + 1, self._longer[word]))
        ]

    def _goes_on(self, words: Any, place: int, rests: list[list[int]]) -> bool:
        """Whether one of the rests stands at a token."""
        return any(words[place : place + len(rest)].tolist() == rest for rest in rests)
