"""Macros for the patterns of dates, made from the word tables: a word is known to patterns and values alike."""

from __future__ import annotations

from newsextract.values.calendar import words
from newsextract.values.wordtree import tree

FIRST = {
    "{month}": frozenset(words.MONTHS),
    "{weekday}": frozenset([*words.WEEKDAYS, *(name + "s" for name in words.WEEKDAYS)]),
    "{season}": frozenset(words.SEASON_CODES),
    "{number}": frozenset(n.split(" ")[0].split("-")[0] for n in words.NUMBERS) - {"a", "an"},
    "{ordinal}": frozenset(name.split("-")[0] for name in words.ORDINALS),
}
"""Words by which an expression may begin, under the names that a rule's `first` has for them."""


def tables() -> dict[str, str]:
    """Macros made from the word tables, so that a word is known to the patterns and to the values alike."""
    full = [name for name in words.MONTHS if len(name) > 4 or name in ("may", "june", "july")]
    short = [name for name in words.MONTHS if name not in full or name == "may"]
    days = [name for name in words.WEEKDAYS if len(name) > 5]
    brief = [name for name in words.WEEKDAYS if name not in days]
    ones = [
        n
        for n, value in words.NUMBERS.items()
        if 0 < value < 20 and n.isalpha() and n not in ("a", "an", "couple", "dozen")
    ]
    tens = [n for n, value in words.NUMBERS.items() if value >= 20 and n.isalpha()]
    spoken = f"{tree(ones)}\\b|{tree(tens)}(?:[- ]{tree(ones)})?\\b"
    spoken += r"|(?:a|one) (?:hundred|thousand)\b|two thousand\b|(?:a )?(?:couple(?: of)?|dozen)\b"
    digits = r"\d[\d,]*(?:\.\d+)?(?: 1/2)?"
    units = [unit for unit in words.UNITS if unit not in ("half", "session", "century")]
    return {
        "month": f"(?:{tree(full)}|{tree(short)}\\.?)",
        "monthname": f"(?:{tree(full)}\\b|{tree(short)}\\.)",
        "weekday": f"(?:{tree(days)}|{tree(brief)}\\.?)",
        "weekdayname": f"(?:{tree(days)}\\b|{tree(['mon', 'tue', 'tues', 'wed', 'thurs', 'fri'])}\\.)",
        "weekdayfull": tree(days),
        "season": tree(words.SEASON_CODES),
        "number": f"(?:{digits}|{spoken}|an?\\b)",
        "count": f"(?:{digits}|{spoken})",
        "ordinal": f"(?:{tree(words.ORDINALS)}|\\d{{1,2}}(?:st|nd|rd|th))",
        "ordinalword": tree(words.ORDINALS),
        "day": r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[,.:]\d))",
        "nth": r"(?:\d{1,2}(?:st|nd|rd|th))",
        "year": r"(?:(?:1[6-9]|20)\d\d(?![\d%]|[,.]\d))",
        "units": f"(?:{tree(units)}s?|centur(?:y|ies))",
    }
