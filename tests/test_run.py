"""Many articles: order, failures, worker processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
from spacy.tokens import Doc

from newsextract import Article, ArticleError, Extractor, Failure, PatternError, Record, extract_all, run
from newsextract.run import workers

ARTICLES = [Article(f"Hanbit Foods Co. paid ${n} million.", id=f"n{n}") for n in range(1, 6)]


@pytest.mark.parametrize("n_process", [1, 2])
def test_records_come_in_input_order_and_failures_in_their_place(n_process: int) -> None:
    found = [*ARTICLES[:2], Article("", id="blank"), ArticleError("torn page", source="x.txt", line=3), *ARTICLES[2:]]
    outcomes = list(extract_all(found, n_process=n_process))
    assert [o.article.id if isinstance(o, Record) else o.message for o in outcomes] == [
        "n1", "n2", "the text is empty", "torn page", "n3", "n4", "n5",
    ]  # fmt: skip
    assert outcomes[3] == Failure(
        id=None, source="x.txt", stage="read", error="ArticleError", message="torn page", line=3
    )


def test_processes_change_nothing_in_the_records() -> None:
    assert list(extract_all(ARTICLES, n_process=2)) == list(extract_all(ARTICLES))


def test_articles_are_read_as_a_stream() -> None:
    read = []

    def articles():  # type: ignore[no-untyped-def]
        for article in ARTICLES:
            read.append(article.id)
            yield article

    next(extract_all(articles()))
    assert read == ["n1"]


def test_the_first_batches_are_small() -> None:
    sizes = [len(batch.items) for batch in workers._batches([Article("x" * 100)] * 100, 1600)]
    assert sizes == [1, 2, 4, 8, 16, 16, 16, 16, 16, 5]


def test_an_article_that_kills_its_worker_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("the sabotage reaches the workers by fork only")

    def killing(
        self: Extractor, articles: list[Article], whole=Extractor.docs, **asked: bool
    ) -> list[Doc | ArticleError]:  # type: ignore[no-untyped-def]
        if "n3" in [article.id for article in articles]:
            os._exit(1)
        return whole(self, articles, **asked)

    monkeypatch.setattr(Extractor, "docs", killing)
    outcomes = list(run.extract_lines(ARTICLES, n_process=2))
    assert [isinstance(o, Failure) for o in outcomes] == [False, False, True, False, False]
    assert outcomes[2].stage == "worker"  # type: ignore[union-attr]


def test_a_wrong_pattern_file_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("the sabotage reaches the workers by fork only")

    def broken(self: Extractor, patterns: object) -> None:
        raise PatternError("dates.toml: not TOML")

    monkeypatch.setattr(Extractor, "__init__", broken)
    with pytest.raises(PatternError, match="not TOML"):
        list(run.extract_lines(ARTICLES, n_process=2))


def test_rows_of_signs_do_not_run_away(extractor: Extractor) -> None:
    assert extractor.extract("Paid $5 million. " + "(" * 50_000).amounts[0].low == 5_000_000


def test_memory_zones_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = list(run.extract_lines(ARTICLES))
    monkeypatch.setattr("newsextract.run.outcomes._NEW_STRINGS", 0)
    assert list(run.extract_lines(ARTICLES)) == kept


def test_text_that_no_file_can_hold_is_told() -> None:
    (outcome,) = run.extract_lines([ArticleError("torn", source="a\ud800.txt", id="\udcff")])
    assert isinstance(outcome, Failure)
    assert (outcome.source, outcome.id) == ("a\\ud800.txt", "\\udcff")
    assert outcome.model_dump_json()


def test_safe_under_spawn(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, newsextract\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    articles = [newsextract.Article('It paid $5.', id='x')]\n"
        "    print([r.amounts[0].low for r in newsextract.extract_all(articles, n_process=2)])\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True)
    assert done.stdout.strip() == "[Decimal('5')]", done.stderr


@pytest.mark.parametrize("n_process", [0, -1])
def test_no_processes_is_refused(n_process: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        extract_all(ARTICLES, n_process=n_process)


@pytest.mark.parametrize("n_process", [1, 2])
def test_a_text_alone_is_no_article(n_process: int) -> None:
    with pytest.raises(TypeError, match="an Article is expected, not str: 'It paid"):
        list(extract_all(["It paid $5."], n_process=n_process))  # type: ignore[list-item]
