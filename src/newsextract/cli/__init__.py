"""The command line: thin, and importing what a command needs only when it runs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli import golden as golden_commands
from newsextract.cli import patterns as pattern_commands
from newsextract.cli.check import check
from newsextract.cli.options import Patterns
from newsextract.collector import paused

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.command()(check)
app.add_typer(golden_commands.app, name="golden")
app.add_typer(pattern_commands.app, name="patterns")

FAILED, USAGE, SIGNALLED = 1, 2, 128


class Form(StrEnum):
    """What an output is written as."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    duckdb = "duckdb"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Folders and files of .txt, .md, .html; .jsonl, .jsonl.gz and .parquet files; - for JSON lines on stdin.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="File for the records (csv, parquet: folder of tables); default: stdout."),
]
Progress = Annotated[
    bool | None, typer.Option("--progress/--no-progress", help="Show progress on stderr; default: on a terminal.")
]
Processes = Annotated[int, typer.Option("-n", "--n-process", min=1, help="Worker processes.")]


def _show_version(asked: bool) -> None:
    if asked:
        from newsextract import __version__

        typer.echo(__version__)
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Show the version and end.", callback=_show_version, is_eager=True)
]


@app.callback()
def _root(version: Version = False) -> None:
    """Deals, amounts, dates, parties and quotes out of news text.

    Exit codes: 0 all well, 1 some articles failed, 2 the call makes no sense, 3 golden scores worse than agreed or
    records unlike earlier ones, 130 stopped by Ctrl-C, 143 by SIGTERM.
    """


@app.command()
def run(
    paths: Paths,
    output: Output = None,
    format: Annotated[Form | None, typer.Option(help="Default: by the name of the output.")] = None,
    n_process: Processes = 1,
    patterns: Patterns = None,
    summary: Annotated[bool, typer.Option("--summary", help="Show a table of what was found, on stderr.")] = False,
    progress: Progress = None,
) -> None:
    """Extract a record from every article, in input order; the same command again goes on where a run ended."""
    with paused():
        from newsextract.run import job
        from newsextract.summary import Summary

    table = Summary() if summary else None
    show = sys.stderr.isatty() if progress is None else progress
    report = job.run(
        paths,
        output,
        format=format,
        n_process=n_process,
        patterns=patterns or (),
        progress=show,
        each=table.add if table else None,
    )
    if table:
        table.show(output)
    for line in report.lines():
        typer.echo(f"newsextract: {line}", err=True)
    if report.stopped or report.failures:
        raise typer.Exit(SIGNALLED + report.stopped if report.stopped else FAILED)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from newsextract.records import json_schema

    typer.echo(json_schema())


def main() -> None:
    """Run the command line; an error of ours or of a file ends it with a line on stderr instead of a traceback."""
    from newsextract.errors import NewsextractError

    try:
        app()
    except NewsextractError as e:
        problem = str(e)
    except OSError as e:
        if e.filename is None:
            raise
        problem = f"{e.filename}: {e.strerror}"
    else:
        return
    typer.echo(f"newsextract: {problem}", err=True)
    sys.exit(USAGE)


if __name__ == "__main__":
    main()
