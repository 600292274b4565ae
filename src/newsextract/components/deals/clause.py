"""What stands around a deal word: its subject to the left, its object and prepositional slots to the right."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import antecedent

REACH = 45


@dataclass(slots=True)
class Left:
    """What was found left of a deal word: the subject, slots passed on the way, and where the search ended."""

    subject: Phrase | None = None
    pronoun: str = ""
    holders: bool = False  # "Larkspur shareholders approved": the name stands for its owners
    start: int = 0  # index of the first piece after the subject
    owners: Phrase | None = None  # "the boards of A and B approved"
    slots: dict[str, Phrase] = field(default_factory=dict)


@dataclass(slots=True)
class Right:
    """What was found right of a deal word."""

    object: Phrase | None = None
    second: Phrase | None = None  # "granted B the right": the thing behind the receiver
    end: int = 0
    slots: dict[str, Phrase] = field(default_factory=dict)


def look_left(row: Row, i: int, *, gerund: bool = False) -> Left:
    """The subject of the word at piece i: the nearest noun phrase to the left that no preposition governs."""
    left = Left(start=i)
    k = i - 1
    relative = False
    passed_and = row.tag(_back_over(row, k, "aA")) in ("C", ",")
    while k >= 0 and i - k < REACH:
        tag = row.tags[k]
        if tag in "nh":
            phrase = row.phrase_before(k)
            if relative or not _governed(row, phrase, left, passed_and):
                if tag == "h" and left.pronoun in ("it", "they", "company"):
                    return left  # "Kim said it will": the person is not the party
                left.subject = phrase
                left.holders = row.low(k + 1) in row.grammar.holders
                left.start = left.start if left.pronoun else k + 1
                return left
            k = phrase.first - 1
            while k >= 0 and row.tags[k] == "P":
                k -= 1
            continue
        if tag == "R" and not left.pronoun:
            left.pronoun, left.start = row.low(k), k + 1
            if left.pronoun in ("we", "i", "you", "us"):
                return left
        elif tag == "x" and not left.pronoun and row.low(k) in row.grammar.companies and _definite(row, k):
            left.pronoun, left.start = "company", k + 1
        elif tag == "x" and not left.pronoun and row.low(k) in row.grammar.pairs and _definite(row, k):
            left.pronoun, left.start = "pair", k + 1
        elif tag == "W" and _is_relative(row, k):
            relative = True
            at = antecedent(row, k)
            if at < 0:
                before = k - 2 if row.tag(k - 1) == "," else k - 1
                if row.low(before) in row.grammar.companies and _definite(row, before):
                    left.pronoun, left.start = "company", k + 1
                return left
            k = at
            continue
        elif row.low(k) == "as" and row.tag(k + 1) == "D" and not left.pronoun and i - k < 6:
            pass  # "emerged as the front-runner to buy"
        elif tag == "B" and not (gerund and row.low(k) in ("after", "before", "since", "while", "when", "once")):
            if left.pronoun:
                return left
            break
        elif tag == "S" and row.capitals and _has_name(row, k + 1, i):
            return left  # "A says Unknown To Acquire": the subject is a name that is not known
        elif tag == ",":
            k = _over_apposition(row, k)
        k -= 1
    if left.start == i:
        left.start = max(k + 1, 0)
    if left.owners is not None:
        left.subject, left.holders = left.owners, True
    return left


def _is_relative(row: Row, k: int) -> bool:
    """Whether the word at k begins a relative clause without a subject of its own ("a fund that bought", not
    "said that it").
    """
    after = row.tag(k + 2) if row.tag(k + 1) == "d" else row.tag(k + 1)  # "which last year bought"
    return row.tag(k - 1) not in ("S", "") and after not in tuple("nhDRmd")


def _has_name(row: Row, a: int, b: int) -> bool:
    """Whether words that may be an unknown name stand in [a, b)."""
    return any(
        row.tags[k] == "x" and row.pieces[k].text[0].isupper() and row.low(k) not in row.grammar.support
        for k in range(a, b)
    )


def _definite(row: Row, k: int) -> bool:
    for j in range(k - 1, max(k - 9, -1), -1):
        if row.tags[j] == "D":
            return row.low(j) in ("the", "this", "both", "these", "all") and row.tag(j - 1) != "P"
        if row.tags[j] not in "xd":
            return False
    return row.low(k) in ("co", "company") and k == 0


def _back_over(row: Row, k: int, tags: str) -> int:
    while k >= 0 and row.tags[k] in tags:
        k -= 1
    return k


def _governed(row: Row, phrase: Phrase, left: Left, passed_and: bool) -> bool:
    """Whether a preposition or an earlier verb governs the phrase; a preposition's phrase becomes a slot."""
    before = phrase.first - 1
    if row.tag(before) == "P":
        word = row.low(before)
        if word == "by" and row.low(before - 1) in row.grammar.led:
            return False
        if word == "of" and row.low(before - 1) in row.grammar.companies and row.low(before - 1) not in row.grammar.kin:
            return False
        if word == "of" and row.low(before - 1) in row.grammar.holders | {"board", "boards", "directors"}:
            left.owners = left.owners or phrase
        public = (row.pieces[phrase.end - 1].item or {}).get("kind") == "government"
        if not public or (word == "with" and row.low(before - 1) in row.grammar.agreeing):  # no "filing with the SEC"
            left.slots.setdefault(word, phrase)
        return True
    return (
        row.tag(before) == "V"
        or row.low(before) == "told"
        or (passed_and and row.tag(before) == "x" and row.pieces[before].text.islower())
    )


def _over_apposition(row: Row, comma: int) -> int:
    """The index to go on from at a comma: before the matching comma where an apposition lies between, else the
    comma itself.
    """
    for j in range(comma - 1, max(comma - 30, 0), -1):
        tag = row.tags[j]
        if tag == "S" and row.tag(j + 1) not in (",",):
            return comma
        if tag == "," and row.pieces[j].text not in ("-", "‑"):
            first = row.tag(j + 1)
            if first in "DxWaP" and row.tag(j - 1) in "nh'":
                return j
            if first in "nh" and row.tag(comma - 1) in "nh" and row.tag(j - 1) in "nh":
                return comma
    return comma


def look_right(row: Row, j: int, *, with_object: bool) -> Right:
    """Object and slots right of a deal word that ends before piece j."""
    right = Right(end=j)
    k = j
    while row.tag(k) == "a":
        k += 1
    if with_object and row.tag(k) == "m" and row.low(k + 1) == "worth" and row.low(k + 2) == "of":
        k += 3
    if with_object and row.tag(k) not in ("P", ",", "S", "W", "B", "C"):
        right.object = row.phrase(k)
        if right.object is not None:
            k = right.object.end
            if right.object.parties and not right.object.light and row.tag(k) in ("D", "m"):
                right.second = row.phrase(k)
                k = right.second.end if right.second else k
    last = -1
    while k < len(row) and k - j < REACH:
        tag = row.tags[k]
        if tag == "P":
            phrase = None if _is_infinitive(row, k) else row.agent(k + 1)
            if phrase is not None:
                word = row.low(k)
                held = right.slots.get(word)
                better = held is None or (phrase.parties and not held.parties and not held.owners)
                if better and not (word == "of" and k == last):  # "with B of Osaka"
                    right.slots[word] = phrase
                k = last = phrase.end
            else:
                if row.low(k) == "to" and right.end == j:
                    right.end = k
                k += 1
        elif tag == ",":
            after = _after_comma(row, k)
            if after < 0:
                break
            k = after
        elif tag == "C":
            phrase = row.phrase(k + 1)
            if (
                phrase is None
                or row.tag(phrase.end) in ("A", "S")
                or (row.tag(k + 1) == "x" and row.pieces[k + 1].text.islower() and row.tag(k + 2) in "nDRdm")
                or (row.low(k + 1).endswith("ed") and row.pieces[k + 1].text.islower())
            ):
                break
            k = phrase.end
        elif tag == "V" and row.low(k + 1) == "by":  # "a round led by B"
            k += 1
        elif tag in "dmaxD'%":
            if with_object and right.object is None and "from" in right.slots and tag in "Dx":
                right.object = row.phrase(k)
                k = right.object.end if right.object else k + 1
            else:
                k += 1
        else:
            break
    right.end = k
    return right


def _is_infinitive(row: Row, k: int) -> bool:
    """Whether the "to" at k begins a verb: a lower-case word that is no description of a name behind it."""
    if row.low(k) != "to":
        return False
    nxt = row.pieces[k + 1] if k + 1 < len(row) else None
    if nxt is None or row.tags[k + 1] in "Aa":
        return True
    if row.tags[k + 1] != "x" or not nxt.text.islower():
        return False
    return nxt.lower not in row.grammar.companies and nxt.lower not in (
        "rival",
        "rivals",
        "private",
        "fellow",
        "existing",
        "local",
        "foreign",
        "state-owned",
        "unidentified",
        "privately",
    )


def _after_comma(row: Row, k: int) -> int:
    """Where to go on behind a comma: at a preposition, or behind an apposition; -1 where the clause ends."""
    if row.tag(k + 1) == "P" and row.low(k + 1) not in ("including", "following", "despite", "during", "amid"):
        return k + 1
    if row.tag(k + 1) in "Dx" and row.tag(k - 1) in "nhxd":
        for j in range(k + 2, min(k + 16, len(row))):
            if row.tags[j] in "SWBR" or (row.tags[j] == "A" and row.low(j) != "not"):
                return -1
            if row.tags[j] == "," and row.pieces[j].text != "-":
                return j + 1 if row.tag(j + 1) == "P" else -1
    if row.tag(k + 1) == "d":
        return k + 2
    if row.tag(k + 1) == "n" and row.tag(k + 2) == "," and row.tag(k + 3) == "P":
        return k + 3
    return -1
