"""A batch run: paths in, one output out, resumed where an earlier run ended."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from newsextract import sources
from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.records import Failure
from newsextract.rules import Files
from newsextract.run.outcomes import Found, Outcome
from newsextract.run.progress import Progress, counted, duration
from newsextract.run.stopping import Stop, stoppable
from newsextract.run.store import Store, resume_path
from newsextract.run.workers import AHEAD, Done, in_order
from newsextract.sinks import Sink, choose_sink, is_stream
from newsextract.sources.meter import Meter


@dataclass
class Report:
    """What a run did; `stopped` is the number of the signal that ended it, 0 where it went to the end."""

    records: int = 0
    failures: int = 0
    reused: int = 0
    seconds: float = 0.0
    stopped: int = 0
    meter: Meter = field(default_factory=Meter)

    @property
    def articles(self) -> int:
        """Records and failures."""
        return self.records + self.failures

    def lines(self) -> Iterator[str]:
        """The closing summary."""
        rate = self.articles / max(self.seconds, 0.001)
        before = f", {self.reused:,} of them done before" if self.reused else ""
        yield f"{counted(self.records, 'record')}{before}, in {duration(self.seconds)} ({rate:,.0f} articles/s)"
        if self.failures:
            yield f"{self.failures:,} of {counted(self.articles, 'article')} failed"
        if self.meter.repeated:
            shown = ", ".join(f"{id} = {first}" for id, first in self.meter.repeats)
            more = ", …" if self.meter.repeated > len(self.meter.repeats) else ""
            yield f"{counted(self.meter.repeated, 'article')} with a text that was there before ({shown}{more})"
        if self.meter.idle_rows:
            more = ", …" if self.meter.idle_rows > len(self.meter.idle_ids) else ""
            shown = ", ".join(self.meter.idle_ids)
            yield f"{counted(self.meter.idle_rows, 'row')} of articles.csv without an article ({shown}{more})"
        if self.meter.unread:
            told = [f"{key!r:.60} in {count:,}" for key, count in self.meter.unread.most_common(5)]
            more = ", …" if len(self.meter.unread) > len(told) else ""
            yield f"keys of rows, not read: {', '.join(told)}{more}"
        if self.meter.left_out:
            kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in self.meter.left_out.most_common(5))
            yield f"files of other kinds, not read: {kinds}"
        if self.stopped:
            yield "stopped: what is done is kept, and the same command goes on from here"


def run(
    paths: Sequence[str | Path],
    output: Path | None = None,
    *,
    format: str | None = None,
    n_process: int = 1,
    patterns: Files = (),
    progress: bool = False,
    each: Callable[[Outcome], None] | None = None,
) -> Report:
    """Extract every article of the paths into the output; `each` is called with every outcome.

    With an output file or folder, records are kept in OUT.resume as they are made: a later run with this output takes
    unchanged articles from there. Raises UsageError where the call makes no sense or the output cannot be written, and
    BrokenPipeError where nobody reads what goes to stdout.
    """
    reading = sources.read(paths)
    make_sink = choose_sink(output, format, [path for path in paths if str(path) != "-"])
    report = Report(meter=reading.meter)
    start = time.monotonic()
    try:
        # The store comes first: only the run that holds it may touch the output.
        with _opened(output, patterns) as store, _dropped_where_it_breaks(make_sink) as sink:
            items = _look_up(reading, store, report) if store else reading
            with stoppable() as stop:
                asked = stop.until_asked(items)
                with closing(in_order(asked, n_process, patterns, ahead=AHEAD)) as outcomes:  # type: ignore[type-var]
                    _stream(outcomes, sink, store, report, stop, Progress(reading) if progress else None, each)
            sink.finish()
            if store and not report.stopped:
                store.prune()
    except BrokenPipeError:
        raise
    except (OSError, sqlite3.Error) as e:
        raise UsageError(f"{output or 'stdout'} cannot be written: {e}") from e
    report.seconds = time.monotonic() - start
    return report


@contextmanager
def _opened(output: Path | None, patterns: Files) -> Iterator[Store | None]:
    if output is None or is_stream(output):
        yield None
    else:
        try:
            with closing(Store(output, patterns)) as store:
                yield store
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as e:
            raise UsageError(f"{resume_path(output)}: {e}: remove this file to do all articles anew") from e


@contextmanager
def _dropped_where_it_breaks(make_sink: Callable[[], Sink]) -> Iterator[Sink]:
    sink = make_sink()
    try:
        yield sink
    except BaseException:
        sink.drop()
        raise


def _stream(
    outcomes: Iterable[Done],
    sink: Sink,
    store: Store | None,
    report: Report,
    stop: Stop,
    progress: Progress | None,
    each: Callable[[Outcome], None] | None,
) -> None:
    for outcome, article in outcomes:
        if store and article and isinstance(outcome, str):
            store.put(article, outcome)
        sink.write(outcome)
        if isinstance(outcome, Failure):
            report.failures += 1
        else:
            report.records += 1
        if each:
            each(outcome)
        if progress:
            progress.update(report.articles, report.failures, report.reused)
        if stop.number:
            break
    report.stopped = stop.number
    if progress:
        progress.close()


def _look_up(reading: sources.Reading, store: Store, report: Report) -> Iterator[Found | Outcome]:
    for found in reading:
        line = store.get(found) if isinstance(found, Article) else None
        report.reused += line is not None
        yield line if line is not None else found
