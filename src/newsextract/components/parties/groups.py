"""Groups: the names of a document that stand for one party, with short forms, acronyms and surnames settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsextract.components.layers import Item
from newsextract.components.names.forms import KINDS, ORG_KINDS, PARTY_KINDS
from newsextract.components.names.lexicon import Lexicon

_SMALL = frozenset(["of", "and", "for", "the", "&", "de", "la", "del", "di", "du", "der", "den", "van", "von"])


@dataclass(slots=True, eq=False)
class Form:
    """One written form of a name with all its places."""

    text: str
    words: tuple[str, ...]
    items: list[Item] = field(default_factory=list)

    @property
    def votes(self) -> list[int]:
        """Votes for each of KINDS."""
        votes: list[int] = self.items[0]["votes"]
        return votes

    @property
    def known(self) -> str | None:
        """The full name under which the gazetteers hold it."""
        known: str | None = self.items[0]["known"]
        return known


@dataclass(slots=True, eq=False)
class Group:
    """What is taken for one party."""

    forms: list[Form] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    kind: str = "unknown"
    rules: list[str] = field(default_factory=list)

    def add(self, form: Form, rule: str | None = None) -> None:
        """Take a form with all its places into the group."""
        self.forms.append(form)
        self.items.extend(form.items)
        if rule and rule not in self.rules:
            self.rules.append(rule)

    def votes(self) -> list[int]:
        """Votes for each of KINDS over all forms."""
        return [sum(column) for column in zip(*(f.votes for f in self.forms), strict=True)]

    def decide(self) -> None:
        """Settle the kind by the votes of all forms."""
        votes = self.votes()
        best = max(range(len(KINDS)), key=lambda k: votes[k])
        if KINDS[best] in ORG_KINDS or sum(votes[1:4]) > votes[best]:
            # Companies, organisations and public bodies share the evidence of their surroundings.
            best = max(range(3, 0, -1), key=lambda k: votes[k])
            bodies = max((3, 2), key=lambda k: votes[k])
            best = bodies if votes[bodies] >= 5 else best
        self.kind = KINDS[best]

    def name(self) -> str:
        """The fullest form."""
        return max(self.forms, key=lambda f: (len(f.text), -f.items[0]["start"])).text


def collect(items: Iterable[Item]) -> list[Form]:
    """The forms of the layer `names`, longest first, then in reading order."""
    forms: dict[str, Form] = {}
    for item in items:
        form = forms.get(item["form"])
        if form is None:
            form = forms[item["form"]] = Form(item["form"], tuple(item["form"].replace(",", " ").split()))
        form.items.append(item)
    return sorted(forms.values(), key=lambda f: (-len(f.words), f.items[0]["start"]))


def initials(words: Sequence[str]) -> str:
    """First letters of the words that count: "SEC" of Securities and Exchange Commission."""
    return "".join(w[0] for w in words if w.lower() not in _SMALL).upper()


class Grouping:
    """Puts the forms of a document together."""

    def __init__(self, lexicon: Lexicon, generic: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.generic = generic

    def bare(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Words without legal forms at the end and "The" at the head."""
        end = len(words)
        while end > 1 and (
            words[end - 1] in self.lexicon.legal
            or words[end - 1].rstrip(".") in self.lexicon.legal
            or words[end - 1] == "&"
        ):
            end -= 1
        start = 1 if words[0] == "The" and end > 1 else 0
        return words[start:end]

    def run(self, text: str, forms: list[Form]) -> list[Group]:
        """All groups with a kind, in reading order."""
        people = [f for f in forms if len(f.words) > 1 and f.items[0]["kind"] == "person"]
        others = [f for f in forms if len(f.words) == 1 or f.items[0]["kind"] != "person"]
        persons = self._people(people)
        groups = self._organisations(text, others, persons)
        for group in groups:
            group.decide()
        found = persons + [g for g in groups if g.kind in PARTY_KINDS or g.kind == "unknown"]
        for group in found:
            group.items.sort(key=lambda i: i["start"])
        return sorted((g for g in found if g.items), key=lambda g: g.items[0]["start"])

    def _people(self, forms: list[Form]) -> list[Group]:
        groups: dict[tuple[str, str], Group] = {}
        for form in forms:
            words = form.words
            surname = self.surname(words)
            given = words[0] if words[0] != surname or len(words) == 1 else words[-1]
            key = (given.lower(), surname.lower())
            group = groups.setdefault(key, Group(kind="person"))
            group.add(form)
        return list(groups.values())

    def surname(self, words: tuple[str, ...]) -> str:
        """The surname of a full name: the first word where a hyphened given name follows it, else the last."""
        words = tuple(w for w in words if w.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV"))
        first, last = words[0], words[-1]
        order = self.lexicon.surnames.get(first)
        if "-" in last and order in ("either", "family_first") and len(words) == 2 and last.split("-")[-1].islower():
            return first
        if order == "family_first" or (
            order == "either" and last not in self.lexicon.surnames and first not in self.lexicon.firsts
        ):
            return first
        return last

    def _organisations(self, text: str, forms: list[Form], persons: list[Group]) -> list[Group]:
        surnames: dict[str, list[Group]] = {}
        for person in persons:
            surnames.setdefault(self.surname(person.forms[0].words), []).append(person)
        index = _Index(self)
        for form in forms:
            if len(form.words) == 1 and form.text in surnames:
                if form.votes[0] + 2 >= sum(form.votes[1:4]) or index.find(form) is None:
                    _share(form, surnames[form.text])
                    continue
            index.place(form)
        index.define(text)
        return index.groups()


def _share(form: Form, people: list[Group]) -> None:
    """Give every place of a surname to the person named last before it."""
    full = sorted((i["start"], n) for n, p in enumerate(people) for f in p.forms if len(f.words) > 1 for i in f.items)
    for item in form.items:
        before = [n for start, n in full if start < item["start"]]
        person = people[before[-1] if before else full[0][1]]
        person.items.append(item)


class _Index:
    """Organisations' groups found by full name, beginning, initials."""

    def __init__(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self.all: list[Group] = []
        self.exact: dict[tuple[str, ...], Group] = {}
        self.known: dict[str, Group] = {}
        self.prefixes: dict[tuple[str, ...], list[Group]] = {}
        self.initials: dict[str, Group] = {}
        self.tails: dict[str, list[Group]] = {}

    def groups(self) -> list[Group]:
        return [g for g in self.all if g.items]

    def place(self, form: Form) -> None:
        """Put a form into the group it belongs to, or into one of its own."""
        group = self.find(form)
        if group is None:
            group = Group()
            self.all.append(group)
        group.add(form)
        self._register(form, group)

    def find(self, form: Form) -> Group | None:
        """The group that a form belongs to."""
        bare = self.grouping.bare(form.words)
        key = tuple(w.lower() for w in bare)
        if form.known and form.known in self.known:
            return self.known[form.known]
        if key in self.exact:
            return self.exact[key]
        if form.known is None:
            return self._short(form, bare, key)
        return None

    def _short(self, form: Form, bare: tuple[str, ...], key: tuple[str, ...]) -> Group | None:
        if not all(w in self.grouping.generic for w in bare) and form.votes[4] < 3:
            candidates = self.prefixes.get(key, [])
            if candidates:
                return min(candidates, key=lambda g: _distance(g, form))
            if len(bare) > 1:
                for group in self.prefixes.get(key[:-1], ()):
                    if any(_abbreviates(bare, self.grouping.bare(f.words)) for f in group.forms):
                        return group
        if len(bare) == 1 and bare[0].isupper() and bare[0] in self.initials:
            return self.initials[bare[0]]
        if len(bare) == 1 and len(self.tails.get(bare[0], ())) == 1:
            return self.tails[bare[0]][0]
        return None

    def _register(self, form: Form, group: Group) -> None:
        bare = self.grouping.bare(form.words)
        key = tuple(w.lower() for w in bare)
        self.exact.setdefault(key, group)
        if form.known:
            self.known.setdefault(form.known, group)
        for size in range(1, len(key)):
            if group not in self.prefixes.setdefault(key[:size], []):
                self.prefixes[key[:size]].append(group)
        if len(bare) > 1:
            self.initials.setdefault(initials(bare), group)
            if form.items[0]["kind"] in ("government", "organization") and group not in self.tails.setdefault(
                bare[-1], []
            ):
                self.tails[bare[-1]].append(group)

    def define(self, text: str) -> None:
        """Join a name and the alias in brackets behind it: "Korea Bio Association (KBA)", "Acme Corp (“Acme”)"."""
        places = sorted(((i["start"], i["end"], g) for g in self.all for i in g.items), key=lambda p: p[0])
        for (_, end, long), (start, close, short) in zip(places, places[1:], strict=False):
            between = text[end:start]
            if long is short or len(between) > 4 or "(" not in between:
                continue
            if _stands_for(text[start:close], long.name()) or between.strip(" ") != "(":
                self._join(long, short)

    def _join(self, into: Group, other: Group) -> None:
        for form in other.forms:
            into.add(form)
        other.forms, other.items = [], []


def _distance(group: Group, form: Form) -> tuple[bool, int]:
    """How near a group's first place is to a form's first: groups named before it first."""
    here = form.items[0]["start"]
    first = min(i["start"] for i in group.items)
    return first > here, abs(here - first)


def _abbreviates(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the last words of two equally long names begin alike ("Haedam Bio", "Haedam Biosciences")."""
    if len(a) != len(b) or a[:-1] != b[:-1]:
        return False
    short, long = sorted((a[-1].lower().rstrip("."), b[-1].lower().rstrip(".")), key=len)
    return len(short) >= 3 and long.startswith(short)


def _stands_for(short: str, long: str) -> bool:
    """Whether the letters of an acronym come in this order in a name, beginning with the same one."""
    letters = [c for c in short.upper() if c.isalnum()]
    rest = iter(long.upper())
    return len(letters) >= 2 and short.upper()[0] == long.upper()[0] and all(c in rest for c in letters)
