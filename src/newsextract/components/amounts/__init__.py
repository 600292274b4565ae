"""Finds amounts of money and reads them exactly: currency, bounds, qualifier, unit of a rate, restatements."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.amounts.context import Context, QualifierTable
from newsextract.components.amounts.dollars import settle_dollars
from newsextract.components.amounts.figures import Figure, Finder
from newsextract.components.amounts.forms import AmountPatterns, CurrencyPatterns
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.components.amounts.ranges import Joiner
from newsextract.components.amounts.restate import Restatements, rates_of, rule_of
from newsextract.components.amounts.senses import Senses
from newsextract.components.amounts.sides import Sides
from newsextract.components.amounts.words import WordFinder
from newsextract.components.layers import Item
from newsextract.components.triggers import Triggers
from newsextract.values.money import DASHES, narrow, plain

PATTERNS: dict[str, type[rules.Patterns]] = {"amounts": AmountPatterns, "currencies": CurrencyPatterns}


class Amounts:
    """Adds the layer `amounts`: one item per amount, in the form of the record."""

    def __init__(self, nlp: Language, book: rules.Book) -> None:
        self.lexicon = Lexicon(book.read("amounts", AmountPatterns), book.read("currencies", CurrencyPatterns))
        self.table = QualifierTable(self.lexicon)
        self.rates = rates_of(self.lexicon)
        self.nouns = Triggers(nlp, self.lexicon.last_words)

    def __call__(self, doc: Doc) -> Doc:
        text = narrow(layers.text_of(doc))
        senses = Senses(self.lexicon, text)
        context = Context(self.lexicon, self.table, senses, text)
        figures = self._figures(doc, text, senses, context)
        if figures:
            figures = Joiner(self.lexicon, senses, context, text).join(figures)
            settle_dollars(figures, self.lexicon, senses, text)
            Restatements(self.lexicon, self.rates, context, doc, text).link(figures)
        source = layers.text_of(doc)
        names = {id(figure): f"a{n}" for n, figure in enumerate(figures, 1)}
        layers.write(doc, "amounts", [self._item(f, names, context, source) for f in figures])
        return doc

    def _figures(self, doc: Doc, text: str, senses: Senses, context: Context) -> list[Figure]:
        sides = Sides(self.lexicon, text)
        found = list(Finder(self.lexicon, senses, sides, text).figures())
        taken = [(f.start, f.end) for f in found if f.currency is not None]
        nouns = []
        index = 0
        at = layers.firsts(doc)
        for first in self.nouns(doc):
            start = at[first]
            end = start + len(doc[first])  # all are single tokens
            while index < len(taken) and taken[index][1] <= start:
                index += 1
            if index == len(taken) or taken[index][0] >= end:
                nouns.append((start, end))
        if nouns:
            worded = list(WordFinder(self.lexicon, senses, sides, context, text).figures(nouns))
            if worded:
                found = sorted([*found, *worded], key=lambda f: f.start)
        for figure in found:
            _sign(figure, text)
        return found

    def _item(self, figure: Figure, names: dict[int, str], context: Context, source: str) -> Item:
        extra = []
        if figure.qualifier is None:
            qualifier = context.qualifier(figure)
            if qualifier is not None:
                figure.qualifier = qualifier.gives
                extra.append(qualifier.id)
        if figure.per is None:
            figure.per = context.per(figure.end)[0] or context.per_elsewhere(figure)
            if figure.per is not None:
                extra.append(self.lexicon.amounts.per.id)
        if figure.worth != 1:
            extra.append("amounts.sub-unit")
        assert figure.currency is not None
        low = plain(figure.low)
        return {
            "id": names[id(figure)],
            "start": figure.start,
            "end": figure.end,
            "text": source[figure.start : figure.end],
            "currency": figure.currency.code,
            "low": low,
            "high": low if figure.high == figure.low else plain(figure.high),
            "qualifier": figure.qualifier,
            "per": figure.per,
            "restates": names[id(figure.restates)] if figure.restates is not None else None,
            "rule": rule_of(figure, extra),
        }


def _sign(figure: Figure, text: str) -> None:
    """A minus glued to the amount and after a space, or the word "minus", turns its sign."""
    start = figure.start
    last = text[start - 1 : start]
    if last and last in DASHES:
        before = text[start - 2 : start - 1]
        if before == "" or before in ' (\u00a0["“' or (before == "\n" and not _is_bullet(text, start)):
            figure.start -= 1
            figure.negate()
    elif last == " ":
        for word in ("minus", "negative"):
            begin = start - len(word) - 1
            if begin >= 0 and text[begin : start - 1].lower() == word and not text[begin - 1 : begin].isalnum():
                figure.start = begin
                figure.negate()


def _is_bullet(text: str, start: int) -> bool:
    """Whether a dash at the head of a line opens an item of a list: other lines near begin with one too."""
    near = text[max(0, start - 400) : start + 400]
    return near.count("\n-") + near.count("\n–") > 1


@Language.factory("newsextract_amounts", assigns=["doc.spans"], default_config={"patterns": []})
def make_amounts(nlp: Language, name: str, patterns: list[str]) -> Amounts:
    """Factory of the component that finds amounts."""
    return Amounts(nlp, rules.book(tuple(patterns)))
