"""Reading articles: folders, files, JSON lines, and everything that can be wrong with them."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsextract import Article, ArticleError, sources
from newsextract.errors import UsageError


def read(*paths: Path | str) -> list[Article | ArticleError]:
    return list(sources.read(paths))


def line(tmp_path: Path, content: str | bytes) -> Article | ArticleError:
    path = tmp_path / "news.jsonl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read(path)
    return found


def test_a_folder_is_read_recursively_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found = [(a.id, a.source) for a in read(tmp_path) if isinstance(a, Article)]
    assert found == [("a", "a.txt"), ("b", "b.txt"), ("sub/c", "sub/c.txt")]


@pytest.mark.parametrize("asked", ["folder", "file"])
def test_dates_and_titles_come_from_articles_csv(tmp_path: Path, asked: str) -> None:
    (tmp_path / "a.txt").write_text("Text.")
    (tmp_path / "articles.csv").write_text("id,published,title,source\na,2026-05-06,News,wire\n")
    (article,) = read(tmp_path if asked == "folder" else tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.published, article.published_from, article.title) == (date(2026, 5, 6), "given", "News")


def test_a_byte_order_mark_is_removed_and_line_ends_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert article.text == "One.\r\nTwo."


def test_a_line_needs_only_text(tmp_path: Path) -> None:
    article = line(tmp_path, '{"text": "Fine."}')
    assert isinstance(article, Article)
    assert (article.id, article.source, article.published) == ("news:1", "news.jsonl:1", None)


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b'{"id": "x", "text": "Fine."}\n')))
    (article,) = read("-")
    assert isinstance(article, Article)
    assert article.id == "x"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not JSON: Expecting property name"),
        ("[1]", "an object is expected, not list"),
        ('{"id": "x"}', "'text' is missing"),
        ('{"text": 5}', "'text' must be a string, not int"),
        ('{"text": "Fine.", "published": "May 6"}', "published is 'May 6'; a date as YYYY-MM-DD is expected"),
        ('{"text": " "}', "the text is empty"),
        ('{"text": "\\ud800"}', "half a surrogate pair"),
        (b'{"text": "\xff"}', "not UTF-8: byte 0xff at column 11"),
    ],
    ids=["json", "list", "no-text", "number", "date", "blank", "surrogate", "bytes"],
)
def test_a_bad_line_names_file_and_line(tmp_path: Path, content: str | bytes, message: str) -> None:
    error = line(tmp_path, content)
    assert isinstance(error, ArticleError)
    assert message in error.message
    assert (error.source, error.line) == (str(tmp_path / "news.jsonl"), 1)


@pytest.mark.parametrize(
    ("content", "message", "at"),
    [(b"ok\n\xffno", "not UTF-8: byte 0xff at 3", 2), (b"", "empty", None), (b"a\x00b", "NUL character at 1", None)],
    ids=["bytes", "empty", "binary"],
)
def test_a_bad_file_is_told_and_the_others_are_read(
    tmp_path: Path, content: bytes, message: str, at: int | None
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Fine.")
    error, article = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert message in error.message
    assert (error.source, error.line) == (str(tmp_path / "bad.txt"), at)
    assert isinstance(article, Article)


def test_a_bad_date_in_articles_csv_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "articles.csv").write_text("id,published\na,2026-02-30\n")
    error, article = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert (error.line, error.id) == (2, "a")
    assert isinstance(article, Article)
    assert article.published is None


def test_wrong_columns_in_articles_csv_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "articles.csv").write_text("id,day\na,2026-02-03\n")
    assert "the columns must be id" in str(read(tmp_path)[0])


def test_a_duplicate_id_is_told_and_the_first_kept(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, ArticleError)
    assert "the id 'x' is taken by news.jsonl:1" in second.message


@pytest.mark.parametrize("name", ["nowhere", "picture.png"])
def test_a_path_that_cannot_be_meant_stops_at_once(tmp_path: Path, name: str) -> None:
    if "." in name:
        (tmp_path / name).touch()
    with pytest.raises(UsageError, match=name):
        sources.read([tmp_path / name])
