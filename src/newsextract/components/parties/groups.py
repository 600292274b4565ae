"""Forms and groups: the written forms of a document's names, and those that stand for one party."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsextract.components.layers import Item
from newsextract.components.names.forms import KINDS, settle


class Form:
    """One written form of a name with all its places in the layer `names`."""

    __slots__ = ("bare", "items", "key", "kind", "known", "orgs", "own", "start", "text", "votes", "words")

    def __init__(self, text: str, items: list[Item]) -> None:
        first = items[0]
        self.text = text
        self.items = items
        self.words = tuple((text.replace(",", " ") if "," in text else text).split())
        self.bare = self.words
        """The words without legal form and article, where it may be an organisation's."""
        self.key: tuple[str, ...] = ()
        """Those in small letters."""
        self.start: int = first["start"]
        self.kind: str = first["kind"]
        self.known: str | None = first["known"]
        self.own: list[int] = first["own"]
        self.votes: list[int] = first["votes"]
        self.orgs: int = sum(self.votes[1:4])


@dataclass(slots=True, eq=False)
class Group:
    """What is taken for one party."""

    kind: str = "unknown"
    forms: list[Form] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    start: int = sys.maxsize
    """Where it is named first."""
    surname: str | None = None
    """The surname of a person with a full name."""

    def add(self, form: Form, rule: str | None = None) -> None:
        """Take a form with all its places into the group; `rule` is the block that says why."""
        self.forms.append(form)
        self.items += form.items
        self.start = min(self.start, form.start)
        if rule and rule not in self.rules:
            self.rules.append(rule)

    def votes(self) -> list[int]:
        """Votes for each of KINDS over all forms; a place or thing of the same name ("Nuri") does not count."""
        forms = self.forms
        if len(forms) > 1:
            forms = [f for f in forms if f.kind not in ("place", "other")] or forms
        if len(forms) == 1:
            return forms[0].votes
        return [sum(column) for column in zip(*(f.votes for f in forms), strict=True)]

    def decide(self) -> None:
        """Settle the kind by the votes of all forms."""
        own = self.forms[0].own
        if len(self.forms) > 1:
            own = [max(column) for column in zip(*(f.own for f in self.forms), strict=True)]
        self.kind = KINDS[settle(self.votes(), own)]

    def name(self) -> str:
        """The fullest form: the longest, written with small letters where there are such."""
        if len(self.forms) == 1:
            return self.forms[0].text
        return max(self.forms, key=lambda f: (not f.text.isupper(), len(f.text), -f.start)).text

    def rule(self) -> str:
        """What decided it: the evidence of its best form and why other forms were joined."""
        column = KINDS.index(self.kind)
        best = max(self.forms, key=lambda f: f.votes[column]) if len(self.forms) > 1 else self.forms[0]
        rule: str = best.items[0]["rule"]
        return "+".join(dict.fromkeys([*rule.split("+"), *self.rules])) if self.rules else rule


def collect(items: Iterable[Item]) -> list[Form]:
    """The forms of the layer `names`, those of most words first, then in reading order."""
    places: dict[str, list[Item]] = {}
    for item in items:
        places.setdefault(item["form"], []).append(item)
    forms = [Form(text, found) for text, found in places.items()]
    return sorted(forms, key=lambda f: (-len(f.words), f.start))
