"""What sounds like a deal and is none."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from told import BIO, CAPITAL, FOODS, MARKETS, PHARMA, deals


@pytest.mark.parametrize(
    "text",
    [
        # trade: goods sold to customers, delivered to them, bought by them
        f"{FOODS} sells noodles in Japan.",
        f"{FOODS} sold 193,040 units last month.",
        f"{FOODS} plans to sell Larkspur Cloud to customers.",
        f"Results lag the day on which the final product is sold by {FOODS}",
        f"Loyal customers of {FOODS} are the ones who look to purchase the Noodler X first.",
        f"{FOODS} handed over the first 717 MAX 8 to launch customer {MARKETS}",
        f"Users of {FOODS} save money when they buy a {MARKETS} product.",
        f"{BIO}'s skin toxin Revelin will be sold in Brazil.",
        f"Higher selling prices helped {FOODS} in May.",
        f"{FOODS} is in talks to buy the B320neo.",
        # shares and bonds in the market, and what analysts say of them
        f"{FOODS} has a buy rating from {MARKETS}.",
        f"Shares of {FOODS} were up 4 percent at $30, while {MARKETS} lost 2 percent.",
        f"That moved the stock of {FOODS}, which changed hands at an all-time high of $175.",
        f"Kim Do-hyun just sold $42.5 million of {FOODS} stock.",
        f"{FOODS} bought Venezuelan bonds.",
        f"{FOODS} bought oil-company bonds held by {CAPITAL}",
        f"{FOODS} obtained the right to buy shares of {MARKETS} from 2029.",
        f"It is smart to see why you buy {FOODS}.",
        f"The analyst advises buying {FOODS} shares.",
        f"Is this an opportunity to buy undervalued {FOODS} shares?",
        f"The Journal says that noise is becoming an investment risk for {FOODS}",
        # figures
        f"{FOODS} posted sales of $3 million, and {MARKETS} lost $2 million.",
        f"{FOODS} has won orders worth $2 billion so far this year.",
        f"{FOODS} owns a 12 percent stake in {MARKETS} that is valued at $30 million.",
        # spending, building, making
        f"{FOODS} spent $3 billion for its park in Busan, which opened in 2016.",
        f"{FOODS} is spending billions of dollars on R & D to launch new snacks.",
        f"{FOODS} merges a Tansy chassis with an electric motor.",
        # contracts of other kinds: loans, labour, offices, suits
        f"{FOODS} signed a credit agreement with {CAPITAL}.",
        f"The contract between {FOODS} and {MARKETS} workers expires in September.",
        f"A union at {FOODS} reached an agreement with {MARKETS} workers on wages.",
        f"{BIO} took options on a bigger office from a landlord.",
        f"{FOODS} sued {MARKETS} for $30 million.",
        # denied, asked about, called for, dropped, or without anything named that is sold
        f"{FOODS} has not agreed to buy {MARKETS}.",
        f"{FOODS} was asked whether it would sell its tea unit.",
        f"The fund {PHARMA}, which holds a tenth of {BIO}, called for a sale of the drinks business.",
        f"{FOODS} was hired to help {MARKETS} to sell naming rights to the stadium.",
        f"Will {FOODS} Sell More Assets To Maintain Its Dividend?",
        f"{FOODS} may have to sell more assets to maintain its dividend.",
        f"The pact sees off interest from {FOODS}, the American buyout house, which dropped out last week.",
        # people and public bodies: not bought, and no side of a licence or an order
        f"Tansol was withdrawn last year, but {BIO} said it would consider selling it if it gets FDA approval.",
        f"Kim Do-hyun, the chairman of {FOODS}, won the right to step down. Mr. Kim is 60.",
        f"Ms. Kim Do-hyun had talks with Mr. Lee Seo-jun about building ships for {FOODS}",
        f"{CAPITAL} said the pay was in line with Ms. Kim Do-hyun's contract.",
        "Lawmakers say that Kim Do-hyun, a senator, launched a bid for the White House.",
        f'"It is a good investment bet," said Kim Do-hyun, an investment analyst from {CAPITAL}',
        f"{FOODS} boss Tom Aldgate has rejected a $10m bid from {MARKETS} for defender Lee Seo-jun.",
        # leave that the state gives, and options on shares
        f"The Busan government granted {BIO} a licence to grow mushrooms for soup.",
        f"{FOODS} seeks a license from the U.S. Treasury to complete its visit.",
        f'{FOODS} gave {MARKETS} a "put option" to sell {FOODS} the rest of the mill.',
        f"{FOODS} will gain the right to sell its tea division to {MARKETS}",
        f"Magazine {FOODS} said part of Kim Do-hyun's negotiations with {MARKETS} were about where to base the board.",
        # offers, sales and orders of other kinds
        f"Norway accepted the Paris Club offer, which {FOODS} criticised.",
        "Hanbit Tracker Funds offer an alternative way to follow the market.",
        f"{FOODS} said it would put its oil facilities at the disposal of China.",
        f"{FOODS} said that the uncertainty has prompted it to pull its planned share sale.",
        f"{FOODS} will now have to wait for the next bank in line to be sold off.",
        f"All {FOODS} models can be bought with a lid.",
        f"{FOODS} would earn fees from the deal, but the rules made {MARKETS}'s auction of the mine illegal.",
        f"The average of polls taken over the past two weeks shows {FOODS} leading {MARKETS}",
        f"The Labour Party has backed the {MARKETS} bid for more police.",
        f"Kim Do-hyun, a student at Tansy University, bought a {MARKETS} phone for $300.",
        f"Investors have bought shares in {FOODS} and {MARKETS} on Monday.",
        f"Kim Do-hyun left {CAPITAL}. He said there was trickery by people seeking to acquire valuable state property.",
        f"{FOODS} plans to raise $100m from the sale, according to a filing.",
        f"The union reached an agreement with {FOODS} on pay.",
        f"{FOODS} expects gains as a result of a major investment in the {MARKETS} product range.",
        f"A loan restructuring deal with {CAPITAL} is near.",
        # the economy
        f"Growth slows, {MARKETS} said. The Bank of England raised interest rates five times between 2024 and 2025.",
        f"{CAPITAL} expects growth of 2.4 percent, buoyed by business investment by {FOODS}",
        f"{FOODS} is said to be one firm on the takeover list of {MARKETS}",
        # deals in general
        "Analysts expect a string of acquisitions and licensing deals.",
        f"{FOODS} lowered its customer acquisition cost.",
        f"{FOODS} lowered its acquisition costs.",
        f"{BIO} wants the rule extended to the acquisition of shares.",
        # companies spun off, groups handed on in the family
        f"{PHARMA}, spun off from {BIO} in 2019, opened a store.",
        f"{BIO} makes eye drops. Chairwoman Park Seo-yun took over the group from her uncle in 2020.",
        # the verbs and nouns of deals in other senses
        f"{FOODS} took no action.",
        f"{FOODS} got one thing right and one thing wrong.",
        f"{FOODS} talked to {MARKETS} about the weather.",
        f"{BIO} sent flowers back to {PHARMA} on Monday.",
        f"The first prize went to {BIO} for a second year.",
        f"{PHARMA} had a first look at the offices of {BIO}",
        f"Kim Do-hyun joined {BIO} with a smile from {PHARMA}",
    ],
)
def test_no_deal(extractor: Extractor, text: str) -> None:
    assert deals(extractor, text) == []
