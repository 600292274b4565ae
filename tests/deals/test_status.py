"""How far a deal has come, and the words that decide it."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BAKERIES, BIO, CAPITAL, FOODS, MARKETS, PHARMA, deals, only


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # thought of, or known from reports only
        (f"{FOODS} is considering buying {MARKETS}, according to people familiar with the matter.", "rumored"),
        (f"{FOODS} declined to comment on a report that it is in talks to buy {MARKETS}.", "rumored"),
        (f"A newspaper reported last week that {BIO} plans to buy {PHARMA}.", "rumored"),
        (f"{FOODS} will buy {MARKETS}, two sources told the paper.", "rumored"),
        (f"There was talk of {FOODS} buying {MARKETS}.", "rumored"),
        (f"{FOODS} may have to sell its mill to {MARKETS}.", "rumored"),
        # talks and bids
        (f"{FOODS} said it will make a tender offer for {MARKETS}.", "negotiating"),
        (f"{FOODS} is in talks to buy {MARKETS}.", "negotiating"),
        (f"{FOODS} made a takeover bid for {MARKETS}.", "negotiating"),
        (f"{BIO} is understood to be in advanced talks to acquire {PHARMA}, whatever the rumors.", "negotiating"),
        # agreed, and to be closed
        (f"{FOODS} will buy {MARKETS}, which reads crops from soil and satellite data sources.", "signed"),
        (f"{FOODS} is increasing its stake in {MARKETS} to 30 percent.", "signed"),
        (f"{FOODS} plans to use the proceeds from the sale of its mill to {MARKETS} to cut debt.", "signed"),
        (f"Growers went to court in an attempt to prevent the sale of {MARKETS} to {FOODS}.", "signed"),
        (f"{FOODS} said the waiting period for its merger with {MARKETS} expired on Monday.", "signed"),
        (f"{FOODS} dropped its lawsuit over the sale of its mill to {MARKETS}.", "signed"),
        (f"{FOODS} agreed to buy {MARKETS} for $300 million.", "signed"),
        (f"{FOODS} to buy {MARKETS}.", "signed"),
        (f"{FOODS} has to sell its mill to {MARKETS}", "signed"),
        (f"{FOODS} expects to complete its purchase of {MARKETS} in May.", "signed"),
        (
            f"{BIO} said on Monday it will buy {PHARMA}. When the transaction closes, {BIO} will have 40 workers.",
            "signed",
        ),
        (
            f"{BIO} will buy {PHARMA} for $3 million. The boards have approved the purchase, which is to be "
            "wrapped up by autumn.",
            "signed",
        ),
        (f"{BIO} signed a letter of intent to buy {PHARMA}.", "signed"),
        (f"{BIO} licensed HB-101 to {PHARMA} on May 4.", "signed"),
        (f"In 2021 {FOODS} was allowed to license out HB-101 to {MARKETS}", "signed"),
        # done
        (f"{FOODS} bought {MARKETS} in 2019.", "completed"),
        (f"{FOODS} has completed its purchase of {MARKETS}.", "completed"),
        (f"In 2021 {FOODS} had to sell its mill to {MARKETS}", "completed"),
        (f"{BIO} has grown since its 2019 acquisition of {PHARMA}.", "completed"),
        # given up, given back, refused, blocked
        (f"{FOODS} called off its takeover of {MARKETS}.", "terminated"),
        (f"{FOODS} agreed to buy {MARKETS} in March. The deal was called off in April.", "terminated"),
        (f"In 2021 {FOODS} licensed HB-101 to {MARKETS}, but the rights were returned a year later.", "terminated"),
        (f"{BIO} handed back HB-101, a drug that it had licensed from {PHARMA} in 2020.", "terminated"),
        (f"A merger with {PHARMA}, agreed in 2020, was voted down by shareholders of {BIO}.", "terminated"),
        (f"{BIO} agreed to buy {PHARMA} in 2023, only for regulators to block the deal.", "terminated"),
        (f"{BIO} offered $3 million for {PHARMA} in May, but was turned down.", "terminated"),
        (f"{FOODS} was unable to complete talks to buy {MARKETS}", "terminated"),
        # an offer turned down before another was accepted
        (
            f"{FOODS} agreed to buy {MARKETS} for $300 million. In May {MARKETS} rejected an offer of $200 "
            f"million from {FOODS}.",
            "signed",
        ),
    ],
)
def test_status(extractor: Extractor, text: str, status: str) -> None:
    assert only(extractor, text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The sale ends an auction that began in May.", "signed"),
        ("The sale ended in May.", "terminated"),
        ("Completion is expected in the second quarter.", "signed"),
    ],
)
def test_what_the_next_sentence_says_of_a_deal_agreed(extractor: Extractor, text: str, status: str) -> None:
    deal = only(extractor, f"{BIO} agreed to sell {PHARMA} to Sorrel Foods Inc. for $3 million. {text}")
    assert deal.status == status


def test_what_was_bought_only_to_be_sold_was_sold(extractor: Extractor) -> None:
    text = f"{FOODS} bought {MARKETS} in 2017, only to sell it four years later to {CAPITAL}"
    assert [deal.status for deal in deals(extractor, text)] == ["completed", "completed"]


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        (
            "Larkspur Group, a Swiss group, licensed the antibody HB-9 from Hanbit Bio in 2018 and walked away "
            "four years later.",
            "terminated",
            "walked away",
        ),
        # blocks are built, and nothing is blocked
        (
            "Hanbit Heavy will set up a joint venture in Gujarat with Larkspur Yards to build blocks for tankers.",
            "signed",
            "will",
        ),
        # behind a relative clause
        ("The option that Larkspur Pharma held on Hanbit Bio's HB-20 expired on Friday.", "terminated", "expired"),
        # what happened to the thing before
        (
            "Hanbit Pharm, whose pill HB-4 was dropped by a partner, sold it to Larkspur Health in 2022.",
            "completed",
            "sold",
        ),
    ],
)
def test_the_words_that_decide_the_status(extractor: Extractor, text: str, status: str, cue: str) -> None:
    deal = only(extractor, text)
    assert (deal.status, deal.cue) == (status, cue)


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (f"{MARKETS} is being courted by {FOODS}.", "rumored acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{MARKETS} is exploring a sale.", "rumored acquisition", {MARKETS: "target"}),
        (f"{MARKETS} has put itself up for sale.", "negotiating acquisition", {MARKETS: "target"}),
        (
            f"{FOODS} announced a tender offer for {MARKETS}.",
            "negotiating acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (f"{FOODS} is about to buy {MARKETS}.", "rumored acquisition", {FOODS: "acquirer", MARKETS: "target"}),
        (f"{BIO} has fielded inquiries about its tea unit.", "rumored acquisition", {BIO: "seller"}),
        (f"{BIO} is in talks to license out its gout drug.", "negotiating license", {BIO: "licensor"}),
        (f"{FOODS} talked to {MARKETS} about a merger.", "negotiating merger", {FOODS: "partner", MARKETS: "partner"}),
    ],
)
def test_deals_that_may_come(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert (deal.kind, deal.sides) == (kind, sides)


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # takeovers refused, fended off, blocked, given up
        (
            f"{MARKETS} has rejected a takeover approach from {FOODS}.",
            "terminated acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"In 2023 {BIO} fended off {PHARMA}, which had offered $30 a share.",
            "terminated acquisition",
            {PHARMA: "acquirer", BIO: "target"},
        ),
        (
            f"The watchdog blocked {FOODS} from buying {MARKETS}.",
            "terminated acquisition",
            {FOODS: "acquirer", MARKETS: "target"},
        ),
        (
            f"{FOODS} has dropped its plan to buy {BAKERIES}",
            "terminated acquisition",
            {FOODS: "acquirer", BAKERIES: "target"},
        ),
        (
            f"A plan by {CAPITAL} to part with {MARKETS} is off.",
            "terminated acquisition",
            {MARKETS: "target", CAPITAL: "seller"},
        ),
        (
            f"{FOODS}'s talks to sell its tea house chain Tansy Nook Inc. to {MARKETS} broke down over the leases.",
            "terminated acquisition",
            {MARKETS: "acquirer", "Tansy Nook Inc.": "target", FOODS: "seller"},
        ),
        (
            f"In 2023 {CAPITAL} walked away from a $3 million agreement for the noodle unit of {FOODS}",
            "terminated acquisition",
            {CAPITAL: "acquirer", FOODS: "seller"},
        ),
        # rights given back, or taken back
        (
            f"{PHARMA} sent the lung drug HB-7 back to {BIO} in May.",
            "terminated license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            f"{BIO} took its gout drug back from {PHARMA} at the end of March.",
            "terminated license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            f"{FOODS} regained the rights to HB-101 from {MARKETS}.",
            "terminated license",
            {FOODS: "licensor", MARKETS: "licensee"},
        ),
        (
            f"{MARKETS} will return the rights to HB-101 to {FOODS}.",
            "terminated license",
            {FOODS: "licensor", MARKETS: "licensee"},
        ),
        (f"{MARKETS} gave back HB-101.", "terminated license", {MARKETS: "licensee"}),
        (
            f"{FOODS} exported HB-101 to {BAKERIES} in 2023 for up to $9 million, but got it back last month.",
            "terminated license",
            {FOODS: "licensor", BAKERIES: "licensee"},
        ),
        # licences and options dropped
        (
            f"{PHARMA} is walking away from a 2022 licensing deal with {BIO} for HB-7.",
            "terminated license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (
            f"{PHARMA} has dumped a gout drug it licensed from {BIO} in 2021.",
            "terminated license",
            {BIO: "licensor", PHARMA: "licensee"},
        ),
        (f"{MARKETS} said it would not exercise its option on HB-101.", "terminated license", {MARKETS: "licensee"}),
        # partners that part
        (
            f"An attempt to join {BIO} with a rival, {PHARMA}, was abandoned in 2023.",
            "terminated merger",
            {BIO: "partner", PHARMA: "partner"},
        ),
        (
            f"{PHARMA} has pulled out of a tea venture with {BIO}.",
            "terminated joint_venture",
            {PHARMA: "partner", BIO: "partner"},
        ),
        (
            f"A tie-up that {FOODS} formed with {MARKETS} was wound up.",
            "terminated collaboration",
            {FOODS: "partner", MARKETS: "partner"},
        ),
        # supplies that end
        (
            f"{BIO} ended a supply deal with {PHARMA} in April.",
            "terminated supply",
            {BIO: "supplier", PHARMA: "customer"},
        ),
    ],
)
def test_deals_that_end(extractor: Extractor, text: str, kind: str, sides: dict[str, str]) -> None:
    deal = only(extractor, text)
    assert (deal.kind, deal.sides) == (kind, sides)
