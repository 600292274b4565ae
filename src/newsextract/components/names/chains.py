"""Chains: stretches of capitalised words with the small words that may stand inside a name, found in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsextract.components.names.forms import Scan
from newsextract.components.names.lexicon import Lexicon

_INNER = 7
"""A word's first capital is no later than its so many-th letter."""
_POSSESSIVE = ("'s", "’s")


class Token(NamedTuple):
    """A word of a chain, with the words that join it to the one before ("", "of", "and", …)."""

    text: str
    start: int
    end: int
    join: str


class Chains:
    """Finds chains and their words."""

    def __init__(self, scan: Scan, lexicon: Lexicon, possessives: frozenset[str]) -> None:
        word, joiner, tail = scan.word.pattern, scan.joiner.pattern, scan.tail.pattern
        self.capital = scan.capital
        self.chain = re.compile(rf"(?<![\w$€£¥₩@#/.])(?<!\w-){word}(?:(?:{joiner}){word})*(?:{tail})?")
        self.token = re.compile(rf"(?P<join>{joiner})?(?P<word>{word})(?P<tail>{tail}$)?")
        self.lexicon = lexicon
        self.possessives = possessives

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Start and end of every chain of [start, end)."""
        done = start
        for capital in self.capital.finditer(text, start, end):
            at = capital.start()
            if at < done:
                continue
            match = self.chain.match(text, self._word_start(text, max(done, start), at), end)
            if match is None:
                continue
            at = match.end()
            while text[at : at + 2] in _POSSESSIVE and self._goes_on(text, match.start(), at):
                # "Moody's Investors Service": a possessive that is part of a known name goes on.
                at += 2
                more = self.chain.match(text, at + 1, end) if text[at : at + 1] == " " else None
                at = more.end() if more else at
            done = at
            yield match.start(), at

    def _word_start(self, text: str, floor: int, at: int) -> int:
        """Where the word begins whose first capital stands at `at` ("iPhone", "3D", "inno.N")."""
        begin = at
        while begin > floor and at - begin < _INNER:
            before = text[begin - 1]
            if not (before.isalnum() or (before in ".-" and begin - 1 > floor and text[begin - 2].isalnum())):
                break
            begin -= 1
        return begin

    def _goes_on(self, text: str, start: int, at: int) -> bool:
        word = text[max(start, text.rfind(" ", start, at) + 1) : at] + "'s"
        return word in self.lexicon.longest or word in self.possessives

    def tokens(self, chain: str) -> list[Token]:
        """The words of a chain."""
        if " " not in chain and "\n" not in chain:
            return [Token(chain, 0, len(chain), "")]
        tokens = []
        for match in self.token.finditer(chain):
            end = match.end("word")
            while chain[end : end + 2] in _POSSESSIVE:
                end += 2
            join = (match["join"] or "").strip() or ("'" if (match["join"] or " ")[0] in "'’" else "")
            tokens.append(Token(chain[match.start("word") : end], match.start("word"), end, join))
            if match["tail"]:
                tail = match["tail"].strip()
                tokens.append(Token(tail, match.end() - len(tail), match.end(), ""))
        return tokens
