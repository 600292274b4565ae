"""Asset, territory, exclusivity, stake and undisclosed terms of a deal."""

from __future__ import annotations

from newsextract.components.deals.events import Event, is_code
from newsextract.components.deals.forms import SlotPatterns
from newsextract.components.deals.lexicon import Hits
from newsextract.components.deals.phrases import Phrase, Row

_NOTHING = (["everything"], ["them"], ["it"])  # told of before
_TRAILING = ("worldwide", "globally", "together", "jointly", "up", "there", "here", "also", "back")
_PERCENT = frozenset({"percent", "pct", "%", "per"})


def stake_of(event: Event, row: Row) -> str | None:
    """The percentage that changes hands, as a decimal string: the one nearest the deal word in its clause."""
    best: tuple[int, str] | None = None
    if _PERCENT.isdisjoint(row.lows):
        return None
    for i, piece in enumerate(row.pieces):
        if piece.lower not in _PERCENT or not event.clause[0] <= piece.start <= event.clause[1]:
            continue
        number = row.low(i - 1).replace(",", "")
        if not number.replace(".", "", 1).isdigit():
            continue
        following = {row.low(k) for k in range(i + 1, i + 9)}
        owned = row.low(i - 2) in ("his", "her", "its", "their", "remaining")  # "sold his 51 percent"
        if not owned and not following & {
            "stake",
            "stakes",
            "interest",
            "of",
            "shares",
            "in",
            "share",
            "equity",
            "owned",
            "holding",
        }:
            continue
        distance = abs(piece.start - event.end)
        if best is None or distance < best[0]:
            best = (distance, number)
    return best[1] if best else None


def asset_text(row: Row, phrase: Phrase, text: str) -> str | None:
    """A phrase's shortest name: a code name in it, else the phrase without leading small words."""
    if phrase.words in _NOTHING:
        return None
    if phrase.parties:  # a brand told by its name
        return text[row.pieces[phrase.first].start : row.pieces[phrase.end - 1].end]
    if phrase.head in row.grammar.measures and row.low(phrase.end) == "of":
        phrase = row.phrase(phrase.end + 1) or phrase  # "10,000 tons of graphite"
    i, end = phrase.first, phrase.end
    starts = [k for k in range(i, end) if row.pieces[k].start >= phrase.start_char] or [i]
    i = starts[0]
    if phrase.owner_anaphor == "company":  # "the company's Ohio plant"
        i = next((k + 1 for k in range(i, end - 1) if row.tags[k] == "'"), i)
    for k in range(i, end):
        if is_code(row.pieces[k].text):
            return row.pieces[k].text
    while i < end and (
        row.low(i) in row.grammar.leading
        or row.tags[i] in "mD'%n"
        or (row.low(i).replace(",", "").replace(".", "").isdigit() and row.low(i + 1) != "-")
    ):
        i += 1
    while end > i + 1 and row.low(end - 1) in _TRAILING:
        end -= 1
    if i >= end or row.tags[i] == "R":
        return None
    return text[row.pieces[i].start : row.pieces[end - 1].end]


def find_code(row: Row, event: Event | None = None) -> str | None:
    """The code name of a sentence that is nearest behind a deal word, else the first."""
    codes = [p for p in row.pieces if p.kind == "word" and is_code(p.text)]
    behind = [p for p in codes if event is not None and p.start >= event.start]
    return next((p.text for p in (*behind, *codes)), None)


def rights_asset(row: Row, event: Event, text: str) -> str | None:
    """What rights are for: the phrase behind "rights to (develop and) sell", "license for", "option on"."""
    g = row.grammar
    start = next((i for i, p in enumerate(row.pieces) if p.start >= event.start and p.lower in g.rights), None)
    if start is None:
        return None
    i = start + 1
    while i < min(start + 18, len(row)):
        if row.tags[i] in "P" and row.low(i) in ("in", "from", "across", "outside", "with"):
            i += 1
            while row.tag(i) in tuple("xDnC,") and row.low(i) != "to":
                i += 1
            continue
        if row.tags[i] in "PC,aS'" or row.low(i) in g.uses:
            i += 1
            continue
        phrase = row.phrase(i)
        if phrase is not None and phrase.parties:  # "handed the rights to B", but "the rights to Tansol, a pill"
            apposed = row.tag(phrase.end) == "," and row.low(phrase.end + 1) in ("a", "an")
            return text[phrase.start_char : phrase.end_char] if apposed else None
        if phrase is not None and phrase.owners and "licensor" not in event.roles and event.type == "license":
            event.roles["licensor"] = [p for p in phrase.owners[:1] if p not in event.named()]
        return asset_text(row, phrase, text) if phrase is not None else None
    return None


def goal_asset(row: Row, event: Event, text: str) -> str | None:
    """What a contract or an alliance is for: the phrase behind "to build", "to jointly develop", "for the
    joint development of".
    """
    g = row.grammar
    start = next((i for i, p in enumerate(row.pieces) if p.start >= event.end), len(row))
    for i in range(start, min(start + 20, len(row))):
        if (
            (row.low(i) in g.uses or row.low(i) in g.receiving) and row.low(i - 1) in ("to", "and", "jointly", "will")
        ) or (row.low(i) == "of" and row.low(i - 1) in g.uses):
            phrase = row.phrase(i + 1)
            if phrase is not None and not phrase.parties and not phrase.anaphor:
                if phrase.head in ("tons", "units", "doses") and row.low(phrase.end) == "of":
                    phrase = row.phrase(phrase.end + 1) or phrase
                return asset_text(row, phrase, text)
    return None


def undisclosed_span(text: str, hits: Hits, sentence: tuple[int, int], terms: frozenset[str]) -> tuple[int, int] | None:
    """The words that say the terms are not told, from the terms named before them to the words themselves or
    what they go with.
    """
    for hit in hits.within(*sentence):
        before = text[max(sentence[0], hit.start - 60) : hit.start]
        after = text[hit.end : min(sentence[1], hit.end + 40)]
        clause = before.replace(";", ",").split(",")[-1]
        words = clause.lower().split()
        if any(w in terms for w in words):
            at = next(n for n, w in enumerate(clause.split()) if w.lower() in terms)
            if at and clause.split()[at - 1].lower() in ("the", "financial", "exact", "other"):
                at -= 1
            skip = clause.index(clause.split()[at]) if clause.split()[at] in clause else 0
            return hit.start - len(clause) + skip, hit.end
        following = [w.strip(".,").lower() for w in after.split()[:4]]
        at = next((n for n, w in enumerate(following) if w in terms), -1)
        if at >= 0:
            end = hit.end
            for word in after.split()[: at + 1]:
                end = text.index(word, end) + len(word.rstrip(".,;"))
            begin = hit.start - 3 if before.endswith(" an ") else hit.start
            return begin, end
        if any(w in terms for w in text[hit.start : hit.end].lower().split()):
            return hit.start, hit.end
    return None


def exclusivity(hits: Hits, sentence: tuple[int, int]) -> bool | None:
    """Whether rights are exclusive, where the sentence says so."""
    found = hits.within(*sentence)
    return found[0].values[0] if found else None


class Territories:
    """Finds the places that rights are given for."""

    def __init__(self, places: frozenset[str]) -> None:
        self.places = places

    def find(self, row: Row, text: str, patterns: SlotPatterns) -> str | None:
        """The territory told in a sentence of rights: "worldwide except for Korea", "Korea", "domestic"."""
        regions = set(patterns.regions)
        n = len(row)
        i = 0
        while i < n:
            word = row.low(i)
            place = self._place(row, i, regions)
            if place and (
                row.low(i - 1) in ("in", "for", "covering", "cover", "across", "of", "outside", "the")
                or word in ("worldwide", "global", "globally", "domestic")
                or row.low(place) in ("rights", "license", "sales", "commercialization")
            ):
                if word in ("global", "domestic", "international", "overseas", "asian", "european") and not {
                    row.low(k) for k in range(place, place + 4)
                } & {
                    "rights",
                    "license",
                    "licence",
                    "exclusive",
                    "sales",
                    "commercialization",
                    "development",
                    "development,",
                }:
                    i += 1
                    continue
                end = self._extend(row, place, regions)
                return text[row.pieces[i].start : row.pieces[end - 1].end]
            i += 1
        return None

    def _place(self, row: Row, i: int, regions: set[str]) -> int:
        for size in (3, 2, 1):
            words = " ".join(row.low(k) for k in range(i, i + size)) if i + size <= len(row) else ""
            if (
                words
                and (words in regions or (words in self.places and row.pieces[i].text[:1].isupper()))
                and row.tag(i) in "xd"
            ):
                return i + size
        return 0

    def _extend(self, row: Row, end: int, regions: set[str]) -> int:
        k = end
        while k < len(row):
            word = row.low(k)
            if word in ("except", "excluding", "outside"):
                k += 1
                if row.low(k) in ("for", "of"):
                    k += 1
            elif word in ("with", "apart", "other") and row.low(k + 1) in ("the", "from", "than"):
                k += 4 if word == "with" and row.low(k + 2) == "exception" else 2
            elif word in (",", "and", "the", "or"):
                k += 1
                if row.low(k) in ("and", "the"):
                    k += 1
            else:
                return end
            nxt = self._place(row, k, regions)
            if not nxt:
                number = 0
                while k + number < len(row) and number < 5 and row.low(k + number) != "countries":
                    number += 1
                if word in ("and", ",") and row.low(k + number) == "countries" and row.tags[k] == "x":
                    return k + number + 1
                return end
            k = end = nxt
        return end
