"""Deals."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Deals:
    """Adds the layer `deals`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "deals", [])
        return doc


@Language.factory("newsextract_deals", assigns=["doc.spans"])
def make_deals(nlp: Language, name: str) -> Deals:
    """Factory of the component that finds deals."""
    return Deals()
