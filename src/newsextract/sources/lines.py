"""JSON lines, plain or gzipped: one article a line."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

from newsextract.article import MAX_CHARS, Article
from newsextract.errors import ArticleError
from newsextract.sources.encodings import printable
from newsextract.sources.meter import Meter
from newsextract.sources.rows import read_row

MAX_LINE = 12 * MAX_CHARS
"""Bytes of a line that are taken: the longest text with every character escaped ("\\ud83d\\ude00")."""


def read_lines_file(path: Path, meter: Meter) -> Iterator[Article | ArticleError]:
    """Every line of a .jsonl or .jsonl.gz file."""
    try:
        with path.open("rb") as raw:
            if path.suffix.lower() == ".gz":
                with gzip.GzipFile(fileobj=raw) as file:
                    yield from read_lines(file, path, meter, raw)
            else:
                yield from read_lines(raw, path, meter, raw)
    except OSError as e:
        yield ArticleError(f"cannot be read: {e.strerror or e}", source=printable(path))


class _Lines(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def read_lines(
    file: _Lines, path: Path, meter: Meter, raw: IO[bytes] | None = None
) -> Iterator[Article | ArticleError]:
    """Every line of an open file, never more than one in memory; `raw` is the file on disk below it."""
    number, before = 0, meter.bytes
    while True:
        number += 1
        try:
            line = file.readline(MAX_LINE + 1)
            too_long = len(line) > MAX_LINE
            rest = line
            while too_long and rest and not rest.endswith(b"\n"):
                rest = file.readline(MAX_LINE)
        except (OSError, EOFError, zlib.error) as e:
            yield ArticleError(f"cannot be read from here on: {e}", source=printable(path), line=number)
            return
        if not line:
            return
        meter.bytes = before + raw.tell() if raw else meter.bytes + len(line)
        if too_long:
            yield ArticleError(f"the line has over {MAX_LINE:,} bytes", source=printable(path), line=number)
        elif line.strip():
            yield _read_line(line, path, number, meter)


def _read_line(line: bytes, path: Path, number: int, meter: Meter) -> Article | ArticleError:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except json.JSONDecodeError as e:
        problem = f"not JSON: {e.msg} at column {e.colno}"
    except UnicodeDecodeError as e:
        problem = f"not UTF-8: byte {line[e.start]:#04x} at column {e.start + 1}"
    except RecursionError:
        problem = "not JSON that can be read: nested too deeply"
    except ValueError as e:  # a number of too many digits
        problem = str(e)
    else:
        if isinstance(row, dict):
            return read_row(row, path, number, meter)
        problem = f"an object is expected, not {type(row).__name__}"
    return ArticleError(problem, source=printable(path), line=number)
