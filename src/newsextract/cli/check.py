"""`newsextract check`: golden scores, what differs, and whether anything got worse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsextract.cli.options import Corpus, Golden, Patterns

if TYPE_CHECKING:
    from rich.console import Console

    from newsextract.pipeline import Extractor

WORSE = 3


def check(
    corpus: Corpus = Path("corpus"),
    golden: Golden = Path("golden"),
    patterns: Patterns = None,
    against: Annotated[
        Path | None, typer.Option(metavar="RECORDS", help="Compare with the records of an earlier run instead.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff/--no-diff", help="Show every differing item in its context.")] = True,
    update: Annotated[bool, typer.Option("--update", help="Agree on the present scores if none is lower.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="With --update: on lower ones, too.")] = False,
) -> None:
    """Compare what is extracted from the corpus with its golden annotations; exit 3 where scores dropped.

    With --against: exit 3 where any record differs from the earlier one, or an article is in only one of the two runs.
    """
    from rich.console import Console

    from newsextract.errors import UsageError
    from newsextract.golden import check as checking
    from newsextract.golden import report
    from newsextract.pipeline import load

    if against and update:
        raise UsageError("--update agrees on scores of the golden files; it makes no sense with --against")
    console = Console(highlight=False, markup=False)
    extractor = load(patterns or ())
    if against:
        _check_against(console, corpus, against, extractor, diff)
        return
    comparisons = checking.check(corpus, golden, extractor)
    if diff:
        report.show_differences(console, comparisons)
    report.show_scores(console, checking.total(comparisons), checking.read_scores(golden)[0])
    report.show_lower_articles(console, checking.lower_articles(comparisons, golden))
    drops = checking.drops(comparisons, golden)
    report.show_drops(console, drops)
    if update and (allow_lower or not drops):
        checking.write_scores(comparisons, golden)
    elif drops:
        raise typer.Exit(WORSE)


def _check_against(console: Console, corpus: Path, records: Path, extractor: Extractor, diff: bool) -> None:
    from newsextract.golden import check as checking
    from newsextract.golden import regression, report

    found = regression.against(corpus, records, extractor)
    if diff:
        report.show_differences(console, found.comparisons)
    report.show_scores(console, checking.total(found.comparisons), {})
    report.show_regression(console, found, diff=diff)
    if found.equal < found.total:
        raise typer.Exit(WORSE)
