"""From a row (an object of JSON lines, a row of Parquet) to an article."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from newsextract.article import Article

KEYS = ("id", "text", "published", "title")


def article_of(row: dict[str, Any], path: Path, number: int) -> Article:
    """The article of a row; `number` is its line or row, from 1. Raises ValueError where a value is of no use."""
    id: Any = row.get("id")
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    for key, value in (("id", id), ("text", row.get("text")), ("title", row.get("title"))):
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key!r} must be a string, not {type(value).__name__}")
    if row.get("text") is None:
        raise ValueError("'text' is missing")
    return Article(
        row["text"],
        id=str(id) if id else f"{Path(path.name.removesuffix('.gz')).stem}:{number}",
        source=f"{path.name}:{number}",
        published=day(row.get("published")),
        title=row.get("title") or None,
    )


def day(value: object) -> date | None:
    """A publication date as given: a date, a time stamp (its day as written), or either as ISO 8601 text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()  # type: ignore[arg-type]
    except (ValueError, TypeError):
        raise ValueError(f"published is {value!r}; a date as YYYY-MM-DD is expected") from None
