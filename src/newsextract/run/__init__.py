"""Many articles: streams records in input order, over processes, never stopped by one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsextract.article import Article
from newsextract.errors import ArticleError
from newsextract.records import Failure, Record
from newsextract.rules import Files
from newsextract.run.outcomes import Found, Outcome, failure
from newsextract.run.workers import in_order

__all__ = ["Found", "Outcome", "extract_all", "extract_lines", "failure"]


def extract_all(articles: Iterable[Found], *, n_process: int = 1, patterns: Files = ()) -> Iterator[Record | Failure]:
    """A Record or a Failure for each article, in input order, read and yielded as a stream.

    An ArticleError among the input (as `newsextract.sources.read` gives) comes out as its Failure. With
    `n_process` above 1 articles are done in that many worker processes; an article that kills its worker fails
    alone. Under the "spawn" start method call this below `if __name__ == "__main__":`, as for any use of
    multiprocessing. `patterns` are files with rules and names of your own, or the path of one. Raises ValueError at
    once where `n_process` is below 1, TypeError where an item is no Article, and PatternError where a pattern file is
    wrong.
    """
    lines = extract_lines(articles, n_process=n_process, patterns=patterns)
    return (x if isinstance(x, Failure) else Record.model_validate_json(x) for x in lines)


def extract_lines(articles: Iterable[Found], *, n_process: int = 1, patterns: Files = ()) -> Iterator[Outcome]:
    """Like `extract_all`, with each record as its line of JSON."""
    done = in_order(_checked(articles), n_process, patterns)
    return (outcome for outcome, _ in done)


def _checked(articles: Iterable[Found]) -> Iterator[Found]:
    for article in articles:
        if not isinstance(article, Article | ArticleError):
            raise TypeError(f"an Article is expected, not {type(article).__name__}: {str(article)[:60]!r}")
        yield article
