"""Every error the package raises on purpose.

NewsextractError
├── ArticleError     an article cannot be read or done: names its source, line and what was expected
├── PatternError     a pattern file is wrong: names file, block and what is allowed
├── GoldenError      a golden annotation is wrong: names file, item and what is allowed
└── UsageError       a call makes no sense as asked: a missing path, clashing options
"""

from __future__ import annotations


class NewsextractError(Exception):
    """Base of all errors of this package."""


class ArticleError(NewsextractError):
    """An article that cannot be read or processed.

    `source` and `line` say where it stands, `stage` is "read" or the component that broke,
    `id` its identifier where it has one already.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        line: int | None = None,
        stage: str = "read",
        id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message, self.source, self.line, self.stage, self.id = message, source, line, stage, id

    def __str__(self) -> str:
        place = ":".join(str(x) for x in (self.source, self.line) if x is not None)
        return f"{place}: {self.message}" if place else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.message, self.source, self.line, self.stage, self.id)


def _rebuild(message: str, source: str | None, line: int | None, stage: str, id: str | None) -> ArticleError:
    return ArticleError(message, source=source, line=line, stage=stage, id=id)


class PatternError(NewsextractError):
    """A pattern file that cannot be used."""


class GoldenError(NewsextractError):
    """A golden annotation that cannot be used."""


class UsageError(NewsextractError):
    """A call that makes no sense as asked."""
