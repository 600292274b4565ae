"""Joints: whether two neighbouring words of a chain belong to one name, and which words belong to none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.names.chains import Token
from newsextract.components.names.forms import PARTY_KINDS, NamePatterns
from newsextract.components.names.lexicon import PLACES, Known, Lexicon

_PARTS = frozenset(["Division", "Unit", "Subsidiary", "Branch"])
"""Behind these "of" tells whose part it is."""
_FRONTS = frozenset(["North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "United", "First"])
"""With these another company's name begins behind "and"."""
_PARTNERS = 4
"""So many words, and more, has a list that a legal form makes one name."""
_REST = frozenset(["Co", "Co.", "Company", "Sons", "Partners", "Associates"])
"""What "and" joins to the surname of a firm's founder."""


class Line:
    """A chain in words: which of them break a name, and how many words the longest known name from each on has."""

    __slots__ = ("breaks", "chain", "sizes", "tokens")

    def __init__(self, chain: str, tokens: list[Token], joints: Joints) -> None:
        self.chain = chain
        self.tokens = tokens
        self.breaks = [joints.breaks(tokens, at) for at in range(len(tokens))]
        self.sizes = [joints.known_size(chain, tokens, at) for at in range(len(tokens))]

    def form(self, at: int, end: int) -> str:
        """The text of the tokens [at, end)."""
        return self.chain[self.tokens[at].start : self.tokens[end - 1].end]


class Joints:
    """What ends a name inside a chain and what goes on with it."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon) -> None:
        words = patterns.words
        self.lexicon = lexicon
        self.stops = frozenset(words.stops) | frozenset(words.verbs)
        self.numbers = frozenset(words.numbers)
        self.ranks = frozenset(words.titles) | frozenset(words.honorifics)
        self.pairs = frozenset(tuple(t.split()) for t in words.titles if " " in t)
        """Titles of two words ("Tan Sri")."""
        self.paired = frozenset(w for pair in self.pairs for w in pair)
        self.inner_ranks = frozenset(words.inner_ranks)
        self.descriptors = frozenset(words.descriptors)
        self.of_heads = frozenset(words.of_heads)
        self.topics = frozenset(words.topics)
        self.boards = frozenset(words.boards)
        self.organs = frozenset(words.organs)
        self.prefixes = frozenset(words.prefixes)
        self.ends = frozenset(words.company_ends)
        self.generic = self.topics.union(lexicon.heads, lexicon.legal, lexicon.nationalities)
        """Words that say what a body does or is, and not which one it is."""
        self.breaking = self.stops | self.ranks
        self.korean_given: re.Pattern[str] = patterns.scan.korean_given
        self.code: re.Pattern[str] = patterns.scan.code

    def known(self, form: str) -> Known | None:
        """What the gazetteers know of a form."""
        return self.lexicon.known.get(form.replace("’", "'"))

    def known_size(self, chain: str, tokens: list[Token], at: int) -> int:
        """How many tokens from `at` on the longest known name has; 0 where none begins here."""
        most = self.lexicon.longest.get(tokens[at].text.replace("’", "'"))
        if most is None:
            return 0
        known, start = self.lexicon.known, tokens[at].start
        for end in range(min(len(tokens), at + most), at, -1):
            if chain[start : tokens[end - 1].end].replace("’", "'") in known:
                return end - at
        return 0

    def is_legal(self, word: str) -> bool:
        """Whether a word is a legal form."""
        return word in self.lexicon.legal or word.rstrip(".") in self.lexicon.legal

    def nation(self, tokens: list[Token], at: int, end: int) -> tuple[int, str | None]:
        """How many words of a nation's adjective stand at `at` ("South Korean": 2), and its country."""
        nationalities = self.lexicon.nationalities
        if at + 2 <= end and (country := nationalities.get(f"{tokens[at].text} {tokens[at + 1].text}")):
            return 2, country
        if at < end and (country := nationalities.get(tokens[at].text)):
            return 1, country
        return 0, None

    def breaks(self, tokens: list[Token], at: int) -> bool:
        """Whether the word at `at` is in no name."""
        text = tokens[at].text.rstrip(".")
        if text in self.paired and any(
            (tokens[n].text, tokens[n + 1].text) in self.pairs for n in (at - 1, at) if 0 <= n < len(tokens) - 1
        ):
            return True
        return self._stops(text, tokens, at) if text in self.breaking else self.is_compound(text)

    def is_compound(self, text: str) -> bool:
        """Whether a hyphened word describes ("Boston-based", "Anglo-Dutch")."""
        if "-" not in text and "‑" not in text:
            return False
        head, _, tail = text.replace("‑", "-").rpartition("-")
        return bool(head) and (
            # "Hye-in" is a given name
            (tail in self.descriptors and not {head.lower(), tail} <= self.lexicon.syllables)
            or (head in self.prefixes and tail.islower())
            or (self._is_nation(head) and self._is_nation(tail))
        )

    def _stops(self, text: str, tokens: list[Token], at: int) -> bool:
        """Whether a stop or rank is one, and not a word of the name that goes on behind it."""
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or following.join:
            return True
        if text in self.numbers:
            return self.breaks(tokens, at + 1)
        if (
            at == 0
            and tokens[-1].text.rstrip(".") in self.lexicon.legal
            and all(t.text in self.generic and not t.join for t in tokens[1:])
        ):
            return False  # "Senior Engineering Group Plc"
        if at and text in self.inner_ranks and self._is_body(text, following.text):
            return False  # "Osan Justice Network"
        if text == "General":  # "General Kim", but "General Engineers' Union"
            return not (following.text in self.generic or (at + 2 < len(tokens) and tokens[at + 2].join == "'"))
        if text in self.lexicon.surnames and self.korean_given.search(following.text):
            return False  # "Do Hyun-soo"
        # "Jan Ford", "April Lee": a month that goes before a surname is a first name.
        return not (text in self.lexicon.firsts and following.text in self.lexicon.surnames)

    def _is_body(self, text: str, head: str) -> bool:
        """Whether `head` is the head of a body's name, and no name begins with `text` ("Justice Department")."""
        return self.lexicon.heads.get(head, ("company",))[0] != "company" and f"{text} {head}" not in self.lexicon.known

    def _is_nation(self, name: str) -> bool:
        return name in self.lexicon.nationalities or name in self.lexicon.countries

    def joins(self, line: Line, at: int, here: int) -> bool:
        """Whether the word at `here` goes on the name that begins at `at`."""
        tokens = line.tokens
        token, before = tokens[here], tokens[here - 1]
        if line.breaks[here] or (not token.join and self._is_korean(tokens, here)):
            return False
        join = token.join.lower()
        if join == "and":
            return self._joins_and(line, at, here)
        if join in ("of", "of the", "for", "on"):
            if self._is_apart(line, at, here):
                return False
            if before.text in _PARTS and self.is_legal(tokens[-1].text):
                return False  # "Paper Division | of Acme Corp"
            head = self.lexicon.heads.get(before.text)
            return (
                before.text in self.of_heads
                or token.text == "America"
                or (join == "for" and head is not None and head[0] != "company")
            )
        if join == "'":
            return self._head_kind(line, here) is not None
        if join == "," and not self.is_legal(token.text):
            if self._is_partnership(tokens, at, here):
                return True
            return here - at == 1 and not self._is_party(tokens[at].text) and not self._is_party(token.text)
        if join == "" and (
            (here - at > 1 and self._ends_company(before.text, token.text)) or self._is_place_or_foreign(line, at, here)
        ):  # "a stake in Acme Corp. | Larkspur said"
            return False
        return join != "" or line.sizes[here] < 2 or self._is_national(line, at, here)

    def _is_apart(self, line: Line, at: int, here: int) -> bool:
        """Whether the words before "of", "for" or "on" are no part of the name at `here`: a company's board or
        committee ("Board of | Acme"), or whoever uses or faces a known party ("Acme Group on | Facebook").
        """
        token, before = line.tokens[here], line.tokens[here - 1].text
        if before == "Board":
            return token.text in self.boards or (token.text not in self.generic and not self._is_place(line, here))
        if token.join == "for" and before.endswith("s") and before not in self.of_heads:
            return True  # "Unions for Acme staff"
        if self.is_organ([t.text for t in line.tokens[at:here]]) or (before == "Committee" and token.text == "Board"):
            return True
        if token.join not in ("for", "on") or not line.sizes[here]:
            return False
        known = self.known(line.form(here, here + line.sizes[here]))
        return known is not None and not known.ambiguous and known.kind not in PLACES

    def _is_place(self, line: Line, at: int) -> bool:
        """Whether a place begins at `at`."""
        known = self.known(line.form(at, at + line.sizes[at])) if line.sizes[at] else None
        return known is not None and known.kind in PLACES

    def is_organ(self, words: Sequence[str]) -> bool:
        """Whether words are a part of a company and name none ("Special Committee")."""
        return words[-1] in ("Committee", "Board") and self.organs.issuperset(words[:-1])

    def _is_korean(self, tokens: list[Token], at: int) -> bool:
        """Whether a surname and a hyphened given name begin at `at` ("Vice Minister of Health | Do Gi-tae")."""
        return (
            at + 1 < len(tokens)
            and "-" in tokens[at + 1].text
            and not tokens[at + 1].join
            and tokens[at].text in self.lexicon.surnames
            and tokens[at - 1].text not in self.lexicon.firsts
            and self.korean_given.search(tokens[at + 1].text) is not None
        )

    def _is_national(self, line: Line, at: int, here: int) -> bool:
        """Whether a nation stands before the name of a public body ("Kenya National Bureau of Statistics")."""
        if self.nation(line.tokens, at, here)[0] == here - at:
            return True
        known = self.known(line.form(at, here))
        end = here + line.sizes[here]
        return (
            known is not None and known.kind == "country" and all(t.text in self.generic for t in line.tokens[here:end])
        )

    def _is_place_or_foreign(self, line: Line, at: int, here: int) -> bool:
        """Whether a place ends or begins here: "Korea Exchange" is one name, "Seoul Roe" and "Roe SEOUL" are two."""
        tokens = line.tokens
        text, last = tokens[here].text, here + 1 == len(tokens)
        if last and self.code.search(text):
            return not text.startswith("3")
        if len(text) > 4 and text.isupper() and not tokens[here - 1].text.isupper():
            known = self.lexicon.known.get(text.title())
            return known is not None and known.kind in PLACES
        if here - at == line.sizes[at]:
            known = self.known(line.form(at, here))
            if known is not None and known.kind in PLACES and tokens[at].text not in self.lexicon.firsts:
                return not (text in self.generic or last or self._head_kind(line, here))
        return False

    def _is_party(self, name: str) -> bool:
        known = self.lexicon.known.get(name)
        return bool(known and known.kind in PARTY_KINDS and not known.ambiguous)

    def _head_kind(self, line: Line, at: int) -> str | None:
        """The kind of the head word that ends the run of words from `at` on."""
        tokens = line.tokens
        end = at
        while end + 1 < len(tokens) and tokens[end + 1].join in ("", "&", "'") and not line.breaks[end + 1]:
            end += 1
        return self.lexicon.heads.get(tokens[end].text, (None,))[0]

    def _joins_and(self, line: Line, at: int, here: int) -> bool:
        """Whether "and" is inside a name: "Securities and Exchange Commission", not "Lee and Park"."""
        tokens = line.tokens
        left, right = tokens[here - 1].text, tokens[here].text
        if here - at > 1 and (right == tokens[at].text or self._begins(line, here)):
            return False  # "Acme Foods | and Acme Retail", "Acme Services | and North American Power"
        if self._is_rest(tokens, here):
            return True
        if right in _REST and here - at <= 3:
            return left not in self.generic
        if left not in self.topics and left not in self.lexicon.heads:
            return False
        if right in self.topics and any(t.join.lower() in ("of", "of the", "for") for t in tokens[at + 1 : here]):
            return True
        # "Exchange" says what a body does; "Osan" of "Namhae Bio and Osan Pharma" begins another name.
        return left in self.topics and right in self.generic and self._head_kind(line, here) is not None

    def _begins(self, line: Line, at: int) -> bool:
        """Whether a nation or a part of the world begins a company's name at `at`."""
        tokens = line.tokens
        if self.nation(tokens, at, len(tokens))[0]:
            return True
        company = self._head_kind(line, at - 1) == "company" and self._head_kind(line, at) == "company"
        return company and tokens[at].text in _FRONTS

    def _is_partnership(self, tokens: list[Token], at: int, here: int) -> bool:
        """Whether commas and a legal form make one name of many from `at` on: "Roe, Pell, Lee & Orr LLP"."""
        end = here
        while end < len(tokens) and tokens[end].join in (",", "&", ""):
            end += 1
        listed = all(t.join == "," for t in tokens[at + 1 : here])
        return listed and end - at > _PARTNERS and self.is_legal(tokens[end - 1].text)

    def _ends_company(self, form: str, following: str) -> bool:
        """Whether a legal form ends the name, often with the sentence: "Acme Co. | Financial terms"."""
        if form.rstrip(".") not in self.ends or self.is_legal(following):
            return False
        return form.endswith(".") or following not in self.generic

    def _is_rest(self, tokens: list[Token], here: int) -> bool:
        """Whether what follows "and" is no name: "International Minerals | and Chemical Corp", "Roe and Roe Co"."""
        end = here + 1
        while end < len(tokens) and tokens[end].join in ("", ","):
            end += 1
        right = [t.text for t in tokens[here:end]]
        if right[-1].rstrip(".") not in self.lexicon.legal or self.is_legal(tokens[here - 1].text):
            return False
        return len(right) > 1 and (right[0] == tokens[here - 1].text or all(w in self.generic for w in right))
