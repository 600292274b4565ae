"""What figures and lists count from: the period that is reported, the day told last, the year a sentence is about."""

from __future__ import annotations

import pytest

from newsextract import Extractor

COMPARED = [
    ("Profit was $3 million in the June quarter, up from $2 million a year earlier.", ["2025-Q2", "2024-Q2"]),
    (
        "Profit was $3 million in the six months to June 30, up from $2 million a year earlier.",
        ["2025-06-30", "2024-H1"],
    ),
    (
        "Profit was $3 million in the three months that\nended June 30, up from $2 million a year earlier.",
        ["2025-06-30", "2024-Q2"],
    ),
    ("Orders of the first nine months were $3 million, up from $2 million a year earlier.", ["2024-01/2024-09"]),
    (
        "Firms raised $3 million so far this year, up from $2 million in the same period of 2023.",
        ["2025", "2023-01/2023-11"],
    ),
    (
        "Orders placed through October add up to $3 million, twice those of the same period last year.",
        ["2025-10", "2024-01/2024-10"],
    ),
    (
        "Sales from January to May were $3 million. They were $2 million in the same period a year earlier.",
        ["2025-01/2025-05", "2024-01/2024-05"],
    ),
]


@pytest.mark.parametrize(("text", "values"), COMPARED, ids=[case[0][:50] for case in COMPARED])
def test_figures_are_compared_with_those_of_the_period_reported(
    extractor: Extractor, text: str, values: list[str]
) -> None:
    record = extractor.extract(text, published="2025-11-12")
    assert [d.value for d in record.dates if d.kind == "date"] == values


LISTED = [
    (
        "Hanbit won an order on the 12th.\n\nOn the 10th Dorim sold a unit.\n\nOn the same day Corvin named a chief.",
        "2026-03-10",
    ),
    (
        "Hanbit won an order on the 10th.\n\nDorim sold a unit on the 12th, above the previous day's close.",
        "2026-03-11",
    ),
    ("Dorim opens a desk on the 16th. Its shares fell 2% that day.", "2026-03-16"),
    (
        "Hanbit said on the 12th it won an order. On the 5th it had won one.\n\nOn the same day it sold a unit.",
        "2026-03-12",
    ),
    ("Police searched Dorim on March 2 and its lab a week later.", "2026-03-09"),
    ("Dorim will build a plant in July.\n\nThe bill for it was put forward on the 12th.", "2026-03-12"),
    (
        "Dorim is to take over the plant in January next year. The town put the plan up for notice on the 11th.",
        "2026-03-11",
    ),
]


@pytest.mark.parametrize(("text", "value"), LISTED, ids=[case[0][:50] for case in LISTED])
def test_a_day_in_a_list_counts_from_its_own_item(extractor: Extractor, text: str, value: str) -> None:
    assert extractor.extract(text, published="2026-03-13").dates[-1].value == value


ONE = [
    ("It filled a third of its books in the first month of the year.", "2026-01"),
    ("Exports rose 3% in the first 10 days of this month.", "2026-03-01/2026-03-10"),
    ("It had 40 shops in the last 20 days of February.", "2026-02-09/2026-02-28"),
    ("Some 40 suits were filed from 2021 to last year.", "2021/2025"),
    ("It will sell cakes between the second half of 2027 and June 2030.", "2027-H2/2030-06"),
    ("Profit rose in the January quarter.", "2025-11/2026-01"),
    ("Dorim has an FDA date on Oct. 30.", "2026-10-30"),
    ("The sale should close by the end of June, once both boards have had their say.", "2026-06"),
    ("The plant was moved, share prices fell and the fair ran from the 3rd to the 6th.", "2026-03-03/2026-03-06"),
    ("[Disclosures of the 12th]", "2026-03-12"),
    ("On the 12th Corvin named a chief.", "2026-03-12"),
    ("Corvin, which three years before had bought Dorim, sold it.", "2023"),
    ("Dorim said it would take up 9 billion won of new shares in May.", "2026-05"),
    ("The launch has slipped to the third quarter.", "2026-Q3"),
    ("Until December it sold the cakes by itself.", "2025-12"),
    ("Holders of Dorim said they agree, provided that the others approve on Monday.", "2026-03-16"),
    ("Dorim expects a deal before the summer.", "2026-SU"),
    ("Its contract ends in December.", "2026-12"),
    ("Its contract, which ran out in December, was not renewed.", "2025-12"),
    ("Dorim used the week to open shops.", "2026-W11"),
]


@pytest.mark.parametrize(("text", "value"), ONE, ids=[case[0][:50] for case in ONE])
def test_one_expression(extractor: Extractor, text: str, value: str) -> None:
    assert [d.value for d in extractor.extract(text, published="2026-03-13").dates] == [value]


@pytest.mark.parametrize(
    "text", ["Deal of the week: Hanbit.", "It was the lowest for a first quarter.", "They are the cakes of tomorrow."]
)
def test_no_date(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published="2026-03-13").dates == []


def test_a_month_belongs_to_the_year_that_the_sentence_is_about(extractor: Extractor) -> None:
    text = "Next year's fair will be held in Osan in April."
    assert [d.value for d in extractor.extract(text, published="2026-03-13").dates] == ["2027", "2027-04"]


def test_today_in_a_quotation_of_friday_is_friday_in_monday_s_paper(extractor: Extractor) -> None:
    text = 'Dorim called off the sale on Friday. "Our town has won today," its mayor said.'
    assert [d.value for d in extractor.extract(text, published="2026-03-16").dates] == ["2026-03-13", "2026-03-13"]


UNDATED = [
    ("OSAN, May 6 /Wire/ -- Dorim said today it will open a shop next year.\n\nCopyright 2026 Dorim.", "2026-05-06"),
    (
        "Dorim opens\n\n• One\n\n• Two\n\n• Three\n\n• Four\n\nOSAN--(WIRE)--May 6, 2026--Dorim today opened one.",
        "2026-05-06",
    ),
]


@pytest.mark.parametrize(("text", "today"), UNDATED)
def test_an_article_without_a_date_is_dated_by_its_dateline(extractor: Extractor, text: str, today: str) -> None:
    assert today in [d.value for d in extractor.extract(text).dates if d.text == "today"]
