"""What stands left of a deal word: its subject, and the slots passed on the way to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsextract.components.deals.asides import over_apposition
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.relatives import antecedent, phrase_ending
from newsextract.components.deals.subjects import (
    OWNERS,
    behind_inset,
    has_name,
    is_definite,
    is_family,
    is_object,
    partners,
)

REACH = 45  # pieces looked at on either side of a deal word
SPEAKERS = ("we", "i", "you", "us")  # whoever speaks: no party of the article
_BEFORE_GERUND = ("after", "before", "since", "while", "when", "once")
_BEGINNING = frozenset("nhDRmd")  # tags of what begins a subject
_END = -2  # no piece: the clause ends here


@dataclass(slots=True)
class Left:
    """What was found left of a deal word: the subject, slots passed on the way, and where the search ended."""

    subject: Phrase | None = None
    pronoun: str = ""
    beside: str = ""  # "he and Larkspur": the pronoun beside the subject
    holders: bool = False  # "Larkspur shareholders approved": the name stands for its owners
    start: int = 0  # index of the first piece after the subject
    owners: Phrase | None = None  # "the boards of A and B approved"
    thing: Phrase | None = None  # a subject that is neither a name nor a word for one: "it said the unit was sold"
    slots: dict[str, Phrase] = field(default_factory=dict)


def look_left(row: Row, i: int, *, gerund: bool = False) -> Left:
    """The subject of the word at piece i: the nearest noun phrase to the left that no preposition governs."""
    return _Search(row, i, gerund).run()


class _Search:
    """One walk to the left of piece i. Each step reads piece k and gives the piece to go on from, `_END` where
    the clause ends, or None where the search is over.
    """

    def __init__(self, row: Row, i: int, gerund: bool) -> None:
        self.row = row
        self.i = i
        self.gerund = gerund
        self.left = Left(start=i)
        self.relative = False
        self.owned = False  # "its plan to": the words before it say what became of it
        self.passed_and = row.tag(_back_over(row, i - 1, "aAd")) in ("C", ",")

    def run(self) -> Left:
        left, tags, k = self.left, self.row.tags, self.i - 1
        last = max(self.i - REACH, -1)
        while k > last:
            step = _STEPS.get(tags[k])
            following = step(self, k) if step else k - 1
            if following is None:
                return left
            if following == _END:
                break
            k = following
        if left.start == self.i:
            left.start = max(k + 1, 0)
        if left.owners is not None:
            left.subject, left.holders = left.owners, True
        return left

    def _name(self, k: int) -> int | None:
        row, left = self.row, self.left
        phrase = row.phrase_before(k)
        if len(phrase.parties) == 2 and row.tag(phrase.first - 1) == "P":
            phrase = behind_inset(row, k) or phrase
        if not self.relative and not self._acts(k, phrase) and self._is_governed(phrase):
            k = phrase.first - 1
            while k >= 0 and row.tags[k] == "P":
                k -= 1
            return k
        if row.tags[k] == "h" and left.pronoun in ("it", "they", "company"):
            return None  # "Kim said it will": the person is not the party
        left.subject = phrase
        left.holders = row.low(k + 1) in row.grammar.holders or is_family(row, k + 1)
        if row.tag(phrase.first - 1) == "C" and row.tag(phrase.first - 2) == "R":
            left.beside = row.low(phrase.first - 2)
        elif row.low(phrase.first - 1) == "and" and row.low(phrase.first - 2) in row.grammar.companies:
            left.beside = "company" if is_definite(row, phrase.first - 2) else ""
        phrase.parties = partners(row, phrase.first) + phrase.parties
        left.start = left.start if left.pronoun and not self.owned else k + 1
        return None

    def _pronoun(self, k: int) -> int | None:
        if self.left.pronoun:
            return k - 1
        self.left.pronoun, self.left.start = self.row.low(k), k + 1
        return None if self.left.pronoun in SPEAKERS else k - 1

    def _owner(self, k: int) -> int:
        """ "its plan to buy": whose plan it is buys."""
        row = self.row
        if row.lows[k] in OWNERS and not self.left.pronoun:
            noun = next((n for n in range(k + 1, self.i) if row.tags[n] not in "xm%'"), self.i) - 1
            if row.low(noun) in row.grammar.plans and row.low(noun + 1) == "to" and self.i - noun < 6:
                self.left.pronoun, self.left.start = OWNERS[row.lows[k]], k + 1
                self.owned = True
        return k - 1

    def _possessive(self, k: int) -> int | None:
        """ "a holder of B is angry at the drugmaker's plan to buy": whose plan it is buys, B and no holder of it."""
        row, left = self.row, self.left
        if left.pronoun or row.low(k - 1) not in row.grammar.companies or row.low(k + 1) not in row.grammar.plans:
            return k - 1
        if row.low(k + 2) != "to" or k + 3 != self.i or "the" not in row.lows[max(k - 6, 0) : k - 1]:
            return k - 1
        left.start = k + 1
        at = next((n for n in range(k - 1, -1, -1) if row.tags[n] == "n"), -1)
        if at > 0 and row.tag((named := row.phrase_before(at)).first - 1) == "P":
            left.subject = named
        else:
            left.pronoun = "company"
        return None

    def _word(self, k: int) -> int:
        """Any other word: "the company", "the two companies" are who is told of."""
        row, left = self.row, self.left
        if left.pronoun:
            return k - 1
        word, companies = row.lows[k], row.grammar.companies
        if (word in companies or word in row.grammar.pairs) and is_definite(row, k):
            left.pronoun, left.start = "company" if word in companies else "pair", k + 1
        return k - 1

    def _relative(self, k: int) -> int | None:
        row, left = self.row, self.left
        if left.pronoun and left.start == k + 2 and row.low(k) in ("which", "whom"):
            return None  # "A owns B, which it bought"
        if not _is_relative(row, k):
            return self._unnamed(k, k + 1) if row.low(k) == "that" else k - 1
        self.relative = True
        at = antecedent(row, k)
        if at >= 0:
            return at
        before = k - 2 if row.tag(k - 1) == "," else k - 1
        left.thing = phrase_ending(row, before) if row.tag(before) == "x" else None
        if left.thing is not None and row.low(before) in row.grammar.plans and row.tag(k - 1) != ",":
            self.relative, left.thing = False, None
            return before - 1  # "is weighing a bid that would take B private"
        if row.low(before) in row.grammar.companies and is_definite(row, before):
            left.pronoun, left.start = "company", k + 1
        return None

    def _breaker(self, k: int) -> int | None:
        row = self.row
        if row.low(k) == "as" and row.tag(k + 1) == "D" and not self.left.pronoun and self.i - k < 6:
            return k - 1  # "emerged as the front-runner to buy"
        if row.low(k) in _BEFORE_GERUND and (self.gerund or row.low(k + 1).endswith("ing")):
            return k - 1
        if row.low(k) == "before" and row.low(k - 1).endswith(tuple(row.grammar.times)):
            return k - 1  # "that three years before had bought"
        return None if self.left.pronoun else _END

    def _saying(self, k: int) -> int | None:
        row = self.row
        if row.capitals and has_name(row, k + 1, self.i):
            return None  # "A says Unknown To Acquire": the subject is a name that is not known
        return self._unnamed(k, k + 1 + (row.low(k + 1) == "that"))

    def _unnamed(self, k: int, first: int) -> int | None:
        """Whether the clause behind piece k has a subject without a name ("said the unit would", "that a studio
        would"); the search is over then.
        """
        row, left = self.row, self.left
        thing = row.phrase(first) if not left.pronoun and row.tag(first) == "D" else None
        if thing is None or thing.parties or thing.end > self.i:
            return k - 1
        if any(row.tags[n] not in "aA" for n in range(thing.end, self.i)):
            return k - 1
        left.thing, left.start = thing, thing.end
        return None

    def _comma(self, k: int) -> int:
        return over_apposition(self.row, k) - 1

    def _acts(self, k: int, phrase: Phrase) -> bool:
        """Whether the name that ends at piece k is the subject of a gerund ("talk of A buying", "lead to A taking")."""
        row = self.row
        gerund = row.tag(k + 1) in ("x", "V") and row.lows[k + 1].endswith("ing")
        return gerund and row.low(phrase.first - 2) not in row.grammar.agreeing

    def _is_governed(self, phrase: Phrase) -> bool:
        """Whether a preposition or an earlier verb governs the phrase; a preposition's phrase becomes a slot."""
        row, before = self.row, phrase.first - 1
        tag, word = row.tag(before), row.low(before)
        if tag == "P":
            return self._is_slot(phrase, before)
        g = row.grammar
        if tag == "V" or word in g.telling or row.lows[phrase.first] in g.telling:
            return True
        if word in g.hiring and row.low(phrase.end) == "to" and row.low(phrase.end + 1) in g.hired_to:
            return True
        if not self.passed_and:
            return False
        return (tag == "x" and row.pieces[before].text.islower()) or (tag == "," and is_object(row, before - 1))

    def _begins_clause(self, k: int) -> bool:
        """Whether the noun phrase that ends at piece k begins a clause with its article."""
        row = self.row
        while row.tag(k) == "x":
            k -= 1
        return row.tag(k) == "D" and row.tag(k - 1) in ("", "S", "B", "W")

    def _is_slot(self, phrase: Phrase, before: int) -> bool:
        """Keep the phrase as the slot of the preposition before it, unless it says who a body stands for."""
        row, left = self.row, self.left
        word, head = row.low(before), row.low(before - 1)
        advised = head == "advised" and row.tag(before - 2) == "A"  # "was advised by A"
        if word == "by" and not advised and (head in row.grammar.led or head in row.grammar.plans):
            return False
        if word == "of" and head in row.grammar.companies and head not in row.grammar.kin:
            return False
        if word == "for" and row.low(phrase.end) == "to" and phrase.end + 1 == self.i:
            return False  # "an agreement for A to buy"
        if word == "of" and head in row.grammar.bodies and self._begins_clause(before - 1):
            return False  # "a unit of A bought"
        boards = word == "of" and (head in row.grammar.boards or head == "those")
        if boards or (word in ("of", "in") and head in row.grammar.holders):
            left.owners = left.owners or phrase
        public = (row.pieces[phrase.end - 1].item or {}).get("kind") == "government"
        if not public or (word == "with" and head in row.grammar.agreeing):  # no "filing with the SEC"
            left.slots.setdefault(word, phrase)
        return True


_STEPS: dict[str, Callable[[_Search, int], int | None]] = {
    "n": _Search._name,
    "h": _Search._name,
    "R": _Search._pronoun,
    "x": _Search._word,
    "W": _Search._relative,
    "D": _Search._owner,
    "'": _Search._possessive,
    "B": _Search._breaker,
    "S": _Search._saying,
    ",": _Search._comma,
}


def _is_relative(row: Row, k: int) -> bool:
    """Whether the word at k begins a relative clause without a subject of its own ("a fund that bought", not
    "said that it").
    """
    after = row.tag(k + 2) if row.tag(k + 1) == "d" else row.tag(k + 1)  # "which last year bought"
    return row.tag(k - 1) not in ("S", "") and after not in _BEGINNING


def _back_over(row: Row, k: int, tags: str) -> int:
    while k >= 0 and row.tags[k] in tags:
        k -= 1
    return k
