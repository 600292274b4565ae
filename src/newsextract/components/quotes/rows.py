"""A sentence as a row of tokens in which every quoted stretch is one token."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.components.layers import Item


class Row:
    """The tokens of a sentence: parallel lists of their words as written, in lower case, and their characters.

    `mark[i]` is the quoted stretch that token i stands for, else None; its word is a lone quote mark.
    """

    __slots__ = ("end", "ends", "kind", "low", "mark", "number", "size", "start", "starts", "text", "words", "zone")

    def __init__(self, text: str, sentence: Item, number: int, marks: Iterable[Item], token: re.Pattern[str]) -> None:
        self.text = text
        self.number = number
        self.start: int = sentence["start"]
        self.end: int = sentence["end"]
        self.zone: int = sentence["zone"]
        self.kind: str = sentence["kind"]
        self.words: list[str] = []
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.mark: list[Item | None] = []
        at = self.start
        for mark in marks:
            self._scan(token, at, mark["start"])
            self._add('"', mark["start"], mark["end"], mark)
            at = mark["end"]
        self._scan(token, at, self.end)
        self.low = [word.lower() for word in self.words]
        self.size = len(self.words)

    def _scan(self, token: re.Pattern[str], start: int, end: int) -> None:
        for match in token.finditer(self.text, start, end):
            self._add(match.group(), match.start(), match.end(), None)

    def _add(self, word: str, start: int, end: int, mark: Item | None) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.mark.append(mark)

    def is_word(self, i: int) -> bool:
        """Whether token i is a word or a figure."""
        return self.words[i][0].isalnum() or (len(self.words[i]) > 1 and self.words[i][-1].isalnum())

    def is_name(self, i: int) -> bool:
        """Whether token i is written with a capital."""
        return self.words[i][0].isupper()

    def is_stop(self, i: int) -> bool:
        """Whether token i ends the sentence or only closes it."""
        return self.low[i] in (".", "!", "?", "…", ")", "]", ";", '"', "”", "’", "'") and self.mark[i] is None
