"""`pytest --newsextract-golden DIR`: holds a project's own articles and golden files to the same check.

Each golden file is one test. It fails where a row of its article scores lower than agreed in DIR/scores.toml, or, where
nothing is agreed, where anything at all differs. The articles lie in `--newsextract-corpus`, by default `corpus` beside
DIR; `--newsextract-patterns` are files with rules and names of the project's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsextract.errors import NewsextractError

if TYPE_CHECKING:
    from newsextract.golden.tally import Comparison


def pytest_addoption(parser: pytest.Parser) -> None:
    """The three options."""
    group = parser.getgroup("newsextract")
    group.addoption("--newsextract-golden", metavar="DIR", help="folder of golden annotations to check")
    group.addoption("--newsextract-corpus", metavar="DIR", help="folder of their articles; default: corpus beside it")
    group.addoption("--newsextract-patterns", metavar="FILE", action="append", help="rules and names of your own")


def pytest_collection(session: pytest.Session) -> None:
    """Let pytest collect the golden folder, too, where one is given."""
    golden = session.config.getoption("--newsextract-golden")
    if golden:
        session.config.args.append(str(golden))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A golden file below the folder that was given."""
    golden = parent.config.getoption("--newsextract-golden")
    if not golden or file_path.suffix != ".toml" or file_path.name == "scores.toml":
        return None
    if Path(golden).resolve() not in file_path.resolve().parents:
        return None
    return GoldenFile.from_parent(parent, path=file_path)


class GoldenFile(pytest.File):
    """One golden file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its one test."""
        yield GoldenItem.from_parent(self, name=self.path.stem)


class GoldenItem(pytest.Item):
    """Compares one article with its golden file."""

    def runtest(self) -> None:
        """Fail where the article scores lower than agreed."""
        from newsextract.golden.check import check_one, lower, read_scores

        golden = self.path.parent
        corpus = Path(self.config.getoption("--newsextract-corpus") or golden.parent / "corpus")
        patterns = tuple(self.config.getoption("--newsextract-patterns") or ())
        comparison = check_one(corpus / f"{self.name}.txt", self.path, patterns)
        agreed = read_scores(golden)[1].get(self.name)
        fallen = lower(comparison, agreed or {})
        if fallen or (agreed is None and comparison.differences):
            raise GoldenFailure(fallen, comparison)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The rows that are lower, and what differs; what is wrong with the files."""
        if isinstance(excinfo.value, GoldenFailure):
            return str(excinfo.value)
        if isinstance(excinfo.value, NewsextractError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test stands."""
        return self.path, 0, f"golden: {self.name}"


class GoldenFailure(AssertionError):
    """An article that scores lower than agreed."""

    def __init__(self, lower: dict[str, tuple[float, float]], comparison: Comparison) -> None:
        rows = [f"{row}: F1 {now:.1f}, agreed {agreed:.1f}" for row, (agreed, now) in lower.items()]
        items = [f"{d.what} {d.kind}: {d.golden or '–'} ⇒ {d.found or '–'} [{d.rule}]" for d in comparison.differences]
        super().__init__("\n".join([comparison.article, *rows, *items]))
