"""Which way a weekday, day or month without a year points: back in a report, ahead in a plan."""

from __future__ import annotations

import pytest

from newsextract import Extractor

PUBLISHED = "2026-05-06"  # a Wednesday

AHEAD = [
    ("The auction will be held Monday.", "2026-05-11"),
    ("The stake is expected to be sold Monday.", "2026-05-11"),
    ("The plant is to be built in July.", "2026-07"),
    ("The unit could be sold Monday.", "2026-05-11"),
    ("Rules to be put out in early June will decide.", "2026-06"),
    ("The fair begins Friday in Osan.", "2026-05-08"),
    ("The two boards meet Friday in Osan.", "2026-05-08"),
    ("The bank is set to open Monday.", "2026-05-11"),
    ("The suit is heard in July.", "2026-07"),
    ('"We will open the plant on Friday," the mayor said.', "2026-05-08"),
    ("Hanbit extended the offer through Friday.", "2026-05-08"),
    ("Bids are taken until Friday.", "2026-05-08"),
]
BACK = [
    ("The offer had been due to end Monday.", "2026-05-04"),
    ("The vote was originally scheduled for Monday.", "2026-05-04"),
    ("The mayor could not be reached Monday.", "2026-05-04"),
    ("The record was set on Friday.", "2026-05-01"),
    ("Until Monday, the firm had not named a buyer.", "2026-05-04"),
    ('"It is cheap," the mayor said Friday.', "2026-05-01"),
    ("Sales rose 4 percent through April.", "2026-04"),
]


@pytest.mark.parametrize(("sentence", "value"), AHEAD + BACK, ids=[case[0][:60] for case in AHEAD + BACK])
def test_direction(extractor: Extractor, sentence: str, value: str) -> None:
    assert [d.value for d in extractor.extract(sentence, published=PUBLISHED).dates] == [value]
