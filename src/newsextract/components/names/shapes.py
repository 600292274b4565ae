"""What a name's own words tell of its kind: legal forms, head words, first names, Korean names, codes, known names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsextract.components.names.forms import KINDS, PARTY_KINDS, NamePatterns, Votes
from newsextract.components.names.lexicon import Known, Lexicon

REMEMBERED = 10_000
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
_SITES = frozenset(["Mount", "Lake", "Cape", "Mt."])
"""First words of names of landscapes."""


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


def _weighed(evidence: tuple[Votes, ...]) -> Judged:
    votes = [0] * len(KINDS)
    for _, given in evidence:
        for kind, number in given:
            votes[kind] += number
    return Judged(evidence, votes, None, _plain(votes), max(votes))


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
        self.not_persons = frozenset([*patterns.words.naming, *patterns.words.not_names])
        self.topics = frozenset(patterns.words.topics)
        self.generic = self.topics | frozenset(lexicon.heads) | frozenset(patterns.words.titles)
        self.ticker = self.blocks["ticker"]
        self._heads = _in_both_numbers(lexicon.heads)
        self._head_ends = frozenset(w.rpartition(" ")[2] for w in self._heads if " " in w)
        self._judged: dict[str, Judged] = {}
        self._weighed: dict[tuple[Votes, ...], Judged] = {}

    def judge(self, form: str, words: tuple[str, ...]) -> Judged:
        """All evidence in a candidate's words."""
        found = self._judged.get(form)
        if found is None:
            if len(self._judged) > REMEMBERED:
                self._judged.clear()
            known = self.lexicon.known.get(form.replace("’", "'"))
            evidence = self._known(form, known) if known else self._words(words, form)
            found = self._weighed.get(evidence)
            if found is None:
                found = self._weighed[evidence] = _weighed(evidence)
            if known and known.kind in PARTY_KINDS:
                found = found._replace(known=known.name)
            self._judged[form] = found
        return found

    def _known(self, form: str, known: Known) -> tuple[Votes, ...]:
        unsure = known.ambiguous or (len(form) < 4 and form.isupper())
        block = (unsure and _AMBIGUOUS.get(known.kind)) or _KNOWN.get(known.kind, "known-body")
        return (self.bodies[block, known.kind] if block.endswith("-body") else self.blocks[block],)

    def _words(self, words: tuple[str, ...], form: str) -> tuple[Votes, ...]:
        if len(words) == 1:
            return tuple([self.blocks[block] for block in self._one_word(words[0])])
        person = [self.blocks["partnership"]] if "&" in form else self._person(words, form)
        return (*self._organisation(words, form), *person)

    def _one_word(self, word: str) -> Iterator[str]:
        lexicon, mixed = self.lexicon, not word[1:].islower()
        if mixed and self.scan.code.search(word):
            yield "code"
        elif len(word) > 6 and word.endswith(self.drugs):
            yield "drug"
        elif mixed and self.scan.camel.search(word):
            yield "camel"
        if word in lexicon.surnames:
            yield "surname"
        elif word not in lexicon.firsts and word.lower() not in lexicon.common and word not in self.generic:
            yield "coined-word"

    def _is_camel(self, word: str) -> bool:
        return not word[1:].islower() and self.scan.camel.search(word) is not None

    def _organisation(self, words: tuple[str, ...], form: str) -> list[Votes]:
        blocks, common = self.blocks, self.lexicon.common
        joint = " of " if " of " in form else " for " if " for " in form else None
        kind, strong = self._head(words, form) if joint else self._last_head(words)
        block = self._form(words, form, headed=strong and joint is not None)
        found = [blocks[block]] if block else []
        if kind in (None, "company") and all(w in self.generic or w.lower() in common for w in words):
            found.append(blocks["no-proper-word"])
        if kind == "company":
            found.append(blocks["head-word" if strong else "weak-head-word"])
        elif kind is not None:
            block = "public-body" if kind == "government" else "association"
            found.append(self.bodies[block if strong else "weak-body", kind])
        if self._is_camel(words[-1]) or self._is_camel(words[0]):
            found.append(blocks["camel"])
        elif self._is_initialled(words):
            found.append(blocks["initials-word"])
        found.append(blocks["several-words"])
        return found

    def _is_initialled(self, words: tuple[str, ...]) -> bool:
        """Whether initials and a coined word make a name, as Korean companies are called ("ZN Pellerix")."""
        first, second = words[0], words[1]
        return (
            1 < len(first) < 4
            and first.isupper()
            and first.isalpha()
            and second[1:].islower()
            and first not in self.lexicon.countries
            and first not in self.lexicon.known
            and second not in self.generic
            and second not in self.lexicon.surnames
        )

    def _form(self, words: tuple[str, ...], form: str, *, headed: bool) -> str | None:
        """Legal forms, and last words of things and places; not those behind a head ("Agency for Standards")."""
        legal, last = self.lexicon.legal, words[-1]
        if not legal.isdisjoint(words) or "." in form or "," in form:
            proper = [w for w in words if w not in legal and w.rstrip(".,") not in legal]
            if len(proper) < len(words) and not all(w.lower() in self.lexicon.common for w in proper):
                return "legal-form"
        if last == "City":
            return "city"
        if not headed and last in self.things:
            return "thing"
        if not headed and "&" not in words and (last in self.sites or words[0] in _SITES):
            return "site"
        return None

    def _head(self, words: tuple[str, ...], form: str) -> tuple[str | None, bool]:
        """The kind that a head word tells and whether that is strong evidence."""
        for joint in (" of ", " for "):
            left, found, _ = form.partition(joint)
            head = self._heads.get(left.split()[-1]) if found else None
            if head:
                return head[0], True  # "Department of Health", "Bank of Korea"
        return self._last_head(words)

    def _last_head(self, words: tuple[str, ...]) -> tuple[str | None, bool]:
        """What `_head` tells of the last words, or of a strong head word in front ("Banco Santander")."""
        heads, end = self._heads, len(words)
        while end > 1 and words[end - 1].rstrip(".") in self.lexicon.legal:
            end -= 1
        last = words[end - 1]
        head = heads.get(f"{words[end - 2]} {last}") if end > 1 and last in self._head_ends else None
        head = head or heads.get(last)
        if head:
            return head
        first = self.lexicon.heads.get(words[0])
        return first if first and first[1] else (None, False)

    def _person(self, words: tuple[str, ...], form: str) -> list[Votes]:
        if not 2 <= len(words) <= 5 or not self.generic.isdisjoint(words[1:]):
            return []
        first, last, firsts = words[0], words[-1], self.lexicon.firsts
        if "-" in form and self._is_korean(words):
            return [self.blocks["korean-person"]]
        known = first in firsts or ("-" in first and first.split("-")[0] in firsts)
        if known and last in self.lexicon.surnames:
            found = [self.blocks["full-person"]]
        elif known and first not in self.lexicon.plain_firsts:
            found = [self.blocks["first-name"]]
        elif len(words) == 2 and last.endswith(self.surname_endings) and self._is_plain(first) and self._is_plain(last):
            found = [self.blocks["surname-ending"]]
        else:
            found = []
        inner = words[1] if len(words) > 2 else first
        initial = inner[-1] == "." and first not in self.not_persons and self.scan.initial.search(inner)
        if initial and last.isalpha() and not last.isupper():
            found.append(self.blocks["initial"])
        return found

    def _is_plain(self, word: str) -> bool:
        """Whether a word is capitalised as names of persons are, and no common word."""
        return len(word) > 3 and word[1:].islower() and word.lower() not in self.lexicon.common

    def _is_korean(self, words: tuple[str, ...]) -> bool:
        """A surname and a hyphened given name, in either order, as Korean and Chinese names are romanised."""
        if len(words) != 2:
            return False
        for given, family in ((words[1], words[0]), (words[0], words[1])):
            if self.scan.korean_given.search(given) and "-" not in family:
                if family in self.lexicon.surnames:
                    return True
                return len(family) < 6 and all(p in self.lexicon.syllables for p in given.lower().split("-"))
        return False


def _in_both_numbers(heads: dict[str, tuple[str, bool]]) -> dict[str, tuple[str, bool]]:
    """Head words with their plurals and singulars ("Bank", "Banks")."""
    plurals = {f"{word}s": head for word, head in heads.items()}
    singulars = {word.removesuffix("s"): head for word, head in heads.items()}
    return {**plurals, **singulars, **heads}
