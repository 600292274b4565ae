"""Checks the extractor against a folder of golden annotations, and the scores against those agreed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsextract.errors import GoldenError
from newsextract.golden.compare import compare
from newsextract.golden.read import SCORES, article_at, read, read_all
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


def check_one(article: Path, golden: Path, patterns: tuple[str, ...] = ()) -> Comparison:
    """Run the pipeline, loaded once, over one article (a .txt file) and compare it with its golden file.

    `patterns` are files with rules and names of a user's own.
    """
    found = article_at(article)
    return compare(read(golden, found.text), _loaded(patterns).record(found))


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


def drops(comparisons: list[Comparison], golden: Path) -> list[Drop]:
    """Rows whose F1 over all is lower than agreed."""
    agreed, by_article = read_scores(golden)
    now = scores(total(comparisons))
    found = []
    for row, score in agreed.items():
        if now.get(row, 0.0) < score:
            lost = []
            for comparison in comparisons:
                before = by_article.get(comparison.article, {}).get(row, 0.0)
                after = scores(comparison.tallies)[row]
                if after < before:
                    lost.append((comparison.article, before, after))
            found.append(Drop(row, score, now.get(row, 0.0), lost))
    return found


def write_scores(comparisons: list[Comparison], golden: Path) -> None:
    """Agree on the present scores: write them to scores.toml."""
    lines = ["# The agreed baseline: F1 in percent. `newsextract check` fails where a row of [all] drops below it.", ""]
    tables = [("all", scores(total(comparisons)))]
    tables += [(f'article."{c.article}"', scores(c.tallies)) for c in comparisons]
    for name, table in tables:
        lines += [f"[{name}]", *(f'"{row}" = {score}' for row, score in table.items()), ""]
    (golden / SCORES).write_text("\n".join(lines), "utf-8")
