"""The words of deals: inflection, code names."""

from __future__ import annotations

import pytest

from newsextract.components.deals.events import is_code
from newsextract.components.deals.lexicon import inflect


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("acquire", ["acquire", "acquires", "acquiring", "acquired", "acquired"]),
        ("supply", ["supply", "supplies", "supplying", "supplied", "supplied"]),
        ("deploy", ["deploy", "deploys", "deploying", "deployed", "deployed"]),
        ("take over", ["take over", "takes over", "taking over", "took over", "taken over"]),
        ("clinch", ["clinch", "clinches", "clinching", "clinched", "clinched"]),
    ],
)
def test_inflect(verb: str, forms: list[str]) -> None:
    irregular = {"take": ["takes", "taking", "took", "taken"]}
    assert [form for _, form in inflect(verb, irregular)] == forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [("HB-101", True), ("RC148", True), ("Q3", False), ("2026", False), ("H1", False), ("USA", False)],
)
def test_code_names(word: str, expected: bool) -> None:
    assert is_code(word) is expected
