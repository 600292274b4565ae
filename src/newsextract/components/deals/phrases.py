"""The noun phrases of a sentence: where one begins and ends, whose names it holds, and what it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.components.deals.tags import TaggedRow

_KINDS = ("common", "ordinary", "class", "preferred")  # of shares
_OF_TWO = ("merger", "combination", "union", "amalgamation", "tie-up")
_EQUITY = ("share", "shares", "stock", "equity")  # "B's shares": of B; a stake is its holder's
_ISSUED = ("convertible", "exchangeable", "preferred", "new", "newly", "bonds", "shares")  # "$3 million in new shares"
_TRADES = ("business", "businesses")
_WHOLE = ("entire", "whole", "combined", "certain", "existing")
_WHOSE = ("its", "their", "the")
NOUNISH = "nhxmdD'a%"
MAX_PHRASE = 24


@dataclass(slots=True)
class Phrase:
    """A noun phrase: the pieces [first, end) of its row and what it stands for.

    `parties` are the party ids at its head, `owners` those before a possessive or before the head, `anaphor` the word
    that stands for a party told of before, `words` the lower-case words of the phrase, `light` those of the heads
    looked through.
    """

    first: int
    end: int
    parties: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    anaphor: str = ""
    owner_anaphor: str = ""
    head: str = ""
    words: list[str] = field(default_factory=list)
    light: list[str] = field(default_factory=list)
    start_char: int = 0
    end_char: int = 0


class Row(TaggedRow):
    """A tagged sentence that reads its noun phrases."""

    # ------------------------------------------------------------- reading to the right
    def phrase(self, i: int) -> Phrase | None:
        """The noun phrase that begins at piece i, with what it is conjoined to; None where none begins there."""
        first = self._one(i)
        if first is None:
            return None
        self._join_kinds(first)
        self._look_through(first)
        if first.parties:
            self._conjoin(first)
        self._close(first)
        return first

    def phrase_of(self, i: int, j: int) -> Phrase:
        """The noun phrase of the pieces [i, j)."""
        phrase = self._describe(i, j)
        self._close(phrase)
        return phrase

    def _one(self, i: int) -> Phrase | None:
        j = i
        n = len(self.pieces)
        while j < n and j - i < MAX_PHRASE:
            tag = self.tags[j]
            if tag not in NOUNISH and not (tag == "R" and j == i):
                joins = (tag == "," and self._inside_name(j)) or (tag == "C" and self._joins_things(j))
                if not joins:
                    break
            if tag == "R":
                j += 1
                break
            if j > i and self.capitals and self._leaves_capitals(j):
                break
            if tag == "m" and j > i and self.tags[j - 1] in "nh":
                break
            if tag == "d" and j > i and not (self.tag(j + 1) in "x" and self.low(j + 1) in self.grammar.things):
                break
            if tag == "x" and j > i and self.tags[j - 1] in "nh" and self._is_verb_after_name(j):
                break
            if tag == "D" and j > i and self.tags[j - 1] in "nhxm" and self.low(j) not in ("all", "other", "remaining"):
                break
            j += 1
        while j > i and self.tags[j - 1] in "Da," and self.low(j - 1) not in ("all", "both"):
            j -= 1
        if j == i or (self.tags[i] == "d" and j == i + 1):
            return None
        return self._describe(i, j)

    def _leaves_capitals(self, j: int) -> bool:
        """Whether a phrase in capitals ends before a word that is not ("... OF AETNA Source text")."""
        before, word = self.pieces[j - 1].text, self.pieces[j].text
        return len(before) > 1 and before.isupper() and word.isalpha() and not word.isupper()

    def _joins_things(self, j: int) -> bool:
        """The "and" of "assets and operations of": between two nouns of what is bought."""
        g = self.grammar
        return self.low(j - 1) in g.light | g.things and self.low(j + 1) in g.light | g.things | {
            "liabilities",
            "inventories",
        }

    def _inside_name(self, j: int) -> bool:
        """A hyphen or comma within a phrase: "Sorrel-led distributor"."""
        p, prev, nxt = self.pieces[j], self.pieces[j - 1], self.pieces[j + 1] if j + 1 < len(self.pieces) else None
        return p.text in "-–" and nxt is not None and prev.end == p.start and p.end == nxt.start

    def _is_verb_after_name(self, j: int) -> bool:
        word = self.pieces[j]
        if word.lower in self.grammar.after_name or word.lower in _KINDS:
            return False
        return word.text.islower() and word.lower not in self.grammar.things

    def _describe(self, i: int, j: int) -> Phrase:
        phrase = Phrase(i, j)
        g = self.grammar
        names = [k for k in range(i, j) if self.tags[k] in "nh"]
        phrase.words = [p.lower for p in self.pieces[i:j]]
        phrase.head = phrase.words[-1]
        if self.low(i) in ("its", "their", "his", "her", "our", "my"):
            phrase.owner_anaphor = self.low(i)
        if names:
            self._name_head(phrase, names)
        elif self.low(i) == "the" and any(self.low(k) in g.companies and self.tag(k + 1) == "'" for k in range(i, j)):
            phrase.owner_anaphor = "company"  # "the Busan-based firm's third plant"
        elif self.tags[i] == "R":
            phrase.anaphor = self.low(i)
        elif self.low(i) in ("the", "both", "this", "that", "each") or self.low(i) == "all":
            if phrase.head in g.pairs:
                phrase.anaphor = "pair"
            elif phrase.head in g.companies and self.low(i) in ("the", "this"):
                phrase.anaphor = "company"
        elif phrase.words in (["co"], ["company"], ["his", "company"], ["her", "company"]):
            phrase.anaphor = "company"
        return phrase

    def _name_head(self, phrase: Phrase, names: list[int]) -> None:
        """Whether the last of a phrase's names is its head, or only owns what is told of."""
        g, last = self.grammar, names[-1]
        tail = [self.low(k) for k in range(last + 1, phrase.end)]
        refs = [self.pieces[k].ref or "" for k in names]
        if all(w in g.named_things for w in tail):  # "the Danish drugmaker Zellblick", "the Tansy Division unit"
            phrase.parties = refs[-1:]
            owning = [k for k in names[:-1] if self.tag(k + 1) == "'" or self.low(k + 1) in g.kin]
            phrase.owners = [self.pieces[k].ref or "" for k in owning]
            return
        owned = self.tag(last + 1) == "'"
        rest = tail[1:] if owned else tail
        if rest and all(w in g.light or w in _KINDS for w in rest) and (not owned or phrase.head in _EQUITY):
            phrase.parties, phrase.owners, phrase.light = refs[-1:], refs[:-1], rest  # "Larkspur shares"
        else:
            phrase.owners = refs

    def _look_through(self, phrase: Phrase) -> None:
        """Follow "75 percent of X", "all the shares of X", "a stake in X" to X."""
        for _ in range(3):
            head = phrase.head
            sum_of = self.tags[phrase.end - 1] == "m"  # "$40 million of new shares"
            counted = head.isdigit() and self.low(phrase.end + 1) in _WHOSE  # "40 of its jets"
            light = (head in self.grammar.light or sum_of or counted) and not phrase.parties
            light = light and not self._is_part(phrase)
            end = self._over_owning(self._over_or(phrase.end))
            issued = sum_of and self.low(end) == "in" and self.low(end + 1) in _ISSUED
            if not light or not (issued or self.low(end) in (("of",) if sum_of else ("of", "in"))):
                return
            k = end + 1
            while self.low(k) in self.grammar.hedges:
                k += 1
            inner = self._one(k)
            if inner is None:
                return
            self._join_kinds(inner)
            phrase.light += phrase.words
            phrase.end = inner.end
            phrase.parties, phrase.anaphor = inner.parties, inner.anaphor
            phrase.owners = phrase.owners + inner.owners
            phrase.owner_anaphor = inner.owner_anaphor or phrase.owner_anaphor
            phrase.head, phrase.words = inner.head, inner.words
            if inner.light:
                phrase.light += inner.light
            phrase.start_char = self.pieces[inner.first].start
        return

    def _is_part(self, phrase: Phrase) -> bool:
        """Whether a phrase names a business by its trade, one of its owner's ("the yoghurt business of B")."""
        if phrase.head not in _TRADES:
            return False
        g = self.grammar
        return any(w not in g.determiners and w not in g.light and w not in _WHOLE for w in phrase.words)

    def _join_kinds(self, phrase: Phrase) -> None:
        """Go on over the "and" of "a storage and regasification unit": two kinds of one thing."""
        things = self.grammar.things
        if phrase.parties or self.tag(phrase.end) != "C" or self.tag(phrase.end + 1) != "x":
            return
        other = self._one(phrase.end + 1)
        if phrase.head in things and not (other is not None and other.parties and self._is_told_kind(other)):
            return
        if other is not None and (other.parties or other.head in things) and self.tag(other.first) == "x":
            if other.parties and not self.pieces[phrase.end + 1].text.islower():
                return
            phrase.end, phrase.head, phrase.parties = other.end, other.head, other.parties
            phrase.words = [p.lower for p in self.pieces[phrase.first : phrase.end]]

    def _is_told_kind(self, phrase: Phrase) -> bool:
        """Whether a phrase says what the name at its head is: the second half of "the property and services firm B"."""
        return any(word in self.grammar.companies for word in phrase.words[:-1])

    def _over_or(self, k: int) -> int:
        """Behind ", or 16 pct," of "five mln shares, or 16 pct, of X"."""
        if self.tag(k) != "," or self.low(k + 1) not in ("or", "about"):
            return k
        j = k + 2
        while j < k + 9 and self.tag(j) in "xaPmD%" and self.low(j) not in ("of", "in"):
            j += 1
        if self.tag(j) == ",":
            j += 1
        return j if self.low(j) in ("of", "in") else k

    def _over_owning(self, k: int) -> int:
        """Behind "it does not already own" of "the half it does not already own in X"."""
        if self.tag(k) not in ("R", "n"):
            return k
        j = k + 1
        while self.tag(j) in ("A", "a"):
            j += 1
        return (
            j + 1 if self.low(j) in ("own", "owns", "owned", "hold", "held") and self.low(j + 1) in ("of", "in") else k
        )

    def _conjoin(self, phrase: Phrase) -> None:
        """Add "B" and "C" of "A, B and C"; stops where the next name is the subject of another clause."""
        at = phrase.end
        if self.low(at) in ("of", "in") and self.tag(at + 1) in ("x", "D"):  # "A Inc of New York and B Inc"
            j = at + 1 + (self.low(at + 1) == "the")
            while self.tag(j) == "x" and self.pieces[j].text[0].isupper():
                j += 1
            if self.low(j) == "and" and (other := self._one(j + 1)) is not None and other.parties:
                at = j
        found: list[Phrase] = []
        while True:
            j = at
            while self.tag(j) in (",", "C") and j - at < 2:
                j += 1
            if j == at:
                break
            nxt = self._described(self._one(j))
            if nxt is None or not nxt.parties:
                break
            if not self._takes_two(phrase) and (self.tag(nxt.end) in ("A", "S") or self._is_clause(nxt.end)):
                break
            found.append(nxt)
            at = nxt.end
            if any(self.tag(k) == "C" for k in range(at - (nxt.end - nxt.first) - 2, nxt.first)):
                break
        if found and any(self.tag(k) == "C" for k in range(phrase.end, found[-1].first)):
            for other in found:
                phrase.parties = phrase.parties + other.parties
            phrase.end = at

    def _described(self, phrase: Phrase | None) -> Phrase | None:
        """The names behind a description of several ("two existing shareholders, C and D"); else the phrase itself."""
        crowd = phrase is not None and not phrase.parties and phrase.head in self.grammar.holders | self.grammar.pairs
        if phrase is None or not crowd or self.tag(phrase.end) != "," or self.tag(phrase.end + 1) != "n":
            return phrase
        inner = self.phrase(phrase.end + 1)
        return inner if inner is not None and len(inner.parties) > 1 else phrase

    def _takes_two(self, phrase: Phrase) -> bool:
        """Whether the words before a phrase ask for two names ("between A and B", "the merger of A and B")."""
        before = self.low(phrase.first - 1)
        return before == "between" or (before == "of" and self.low(phrase.first - 2) in _OF_TWO)

    def _is_clause(self, j: int) -> bool:
        words = self.grammar
        plain = self.tag(j) == "x" and self.pieces[j].text.islower()
        return plain and self.low(j) not in words.after_name and self.low(j) not in words.granting

    def _close(self, phrase: Phrase) -> None:
        phrase.start_char = phrase.start_char or self.pieces[phrase.first].start
        phrase.end_char = self.pieces[phrase.end - 1].end

    # ------------------------------------------------------------- reading to the left
    def phrase_before(self, k: int) -> Phrase:
        """The noun phrase whose last name is piece k, with what it is conjoined to on the left."""
        parties = [self.pieces[k].ref or ""]
        i = k
        while True:
            begin = self._begin(i)
            j = begin - 1
            comma = False
            while self.tag(j) in (",", "C"):
                comma = comma or self.tag(j) == ","
                j -= 1
            if j == begin - 1 or self.tag(j) not in "nh" or (begin - 1 - j) > 2:
                break
            if comma and self.tag(begin - 1) == "," and not any(self.tag(x) == "C" for x in range(begin, k)):
                break
            parties.insert(0, self.pieces[j].ref or "")
            i = j
        phrase = Phrase(begin, k + 1, parties)
        phrase.words = [p.lower for p in self.pieces[begin : k + 1]]
        phrase.head = self.low(k)
        self._close(phrase)
        return phrase

    def _begin(self, k: int) -> int:
        i = k
        while (
            i > 0
            and self.tags[i - 1] in "nhx'%"
            and k - i < 8
            and not (self.tags[i - 1] in "nh" and self.tags[i] != "'")
        ):
            i -= 1
        if i > 0 and self.tags[i - 1] == "D":
            i -= 1
        return i
