"""Names: where a candidate begins and ends, and what kind of name it is."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import pytest

from newsextract import Extractor, rules
from newsextract.article import Article
from newsextract.components import layers
from newsextract.components.names.chains import Chains
from newsextract.components.names.forms import NamePatterns
from newsextract.components.names.lexicon import read_lexicon

CORPUS = Path(__file__).parents[1] / "corpus"


def kinds(extractor: Extractor, text: str) -> dict[str, str]:
    doc = extractor.doc(Article(text, id="t"))
    return {item["form"]: item["kind"] for item in layers.read(doc, "names")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fee went to HJ neo.V of Osan.", "HJ neo.V"),
        ("The fee went to Velmaro & Company on Monday.", "Velmaro & Company"),
        ("The fee went to 3D Velmaro Systems in May.", "3D Velmaro Systems"),
        ("The fee went to Velmaro Shipping plc in May.", "Velmaro Shipping plc"),
        ("The fee went to Velmaro, Osgarth & Pell LLP in May.", "Velmaro, Osgarth & Pell LLP"),
        ("The fee went to Velmaro Co., Ltd. in May.", "Velmaro Co., Ltd."),
        ("A vote of the Securities and Exchange Commission is due.", "Securities and Exchange Commission"),
        ("A vote of the Ministry of Trade, Industry and Energy is due.", "Ministry of Trade, Industry and Energy"),
        ("The fee went to Velmaro Minerals and Chemical Corp in May.", "Velmaro Minerals and Chemical Corp"),
        ("The fee went to Osgarth and Osgarth Co in May.", "Osgarth and Osgarth Co"),
        ("The fee went to Osgarth's Pharmaceuticals Inc in May.", "Osgarth's Pharmaceuticals Inc"),
        ("The fee went to Osgarth's Corp in May.", "Osgarth's Corp"),
        ("Senior Engineering Group Plc left.", "Senior Engineering Group Plc"),
        ("The fee went to American Velmaro Products Inc in May.", "American Velmaro Products Inc"),
        ("A vote of the Osan Nurses' Pension Fund is due.", "Osan Nurses' Pension Fund"),
        ("A vote of the Bank of Korea is due.", "Bank of Korea"),
        ("A rating by Moody's Investors Service is due.", "Moody's Investors Service"),
        ("A word from Osgarth van der Pell is due.", "Osgarth van der Pell"),
        ("A word from Osgarth K. Pell is due.", "Osgarth K. Pell"),
        ("A word from Professor Han Seo-in is due.", "Han Seo-in"),
        ("It is made by bluebird bio in Boston.", "bluebird bio"),
        ("It is made by bluebird bio.", "bluebird bio"),
    ],
)
def test_bounds(extractor: Extractor, text: str, name: str) -> None:
    assert name in kinds(extractor, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was said by ABL Bio CEO Han Seo-yun on Monday.", {"ABL Bio", "Han Seo-yun"}),
        ("It was said by Finance Minister Osgarth Pell.", {"Osgarth Pell"}),
        ("It was said by Chief Operating Officer Osgarth Pell.", {"Osgarth Pell"}),
        ("It was said by Chinese Velmaro Biotech in May.", {"Velmaro Biotech"}),
        ("It was said by Boston-based Velmaro Oncology.", {"Velmaro Oncology"}),
        ("It was said by Hong Kong-based Velmaro Oncology.", {"Velmaro Oncology"}),
        ("However, Velmaro Oncology left.", {"Velmaro Oncology"}),
        ("Drugmaker Velmaro Oncology left.", {"Velmaro Oncology"}),
        ("Boss Velda Ostrelund left.", {"Velda Ostrelund"}),
        ("A pact of Velmaro and Osgarth failed.", {"Velmaro", "Osgarth"}),
        ("A pact with Velmaro's Osgarth Pell failed.", {"Velmaro", "Osgarth Pell"}),
        ("A vote of the Velmaro Board of Directors is due.", {"Velmaro"}),
        ("It bought Velmaro Corp. Osgarth sold it.", {"Velmaro Corp.", "Osgarth"}),
        ("A pact of Velmaro Corp and Osgarth Steel Inc failed.", {"Velmaro Corp", "Osgarth Steel Inc"}),
        ("A pact with Velmaro's Osgarth Foods Inc failed.", {"Velmaro", "Osgarth Foods Inc"}),
        ("U.S.-China tensions grew in December.", set()),
    ],
)
def test_cuts(extractor: Extractor, text: str, names: set[str]) -> None:
    assert set(kinds(extractor, text)) == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A note by Seo-yun Han was read.", "Seo-yun Han", "person"),
        ("A note by Margaret Wilson was read.", "Margaret Wilson", "person"),
        ("The offer pleased Mr. Velmaro.", "Velmaro", "person"),
        ("Shares of chipmaker Velmaro fell.", "Velmaro", "company"),
        ("Velmaro, a Finnish maker of locks, left.", "Velmaro", "company"),
        ("Velmaro, a dairy farmer from Osan, left.", "Velmaro", "person"),
        ("It bought a stake in Velmaro for 3 billion won.", "Velmaro", "company"),
        ("The Velmaro Bakers Association met.", "Velmaro Bakers Association", "organization"),
        ("The Department of Health met.", "Department of Health", "government"),
        ("They met in South Korea.", "South Korea", "place"),
        ("They met at Velmaro Tower.", "Velmaro Tower", "place"),
        ("The KOSPI rose 2 percent.", "KOSPI", "other"),
        ("A trial of HDB-207 began.", "HDB-207", "other"),
        ("A trial of Velmatinib began.", "Velmatinib", "other"),
        ("The Velmaro Toy Act passed.", "Velmaro Toy Act", "other"),
    ],
)
def test_kinds(extractor: Extractor, text: str, name: str, kind: str) -> None:
    assert kinds(extractor, text).get(name) == kind


def test_plain_words_keep_their_kind_whatever_stands_beside_them(extractor: Extractor) -> None:
    found = kinds(extractor, "An aide of analyst Velmaro Holdings Inc. met Seo-yun Han, which owns shares.")
    assert found == {"Velmaro Holdings Inc.": "company", "Seo-yun Han": "person"}


def test_evidence_adds_up_over_the_document(extractor: Extractor) -> None:
    once = kinds(extractor, "It was a gift from Velmaro.")
    often = kinds(extractor, "It was a gift from Velmaro. Velmaro said so. Shares of Velmaro rose.")
    assert (once["Velmaro"], often["Velmaro"]) == ("company", "company")
    assert len(extractor.extract("It was a gift from Velmaro.").parties) == 0
    assert len(extractor.extract("It was a gift from Velmaro. Shares of Velmaro rose.").parties) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Namhae Bio and Osan Pharma signed a pact on Monday.", ["Namhae Bio", "Osan Pharma"]),
        ("The Trade and Industry Ministry signed it on Monday.", ["Trade and Industry Ministry"]),
        ("It bought Hanbit Dairy Co. Financial terms were not disclosed.", ["Hanbit Dairy Co."]),
        ("It bought Osan Electronics Co. Ltd. in May.", ["Osan Electronics Co. Ltd."]),
    ],
)
def test_where_and_and_legal_forms_end_a_name(extractor: Extractor, text: str, names: list[str]) -> None:
    assert [party.name for party in extractor.extract(text).parties] == names


def test_plain_words_open_the_chains_that_the_whole_expression_finds() -> None:
    patterns = rules.book().read("names", NamePatterns)
    quick = Chains(patterns, read_lexicon(rules.book()))
    slow = copy(quick)
    slow.opening = patterns.scan.capital
    for path in sorted(CORPUS.glob("*.txt")):
        text = path.read_text("utf-8")
        assert quick.find(text, 0, len(text)) == slow.find(text, 0, len(text)), path.name
