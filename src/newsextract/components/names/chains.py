"""Chains of capitalised words, cut into the names they hold: where ranks, nations, "of" and "and" end a name or belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsextract.components.names.forms import NamePatterns
from newsextract.components.names.lexicon import Lexicon

_CACHED = 50_000
"""So many chains are remembered with their cuts before the memory is emptied."""


class Token(NamedTuple):
    """A word of a chain, with the words that join it to the one before ("", "of", "and", …)."""

    text: str
    start: int
    end: int
    join: str


class Chunk(NamedTuple):
    """A name candidate: characters counted from the chain's start, its words, and a nation's adjective before it."""

    start: int
    end: int
    form: str
    words: tuple[str, ...]
    nation: str | None


class Chains:
    """Finds chains in a text and cuts them; each different chain is cut once."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        scan, words = patterns.scan, patterns.words
        word, joiner, tail = scan.word.pattern, scan.joiner.pattern, scan.tail.pattern
        self.chain = re.compile(rf"(?<![\w$€£¥₩@#/.-]){word}(?:(?:{joiner}){word})*(?:{tail})?")
        self.token = re.compile(rf"(?P<join>{joiner})?(?P<word>{word})")
        self.lexicon = lexicon
        self.stops = frozenset(words.stops)
        self.ranks = frozenset(words.titles) | frozenset(words.honorifics)
        self.descriptors = frozenset(words.descriptors)
        self.of_heads = frozenset(words.of_heads)
        self.topics = frozenset(words.topics)
        self.describing = frozenset(w for cue in patterns.cue if cue.id == "names.descriptor-before" for w in cue.words)
        self._cut: dict[tuple[str, bool], tuple[Chunk, ...]] = {}

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Start and end of every chain of [start, end)."""
        at = start
        while (match := self.chain.search(text, at, end)) is not None:
            at = match.end()
            # "Moody's Investors Service": a possessive that is part of a known name goes on.
            while text[at : at + 1] in ("'", "’") and text[at + 1 : at + 2] == "s":
                last = text[max(match.start(), text.rfind(" ", 0, at) + 1) : at]
                if f"{last}'s" not in self.lexicon.longest and f"{last}'s" not in self.lexicon.known:
                    break
                at += 2
                more = self.chain.match(text, at + 1, end) if text[at : at + 1] == " " else None
                at = more.end() if more else at
            yield match.start(), at

    def cut(self, chain: str, initial: bool) -> tuple[Chunk, ...]:
        """The names in a chain; `initial` says that it begins a sentence."""
        key = (chain, initial)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _CACHED:
                self._cut.clear()
            found = self._cut[key] = tuple(self._chunks(chain, initial))
        return found

    def _tokens(self, chain: str) -> list[Token]:
        tokens = []
        for match in self.token.finditer(chain):
            end = match.end()
            while chain[end : end + 2] in ("'s", "’s"):
                end += 2
            tokens.append(
                Token(chain[match.start("word") : end], match.start("word"), end, (match["join"] or "").strip())
            )
        return tokens

    def _chunks(self, chain: str, initial: bool) -> Iterator[Chunk]:
        tokens = self._tokens(chain)
        at = 0
        if initial and len(tokens) > 1 and tokens[0].text.lower() in self.describing:
            at = 1 if not self._known(chain, tokens, 0) else 0
        while at < len(tokens):
            if self._breaks(tokens[at]) and not self._known(chain, tokens, at):
                at += 1
                continue
            size = self._size(chain, tokens, at)
            yield from self._chunk(chain, tokens, at, at + size)
            at += size

    def _known(self, chain: str, tokens: list[Token], at: int) -> int:
        """How many tokens from `at` on the longest known name has; 0 where none begins here."""
        most = self.lexicon.longest.get(tokens[at].text)
        if most is None:
            return 0
        known = self.lexicon.known
        for end in range(min(len(tokens), at + most), at, -1):
            if chain[tokens[at].start : tokens[end - 1].end].replace("’", "'") in known:
                return end - at
        return 0

    def _breaks(self, token: Token) -> bool:
        text = token.text.rstrip(".")
        if text in self.stops or text in self.ranks:
            return True
        head, _, tail = token.text.replace("‑", "-").rpartition("-")
        return bool(head) and tail in self.descriptors

    def _size(self, chain: str, tokens: list[Token], at: int) -> int:
        """How many tokens the name beginning at `at` has."""
        end = at + max(1, self._known(chain, tokens, at))
        while end < len(tokens) and self._joins(chain, tokens, at, end):
            end += max(1, self._known(chain, tokens, end) if not tokens[end].join else 1)
        return end - at

    def _joins(self, chain: str, tokens: list[Token], at: int, here: int) -> bool:
        token, before = tokens[here], tokens[here - 1]
        if self._breaks(token):
            return False
        join = token.join.lower()
        if join == "and":
            return self._joins_and(tokens, at, here)
        if join.startswith(("of", "for")):
            return before.text in self.of_heads or (
                join == "for" and before.text in self.lexicon.heads and self.lexicon.heads[before.text][0] != "company"
            )
        if join == "" and here - at == self._known(chain, tokens, at) and self._is_place(chain, tokens, at, here):
            # A place and what follows are one name only where the rest cannot stand alone ("Korea Exchange").
            return self._is_generic(token.text) or len(tokens) == here + 1 or self._ends_in_head(tokens, here)
        return join in ("", "&", "+", ",") or (here + 1 <= len(tokens) and before.text not in self.of_heads)

    def _is_place(self, chain: str, tokens: list[Token], at: int, here: int) -> bool:
        known = self.lexicon.known.get(chain[tokens[at].start : tokens[here - 1].end])
        return known is not None and known.kind == "place"

    def _is_generic(self, word: str) -> bool:
        return word in self.lexicon.heads or word in self.topics or word in self.lexicon.legal

    def _ends_in_head(self, tokens: list[Token], at: int) -> bool:
        end = at
        while end + 1 < len(tokens) and tokens[end + 1].join in ("", "&") and not self._breaks(tokens[end + 1]):
            end += 1
        return self._is_generic(tokens[end].text)

    def _joins_and(self, tokens: list[Token], at: int, here: int) -> bool:
        """Whether "and" is inside a name: "Securities and Exchange Commission", not "Lee and Park"."""
        inside = any(t.join.lower().startswith(("of", "for")) for t in tokens[at + 1 : here])
        left = tokens[here - 1].text
        if not (left in self.topics or left in self.lexicon.heads):
            return False
        if inside and tokens[here].text in self.topics:
            return True
        return (
            left in self.topics
            and self._ends_in_head(tokens, here)
            and (tokens[here].text in self.topics or tokens[here].text in self.lexicon.heads or here + 1 < len(tokens))
        )

    def _chunk(self, chain: str, tokens: list[Token], at: int, end: int) -> Iterator[Chunk]:
        nation = None
        form = chain[tokens[at].start : tokens[end - 1].end]
        adjective = self.lexicon.nationalities.get(tokens[at].text)
        if adjective and form.replace("’", "'") not in self.lexicon.known:
            rest = [t.text for t in tokens[at + 1 : end]]
            if not rest or not all(self._is_generic(w) for w in rest):
                nation, at = adjective, at + 1
        if at < end:
            yield Chunk(
                tokens[at].start,
                tokens[end - 1].end,
                chain[tokens[at].start : tokens[end - 1].end],
                tuple(t.text for t in tokens[at:end]),
                nation,
            )
