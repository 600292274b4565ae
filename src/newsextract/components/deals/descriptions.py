"""Who a description is: "the Danish drugmaker", "the Chicago firm", "the bank", "the yard"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsextract.components.deals.forms import Grammar
from newsextract.components.layers import Item

_LONGEST = 8  # words between the article and the noun
_NEAR = 40  # characters before a name where its place or its kind stands
_BEHIND = 80  # characters behind a name where an apposition tells its place or its kind
_ARTICLES = ("a", "an", "the", "its")


class Description(NamedTuple):
    """A definite description: its noun, the words between the article and the noun, and where it begins."""

    noun: str
    words: list[str]
    start: int


def find(text: str, start: int, end: int, grammar: Grammar, *, first: bool = False) -> Description | None:
    """The last definite description of a company in the characters [start, end), or the `first`; None where none
    stands there.
    """
    words = text[start:end].replace(",", " ,").split()
    low = [w.lower().removesuffix("'s").removesuffix("’s") for w in words]
    places = range(1, len(words)) if first else range(len(words) - 1, 0, -1)
    noun = next((k for k in places if low[k] in grammar.companies), 0)
    article = next((k for k in range(noun - 1, max(noun - _LONGEST, -1), -1) if low[k] in ("the", ".", ";", "of")), -1)
    if article < 0 or low[article] != "the":
        return None
    return Description(low[noun], words[article + 1 : noun], _place(text, start, words[: article + 1]))


def _place(text: str, start: int, words: Sequence[str]) -> int:
    """Where the last of the words stands that follow one another from the character `start`."""
    at = end = start
    for word in words:
        at = text.index(word, end)
        end = at + len(word)
    return at


def fitting(
    described: Description,
    firms: Sequence[Item],
    text: str,
    homes: Mapping[str, str | None],
    nationalities: Mapping[str, str],
    grammar: Grammar,
) -> str | None:
    """The party of the mentions `firms` that a description fits, the one named last; None where it fits none."""
    home = next((nationalities[w.lower()] for w in described.words if w.lower() in nationalities), None)
    if home is not None:
        return _last(m for m in firms if homes.get(m["party"]) == home)
    found = _last(m for m in firms if described.noun in m["name"].lower().split())
    if found is not None:
        return found
    places = [w.removesuffix("-based") for w in described.words if w[:1].isupper() and "-listed" not in w]
    if places:
        return _last(m for m in firms if _is_from(places[-1], m, text))
    if described.noun in grammar.plain_companies:
        return None
    return _last(m for m in firms if _is_called(described.noun, m, text))


def _last(mentions: Iterable[Item]) -> str | None:
    found = list(mentions)
    return str(found[-1]["party"]) if found else None


def _is_from(place: str, mention: Item, text: str) -> bool:
    """Whether a place stands beside a name as its own: "Chicago's Larkspur", "Larkspur of Chicago"."""
    before = text[max(0, mention["start"] - _NEAR) : mention["start"]]
    if before.rstrip().endswith((place, f"{place}'s", f"{place}’s")) or f"{place}-based" in before:
        return True
    after = text[mention["end"] : mention["end"] + _BEHIND].partition(".")[0]
    return after.startswith((f" of {place}", f" in {place}")) or (after.startswith(",") and place in after)


def _is_called(noun: str, mention: Item, text: str) -> bool:
    """Whether a name is told to be one: "the ship repair yard Larkspur", "Larkspur, a repair yard in Ohio"."""
    before = text[max(0, mention["start"] - _NEAR) : mention["start"]].lower()
    if before.endswith(f" {noun} "):
        return True
    after = text[mention["end"] : mention["end"] + _BEHIND].lower()
    if not after.startswith(", "):
        return False
    words = after[2:].partition(",")[0].partition(".")[0].split()
    return bool(words) and words[0] in _ARTICLES and noun in words[1:]
