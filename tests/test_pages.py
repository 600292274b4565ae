"""Reading web pages, and everything that can be wrong with them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from newsextract import Article, ArticleError, sources
from newsextract.errors import UsageError
from newsextract.sources import pages


def read(*paths: Path | str) -> list[Article | ArticleError]:
    return list(sources.read(paths))


PAGE = """<html><head><title>Hanbit buys Larkspur</title>
<meta property="article:published_time" content="2026-05-06T10:00:00+09:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Hanbit buys Larkspur</h1>
<p>SEOUL, May 6 -- Hanbit Foods Co. agreed on Tuesday to buy Larkspur Markets Inc. for 41 billion won in cash.</p>
<p>&ldquo;Their shops are where ours are not,&rdquo; a Hanbit manager said of it.</p></article></body></html>"""


def test_a_page_gives_text_title_and_date(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert "“Their shops" in article.text
    assert "Home" not in article.text
    assert (article.id, article.title) == ("a", "Hanbit buys Larkspur")
    assert (article.published, article.published_from) == (date(2026, 5, 6), "metadata")


def test_the_sidecar_goes_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "articles.csv").write_text("id,published\na.html,2026-05-07\n")
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert (article.published, article.published_from) == (date(2026, 5, 7), "given")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "no article is found"),
        ("<div>" * 100_000, "100,000 tags"),
        ("<p " + " ".join(f"a{n}" for n in range(50_000)) + ">", "one with 50,001 parts"),
        ("<div>" * 5_000, "no article is found"),
    ],
    ids=["empty", "tags", "attributes", "nested"],
)
def test_a_page_that_is_a_bomb_is_a_failure(tmp_path: Path, page: str, message: str) -> None:
    (tmp_path / "a.html").write_text(page)
    (error,) = read(tmp_path)
    assert isinstance(error, ArticleError)
    assert message in error.message


@pytest.fixture
def fresh() -> Iterator[None]:
    pages._extractor.cache_clear()
    yield
    pages._extractor.cache_clear()


@pytest.mark.usefixtures("fresh")
def test_pages_without_trafilatura_say_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "b.html").write_text(PAGE)
    reading = sources.read([tmp_path])
    assert isinstance(next(reading), Article)
    with pytest.raises(UsageError, match=r"b\.html: HTML needs trafilatura: pip install 'newsextract\[html\]'"):
        next(reading)


@pytest.mark.usefixtures("fresh")
def test_loggers_of_other_libraries_are_left_to_the_program(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    assert isinstance(read(tmp_path)[0], Article)
    assert logging.getLogger("trafilatura").propagate
