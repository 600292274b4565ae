"""What a walk along a sentence passes over: appositions, descriptions between commas, sums told in other words."""

from __future__ import annotations

from newsextract.components.deals.phrases import Row

END = -1  # no piece: the clause ends here
_ASIDE = 16  # pieces of a description between commas
_NO_SLOT = ("including", "following", "despite", "during", "amid")  # behind a comma these go on with another thing
_NUMBERS = ("two", "three", "four", "five")
_ALONG = ("along", "together", "plus", "complete")  # "with packing plants": what else changes hands


def over_apposition(row: Row, comma: int) -> int:
    """The index to go on from at a comma: the matching comma where an apposition lies between, else the comma
    itself.
    """
    tags = row.tags
    for j in range(comma - 1, max(comma - 30, 0), -1):
        tag = tags[j]
        if tag == "S" and row.tag(j + 1) not in (",",):
            return comma
        if tag == "," and row.pieces[j].text not in ("-", "‑"):
            first = row.tag(j + 1)
            if first in "DxWaPB" and row.tag(j - 1) in "nh'":
                return j
            if first in "nh" and row.tag(comma - 1) in "nh" and row.tag(j - 1) in "nh":
                return comma
    return comma


def over_aside(row: Row, k: int) -> int:
    """Behind what tells more of a receiver where what it is granted follows: "granted B of Sweden an exclusive
    license", "gave B, a brewer in Ghent, an option"; else k.
    """
    if row.tag(k) == ",":
        return _over_description(row, k)
    if row.low(k) not in ("of", "in"):
        return k
    j = k + 1 + (row.low(k + 1) == "the")
    while row.tag(j) == "x" and row.pieces[j].text[0].isupper():
        j += 1
    granted = row.low(j) in ("a", "an", "the") or row.low(j) in row.grammar.granting
    return j if granted and j > k + 1 else k


def _over_description(row: Row, comma: int) -> int:
    """Behind the comma that ends the description begun by one, where rights follow it; else where it begins."""
    for k in range(comma + 1, min(comma + _ASIDE, len(row))):
        if row.tags[k] in "SWBRAC":
            break
        if row.tags[k] == "," and (row.tag(k + 1) == "D" or row.low(k + 1) in row.grammar.granting):
            thing = row.phrase(k + 1)
            if thing is not None and not row.grammar.rights.isdisjoint(thing.words):
                return k + 1
    return comma


def after_comma(row: Row, k: int) -> int:
    """Where to go on behind a comma: at a preposition, or behind an apposition; `END` where the clause ends."""
    word, tag = row.low(k + 1), row.tag(k + 1)
    if word == "to" and row.low(k + 2) != "be" and (is_infinitive(row, k + 1) or row.capitals):
        return END  # "Hanbit bags order, to form venture with B"
    if tag == "P" and word not in _NO_SLOT:
        return k + 1
    if word == "or" and (behind := _over_sum(row, k + 2)):
        return behind
    if tag in ("V", "x") and row.low(k + 2) == "by":  # "a round, led by B"
        return k + 1
    if tag in "Dx":
        return _behind_apposition(row, k + 1) if row.tag(k - 1) in "nhxd" else END
    if tag == "d":
        return k + 2
    if tag == "n" and row.tag(k + 2) == "," and row.tag(k + 3) == "P":
        return k + 3
    return END


def _behind_apposition(row: Row, k: int) -> int:
    """Behind an apposition that begins at piece k, where a preposition follows it; else `END`."""
    tags = row.tags
    inner = False  # a clause within the apposition: "A, a brewer that sells tea, to B"
    for j in range(k + 1, min(k + 15, len(tags))):
        tag = tags[j]
        inner = inner or (tag in "WR" and tags[k] == "D")
        if tag in "SB" or (not inner and (tag in "WR" or (tag == "A" and row.lows[j] != "not"))):
            return END
        if tag == "," and row.pieces[j].text != "-":
            if row.low(j + 1) in _ALONG:
                return _over_more(row, j + 1)
            return j + 1 if row.tag(j + 1) == "P" else END
    return END


def _over_sum(row: Row, k: int) -> int:
    """Behind the sum told in other words at piece k ("$27 a share, or about $1.3 billion, for B"); 0 where none is."""
    end = next((n + 1 for n in range(k, k + 4) if row.tag(n) == "m"), 0)
    return end + (row.tag(end) == ",") if end else 0


def _over_more(row: Row, k: int) -> int:
    """Behind what changes hands beside the object ("along with two plants, to B"); `END` where nothing follows it."""
    comma = next((j for j in range(k, min(k + 14, len(row))) if row.tags[j] == ","), 0)
    return comma + 1 if comma and row.tag(comma + 1) == "P" else END


def is_infinitive(row: Row, k: int) -> bool:
    """Whether the "to" at k begins a verb: a lower-case word that is no description of a name behind it."""
    if row.low(k) != "to":
        return False
    if k + 1 == len(row) or row.tags[k + 1] in "Aa":
        return True
    if row.capitals and row.low(k + 2) in ("its", "their"):
        return True  # "Hanbit Sells Assets To Maintain Its Dividend"
    if row.tags[k + 1] != "x" or not row.pieces[k + 1].text.islower():
        return False
    g, word = row.grammar, row.lows[k + 1]
    if word in _NUMBERS or word in g.companies or word in g.describing or word in g.crowds:
        return False
    return not _describes(row, k + 1)


def _describes(row: Row, k: int) -> bool:
    """Whether the lower-case words from piece k describe the name behind them: "pension manager B"."""
    j = k
    while row.tag(j) == "x" and row.pieces[j].text[0].islower():
        j += 1
    trade = row.low(j - 1) in row.grammar.companies or row.low(j - 1).endswith(tuple(row.grammar.trade_ends))
    return row.tag(j) == "n" and 1 < j - k < 5 and trade and row.low(k) not in row.grammar.helping
