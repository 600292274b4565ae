"""The maintainer's tools: drafts, other tools' forms, and the commands around them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from spacy.tokens import DocBin
from typer.testing import CliRunner

from newsextract import Article, Extractor
from newsextract.cli import app
from newsextract.errors import GoldenError
from newsextract.golden import formats
from newsextract.golden.draft import draft
from newsextract.golden.forms import Annotation
from newsextract.golden.imports import annotate
from newsextract.golden.read import read

ROOT = Path(__file__).parents[1]
HARDEST = ["haeram-corvane", "osong-bio-week", "okafor-cheese-profile"]  # shared surnames, Korean names, nested marks


def golden(id: str) -> Annotation:
    return read(ROOT / "golden" / f"{id}.toml", (ROOT / "corpus" / f"{id}.txt").read_bytes().decode())


def reviewed(toml: str, path: Path, text: str) -> Annotation:
    path.write_text(toml.replace("draft = true\n", "").replace('"draft"', '"reviewed"'), "utf-8")
    return read(path, text)


@pytest.mark.parametrize("id", HARDEST)
def test_a_draft_says_what_was_found(extractor: Extractor, tmp_path: Path, id: str) -> None:
    text = (ROOT / "corpus" / f"{id}.txt").read_bytes().decode()
    record = extractor.record(Article(text, id=id))
    again = reviewed(draft(record, text, id), tmp_path / f"{id}.toml", text)
    assert formats.labels(again) == formats.labels(record)
    assert [(a.currency, a.low, a.high) for a in again.amounts] == [(a.currency, a.low, a.high) for a in record.amounts]
    assert [(d.type, d.status, d.parties, d.stake) for d in again.deals] == [
        (d.type, d.status, d.parties, d.stake) for d in record.deals
    ]


def test_a_draft_is_refused_until_it_is_reviewed(extractor: Extractor, tmp_path: Path) -> None:
    text = "Hanbit Foods Co. paid $5 million."
    path = tmp_path / "x.toml"
    path.write_text(draft(extractor.extract(text), text, "x"), "utf-8")
    with pytest.raises(GoldenError, match=r"status is \"draft\"(.|\n)*is a draft: read it against the article"):
        read(path, text)


@pytest.mark.parametrize("id", HARDEST)
@pytest.mark.parametrize("tool", ["prodigy", "labelstudio"])
def test_mentions_types_and_offsets_survive_another_tool(
    extractor: Extractor, tmp_path: Path, id: str, tool: str
) -> None:
    annotation = golden(id)
    if tool == "prodigy":
        ((article, text, found),) = formats.from_prodigy(formats.to_prodigy([annotation]))
    else:
        ((article, text, found),) = formats.from_labelstudio(formats.to_labelstudio([annotation]))
    assert (article, text, found) == (id, annotation.text, formats.labels(annotation))
    taken_over = annotate(article, text, found, extractor.extract(text))
    again = reviewed(draft(taken_over, text, id), tmp_path / f"{id}.toml", text)
    assert formats.labels(again) == formats.labels(annotation)


def test_brat_standoff_gives_back_the_words() -> None:
    annotation = golden("lorimer-halcyon-letter")  # hard-wrapped: spans over line ends
    for line in formats.to_brat(annotation).splitlines():
        if line.startswith("T"):
            _, place, words = line.split("\t")
            pieces = [tuple(map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";")]
            assert " ".join(annotation.text[a:b] for a, b in pieces) == words


def test_docbin_holds_spans_with_labels_ids_and_characters(extractor: Extractor) -> None:
    annotation = golden(HARDEST[0])
    (doc,) = DocBin().from_bytes(formats.to_docbin([annotation])).get_docs(extractor.nlp.vocab)
    group = doc.spans[formats.GROUP]
    places = group.attrs["characters"]
    found = [formats.Label(s.label_, a, b, s.id_) for s, (a, b) in zip(group, places, strict=True)]
    assert Counter(found) == Counter(formats.labels(annotation))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["{"], "line 1: not a Prodigy task"),
        (['{"text": "Fine.", "spans": [{"label": "PERSON"}]}'], "line 1: not a Prodigy task: KeyError"),
    ],
    ids=["json", "span"],
)
def test_a_wrong_import_is_refused(lines: list[str], message: str) -> None:
    with pytest.raises(GoldenError, match=message):
        list(formats.from_prodigy(lines))


def test_an_unknown_label_is_refused_with_those_allowed(extractor: Extractor) -> None:
    with pytest.raises(GoldenError, match="'DRUG' is none of our labels: AMOUNT, COMPANY"):
        annotate("x", "Fine.", [formats.Label("DRUG", 0, 4, "")], extractor.extract("Fine."))


def test_an_ignored_answer_is_left_out() -> None:
    assert list(formats.from_prodigy(['{"text": "Fine.", "answer": "ignore"}'])) == []


# ---- commands


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "golden").mkdir()
    (tmp_path / "corpus" / "x.txt").write_text("Hanbit Foods Co. paid $5 million.")
    return tmp_path


def invoke(*args: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(a) for a in args])
    return result.exit_code, result.output + (str(result.exception) if result.exception else "")


def test_from_draft_to_reviewed_to_agreed(project: Path) -> None:
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    path = project / "golden" / "x.toml"
    assert invoke("golden", "new", project / "corpus" / "x.txt", "--golden", project / "golden")[0] == 0
    assert invoke("golden", "lint", *places)[0] == 1
    path.write_text(path.read_text().replace("draft = true\n", "").replace('"draft"', '"reviewed"'))
    assert invoke("golden", "lint", *places) == (0, "0 golden files with problems\n")
    assert invoke("check", *places, "--update")[0] == 0
    path.write_text(path.read_text().replace('"5000000"', '"50000000"'))
    code, output = invoke("check", *places)
    assert code == 3
    assert "amounts: F1 0.0, agreed 100.0" in output
    assert "warning: x is lower than agreed: amounts 100.0 → 0.0" in output
    assert "changed amounts" in re.sub(r"\s+", " ", output)
    assert invoke("check", *places, "--update")[0] == 3
    assert invoke("check", *places, "--update", "--allow-lower")[0] == 0
    assert invoke("check", *places)[0] == 0


def test_golden_files_lie_in_folders_as_their_articles_do(project: Path) -> None:
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    (project / "corpus" / "2026").mkdir()
    (project / "corpus" / "2026" / "y.txt").write_text(TEXT)
    assert invoke("golden", "new", project / "corpus" / "2026" / "y.txt", *places)[0] == 0
    path = project / "golden" / "2026" / "y.toml"
    path.write_text(path.read_text().replace("draft = true\n", "").replace('"draft"', '"reviewed"'))
    assert invoke("golden", "lint", *places)[0] == 0
    assert invoke("check", *places, "--update")[0] == 0
    assert '[article."2026/y"]' in (project / "golden" / "scores.toml").read_text()
    assert invoke("golden", "export", "--to", "brat", "-o", project / "out", *places)[0] == 0
    assert (project / "out" / "2026" / "y.ann").is_file()


def test_a_golden_file_is_never_overwritten(project: Path) -> None:
    (project / "golden" / "x.toml").write_text("mine")
    code, output = invoke("golden", "new", project / "corpus" / "x.txt", "--golden", project / "golden")
    assert (code != 0, "never overwritten" in output) == (True, True)
    assert (project / "golden" / "x.toml").read_text() == "mine"


def test_import_drafts_golden_files_and_adds_articles(project: Path) -> None:
    spans = [{"label": "COMPANY", "start": 0, "end": 12}]
    row = {"text": "Osan Mills Co. grew.", "spans": spans, "meta": {"article": "osan"}}
    (project / "p.jsonl").write_text(json.dumps(row))
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    assert invoke("golden", "import", project / "p.jsonl", "--from", "prodigy", *places)[0] == 0
    assert (project / "corpus" / "osan.txt").read_text() == "Osan Mills Co. grew."
    assert "draft = true" in (project / "golden" / "osan.toml").read_text()


@pytest.mark.parametrize("id", ["../escaped", "a/b", "a\\b", "", 5], ids=str)
def test_an_imported_id_is_never_a_path(project: Path, id: object) -> None:
    (project / "p.jsonl").write_text(json.dumps({"text": "Fine.", "meta": {"article": id or "/"}}))
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    before = set(project.rglob("*"))
    code, output = invoke("golden", "import", project / "p.jsonl", "--from", "prodigy", *places)
    assert (code != 0, "a file name without folders is expected" in output) == (True, True)
    assert set(project.rglob("*")) == before


def test_an_imported_article_with_another_text_is_refused(project: Path) -> None:
    (project / "p.jsonl").write_text(json.dumps({"text": "Another text.", "meta": {"article": "x"}}))
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    code, output = invoke("golden", "import", project / "p.jsonl", "--from", "prodigy", *places)
    assert (code != 0, "the text is another one" in output) == (True, True)
    assert not (project / "golden" / "x.toml").exists()


@pytest.mark.parametrize("command", ["lint", "export", "check"])
def test_a_corpus_with_a_broken_article_is_named(project: Path, command: str) -> None:
    (project / "corpus" / "x.txt").write_text("")
    (project / "golden" / "x.toml").write_text('article = "x"\nstatus = "reviewed"\n')
    words = {"lint": ["golden", "lint"], "check": ["check"]}.get(
        command, ["golden", "export", "--to", "brat", "-o", project / "out"]
    )
    code, output = invoke(*words, "--corpus", project / "corpus", "--golden", project / "golden")
    assert (code != 0, "x.txt: the text is empty" in output) == (True, True)


def test_an_export_names_a_missing_article(project: Path) -> None:
    (project / "golden" / "y.toml").write_text('article = "y"\nstatus = "reviewed"\n')
    places = ["--corpus", project / "corpus", "--golden", project / "golden"]
    code, output = invoke("golden", "export", "--to", "brat", "-o", project / "out", *places)
    assert (code != 0, "y.toml: no article of that name" in output) == (True, True)


def test_a_draft_is_of_one_article(project: Path) -> None:
    code, output = invoke("golden", "new", project / "corpus", "--golden", project / "golden")
    assert (code != 0, "the file of one article is expected" in output) == (True, True)


TEXT = "Hanbit Foods Co. paid $5 million."
WARNED = '"warnings":[{"code":"date_inconsistent","message":"?","start":0,"end":1}]'


@pytest.mark.parametrize(
    ("rows", "code", "messages"),
    [
        ([{}], 0, ["1 of 1 record equal"]),
        ([{"title": "No\u2028line ends here"}], 3, ["x: differs in article.title", "0 of 1 record equal"]),
        ([{}, {"id": "y"}], 3, ["y: only in the earlier records", "1 of 2 records equal"]),
        ([{}, {}], 1, ["records.jsonl:2: a record of 'x' was there before"]),
        ([{"text": "Another text."}], 1, ["records.jsonl:1: the text of 'x' is another one"]),
        ([{"id": "y"}], 1, ["no record of an article in"]),
    ],
    ids=["same", "title", "gone", "twice", "changed", "none"],
)
def test_records_of_an_earlier_run_are_compared(
    project: Path, extractor: Extractor, rows: list[dict[str, str]], code: int, messages: list[str]
) -> None:
    lines = [extractor.extract(**{"text": TEXT, "id": "x", **row}).model_dump_json() for row in rows]  # type: ignore[arg-type]
    (project / "records.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    found, output = invoke("check", "--against", project / "records.jsonl", "--corpus", project / "corpus")
    assert found == code, output
    assert [message for message in messages if message not in output] == []


def test_what_differs_from_an_earlier_record_is_told_by_field(project: Path, extractor: Extractor) -> None:
    (project / "corpus" / "new.txt").write_text("Fine.")
    record = extractor.extract(TEXT, id="x").model_dump_json()
    changed = record.replace('"low":"5000000"', '"low":"6000000"').replace('"warnings":[]', WARNED)
    (project / "records.jsonl").write_text(changed, "utf-8")
    code, output = invoke("check", "--against", project / "records.jsonl", "--corpus", project / "corpus")
    assert (code, "\n0 of 2 records equal\n" in output) == (3, True)
    assert "x: differs in amounts.low, warnings (1 ⇒ 0)\nnew: only in the corpus\n" in output
    assert "changed amounts" in re.sub(r"\s+", " ", output)


def test_scores_are_not_agreed_on_earlier_records(project: Path) -> None:
    code, output = invoke("check", "--against", project / "records.jsonl", "--update")
    assert (code != 0, "makes no sense with --against" in output) == (True, True)
