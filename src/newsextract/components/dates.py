"""Dates."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Dates:
    """Adds the layer `dates`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "dates", [])
        return doc


@Language.factory("newsextract_dates", assigns=["doc.spans"])
def make_dates(nlp: Language, name: str) -> Dates:
    """Factory of the component that finds dates."""
    return Dates()
