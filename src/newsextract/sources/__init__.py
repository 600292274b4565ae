"""Where articles come from: folders of .txt, .md and .html, JSON lines, Parquet, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from newsextract.article import Article
from newsextract.errors import ArticleError, UsageError
from newsextract.sources.columns import read_parquet
from newsextract.sources.encodings import printable
from newsextract.sources.files import FORMS, read_file, read_folder, size_below
from newsextract.sources.index import Indexes
from newsextract.sources.lines import read_lines, read_lines_file
from newsextract.sources.meter import Meter
from newsextract.sources.seen import Seen

Found = Article | ArticleError
"""An article, or why there is none at that place."""

__all__ = ["FORMS", "Found", "Reading", "read", "suffix"]

_ROWS: dict[str, Callable[[Path, Meter], Iterator[Found]]] = {
    ".jsonl": read_lines_file,
    ".jsonl.gz": read_lines_file,
    ".parquet": read_parquet,
}
"""Files with an article a line or row; those of FORMS are one article each."""


class Reading(Iterator[Found]):
    """The articles of some paths as a stream, and in `meter` what it has come across so far."""

    def __init__(self, places: list[Path | None]) -> None:
        self.places = places
        self.meter = Meter()
        self._stream = self._read()

    def __next__(self) -> Found:
        return next(self._stream)

    def total_bytes(self) -> int | None:
        """Bytes of all that is to be read; None where standard input is among it."""
        if None in self.places:
            return None
        return sum(size_below(p) if p.is_dir() else p.stat().st_size for p in self.places if p)

    def _read(self) -> Iterator[Found]:
        seen, indexes = Seen(), Indexes()
        for place in self.places:
            for found in _read_place(place, self.meter, indexes):
                if isinstance(found, ArticleError):
                    yield found
                elif first := seen.id(found, where := _where(found, place)):
                    yield ArticleError(f"the id {found.id!r} is taken by {first}", source=where, id=found.id)
                else:
                    self._note_repeats(found, seen)
                    yield found

    def _note_repeats(self, article: Article, seen: Seen) -> None:
        if first := seen.text(article):
            self.meter.note_repeat(article.id, first)


def read(paths: Iterable[str | Path] | str | Path) -> Reading:
    """Every article of the paths (or of one path), in order.

    A path is a folder (gone through recursively for .txt, .md and .html), a file of these kinds, a .jsonl, .jsonl.gz
    or .parquet file, or "-" for JSON lines on stdin. What cannot be read comes as an ArticleError in its place, and so
    does an article whose id was there before. Raises UsageError at once where a path does not exist, is of no known
    form, or is Parquet and pyarrow is not installed; where trafilatura is not, at the first page.
    """
    return Reading([_known(path) for path in ([paths] if isinstance(paths, str | Path) else paths)])


def suffix(path: Path) -> str:
    """The suffix that says what a file is: ".jsonl.gz" as a whole."""
    name = path.name.lower()
    return ".jsonl.gz" if name.endswith(".jsonl.gz") else path.suffix.lower()


def _known(path: str | Path) -> Path | None:
    if str(path) == "-":
        if sys.stdin is None:
            raise UsageError("-: standard input is closed; JSON lines are expected there")
        return None
    place = Path(path)
    if not place.exists():
        raise UsageError(f"{place}: no such file or folder")
    if not place.is_dir() and suffix(place) not in {**_ROWS, **FORMS}:
        raise UsageError(f"{place}: a folder or a file of {', '.join((*_ROWS, *FORMS))} is expected")
    if suffix(place) == ".parquet" and place.is_file() and not find_spec("pyarrow"):
        raise UsageError(f"{place}: Parquet needs pyarrow: pip install 'newsextract[parquet]'")
    return place


def _read_place(place: Path | None, meter: Meter, indexes: Indexes) -> Iterator[Found]:
    if place is None:
        return read_lines(sys.stdin.buffer, Path("stdin"), meter)
    if place.is_dir():
        return read_folder(place, meter)
    rows = _ROWS.get(suffix(place))
    return rows(place, meter) if rows else read_file(place, meter, indexes)


def _where(article: Article, place: Path | None) -> str:
    """Where an article stands, as the path was given; its `source` counts from the folder that was asked for."""
    folder = Path() if place is None else place if place.is_dir() else place.parent
    return printable(folder / (article.source or ""))
