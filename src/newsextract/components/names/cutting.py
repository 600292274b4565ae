"""Cuts chains into the names they hold: where ranks, nations, "of" and "and" end a name or belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.components.names.chains import Chains, Chunk, Token
from newsextract.components.names.forms import NamePatterns
from newsextract.components.names.joints import Joints, Line
from newsextract.components.names.lexicon import PLACES, Lexicon

_SENTENCE = 4
"""So many words in capitals may be a sentence."""
_TOLD_AGAIN = 200
"""Names told twice in a row have fewer characters."""
_MAKERS = ("broker", "maker", "builder", "owner", "developer")
"""Compounds with these ends describe the name behind them ("Drugmaker Roche")."""


class Cutter:
    """Cuts chains into names."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon, chains: Chains) -> None:
        words = patterns.words
        self.chains = chains
        self.lexicon = lexicon
        self.joints = Joints(patterns, lexicon)
        self.stops = self.joints.stops
        self.ranks = self.joints.ranks
        self.generic = self.joints.generic
        self.naming = frozenset(words.naming)
        self.sentence = frozenset(words.sentence)
        self.not_names = frozenset(words.not_names)
        self.modifiers = frozenset(words.modifiers)
        self.nouns = frozenset(w for n in patterns.noun if n.id != "names.product" for w in n.words)
        # Words that break every name, and words of which that must be asked.
        self.special = self.joints.breaking.union(self.joints.numbers, lexicon.nationalities, *self.joints.pairs)
        named = self.joints.numbers.union(lexicon.surnames, lexicon.firsts, ("General",))
        self.surely_no_names = self.joints.breaking - named

    def cut(self, chain: str, initial: bool) -> tuple[Chunk, ...]:
        """The names in a chain; `initial` says that it begins a sentence."""
        if chain[-1] == "." and chain[-3:-2] == " ":
            chain = chain[:-1]  # "in Block X."
        again = _told_again(chain) if len(chain) < _TOLD_AGAIN else 0
        if again:
            rest = [c._replace(start=c.start + again, end=c.end + again) for c in self.cut(chain[again:], False)]
            return (*self.cut(chain[:again].rstrip(), initial), *rest)
        if " " not in chain and "\n" not in chain:
            return self._single(chain)
        words = chain.split(" ")
        if chain.istitle() and chain.replace(" ", "").isalpha() and len(min(words, key=len)) > 1:
            found = self._plain(words, initial)
            if found is not None:
                return found
        return tuple(self._chunks(chain, initial))

    def _single(self, word: str) -> tuple[Chunk, ...]:
        """A chain of one word: a name unless the word is a stop, a rank, a nation's adjective or a compound of them."""
        text, lexicon, joints = word.rstrip("."), self.lexicon, self.joints
        if (
            len(text) < 2
            or word in lexicon.legal
            or word in lexicon.nationalities
            or text in lexicon.legal
            or text in joints.breaking
        ):
            return ()
        return () if joints.is_compound(text) else (Chunk(0, len(word), word, (word,), None),)

    def _plain(self, words: list[str], initial: bool) -> tuple[Chunk, ...] | None:
        """The one name in plain capitalised words, or none; None where it must be asked what they are.

        Words that break every name may stand in front ("Mr Roe"); the others must be neither special nor may a place
        or a longer known name begin and end among them.
        """
        at = start = 0
        if words[0] in self.surely_no_names and words[-1] not in self.lexicon.legal:
            while at < len(words) and words[at] in self.surely_no_names and self._known_size(words, at) < 2:
                start += len(words[at]) + 1
                at += 1
            if at == len(words):
                return ()
            words = words[at:]
        elif initial and self._may_describe(words[0].lower()):
            return None
        if not self.special.isdisjoint(words):
            return None
        asked = len(words) > 1 and (at or not self.lexicon.longest.keys().isdisjoint(words))
        if asked and not self._is_whole(words):
            return None
        if self.joints.is_organ(words):
            return ()
        form = " ".join(words)
        return (Chunk(start, start + len(form), form, tuple(words), None),)

    def _is_whole(self, words: list[str]) -> bool:
        """Whether plain words are surely one name: no place begins them, and no longer known name begins among them."""
        if f"{words[0]} {words[1]}" in self.lexicon.nationalities:
            return False
        size = self._known_size(words, 0)
        if size == len(words):
            return True
        if size and self.lexicon.known[" ".join(words[:size])].kind in PLACES:
            return False
        if not self.joints.ends.isdisjoint(words[:-1]):
            return False
        return all(self._known_size(words, here) < 2 for here in range(max(1, size), len(words)))

    def _known_size(self, words: list[str], at: int) -> int:
        """How many of the words from `at` on the longest known name has."""
        most = self.lexicon.longest.get(words[at], 0)
        for end in range(min(len(words), at + most), at, -1):
            if " ".join(words[at:end]) in self.lexicon.known:
                return end - at
        return 0

    def _chunks(self, chain: str, initial: bool) -> Iterator[Chunk]:
        tokens = self.chains.tokens(chain)
        if len(tokens) >= _SENTENCE and any(t.text in self.sentence for t in tokens):
            return
        line = Line(chain, tokens, self.joints)
        at = 0
        if initial and len(tokens) > 1 and (tokens[0].text in self.joints.numbers or self._describes(line)):
            at = 1
        while at < len(tokens):
            if line.breaks[at] and line.sizes[at] < 2:
                at += 1
                continue
            end = at + max(1, line.sizes[at])
            while end < len(tokens) and self.joints.joins(line, at, end):
                end += 1
            following = end
            if end < len(tokens):
                if self._between_ranks(tokens, at, end):
                    at = end
                    continue
                end = self._before(line, at, end)
            if end > at:
                yield from self._chunk(line, at, end)
            at = following

    def _describes(self, line: Line) -> bool:
        """Whether a sentence begins with a noun before the name ("Drugmaker Roche", not "Union Resources")."""
        tokens = line.tokens
        return (
            self._may_describe(tokens[0].text.lower())
            and not tokens[1].join
            and not line.sizes[0]
            and not all(t.text in self.generic for t in tokens[1:])
        )

    def _may_describe(self, word: str) -> bool:
        """Whether a word is a noun that stands before names ("drugmaker", "shares")."""
        return word in self.nouns or word.removesuffix("s") in self.nouns or word.endswith(_MAKERS)

    def _between_ranks(self, tokens: list[Token], at: int, end: int) -> bool:
        """Whether [at, end) is inside a title ("Chief | Operating | Officer")."""
        if not 0 < at < end or not {tokens[at - 1].text, tokens[end].text} <= self.ranks:
            return False
        return all(t.text.lower() in self.modifiers for t in tokens[at:end])

    def _before(self, line: Line, at: int, end: int) -> int:
        """Where the name [at, end) ends before the word behind it: a rank, a place or a board takes words from it."""
        tokens = line.tokens
        following = tokens[end]
        if following.text in self.ranks and not following.join:
            end = self._before_rank(line, at, end)
        if not tokens[end].join:
            end -= self._place_before(line, at, end)
        elif tokens[end - 1].text == "Board" and tokens[end].text in self.joints.boards:
            end -= 1  # "Acme Board of Directors"
        return end

    def _before_rank(self, line: Line, at: int, end: int) -> int:
        """Where the name ends before a rank: "Finance Minister Roe" and "Korea Trade Minister" hold none."""
        size = line.sizes[at]
        if size == end - at:
            known = self.joints.known(line.form(at, end))
            if known is None or known.kind not in PLACES:
                return end
        words = [t.text for t in line.tokens[at + size : end]]
        if words and all(w in self.generic or w.lower() in self.modifiers for w in words):
            return at + size
        return end

    def _place_before(self, line: Line, at: int, end: int) -> int:
        """How many words before tokens[end] belong to its place ("Hong" of "Hong Kong-based")."""
        head = line.tokens[end].text.rpartition("-")[0]
        if not head:
            return 0
        for size in (1, 2):
            place = f"{line.form(max(at, end - size), end)} {head}"
            if (known := self.lexicon.known.get(place)) and known.kind in PLACES:
                return size
        return 0

    def _chunk(self, line: Line, at: int, end: int) -> Iterator[Chunk]:
        tokens, nation = line.tokens, None
        form = line.form(at, end)
        if form.replace("’", "'") not in self.lexicon.known or form in self.lexicon.nationalities:
            size, adjective = self.joints.nation(tokens, at, end)
            if adjective:
                rest = [t.text for t in tokens[at + size : end]]
                if len(rest) == 1 and rest[0] in self.not_names:
                    return  # "German TV"
                own = tokens[at].text in self.naming and len(rest) > 2 and self.joints.is_legal(rest[-1])
                if not own and (not rest or not all(w in self.generic for w in rest)):
                    nation, at = adjective, at + size
        if at < end and tokens[at].text == "The" and at + 1 < end and self.joints.known(line.form(at + 1, end)):
            at += 1  # "The Conference Board"; but "The Trade Desk"
        if at < end:
            words = tuple([t.text for t in tokens[at:end]])
            if self.joints.is_organ(words):
                return
            yield Chunk(tokens[at].start, tokens[end - 1].end, line.form(at, end), words, nation)


def _told_again(chain: str) -> int:
    """Where a chain tells its first words again, as lines that lost their ends do ("Acme FoodsAcme Foods"), or 0."""
    for start in (0, chain.find(" ") + 1):  # "About Acme FoodsAcme Foods"
        first = chain[start:].partition(" ")[0]
        at = chain.find(first, start + len(first) + 1) if len(first) > 1 else -1
        name = chain[start:at].rstrip() if at > 0 else ""
        if " " in name and chain.startswith(name, at):
            return at
    return 0
