"""What the words beside a name tell of its kind: nouns and appositions, deal slots, verbs, a country's possessive."""

from __future__ import annotations

from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import Lexicon

_LONGEST = 4
"""Cues have at most so many words."""
_LEFT, _RIGHT, _APPOSITION = 40, 40, 110
"""So many characters beside a name are looked at."""
_APPOSED = 12
"""An apposition's noun is no later than its so many-th word."""
_MARKS = '.,;:!?()[]"“”—–'
_NOTHING: list[Votes] = []


class Context:
    """Evidence from both sides of a candidate; the longest cue on a side counts."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.before: dict[str, list[Votes]] = {}
        self.after: dict[str, list[Votes]] = {}
        self.nouns: dict[str, list[Votes]] = {}
        self.countries = lexicon.countries
        self.endings = tuple(patterns.words.noun_endings)
        self.ends = frozenset(patterns.words.apposition_ends)
        for cue in patterns.cue:
            table = self.before if cue.side == "before" else self.after
            table.update((words, [cue.cast()]) for words in cue.words)
        for noun in patterns.noun:
            self.nouns.update((word, [noun.cast()]) for word in noun.words)
        self.ranks = frozenset(w for n in patterns.noun if n.id == "names.rank" for w in n.words)
        self.owned = frozenset(self.nouns) - frozenset(patterns.words.personal)
        self.naming = frozenset(n.id for n in patterns.noun) | {"names.product-before"}
        self.article = self.before.pop("the")
        self.possessive = self.before.pop("<country>'s")
        self.ranked = self.after.pop("<noun of rank>")
        # Most words beside a name end or begin no cue: these tell so at once.
        self.lasts = {w.rpartition(" ")[2] for w in self.before} | set(self.nouns) | {"the", "a", "an", "of"}
        self.telling = (*self.endings, ",", "'s", "’s", "\n")
        self.firsts = {" ".join(w.split()[: 1 + w.startswith((",", "'s"))]) for w in self.after}
        self.firsts |= self.ranks | {f"'s {w}" for w in self.owned}

    def left(self, text: str, floor: int, start: int) -> list[Votes]:
        """Evidence from the words before `start`, no further back than `floor`."""
        if start == floor or not text[start - 1].isspace():
            return _NOTHING
        last = text[max(floor, text.rfind(" ", floor, start - 1) + 1) : start - 1].lower()
        if last not in self.lasts and not last.endswith(self.telling):
            return _NOTHING
        left = text[max(floor, start - _LEFT) : start].replace("’", "'")
        words = left.lower().rsplit(None, _LONGEST + 1)
        if not words:
            return _NOTHING
        last = words[-1]
        if last[-1] == ",":
            # "its chief executive, Jane Roe, said", "its platform, SolLink, is new"
            votes = self.nouns.get(last[:-1]) or self.before.get(last[:-1])
            return votes if votes and votes[0][0] in self.naming else _NOTHING
        if last in ("the", "a", "an"):
            words.pop()
            return [*self._cue(words), *(self.article if last == "the" else ())]
        if last.endswith("'s") and left.rsplit(None, 1)[-1][:-2] in self.countries:
            return self.possessive
        return self._cue(words)

    def _cue(self, words: list[str]) -> list[Votes]:
        if not words or (words[-1] not in self.lasts and not words[-1].endswith(self.endings)):
            return _NOTHING
        for size in range(min(_LONGEST, len(words)), 0, -1):
            votes = self.before.get(" ".join(words[-size:]))
            if votes:
                return votes
        return self._noun(words[-1]) or _NOTHING

    def _noun(self, word: str) -> list[Votes] | None:
        """The votes of a noun, or of the noun that a compound ends in ("housebuilder")."""
        found = self.nouns.get(word)
        if found is None and word.endswith(self.endings):
            found = self.nouns[next(e for e in self.endings if word.endswith(e))]
        return found

    def right(self, text: str, end: int, ceiling: int) -> list[Votes]:
        """Evidence from the words after `end`, no further than `ceiling`."""
        right = text[end : min(ceiling, end + _RIGHT)]
        if right[:1] == " ":
            return self._after("", right)
        if right[:2] in ("'s", "’s"):
            return self._after("'s ", right[2:])
        if right[:2] == ", ":
            return self._after(", ", right[2:]) or self._apposition(text[end + 2 : min(ceiling, end + _APPOSITION)])
        return _NOTHING

    def _after(self, mark: str, right: str) -> list[Votes]:
        """Votes of the longest cue that the words of `right` begin, behind the mark that comes first."""
        words: list[str] = []
        for raw in right.split(None, _LONGEST)[:_LONGEST]:
            word = raw.rstrip(_MARKS).lower()
            words.append(word.replace("’", "'"))
            if len(words) == 1 and mark + word not in self.firsts:
                return _NOTHING
            if word != raw.lower():
                break
        for size in range(len(words), 0, -1):
            votes = self.after.get(mark + " ".join(words[:size]))
            if votes:
                return votes
        # "Acme CEO Roe", "Acme's chairman": whoever has ranks is a company or the like.
        ranked = words and ((words[0] in self.owned) if mark == "'s " else (words[0] in self.ranks and not mark))
        return self.ranked if ranked else _NOTHING

    def _apposition(self, right: str) -> list[Votes]:
        """Votes of the noun of an apposition: the last one before a preposition, a verb or a stop."""
        found = _NOTHING
        for index, raw in enumerate(right.split(None, _APPOSED)[:_APPOSED]):
            word = raw.strip(_MARKS)
            lower = word.lower()
            if not word or lower in self.ends:
                return found
            noun = self._noun(lower)
            if noun is not None and word[0].isupper() and word != word.upper() and lower not in self.ranks:
                continue  # "Roe, Bank of Osan manager", "Roe, Group CEO"
            if noun is None and word[0].isupper() and (found or (index == 0 and lower not in ("a", "an", "the"))):
                return _NOTHING  # ", chairman Kim said": the noun belongs to another name
            found = noun or _NOTHING
            if raw[-1] in _MARKS:
                return found
        return found
