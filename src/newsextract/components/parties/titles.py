"""Titles: what a person is, and where, read from the words beside a full name on either side."""

from __future__ import annotations

from newsextract.components.layers import Item
from newsextract.components.parties.employers import Employers, Mention
from newsextract.components.parties.forms import PartyPatterns

_WINDOW = 170
"""So many characters after a name are read for titles, and a third of them before it."""
_NEAR = 30
"""The word before a name begins within so many characters."""
_BEHIND = 40
"""The organisation of a title before a name stands within so many characters behind it."""
_LONGEST = 8
"""A title has at most so many words before its preposition."""
_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her", "our"])
_OF = frozenset(["of", "at", "for", "with", "in"])
_DEGREES = frozenset(["m.d.", "ph.d.", "phd", "md", "ph.d", "m.d", "mba", "esq"])
_POSSESSIVES = ("'s", "’s")

Pair = tuple[str, str | None]
"""A title and its organisation's party id."""


class _Word:
    """A word, possessive ending or mark."""

    __slots__ = ("end", "lower", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = end


class Titles:
    """Fills the `titles` of persons."""

    def __init__(self, patterns: PartyPatterns, ranks: frozenset[str], modifiers: frozenset[str]) -> None:
        self.piece = patterns.piece
        self.employers = {word: kind for kind, words in patterns.employers.items() for word in words}
        self.ranks = ranks | frozenset(patterns.ranks)
        self.modifiers = modifiers
        self.executives = frozenset(patterns.executives)
        self.ends = frozenset(patterns.title_ends)

    def fill(self, text: str, parties: list[Item], subjects: set[int]) -> None:
        """Add to every person the titles beside its names; `subjects` are the mentions that begin a sentence."""
        persons = [p for p in parties if p["kind"] == "person"]
        if not persons:
            return
        employers = Employers(self.employers, parties, subjects)
        for person in persons:
            found: dict[str, str | None] = {}
            for mention in person["mentions"]:
                for title, org in self._beside(text, mention, employers):
                    if org is None and title.lower() in self.executives:
                        org = employers.company(mention["start"])
                    same = next((t for t in found if t.lower() == title.lower()), title)
                    found[same] = found.get(same) or org
            person["titles"] = [{"title": title, "organization": org} for title, org in found.items()]

    def _beside(self, text: str, mention: Item, employers: Employers) -> list[Pair]:
        start, end = mention["start"], mention["end"]
        left = self._left(text, start, end, employers) if self._may_be_left(text, start, employers) else []
        return left + self._right(text, end, employers) if text.startswith(", ", end) else left

    def _words(self, text: str, start: int, end: int) -> list[_Word]:
        return [_Word(m[0], *m.span()) for m in self.piece.finditer(text, start, end)]

    # ---- before the name: "ABL Bio CEO Lee", "Kessler's chief executive, Mette Dahl", "analyst Kim at SK Securities"

    def _left(self, text: str, start: int, end: int, employers: Employers) -> list[Pair]:
        words = self._words(text, max(0, start - _WINDOW // 3), start)
        given = None
        if words and words[-1].text == ",":
            words.pop()
            given = employers.at(words[-1].start) if words else None
            if given:  # "an official of the Ministry of Health, Park Geon-woo, said"
                words = [w for w in words if w.end <= given.start]
                while words and (words[-1].lower in _ARTICLES or words[-1].lower in _OF):
                    start = words.pop().start
        if not words or words[-1].lower not in self.ranks or start - words[-1].end > 2:
            return []
        size = 1
        while size < len(words) and self._modifies(words[-size - 1], words[-size], employers):
            size += 1
        title = text[words[-size].start : words[-1].end]
        rest = words[:-size]
        if rest and rest[-1].text in _POSSESSIVES:
            rest.pop()
        org = given or (employers.at(rest[-1].start) if rest else None)
        if org is None:
            behind = self.piece.search(text, end, end + _BEHIND)
            if behind and behind[0].lower() in ("at", "of", "with", "from"):
                org = _org_at(self._words(text, behind.end(), end + _BEHIND), employers)
        if org is None and rest:  # "the brokerage's analyst, Noh Tae-ha"
            return [(title, employers.described(rest[-1].lower, rest[-1].start))]
        return [(title, org.party if org else None)]

    def _may_be_left(self, text: str, start: int, employers: Employers) -> bool:
        """Whether a rank, or a rank or organisation and a comma, stand right before the name."""
        begin = max(0, start - _NEAR)
        before = text[begin:start].rstrip()
        last = before.rsplit(None, 1)[-1] if before else ""
        if not last.endswith(","):
            return last.lower() in self.ranks
        if len(last) == 1 or len(last) == len(before):
            return True
        end = begin + len(before)
        words = self._words(text, end - len(last), end)
        return words[-2].lower in self.ranks or employers.at(words[-2].start) is not None

    def _modifies(self, word: _Word, following: _Word, employers: Employers) -> bool:
        if following.start - word.end != 1 or employers.at(word.start):
            return False
        return word.lower in self.modifiers or word.lower in self.ranks

    # ---- after the name: ", vice chair of the Korea Bio Association", ", chair of X at Y and head of Z"

    def _right(self, text: str, end: int, employers: Employers) -> list[Pair]:
        near = text[end + 2 : end + _WINDOW // 2].lower().split()
        if not any(w.rstrip(",.;") in self.ranks for w in near[: _LONGEST + 3]):
            return []
        words = self._words(text, end + 2, end + _WINDOW)
        while len(words) > 2 and words[1].text == "," and (words[0].text.isdigit() or words[0].lower in _DEGREES):
            words = words[2:]  # ", 54, chief executive", ", M.D., Chief Executive"
        found: list[Pair] = []
        while words:
            pair, words = self._phrase(text, words, employers)
            if pair is None:
                break
            found.append(pair)
            if not words or words[0].lower != "and":
                break
            words = words[1:]
        return found

    def _phrase(self, text: str, words: list[_Word], employers: Employers) -> tuple[Pair | None, list[_Word]]:
        """One title with its organisation's id, and the words after it; None where no title stands there."""
        at = 1 if words[0].lower in _ARTICLES else 0
        begin, owner = at, None
        while at < min(len(words), _LONGEST + 1) and words[at].lower not in self.ends and words[at].lower not in _OF:
            org = employers.at(words[at].start)
            if org is not None:  # ", ABL Bio's CEO"
                owner, at = org.party, at + sum(1 for w in words[at:] if w.start < org.end)
                at += 1 if at < len(words) and words[at].text in _POSSESSIVES else 0
                begin = at
                continue
            if words[at].text in _POSSESSIVES:
                owner = employers.described(words[at - 1].lower, words[at].start) if at else None
            if words[at].text in _POSSESSIVES or words[at].lower == "former" or words[at].lower.endswith("-based"):
                begin = at + 1
            at += 1
        if at == begin or words[at - 1].lower not in self.ranks or at - begin > _LONGEST:
            return None, []
        end, org_id, rest = self._of(words, at, employers)
        return (text[words[begin].start : end], owner or org_id), rest

    def _of(self, words: list[_Word], at: int, employers: Employers) -> tuple[int, str | None, list[_Word]]:
        """Where a title ends, its organisation and what follows: "director of licensing | at | DH neo.V"."""
        end = words[at - 1].end
        while at < len(words) and words[at].lower in _OF:
            org = _org_at(words[at + 1 :], employers)
            if org is not None:
                rest = [w for w in words if w.start >= org.end]
                second = _org_at(rest[1:], employers) if rest and rest[0].lower == "at" else None
                if second is None:
                    return end, org.party, rest
                return org.end, second.party, [w for w in words if w.start >= second.end]
            stop = at + 1
            while stop < len(words) and words[stop].lower not in self.ends and words[stop].lower not in _OF:
                stop += 1
            inner = words[at + 1 : stop]
            if inner and inner[0].lower in _ARTICLES:
                return end, employers.described(inner[-1].lower, inner[-1].start), words[stop:]
            if words[at].lower not in ("of", "for") or not inner or len(inner) > 4 or stop == len(words):
                break
            end, at = inner[-1].end, stop
        return end, None, words[at:]


def _org_at(words: list[_Word], employers: Employers) -> Mention | None:
    at = 1 if words and words[0].lower in _ARTICLES else 0
    return employers.at(words[at].start) if at < len(words) else None
