"""What stands right of a deal word: its object, and what the prepositions behind it bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsextract.components.deals.agents import agent, described, led_by
from newsextract.components.deals.events import is_code
from newsextract.components.deals.left import REACH
from newsextract.components.deals.phrases import Phrase, Row

_NO_OBJECT = ("P", ",", "S", "W", "B", "C")
_NO_SLOT = ("including", "following", "despite", "during", "amid")  # behind a comma these go on with another thing
_HELD = ("held", "had", "has", "have", "holds", "hold", "owned", "owns", "own")
_TRADES = ("manager", "owner", "house", "trader", "broker", "dealer", "designer", "keeper", "breeder", "grower")
_HELPS = ("help", "let", "make", "back", "fund", "join", "form", "sue", "pay", "see", "become", "take", "give")
_ALONG = ("along", "together", "plus", "complete")  # "with packing plants": what else changes hands
_TAKING = ("by", "to", "from", "held")  # behind these "owned by" tells no more of what is dealt in
_ASIDE = 16  # pieces of a description between commas
_END = -1  # no piece: the clause ends here


@dataclass(slots=True)
class Right:
    """What was found right of a deal word."""

    object: Phrase | None = None
    second: Phrase | None = None  # "granted B the right": the thing behind the receiver
    end: int = 0
    slots: dict[str, Phrase] = field(default_factory=dict)
    gap: int = 0  # where a second object begins ("bought A in 2019 and B in 2021"), if not 0

    def names(self, row: Row, slot: str) -> bool:
        """Whether a slot names a party, and not who is to do something ("a deal for B to supply")."""
        phrase = self.object if slot == "object" else self.slots.get(slot)
        return phrase is not None and bool(phrase.parties) and not (slot == "for" and row.low(phrase.end) == "to")


def look_right(row: Row, j: int, *, with_object: bool) -> Right:
    """Object and slots right of a deal word that ends before piece j."""
    return _Search(row, j, with_object).run()


class _Search:
    """One walk to the right of piece j. Each step reads piece k and gives the piece to go on from, or `_END`."""

    def __init__(self, row: Row, j: int, with_object: bool) -> None:
        self.row = row
        self.j = j
        self.with_object = with_object
        self.right = Right(end=j)
        self.last = -1  # where the phrase behind the last preposition ends

    def run(self) -> Right:
        row = self.row
        k = self._read_object() if self.with_object else self._over_adverbs()
        while k < len(row) and k - self.j < REACH:
            step = _STEPS.get(row.tags[k])
            following = step(self, k) if step else _END
            if following == _END:
                break
            k = following
        self.right.end = k
        return self.right

    def _over_adverbs(self) -> int:
        k = self.j
        while self.row.tag(k) == "a":
            k += 1
        if self.row.low(k) in ("was", "is") and self.row.low(k + 1) == "that":
            return k + 2  # "its first takeover was that of B"
        return k + 2 if self.row.low(k) == "close" and self.row.low(k + 1) == "to" else k

    def _read_object(self) -> int:
        """Read the object, and the thing behind a receiver; the piece behind them."""
        row, right = self.row, self.right
        k = self._over_adverbs()
        if row.tag(k) == "m" and row.low(k + 1) == "worth" and row.low(k + 2) == "of":
            k += 3
        if row.low(k) == "that" and row.tag(k + 1) == "x" and row.tag(k + 2) == "P":
            k += 1  # "handed that market to B"
        if row.tag(k) in _NO_OBJECT:
            return k
        right.object = led_by(row, described(row, row.phrase(k)))
        if right.object is None:
            return k
        k = right.object.end
        _split_receiver(row, right, self.j)
        if right.second is not None:
            return right.second.end
        receives = right.object.parties and not right.object.light
        k = _over_aside(row, k) if receives else k
        if receives and (row.tag(k) in ("D", "m") or row.low(k) in row.grammar.granting):
            right.second = row.phrase(k)
            k = right.second.end if right.second else k
        return k

    def _preposition(self, k: int) -> int:
        row, right = self.row, self.right
        of = row.low(k + 1) in ("that", "those") and row.low(k + 2) == "of"  # "merge its arm with that of B"
        phrase = None if _is_infinitive(row, k) else agent(row, k + 3 if of else _over_hedges(row, k + 1))
        if phrase is None:
            return k + 1
        word = row.low(k)
        if word == "by" and row.low(k - 1) in row.grammar.held:
            if right.slots.keys().isdisjoint(_TAKING):
                right.slots["held"] = phrase
            self.last = phrase.end
            return phrase.end
        held = right.slots.get(word)
        better = held is None or (phrase.parties and not held.parties and not held.owners)
        if held is not None and word == "with" and held.head in row.grammar.pairs:
            better = False  # "in talks with two companies on doing the same with B"
        if word == "from" and row.low(k - 1) in row.grammar.not_from:
            better = False  # "with a loan from B"
        if better and not (word == "of" and k == self.last):  # "with B of Osaka"
            right.slots[word] = phrase
        self.last = phrase.end
        return phrase.end

    def _pronoun(self, k: int) -> int:
        """Behind "it already held" of "turned 15 options it already held into orders"."""
        row = self.row
        j = k + 1
        while row.tag(j) in ("A", "a"):
            j += 1
        return j + (row.tag(j) != "A") if row.low(j) in _HELD or row.low(j - 1) in _HELD else _END

    def _comma(self, k: int) -> int:
        return _END if self._begins_gap(k) else _after_comma(self.row, k)

    def _conjunction(self, k: int) -> int:
        row = self.row
        if self._begins_gap(k):
            return _END
        phrase = row.phrase(k + 1)
        if (
            phrase is None
            or row.tag(phrase.end) in ("A", "S")
            or (row.tag(k + 1) == "x" and row.pieces[k + 1].text.islower() and row.tag(k + 2) in "nDRdm")
            or (row.low(k + 1).endswith("ed") and row.pieces[k + 1].text.islower())
        ):
            return _END
        return phrase.end

    def _begins_gap(self, k: int) -> bool:
        """Whether the verb's next object follows piece k, the first one's date or price being told before it."""
        row, first = self.row, self.right.object
        sums = first is not None and _kind(row, first) == "sum"
        if first is None or row.tags[k - 1] not in ("dmn" if sums else "dm") or k - 1 < first.end:
            return False
        k += 1 + (row.tags[k] == "," and row.tag(k + 1) == "C")
        second = row.phrase(k)
        if second is None or row.tag(second.end) not in ("P", "d", "m", "") or row.low(second.end) == "at":
            return False
        if _kind(row, first) == _kind(row, second) != "":
            self.right.gap = k
        return self.right.gap > 0

    def _name(self, k: int) -> int:
        return k + 1 if self.row.low(k - 1) in ("called", "named", "dubbed") else _END  # "a venture called A with B"

    def _verb(self, k: int) -> int:
        return k + 1 if self.row.low(k + 1) == "by" else _END  # "a round led by B"

    def _word(self, k: int) -> int:
        """A word of a noun phrase: behind "from B" it may be the object ("bought from B a mill")."""
        row, right = self.row, self.right
        if self.with_object and right.object is None and "from" in right.slots and row.tags[k] in "Dx":
            right.object = row.phrase(k)
            return right.object.end if right.object else k + 1
        return k + 1


_STEPS: dict[str, Callable[[_Search, int], int]] = {
    "P": _Search._preposition,
    ",": _Search._comma,
    "C": _Search._conjunction,
    "V": _Search._verb,
    "n": _Search._name,
    "R": _Search._pronoun,
    **dict.fromkeys("dmaxD'%", _Search._word),
}


def _over_hedges(row: Row, k: int) -> int:
    """Behind the "about" of "for about 9 percent of B", which is no preposition of its own there."""
    n = k
    while row.low(n) in row.grammar.hedges:
        n += 1
    return n if row.tag(n) in ("m", "%") or row.low(n)[:1].isdigit() else k


def _over_aside(row: Row, k: int) -> int:
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


def add_maker(row: Row, right: Right) -> None:
    """Fill the slot "from" by who a code name behind a verb is said to be from: "took HB-101, an oral drug from B"."""
    if right.object is None or "from" in right.slots or row.tag(right.object.end) != ",":
        return
    if not any(is_code(p.text) for p in row.pieces[right.object.first : right.object.end]):
        return
    first = right.object.end + 1
    for k in range(first, min(first + _ASIDE, len(row)) if row.tag(first) == "D" else first):
        if row.tags[k] in "SWBRV,m":
            return
        if row.low(k) == "from" and (maker := agent(row, k + 1)) is not None and maker.parties:
            right.slots["from"] = maker
            return


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


def _split_receiver(row: Row, right: Right, j: int) -> None:
    """Take "B" and "rights to it" of "granted B rights to it" apart, which read like one phrase."""
    phrase = right.object
    if phrase is None or phrase.parties or not phrase.owners or row.low(j - 1) not in row.grammar.giving:
        return
    at = next((k for k in range(phrase.end - 1, phrase.first - 1, -1) if row.tags[k] == "n"), phrase.end)
    if row.low(at + 1) in row.grammar.granting and (second := row.phrase(at + 1)) is not None:
        right.second = second
        right.object = Phrase(phrase.first, at + 1, phrase.owners[-1:], head=row.low(at))


def _kind(row: Row, phrase: Phrase) -> str:
    """What a verb's object is: a party, a sum, a code name, a thing; "" where it is none of them."""
    if phrase.parties:
        return "party"
    if row.tags[phrase.end - 1] == "m":
        return "sum"
    if any(is_code(p.text) for p in row.pieces[phrase.first : phrase.end]):
        return "code"
    return "thing" if phrase.head in row.grammar.things else ""


def _over_sum(row: Row, k: int) -> int:
    """Behind the sum told in other words at piece k ("$27 a share, or about $1.3 billion, for B"); 0 where none is."""
    end = next((n + 1 for n in range(k, k + 4) if row.tag(n) == "m"), 0)
    return end + (row.tag(end) == ",") if end else 0


def _over_more(row: Row, k: int) -> int:
    """Behind what changes hands beside the object ("along with two plants, to B"); `_END` where nothing follows it."""
    comma = next((j for j in range(k, min(k + 14, len(row))) if row.tags[j] == ","), 0)
    return comma + 1 if comma and row.tag(comma + 1) == "P" else _END


def _is_infinitive(row: Row, k: int) -> bool:
    """Whether the "to" at k begins a verb: a lower-case word that is no description of a name behind it."""
    if row.low(k) != "to":
        return False
    nxt = row.pieces[k + 1] if k + 1 < len(row) else None
    if nxt is None or row.tags[k + 1] in "Aa":
        return True
    if row.capitals and row.low(k + 2) in ("its", "their"):
        return True  # "Hanbit Sells Assets To Maintain Its Dividend"
    if row.tags[k + 1] != "x" or not nxt.text.islower():
        return False
    g = row.grammar
    if (
        nxt.lower in ("two", "three", "four", "five")
        or nxt.lower in g.companies
        or nxt.lower in g.describing
        or nxt.lower in g.crowds
    ):
        return False
    return not _describes(row, k + 1)


def _describes(row: Row, k: int) -> bool:
    """Whether the lower-case words from piece k describe the name behind them: "pension manager B"."""
    j = k
    while row.tag(j) == "x" and row.pieces[j].text[0].islower():
        j += 1
    trade = row.low(j - 1) in row.grammar.companies or row.low(j - 1).endswith(_TRADES)
    return row.tag(j) == "n" and 1 < j - k < 5 and trade and row.low(k) not in _HELPS


def _after_comma(row: Row, k: int) -> int:
    """Where to go on behind a comma: at a preposition, or behind an apposition; `_END` where the clause ends."""
    if row.low(k + 1) == "to" and row.low(k + 2) != "be" and (_is_infinitive(row, k + 1) or row.capitals):
        return _END  # "Hanbit bags order, to form venture with B"
    if row.tag(k + 1) == "P" and row.low(k + 1) not in _NO_SLOT:
        return k + 1
    if row.low(k + 1) == "or" and (behind := _over_sum(row, k + 2)):
        return behind
    if row.tag(k + 1) in ("V", "x") and row.low(k + 2) == "by":  # "a round, led by B"
        return k + 1
    if row.tag(k + 1) in "Dx" and row.tag(k - 1) in "nhxd":
        inner = 0  # where a clause within the apposition begins: "A, a brewer that sells tea, to B"
        for j in range(k + 2, min(k + 16, len(row))):
            inner = inner or (j if row.tag(k + 1) == "D" and row.tags[j] in "WR" else 0)
            stops = row.tags[j] in "WR" or (row.tags[j] == "A" and row.low(j) != "not")
            if row.tags[j] in "SB" or (stops and not inner):
                return _END
            if row.tags[j] == "," and row.pieces[j].text != "-":
                if row.low(j + 1) in _ALONG:
                    return _over_more(row, j + 1)
                return j + 1 if row.tag(j + 1) == "P" else _END
    if row.tag(k + 1) == "d":
        return k + 2
    if row.tag(k + 1) == "n" and row.tag(k + 2) == "," and row.tag(k + 3) == "P":
        return k + 3
    return _END
