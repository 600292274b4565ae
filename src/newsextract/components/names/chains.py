"""Chains: stretches of capitalised words with the small words that may stand inside a name, found in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.components.names.forms import NamePatterns
from newsextract.components.names.lexicon import Lexicon

_BEFORE_WORDS = frozenset(' \n("“‘')
_INNER = 7
"""A word's first capital is no later than its so many-th letter."""
_KNOWN_LENGTH = 60
"""Known names with a possessive inside have no more characters."""
_POSSESSIVE = ("'s", "’s")
_FINITE = (", a ", ", an ", " has ", " have ", " is ", " was ", " are ", " were ", " will ", " would ")
"""No possessive stands before these, except where a noun is left out ("its profit was above Acme's, a first")."""
_CONTINUED = frozenset((*_POSSESSIVE, ", "))
"""What may stand between a chain and words that go on its name."""
_CHANGES = frozenset("+−–-")
"""How a change in percent begins."""
_JOINING = frozenset("\n,'’&+")
"""Chains without these signs have no joiner but spaces and small words."""


class Token(NamedTuple):
    """A word of a chain, with the words that join it to the one before ("", "of", "and", …)."""

    text: str
    start: int
    end: int
    join: str


class Chunk(NamedTuple):
    """A name candidate: characters counted from the chain's start, its words, the nation of an adjective before it."""

    start: int
    end: int
    form: str
    words: tuple[str, ...]
    nation: str | None


class Chains:
    """Finds chains and their words."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        scan = patterns.scan
        word, joiner, tail = scan.word.pattern, scan.joiner.pattern, scan.tail.pattern
        rest = rf"(?:(?:{joiner}){word})*(?:{tail})?"
        self.chain = re.compile(rf"(?<![\w$€£¥₩@#/.])(?<!\w-){word}{rest}")
        # A capital, and all of the chain that it begins where its word is a plain one, as most are.
        before = re.escape("".join(_BEFORE_WORDS))
        self.opening = re.compile(rf"{scan.capital.pattern}(?:(?<=[{before}].)[a-z]+(?=[ ,\n]){rest})?")
        self.token = re.compile(rf"(?P<join>{joiner})?(?P<word>{word})(?P<tail>{tail}$)?")
        self.lexicon = lexicon
        self.possessives = frozenset(patterns.words.possessives)
        self.houses = tuple(f" {house}" for house in patterns.words.houses)
        self.topics = frozenset(patterns.words.topics) | frozenset(lexicon.heads)
        self.places = frozenset(w.rpartition(" ")[2] for w in lexicon.countries)
        self.series = scan.series
        self.quoted = scan.quoted

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Start and end of every chain of [start, end)."""
        found: list[tuple[int, int]] = []
        done = following = start
        search, match_chain = self.opening.search, self.chain.match
        while capital := search(text, following, end):
            at, close = capital.span()
            following = at + 1
            if close == following:  # no plain word
                if at > start and text[at - 1] not in _BEFORE_WORDS:
                    at = self._word_start(text, done, at)
                match = match_chain(text, at, end)
                if match is None:
                    continue
                at, close = match.span()
            if text[close : close + 2] in _CONTINUED:
                following = close
                close = self._continued(text, at, close, end)
            found.append((at, close))
            done = close
            following = max(following, close)
        return found

    def _continued(self, text: str, start: int, close: int, end: int) -> int:
        """Where the name ends that a possessive or a list of fields behind its chain [start, close) may go on, or that
        a ticker ends.
        """
        at = close
        if text[at + 2 : at + 3] in _CHANGES:
            last = text.rfind(" ", start, at)
            return last if last > 0 and self.quoted.match(text, last) else at
        while text[at : at + 2] in _POSSESSIVE and self._goes_on(text, start, at):
            # "Moody's Investors Service": a possessive that is part of a known name goes on.
            at += 2
            more = self.chain.match(text, at + 1, end) if text[at : at + 1] == " " else None
            at = more.end() if more else at
        if text[at : at + 2] == ", " and (
            text.find(" of ", start, close) >= 0 or text.find(" for ", start, close) >= 0
        ):
            at = self._series(text, at, end)
        return at

    def _series(self, text: str, at: int, end: int) -> int:
        """Where a list of fields after `at` ends ("Ministry of Trade, Industry and Energy"); `at` where none stands."""
        match = self.series.match(text, at, end)
        if match and all(w in self.topics for w in match.group().replace(",", " ").split() if w[0].isupper()):
            return match.end()
        return at

    def _word_start(self, text: str, floor: int, at: int) -> int:
        """Where the word begins whose first capital stands at `at` ("iPhone", "3D", "inno.N")."""
        begin = at
        while begin > floor and at - begin < _INNER:
            before = text[begin - 1]
            if not (before.isalnum() or (before in ".-" and begin - 1 > floor and text[begin - 2].isalnum())):
                break
            begin -= 1
        return begin

    def _goes_on(self, text: str, start: int, at: int) -> bool:
        """Whether the word that ends at `at` and its possessive ending stand inside a known name."""
        begin = max(start, text.rfind(" ", start, at) + 1)
        word = text[begin:at] + "'s"
        if (
            word in self.possessives
            or self._is_whole(text, start, at)
            or (word[:-2] not in self.places and (self._is_house(text, at) or self._is_firm(text, at)))
        ):
            return True
        most = self.lexicon.longest.get(word)
        if most is None:
            return False
        words = text[begin : begin + _KNOWN_LENGTH].replace("’", "'").split()[:most]
        return any(" ".join(words[:size]).rstrip('.,;:?!)"”') in self.lexicon.known for size in range(1, most + 1))

    def _is_whole(self, text: str, start: int, at: int) -> bool:
        """Whether a possessive is the end of a name ("Mama Roe's, a maker of"): never does the name stand without."""
        if not text.startswith(_FINITE, at + 2):
            return False
        name = text[start:at]
        if name in self.lexicon.known:
            return False
        return text.count(name) == text.count(f"{name}'s") + text.count(f"{name}’s")

    def _is_house(self, text: str, at: int) -> bool:
        """Whether the head of a hospital's or church's name follows the possessive at `at` ("St. Roe's Hospital")."""
        if not text.startswith(self.houses, at + 2):
            return False
        end = at + 2 + next(len(h) for h in self.houses if text.startswith(h, at + 2))
        return not text[end : end + 1].isalpha()

    def _is_firm(self, text: str, at: int) -> bool:
        """Whether words that name nobody and a legal form stand behind the possessive at `at` ("Roe's Nursery Inc")."""
        rest = self.chain.match(text, at + 3) if text[at + 2 : at + 3] == " " else None
        words = rest.group().split() if rest else []
        legal = self.lexicon.legal
        return (
            0 < len(words) < 5
            and words[-1].rstrip(".") in legal
            and words[0] not in self.lexicon.known
            and all(w in self.topics or w.rstrip(".,") in legal or w.lower() in self.lexicon.common for w in words)
        )

    def tokens(self, chain: str) -> list[Token]:
        """The words of a chain."""
        if " " not in chain and "\n" not in chain:
            return [Token(chain, 0, len(chain), "")]
        if chain.isascii() and _JOINING.isdisjoint(chain):
            words = chain.split(" ")
            if all(w[:1].isupper() or (w.islower() and w.isalpha()) for w in words) and words[-1][:1].isupper():
                return _plain(words)
        tokens = []
        for match in self.token.finditer(chain):
            end = match.end("word")
            while chain[end : end + 2] in _POSSESSIVE:
                end += 2
            join = (match["join"] or "").strip() or ("'" if (match["join"] or " ")[0] in "'’" else "")
            tokens.append(Token(chain[match.start("word") : end], match.start("word"), end, join))
            if match["tail"]:
                tail = match["tail"].strip()
                tokens.append(Token(tail, match.end() - len(tail), match.end(), ""))
        return tokens


def _plain(words: list[str]) -> list[Token]:
    """Tokens of words joined by single spaces and small words, most of all chains."""
    tokens, at, join = [], 0, ""
    for word in words:
        end = at + len(word)
        if word[0].isupper():
            tokens.append(Token(word, at, end, join))
            join = ""
        else:
            join = f"{join} {word}" if join else word
        at = end + 1
    return tokens
