"""People: full names, and surnames given to the person meant at each place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from newsextract.components.layers import Item
from newsextract.components.names.lexicon import Lexicon
from newsextract.components.parties.groups import Form, Group

_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
_NEAR = 80
"""So many characters from a full name on may say what its bearer is."""


class Manners(NamedTuple):
    """Words about persons: nouns of rank and of kinship, honorifics with their gender, small words of surnames."""

    ranks: frozenset[str]
    relatives: frozenset[str]
    genders: dict[str, str]
    particles: frozenset[str]


class People:
    """The persons of one document by surname and given name."""

    def __init__(self, lexicon: Lexicon, words: Manners) -> None:
        self.lexicon = lexicon
        self.words = words
        self.all: list[Group] = []
        self.by_surname: dict[str, list[Group]] = {}
        self.by_given: dict[str, list[Group]] = {}

    def place(self, forms: Iterable[Form]) -> None:
        """Take the full names, those of most words first."""
        by_name: dict[tuple[str, str], Group] = {}
        for form in forms:
            if form.text in self.by_surname:
                continue  # "Del Toro" after "David Del Toro"
            surname = self.surname(form.words)
            given = form.words[-1] if form.words[0] == surname else form.words[0]
            group = by_name.get((given.lower(), surname.lower()))
            if group is None:
                group = by_name[given.lower(), surname.lower()] = Group(kind="person", surname=surname)
                self.all.append(group)
                self.by_surname.setdefault(surname, []).append(group)
                long = self._long_surname(form.words, surname)
                if long:
                    self.by_surname.setdefault(long, []).append(group)
                self.by_given.setdefault(given, []).append(group)
            group.add(form)

    def _long_surname(self, words: tuple[str, ...], surname: str) -> str | None:
        """A surname with the small words before it ("Del Toro"); None where there are none."""
        at = len(words) - 1
        while at > 1 and words[at - 1] in self.words.particles:
            at -= 1
        return " ".join(words[at:]) if words[-1] == surname and at < len(words) - 1 else None

    def surname(self, words: tuple[str, ...]) -> str:
        """The surname of a full name: the first word where a hyphened given name follows it, else the last."""
        words = tuple(w for w in words if w.rstrip(".") not in _SUFFIXES) or words
        first, last = words[0], words[-1]
        order = self.lexicon.surnames.get(first)
        if len(words) == 2 and "-" in last and last.rpartition("-")[2].islower():
            return first
        if order == "family_first":
            return first
        if order == "either" and last not in self.lexicon.surnames and first not in self.lexicon.firsts:
            return first
        return last

    def gender(self, group: Group, text: str) -> str | None:
        """ "M" or "F" by an honorific at any place of the person, else by the first name; None where neither tells."""
        for item in group.items:
            gender = self.words.genders.get(_word_before(text, item["start"]).rstrip("."))
            if gender:
                return gender
        for form in group.forms:
            if len(form.words) > 1:
                given = form.words[-1] if form.words[0] == self.surname(form.words) else form.words[0]
                found = self.lexicon.firsts.get(given) or self.lexicon.firsts.get(given.replace("-", "").title())
                if found in ("m", "f"):
                    return found.upper()
        return None

    def share(self, form: Form, people: list[Group], text: str) -> None:
        """Give every place of a surname to the person meant: by rank or honorific before it, else named last."""
        if len(people) == 1:
            people[0].items += form.items
            shares = [form.items]
        else:
            shares = [[] for _ in people]
            full = [[i["start"] for i in p.items if " " in i["form"]] for p in people]
            named = sorted((start, n) for n, starts in enumerate(full) for start in starts)
            for item in form.items:
                number = self._meant(text, item["start"], named, self._fitting(text, item, people, full))
                people[number].items.append(item)
                shares[number].append(item)
        for person, mine in zip(people, shares, strict=True):
            if mine:
                person.forms.append(form if len(mine) == len(form.items) else Form(form.text, mine))
                person.rules = ["parties.surname"]

    def _meant(self, text: str, place: int, named: list[tuple[int, int]], fitting: list[int]) -> int:
        """Which of the persons `fitting` is meant at `place`; `named` are the full names' places and persons."""
        relative = None
        for at in range(bisect_left(named, (place, 0)) - 1, -1, -1):
            start, number = named[at]
            if number in fitting:
                if not self._is_relative(text, start):
                    return number
                relative = number if relative is None else relative
        if relative is not None:
            return relative
        return next((number for _, number in named if number in fitting), fitting[0])

    def _fitting(self, text: str, item: Item, people: list[Group], places: list[list[int]]) -> list[int]:
        """The persons whom the word before a surname allows: "Mayor Oh" is the Oh who is called mayor elsewhere."""
        everyone = list(range(len(people)))
        word = _word_before(text, item["start"])
        gender = self.words.genders.get(word.rstrip("."))
        if gender:
            known = [n for n in everyone if self.gender(people[n], text) in (gender, None)]
            return known or everyone
        if word.lower() in self.words.ranks:
            called = [n for n in everyone if any(_word_before(text, s) == word for s in places[n])]
            behind = [n for n in everyone if any(word.lower() in text[s : s + _NEAR].lower() for s in places[n])]
            return called or behind or everyone
        return everyone

    def _is_relative(self, text: str, start: int) -> bool:
        """Whether a full name is brought in as somebody's relative ("her husband, Daniel Okafor")."""
        around = text[max(0, start - 30) : start].lower().replace(",", " ").split()
        return any(w in self.words.relatives for w in around[-3:])


def _word_before(text: str, start: int) -> str:
    if not start or not text[start - 1].isspace():
        return ""
    words = text[max(0, start - 24) : start].rsplit(None, 1)
    return words[-1] if words else ""
