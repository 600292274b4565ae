"""What a name's own words tell of its kind: legal forms, head words, first names, Korean names, codes, known names."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.names.cutting import Chunk
from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import Lexicon

_REMEMBERED = 50_000
"""So many forms are remembered with their votes before the memory is emptied."""
_KNOWN = {"company": "known-company", "place": "known-place", "other": "known-other"}


class Shapes:
    """Evidence from the words of a name, each form judged once."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.scan = patterns.scan
        self.lexicon = lexicon
        self.blocks = {s.id.removeprefix("names."): s for s in patterns.shape}
        self.things = frozenset(patterns.words.things)
        self.sites = frozenset(patterns.words.sites)
        self.topics = frozenset(patterns.words.topics)
        self.generic = self.topics | frozenset(lexicon.heads) | frozenset(patterns.words.titles)
        self.ticker = self.blocks["ticker"].cast()
        self._judged: dict[str, tuple[Votes, ...]] = {}

    def votes(self, chunk: Chunk) -> tuple[Votes, ...]:
        """All evidence in a candidate's words."""
        found = self._judged.get(chunk.form)
        if found is None:
            if len(self._judged) > _REMEMBERED:
                self._judged.clear()
            found = self._judged[chunk.form] = tuple(self._judge(chunk))
        return found

    def _judge(self, chunk: Chunk) -> Iterator[Votes]:
        words = chunk.words
        known = self.lexicon.known.get(chunk.form.replace("’", "'"))
        if known is not None:
            block = _KNOWN.get(known.kind, "known-body")
            yield self.blocks[block].cast(known.kind if block == "known-body" else None)
        elif len(words) == 1:
            yield from self._one_word(words[0])
        else:
            yield from self._organisation(words)
            if "&" in chunk.form:
                yield self.blocks["partnership"].cast()
            else:
                yield from self._person(words)

    def _one_word(self, word: str) -> Iterator[Votes]:
        if self.scan.code.search(word):
            yield self.blocks["code"].cast()
        elif self.scan.camel.search(word):
            yield self.blocks["camel"].cast()
        if word in self.lexicon.surnames:
            yield self.blocks["surname"].cast()
        elif word not in self.lexicon.firsts and word.lower() not in self.lexicon.common and word not in self.generic:
            yield self.blocks["coined-word"].cast()

    def _organisation(self, words: tuple[str, ...]) -> Iterator[Votes]:
        last = words[-1]
        legal = self.lexicon.legal
        if any(w in legal or w.rstrip(".,") in legal for w in words[1:]):
            yield self.blocks["legal-form"].cast()
        elif last in self.things:
            yield self.blocks["thing"].cast()
        elif last in self.sites or words[0] in ("Mount", "Lake", "Cape", "Mt."):
            yield self.blocks["site"].cast()
        kind, strong = self._head(words)
        if kind == "company":
            yield self.blocks["head-word" if strong else "weak-head-word"].cast()
        elif kind is not None:
            yield self.blocks["public-body" if kind == "government" else "association"].cast()
        if self.scan.camel.search(last) or self.scan.camel.search(words[0]):
            yield self.blocks["camel"].cast()
        yield self.blocks["several-words"].cast()

    def _head(self, words: tuple[str, ...]) -> tuple[str | None, bool]:
        heads = self.lexicon.heads
        end = len(words)
        while end > 1 and words[end - 1].rstrip(".") in self.lexicon.legal:
            end -= 1
        found = heads.get(" ".join(words[max(0, end - 2) : end])) or heads.get(words[end - 1])
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
            yield self.blocks["korean-person"].cast()
            return
        known = first in self.lexicon.firsts or first.split("-")[0] in self.lexicon.firsts
        if known and last in self.lexicon.surnames:
            yield self.blocks["full-person"].cast()
        elif known:
            yield self.blocks["first-name"].cast()
        inner = words[1] if len(words) > 2 else first
        if self.scan.initial.search(inner) and last.isalpha() and not last.isupper() and first not in ("U.S.", "U.K."):
            yield self.blocks["initial"].cast()

    def _is_korean(self, words: tuple[str, ...]) -> bool:
        """A surname and a hyphened given name, in either order, as Korean and Chinese names are romanised."""
        if len(words) != 2:
            return False
        for given, family in ((words[1], words[0]), (words[0], words[1])):
            if self.scan.korean_given.search(given) and "-" not in family:
                if family in self.lexicon.surnames:
                    return True
                return len(family) < 6 and all(p in self.lexicon.syllables for p in given.lower().split("-"))
        return False
