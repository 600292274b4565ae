"""Dates in sentences of the Korean-wire and business style: which are found, and what each means."""

from __future__ import annotations

import pytest

from newsextract import Extractor

# published, sentence, [(text, value), …]: every item of kind "date" in order, vague words left out.
Case = tuple[str, str, list[tuple[str, str | None]]]

DAYS_OF_THE_MONTH: list[Case] = [
    ("2026-03-11", "Sorae Pharm said on the 9th it signed the contract.", [("the 9th", "2026-03-09")]),
    (
        "2026-03-11",
        "Sorae Pharm announced on the 10th (local time) that it won approval.",
        [("the 10th", "2026-03-10")],
    ),
    ("2026-03-02", "Sorae Pharm said on the 27th that it signed the contract.", [("the 27th", "2026-02-27")]),
    (
        "2026-01-03",
        "Sorae Pharm disclosed on the 31st that its chief executive resigned.",
        [("the 31st", "2025-12-31")],
    ),
    ("2026-03-11", "Sorae Pharm will hold its general meeting on the 27th.", [("the 27th", "2026-03-27")]),
    ("2026-03-28", "The company plans to announce the result on the 4th.", [("the 4th", "2026-04-04")]),
    ("2026-03-11", "Bids are due by the 26th.", [("the 26th", "2026-03-26")]),
    ("2026-03-11", "On the 5th of last month they amended the contract.", [("the 5th of last month", "2026-02-05")]),
    ("2026-03-11", "The board approved it on the 20th of January.", [("the 20th of January", "2026-01-20")]),
    ("2026-03-11", "The fair ran from the 3rd to the 6th.", [("the 3rd to the 6th", "2026-03-03/2026-03-06")]),
    ("2026-02-03", "The fair ran from the 29th to the 2nd.", [("the 29th to the 2nd", "2026-01-29/2026-02-02")]),
    ("2026-03-11", "Talks were held between the 3rd and the 5th.", [("the 3rd and the 5th", "2026-03-03/2026-03-05")]),
    (
        "2026-03-11",
        "Shares closed at 48,350 won on the 10th, up 11 percent from a day earlier.",
        [("the 10th", "2026-03-10"), ("a day earlier", "2026-03-09")],
    ),
    (
        "2026-05-20",
        "In April exports fell; on the 3rd, the ministry cut its outlook.",
        [("April", "2026-04"), ("the 3rd", "2026-04-03")],
    ),
    (
        "2026-06-11",
        "The contract was signed in May last year. On the 9th, it was called off.",
        [("May last year", "2025-05"), ("the 9th", "2026-06-09")],
    ),
    ("2026-03-11", "New shares were priced at 52,200 won, the closing price of the 9th.", [("the 9th", "2026-03-09")]),
    ("2026-03-11", "The lab is on the 12th floor of the tower.", []),
    ("2026-03-11", "It is the 9th export of its kind and the 3rd this company has made.", []),
    ("2026-03-11", "They met at the 21st World Seaweed Congress.", []),
    ("2026-03-11", "The plant's 3rd and 4th lines will be moved.", []),
    ("2026-03-11", "He came in on the 7th attempt.", []),
]

MONTHS_AND_DAYS: list[Case] = [
    (
        "2026-01-20",
        "On Jan. 12-16 (local time) the fair took place in Daegu.",
        [("Jan. 12-16", "2026-01-12/2026-01-16")],
    ),
    ("2026-01-20", "The fair took place Jan. 12 to 16.", [("Jan. 12 to 16", "2026-01-12/2026-01-16")]),
    ("2026-01-20", "The sale ran from Dec. 28 to Jan. 4.", [("Dec. 28 to Jan. 4", "2025-12-28/2026-01-04")]),
    ("2026-01-20", "The sale ran between Jan. 5 and 9.", [("Jan. 5 and 9", "2026-01-05/2026-01-09")]),
    ("2026-01-20", "The exchange halted the shares on Dec. 29.", [("Dec. 29", "2025-12-29")]),
    (
        "2025-12-19",
        "The office was raided on Jan. 6, a hearing is set for Feb. 2.",
        [("Jan. 6", "2025-01-06"), ("Feb. 2", "2026-02-02")],
    ),
    ("2025-12-19", "The two sides signed on Feb. 7, when nobody looked.", [("Feb. 7", "2025-02-07")]),
    ("2025-12-19", "It sold the drug on March 18 (local time).", [("March 18", "2025-03-18")]),
    (
        "2025-12-19",
        "The dividend is payable Jan. 15 to holders of record Dec. 31.",
        [("Jan. 15", "2026-01-15"), ("Dec. 31", "2025-12-31")],
    ),
    ("2026-01-20", "Hearings begin on 3 February in London.", [("3 February", "2026-02-03")]),
    ("2026-01-20", "The ruling of 14 November 2024 stands.", [("14 November 2024", "2024-11-14")]),
    ("2026-01-20", "It was founded on March 3, 1998.", [("March 3, 1998", "1998-03-03")]),
    ("2026-01-20", "Monday, Jan. 19, 2026 was a busy day.", [("Monday, Jan. 19, 2026", "2026-01-19")]),
    ("2026-01-20", "It fell due on the first of August 2025.", [("the first of August 2025", "2025-08-01")]),
    ("2026-01-20", "The filing is dated 2025-12-30.", [("2025-12-30", "2025-12-30")]),
    ("2026-01-20", "It was entered on 2025.12.30 by a clerk.", [("2025.12.30", "2025-12-30")]),
    ("2026-01-20", "It expired on Oct. 7 last year.", [("Oct. 7 last year", "2025-10-07")]),
    (
        "2026-02-24",
        "The contract runs from Feb. 23 to Nov. 30, 2028.",
        [("Feb. 23 to Nov. 30, 2028", "2026-02-23/2028-11-30")],
    ),
    (
        "2026-02-24",
        "It put off delivery from June 30 to Sept. 30 this year.",
        [("June 30", "2026-06-30"), ("Sept. 30 this year", "2026-09-30")],
    ),
    ("2026-02-24", "It met on Feb. 31 in a dream.", [("Feb. 31", None)]),
    ("2024-03-04", "It leapt on Feb. 29 by a fifth.", [("Feb. 29", "2024-02-29")]),
]

WEEKDAYS: list[Case] = [
    ("2026-01-20", "Shares of the maker fell 3 percent on Tuesday.", [("Tuesday", "2026-01-20")]),
    ("2026-01-20", "The regulator cleared the deal on Friday.", [("Friday", "2026-01-16")]),
    ("2026-01-20", "The board will meet on Friday.", [("Friday", "2026-01-23")]),
    ("2026-01-20", "The offer expires on Tuesday.", [("Tuesday", "2026-01-20")]),
    ("2026-01-20", "Markets did not like Monday's decision.", [("Monday", "2026-01-19")]),
    ("2026-01-20", "It filed the papers last Thursday.", [("last Thursday", "2026-01-15")]),
    ("2026-01-20", "It filed the papers last Tuesday.", [("last Tuesday", "2026-01-13")]),
    ("2026-01-20", "It is to file the papers next Wednesday.", [("next Wednesday", "2026-01-21")]),
    ("2026-01-20", "The plant reopens on Monday next week.", [("Monday next week", "2026-01-26")]),
    (
        "2026-01-20",
        "Talks lasted from Monday to Wednesday last week.",
        [("Monday to Wednesday last week", "2026-01-12/2026-01-14")],
    ),
    ("2026-01-20", "The office is open Friday through Sunday.", [("Friday through Sunday", "2026-01-16/2026-01-18")]),
    ("2026-01-20", "They rested over the weekend.", [("the weekend", "2026-W03-WE")]),
    ("2026-01-20", "They will rest this weekend.", [("this weekend", "2026-W04-WE")]),
    ("2026-01-20", "The Sunday Times and Monday.com are not days.", []),
]

RELATIVE_UNITS: list[Case] = [
    (
        "2026-01-20",
        "It said so yesterday, says so today and will tomorrow.",
        [("yesterday", "2026-01-19"), ("today", "2026-01-20"), ("tomorrow", "2026-01-21")],
    ),
    ("2026-01-20", "A report last month put it at half.", [("last month", "2025-12")]),
    (
        "2026-01-20",
        "Sales doubled last year and will double this year.",
        [("last year", "2025"), ("this year", "2026")],
    ),
    ("2026-01-20", "It sold more than in all of last week.", [("last week", "2026-W03")]),
    ("2026-01-02", "It sold more than in all of last week.", [("last week", "2025-W52")]),
    ("2026-01-20", "It plans a listing late next year.", [("late next year", "2027")]),
    ("2026-01-20", "It plans a listing early next month.", [("early next month", "2026-02")]),
    ("2026-01-20", "It was founded three years ago.", [("three years ago", "2023")]),
    ("2026-01-20", "It was sold two months ago.", [("two months ago", "2025-11")]),
    ("2026-01-20", "It was sold 10 days ago.", [("10 days ago", "2026-01-10")]),
    ("2026-01-20", "It was sold two weeks ago.", [("two weeks ago", "2026-W02")]),
    (
        "2026-01-20",
        "It was founded in 2016 and listed four years later.",
        [("2016", "2016"), ("four years later", "2020")],
    ),
    ("2026-01-20", "It was founded in 2016 and closed 14 months later.", [("2016", "2016"), ("14 months later", None)]),
    (
        "2026-01-20",
        "It fell on Jan. 6 and was suspended the next day.",
        [("Jan. 6", "2026-01-06"), ("the next day", "2026-01-07")],
    ),
    (
        "2026-01-20",
        "It fell on Jan. 6 and rose two days later.",
        [("Jan. 6", "2026-01-06"), ("two days later", "2026-01-08")],
    ),
    (
        "2026-01-20",
        "It went public in June 2024 and was sold later that year.",
        [("June 2024", "2024-06"), ("later that year", "2024")],
    ),
    (
        "2026-01-20",
        "It was listed in 2019 and merged the following year.",
        [("2019", "2019"), ("the following year", "2020")],
    ),
    ("2026-01-20", "It raised pay earlier this year.", [("earlier this year", "2026")]),
    ("2026-01-20", "It will pay by the end of the month.", [("the end of the month", "2026-01")]),
    ("2026-01-20", "It will pay by year-end.", [("year-end", "2026")]),
]

MONTHS_AND_YEARS: list[Case] = [
    ("2026-01-20", "It was licensed out in June last year.", [("June last year", "2025-06")]),
    ("2026-01-20", "The plant is to open in March.", [("March", "2026-03")]),
    ("2026-01-20", "The plant opened in March.", [("March", "2025-03")]),
    ("2026-01-20", "Exports rose in December.", [("December", "2025-12")]),
    ("2026-01-20", "The option lapsed last October.", [("last October", "2025-10")]),
    ("2026-01-20", "It has until the end of June next year.", [("the end of June next year", "2027-06")]),
    ("2026-01-20", "They signed a contract in November 2023.", [("November 2023", "2023-11")]),
    (
        "2026-01-20",
        "It recalled cookers sold from March to December last year.",
        [("March to December last year", "2025-03/2025-12")],
    ),
    ("2026-01-20", "Profit rose in the October-December period.", [("the October-December period", "2025-10/2025-12")]),
    ("2026-01-20", "He did so from March 2023 to October 2024.", [("March 2023 to October 2024", "2023-03/2024-10")]),
    ("2026-01-20", "Cash will last through 2027.", [("2027", "2027")]),
    ("2026-01-20", "Sales tripled between 2016 and 2019.", [("2016 and 2019", "2016/2019")]),
    ("2026-01-20", "Sales tripled in 2016-2019.", [("2016-2019", "2016/2019")]),
    ("2026-01-20", "From 2028 to 2030 they may sell.", [("2028 to 2030", "2028/2030")]),
    ("2026-01-20", "Until the 2010s Korea led.", [("the 2010s", "201")]),
    ("2026-01-20", "In the mid-1990s it made radios.", [("the mid-1990s", "199")]),
    ("2026-01-20", "In the 20th century it made radios.", [("the 20th century", "19")]),
    ("2026-01-20", "It opens in mid-2027.", [("mid-2027", "2027")]),
    ("2026-01-20", "It opens in early 2027.", [("early 2027", "2027")]),
    ("2026-01-20", "Sales for fiscal 2027 will rise.", [("fiscal 2027", "2027")]),
    ("2026-01-20", "It employs 2026 people and owns 2025 shares.", []),
    ("2026-01-20", "It may march on, and Sun Seafoods may buy RC-2026.", []),
]

QUARTERS: list[Case] = [
    (
        "2026-01-20",
        "As of the first half of 2025, 46 percent came from China.",
        [("the first half of 2025", "2025-H1")],
    ),
    ("2026-03-11", "A trial starts in the second half of this year.", [("the second half of this year", "2026-H2")]),
    (
        "2026-03-11",
        "The rights were returned in the fourth quarter of 2024.",
        [("the fourth quarter of 2024", "2024-Q4")],
    ),
    ("2026-03-11", "A result could come as early as the third quarter.", [("the third quarter", "2026-Q3")]),
    ("2025-10-30", "Third-quarter operating profit came to 812 billion won.", [("Third-quarter", "2025-Q3")]),
    ("2026-02-12", "It expects to report a fourth-quarter loss.", [("fourth-quarter", "2025-Q4")]),
    ("2026-06-09", "The purchase is to close in the fourth quarter.", [("the fourth quarter", "2026-Q4")]),
    ("2026-06-09", "Guidance for 3Q26 was raised, that for 2H25 was not.", [("3Q26", "2026-Q3"), ("2H25", "2025-H2")]),
    ("2026-06-09", "Margins peaked in Q1 2025.", [("Q1 2025", "2025-Q1")]),
    ("2026-06-09", "Sales fell from last year's third quarter.", [("last year's third quarter", "2025-Q3")]),
    (
        "2025-10-30",
        "Profit in the third quarter rose from a year earlier.",
        [("the third quarter", "2025-Q3"), ("a year earlier", "2024-Q3")],
    ),
    (
        "2025-06-17",
        "Sales rose 41 percent from a year earlier to 95 billion won in the first quarter.",
        [("a year earlier", "2024-Q1"), ("the first quarter", "2025-Q1")],
    ),
    (
        "2025-10-30",
        "Profit in the July-September period beat that of a year earlier.",
        [("the July-September period", "2025-07/2025-09"), ("a year earlier", "2024-07/2024-09")],
    ),
    (
        "2026-06-09",
        "Sales in the first quarter of 2026 rose 3 percent from the same period last year.",
        [("the first quarter of 2026", "2026-Q1"), ("the same period last year", "2025-Q1")],
    ),
    (
        "2026-06-09",
        "Exports grew in the first nine months of 2025.",
        [("the first nine months of 2025", "2025-01/2025-09")],
    ),
    ("2026-06-09", "It will open in the summer of 2027.", [("the summer of 2027", "2027-SU")]),
    ("2026-03-11", "It bought the rights last autumn.", [("last autumn", "2025-FA")]),
    ("2026-01-20", "It did well last winter.", [("last winter", "2024-WI")]),
    ("2026-04-20", "Sales rose this spring.", [("this spring", "2026-SP")]),
    ("2026-06-09", "A year ago customers asked about price.", [("A year ago", "2025")]),
]

OTHERS: list[Case] = [
    (
        "2026-04-30",
        "It lost $3 million in the first quarter. For the quarter a year ago, it earned $2 million.",
        [("the first quarter", "2026-Q1"), ("the quarter a year ago", "2025-Q1")],
    ),
    ("2026-03-02", "It will be heard in the week of March 9.", [("the week of March 9", "2026-W11")]),
    ("2026-03-05", "Talks began early Tuesday morning.", []),
    ("2026-03-05", "Funds hold more than a quarter of the market.", []),
    (
        "2026-03-11",
        "The fair takes place on April 24 and 25.",
        [("April 24", "2026-04-24"), ("25", "2026-04-25")],
    ),
    (
        "2026-03-11",
        "They met on Jan. 7 and 9, 2024, in Busan.",
        [("Jan. 7", "2024-01-07"), ("9, 2024", "2024-01-09")],
    ),
    ("2026-03-11", "On Jan. 7 and 9 firms were sold.", [("Jan. 7", "2026-01-07")]),
    ("2025-10-11", "Sales were £19 million in the year to June.", [("the year to June", "2024-07/2025-06")]),
    (
        "2026-02-11",
        "Profit fell in the three months to December, it said.",
        [("the three months to December", "2025-10/2025-12")],
    ),
    ("2026-05-20", "It was signed on May 6 (Wednesday).", [("May 6", "2026-05-06"), ("Wednesday", "2026-05-06")]),
    ("2026-03-11", "The cannery opens each July.", []),
    ("2026-03-11", "It will open a plant by September.", [("September", "2026-09")]),
    ("2025-10-30", "From January we can answer that.", [("January", "2026-01")]),
    ("2026-06-09", "Talks took three years, and the 12-year-old firm needs two more weeks.", []),
    ("2026-10-09", "The shop closes on Christmas Day.", [("Christmas Day", "2026-12-25")]),
    ("2026-06-09", "It was found on Thanksgiving 2025.", [("Thanksgiving 2025", "2025-11-27")]),
    ("2026-06-09", "Phone 02-2026-1234, room 1905, $2,025 and 20.25 percent are no dates.", []),
    ("2026-06-09", "Call it the 99th time on the 99th.", [("the 99th", None)]),
]

ALL = [
    case
    for table in (DAYS_OF_THE_MONTH, MONTHS_AND_DAYS, WEEKDAYS, RELATIVE_UNITS, MONTHS_AND_YEARS, QUARTERS, OTHERS)
    for case in table
]


@pytest.mark.parametrize(("published", "sentence", "expected"), ALL, ids=[case[1][:60] for case in ALL])
def test_sentence(extractor: Extractor, published: str, sentence: str, expected: list[tuple[str, str | None]]) -> None:
    dates = [d for d in extractor.extract(sentence, published=published).dates if d.kind == "date"]
    assert [(d.text, d.value) for d in dates if not str(d.value).endswith("_REF")] == expected
