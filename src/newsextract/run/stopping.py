"""Ctrl-C ends a run between two articles, so that everything written is whole."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType


class Stop:
    """Whether the run was asked to end."""

    def __init__(self) -> None:
        self.asked = False

    def ask(self, number: int, frame: FrameType | None) -> None:
        """The signal's handler; at the second signal the run ends at once."""
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        # Not through sys.stderr: the signal may come while that writes, and it cannot be entered twice.
        with suppress(OSError):
            os.write(2, b"\nnewsextract: ending after the articles in work (again: at once)\n")


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
