"""Cuts chains into the names they hold: where ranks, nations, "of" and "and" end a name or belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.names.chains import Chains, Chunk, Token
from newsextract.components.names.forms import PARTY_KINDS, NamePatterns
from newsextract.components.names.lexicon import PLACES, Lexicon


class Cutter:
    """Cuts chains into names."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon, chains: Chains) -> None:
        words = patterns.words
        self.chains = chains
        self.lexicon = lexicon
        self.stops = frozenset(words.stops) | frozenset(words.verbs)
        self.numbers = frozenset(words.numbers)
        self.ranks = frozenset(words.titles) | frozenset(words.honorifics)
        self.descriptors = frozenset(words.descriptors)
        self.of_heads = frozenset(words.of_heads)
        self.topics = frozenset(words.topics)
        self.boards = frozenset(words.boards)
        self.prefixes = frozenset(words.prefixes)
        self.ends = frozenset(words.company_ends)
        self.naming = frozenset(words.naming)
        self.modifiers = frozenset(words.modifiers)
        self.nouns = frozenset(w for noun in patterns.noun for w in noun.words)
        self.korean_given: re.Pattern[str] = patterns.scan.korean_given
        self.code: re.Pattern[str] = patterns.scan.code
        self.special = self.stops | self.ranks | self.numbers | lexicon.nationalities.keys() | lexicon.longest.keys()

    def cut(self, chain: str, initial: bool) -> tuple[Chunk, ...]:
        """The names in a chain; `initial` says that it begins a sentence."""
        words = chain.split(" ")
        if len(words) == 1 and "\n" not in chain:
            return self._single(chain)
        if self._is_simple(words, initial):
            return (Chunk(0, len(chain), chain, tuple(words), None),)
        return tuple(self._chunks(chain, initial))

    def _is_simple(self, words: list[str], initial: bool) -> bool:
        """Whether a chain is plain capitalised words none of which can end a name or begin a known one."""
        if initial and words[0].lower().removesuffix("s") in self.nouns:
            return False
        return all(w.isalpha() and w[1:].islower() and w[0].isupper() and w not in self.special for w in words)

    def _single(self, word: str) -> tuple[Chunk, ...]:
        """A chain of one word: a name unless the word is a stop, a rank, a nation's adjective or a compound of them."""
        if len(word) < 2 or word in self.lexicon.nationalities or word.rstrip(".") in self.lexicon.legal:
            return ()
        breaks = self._breaks([Token(word, 0, len(word), "")], 0)
        return () if breaks else (Chunk(0, len(word), word, (word,), None),)

    def known(self, chain: str, tokens: list[Token], at: int) -> int:
        """How many tokens from `at` on the longest known name has; 0 where none begins here."""
        most = self.lexicon.longest.get(tokens[at].text.replace("’", "'"))
        if most is None:
            return 0
        for end in range(min(len(tokens), at + most), at, -1):
            if chain[tokens[at].start : tokens[end - 1].end].replace("’", "'") in self.lexicon.known:
                return end - at
        return 0

    def is_generic(self, word: str) -> bool:
        """Whether a word says what a body does or is, and not which one it is."""
        lexicon = self.lexicon
        return word in lexicon.heads or word in self.topics or word in lexicon.legal or word in lexicon.nationalities

    def _chunks(self, chain: str, initial: bool) -> Iterator[Chunk]:
        tokens = self.chains.tokens(chain)
        at = 0
        if initial and len(tokens) > 1 and (tokens[0].text in self.numbers or self._describes(chain, tokens)):
            at = 1
        while at < len(tokens):
            if self._breaks(tokens, at) and self.known(chain, tokens, at) < 2:
                at += 1
                continue
            size = self._size(chain, tokens, at)
            end = at + size
            if self._between_ranks(tokens, at, end):
                at = end
                continue
            if end < len(tokens) and tokens[end].text in self.ranks and not tokens[end].join:
                end = self._before_rank(chain, tokens, at, end)
            if end < len(tokens) and not tokens[end].join:
                end -= self._place_before(chain, tokens, at, end)
            elif end < len(tokens) and tokens[end - 1].text == "Board" and tokens[end].text in self.boards:
                end -= 1  # "Acme Board of Directors"
            if end > at:
                yield from self._chunk(chain, tokens, at, end)
            at += size

    def _between_ranks(self, tokens: list[Token], at: int, end: int) -> bool:
        """Whether [at, end) is inside a title ("Chief | Operating | Officer")."""
        if not 0 < at < end < len(tokens) or not {tokens[at - 1].text, tokens[end].text} <= self.ranks:
            return False
        return all(t.text.lower() in self.modifiers for t in tokens[at:end])

    def _describes(self, chain: str, tokens: list[Token]) -> bool:
        """Whether a sentence begins with a noun before the name ("Drugmaker Roche", not "Union Resources")."""
        first = tokens[0].text.lower()
        return (
            (
                first in self.nouns
                or first.removesuffix("s") in self.nouns
                or first.endswith(("broker", "maker", "builder", "owner", "developer"))
            )
            and not tokens[1].join
            and not self.known(chain, tokens, 0)
            and not all(self.is_generic(t.text) for t in tokens[1:])
        )

    def _breaks(self, tokens: list[Token], at: int) -> bool:
        text = tokens[at].text.rstrip(".")
        if text in self.stops or text in self.ranks:
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if following is None or following.join:
                return True
            if text in self.numbers:
                return self._breaks(tokens, at + 1)
            if (
                at == 0
                and tokens[-1].text.rstrip(".") in self.lexicon.legal
                and all(self.is_generic(t.text) and not t.join for t in tokens[1:])
            ):
                return False  # "Senior Engineering Group Plc"
            if text == "General":  # "General Kim", but "General Engineers' Union"
                return not (self.is_generic(following.text) or (at + 2 < len(tokens) and tokens[at + 2].join == "'"))
            if text in self.lexicon.surnames and self.korean_given.search(following.text):
                return False  # "Do Hyun-soo"
            # "Jan Ford", "April Lee": a month that goes before a surname is a first name.
            return not (text in self.lexicon.firsts and following.text in self.lexicon.surnames)
        head, _, tail = text.replace("‑", "-").rpartition("-")
        return bool(head) and (
            tail in self.descriptors
            or (head in self.prefixes and tail.islower())
            or (self._is_nation(head) and self._is_nation(tail))
        )

    def _is_nation(self, name: str) -> bool:
        return name in self.lexicon.nationalities or name in self.lexicon.countries

    def _size(self, chain: str, tokens: list[Token], at: int) -> int:
        """How many tokens the name beginning at `at` has."""
        end = at + max(1, self.known(chain, tokens, at))
        while end < len(tokens) and self._joins(chain, tokens, at, end):
            end += 1
        return end - at

    def _joins(self, chain: str, tokens: list[Token], at: int, here: int) -> bool:
        token, before = tokens[here], tokens[here - 1]
        if self._breaks(tokens, here):
            return False
        join = token.join.lower()
        if join == "and":
            return self._joins_and(tokens, at, here)
        if join in ("of", "of the", "for", "on"):
            if before.text == "Board" and token.text in self.boards:
                return False
            head = self.lexicon.heads.get(before.text)
            return (
                before.text in self.of_heads
                or token.text == "America"
                or (join == "for" and head is not None and head[0] != "company")
            )
        if join == "'":
            return self._head_kind(tokens, here) is not None
        if join == "," and not self._is_legal(token.text):
            return here - at == 1 and not self._is_party(tokens[at].text) and not self._is_party(token.text)
        if join == "" and (
            (here - at > 1 and self._ends_company(before.text, token.text))
            or self._is_place_or_foreign(chain, tokens, at, here)
        ):  # "a stake in Acme Corp. | Larkspur said"
            return False
        return join != "" or self.known(chain, tokens, here) < 2 or self._is_national(chain, tokens, at, here)

    def _is_national(self, chain: str, tokens: list[Token], at: int, here: int) -> bool:
        """Whether a nation stands before the name of a public body ("Kenya National Bureau of Statistics")."""
        if self._nation(tokens, at, here)[0] == here - at:
            return True
        end = here + self.known(chain, tokens, here)
        return self._known_kind(chain, tokens, at, here) == "country" and all(
            self.is_generic(t.text) for t in tokens[here:end]
        )

    def _is_place_or_foreign(self, chain: str, tokens: list[Token], at: int, here: int) -> bool:
        """Whether a place ends or begins here: "Korea Exchange" is one name, "Seoul Roe" and "Roe SEOUL" are two."""
        token = tokens[here]
        if self.code.search(token.text) and here + 1 == len(tokens):
            return not token.text.startswith("3")
        if len(token.text) > 4 and token.text.isupper() and not tokens[here - 1].text.isupper():
            known = self.lexicon.known.get(token.text.title())
            return known is not None and known.kind in PLACES
        if here - at == self.known(chain, tokens, at):
            known = self.lexicon.known[chain[tokens[at].start : tokens[here - 1].end].replace("’", "'")]
            if known.kind in PLACES and tokens[at].text not in self.lexicon.firsts:
                return not (self.is_generic(token.text) or here + 1 == len(tokens) or self._head_kind(tokens, here))
        return False

    def _before_rank(self, chain: str, tokens: list[Token], at: int, end: int) -> int:
        """Where the name ends before a rank: "Finance Minister Roe" and "Korea Trade Minister" hold none."""
        words = [t.text for t in tokens[at:end]]
        size = self.known(chain, tokens, at)
        if size == len(words) and self._known_kind(chain, tokens, at, end) not in PLACES:
            return end
        if all(self.is_generic(w) or w.lower() in self.modifiers for w in words[size:]):
            return at + size if words[size:] else end
        return end

    def _is_party(self, name: str) -> bool:
        known = self.lexicon.known.get(name)
        return bool(known and known.kind in PARTY_KINDS and not known.ambiguous)

    def _known_kind(self, chain: str, tokens: list[Token], at: int, end: int) -> str | None:
        form = chain[tokens[at].start : tokens[end - 1].end].replace("’", "'")
        return known.kind if (known := self.lexicon.known.get(form)) else None

    def _place_before(self, chain: str, tokens: list[Token], at: int, end: int) -> int:
        """How many words before tokens[end] belong to its place ("Hong" of "Hong Kong-based")."""
        head = tokens[end].text.rpartition("-")[0]
        if not head:
            return 0
        for size in (1, 2):
            place = chain[tokens[max(at, end - size)].start : tokens[end - 1].end] + f" {head}"
            if (known := self.lexicon.known.get(place)) and known.kind in PLACES:
                return size
        return 0

    def _head_kind(self, tokens: list[Token], at: int) -> str | None:
        """The kind of the head word that ends the run of words from `at` on."""
        end = at
        while end + 1 < len(tokens) and tokens[end + 1].join in ("", "&", "'") and not self._breaks(tokens, end + 1):
            end += 1
        return self.lexicon.heads.get(tokens[end].text, (None,))[0]

    def _joins_and(self, tokens: list[Token], at: int, here: int) -> bool:
        """Whether "and" is inside a name: "Securities and Exchange Commission", not "Lee and Park"."""
        left, right = tokens[here - 1].text, tokens[here].text
        if self._is_rest(tokens, at, here):
            return True
        if right in ("Co", "Co.", "Company", "Sons", "Partners", "Associates") and here - at <= 3:
            return not self.is_generic(left)
        if left not in self.topics and left not in self.lexicon.heads:
            return False
        if right in self.topics and any(t.join.lower() in ("of", "of the", "for") for t in tokens[at + 1 : here]):
            return True
        # "Exchange" says what a body does; "Osan" of "Namhae Bio and Osan Pharma" begins another name.
        return left in self.topics and self.is_generic(right) and self._head_kind(tokens, here) is not None

    def _ends_company(self, form: str, following: str) -> bool:
        """Whether a legal form ends the name, often with the sentence: "Acme Co. | Financial terms"."""
        if form.rstrip(".") not in self.ends or self._is_legal(following):
            return False
        return form.endswith(".") or not self.is_generic(following)

    def _is_rest(self, tokens: list[Token], at: int, here: int) -> bool:
        """Whether what follows "and" is no name: "International Minerals | and Chemical Corp", "Roe and Roe Co"."""
        end = here + 1
        while end < len(tokens) and tokens[end].join in ("", ","):
            end += 1
        right = [t.text for t in tokens[here:end]]
        if right[-1].rstrip(".") not in self.lexicon.legal or self._is_legal(tokens[here - 1].text):
            return False
        words = [tokens[here - 1].text, *right]
        return len(right) > 1 and (right[0] == words[0] or all(self.is_generic(w) for w in words))

    def _is_legal(self, word: str) -> bool:
        return word in self.lexicon.legal or word.rstrip(".") in self.lexicon.legal

    def _chunk(self, chain: str, tokens: list[Token], at: int, end: int) -> Iterator[Chunk]:
        nation = None
        form = chain[tokens[at].start : tokens[end - 1].end]
        if form.replace("’", "'") not in self.lexicon.known or form in self.lexicon.nationalities:
            size, adjective = self._nation(tokens, at, end)
            rest = [t.text for t in tokens[at + size : end]]
            own = tokens[at].text in self.naming and len(rest) > 2 and self._is_legal(rest[-1])
            if adjective and not own and (not rest or not all(self.is_generic(w) for w in rest)):
                nation, at = adjective, at + size
        if tokens[at:end] and tokens[at].text == "The" and self._known_kind(chain, tokens, at + 1, end):
            at += 1  # "The Conference Board"; but "The Trade Desk"
        if at < end:
            form = chain[tokens[at].start : tokens[end - 1].end]
            words = tuple(t.text for t in tokens[at:end])
            yield Chunk(tokens[at].start, tokens[end - 1].end, form, words, nation)

    def _nation(self, tokens: list[Token], at: int, end: int) -> tuple[int, str | None]:
        """How many words of a nation's adjective stand at `at` ("South Korean": 2), and its country."""
        for size in (2, 1):
            name = " ".join(t.text for t in tokens[at : at + size]) if at + size <= end else ""
            if country := self.lexicon.nationalities.get(name):
                return size, country
        return 0, None
