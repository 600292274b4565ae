"""The gazetteers in the form in which names are looked up: known names, first names, surnames, heads, legal forms."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract import rules

GAZETTEERS = {
    "companies": ("name", "country", "aliases"),
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
"""The files of patterns/gazetteer and their columns; `aliases` are separated by |."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the gazetteers hold: its kind, its full name and its country."""

    kind: str
    name: str
    country: str | None


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


def read_lexicon() -> Lexicon:
    """Read the gazetteers; raises PatternError where a file is missing or malformed."""
    lexicon = Lexicon(
        firsts={name: gender for name, gender, _ in _rows("first_names")},
        surnames={name: order for name, _, order in _rows("surnames")},
        syllables=frozenset(s for (s,) in _rows("korean_syllables")),
        legal=frozenset(f for (f,) in _rows("legal_forms")),
        nationalities=dict(_rows("nationalities")),  # type: ignore[arg-type]
        heads={word: (kind, strength == "strong") for word, kind, strength in _rows("org_heads")},
        common=frozenset(w.lower() for (w,) in _rows("common_words")),
    )
    for name, kind in _rows("not_parties"):
        lexicon.add(name, Known("other", name, None))
    for name, kind, country, aliases in _rows("organizations"):
        _add_all(lexicon, Known(kind, name, country or None), aliases)
    for name, country, aliases in _rows("companies"):
        _add_all(lexicon, Known("company", name, country or None), aliases)
    for name, kind, country, _ in _rows("places"):
        lexicon.add(name, Known("place", name, country or None))
        lexicon.countries[name] = country
    return lexicon


def _add_all(lexicon: Lexicon, known: Known, aliases: str) -> None:
    for name in (known.name, *aliases.split("|")):
        if name:
            lexicon.add(name, known)
