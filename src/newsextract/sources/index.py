"""The sidecar articles.csv: publication dates and titles of the files in a folder."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newsextract.errors import ArticleError
from newsextract.sources.encodings import decode
from newsextract.sources.rows import day

INDEX = "articles.csv"
_COLUMNS = ("id", "published", "title", "source")


class Given(NamedTuple):
    """What a row says of an article."""

    published: date | None = None
    title: str | None = None


def read_index(path: Path) -> tuple[dict[str, Given], list[ArticleError]]:
    """What the file says, by id, and its wrong rows, which are left out; nothing where there is no file."""
    rows: dict[str, Given] = {}
    problems: list[ArticleError] = []
    if not path.is_file():
        return rows, problems
    line = 1
    try:
        reader = csv.DictReader(io.StringIO(decode(path.read_bytes()).text, newline=""))
        columns = reader.fieldnames or ()
        if "id" not in columns or set(columns) - set(_COLUMNS):
            message = f"the columns must be id and any of {', '.join(_COLUMNS[1:])}, not {', '.join(columns)}"
            return rows, [ArticleError(message, source=str(path), line=1)]
        for row in reader:
            line = reader.line_num
            try:
                rows[row["id"] or ""] = Given(day(row.get("published")), row.get("title") or None)
            except ValueError as e:
                problems.append(ArticleError(str(e), source=str(path), line=line, id=row["id"]))
    except (OSError, ValueError, csv.Error) as e:
        problems.append(ArticleError(f"cannot be read from here on: {e}", source=str(path), line=line))
    return rows, problems
