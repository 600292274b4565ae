"""What the words beside a name tell of its kind: nouns and appositions, deal slots, verbs, a country's possessive."""

from __future__ import annotations

from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import Lexicon

_LONGEST = 4
"""Cues have at most so many words."""
_LEFT, _RIGHT, _APPOSITION = 48, 56, 110
"""So many characters beside a name are looked at."""
_ENDS_NOUN = frozenset(
    "of in at for with from that who which whose based and to on by said says has is was headquartered specializing focused , . ; : ( ) — –".split()
)


class Context:
    """Evidence from both sides of a candidate; the longest cue on a side counts."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.before: dict[str, Votes] = {}
        self.after: dict[str, Votes] = {}
        self.nouns: dict[str, Votes] = {}
        self.countries = lexicon.countries
        self.piece = patterns.scan.piece
        self.ranks = frozenset(w for n in patterns.noun if n.id == "names.rank" for w in n.words)
        for cue in patterns.cue:
            table = self.before if cue.side == "before" else self.after
            table.update(dict.fromkeys(cue.words, cue.cast()))
        for noun in patterns.noun:
            for word in noun.words:
                self.nouns.setdefault(word, noun.cast())
        self.naming = frozenset(n.id for n in patterns.noun) | {"names.product-before"}
        self.article = self.before.pop("the")
        self.possessive = self.before.pop("<country>'s")
        self.ranked = self.after.pop("<noun of rank>")

    def left(self, text: str, floor: int, start: int) -> list[Votes]:
        """Evidence from the words before `start`, no further back than `floor`."""
        left = text[max(floor, start - _LEFT) : start]
        words = left.lower().replace("’", "'").rsplit(None, _LONGEST + 1)
        found: list[Votes] = []
        if not words or not left[-1:].isspace():
            return found
        if words[-1].endswith(","):
            # "its chief executive, Jane Roe, said", "its platform, SolLink, is new"
            votes = self.nouns.get(words[-1][:-1]) or self.before.get(words[-1][:-1])
            return [votes] if votes and votes[0] in self.naming else found
        if words[-1] in ("the", "a", "an"):
            if words.pop() == "the":
                found.append(self.article)
        elif words[-1].endswith("'s") and left.rsplit(None, 2)[-1][:-2] in self.countries:
            return [self.possessive]
        for size in range(min(_LONGEST, len(words)), 0, -1):
            votes = self.before.get(" ".join(words[-size:]))
            if votes:
                found.append(votes)
                return found
        noun = self.nouns.get(words[-1]) if words else None
        if noun:
            found.append(noun)
        return found

    def right(self, text: str, end: int, ceiling: int) -> list[Votes]:
        """Evidence from the words after `end`, no further than `ceiling`."""
        pieces = self.piece.findall(text[end : min(ceiling, end + _RIGHT)])[:_LONGEST]
        words = [w.lower().replace("’", "'") for w in pieces]
        for size in range(len(words), 0, -1):
            votes = self.after.get(" ".join(words[:size]))
            if votes:
                return [votes]
        if not words:
            return []
        if words[0] == "," and len(words) > 1 and text[end : end + 2] == ", ":
            return self._apposition(text[end + 2 : min(ceiling, end + _APPOSITION)])
        owns = words[0] == "'s" and len(words) > 1 and words[1] in self.nouns
        if owns or words[0] in self.ranks:
            # "Acme CEO Roe", "Acme's chairman": whoever has ranks is a company or the like.
            return [self.ranked]
        return []

    def _apposition(self, right: str) -> list[Votes]:
        """Votes of the noun of an apposition: the last one before a preposition, a verb or a stop."""
        found: Votes | None = None
        for index, piece in enumerate(self.piece.findall(right)[:12]):
            word = piece.lower().rstrip(".")
            if word in _ENDS_NOUN:
                return [found] if found else []
            noun = self.nouns.get(word)
            if noun is None and found is not None and piece[:1].isupper():
                return []  # ", chairman Kim said": the noun belongs to another name
            if noun is None and index == 0 and piece[:1].isupper() and word not in ("a", "an", "the"):
                return []
            found = noun or (found if found and word == "'s" else None)
        return [found] if found else []
