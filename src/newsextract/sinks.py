"""Where records go: JSON lines in a file or on stdout, failures beside them."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO

from newsextract.records import Failure


def failures_path(output: Path) -> Path:
    """`OUT.failures.jsonl` beside `OUT.jsonl`."""
    return output.with_name(f"{output.name.removesuffix('.jsonl')}.failures.jsonl")


class LineSink(AbstractContextManager["LineSink"]):
    """Writes lines of JSON to a file (failures to a file beside it) or to stdout (failures to stderr)."""

    def __init__(self, output: Path | None) -> None:
        self.output = output
        self.records = 0
        self.failures = 0
        self._out: IO[str] = sys.stdout
        self._err: IO[str] | None = sys.stderr

    def __enter__(self) -> LineSink:
        if self.output is not None:
            self.output.parent.mkdir(parents=True, exist_ok=True)
            self._out = self.output.open("w", encoding="utf-8", newline="\n")
            failures_path(self.output).unlink(missing_ok=True)
            self._err = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.output is not None:
            self._out.close()
            if self._err is not None:
                self._err.close()

    def write(self, outcome: str | Failure) -> None:
        """Write one record (its line of JSON) or one failure."""
        if isinstance(outcome, str):
            self.records += 1
            self._out.write(outcome + "\n")
            return
        self.failures += 1
        if self._err is None:
            assert self.output is not None
            self._err = failures_path(self.output).open("w", encoding="utf-8", newline="\n")
        self._err.write(outcome.model_dump_json() + "\n")


def open_lines(output: Path | None) -> LineSink:
    """A sink for lines of JSON; `None` is stdout."""
    return LineSink(output)
