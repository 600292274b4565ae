"""What stands beside a number: a currency on its left; magnitudes and a currency on its right."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.components.amounts.forms import Magnitude
from newsextract.components.amounts.lexicon import Lexicon, Term, rest_of
from newsextract.values.money import DASHES, PEEK


class Left(NamedTuple):
    """A currency before a number: where it begins, and whether a minus stands between ("$-30")."""

    term: Term
    start: int
    minus: bool


class Sides:
    """Reads both sides of numbers in one text."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon, self.text = lexicon, text

    def left(self, start: int) -> Left | None:
        """The currency that ends where a number begins, or one space or hyphen before it."""
        text, lexicon = self.text, self.lexicon
        last = text[start - 1 : start]
        dash = last != "" and last in DASHES
        if dash or last.isspace():
            start -= 1
            last = text[start - 1 : start]
        if last not in lexicon.last_before:
            return None
        for size in lexicon.last_before[last]:
            begin = start - size
            term = lexicon.before.get(text[begin:start]) if begin >= 0 else None
            if term is None:
                continue
            previous = text[begin - 1 : begin]
            if text[begin].isalpha() and previous.isalnum():
                continue
            if term.text == "$":
                if previous.isupper():
                    return None  # a dollar that is not known ("Q$5")
                return self._named_dollar(term, begin, dash)
            return Left(term, begin, dash and term.kind == "symbol")
        return None

    def _named_dollar(self, term: Term, begin: int, minus: bool) -> Left:
        """The dollar of "US $5", "AUD $5" or of a bare sign."""
        if self.text[begin - 1 : begin] == " ":
            word = self.text[max(0, begin - 8) : begin - 1].rpartition(" ")[2]
            named = self.lexicon.dollar_signs.get(word)
            if named is not None:
                return Left(named, begin - 1 - len(word), minus)
        return Left(term, begin, minus)

    def magnitudes(self, end: int, *, signed: bool) -> tuple[int, list[Magnitude]]:
        """Magnitudes from `end` on and where they end; `signed`: a currency stands before the number."""
        text, lexicon = self.text, self.lexicon
        found: list[Magnitude] = []
        while len(found) < 3:
            peek = PEEK.match(text, end)
            word = peek[1] if peek else None
            if peek is None or word is None:
                break
            magnitude = lexicon.magnitudes.get(word.lower()) or lexicon.local.get(word)
            if magnitude is None:
                magnitude = lexicon.letters.get(word)
                if magnitude is None or not self._is_letter(word, peek.end() - len(word) - end, peek.end(), signed):
                    break
            elif found and (magnitude.power >= 15 or magnitude.power < 2):
                break
            found.append(magnitude)
            end = peek.end()
        return end, found

    def _is_letter(self, word: str, gap: int, end: int, signed: bool) -> bool:
        """Whether letters are a magnitude: see the head of patterns/amounts.toml."""
        if len(word) > 2:  # "mil", "bil", "tril"
            found = self.term(end + (self.text[end : end + 1] == "."))
            return signed or (found is not None and found[0].kind != "code")
        after = self.text[end : end + 1]
        if gap and not (signed and word.isupper() and (not after or after in " .,;:)\n")):
            return False
        if signed:
            return after != "&"
        return self.term(end) is not None

    def term(self, end: int) -> tuple[Term, int] | None:
        """The currency that begins at `end` or after one gap, and where it ends."""
        text = self.text
        peek = PEEK.match(text, end)
        word = peek[1] if peek else None
        place = peek.end() if peek else end
        if word is not None:
            for term in self.lexicon.nouns.get(word.lower(), ()):
                if not term.rest:
                    return term, place
                rest = rest_of(term.rest).match(text, place)
                if rest is not None:
                    return term, rest.end()
            place -= len(word)
        for term in self.lexicon.signs.get(text[place : place + 1], ()):
            stop = place + len(term.text)
            if text.startswith(term.text, place):
                after = text[stop : stop + 1]
                if not (after.isalnum() if term.text[-1].isalpha() else after.isdigit()):
                    return term, stop
        return None
