"""An event: one telling of a deal, as read off a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from newsextract.components.deals.asked import Asked
from newsextract.components.deals.forms import Frame
from newsextract.components.deals.phrases import Phrase


class Use(NamedTuple):
    """One way a deal word can be meant: a frame, the form (base, s, ing, past, part or noun), and what it asks of a
    sentence.
    """

    frame: Frame
    form: str
    asked: Asked = Asked()


@dataclass(slots=True)
class Event:
    """One telling of a deal.

    `roles`: role → party ids; `anaphors`: roles whose party is told of elsewhere ("it", "company", "pair", "open"
    for the company of the open record, "lead" for the one a wire brief is filed under). `between` are the characters
    between the subject and the object, where the deciding words stand; `clause` those of the whole clause.
    """

    frame: Frame
    type: str
    start: int = 0
    end: int = 0
    sentence: int = 0
    form: str = ""
    passive: bool = False
    roles: dict[str, list[str]] = field(default_factory=dict)
    anaphors: dict[str, str] = field(default_factory=dict)
    asset: Phrase | None = None
    light: list[str] = field(default_factory=list)
    definite: bool = False
    between: tuple[int, int] = (0, 0)
    clause: tuple[int, int] = (0, 0)
    modal: str = ""
    neutral: bool = False  # the roles say who takes part, not which way it goes
    unnamed: bool = False  # a counterpart is told of, but not named
    sided: bool = False  # another side than the subject is named beside a noun
    negated: bool = False
    option: bool = False  # "the right to buy": nothing is bought yet
    subject: list[str] = field(default_factory=list)
    said_it: bool = False  # "it said that B ..."
    speaker: list[str] = field(default_factory=list)  # the company that said it, where it has no role
    rules: list[str] = field(default_factory=list)
    verb: tuple[int, int] = (0, 0)  # of an event read off a further object of a verb: where that verb stands
    gap: int = 0  # the piece where the verb's next object begins ("bought A in 2019 and B in 2021"), if not 0

    @property
    def further(self) -> bool:
        """Whether it is read off a further object of a verb ("bought A in 2019 and B in 2021")."""
        return self.verb != (0, 0)

    def word(self) -> tuple[int, int]:
        """The characters of the word that tells it."""
        return self.verb if self.further else (self.start, self.end)

    def named(self) -> set[str]:
        """Ids of all parties with a role."""
        return {p for parties in self.roles.values() for p in parties}

    def add(self, role: str, parties: list[str]) -> None:
        """Give parties a role; one that has another already keeps it."""
        if not parties:
            return
        taken = self.named()
        new = [p for p in dict.fromkeys(parties) if p and p not in taken]
        if new:
            self.roles.setdefault(role, []).extend(new)

    def add_moved(self, old: str, new: str) -> None:
        """Let whoever has the role `old` have the role `new`."""
        if old in self.roles:
            self.roles[new] = self.roles.pop(old)
        if old in self.anaphors:
            self.anaphors[new] = self.anaphors.pop(old)


def is_code(text: str) -> bool:
    """Whether a word is a code name such as "HB-101" or "RC148": capitals and digits."""
    if len(text) < 3 or text.isalpha() or text.islower():
        return False  # nearly every word
    return (
        any(c.isdigit() for c in text)
        and sum(c.isupper() for c in text) >= 2
        and all(c.isalnum() or c in "-/" for c in text)
    )
