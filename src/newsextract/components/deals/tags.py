"""Tags for the pieces of a sentence, by word lists: what a phrase is read by."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from newsextract.components.deals.forms import Grammar
from newsextract.components.pieces import Piece

# Tags: n party, h person, m amount, d date, P preposition, D determiner, A auxiliary, R pronoun, W relative, B breaker,
# V sure deal verb, C conjunction, "," comma or dash, S verb of saying, "'" possessive, a adverb, x any other word.

_MARKS = frozenset('"“”‘«»') | {"''", "``", "(", ")", "[", "]", "\u200d"}
_OPENING, _CLOSING = ("(", "["), (")", "]")
_CHANGES = "+-−–"
_AMOUNTS = {"much", "many", "high", "low", "little", "few"}
_COUNTRIES = ("US",)  # countries that lower case makes a small word
_MENDED = frozenset({"-", "per", "as", "us"})
_START = attrgetter("start")


class Tagger:
    """Gives each piece of a sentence its tag."""

    def __init__(self, grammar: Grammar) -> None:
        self.table: dict[str, str] = {}
        for words, tag in (
            (grammar.prepositions, "P"),
            (grammar.determiners, "D"),
            (grammar.auxiliaries, "A"),
            (grammar.adverbs, "a"),
            (grammar.pronouns, "R"),
            (grammar.relatives, "W"),
            (grammar.breakers, "B"),
            (grammar.conjunctions, "C"),
            (grammar.commas, ","),
            (grammar.say, "S"),
            (frozenset({"'s", "’s", "'", "’"}), "'"),
        ):
            for word in words:
                self.table.setdefault(word, tag)

    def tags(self, pieces: list[Piece], lows: list[str]) -> list[str]:
        """The tag of each piece; `lows` are their words in lower case."""
        known = self.table.get
        tags = [known(low) or ("x" if low.isalnum() else _other(low)) for low in lows]
        for k, piece in enumerate(pieces):
            if piece.kind != "word":
                tags[k] = _item(piece)
        return tags


def _item(piece: Piece) -> str:
    """The tag of a mention, an amount or a date."""
    if piece.kind == "party":
        return "h" if piece.item and piece.item["kind"] == "person" else "n"
    return "m" if piece.kind == "amount" else "d"


def _other(word: str) -> str:
    """The tag of a sign, or of words with signs in them, that are on no list."""
    return "x" if any(c.isalnum() for c in word) or word in "%$€£₩™®" else "B"


def skeleton(pieces: list[Piece]) -> list[Piece]:
    """The pieces without short bracketed stretches and quote marks."""
    out: list[Piece] = []
    at = 0
    for n in [n for n, piece in enumerate(pieces) if piece.text in _MARKS]:
        if n < at:
            continue  # within brackets
        out += pieces[at:n]
        at = n + 1
        if pieces[n].text in _OPENING:
            at = next((k + 1 for k in range(at, min(n + 40, len(pieces))) if pieces[k].text in _CLOSING), at)
    return out + pieces[at:]


def _without_tickers(pieces: list[Piece]) -> list[Piece]:
    """The pieces without what market news puts behind a name: its ticker and the day's change ("B BBB, -1.48%")."""
    out: list[Piece] = []
    at = 0
    for n in range(len(pieces) - 4):
        name, ticker, comma, sign = pieces[n : n + 4]
        if name.kind != "party" or comma.text != "," or not ticker.text.isupper() or sign.text[0] not in _CHANGES:
            continue
        end = next((k for k, piece in enumerate(pieces[n + 4 : n + 6], n + 4) if piece.text == "%"), n)
        out += pieces[at : n + 1]
        at = end + 1
    return out + pieces[at:]


class TaggedRow:
    """A sentence's pieces without brackets and quote marks, with their tags."""

    def __init__(
        self, pieces: list[Piece], tagger: Tagger, grammar: Grammar, verbs: frozenset[int] = frozenset()
    ) -> None:
        """`verbs` are the characters at which sure deal verbs begin; they are tagged V."""
        self.grammar = grammar
        self.capitals = False  # title case or capitals throughout
        self.bullet = False
        lows = [p.lower for p in pieces]
        if not _MARKS.isdisjoint(lows):
            pieces = skeleton(pieces)
            lows = [p.lower for p in pieces]
        if "%" in lows:
            pieces = _without_tickers(pieces)
            lows = [p.lower for p in pieces]
        self.pieces = pieces
        self.lows = lows
        self.tags = tagger.tags(pieces, lows)
        for char in verbs:
            k = self.index(char)
            if k is not None and self.pieces[k].kind == "word":
                self.tags[k] = "V"
        if not _MENDED.isdisjoint(lows):
            self._mend([k for k, low in enumerate(lows) if low in _MENDED])
        tags = "".join(self.tags)
        if (told := tags.find("DaS")) >= 0:
            self.tags[told + 2] = "x"  # "its previously announced merger"
        if (told := tags.find("DSm")) >= 0:
            self.tags[told + 1] = "x"  # "for a reported $3 million"

    def _mend(self, places: list[int]) -> None:
        """Tags round hyphens within words, of "per cent", of "as much as" and of countries."""
        for k in places:
            if self.pieces[k].text in _COUNTRIES:
                self.tags[k] = "x" if self.pieces[k].kind == "word" else self.tags[k]
                continue
            if self.low(k) == "per":
                self.tags[k] = "x" if self.low(k + 1) == "cent" else self.tags[k]
                continue
            if self.low(k) == "as":
                self.tags[k] = "a" if {self.low(k - 1), self.low(k + 1)} & _AMOUNTS else self.tags[k]
                continue
            if not self._glued(k):
                continue
            if self.tag(k + 1) in ("D", "P") and k + 2 < len(self.pieces) and self._glued(k + 2):
                self.tags[k + 1] = "x"  # "a 30-dollar-a-share offer"
            if self.tags[k + 1] in "VS":
                self.tags[k + 1] = "x"  # "privately-held", "previously-announced"
            if not (self.tags[k - 1] in "nh" and self.tags[k + 1] in "nh"):
                self.tags[k] = "x"  # within "Riga-based"

    def _glued(self, k: int) -> bool:
        """Whether piece k is a hyphen without spaces round it."""
        return (
            self.pieces[k].text == "-"
            and 0 < k < len(self.pieces) - 1
            and (self.pieces[k - 1].end == self.pieces[k].start and self.pieces[k].end == self.pieces[k + 1].start)
        )

    def __len__(self) -> int:
        return len(self.pieces)

    def index(self, char: int) -> int | None:
        """The index of the piece that begins at the character, else None."""
        i = bisect_left(self.pieces, char, key=_START)
        return i if i < len(self.pieces) and self.pieces[i].start == char else None

    def low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def tag(self, i: int) -> str:
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def chars(self, a: int, b: int) -> tuple[int, int]:
        """The characters of the pieces [a, b), kept within the row."""
        a = min(max(a, 0), len(self.pieces) - 1)
        b = min(max(b, a + 1), len(self.pieces))
        return self.pieces[a].start, self.pieces[b - 1].end
