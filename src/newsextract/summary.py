"""A table of what a run found, for the person who started it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from newsextract.records import Failure
from newsextract.sinks import failures_path

_KINDS = ("parties", "amounts", "dates", "quotes", "deals")


class Summary:
    """Gathers one row per article: counts by kind, and the main deal in words."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._failures: list[Failure] = []

    def add(self, outcome: str | Failure) -> None:
        """Take in a record (its line of JSON) or a failure."""
        if isinstance(outcome, Failure):
            self._failures.append(outcome)
            return
        record = json.loads(outcome)
        counts = (str(len(record[kind])) for kind in _KINDS)
        self._rows.append((record["article"]["id"], *counts, _main_deal(record)))

    def show(self, output: Path | None) -> None:
        """Print the table, the failures, and where the records lie, to stderr."""
        console = Console(stderr=True, highlight=False)
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("article", overflow="fold")
        for kind in _KINDS:
            table.add_column(kind, justify="right")
        table.add_column("main deal", overflow="fold")
        for row in self._rows:
            table.add_row(*row)
        counts = [sum(int(row[i]) for row in self._rows) for i in range(1, len(_KINDS) + 1)]
        table.add_section()
        table.add_row(f"{len(self._rows)} articles", *map(str, counts), style="bold")
        console.print(table)
        for failure in self._failures:
            place = f":{failure.line}" if failure.line else ""
            console.print(f"failed: {failure.source or failure.id}{place}: {failure.message}", style="red")
        if output is not None:
            console.print(f"\nRecords (JSON lines): {output}")
            if self._failures:
                console.print(f"Failures: {failures_path(output)}")


def _main_deal(record: dict[str, Any]) -> str:
    """The first deal as "license, signed: licensor A, licensee B, up to USD 5,600,000,000"."""
    if not record["deals"]:
        return "–"
    deal = record["deals"][0]
    names = {p["id"]: p["name"] for p in record["parties"]}
    amounts = {a["id"]: a for a in record["amounts"]}
    facts = [f"{p['role']} {names[p['party']]}" for p in deal["parties"]]
    total = next((amounts[a["amount"]] for a in deal["amounts"] if a["role"] == "total"), None)
    if total:
        qualifier = f"{total['qualifier'].replace('_', ' ')} " if total["qualifier"] else ""
        facts.append(f"{qualifier}{total['text']}".replace("\n", " "))
    return f"{deal['type'].replace('_', ' ')}, {deal['status']}: {', '.join(facts)}"
