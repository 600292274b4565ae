"""Folders and single files: .txt, .md and .html, with an optional articles.csv beside them."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsextract.article import MAX_CHARS, Article
from newsextract.errors import ArticleError, UsageError
from newsextract.sources.encodings import decode, printable
from newsextract.sources.index import INDEX, Given, Indexes, read_index
from newsextract.sources.meter import Meter
from newsextract.sources.pages import Page, read_page

MAX_DEPTH = 50
"""Folders within folders that are gone into."""


@dataclass(frozen=True)
class _Form:
    read: Callable[[bytes], Page]
    max_bytes: int
    published_from: str


def _plain(data: bytes) -> Page:
    text, guess = decode(data)
    return Page(text, None, None, guess)


_TEXT = _Form(_plain, 4 * MAX_CHARS, "given")
_PAGE = _Form(read_page, 10_000_000, "metadata")
FORMS = {".txt": _TEXT, ".md": _TEXT, ".html": _PAGE, ".htm": _PAGE}
"""Suffixes, in lower case, of the files that are articles."""


@dataclass(frozen=True)
class _Place:
    """A folder on the way down: its path below the one asked for, the sidecars and the folders above it.

    A sidecar is the depth it lies at, its rows, and the ids of those that no file was found for yet.
    """

    path: Path
    parts: tuple[str, ...] = ()
    indexes: tuple[tuple[int, dict[str, Given], set[str]], ...] = ()
    above: tuple[tuple[int, int], ...] = ()

    def below(self, name: str) -> _Place:
        """The folder of that name in this one."""
        return replace(self, path=self.path / name, parts=(*self.parts, printable(name)))

    def given(self, name: str) -> Given:
        """What the nearest sidecar says of a file here, by its id or its name."""
        stem = name[: -len(Path(name).suffix)]
        found = []
        for depth, rows, idle in reversed(self.indexes):
            for last in (stem, name):
                id = "/".join((*self.parts[depth:], last))
                if id in rows:
                    found.append(rows[id])
                    idle.discard(id)
        return found[0] if found else Given()


def read_folder(path: Path, meter: Meter) -> Iterator[Article | ArticleError]:
    """Every article below a folder, in the order of the names; links are followed, but never in a circle."""
    yield from _walk(_Place(path), meter)


def read_file(path: Path, meter: Meter, indexes: Indexes) -> Iterator[Article | ArticleError]:
    """The article of a file, with what the sidecar beside it says."""
    rows, problems = indexes.beside(path)
    yield from problems
    yield _read(path, _Place(path.parent, indexes=((0, rows, set()),)), meter)


def size_below(path: Path) -> int:
    """Bytes of the articles below a folder, for the time left; what cannot be read counts nothing."""
    return _size(_Place(path))


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _size(place: _Place) -> int:
    try:
        here, names = _enter(place)
    except ValueError:
        return 0
    total = 0
    for name, is_folder in names:
        if is_folder:
            total += _size(here.below(name))
        elif _suffix(name) in FORMS:
            with suppress(OSError):
                total += (here.path / name).stat().st_size
    return total


def _walk(place: _Place, meter: Meter) -> Iterator[Article | ArticleError]:
    try:
        here, names = _enter(place)
    except ValueError as e:
        yield ArticleError(str(e), source=printable(place.path))
        return
    rows, problems = read_index(here.path / INDEX)
    yield from problems
    idle = set(rows)
    if rows:
        here = replace(here, indexes=(*here.indexes, (len(here.parts), rows, idle)))
    for name, is_folder in names:
        if is_folder:
            yield from _walk(here.below(name), meter)
        elif _suffix(name) in FORMS:
            yield _read(here.path / name, here, meter)
        elif name != INDEX:
            meter.left_out[_suffix(name) or "no suffix"] += 1
    meter.note_idle(sorted("/".join((*here.parts, id)) for id in idle))


def _enter(place: _Place) -> tuple[_Place, list[tuple[str, bool]]]:
    """A folder with itself among those above what is in it; its names, in order, each with whether it is a folder.

    Raises ValueError with the reason where it is not read.
    """
    try:
        info = place.path.stat()
        with os.scandir(place.path) as entries:
            names = sorted((e.name, _is_folder(e)) for e in entries if not e.name.startswith("."))
    except OSError as e:
        raise ValueError(f"the folder cannot be read: {e.strerror}") from e
    identity = (info.st_dev, info.st_ino)
    if identity in place.above:
        raise ValueError("the folder holds itself by a link; it is read once")
    if len(place.parts) > MAX_DEPTH:
        raise ValueError(f"the folder lies over {MAX_DEPTH} folders deep; it is not read")
    return replace(place, above=(*place.above, identity)), names


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere: its file is told to be unreadable
        return False


def _read(path: Path, place: _Place, meter: Meter) -> Article | ArticleError:
    form = FORMS[_suffix(path.name)]
    name = printable(path.name)
    source = "/".join((*place.parts, name))
    id = source[: -len(path.suffix)]
    given = place.given(name)
    try:
        page = form.read(_bytes(path, form.max_bytes, meter))
        published = given.published or page.published
        article = Article(
            page.text,
            id=id,
            source=source,
            published=published,
            published_from=("given" if given.published else form.published_from) if published else None,
            title=given.title or page.title,
            guess=page.guess,
        )
        article.check()
    except OSError as e:
        problem = f"cannot be read: {e.strerror}"
    except ValueError as e:
        problem = str(e)
    except UsageError as e:
        raise UsageError(f"{printable(path)}: {e}") from e
    except ArticleError as e:
        problem = e.message
    else:
        return article
    return ArticleError(problem, source=printable(path), id=id)


def _bytes(path: Path, limit: int, meter: Meter) -> bytes:
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise ValueError("not a file: a pipe, socket or device")
    meter.bytes += info.st_size
    if info.st_size > limit:
        raise ValueError(f"the file has {info.st_size:,} bytes; at most {limit:,} are allowed")
    return path.read_bytes()
