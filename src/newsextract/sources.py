"""Where articles come from: folders of .txt with an articles.csv, single files, JSON lines, stdin."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any

from newsextract.article import Article
from newsextract.errors import ArticleError, UsageError

INDEX = "articles.csv"
_INDEX_COLUMNS = ("id", "published", "title", "source")
_LINE_KEYS = ("id", "text", "published", "title")

Found = Article | ArticleError
"""An article, or why there is none at that place."""


def read(paths: Iterable[str | Path]) -> Iterator[Found]:
    """Every article of the paths, in order: folders (recursively), .txt and .jsonl files, "-" for JSON lines on stdin.

    What cannot be read comes as an ArticleError in its place, and so does an article whose id was there before.
    Raises UsageError at once where a path does not exist or is of no known form.
    """
    return _read([_known(path) for path in paths])


def _read(places: list[Path | None]) -> Iterator[Found]:
    seen: dict[str, str] = {}
    for place in places:
        for found in _read_place(place):
            if isinstance(found, ArticleError):
                yield found
            elif found.id in seen:
                yield ArticleError(
                    f"the id {found.id!r} is taken by {seen[found.id]}", source=found.source, id=found.id
                )
            else:
                seen[found.id] = found.source or "?"
                yield found


def _known(path: str | Path) -> Path | None:
    if str(path) == "-":
        return None
    place = Path(path)
    if not place.exists():
        raise UsageError(f"{place}: no such file or folder")
    if place.is_file() and place.suffix not in (".txt", ".jsonl"):
        raise UsageError(f"{place}: a folder, a .txt file or a .jsonl file is expected")
    return place


def _read_place(place: Path | None) -> Iterator[Found]:
    if place is None:
        yield from _read_lines(sys.stdin.buffer, Path("stdin"))
    elif place.is_dir():
        yield from _read_texts(place, sorted(p for p in place.rglob("*.txt") if p.is_file()))
    elif place.suffix == ".jsonl":
        with place.open("rb") as file:
            yield from _read_lines(file, place)
    else:
        yield from _read_texts(place.parent, [place])


# ---- files of text, with an optional articles.csv beside them


def _read_texts(folder: Path, paths: list[Path]) -> Iterator[Found]:
    index, problems = _read_index(folder / INDEX)
    yield from problems
    for path in paths:
        name = path.relative_to(folder)
        id = name.with_suffix("").as_posix()
        yield _read_text(path, name.as_posix(), id, index.get(id, {}))


def _read_index(path: Path) -> tuple[dict[str, dict[str, Any]], list[ArticleError]]:
    """What articles.csv says, by id; a row that is wrong is left out and told."""
    rows: dict[str, dict[str, Any]] = {}
    problems: list[ArticleError] = []
    if not path.exists():
        return rows, problems
    try:
        reader = csv.DictReader(path.read_bytes().decode("utf-8-sig").splitlines())
    except UnicodeDecodeError as e:
        return rows, [ArticleError(f"not UTF-8: byte {e.object[e.start]:#04x} at {e.start}", source=str(path))]
    columns = reader.fieldnames or ()
    if "id" not in columns or set(columns) - set(_INDEX_COLUMNS):
        message = f"the columns must be id and any of {', '.join(_INDEX_COLUMNS[1:])}, not {', '.join(columns)}"
        return rows, [ArticleError(message, source=str(path), line=1)]
    for row in reader:
        try:
            rows[row["id"]] = {"published": _date(row.get("published")), "title": row.get("title") or None}
        except ValueError as e:
            problems.append(ArticleError(str(e), source=str(path), line=reader.line_num, id=row["id"]))
    return rows, problems


def _read_text(path: Path, name: str, id: str, given: dict[str, Any]) -> Found:
    try:
        data = path.read_bytes()
        article = Article(data.decode("utf-8-sig"), id=id, source=name, **given)
        article.check()
    except OSError as e:
        return ArticleError(f"cannot be read: {e.strerror}", source=str(path), id=id)
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        return ArticleError(f"not UTF-8: byte {data[e.start]:#04x} at {e.start}", source=str(path), line=line, id=id)
    except ArticleError as e:
        return ArticleError(e.message, source=str(path), id=id)
    return article


# ---- JSON lines


def _read_lines(file: IO[bytes], path: Path) -> Iterator[Found]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield _read_line(line, path, number)


def _read_line(line: bytes, path: Path, number: int) -> Found:
    id = None
    try:
        row = json.loads(line.decode("utf-8-sig"))
        if not isinstance(row, dict):
            raise ValueError(f"an object is expected, not {type(row).__name__}")
        id = row["id"] if isinstance(row.get("id"), str) else None
        article = _article(row, path, number)
        article.check()
    except json.JSONDecodeError as e:
        problem = f"not JSON: {e.msg} at column {e.colno}"
    except UnicodeDecodeError as e:
        problem = f"not UTF-8: byte {line[e.start]:#04x} at column {e.start + 1}"
    except ValueError as e:
        problem = str(e)
    except ArticleError as e:
        problem = e.message
    else:
        return article
    return ArticleError(problem, source=str(path), line=number, id=id)


def _article(row: dict[str, Any], path: Path, number: int) -> Article:
    for key in _LINE_KEYS:
        if row.get(key) is not None and not isinstance(row[key], str):
            raise ValueError(f"{key!r} must be a string, not {type(row[key]).__name__}")
    if row.get("text") is None:
        raise ValueError("'text' is missing")
    return Article(
        row["text"],
        id=row.get("id") or f"{path.stem}:{number}",
        source=f"{path.name}:{number}",
        published=_date(row.get("published")),
        title=row.get("title") or None,
    )


def _date(value: str | None) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"published is {value!r}; a date as YYYY-MM-DD is expected") from None
