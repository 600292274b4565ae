"""Amounts in sentences: won in every style of newsrooms, other currencies, and what is no money."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.amounts.forms import CurrencyPatterns
from newsextract.components.layers import Item, set_meta

NLP = spacy.blank("en")
NLP.add_pipe("newsextract_amounts")
COMPONENT = NLP.get_pipe("newsextract_amounts")
Told = tuple[str, str, str, str, str | None, str | None]


class Found(NamedTuple):
    amounts: list[Item]
    warnings: list[Item]


def read(text: str, published: str | None = "2026-05-06") -> Found:
    doc = NLP.make_doc(text)
    set_meta(
        doc, text=text, published=date.fromisoformat(published) if published else None, published_from=None, title=None
    )
    COMPONENT(doc)
    return Found(layers.read(doc, "amounts"), layers.meta(doc).get("warnings", []))


def told(amount: Item) -> Told:
    return tuple(amount[key] for key in ("text", "currency", "low", "high", "qualifier", "per"))  # type: ignore[return-value]


def won(text: str, low: str, high: str | None = None, qualifier: str | None = None, per: str | None = None) -> Told:
    return text, "KRW", low, high or low, qualifier, per


T, B, M = "000000000000", "000000000", "000000"

WON = [
    # plain, in the styles of Seoul's English press
    ("The order is worth 5.9 trillion won.", won("5.9 trillion won", "5900" + B)),
    ("Sales came to 742.6 billion won.", won("742.6 billion won", "742600" + M)),
    ("The stock closed at 48,350 won on the 10th.", won("48,350 won", "48350")),
    ("A bus ride costs 1,550 won.", won("1,550 won", "1550")),
    ("The fee is 900 won.", won("900 won", "900")),
    ("It paid 3.5 million won in tax.", won("3.5 million won", "3500000")),
    ("It was fined 0.5 billion won.", won("0.5 billion won", "500" + M)),
    ("The price is 12 million South Korean won.", won("12 million South Korean won", "12" + M)),
    ("It borrowed 30 billion Korean won.", won("30 billion Korean won", "30" + B)),
    ("Its shares fell 3,000 won, or 4.1 percent.", won("3,000 won", "3000")),
    # hyphens
    ("It signed a 1.35 trillion-won contract.", won("1.35 trillion-won", "1350" + B)),
    ("A 712-billion-won plant will open.", won("712-billion-won", "712" + B)),
    ("It is a 10,000-won note.", won("10,000-won", "10000")),
    ("A 3 trillion-won-plus deal is near.", won("3 trillion-won", "3" + T, None, "over")),
    ("It bought 300 billion won-worth of land.", won("300 billion won", "300" + B)),
    ("It runs a KRW-13.8-trillion project.", won("KRW-13.8-trillion", "13800" + B)),
    # abbreviated magnitudes, codes and signs
    ("The bond is worth KRW1.2tr.", won("KRW1.2tr", "1200" + B)),
    ("The bond is worth KRW 30bn.", won("KRW 30bn", "30" + B)),
    ("It raised 30bn KRW.", won("30bn KRW", "30" + B)),
    ("It raised KRW 500,000.", won("KRW 500,000", "500000")),
    ("The ticket is ₩35,000.", won("₩35,000", "35000")),
    ("The plan costs ₩1.35tn.", won("₩1.35tn", "1350" + B)),
    ("The ticket is ￦３５，０００.", won("￦３５，０００", "35000")),
    ("In Korea it sells for W500,000.", won("W500,000", "500000")),
    ("Seoul put the cost at W2.1tn.", won("W2.1tn", "2100" + B)),
    ("It raised 74 bln won.", won("74 bln won", "74" + B)),
    ("It raised 12 mln won.", won("12 mln won", "12" + M)),
    ("The budget is 400.5 trln won.", won("400.5 trln won", "400500" + B)),
    ("The order is a 1.31 tln-won one.", won("1.31 tln-won", "1310" + B)),
    ("It raised 45bn won in June.", won("45bn won", "45" + B)),
    ("It raised 2.4tn won in June.", won("2.4tn won", "2400" + B)),
    # wire style of the 1980s
    ("Seoul will sell bonds of won 300 billion.", won("won 300 billion", "300" + B)),
    ("South Korea's reserve rose to won 85.5 billion.", won("won 85.5 billion", "85500" + M)),
    # spaced, broken over lines, odd spaces and dashes
    ("It paid 30 billion\nwon in cash.", won("30 billion\nwon", "30" + B)),
    ("It paid 675\nmillion won in cash.", won("675\nmillion won", "675" + M)),
    ("It paid 4.5\u00a0billion\u00a0won.", won("4.5\u00a0billion\u00a0won", "4500" + M)),
    ("It paid ₩\u202f350,000.", won("₩\u202f350,000", "350000")),
    ("It paid 12\u00a0500 won.", won("12\u00a0500 won", "12500")),
    ("It is a 5‑billion‑won deal.", won("5‑billion‑won", "5" + B)),
    # words, halves, Korean units, compounds
    ("It cost two and a half billion won.", won("two and a half billion won", "2500" + M)),
    ("It cost half a trillion won.", won("Half a trillion won".lower(), "500" + B)),
    ("It cost one hundred million won.", won("one hundred million won", "100" + M)),
    ("It cost fifty thousand won.", won("fifty thousand won", "50000")),
    ("It cost 4 trillion 300 billion won.", won("4 trillion 300 billion won", "4300" + B)),
    ("The flat sold for 12 eok won.", won("12 eok won", "1200" + M)),
    ("The budget is 1 jo 2,000 eok won.", won("1 jo 2,000 eok won", "1200" + B)),
    ("Lunch is 1 man won.", won("1 man won", "10000")),
    ("The budget is 1조2,000억 원.", won("1조2,000억 원", "1200" + B)),
    ("The flat sold for 3억5000만원.", won("3억5000만원", "350" + M)),
    ("It cost 2 and a half million won.", won("2 and a half million won", "2500000")),
    # vague
    ("It needs tens of billions of won.", won("tens of billions of won", "10" + B, "100" + B, "vague")),
    ("It needs several hundred million won.", won("several hundred million won", "100" + M, "1" + B, "vague")),
    ("It needs hundreds of billions of won.", won("hundreds of billions of won", "100" + B, "1" + T, "vague")),
    ("A meal is a few thousand won.", won("a few thousand won", "1000", "10000", "vague")),
    ("It lost millions of won.", won("millions of won", "1000000", "10" + M, "vague")),
    # qualifiers on both sides
    ("It is worth up to 5.9 trillion won.", won("5.9 trillion won", "5900" + B, None, "up_to")),
    ("It is worth as much as 300 billion won.", won("300 billion won", "300" + B, None, "up_to")),
    ("It costs about 74 billion won.", won("74 billion won", "74" + B, None, "about")),
    ("It costs some 74 billion won.", won("74 billion won", "74" + B, None, "about")),
    ("It costs an estimated 74 billion won.", won("74 billion won", "74" + B, None, "about")),
    ("It costs nearly 1 trillion won.", won("1 trillion won", "1" + T, None, "nearly")),
    ("It costs close to 1 trillion won.", won("1 trillion won", "1" + T, None, "nearly")),
    ("It costs more than 1 trillion won.", won("1 trillion won", "1" + T, None, "over")),
    ("Sales exceeded 1 trillion won.", won("1 trillion won", "1" + T, None, "over")),
    ("It costs at least 30 billion won.", won("30 billion won", "30" + B, None, "at_least")),
    ("It costs 30 billion won or more.", won("30 billion won", "30" + B, None, "at_least")),
    ("It costs no more than 200,000 won.", won("200,000 won", "200000", None, "up_to")),
    ("It costs less than 200,000 won.", won("200,000 won", "200000", None, "under")),
    ("He would not take less than 2 billion won.", won("2 billion won", "2" + B, None, "at_least")),
    ("It lost 5 billion won or so.", won("5 billion won", "5" + B, None, "about")),
    ("The price fell below 5,000 won.", won("5,000 won", "5000")),
    ("Exports add up to 5 billion won.", won("5 billion won", "5" + B)),
    # units of rates
    ("It pays 27,350 won per share.", won("27,350 won", "27350", None, None, "share")),
    ("It pays 3 million won a month.", won("3 million won", "3000000", None, None, "month")),
    ("It offers a 5,000-won-a-month plan.", won("5,000-won", "5000", None, None, "month")),
    ("Land is 33.4 million won per 3.3 square meters.",
     won("33.4 million won", "33400000", None, None, "3.3 square meters")),
    ("Power is 120 won per kilowatt-hour.", won("120 won", "120", None, None, "kilowatt-hour")),
    ("It bought 412,000 shares at 52,200 won each.", won("52,200 won", "52200", None, None, "share")),
    ("A dose costs 150,000 won.", won("150,000 won", "150000", None, None, "dose")),
    ("The rate was 1,465.3 won per dollar.", won("1,465.3 won", "1465.3", None, None, "dollar")),
    ("It rose to 5 billion won from a loss a year earlier.", won("5 billion won", "5" + B)),
    ("It made 5 billion won a year earlier.", won("5 billion won", "5" + B)),
    # ranges, changes, shared currency
    ("It costs 1.2 trillion won to 1.5 trillion won.",
     won("1.2 trillion won to 1.5 trillion won", "1200" + B, "1500" + B)),
    ("It costs 20 to 35 billion won.", won("20 to 35 billion won", "20" + B, "35" + B)),
    ("It costs between 500 billion and 700 billion won.", won("500 billion and 700 billion won", "500" + B, "700" + B)),
    ("Tickets are 5,000-7,000 won.", won("5,000-7,000 won", "5000", "7000")),
    ("It costs 5~6 billion won.", won("5~6 billion won", "5" + B, "6" + B)),
    ("It costs 1.2–1.5 trillion won.", won("1.2–1.5 trillion won", "1200" + B, "1500" + B)),
    ("It costs two to three billion won.", won("two to three billion won", "2" + B, "3" + B)),
    ("Fees range from 50,000 to 70,000 won.", won("50,000 to 70,000 won", "50000", "70000")),
    ("It cut the fee from 50,000 to 45,000 won.", won("50,000", "50000"), won("45,000 won", "45000")),
    ("She raised her target from 50,000 won to 64,000 won.", won("50,000 won", "50000"), won("64,000 won", "64000")),
    ("The stock rose 1,500 won to 38,600 won.", won("1,500 won", "1500"), won("38,600 won", "38600")),
    ("Sales rose to 47.6 billion won from 39.3 billion.",
     won("47.6 billion won", "47600" + M), won("39.3 billion", "39300" + M)),
    ("It spent 1 billion and 2 billion won, respectively.", won("1 billion", "1" + B), won("2 billion won", "2" + B)),
    # negative
    ("Its operating result was -12.4 billion won.", won("-12.4 billion won", "-12400" + M)),
    ("Its operating result was minus 12.4 billion won.", won("minus 12.4 billion won", "-12400" + M)),
    ("It had a loss of 12.4 billion won.", won("12.4 billion won", "12400" + M)),
    # next to the verb
    ("It won 300 billion won in orders.", won("300 billion won", "300" + B)),
    ("He won 5 million won a month.", won("5 million won", "5000000", None, None, "month")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), [(case[0], list(case[1:])) for case in WON])
def test_won(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert [told(a) for a in read(sentence).amounts] == expected


def test_won_sentences_are_many() -> None:
    assert len(WON) >= 80


@pytest.mark.parametrize(
    ("sentence", "currency", "low"),
    [
        ("It paid $50bn.", "USD", "50000000000"),
        ("It paid $675\nmillion.", "USD", "675000000"),
        ("It paid $18.9 bil. in cash.", "USD", "18900000000"),
        ("It closed at $.79.", "USD", "0.79"),
        ("It closed at $9.788.", "USD", "9.788"),
        ("It paid $12,333 M.", "USD", "12333000000"),
        ("It paid dlrs 36 million.", "USD", "36000000"),
        ("It paid 36 mln dlrs.", "USD", "36000000"),
        ("It paid 75 USD million.", "USD", "75000000"),
        ("It paid US $100 million.", "USD", "100000000"),
        ("It paid 10k$.", "USD", "10000"),
        ("It paid $5 million Canadian.", "CAD", "5000000"),
        ("It paid C$9.625.", "CAD", "9.625"),
        ("It paid HK$3.9 billion.", "HKD", "3900000000"),
        ("It paid 48.3 billion New Taiwan dollars.", "TWD", "48300000000"),
        ("It paid 20 million Singapore\ndollars.", "SGD", "20000000"),
        ("It paid 1.2 billion yen.", "JPY", "1200000000"),
        ("It paid CN¥20 million.", "CNY", "20000000"),
        ("It paid RMB 200,000.", "CNY", "200000"),
        ("It paid €1.234.567,89.", "EUR", "1234567.89"),
        ("It paid €1,5 million.", "EUR", "1500000"),
        ("It paid Rs 2,50,000 crore.", "INR", "2500000000000"),
        ("It paid 5 lakh rupees.", "INR", "500000"),
        ("It paid RM2.", "MYR", "2"),
        ("It paid 310 million Swiss francs.", "CHF", "310000000"),
        ("It paid 2.1 billion Swedish crowns.", "SEK", "2100000000"),
        ("It paid 12 and a half million pounds.", "GBP", "12500000"),
        ("It paid $5 1/2 million.", "USD", "5500000"),
        ("It paid 37 1/2 cents.", "USD", "0.375"),
        ("It paid 15 cents.", "USD", "0.15"),
        ("It paid 611 pence.", "GBP", "6.11"),
        ("London shares rose 5p.", "GBP", "0.05"),
        ("It paid 5 dollars and 50 cents.", "USD", "5.5"),
        ("It paid twenty dollars 43 cents.", "USD", "20.43"),
        ("It paid 10 000 dollars.", "USD", "10000"),
        ("It paid a million dollars.", "USD", "1000000"),
        ("It was sold for a dollar.", "USD", "1"),
        ("It paid 5 million pesos in Manila.", "PHP", "5000000"),
        ("It paid 5 million pesos in Mexico.", "MXN", "5000000"),
        ("It paid 5 million North Korean won.", "KPW", "5000000"),
    ],
)  # fmt: skip
def test_value_and_currency(sentence: str, currency: str, low: str) -> None:
    (amount,) = read(sentence).amounts
    assert (amount["currency"], amount["low"]) == (currency, low)


@pytest.mark.parametrize(
    "sentence",
    [
        "The 1,200 won't return.", "The 1,200 won’t return.", "She won 300 votes.", "Only ten won prizes.",
        "Won Bin won 3 awards.",
        "The Class of 2015 won a prize.", "Of 30 bids, 12 won.", "In Korea 3 of 12 won.",
        "All 12 won.", "In 2015 won by a nose.", "Of the runners, 1,100 won medals.",
        "The won fell for a third day.", "The won-dollar rate fell.", "It sold won-denominated bonds.",
        "Call 02-555-1200.", "The KOSPI rose 2.5 points to 2,531.40.", "Profit rose 5.2 percent in the third quarter.",
        "Euro 2028 opens in June.", "It meets the Euro 6 rules.", "ALL 12 doors were shut.", "TRY 3 times.",
        "The TOP 10 list is out.",
        "They ate 40 pounds of rice.", "He lost 20 pounds.", "He added his two cents.", "The screen shows 1080p video.",
        "Some 20m passengers came.", "It shipped 5 t of steel.", "RC148 hit PD-1.", "Flight W500 left.",
        "It holds $KRHN.",
        "A sum of 5.4.3 dollars.", "About 10k people ran.", "The meeting is at 8:40 p.m. on May 5.",
        "He runs 9p Ltd.", "It has 3 Real fans.",
        "They scored 5 marks.", "It sells 3 dong and 2 kip.", "Pages 12-15 won praise.",
        "The number is 1234567890123456789012345678901234567890123.",
    ],
)  # fmt: skip
def test_no_money(sentence: str) -> None:
    assert read(sentence).amounts == []


@pytest.mark.parametrize(
    ("text", "restates"),
    [
        ("It pays up to $4.2 billion (about 5.9 trillion won).", [None, "a1"]),
        ("It pays 5.9 trillion won (US$4.2 billion).", [None, "a1"]),
        ("It pays $4.2 billion, or about 5.9 trillion won, in cash.", [None, "a1"]),
        ("It pays $4.2 billion, about 5.9 trillion won, in cash.", [None, "a1"]),
        ("It pays $4.2 billion - about 5.9 trillion won - in cash.", [None, "a1"]),
        ("It pays 5.9 trillion won, equivalent to $4.2 billion.", [None, "a1"]),
        ("It pays $50bn/£37bn.", [None, "a1"]),
        ("It gets a $50 million upfront payment (about 74 billion won).", [None, "a1"]),
        ("It pays 150 million euros ($163 million, or roughly 241 billion won).", [None, "a1", "a1"]),
        ("It pays $10 million to $12 million (14.6 billion to 17.5 billion won).", [None, "a1"]),
        ("It pays $4.2 billion ($1 billion upfront).", [None, None]),
        ("It pays $4.2 billion. Sales (about 5.9 trillion won) fell.", [None, None]),
        ("It pays $4.2 billion, 20,000 won more than planned.", [None, None]),
    ],
)
def test_restatement(text: str, restates: list[str | None]) -> None:
    assert [a["restates"] for a in read(text).amounts] == restates


def test_bracket_keeps_its_own_qualifier() -> None:
    qualifiers = [a["qualifier"] for a in read("It pays up to $4.2 billion (about 5.9 trillion won).").amounts]
    assert qualifiers == ["up_to", "about"]


def test_unit_behind_a_bracket_is_that_of_both() -> None:
    assert [a["per"] for a in read("It offers 68,000 won ($48) a share.").amounts] == ["share", "share"]


@pytest.mark.parametrize(
    ("text", "published", "words"),
    [
        ("It pays $50 million (about 7.4 billion won).", "2026-05-06", "148.0 KRW per USD, ten times too little"),
        ("It pays $50 million (about 740 billion won).", "2026-05-06", "14,800 KRW per USD, ten times too much"),
        ("It pays $5 billion (73 billion won).", "2026-05-06", "14.60 KRW per USD, a hundred times too little"),
        ("It pays 50 billion won ($36 billion).", None, "a thousand times too little"),
        ("It pays 30 billion won ($2,000).", None, "an implausible rate"),
        ("It pays $10 million (8 billion won).", "2026-05-06", "800.0 KRW per USD, an implausible rate"),
        ("It pays 10 million euros (160 million yen).", "2026-05-06", "16.00 JPY per EUR, ten times too little"),
    ],
)
def test_conversion_mismatch(text: str, published: str | None, words: str) -> None:
    record = read(text, published)
    (warning,) = record.warnings
    assert warning["code"] == "conversion_mismatch"
    assert words in warning["message"]
    assert all(a["text"] in warning["message"] for a in record.amounts)
    assert text[warning["start"] : warning["end"]].startswith(record.amounts[0]["text"])
    assert record.amounts[1]["restates"] == "a1"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("It pays $10 million (8 billion won).", "1988-05-06"),
        ("In 1988 it paid $10 million (8 billion won).", "2026-05-06"),
        ("It pays $50 million (about 74 billion won).", "2026-05-06"),
        ("It pays 3 billion dong ($114,000).", "2026-05-06"),
        ("It pays 5 million lek (about 74 billion won).", None),
    ],
)
def test_sound_rates_give_no_warning(text: str, published: str | None) -> None:
    assert read(text, published).warnings == []


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Korea's exports rose $5 million.", "USD"),
        ("All figures are in Canadian dollars. It paid $5 million.", "CAD"),
        ("SYDNEY - Australia's retailer, based in Sydney, Australia, paid $5 million (US$3.4 million).", "AUD"),
        ("Australia's retailer paid $5 million.", "USD"),
        (
            "Australia said Sydney and Melbourne in Australia paid A$5 million, or $3.4 million, or US$3.4 million.",
            "AUD",
        ),
    ],
)
def test_which_dollar(text: str, currency: str) -> None:
    assert read(text).amounts[0]["currency"] == currency


def test_list_shares_its_currency() -> None:
    amounts = read("It will spend 5 billion, 10 billion and 20 billion won, respectively.").amounts
    assert [(a["low"], a["currency"]) for a in amounts] == [
        ("5000000000", "KRW"), ("10000000000", "KRW"), ("20000000000", "KRW"),
    ]  # fmt: skip


def test_rule_names_what_decided() -> None:
    (amount,) = read("It pays up to $4.2 billion.").amounts
    assert amount["rule"].split("+")[0] == "amounts.currency-first"
    assert {"currency.usd", "magnitude.billion", "amounts.up-to"} <= set(amount["rule"].split("+"))


CURRENCIES = rules.book().read("currencies", CurrencyPatterns).currency
STYLES: list[tuple[Callable[[str, str], str], int]] = [
    (lambda n, c: f"{c} {n}", 0),
    (lambda n, c: f"{n} {c}", 0),
    (lambda n, c: f"{c}{n}bn", 9),
    (lambda n, c: f"{c} {n} million", 6),
    (lambda n, c: f"{n} trillion {c}", 12),
    (lambda n, c: f"{n}-billion-{c}", 9),
    (lambda n, c: f"{c} {n} mln", 6),
    (lambda n, c: f"{n}\u00a0million\u00a0{c}", 6),
]


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999999"), places=2),
    st.sampled_from([c for c in CURRENCIES if not c.code_is_word]),
    st.sampled_from(STYLES),
    st.sampled_from(["It paid ", "A sum of ", "Up to "]),
)
@settings(max_examples=150)
def test_value_survives_writing_and_reading(value: Decimal, currency: object, style: object, lead: str) -> None:
    write, power = style  # type: ignore[misc]
    text = f"{lead}{write(f'{value:,}', currency.code)} was told."  # type: ignore[attr-defined]
    (amount,) = read(text).amounts
    assert amount["currency"] == currency.code  # type: ignore[attr-defined]
    assert Decimal(amount["low"]) == Decimal(amount["high"]) == value.scaleb(power)
    assert text[amount["start"] : amount["end"]] == amount["text"]


PIECES = [
    "$", "US$", "5", "1,234.5", " ", "won", "million", "bn", "(", ")", "-", "–", "to", "about", "or", ",", ".", "\n",
    "KRW", "cents",
    "half", "a",
    "tens", "of", "millions", "up to", "￦", "５", "조", "억", "원", "per share", "£", "and", "from", "1/2",
    "½", "’t", "\u00a0",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
@settings(max_examples=200)
def test_offsets_are_true_whatever_the_text(text: str) -> None:
    if not text.strip():
        return
    amounts = read(text).amounts
    for amount in amounts:
        assert text[amount["start"] : amount["end"]] == amount["text"]
        assert Decimal(amount["low"]) <= Decimal(amount["high"])
    assert all(one["end"] <= other["start"] for one, other in pairwise(amounts))
    assert [a["id"] for a in amounts] == [f"a{n}" for n in range(1, len(amounts) + 1)]


@pytest.mark.parametrize(
    "unit",
    [
        "1", "1,", "1.", "($", "$", "won ", "5 won ", "5-", "5 to ", "$5 (", "5 million ", "5 billion, ",
        "one hundred million won ",
        "millions of ", "-$", "$5 or ", "from 5 to 6 won ", "1조", "5\n", "1/2 ", "$5 (6 won) ",
    ],
)  # fmt: skip
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        return min(once(length) for _ in range(3))  # the machine may be busy with something else

    def once(length: int) -> float:
        doc = Doc(NLP.vocab, words=(unit * (length // len(unit))).split())
        set_meta(doc, text=doc.text, published=None, published_from=None, title=None)
        start = time.process_time()
        COMPONENT(doc)
        return time.process_time() - start

    short = max(seconds(5_000), 0.002)
    assert seconds(40_000) < 40 * short  # eight times the length; a quadratic one would take 64 times as long


@pytest.mark.parametrize("unit", ["1", "1,", "(", "$", "won "])
def test_megabytes_end(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    doc = Doc(NLP.vocab, words=text.split())
    set_meta(doc, text=text.rstrip(), published=None, published_from=None, title=None)
    assert "amounts" in COMPONENT(doc).spans
