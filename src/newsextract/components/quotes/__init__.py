"""Quotes."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Quotes:
    """Adds the layer `quotes`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "quotes", [])
        return doc


@Language.factory("newsextract_quotes", assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Factory of the component that finds quotes."""
    return Quotes()
