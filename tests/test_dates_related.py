"""Dates that another one tells: counted in a period, named before it, beside the one talked of, or half a unit away."""

from __future__ import annotations

import pytest

from newsextract import Extractor

PUBLISHED = "2026-05-06"  # a Wednesday

# sentence, [(text, value), …]: every item of kind "date" in order
CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The fair opened on the first Monday of May.", [("the first Monday of May", "2026-05-04")]),
    ("The fair ended on the last Friday in April.", [("the last Friday in April", "2026-04-24")]),
    ("The contract ends on the last day of 2027.", [("the last day of 2027", "2027-12-31")]),
    ("Orders fell in the first week of May.", [("the first week of May", "2026-W19")]),
    ("Orders fell in the final week of April.", [("the final week of April", "2026-W18")]),
    ("Orders fell in the week to April 30.", [("the week", "2026-W18"), ("April 30", "2026-04-30")]),
    ("Orders fell in the week ended Friday.", [("the week", "2026-W18"), ("Friday", "2026-05-01")]),
    ("Talks ended the week before last.", [("the week before last", "2026-W17")]),
    ("Talks will go on the month after next.", [("the month after next", "2026-07")]),
    ("Talks began in 2024 and ended the following March.", [("2024", "2024"), ("the following March", "2025-03")]),
    ("It sold a plant in January 2024, a pier that June.", [("January 2024", "2024-01"), ("that June", "2024-06")]),
    ("The unit was sold half a year ago.", [("half a year ago", "2025-11")]),
    ("The unit was sold two and a half years ago.", [("two and a half years ago", "2023")]),
    ("It was built in 2021 and planned three years before.", [("2021", "2021"), ("three years before", "2018")]),
    (
        "Exports rose 3 percent from the previous month to 4 trillion won in March.",
        [("the previous month", "2026-02"), ("March", "2026-03")],
    ),
    (
        "Sales fell 2 percent from the previous quarter in the first quarter.",
        [("the previous quarter", "2025-Q4"), ("the first quarter", "2026-Q1")],
    ),
    (
        "Talks were held on the 3rd and the 8th of September.",
        [("the 3rd", "2025-09-03"), ("the 8th of September", "2025-09-08")],
    ),
    ("Talks were held on the 3rd and 4th in Busan.", [("the 3rd", "2026-05-03"), ("4th", "2026-05-04")]),
    ("The labs are on the 3rd and 4th floors.", []),
    ("A fire broke out on the morning of the 3rd.", [("the 3rd", "2026-05-03")]),
    ("Talks resume on Wednesday, the 13th.", [("Wednesday, the 13th", "2026-05-13")]),
    ("It was bought in 2019 and sold the next year.", [("2019", "2019"), ("the next year", "2020")]),
    (
        "Profit for the three months ended March 31 rose from a year earlier.",
        [("March 31", "2026-03-31"), ("a year earlier", "2025-Q1")],
    ),
    ("The payment date is the 29th.", [("the 29th", "2026-05-29")]),
    ("The unit was put up for sale in winter.", [("winter", "2025-WI")]),
    ("It hopes to be rid of the unit by autumn.", [("autumn", "2026-FA")]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:60] for sentence, _ in CASES])
def test_related(extractor: Extractor, sentence: str, expected: list[tuple[str, str]]) -> None:
    record = extractor.extract(sentence, published=PUBLISHED)
    assert [(d.text, d.value) for d in record.dates if d.kind == "date"] == expected
