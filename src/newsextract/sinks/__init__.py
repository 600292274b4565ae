"""Where records go: JSON lines, a folder of CSV or Parquet tables, a DuckDB file; failures beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from newsextract.errors import UsageError
from newsextract.sinks.base import Sink
from newsextract.sinks.csv_tables import CsvTables
from newsextract.sinks.duckdb_file import DuckdbFile
from newsextract.sinks.lines import LineFile, LineStream, failures_path
from newsextract.sinks.parquet_tables import ParquetTables
from newsextract.sinks.tables import TABLES

__all__ = ["FORMATS", "Sink", "choose_sink", "failures_path", "is_stream", "open_sink"]

FORMATS: dict[str, tuple[Callable[[Path], Sink], tuple[str, ...]]] = {
    "jsonl": (LineFile, ()),
    "csv": (CsvTables, ()),
    "parquet": (ParquetTables, ("pyarrow",)),
    "duckdb": (DuckdbFile, ("duckdb", "pyarrow")),
}
"""What each format is written by, and the packages it needs."""


def is_stream(output: Path | None) -> bool:
    """Whether records go out as they come: to stdout (None or "-") or to a device or pipe."""
    return output is None or str(output) == "-" or (output.exists() and not output.is_file() and not output.is_dir())


def open_sink(output: Path | None, format: str | None = None, inputs: Iterable[str | Path] = ()) -> Sink:
    """The sink for an output, as `choose_sink` chooses it, opened."""
    return choose_sink(output, format, inputs)()


def choose_sink(
    output: Path | None, format: str | None = None, inputs: Iterable[str | Path] = ()
) -> Callable[[], Sink]:
    """What opens the sink for an output; nothing is written before it is called.

    Without `format` a name in .duckdb is DuckDB and any other JSON lines. Raises UsageError where the output cannot be
    meant: a folder for a file, one that holds other files, one of the `inputs`, a name that speaks for another format,
    or a package that is not installed.
    """
    if is_stream(output):
        if format not in (None, "jsonl"):
            raise UsageError(f"{format} needs a file or folder: name it with -o")
        return partial(LineStream, output)
    assert output is not None
    if output.name in ("", ".."):
        raise UsageError(f"{output}: name a file, or a new folder for tables")
    format = format or _format_of(output)
    make, needs = FORMATS[format]
    missing = [name for name in needs if not find_spec(name)]
    if missing:
        raise UsageError(f"{format} needs {' and '.join(missing)}: pip install 'newsextract[{format}]'")
    _refuse_mismatch(output, format)
    for path in map(Path, inputs):
        if output.exists() and path.exists() and output.samefile(path):
            raise UsageError(f"{output} is an input, too: name another output")
        if format == "csv" and path.is_dir() and path.resolve() in output.resolve().parents:
            raise UsageError(f"{output} lies in the input {path}, where its articles.csv would be read: name another")
    return partial(make, output)


def _format_of(output: Path) -> str:
    suffix = output.suffix.lower()
    if suffix in (".csv", ".parquet"):
        raise UsageError(f"{output}: tables go to a folder: name one, and --format {suffix[1:]}")
    if suffix == ".gz":
        raise UsageError(f"{output}: records are not written compressed: name a .jsonl file")
    return "duckdb" if suffix == ".duckdb" else "jsonl"


def _refuse_mismatch(output: Path, format: str) -> None:
    tables = format in ("csv", "parquet")
    if output.is_dir() and not tables:
        raise UsageError(f"{output} is a folder: name a file, or --format csv or parquet")
    if output.is_file() and tables:
        raise UsageError(f"{output} is a file: {format} makes a folder of tables")
    if tables and output.is_dir():
        ours = {f"{name}.{format}{part}" for name in TABLES for part in ("", ".part")}
        others = sorted(path.name for path in output.iterdir() if path.name not in ours)
        if others:
            raise UsageError(f"{output} holds other files ({others[0]}): name a new folder for the tables")
