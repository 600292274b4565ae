"""Outputs: the same rows in every format, exact money, nothing half in its place, no formula for a spreadsheet."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from pyarrow import parquet

from newsextract import Extractor, Failure, sinks
from newsextract.errors import UsageError
from newsextract.sinks.csv_tables import harmless
from newsextract.sinks.tables import TABLES, rows

TEXT = "Hanbit Foods Co. agreed to pay $3.2 million (about 4.6 billion won) for Larkspur Markets Inc. on May 4."
FAILURE = Failure(id="=bad", source="bad.txt", stage="read", error="ArticleError", message="torn", line=None)


@pytest.fixture(scope="module")
def line(extractor: Extractor) -> str:
    return extractor.extract(TEXT, id="n1", published="2026-05-06").model_dump_json()


def written(output: Path, format: str, outcomes: list[str | Failure]) -> Path:
    sink = sinks.open_sink(output, format)
    for outcome in outcomes:
        sink.write(outcome)
    sink.finish()
    return output


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_format_holds_the_same_rows(tmp_path: Path, line: str) -> None:
    outcomes: list[str | Failure] = [line, FAILURE, line.replace('"n1"', '"n2"')]
    tables = written(tmp_path / "csv", "csv", outcomes)
    columns = written(tmp_path / "parquet", "parquet", outcomes)
    with duckdb.connect(str(written(tmp_path / "news.duckdb", "duckdb", outcomes))) as database:
        for name in TABLES:
            of_duckdb = database.execute(f"SELECT * FROM {name}").fetchall()
            of_parquet = [tuple(row.values()) for row in parquet.read_table(columns / f"{name}.parquet").to_pylist()]
            assert of_duckdb == of_parquet
            assert len(csv_rows(tables / f"{name}.csv")) == len(of_parquet)
        assert database.execute("SELECT count(*) FROM deals").fetchone() == (2,)


def test_money_is_exact(tmp_path: Path, line: str) -> None:
    output = written(tmp_path / "news.duckdb", "duckdb", [line])
    with duckdb.connect(str(output)) as database:
        low, kind = database.execute("SELECT low, typeof(low) FROM amounts WHERE currency = 'USD'").fetchone() or ()
        assert (low, kind) == (Decimal(3200000), "DECIMAL(38,10)")
        (deal,) = database.execute("SELECT parties, usd_total, krw_total FROM deal_totals").fetchall()
    assert deal == (
        "acquirer: Hanbit Foods Co.; target: Larkspur Markets Inc.", Decimal(3200000), Decimal(4600000000),
    )  # fmt: skip


@pytest.mark.parametrize("low", ["1" * 29, "0.12345678901"])
def test_a_decimal_that_does_not_fit_is_told(line: str, low: str) -> None:
    record = json.loads(line)
    record["amounts"][0]["low"] = low
    found = [row for name, row in rows(json.dumps(record)) if name == "warnings"]
    assert found == [["n1", "out_of_range", f"low of a1 in amounts is no DECIMAL(38, 10): {low}", None, None]]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"), ("+82 2", "'+82 2"), ("-5%", "'-5%"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("＝1", "'＝1"), ("'=1", "''=1"), ("'s", "'s"), ("a=1", "a=1"), ("", ""), (None, None),
    ],
)  # fmt: skip
def test_no_text_is_a_formula(text: str | None, cell: str | None) -> None:
    assert harmless(text) == cell


def test_ids_are_cells_and_never_paths(tmp_path: Path, line: str) -> None:
    output = written(tmp_path / "out", "csv", [line.replace('"n1"', '"../../n1"'), FAILURE])
    assert csv_rows(output / "articles.csv")[0]["article"] == "../../n1"
    assert csv_rows(output / "failures.csv")[0]["article"] == "'=bad"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("format", sinks.FORMATS)
def test_nothing_is_in_its_place_before_it_is_whole(tmp_path: Path, format: str, line: str) -> None:
    output = tmp_path / "out"
    sink = sinks.open_sink(output, format)
    sink.write(line)
    assert [p for p in tmp_path.rglob("*") if p.is_file() and ".part" not in str(p)] == []
    sink.drop()
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize(
    ("name", "format", "message"),
    [
        ("news", None, "is a folder: name a file, or --format csv or parquet"),
        ("news", "csv", r"holds other files \(articles.txt\)"),
        ("news/articles.txt", "parquet", "is a file: parquet makes a folder"),
        ("news/articles.txt", None, "is an input, too"),
        ("out.csv", None, "tables go to a folder: name one, and --format csv"),
        ("out.jsonl.gz", None, "not written compressed"),
        ("news/tables", "csv", "lies in the input"),
        ("..", "csv", "name a file, or a new folder"),
    ],
)
def test_an_output_that_cannot_be_meant_is_refused(tmp_path: Path, name: str, format: str, message: str) -> None:
    text = tmp_path / "news" / "articles.txt"
    text.parent.mkdir()
    text.touch()
    with pytest.raises(UsageError, match=message):
        sinks.open_sink(tmp_path / name if name != ".." else Path(name), format, [text, text.parent])


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsextract.sinks.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'newsextract\[duckdb\]'"):
        sinks.open_sink(tmp_path / "news.duckdb")


def test_a_database_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **config: object) -> None:
        raise duckdb.IOException("no space left")

    monkeypatch.setattr(duckdb, "connect", full)
    sink = sinks.open_sink(tmp_path / "news.duckdb")
    with pytest.raises(OSError, match="DuckDB: no space left"):
        sink.finish()
    sink.drop()
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_and_not_replaced() -> None:
    sink: Any = sinks.open_sink(Path("/dev/null"))
    sink.write("{}")
    sink.finish()
    assert Path("/dev/null").is_char_device()
