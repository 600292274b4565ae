"""What a reading has come across so far: for progress, and for the closing summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 3
"""So many of each are named in the closing summary."""


@dataclass
class Meter:
    """Bytes read, files of no known form by suffix, rows of articles.csv without an article, texts that came again."""

    bytes: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    idle_rows: int = 0
    idle_ids: list[str] = field(default_factory=list)
    """Rows of articles.csv in folders that name no article there, and the first few of their ids."""
    repeated: int = 0
    repeats: list[tuple[str, str]] = field(default_factory=list)
    """The first few repeated texts: the article's id, and the id of the first with that text."""

    def note_idle(self, ids: list[str]) -> None:
        """Count rows of articles.csv that name no article."""
        self.idle_rows += len(ids)
        self.idle_ids += ids[: SHOWN - len(self.idle_ids)]

    def note_repeat(self, id: str, first: str) -> None:
        """Count an article whose text was that of `first`."""
        self.repeated += 1
        if len(self.repeats) < SHOWN:
            self.repeats.append((id, first))
