"""Reading articles: folders, files, JSON lines, and everything that can be wrong with them."""

from __future__ import annotations

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pyarrow
import pytest
from pyarrow import parquet

from newsextract import Article, ArticleError, Extractor, sources
from newsextract.errors import UsageError
from newsextract.run.job import Report


def read(*paths: Path | str) -> list[Article | ArticleError]:
    return list(sources.read(paths))


def line(tmp_path: Path, content: str | bytes) -> Article | ArticleError:
    path = tmp_path / "news.jsonl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read(path)
    return found


def test_a_folder_is_read_recursively_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "A.TXT", "sub/c.txt", "notes.md", "scan.pdf", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    reading = sources.read([tmp_path])
    found = [(a.id, a.source) for a in reading if isinstance(a, Article)]
    assert found == [("A", "A.TXT"), ("b", "b.txt"), ("notes", "notes.md"), ("sub/c", "sub/c.txt")]
    assert reading.meter.left_out == {".pdf": 1}


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
        ('{"id": "x"}', "'text' is missing; the keys are id"),
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
    ("content", "message"),
    [
        (b"", "empty"),
        (b"a\x00b", "NUL character at 1"),
        (bytes(range(256)) * 40, "not UTF-8: byte 0x80 at 128, nor in any encoding of news text"),
        (b"x" * 4_000_001, "the file has 4,000,001 bytes; at most 4,000,000 are allowed"),
    ],
    ids=["empty", "nul", "binary", "huge"],
)
def test_a_bad_file_is_told_and_the_others_are_read(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Fine.")
    error, article = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert message in error.message
    assert (error.source, error.id) == (str(tmp_path / "bad.txt"), "bad")
    assert isinstance(article, Article)


def test_a_bad_date_in_articles_csv_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "articles.csv").write_text("id,published\na,2026-02-30\n")
    error, article = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert (error.line, error.id) == (2, "a")
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    ("row", "message"),
    [("a,2026-05-06,Big, deal", "3 cells are expected, not 4"), ("a,2026-05-07,Big", "is in a row above")],
    ids=["comma", "twice"],
)
def test_a_row_that_cannot_be_meant_is_told(tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "articles.csv").write_text(f"id,published,title\na,2026-05-05,Small\n{row}\n")
    error, article = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert message in error.message
    assert (error.line, error.id) == (3, "a")
    assert isinstance(article, Article)
    assert (article.published, article.title) == (date(2026, 5, 5), "Small")


def test_the_sidecar_of_many_files_is_read_and_told_once(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_text("id,published\na,2026-02-30\nb,2026-05-06\n")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    error, first, second = read(tmp_path / "a.txt", tmp_path / "b.txt")
    assert isinstance(error, ArticleError)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert second.published == date(2026, 5, 6)


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
    assert (second.message, second.source) == (f"the id 'x' is taken by {path}:1", f"{path}:2")


def test_a_duplicate_id_of_another_folder_is_told_with_both_paths(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Fine.")
    _, second = read(tmp_path / "old", tmp_path / "new")
    assert str(second) == f"{tmp_path / 'new' / 'a.txt'}: the id 'a' is taken by {tmp_path / 'old' / 'a.txt'}"


@pytest.mark.parametrize(
    ("data", "text", "guess"),
    [
        ("₩3 bn “won”".encode(), "₩3 bn “won”", None),
        ("\ufeff₩3".encode("utf-16-le"), "₩3", None),
        ("It’s a deal.".encode("cp1252"), "It’s a deal.", "not UTF-8: byte 0x92 at 2; read as cp1252"),
        (
            "한빛푸드 said on the 6th it will pay. 서울".encode("cp949"),
            "한빛푸드 said on the 6th it will pay. 서울",
            "cp949",
        ),
        ("Paid ₩3".encode()[:-2], "Paid \ufffd", "damaged utf-8: no character at byte 5"),
        ("“Fine,” he said.".encode() + b"\xff", "“Fine,” he said.\ufffd", "damaged utf-8"),
    ],
    ids=["utf-8", "mark", "cp1252", "cp949", "cut-off", "one-bad-byte"],
)
def test_encodings_are_found_and_a_guess_is_told(tmp_path: Path, data: bytes, text: str, guess: str | None) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert article.text == text
    assert (guess in article.guess) if guess and article.guess else article.guess is guess


def test_a_guessed_encoding_is_a_warning_of_the_record(tmp_path: Path, extractor: Extractor) -> None:
    (tmp_path / "a.txt").write_bytes("It’s a deal.".encode("cp1252"))
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    (warning,) = extractor.record(article).warnings
    assert (warning.code, warning.start, warning.end) == ("encoding_guessed", 2, 3)


def test_the_nearest_sidecar_counts(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("sub/a.txt", "sub/b.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "articles.csv").write_text("id,published\nsub/a,2026-05-06\nsub/b,2026-05-06\n")
    (tmp_path / "sub" / "articles.csv").write_text("id,published\na,2026-05-07\n")
    found = [a.published for a in read(tmp_path) if isinstance(a, Article)]
    assert found == [date(2026, 5, 7), date(2026, 5, 6)]


def test_rows_that_name_no_article_are_counted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Fine.")
    (tmp_path / "articles.csv").write_text("id,published\nsub/a,2026-05-06\na,2026-05-06\n")
    (tmp_path / "sub" / "articles.csv").write_text("id,published\na.txt,2026-05-07\nb,2026-05-07\n")
    reading = sources.read([tmp_path])
    assert len(list(reading)) == 1
    assert (reading.meter.idle_rows, reading.meter.idle_ids) == (2, ["sub/b", "a"])


def test_a_link_that_leads_back_is_told_and_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    article, gone, loop = read(tmp_path)
    assert isinstance(article, Article)
    assert "cannot be read: No such file" in str(gone)
    assert "holds itself by a link" in str(loop)


def test_a_folder_too_deep_is_told(tmp_path: Path) -> None:
    (tmp_path / "/".join("d" * 52)).mkdir(parents=True)
    (error,) = read(tmp_path)
    assert "over 50 folders deep" in str(error)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (error,) = read(tmp_path)
    assert "a pipe, socket or device" in str(error)


def test_a_name_that_is_no_text_is_still_an_id(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Fine.")
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert article.id == "caf\\xe9"


def test_lines_of_a_file_whose_name_is_no_text_are_articles(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl"))
    path.write_text('{"text": "Fine."}\n{')
    article, error = read(path)
    assert isinstance(article, Article)
    assert (article.id, article.source) == ("caf\\xe9:1", "caf\\xe9.jsonl:1")
    assert isinstance(error, ArticleError)
    assert error.source == f"{tmp_path}/caf\\xe9.jsonl"


def test_gzipped_lines_are_read_up_to_where_the_file_is_cut(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b'{"id": "n%d", "text": "Number %d."}\n' % (n, n) for n in range(2000)))
    (tmp_path / "whole.jsonl.gz").write_bytes(whole)
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[:-3000])
    assert len(read(tmp_path / "whole.jsonl.gz")) == 2000
    *articles, error = read(tmp_path / "cut.jsonl.gz")
    assert isinstance(error, ArticleError)
    assert "cannot be read from here on" in error.message
    assert error.line == len(articles) + 1


def test_a_line_without_end_is_told_and_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsextract.sources.lines.MAX_LINE", 100)
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "' + "x" * 1000 + '"}\n{"text": "Fine."}\n')
    error, article = read(path)
    assert isinstance(error, ArticleError)
    assert (error.line, error.message) == (1, "the line has over 100 bytes")
    assert isinstance(article, Article)


def test_rows_of_parquet_are_articles(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    rows = [{"id": 7, "text": "One.", "published": date(2026, 5, 6)}, {"id": 8, "text": None, "published": None}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    article, error = read(path)
    assert isinstance(article, Article)
    assert (article.id, article.source, article.published) == ("7", "news.parquet:1", date(2026, 5, 6))
    assert isinstance(error, ArticleError)
    assert (error.message, error.line) == ("'text' is missing", 2)


def test_keys_and_columns_that_are_not_read_are_counted(tmp_path: Path) -> None:
    rows = [{"text": "One.", "date": "2026-05-06"}, {"text": "Two.", "date": None, "url": "x"}]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "more.parquet")
    reading = sources.read([tmp_path / "news.jsonl", tmp_path / "more.parquet"])
    assert len(list(reading)) == 4
    assert reading.meter.unread == {"date": 4, "url": 1}
    assert "keys of rows, not read: 'date' in 4, 'url' in 1" in list(Report(meter=reading.meter).lines())


@pytest.mark.parametrize("content", [b"", b"PAR1 not really PAR1"])
def test_a_broken_parquet_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.parquet"
    path.write_bytes(content)
    (error,) = read(path)
    assert "cannot be read" in str(error)


def test_texts_that_come_again_are_counted(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text("Same." if name != "b" else "Other.")
    reading = sources.read([tmp_path])
    assert len(list(reading)) == 3
    assert (reading.meter.repeated, reading.meter.repeats) == (1, [("c", "a")])


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    assert [a.id for a in sources.read(str(tmp_path)) if isinstance(a, Article)] == ["a"]


def test_the_size_of_a_folder_is_that_of_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "news" / ".old").mkdir(parents=True)
    (tmp_path / "linked").mkdir()
    for name in ("news/a.txt", "news/.b.txt", "news/.old/c.txt", "news/d.pdf", "linked/e.md"):
        (tmp_path / name).write_text("Fine.")
    (tmp_path / "news" / "more").symlink_to(tmp_path / "linked")
    (tmp_path / "linked" / "back").symlink_to(tmp_path / "news")
    reading = sources.read(tmp_path / "news")
    total = reading.total_bytes()
    assert len([found for found in reading if isinstance(found, Article)]) == 2
    assert (total, reading.meter.bytes) == (10, 10)


def test_closed_standard_input_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UsageError, match="standard input is closed"):
        sources.read(["-"])


@pytest.mark.parametrize("name", ["nowhere", "picture.png"])
def test_a_path_that_cannot_be_meant_stops_at_once(tmp_path: Path, name: str) -> None:
    if "." in name:
        (tmp_path / name).touch()
    with pytest.raises(UsageError, match=name):
        sources.read([tmp_path / name])
