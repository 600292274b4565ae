"""What all tests share: one loaded pipeline."""

from __future__ import annotations

import pytest

import newsextract


@pytest.fixture(scope="session")
def extractor() -> newsextract.Extractor:
    return newsextract.load()
