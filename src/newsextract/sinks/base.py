"""What every sink is: it writes beside its place, and only a whole file is moved there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from newsextract.records import Failure


class Sink(Protocol):
    """Takes outcomes in order; what is written is in its place after `finish`, and only then."""

    def write(self, outcome: str | Failure) -> None:
        """Take in a record (its line of JSON) or a failure."""

    def finish(self) -> None:
        """Put everything in its place, whole."""

    def drop(self) -> None:
        """Give up: leave the place as it was."""


def part(path: Path) -> Path:
    """Where a file is written until it is whole."""
    return path.with_name(path.name + ".part")


def put(path: Path) -> None:
    """Move the whole file into its place, safe from a loss of power, too."""
    with part(path).open("rb+") as file:
        os.fsync(file.fileno())
    part(path).replace(path)
