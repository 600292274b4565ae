"""Organisations: short forms, acronyms and aliases of a company or body put with its full name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from newsextract.components.names.forms import PARTY_KINDS
from newsextract.components.names.lexicon import Lexicon
from newsextract.components.parties.groups import Form, Group

_SMALL = frozenset(
    ["of", "and", "for", "the", "&", "de", "la", "del", "di", "du", "der", "den", "van", "von", "in", "on"]
)
_ABBREVIATED = {"corporation": "corp", "company": "co", "incorporated": "inc", "limited": "ltd"}
_FRONT = ("company", True)
"""Where a head word of this kind and strength begins a name, what follows it names the company, too."""
_NEAR = 4
"""An alias in brackets is no more characters behind the name."""


class Organisations:
    """The groups of one document, found by full name, beginning, initials or last word."""

    def __init__(self, lexicon: Lexicon, generic: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.generic = generic
        self.all: list[Group] = []
        self.exact: dict[tuple[str, ...], Group] = {}
        self.known: dict[str, Group] = {}
        self.prefixes: dict[tuple[str, ...], dict[Group, None]] = {}
        self.initials: dict[str, Group] = {}
        self.long: dict[str, list[tuple[Group, str]]] = {}
        """Groups with long names and their initials, by the first of those."""
        self.tails: dict[str, list[Group]] = {}

    def strip(self, form: Form) -> None:
        """Set a form's words without legal forms at the end and "The" at the head."""
        words, legal = form.words, self.lexicon.legal
        end = len(words)
        while end > 1 and (words[end - 1] in legal or words[end - 1].rstrip(".") in legal or words[end - 1] == "&"):
            end -= 1
        start = 1 if words[0] == "The" and end > 1 else 0
        form.bare = words[start:end]
        form.key = tuple([w.lower().removesuffix("'s").removesuffix("’s") for w in form.bare])

    def place(self, form: Form) -> None:
        """Put a form into the group it belongs to, or into one of its own. Longer forms must come first."""
        group, rule = self.find(form)
        if group is None:
            if max(form.votes[:4]) < 1:
                return  # nothing speaks for a party
            group = Group()
            self.all.append(group)
        group.add(form, rule)
        self._register(form, group)

    def find(self, form: Form) -> tuple[Group | None, str | None]:
        """The group that a form belongs to and the rule that says so."""
        bare, key = form.bare, form.key
        if form.known and form.known in self.known:
            return self.known[form.known], "parties.known-alias"
        if key in self.exact:
            return self.exact[key], "parties.short-form"
        if len(bare) == 1 and bare[0].isupper() and bare[0] in self.initials:
            return self.initials[bare[0]], "parties.acronym"
        if form.votes[4] > max(form.orgs, 4 + min(len(bare), 2)) or (
            form.known and (len(bare) > 1 or bare[0].isupper())
        ):
            return None, None
        if not self.generic.issuperset(bare):
            group = self._beginning(form, bare, key)
            if group:
                return group, "parties.short-form"
        if len(bare) == 1 and bare[0].isupper() and len(bare[0]) > 2 and form.kind != "other":
            named = [g for g, initials in self.long.get(bare[0][0], ()) if _abridges(bare[0], initials)]
            if len(named) == 1:
                return named[0], "parties.acronym"
        tails = self.tails.get(bare[0], []) if len(bare) == 1 else []
        if len(tails) == 1 and (bare[0] not in self.generic or not any(i["initial"] for i in form.items)):
            return tails[0], "parties.last-word"
        return None, None

    def _beginning(self, form: Form, bare: tuple[str, ...], key: tuple[str, ...]) -> Group | None:
        candidates = [g for g in self.prefixes.get(key, ()) if g.items and not self._is_apart(form, g)]
        if candidates:
            # The name that came first is the one that a short form goes on with.
            return min(candidates, key=lambda g: (g.start > form.start, g.start))
        if len(bare) > 1:
            for group in self.prefixes.get(key[:-1], ()):
                if any(_abbreviates(bare, f.bare) for f in group.forms):
                    return group
        return None

    def _is_apart(self, form: Form, group: Group) -> bool:
        """Whether a name with a legal form of its own is that of another company than a longer one: another legal
        form ("Acme Corp", "Acme Express Ltd"), or told before it ("Acme Corp ... Acme Lines").
        """
        own = self._legal_forms(form)
        others = frozenset().union(*(self._legal_forms(f) for f in group.forms))
        return bool(own) and own.isdisjoint(others) and (bool(others) or form.start < group.start)

    def _legal_forms(self, form: Form) -> frozenset[str]:
        """The legal forms at the end of a name, in small letters, abbreviated, without full stops."""
        if len(form.bare) == len(form.words):
            return frozenset()
        ends = [w.rstrip(".") for w in form.words[-2:]]
        return frozenset(_ABBREVIATED.get(w.lower(), w.lower()) for w in ends if w in self.lexicon.legal)

    def _register(self, form: Form, group: Group) -> None:
        bare, key = form.bare, form.key
        self.exact.setdefault(key, group)
        if form.known:
            self.known.setdefault(form.known, group)
        if form.kind not in ("place", "other"):
            for size in range(1 if form.kind != "government" else len(key), len(key)):
                self.prefixes.setdefault(key[:size], {})[group] = None
            if bare[0] in self.lexicon.countries and len(bare) > 2:
                # "Meiyue" of Guangzhou Meiyue Trading
                self.prefixes.setdefault(key[1:2], {})[group] = None
            if self.lexicon.heads.get(bare[0]) == _FRONT and len(bare) > 1:
                self.prefixes.setdefault(key[1:], {})[group] = None  # "Arandu" of Grupo Arandu
        if len(bare) > 1:
            initials = _initials(bare)
            self.initials.setdefault(initials, group)
            if len(bare) > 2:
                self.long.setdefault(initials[:1], []).append((group, initials))
            for size in (1, 2):  # "SEC" of the United States Securities and Exchange Commission
                nation = " ".join(bare[:size])
                if nation in self.lexicon.nationalities or nation in self.lexicon.countries:
                    self.initials.setdefault(_initials(bare[size:]), group)
            # A public body's last word, or the surname in a company's name ("George Wimpey").
            if (
                form.kind in ("government", "organization") or form.votes[0] > 2
            ) and group not in self.tails.setdefault(bare[-1], []):
                self.tails[bare[-1]].append(group)

    def define(self, text: str) -> None:
        """Join a name and the alias in brackets behind it: "Korea Bio Association (KBA)", "Acme Corp (“Acme”)"."""
        if "(" not in text:
            return
        places = sorted(
            [(i["start"], i["end"], g) for g in self.all for i in g.items if i["kind"] not in ("place", "other")],
            key=itemgetter(0),
        )
        for (_, end, long), (start, close, short) in pairwise(places):
            between = text[end:start] if start - end <= _NEAR else ""
            if "(" not in between or long is short or not (long.items and short.items):
                continue
            quoted = between.strip() != "("
            alias, after = text[start:close], text[close : close + 1]
            if quoted or (
                after in ",);"
                and (_stands_for(alias, long.name()) or (after == ")" and _stands_for(long.name(), alias)))
            ):
                self._join(long, short)

    def _join(self, into: Group, other: Group) -> None:
        for form in other.forms:
            into.add(form, "parties.bracket")
        other.forms, other.items = [], []

    def decide(self) -> list[Group]:
        """Settle the kinds; the groups that may be parties."""
        groups = [g for g in self.all if g.items]
        for group in groups:
            group.decide()
        return [g for g in groups if g.kind in PARTY_KINDS]


def _initials(words: Sequence[str]) -> str:
    """First letters of the words that count: "SEC" of Securities and Exchange Commission."""
    return "".join(w[0] for w in words if w.lower() not in _SMALL).upper()


def _abbreviates(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the last words of two equally long names begin alike ("Haedam Bio", "Haedam Biosciences")."""
    if len(a) != len(b) or a[:-1] != b[:-1]:
        return False
    short, long = sorted((a[-1].lower().rstrip("."), b[-1].lower().rstrip(".")), key=len)
    return len(short) >= 3 and long.startswith(short)


def _abridges(acronym: str, initials: str) -> bool:
    """Whether the letters of an acronym begin words of a name, in order; of four or more one may not ("KEPCO")."""
    if len(acronym) > len(initials) + (len(acronym) > 3):
        return False
    shorter = [acronym[:i] + acronym[i + 1 :] for i in range(1, len(acronym))] if len(acronym) > 3 else []
    return any(_in_order(letters, initials) for letters in [acronym, *shorter])


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _stands_for(short: str, long: str) -> bool:
    """Whether the letters of an acronym come in this order in a name, from the beginning of one of its words on."""
    letters = [c for c in short.upper() if c.isalnum()]
    if not 2 <= len(letters) <= 10 or len(letters) >= len(long) or not short[:1].isupper():
        return False
    words = [w for w in long.split() if w[0].upper() == letters[0]]
    if not words:
        return False
    return _in_order("".join(letters), long[long.index(words[0]) :].upper())
