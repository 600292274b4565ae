"""Titles: what a person is, and where, read from the words beside a full name on either side."""

from __future__ import annotations

from typing import NamedTuple

from newsextract.components.layers import Intervals, Item
from newsextract.components.names.forms import ORG_KINDS
from newsextract.components.parties.forms import PartyPatterns

_WINDOW = 170
"""So many characters after a name are read for titles, and a third of them before it."""
_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her", "our"])
_OF = frozenset(["of", "at", "for", "with", "in"])


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


class Titles:
    """Fills the `titles` of persons."""

    def __init__(self, patterns: PartyPatterns, ranks: frozenset[str], modifiers: frozenset[str]) -> None:
        self.piece = patterns.piece
        self.ranks = ranks
        self.modifiers = modifiers
        self.executives = frozenset(patterns.executives)
        self.ends = frozenset(patterns.title_ends)

    def fill(self, text: str, parties: list[Item]) -> None:
        """Add to every person the titles that stand beside its full names."""
        orgs = Intervals({**m, "party": p["id"]} for p in parties if p["kind"] in ORG_KINDS for m in p["mentions"])
        main = max((p for p in parties if p["kind"] == "company"), key=lambda p: len(p["mentions"]), default=None)
        for person in parties:
            if person["kind"] != "person":
                continue
            found: dict[str, str | None] = {}
            for mention in person["mentions"]:
                pairs = self._left(text, mention["start"], mention["end"], orgs)
                if not found or " " in mention["text"]:
                    pairs += self._right(text, mention["end"], orgs)
                for title, org in pairs:
                    same = next((t for t in found if t.lower() == title.lower()), title)
                    found[same] = found.get(same) or org
            for title, org in found.items():
                if org is None and main and title.lower() in self.executives:
                    org = main["id"]
                person["titles"].append({"title": title, "organization": org})

    def _words(self, text: str, start: int, end: int) -> list[_Word]:
        return [_Word(m.group(), *m.span()) for m in self.piece.finditer(text, start, min(end, len(text)))]

    # ---- before the name: "ABL Bio CEO Lee Sang-hoon", "Kessler's chief executive, Mette Dahl", "analyst Kim at SK Securities"

    def _left(self, text: str, start: int, end: int, orgs: Intervals) -> list[tuple[str, str | None]]:
        before = text[max(0, start - 30) : start].rsplit(None, 1)
        if not before or not (before[-1][-1] == "," or before[-1].lower() in self.ranks):
            return []
        words = self._words(text, max(0, start - _WINDOW // 3), start)
        given = None
        if words and words[-1].text == ",":
            words.pop()
            given = orgs.at(words[-1].start) if words else None
            if given:  # "an official of the Ministry of Health, Park Geon-woo, said"
                words = [w for w in words if w.end <= given["start"]]
                while words and (words[-1].lower in _ARTICLES or words[-1].lower in _OF):
                    start = words.pop().start
        if not words or words[-1].lower not in self.ranks or start - words[-1].end > 2:
            return []
        size = 1
        while size < len(words) and self._modifies(words[-size - 1], words[-size], orgs):
            size += 1
        first = words[-size]
        title = text[first.start : words[-1].end]
        before = words[:-size]
        if before and before[-1].text in ("'s", "’s"):
            before.pop()
        org = given or (orgs.at(before[-1].start) if before else None)
        if org is None:
            after = self._words(text, end, end + 40)
            if after and after[0].lower in ("at", "of", "with", "from"):
                org = self._org_at(after[1:], orgs)
        return [(title, org["party"] if org else None)]

    def _modifies(self, word: _Word, following: _Word, orgs: Intervals) -> bool:
        if following.start - word.end != 1 or orgs.at(word.start):
            return False
        return word.lower in self.modifiers or word.lower in self.ranks

    def _org_at(self, words: list[_Word], orgs: Intervals) -> Item | None:
        at = 1 if words and words[0].lower in _ARTICLES else 0
        return orgs.at(words[at].start) if at < len(words) else None

    # ---- after the name: ", vice chair of the Korea Bio Association", ", chair of X at Y and head of Z"

    def _right(self, text: str, end: int, orgs: Intervals) -> list[tuple[str, str | None]]:
        if text[end : end + 2] != ", ":
            return []
        words = self._words(text, end + 2, end + _WINDOW)
        if len(words) > 2 and words[0].text.isdigit() and words[1].text == ",":
            words = words[2:]  # ", 54, chief executive"
        while (
            len(words) > 2 and words[0].lower in ("m.d.", "ph.d.", "phd", "md", "ph.d", "m.d") and words[1].text == ","
        ):
            words = words[2:]
        found: list[tuple[str, str | None]] = []
        while words:
            title, org, words = self._phrase(text, words, orgs)
            if title is None:
                break
            found.append((title, org))
            if words and words[0].lower == "and":
                words = words[1:]
            else:
                break
        return found

    def _phrase(self, text: str, words: list[_Word], orgs: Intervals) -> tuple[str | None, str | None, list[_Word]]:
        """One title with its organisation's id, and the words after it; None where no title stands there."""
        at = 1 if words[0].lower in _ARTICLES else 0
        begin = at
        owner = None
        while at < len(words) and at < 9 and words[at].lower not in self.ends and words[at].lower not in _OF:
            org = orgs.at(words[at].start)
            if org is not None:  # ", ABL Bio's CEO"
                owner, at = org, at + sum(1 for w in words[at:] if w.start < org["end"])
                at += 1 if at < len(words) and words[at].text in ("'s", "’s") else 0
                begin = at
                continue
            if words[at].text in ("'s", "’s") or words[at].lower == "former":
                begin = at + 1
            at += 1
        if at == begin or at > len(words) or words[at - 1].lower not in self.ranks:
            return None, None, []
        title_end, org, rest = self._of(words, at, orgs)
        return text[words[begin].start : title_end], (owner or org or {}).get("party"), rest

    def _of(self, words: list[_Word], at: int, orgs: Intervals) -> tuple[int, Item | None, list[_Word]]:
        """Where a title ends, its organisation and what follows: "director of licensing | at | DH neo.V"."""
        end = words[at - 1].end
        while at < len(words) and words[at].lower in _OF:
            org = self._org_at(words[at + 1 :], orgs)
            if org is not None:
                after = next((i for i, w in enumerate(words) if w.start >= org["end"]), len(words))
                second = (
                    self._org_at(words[after + 1 :], orgs)
                    if after < len(words) and words[after].lower == "at"
                    else None
                )
                if second is None:
                    return end, org, words[after:]
                end, org = org["end"], second
                return end, org, [w for w in words if w.start >= org["end"]]
            if words[at].lower not in ("of", "for"):
                break
            stop = at + 1
            while stop < len(words) and words[stop].lower not in self.ends and words[stop].lower not in _OF:
                stop += 1
            inner = words[at + 1 : stop]
            if not inner or inner[0].lower in _ARTICLES or len(inner) > 4 or stop == len(words):
                break
            end, at = inner[-1].end, stop
        return end, None, words[at:]
