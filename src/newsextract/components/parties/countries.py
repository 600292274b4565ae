"""Countries: where a party is from, only where the article says it of that party."""

from __future__ import annotations

from newsextract.components.layers import Item
from newsextract.components.names.lexicon import Lexicon
from newsextract.components.parties.forms import PartyPatterns
from newsextract.components.parties.groups import Group

_BEFORE, _AFTER = 70, 90
"""So many characters beside a mention are read."""

_FROM = (" of ", ", based in ", ", headquartered in ")
_APPOSED = (", a ", ", an ", ", the ")
_ENDS = frozenset([",", ".", "of", "in", "at", "for", "with", "that", "which", "who"])
_SMALL = frozenset(["of", "by", "with", "in", "and", "to", "from", "at", "for", "the", "a", "an", "its"])


class Countries:
    """Fills the `country` of parties that are no persons."""

    def __init__(self, patterns: PartyPatterns, lexicon: Lexicon, nouns: frozenset[str]) -> None:
        self.piece = patterns.piece
        self.lexicon = lexicon
        self.nouns = nouns

    def fill(self, text: str, items: list[Item], groups: list[Group]) -> None:
        """Set the country of the first mention that tells one."""
        for item, group in zip(items, groups, strict=True):
            if item["kind"] == "person":
                continue
            for place in group.items:
                country = place["nation"] or self._before(text, place["start"]) or self._after(text, place["end"])
                if country:
                    item["country"] = country
                    break

    def _place(self, words: list[str], at: int) -> str | None:
        """The country of the nation's adjective, the country or the "-based" place whose last word is words[at]."""
        for size in (3, 2, 1):
            if at - size + 1 < 0:
                continue
            name = " ".join(words[at - size + 1 : at + 1])
            if name.endswith(("-based", "-headquartered")):
                return self.lexicon.countries.get(name.rpartition("-")[0])
            country = self.lexicon.nationalities.get(name)
            if country:
                return country
        return None

    def _before(self, text: str, start: int) -> str | None:
        """ "Swiss drugmaker Novartis", "Boston-based Tallgrass", "Germany's Zellblick"."""
        words = text[max(0, start - _BEFORE) : start].replace("’", "'").split()
        if not words or not text[start - 1 : start].isspace():
            return None
        for back in range(1, min(7, len(words)) + 1):
            word = words[-back]
            if word.endswith("'s"):
                owner = word[:-2]
                pair = f"{words[-back - 1]} {owner}" if back < len(words) else owner
                return self._country(pair) or self._country(owner) if back == 1 or self._is_noun(words[-1]) else None
            if word[-1] in ',.;:()"”':
                return None
            country = self._place(words, len(words) - back)
            if country and (back == 1 or self._is_noun(words[-1])):
                return country
            if not word.islower() or word in (
                "of",
                "by",
                "with",
                "in",
                "and",
                "to",
                "from",
                "at",
                "for",
                "the",
                "a",
                "an",
                "its",
            ):
                return None
        return None

    def _is_noun(self, word: str) -> bool:
        return word.lower() in self.nouns

    def _country(self, name: str) -> str | None:
        return self.lexicon.countries.get(name) if self._is_country(name) else None

    def _is_country(self, name: str) -> bool:
        known = self.lexicon.known.get(name)
        return known is not None and known.kind == "place"

    def _after(self, text: str, end: int) -> str | None:
        """ ", a Daejeon-based developer", " of Switzerland", ", based in Basel"."""
        right = text[end : end + _AFTER]
        if right.startswith(_FROM):
            words = self.piece.findall(right)
            at = 1 if words[0] == "of" else 3
            at += 1 if at < len(words) and words[at] == "the" else 0
            for size in (3, 2, 1):
                country = self._country(" ".join(words[at : at + size]))
                if country:
                    return country
        elif right.startswith(_APPOSED):
            words = self.piece.findall(right)
            for at in range(2, min(len(words), 6)):
                country = self._place(words, at)
                if country:
                    return country
                if words[at] in _ENDS:
                    break
        return None
