"""Names: finds capitalised names and adds up, over the document, what tells whose or what's name each is."""

from __future__ import annotations

from collections.abc import Iterator
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
from newsextract.components.names.forms import KINDS, NamePatterns, Votes, settle
from newsextract.components.names.lexicon import read_lexicon, small_names
from newsextract.components.names.own import OwnNames
from newsextract.components.names.shapes import REMEMBERED, Judged, Shapes
from newsextract.components.names.slots import Slots, is_shouted

PATTERNS: dict[str, type[rules.Patterns]] = {"names": NamePatterns}

_TIMES = 2
"""Evidence of one block counts no more often than this, however often a name stands in such a place."""
_LEAST = 2
"""With fewer votes a kind is not told."""
_CERTAIN = 6
"""With more votes from its own words, nothing that follows a name changes its kind."""
_BRACKETS = (" (", "(N", "(O", "(K", "(L", "(T")
_ADDRESSES = ("www.", "Www.", "WWW.")
_COORDINATIONS = frozenset([" and ", ", ", ", and ", " & ", " or ", " and the ", ", or ", " or the "])
_SHUT = {"organisation": (0,), "person": (1, 2, 3), "thing": (0, 1, 2, 3)}
"""The kinds for which the surroundings of a plain name do not count."""
_OWNS = ("'s ", "’s ")
_NEAR = 10
"""Names that are joined have fewer characters between them."""
_SHARED = frozenset(f"names.{b}" for b in ("deal-slot-before", "descriptor", "place-before", "product-before"))
"""Evidence before a name that goes for the names joined to it, too ("a deal with Acme and Larkspur")."""


class Candidate(NamedTuple):
    """A place of a name, whether it begins a sentence, and the evidence beside it."""

    start: int
    end: int
    initial: bool
    chunk: Chunk
    evidence: list[Votes]


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
        self.slots = Slots(patterns, self.lexicon, self.shapes)
        self.context = Context(patterns, self.lexicon)
        self.ticker = patterns.scan.ticker
        self.not_names = frozenset(patterns.words.not_names)
        self._weighed: dict[str, tuple[list[int], str, str]] = {}
        self.own_names = OwnNames(nlp, book.names)

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        zones = layers.read(doc, "zones")
        body = [z for z in zones if tells(text, z)]
        titled = [z for z in body if _is_flat(text, z)]
        if len(titled) < len(body):
            body = [z for z in body if z not in titled]
        else:
            titled = []
        starts = {s["start"] for s in layers.read(doc, "sentences")}
        starts |= {m["inner_start"] for m in layers.read(doc, "marks")}
        small = sorted(
            {(s.start_char, s.end_char) for s in self.small(doc, as_spans=True)}, key=lambda p: (p[0], -p[1])
        )
        found = self._decide([c for zone in body for c in self._zone(text, zone, starts, small)])
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

    def _chunks(
        self, text: str, floor: int, ceiling: int, starts: set[int], small: list[tuple[int, int]]
    ) -> Iterator[tuple[int, bool, Chunk]]:
        """Candidates of a zone: where their chain starts, whether they begin a sentence, and what they are."""
        done = floor
        inside = [(a, b) for a, b in small if floor <= a < ceiling]
        for start, end in self.chains.find(text, floor, ceiling):
            while inside and inside[0][0] <= end:
                a, b = inside.pop(0)
                if a >= done and (a < start or b > end):  # else a chain holds the whole name
                    form = text[a:b]
                    yield a, a in starts, Chunk(0, b - a, form, tuple(form.split()), None)
                    done = b
            if start >= done and text[start:end] not in self.cutter.stops:
                first = start in starts or start - 1 in starts
                for chunk in self.cutter.cut(text[start:end], first):
                    yield start, first and chunk.start == 0, chunk

    def _zone(self, text: str, zone: Item, starts: set[int], small: list[tuple[int, int]]) -> Iterator[Candidate]:
        floor, ceiling = zone["start"], zone["end"]
        skip = last = -1
        shared: list[Votes] = []
        before: list[Votes] = []
        for start, initial, chunk in self._chunks(text, floor, ceiling, starts, small):
            if start < skip or chunk.form in self.not_names or chunk.form.startswith(_ADDRESSES):
                continue
            a, b = start + chunk.start, start + chunk.end
            left = self.context.left(text, floor, a)
            between = text[last:a] if a - last < _NEAR else ""
            if not left and shared and between in _COORDINATIONS:
                left = shared
            own = self.shapes.judge(chunk)
            if between in _OWNS and own.votes[0] > 2:
                before += self.context.ranked  # "ABN Amro's Eddie Wong"
            shared = [votes for votes in left if votes[0] in _SHARED] if left else left
            # What follows a name need not be asked where its own words are plain enough for a party.
            before = list(left) if own.most > _CERTAIN else [*left, *self.context.right(text, b, ceiling)]
            if text[b : b + 2] in _BRACKETS and (match := self.ticker.match(text, b, ceiling)):
                skip = match.end()
                before.append(self.shapes.ticker)
            last = b
            yield Candidate(a, b, initial, chunk, before)

    def _decide(self, found: list[Candidate]) -> list[Item]:
        """The items, each with the votes of all places of its form, and the kind and rule that follow from them."""
        forms: dict[str, list[Candidate]] = {}
        for candidate in found:
            forms.setdefault(candidate.chunk.form.replace("\n", " "), []).append(candidate)
        items: list[Item] = []
        for form, candidates in forms.items():
            own = self.shapes.judge(candidates[0].chunk)
            around = [e for c in candidates for e in c.evidence]
            votes, kind, rule = self._weigh(own, around) if around else self._alone(form, own)
            for c in candidates:
                items.append(
                    {
                        "start": c.start,
                        "end": c.end,
                        "form": form,
                        "initial": c.initial,
                        "nation": c.chunk.nation,
                        "known": own.known,
                        "own": own.votes,
                        "votes": votes,
                        "kind": kind,
                        "rule": rule,
                    }
                )
        return items

    def _alone(self, form: str, own: Judged) -> tuple[list[int], str, str]:
        """What `_weigh` gives where nothing stands beside a form."""
        found = self._weighed.get(form)
        if found is None or found[0] is not own.votes:
            if len(self._weighed) > REMEMBERED:
                self._weighed.clear()
            found = self._weighed[form] = self._weigh(own, [])
        return found

    def _weigh(self, own: Judged, around: list[Votes]) -> tuple[list[int], str, str]:
        """The votes of a form, and the kind and the rule that follow from them."""
        votes = self._count(own, around) if around else own.votes
        best = settle(votes, own.votes)
        kind = KINDS[best] if max(votes) >= _LEAST else "unknown"
        return votes, kind, _rule(best, [*around, *own.evidence]) if best < 4 and votes[best] > 0 else ""

    def _count(self, own: Judged, around: list[Votes]) -> list[int]:
        """The votes for each kind.

        The words of a name are the same at each of its places: they count once. Where they say plainly what kind it
        is, the surroundings cannot make it a person or an organisation instead.
        """
        votes = list(own.votes)
        shut: tuple[int, ...] = _SHUT.get(own.plain or "", ())
        times: dict[str, int] = {}
        for block, given in around:
            times[block] = times.get(block, 0) + 1
            if times[block] <= _TIMES:
                for kind, number in given:
                    if kind not in shut:
                        votes[kind] += number
        return votes


def _is_flat(text: str, zone: Item) -> bool:
    """Whether capitals tell nothing in a zone: headlines in title case, lines of capitals."""
    if zone["kind"] in ("headline", "subheading"):
        return is_title_case(text, zone)
    return is_shouted(text, zone["start"], zone["end"])


def _rule(kind: int, evidence: list[Votes]) -> str:
    """The blocks that gave a kind most votes, the first one first; companies and bodies share theirs."""
    shared = range(1, 4) if 0 < kind < 4 else (kind,)
    blocks = {block: n for block, given in evidence for k, n in given if k in shared and n > 0}
    return "+".join(sorted(blocks, key=lambda b: -blocks[b])[:3])


@Language.factory("newsextract_names", assigns=["doc.spans"], default_config={"patterns": []})
def make_names(nlp: Language, name: str, patterns: list[str]) -> Names:
    """Factory of the component that finds names."""
    return Names(nlp, rules.book(tuple(patterns)))
