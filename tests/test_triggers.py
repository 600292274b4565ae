"""Triggers and phrases find what a PhraseMatcher on lower-case words finds."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import PhraseMatcher

from newsextract.components.layers import lowers
from newsextract.components.triggers import Phrases, Triggers

NLP = spacy.blank("en")
TERMS = ["said", "Wed", "mid-year", "mid-may", "may", "won"]
WORDS = ["Said", "saying", "wed", "we", "d", "Mid-Year", "mid", "-", "May", "WON", "won't", ",", "\n"]
TRIGGERS, MATCHER = Triggers(NLP, TERMS), PhraseMatcher(NLP.vocab, attr="LOWER")
MATCHER.add("term", [NLP.make_doc(term) for term in TERMS])
LONG = ["may", "may won", "may won said", "won said", "said", "mid-year said", "won't may", "d mid - d"]
PHRASES, LONG_MATCHER = Phrases(NLP, {term: term for term in LONG}), PhraseMatcher(NLP.vocab, attr="LOWER")
for phrase in LONG:
    LONG_MATCHER.add(phrase, [NLP.make_doc(phrase)])


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_tokens_where_terms_begin(words: list[str]) -> None:
    doc = NLP.make_doc(" ".join(words))
    assert TRIGGERS(doc) == sorted({start for _, start, _ in MATCHER(doc)})


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_phrases_with_what_they_stand_for(words: list[str]) -> None:
    doc = NLP.make_doc(" ".join(words))
    found = [*PHRASES.find(lowers(doc))]
    assert found == sorted(found, key=lambda hit: (hit[0], -hit[1]))
    assert sorted(found) == sorted((start, end, NLP.vocab.strings[key]) for key, start, end in LONG_MATCHER(doc))


def test_follows_tokens_that_are_merged() -> None:
    doc = NLP.make_doc("He is said to have won.")
    assert TRIGGERS(doc) == [2, 5]
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert TRIGGERS(doc) == [1, 4]
