"""Finds, reads and checks the pattern files: rules and term lists as data."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationError

from newsextract.errors import PatternError
from newsextract.own_rules import disabled, lay_over, read_own, without_disabled


class Patterns(BaseModel):
    """Base of what one pattern file holds. Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


class Block(Patterns):
    """One rule or term: an id, and examples that must and must not give an item decided by it.

    An example is a text of its own, run through the whole pipeline: a `yes` example must give an item
    whose `rule` names this id, a `no` example none.
    """

    id: str = Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")
    yes: list[str] = []
    no: list[str] = []


def _compile(value: object) -> re.Pattern[str]:
    if isinstance(value, re.Pattern):
        return value
    if not isinstance(value, str):
        raise ValueError("a regular expression in quotes is expected")
    try:
        return re.compile(value)
    except re.error as e:
        raise ValueError(f"not a regular expression: {e}") from e


Regex = Annotated[re.Pattern[str], BeforeValidator(_compile), PlainSerializer(lambda value: value.pattern)]
"""A regular expression in a pattern file; flags are written into it, as "(?i)" or "(?x)"."""

P = TypeVar("P", bound=Patterns)
Files = Sequence[str | Path] | str | Path
"""Files with rules and names of a user's own: several, or the path of one."""

_SHOWN = 5  # so many problems of one file are told at a time


@cache
def folder() -> Path:
    """Where the pattern files lie: inside the installed package, else at the top of the checkout.

    Raises PatternError where neither is there (a broken installation).
    """
    here = Path(__file__).resolve().parent
    for place in (here / "patterns", here.parents[1] / "patterns"):
        if place.is_dir():
            return place
    raise PatternError(f"no pattern files: looked in {here / 'patterns'} and {here.parents[1] / 'patterns'}")


class Book:
    """The pattern files that a pipeline is built from: the shipped ones, and a user's own laid over them."""

    def __init__(self, own: Sequence[str | Path] = ()) -> None:
        """Raises PatternError where one of the user's files `own` is wrong."""
        self.own = tuple(own)
        self._own = read_own(own, {path.stem: dict if path.suffix == ".toml" else list for path in _files()})
        self.names = self._own.names
        """Names of the user's as spaCy patterns: label (a kind of party), pattern, id."""
        self._read: dict[tuple[str, type[Patterns]], Patterns] = {}

    def read(self, name: str, form: type[P]) -> P:
        """Read `patterns/<name>.toml` in the form of the model `form`, once.

        Raises PatternError naming the file, the place in it and what is allowed there.
        """
        found = self._read.get((name, form))
        if found is None:
            found = self._read[name, form] = self._validated(name, form)
        assert isinstance(found, form)
        return found

    def _validated(self, name: str, form: type[P]) -> P:
        path = folder() / f"{name}.toml"
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except OSError as e:
            raise PatternError(f"{path.name}: cannot be read: {e.strerror}") from e
        except tomllib.TOMLDecodeError as e:
            raise PatternError(f"{path.name}: not TOML: {e}") from e
        _refuse_twins(path.name, data)
        own = self._own.tables.get(name, {})
        unknown = disabled(own) - set(_all_ids(data)) - self._own.ids
        if unknown:
            files = ", ".join(map(str, self.own))
            raise PatternError(f"{files}: {path.name} has no block {', '.join(sorted(unknown))} to switch off")
        data = without_disabled(lay_over(data, own))
        try:
            return form.model_validate(data)
        except ValidationError as e:
            files = " with ".join([path.name, *map(str, self.own if own else ())])
            raise PatternError(f"{files}: {_explain(e, form, data)}") from e

    def read_csv(self, name: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Rows of `patterns/<name>.csv` as tuples in the order of `columns`, a user's own after them.

        Raises PatternError where the file is missing, has other columns, or a row is short.
        """
        path = folder() / f"{name}.csv"
        try:
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
        except OSError as e:
            raise PatternError(f"{path.name}: cannot be read: {e.strerror}") from e
        if not rows or tuple(rows[0]) != columns:
            raise PatternError(f"{path.name}: the first line must be {','.join(columns)}")
        for number, row in enumerate(rows[1:], 2):
            if len(row) != len(columns):
                raise PatternError(f"{path.name}: line {number}: {len(columns)} columns expected, {len(row)} found")
        own = [self._row(path.stem, row, columns) for row in self._own.tables.get(path.stem, [])]
        return [tuple(row) for row in rows[1:]] + own

    def _row(self, table: str, row: object, columns: tuple[str, ...]) -> tuple[str, ...]:
        if not isinstance(row, dict) or set(row) - set(columns) or columns[0] not in row:
            place = f"{', '.join(map(str, self.own))}: {table}"
            raise PatternError(f"{place}: {row!r} is no row: {columns[0]} is needed; allowed are {', '.join(columns)}")
        cells = (row.get(column, "") for column in columns)
        return tuple(";".join(map(str, cell)) if isinstance(cell, list) else str(cell) for cell in cells)

    def version(self) -> str:
        """SHA-256 over the names and contents of all pattern files: it changes when any pattern does."""
        digest = sha256()
        for path in _files():
            digest.update(path.relative_to(folder()).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(self._own.digest)
        return digest.hexdigest()


def paths(files: Files) -> tuple[str, ...]:
    """The paths of a user's files as `book` takes them."""
    return (str(files),) if isinstance(files, str | Path) else tuple(map(str, files))


def book(own: tuple[str, ...] = ()) -> Book:
    """The pattern files with a user's own `own` laid over them, read once and again where one of these has changed.

    Raises PatternError as `Book` does.
    """
    return _book(own, tuple(map(_stamp, own)))


@cache
def _book(own: tuple[str, ...], stamps: tuple[object, ...]) -> Book:
    return Book(own)


def forget() -> None:
    """Forget what was read of the pattern files, so that it is read anew."""
    _book.cache_clear()


def _stamp(path: str) -> object:
    try:
        info = Path(path).stat()
    except OSError:  # told where the file is read
        return None
    return info.st_mtime_ns, info.st_size, info.st_ino


def blocks(patterns: Patterns) -> Iterator[Block]:
    """Every block with an id anywhere in a pattern file."""
    for name in type(patterns).model_fields:
        value = getattr(patterns, name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Block):
                yield item
            if isinstance(item, Patterns):
                yield from blocks(item)


def _files() -> list[Path]:
    return sorted(path for path in folder().rglob("*") if path.suffix in (".toml", ".csv"))


def _refuse_twins(file: str, data: object) -> None:
    twins = sorted(id for id, times in Counter(_all_ids(data)).items() if times > 1)
    if twins:
        raise PatternError(f"{file}: several blocks have the id {', '.join(twins)}")


def _all_ids(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from _all_ids(value)
    elif isinstance(data, list):
        for value in data:
            yield from _all_ids(value)


def _explain(error: ValidationError, form: type[Patterns], data: object) -> str:
    problems = list(_problems(error, form, data))
    more = [f"and {len(problems) - _SHOWN} more"] if len(problems) > _SHOWN else []
    return "; ".join(problems[:_SHOWN] + more)


def _problems(error: ValidationError, form: type[Patterns], data: object) -> Iterator[str]:
    for problem in error.errors():
        place = ".".join(str(x) for x in problem["loc"])
        block = _block_id(data, problem["loc"])
        named = f"{place} (block {block})" if block else place
        if problem["type"] == "extra_forbidden":
            yield f"{named}: unknown key; allowed are {', '.join(_allowed(form, problem['loc']))}"
        else:
            yield f"{named}: {problem['msg']}"


def _block_id(data: object, loc: tuple[int | str, ...]) -> str | None:
    found = None
    for step in loc:
        try:
            data = data[step]  # type: ignore[index]
        except (TypeError, KeyError, IndexError):
            return found
        if isinstance(data, dict) and "id" in data:
            found = str(data["id"])
    return found


def _allowed(form: type[Patterns], loc: tuple[int | str, ...]) -> list[str]:
    for step in loc[:-1]:
        field = form.model_fields.get(str(step))
        if field is not None:
            inner = getattr(field.annotation, "__args__", (field.annotation,))[-1]
            if isinstance(inner, type) and issubclass(inner, Patterns):
                form = inner
    return sorted(form.model_fields)
