"""Deals told in somebody's own words: what "we" did is the deed of the speaker's company."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import money, roles

A, B = "Hanbit Bio Co.", "Larkspur Foods Inc."
SPEAKER = "said Kim Min-su, CEO of Hanbit Bio"


@pytest.mark.parametrize(
    ("quote", "speaker", "expected"),
    [
        ("In 2023 we bought Larkspur Foods for 9 billion won.", SPEAKER, {"acquirer": A, "target": B}),
        ("We sold our yoghurt plant to Larkspur Foods last year.", SPEAKER, {"acquirer": B, "seller": A}),
        ("In 2024 we licensed HB-101 to Larkspur Foods.", "a Hanbit Bio official said", {"licensor": A, "licensee": B}),
        ("We won a $3 million order from Larkspur Foods.", "the company's CEO said", {"supplier": A, "customer": B}),
    ],
)
def test_we_is_the_company_of_who_speaks(
    extractor: Extractor, quote: str, speaker: str, expected: dict[str, str]
) -> None:
    text = f'{A} makes eye drops. {B} makes soup.\n\n"{quote[:-1]}," {speaker}.'
    record = extractor.extract(text, published="2026-05-06")
    assert [roles(record, d) for d in record.deals] == [expected]


@pytest.mark.parametrize(
    "quote",
    [
        "If we sold our yoghurt plant to Larkspur Foods, we would be poor.",
        "We would have sold our yoghurt plant to Larkspur Foods.",
        "We have not sold our yoghurt plant to Larkspur Foods.",
        "They bought Larkspur Foods in 2023.",
    ],
)
def test_wishes_and_the_deeds_of_others_are_no_deals_there(extractor: Extractor, quote: str) -> None:
    text = f'{A} makes eye drops. {B} makes soup.\n\n"{quote[:-1]}," {SPEAKER}.'
    assert extractor.extract(text, published="2026-05-06").deals == []


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (
            "It pays $3 million first, and if all goes well, what Hanbit gets swells to $9 million.",
            ["upfront", "total"],
        ),
        ("Hanbit does not give back the $3 million it had already received.", ["other"]),
        ("Of the $9 million promised, Hanbit has received $3 million.", ["total", "other"]),
        ("Of that sum, $3 million was paid in advance.", ["upfront"]),
        ("Hanbit has 40 workers and sales of $9 million.", []),
    ],
)
def test_the_sentence_after_a_telling_says_who_is_paid(extractor: Extractor, later: str, expected: list[str]) -> None:
    text = f"In 2024 {A} licensed HB-101 to {B} {later}"
    record = extractor.extract(text, published="2026-05-06")
    assert [role for _, role in money(record, record.deals[0])] == expected
