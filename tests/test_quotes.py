"""Quotes: what is said, in which of the three kinds, by whom, and what is no quote."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.records import Quote

BRANDT = "Lena Brandt, an analyst at Norrebank Securities, spoke on Monday.\n\n"


def quotes(extractor: Extractor, text: str) -> list[Quote]:
    return list(extractor.extract(text, published="2026-05-06").quotes)


def shown(quote: Quote) -> tuple[str, str, str | None, str | None]:
    return quote.kind, quote.text, quote.speaker and quote.speaker.text, quote.cue and quote.cue.text


@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"),
    [
        ('Lena Park said, "We will wait for the vote."', "We will wait for the vote.", "Lena Park", "said"),
        ('"We will wait for the vote," Lena Park said.', "We will wait for the vote,", "Lena Park", "said"),
        ('"We will wait for the vote," said Lena Park, an analyst.', "We will wait for the vote,", "Lena Park", "said"),
        ('"Will they wait for us?" Lena Park asked.', "Will they wait for us?", "Lena Park", "asked"),
        ('"We will wait," said its chief executive, Lena Park.', "We will wait,", "Lena Park", "said"),
        ('Lena Park, 58, told Reuters: "We will wait."', "We will wait.", "Lena Park", "told"),
        ('Lena Park (D-Ohio) said: "We will wait."', "We will wait.", "Lena Park", "said"),
        ('Lena Park - who left in May - said: "We will wait."', "We will wait.", "Lena Park", "said"),
        ("‘We won’t wait,’ says Lena Park. ‘Not now.’", "We won’t wait,", "Lena Park", "says"),
        ("''We will wait,'' Lena Park said.", "We will wait,", "Lena Park", "said"),
        ('"We will wait," Lena Park pointed out.', "We will wait,", "Lena Park", "pointed out"),
        ('"We will wait for the vote," Lena Park grumbled.', "We will wait for the vote,", "Lena Park", "grumbled"),
        ('"We will wait," an official at the ministry said.', "We will wait,", "an official at the ministry", "said"),
        ('"We will wait," according to the company.', "We will wait,", "the company", "according to"),
        ('On Monday Lena Park said, "We will wait."', "We will wait.", "Lena Park", "said"),
        ('"We will wait," Lena Park told reporters in Osan on Monday.', "We will wait,", "Lena Park", "told"),
    ],
)
def test_direct(extractor: Extractor, text: str, words: str, speaker: str, cue: str) -> None:
    assert shown(quotes(extractor, text)[0]) == ("direct", words, speaker, cue)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Lena Park said the vote would come in May.", "the vote would come in May", "Lena Park"),
        ("Lena Park said on the 9th (local time) it would wait.", "it would wait", "Lena Park"),
        ("Lena Park told reporters in Osan that the vote would come.", "the vote would come", "Lena Park"),
        ("The vote will come in May, Lena Park said.", "The vote will come in May", "Lena Park"),
        ("The vote will come in May, said Lena Park, an analyst.", "The vote will come in May", "Lena Park"),
        ("According to the agency, exports fell in May.", "exports fell in May", "the agency"),
        ("Exports fell in May, according to the agency.", "Exports fell in May", "the agency"),
        ("As Lena Park noted on Monday, exports fell.", "exports fell", "Lena Park"),
        ("While analysts said it was late, the shares rose.", "it was late", "analysts"),
        ("Lena Park went on to say that the vote would come.", "the vote would come", "Lena Park"),
    ],
)
def test_indirect(extractor: Extractor, text: str, words: str, speaker: str) -> None:
    assert ("indirect", words, speaker) in [shown(q)[:3] for q in quotes(extractor, text)]


def test_a_clause_around_its_verb_is_told_in_two_pieces(extractor: Extractor) -> None:
    found = quotes(extractor, "The vote on the merger, Lena Park said, would come before the summer.")
    assert [q.text for q in found] == ["The vote on the merger", "would come before the summer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Park said the deal was a "real breakthrough" for us.', ["indirect", "partial"]),
        ('Park called the deal a "real breakthrough" on Monday.', ["partial"]),
        ('Park said that "nobody had waited so long for it."', ["partial"]),
        ('Park said, "It was a real breakthrough for us."', ["direct"]),
    ],
)
def test_kinds(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [q.kind for q in quotes(extractor, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        'The company sells a drink called "Morning Fern" in Osan.',
        'It bought the rights to the film "Winter in Osan," which opened in May.',
        'The candidate, "HDB-207," is in a phase 2 trial.',
        'The so-called "K-beauty" boom is over.',
        'He appeared on NBC\'s "Meet the Press" on Sunday.',
        "The company added a plant in Osan and reported a loss.",
        "The report came two days after the comments, which the agency made in a statement.",
        "Everything went according to plan.",
        "It was told to wait, and it is said to be angry.",
    ],
)
def test_no_quotes(extractor: Extractor, text: str) -> None:
    assert quotes(extractor, text) == []


def test_a_split_speech_is_linked(extractor: Extractor) -> None:
    text = 'Lena Park said, "We will wait," adding, "It pays."\n\n"The vote comes in May," she said. "Then we act."'
    found = quotes(extractor, text)
    assert [(q.id, q.continues) for q in found] == [("q1", None), ("q2", "q1"), ("q3", None), ("q4", "q3")]
    assert [q.cue and q.cue.text for q in found] == ["said", "adding", "said", "said"]


def test_a_speech_over_paragraphs_is_linked(extractor: Extractor) -> None:
    text = "“We promised one fleet,” Lena Park said. “It came late.\n\n“But nobody on our side gave up on it.”"
    found = quotes(extractor, text)
    assert [(q.continues, q.speaker and q.speaker.text) for q in found] == [
        (None, "Lena Park"),
        ("q1", "Lena Park"),
        ("q2", "Lena Park"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BRANDT + '"We will wait," Brandt said.', "Lena Brandt"),
        (BRANDT + '"We will wait," she said.', "Lena Brandt"),
        (BRANDT + '"We will wait," the analyst said.', "Lena Brandt"),
        (BRANDT + '"We will wait," an analyst said.', None),
        (BRANDT + '"We will wait," people in the industry said.', None),
        ("Hanbit Foods Co. opened a plant in Osan.\n\nIt said it would open another.", "Hanbit Foods Co."),
        ("Hanbit Foods Co. opened a plant in Osan.\n\nThe company said it would open another.", "Hanbit Foods Co."),
        (
            "Lena Brandt, an analyst at Norrebank Securities, disagreed. Tom Brack, her chief executive, agreed. "
            '"We will wait," she said.',
            "Lena Brandt",
        ),
        (BRANDT + "Was it a mistake? She laughs for a while.\n\n“Nobody asked me that before you did.”", "Lena Brandt"),
        ('Dorim Bio chief Min Tae-ho keeps bees.\n\n"We wait," the 54-year-old chief executive said.', "Min Tae-ho"),
        ('Min Tae-ho, head of Dorim Bio, keeps bees.\n\n"We wait," the 54-year-old said.', "Min Tae-ho"),
        ('Adm. Min Tae-ho runs the board.\n\n"We wait," the admiral said.', "Min Tae-ho"),
        ('Dorim Bio and Hanbit merge. The Carters Guild union said it would sue. "We wait," it said.', "Carters Guild"),
    ],
)
def test_speakers_are_resolved(extractor: Extractor, text: str, name: str | None) -> None:
    speaker = quotes(extractor, text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_an_interview_is_read_by_its_labels(extractor: Extractor) -> None:
    turns = ["Q. Will you wait?", "A. We will wait for the vote.", "Q. And then?", "A. Then we act."]
    text = BRANDT + "\n\n".join(turns)
    found = [(q.text, q.speaker and q.speaker.name) for q in quotes(extractor, text)]
    assert found == [("We will wait for the vote.", "Lena Brandt"), ("Then we act.", "Lena Brandt")]


def test_a_transcript_is_read_by_its_labels(extractor: Extractor) -> None:
    text = "PARK: Will you wait?\n\nBRANDT: We will.\n\nPARK: And then?\n\nBRANDT: Then we act."
    found = [(q.speaker and q.speaker.text, q.text) for q in quotes(extractor, text)]
    assert found == [
        ("PARK", "Will you wait?"),
        ("BRANDT", "We will."),
        ("PARK", "And then?"),
        ("BRANDT", "Then we act."),
    ]


def test_an_odd_mark_spoils_only_its_own_paragraph(extractor: Extractor) -> None:
    text = 'It has a 6-inch" screen.\n\n"We will wait for it," Lena Park said.\n\nThe shares fell.'
    assert [q.text for q in quotes(extractor, text)] == ["We will wait for it,"]


def test_a_headline_quotes_with_a_label(extractor: Extractor) -> None:
    text = "Park: Two more licences to come\n\nHanbit Foods signed a contract in May, and the shares rose by a tenth."
    assert shown(quotes(extractor, text)[0]) == ("indirect", "Two more licences to come", "Park", None)
