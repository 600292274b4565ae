"""Deals: finds the words that tell of one, reads who stands in which role, and makes one record per transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from newsextract import rules
from newsextract.components import layers
from newsextract.components.deals.anaphora import Resolver
from newsextract.components.deals.asked import ask
from newsextract.components.deals.events import Use
from newsextract.components.deals.fallback import Fallback
from newsextract.components.deals.forms import (
    AmountPatterns,
    DealPatterns,
    FallbackPatterns,
    Frame,
    Grammar,
    SlotPatterns,
    StatusPatterns,
)
from newsextract.components.deals.frames import FrameReader
from newsextract.components.deals.lexicon import Found, Lexicon, inflect
from newsextract.components.deals.settle import settle
from newsextract.components.deals.slots import Territories
from newsextract.components.deals.status import StatusReader
from newsextract.components.deals.story import Story
from newsextract.components.deals.tags import Tagger
from newsextract.components.deals.view import View
from newsextract.components.deals.write import items

PATTERNS: dict[str, type[rules.Patterns]] = {
    "deals": DealPatterns,
    "deal_fallback": FallbackPatterns,
    "deal_grammar": Grammar,
    "deal_status": StatusPatterns,
    "deal_amounts": AmountPatterns,
    "deal_slots": SlotPatterns,
}


class Deals:
    """Adds the layer `deals`: items in the form of the record, the article's main deal first."""

    def __init__(self, nlp: Language, book: rules.Book) -> None:
        patterns = book.read("deals", DealPatterns)
        self.grammar = book.read("deal_grammar", Grammar)
        self.status = book.read("deal_status", StatusPatterns)
        self.slots = book.read("deal_slots", SlotPatterns)
        self.tagger = Tagger(self.grammar)
        self.fallback = book.read("deal_fallback", FallbackPatterns)
        # Few articles need the second, fewer the third, whose words are by far the commonest.
        telling, details, money = self.lexicons = Lexicon(nlp), Lexicon(nlp), Lexicon(nlp)
        support = {
            **_add_frames(telling, "frame", patterns.frame, patterns.irregular, self.grammar),
            **_add_frames(telling, "fallback", self.fallback.frame, patterns.irregular, self.grammar),
        }
        telling.add("round", self.slots.line.words, True)
        for status in self.status.status:
            details.add("status", status.words, status)
        for amount in book.read("deal_amounts", AmountPatterns).amount:
            money.add("amount", amount.before + amount.after, amount)
        for kind, words in patterns.context.items():
            details.add("context", words, kind)
        _add_slots(details, self.slots)
        self.pasts = frozenset(form for forms in patterns.irregular.values() for form in forms[2:])
        self.reader = FrameReader(self.grammar, support, nlp.vocab.strings)
        adjectives = book.read_csv("gazetteer/nationalities", ("adjective", "country"))
        self.nationalities = {adjective.lower(): country for adjective, country in adjectives}
        places = book.read_csv("gazetteer/places", ("name", "kind", "country", "ambiguous"))
        self.territories = Territories(frozenset(row[0].lower() for row in places if row[1] == "country"))

    def __call__(self, doc: Doc) -> Doc:
        hits = Found(self.lexicons, doc, wrapped=_is_wrapped(doc))
        told = any(hits[kind].hits for kind in ("frame", "round", "fallback"))
        if not told and not layers.read(doc, "amounts"):
            layers.write(doc, "deals", [])
            return doc
        view = View(doc, hits, self.tagger, self.grammar)
        status = StatusReader(view, self.status)
        parties = layers.read(doc, "parties")
        resolver = Resolver(view, parties, self.nationalities)
        fallback = Fallback(view, self.reader, self.fallback, self.pasts)
        story = Story(view, self.reader, fallback, self.slots, self.territories, status, resolver)
        records = settle(story.read(), view, parties)
        layers.write(doc, "deals", items(doc, records, view.sentences), spans=_spans)
        return doc


def _spans(doc: Doc, items: Sequence[layers.Item]) -> Iterator[Span]:
    """The span of the words that first tell each deal: its type and its rule."""
    for item in items:
        told = item["evidence"][0]
        yield layers.span_at(doc, told["start"], told["end"], label=item["type"], rule=item["rule"])


def _add_frames(
    lexicon: Lexicon, kind: str, frames: Sequence[Frame], irregular: dict[str, list[str]], grammar: Grammar
) -> dict[str, frozenset[str]]:
    """Add the verbs and nouns of frames as hits of a kind; by frame id, every form of its supporting verbs."""
    support = {}
    strings = lexicon.nlp.vocab.strings
    for frame in frames:
        phrases = [phrase for verb in frame.support for _, phrase in inflect(verb, irregular)]
        support[frame.id] = supporting = frozenset(phrase.split(" ")[0] for phrase in phrases)
        asked = ask(frame, grammar, supporting, strings, noun=False)
        for verb in frame.verbs:
            forms = dict(inflect(verb, irregular))
            if forms["part"] == forms["past"]:
                del forms["part"]  # both are read alike
            for form, phrase in forms.items():
                lexicon.add(kind, [phrase], Use(frame, form, asked))
        lexicon.add(kind, frame.phrases(), Use(frame, "noun", ask(frame, grammar, supporting, strings, noun=True)))
    return support


def _add_slots(lexicon: Lexicon, slots: SlotPatterns) -> None:
    """Add the word lists of slots, each with what its hits stand for."""
    for kind, words, value in (
        ("about", slots.about, ""),
        *(("about", words, type) for type, words in slots.about_type.items()),
        ("turn", slots.turn, True),
        ("leaving", slots.leaving, True),
        ("orders", slots.orders, True),
        ("undisclosed", slots.undisclosed, True),
        ("closing", slots.closing, True),
        ("exclusive", slots.exclusive, True),
        ("exclusive", slots.non_exclusive, False),
        *(("member", words, role) for role, words in slots.member.items()),
        ("paid", slots.line.paid, True),
    ):
        lexicon.add(kind, words, value)


def _is_wrapped(doc: Doc) -> bool:
    """Whether lines break within sentences, as they do in old wire copy and in plain-text mail."""
    text = layers.text_of(doc)
    return any(text.find("\n", s["start"], s["end"]) >= 0 for s in layers.read(doc, "sentences"))


@Language.factory("newsextract_deals", assigns=["doc.spans"], default_config={"patterns": []})
def make_deals(nlp: Language, name: str, patterns: list[str]) -> Deals:
    """Factory of the component that finds deals."""
    return Deals(nlp, rules.book(tuple(patterns)))
