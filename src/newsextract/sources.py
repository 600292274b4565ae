"""Where articles come from: folders of .txt with an articles.csv, single files, JSON lines, standard input."""

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
_INDEX_COLUMNS = {"id", "published", "title", "source"}
_KEYS = {"id": str, "text": str, "published": str, "title": str}

Found = Article | ArticleError
"""An article, or why there is none at that place."""


def read(paths: Iterable[str | Path]) -> Iterator[Found]:
    """Every article of the paths, in order: folders (recursively), .txt and .jsonl files, "-" for JSON lines on stdin.

    What cannot be read comes as an ArticleError in its place; an id that was there before is one, too. Raises
    UsageError at once where a path does not exist or is of no known form.
    """
    places = [_known(path) for path in paths]
    seen: dict[str, str] = {}
    for place in places:
        for found in _read_one(place):
            if isinstance(found, Article):
                first = seen.setdefault(found.id, found.source or "?")
                if first is not found.source and found.id in seen and first != found.source:
                    found = ArticleError(
                        f"the id {found.id!r} is taken by {first}", source=found.source, id=found.id
                    )
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


def _read_one(place: Path | None) -> Iterator[Found]:
    if place is None:
        yield from _read_lines(sys.stdin.buffer, "-", "stdin")
    elif place.is_dir():
        yield from _read_folder(place)
    elif place.suffix == ".jsonl":
        with place.open("rb") as file:
            yield from _read_lines(file, str(place), place.stem)
    else:
        yield _read_text(place, place.stem, {})


def _read_folder(folder: Path) -> Iterator[Found]:
    index, problems = _read_index(folder / INDEX)
    yield from problems
    for path in sorted(p for p in folder.rglob("*.txt") if p.is_file()):
        id = path.relative_to(folder).with_suffix("").as_posix()
        yield _read_text(path, id, index.get(id, {}))


def _read_index(path: Path) -> tuple[dict[str, dict[str, Any]], list[ArticleError]]:
    """Rows of articles.csv by id; a row that is wrong is left out and told."""
    rows: dict[str, dict[str, Any]] = {}
    problems: list[ArticleError] = []
    if not path.exists():
        return rows, problems
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as e:
        return rows, [ArticleError(f"not UTF-8 at byte {e.start}", source=str(path))]
    reader = csv.DictReader(text.splitlines())
    unknown = set(reader.fieldnames or ()) - _INDEX_COLUMNS
    if "id" not in (reader.fieldnames or ()) or unknown:
        return rows, [
            ArticleError(
                "the columns must be id and any of published, title, source", source=str(path), line=1
            )
        ]
    for row in reader:
        try:
            rows[row["id"]] = {"published": _date(row.get("published")), "title": row.get("title") or None}
        except ValueError as e:
            problems.append(ArticleError(str(e), source=str(path), line=reader.line_num, id=row["id"]))
    return rows, problems


def _read_text(path: Path, id: str, given: dict[str, Any]) -> Found:
    try:
        data = path.read_bytes()
    except OSError as e:
        return ArticleError(f"cannot be read: {e.strerror}", source=str(path), id=id)
    return _article(data, str(path), id, given)


def _article(data: bytes, source: str, id: str, given: dict[str, Any]) -> Found:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        return ArticleError(
            f"not UTF-8: byte {data[e.start]:#04x} at {e.start}", source=source, line=line, id=id
        )
    article = Article(text, id=id, source=source, **given)
    try:
        article.check()
    except ArticleError as e:
        return e
    return article


def _read_lines(file: IO[bytes], source: str, stem: str) -> Iterator[Found]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield _read_line(line, source, number, f"{stem}:{number}")


def _read_line(line: bytes, source: str, number: int, made_id: str) -> Found:
    id = None
    try:
        row = json.loads(line.decode("utf-8-sig"))
        if not isinstance(row, dict):
            raise ValueError(f"an object is expected, not {type(row).__name__}")
        id = row.get("id") if isinstance(row.get("id"), str) else None
        for key, form in _KEYS.items():
            if row.get(key) is not None and not isinstance(row[key], form):
                raise ValueError(f"{key!r} must be a string, not {type(row[key]).__name__}")
        if row.get("text") is None:
            raise ValueError("'text' is missing")
        article = Article(
            row["text"],
            id=row.get("id") or made_id,
            source=f"{source}:{number}",
            published=_date(row.get("published")),
            title=row.get("title") or None,
        )
        article.check()
    except json.JSONDecodeError as e:
        return ArticleError(f"not JSON: {e.msg} at column {e.colno}", source=source, line=number, id=id)
    except UnicodeDecodeError as e:
        return ArticleError(
            f"not UTF-8: byte {line[e.start]:#04x} at column {e.start + 1}", source=source, line=number, id=id
        )
    except ValueError as e:
        return ArticleError(str(e), source=source, line=number, id=id)
    except ArticleError as e:
        return ArticleError(e.message, source=source, line=number, id=e.id)
    return article


def _date(value: str | None) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"published is {value!r}; a date as YYYY-MM-DD is expected") from None
