"""Pattern files: found, read, checked, and a user's own laid over them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsextract import Article, Record, extract_all, load, rules
from newsextract.errors import PatternError
from newsextract.own_rules import lay_over, read_own, without_disabled


class Cue(rules.Block):
    words: list[str]


class Cues(rules.Patterns):
    cue: list[Cue]
    limit: int = 3
    regex: rules.Regex | None = None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shipped = tmp_path / "patterns"
    shipped.mkdir()
    (shipped / "cues.toml").write_text('[[cue]]\nid = "cue.say"\nwords = ["said"]\n')
    (shipped / "names.csv").write_text("name,country,aliases\nHanbit,KR,\n")
    monkeypatch.setattr(rules, "folder", lambda: shipped)
    return shipped


def own(tmp_path: Path, content: str, name: str = "own.toml") -> rules.Book:
    path = tmp_path / name
    path.write_text(content)
    return rules.Book([path])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[cue]]\nid = "a"\nword = ["x"]', "cues.toml: cue.0.words (block a): Field required"),
        (
            '[[cue]]\nid = "a"\nwords = []\nlevel = 1',
            "cues.toml: cue.0.level (block a): unknown key; allowed are id, no, words, yes",
        ),
        ("cue = []\nlimits = 1", "cues.toml: limits: unknown key; allowed are cue, limit, regex"),
        ('[[cue]]\nid = "A b"\nwords = []', "cues.toml: cue.0.id (block A b): String should match pattern"),
        ('cue = []\nregex = "("', "not a regular expression: missing )"),
        ("cue = [", "cues.toml: not TOML"),
        ('[[cue]]\nid = "a"\nwords = []\n[[cue]]\nid = "a"\nwords = []', "several blocks have the id a"),
    ],
    ids=["missing", "unknown", "top", "id", "regex", "toml", "twins"],
)
def test_a_wrong_pattern_file_names_file_place_and_what_is_allowed(folder: Path, content: str, message: str) -> None:
    (folder / "cues.toml").write_text(content)
    with pytest.raises(PatternError, match=re.escape(message)):
        rules.Book().read("cues", Cues)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,country\n", "the first line must be name,country,aliases"),
        ("name,country,aliases\nx\n", "line 2: 3 columns"),
    ],
)
def test_a_wrong_csv_names_line_and_columns(folder: Path, content: str, message: str) -> None:
    (folder / "names.csv").write_text(content)
    with pytest.raises(PatternError, match=message):
        rules.Book().read_csv("names", ("name", "country", "aliases"))


def test_a_missing_file_is_told(folder: Path) -> None:
    with pytest.raises(PatternError, match=r"deals\.toml: cannot be read"):
        rules.Book().read("deals", Cues)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[[cues.cue]]\nid = "cue.add"\nwords = ["added"]', [["said"], ["added"]]),
        ('[[cues.cue]]\nid = "cue.say"\nwords = ["says"]', [["says"]]),
        ('[[cues.cue]]\nid = "cue.say"\nenabled = false', []),
    ],
    ids=["added", "replaced", "switched-off"],
)
def test_own_rules_are_laid_over_the_shipped_ones(
    folder: Path, tmp_path: Path, content: str, words: list[list[str]]
) -> None:
    assert [cue.words for cue in own(tmp_path, content).read("cues", Cues).cue] == words


def test_own_rows_come_after_the_shipped_ones(folder: Path, tmp_path: Path) -> None:
    book = own(tmp_path, '[[names]]\nname = "Osan Mills"\naliases = ["Osan", "OM"]')
    rows = book.read_csv("names", ("name", "country", "aliases"))
    assert rows == [("Hanbit", "KR", ""), ("Osan Mills", "", "Osan;OM")]


def test_own_names_are_spacy_patterns(folder: Path, tmp_path: Path) -> None:
    book = own(tmp_path, '{"label": "ORG", "pattern": [{"LOWER": "osan"}]}\n', "own.jsonl")
    assert book.names == [{"label": "company", "pattern": [{"LOWER": "osan"}], "id": "own.own.1"}]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("own.toml", "[verbs]", "own.toml: no pattern file is called verbs; allowed: cues, names"),
        ("own.toml", "[", "own.toml: not TOML"),
        ("own.jsonl", '{"label": "DRUG", "pattern": "x"}', "own.jsonl:1: "),
        ("own.jsonl", '{"label": "ORG", "pattern": 5}', "'pattern' must be words or a list of token patterns"),
        ("own.jsonl", '{"label": "ORG", "pattern": [{"LOWR": "x"}]}', "own.jsonl:1: "),
        ("own.jsonl", '{"label": "ORG", "pattern": ["x"]}', "own.jsonl:1: "),
        ("own.toml", "cues = 5", "own.toml: cues: a table, as [cues] or [[cues.…]], is expected"),
        ("own.toml", "[names]\nname = 'x'", "own.toml: names: rows, each below [[names]], are expected"),
    ],
)
def test_a_wrong_file_of_ones_own_is_refused(
    folder: Path, tmp_path: Path, name: str, content: str, message: str
) -> None:
    with pytest.raises(PatternError, match=re.escape(message)):
        own(tmp_path, content, name)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[cues.cue]]\nid = "cue.sai"\nenabled = false', "own.toml: cues.toml has no block cue.sai to switch off"),
        ("[[names]]\nnam = 'x'", "own.toml: names: {'nam': 'x'} is no row"),
    ],
    ids=["block", "row"],
)
def test_what_does_not_fit_the_shipped_files_is_refused(
    folder: Path, tmp_path: Path, content: str, message: str
) -> None:
    book = own(tmp_path, content)
    with pytest.raises(PatternError, match=re.escape(message)):
        (book.read("cues", Cues), book.read_csv("names", ("name", "country", "aliases")))


def test_a_block_of_ones_own_can_be_switched_off_by_a_later_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "first.toml").write_text('[[cues.cue]]\nid = "cue.add"\nwords = ["added"]')
    (tmp_path / "second.toml").write_text('[[cues.cue]]\nid = "cue.add"\nenabled = false')
    book = rules.Book([tmp_path / "first.toml", tmp_path / "second.toml"])
    assert [cue.words for cue in book.read("cues", Cues).cue] == [["said"]]


def test_files_of_ones_own_may_have_a_mark_and_windows_line_ends(folder: Path, tmp_path: Path) -> None:
    assert own(tmp_path, "\ufeff[[names]]\r\nname = 'Osan'\r\n").read_csv("names", ("name", "country", "aliases"))[1:]
    assert own(tmp_path, '\ufeff{"label": "ORG", "pattern": "A\u2028B"}\r\n', "own.jsonl").names


def test_a_file_of_ones_own_that_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[[names]]\nname = "Osan"')
    before = rules.book((str(path),))
    assert rules.book((str(path),)) is before
    path.write_text('[[names]]\nname = "Osan Mills"')
    assert rules.book((str(path),)).version() != before.version()
    rules.forget()


def test_one_file_of_ones_own_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"label": "company", "pattern": "zorblat"}\n')
    assert len({load(patterns).patterns for patterns in (path, str(path), [path])}) == 1
    (record,) = extract_all([Article("The price of zorblat fell.")], patterns=path)
    assert isinstance(record, Record)
    assert [party.name for party in record.parties] == ["zorblat"]


def test_a_missing_file_of_ones_own_is_told() -> None:
    with pytest.raises(PatternError, match=r"nowhere\.toml: cannot be read"):
        read_own(["nowhere.toml"], {})


def test_the_version_changes_with_any_pattern(folder: Path, tmp_path: Path) -> None:
    versions = {rules.Book().version(), own(tmp_path, '[[names]]\nname = "x"').version()}
    (folder / "names.csv").write_text("name,country,aliases\n")
    versions.add(rules.Book().version())
    assert len(versions) == 3


@pytest.mark.parametrize(
    ("base", "extra", "merged"),
    [
        ({"a": [1]}, {"a": [2]}, {"a": [1, 2]}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 3}}, {"a": {"b": 3, "c": 2}}),
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        (
            {"a": [{"id": "x", "v": 1}, {"id": "y"}]},
            {"a": [{"id": "x", "v": 2}]},
            {"a": [{"id": "y"}, {"id": "x", "v": 2}]},
        ),
    ],
)
def test_lay_over(base: dict[str, object], extra: dict[str, object], merged: dict[str, object]) -> None:
    assert lay_over(base, extra) == merged


def test_without_disabled_keeps_the_rest() -> None:
    tables = {"a": [{"id": "x", "enabled": False}, {"id": "y", "enabled": True}]}
    assert without_disabled(tables) == {"a": [{"id": "y"}]}


def test_every_shipped_pattern_file_is_in_the_wheel_folder() -> None:
    assert (rules.folder() / "gazetteer" / "places.csv").is_file()
