"""Quotes: who said what, directly, in part and indirectly."""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.components.quotes.contents import Contents
from newsextract.components.quotes.found import Found
from newsextract.components.quotes.labels import Labels
from newsextract.components.quotes.lexicon import Lexicon, QuotePatterns
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import Sayings
from newsextract.components.quotes.speakers import Speakers
from newsextract.components.triggers import Triggers

PATTERNS: dict[str, type[rules.Patterns]] = {"quotes": QuotePatterns}
_UNSAID = ("quotes.inherited", "quotes.unattributed")
_ECHO = 40
"""So many characters are no chance repetition."""
_READ = frozenset({"headline", "subheading", "paragraph", "caption"})


class Quotes:
    """Adds the layer `quotes`."""

    def __init__(self, nlp: Language, book: rules.Book) -> None:
        self.lexicon = Lexicon(book)
        self.nouns = Nouns(self.lexicon)
        self.sayings = Sayings(self.lexicon, self.nouns)
        self.contents = Contents(self.lexicon, self.nouns)
        forms = [form for form, cue in self.lexicon.cues.items() if cue.gate != "mark"]
        self.triggers = Triggers(nlp, [*forms, "according"])
        self.labelled = Labels(self.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        found = self._read(doc)
        layers.write(doc, "quotes", self._items(doc, found))
        return doc

    def _items(self, doc: Doc, found: list[Found]) -> list[Item]:
        """The quotes in the form of the record."""
        if not found:
            return []
        text = layers.text_of(doc)
        speakers = Speakers(doc, self.lexicon).resolve(found)
        ids = {id(f): f"q{number}" for number, f in enumerate(found, 1)}
        items: list[Item] = []
        for one, speaker in zip(found, speakers, strict=True):
            items.append(
                {
                    "id": ids[id(one)],
                    "start": one.start,
                    "end": one.end,
                    "text": text[one.start : one.end],
                    "kind": one.kind,
                    "speaker": speaker,
                    "cue": one.cue and {"start": one.cue[0], "end": one.cue[1], "text": text[one.cue[0] : one.cue[1]]},
                    "continues": one.goes_on and ids.get(id(one.goes_on)),
                    "rule": one.rule,
                }
            )
        return items

    def _read(self, doc: Doc) -> list[Found]:
        text = layers.text_of(doc)
        labelled, turns = self.labelled.read(text, layers.read(doc, "zones"))
        found: list[Found] = []
        last: Found | None = None
        rows = self._rows(doc, turns)
        for row, sayings in zip(rows, [self.sayings.find(row) for row in rows], strict=True):
            here = self.contents.read(row, sayings, last) if sayings or row.marked else []
            found += here
            speaking = _speaking(here)
            if speaking is None and (row.leads or sayings):
                speaking = self.contents.leading_in(row, sayings, last)
            last = speaking or last
        _give_back_echoes(text, found)
        return sorted(found + labelled, key=lambda f: (f.start, -f.end))

    def _rows(self, doc: Doc, without: set[int]) -> list[Row]:
        """The sentences that hold a quoted stretch or a verb of saying, or lead in to a quote."""
        text = layers.text_of(doc)
        sentences = layers.read(doc, "sentences")
        starts = [s["start"] for s in sentences]
        firsts = layers.firsts(doc)
        hit = {bisect_right(starts, firsts[token]) - 1 for token in self.triggers(doc)}
        marks: dict[int, list[Item]] = {}
        leads: set[int] = set()
        for mark in layers.read(doc, "marks"):
            n = bisect_right(starts, mark["start"]) - 1
            marks.setdefault(n, []).append(mark)
            if mark["start"] == starts[n]:
                leads.add(n - 1)
        return [
            Row(text, sentences[n], n, marks.get(n, ()), self.lexicon, leads=n in leads)
            for n in sorted(hit | marks.keys() | leads)
            if n >= 0 and sentences[n]["kind"] in _READ and sentences[n]["zone"] not in without
        ]


def _give_back_echoes(text: str, found: list[Found]) -> None:
    """A pull quote repeats words told in the story, and has the speaker that they have there."""
    unsaid = [f for f in found if f.rule in _UNSAID and f.end - f.start >= _ECHO]
    if not unsaid:
        return
    spoken = [(text[f.start : f.end], f) for f in found if f.kind == "direct" and f.speaker and f.rule not in _UNSAID]
    for one in unsaid:
        words = text[one.start : one.end].rstrip(".,!?")
        source = next((f for told, f in spoken if words in told), None)
        if source is not None:
            one.speaker, one.cue, one.goes_on = source.speaker, None, None


def _speaking(found: list[Found]) -> Found | None:
    """Whose words a sentence of nothing but a quote goes on with: the last direct quote's, else the first clause's."""
    if not found:
        return None
    quoted = [f for f in found if f.kind == "direct" and f.speaker]
    return quoted[-1] if quoted else next((f for f in found if f.kind == "indirect"), None)


@Language.factory("newsextract_quotes", assigns=["doc.spans"], default_config={"patterns": []})
def make_quotes(nlp: Language, name: str, patterns: list[str]) -> Quotes:
    """Factory of the component that finds quotes."""
    return Quotes(nlp, rules.book(tuple(patterns)))
