"""The noun phrases of a sentence: base phrases, what "of" and "and" join to them, and what they stand for."""

from __future__ import annotations

from newsextract.components.deals.chunks import ChunkedRow, Phrase

__all__ = ["Phrase", "Row"]

_TRADES = ("business", "businesses")
_WHOSE = ("its", "their", "the")


class Row(ChunkedRow):
    """A sentence that reads its noun phrases, with all that belongs to them."""

    # ------------------------------------------------------------- reading to the right
    def phrase(self, i: int) -> Phrase | None:
        """The noun phrase that begins at piece i, with what it is conjoined to; None where none begins there."""
        first = self._one(i)
        if first is None:
            return None
        if not first.parties:
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

    def _look_through(self, phrase: Phrase) -> None:
        """Follow "75 percent of X", "all the shares of X", "a stake in X" to X."""
        for _ in range(3):
            if phrase.parties:
                return
            head = phrase.head
            sum_of = self.tags[phrase.end - 1] == "m"  # "$40 million of new shares"
            counted = head.isdigit() and self.low(phrase.end + 1) in _WHOSE  # "40 of its jets"
            if not (head in self.grammar.light or sum_of or counted) or self._is_part(phrase):
                return
            end = self._over_owning(self._over_or(phrase.end))
            issued = sum_of and self.low(end) == "in" and self.low(end + 1) in self.grammar.issued
            if not issued and self.low(end) != "of" and (sum_of or self.low(end) != "in"):
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

    def _is_part(self, phrase: Phrase) -> bool:
        """Whether a phrase names a business by its trade, one of its owner's ("the yoghurt business of B")."""
        if phrase.head not in _TRADES:
            return False
        g = self.grammar
        return any(w not in g.determiners and w not in g.light and w not in self.grammar.wholes for w in phrase.words)

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
            phrase.words = self.lows[phrase.first : phrase.end]

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
        return before == "between" or (before == "of" and self.low(phrase.first - 2) in self.grammar.unions)

    def _is_clause(self, j: int) -> bool:
        words = self.grammar
        plain = self.tag(j) == "x" and self.pieces[j].text.islower()
        return plain and self.low(j) not in words.after_name and self.low(j) not in words.granting

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
            if j < 0 or j == begin - 1 or self.tag(j) not in "nh" or (begin - 1 - j) > 2:
                break
            if comma and self.tag(begin - 1) == "," and not any(self.tag(x) == "C" for x in range(begin, k)):
                break
            parties.insert(0, self.pieces[j].ref or "")
            i = j
        phrase = Phrase(begin, k + 1, parties, words=self.lows[begin : k + 1], head=self.lows[k])
        self._close(phrase)
        return phrase

    def _begin(self, k: int) -> int:
        tags, i = self.tags, k
        while i > 0 and k - i < 8 and (tags[i - 1] in "x'%" or (tags[i - 1] in "nh" and tags[i] == "'")):
            i -= 1
        if tags[i - 1] == "C" and k - i > 1 and i > 2 and self._joins_trades(i, k):
            i -= 2
            while i > 0 and k - i < 8 and tags[i - 1] == "x":
                i -= 1
        return i - 1 if i > 0 and tags[i - 1] == "D" else i

    def _joins_trades(self, i: int, k: int) -> bool:
        """Whether the "and" before piece i joins two trades of the name at piece k: "oil and gas major B"."""
        head = self.low(k - 1)
        if (head not in self.grammar.companies and head != "major") or self.low(i - 1) != "and":
            return False
        trades = self.pieces[i - 2].text, self.pieces[i].text
        return self.tags[i - 2] == "x" and all(trade.islower() for trade in trades)
