"""The gazetteers in the form in which names are looked up: known names, first names, surnames, heads, legal forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher

from newsextract import rules

GAZETTEERS = {
    "companies": ("name", "country", "aliases", "ambiguous", "weak_aliases"),
    "organizations": ("name", "kind", "country", "aliases", "ambiguous", "weak_aliases"),
    "places": ("name", "kind", "country", "ambiguous"),
    "not_parties": ("name", "kind", "ambiguous"),
    "first_names": ("name", "gender", "origin", "ambiguous"),
    "surnames": ("name", "origin", "order", "ambiguous"),
    "korean_syllables": ("syllable",),
    "legal_forms": ("form",),
    "nationalities": ("adjective", "country"),
    "org_heads": ("word", "kind", "strength"),
    "common_words": ("word",),
}
"""The files of patterns/gazetteer and their columns.

Aliases are separated by ";". Ambiguous names and weak aliases are plain words or the names of something else, too.
"""

PLACES = frozenset(["city", "country"])


class Known(NamedTuple):
    """A name that the gazetteers hold: its kind, its full name, its country, and whether it is a plain word, too.

    Kinds are those of parties, "other", "city" and "country" (also states, regions and continents).
    """

    kind: str
    name: str
    country: str | None
    ambiguous: bool = False


@dataclass(slots=True)
class Lexicon:
    """All gazetteers, read once. `longest` gives, by first word, the most words a known name beginning so has."""

    known: dict[str, Known] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    firsts: dict[str, str] = field(default_factory=dict)
    plain_firsts: frozenset[str] = frozenset()
    surnames: dict[str, str] = field(default_factory=dict)
    syllables: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()
    nationalities: dict[str, str] = field(default_factory=dict)
    heads: dict[str, tuple[str, bool]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    countries: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, known: Known) -> None:
        """Add one known name; the first entry of a name stays."""
        if name in self.known:
            return
        self.known[name] = known
        first, blank, rest = name.partition(" ")
        size = rest.count(" ") + 2 if blank else 1
        if size > self.longest.get(first, 0):
            self.longest[first] = size


def _rows(book: rules.Book, name: str) -> list[tuple[str, ...]]:
    return book.read_csv(f"gazetteer/{name}", GAZETTEERS[name])


@cache
def read_lexicon(book: rules.Book) -> Lexicon:
    """The gazetteers, read once and shared; raises PatternError where a file is missing or malformed."""
    firsts = _rows(book, "first_names")
    lexicon = Lexicon(
        firsts={name: gender for name, gender, _, _ in firsts},
        plain_firsts=frozenset(name for name, _, _, ambiguous in firsts if ambiguous == "1"),
        surnames={name: order for name, _, order, _ in _rows(book, "surnames")},
        syllables=frozenset(s for (s,) in _rows(book, "korean_syllables")),
        legal=frozenset(f for (f,) in _rows(book, "legal_forms")),
        nationalities={row[0]: row[1] for row in _rows(book, "nationalities")},
        heads={word: (kind, strength == "strong") for word, kind, strength in _rows(book, "org_heads")},
        common=frozenset(w.lower() for (w,) in _rows(book, "common_words")),
    )
    unsure: list[tuple[str, Known]] = []
    for name, _, ambiguous in _rows(book, "not_parties"):
        _add(lexicon, unsure, Known("other", name, None), "", ambiguous, "")
    for name, kind, country, aliases, ambiguous, weak in _rows(book, "organizations"):
        _add(lexicon, unsure, Known(kind, name, country or None), aliases, ambiguous, weak)
    for name, country, aliases, ambiguous, weak in _rows(book, "companies"):
        _add(lexicon, unsure, Known("company", name, country or None), aliases, ambiguous, weak)
    for name, kind, country, ambiguous in _rows(book, "places"):
        place = "city" if kind == "city" else "country"
        lexicon.add(name, Known(place, name, country or None, ambiguous == "1"))
        lexicon.countries[name] = country
    for name, known in unsure:  # a name that is a plain word, too, gives way to every sure one
        lexicon.add(name, known)
    return lexicon


def _add(
    lexicon: Lexicon, unsure: list[tuple[str, Known]], known: Known, aliases: str, ambiguous: str, weak: str
) -> None:
    """Add a name with its aliases; names that are something else, too, go to `unsure`."""
    sure = [known.name, *filter(None, aliases.split(";"))] if aliases else [known.name]
    if ambiguous == "1":
        doubtful = known._replace(ambiguous=True)
        unsure += [(name, doubtful) for name in sure]
    else:
        for name in sure:
            lexicon.add(name, known)
    if weak:
        doubtful = known._replace(ambiguous=True)
        unsure += [(name, doubtful) for name in weak.split(";") if name]


def small_names(nlp: Language, lexicon: Lexicon) -> PhraseMatcher:
    """A matcher of the known companies and bodies that begin or go on in small letters ("SK hynix")."""
    matcher = PhraseMatcher(nlp.vocab)
    names = [n for n, known in lexicon.known.items() if known.kind in ("company", "organization") and _is_small(n)]
    matcher.add("small", [nlp.make_doc(n) for n in names])
    return matcher


def _is_small(name: str) -> bool:
    """Whether a word of a name has no capital, and is no joining word."""
    if len(name) < 6 or name.istitle() or name.isupper():
        return False
    return any(len(w) > 3 and w.islower() and w.isalpha() for w in name.split())
