"""A sentence as a row of tokens in which every quoted stretch is one token."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from newsextract.components.layers import Item
from newsextract.components.quotes.lexicon import Lexicon


class Row:
    """The tokens of a sentence: parallel lists of their words as written, in lower case, and their characters.

    `mark[i]` is the quoted stretch that token i stands for, else None; its word is a lone quote mark. A quoted
    title or term ("Face the Nation") is a word like others.
    """

    __slots__ = (
        "end",
        "ends",
        "kind",
        "leads",
        "low",
        "mark",
        "marked",
        "number",
        "size",
        "start",
        "starts",
        "stop",
        "text",
        "words",
        "zone",
    )

    def __init__(
        self, text: str, sentence: Item, number: int, marks: Iterable[Item], lexicon: Lexicon, *, leads: bool
    ) -> None:
        self.text = text
        self.number = number
        self.leads = leads
        """Whether the next sentence begins with a quoted stretch."""
        self.start: int = sentence["start"]
        self.end: int = sentence["end"]
        self.zone: int = sentence["zone"]
        self.kind: str = sentence["kind"]
        self.words: list[str] = []
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.mark: list[Item | None] = []
        self.marked = False
        """Whether the row holds a quoted stretch."""
        at = self.start
        for mark in marks:
            self._scan(lexicon, at, mark["start"])
            self._quote(lexicon, mark)
            at = mark["end"]
        self._scan(lexicon, at, self.end)
        self.size = stop = len(self.words)
        while stop and self.low[stop - 1] in _STOPS and self.mark[stop - 1] is None:
            stop -= 1
        self.stop = stop
        """Where the closing stops begin."""

    def _scan(self, lexicon: Lexicon, start: int, end: int) -> None:
        """Add the tokens of the characters [start, end)."""
        # Gaps and tokens by turns, gaps first and last: their lengths tell where each token stands.
        parts = lexicon.cut(self.text[start:end])
        places = list(accumulate(map(len, parts), initial=start))
        words = parts[1::2]
        self.words += words
        self.low += map(str.lower, words)
        self.starts += places[1:-1:2]
        self.ends += places[2::2]
        self.mark += [None] * len(words)

    def _quote(self, lexicon: Lexicon, mark: Item) -> None:
        """Add a quoted stretch; a title after a word for one ("the book, ...") or a defined term is but a word."""
        inner = self.text[mark["inner_start"] : mark["inner_end"]]
        defined = len(inner.split(None, _TERM_WORDS)) <= _TERM_WORDS and (
            self.text[mark["end"] : mark["end"] + 1] == ")"
            or lexicon.definition.search(self.text, self.start, mark["start"])
        )
        before = next((low for low in reversed(self.low[-2:]) if low != ","), "")
        named = defined or ((before in lexicon.term_cues or before.endswith(("'s", "’s"))) and _is_title(inner))
        self.marked = self.marked or not named
        self.words.append(inner if named else '"')
        self.low.append(inner.lower() if named else '"')
        self.starts.append(mark["start"])
        self.ends.append(mark["end"])
        self.mark.append(None if named else mark)

    def is_word(self, i: int) -> bool:
        """Whether token i is a word or a figure."""
        word = self.words[i]
        return word[0].isalnum() or (len(word) > 1 and (word[1].isalnum() or word[-1].isalnum()))

    def is_name(self, i: int) -> bool:
        """Whether token i is written with a capital."""
        return self.words[i][0].isupper()

    def is_stop(self, i: int) -> bool:
        """Whether token i ends the sentence or only closes it."""
        return self.mark[i] is None and self.low[i] in _STOPS

    def inner(self, i: int) -> str:
        """The words inside the quoted stretch that token i stands for, or nothing."""
        mark = self.mark[i]
        return "" if mark is None else self.text[mark["inner_start"] : mark["inner_end"]]


_STOPS = frozenset((".", "!", "?", "…", ")", "]", ";", '"', "”", "’", "'", "-"))


_TITLE_WORDS = 12
_TERM_WORDS = 4


def _is_title(inner: str) -> bool:
    """Whether words are written as a title is: short, no sentence, every longer word with a capital."""
    words = inner.rstrip(",.").split()
    long = [w for w in words if len(w) > 3 and w[0].isalpha()]
    return (
        0 < len(words) <= _TITLE_WORDS
        and words[0][0].isupper()
        and words[-1][-1].isalnum()
        and all(w[0].isupper() for w in long)
    )
