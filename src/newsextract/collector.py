"""The garbage collector, kept out of the way while much is made that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No collections inside.

    Imports and gazetteers make 150,000 objects that stay for good; the collector would look through them again and
    again, a tenth of all start-up.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
