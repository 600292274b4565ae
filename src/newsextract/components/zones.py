"""Zones: what each block of an article is, its quoted stretches, and its sentences."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.article import MAX_CHARS
from newsextract.components import layers
from newsextract.components.blocks import split_blocks
from newsextract.components.layers import Item
from newsextract.components.marks import find_marks, uses_single
from newsextract.components.sentences import SentenceSplitter

STORY = frozenset({"headline", "subheading", "paragraph", "caption"})
"""Zones whose sentences belong to the story; bylines, stamps, datelines and boilerplate do not."""

LONGEST_HEADING = 240
"""A headline or sub-heading has at most so many characters."""


class ZoneRule(rules.Patterns):
    """What makes a block a zone of this kind: an expression, tried at the head of blocks of up to `longest` characters.

    A sticky zone goes on to the article's end.
    """

    kind: str
    regex: rules.Regex
    sticky: bool = False
    longest: int | None = None
    yes: list[str]
    no: list[str]


class DatelineRule(rules.Patterns):
    """What a dateline at the head of a paragraph looks like."""

    regex: rules.Regex
    yes: list[str]
    no: list[str]


class ZonePatterns(rules.Patterns):
    """The form of patterns/zones.toml."""

    abbreviations: list[str]
    may_end: list[str]
    starters: list[str]
    attribution: rules.Regex
    zone: list[ZoneRule]
    dateline: DatelineRule


class Zones:
    """Adds the layers `zones` (kind, start, end), `marks` (quoted stretches) and `sentences` (start, end, zone)."""

    def __init__(self, book: rules.Book) -> None:
        self.patterns = book.read("zones", ZonePatterns)
        self.splitter = SentenceSplitter(
            self.patterns.abbreviations, self.patterns.may_end, self.patterns.starters, self.patterns.attribution
        )
        self.rules = [(rule.longest or MAX_CHARS, rule.regex.match, rule) for rule in self.patterns.zone]

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        zones = self._zones(text, layers.meta(doc)["title"])
        single = uses_single(text)
        marks: list[Item] = []
        sentences: list[Item] = []
        for number, zone in enumerate(zones):
            start, end, kind = zone["start"], zone["end"], zone["kind"]
            # Headlines quote in single marks even where the story does not.
            found = find_marks(text, start, end, single=single or kind in ("headline", "subheading"))
            for mark in found:
                mark["zone"] = number
            marks += found
            sentences += [
                {"start": a, "end": b, "zone": number, "kind": kind}
                for a, b in self.splitter.split(text, start, end, found)
            ]
        for layer, items in (("zones", zones), ("marks", marks), ("sentences", sentences)):
            layers.write(doc, layer, items)
        return _begin(doc, sentences) if layers.has_spans(doc) else doc

    def _zones(self, text: str, title: str | None) -> list[Item]:
        zones: list[Item] = []
        sticky: str | None = None
        blocks = split_blocks(text)
        for index, (start, end) in enumerate(blocks):
            block = text[start:end]
            rule = None if sticky else self._rule(block, title if index == 0 else None)
            first, last = index == 0, index == len(blocks) - 1
            kind = sticky or (rule.kind if rule else _kind(block, first=first, last=last, title=title))
            sticky = kind if rule and rule.sticky else sticky
            head = self.patterns.dateline.regex.match(block) if kind in ("paragraph", "subheading") else None
            if head and (kind == "paragraph" or head.end() == len(block)):
                zones.append({"start": start, "end": start + head.end(), "kind": "dateline"})
                start += head.end()
            if start < end:
                zones.append({"start": start, "end": end, "kind": kind})
        return zones

    def _rule(self, block: str, title: str | None) -> ZoneRule | None:
        """The first zone pattern that fits a block which is not the article's given title."""
        if title and block == title.strip():
            return None
        size = len(block)
        for longest, match, rule in self.rules:
            if size <= longest and match(block):
                return rule
        return None


def _kind(block: str, *, first: bool, last: bool, title: str | None) -> str:
    """What a block without a pattern is: headlines and sub-headings are short and do not close as sentences do."""
    if first and title and block == title.strip():
        return "headline"
    if "\n" in block or len(block) > LONGEST_HEADING:
        return "paragraph"
    words = block.split()
    stopped = block.rstrip("\"”’')] ")[-1:] in (".", "!", "?", ":", ";", ",")
    if first and not last and (not stopped or _is_title_case(words)) and len(words) <= 30:
        return "headline"
    if not first and not stopped and len(words) <= 10 and not block.startswith(("*", "-", "•")):
        return "subheading"
    return "paragraph"


def _begin(doc: Doc, sentences: list[Item]) -> Doc:
    """Mark the first token of each sentence, for `doc.sents`: an array at once, as a Token looks through the Doc."""
    at = layers.firsts(doc)
    begins = array("q", (-1,)) * len(at)
    for sentence in sentences:
        begins[bisect_right(at, sentence["start"]) - 1] = 1
    values: Any = np.frombuffer(begins, dtype="uint64")
    return doc.from_array(["SENT_START"], values)


def _is_title_case(words: list[str]) -> bool:
    long = [w for w in words if len(w) > 3 and w[0].isalpha()]
    return 0 < len(words) <= 20 and sum(w[0].isupper() for w in long) >= 0.8 * len(long) > 1


@Language.factory("newsextract_zones", assigns=["doc.spans"], default_config={"patterns": []})
def make_zones(nlp: Language, name: str, patterns: list[str]) -> Zones:
    """Factory of the component that finds zones, marks and sentences."""
    return Zones(rules.book(tuple(patterns)))
