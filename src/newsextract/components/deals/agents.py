"""Who takes part where a phrase only describes them: a body stands for names behind it, a description for its name."""

from __future__ import annotations

from newsextract.components.deals.phrases import Phrase, Row

_OF = ("by", "of", "with", "including", "from", "comprising")


def agent(row: Row, i: int) -> Phrase | None:
    """Like `phrase`, for who takes part: "a consortium led by A and B" stands for A and B, "a unit of A" for A."""
    phrase = row.phrase(i)
    if phrase is None or phrase.parties or (phrase.owners and phrase.head not in row.grammar.bodies):
        return phrase
    if (named := _named_behind(row, phrase)) is not None:
        return named
    if phrase.anaphor or row.grammar.bodies.isdisjoint(phrase.words):
        return phrase
    k = phrase.end
    if row.low(k) in row.grammar.led and row.low(k + 1) in _OF:
        k += 1
    if row.low(k) in _OF and (inner := row.phrase(k + 1)) and inner.parties:
        inner.first = i
        return inner
    return phrase


def described(row: Row, phrase: Phrase | None) -> Phrase | None:
    """The name behind the description of a company: "a Busan brewer, B"; else the phrase itself."""
    if phrase is None or phrase.parties or phrase.owners or row.low(phrase.first) not in ("a", "an"):
        return phrase
    if phrase.head not in row.grammar.companies or row.tag(phrase.end) != ",":
        return phrase
    return _named_behind(row, phrase) or phrase


def led_by(row: Row, phrase: Phrase | None) -> Phrase | None:
    """Whom those who lead it stand for: B of "approached the management of B"; else the phrase itself."""
    if phrase is None or phrase.parties or phrase.head not in row.grammar.leaders or row.low(phrase.end) != "of":
        return phrase
    led = row.phrase(phrase.end + 1)
    if led is not None and led.parties:
        led.first = phrase.first
        return led
    return phrase


def _named_behind(row: Row, phrase: Phrase) -> Phrase | None:
    """Who a description is: "by its owner, B, to", "with two companies, one of them B"."""
    k, head = phrase.end, phrase.head
    if row.tag(k) != ",":
        return None
    g = row.grammar
    if not (head in g.companies or head in g.pairs or head in g.kin or head in g.things):
        return None
    if row.low(k + 1) in ("one", "among", "both", "namely") or row.tag(k + 1) == "n":
        k = next((n for n in range(k + 1, k + 7) if row.tag(n) in ("n", "B")), k)
        inner = row.phrase(k) if row.tag(k) == "n" else None
        if inner is not None and inner.parties and row.tag(inner.end) in (",", "", "B"):
            inner.first = phrase.first
            return inner
    return None
