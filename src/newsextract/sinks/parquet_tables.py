"""A folder of Parquet tables (extra [parquet]): money as decimals, days as dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from newsextract.records import Failure
from newsextract.sinks.base import part, put
from newsextract.sinks.tables import DIGITS, PLACES, TABLES, Row, Table, rows

_GROUP = 10_000
"""Rows of a table that are written at a time."""


class ParquetTables:
    """Writes one Parquet file per table into a folder."""

    def __init__(self, output: Path) -> None:
        from pyarrow.parquet import ParquetWriter

        output.mkdir(parents=True, exist_ok=True)
        self._paths = {name: output / f"{name}.parquet" for name in TABLES}
        self._schemas = {name: _schema(table) for name, table in TABLES.items()}
        self._writers = {
            name: ParquetWriter(part(path), self._schemas[name], compression="zstd")
            for name, path in self._paths.items()
        }
        self._rows: dict[str, list[Row]] = {name: [] for name in TABLES}

    def write(self, outcome: str | Failure) -> None:
        """Take in the rows of a record or failure."""
        for name, row in rows(outcome):
            self._rows[name].append(row)
            if len(self._rows[name]) >= _GROUP:
                self._flush(name)

    def finish(self) -> None:
        """Write what is held back and put every table in its place."""
        for name in TABLES:
            self._flush(name)
            self._writers[name].close()
        for path in self._paths.values():
            put(path)

    def drop(self) -> None:
        """Remove what was written."""
        for name, path in self._paths.items():
            self._writers[name].close()
            part(path).unlink(missing_ok=True)

    def _flush(self, name: str) -> None:
        import pyarrow

        held, self._rows[name] = self._rows[name], []
        if held:
            columns = zip(TABLES[name].columns, zip(*held, strict=True), strict=True)
            exact = [[_EXACT[c.type](v) if c.type in _EXACT and v is not None else v for v in vs] for c, vs in columns]
            self._writers[name].write_table(pyarrow.table(exact, schema=self._schemas[name]))


_EXACT: dict[str, Any] = {"date": date.fromisoformat, "decimal": Decimal}


def _schema(table: Table) -> Any:
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "int": pyarrow.int64(),
        "bool": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "decimal": pyarrow.decimal128(DIGITS, PLACES),
    }
    return pyarrow.schema([(column.name, types[column.type]) for column in table.columns])
