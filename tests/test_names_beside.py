"""Names: what beside a name tells a company from a product, and a rank from a name."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def names(extractor: Extractor, text: str) -> list[str]:
    return [party.name for party in extractor.extract(text).parties]


@pytest.mark.parametrize(
    "text",
    [
        "It bought the rights to Velmadol, a tablet for bad sleep.",
        "It bought the rights to Velmadol, a cough syrup candidate.",
        "It bought its hair-loss foam Velmadol, which nobody else wanted.",
        "Its nasal spray, Velmadol, has sold well.",
        "It signed for “Velmadol,” its platform for antibodies.",
        "It will sell Velmadol, its brand of canned plums.",
        "It drew up the mobile hit “Velmadol Market,” in May.",
        "It cost HK$18.46 and SFr40 million.",
    ],
)
def test_what_is_sold_is_no_party(extractor: Extractor, text: str) -> None:
    assert names(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Velmaro, a drug and vaccine maker.", "Velmaro"),
        ("They met Velmaro, an Oslo outfit working on locks.", "Velmaro"),
        ("Elsewhere at the show, Velmaro signed for 6 planes.", "Velmaro"),
        ("They set up a venture called “Velmaro Kesh” in May.", "Velmaro Kesh"),
        ("▲ Velmaro Kesh = Won an order for a dye works.", "Velmaro Kesh"),
        ("Velmaro of Germany came in May.", "Velmaro"),
        ("It paid £640m for Velmaro Kesh in May.", "Velmaro Kesh"),
        ("It bought Mama Velmaro's, a maker of hot sauce.", "Mama Velmaro's"),
        ("It closed St. Velmaro’s Hospital in May.", "St. Velmaro’s Hospital"),
        ("It is a report to the Oslo stock exchange.", "Oslo stock exchange"),
        ("The plan of the Osan Velmaro CEO Forum failed.", "Osan Velmaro CEO Forum"),
    ],
)
def test_who_is_a_party(extractor: Extractor, text: str, name: str) -> None:
    assert names(extractor, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "It was said by Datuk Seri Osgarth Pell.",
        "It was said by Tan Sri Osgarth Pell.",
        "It was said by Councillor Osgarth Pell.",
        "It was said by U.S. District Judge Osgarth Pell.",
    ],
)
def test_a_rank_is_no_part_of_a_name(extractor: Extractor, text: str) -> None:
    assert names(extractor, text) == ["Osgarth Pell"]


def test_a_surname_that_is_a_small_word(extractor: Extractor) -> None:
    assert names(extractor, "It was said by Vice Minister of Health Do Gi-tae in May.") == ["Do Gi-tae"]


def test_a_short_form_may_leave_out_the_head_word_in_front(extractor: Extractor) -> None:
    assert names(extractor, "Grupo Velmaro made cups. The plan pleased Velmaro, which makes cups.") == ["Grupo Velmaro"]


def test_a_name_that_also_stands_without_s_has_none(extractor: Extractor) -> None:
    found = names(extractor, "Velmaro Kesh Inc. rose. Its sales were above Velmaro Kesh's, a first. Velmaro Kesh paid.")
    assert found == ["Velmaro Kesh Inc."]
