"""Names: finds capitalised names and adds up, over the document, what tells whose or what's name each is."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.components.names.chains import Chains
from newsextract.components.names.context import Context
from newsextract.components.names.cutting import Chunk, Cutter
from newsextract.components.names.echoes import echoes, is_title_case, tells
from newsextract.components.names.forms import KINDS, NamePatterns, Votes
from newsextract.components.names.lexicon import read_lexicon
from newsextract.components.names.shapes import Shapes

PATTERNS: dict[str, type[rules.Patterns]] = {"names": NamePatterns}

_TIMES = 2
"""Evidence of one block counts no more often than this, however often a name stands in such a place."""
_COORDINATIONS = frozenset([" and ", ", ", ", and ", " & ", " or ", " and the ", ", or ", " or the "])


class Names:
    """Adds the layer `names`: every place of a candidate with its form, the kind of its form, and the votes for each kind."""

    def __init__(self) -> None:
        patterns = rules.read("names", NamePatterns)
        self.lexicon = read_lexicon()
        self.chains = Chains(patterns.scan, self.lexicon, frozenset(patterns.words.possessives))
        self.cutter = Cutter(patterns, self.lexicon, self.chains)
        self.shapes = Shapes(patterns, self.lexicon)
        self.context = Context(patterns, self.lexicon)
        self.ticker = patterns.scan.ticker
        self.not_names = frozenset(patterns.words.not_names)

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        zones = layers.read(doc, "zones")
        body = [z for z in zones if tells(text, z)]
        titled = [z for z in body if z["kind"] in ("headline", "subheading") and is_title_case(text, z)]
        if len(titled) < len(body):
            body = [z for z in body if z not in titled]
        starts = {s["start"] for s in layers.read(doc, "sentences")}
        starts |= {m["inner_start"] for m in layers.read(doc, "marks")}
        found: list[Item] = []
        for zone in body:
            found += self._zone(text, zone, starts)
        self._decide(found)
        inside = {id(z) for z in body}
        for zone in zones:
            if id(zone) not in inside and zone["kind"] not in ("byline", "stamp", "dateline"):
                found += echoes(text, zone, self.chains, found)
        found.sort(key=lambda i: i["start"])
        layers.write(doc, "names", found, spans=[])
        return doc

    def _zone(self, text: str, zone: Item, starts: set[int]) -> Iterator[Item]:
        floor, ceiling = zone["start"], zone["end"]
        skip = 0
        before: tuple[int, list[Votes]] = (-1, [])
        for start, end in self.chains.find(text, floor, ceiling):
            if start < skip:
                continue
            first = start in starts or start - 1 in starts
            for chunk in self.cutter.cut(text[start:end], first):
                item = self._item(start, chunk, first and chunk.start == 0, zone)
                if item is None:
                    continue
                left = self.context.left(text, floor, item["start"])
                if not left and text[before[0] : item["start"]] in _COORDINATIONS:
                    left = before[1]
                evidence = [*left, *self.context.right(text, item["end"], ceiling)]
                before = (item["end"], left)
                if text[item["end"] : item["end"] + 2] in (" (", "(") and (
                    match := self.ticker.match(text, item["end"], ceiling)
                ):
                    skip = match.end()
                    evidence.append(self.shapes.ticker)
                item["_own"], item["_evidence"] = self.shapes.votes(chunk), evidence
                yield item

    def _item(self, base: int, chunk: Chunk, initial: bool, zone: Item) -> Item | None:
        form = chunk.form.replace("\n", " ")
        if form in self.not_names or len(form) < 2:
            return None
        known = self.lexicon.known.get(form.replace("’", "'"))
        return {
            "start": base + chunk.start,
            "end": base + chunk.end,
            "form": form,
            "initial": initial,
            "nation": chunk.nation,
            "known": known.name if known else None,
        }

    def _decide(self, found: list[Item]) -> None:
        """Give every item the votes of all places of its form, and the kind and rule that follow from them."""
        forms: dict[str, list[Item]] = {}
        for item in found:
            forms.setdefault(item["form"], []).append(item)
        for items in forms.values():
            votes = [0] * len(KINDS)
            ids: list[dict[str, int]] = [{} for _ in KINDS]
            times: dict[str, int] = {}
            # The words of a name are the same at each of its places: they count once.
            for block, given in [*items[0]["_own"], *(e for i in items for e in i["_evidence"])]:
                times[block] = times.get(block, 0) + 1
                if times[block] <= _TIMES:
                    for kind, number in given:
                        ids[kind][block] = number
                        votes[kind] += number
            best = max(range(len(KINDS)), key=lambda k: votes[k])
            rule = "+".join(sorted(ids[best], key=lambda b: -ids[best][b])[:3])
            kind = KINDS[best] if votes[best] >= 2 else "unknown"
            for item in items:
                del item["_own"], item["_evidence"]
                item.update(votes=votes, kind=kind, rule=rule)


@Language.factory("newsextract_names", assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> Names:
    """Factory of the component that finds names."""
    return Names()
