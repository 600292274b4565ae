"""What was done before: records by what went into them, in a file beside the output, safe from any sudden end."""

from __future__ import annotations

import sqlite3
import time
import zlib
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from newsextract import rules
from newsextract.article import Article
from newsextract.errors import UsageError

_COMMIT_SECONDS = 1.0
_FORM = 1
_SETUP = f"""
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA user_version = {_FORM};
    CREATE TABLE IF NOT EXISTS records (key BLOB PRIMARY KEY, line BLOB NOT NULL);
    CREATE TEMP TABLE used (key BLOB PRIMARY KEY) WITHOUT ROWID;
"""


class Store:
    """The records of a run and of those before it with the same output.

    SQLite's transactions make it whole after a kill or a loss of power at any moment: what was committed is there, and
    nothing half. Failures are not kept: they are tried again.
    """

    def __init__(self, output: Path, patterns: rules.Files = ()) -> None:
        """`patterns` are a user's own. Raises UsageError where the file is damaged, or another run holds it."""
        self._fingerprint = fingerprint(rules.paths(patterns))
        self.path = resume_path(output)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._database = sqlite3.connect(self.path, timeout=1, isolation_level=None)
            self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._database.executescript(_SETUP)
            self._database.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as e:
            busy = e.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            raise UsageError(f"{self.path}: {e}" + (f": does another run write {output}?" if busy else "")) from e
        except sqlite3.DatabaseError as e:
            raise UsageError(f"{self.path}: {e}: remove this file to do all articles anew") from e
        self._committed = time.monotonic()

    def get(self, article: Article) -> str | None:
        """The record's line, where this very article was done with these very patterns and settings.

        Raises sqlite3.DatabaseError where the file is damaged.
        """
        key = key_of(article, self._fingerprint)
        self._database.execute("INSERT OR IGNORE INTO used VALUES (?)", (key,))
        found = self._database.execute("SELECT line FROM records WHERE key = ?", (key,)).fetchone()
        try:
            return zlib.decompress(found[0]).decode() if found else None
        except zlib.error as e:
            raise sqlite3.DatabaseError(f"a record is damaged: {e}") from e

    def put(self, article: Article, line: str) -> None:
        """Keep a record; it is safe within a second or so."""
        packed = zlib.compress(line.encode(), 1)
        self._database.execute(
            "INSERT OR REPLACE INTO records VALUES (?, ?)", (key_of(article, self._fingerprint), packed)
        )
        if time.monotonic() - self._committed > _COMMIT_SECONDS:
            self._database.execute("COMMIT")
            self._database.execute("BEGIN IMMEDIATE")
            self._committed = time.monotonic()

    def prune(self) -> None:
        """After a whole run: forget what it did not ask for."""
        self._database.execute("DELETE FROM records WHERE key NOT IN (SELECT key FROM used)")

    def close(self) -> None:
        """Commit everything."""
        if self._database.in_transaction:  # SQLite has ended it where the disk is full
            self._database.execute("COMMIT")
        self._database.close()


def resume_path(output: Path) -> Path:
    """`OUT.resume` beside the output."""
    return output.with_name(output.name + ".resume")


def key_of(article: Article, made_by: str) -> bytes:
    """A digest of everything that a record depends on; `made_by` is the fingerprint of program and patterns."""
    parts = (
        made_by, article.id, article.source, article.published, article.published_from, article.title,
        article.guess, article.text,
    )  # fmt: skip
    return blake2b("\0".join(map(repr, parts)).encode(), digest_size=16).digest()


def fingerprint(patterns: tuple[str, ...] = ()) -> str:
    """A digest of patterns (a user's own: `patterns`), code and libraries: of all that decides what is found."""
    digest = blake2b(rules.book(patterns).version().encode(), digest_size=16)
    root = Path(__file__).resolve().parents[1]
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for library in ("spacy", "dateparser", "price-parser", "pydantic"):
        digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()
