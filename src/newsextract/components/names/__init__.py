"""Names: finds capitalised names and adds up, over the document, what tells whose or what's name each is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Intervals, Item
from newsextract.components.names.chains import Chains, Chunk
from newsextract.components.names.context import Context
from newsextract.components.names.cutting import Cutter
from newsextract.components.names.echoes import echoes, is_title_case, short_forms, tells
from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import read_lexicon, small_names
from newsextract.components.names.own import OwnNames
from newsextract.components.names.shapes import REMEMBERED, Judged, Shapes
from newsextract.components.names.slots import Slots, is_shouted
from newsextract.components.names.votes import Scales

PATTERNS: dict[str, type[rules.Patterns]] = {"names": NamePatterns}

_CERTAIN = 6
"""With more votes from its own words, nothing that follows a name changes its kind."""
_BRACKETS = frozenset([" (", "(N", "(O", "(K", "(L", "(T"])
_ADDRESSES = ("www.", "Www.", "WWW.")
_COORDINATIONS = frozenset([" and ", ", ", ", and ", " & ", " or ", " and the ", ", or ", " or the "])
_OWNS = ("'s ", "’s ")
_NEAR = 10
"""Names that are joined have fewer characters between them."""
_SHARED = frozenset(f"names.{b}" for b in ("deal-slot-before", "descriptor", "place-before", "product-before"))
"""Evidence before a name that goes for the names joined to it, too ("a deal with Acme and Larkspur")."""

Stretches = list[tuple[int, int]]
"""Start and end of stretches of the text, in order."""


class Candidate(NamedTuple):
    """What may be a name in a chain: characters counted from the chain's start, its form in one line, its evidence."""

    start: int
    end: int
    form: str
    nation: str | None
    own: Judged


class Reading(NamedTuple):
    """What a document gives: where sentences begin, known names in small letters, and what is found by and by.

    `forms` is the evidence of each form in its own words and beside all its places; `places` are start and end of
    each name, whether it begins a sentence, the nation of an adjective before it, and its form.
    """

    text: str
    starts: set[int]
    small: Stretches
    forms: dict[str, tuple[Judged, list[Votes]]]
    places: list[tuple[int, int, bool, str | None, str]]


class Names:
    """Adds the layer `names`.

    Each place of a candidate has its `form`, whether it is `initial` in its sentence, the country of a `nation`'s
    adjective before it, the full name of the party it is `known` to name, its `own` words' votes, all `votes` of
    its form, and the `kind` that has most of them ("unknown" where none has enough). Places and things, too, stay.
    """

    def __init__(self, nlp: Language, book: rules.Book) -> None:
        patterns = book.read("names", NamePatterns)
        self.lexicon = read_lexicon(book)
        self.small = small_names(nlp, self.lexicon)
        self.chains = Chains(patterns, self.lexicon)
        self.cutter = Cutter(patterns, self.lexicon, self.chains)
        self.shapes = Shapes(patterns, self.lexicon)
        self.scales = Scales()
        self.slots = Slots(patterns, self.lexicon, self.shapes)
        self.context = Context(patterns, self.lexicon)
        self.ticker = patterns.scan.ticker
        self.not_names = frozenset(patterns.words.not_names)
        self._cut: tuple[dict[str, list[Candidate]], ...] = ({}, {})
        self.own_names = OwnNames(nlp, book.names)

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        zones = layers.read(doc, "zones")
        body: list[Item] = []
        titled: list[Item] = []
        for zone in zones:
            if tells(text, zone):
                (titled if _is_flat(text, zone) else body).append(zone)
        if not body:  # capitals are all there is
            body, titled = titled, []
        starts = {s["start"] for s in layers.read(doc, "sentences")}
        starts.update(m["inner_start"] for m in layers.read(doc, "marks"))
        found = self._names(Reading(text, starts, self._small(doc), {}, []), body)
        inside = {id(z) for z in body}
        outside = [z for z in zones if id(z) not in inside and z["kind"] not in ("byline", "stamp", "dateline")]
        if outside:
            forms = short_forms(found, self.slots.plain)
            found += [i for zone in outside for i in echoes(text, zone, self.chains, forms)]
        if titled:
            found += self._slots(text, titled, found)
        found = self.own_names.among(doc, found)
        found.sort(key=lambda i: i["start"])
        layers.write(doc, "names", found, spans=[])
        return doc

    def _slots(self, text: str, zones: list[Item], found: list[Item]) -> list[Item]:
        """Names that only their slots tell, and their places elsewhere in zones where capitals tell nothing."""
        taken = Intervals(found)
        slots = [i for zone in zones for i in self.slots.find(text, zone["start"], zone["end"], taken)]
        if slots:
            taken = Intervals([*found, *slots])
            forms = short_forms(slots, self.slots.plain)
            again = [i for zone in zones for i in echoes(text, zone, self.chains, forms)]
            slots += [i for i in again if not taken.meets(i["start"], i["end"])]
        return slots

    def _small(self, doc: Doc) -> Stretches:
        """Where names stand that begin or go on in small letters, the longest of each start first."""
        found = {doc[a:b] for _, a, b in self.small(doc)}
        return sorted({(s.start_char, s.end_char) for s in found}, key=lambda p: (p[0], -p[1]))

    def _names(self, reading: Reading, zones: list[Item]) -> list[Item]:
        """The items of `zones`, each with the kind that the votes of all places of its form give."""
        for zone in zones:
            self._zone(reading, zone["start"], zone["end"])
        weigh = self.scales.weigh
        told = {f: (own.known, own.votes, *weigh(own, around)) for f, (own, around) in reading.forms.items()}
        items = []
        for start, end, initial, nation, form in reading.places:
            known, own, votes, kind, rule = told[form]
            items.append(
                {
                    "start": start, "end": end, "form": form, "initial": initial, "nation": nation, "known": known,
                    "own": own, "votes": votes, "kind": kind, "rule": rule,
                }
            )  # fmt: skip
        return items

    def _zone(self, reading: Reading, floor: int, ceiling: int) -> None:
        """Read the names of the zone [floor, ceiling), and the evidence beside each for its form."""
        text, _, _, forms, places = reading
        context = self.context
        skip = last = -_NEAR
        left: list[Votes] = []
        around: list[Votes] = []
        for start, initial, (begin, end, form, nation, own) in self._candidates(reading, floor, ceiling):
            if start < skip:
                continue
            a, b = start + begin, start + end
            before, left = left, context.left(text, floor, a)
            if a - last < _NEAR:
                between = text[last:a]
                if not left and before and between in _COORDINATIONS:
                    left = [votes for votes in before if votes[0] in _SHARED]
                elif between in _OWNS and own.votes[0] > 2:
                    around += context.ranked  # "ABN Amro's Eddie Wong"
            evidence = forms.get(form)
            if evidence is None:
                evidence = forms[form] = (own, [])
            around = evidence[1]
            if left:
                around += left
            if own.most <= _CERTAIN:  # else its own words are plain enough
                around += context.right(text, b, ceiling)
            if text[b : b + 2] in _BRACKETS and (match := self.ticker.match(text, b, ceiling)):
                skip = match.end()
                around.append(self.shapes.ticker)
            last = b
            places.append((a, b, initial, nation, form))

    def _candidates(self, reading: Reading, floor: int, ceiling: int) -> Iterator[tuple[int, bool, Candidate]]:
        """Candidates of a zone: where their chain starts, whether they begin a sentence, and what they are."""
        text, starts, small, _, _ = reading
        inside = small[bisect_left(small, (floor, 0)) : bisect_left(small, (ceiling, 0))] if small else []
        done, stops, cut = floor, self.cutter.stops, self._cut
        for start, end in self.chains.find(text, floor, ceiling):
            while inside and inside[0][0] <= end:
                a, b = inside.pop(0)
                if a >= done and (a < start or b > end):  # else a chain holds the whole name
                    form = text[a:b]
                    for candidate in self._judged([Chunk(0, b - a, form, tuple(form.split()), None)]):
                        yield a, a in starts, candidate
                    done = b
            if start < done or (chain := text[start:end]) in stops:
                continue
            initial = start in starts or start - 1 in starts
            # Where a single word stands makes no difference to it.
            memory = cut[initial and " " in chain]
            found = memory.get(chain)
            if found is None:
                if len(memory) > REMEMBERED:
                    memory.clear()
                found = memory[chain] = self._judged(self.cutter.cut(chain, initial))
            for candidate in found:
                yield start, initial and not candidate.start, candidate

    def _judged(self, chunks: Iterable[Chunk]) -> list[Candidate]:
        """The chunks that may be names, with the evidence in their words."""
        found = []
        for start, end, form, words, nation in chunks:
            if form not in self.not_names and not form.startswith(_ADDRESSES):
                in_line = form.replace("\n", " ") if "\n" in form else form
                found.append(Candidate(start, end, in_line, nation, self.shapes.judge(form, words)))
        return found


def _is_flat(text: str, zone: Item) -> bool:
    """Whether capitals tell nothing in a zone: headlines in title case, lines of capitals."""
    if zone["kind"] in ("headline", "subheading"):
        return is_title_case(text, zone)
    return is_shouted(text, zone["start"], zone["end"])


@Language.factory("newsextract_names", assigns=["doc.spans"], default_config={"patterns": []})
def make_names(nlp: Language, name: str, patterns: list[str]) -> Names:
    """Factory of the component that finds names."""
    return Names(nlp, rules.book(tuple(patterns)))
