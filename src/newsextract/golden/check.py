"""Checks the extractor against a folder of golden annotations, and the scores against those agreed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsextract.article import Article
from newsextract.errors import GoldenError
from newsextract.golden.compare import compare
from newsextract.golden.read import SCORES, read, read_all
from newsextract.golden.tally import ROWS, Comparison, Tally
from newsextract.pipeline import Extractor, load

Scores = Mapping[str, float]
"""F1 in percent with one decimal, by row."""


@dataclass(frozen=True)
class Drop:
    """A row that scores lower than agreed; `articles` are those that lost, with their F1 then and now."""

    row: str
    agreed: float
    now: float
    articles: list[tuple[str, float, float]]


def check(corpus: Path, golden: Path, extractor: Extractor) -> list[Comparison]:
    """Run the pipeline over every article of `corpus` that has a golden file, and compare.

    Raises GoldenError where a golden file is wrong or its article is missing, ArticleError where an article fails.
    """
    return [compare(annotation, extractor.record(article)) for article, annotation in read_all(golden, corpus)]


def check_one(article: Article, golden: Path, patterns: tuple[str, ...] = ()) -> Comparison:
    """Run the pipeline, loaded once, over one article and compare it with its golden file.

    `patterns` are files with rules and names of a user's own.
    """
    return compare(read(golden, article.text, article.id), _loaded(patterns).record(article))


@cache
def _loaded(patterns: tuple[str, ...]) -> Extractor:
    return load(patterns)


def total(comparisons: Iterable[Comparison]) -> dict[str, Tally]:
    """The tallies of all articles added up, by row."""
    sums = {row: Tally() for row in ROWS}
    for comparison in comparisons:
        for row, tally in comparison.tallies.items():
            sums[row] += tally
    return sums


def scores(tallies: Mapping[str, Tally]) -> dict[str, float]:
    """F1 in percent by row."""
    return {row: round(100 * tally.f1, 1) for row, tally in tallies.items()}


def read_scores(folder: Path) -> tuple[Scores, dict[str, Scores]]:
    """The agreed scores of all and of each article; empty where none are agreed yet."""
    path = folder / SCORES
    if not path.exists():
        return {}, {}
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as e:
        raise GoldenError(f"{path}: not TOML: {e}") from e
    return data.get("all", {}), data.get("article", {})


def lower(comparison: Comparison, agreed: Scores) -> dict[str, tuple[float, float]]:
    """The rows of an article whose F1 is lower than agreed, with the F1 agreed and now."""
    now = scores(comparison.tallies)
    return {row: (score, now.get(row, 0.0)) for row, score in agreed.items() if now.get(row, 0.0) < score}


def lower_articles(comparisons: Iterable[Comparison], golden: Path) -> dict[str, dict[str, tuple[float, float]]]:
    """The articles that score lower than agreed for them, with the rows in which they do; see `lower`."""
    _, agreed = read_scores(golden)
    found = {c.article: lower(c, agreed.get(c.article, {})) for c in comparisons}
    return {article: rows for article, rows in found.items() if rows}


def drops(comparisons: Sequence[Comparison], golden: Path) -> list[Drop]:
    """Rows whose F1 over all is lower than agreed."""
    agreed, _ = read_scores(golden)
    now = scores(total(comparisons))
    fallen = lower_articles(comparisons, golden)
    return [
        Drop(row, score, now.get(row, 0.0), [(article, *rows[row]) for article, rows in fallen.items() if row in rows])
        for row, score in agreed.items()
        if now.get(row, 0.0) < score
    ]


def write_scores(comparisons: Sequence[Comparison], golden: Path) -> None:
    """Agree on the present scores: write them to scores.toml."""
    lines = ["# The agreed baseline: F1 in percent. `newsextract check` fails where a row of [all] drops below it.", ""]
    tables = [("all", scores(total(comparisons)))]
    tables += [(f'article."{c.article}"', scores(c.tallies)) for c in comparisons]
    for name, table in tables:
        lines += [f"[{name}]", *(f'"{row}" = {score}' for row, score in table.items()), ""]
    (golden / SCORES).write_text("\n".join(lines), "utf-8")
