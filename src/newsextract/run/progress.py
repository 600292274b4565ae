"""How far a run is, on stderr: articles, rate, share and time left."""

from __future__ import annotations

import sys
import time

from newsextract.sources import Reading

_TERMINAL_SECONDS, _LOG_SECONDS = 0.5, 10.0


class Progress:
    """One line that is written over on a terminal, a line every ten seconds elsewhere."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._total = reading.total_bytes()
        self._terminal = sys.stderr.isatty()
        self._every = _TERMINAL_SECONDS if self._terminal else _LOG_SECONDS
        self._start = self._shown = time.monotonic()

    def update(self, done: int, failed: int, reused: int) -> None:
        """Show the state, where it was not shown a moment ago."""
        now = time.monotonic()
        if now - self._shown < self._every:
            return
        self._shown = now
        self._write(progress_line(done, failed, reused, now - self._start, self._share()))

    def close(self) -> None:
        """Leave the terminal's line clean."""
        if self._terminal:
            sys.stderr.write("\r\x1b[K")

    def _share(self) -> float | None:
        return min(1.0, self._reading.meter.bytes / self._total) if self._total else None

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r\x1b[K{line}" if self._terminal else line + "\n")
        sys.stderr.flush()


def progress_line(done: int, failed: int, reused: int, seconds: float, share: float | None) -> str:
    """The state in words; `share` of the input read is None where its size is not known."""
    parts = [counted(done, "article"), f"{(done - reused) / max(seconds, 0.001):,.0f}/s"]
    if failed:
        parts.append(f"{failed:,} failed")
    if reused:
        parts.append(f"{reused:,} done before")
    if share:
        parts.append(f"{share:.0%}, {duration(seconds / share - seconds)} left")
    return " · ".join(parts)


def counted(number: int, noun: str) -> str:
    """ "1 record", "1,200 records"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """ "0.4 s", "48 s", "12 min", "3 h 05 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"
