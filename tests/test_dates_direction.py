"""Which way a weekday, day or month without a year points: back in a report, ahead in a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract import Extractor, rules
from newsextract.components.dates.forms import DatePatterns

PUBLISHED = "2026-05-06"  # a Wednesday

AHEAD = [
    ("Rival Corvin reports on Monday.", "2026-05-11"),
    ("The ministry decides on Monday on the approval.", "2026-05-11"),
    ("Dorim holds its shareholders' meeting on Monday.", "2026-05-11"),
    ("The auction will be held Monday.", "2026-05-11"),
    ("The stake is expected to be sold Monday.", "2026-05-11"),
    ("The plant is to be built in July.", "2026-07"),
    ("The unit could be sold Monday.", "2026-05-11"),
    ("Rules to be put out in early June will decide.", "2026-06"),
    ("The fair begins Friday in Osan.", "2026-05-08"),
    ("The two boards meet Friday in Osan.", "2026-05-08"),
    ("The bank is set to open Monday.", "2026-05-11"),
    ("The suit is heard in July.", "2026-07"),
    ('"We will open the plant on Friday," the mayor said.', "2026-05-08"),
    ("Hanbit extended the offer through Friday.", "2026-05-08"),
    ("Bids are taken until Friday.", "2026-05-08"),
    ("The minister is due on Friday.", "2026-05-08"),
    ("Shares were firm ahead of the vote on Friday.", "2026-05-08"),
]
BACK = [
    ("Media reports on Monday said so.", "2026-05-04"),
    ("On Friday, when Hanbit set aside its plans for a plant, its shares fell.", "2026-05-01"),
    (
        "In October, not long past the opening of the second and by far the largest of its plants in the south and of"
        " a pier beside it, a fire stopped work.",
        "2025-10",
    ),
    ("The offer had been due to end Monday.", "2026-05-04"),
    ("The vote was originally scheduled for Monday.", "2026-05-04"),
    ("The mayor could not be reached Monday.", "2026-05-04"),
    ("The record was set on Friday.", "2026-05-01"),
    ("Until Monday, the firm had not named a buyer.", "2026-05-04"),
    ('"It is cheap," the mayor said Friday.', "2026-05-01"),
    ("Sales rose 4 percent through April.", "2026-04"),
    ("Jobs grew more than expected in October.", "2025-10"),
    ("Analysts had expected sales to fall in November.", "2025-11"),
    ("In Osan on Monday ahead of the fair, the mayor was firm.", "2026-05-04"),
    ("On Monday, the bank moved to steady the market.", "2026-05-04"),
    ("On Monday the plant was closed due to a leak.", "2026-05-04"),
    ("It lost $9 million in the 12 months through June.", "2024-07/2025-06"),
    ("Sales rose 4 percent from $3 million in December.", "2025-12"),
]
NEITHER = [
    ("Shops had stocked up for New Year's Day.", "2026-01-01"),
    ("The fair ran from the 29th of last month to the 2nd.", "2026-04-29/2026-05-02"),
    ("The contract runs from the 4th to Dec. 31, 2031.", "2026-05-04/2031-12-31"),
    ("The offer is cheap in the near term.", "FUTURE_REF"),
]


ALL = AHEAD + BACK + NEITHER


@pytest.mark.parametrize(("sentence", "value"), ALL, ids=[case[0][:60] for case in ALL])
def test_direction(extractor: Extractor, sentence: str, value: str) -> None:
    assert [d.value for d in extractor.extract(sentence, published=PUBLISHED).dates] == [value]


@pytest.mark.parametrize(
    "text", ["USA Today said so.", "Shares of the Daily Mail fell.", 'He said it on ABC\'s "This Week" show.']
)
def test_names_are_no_dates(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, published=PUBLISHED).dates == []


def test_a_day_told_before_is_told_again(extractor: Extractor) -> None:
    text = "Hanbit signed it on the 26th. It will run from the 26th."
    assert [d.value for d in extractor.extract(text, published=PUBLISHED).dates] == ["2026-04-26", "2026-04-26"]


def test_today_in_a_quotation_of_the_day_before_is_that_day(extractor: Extractor) -> None:
    text = 'Hanbit signed it on the 5th. "I think of today as a start," its head said. Its shares rose today.'
    assert [d.value for d in extractor.extract(text, published=PUBLISHED).dates] == [
        "2026-05-05",
        "2026-05-05",
        "2026-05-06",
    ]


def test_every_cue_begins_with_a_word_where_it_is_tried() -> None:
    cues = rules.book().read("dates", DatePatterns).cues
    for path in sorted((Path(__file__).parents[1] / "corpus").glob("*.txt")):
        low = path.read_text("utf-8").lower()
        assert [m.span() for m in cues.cue.finditer(low)] == [m.span() for m in cues.regex.finditer(low)], path.name
