"""Countries: where a party is from, only where the article says it of that party."""

from __future__ import annotations

from newsextract.components.layers import Item
from newsextract.components.names.lexicon import PLACES, Lexicon
from newsextract.components.parties.forms import PartyPatterns
from newsextract.components.parties.groups import Group

_BEFORE, _AFTER = 70, 90
"""So many characters beside a mention are read."""
_WORD = 25
"""No noun before a name has more characters."""
_MENTIONS = 5
"""A party's country is told at one of its first so many mentions."""
_FROM = (" of ", ", based in ", ", headquartered in ")
_APPOSED = (", a ", ", an ", ", the ")
_STARTS = frozenset([" (", " o", ", "])
"""How all these and a country in brackets begin."""
_SMALL = frozenset(
    ["of", "by", "with", "in", "and", "or", "to", "from", "at", "for", "on", "the", "a", "an", "its", "his", "her"]
)
_BASED = ("-based", "-headquartered", "-listed")
_TELLING = ("'s", "’s", *_BASED)


class Countries:
    """Fills the `country` of parties that are no persons."""

    def __init__(self, patterns: PartyPatterns, lexicon: Lexicon, nouns: frozenset[str]) -> None:
        self.piece = patterns.piece
        self.lexicon = lexicon
        self.nouns = nouns
        self.ends = frozenset(adjective.rpartition(" ")[2] for adjective in lexicon.nationalities)

    def fill(self, text: str, items: list[Item], groups: list[Group]) -> None:
        """Set the country of the first mention that tells one."""
        for item, group in zip(items, groups, strict=True):
            if item["kind"] == "person":
                continue
            if item["kind"] != "company":  # "Latvian Ministry of Defence"
                item["country"] = self._adjective(item["name"].split()[:2], 0)
            for place in group.items[: 0 if item["country"] else _MENTIONS]:
                country = place["nation"] or self._before(text, place["start"]) or self._after(text, place["end"])
                if country:
                    item["country"] = country
                    break

    def _before(self, text: str, start: int) -> str | None:
        """ "Danish drugmaker Corvane", "Boston-based Tallgrass", "Germany's Zellblick"."""
        if not start or not text[start - 1].isspace():
            return None
        near = text[max(0, start - _WORD) : start].rsplit(None, 1)
        if near and not self._may_tell(near[-1]):
            return None  # most words before a name
        left = text[max(0, start - _BEFORE) : start]
        words = left.replace("’", "'").split()
        described = bool(words) and words[-1].lower() in self.nouns
        for at in range(len(words) - 1, max(-1, len(words) - (8 if described else 2)), -1):
            adjacent = at == len(words) - 1
            country = self._adjective(words, at)
            if country is None and words[at].endswith("'s"):
                country = self._place(words, at, words[at][:-2])
            if country is None and not adjacent:
                country = self._place(words, at, words[at])  # "New York investment firm Cedar Gate"
            if country:
                return country
            if not words[at].islower() or words[at] in _SMALL or words[at][-1] in ',.;:()"”':
                return None
        return None

    def _may_tell(self, word: str) -> bool:
        """Whether a word before a name may be a noun, the end of a nation's adjective or of a place."""
        if word.islower():
            return word in self.nouns
        return word in self.ends or word.endswith(_TELLING)

    def _after(self, text: str, end: int) -> str | None:
        """ ", a Daejeon-based developer", " of Switzerland", ", based in Basel", " (Canada)"."""
        if text[end : end + 2] not in _STARTS:
            return None
        right = text[end : end + _AFTER]
        if right.startswith(" ("):
            return self._country(right[2 : right.find(")")]) if ")" in right else None
        if right.startswith(_FROM):
            words = self.piece.findall(right)
            at = 1 if words[0] == "of" else 3
            at += 1 if at < len(words) and words[at] == "the" else 0
            return next((c for size in (3, 2, 1) if (c := self._country(" ".join(words[at : at + size])))), None)
        if right.startswith(_APPOSED):
            words = self.piece.findall(right)
            for at in range(2, min(len(words), 6)):
                country = self._adjective(words, at)
                if country:
                    return country
                if words[at] in _SMALL or not words[at][0].isalnum():
                    break
        return None

    def _adjective(self, words: list[str], at: int) -> str | None:
        """The country of a nation's adjective or a "-based" place whose last word is words[at]."""
        if words[at].endswith(_BASED):
            return self._place(words, at, words[at].rpartition("-")[0])
        for size in (2, 1):
            country = self.lexicon.nationalities.get(" ".join(words[max(0, at - size + 1) : at + 1]))
            if country:
                return country
        return None

    def _place(self, words: list[str], at: int, last: str) -> str | None:
        """The country of the place whose last word is `last`, standing at words[at]."""
        for size in (2, 1, 0):
            country = self._country(" ".join([*words[max(0, at - size) : at], last]))
            if country:
                return country
        return None

    def _country(self, name: str) -> str | None:
        known = self.lexicon.known.get(name)
        return self.lexicon.countries[name] if known is not None and known.kind in PLACES else None
