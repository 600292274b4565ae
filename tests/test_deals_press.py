"""Deals as newspapers and wires tell them: owners and receivers described, lists of disclosures, interviews, options,
and what becomes of a deal in its own sentence.
"""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import money, roles, sides

_DAY = "2026-05-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Hanbit Bio said Tuesday it has granted Larkspur Pharma, a Utrecht-based eye company, an exclusive option "
            "to license HB-33, a gout treatment.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="a description between receiver and rights",
        ),
        pytest.param(
            "Hanbit Bio was next. It gave Larkspur Pharma, based in Ghent, Belgium, an option to license HB-11.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="a seat between receiver and rights",
        ),
        pytest.param(
            "Hanbit Foods has chosen Tansy Holdings, a confectioner in the south, as preferred bidder for its 78.4 "
            "percent stake in Larkspur Noodles.",
            {"seller": "Hanbit Foods", "acquirer": "Tansy Holdings", "target": "Larkspur Noodles"},
            id="a bidder described",
        ),
        pytest.param(
            "Hanbit Pharm spent 40 billion won in April to bring in the domestic rights to TB-20, a lung cancer drug "
            "developed by China's Larkspur Biotech.",
            {"licensee": "Hanbit Pharm", "licensor": "Larkspur Biotech"},
            id="who developed it gives the rights",
        ),
        pytest.param(
            "Hanbit Pharm bought a gel from Larkspur Labs in 2016. Encouraged, Hanbit went back to Larkspur in 2020 "
            "and secured the rights to LB-33 for $5.5 million.",
            {"licensee": "Hanbit Pharm", "licensor": "Larkspur Labs"},
            id="who is gone back to gives the rights",
        ),
        pytest.param(
            "Larkspur Immune makes drugs. Hanbit Pharm is more than a shareholder. The Korean drugmaker obtained the "
            "domestic rights to Larkspur's lead candidate, LRK-1 for gout, in 2022.",
            {"licensee": "Hanbit Pharm", "licensor": "Larkspur Immune"},
            id="the drugmaker is not whose drug it takes",
        ),
        pytest.param(
            "Local media reported that the Tansy Group was studying a bid for the 41% of Hanbit Heavy held by the "
            "state-run Larkspur Bank.",
            {"acquirer": "Tansy Group", "target": "Hanbit Heavy", "seller": "Larkspur Bank"},
            id="who holds the shares sells them",
        ),
        pytest.param(
            "Hanbit Capital came to Larkspur Foods in 2019, when it bought out the founding family for $28 million.",
            {"acquirer": "Hanbit Capital", "target": "Larkspur Foods"},
            id="owners bought out",
        ),
        pytest.param(
            "Hanbit Foods is big. Hanbit's only previous takeover was that of Larkspur Bakery Co. in 2016.",
            {"acquirer": "Hanbit Foods", "target": "Larkspur Bakery Co."},
            id="a takeover that was that of",
        ),
        pytest.param(
            "Hanbit Bio licensed HB-1 to Larkspur Pharma. Larkspur changed its mind and in May 2023 notified Hanbit "
            "that it was giving HB-1 back.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="who is notified does nothing",
        ),
        pytest.param(
            "Tansy Metabolics agreed to take the drug everywhere except Korea for $18 million at signing, Hanbit Bio "
            "said.",
            {"licensor": "Hanbit Bio", "licensee": "Tansy Metabolics"},
            id="a drug taken for a part of the world",
        ),
        pytest.param(
            "Larkspur Pharma has been Hanbit Bio's licensee in Canada since 2024.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="a licensee",
        ),
        pytest.param(
            "Hanbit Foods Co. has granted Sweden's Larkspur Markets an option to buy 5 percent of its stock.",
            {"investee": "Hanbit Foods Co.", "investor": "Larkspur Markets"},
            id="an option on shares",
        ),
        pytest.param(
            "Hanbit Bio has a plan. In January it spent $64 million on 70 percent of Larkspur Derma Inc.",
            {"acquirer": "Hanbit Bio", "target": "Larkspur Derma Inc."},
            id="money spent on a company",
        ),
        pytest.param(
            "Ten months after it took over Larkspur Mart, Hanbit Retail is doing well.",
            {"acquirer": "Hanbit Retail", "target": "Larkspur Mart"},
            id="who is named behind the pronoun",
        ),
        pytest.param(
            "Hanbit Bio's partner in the United States, Larkspur Pharma, has exercised its option on HB-20.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="an option exercised",
        ),
        pytest.param(
            "Larkspur Pharma of Boston will pay Hanbit Bio $20 million now and $300 million later for TB-12, an "
            "antibody, in all markets but Korea.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="a code name paid for in some markets",
        ),
        pytest.param(
            "Hanbit Bio, which sells gels, has another candidate. HB-102 went to Larkspur Pharma for $12 million.",
            {"licensor": "Hanbit Bio", "licensee": "Larkspur Pharma"},
            id="a candidate that went to somebody",
        ),
        pytest.param(
            "Hanbit Pharm imports an eye drop from Larkspur Labs under a license that it took in 2018.",
            {"licensor": "Larkspur Labs", "licensee": "Hanbit Pharm"},
            id="what is imported under a license",
        ),
        pytest.param(
            "Hanbit Pharma said on the 4th that it has signed a contract with Brazil's Larkspur to export its toxin.",
            {"supplier": "Hanbit Pharma", "customer": "Larkspur"},
            id="a contract to export",
        ),
        pytest.param(
            "Larkspur Biologics makes the enzyme for Hanbit Bio under a contract of $54 million.",
            {"supplier": "Larkspur Biologics", "customer": "Hanbit Bio"},
            id="what is made under a contract today",
        ),
    ],
)
def test_sides_told_by_descriptions(extractor: Extractor, text: str, expected: dict[str, str]) -> None:
    """Who takes part, however far from the deal's words a name stands."""
    record = extractor.extract(text, published=_DAY)
    assert len(record.deals) == 1
    assert roles(record, record.deals[0]) == expected


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        pytest.param(
            "Larkspur Group, a Swiss group, licensed the antibody HB-9 from Hanbit Bio in 2018 and walked away four "
            "years later.",
            "terminated",
            "walked away",
            id="walked away",
        ),
        pytest.param(
            "Hanbit Heavy will set up a joint venture in Gujarat with Larkspur Yards to build blocks for tankers.",
            "signed",
            "will",
            id="blocks are built",
        ),
        pytest.param(
            "The option that Larkspur Pharma held on Hanbit Bio's HB-20 expired on Friday.",
            "terminated",
            "expired",
            id="the end told behind a relative clause",
        ),
        pytest.param(
            "Hanbit Pharm, whose pill HB-4 was dropped by a partner, sold it to Larkspur Health in 2022.",
            "completed",
            "sold",
            id="what happened to a thing before",
        ),
    ],
)
def test_status_and_the_words_that_decide_it(extractor: Extractor, text: str, status: str, cue: str) -> None:
    """How far a deal has come, and by which words."""
    (deal,) = extractor.extract(text, published=_DAY).deals
    assert deal.status == status
    assert deal.status_cue is not None
    assert deal.status_cue.text == cue


def test_an_item_of_a_list_tells_nothing_of_the_one_before(extractor: Extractor) -> None:
    """What an item of a list tells is not of the item before it."""
    record = extractor.extract(
        "▲ Hanbit Pharmaceutical = Signed a contract to supply drugs to Vietnam's Larkspur Pharma. The amount is 23.4 "
        "billion won.\n\n"
        "▲ Tansy Bio Co. = The board decided on a third-party allotment capital increase of 15 billion won. The new "
        "shares, priced at 8,730 won each, all go to Sorrel Venture Partners.\n",
        published=_DAY,
    )
    assert [(deal.type, roles(record, deal)) for deal in record.deals] == [
        ("supply", {"supplier": "Hanbit Pharmaceutical", "customer": "Larkspur Pharma"}),
        ("investment", {"investor": "Sorrel Venture Partners", "investee": "Tansy Bio Co."}),
    ]
    assert money(record, record.deals[0]) == [("23.4 billion won", "total")]


def test_investors_are_named_behind_what_they_are(extractor: Extractor) -> None:
    """Investors named behind what they are."""
    record = extractor.extract(
        "Hanbit Immune raised $68 million in a Series C round led by Larkspur Capital, with Tansy Partners and two "
        "existing shareholders, Sorrel Growth and Madder Pharm, taking part.",
        published=_DAY,
    )
    assert sides(record, record.deals[0]) == {
        "Hanbit Immune": "investee",
        "Larkspur Capital": "investor",
        "Tansy Partners": "investor",
        "Sorrel Growth": "investor",
        "Madder Pharm": "investor",
    }


def test_two_orders_in_one_sentence_have_a_customer_each(extractor: Extractor) -> None:
    """Two orders of one maker in one sentence, each from its own customer."""
    record = extractor.extract(
        "Hanbit Heavy Industries makes ships. On the 4th it had already signed with Singapore's Larkspur Tankers for "
        "four ammonia carriers at $480 million, and on the 5th the Ministry of Defense entrusted it with the repair of "
        "two frigates for $87 million.",
        published=_DAY,
    )
    assert [roles(record, deal) for deal in record.deals] == [
        {"supplier": "Hanbit Heavy Industries", "customer": "Larkspur Tankers"},
        {"supplier": "Hanbit Heavy Industries", "customer": "Ministry of Defense"},
    ]


def test_answers_of_an_interview_tell_of_the_deals_of_who_answers(extractor: Extractor) -> None:
    """Answers tell of deals, and "we" and "us" are the company of who answers."""
    record = extractor.extract(
        "Hanbit Bio, founded in Suwon in 2014, makes enzymes. Founder and CEO Kim Do-hyun met us in his office.\n\n"
        "Q. What about manufacturing?\n\n"
        "A. We own no plant. Larkspur Biologics makes the enzyme for us under a contract of $54 million. We bought a 6 "
        "percent stake in Larkspur in May.\n\n"
        "Q. And rivals?\n\n"
        "A. Tansy Pharma Co. bought the gel maker Sorrel Labs Co. last year.\n",
        published=_DAY,
    )
    assert [(deal.type, roles(record, deal)) for deal in record.deals] == [
        ("supply", {"supplier": "Larkspur Biologics", "customer": "Hanbit Bio"}),
        ("investment", {"investor": "Hanbit Bio", "investee": "Larkspur Biologics"}),
        ("acquisition", {"acquirer": "Tansy Pharma Co.", "target": "Sorrel Labs Co."}),
    ]


def test_what_was_bought_sells_in_a_deal_of_its_own(extractor: Extractor) -> None:
    """What a company sells after it was bought is another deal."""
    record = extractor.extract(
        "Hanbit Capital bought Larkspur Foods in 2019 for $285 million. In 2023, Larkspur closed its plant in Tianjin "
        "and sold the land to the local government for $31 million.",
        published=_DAY,
    )
    assert [(roles(record, deal), deal.asset, money(record, deal)) for deal in record.deals] == [
        ({"acquirer": "Hanbit Capital", "target": "Larkspur Foods"}, None, [("$285 million", "total")]),
        ({"seller": "Larkspur Foods"}, "land", [("$31 million", "total")]),
    ]


def test_what_is_delivered_is_the_asset_not_its_measure(extractor: Extractor) -> None:
    """What is delivered is the thing, not its measure."""
    record = extractor.extract(
        "Hanbit Mining Co. signed an offtake agreement with Larkspur Motors for 10,000 tons of graphite a year.",
        published=_DAY,
    )
    assert [deal.asset for deal in record.deals] == ["graphite"]
