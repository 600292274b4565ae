"""The command line: thin, and importing what a command needs only when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli import golden as golden_commands
from newsextract.cli import patterns as pattern_commands
from newsextract.cli.check import check

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.command()(check)
app.add_typer(golden_commands.app, name="golden")
app.add_typer(pattern_commands.app, name="patterns")

FAILED, USAGE = 1, 2

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Folders of .txt, .txt or .jsonl files, or - for JSON lines.")
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="File for the records; failures go to a file beside it.")
]
Processes = Annotated[int, typer.Option("-n", "--n-process", min=1, help="Worker processes.")]


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.", is_eager=True)] = False,
) -> None:
    """Deals, amounts, dates, parties and quotes out of news text.

    Exit codes: 0 all well, 1 some articles failed, 2 the call makes no sense, 3 golden scores worse than agreed.
    """
    if version:
        from newsextract import __version__

        typer.echo(__version__)
        raise typer.Exit


@app.command()
def run(
    paths: Paths,
    output: Output = None,
    n_process: Processes = 1,
    summary: Annotated[bool, typer.Option("--summary", help="Show a table of what was found, on stderr.")] = False,
) -> None:
    """Extract a record from every article: JSON lines, in input order, on stdout or in a file."""
    from newsextract import sinks, sources
    from newsextract.run import extract_lines
    from newsextract.summary import Summary

    table = Summary()
    with sinks.open_lines(output) as sink:
        for outcome in extract_lines(sources.read(paths), n_process=n_process):
            sink.write(outcome)
            if summary:
                table.add(outcome)
    if summary:
        table.show(output)
    if sink.failures:
        typer.echo(f"newsextract: {sink.failures} of {sink.failures + sink.records} articles failed", err=True)
        raise typer.Exit(FAILED)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from newsextract.records import json_schema

    typer.echo(json_schema())


def main() -> None:
    """Run the command line; an error of ours ends it with a line on stderr instead of a traceback."""
    from newsextract.errors import NewsextractError

    try:
        app()
    except NewsextractError as e:
        typer.echo(f"newsextract: {e}", err=True)
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
