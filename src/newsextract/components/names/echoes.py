"""Echoes: names known from the body found again where capitals prove nothing, as in title-case headlines."""

from __future__ import annotations

from newsextract.components.layers import Item
from newsextract.components.names.chains import Chains, Token
from newsextract.components.names.forms import PARTY_KINDS
from newsextract.components.zones import STORY

Forms = dict[str, dict[tuple[str, ...], Item]]
"""Parties by the first word and all words of a form, in small letters."""

_TELLING = 15
"""Boilerplate of fewer words names nobody ("Media contact", copyright lines)."""


def tells(text: str, zone: Item) -> bool:
    """Whether a zone tells something: the story, and boilerplate in whole sentences ("About Larkspur")."""
    if zone["kind"] in STORY:
        return True
    return zone["kind"] == "boilerplate" and len(text[zone["start"] : zone["end"]].split(None, _TELLING)) > _TELLING


def is_title_case(text: str, zone: Item) -> bool:
    """Whether a headline capitalises most of its longer words, so that capitals tell nothing."""
    words = [w for w in text[zone["start"] : zone["end"]].split()[1:] if len(w) > 3 and w[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def short_forms(found: list[Item], plain: frozenset[str]) -> Forms:
    """The parties among `found` by the words of their forms and by the first words of organisations' forms.

    A single word of `plain` ("new", "energy") is no short form.
    """
    forms: Forms = {}
    seen: set[str] = set()
    for item in found:
        if item["kind"] in PARTY_KINDS and item["form"] not in seen:
            seen.add(item["form"])
            words = _key(item["form"])
            by_words = forms.setdefault(words[0], {})
            by_words.setdefault(words, item)
            if item["kind"] != "person":
                for size in range(len(words) - 1, 0, -1):
                    if size > 1 or words[0] not in plain:
                        by_words.setdefault(words[:size], item)
    return forms


def echoes(text: str, zone: Item, chains: Chains, forms: Forms) -> list[Item]:
    """Places in `zone` of forms that are known from elsewhere, in any case."""
    again: list[Item] = []
    lower = text[zone["start"] : zone["end"]].lower()
    firsts = [first for first in forms if first in lower]
    for start, end in chains.find(text, zone["start"], zone["end"]) if firsts else ():
        chain = text[start:end]
        lower = chain.lower()
        if not any(first in lower for first in firsts):
            continue
        tokens = chains.tokens(chain)
        words = _key(" ".join(t.text for t in tokens))
        at = 0
        while at < len(tokens):
            known = forms.get(words[at]) if len(words) == len(tokens) else None
            size, source = _longest(chain, tokens, at, known) if known else (0, None)
            if source:
                a, b = start + tokens[at].start, start + tokens[at + size - 1].end
                form = " ".join(text[a:b].split())
                again.append({**source, "start": a, "end": b, "form": form, "initial": False, "nation": None})
            at += size or 1
    return again


def _key(form: str) -> tuple[str, ...]:
    """The words of a form without case, commas and full stops ("ACME INC", "Acme, Inc.")."""
    return tuple([w.rstrip(".,") for w in form.lower().split()])


def _longest(chain: str, tokens: list[Token], at: int, known: dict[tuple[str, ...], Item]) -> tuple[int, Item | None]:
    for end in range(len(tokens), at, -1):
        source = known.get(_key(chain[tokens[at].start : tokens[end - 1].end]))
        if source:
            return end - at, source
    return 0, None
