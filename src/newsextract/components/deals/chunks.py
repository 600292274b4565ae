"""Base noun phrases, without what "of" and "and" bring: where one begins and ends, and what stands at its head."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.components.deals.tags import TaggedRow

_NOUNISH = "nhxmdD'a%"  # tags of what a phrase is made of
_LONGEST = 24  # pieces of a phrase


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
        j = i
        n = len(self.pieces)
        while j < n and j - i < _LONGEST:
            tag = self.tags[j]
            if tag not in _NOUNISH and not (tag == "R" and j == i):
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
        if word.lower in self.grammar.after_name or word.lower in self.grammar.share_kinds:
            return False
        return word.text.islower() and word.lower not in self.grammar.things

    def _describe(self, i: int, j: int) -> Phrase:
        """What the pieces [i, j), taken for a noun phrase, stand for."""
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
        if rest and all(w in g.light or w in g.share_kinds for w in rest) and (not owned or phrase.head in g.equity):
            phrase.parties, phrase.owners, phrase.light = refs[-1:], refs[:-1], rest  # "Larkspur shares"
        else:
            phrase.owners = refs

    def _close(self, phrase: Phrase) -> None:
        phrase.start_char = phrase.start_char or self.pieces[phrase.first].start
        phrase.end_char = self.pieces[phrase.end - 1].end
