"""JSON lines: a file with the failures in a file beside it, or a stream with the failures on stderr."""

from __future__ import annotations

import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from newsextract.records import Failure
from newsextract.sinks.base import part, put


def failures_path(output: Path) -> Path:
    """`OUT.failures.jsonl` beside `OUT.jsonl`."""
    return output.with_name(f"{output.name.removesuffix('.jsonl')}.failures.jsonl")


class LineStream:
    """Writes each record to stdout (None or "-") or a device as it comes, each failure to stderr."""

    def __init__(self, output: Path | None) -> None:
        if output is None or str(output) == "-":
            self._out: IO[str] = sys.stdout
            if isinstance(sys.stdout, TextIOWrapper):  # JSON lines are UTF-8 whatever the terminal's encoding
                sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        else:
            self._out = output.open("w", encoding="utf-8", newline="\n")

    def write(self, outcome: str | Failure) -> None:
        """Write a line."""
        if isinstance(outcome, str):
            self._out.write(outcome + "\n")
        else:
            sys.stderr.write(outcome.model_dump_json() + "\n")

    def finish(self) -> None:
        """Send what is still held back."""
        self._out.flush()

    def drop(self) -> None:
        """Send what can still be sent; what is out is out."""
        with suppress(OSError):
            self._out.flush()


class LineFile:
    """Writes a file of records and, where there are any, a file of failures."""

    def __init__(self, output: Path) -> None:
        output.parent.mkdir(parents=True, exist_ok=True)
        self._paths = (output, failures_path(output))
        self._files = [part(path).open("w", encoding="utf-8", newline="\n") for path in self._paths]
        self._failed = False

    def write(self, outcome: str | Failure) -> None:
        """Write a line to one of the files."""
        if isinstance(outcome, str):
            self._files[0].write(outcome + "\n")
        else:
            self._failed = True
            self._files[1].write(outcome.model_dump_json() + "\n")

    def finish(self) -> None:
        """Put both files in their places; without failures an earlier run's file of them goes."""
        for file in self._files:
            file.close()
        records, failures = self._paths
        put(records)
        if self._failed:
            put(failures)
        else:
            part(failures).unlink()
            failures.unlink(missing_ok=True)

    def drop(self) -> None:
        """Remove what was written."""
        for file, path in zip(self._files, self._paths, strict=True):
            file.close()
            part(path).unlink(missing_ok=True)
