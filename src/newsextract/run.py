"""Many articles: streams records in input order, over processes, never stopped by one article."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from newsextract.article import Article
from newsextract.errors import ArticleError
from newsextract.pipeline import Extractor
from newsextract.records import Failure, Record

BATCH_CHARS = 200_000
"""Text sent to a worker at a time, some 30 articles: sending costs little and workers end together."""

Found = Article | ArticleError


def extract_all(articles: Iterable[Found], *, n_process: int = 1) -> Iterator[Record | Failure]:
    """A Record or a Failure for each article, in input order, read and yielded as a stream.

    An ArticleError among the input (as `newsextract.sources.read` gives) comes out as its Failure. With
    `n_process` above 1 articles are done in that many worker processes; an article that kills its worker fails
    alone. Under the "spawn" start method call this below `if __name__ == "__main__":`, as for any use of
    multiprocessing. Raises ValueError where `n_process` is below 1.
    """
    if n_process < 1:
        raise ValueError(f"n_process is {n_process}; at least 1 is expected")
    if n_process == 1:
        extractor = Extractor()
        for article in articles:
            yield _one(extractor, article)
        return
    for outcome in _outcomes(articles, n_process):
        yield outcome if isinstance(outcome, Failure) else Record.model_validate_json(outcome)


def extract_lines(articles: Iterable[Found], *, n_process: int = 1) -> Iterator[str | Failure]:
    """Like `extract_all`, with each record as its line of JSON."""
    if n_process > 1:
        yield from _outcomes(articles, n_process)
        return
    for outcome in extract_all(articles):
        yield outcome if isinstance(outcome, Failure) else outcome.model_dump_json()


def failure(error: ArticleError) -> Failure:
    """What is written down of an article that could not be done."""
    return Failure(
        id=error.id,
        source=error.source,
        stage=error.stage,
        error=type(error.__cause__ or error).__name__,
        message=error.message,
        line=error.line,
    )


def _one(extractor: Extractor, article: Found) -> Record | Failure:
    if isinstance(article, ArticleError):
        return failure(article)
    try:
        return extractor.record(article)
    except ArticleError as e:
        return failure(e)
    except Exception as e:
        return Failure(
            id=article.id,
            source=article.source,
            stage="assemble",
            error=type(e).__name__,
            message=str(e),
            line=None,
        )


# ---- worker processes: articles in, lines of JSON out (a Doc is a hundred times heavier to send)

_worker: Extractor | None = None


def _start_worker() -> None:
    global _worker
    _worker = Extractor()


def _do_batch(batch: list[Found]) -> list[str | Failure]:
    assert _worker is not None
    outcomes = (_one(_worker, article) for article in batch)
    return [o if isinstance(o, Failure) else o.model_dump_json() for o in outcomes]


def _batches(articles: Iterable[Found]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text) if isinstance(article, Article) else 0
        if size >= BATCH_CHARS or len(batch) >= 500:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _pool(n_process: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(n_process, initializer=_start_worker)


def _outcomes(articles: Iterable[Found], n_process: int) -> Iterator[str | Failure]:
    batches = _batches(articles)
    pool = _pool(n_process)
    waiting: deque[tuple[list[Found], Future[list[str | Failure]]]] = deque()
    try:
        for batch in islice(batches, 2 * n_process):
            waiting.append((batch, pool.submit(_do_batch, batch)))
        while waiting:
            batch, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from _one_by_one(batch)
                pool = _pool(n_process)
                waiting = deque((b, pool.submit(_do_batch, b)) for b, _ in waiting)
            for batch in islice(batches, 1):
                waiting.append((batch, pool.submit(_do_batch, batch)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(batch: list[Found]) -> Iterator[str | Failure]:
    """Each article of a batch whose worker died, so that only the one that kills it is lost."""
    pool = _pool(1)
    for article in batch:
        try:
            yield from pool.submit(_do_batch, [article]).result()
        except BrokenProcessPool:
            pool.shutdown(wait=False)
            pool = _pool(1)
            assert isinstance(article, Article)
            yield Failure(
                id=article.id,
                source=article.source,
                stage="worker",
                error="BrokenProcessPool",
                message="the worker process died at this article",
                line=None,
            )
    pool.shutdown(wait=False)
