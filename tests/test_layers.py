"""Layers: token spans over characters, mentions gathered once, and rows of pieces."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.pieces import Pieces
from newsextract.components.quotes.bodies import Bodies

TEXT = "Hanbit paid $50bn  in May."
NLP = spacy.blank("en")


def party(id: str, start: int, end: int) -> layers.Item:
    text = TEXT[start:end]
    mention = {"start": start, "end": end, "text": text}
    return {"id": id, "name": text, "kind": "company", "country": None, "mentions": [mention]}


@pytest.fixture
def doc() -> Doc:
    made = NLP.make_doc(TEXT)
    layers.set_meta(made, text=TEXT, published=None, published_from=None, title=None)
    return made


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 6, "Hanbit"), (2, 4, "Hanbit"), (0, 7, "Hanbit"), (6, 11, "paid"), (12, 17, "$50bn"), (13, 15, "50bn")],
)
def test_a_span_covers_the_tokens_of_its_characters(doc: Doc, start: int, end: int, expected: str) -> None:
    assert layers.span_at(doc, start, end).text == expected


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (len(TEXT), len(TEXT) + 1), (3, len(TEXT) + 1)])
def test_no_span_outside_of_the_text(doc: Doc, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no tokens"):
        layers.span_at(doc, start, end)


def test_first_characters_follow_merged_tokens(doc: Doc) -> None:
    before = layers.firsts(doc)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert layers.firsts(doc) == [before[0], *before[2:]]


def test_items_become_spans_with_label_and_rule(doc: Doc) -> None:
    layers.write(
        doc, "dates", [{"start": 22, "end": 25, "kind": "date", "rule": "dates.month"}, {"start": 0, "end": 6}]
    )
    assert [(s.text, s.label_, s.id_) for s in doc.spans["dates"]] == [
        ("May", "date", "dates.month"),
        ("Hanbit", "", ""),
    ]


def test_mentions_are_those_of_the_last_parties_written(doc: Doc) -> None:
    for start, end in ((0, 6), (22, 25)):
        layers.write(doc, "parties", [party("p1", start, end)], spans=layers.no_spans)
        assert [m["text"] for m in layers.mentions(doc).items] == [TEXT[start:end]]


def test_a_row_holds_words_and_items_and_no_blanks(doc: Doc) -> None:
    layers.write(doc, "parties", [party("p1", 0, 6)], spans=layers.no_spans)
    layers.write(doc, "amounts", [{"id": "a1", "start": 12, "end": 15}])
    row = Pieces(doc).row(0, len(TEXT))
    assert [(p.kind, p.text) for p in row] == [
        ("party", "Hanbit"),
        ("word", "paid"),
        ("amount", "$50"),
        ("word", "bn"),
        ("word", "in"),
        ("word", "May"),
        ("word", "."),
    ]


def test_bodies_before_a_place() -> None:
    parties = {id: {"country": country} for id, country in (("p1", "KR"), ("p2", None), ("p3", "US"))}
    named = [("p1", "Hanbit Foods", "company"), ("p2", "Trade Ministry", "government"), ("p3", "Larkspur", "company")]
    bodies = Bodies(
        [{"party": id, "name": name, "kind": kind, "start": 10 * n} for n, (id, name, kind) in enumerate(named)],
        parties,
    )
    last = {place: bodies.line(None).last(place) for place in (0, 10, 11, 99)}
    assert [m and m["party"] for m in last.values()] == [None, "p1", "p2", "p3"]
    assert [m["party"] for m in bodies.line("KR").between(0, 99)] == ["p1", "p2"]
    assert [m["party"] for m in bodies.line(None, False, "ministry").between(0, 99)] == ["p2"]
    assert not bodies.line(None).names("p3", 20)
    assert bodies.line(None).names("p3", 21)
