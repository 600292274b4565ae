"""Names."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import layers


class Names:
    """Adds the layer `names`."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "names", [])
        return doc


@Language.factory("newsextract_names", assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> Names:
    """Factory of the component that finds names."""
    return Names()
