"""Finds terms in a Doc by its words' numbers: cheaper than PhraseMatchers where several components look for theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers

Value = TypeVar("Value")

_BITS = (1 << 16) - 1
_ONE = np.uint64(1)
_START = itemgetter(0)


def _numbers(nlp: Language, term: str) -> list[int]:
    """The numbers of a term's tokens; plain words are no tokenizer's business, and need not be learnt by it."""
    special: Mapping[str, Any] | None = getattr(nlp.tokenizer, "rules", None)
    words = term.split(" ")
    if special is not None and all(word.isalpha() and word not in special for word in words):
        return [nlp.vocab.strings.add(word.lower()) for word in words]
    return [int(number) for number in layers.lowers(nlp.make_doc(term))]


class Slots:
    """Which words may be among some: words' numbers are hashes, and their last bits tell at once that most are not."""

    def __init__(self, words: Iterable[int]) -> None:
        self._slots = np.zeros(_BITS + 1, dtype=bool)
        self._slots[[word & _BITS for word in words]] = True

    def __call__(self, words: Any) -> Any:
        """For each word of an array whether it may be one: never False where it is."""
        return self._slots[words & np.uint64(_BITS)]


class Phrases(Generic[Value]):
    """Phrases in any case, each with what it stands for; most are of several words, many begin alike."""

    def __init__(self, nlp: Language, phrases: Mapping[str, Value]) -> None:
        self._single: dict[int, Value] = {}
        self._longer: dict[tuple[int, int], list[tuple[list[int], Value]]] = {}  # by the first two words
        for phrase, value in phrases.items():
            first, *rest = _numbers(nlp, phrase)
            if rest:
                self._longer.setdefault((first, rest[0]), []).append((rest[1:], value))
            else:
                self._single[first] = value
        for longer in self._longer.values():
            longer.sort(key=lambda entry: -len(entry[0]))
        self._alone = Slots(self._single)
        self._pairs = Slots(first ^ second >> 1 for first, second in self._longer)  # shifted: their order counts

    def find(self, words: Any) -> list[tuple[int, int, Value]]:
        """Where phrases stand in an array of words' numbers, as [start, end); the longest of each start first."""
        (pairs,) = self._pairs(words[:-1] ^ words[1:] >> _ONE).nonzero()
        (alone,) = self._alone(words).nonzero()
        found = [
            (start, start + 2 + len(rest), value)
            for start, one, two in zip(pairs.tolist(), words[pairs].tolist(), words[pairs + 1].tolist(), strict=True)
            for rest, value in self._longer.get((one, two), ())
            if not rest or words[start + 2 : start + 2 + len(rest)].tolist() == rest
        ]
        found += [
            (start, start + 1, self._single[word])
            for start, word in zip(alone.tolist(), words[alone].tolist(), strict=True)
            if word in self._single
        ]
        found.sort(key=_START)
        return found


class Triggers:
    """Terms in any case that only say where to look."""

    def __init__(self, nlp: Language, terms: Iterable[str]) -> None:
        self._phrases = Phrases(nlp, dict.fromkeys(terms))

    def __call__(self, doc: Doc) -> list[int]:
        """The numbers of the tokens where terms begin, in order."""
        return [*dict.fromkeys([start for start, _, _ in self._phrases.find(layers.lowers(doc))])]
