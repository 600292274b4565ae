"""Parties: one record per company, organisation, public body or person, however often and under whatever names it appears."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.components.names.forms import PARTY_KINDS, NamePatterns
from newsextract.components.names.lexicon import read_lexicon
from newsextract.components.parties.groups import Group, Grouping, collect


class Parties:
    """Adds the layer `parties`."""

    def __init__(self) -> None:
        self.lexicon = read_lexicon()
        words = rules.read("names", NamePatterns).words
        self.grouping = Grouping(
            self.lexicon, frozenset(words.topics) | frozenset(self.lexicon.heads) | frozenset(words.titles)
        )

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        groups = self.grouping.run(text, collect(layers.read(doc, "names")))
        found = [g for g in groups if g.kind in PARTY_KINDS and self._is_party(g)]
        items = [self._item(text, group, f"p{number}") for number, group in enumerate(found, 1)]
        layers.write(
            doc,
            "parties",
            items,
            spans=[
                layers.span_at(doc, m["start"], m["end"], label=i["kind"], rule=i["rule"], party=i["id"])
                for i in items
                for m in i["mentions"]
            ],
        )
        return doc

    def _is_party(self, group: Group) -> bool:
        votes = group.votes()
        score = votes[0] if group.kind == "person" else sum(votes[1:4])
        if score < 3 or max(votes[4:]) >= score:
            return False
        alone = all(len(f.words) == 1 for f in group.forms)
        if alone and all(i["initial"] for i in group.items):
            return score >= 3 and not any(f.text.lower() in self.lexicon.common for f in group.forms)
        return True

    def _item(self, text: str, group: Group, number: str) -> Item:
        first = max(group.forms, key=lambda f: sum(f.votes))
        person = group.kind == "person"
        return {
            "id": number,
            "name": group.name(),
            "kind": group.kind,
            "country": None,
            "titles": [],
            "mentions": [
                {"start": i["start"], "end": i["end"], "text": text[i["start"] : i["end"]]} for i in group.items
            ],
            "rule": first.items[0]["rule"] or "names.several-words",
            "_gender": None,
            "_surname": self.grouping.surname(group.forms[0].words) if person else None,
        }


@Language.factory("newsextract_parties", assigns=["doc.spans"])
def make_parties(nlp: Language, name: str) -> Parties:
    """Factory of the component that finds parties."""
    return Parties()
