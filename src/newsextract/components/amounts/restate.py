"""The same sum in another currency: which amounts restate which, and whether the rate they imply can be true."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.amounts.context import Context
from newsextract.components.amounts.figures import Figure
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.values.money import YEAR, Check, Rates, Years

_FURTHEST = 100  # characters between an amount and its restatement
_TIMES = {1: "ten times", 2: "a hundred times", 3: "a thousand times"}


def rates_of(lexicon: Lexicon) -> Rates:
    """The bands of rates of the pattern file."""
    return Rates(
        {
            code: [Years(*band.years, *band.per_dollar) for band in currency.rates]
            for code, currency in lexicon.currencies.items()
        }
    )


class Restatements:
    """Finds and checks restatements in one article."""

    def __init__(self, lexicon: Lexicon, rates: Rates, context: Context, doc: Doc, text: str) -> None:
        self.rules = lexicon.amounts.restatement
        self.rates, self.context, self.doc, self.text = rates, context, doc, text
        published = layers.meta(doc)["published"]
        self.years = [int(published[:4])] if published else []

    def link(self, figures: list[Figure]) -> None:
        """Point each restatement at the first amount it gives again, and warn of rates that cannot be true."""
        for one, other in pairwise(figures):
            if one.currency is not other.currency and other.start - one.end <= _FURTHEST:
                self._try(one, other)

    def _try(self, one: Figure, other: Figure) -> None:
        first = one.restates or one
        if first.currency is other.currency:
            return
        start = self.context.per(one.end)[1]
        for rule in self.rules:
            if rule.next and one.restates is None:
                continue
            match = rule.regex.fullmatch(self.text, start, other.start)
            if match is None:
                continue
            check = self._check(first, other)
            sure = rule.sure and self._closes(other)
            if not sure and (check is None or check.slip is None or (check.slip and not rule.sure)):
                return
            other.restates = first
            other.rules.append(rule.id)
            if one.per is None:  # "68,000 won ($48) a share": the unit is that of both
                one.per = other.per = self._per_behind(other)
            if check is not None and check.slip != 0:
                self._warn(first, other, check)
            return

    def _per_behind(self, figure: Figure) -> str | None:
        closed = self.text[figure.end : figure.end + 1] in (")", "]", "）")
        return self.context.per(figure.end + 1)[0] if closed else None

    def _closes(self, figure: Figure) -> bool:
        """Whether nothing more is said of the amount before the bracket or clause closes."""
        end = self.context.per(figure.end)[1]
        after = self.text[end : end + 1]
        return (
            after == ""
            or after in ")]),.;:\n—–-）"
            or self.text[end : end + 3] in (" or", " at", " pe", " in", " fo", " as", " to")
        )

    def _check(self, one: Figure, other: Figure) -> Check | None:
        if one.currency is None or other.currency is None or "vague" in (one.qualifier, other.qualifier):
            return None
        years = [int(y) for y in YEAR.findall(self.text, max(0, one.start - 150), other.end)]
        return self.rates.check(
            (abs(one.low), one.currency.code), (abs(other.low), other.currency.code), self.years + years
        )

    def _warn(self, one: Figure, other: Figure, check: Check) -> None:
        layers.warn(
            self.doc,
            "conversion_mismatch",
            f"{self._quote(one)} and {self._quote(other)} imply {_short(check.rate)} {check.of} per {check.per}, "
            f"{_fault(check)}; {_short(check.low)} to {_short(check.high)} is expected",
            one.start,
            other.end,
        )

    def _quote(self, figure: Figure) -> str:
        return " ".join(layers.text_of(self.doc)[figure.start : figure.end].split())


def _fault(check: Check) -> str:
    if check.slip is None:
        return "an implausible rate"
    return f"{_TIMES[abs(check.slip)]} too {'much' if check.slip > 0 else 'little'}"


def _short(value: Decimal) -> str:
    """Four significant figures, without an exponent."""
    rounded = value.normalize() if not value else value.quantize(Decimal(1).scaleb(value.adjusted() - 3))
    return format(rounded, "f") if rounded.adjusted() < 4 else f"{int(rounded):,}"


def rule_of(figure: Figure, extra: Iterable[str]) -> str:
    """The ids of the blocks that decided an amount, the main one first."""
    main = [r for r in figure.rules if r in ("amounts.in-words", "amounts.vague")]
    if not main:
        main = ["amounts.currency-first" if figure.before is not None else "amounts.currency-last"]
    currency = [figure.currency.id] if figure.currency else []
    return "+".join(dict.fromkeys([*main, *currency, *figure.rules, *extra]))
