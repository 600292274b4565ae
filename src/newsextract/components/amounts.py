"""Amounts."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Amounts:
    """Adds the layer `amounts`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "amounts", [])
        return doc


@Language.factory("newsextract_amounts", assigns=["doc.spans"])
def make_amounts(nlp: Language, name: str) -> Amounts:
    """Factory of the component that finds amounts."""
    return Amounts()
