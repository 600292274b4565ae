"""A quote as it is found, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsextract.components.layers import Item
from newsextract.components.quotes.nouns import Phrase
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import Said


@dataclass(slots=True)
class Found:
    """A quote: its characters, its kind, and what attributes it.

    `said` is the verb of saying, `speaker` the speaker's tokens in `row`; `inherited` is the quote whose speaker this one
    has, `mark` the quoted stretch it stands in.
    """

    start: int
    end: int
    kind: Literal["direct", "partial", "indirect"]
    row: Row
    rule: str
    said: Said | None = None
    speaker: Phrase | None = None
    mark: Item | None = None
    inherited: Found | None = None


def direct(row: Row, i: int, rule: str, said: Said | None = None) -> Found:
    """The quoted stretch at token i as a direct quote."""
    mark = row.mark[i]
    assert mark is not None
    return Found(mark["inner_start"], mark["inner_end"], "direct", row, rule, said, said and said.speaker, mark)


def indirect(row: Row, start: int, end: int, rule: str, said: Said) -> Found:
    """The tokens [start, end) as a reported clause; a clause that is one quoted stretch leaves its marks out."""
    mark = row.mark[start] if end - start == 1 else None
    a = row.starts[start] if mark is None else mark["inner_start"]
    b = row.ends[end - 1] if mark is None else mark["inner_end"]
    return Found(a, b, "indirect", row, rule, said, said.speaker)
