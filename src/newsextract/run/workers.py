"""Worker processes: articles in, lines of JSON out (a Doc is a hundred times heavier to send), in input order."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process

from newsextract.article import Article
from newsextract.errors import ArticleError, NewsextractError
from newsextract.rules import Files
from newsextract.run.outcomes import Found, Outcome, Worker, failure, killed

BATCH_CHARS = 200_000
"""Text sent to a worker at a time, some 30 articles: sending costs little and workers end together."""
BATCH_ITEMS = 500
AHEAD = 20_000
"""Text that a run in a single process reads ahead, some eight articles: cheaper together (`Extractor.docs`)."""
_FIRST = 16
"""The first batch has this part of the text of later ones, each next one twice as much as the one before."""

Done = tuple[Outcome, Article | None]
"""An outcome, and its article where it was done now."""


def in_order(
    items: Iterable[Found | Outcome], n_process: int, patterns: Files = (), *, ahead: int = 0
) -> Iterator[Done]:
    """The outcome of each item, in order: articles are done, errors become failures, outcomes stay.

    A single process reads `ahead` characters of text and does their articles together, or one article at a time.
    Raises ValueError where `n_process` is below 1.
    """
    if n_process < 1:
        raise ValueError(f"n_process is {n_process}; at least 1 is expected")
    return _here(items, patterns, ahead) if n_process == 1 else _in_processes(items, n_process, patterns)


def _here(items: Iterable[Found | Outcome], patterns: Files, ahead: int) -> Iterator[Done]:
    worker: Worker | None = None
    for batch in _batches(items, ahead):
        if batch.articles:
            worker = worker or Worker(patterns)
        yield from batch.done(worker.outcomes(batch.articles) if worker else [])


def _known(item: ArticleError | Outcome) -> Outcome:
    return failure(item) if isinstance(item, ArticleError) else item


# ---- in a worker process

_worker: Worker | NewsextractError | None = None


def _start_worker(patterns: Files) -> None:
    global _worker
    # Ctrl-C reaches the whole group: it is the main process that ends the run.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _worker = Worker(patterns)
        gc.freeze()  # what is loaded stays for good: the collector need not look through the gazetteers again
    except NewsextractError as e:  # a wrong pattern file ends the run, while a dead worker would be replaced
        _worker = e


def _end_with_parent() -> None:
    """A worker whose main process was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(articles: list[Article]) -> list[Outcome]:
    if isinstance(_worker, NewsextractError):
        raise _worker
    assert _worker is not None
    return _worker.outcomes(articles)


# ---- in the main process


class _Batch:
    """Items in order, and the work on those that are articles."""

    def __init__(self, items: list[Found | Outcome]) -> None:
        self.items = items
        self.articles = [item for item in items if isinstance(item, Article)]
        self.work: Future[list[Outcome]] | None = None

    def submit(self, pool: ProcessPoolExecutor) -> None:
        """Send the articles to a worker; raises BrokenProcessPool only when asked for the result."""
        if not self.articles:
            return
        try:
            self.work = pool.submit(_do, self.articles)
        except BrokenProcessPool as e:
            self.work = Future()
            self.work.set_exception(e)

    def done(self, outcomes: Iterable[Outcome]) -> Iterator[Done]:
        """Every item's outcome, given those of its articles in order."""
        fresh = iter(outcomes)
        for item in self.items:
            yield (next(fresh), item) if isinstance(item, Article) else (_known(item), None)


def _batches(items: Iterable[Found | Outcome], chars: int) -> Iterator[_Batch]:
    """Batches of up to `chars` characters; the first ones are small, so that their results are there soon."""
    limit = chars // _FIRST
    batch: list[Found | Outcome] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if size >= limit or len(batch) >= BATCH_ITEMS:
            yield _Batch(batch)
            batch, size, limit = [], 0, min(chars, 2 * limit)
    if batch:
        yield _Batch(batch)


def _pool(n_process: int, patterns: Files) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(n_process, initializer=_start_worker, initargs=(patterns,))


def _in_processes(items: Iterable[Found | Outcome], n_process: int, patterns: Files) -> Iterator[Done]:
    batches = _batches(items, BATCH_CHARS)
    pool = _pool(n_process, patterns)
    waiting: deque[_Batch] = deque()
    try:
        while True:
            for batch in islice(batches, 2 * n_process - len(waiting)):
                batch.submit(pool)
                waiting.append(batch)
            if not waiting:
                return
            batch = waiting.popleft()
            try:
                outcomes = batch.work.result() if batch.work else []
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from batch.done(_one_by_one(batch.articles, patterns))
                pool = _pool(n_process, patterns)
                for later in waiting:
                    later.submit(pool)
            else:
                yield from batch.done(outcomes)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(articles: list[Article], patterns: Files) -> Iterator[Outcome]:
    """Each article of a batch whose worker died once more, so that only the one that kills it is lost."""
    pool = _pool(1, patterns)
    try:
        for article in articles:
            try:
                yield from pool.submit(_do, [article]).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(1, patterns)
                yield killed(article)
    finally:
        pool.shutdown(wait=False)
