"""A DuckDB file (extra [duckdb]): every table, and views that answer what is asked most."""

from __future__ import annotations

import shutil
from pathlib import Path

from newsextract.records import Failure
from newsextract.sinks.base import part, put
from newsextract.sinks.parquet_tables import ParquetTables
from newsextract.sinks.tables import TABLES

VIEWS = {
    # A deal's total is told again and again, so the largest is taken, not the sum.
    "deal_totals": """
        SELECT d.article, a.published, d.deal, d.type, d.status, d.asset,
            (SELECT string_agg(p.role || ': ' || n.name, '; ' ORDER BY p.rowid)
                FROM deal_parties p JOIN parties n USING (article, party)
                WHERE p.article = d.article AND p.deal = d.deal) AS parties,
            (SELECT max(m.high) FROM deal_amounts t JOIN amounts m USING (article, amount)
                WHERE t.article = d.article AND t.deal = d.deal AND t.role = 'total' AND m.currency = 'USD'
            ) AS usd_total,
            (SELECT max(m.high) FROM deal_amounts t JOIN amounts m USING (article, amount)
                WHERE t.article = d.article AND t.deal = d.deal AND t.role = 'total' AND m.currency = 'KRW'
            ) AS krw_total
        FROM deals d JOIN articles a USING (article) ORDER BY a.published, d.article, d.deal""",
    "parties_by_articles": """
        SELECT name, kind, count(DISTINCT article) AS articles, count(*) AS mentions
        FROM parties JOIN mentions USING (article, party) GROUP BY name, kind ORDER BY articles DESC, name""",
    "quotes_with_speakers": """
        SELECT article, quote, speaker_name, speaker_text, cue, kind, text FROM quotes
        WHERE kind <> 'indirect' AND speaker_text IS NOT NULL""",
    "repeated_texts": """
        SELECT sha256, count(*) AS articles, list(article) AS ids FROM articles
        GROUP BY sha256 HAVING count(*) > 1 ORDER BY min(article)""",
}


class DuckdbFile:
    """Gathers the rows as Parquet tables and makes the database of them at the end."""

    def __init__(self, output: Path) -> None:
        output.parent.mkdir(parents=True, exist_ok=True)
        self._output = output
        self._folder = output.with_name(output.name + ".tables.part")
        shutil.rmtree(self._folder, ignore_errors=True)
        self._tables = ParquetTables(self._folder)

    def write(self, outcome: str | Failure) -> None:
        """Take in the rows of a record or failure."""
        self._tables.write(outcome)

    def finish(self) -> None:
        """Make the database and put it in its place. Raises OSError where DuckDB cannot write it."""
        import duckdb

        self._tables.finish()
        part(self._output).unlink(missing_ok=True)
        try:
            self._make()
        except duckdb.Error as e:
            raise OSError(f"DuckDB: {e}") from e
        put(self._output)
        shutil.rmtree(self._folder)

    def _make(self) -> None:
        import duckdb

        with duckdb.connect(str(part(self._output)), config={"threads": 1}) as database:
            for name in TABLES:
                source = str(self._folder / f"{name}.parquet").replace("'", "''")
                database.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{source}')")
            for name, query in VIEWS.items():
                database.execute(f"CREATE VIEW {name} AS {query}")

    def drop(self) -> None:
        """Remove what was written."""
        self._tables.drop()
        shutil.rmtree(self._folder, ignore_errors=True)
        part(self._output).unlink(missing_ok=True)
