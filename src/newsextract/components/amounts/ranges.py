"""Joins figures: ranges, changes, a currency shared by two numbers, and dollars with their cents."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from newsextract.components.amounts.context import Context
from newsextract.components.amounts.figures import BESIDE, Figure
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.components.amounts.senses import Senses
from newsextract.values.numbers import UNNAMED_CENTS


class Joiner:
    """Joins neighbouring figures of one text."""

    def __init__(self, lexicon: Lexicon, senses: Senses, context: Context, text: str) -> None:
        self.lexicon, self.senses, self.context, self.text = lexicon, senses, context, text
        self.range = lexicon.amounts.range
        self.step_words = lexicon.steps

    def join(self, figures: list[Figure]) -> list[Figure]:
        """Amounts out of figures in reading order; figures left without a currency fall away."""
        self._share_in_lists(figures)
        out: list[Figure] = []
        index = 0
        while index < len(figures):
            one = figures[index]
            other = figures[index + 1] if index + 1 < len(figures) else None
            self._add_unnamed_cents(one)
            if other is not None and self._add_cents(one, other):
                figures[index + 1] = one
                index += 1
                continue
            joined = self._pair(one, other) if other is not None and other.start - one.end <= 40 else None
            if joined is not None:
                figures[index + 1] = joined
            elif one.currency is not None:
                out.append(one)
            index += 1
        return out

    def _add_cents(self, one: Figure, other: Figure) -> bool:
        """Take "and 50 cents" into the dollars before it."""
        term = other.after
        if self.text[one.end : other.start] not in BESIDE:
            return False
        if one.currency is None or term is None or term.kind != "sub" or one.worth != 1 or other.before is not None:
            return False
        if not 0 < other.low < 1:
            return False
        if one.power is not None or (
            one.currency not in term.currencies and (other.currency is None or other.currency.code != "USD")
        ):
            return False
        one.low, one.high, one.end = one.low + other.low, one.high + other.high, other.end
        one.rules.append("amounts.sub-unit")
        return True

    def _add_unnamed_cents(self, one: Figure) -> None:
        """Take in "43" of "20 dollars 43" and "fourteen" of "$3 and fourteen", where they end the sentence."""
        if one.currency is None or one.power is not None or one.low % 1 or one.worth != 1:
            return
        match = UNNAMED_CENTS.match(self.text, one.end) if self.text[one.end : one.end + 1] == " " else None
        if match is None or "between" in self.context.words_before(one.start)[-5:]:
            return
        digits = match[2].isdigit()
        if digits and match[1] and one.after is None:
            return  # "$10 and 20" may be two amounts
        cents = Decimal(match[2]) if digits else self.lexicon.scale.read(match[2].split("-"))
        if cents is not None and 0 < cents < 100:
            one.low += cents.scaleb(-2)
            one.high, one.end = one.low, match.end()
            one.rules.append("amounts.sub-unit")

    def _share_in_lists(self, figures: list[Figure]) -> None:
        """Give "5 billion, 10 billion and 20 billion won" the currency of the last, from right to left."""
        listed: Figure | None = None
        for one, other in reversed(list(pairwise(figures))):
            if one.currency is not None or other.currency is None or other.before is not None or not _alike(one, other):
                continue
            link = self.text[one.end : other.start]
            if link in (" and ", ", and ", " or ") or (link == ", " and listed is other):
                if "and" in link and "between" in self.context.words_before(one.start)[-5:]:
                    continue
                self._share(one, other)
                listed = one

    def _pair(self, one: Figure, other: Figure) -> Figure | None:
        """The range that two figures make; where they make none, what they share is shared."""
        joint = self.range.regex.match(self.text, one.end)
        if joint is None or joint.end() != other.start or not self._fits(one, other):
            return None
        word = (joint["word"] or "").lower()
        dashed = not word and joint["from"] is None
        if dashed and joint.group()[0] == ",":
            return None
        if dashed and "—" in joint.group() and " " in joint.group():
            return None
        words = self.context.words_before(one.start, 90)
        if word == "and" and "between" not in words[-5:]:
            return None
        if joint["from"] is not None:
            if other.currency is None and self._may_share(other):
                self._share(other, one)
            elif one.currency is None and _alike(one, other) and other.before is None:
                self._share(one, other)
            return None
        return self._settle(one, other, dashed, word == "or", words)

    def _fits(self, one: Figure, other: Figure) -> bool:
        """Whether two figures may be members of one range."""
        if one.currency is None and other.currency is None:
            return False
        if one.currency is not None and other.currency is not None:
            return one.currency is other.currency or (
                one.currency in self.lexicon.dollars and other.currency in self.lexicon.dollars
            )
        if one.currency is None:
            year = one.power is None and not one.grouped and 1900 <= one.mantissa <= 2100 and one.mantissa % 1 == 0
            return other.before is None and not year
        return True

    def _settle(self, one: Figure, other: Figure, dashed: bool, either: bool, words: list[str]) -> Figure | None:
        """Give both what they share, then make them a range, or leave them as a change."""
        both = one.currency is not None and other.currency is not None
        if other.currency is None:
            shared_power = one.power is None and other.power is not None and one.before is not None
            if not shared_power and not (dashed and one.before is not None) and not self._may_share(other):
                return None
        if (
            one.power is None
            and other.power is not None
            and one.after is None
            and abs(one.mantissa) < abs(other.mantissa)
            and not (one.grouped and one.mantissa >= 1000)
        ):
            one.set_value(other.power, one.worth)
        if not both:
            bare, priced = (one, other) if one.currency is None else (other, one)
            if one.currency is None and one.power is None and other.low > 50 * one.mantissa * other.worth:
                return None
            self._share(bare, priced)
        if one.currency is not other.currency:
            if one.before is not None and one.before.text == "$":
                one.currency = other.currency
            else:
                other.currency = one.currency
        if one.low < other.low and (dashed or either or not self._is_change(one, other, words)):
            return self._range(one, other)
        return None

    def _share(self, bare: Figure, priced: Figure) -> None:
        bare.currency = priced.currency
        bare.low, bare.high, bare.worth = bare.low * priced.worth, bare.high * priced.worth, priced.worth
        bare.rules.append("amounts.shared-currency")

    def _may_share(self, bare: Figure) -> bool:
        """Whether a bare number may be money: it looks like it, and no noun follows that it would count."""
        if bare.power is None and not bare.grouped:
            return False
        return self.senses.ends(bare.end)

    def _is_change(self, one: Figure, other: Figure, words: list[str]) -> bool:
        """Whether "A to B" tells of a change: the words before say that something moved."""
        words = words[: self.context.qualified(words)[1]]
        if not words or "between" in words[-4:]:
            return False
        if words[-1] == "by":  # "fell by 3 to 4 won" tells how far, "rose by 3 to 40 won" how far and to where
            return one.high * 3 < other.low
        if words[-1] in self.step_words:
            return True
        if words[-1] != "from":
            return False
        for word in reversed(words):
            if word in self.lexicon.spread:
                return False
            if word.startswith(self.lexicon.changes):
                return True
        return False

    def _range(self, one: Figure, other: Figure) -> Figure:
        figure = Figure(one.start, other.end, one.mantissa)
        figure.low, figure.high, figure.currency = one.low, other.high, one.currency
        figure.before, figure.after = one.before, other.after or one.after
        figure.power = other.power
        figure.rules = list(dict.fromkeys(["amounts.range", *one.rules, *other.rules]))
        if "amounts.shared-currency" in figure.rules:
            figure.rules.remove("amounts.shared-currency")
        return figure


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two numbers are written alike, so that one currency may serve both ("1 billion and 2 billion won")."""
    return (one.power is not None and other.power is not None) or (
        one.grouped and other.grouped and one.mantissa >= 1000
    )
