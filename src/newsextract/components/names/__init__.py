"""Names: finds capitalised names and adds up, over the document, what tells whose or what's name each is."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.components.names.chains import Chains, Chunk
from newsextract.components.names.context import Context
from newsextract.components.names.forms import KINDS, NamePatterns
from newsextract.components.names.lexicon import read_lexicon
from newsextract.components.names.shapes import Shapes, Votes
from newsextract.components.zones import STORY

PATTERNS: dict[str, type[rules.Patterns]] = {"names": NamePatterns}


class Names:
    """Adds the layer `names`: every candidate with its form, the kind its form most likely has, and the votes for each kind."""

    def __init__(self) -> None:
        patterns = rules.read("names", NamePatterns)
        self.lexicon = read_lexicon()
        self.chains = Chains(patterns, self.lexicon)
        self.shapes = Shapes(patterns, self.lexicon)
        self.context = Context(patterns.cue)
        self.ticker = patterns.scan.ticker
        self.not_names = frozenset(patterns.words.not_names)

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        starts = {s["start"] for s in layers.read(doc, "sentences")}
        starts |= {m["inner_start"] for m in layers.read(doc, "marks")}
        found: list[Item] = []
        tickers: list[tuple[int, int]] = []
        for zone in layers.read(doc, "zones"):
            if zone["kind"] not in STORY:
                continue
            for start, end in self.chains.find(text, zone["start"], zone["end"]):
                if tickers and start < tickers[-1][1]:
                    continue
                first = start in starts or start - 1 in starts
                for chunk in self.chains.cut(text[start:end], first):
                    item = self._item(text, start, chunk, first and chunk.start == 0, zone)
                    if item is None:
                        continue
                    match = self.ticker.match(text, item["end"], zone["end"])
                    if match:
                        tickers.append(match.span())
                        item["_evidence"].append(self.shapes._vote("ticker"))
                    found.append(item)
        self._decide(found)
        layers.write(doc, "names", found, spans=[])
        return doc

    def _item(self, text: str, base: int, chunk: Chunk, initial: bool, zone: Item) -> Item | None:
        form = chunk.form
        if form in self.not_names or len(form) < 2:
            return None
        start, end = base + chunk.start, base + chunk.end
        evidence: list[Votes] = list(self.shapes.votes(chunk))
        evidence += self.context.votes(text, start, end, zone["start"], zone["end"])
        return {
            "start": start,
            "end": end,
            "form": form.replace("\n", " "),
            "initial": initial,
            "zone": zone["kind"],
            "nation": chunk.nation,
            "known": known.name if (known := self.lexicon.known.get(form.replace("’", "'"))) else None,
            "_evidence": evidence,
        }

    def _decide(self, found: list[Item]) -> None:
        """Give every item the votes of all places of its form, and the kind and rule that follow from them."""
        forms: dict[str, list[Item]] = {}
        for item in found:
            forms.setdefault(item["form"], []).append(item)
        for items in forms.values():
            votes = [0] * len(KINDS)
            rules_of: dict[int, dict[str, int]] = {}
            counted: set[tuple[str, int]] = set()
            for item in items:
                for block, given in item.pop("_evidence"):
                    for kind, number in given:
                        # The words of a name count once, its surroundings at each place, but no more than twice.
                        times = sum(1 for b, _ in counted if b == block)
                        if times < 2:
                            votes[kind] += number
                        counted.add((block, item["start"]))
                        rules_of.setdefault(kind, {})[block] = number
            best = max(range(len(KINDS)), key=lambda k: votes[k])
            rule = "+".join(sorted(rules_of.get(best, {}), key=lambda b: -rules_of[best][b])[:3])
            for item in items:
                item["votes"] = votes
                item["kind"] = KINDS[best] if votes[best] >= 2 else "unknown"
                item["rule"] = rule


@Language.factory("newsextract_names", assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> Names:
    """Factory of the component that finds names."""
    return Names()
