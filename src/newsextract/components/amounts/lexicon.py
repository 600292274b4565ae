"""The words of the pattern files as lookup tables: what may stand before and after a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newsextract.components.amounts.forms import AmountPatterns, Currency, CurrencyPatterns, Magnitude
from newsextract.values.money import WORD
from newsextract.values.numbers import Scale

ONE = Decimal(1)


class Term(NamedTuple):
    """A name or sign of money: the words `rest` must follow its first one; one of `currencies` is meant."""

    text: str
    rest: str
    currencies: tuple[Currency, ...]
    worth: Decimal  # of one of it, in units of the currency
    kind: str  # noun, full (with its country), code, symbol, sub


class Lexicon:
    """Lookup tables built once from both pattern files."""

    def __init__(self, amounts: AmountPatterns, currencies: CurrencyPatterns) -> None:
        self.amounts = amounts
        self.currencies = {c.code: c for c in currencies.currency}
        self.magnitudes: dict[str, Magnitude] = {}
        self.local: dict[str, Magnitude] = {}  # of one currency, exact case: "Jo" is a name
        self.letters: dict[str, Magnitude] = {}
        for magnitude in amounts.magnitude:
            words = self.local if magnitude.currency else self.magnitudes
            words.update(dict.fromkeys(magnitude.words, magnitude))
            self.letters.update(dict.fromkeys(magnitude.letters, magnitude))
        self.scale = Scale(
            {
                word: magnitude.power
                for word, magnitude in self.magnitudes.items()
                if magnitude.currency is None and word != "hundred"
            }
        )
        self.nouns = self._nouns()
        self.before, self.signs = self._signs()
        self.longest_before = max(map(len, self.before))
        self.last_before = {
            last: sorted({len(key) for key in self.before if key[-1] == last}, reverse=True)
            for last in {key[-1] for key in self.before}
        }  # last character of a sign -> lengths of the signs that end with it, longest first
        self.right_words = frozenset(self.nouns) | self.magnitudes.keys()
        self.right_exact = (
            self.letters.keys()
            | self.local.keys()
            | {m.group() for terms in self.signs.values() for t in terms if (m := WORD.match(t.text))}
        )
        self.last_words = {
            term.text.rpartition(" ")[2] for terms in self.nouns.values() for term in terms if term.text.isascii()
        }
        self._words_of_senses()
        self._units()
        self._dollars()

    def _words_of_senses(self) -> None:
        """Words that tell money from other things, and ranges from changes."""
        amounts = self.amounts
        self.shy, self.pictures = frozenset(amounts.shy.nouns), frozenset(amounts.shy.pictures)
        self.verb, self.mass = amounts.won_verb, frozenset(amounts.mass.words)
        self.money_after = frozenset(amounts.won_verb.money_after)
        self.steps, self.spread = frozenset(amounts.range.steps), frozenset(amounts.range.spread)
        self.changes, self.after_shared = tuple(amounts.range.changes), frozenset(amounts.range.after_shared)

    def _units(self) -> None:
        """The units of rates: expressions for them on both sides, and plural -> unit."""
        per = self.amounts.per
        units = "|".join(re.escape(u).replace(r"\ ", "[ ]") for u in sorted(per.units, key=len, reverse=True))
        self.per_after = re.compile(per.after.replace("{units}", units))
        self.per_before = re.compile(per.before.replace("{units}", units))
        self.unit_of = {plural: unit for unit in per.units for plural in (f"{unit}s", f"{unit}es")}
        self.unit_of.update(people="person", persons="person", copies="copy", families="family")

    def _dollars(self) -> None:
        """The currencies called dollar: by the country behind an amount ("$5 million Canadian") and before its sign."""
        self.dollars = [c for c in self.currencies.values() if "dollar" in c.nouns]
        self.dollar_countries = {
            name.rstrip("."): Term(name.rstrip("."), "", (c,), ONE, "full")
            for c in self.dollars
            for name in c.of
            if " " not in name
        }
        # "US $5", "AUD $5": short names only, for "gave Canada $5 billion" names the receiver
        self.dollar_signs = {
            name: Term(f"{name} $", "", (c,), ONE, "symbol")
            for c in self.dollars
            for name in (c.code, *c.of)
            if name.replace(".", "").isupper()
        }
        if "U.S." in self.dollar_signs:
            self.dollar_signs["u.s"] = self.dollar_signs["U.S."]

    def _nouns(self) -> dict[str, list[Term]]:
        """First word in lower case -> terms that begin with it, longest first."""
        found: dict[tuple[str, str, Decimal], list[Currency]] = {}
        for currency in self.currencies.values():
            for noun in currency.nouns:
                found.setdefault((noun.lower(), "noun", ONE), []).append(currency)
                for adjective in currency.of:
                    found.setdefault((f"{adjective} {noun}".lower(), "full", ONE), []).append(currency)
            for unit in currency.sub_units:
                for word in unit.words:
                    found.setdefault((word.lower(), "sub", unit.worth), []).append(currency)
                    for adjective in currency.of:
                        found.setdefault((f"{adjective} {word}".lower(), "sub", unit.worth), []).append(currency)
        terms: dict[str, list[Term]] = {}
        for (text, kind, worth), currencies in sorted(found.items(), key=lambda x: -len(x[0][0])):
            first = WORD.match(text)
            if first is None:
                continue  # a sign: see _signs
            rest = text[first.end() :]
            terms.setdefault(first.group(), []).append(Term(text, rest, tuple(currencies), worth, kind))
        return terms

    def _signs(self) -> tuple[dict[str, Term], dict[str, list[Term]]]:
        """Codes and symbols: by their whole text (before a number), and by their first character (after one)."""
        before: dict[str, Term] = {}
        after: dict[str, list[Term]] = {}
        for currency in self.currencies.values():
            one = (currency,)
            signs = [Term(currency.code, "", one, ONE, "code")]
            signs += [Term(s, "", one, ONE, "symbol") for s in currency.symbols]
            signs += [Term(s, "", one, ONE, "home") for s in currency.home_symbols]
            for term in signs:
                twin = before.get(term.text)  # "kr" is a sign of four countries
                before[term.text] = term if twin is None else twin._replace(currencies=(*twin.currencies, currency))
            for noun in currency.before:
                for form in (noun, noun.capitalize()):
                    before.setdefault(form, Term(noun, "", one, ONE, "before"))
            for unit in currency.sub_units:
                signs += [Term(word, "", one, unit.worth, "sub") for word in unit.words if WORD.match(word) is None]
            for term in signs:
                after.setdefault(term.text[0], []).append(term)
        for first, terms in after.items():
            merged = {t.text: before.get(t.text, t) if t.kind == "home" else t for t in reversed(terms)}
            after[first] = sorted(merged.values(), key=lambda term: -len(term.text))
        return before, after


@cache
def rest_of(words: str) -> re.Pattern[str]:
    """The words that go on with a phrase, any space, line break or hyphen between them ("hong kong\\ndollars").

    Compiled when first met: of five hundred names of money an article has a few.
    """
    escaped = [re.escape(word).replace(r"\.", r"\.?") for word in words.split(" ")]
    return re.compile(r"[\s-]{0,6}".join(escaped) + r"(?![^\W\d_])", re.IGNORECASE)
