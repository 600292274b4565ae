"""What stands right of a deal word: its object, and what the prepositions behind it bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsextract.components.deals.agents import agent, described, led_by
from newsextract.components.deals.asides import END, after_comma, is_infinitive, over_aside
from newsextract.components.deals.events import is_code
from newsextract.components.deals.left import REACH
from newsextract.components.deals.phrases import Phrase, Row

_PASSED = {"was": "that", "is": "that", "close": "to"}  # "its first takeover was that of B", "close to $3 million"
_NO_OBJECT = ("P", ",", "S", "W", "B", "C")
_TAKING = ("by", "to", "from", "held")  # behind these "owned by" tells no more of what is dealt in


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
    """One walk to the right of piece j. Each step reads piece k and gives the piece to go on from, or `END`."""

    def __init__(self, row: Row, j: int, with_object: bool) -> None:
        self.row = row
        self.j = j
        self.with_object = with_object
        self.right = Right(end=j)
        self.last = -1  # where the phrase behind the last preposition ends

    def run(self) -> Right:
        tags = self.row.tags
        k = self._read_object() if self.with_object else self._over_adverbs()
        last = min(len(tags), self.j + REACH)
        while k < last:
            step = _STEPS.get(tags[k])
            following = step(self, k) if step else END
            if following == END:
                break
            k = following
        self.right.end = k
        return self.right

    def _over_adverbs(self) -> int:
        row, k = self.row, self.j
        while row.tag(k) == "a":
            k += 1
        following = _PASSED.get(row.low(k), "")
        return k + 2 if following and row.low(k + 1) == following else k

    def _read_object(self) -> int:
        """Read the object, and the thing behind a receiver; the piece behind them."""
        row, right = self.row, self.right
        k = self._over_adverbs()
        if row.low(k + 1) == "worth" and row.tag(k) == "m" and row.low(k + 2) == "of":
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
        k = over_aside(row, k) if receives else k
        if receives and (row.tag(k) in ("D", "m") or row.low(k) in row.grammar.granting):
            right.second = row.phrase(k)
            k = right.second.end if right.second else k
        return k

    def _preposition(self, k: int) -> int:
        row, right = self.row, self.right
        word = row.lows[k]
        of = row.low(k + 1) in ("that", "those") and row.low(k + 2) == "of"  # "merge its arm with that of B"
        at = k + 3 if of else _over_hedges(row, k + 1)
        phrase = None if word == "to" and is_infinitive(row, k) else agent(row, at)
        if phrase is None:
            return k + 1
        behind, self.last = self.last, phrase.end
        if word == "by" and row.low(k - 1) in row.grammar.held:
            if right.slots.keys().isdisjoint(_TAKING):
                right.slots["held"] = phrase
            return phrase.end
        if word == "from" and row.low(k - 1) in row.grammar.not_from:
            return phrase.end  # "with a loan from B"
        held = right.slots.get(word)
        if held is None or (phrase.parties and not held.parties and not held.owners):
            two = held is not None and word == "with" and held.head in row.grammar.pairs
            if not two and not (word == "of" and k == behind):
                right.slots[word] = phrase  # not "in talks with two companies on doing the same with B", "B of Osaka"
        return phrase.end

    def _pronoun(self, k: int) -> int:
        """Behind "it already held" of "turned 15 options it already held into orders"."""
        row = self.row
        j = k + 1
        while row.tag(j) in ("A", "a"):
            j += 1
        holds = row.low(j) in row.grammar.holding or row.low(j - 1) in row.grammar.holding
        return j + (row.tag(j) != "A") if holds else END

    def _comma(self, k: int) -> int:
        return END if self._begins_gap(k) else after_comma(self.row, k)

    def _conjunction(self, k: int) -> int:
        row = self.row
        if self._begins_gap(k):
            return END
        phrase = row.phrase(k + 1)
        if (
            phrase is None
            or row.tag(phrase.end) in ("A", "S")
            or (row.tag(k + 1) == "x" and row.pieces[k + 1].text.islower() and row.tag(k + 2) in "nDRdm")
            or (row.low(k + 1).endswith("ed") and row.pieces[k + 1].text.islower())
        ):
            return END
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
        return k + 1 if self.row.low(k - 1) in ("called", "named", "dubbed") else END  # "a venture called A with B"

    def _verb(self, k: int) -> int:
        return k + 1 if self.row.low(k + 1) == "by" else END  # "a round led by B"

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
    if n == k:
        return k
    return n if row.tag(n) in ("m", "%") or row.low(n)[:1].isdigit() else k


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
