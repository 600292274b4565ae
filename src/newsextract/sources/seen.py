"""Which ids and texts were there before, on disk beyond a few megabytes, so that memory stays flat."""

from __future__ import annotations

import sqlite3

from newsextract.article import Article


class Seen:
    """The ids and texts of one reading, in a temporary database that goes with it."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
            "CREATE TABLE ids (id TEXT PRIMARY KEY, source TEXT) WITHOUT ROWID;"
            "CREATE TABLE texts (digest BLOB PRIMARY KEY, id TEXT) WITHOUT ROWID; BEGIN"
        )

    def id(self, article: Article, where: str) -> str | None:
        """Where the article's id was first, or None where it is new (`where` is remembered then)."""
        return self._first("ids", "source", article.id, where)

    def text(self, article: Article) -> str | None:
        """The id of the first article with this text, or None where the text is new."""
        return self._first("texts", "id", bytes.fromhex(article.sha256)[:16], article.id)

    def _first(self, table: str, value: str, key: str | bytes, new: str) -> str | None:
        done = self._database.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", (key, new))
        if done.rowcount:
            return None
        column = "id" if table == "ids" else "digest"
        return str(self._database.execute(f"SELECT {value} FROM {table} WHERE {column} = ?", (key,)).fetchone()[0])
