"""Ctrl-C ends a run between two articles, so that everything written is whole."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class Stop:
    """Whether the run was asked to end; `number` is the signal that asked, 0 before."""

    def __init__(self) -> None:
        self.number = 0
        self._waiting = False

    def ask(self, number: int, frame: FrameType | None) -> None:
        """The signal's handler; at the second signal the run ends at once."""
        if self.number:
            raise KeyboardInterrupt
        self.number = number
        # Not through sys.stderr: the signal may come while that writes, and it cannot be entered twice.
        with suppress(OSError):
            os.write(2, b"\nnewsextract: ending after the articles in work (again: at once)\n")
        if self._waiting:
            self._waiting = False
            raise KeyboardInterrupt

    def until_asked(self, items: Iterable[T]) -> Iterator[T]:
        """The items up to the first signal, which ends the wait for the next one, too: a pipe may be silent long."""
        source = iter(items)
        try:
            while not self.number:
                self._waiting = True
                item = next(source, None)
                self._waiting = False
                if item is None:
                    return
                yield item
        except KeyboardInterrupt:
            return


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Within it Ctrl-C and SIGTERM are noted instead of ending the process; in the main thread only."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.signal(number, stop.ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
