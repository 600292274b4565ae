"""Names: finds capitalised names and adds up, over the document, what tells whose or what's name each is."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Intervals, Item
from newsextract.components.names.candidates import BRACKETS, Candidates, Place, Stretch
from newsextract.components.names.chains import Chains
from newsextract.components.names.context import Context
from newsextract.components.names.echoes import echoes, is_title_case, short_forms, tells
from newsextract.components.names.forms import NamePatterns, Votes
from newsextract.components.names.lexicon import read_lexicon, small_names
from newsextract.components.names.own import OwnNames
from newsextract.components.names.shapes import Judged, Shapes
from newsextract.components.names.slots import LONGEST_LINE, Slots, is_shouted
from newsextract.components.names.votes import Scales

PATTERNS: dict[str, type[rules.Patterns]] = {"names": NamePatterns}

_CERTAIN = 6
"""With more votes from its own words, nothing that follows a name changes its kind."""
_COORDINATIONS = frozenset([" and ", ", ", ", and ", " & ", " or ", " and the ", ", or ", " or the "])
_OWNS = ("'s ", "’s ")
_BULLETS = frozenset("*-–—•■▲")
"""Signs that, with a space, stand before the first word of a line."""
_NEAR = 10
"""Names that are joined have fewer characters between them."""
_SHARED = frozenset(
    f"names.{b}" for b in ("deal-slot-before", "descriptor", "either", "place-before", "product", "product-before")
)
"""Evidence before a name that goes for the names joined to it, too ("a deal with Acme and Larkspur")."""
_JOINED = _SHARED - {"names.place-before"}
"""What goes for a name behind "and", too, where the first is no known place ("potential in Acme and Larkspur")."""


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
        self.shapes = Shapes(patterns, self.lexicon)
        self.candidates = Candidates(patterns, self.lexicon, self.chains, self.shapes)
        self.scales = Scales()
        self.slots = Slots(patterns, self.lexicon, self.shapes)
        self.context = Context(patterns, self.lexicon)
        self.ticker = patterns.scan.ticker
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
        starts.update([s + 2 for s in starts if text[s] in _BULLETS])
        starts.update(m["inner_start"] for m in layers.read(doc, "marks"))
        places = self.candidates.find(text, body, starts, self._small(doc))
        money = {a["start"] for a in layers.read(doc, "amounts")}  # "HK" of "HK$2.69 billion"
        found = self._names(text, [p for p in places if p[2] not in money] if money else places)
        inside = {id(z) for z in body}
        outside = [z for z in zones if id(z) not in inside and z["kind"] not in ("byline", "stamp", "dateline")]
        if outside:
            forms = short_forms(found, self.slots.plain)
            found += [i for zone in outside for i in echoes(text, zone, self.chains, forms)]
        if titled:
            found += self._slots(text, titled, found)
        found = self.own_names.among(doc, found)
        found.sort(key=lambda i: i["start"])
        layers.write(doc, "names", found, spans=layers.no_spans)
        return doc

    def _slots(self, text: str, zones: list[Item], found: list[Item]) -> list[Item]:
        """Names that only their slots tell, and their places elsewhere in zones where capitals tell nothing."""
        taken = Intervals(found)
        lines = [z for z in zones if z["end"] - z["start"] < LONGEST_LINE]
        slots = [i for zone in lines for i in self.slots.find(text, zone["start"], zone["end"], taken)]
        if slots:
            taken = Intervals([*found, *slots])
            forms = short_forms(slots, self.slots.plain)
            again = [i for zone in zones for i in echoes(text, zone, self.chains, forms)]
            slots += [i for i in again if not taken.meets(i["start"], i["end"])]
        return slots

    def _small(self, doc: Doc) -> list[Stretch]:
        """Where names stand that begin or go on in small letters, the longest of each start first."""
        found = {doc[a:b] for _, a, b in self.small(doc)}
        return sorted({(s.start_char, s.end_char) for s in found}, key=lambda p: (p[0], -p[1]))

    def _names(self, text: str, places: list[Place]) -> list[Item]:
        """The items at `places`, each with the kind that the votes of all places of its form give.

        One step is taken for all places before the next: so its code and tables stay in the processor's cache.
        """
        left, right = self.context.left, self.context.right
        lefts = [left(text, floor, start, end) for floor, _, start, end, _, _ in places]
        # What follows a name need not be asked where its own words are plain enough.
        rights = [right(text, end, ceiling) if c.own.most <= _CERTAIN else [] for _, ceiling, _, end, _, c in places]
        forms = self._forms(text, places, lefts, rights)
        told = {f: (own.known, own.votes, *self.scales.weigh(own, around)) for f, (own, around) in forms.items()}
        items = []
        for _, _, start, end, initial, (_, _, form, nation, _) in places:
            known, own, votes, kind, rule = told[form]
            items.append(
                {
                    "start": start, "end": end, "form": form, "initial": initial, "nation": nation, "known": known,
                    "own": own, "votes": votes, "kind": kind, "rule": rule,
                }
            )  # fmt: skip
        return items

    def _forms(
        self, text: str, places: list[Place], lefts: list[list[Votes]], rights: list[list[Votes]]
    ) -> dict[str, tuple[Judged, list[Votes]]]:
        """The evidence of each form: in its own words, and beside all its places."""
        forms: dict[str, tuple[Judged, list[Votes]]] = {}
        last, placed = -_NEAR, False
        left: list[Votes] = []
        around: list[Votes] = []
        for (_, ceiling, start, end, _, (_, _, form, _, own)), now, right in zip(places, lefts, rights, strict=True):
            before, left = left, now
            if start - last < _NEAR:
                between = text[last:start]
                if before and between in _COORDINATIONS and (not left or left is self.context.joined):
                    shared = _SHARED if not left or placed else _JOINED
                    left = [votes for votes in before if votes[0] in shared] or left
                elif between in _OWNS and own.votes[0] > 2:
                    around += self.context.ranked  # "ABN Amro's Eddie Wong"
            evidence = forms.get(form)
            if evidence is None:
                evidence = forms[form] = (own, [])
            around = evidence[1]
            around += left
            around += right
            if text[end : end + 2] in BRACKETS and self.ticker.match(text, end, ceiling):
                around.append(self.shapes.ticker)
            last, placed = end, own.votes[4] > 0
        return forms


def _is_flat(text: str, zone: Item) -> bool:
    """Whether capitals tell nothing in a zone: headlines in title case, lines of capitals."""
    if zone["kind"] in ("headline", "subheading"):
        return is_title_case(text, zone) or text[zone["start"] : zone["end"]].isupper()
    return is_shouted(text, zone["start"], zone["end"])


@Language.factory("newsextract_names", assigns=["doc.spans"], default_config={"patterns": []})
def make_names(nlp: Language, name: str, patterns: list[str]) -> Names:
    """Factory of the component that finds names."""
    return Names(nlp, rules.book(tuple(patterns)))
