"""The tables: which columns each has, and the rows of a record in them, the same for CSV, Parquet and DuckDB."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from newsextract.records import Failure

Type = Literal["text", "int", "bool", "date", "decimal"]
Row = list[Any]
"""Values in the order of the table's columns: str, int, bool or None; dates and decimals are still text."""

DIGITS, PLACES = 38, 10
"""Decimals are DECIMAL(38, 10): exact, and the widest that DuckDB has."""


@dataclass(frozen=True)
class Column:
    """A column: its name, its type, and where in an item its value stands."""

    name: str
    type: Type
    path: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table: the list in the record whose items are its rows ("deals.parties": a list in each deal)."""

    items: tuple[str, ...]
    columns: tuple[Column, ...]


def _table(items: str, columns: str) -> Table:
    """Columns are written "name", "name:type" or "name:type:path"; the type is text unless said."""
    made = []
    for text in columns.split():
        name, kind, path = (*text.split(":"), "", "")[:3]
        made.append(Column(name, kind or "text", tuple((path or name).split("."))))  # type: ignore[arg-type]
    return Table(tuple(filter(None, items.split("."))), tuple(made))


_SPAN = "start_char:int:start end_char:int:end text"

TABLES: dict[str, Table] = {
    "articles": _table(
        "",
        "article::article.id source::article.source title::article.title published:date:article.published "
        "published_from::article.published_from sha256::article.sha256 "
        "version::produced_by.version patterns::produced_by.patterns",
    ),
    "parties": _table("parties", "article party::id name kind country rule"),
    "titles": _table("parties.titles", "article party::^id title organization"),
    "mentions": _table("parties.mentions", f"article party::^id {_SPAN}"),
    "amounts": _table(
        "amounts",
        f"article amount::id {_SPAN} currency low:decimal high:decimal qualifier per restates rule",
    ),
    "dates": _table("dates", f"article date::id {_SPAN} kind value earliest:date latest:date granularity anchor rule"),
    "quotes": _table(
        "quotes",
        f"article quote::id {_SPAN} kind speaker_party::speaker.party speaker_name::speaker.name "
        "speaker_start:int:speaker.start speaker_end:int:speaker.end speaker_text::speaker.text "
        "cue::cue.text cue_start:int:cue.start cue_end:int:cue.end continues rule",
    ),
    "deals": _table(
        "deals",
        "article deal::id type status status_cue::status_cue.text status_cue_start:int:status_cue.start "
        "status_cue_end:int:status_cue.end undisclosed::undisclosed.text undisclosed_start:int:undisclosed.start "
        "undisclosed_end:int:undisclosed.end announced completed asset territory exclusive:bool stake:decimal rule",
    ),
    "deal_parties": _table("deals.parties", "article deal::^id party role"),
    "deal_amounts": _table("deals.amounts", "article deal::^id amount role"),
    "evidence": _table("deals.evidence", f"article deal::^id {_SPAN}"),
    "warnings": _table("warnings", "article code message start_char:int:start end_char:int:end"),
    "failures": _table("", "article::id source stage error message line:int"),
}
"""Every table; `article` is the article's id everywhere, and with the item's id (party, amount …) names a row."""


def rows(outcome: str | Failure) -> Iterator[tuple[str, Row]]:
    """The rows of a record (its line of JSON) or of a failure, each with the name of its table."""
    if isinstance(outcome, Failure):
        yield "failures", [getattr(outcome, column.path[0]) for column in TABLES["failures"].columns]
        return
    record = json.loads(outcome)
    article = record["article"]["id"]
    for name, table in TABLES.items():
        if name == "failures":
            continue
        for item, above in _items(record, table.items):
            row = [_value(item, above, column, article) for column in table.columns]
            yield name, row
            yield from _beyond(name, table, row)


def _items(record: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[Any, Any]]:
    if not path:
        yield record, None
        return
    for item in record[path[0]]:
        if len(path) == 1:
            yield item, None
        else:
            for inner in item[path[1]]:
                yield inner, item


def _value(item: Any, above: Any, column: Column, article: str) -> Any:
    """The value of a column; a path "article" is the article's id, one that begins with ^ is of the item above."""
    first, *rest = column.path
    if column.path == ("article",):
        return article
    value = above[first[1:]] if first[0] == "^" else item[first]
    for step in rest:
        value = value[step] if value is not None else None
    return value


def _beyond(name: str, table: Table, row: Row) -> Iterator[tuple[str, Row]]:
    """Empties decimals that DECIMAL(38, 10) cannot hold exactly, with a row of `warnings` for each."""
    for index, column in enumerate(table.columns):
        value = row[index]
        if column.type == "decimal" and value is not None and not _fits(value):
            row[index] = None
            message = f"{column.name} of {row[1]} in {name} is no DECIMAL({DIGITS}, {PLACES}): {value[:100]}"
            yield "warnings", [row[0], "out_of_range", message, None, None]


def _fits(value: str) -> bool:
    whole, _, fraction = value.lstrip("-").partition(".")
    return len(whole) <= DIGITS - PLACES and len(fraction) <= PLACES
