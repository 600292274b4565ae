"""What the words beside a name tell of its kind: nouns and appositions, deal slots, verbs, a country's possessive."""

from __future__ import annotations

from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import PLACES, Lexicon

_LONGEST = 4
"""Cues have at most so many words."""
_LEFT, _RIGHT, _APPOSITION = 40, 40, 110
"""So many characters beside a name are looked at."""
_APPOSED = 12
"""An apposition's noun is no later than its so many-th word."""
_MARKS = '.,;:!?()[]"“”—–'
_POSSESSIVE = ("'s", "’s")
_THINGS = frozenset(["names.product", "names.offering"])
"""Nouns of what is sold: whoever has such a thing need be no company ("Roe's book")."""
_CANDIDATES = ("candidate", "candidates")
"""Behind a product's noun these tell no person's rank ("a drug candidate")."""
_OPENING = {'"': '"', "“": "”", "[": "]"}
_CLOSED = (',"', ",”")
_ANY = ("a", "an")
_FIRMS = "names.descriptor"
_SPECIAL = frozenset([" o", " f", " ("])
"""How " of Germany", " for $3 million" and " (Oslo)" begin."""
_OWN = ("its", "their", "his", "her")
_PARTICIPLES = ("ing", "ed")
_MONEY = "$£€¥₩"
_NATION = 3
"""A country's name has at most so many words."""
_NOTHING: list[Votes] = []


class Context:
    """Evidence from both sides of a candidate; the longest cue on a side counts."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        self.before: dict[str, list[Votes]] = {}
        self.after: dict[str, list[Votes]] = {}
        self.nouns: dict[str, list[Votes]] = {}
        self.countries = lexicon.countries
        self.known = lexicon.known
        self.endings = tuple(patterns.words.noun_endings)
        self.ends = frozenset(patterns.words.apposition_ends)
        for cue in patterns.cue:
            table = self.before if cue.side == "before" else self.after
            table.update((words, [cue.cast()]) for words in cue.words)
        for noun in patterns.noun:
            self.nouns.update((word, [noun.cast()]) for word in noun.words)
        self.ranks = frozenset(w for n in patterns.noun if n.id == "names.rank" for w in n.words)
        things = {n.id: frozenset(n.words) for n in patterns.noun if n.id in _THINGS}
        self.products = things["names.product"]
        self.offerings = things["names.offering"].union(
            w for c in patterns.cue if c.id == "names.product-before" for w in c.words
        )
        self.owned = frozenset(self.nouns).difference(patterns.words.personal, *things.values())
        self.naming = frozenset(n.id for n in patterns.noun if n.id not in _THINGS)
        self.closed = _THINGS | {"names.product-before"}
        self.telling_what = self.naming | {"names.naming-before", "names.employer-before"}
        self.joined = self.before["and"]
        self.article = self.before.pop("the")
        self.possessive = self.before.pop("<country>'s")
        self.ranked = self.after.pop("<noun of rank>")
        self.aged = self.after.pop(", <age>")
        self.national = self.after.pop("of <country>")
        self.local = self.after.pop("of <city>")
        self.bracketed = self.after.pop("(<city>)")
        self.priced = self.after.pop("for <money>")
        self.set_off = self.before.pop("“<name>”")
        self.offered = self.after.pop(", its <offering>")
        # Most words beside a name end or begin no cue, or one of a single word: these tell so at once.
        self.sizes: dict[str, int] = {}
        for words in self.before:
            last = words.rpartition(" ")[2]
            self.sizes[last] = max(self.sizes.get(last, 0), words.count(" ") + 1)
        plain = self.nouns | self.before
        self.single = {w: v for w, v in plain.items() if self.sizes.get(w, 1) == 1 and " " not in w}
        self.lasts = set(self.sizes) | set(self.nouns) | {"the", "a", "an", "of"}
        self.telling = (*self.endings, ",", "'s", "’s", "\n")
        self.firsts = {" ".join(w.split()[: 1 + w.startswith((",", "'s"))]) for w in self.after}
        self.firsts |= self.ranks | {f"'s {w}" for w in self.owned}

    def left(self, text: str, floor: int, start: int, end: int) -> list[Votes]:
        """Evidence from the words before a name at [start, end), no further back than `floor`."""
        if start == floor:
            return _NOTHING
        if not text[start - 1].isspace():
            return self._set_off(text, floor, start, end) if text[start - 1] in _OPENING else _NOTHING
        last = text[text.rfind(" ", floor, start - 1) + 1 or floor : start - 1].lower()
        votes = self.single.get(last)
        if votes is not None:
            return votes
        if last not in self.lasts and not last.endswith(self.telling):
            return _NOTHING
        left = text[max(floor, start - _LEFT) : start].replace("’", "'")
        words = left.lower().rsplit(None, _LONGEST + 1)
        if not words:
            return _NOTHING
        last = words[-1]
        if last[-1] == ",":
            # "its chief executive, Jane Roe, said", "its platform, SolLink, is new"; not "after the show, Acme left"
            votes = self.single.get(last[:-1])
            block = votes[0][0] if votes else ""
            told = block in self.naming or (block in self.closed and text[end : end + 1] in _MARKS)
            return votes if votes and told else _NOTHING
        if last in ("the", "a", "an"):
            words.pop()
            found = self._cue(words) if words else _NOTHING
            return found if last != "the" else [*found, *self.article] if found else self.article
        if last.endswith("'s") and left.rsplit(None, 1)[-1][:-2] in self.countries:
            return self.possessive
        return self._cue(words)

    def _set_off(self, text: str, floor: int, start: int, end: int) -> list[Votes]:
        """Evidence before a name that stands alone between quote marks or square brackets; none before another."""
        after = text[end : end + 2].lstrip(",.")
        if after[:1] != _OPENING[text[start - 1]] or text[start - 2 : start - 1] == "(":
            return _NOTHING
        found = self.left(text, floor, start - 1, end)
        return found if found and found[0][0] in self.telling_what else self.set_off

    def _cue(self, words: list[str]) -> list[Votes]:
        """Votes of the longest cue that `words` end in, or of their last word as a noun."""
        last = words[-1]
        votes = self.single.get(last)
        if votes is not None:
            return votes
        if last == "for" and len(words) > 1 and words[-2][0] in _MONEY:
            words = [*words[:-2], "million", last]  # "paid £640m for"
        for size in range(min(self.sizes.get(last, 0), len(words)), 0, -1):
            votes = self.before.get(" ".join(words[-size:]))
            if votes:
                return votes
        return self._noun(last) or _NOTHING

    def _noun(self, word: str) -> list[Votes] | None:
        """The votes of a noun, or of the noun that a compound ends in ("housebuilder")."""
        found = self.nouns.get(word)
        if found is None and word.endswith(self.endings):
            found = self.nouns[next(e for e in self.endings if word.endswith(e))]
        return found

    def right(self, text: str, end: int, ceiling: int) -> list[Votes]:
        """Evidence from the words after `end`, no further than `ceiling`."""
        stop = end + _RIGHT
        if stop > ceiling:
            stop = ceiling
        mark = text[end : end + 2]
        if mark[:1] == " ":
            if mark in _SPECIAL:
                found = self._price_or_place(text, end, ceiling)
                if found is not None:
                    return found
            return self._after("", text, end + 1, stop)
        if mark == ", ":
            if text[end + 2 : end + 4].isdigit() and text[end + 4 : end + 5] == ",":
                return self.aged
            found = self._after(", ", text, end + 2, stop)
            return found or self._apposition(text[end + 2 : min(ceiling, end + _APPOSITION)])
        if mark in _POSSESSIVE:
            return self._after("'s ", text, end + 2, stop)
        if mark in _CLOSED:
            return self._apposition(text[end + 2 : min(ceiling, end + _APPOSITION)])  # “SolLink,” its platform
        return _NOTHING

    def _after(self, mark: str, text: str, start: int, end: int) -> list[Votes]:
        """Votes of the longest cue that the words of [start, end) begin, behind the mark that comes first."""
        raw, *rest = text[start:end].split(None, 1) or ("",)
        word = raw.rstrip(_MARKS).lower()
        if mark + word not in self.firsts:
            return _NOTHING
        words = [word.replace("’", "'")]
        for following in rest[0].split(None, _LONGEST - 1)[: _LONGEST - 1] if rest else ():
            if word != raw.lower():
                break  # a mark ends the cue
            raw, word = following, following.rstrip(_MARKS).lower()
            words.append(word.replace("’", "'"))
        for size in range(len(words), 0, -1):
            votes = self.after.get(mark + " ".join(words[:size]))
            if votes:
                return votes
        # "Acme CEO Roe", "Acme's chairman": whoever has ranks is a company or the like.
        ranked = (words[0] in self.owned) if mark == "'s " else (words[0] in self.ranks and not mark)
        return self.ranked if ranked else _NOTHING

    def _price_or_place(self, text: str, end: int, ceiling: int) -> list[Votes] | None:
        """Evidence in " of Germany", " (Oslo)", " for $3 million"; None where no such words begin at `end`."""
        if text.startswith(" of ", end):
            return self._of(text[end + 4 : min(ceiling, end + _RIGHT)])
        if text.startswith(" (", end):
            place = self._place(text[end + 2 : end + _RIGHT].partition(")")[0])
            return self.bracketed if place == "city" else _NOTHING
        if text.startswith(" for ", end):
            return self.priced if any(sign in _MONEY for sign in text[end + 5 : end + 8]) else _NOTHING
        return None

    def _of(self, right: str) -> list[Votes]:
        """Votes of a name behind which "of" and a place stand."""
        words = right.removeprefix("the ").replace("’", " ").replace("'", " ").split(None, _NATION)[:_NATION]
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            kind = self._place(name) or self._place(name.rstrip(_MARKS))
            if kind:
                return self.national if kind == "country" else self.local
        return _NOTHING

    def _place(self, name: str) -> str | None:
        """The kind of the place of that name; None where it is none."""
        known = self.known.get(name)
        return known.kind if known is not None and known.kind in PLACES else None

    def _apposition(self, right: str) -> list[Votes]:
        """Votes of the noun of an apposition: the last one before a preposition, a verb or a stop."""
        found = kept = _NOTHING
        words = right.split(None, _APPOSED)[:_APPOSED]
        own = bool(words) and words[0] in _OWN
        for index, raw in enumerate(words):
            word = raw.strip(_MARKS)
            lower = word.lower()
            product = bool(found) and found[0][0] == "names.product"
            if product and lower in ("and", "or"):
                found, kept = _NOTHING, found  # "a drug and vaccine maker"
                continue
            if not word or lower in self.ends:
                break
            if product and lower in _CANDIDATES:
                continue
            if own and lower in self.offerings:
                return self.offered
            noun = self._noun(lower)
            if noun is not None and word[0].isupper() and word != word.upper() and lower not in self.ranks:
                continue  # "Roe, Bank of Osan manager", "Roe, Group CEO"
            if noun is None and word[0].isupper() and (found or (index == 0 and lower not in ("a", "an", "the"))):
                return _NOTHING  # ", chairman Kim said": the noun belongs to another name
            if noun is None and found and lower.endswith(_PARTICIPLES) and words[0] in _ANY and found[0][0] == _FIRMS:
                kept = found  # "an outfit working on"
            found = noun or _NOTHING
            if raw[-1] in _MARKS:
                break
        return found or kept
