"""A quote as it is found, before its speaker is resolved to a party."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newsextract.components.layers import Item
from newsextract.components.quotes.phrases import Phrase
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import Said


class Speaker(NamedTuple):
    """The characters [start, end) that name a speaker, with title and apposition [first, after)."""

    start: int
    end: int
    first: int
    after: int
    kind: Literal["name", "pronoun", "description"]


@dataclass(slots=True)
class Found:
    """A quote: its characters, its kind, and what attributes it.

    `zone` and `sentence` are where it stands, `cue` the characters of the verb of saying, `goes_on` the quote of the
    same utterance that this one goes on from, `mark` where the quoted stretch begins that it stands in.
    """

    start: int
    end: int
    kind: Literal["direct", "partial", "indirect"]
    zone: int
    sentence: int
    rule: str
    speaker: Speaker | None = None
    cue: tuple[int, int] | None = None
    goes_on: Found | None = None
    mark: int | None = None


def speaker_at(row: Row, phrase: Phrase | None) -> Speaker | None:
    """The tokens of a phrase as characters."""
    if phrase is None:
        return None
    return Speaker(
        row.starts[phrase.start],
        row.ends[phrase.end - 1],
        row.starts[phrase.first],
        row.ends[phrase.after - 1],
        phrase.kind,
    )


def attributed(
    row: Row, start: int, end: int, kind: Literal["direct", "partial", "indirect"], rule: str, said: Said | None
) -> Found:
    """A quote of the characters [start, end) that `said` attributes."""
    text = row.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if said is None:
        return Found(start, end, kind, row.zone, row.number, rule)
    cue = row.starts[said.start], row.ends[said.end - 1]
    named = rule if said.cue.rule == rule else f"{rule}+{said.cue.rule}"
    return Found(start, end, kind, row.zone, row.number, named, speaker_at(row, said.speaker), cue)


def direct(row: Row, i: int, rule: str, said: Said | None = None) -> Found:
    """The quoted stretch at token i as a direct quote."""
    mark: Item | None = row.mark[i]
    assert mark is not None
    found = attributed(row, mark["inner_start"], mark["inner_end"], "direct", rule, said)
    found.mark = mark["start"]
    return found


def indirect(row: Row, start: int, end: int, rule: str, said: Said) -> Found:
    """The tokens [start, end) as a reported clause; one that is a single quoted stretch is a partial quote."""
    if end - start == 1 and row.mark[start] is not None:
        found = direct(row, start, rule, said)
        found.kind = "partial"
        return found
    return attributed(row, row.starts[start], row.ends[end - 1], "indirect", rule, said)
