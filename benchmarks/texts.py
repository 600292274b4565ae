"""Texts for the benchmark: articles from a file, or new ones made of corpus/ so that none comes twice.

One article read again and again makes spaCy's tokenizer up to 19 times faster (every chunk is in its cache), so each
made article has paragraphs of several others, other numbers, and some words nobody has seen.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

_NUMBER = re.compile(r"\d")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SYLLABLES = (
    "an",
    "ber",
    "cor",
    "dan",
    "fin",
    "gar",
    "hel",
    "jor",
    "kal",
    "lum",
    "mor",
    "nel",
    "quin",
    "ros",
    "sar",
    "tan",
    "ven",
    "zel",
)


def from_file(path: Path) -> Iterator[str]:
    """The texts of a file of JSON lines {"text": …}."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]


def from_corpus(folder: Path, seed: int = 1) -> Iterator[str]:
    """Articles without end, of about the length of those in `folder`; the same seed gives the same ones."""
    chance = random.Random(seed)
    paragraphs = [p for path in sorted(folder.glob("*.txt")) for p in path.read_text("utf-8").split("\n") if p.strip()]
    while True:
        chosen = chance.sample(paragraphs, k=chance.randint(10, 16))
        names: dict[str, str] = {}
        yield "\n".join(_vary(p, chance, names) for p in chosen)


def _vary(paragraph: str, chance: random.Random, names: dict[str, str]) -> str:
    def rename(match: re.Match[str]) -> str:
        if chance.random() < 0.1:
            names.setdefault(match[0], "".join(chance.choices(_SYLLABLES, k=3)).capitalize())
        return names.get(match[0], match[0])

    return _NAME.sub(
        rename, _NUMBER.sub(lambda m: str(chance.randint(1, 9)) if chance.random() < 0.3 else m[0], paragraph)
    )
