"""The command line: thin, and importing what a command needs only when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

FAILED, USAGE, WORSE = 1, 2, 3


@app.callback()
def _root() -> None:
    """Deals, amounts, dates, parties and quotes out of news text.

    Exit codes: 0 all well, 1 some articles failed, 2 the call makes no sense, 3 golden scores worse than agreed.
    """


@app.command()
def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Folders of .txt, .txt or .jsonl files, or - for JSON lines on stdin."
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File for the records; default: stdout.")
    ] = None,
    n_process: Annotated[int, typer.Option("-n", "--n-process", min=1, help="Worker processes.")] = 1,
    summary: Annotated[bool, typer.Option("--summary", help="Show a table of what was found.")] = False,
) -> None:
    """Extract a record from every article: JSON lines, in input order."""
    from newsextract import sinks, sources
    from newsextract.run import extract_lines

    with sinks.open_lines(output) as sink:
        for outcome in extract_lines(sources.read(paths), n_process=n_process):
            sink.write(outcome)
    if summary:
        from newsextract.summary import show

        show(output)
    if sink.failures:
        raise typer.Exit(FAILED)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from newsextract.records import Record

    typer.echo(json.dumps(Record.model_json_schema(), indent=2))


def main() -> None:
    """Run the command line; errors of ours end it with a line on stderr instead of a traceback."""
    from newsextract.errors import NewsextractError

    try:
        app()
    except NewsextractError as e:
        typer.echo(f"newsextract: {e}", err=True)
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
