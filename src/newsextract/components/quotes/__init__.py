"""Quotes: who said what, directly, in part and indirectly."""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Intervals, Item
from newsextract.components.quotes.contents import MIN_WORDS, Contents, Found
from newsextract.components.quotes.lexicon import Lexicon, QuotePatterns
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import Sayings

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
        return [
            Row(text, sentences[n], n, marks.within(sentences[n]["start"], sentences[n]["end"]), self.lexicon.token)
            for n in sorted(hit)
            if n >= 0 and sentences[n]["kind"] in _READ
        ]

    def _read(self, doc: Doc) -> list[Found]:
        out: list[Found] = []
        last: Found | None = None
        for row in self._rows(doc):
            sayings = self.sayings.find(row)
            found = self.contents.read(row, sayings)
            found += self._unsaid(row, found, last)
            found.sort(key=lambda f: (f.start, -f.end))
            out += found
            for f in found:
                if f.kind != "partial" and (f.said or f.inherited or f.speaker):
                    last = f
            if not found and sayings and row.kind != "headline":
                pass
        return out

    def _unsaid(self, row: Row, found: list[Found], last: Found | None) -> list[Found]:
        """Quoted stretches that no verb of saying took."""
        out: list[Found] = []
        taken = {f.mark["start"] for f in found if f.mark is not None}
        covered = [(f.start, f.end) for f in found]
        plain = any(row.is_word(i) and row.mark[i] is None for i in range(row.size))
        for i, mark in enumerate(row.mark):
            if (
                mark is None
                or mark["start"] in taken
                or any(a <= mark["inner_start"] and mark["inner_end"] <= b for a, b in covered)
            ):
                continue
            words = len(row.text[mark["inner_start"] : mark["inner_end"]].split())
            one = Found(mark["inner_start"], mark["inner_end"], "direct", row, "quotes.unattributed", mark=mark)
            if not plain:
                if last is not None and row.zone - last.row.zone <= 1:
                    one.inherited, one.rule = last, "quotes.inherited"
                out.append(one)
            elif words >= MIN_WORDS:
                before = next((f for f in reversed(found) if f.end <= mark["start"] and f.said is not None), None)
                if before is not None:
                    one.said, one.speaker = before.said, before.speaker
                    one.rule = before.rule
                else:
                    one.speaker = self.nouns.subject(row, 0, i) or self.nouns.subject(row, i + 1, row.size)
                    one.rule = "quotes.subject"
                out.append(one)
        return out

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


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


@Language.factory("newsextract_quotes", assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Factory of the component that finds quotes."""
    return Quotes(nlp)
