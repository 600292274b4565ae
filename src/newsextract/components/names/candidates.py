"""Candidates: what may be a name and where it stands, each different chain cut and judged once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from newsextract.components.layers import Item
from newsextract.components.names.chains import Chains, Chunk
from newsextract.components.names.cutting import Cutter
from newsextract.components.names.forms import NamePatterns
from newsextract.components.names.lexicon import Lexicon
from newsextract.components.names.shapes import REMEMBERED, Judged, Shapes

BRACKETS = frozenset([" (", "(N", "(O", "(K", "(L", "(T"])
"""How tickers begin."""
_ADDRESSES = ("www.", "Www.", "WWW.")

Stretch = tuple[int, int]
"""Start and end in the text."""


class Candidate(NamedTuple):
    """What may be a name in a chain: characters counted from the chain's start, its form in one line, its evidence."""

    start: int
    end: int
    form: str
    nation: str | None
    own: Judged


Place = tuple[int, int, int, int, bool, Candidate]
"""Start and end of a zone, start and end of a candidate in it, whether that begins a sentence, and what it is."""


class Candidates:
    """Finds candidates."""

    def __init__(self, patterns: NamePatterns, lexicon: Lexicon, chains: Chains, shapes: Shapes) -> None:
        self.chains = chains
        self.cutter = Cutter(patterns, lexicon, chains)
        self.shapes = shapes
        self.ticker = patterns.scan.ticker
        self.not_names = frozenset(patterns.words.not_names)
        self._cut: tuple[dict[str, list[Candidate]], ...] = ({}, {})

    def find(self, text: str, zones: list[Item], starts: set[int], small: list[Stretch]) -> list[Place]:
        """The candidates of `zones`.

        Sentences begin at `starts`; `small` are known names in small letters, which no chain holds.
        """
        places: list[Place] = []
        found = [self.chains.find(text, z["start"], z["end"]) for z in zones]
        letters = [s for s in starts if text[s - 2 : s] == ". " and text[s - 4] == " "]
        if letters:
            found = [_by_sentence(chains, letters) for chains in found]
        for zone, inside in zip(zones, found, strict=True):
            self._zone(text, zone["start"], zone["end"], inside, starts, small, places)
        return places

    def _zone(
        self,
        text: str,
        floor: int,
        ceiling: int,
        chains: list[Stretch],
        starts: set[int],
        small: list[Stretch],
        places: list[Place],
    ) -> None:
        """Add the candidates in the chains of one zone to `places`."""
        inside = small[bisect_left(small, (floor, 0)) : bisect_left(small, (ceiling, 0))] if small else []
        done, stops = floor, self.cutter.stops
        for start, end in [*chains, (ceiling, ceiling)] if inside else chains:
            while inside and inside[0][0] <= end:
                a, b = inside.pop(0)
                if a >= done and (a < start or b > end):  # else a chain holds the whole name
                    form = text[a:b]
                    chunk = Chunk(0, b - a, form, tuple(form.split()), None)
                    places += [(floor, ceiling, a, b, a in starts, c) for c in self._judged([chunk])]
                    done = b
            chain = text[start:end]
            if start < done or not chain or chain in stops:
                continue
            initial = start in starts or start - 1 in starts
            # Where a single word stands makes no difference to it.
            memory = self._cut[initial and " " in chain]
            found = memory.get(chain)
            if found is None:
                if len(memory) > REMEMBERED:
                    memory.clear()
                found = memory[chain] = self._judged(self.cutter.cut(chain, initial))
            for candidate in found:
                a, b = start + candidate.start, start + candidate.end
                places.append((floor, ceiling, a, b, initial and a == start, candidate))
                if text[b : b + 2] in BRACKETS and (match := self.ticker.match(text, b, ceiling)):
                    done = match.end()  # what stands in there is no name

    def _judged(self, chunks: Iterable[Chunk]) -> list[Candidate]:
        """The chunks that may be names, with the evidence in their words."""
        found = []
        for start, end, form, words, nation in chunks:
            if form not in self.not_names and not form.startswith(_ADDRESSES):
                in_line = form.replace("\n", " ") if "\n" in form else form
                found.append(Candidate(start, end, in_line, nation, self.shapes.judge(form, words)))
        return found


def _by_sentence(chains: list[Stretch], letters: list[int]) -> list[Stretch]:
    """The chains, cut at `letters`, where a sentence ended with a letter: "a Series B. Larkspur Ventures led it"."""
    found: list[Stretch] = []
    for start, end in chains:
        for cut in sorted(n for n in letters if start + 2 < n <= end):
            found.append((start, cut - 2))
            start = cut
        found.append((start, end))
    return found
