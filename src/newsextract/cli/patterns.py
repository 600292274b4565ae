"""`newsextract patterns …`: checks and lists the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from newsextract.cli.options import Corpus, Patterns

if TYPE_CHECKING:
    from newsextract.article import Article

app = typer.Typer(no_args_is_help=True, help="Check and list the rules.", rich_markup_mode=None)


@app.command("check")
def check(corpus: Corpus = Path("corpus"), patterns: Patterns = None) -> None:
    """Run every rule's yes and no examples; name the rules that decide nothing. Exit 3 where an example is wrong."""
    from newsextract import examples
    from newsextract.pipeline import load, pattern_blocks
    from newsextract.run.progress import counted

    extractor = load(patterns or ())
    blocks = list(pattern_blocks(patterns or ()))
    wrong = list(examples.wrong_examples(extractor, blocks))
    for w in wrong:
        typer.echo(f"{w.rule}: {'yes' if w.expected else 'no'} example {w.example!r} gave {w.found}")
    counts = examples.hits(extractor, blocks, _articles(corpus))
    idle = [b for b in blocks if not counts[b.id]]
    for block in idle:
        what = "never fires on the corpus" if block.yes else "never decides anything: no hit, no yes example"
        typer.echo(f"{block.id}: {what}")
    typer.echo(f"{counted(len(wrong), 'wrong example')}; {len(idle)} of {counted(len(blocks), 'rule')} without a hit")
    if wrong:
        raise typer.Exit(3)


@app.command("list")
def list_(corpus: Corpus = Path("corpus"), patterns: Patterns = None) -> None:
    """Show the rules by kind with how many items each decides over the corpus."""
    from itertools import groupby

    from newsextract import examples
    from newsextract.pipeline import load, pattern_blocks

    own = patterns or ()
    counts = examples.hits(load(own), pattern_blocks(own), _articles(corpus))
    for kind, rules in groupby(sorted(counts), key=lambda id: id.partition(".")[0]):
        typer.echo(kind)
        for rule in rules:
            typer.echo(f"  {counts[rule]:6}  {rule}")


def _articles(corpus: Path) -> Iterator[Article]:
    """The articles of the corpus; those that cannot be read are named on stderr and left out."""
    from newsextract import sources
    from newsextract.errors import ArticleError

    for found in sources.read(corpus):
        if isinstance(found, ArticleError):
            typer.echo(f"left out: {found}", err=True)
        else:
            yield found
