"""A folder of CSV tables that spreadsheets open as they are: UTF-8 with a mark, and no text taken for a formula."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from newsextract.records import Failure
from newsextract.sinks.base import part, put
from newsextract.sinks.tables import TABLES, rows

# What makes spreadsheets read a cell as a formula (OWASP, "CSV Injection"); the wide forms in East Asian settings.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


class CsvTables:
    """Writes one CSV file per table into a folder."""

    def __init__(self, output: Path) -> None:
        output.mkdir(parents=True, exist_ok=True)
        self._paths = {name: output / f"{name}.csv" for name in TABLES}
        self._files = {
            name: part(path).open("w", encoding="utf-8-sig", newline="") for name, path in self._paths.items()
        }
        self._writers = {name: csv.writer(file, lineterminator="\n") for name, file in self._files.items()}
        self._text = {name: [c.type == "text" for c in table.columns] for name, table in TABLES.items()}
        for name, table in TABLES.items():
            self._writers[name].writerow([column.name for column in table.columns])

    def write(self, outcome: str | Failure) -> None:
        """Write the rows of a record or failure."""
        for name, row in rows(outcome):
            cells = zip(row, self._text[name], strict=True)
            self._writers[name].writerow([harmless(value) if text else _plain(value) for value, text in cells])

    def finish(self) -> None:
        """Put every table in its place."""
        for name, path in self._paths.items():
            self._files[name].close()
            put(path)

    def drop(self) -> None:
        """Remove what was written."""
        for name, path in self._paths.items():
            self._files[name].close()
            part(path).unlink(missing_ok=True)


def harmless(text: str | None) -> str | None:
    """A text that no spreadsheet runs: where it begins as a formula, or with ' before one, it gets a ' in front."""
    return f"'{text}" if text and text.lstrip("'").startswith(_FORMULA) else text


def _plain(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value
