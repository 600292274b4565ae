"""Every example in the pattern files gives, or does not give, an item decided by its block."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.examples import PUBLISHED, decided
from newsextract.pipeline import pattern_blocks

CASES = [
    pytest.param(block.id, example, expected, id=f"{block.id}-{'yes' if expected else 'no'}-{number}")
    for block in pattern_blocks()
    for expected, examples in ((True, block.yes), (False, block.no))
    for number, example in enumerate(examples)
]


@pytest.mark.parametrize(("rule", "example", "expected"), CASES)
def test_example(extractor: Extractor, rule: str, example: str, expected: bool) -> None:
    assert (rule in decided(extractor.extract(example, published=PUBLISHED))) is expected
