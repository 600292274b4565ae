"""Sentences: where they end, where a stop ends none, and quoted stretches that stay whole."""

from __future__ import annotations

import pytest

from newsextract import rules
from newsextract.components.marks import find_marks
from newsextract.components.sentences import SentenceSplitter
from newsextract.components.zones import ZonePatterns


@pytest.fixture(scope="module")
def splitter() -> SentenceSplitter:
    p = rules.book().read("zones", ZonePatterns)
    return SentenceSplitter(p.abbreviations, p.may_end, p.starters, p.attribution)


def split(splitter: SentenceSplitter, text: str) -> list[str]:
    marks = find_marks(text, 0, len(text), single=False)
    return [text[a:b] for a, b in splitter.split(text, 0, len(text), marks)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. drugmaker paid Hanbit Foods Co. on Jan. 12 in St. Louis.",
        "Mr. J. R. Park of the U.K. unit spoke at 9 a.m. on Monday.",
        "Sales rose 3.5 percent vs. 2.1 percent a year earlier.",
        "He said, “It is done. We are glad. Ask me in May.”",
        '"Is it done?" Lena Park, an analyst at Norrebank, asked.',
        '"We did it!" Park told reporters.',
        '"Is it done?" asked Park.',
        '"No." he said.',
        "The maker of Yahoo! and others sued.",
        "Hanbit Foods Co. (NYSE: HBF) bought Larkspur Inc. (“Larkspur”) for $3 million.",
    ],
)
def test_one_sentence(splitter: SentenceSplitter, text: str) -> None:
    assert split(splitter, text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It moved to the U.S.", "The deal closed in May."),
        ("It was bought by Hanbit Foods Co.", "The price was not disclosed."),
        ("“It is done,” he said.", "“Ask me in May.”"),
        ("He said, “It is done.”", "The shares rose."),
        ("Is it done?", "Nobody knows."),
        ('"Is it done?"', "The company said it would wait."),
        ("Sales rose to $3.2 billion.", "$1 billion came from Korea."),
        ("It rose in the fourth quarter …", "Then it fell."),
    ],
)
def test_two_sentences(splitter: SentenceSplitter, first: str, second: str) -> None:
    assert split(splitter, f"{first} {second}") == [first, second]


def test_a_letter_that_is_no_initial(splitter: SentenceSplitter) -> None:
    assert split(splitter, "Larkspur led the Series A. Second came Hanbit.") == [
        "Larkspur led the Series A.",
        "Second came Hanbit.",
    ]


@pytest.mark.parametrize("second", ["(It closed in May.)", "(Reporting by Lena Park)"])
def test_a_bracket_that_is_a_sentence(splitter: SentenceSplitter, second: str) -> None:
    assert split(splitter, f"Hanbit bought Larkspur Markets Inc. {second}") == [
        "Hanbit bought Larkspur Markets Inc.",
        second,
    ]
