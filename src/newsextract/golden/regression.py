"""Compares a new run with the records of an earlier one: what differs, in which articles, and how many are equal."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsextract.article import Article
from newsextract.errors import GoldenError
from newsextract.golden.compare import compare
from newsextract.golden.forms import KINDS, Annotation
from newsextract.golden.read import articles
from newsextract.golden.tally import Comparison
from newsextract.pipeline import Extractor
from newsextract.records import Record


@dataclass
class Regression:
    """Two runs side by side.

    `comparisons` count the earlier record of each article as if it were golden. `differing` names, for each article
    whose records differ at all, the fields in which they do: what made a record (`produced_by`) and its `source` are
    not looked at.
    """

    comparisons: list[Comparison] = field(default_factory=list)
    differing: dict[str, list[str]] = field(default_factory=dict)
    only_before: list[str] = field(default_factory=list)
    only_now: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Articles of either run."""
        return len(self.comparisons) + len(self.only_before) + len(self.only_now)

    @property
    def equal(self) -> int:
        """Articles of both runs whose records are equal."""
        return len(self.comparisons) - len(self.differing)


def against(corpus: Path, records: Path, extractor: Extractor) -> Regression:
    """Run over `corpus` and compare with the records of an earlier run.

    Raises GoldenError where a line of `records` is no record, is of another text than the article has now or of an
    article that was there before, or where none is of an article in `corpus`; ArticleError where an article fails.
    """
    known = articles(corpus)
    found = Regression()
    seen: set[str] = set()
    for number, line in enumerate(records.read_bytes().splitlines(), 1):  # of text it would part lines at U+2028, too
        place = f"{records}:{number}"
        old = _record(line, place)
        id = old.article.id
        if id in seen:
            raise GoldenError(f"{place}: a record of {id!r} was there before")
        seen.add(id)
        article = known.get(id)
        if article is None:
            found.only_before.append(id)
        elif article.sha256 != old.article.sha256:
            raise GoldenError(f"{place}: the text of {id!r} is another one than in {corpus} now")
        else:
            _add(found, old, article, extractor.record(article))
    if not found.comparisons:
        raise GoldenError(f"{records}: no record of an article in {corpus}")
    found.only_now = [id for id in known if id not in seen]
    return found


def _record(line: bytes, place: str) -> Record:
    try:
        return Record.model_validate_json(line)
    except ValidationError as e:
        raise GoldenError(f"{place}: no record: {e.errors()[0]['msg']}") from e


def _add(found: Regression, old: Record, article: Article, new: Record) -> None:
    items = (old.parties, old.amounts, old.dates, old.quotes, old.deals)
    found.comparisons.append(compare(Annotation(article.id, article.text, *items), new))
    fields = _differing(old.model_dump(), new.model_dump())
    if fields:
        found.differing[article.id] = fields


def _differing(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The fields in which two records differ, "amounts.rule"; of lists that differ in length only the two lengths."""
    fields = [f"article.{name}" for name, value in old["article"].items() if value != new["article"][name]]
    fields = [name for name in fields if name != "article.source"]
    for kind in (*KINDS, "warnings"):
        before, now = old[kind], new[kind]
        if len(before) != len(now):
            fields.append(f"{kind} ({len(before)} ⇒ {len(now)})")
        else:
            names = dict.fromkeys(n for b, a in zip(before, now, strict=True) for n in b if b[n] != a[n])
            fields += [f"{kind}.{name}" for name in names]
    return fields
