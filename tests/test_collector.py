"""The garbage collector is paused while much is made, and left as it was."""

from __future__ import annotations

import gc

import pytest

from newsextract.collector import paused


def test_paused_and_on_again() -> None:
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), paused():
        raise ValueError("broken")
    assert gc.isenabled()


def test_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
