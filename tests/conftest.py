"""What all tests share: one loaded pipeline."""

from __future__ import annotations

import pytest
from hypothesis import settings

import newsextract

settings.register_profile("untimed", deadline=None)  # no test depends on how busy the machine is
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def extractor() -> newsextract.Extractor:
    return newsextract.load()
