"""Numbers as newsrooms write them, in digits or in words, to exact decimals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from newsextract.values.money import GAP, WORD

MAX_RUN = 40
"""Longer runs of digits and separators are no money."""

# One run of digits with its separators. Each repetition begins with a separator, so that matching stays linear; the
# first digit stands alone, for `re` looks quickly for a set of characters, but not for a repeated one.
RUN = re.compile(r"[0-9][0-9]*(?:[.,'’\u00a0\u202f][0-9]+)*")
SIGHTED = re.compile(f"({RUN.pattern}){GAP.pattern}({WORD.pattern})?")  # with the word behind it
FRACTION = re.compile(r"[\s-]?([1-9][0-9]?)/(2|3|4|5|8|16|32|64)(?![0-9/])|\s?([¼½¾⅛⅜⅝⅞])")
PART_OF_ONE = re.compile(r"/(2|3|4|5|8|16|32|64)(?![0-9/])")  # after its numerator
WORDS = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]+)*|[^\sA-Za-z‐‑-]")  # words and single signs; hyphens part words
SPACED = re.compile(
    r" (?:[0-9]{3} )*(?:000|[0-9]{3}(?<= [0-9]{3} [0-9]{3}))(?![0-9]|[.,][0-9])"
)  # "10 000", "1 250 500"
UNNAMED_CENTS = re.compile(r"( and)? ([0-9]{2}|[a-z]+(?:-[a-z]+)?)(?=\.?(?:\s*\Z|\s+[A-Z]))")  # ends its sentence
LOWER_PART = re.compile(r" ?([0-9]+(?:[.,][0-9]+)*)")

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ANGLO = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+)(?:\.[0-9]+)?"
)  # 1,234.5 and 12,34,567
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}|[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"[0-9]{1,3}(?:['’\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?")  # 12 500, 1'200'000
_NOT_DIGITS = str.maketrans("", "", "'’\u00a0\u202f")

VULGAR = {
    "¼": Decimal("0.25"),
    "½": Decimal("0.5"),
    "¾": Decimal("0.75"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}


@lru_cache(maxsize=8192)
def read_digits(run: str) -> Decimal | None:
    """The value of a number in digits ("1,234.5", "12,34,567", "2.000.000", "1'200"); None where it is none.

    price-parser reads numbers with separators; the form of the run decides which ones it is given, for left to
    itself it takes "9.788" for thousands.
    """
    if _PLAIN.fullmatch(run):
        return Decimal(run)
    if _ANGLO.fullmatch(run):
        return _amount(run, ".", ",")
    if _SPACED.fullmatch(run):
        return _amount(run.translate(_NOT_DIGITS), ".", ",")
    if _EUROPEAN.fullmatch(run):
        return _amount(run, ",", ".")
    return None


def _amount(run: str, decimal: str, group: str) -> Decimal | None:
    from price_parser import Price  # 30 ms that many a single article does without

    return Price.fromstring(run, decimal_separator=decimal, digit_group_separator=group).amount


def read_fraction(match: re.Match[str]) -> Decimal | None:
    """The value of a FRACTION match ("1/2", "¾"); None where it is not below one."""
    if match[3]:
        return VULGAR[match[3]]
    numerator, denominator = Decimal(match[1]), Decimal(match[2])
    return numerator / denominator if numerator < denominator else None


_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {word: Decimal(number) for number, word in enumerate(_UNIT_WORDS.split())}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENS = {word: Decimal(10 * number) for number, word in enumerate(_TENS, 2)}
SMALL = {**UNITS, **TENS, "fourty": Decimal(40)}
_ONE = frozenset({"a", "an"})
_PARTS = {
    ("half",): Decimal("0.5"),
    ("quarter",): Decimal("0.25"),
    ("three", "quarters"): Decimal("0.75"),
}
_HUNDRED = Decimal(100)
_CONNECTORS = frozenset({"and", "of", "point", "half", "quarter", "quarters", "couple"})
_UNSURE = frozenset({"several", "few", "many", "multiple", "countless", "untold"})


class Scale:
    """Reads spelled-out numbers with the given words of magnitude (lower-case word -> power of ten)."""

    def __init__(self, powers: dict[str, int]) -> None:
        self.powers = powers
        self.vague = {
            **{f"{word}s": power for word, power in powers.items() if len(word) > 3 and word[-1] != "s"},
            "tens": 1,
            "dozens": 1,
            "hundreds": 2,
        }
        self.words = frozenset(SMALL) | _ONE | _CONNECTORS | _UNSURE | powers.keys() | self.vague.keys() | {"hundred"}

    def read(self, words: Sequence[str]) -> Decimal | None:
        """The value of lower-case words ("two", "and", "a", "half", "billion"); None where they are no number."""
        total = self._fraction_of(words)
        if total is not None:
            return total
        words, extra = _and_a_half(_couple(list(words)))
        total, group, last = Decimal(0), None, 99
        for index, word in enumerate(words):
            if word in self.powers:
                power = self.powers[word]
                if group is None or power >= last:
                    return None
                total += (group + extra).scaleb(power)
                group, last, extra = None, power, Decimal(0)
            elif word == "and" and 0 < index < len(words) - 1 and self._large(words[index - 1]):
                continue
            elif word == "point" and group is not None:
                decimals = self._point(words[index + 1 :], group)
                return None if decimals is None else total + decimals
            else:
                group = _add(group, word)
                if group is None:
                    return None
        return total + (group or 0) + extra if words and (total or group is not None) else None

    def read_vague(self, words: Sequence[str]) -> tuple[Decimal, Decimal] | None:
        """Bounds of words like "tens of millions", "several hundred thousand", "a few billion", "millions".

        The bounds are those of the contract: from one to ten times the magnitude named.
        """
        left = [w for w in words if w not in _ONE and w != "of"]
        power, unsure = 0, False
        for index, word in enumerate(left):
            if word in _UNSURE and not index and len(left) > 1:
                unsure = True
            elif word in self.vague:
                power, unsure = power + self.vague[word], True
            elif word == "hundred":
                power += 2
            elif word in self.powers:
                power += self.powers[word]
            else:
                return None
        return (Decimal(1).scaleb(power), Decimal(1).scaleb(power + 1)) if unsure and power else None

    def _large(self, word: str) -> bool:
        return word == "hundred" or word in self.powers

    def _fraction_of(self, words: Sequence[str]) -> Decimal | None:
        """Words like "half a million", "a quarter of a billion", "three quarters of a trillion"."""
        rest = list(words[1:] if words and words[0] in _ONE and len(words) > 1 else words)
        for part, value in _PARTS.items():
            if tuple(rest[: len(part)]) == part:
                after = [w for w in rest[len(part) :] if w != "of" and w not in _ONE]
                if len(after) == 1 and after[0] in self.powers:
                    return value.scaleb(self.powers[after[0]])
        return None

    def _point(self, words: Sequence[str], group: Decimal) -> Decimal | None:
        """What follows "point": single figures, then perhaps a magnitude ("one point three five trillion")."""
        figures = [str(UNITS[w]) for w in words if w in UNITS and UNITS[w] < 10]
        value = group + Decimal("0." + "".join(figures)) if figures else group
        if figures and len(figures) == len(words):
            return value
        if figures and len(figures) == len(words) - 1 and words[-1] in self.powers:
            return value.scaleb(self.powers[words[-1]])
        return None


def _couple(words: list[str]) -> list[str]:
    """Say "two" for "a couple of"."""
    start = words[:1] == ["a"]
    if words[start : start + 1] != ["couple"]:
        return words
    rest = words[start + 1 :]
    return ["two", *(rest[1:] if rest[:1] == ["of"] else rest)]


def _and_a_half(words: list[str]) -> tuple[list[str], Decimal]:
    """Take "and a half" out of "two and a half billion" and "a billion and a half": it adds to the first group."""
    for index in range(1, len(words) - 2):
        if words[index] == "and" and words[index + 1] == "a" and words[index + 2] == "half":
            return words[:index] + words[index + 3 :], Decimal("0.5")
    return words, Decimal(0)


def _add(group: Decimal | None, word: str) -> Decimal | None:
    """One word more of the hundreds: None where it cannot follow ("five seven", "twenty thirty")."""
    if word == "hundred":
        return None if group is None or group >= _HUNDRED else group * _HUNDRED
    if word in _ONE:
        return Decimal(1) if group is None else None
    value = SMALL.get(word)
    if value is None:
        return None
    if group is None:
        return value
    last_two = group % _HUNDRED
    fits = last_two == 0 if value >= 10 else last_two == 0 or (last_two >= 20 and last_two % 10 == 0)
    return group + value if fits and group else None
