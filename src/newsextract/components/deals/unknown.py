"""Verbs that no frame knows: found between who acts and what changes hands, where money or a code name says that
something does ("Larkspur swooped on the bakery for $3 million").
"""

from __future__ import annotations

from newsextract.components.deals.phrases import Row

_REACH = 25  # pieces between a verb and the money or the code name behind it
_BESIDE = 6  # pieces between "for" and its amount: "for a total of about"
_BEFORE = 80  # characters in which so many pieces stand
_HEDGES = ("of", "than", "about", "around", "over")  # prepositions among them


def find_verb(row: Row, at: int, forms: frozenset[str], barred: frozenset[str]) -> tuple[int, str] | None:
    """The verb before the piece `at`, with its form, base or past; None where the nearest one is barred.

    `forms`: irregular pasts; `barred`: verbs that tell of no deal, or that the frames know already.
    """
    for k in range(at - 1, max(at - _REACH, -1), -1):
        if row.tags[k] not in ("x", "V") or not row.pieces[k].text.islower():
            continue
        form = _form(row, k, forms)
        if form:
            return None if row.low(k) in barred else (k, form)
    return None


def _form(row: Row, k: int, forms: frozenset[str]) -> str:
    """The form of the word at k where it stands as a verb does: behind its subject, an auxiliary, "to" or "and"."""
    before = k - 1
    while row.tag(before) == "a":
        before -= 1
    tag, word = row.tag(before), row.low(before)
    grammar = row.grammar
    if word == "to" and row.tag(k + 1) == "x" and (phrase := row.phrase(k)) is not None and phrase.parties:
        return ""  # "to pension manager Larkspur"
    if word == "to" or (tag == "A" and word not in grammar.perfect and word not in grammar.passive):
        return "base"
    past = row.low(k).endswith("ed") or row.low(k) in forms
    behind = tag in ("n", "h", "R", "W", "A", "d") or word in ("and", ",")
    return "past" if past and behind else ""


def paid_for(row: Row, k: int) -> int:
    """The piece "for" or "into" beside the amount at piece k ("for about $3 million", "$3 million into"); -1 where
    there is none.
    """
    if row.low(k + 1) in ("for", "into"):
        return k + 1
    j = k - 1
    while k - j < _BESIDE and (row.tag(j) in ("x", "D", "a") or row.low(j) in _HEDGES):
        j -= 1
    return j if row.low(j) == "for" else -1


def may_be_paid(text: str, begin: int, start: int, end: int) -> bool:
    """Whether "for" or "into" may stand beside the amount at the characters [start, end) of a sentence that begins at
    `begin`, as `paid_for` will tell.
    """
    behind = text[end : end + 6].lower()
    if behind.startswith((" for", " into")) or not behind[:2].strip(" ").isalpha():
        return True  # a bracket may stand between
    return "for" in text[max(begin, start - _BEFORE) : start].lower().split()[-_BESIDE - 1 :]
