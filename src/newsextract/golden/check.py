"""Checks the extractor against a folder of golden annotations, and the scores against those agreed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from newsextract.errors import GoldenError
from newsextract.golden.compare import compare
from newsextract.golden.forms import Annotation
from newsextract.golden.read import SCORES, article_at, articles, read, read_all
from newsextract.golden.tally import ROWS, Comparison, Tally
from newsextract.pipeline import Extractor, load
from newsextract.records import Record

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


def against(corpus: Path, records: Path, extractor: Extractor) -> list[Comparison]:
    """Compare a new run over `corpus` with the records of an earlier one, as if those were golden.

    Raises GoldenError where a line of `records` is no record, is of another text than the article has now, or where
    none is of an article in `corpus`; ArticleError where an article fails.
    """
    known = articles(corpus)
    comparisons = []
    for number, line in enumerate(records.read_bytes().splitlines(), 1):  # of text it would part lines at U+2028, too
        try:
            old = Record.model_validate_json(line)
        except ValidationError as e:
            raise GoldenError(f"{records}:{number}: no record: {e.errors()[0]['msg']}") from e
        article = known.get(old.article.id)
        if article is not None:
            if article.sha256 != old.article.sha256:
                raise GoldenError(f"{records}:{number}: the text of {article.id!r} is another one than in {corpus} now")
            items = (old.parties, old.amounts, old.dates, old.quotes, old.deals)
            comparisons.append(compare(Annotation(article.id, article.text, *items), extractor.record(article)))
    if not comparisons:
        raise GoldenError(f"{records}: no record of an article in {corpus}")
    return comparisons


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
