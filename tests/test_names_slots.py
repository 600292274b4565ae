"""Names in headlines and lines of capitals, where only the slot of a deal or the rest of the article tells them."""

from __future__ import annotations

import pytest

from newsextract import Extractor

_BODY = "OSAN, May 6 -- Velmaro Kesh Inc. said on Wednesday the price was paid in cash.\n"


def names(extractor: Extractor, text: str) -> set[str]:
    return {m.text for party in extractor.extract(text).parties for m in party.mentions}


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Velmaro Kesh to Acquire Osgarthen for $4 Million", {"Velmaro Kesh", "Osgarthen"}),
        ("Ostrid Foods Completes Acquisition of Pellham & Roe Group", {"Ostrid Foods", "Pellham & Roe Group"}),
        ("BRIEF-Ostrid Shareholders Approve Merger With Osgarthen", {"Ostrid", "Osgarthen"}),
        ("Velmaro Kesh to Acquire Software Maker Osgarthen", {"Velmaro Kesh", "Osgarthen"}),
        ("Velmaro Kesh to Acquire More Stakes in Germany", {"Velmaro Kesh"}),
        ("Dairy Farm to Acquire Majority Stake in Rival Company", set()),
    ],
)
def test_headlines(extractor: Extractor, headline: str, found: set[str]) -> None:
    assert names(extractor, f"{headline}\n\n{_BODY}") == found | {"Velmaro Kesh Inc."}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("* VELMARO KESH SHAREHOLDERS APPROVE ACQUISITION OF OSGARTHEN", {"VELMARO KESH", "OSGARTHEN"}),
        ("* VELMARO KESH INC - TERMS OF TRANSACTION WERE NOT DISCLOSED", {"VELMARO KESH INC"}),
        ("* UNDER TERMS OF DEAL, ALL SHARES OF CO WILL BE BOUGHT IN MAY", set()),
    ],
)
def test_capitals(extractor: Extractor, line: str, found: set[str]) -> None:
    assert names(extractor, f"{_BODY}\n{line}\n") == found | {"Velmaro Kesh Inc."}


def test_capitals_name_one_party(extractor: Extractor) -> None:
    record = extractor.extract(f"{_BODY}\n* VELMARO KESH TO BUY OSGARTHEN GROUP IN MAY FOR CASH\n")
    assert [p.name for p in record.parties] == ["Velmaro Kesh Inc.", "OSGARTHEN GROUP"]


def test_a_paragraph_may_begin_with_capitals(extractor: Extractor) -> None:
    told = "The hall was warm and the soup was cold. " * 15
    opening = "THE OWNERS OF THE MILL ARE NOT THE ONLY ONES — The head of Osgarth Foods left."
    assert "Osgarth Foods" in names(extractor, f"{_BODY}\n{opening} {told}\n")


def test_a_legal_notice_tells_no_deal(extractor: Extractor) -> None:
    notice = "READ WITH CARE WHAT IS FILED IN A MERGER WITH OSGARTHEN CAREFULLY AND IN FULL. " * 8
    assert names(extractor, f"{_BODY}\n{notice}\n") == {"Velmaro Kesh Inc."}
