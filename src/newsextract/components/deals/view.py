"""What the deals component sees of an article: its story's sentences, and everything that stands in them."""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.deals.forms import Grammar
from newsextract.components.deals.lexicon import Hits
from newsextract.components.deals.phrases import Row, Tagger
from newsextract.components.layers import Intervals, Item
from newsextract.components.pieces import Pieces
from newsextract.components.zones import STORY

Span = tuple[int, int]
_FINITE = ("past", "part")


class View:
    """One article's sentences, mentions, amounts, marks, direct quotes and the hits of the deal word lists."""

    def __init__(self, doc: Doc, hits: dict[str, Hits], tagger: Tagger, grammar: Grammar) -> None:
        self.text = layers.text_of(doc)
        self.hits = hits
        self.sentences = [s for s in layers.read(doc, "sentences") if s["kind"] in STORY]
        self.mentions = layers.mentions(doc)
        self.amounts = Intervals(layers.read(doc, "amounts"))
        self.marks = Intervals(layers.read(doc, "marks"))
        self._quotes = Intervals(q for q in layers.read(doc, "quotes") if q["kind"] == "direct")
        self._pieces = Pieces(doc, quotes=False)
        self._tagger = tagger
        self.grammar = grammar

    def row(self, number: int) -> Row:
        """The pieces of a sentence, sure deal verbs marked."""
        start, end = self.span(number)
        verbs = frozenset(
            hit.start for hit in self.hits["frame"].within(start, end) if all(use.form in _FINITE for use in hit.values)
        )
        row = Row(self._pieces.row(start, end), self._tagger, self.grammar, verbs)
        row.headline = self.is_headline(number)
        return row

    def span(self, number: int) -> Span:
        """The characters of a sentence."""
        return self.sentences[number]["start"], self.sentences[number]["end"]

    def is_headline(self, number: int) -> bool:
        """Whether a sentence is a headline or a subheading."""
        return self.sentences[number]["kind"] in ("headline", "subheading")

    def named(self, number: int, end: int | None = None) -> list[Item]:
        """The mentions in a sentence, up to the character `end` where given."""
        start, stop = self.span(number)
        return self.mentions.within(start, stop if end is None else end)

    def is_quoted(self, char: int) -> bool:
        """Whether somebody's own words stand at the character."""
        return self._quotes.at(char) is not None

    def is_taken(self, start: int, end: int) -> bool:
        """Whether words are part of a name or an amount ("won")."""
        return self.mentions.at(start) is not None or self.amounts.at(start) is not None
