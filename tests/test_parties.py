"""Parties: names put together, persons told apart, titles and countries."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.article import Article
from newsextract.components import layers
from newsextract.records import Party


def party(extractor: Extractor, text: str, name: str) -> Party:
    found = extractor.extract(text).parties
    return next(p for p in found if p.name == name)


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Velmaro Holdings Inc. rose. Velmaro fell.", "Velmaro Holdings Inc.", ["Velmaro Holdings Inc.", "Velmaro"]),
        (
            "Velmaro Biosciences rose. A deal with Velmaro Bio failed. Velmaro fell.",
            "Velmaro Biosciences",
            ["Velmaro Biosciences", "Velmaro Bio", "Velmaro"],
        ),
        (
            "The Tin Toy Makers Association met. The TTMA is old.",
            "Tin Toy Makers Association",
            ["Tin Toy Makers Association", "TTMA"],
        ),
        (
            "The Korea Tin Toy Association (KOTTA) met. Members of KOTTA left.",
            "Korea Tin Toy Association",
            ["Korea Tin Toy Association", "KOTTA", "KOTTA"],
        ),
        (
            "The U.S. Food and Drug Administration (FDA) met.",
            "U.S. Food and Drug Administration",
            ["U.S. Food and Drug Administration", "FDA"],
        ),
        (
            "A form of Green Velmaro Collieries, LLC (“Green Velmaro”) is due.",
            "Green Velmaro Collieries, LLC",
            ["Green Velmaro Collieries, LLC", "Green Velmaro"],
        ),
        ("Osgarth Pell, a farmer, left. Pell sold the farm.", "Osgarth Pell", ["Osgarth Pell", "Pell"]),
        (
            "David Del Toro, the CEO, left. Del Toro sold shares.",
            "David Del Toro",
            ["David Del Toro", "Del Toro"],
        ),
    ],
)
def test_one_party_under_several_names(extractor: Extractor, text: str, name: str, mentions: list[str]) -> None:
    assert [m.text for m in party(extractor, text, name).mentions] == mentions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Lee Seung-gyu, a broker, left. Lee was old. Lee Gwan-soon, a farmer, came. Lee was young.",
            ["Lee Seung-gyu", "Lee Gwan-soon"],
        ),
        (
            "Mayor Oh Se-jin met CEO Oh Min-seok of MediVelmaro. Mayor Oh was late, said CEO Oh.",
            ["Oh Se-jin", "Oh Min-seok"],
        ),
        ("Anna Pell, an analyst, met Mark Pell, a trader. Mr. Pell left. Ms. Pell stayed.", ["Mark Pell", "Anna Pell"]),
        (
            "Harriet Pell, the founder, rose. Her brother, Daniel Pell, left. Then Pell sang.",
            ["Harriet Pell"],
        ),
    ],
)
def test_a_shared_surname_is_whose_it_is_there(extractor: Extractor, text: str, owners: list[str]) -> None:
    persons = [p for p in extractor.extract(text).parties if p.kind == "person"]
    found = [(m.start, p.name) for p in persons for m in p.mentions if " " not in m.text]
    assert [name for _, name in sorted(found)] == owners


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        (
            "Han Seo-yun, vice chair of the Korea Bio Association, left.",
            "Han Seo-yun",
            [("vice chair", "Korea Bio Association")],
        ),
        (
            "Han Seo-yun, chair of the Toy Committee at the Korea Bio Association and head of Velmaro Partners, left.",
            "Han Seo-yun",
            [("chair of the Toy Committee", "Korea Bio Association"), ("head", "Velmaro Partners")],
        ),
        ("It was Velmaro Bio CEO Han Seo-yun.", "Han Seo-yun", [("CEO", "Velmaro Bio")]),
        ("It was analyst Han Seo-yun at Velmaro Securities.", "Han Seo-yun", [("analyst", "Velmaro Securities")]),
        (
            "It was Han Seo-yun, director of licensing at Velmaro Bio.",
            "Han Seo-yun",
            [("director of licensing", "Velmaro Bio")],
        ),
        (
            "Velmaro Bio rose. It was Han Seo-yun, chief executive of the company.",
            "Han Seo-yun",
            [("chief executive", "Velmaro Bio")],
        ),
        ("It was Han Seo-yun, 54, a lawyer.", "Han Seo-yun", [("lawyer", None)]),
    ],
)
def test_titles(extractor: Extractor, text: str, name: str, titles: list[tuple[str, str | None]]) -> None:
    found = {p.id: p.name for p in extractor.extract(text).parties}
    given = [(t.title, found.get(t.organization or "")) for t in party(extractor, text, name).titles]
    assert given == titles


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("It is a plan of Swiss drugmaker Velmaro.", "Velmaro", "CH"),
        ("It is a plan of U.S. drugmaker Velmaro.", "Velmaro", "US"),
        ("It is a plan of Chinese Velmaro Biotech.", "Velmaro Biotech", "CN"),
        ("It is a plan of Seoul-based Velmaro Biotech.", "Velmaro Biotech", "KR"),
        ("It is a plan of Germany's Velmaro Biotech.", "Velmaro Biotech", "DE"),
        ("Velmaro Biotech of Switzerland has a plan.", "Velmaro Biotech", "CH"),
        ("Velmaro, a Daejeon-based drug developer, has a plan.", "Velmaro", "KR"),
        ("Velmaro Biotech sold paint in Germany.", "Velmaro Biotech", None),
    ],
)
def test_countries(extractor: Extractor, text: str, name: str, country: str | None) -> None:
    assert party(extractor, text, name).country == country


@pytest.mark.parametrize(
    "text",
    [
        "The KOSPI rose and the KOSDAQ fell.",
        "Officials met in Seoul on Monday.",
        "Analysts said nothing. Domestic rivals left.",
        "By Han Seo-yun (hsy@outlet.example)",
        "SEOUL, May 6 (Yonhap) -- Shares rose.",
        "A trial of the drug HDB-207 in Osan began.",
    ],
)
def test_no_party(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).parties == []


def test_a_company_with_a_persons_name_is_meant_by_it(extractor: Extractor) -> None:
    text = (
        "Margaret Pell Capital made a bid. Margaret Pell acquired a stake in Velmaro Foods, which makes soup, in 2021."
    )
    found = {p.name: [m.text for m in p.mentions] for p in extractor.extract(text).parties}
    assert found["Margaret Pell Capital"] == ["Margaret Pell Capital", "Margaret Pell"]


def test_a_title_case_headline_only_repeats_names(extractor: Extractor) -> None:
    text = (
        "Velmaro Unit Buys Big Stake From Osgarth\n\nVelmaro Holdings said it bought shares of Osgarth Foods in May.\n"
    )
    found = {p.name: p.mentions[0].start for p in extractor.extract(text).parties}
    assert found == {"Velmaro Holdings": 0, "Osgarth Foods": 33}


def test_a_gazetteers_thing_gives_way_to_the_documents_own_short_form(extractor: Extractor) -> None:
    text = "The bank chose Galaxy Velmaro Holdings. Kindle Financial Group lost. Kindle will appeal."
    assert [m.text for m in party(extractor, text, "Kindle Financial Group").mentions] == [
        "Kindle Financial Group",
        "Kindle",
    ]


def test_mentions_are_spans_with_their_partys_id(extractor: Extractor) -> None:
    doc = extractor.doc(Article("Velmaro Holdings Inc. rose. Mr. Pell left.", id="t"))
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["parties"]] == [
        ("Velmaro Holdings Inc.", "company", "p1"),
        ("Pell", "person", "p2"),
    ]
    assert [p.get("_gender") for p in layers.read(doc, "parties")] == [None, "M"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acme Corp sold its courier unit, Acme Express Ltd, to Bellwether Inc.", ["Acme Corp", "Acme Express Ltd"]),
        ("Acme Corp sold its Acme Lines unit to Bellwether Inc.", ["Acme Corp", "Acme Lines"]),
        ("Acme Paper Limited has a new mill. Acme Ltd said so.", ["Acme Paper Limited"]),
        ("Acme Paper Co., Ltd. has a new mill. Acme Co. said so.", ["Acme Paper Co., Ltd."]),
        ("Acme Federal Savings and Loan Association hired a chairman.", ["Acme Federal Savings and Loan Association"]),
        ("Acme Television and Communications Corp hired a chairman.", ["Acme Television and Communications Corp"]),
        ("Bellwether Inc. bought the Acme Paper Division of Acme Corp.", ["Acme Paper Division", "Acme Corp."]),
    ],
)
def test_a_name_with_a_legal_form_of_its_own(extractor: Extractor, text: str, names: list[str]) -> None:
    record = extractor.extract(text, published="2026-05-06")
    assert [p.name for p in record.parties if p.name.startswith("Acme")] == names
