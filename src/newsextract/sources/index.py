"""The sidecar articles.csv: publication dates and titles of the files in a folder."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from newsextract.article import day
from newsextract.errors import ArticleError
from newsextract.sources.encodings import decode, printable

INDEX = "articles.csv"
_COLUMNS = ("id", "published", "title", "source")


class Given(NamedTuple):
    """What a row says of an article."""

    published: date | None = None
    title: str | None = None


class Indexes:
    """The sidecars of single files: each is read and checked once for the files of one folder."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._rows: dict[str, Given] = {}

    def beside(self, path: Path) -> tuple[dict[str, Given], list[ArticleError]]:
        """What the sidecar beside a file says, as `read_index` does; its wrong rows are given the first time only."""
        index = path.parent / INDEX
        if index == self._path:
            return self._rows, []
        self._path = index
        self._rows, problems = read_index(index)
        return self._rows, problems


def read_index(path: Path) -> tuple[dict[str, Given], list[ArticleError]]:
    """What the file says, by id, and its wrong rows, which are left out; nothing where there is no file."""
    rows: dict[str, Given] = {}
    source = printable(path)
    problems: list[ArticleError] = []
    if not path.is_file():
        return rows, problems
    line = 1
    try:
        reader = csv.DictReader(io.StringIO(decode(path.read_bytes()).text, newline=""))
        columns = reader.fieldnames or ()
        if "id" not in columns or set(columns) - set(_COLUMNS):
            message = f"the columns must be id and any of {', '.join(_COLUMNS[1:])}, not {', '.join(columns)}"
            return rows, [ArticleError(message, source=source, line=1)]
        for row in reader:
            line = reader.line_num
            try:
                _take(row, rows, len(columns))
            except ValueError as e:
                problems.append(ArticleError(str(e), source=source, line=line, id=row["id"]))
    except (OSError, ValueError, csv.Error) as e:
        problems.append(ArticleError(f"cannot be read from here on: {e}", source=source, line=line))
    return rows, problems


def _take(row: dict[Any, Any], rows: dict[str, Given], columns: int) -> None:
    if None in row:  # where csv puts what is too much
        raise ValueError(f"{columns} cells are expected, not {columns + len(row[None])}: quote a text that has a comma")
    given = Given(day(row.get("published")), row.get("title") or None)
    if rows.setdefault(row["id"] or "", given) != given:
        raise ValueError(f"the id {row['id']!r} is in a row above, with another date or title; that one counts")
