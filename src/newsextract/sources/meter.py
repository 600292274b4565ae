"""What a reading has come across so far: for progress, and for the closing summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Meter:
    """Bytes read, files of no known form by suffix, and articles whose text was there before."""

    bytes: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    repeated: int = 0
    repeats: list[tuple[str, str]] = field(default_factory=list)
    """The first few repeated texts: the article's id, and the id of the first with that text."""
