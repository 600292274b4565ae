"""The pattern files several times over, to see what more rules and names would cost."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from newsextract import rules


@contextmanager
def multiplied(times: int) -> Iterator[None]:
    """Within it the extractor loads `times` as many names: each CSV row again with words nobody writes."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "patterns"
        shutil.copytree(rules.folder(), folder)
        for path in folder.rglob("*.csv"):
            header, *rows = path.read_text("utf-8").splitlines()
            more = [_renamed(row, n) for n in range(1, times) for row in rows]
            path.write_text("\n".join([header, *rows, *more]) + "\n", "utf-8")
        with mock.patch.object(rules, "folder", return_value=folder):
            rules.forget()  # a book keeps what it has read
            yield
        rules.forget()


def _renamed(row: str, n: int) -> str:
    name, comma, rest = row.partition(",")
    ending = f'q{n}"' if name.endswith('"') else f"q{n}"
    return name.removesuffix('"') + ending + comma + rest
