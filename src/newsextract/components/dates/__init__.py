"""Dates: finds calendar expressions, resolves each against what the article tells, gives each its TIMEX3 value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.dates.context import items
from newsextract.components.dates.forms import DatePatterns
from newsextract.components.dates.grammar import Grammar, Hit
from newsextract.components.layers import Item
from newsextract.components.triggers import Triggers

PATTERNS: dict[str, type[rules.Patterns]] = {"dates": DatePatterns}


class Dates:
    """Adds the layer `dates` and, where none was given, the article's publication date."""

    def __init__(self, nlp: Language, book: rules.Book) -> None:
        self.grammar = Grammar(book.read("dates", DatePatterns))
        self.triggers = Triggers(nlp, [word.capitalize() for word in self.grammar.trigger_words()])

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        low = text.lower()
        if len(low) != len(text):  # a few letters ("İ") are longer in lower case
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        flat = low.replace("\n", " ")  # cues are looked for over the ends of lines
        layers.write(doc, "dates", items(doc, flat, self.grammar.patterns.cues, self._find(doc, text, low)))
        return doc

    def _find(self, doc: Doc, text: str, low: str) -> list[Hit]:
        at = layers.firsts(doc)
        starts = [at[token] for token in self.triggers(doc)]
        starts += self.grammar.digit_triggers(low)
        return list(_apart(self.grammar.find(text, low, sorted(starts)), layers.read(doc, "amounts")))


def _apart(hits: Iterable[Hit], amounts: list[Item]) -> Iterator[Hit]:
    """The hits that meet no amount; both are in reading order."""
    number = 0
    for hit in hits:
        while number < len(amounts) and amounts[number]["end"] <= hit.start:
            number += 1
        if number == len(amounts) or amounts[number]["start"] >= hit.end:
            yield hit


@Language.factory("newsextract_dates", assigns=["doc.spans"], default_config={"patterns": []})
def make_dates(nlp: Language, name: str, patterns: list[str]) -> Dates:
    """Factory of the component that finds dates."""
    return Dates(nlp, rules.book(tuple(patterns)))
