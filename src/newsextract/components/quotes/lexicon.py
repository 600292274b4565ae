"""The words quotes are found by: cues with their gates, and closed classes of words around them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import Field

from newsextract import rules

Gate = Literal["clause", "that", "mark"]


class CueBlock(rules.Block):
    """Verbs of saying that share a gate.

    `gate`: what may stand beside the verb as the words said. "mark": quoted stretches only; "that": these and a
    clause after "that" or one that begins with a pronoun; "clause": also any clause, after the verb or before it.
    `recipient`: the verb takes the person spoken to ("told reporters"). `particle`: the verb says something only
    with this word after it ("pointed out"). `object`: the verb has an object that the quoted words are said of
    ("called it a ..."), and they are a partial quote. `past`, `ing`: irregular forms.
    """

    verbs: list[str]
    gate: Gate
    recipient: bool = False
    particle: str | None = None
    object: bool = False
    past: dict[str, list[str]] = Field(default_factory=dict)
    ing: dict[str, str] = Field(default_factory=dict)


class RuleBlock(rules.Block):
    """A way in which words, cue and speaker stand together; `says` tells it in a sentence."""

    says: str


class Words(rules.Patterns):
    """Closed classes of lower-case words."""

    label: rules.Regex
    turn: rules.Regex
    definition: rules.Regex
    token: rules.Regex
    auxiliaries: list[str]
    adverbs: list[str]
    determiners: list[str]
    possessives: list[str]
    pronouns: list[str]
    objects: list[str]
    relatives: list[str]
    prepositions: list[str]
    conjunctions: list[str]
    verbs: list[str]
    calendar: list[str]
    calendar_words: list[str]
    times: list[str]
    titles: list[str]
    regions: list[str]
    nouns_ly: list[str]
    heads: list[str]
    quantifiers: list[str]
    messages: list[str]
    leading: list[str]
    tails: list[str]
    particles: list[str]
    opening: list[str]
    women: list[str]
    men: list[str]
    companies: list[str]
    public: list[str]
    same_titles: list[list[str]]
    label_stops: list[str]
    term_cues: list[str]


class QuotePatterns(rules.Patterns):
    """The form of patterns/quotes.toml."""

    words: Words
    rule: list[RuleBlock]
    cue: list[CueBlock]


class Cue(NamedTuple):
    """One form of a verb of saying."""

    rule: str
    lemma: str
    form: Literal["base", "third", "past", "ing"]
    gate: Gate
    recipient: bool
    particle: str | None = None
    object: bool = False


class Lexicon:
    """The pattern file made ready: `cues` by lower-case form, and word classes as frozen sets."""

    def __init__(self, book: rules.Book) -> None:
        self.patterns = book.read("quotes", QuotePatterns)
        words = self.patterns.words
        self.label = words.label
        self.turn = words.turn
        self.definition = words.definition
        self.cut = re.compile(f"({words.token.pattern})").split
        """Gaps and tokens of a text by turns."""
        self.auxiliaries = frozenset(words.auxiliaries)
        self.adverbs = frozenset(words.adverbs)
        self.determiners = frozenset(words.determiners)
        self.possessives = frozenset(words.possessives)
        self.pronouns = _contracted(words.pronouns)
        self.objects = frozenset(words.objects)
        self.relatives = frozenset(words.relatives)
        self.prepositions = frozenset(words.prepositions)
        self.conjunctions = frozenset(words.conjunctions)
        self.verbs = frozenset(words.verbs) | self.auxiliaries
        self.calendar = frozenset(words.calendar)
        self.times = frozenset(words.times)
        self.titles = frozenset(words.titles)
        self.regions = frozenset(words.regions)
        self.nouns_ly = frozenset(words.nouns_ly)
        self.heads = frozenset(words.heads)
        self.quantifiers = frozenset(words.quantifiers)
        self.leading = frozenset(words.leading)
        self.messages = frozenset(words.messages)
        self.tails = frozenset(words.tails)
        self.opening = frozenset(words.opening)
        self.particles = frozenset(words.particles)
        self.days = self.calendar - frozenset(words.calendar_words)
        self.women = frozenset(words.women)
        self.men = frozenset(words.men)
        self.companies = frozenset(words.companies)
        self.public = frozenset(words.public)
        self.same_titles = words.same_titles
        rows = book.read_csv("gazetteer/nationalities", ("adjective", "country"))
        self.nationalities = {adjective.lower(): country for adjective, country in rows}
        self.label_stops = frozenset(words.label_stops)
        self.term_cues = frozenset(words.term_cues)

    @cached_property
    def sayings(self) -> frozenset[str]:
        """The forms of verbs of saying, and "according"."""
        return frozenset((*self.cues, "according"))

    @cached_property
    def cues(self) -> dict[str, Cue]:
        """Every form of every verb of saying; where two verbs share a form the first in the file has it."""
        forms: dict[str, Cue] = {}
        for block in self.patterns.cue:
            for verb in block.verbs:
                for form, words in _inflect(verb, block).items():
                    for word in words:
                        forms.setdefault(
                            word, Cue(block.id, verb, form, block.gate, block.recipient, block.particle, block.object)
                        )
        return forms


def _contracted(pronouns: list[str]) -> frozenset[str]:
    """Pronouns alone and with a shortened verb: "she", "she'd", "she’ll"."""
    endings = ("s", "d", "ll", "re", "ve", "m")
    return frozenset(pronouns) | {p + mark + ending for p in pronouns for mark in "'’" for ending in endings}


def _inflect(verb: str, block: CueBlock) -> dict[Literal["base", "third", "past", "ing"], list[str]]:
    soft_y = verb.endswith("y") and verb[-2] not in "aeou"
    stem = verb[:-1] if verb.endswith("e") else verb
    regular = verb[:-1] + "ied" if soft_y else stem + "ed"
    third = verb[:-1] + "ies" if soft_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return {
        "past": block.past.get(verb, [regular]),
        "base": [verb],
        "third": [third],
        "ing": [block.ing.get(verb, stem + "ing")],
    }
