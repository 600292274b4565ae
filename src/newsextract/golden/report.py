"""Shows on the terminal how records compare with the golden annotations."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsextract.golden.check import Drop
from newsextract.golden.regression import Regression
from newsextract.golden.tally import Comparison, Tally
from newsextract.run.progress import counted

_STYLE = {"missed": "red", "extra": "yellow", "changed": "magenta"}


def show_scores(console: Console, tallies: Mapping[str, Tally], agreed: Mapping[str, float]) -> None:
    """One line per row: precision, recall, F1, counts, and the agreed F1."""
    table = Table(box=None, pad_edge=False)
    table.add_column("row")
    for name in ("precision", "recall", "F1", "agreed", "right", "missed", "extra"):
        table.add_column(name, justify="right")
    for row, t in tallies.items():
        shares = [f"{100 * share:.1f}" for share in (t.precision, t.recall, t.f1)]
        baseline = f"{agreed[row]:.1f}" if row in agreed else "–"
        table.add_row(row, *shares, baseline, str(t.hits), str(t.missed), str(t.extra))
    console.print(table)


def show_differences(console: Console, comparisons: list[Comparison]) -> None:
    """Every differing item, article by article, with the rule that made it; an empty line after them."""
    for comparison in comparisons:
        if comparison.differences:
            console.print(Text(f"\n{comparison.article}", style="bold"))
        for d in comparison.differences:
            line = Text(f"  {d.what:8}", style=_STYLE[d.what])
            line.append(f"{d.kind:18}", style="default")
            line.append(" ⇒ ".join(x for x in (d.golden, d.found) if x), style="default")
            if d.rule:
                line.append(f"  [{d.rule}]", style="dim")
            console.print(line, soft_wrap=True)
            console.print(Text(f"           {d.context}", style="dim"), soft_wrap=True)
    console.print()


def show_drops(console: Console, drops: list[Drop]) -> None:
    """What is worse than agreed, and in which articles."""
    for drop in drops:
        console.print(Text(f"{drop.row}: F1 {drop.now:.1f}, agreed {drop.agreed:.1f}", style="bold red"))
        for article, before, now in drop.articles:
            console.print(f"    {article}: {before:.1f} → {now:.1f}")


def show_lower_articles(console: Console, articles: Mapping[str, Mapping[str, tuple[float, float]]]) -> None:
    """A warning for each article that scores lower than agreed for it, whatever the totals."""
    for article, rows in articles.items():
        told = ", ".join(f"{row} {before:.1f} → {now:.1f}" for row, (before, now) in rows.items())
        console.print(f"warning: {article} is lower than agreed: {told}", style="yellow", soft_wrap=True)


def show_regression(console: Console, found: Regression, *, diff: bool) -> None:
    """The articles whose records differ (with `diff` the fields in which they do), those of one run, and the sum."""
    for article, fields in found.differing.items():
        console.print(f"{article}: differs{' in ' + ', '.join(fields) if diff else ''}", soft_wrap=True)
    for articles, where in ((found.only_before, "in the earlier records"), (found.only_now, "in the corpus")):
        for article in articles:
            console.print(f"{article}: only {where}", soft_wrap=True)
    console.print(f"{found.equal:,} of {counted(found.total, 'record')} equal")
