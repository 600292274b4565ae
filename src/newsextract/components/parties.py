"""Parties."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Parties:
    """Adds the layer `parties`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "parties", [])
        return doc


@Language.factory("newsextract_parties", assigns=["doc.spans"])
def make_parties(nlp: Language, name: str) -> Parties:
    """Factory of the component that finds parties."""
    return Parties()
