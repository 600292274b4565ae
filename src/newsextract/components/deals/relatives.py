"""Relative clauses: what "which", "that" and "whom" go back to, and which slot of the clause it fills."""

from __future__ import annotations

from newsextract.components.deals.phrases import Phrase, Row


def relative_slot(row: Row, first: int) -> tuple[str, Phrase] | None:
    """The slot of "B, to which A licensed it", "B, for which it paid": the preposition before the relative word, and
    the name it goes back to; the subject begins at the piece `first`.
    """
    k = first - 1
    if row.tag(k) != "W" or row.tag(k - 1) != "P":
        return None
    at = antecedent(row, k - 1)
    name = row.phrase_before(at) if at >= 0 else None
    if name is None or (row.low(k - 1) == "for" and row.low(name.first - 1) == "by"):
        return None  # "an injection by B, for which it paid": paid for the injection
    return row.low(k - 1), name


def relative_object(row: Row, subject: Phrase | None, before: int) -> Phrase | None:
    """The object of a relative clause, which stands before it: "B, which A bought", "the tower that it sold", "B,
    whose unit A bought"; `before` is the last piece before the verb and its auxiliaries.
    """
    if row.tag(before) == "R":
        first = before
    elif subject is not None and subject.first <= before < subject.end:
        first = subject.first
    else:
        return None
    k = first - 1
    if row.low(k) in ("which", "that", "whom"):
        if row.low(k - 1) == "and":  # "B, which runs clinics and which A has agreed to buy"
            k = next((n for n in range(k - 2, -1, -1) if row.low(n) == row.low(k)), k)
        k -= row.tag(k - 1) == ","
        return phrase_ending(row, k - 1) if row.tag(k - 1) in ("n", "x") else None
    return None


def over_agreeing(row: Row, k: int) -> int:
    """The last piece of the subject before "has agreed to", where that ends at piece k: "which A of Denver has agreed
    to buy".
    """
    if row.low(k) != "to" or row.low(k - 1) not in row.grammar.agreeing:
        return k
    k -= 2
    while k > 0 and row.tags[k] in "aA":
        k -= 1
    at = next((n for n in range(k, max(k - 4, 0), -1) if row.low(n) in ("of", "in")), 0)
    return at - 1 if at and row.tag(at - 1) == "n" and row.tag(k) == "x" else k


def phrase_ending(row: Row, k: int) -> Phrase | None:
    """The noun phrase whose last piece is k: a name, a thing with its article, or an unknown name that begins
    the clause.
    """
    if row.tags[k] == "n":
        return row.phrase_before(k)
    i = k
    while i >= 0 and k - i < 6 and row.tags[i] in "xm":
        i -= 1
    if i >= 0 and (row.tags[i] == "D" or (row.tags[i] == "'" and i < k)):
        return row.phrase(i)
    if i >= 0 and i < k and row.tags[i] == "P" and row.low(k).endswith("s"):
        return row.phrase(i + 1)  # "of four ships that A ordered"
    begins = i < k and row.pieces[i + 1].text[0].isupper() and row.tag(i) in ("", ",", "B", "C", "S")
    return row.phrase(i + 1) if begins else None


def phrase_before_verb(row: Row, k: int) -> Phrase | None:
    """The noun phrase, told with its prepositions, whose last piece is k: "the freehold of the tower in Busan"; None
    where none begins there with an article or a possessive, or in capitals.
    """
    i = k
    while i > 0 and row.tags[i - 1] in "xPDmn'%" and row.low(i - 1) != "that":
        i -= 1
    named = row.tag(i) == "D" or (row.tag(i) == "x" and row.pieces[i].text[:1].isupper())
    phrase = row.phrase(i) if named else None
    return row.phrase_of(i, k + 1) if phrase is not None and phrase.end > k + 1 else phrase


def antecedent(row: Row, k: int) -> int:
    """The piece of the name that the relative word at k goes back to: "B of Greece, which", "B, a fund that";
    -1 where none.
    """
    j = k - 1
    comma = False
    while j >= 0 and k - j < 14:
        tag = row.tags[j]
        if tag in "nh":
            return j if row.tag(j + 1) != "'" else -1
        if tag == "P" and row.low(j) not in ("of", "in", "from", "based") and row.tag(j + 1) != "m":
            return -1
        if tag == "," and j < k - 1:
            if comma or row.tag(j - 1) not in "nh":
                return -1
            comma = True
        elif tag not in "xDdP,m":
            return -1
        j -= 1
    return -1
