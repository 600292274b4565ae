"""Who "we" is in somebody's own words ("In 2023 we bought B," said the CEO of A), and whether "we" dealt at all."""

from __future__ import annotations

from collections.abc import Mapping

from newsextract.components.deals.forms import Grammar
from newsextract.components.layers import Intervals, Item

_REACH = 90  # characters between "we" and a deal word
_NOT = ("n't", "n’t")


def is_told(text: str, quote: Item, char: int, grammar: Grammar) -> bool:
    """Whether "we" is told to do what the word at the character says: no wish, no condition, no denial."""
    words = text[max(quote["start"], char - _REACH) : char].lower().split()
    if "we" not in words:
        return False
    at = len(words) - 1 - words[::-1].index("we")
    if words[at - 1 : at] and words[at - 1] in grammar.conditions:
        return False
    return not any(w in grammar.wishes or w.endswith(_NOT) for w in words[at + 1 :])


def company(quote: Item, mentions: Intervals, parties: Mapping[str, Item]) -> list[str]:
    """The company that speaks in a quote: the speaker's own, its employer, or the one that describes it."""
    speaker = quote["speaker"]
    if speaker is None:
        return []
    party = parties.get(speaker["party"] or "")
    if party is not None and party["kind"] != "person":
        return [str(party["id"])]
    employers = [t["organization"] for t in party["titles"] if t["organization"]] if party is not None else []
    named = [m["party"] for m in mentions.within(speaker["start"], speaker["end"]) if m["kind"] != "person"]
    return [str(id) for id in (employers or named)[:1]]
