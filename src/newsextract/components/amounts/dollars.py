"""Which dollar a bare "$" is in this article."""

from __future__ import annotations

from collections.abc import Iterable

from newsextract.components.amounts.figures import Figure
from newsextract.components.amounts.forms import Currency
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.components.amounts.senses import Senses

_HEAD = 400  # characters in which an article of another country names it


def settle_dollars(figures: Iterable[Figure], lexicon: Lexicon, senses: Senses, text: str) -> None:
    """Give bare "$" amounts another dollar than the US one where the article plainly means another."""
    signed = [f for f in figures if f.before is not None and "$" in f.before.text]
    bare = [f for f in signed if f.before is not None and f.before.text == "$" and f.after is None]
    dollar = _said(lexicon, text) or _meant(signed, lexicon, senses, text) if bare else None
    if dollar is not None:
        for figure in bare:
            figure.currency = dollar


def _said(lexicon: Lexicon, text: str) -> Currency | None:
    """The dollar of "all figures in Canadian dollars"."""
    if "ollars" not in text and "unds" not in text:
        return None
    patterns = lexicon.amounts.dollar
    for match in patterns.statement.finditer(text):
        if patterns.before_statement.search(text, max(0, match.start() - 90), match.start()):
            return next(c for c in lexicon.dollars if match["country"] in c.of)
    return None


def _meant(signed: list[Figure], lexicon: Lexicon, senses: Senses, text: str) -> Currency | None:
    """The dollar of an article that writes "US$" for the American one, and names its own country at its head."""
    written = {f.before.text for f in signed if f.before is not None}
    if not any(sign.startswith(("US", "U.S.")) for sign in written):
        return None
    head = text[:_HEAD]
    local = [
        c
        for c in lexicon.dollars
        if c.code in lexicon.amounts.dollar.local
        and not written & set(c.symbols)
        and senses.count(c) >= 3
        and any(word in head for word in c.home)
    ]
    return max(local, key=senses.count) if local else None
