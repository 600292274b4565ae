"""Parquet: one article a row, in columns text, and any of id, published, title (extra [parquet])."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsextract.article import Article
from newsextract.errors import ArticleError
from newsextract.sources.encodings import printable
from newsextract.sources.meter import Meter
from newsextract.sources.rows import KEYS, read_row

_ROWS = 64


def read_parquet(path: Path, meter: Meter) -> Iterator[Article | ArticleError]:
    """Every row of a Parquet file, some of them in memory at a time."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    size = path.stat().st_size
    number = 0
    try:
        with ParquetFile(path) as file:
            names = [name for name in KEYS if name in file.schema_arrow.names]
            if "text" not in names:
                found = ", ".join(file.schema_arrow.names)
                yield ArticleError(f"a column 'text' is expected; the columns are {found}", source=printable(path))
                return
            others = [name for name in file.schema_arrow.names if name not in KEYS]
            share = size / max(1, file.metadata.num_rows)
            for batch in file.iter_batches(batch_size=_ROWS, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    meter.bytes += round(share)
                    meter.note_unread(others)
                    yield read_row(row, path, number, meter)
    except (ArrowException, OSError, UnicodeDecodeError) as e:
        yield ArticleError(f"cannot be read from here on: {e}", source=printable(path), line=number + 1)
