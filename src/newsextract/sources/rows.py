"""From a row (an object of JSON lines, a row of Parquet) to an article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsextract.article import Article
from newsextract.errors import ArticleError
from newsextract.sources.encodings import printable
from newsextract.sources.meter import Meter

KEYS = ("id", "text", "published", "title")
_SHOWN = 200


def read_row(row: dict[str, Any], path: Path, number: int, meter: Meter) -> Article | ArticleError:
    """The article of a row, or why it is none; `number` is its line or row, from 1."""
    meter.note_unread(key for key in row if key not in KEYS)
    try:
        article = _article(row, path, number)
        article.check()
    except ValueError as e:
        problem = str(e)
    except ArticleError as e:
        problem = e.message
    else:
        return article
    id = row.get("id")
    return ArticleError(problem, source=printable(path), line=number, id=id if isinstance(id, str) else None)


def _article(row: dict[str, Any], path: Path, number: int) -> Article:
    id: Any = row.get("id")
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    for key, value in (("id", id), ("text", row.get("text")), ("title", row.get("title"))):
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key!r} must be a string, not {type(value).__name__}")
    if row.get("text") is None:
        others = f"; the keys are {', '.join(row)}"[:_SHOWN] if row and "text" not in row else ""
        raise ValueError(f"'text' is missing{others}")
    return Article(
        row["text"],
        id=str(id) if id else f"{printable(Path(path.name.removesuffix('.gz')).stem)}:{number}",
        source=f"{printable(path.name)}:{number}",
        published=row.get("published"),
        title=row.get("title") or None,
    )
