"""Base noun phrases, without what "of" and "and" bring: where one begins and ends, and what stands at its head."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.components.deals.tags import TaggedRow

_NOUNISH = "nhxmdD'a%"  # tags of what a phrase is made of
_LONGEST = 24  # pieces of a phrase
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_POINTING = frozenset({"the", "both", "this", "that", "each", "all"})


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


class ChunkedRow(TaggedRow):
    """A tagged sentence that reads its base noun phrases."""

    def _one(self, i: int) -> Phrase | None:
        """The base noun phrase that begins at piece i; None where none begins there."""
        tags = self.tags
        if i >= len(tags):
            return None
        j = i + 1 if tags[i] == "R" else self._run(i)
        while j > i and tags[j - 1] in "Da," and self.lows[j - 1] not in ("all", "both"):
            j -= 1
        if j == i or (tags[i] == "d" and j == i + 1):
            return None
        return self._describe(i, j)

    def _run(self, i: int) -> int:
        """Where the pieces end that may make a phrase from piece i on."""
        tags = self.tags
        last = min(i + _LONGEST, len(tags))
        for j in range(i, last):
            tag = tags[j]
            if tag not in _NOUNISH and not (
                (tag == "," and self._inside_name(j)) or (tag == "C" and self._joins_things(j))
            ):
                return j
            if j > i and self._ends_before(j, tag, tags[j - 1]):
                return j
        return last

    def _ends_before(self, j: int, tag: str, before: str) -> bool:
        """Whether a phrase ends before its further piece j, though that may stand in one."""
        if self.capitals and self._leaves_capitals(j):
            return True
        if tag == "x":
            return before in "nh" and self._is_verb_after_name(j)
        if tag == "D":
            return before in "nhxm" and self.lows[j] not in ("all", "other", "remaining")
        if tag == "m":
            return before in "nh"
        return tag == "d" and not (self.tag(j + 1) in "x" and self.low(j + 1) in self.grammar.things)

    def _leaves_capitals(self, j: int) -> bool:
        """Whether a phrase in capitals ends before a word that is not ("... OF AETNA Source text")."""
        before, word = self.pieces[j - 1].text, self.pieces[j].text
        return len(before) > 1 and before.isupper() and word.isalpha() and not word.isupper()

    def _joins_things(self, j: int) -> bool:
        """The "and" of "assets and operations of": between two nouns of what is bought."""
        g = self.grammar
        before, behind = self.low(j - 1), self.low(j + 1)
        if before not in g.light and before not in g.things:
            return False
        return behind in g.light or behind in g.things or behind in ("liabilities", "inventories")

    def _inside_name(self, j: int) -> bool:
        """A hyphen or comma within a phrase: "Sorrel-led distributor"."""
        p, prev, nxt = self.pieces[j], self.pieces[j - 1], self.pieces[j + 1] if j + 1 < len(self.pieces) else None
        return p.text in "-–" and nxt is not None and prev.end == p.start and p.end == nxt.start

    def _is_verb_after_name(self, j: int) -> bool:
        word = self.pieces[j]
        if word.lower in self.grammar.after_name or word.lower in self.grammar.share_kinds:
            return False
        return word.text.islower() and word.lower not in self.grammar.things

    def _describe(self, i: int, j: int) -> Phrase:
        """What the pieces [i, j), taken for a noun phrase, stand for."""
        g, lows, first = self.grammar, self.lows, self.lows[i]
        phrase = Phrase(i, j, words=lows[i:j], head=lows[j - 1])
        names = [k for k in range(i, j) if self.tags[k] in "nh"]
        if first in _OWNERS:
            phrase.owner_anaphor = first
        if names:
            self._name_head(phrase, names)
        elif first == "the" and any(lows[k] in g.companies and self.tag(k + 1) == "'" for k in range(i, j)):
            phrase.owner_anaphor = "company"  # "the Busan-based firm's third plant"
        elif self.tags[i] == "R":
            phrase.anaphor = first
        elif first in _POINTING:
            if phrase.head in g.pairs:
                phrase.anaphor = "pair"
            elif phrase.head in g.companies and first in ("the", "this"):
                phrase.anaphor = "company"
        elif phrase.words in (["co"], ["company"], ["his", "company"], ["her", "company"]):
            phrase.anaphor = "company"
        return phrase

    def _name_head(self, phrase: Phrase, names: list[int]) -> None:
        """Whether the last of a phrase's names is its head, or only owns what is told of."""
        g, last = self.grammar, names[-1]
        tail = self.lows[last + 1 : phrase.end]
        refs = [self.pieces[k].ref or "" for k in names]
        if g.named_things.issuperset(tail):  # "the Danish drugmaker Zellblick", "the Tansy Division unit"
            phrase.parties = refs[-1:]
            owning = [k for k in names[:-1] if self.tag(k + 1) == "'" or self.low(k + 1) in g.kin]
            phrase.owners = [self.pieces[k].ref or "" for k in owning]
            return
        owned = self.tag(last + 1) == "'"
        rest = tail[1:] if owned else tail
        if rest and all(w in g.light or w in g.share_kinds for w in rest) and (not owned or phrase.head in g.equity):
            phrase.parties, phrase.owners, phrase.light = refs[-1:], refs[:-1], rest  # "Larkspur shares"
        else:
            phrase.owners = refs

    def _close(self, phrase: Phrase) -> None:
        phrase.start_char = phrase.start_char or self.pieces[phrase.first].start
        phrase.end_char = self.pieces[phrase.end - 1].end
