"""What a reading has come across so far: for progress, and for the closing summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

SHOWN = 3
"""So many of each are named in the closing summary."""
_KEYS = 1000  # distinct keys that are counted


@dataclass
class Meter:
    """Bytes read, files of no known form by suffix, keys not read, idle rows of articles.csv, texts that came again."""

    bytes: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    """Keys of JSON lines and columns of Parquet that say nothing to us, with the number of rows that have them."""
    idle_rows: int = 0
    idle_ids: list[str] = field(default_factory=list)
    """Rows of articles.csv in folders that name no article there, and the first few of their ids."""
    repeated: int = 0
    repeats: list[tuple[str, str]] = field(default_factory=list)
    """The first few repeated texts: the article's id, and the id of the first with that text."""

    def note_unread(self, keys: Iterable[str]) -> None:
        """Count the keys of a row that are not read; keys that come after the first thousand are passed over."""
        for key in keys:
            if key in self.unread or len(self.unread) < _KEYS:
                self.unread[key] += 1

    def note_idle(self, ids: list[str]) -> None:
        """Count rows of articles.csv that name no article."""
        self.idle_rows += len(ids)
        self.idle_ids += ids[: SHOWN - len(self.idle_ids)]

    def note_repeat(self, id: str, first: str) -> None:
        """Count an article whose text was that of `first`."""
        self.repeated += 1
        if len(self.repeats) < SHOWN:
            self.repeats.append((id, first))
