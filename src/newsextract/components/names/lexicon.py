"""The gazetteers in the form in which names are looked up: known names, first names, surnames, heads, legal forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from spacy.lang.en import English
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsextract import rules

GAZETTEERS = {
    "companies": ("name", "country", "aliases", "ambiguous"),
    "organizations": ("name", "kind", "country", "aliases"),
    "places": ("name", "kind", "country", "ambiguous"),
    "not_parties": ("name", "kind"),
    "first_names": ("name", "gender", "origin"),
    "surnames": ("name", "origin", "order"),
    "korean_syllables": ("syllable",),
    "legal_forms": ("form",),
    "nationalities": ("adjective", "country"),
    "org_heads": ("word", "kind", "strength"),
    "common_words": ("word",),
}
"""The files of patterns/gazetteer and their columns; `aliases` are separated by ;."""

PLACES = frozenset(["city", "country"])


@dataclass(frozen=True, slots=True)
class Known:
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
    surnames: dict[str, str] = field(default_factory=dict)
    syllables: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()
    nationalities: dict[str, str] = field(default_factory=dict)
    heads: dict[str, tuple[str, bool]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    countries: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, known: Known) -> None:
        """Add one known name; the first entry of a name stays."""
        self.known.setdefault(name, known)
        words = name.split()
        self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))


def _rows(name: str) -> list[tuple[str, ...]]:
    try:
        return rules.read_csv(f"gazetteer/{name}", GAZETTEERS[name])
    except rules.PatternError:
        return []


@cache
def read_lexicon() -> Lexicon:
    """The gazetteers, read once and shared; raises PatternError where a file is missing or malformed."""
    lexicon = Lexicon(
        firsts={name: gender for name, gender, _ in _rows("first_names")},
        surnames={name: order for name, _, order in _rows("surnames")},
        syllables=frozenset(s for (s,) in _rows("korean_syllables")),
        legal=frozenset(f for (f,) in _rows("legal_forms")),
        nationalities=dict(_rows("nationalities")),  # type: ignore[arg-type]
        heads={word: (kind, strength == "strong") for word, kind, strength in _rows("org_heads")},
        common=frozenset(w.lower() for (w,) in _rows("common_words")),
    )
    for name, _ in _rows("not_parties"):
        lexicon.add(name, Known("other", name, None))
    for name, kind, country, aliases in _rows("organizations"):
        _add_all(lexicon, Known(kind, name, country or None), aliases)
    companies = [(Known("company", n, c or None, a == "1"), aliases) for n, c, aliases, a in _rows("companies")]
    for known, aliases in companies:
        if not known.ambiguous:
            _add_all(lexicon, known, aliases)
    for name, kind, country, ambiguous in _rows("places"):
        place = "city" if kind == "city" else "country"
        lexicon.add(name, Known(place, name, country or None, ambiguous == "1"))
        lexicon.countries[name] = country
    for known, aliases in companies:  # a name that is a plain word, too, gives way to a place
        if known.ambiguous:
            _add_all(lexicon, known, aliases)
    return lexicon


def small_names(vocab: Vocab, lexicon: Lexicon) -> PhraseMatcher:
    """A matcher of the known companies that begin or go on in small letters ("bluebird bio", "SK hynix")."""
    tokenizer = English().tokenizer
    matcher = PhraseMatcher(vocab)
    names = [n for n, known in lexicon.known.items() if known.kind == "company" and _is_small(n)]
    matcher.add("small", [Doc(vocab, words=[t.text for t in tokenizer(n)]) for n in names])
    return matcher


def _is_small(name: str) -> bool:
    """Whether a word of a name has no capital, and is no joining word."""
    words = name.split()
    return any(len(w) > 3 and w.islower() and w.isalpha() for w in words) and len(name) > 5


def _add_all(lexicon: Lexicon, known: Known, aliases: str) -> None:
    for name in (known.name, *aliases.split(";")):
        if name:
            lexicon.add(name, known)
