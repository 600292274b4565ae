"""`pytest --newsextract-golden DIR`: holds a project's own articles and golden files to the same check.

Each golden file in DIR or a folder below it is one test. It fails where a row of its article scores lower than agreed
in DIR/scores.toml, or, where nothing is agreed, where anything at all differs. The articles lie in
`--newsextract-corpus`, by default `corpus` beside DIR, and are found as `newsextract run` finds them;
`--newsextract-patterns` are files with rules and names of the project's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsextract.errors import GoldenError, NewsextractError

if TYPE_CHECKING:
    from newsextract.article import Article
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
    if not parent.config.getoption("--newsextract-golden") or file_path.suffix != ".toml":
        return None
    if file_path.name == "scores.toml" or _golden(parent.config) not in file_path.resolve().parents:
        return None
    return GoldenFile.from_parent(parent, path=file_path)


class GoldenFile(pytest.File):
    """One golden file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its one test, named by the id of its article."""
        from newsextract.golden.read import golden_id

        yield GoldenItem.from_parent(self, name=golden_id(self.path.resolve(), _golden(self.config)))


class GoldenItem(pytest.Item):
    """Compares one article with its golden file."""

    def runtest(self) -> None:
        """Fail where the article scores lower than agreed."""
        from newsextract.golden.check import check_one, lower, read_scores

        golden = _golden(self.config)
        corpus = self.config.invocation_params.dir / (
            self.config.getoption("--newsextract-corpus") or golden.parent / "corpus"
        )
        patterns = tuple(self.config.getoption("--newsextract-patterns") or ())
        article = _articles(corpus).get(self.name)
        if article is None:
            raise GoldenError(f"{self.path}: no article of that name in {corpus}")
        comparison = check_one(article, self.path, patterns)
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


def _golden(config: pytest.Config) -> Path:
    golden: str = config.getoption("--newsextract-golden")
    return (config.invocation_params.dir / golden).resolve()


@cache
def _articles(corpus: Path) -> dict[str, Article]:
    """The articles of a project, read once for all tests."""
    from newsextract.golden.read import articles

    return articles(corpus)


class GoldenFailure(AssertionError):
    """An article that scores lower than agreed."""

    def __init__(self, lower: dict[str, tuple[float, float]], comparison: Comparison) -> None:
        rows = [f"{row}: F1 {now:.1f}, agreed {agreed:.1f}" for row, (agreed, now) in lower.items()]
        items = [f"{d.what} {d.kind}: {d.golden or '–'} ⇒ {d.found or '–'} [{d.rule}]" for d in comparison.differences]
        super().__init__("\n".join([comparison.article, *rows, *items]))
