"""Finds figures written in digits: a number with its magnitude and, on either side, its currency."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsextract.components.amounts.forms import Currency
from newsextract.components.amounts.lexicon import ONE, Lexicon, Term
from newsextract.components.amounts.senses import Senses
from newsextract.components.amounts.sides import Left, Sides
from newsextract.values.money import DASHES, PEEK
from newsextract.values.numbers import (
    FRACTION,
    LOWER_PART,
    MAX_RUN,
    PART_OF_ONE,
    RUN,
    SIGHTED,
    SPACED,
    read_digits,
    read_fraction,
)

_HALF = " and a half"
_DASHES_AND_POINT = DASHES + "."
_LINKS = frozenset({"to", "and", "or", "from", "versus", "vs", "against", "compared", "through"})
BESIDE = frozenset({" and ", " ", ", ", ", and "})
"""What stands between an amount and its lower part ("5 dollars and 50 cents")."""


class Figure:
    """A number in the text; `currency` is None where only a neighbour can tell it (a member of a range)."""

    __slots__ = (
        "after", "before", "currency", "end", "grouped", "high", "low", "mantissa", "per", "power", "qualifier",
        "restates", "rules", "start", "worth",
    )  # fmt: skip

    def __init__(self, start: int, end: int, mantissa: Decimal) -> None:
        self.start, self.end = start, end
        self.mantissa = self.low = self.high = mantissa
        self.power: int | None = None
        self.worth = ONE
        self.currency: Currency | None = None
        self.before: Term | None = None  # the currency left of the number
        self.after: Term | None = None  # and right of it
        self.grouped = False  # written "1,234" or "12.50"
        self.rules: list[str] = []
        self.qualifier: str | None = None
        self.per: str | None = None
        self.restates: Figure | None = None

    def set_value(self, power: int | None, worth: Decimal, extra: Decimal = Decimal(0)) -> None:
        """Give the number its power of ten, the worth of its unit, and a lower part ("4 trillion 300 billion")."""
        self.power, self.worth = power, worth
        self.low = self.high = (self.mantissa.scaleb(power or 0) + extra) * worth

    def negate(self) -> None:
        """Turn the sign."""
        self.mantissa, self.low, self.high = -self.mantissa, -self.high, -self.low
        self.rules.append("amounts.negative")


class Finder:
    """Finds the figures of one text."""

    def __init__(self, lexicon: Lexicon, senses: Senses, sides: Sides, text: str) -> None:
        self.lexicon, self.senses, self.sides, self.text = lexicon, senses, sides, text
        self.join = lexicon.amounts.range.regex.match

    def figures(self) -> Iterator[Figure]:
        """Figures in reading order; those without a currency only where a joint ("to", "-") leads to or from them."""
        done, wanted = 0, -1
        for match in SIGHTED.finditer(self.text):
            start, end = match.span(1)
            if start < done or not (start == wanted or self._hopeful(start, end, match[2], match.end())):
                continue
            figure = self._read(start, end, match[1], done)
            if figure is None:
                continue
            joint = self.join(self.text, figure.end)
            leads = joint.end() if joint else -1
            if figure.currency is None and figure.start != wanted and not self._digit(leads):
                continue
            wanted, done = leads, figure.end
            yield figure

    def _hopeful(self, start: int, end: int, word: str | None, stop: int) -> bool:
        """A quick look at both sides: most numbers in news are no money, and must cost little.

        `word` is the one after the number, if one follows, and `stop` its end or that of the gap.
        """
        text, lexicon = self.text, self.lexicon
        if word is not None and (word.lower() in lexicon.right_words or word in lexicon.right_exact):
            return True
        last = text[start - 1 : start]
        if last.isspace() or (last and last in _DASHES_AND_POINT):
            start -= 1
            last = text[start - 1 : start]
        if last in lexicon.last_before:
            if not last.isalpha():
                return True
            before = text[max(0, start - lexicon.longest_before - 3) : start].split()
            if before and before[-1].lstrip("([“\"'‘") in lexicon.before:
                return True
        if word is not None:
            return word in _LINKS and (text.startswith(_HALF, end) or self._leads(end))
        after = text[stop : stop + 1]
        if after == "" or after == "." or (after == "," and "," not in text[start:end]):
            return False  # "Jan. 7, 2018" is no list of amounts
        if after == "/":
            return PART_OF_ONE.match(text, end) is not None
        return after in lexicon.signs or after in "¼½¾⅛⅜⅝⅞" or after.isdigit() or self._leads(end)

    def _leads(self, end: int) -> bool:
        """Whether a joint and another number follow that may have a currency of its own."""
        joint = self.join(self.text, end)
        run = RUN.match(self.text, joint.end()) if joint else None
        peek = PEEK.match(self.text, run.end()) if run else None
        if peek is None:
            return False
        word = peek[1]
        if word is None:
            return self.text[peek.end() : peek.end() + 1] in self.lexicon.signs or self._digit(peek.end())
        return word.lower() in self.lexicon.right_words or word in self.lexicon.right_exact or word in _LINKS

    def _digit(self, place: int) -> bool:
        return place >= 0 and self.text[place : place + 1].isdigit()

    def _read(self, start: int, end: int, run: str, done: int) -> Figure | None:
        text = self.text
        point = text[start - 1 : start] == "." and run.isdigit() and not text[start - 2 : start - 1].isalpha()
        start -= point
        left = self.sides.left(start)
        if left is not None and left.start < done:
            left = None  # it belongs to the number before
        elif left is None and not self._stands_alone(start, point):
            return None
        if len(run) <= 3 and text[end : end + 1] == " ":
            more = SPACED.match(text, end)
            if more is not None:
                run, end = run + more.group().replace(" ", ""), more.end()
        number = read_digits(run) if len(run) <= MAX_RUN else None
        if number is None:
            return None
        figure = Figure(start, end, number.scaleb(-len(run)) if point else number)
        figure.grouped = point or "," in run or run[-3:-2] == "."
        self._fraction(figure)
        self._complete(figure, left, beside=start - done < 7 and text[done:start] in BESIDE)
        return figure if figure.currency is not None or not self._glued(figure.end) else None

    def _stands_alone(self, start: int, point: bool) -> bool:
        """Whether no letter, digit or sign before the number makes it part of something else ("RC148", "10:30")."""
        last = self.text[start - 1 : start]
        return not (
            last.isalnum() or (last != "" and last in ("_.:/#@&+%\\" if not point else "_.:/#@&+%\\0123456789"))
        )

    def _glued(self, end: int) -> bool:
        after = self.text[end : end + 1]
        return after.isalpha() or (after != "" and after in "%°/")

    def _fraction(self, figure: Figure) -> None:
        """Take in "1/2", "¾" or "and a half" after the digits."""
        text, end = self.text, figure.end
        after = text[end : end + 2]
        if after == " a" and text.startswith(_HALF, end):
            figure.mantissa += Decimal("0.5")
            figure.end = end + len(_HALF)
        elif after[:1] == "/":
            match = PART_OF_ONE.match(text, end)
            if match and figure.mantissa < int(match[1]):
                figure.mantissa /= int(match[1])
                figure.end = match.end()
        elif after and (after[0] > "\x7f" or (after[0] in " -" and (after[1:].isdigit() or after[1:] > "\x7f"))):
            match = FRACTION.match(text, end)
            part = read_fraction(match) if match else None
            if match and part is not None:
                figure.mantissa += part
                figure.end = match.end()

    def _complete(self, figure: Figure, left: Left | None, *, beside: bool) -> None:
        """Read magnitudes and currency right of the number, and decide which side's currency counts."""
        end, magnitudes = self.sides.magnitudes(figure.end, signed=left is not None)
        power = sum(m.power for m in magnitudes) if magnitudes else None
        figure.power = power
        extra = Decimal(0)
        if power:
            extra, end = self._lower_part(end, power, signed=left is not None)
        figure.end = end
        found = self.sides.term(end)
        if found is None and magnitudes and self.text[end : end + 1] == ".":
            found = self.sides.term(end + 1)  # "bil. dollars"
        if left is not None and not self.senses.is_money_before(figure, left.term, found):
            left = None
        if found is not None and not self.senses.is_money_after(figure, *found, left.term if left else None, beside):
            found = None
        if left is not None:
            figure.before, figure.start = left.term, left.start
        worth = ONE
        if found is None and left is not None and left.term.text == "$":
            found = self._trailing_country(end)
        if found is not None:
            figure.after, figure.end = found
            worth = figure.after.worth
            if power is None and found[0].kind == "code":  # "75 USD million"
                figure.end, magnitudes = self.sides.magnitudes(figure.end, signed=True)
                power = sum(m.power for m in magnitudes) if magnitudes else None
        if left is not None or found is not None:
            figure.currency = self.senses.choose(figure)
        for magnitude in magnitudes:
            if magnitude.currency and (figure.currency is None or magnitude.currency != figure.currency.code):
                figure.currency = None
            if magnitude.id not in figure.rules:
                figure.rules.append(magnitude.id)
        figure.set_value(power, worth, extra)
        if left is not None and left.minus:
            figure.negate()

    def _trailing_country(self, end: int) -> tuple[Term, int] | None:
        """The dollar of "$5 million Canadian", where no noun follows that the country would belong to."""
        peek = PEEK.match(self.text, end)
        term = self.lexicon.dollar_countries.get(peek[1]) if peek and peek[1] else None
        if peek is None or term is None:
            return None
        stop = peek.end() + (term.text == "U.S" and self.text[peek.end() : peek.end() + 1] == ".")
        return (term, stop) if self.senses.ends(stop) else None

    def _lower_part(self, end: int, power: int, *, signed: bool) -> tuple[Decimal, int]:
        """The value and end of a lower part glued or after a space: "4 trillion 300 billion", "1jo 2,000eok"."""
        match = LOWER_PART.match(self.text, end)
        number = read_digits(match[1]) if match else None
        if match is None or number is None:
            return Decimal(0), end
        stop, magnitudes = self.sides.magnitudes(match.end(), signed=False)
        lower = sum(m.power for m in magnitudes)
        if not magnitudes or lower >= power or number.scaleb(lower) >= Decimal(1).scaleb(power):
            return Decimal(0), end
        more, stop = self._lower_part(stop, lower, signed=signed)
        if more == 0 and not signed and self.sides.term(stop) is None:
            return Decimal(0), end
        return number.scaleb(lower) + more, stop
