"""The pipeline as spaCy sees it: factories, layers on the Doc, and that everything serialises."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from newsextract import Article, ArticleError, Extractor
from newsextract.components import layers
from newsextract.pipeline import COMPONENTS

TEXTS = [
    "Namhae Marine Co. signed a contract worth $31.8 million on the 4th to supply two ferries to Larkspur Lines Inc.",
    'Larkspur Markets Inc. agreed to buy Osan Mills Corp. for 4.6 billion won. "It is done," CEO Kim Do-hyun said.',
]
LAYERS = ("zones", "sentences", "marks", "amounts", "dates", "parties", "quotes", "deals")


def items(doc: Doc) -> dict[str, list[layers.Item]]:
    return {layer: layers.read(doc, layer) for layer in LAYERS}


@pytest.fixture(scope="module")
def docs(extractor: Extractor) -> list[Doc]:
    return [extractor.nlp(text) for text in TEXTS]


def test_components_run_in_the_order_of_the_pipeline(extractor: Extractor) -> None:
    assert tuple(extractor.nlp.pipe_names) == COMPONENTS


def test_every_layer_has_a_span_for_each_item(docs: list[Doc]) -> None:
    for doc in docs:
        for layer in set(LAYERS) - {"parties"}:
            assert len(doc.spans[layer]) == len(layers.read(doc, layer))


def test_spans_cover_their_items(docs: list[Doc]) -> None:
    for doc in docs:
        for span, item in zip(doc.spans["amounts"], layers.read(doc, "amounts"), strict=True):
            assert span.start_char <= item["start"] < item["end"] <= span.end_char
            assert span.id_ == item["rule"]


def test_spans_of_parties_are_their_mentions(docs: list[Doc]) -> None:
    for doc in docs:
        mentions = {(m["start"], p["id"]) for p in layers.read(doc, "parties") for m in p["mentions"]}
        assert {(s.start_char, s.kb_id_) for s in doc.spans["parties"]} == mentions


def test_a_record_needs_no_spans(extractor: Extractor) -> None:
    article = Article(TEXTS[0], id="t")
    (plain,) = extractor.docs([article], spans=False)
    assert isinstance(plain, Doc)
    assert not any(plain.spans.values())
    assert items(plain) == items(extractor.doc(article))


def test_sentences_are_spacy_sentences(extractor: Extractor) -> None:
    doc = extractor.nlp("The U.S. drugmaker paid on Jan. 12. It was cheap.")
    assert [s.text for s in doc.sents] == ["The U.S. drugmaker paid on Jan. 12.", "It was cheap."]


def test_survives_to_disk(extractor: Extractor, docs: list[Doc], tmp_path: Path) -> None:
    extractor.nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert [items(loaded(text)) for text in TEXTS] == [items(doc) for doc in docs]


def test_survives_docbin(extractor: Extractor, docs: list[Doc]) -> None:
    packed = DocBin(docs=docs, store_user_data=True).to_bytes()
    unpacked = DocBin().from_bytes(packed).get_docs(extractor.nlp.vocab)
    assert [items(doc) for doc in unpacked] == [items(doc) for doc in docs]


def test_survives_pickle(extractor: Extractor, docs: list[Doc]) -> None:
    """As processes need it that are spawned, not forked."""
    loaded = pickle.loads(pickle.dumps(extractor.nlp))
    assert [items(loaded(text)) for text in TEXTS] == [items(doc) for doc in docs]


def test_survives_worker_processes(extractor: Extractor, docs: list[Doc]) -> None:
    piped = extractor.nlp.pipe(TEXTS, n_process=2)
    assert [items(doc) for doc in piped] == [items(doc) for doc in docs]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("x\x00y", "NUL character at 1"),
        ("a" * 1_000_001, "at most 1,000,000"),
        ("x\ud800", "half a surrogate pair at 1"),
    ],
    ids=["empty", "blank", "binary", "long", "surrogate"],
)
def test_a_bad_article_raises(extractor: Extractor, text: str, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        extractor.extract(text)


@pytest.mark.parametrize("published", ["6 May", "2026-02-30", 20260506, 0, False], ids=repr)
def test_a_bad_date_raises(extractor: Extractor, published: object) -> None:
    with pytest.raises(ArticleError, match=r"published is .*YYYY-MM-DD"):
        extractor.extract("Fine.", published=published)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "published",
    [date(2026, 5, 6), datetime(2026, 5, 6, 23, 30), "2026-05-06", "2026-05-06T23:30:00+09:00", "2026-05-06 23:30"],
    ids=str,
)
def test_a_publication_date_may_be_a_time_stamp(extractor: Extractor, published: date | str) -> None:
    record = extractor.extract("It was founded on the 4th.", published=published)
    assert (record.article.published, record.article.published_from) == (date(2026, 5, 6), "given")
    assert record.dates[0].earliest == date(2026, 5, 4)


@pytest.mark.parametrize("published", [None, ""])
def test_an_article_without_a_date_has_none(published: str | None) -> None:
    article = Article("Fine.", published=published)  # type: ignore[arg-type]
    assert (article.published, article.published_from) == (None, None)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": None}, "text of an Article must be str, not NoneType"),
        ({"text": b"Fine."}, "text of an Article must be str, not bytes"),
        ({"id": 5}, "id of an Article must be str, not int"),
        ({"title": 5}, "title of an Article must be str, not int"),
    ],
    ids=str,
)
def test_a_field_of_a_wrong_type_is_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Article(**{"text": "Fine.", **fields})  # type: ignore[arg-type]


def test_a_broken_component_is_named(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, doc: Doc) -> Doc:
        raise RuntimeError("no luck")

    monkeypatch.setattr(type(extractor.nlp.get_pipe("newsextract_dates")), "__call__", broken)
    with pytest.raises(ArticleError, match="newsextract_dates broke: RuntimeError: no luck") as caught:
        extractor.record(Article("Fine."))
    assert caught.value.stage == "newsextract_dates"
