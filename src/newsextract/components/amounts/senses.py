"""Whether a word or sign beside a number is money at all, and which currency a shared name means in this article."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsextract.components.amounts.forms import Currency
from newsextract.components.amounts.lexicon import ONE, Lexicon, Term
from newsextract.values.money import DASHES

if TYPE_CHECKING:
    from newsextract.components.amounts.figures import Figure

_LARGE = 3  # a magnitude of thousand or more makes money of an ordinary word


class Senses:
    """Judges names and signs in one article."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon, self.text = lexicon, text
        self._counts: dict[str, int] = {}

    def count(self, currency: Currency) -> int:
        """How often the article names the country of a currency."""
        found = self._counts.get(currency.code)
        if found is None:
            found = self._counts[currency.code] = sum(self.text.count(word) for word in currency.home)
        return found

    def choose(self, figure: Figure) -> Currency | None:
        """The currency a figure's signs mean; None where the article does not tell."""
        left, right = figure.before, figure.after
        if right is None and left is not None:
            return left.currencies[0] if len(left.currencies) == 1 else self.commonest(left.currencies)
        if right is None:
            return None
        if left is not None and left.text != "$":
            return left.currencies[0]
        if len(right.currencies) == 1:
            return right.currencies[0]
        return self.commonest(right.currencies)

    def commonest(self, currencies: tuple[Currency, ...]) -> Currency | None:
        """Of several currencies of one name: the bare one, unless the article speaks of another's country only."""
        bare = next((c for c in currencies if c.bare), None)
        if bare is not None and (bare.code == "USD" or self.count(bare)):
            return bare
        best = max(currencies, key=self.count)
        return best if self.count(best) else bare

    def is_money_before(self, figure: Figure, term: Term, found: tuple[Term, int] | None) -> bool:
        """Whether what stands before the number is its currency."""
        if term.kind == "symbol":
            return True
        currency = term.currencies[0]
        large = figure.power is not None
        if term.kind == "code":
            if large:
                return True
            if self.text[figure.start - 1 : figure.start] == "-":  # "CVE-2024"
                return False
            return not currency.code_is_word or (figure.grouped and self.ends(figure.end)) or self.count(currency) > 0
        if term.kind == "home":
            span = (
                self.text[figure.end : figure.end + 1] in DASHES
                and self.text[figure.end + 1 : figure.end + 2].isdigit()
            )
            return any(self.count(c) for c in term.currencies) and (
                large or figure.grouped or span or term.text == "kr"
            )
        if found is not None and found[0].kind in ("noun", "full", "sub"):
            return False  # "won 300 billion won": the first is a verb
        if term.text.startswith(("dl", "ringgit")):
            return True
        if term.text == "won":
            return self._is_won_before(figure, term, large)
        return large or figure.grouped

    def ends(self, place: int) -> bool:
        """Whether no noun follows that the number before `place` would count."""
        after = self.text[place : place + 24]
        if not after or not after[0].isspace():
            return True
        word = after.split(None, 1)[0].strip(".,;:)").lower() if after.strip() else ""
        return not word or word in self.lexicon.after_shared

    def _is_won_before(self, figure: Figure, term: Term, large: bool) -> bool:
        """Whether "won 300 billion" is a sum: what stands before "won" tells it from a verb."""
        if not self.count(term.currencies[0]):
            return False
        start = figure.start - 4
        before = self.text[max(0, start - 24) : start].split()
        last = before[-1].lower().lstrip("(") if before else ""
        if not (large or figure.grouped):
            return last in self.lexicon.verb.prepositions and figure.mantissa >= 100
        opens = self.text[start - 1 : start] in ("(", "\n", "")
        return opens or last in self.lexicon.money_after or last.endswith(("'s", "’s"))

    def is_money_after(self, figure: Figure, term: Term, stop: int, left: Term | None, beside: bool = False) -> bool:
        """Whether the name or sign that ends at `stop` is the currency of the number before it.

        `left` is the currency left of the number; `beside`: the number follows another amount ("5 ringgit 43 sen").
        """
        if left is not None:
            if term.kind == "sub":
                return False
            return bool(set(left.currencies) & set(term.currencies)) or (
                left.text == "$" and term.currencies[0] in self.lexicon.dollars
            )
        large = figure.power is not None and figure.power >= _LARGE
        after = self.text[stop : stop + 2]
        if after[:1] in ("'", "’") and after[1:] == "t":
            return False
        if self.text[stop - 4 : stop] == "Cent" and figure.mantissa == 50:  # the rapper
            return False
        if term.kind == "code":
            if figure.mantissa.as_tuple().exponent < -4:  # type: ignore[operator]
                return False
            if after[:1] == "/" and after[1:].isupper():
                return False
            return figure.power is not None or figure.grouped or not term.currencies[0].code_is_word
        if term.kind == "home":
            return any(self.count(c) for c in term.currencies)
        if term.text in self.lexicon.shy and not any(self.count(c) for c in term.currencies):
            return beside or (large and self.ends(stop))  # "5 million real users"
        if term.kind == "symbol" or large:
            return True
        if term.kind == "sub" and len(term.text) == 1 and term.text.isalpha():
            return self._is_small_change(figure, term, stop, beside)
        if term.text in ("pound", "pounds") and self.is_mass(figure, stop):
            return False
        if term.text == "won":
            return self._is_won(figure, term, stop)
        return True

    def _is_small_change(self, figure: Figure, term: Term, stop: int, beside: bool) -> bool:
        """Whether "5p" or "43c" is a sub-unit: glued, and beside an amount, a unit of sale or its country."""
        if not self.text[stop - 2 : stop - 1].isdigit() or self.text[stop - 1] != term.text:
            return False
        if self.text[stop : stop + 2] == ".m" or figure.mantissa in self.lexicon.pictures:
            return False
        return (
            beside
            or self.lexicon.per_after.match(self.text, stop) is not None
            or (term.text == "p" and ("£" in self.text or any(self.count(c) for c in term.currencies)))
        )

    def _is_count(self, before: list[str], term: Term) -> bool:
        """Whether a small number before "won" counts winners ("of 30 bids, 12 won", "3 of 12 won")."""
        if not before:
            return False
        last = before[-1].lower()
        if last.endswith(",") or (last == "of" and len(before) > 1 and before[-2].isdigit()):
            return True
        known = any(self.count(c) for c in term.currencies)
        return not (known or last in self.lexicon.money_after or last in self.lexicon.steps)

    def _is_won(self, figure: Figure, term: Term, stop: int) -> bool:
        """Whether "NUMBER won" with no magnitude is a sum and not a verb or a name."""
        text, verb = self.text, self.lexicon.verb
        word = text[figure.end : stop]
        following = text[stop : stop + 40].split(None, 2)
        ended = text[stop : stop + 1] != " "  # a stop, comma, bracket, hyphen or the end follows
        if "Won" in word and ("\n" in word or (not ended and following and following[0][0].isupper())):
            return False
        before = text[max(0, figure.start - 24) : figure.start].split()
        if before and before[-1].lower() in verb.subjects and not figure.grouped:
            return False
        if figure.mantissa < 100 and not figure.grouped and self._is_count(before, term):
            return False
        if ended or not following:
            return True
        first = following[0].strip(".,;:)\"”’'").lower()
        if first in verb.articles and len(following) > 1:
            return figure.grouped or self.lexicon.per_after.match(text, stop) is not None
        if first in verb.objects:
            return False
        if first in verb.adverbs:
            return figure.grouped
        if following[0][0] in "$€£₩¥" or following[0][0].isdigit():
            return figure.grouped and not self.text[stop + 1].isdigit()
        return figure.grouped or figure.mantissa >= Decimal(10) or figure.mantissa == ONE

    def is_mass(self, figure: Figure, stop: int) -> bool:
        """Whether "NUMBER pounds" is a weight: a word of mass stands near, or "of" follows."""
        text = self.text
        if figure.grouped and figure.mantissa != figure.mantissa.to_integral():
            return False
        after = text[stop : stop + 40].lower().replace("\n", " ")
        if figure.power is not None and figure.power >= _LARGE:
            return after.startswith(" of ") and any(w.strip(".,;:") in self.lexicon.mass for w in after.split()[1:4])
        if after.startswith((" of ", "-per-", " per square")) or after[:1] == "-":
            return not after.startswith("-a-")
        near = f"{text[max(0, figure.start - 50) : figure.start]} {after}".lower().replace("-", " ")
        return any(word.strip('.,;:()"') in self.lexicon.mass for word in near.split())
