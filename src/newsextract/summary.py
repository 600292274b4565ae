"""A table of what a run found, for the person who started it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from newsextract.records import Failure
from newsextract.run.progress import counted
from newsextract.sinks import failures_path

_KINDS = ("parties", "amounts", "dates", "quotes", "deals")
_SHOWN = 100
_WIDE = 10_000


class Summary:
    """Gathers counts by kind, and a row per article with its main deal for the first hundred."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._failures: list[Failure] = []
        self._counts: Counter[str] = Counter()

    def add(self, outcome: str | Failure) -> None:
        """Take in a record (its line of JSON) or a failure."""
        if isinstance(outcome, Failure):
            self._counts["failures"] += 1
            if len(self._failures) < _SHOWN:
                self._failures.append(outcome)
            return
        record = json.loads(outcome)
        counts = {kind: len(record[kind]) for kind in _KINDS}
        self._counts.update(counts, articles=1)
        if len(self._rows) < _SHOWN:
            self._rows.append((record["article"]["id"], *map(str, counts.values()), _main_deal(record)))

    def show(self, output: Path | None) -> None:
        """Print the table, the failures, and where the records lie, to stderr."""
        console = Console(stderr=True, highlight=False, markup=False)
        if not console.is_terminal:  # where nobody's lines end, ids are not cut
            console.width = _WIDE
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("article", no_wrap=True)
        for kind in _KINDS:
            table.add_column(kind, justify="right")
        for *cells, _ in self._rows:
            table.add_row(*cells)
        if self._counts["articles"] > len(self._rows):
            table.add_row("…")
        table.add_section()
        counts = (str(self._counts[kind]) for kind in _KINDS)
        table.add_row(counted(self._counts["articles"], "article"), *counts, style="bold")
        console.print(table)
        deals = [(row[0], row[-1]) for row in self._rows if row[-1]]
        if deals:
            console.print("\nmain deals", style="bold")
        for article, deal in deals:
            console.print(f"  {article}: {deal}", soft_wrap=True)
        for failure in self._failures:
            place = f":{failure.line}" if failure.line else ""
            text = f"failed: {failure.source or failure.id}{place}: {failure.message}"
            console.print(text, style="red", soft_wrap=True)
        if self._counts["failures"] > len(self._failures):
            console.print("failed: …", style="red")
        self._show_places(console, output)

    def _show_places(self, console: Console, output: Path | None) -> None:
        if output is None or not output.exists():
            return
        lines = output.is_file() and output.suffix != ".duckdb"
        console.print(f"\nRecords{' (JSON lines)' if lines else ''}: {output}", soft_wrap=True)
        if lines and self._failures:
            console.print(f"Failures: {failures_path(output)}", soft_wrap=True)


def _main_deal(record: dict[str, Any]) -> str:
    """The first deal as "license, signed: licensor A, licensee B, up to $5.6 billion"; "" where there is none."""
    if not record["deals"]:
        return ""
    deal = record["deals"][0]
    names = {p["id"]: p["name"] for p in record["parties"]}
    amounts = {a["id"]: a for a in record["amounts"]}
    facts = [f"{p['role']} {names[p['party']]}" for p in deal["parties"]]
    total = next((amounts[a["amount"]] for a in deal["amounts"] if a["role"] == "total"), None)
    if total:
        qualifier = f"{total['qualifier'].replace('_', ' ')} " if total["qualifier"] else ""
        facts.append(f"{qualifier}{total['text']}".replace("\n", " "))
    return f"{deal['type'].replace('_', ' ')}, {deal['status']}: {', '.join(facts)}"
