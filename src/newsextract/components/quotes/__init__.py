"""Quotes: who said what, directly, in part and indirectly."""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Intervals, Item
from newsextract.components.quotes.contents import Contents
from newsextract.components.quotes.found import Found
from newsextract.components.quotes.lexicon import Lexicon, QuotePatterns
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import Said, Sayings

PATTERNS: dict[str, type[rules.Patterns]] = {"quotes": QuotePatterns}
_READ = frozenset({"headline", "subheading", "paragraph", "caption"})


class Quotes:
    """Adds the layer `quotes`."""

    def __init__(self, nlp: Language) -> None:
        self.lexicon = Lexicon()
        self.nouns = Nouns(self.lexicon)
        self.sayings = Sayings(self.lexicon, self.nouns)
        self.contents = Contents(self.lexicon, self.nouns)
        self.triggers = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.triggers.add("cue", [nlp.make_doc(word) for word in [*self.lexicon.cues, "according"]])

    def __call__(self, doc: Doc) -> Doc:
        found = self._read(doc)
        layers.write(doc, "quotes", self._items(doc, found))
        return doc

    def _rows(self, doc: Doc) -> list[Row]:
        """The sentences that hold a quoted stretch or a verb of saying."""
        text = layers.text_of(doc)
        sentences = layers.read(doc, "sentences")
        starts = [s["start"] for s in sentences]
        marks = Intervals(layers.read(doc, "marks"))
        hit = {bisect_right(starts, m["start"]) - 1 for m in marks.items}
        hit.update(bisect_right(starts, doc[start].idx) - 1 for _, start, _ in self.triggers(doc))
        hit.update(n for n, sentence in enumerate(sentences) if text[sentence["end"] - 1] == ":")
        return [
            Row(text, sentences[n], n, marks.within(sentences[n]["start"], sentences[n]["end"]), self.lexicon)
            for n in sorted(hit)
            if n >= 0 and sentences[n]["kind"] in _READ
        ]

    def _read(self, doc: Doc) -> list[Found]:
        found: list[Found] = []
        last: Found | None = None
        for row in self._rows(doc):
            sayings = self.sayings.find(row)
            here = self.contents.read(row, sayings, last)
            found += here
            last = _speaking(here) or self._leading_in(row, sayings) or last
        return found

    def _leading_in(self, row: Row, sayings: list[Said]) -> Found | None:
        """Whose words the next sentence may be: `Park made a promise:`, `Park said in a statement.`"""
        said = next((s for s in sayings if not s.relative and s.speaker), None)
        speaker = said.speaker if said else None
        if speaker is None and row.low[row.size - 1] == ":":
            speaker = self.nouns.subject(row, 0, row.size - 1)
        if speaker is None:
            return None
        return Found(row.start, row.end, "indirect", row, "quotes.inherited", said, speaker)

    def _items(self, doc: Doc, found: list[Found]) -> list[Item]:
        items: list[Item] = []
        text = layers.text_of(doc)
        for f in found:
            origin = f
            while origin.inherited is not None and origin.speaker is None:
                origin = origin.inherited
            start, end = _trim(text, f.start, f.end)
            if start >= end:
                continue
            speaker = None
            if origin.speaker is not None:
                a, b = origin.row.starts[origin.speaker.start], origin.row.ends[origin.speaker.end - 1]
                speaker = {"start": a, "end": b, "text": text[a:b], "party": None, "name": None}
            cue = None
            if f.said is not None:
                a, b = f.row.starts[f.said.start], f.row.ends[f.said.end - 1]
                cue = {"start": a, "end": b, "text": text[a:b]}
            rule = f.rule if f.said is None or f.said.cue.rule == f.rule else f"{f.rule}+{f.said.cue.rule}"
            items.append(
                {
                    "id": f"q{len(items) + 1}",
                    "start": start,
                    "end": end,
                    "text": text[start:end],
                    "kind": f.kind,
                    "speaker": speaker,
                    "cue": cue,
                    "continues": None,
                    "rule": rule,
                }
            )
        return items


def _speaking(found: list[Found]) -> Found | None:
    """Whose words a following sentence of nothing but a quote goes on with: the last direct quote's, else the first clause's."""
    quoted = [f for f in found if f.kind == "direct" and (f.speaker or f.inherited)]
    return quoted[-1] if quoted else next((f for f in found if f.kind == "indirect"), None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


@Language.factory("newsextract_quotes", assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Factory of the component that finds quotes."""
    return Quotes(nlp)
