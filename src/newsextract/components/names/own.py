"""Names of a user's own, given as spaCy patterns: found by spaCy's span ruler and never doubted."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.pipeline import SpanRuler
from spacy.tokens import Doc

from newsextract.components.layers import Intervals, Item
from newsextract.components.names.forms import KINDS

_SURE = 100
"""Votes that no evidence outweighs."""


class OwnNames:
    """Finds a user's names and puts them in the place of the candidates that they overlap."""

    def __init__(self, nlp: Language, patterns: list[dict[str, Any]]) -> None:
        self.ruler = SpanRuler(nlp, spans_key=None) if patterns else None
        if self.ruler is not None:
            self.ruler.add_patterns(patterns)

    def among(self, doc: Doc, found: list[Item]) -> list[Item]:
        """`found` with the user's names in their places; where those overlap, the longest counts."""
        if self.ruler is None:
            return found
        spans = sorted(self.ruler.match(doc), key=lambda s: (s.start_char - s.end_char, s.start_char))
        own: list[Item] = []
        for span in spans:
            if not Intervals(own).meets(span.start_char, span.end_char):
                own.append(_item(span.start_char, span.end_char, span.text, span.label_, span.id_))
        taken = Intervals(own)
        return [item for item in found if not taken.meets(item["start"], item["end"])] + own


def _item(start: int, end: int, text: str, kind: str, rule: str) -> Item:
    votes = [_SURE if k == kind else 0 for k in KINDS]
    form = " ".join(text.split())
    return {
        "start": start, "end": end, "form": form, "initial": False, "nation": None, "known": None,
        "own": votes, "votes": votes, "kind": kind, "rule": rule,
    }  # fmt: skip
