"""Zones: what each block of an article is, and where a dateline ends."""

from __future__ import annotations

import re

import pytest

from newsextract import Extractor, rules
from newsextract.article import Article
from newsextract.components import layers
from newsextract.components.blocks import split_blocks
from newsextract.components.zones import ZonePatterns

PATTERNS = rules.book().read("zones", ZonePatterns)
STORY = "Hanbit Foods signed a contract in May.\n\nThe shares rose by a tenth on the news, traders said."


def kinds(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    doc = extractor.doc(Article(text, id="x"))
    return [(z["kind"], text[z["start"] : z["end"]]) for z in layers.read(doc, "zones")]


@pytest.mark.parametrize(
    ("example", "kind", "expected"),
    [
        (example, zone.kind, expected)
        for zone in PATTERNS.zone
        for expected, examples in ((True, zone.yes), (False, zone.no))
        for example in examples
    ],
)
def test_examples(example: str, kind: str, expected: bool) -> None:
    first = next((z.kind for z in PATTERNS.zone if z.regex.match(example)), None)
    assert (first == kind) is expected


@pytest.mark.parametrize("example", PATTERNS.dateline.yes)
def test_datelines(example: str) -> None:
    assert PATTERNS.dateline.regex.match(example)


@pytest.mark.parametrize("example", PATTERNS.dateline.no)
def test_no_datelines(example: str) -> None:
    assert not PATTERNS.dateline.regex.match(example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Hanbit signs its largest contract\n\n{STORY}", "headline paragraph paragraph"),
        (f"Hanbit signs its largest contract\nBy Lena Park\n{STORY}", "headline byline paragraph paragraph"),
        (f"{STORY}\n\nAbout Hanbit Foods\n\nHanbit makes snacks.", "paragraph paragraph boilerplate boilerplate"),
        (f"{STORY}\n◇ A market of two halves\nThe rest fell.", "paragraph paragraph subheading paragraph"),
        (f"OSAN, May 6 (Yonhap) -- {STORY}", "dateline paragraph paragraph"),
    ],
)
def test_layout(extractor: Extractor, text: str, expected: str) -> None:
    assert [kind for kind, _ in kinds(extractor, text)] == expected.split()


def test_the_story_begins_after_the_dateline(extractor: Extractor) -> None:
    zones = kinds(extractor, f"SEOUL, May 6 -- {STORY}")
    assert zones[0] == ("dateline", "SEOUL, May 6 -- ")
    assert zones[1][1].startswith("Hanbit Foods signed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\n \n\u3000\nTwo.", ["One.", "Two."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("One goes\non and\non here.\n\nTwo.", ["One goes\non and\non here.", "Two."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in split_blocks(text)] == expected


def test_sentences_are_marked_on_the_doc(extractor: Extractor) -> None:
    doc = extractor.doc(Article(STORY, id="x"))
    assert [re.sub(r"\s+", " ", s.text).strip() for s in doc.sents] == STORY.split("\n\n")
