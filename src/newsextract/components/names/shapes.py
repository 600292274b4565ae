"""What a name's own words tell of its kind: legal forms, head words, first names, Korean names, codes, known names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsextract.components.names.chains import Chunk
from newsextract.components.names.forms import KINDS, PARTY_KINDS, NamePatterns, Votes
from newsextract.components.names.lexicon import Lexicon

REMEMBERED = 50_000
"""So many forms are remembered with their votes before the memory is emptied."""
_PLAIN = 5
"""With more votes from its own words a name's kind is plain."""
_ENOUGH = 3
"""So many votes for an organisation make it plain where none speak for a person."""
_KNOWN = {"company": "known-company", "country": "known-country", "city": "known-city", "other": "known-other"}
_AMBIGUOUS = {
    "company": "ambiguous-company",
    "organization": "ambiguous-body",
    "government": "ambiguous-body",
    "city": "ambiguous-city",
    "other": "ambiguous-other",
}


class Judged(NamedTuple):
    """The evidence in a form's own words, its votes for each of KINDS, and the party it is known to name.

    `plain` is "person", "organisation" or "thing" where the own words say plainly what kind of name it is; `most` is
    the highest of the votes.
    """

    evidence: tuple[Votes, ...]
    votes: list[int]
    known: str | None
    plain: str | None
    most: int


def _plain(votes: list[int]) -> str | None:
    if max(votes[4:]) > _PLAIN:
        return "thing"
    if votes[0] > _PLAIN:
        return "person"
    return "organisation" if sum(votes[1:4]) >= (_PLAIN if votes[0] else _ENOUGH) else None


def add_up(evidence: Iterable[Votes]) -> list[int]:
    """Votes for each of KINDS."""
    votes = [0] * len(KINDS)
    for _, given in evidence:
        for kind, number in given:
            votes[kind] += number
    return votes


class Shapes:
    """Evidence from the words of a name, each form judged once."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.scan = patterns.scan
        self.lexicon = lexicon
        self.blocks = {s.id.removeprefix("names."): s.cast() for s in patterns.shape}
        self.bodies = {
            (s.id.removeprefix("names."), kind): s.cast(kind) for s in patterns.shape for kind in PARTY_KINDS
        }
        self.surname_endings = tuple(patterns.words.surname_endings)
        self.drugs = tuple(patterns.words.drug_endings)
        self.things = frozenset(patterns.words.things)
        self.sites = frozenset(patterns.words.sites)
        self.topics = frozenset(patterns.words.topics)
        self.generic = self.topics | frozenset(lexicon.heads) | frozenset(patterns.words.titles)
        self.ticker = self.blocks["ticker"]
        self._judged: dict[str, Judged] = {}

    def judge(self, chunk: Chunk) -> Judged:
        """All evidence in a candidate's words."""
        found = self._judged.get(chunk.form)
        if found is None:
            if len(self._judged) > REMEMBERED:
                self._judged.clear()
            evidence = tuple(self._judge(chunk))
            known = self.lexicon.known.get(chunk.form.replace("’", "'"))
            party = known.name if known and known.kind in PARTY_KINDS else None
            votes = add_up(evidence)
            found = Judged(evidence, votes, party, _plain(votes), max(votes))
            self._judged[chunk.form] = found
        return found

    def _judge(self, chunk: Chunk) -> Iterator[Votes]:
        words = chunk.words
        known = self.lexicon.known.get(chunk.form.replace("’", "'"))
        if known is not None:
            form = chunk.form
            unsure = known.ambiguous or (len(form) < 4 and form.isupper())
            block = (unsure and _AMBIGUOUS.get(known.kind)) or _KNOWN.get(known.kind, "known-body")
            yield self.bodies[block, known.kind] if block.endswith("-body") else self.blocks[block]
        elif len(words) == 1:
            yield from self._one_word(words[0])
        else:
            yield from self._organisation(words, chunk.form)
            if "&" in chunk.form:
                yield self.blocks["partnership"]
            else:
                yield from self._person(words)

    def _one_word(self, word: str) -> Iterator[Votes]:
        if not word[1:].islower() and self.scan.code.search(word):
            yield self.blocks["code"]
        elif word.endswith(self.drugs) and len(word) > 6:
            yield self.blocks["drug"]
        elif self._is_camel(word):
            yield self.blocks["camel"]
        if word in self.lexicon.surnames:
            yield self.blocks["surname"]
        elif word not in self.lexicon.firsts and word.lower() not in self.lexicon.common and word not in self.generic:
            yield self.blocks["coined-word"]

    def _is_camel(self, word: str) -> bool:
        return not word[1:].islower() and self.scan.camel.search(word) is not None

    def _organisation(self, words: tuple[str, ...], form: str) -> Iterator[Votes]:
        kind, strong = self._head(words, form)
        yield from self._form(words, headed=strong and (" of " in form or " for " in form))
        if kind in (None, "company") and all(w in self.generic or w.lower() in self.lexicon.common for w in words):
            yield self.blocks["no-proper-word"]
        if kind == "company":
            yield self.blocks["head-word" if strong else "weak-head-word"]
        elif kind is not None:
            block = "public-body" if kind == "government" else "association"
            yield self.bodies[block if strong else "weak-body", kind]
        if self._is_camel(words[-1]) or self._is_camel(words[0]):
            yield self.blocks["camel"]
        yield self.blocks["several-words"]

    def _form(self, words: tuple[str, ...], *, headed: bool) -> Iterator[Votes]:
        """Legal forms, and last words of things and places; not those behind a head ("Agency for Standards")."""
        legal, last = self.lexicon.legal, words[-1]
        proper = [w for w in words if w not in legal and w.rstrip(".,") not in legal]
        if len(proper) < len(words) and not all(w.lower() in self.lexicon.common for w in proper):
            yield self.blocks["legal-form"]
        elif last == "City":
            yield self.blocks["city"]
        elif not headed and last in self.things:
            yield self.blocks["thing"]
        elif not headed and (last in self.sites or words[0] in ("Mount", "Lake", "Cape", "Mt.")):
            yield self.blocks["site"]

    def _head(self, words: tuple[str, ...], form: str) -> tuple[str | None, bool]:
        """The kind that a head word tells and whether that is strong evidence."""
        for joint in (" of ", " for "):
            left, found, _ = form.partition(joint)
            head = self._word(left.split()[-1]) if found else None
            if head:
                return head[0], True  # "Department of Health", "Bank of Korea"
        end = len(words)
        while end > 1 and words[end - 1].rstrip(".") in self.lexicon.legal:
            end -= 1
        return self._word(" ".join(words[max(0, end - 2) : end])) or self._word(words[end - 1]) or self._first(words[0])

    def _first(self, word: str) -> tuple[str | None, bool]:
        """A head word in front ("Banco Santander")."""
        head = self.lexicon.heads.get(word)
        return head if head and head[1] else (None, False)

    def _word(self, word: str) -> tuple[str, bool] | None:
        heads = self.lexicon.heads
        return heads.get(word) or heads.get(f"{word}s") or heads.get(word.removesuffix("s"))

    def _person(self, words: tuple[str, ...]) -> Iterator[Votes]:
        if not 2 <= len(words) <= 5 or any(w in self.generic for w in words[1:]):
            return
        first, last = words[0], words[-1]
        if self._is_korean(words):
            yield self.blocks["korean-person"]
            return
        known = first in self.lexicon.firsts or first.split("-")[0] in self.lexicon.firsts
        if known and last in self.lexicon.surnames:
            yield self.blocks["full-person"]
        elif known and first not in self.lexicon.plain_firsts:
            yield self.blocks["first-name"]
        elif len(words) == 2 and last.endswith(self.surname_endings) and self._is_plain(first) and self._is_plain(last):
            yield self.blocks["surname-ending"]
        inner = words[1] if len(words) > 2 else first
        if (
            inner[-1] == "."
            and self.scan.initial.search(inner)
            and last.isalpha()
            and not last.isupper()
            and first not in ("U.S.", "U.K.")
        ):
            yield self.blocks["initial"]

    def _is_plain(self, word: str) -> bool:
        """Whether a word is capitalised as names of persons are, and no common word."""
        return len(word) > 3 and word[1:].islower() and word.lower() not in self.lexicon.common

    def _is_korean(self, words: tuple[str, ...]) -> bool:
        """A surname and a hyphened given name, in either order, as Korean and Chinese names are romanised."""
        if len(words) != 2 or not ("-" in words[0] or "-" in words[1]):
            return False
        for given, family in ((words[1], words[0]), (words[0], words[1])):
            if self.scan.korean_given.search(given) and "-" not in family:
                if family in self.lexicon.surnames:
                    return True
                return len(family) < 6 and all(p in self.lexicon.syllables for p in given.lower().split("-"))
        return False
