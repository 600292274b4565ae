"""What a name's own words tell of its kind: legal forms, head words, first names, Korean names, codes, known names."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.names.chains import Chunk
from newsextract.components.names.forms import KINDS, NamePatterns, Shape
from newsextract.components.names.lexicon import Lexicon

Votes = tuple[str, tuple[tuple[int, int], ...]]
"""A block's id and its votes as (index in KINDS, number)."""


class Shapes:
    """Evidence from the words of a name, each form judged once."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.scan = patterns.scan
        self.lexicon = lexicon
        self.blocks: dict[str, Shape] = {s.id.removeprefix("names."): s for s in patterns.shape}
        self.not_names = frozenset(patterns.words.not_names)
        self.generic = frozenset(patterns.words.topics) | frozenset(lexicon.heads)
        self._judged: dict[str, tuple[Votes, ...]] = {}

    def votes(self, chunk: Chunk) -> tuple[Votes, ...]:
        """All evidence in a candidate's words; nothing for words that are never a name."""
        found = self._judged.get(chunk.form)
        if found is None:
            if len(self._judged) > 50_000:
                self._judged.clear()
            found = self._judged[chunk.form] = tuple(self._judge(chunk))
        return found

    def _vote(self, block: str, kind: str | None = None) -> Votes:
        shape = self.blocks[block]
        return shape.id, tuple((KINDS.index(kind or k), n) for k, n in shape.votes.items())

    def _judge(self, chunk: Chunk) -> Iterator[Votes]:
        words = chunk.words
        known = self.lexicon.known.get(chunk.form.replace("’", "'"))
        if known is not None:
            block = {"company": "known-company", "place": "known-place", "other": "known-other"}.get(
                known.kind, "known-body"
            )
            yield self._vote(block, known.kind if block == "known-body" else None)
            return
        if len(words) == 1:
            yield from self._one_word(words[0])
            return
        yield from self._organisation(words, chunk.form)
        yield from self._person(words)

    def _one_word(self, word: str) -> Iterator[Votes]:
        if self.scan.code.search(word):
            yield self._vote("code")
        elif self.scan.camel.search(word):
            yield self._vote("camel")
        if word in self.lexicon.surnames:
            yield self._vote("surname")
        elif word not in self.lexicon.firsts and word.lower() not in self.lexicon.common:
            yield self._vote("coined-word")

    def _organisation(self, words: tuple[str, ...], form: str) -> Iterator[Votes]:
        last = words[-1]
        if any(w.rstrip(".,") in self.lexicon.legal or w in self.lexicon.legal for w in words[1:]) or form.endswith(
            " plc"
        ):
            yield self._vote("legal-form")
        kind, strong = self._head(words)
        if kind == "company":
            yield self._vote("head-word" if strong else "weak-head-word")
        elif kind is not None:
            yield self._vote("public-body" if kind == "government" else "association")
        elif self.scan.camel.search(last) or self.scan.camel.search(words[0]):
            yield self._vote("camel")
        yield self._vote("several-words")

    def _head(self, words: tuple[str, ...]) -> tuple[str | None, bool]:
        heads = self.lexicon.heads
        found = heads.get(" ".join(words[-2:])) or heads.get(words[-1])
        if found is None or not found[1]:
            # "Ministry of Health", "Bank of Korea": the head stands first.
            first = heads.get(words[0])
            if first is not None and first[1] and (found is None or first[0] != "company"):
                found = first
        return found or (None, False)

    def _person(self, words: tuple[str, ...]) -> Iterator[Votes]:
        if not 2 <= len(words) <= 5 or any(w in self.generic for w in words[1:]):
            return
        first, last = words[0], words[-1]
        if self._is_korean(words):
            yield self._vote("korean-person")
            return
        known_first = first in self.lexicon.firsts or first.split("-")[0] in self.lexicon.firsts
        if known_first and last in self.lexicon.surnames:
            yield self._vote("full-person")
        elif known_first:
            yield self._vote("first-name")
        if self.scan.initials.search(words[1] if len(words) > 2 else first) and last.isalpha() and not last.isupper():
            yield self._vote("initial")

    def _is_korean(self, words: tuple[str, ...]) -> bool:
        if len(words) != 2:
            return False
        for given, family in ((words[1], words[0]), (words[0], words[1])):
            if family in self.lexicon.surnames and self.scan.korean_given.search(given):
                parts = given.lower().split("-")
                if all(p in self.lexicon.syllables for p in parts):
                    return True
        return False
