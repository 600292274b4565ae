"""Finds amounts whose number is written in words ("two and a half billion won", "tens of millions of dollars")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from re import Match

from newsextract.components.amounts.context import Context
from newsextract.components.amounts.figures import Figure
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.components.amounts.senses import Senses
from newsextract.components.amounts.sides import Sides
from newsextract.values.numbers import WORDS

_WINDOW = 110  # characters before the noun in which its number must stand
_LINKS = frozenset({"to", "or", "and"})


class WordFinder:
    """Finds figures in words before the given nouns of one text."""

    def __init__(self, lexicon: Lexicon, senses: Senses, sides: Sides, context: Context, text: str) -> None:
        self.lexicon, self.senses, self.sides, self.context, self.text = lexicon, senses, sides, context, text
        self.scale = lexicon.scale

    def figures(self, nouns: Iterable[tuple[int, int]]) -> Iterator[Figure]:
        """Figures before the nouns at these places, in reading order."""
        done = 0
        for start, end in nouns:
            if start < done:
                continue
            near = self.text[max(0, start - 40) : start].lower().replace("-", " ").split()
            if self.scale.words.isdisjoint(near[-4:]):
                continue
            tokens = list(WORDS.finditer(self.text, max(0, start - _WINDOW), start))
            last = self._last_number(tokens)
            if last is None:
                continue
            figure = self._figure(tokens, last, end)
            if figure is None:
                continue
            low = self._low_member(tokens, figure)
            done = figure.end
            if low is not None:
                yield low
            yield figure

    def _last_number(self, tokens: list[Match[str]]) -> int | None:
        """Index of the last word of the number; a country may stand between it and the noun."""
        for back in range(1, min(5, len(tokens) + 1)):
            if tokens[-back].group().lower() in self.scale.words:
                return len(tokens) - back
        return None

    def _run(self, tokens: list[Match[str]], last: int) -> int:
        """Index of the first of the words of number that end at `last`."""
        first = last
        while first > 0 and tokens[first - 1].group().lower() in self.scale.words:
            first -= 1
        return first

    def _figure(self, tokens: list[Match[str]], last: int, noun_end: int) -> Figure | None:
        found = self.sides.term(tokens[last].end())
        if found is None or found[1] < noun_end:
            return None
        term, stop = found
        words = [t.group().lower() for t in tokens]
        end = last if words[last] == "of" else last + 1
        for first in range(self._run(tokens, last), end):
            figure = self._read(words[first:end], tokens[first].start(), stop)
            if figure is None:
                continue
            figure.after = term
            if self._is_money(figure, words[first:end], stop):
                figure.currency = self.senses.choose(figure)
                figure.low, figure.high = figure.low * term.worth, figure.high * term.worth
                figure.worth = term.worth
                return figure
            return None
        return None

    def _read(self, words: list[str], start: int, end: int) -> Figure | None:
        if words[0] in ("and", "of", "point"):
            return None
        bounds = self.scale.read_vague(words)
        value = self.scale.read(words) if bounds is None else bounds[0]
        if value is None:
            return None
        figure = Figure(start, end, value)
        figure.rules.append("amounts.in-words" if bounds is None else "amounts.vague")
        if bounds is not None:
            figure.high, figure.qualifier = bounds[1], "vague"
        figure.power = 0 if any(w in self.scale.powers or w in self.scale.vague for w in words) else None
        return figure

    def _is_money(self, figure: Figure, words: list[str], stop: int) -> bool:
        term = figure.after
        assert term is not None
        if words in (["a"], ["an"]):
            return self._is_one(figure, stop)
        if term.kind == "sub" and self._is_opinion(figure):
            return False
        if term.text.startswith("pound") and self.senses.is_mass(figure, stop):
            return False
        if term.text == "won" and figure.power is None and figure.low < 100:
            return False
        if term.text in self.lexicon.shy:
            return any(self.senses.count(c) for c in term.currencies) or (
                figure.power is not None and self.senses.ends(stop)
            )
        if words[-1] == "million" and self._is_idiom(stop):
            return False
        if figure.power is not None:
            return True
        return self.senses.is_money_after(figure, term, stop, None)

    def _is_one(self, figure: Figure, stop: int) -> bool:
        """Whether "a dollar" is a sum: it is bounded, has a unit or cents, or is all there is."""
        if figure.after is None or figure.after.text not in ("dollar", "euro", "pound"):
            return False
        if figure.start == 0 and stop == len(self.text):
            return True
        before = self.context.words_before(figure.start)
        if before and before[-1] == "for" and set(before) & set(self.lexicon.amounts.shy.buying):
            return True
        if figure.after.text == "pound":
            return False
        followed = self.text[stop : stop + 5] == " and "
        return followed or bool(self.context.per(stop)[0]) or self.context.qualifier(figure) is not None

    def _is_idiom(self, stop: int) -> bool:
        after = self.text[stop : stop + 16].split()
        return bool(after) and after[0].strip('.,;:!?"”') in self.lexicon.amounts.shy.idioms

    def _is_opinion(self, figure: Figure) -> bool:
        before = self.text[max(0, figure.start - 12) : figure.start].split()
        return bool(before) and before[-1].lower().endswith(tuple(self.lexicon.amounts.shy.opinions))

    def _low_member(self, tokens: list[Match[str]], figure: Figure) -> Figure | None:
        """The number of "five" in "five to six million dollars"; it takes its currency from the other."""
        before = [i for i, t in enumerate(tokens) if t.start() < figure.start]
        if len(before) < 2 or tokens[before[-1]].group().lower() not in _LINKS:
            return None
        last = before[-2]
        if tokens[last].group().lower() not in self.scale.words:
            return None
        words = [t.group().lower() for t in tokens]
        for first in range(self._run(tokens, last), last + 1):
            value = self.scale.read(words[first : last + 1]) if words[first] not in ("a", "and", "of") else None
            if value is not None:
                low = Figure(tokens[first].start(), tokens[last].end(), value)
                low.rules.append("amounts.in-words")
                powers = [w for w in words[first : last + 1] if w in self.scale.powers]
                outer = [w for w in words if w in self.scale.powers]
                if powers:
                    low.power = 0
                elif outer and figure.power is not None and value < figure.low:
                    low.set_value(self.scale.powers[outer[-1]], Decimal(1))
                return low
        return None
