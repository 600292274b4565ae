"""Reads the words said after a verb of saying."""

from __future__ import annotations

from newsextract.components.quotes.adjuncts import Adjuncts
from newsextract.components.quotes.found import Found, direct, indirect
from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import ACCORDING, Said

_DASHES = ("—", "–", "--", "-")
_PAUSES = frozenset((",", *_DASHES))
_OPENS = _PAUSES | {":"}
_LEADING = _OPENS | {"...", "…"}
_LINKS = _PAUSES | {"and", "but"}
_CLOSING = _LINKS | {";", ":"}
_GOES_ON = ("and", "or", "but", "in", "at", "on", "during", "before", "after", "when", "while", "as", "to", "of")
_NO_CLAUSE = (
    "of",
    "about",
    "to",
    "so",
    "and",
    "or",
    "but",
    "as",
    "than",
    "no",
    "yes",
    "by",
    "goodbye",
    "nothing",
    "much",
    "more",
)
_MODALS = ("can", "could", "may", "might", "must", "should", "will", "would", "to")
_SAID_WORDS = 4
"""What follows "said" is a clause from so many tokens on, whether or not its verb is known."""
_FAR = 14
"""Tokens that may stand between a verb of saying and its "that"."""


class Ahead:
    """What follows a `Said`: quoted stretches, or a reported clause."""

    def __init__(self, lexicon: Lexicon, adjuncts: Adjuncts) -> None:
        self.lexicon = lexicon
        self.adjuncts = adjuncts

    def read(self, row: Row, said: Said, later: list[Said], taken: set[int]) -> list[Found]:
        """The quotes after `said`, before those of `later` verbs; the tokens of quoted stretches go into `taken`."""
        stop = self._stop(row, said, later)
        if said.cue is ACCORDING:
            return self._after_source(row, said, stop, taken)
        start = said.right
        reported = self._as_said(row, said, stop)
        if reported is not None:
            return self._clause(row, said, reported, stop, taken, whole=True)
        nearer = min([s.right for s in later if s.cue is not ACCORDING], default=row.size) if later else row.size
        if said.cue.recipient and not said.inverted:
            start = self.adjuncts.over_recipient(row, start, stop)
        place = self.adjuncts.over(row, start, stop)
        if row.marked:
            mark = self._mark_at(row, place, stop)
            if mark is None:
                mark = self._after_colon(row, place, min(stop, nearer))
            if mark is not None:
                return self._marked(row, said, mark, stop, taken)
        behind = row.marked and mark_before(row, said) is not None
        if place < stop and said.cue.gate != "mark" and self._opens_that(row, place, stop):
            return self._clause(row, said, place + 1, stop, taken)
        if place < stop and not behind and self._opens_clause(row, said, place, stop):
            return self._clause(row, said, place, stop, taken)
        return self._further(row, said, start, min(stop, nearer), taken)

    def _stop(self, row: Row, said: Said, later: list[Said]) -> int:
        """Where the words after a cue end: at a later cue of the same speaker or a clause beside it."""
        for other in later:
            i = other.left - 1
            before = row.low[i] if i >= 0 else ""
            if other.shared and (before in _LINKS or row.inner(i)[-1:] == ","):
                return max(said.right, i + (row.mark[i] is not None))
            if other.shared and other.cue.form != "ing":
                return max(said.right, other.left)
            if before in ("and", "but", "while", "although", "though") and not other.shared and not other.inverted:
                return max(said.right, i)
        return row.stop

    def _mark_at(self, row: Row, place: int, stop: int) -> int | None:
        """The quoted stretch at `place`, or after a comma, colon or dash there."""
        i = place
        while i < stop and row.mark[i] is None and row.low[i] in _LEADING:
            i += 1
        return i if i < stop and row.mark[i] is not None else None

    def _opens_that(self, row: Row, i: int, stop: int) -> bool:
        """Whether "that" opens a reported clause at `i`, and no relative one ("in remarks that will please")."""
        return row.low[i] == "that" and not (i + 1 < stop and row.low[i + 1] in self.lexicon.auxiliaries)

    def _after_colon(self, row: Row, place: int, stop: int) -> int | None:
        """`Park put it this way: "..."`: the stretch after a colon with no verb before it."""
        for i in range(place, stop - 1):
            if row.low[i] == ":" and row.mark[i + 1] is not None:
                return i + 1
            if self.verbal(row, i):
                return None
        return None

    def _marked(self, row: Row, said: Said, i: int, stop: int, taken: set[int]) -> list[Found]:
        """Quoted words right after the cue: direct, or the head of a reported clause that goes on in plain words."""
        if i in taken or (said.cue.object and self._names(row, said, i)):
            return []
        follows = row.low[i + 1] if i + 1 < stop else ""
        ends = not follows or row.inner(i).rstrip()[-1:] in ".!?," or not row.is_word(i + 1)
        if not ends and follows not in _GOES_ON and said.cue.gate != "mark":
            return self._clause(row, said, i, stop, taken)
        shared = said.cue.form == "ing" and said.shared
        found = []
        for j in range(i, min(stop, row.size)):
            if row.mark[j] is not None and j not in taken:
                taken.add(j)
                one = direct(row, j, "quotes.participle" if shared else "quotes.speaker-cue-mark", said)
                if row.low[i - 1] not in _OPENS and (said.cue.object or row.inner(i)[:1].islower()):
                    one.kind = "partial"
                found.append(one)
            elif row.low[j] not in (",", "and", "or", "but", "then", ";", "—", "–", "…", "..."):
                break
        return found

    def _names(self, row: Row, said: Said, i: int) -> bool:
        """`a drink called "Morning Fern"`: a verb without an object only names what stands before it."""
        before = row.low[said.left - 1] if said.left else ""
        return i == said.end and not said.inverted and before not in ("what", "which", "whom", "that")

    def _as_said(self, row: Row, said: Said, stop: int) -> int | None:
        """Where the words begin in `As Park reported on Monday, exports fell.`"""
        if not said.subordinate or row.low[said.left - 1] != "as" or said.cue.gate == "mark":
            return None
        if said.left > 1 and row.low[said.left - 2] not in (",", "and", "but", "("):
            return None
        comma = self.adjuncts.over(row, said.right, stop)
        return comma + 1 if comma + 1 < stop and row.low[comma] == "," else None

    def _clause(
        self, row: Row, said: Said, start: int, stop: int, taken: set[int], *, whole: bool = False
    ) -> list[Found]:
        while start < stop and row.mark[start] is None and row.low[start] in (",", ":", "that", "—", "..."):
            start += 1
        end = stop if whole else self._tail(row, said, start, stop)
        while end > start and row.mark[end - 1] is None and (row.low[end - 1] in _CLOSING or row.is_stop(end - 1)):
            end -= 1
        if end <= start:
            return []
        if row.marked:
            taken.update(i for i in range(start, end) if row.mark[i] is not None)
        shared = said.cue.form == "ing" and said.shared
        rule = "quotes.participle" if shared else "quotes.speaker-cue-clause"
        return [indirect(row, start, end, rule, said)]

    def _tail(self, row: Row, said: Said, start: int, stop: int) -> int:
        """Where a reported clause ends: with the clause of the verb of saying, or before an aside of the writer's."""
        lex = self.lexicon
        for i, low in enumerate(row.low[start + 2 : stop - 1], start + 2):
            if said.subordinate and row.inner(i)[-1:] == ",":
                return i + 1
            if low not in _PAUSES:
                continue
            following = row.low[i + 1]
            if said.subordinate or said.relative or (low == "," and following in lex.tails):
                return i
            if following in ("and", "but") and i + 2 < stop and row.low[i + 2] in ("he", "she"):
                return i
            if low in ("—", "–", "--") and following in ("a", "an", "and", "but") and low not in row.low[i + 1 : stop]:
                return i
        return stop

    def _opens_clause(self, row: Row, said: Said, place: int, stop: int) -> bool:
        """Whether plain words at `place` are a reported clause: they begin like one and hold a verb."""
        lex = self.lexicon
        gate, low = said.cue.gate, row.low[place]
        if gate == "mark" or said.inverted or not (row.is_word(place) or low in ("(", "[")):
            return False
        if low in lex.pronouns or low in ("there", "there's", "there’s"):
            return place + 1 < stop and row.low[place + 1] not in lex.prepositions
        if said.relative and (low in lex.verbs or low.endswith("ed")):
            return True
        if low in ("why", "how", "what", "whether", "where"):
            return gate == "clause"
        if low in _NO_CLAUSE:
            return low == "to" and said.cue.lemma in ("claim", "vow", "pledge", "promise")
        if said.cue.form == "base" and said.cue.lemma != "say" and row.low[said.start - 1] in _MODALS:
            return False  # "could announce a deal"
        if said.cue.lemma == "say" and (stop - place >= _SAID_WORDS or low.endswith("ed")):
            return True
        if gate == "clause":
            return any(self.verbal(row, j) for j in range(place + (low not in lex.auxiliaries), stop))
        near = next((j for j in range(place + 1, stop) if not row.is_word(j)), stop)
        return any(row.low[j] in lex.auxiliaries for j in range(place + 1, min(near, place + 9)))

    def verbal(self, row: Row, i: int) -> bool:
        """Whether token i can be the verb of a clause; a quoted stretch can hold one."""
        low = row.low[i]
        if i and row.low[i - 1] == "to":
            return False
        if (
            row.mark[i] is not None
            or low in self.lexicon.verbs
            or (low in self.lexicon.pronouns and ("'" in low or "’" in low))
        ):
            return True
        return not row.is_name(i) and len(low) > 4 and low.endswith("ed")

    def _further(self, row: Row, said: Said, start: int, stop: int, taken: set[int]) -> list[Found]:
        """A quoted stretch or "that" farther on, behind a longer adjunct or object."""
        lex = self.lexicon
        for j in range(start, stop):
            if row.mark[j] is not None:
                led = row.low[j - 1] in _OPENS
                return self._marked(row, said, j, stop, taken) if j not in taken and (led or said.cue.object) else []
            if (
                self._opens_that(row, j, stop)
                and said.cue.gate != "mark"
                and row.low[start] != ","
                and j - start <= _FAR
                and not any(row.low[k] in lex.verbs for k in range(start, j))
            ):
                return self._clause(row, said, j + 1, stop, taken)
        return []

    def _after_source(self, row: Row, said: Said, stop: int, taken: set[int]) -> list[Found]:
        """`According to the agency, exports fell.`: only at the head of a clause."""
        at = said.start
        led = row.low[at - 1] if at else ""
        within = led == "," and not any(self.verbal(row, j) for j in range(at))
        if at > 2 and not within and led not in ("but", "and", "—", ":", ";"):
            return []
        comma = next((j for j in range(said.right, stop) if row.low[j] == "," or row.mark[j] is not None), stop)
        place = comma + 1
        if place >= stop:
            return []
        if row.low[place] in ("a", "an", "the", "which", "who"):
            # An apposition between commas belongs to the source.
            close = next((k for k in range(place, stop) if row.low[k] == ","), None)
            if close is not None and not any(self.verbal(row, k) for k in range(place, close)):
                place = close + 1
        mark = self._mark_at(row, place, stop)
        if mark is not None and mark + 1 >= stop:
            taken.add(mark)
            return [direct(row, mark, "quotes.according-to", said)]
        found = self._clause(row, said, place, stop, taken)
        for one in found:
            one.rule = "quotes.according-to"
        return found


def mark_before(row: Row, said: Said) -> int | None:
    """The quoted stretch right before a speaker and verb, but for a comma or dash."""
    i = said.left - 1
    if i > 0 and row.mark[i] is None and row.low[i] in _PAUSES:
        i -= 1
    return i if i >= 0 and row.mark[i] is not None and not said.shared else None
