"""Finds all quotes of a sentence: what its verbs of saying say, fragments in reported clauses, and other stretches."""

from __future__ import annotations

from itertools import pairwise

from newsextract.components.quotes.adjuncts import Adjuncts
from newsextract.components.quotes.ahead import Ahead, mark_before
from newsextract.components.quotes.behind import LONG, Behind
from newsextract.components.quotes.found import Found, attributed, direct, speaker_at
from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.phrases import Phrase
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import ACCORDING, Said

NEARLY_ALL = 0.85
"""A clause with so much of it quoted is told by the fragment alone."""


class Contents:
    """Reads the quotes of one row."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self.lexicon = lexicon
        self.nouns = nouns
        self.ahead = Ahead(lexicon, Adjuncts(lexicon, nouns))
        self.behind = Behind(lexicon, self.ahead)

    def read(self, row: Row, sayings: list[Said], last: Found | None) -> list[Found]:
        """All quotes of the row in reading order; `last` is the quote before it whose speaker may go on."""
        found: list[Found] = []
        taken: set[int] = set()
        floor = 0
        for n, said in enumerate(sayings):
            # `he said of it, "...," Park said`: a stretch is Park's where her verb stands right behind it.
            following = sayings[n + 1 :]
            behind = [mark_before(row, s) for s in following if s.cue is not ACCORDING] if row.marked else []
            later = {i for i in behind if i is not None}
            seen = taken | later
            ahead = self.ahead.read(row, said, following, seen)
            taken |= seen - later
            here = self.behind.read(row, said, floor if floor <= said.left else 0, taken, ahead) + ahead
            found += here
            floor = said.right if here else floor
        if row.marked:
            found = self._with_fragments(row, sayings, found)
            found += self._unsaid(row, found, last)
        found = [f for f in found if f.start < f.end]
        if len(found) > 1:
            found.sort(key=lambda f: (f.start, -f.end))
        if row.marked:
            for before, one in pairwise([f for f in found if f.kind == "direct"]):
                if one.speaker is not None and one.speaker == before.speaker:
                    one.goes_on = before
        return found

    def _with_fragments(self, row: Row, sayings: list[Said], found: list[Found]) -> list[Found]:
        """Add the quoted fragments of reported clauses; a clause that is hardly more than its fragment is left out."""
        fragments = self._fragments(row, sayings, found)
        if not fragments:
            return found
        clauses = [
            f
            for f in found
            if f.kind != "indirect"
            or not any(
                f.start <= p.start and p.end <= f.end and p.end - p.start >= NEARLY_ALL * (f.end - f.start)
                for p in fragments
            )
        ]
        return clauses + fragments

    def _fragments(self, row: Row, sayings: list[Said], found: list[Found]) -> list[Found]:
        """Quoted stretches inside reported clauses: partial quotes of whoever the nearest verb before belongs to."""
        done = {f.mark for f in found}
        fragments = []
        for i, mark in enumerate(row.mark):
            if mark is None or mark["start"] in done:
                continue
            clauses = [
                f
                for f in found
                if f.kind == "indirect" and f.start <= mark["inner_start"] and mark["inner_end"] <= f.end
            ]
            if not clauses or self._is_term(row, i):
                continue
            one = direct(row, i, "quotes.fragment", self._nearest(row, sayings, clauses[-1], i))
            one.kind = "partial"
            if one.speaker is None:
                one.speaker, one.cue = clauses[-1].speaker, clauses[-1].cue
            fragments.append(one)
        return fragments

    def _nearest(self, row: Row, sayings: list[Said], clause: Found, i: int) -> Said | None:
        """The last verb of saying inside a reported clause before the stretch at `i`, else the clause's own."""
        inside = [s for s in sayings if s.speaker and s.right <= i and clause.start <= row.starts[s.start] < clause.end]
        own = [s for s in sayings if clause.cue is not None and row.starts[s.start] == clause.cue[0]]
        return (inside or own)[-1] if inside or own else None

    def _is_term(self, row: Row, i: int) -> bool:
        """Whether the stretch at `i` is a name or code: "ALT-B4," a technology; the "K-bio" brand."""
        inner = row.inner(i).rstrip(",.")
        code = " " not in inner and inner.upper() == inner and any(c.isdigit() for c in inner)
        glossed = (
            row.inner(i)[-1:] == ","
            and i + 1 < row.size
            and row.low[i + 1] in ("a", "an", "the")
            and inner[:1].isupper()
        )
        return code or (glossed and len(inner.split()) <= 4)

    def _unsaid(self, row: Row, found: list[Found], last: Found | None) -> list[Found]:
        """Quoted stretches that no verb of saying took."""
        out: list[Found] = []
        done = {f.mark for f in found}
        if all(mark is None or mark["start"] in done for mark in row.mark):
            return out
        lead = next(
            i
            for i in range(row.size)
            if row.mark[i] is not None or (row.is_word(i) and row.low[i] not in self.lexicon.conjunctions)
        )
        plain = any(row.is_word(i) and row.mark[i] is None for i in range(lead, row.size))
        spoken = row.kind not in ("headline", "subheading")
        for i, mark in enumerate(row.mark):
            if mark is None or mark["start"] in done:
                continue
            told = self._is_told(row, i)
            long = told or len(row.inner(i).split()) >= LONG
            if (
                spoken
                and last is not None
                and (not plain or (i == lead and last.zone == row.zone and not found and long))
            ):
                out.append(self._inherited(row, i, last))
            elif not plain:
                out.append(direct(row, i, "quotes.unattributed"))
            elif long:
                out.append(self._by_subject(row, i, found, last))
        return out

    def _is_told(self, row: Row, i: int) -> bool:
        """Whether a short stretch before a verb or after a colon is speech, and no slogan or title."""
        inner = row.inner(i)
        if not i and inner[-1:] in ",?!" and row.size > 1 and row.is_word(1):
            return True  # `"In March," was all she would say.`
        if not i or row.low[i - 1] != ":" or not inner[:1].isupper() or inner[-1:] not in ".!?":
            return False
        subject = self.nouns.subject(row, 0, i)
        words = row.low[max(0, i - 6) : i] + (row.low[subject.first : subject.after] if subject else [])
        return self.lexicon.term_cues.isdisjoint(words)

    def _inherited(self, row: Row, i: int, last: Found) -> Found:
        """A quote that goes on from the last one, if that stands in this paragraph or the one before."""
        one = direct(row, i, "quotes.inherited")
        if row.zone - last.zone > 1:
            one.rule = "quotes.unattributed"
            return one
        one.speaker = last.speaker
        if last.kind == "direct":
            one.goes_on = last
        if last.kind == "direct" or row.number - last.sentence == 1:
            one.cue = last.cue
        return one

    def _by_subject(self, row: Row, i: int, found: list[Found], last: Found | None) -> Found:
        """A long stretch without a known verb of saying: its speaker is that of the quote before, or the subject."""
        one = direct(row, i, "quotes.subject")
        led = i == 0 or row.low[i - 1] in (":", "—", "–", "--") or row.mark[i - 1] is not None
        if not led and row.inner(i)[:1].islower():
            one.kind = "partial"
        before = next((f for f in reversed(found) if f.end <= row.starts[i] and f.cue is not None), None)
        if before is not None:
            one.speaker, one.cue = before.speaker, before.cue
            return one
        led_in = i and row.low[i - 1] == ":" and not any(self.ahead.verbal(row, j) for j in range(i))
        phrase = self._subject(row, i)
        if last is not None and last.zone == row.zone and (phrase is None or (led_in and phrase.kind == "description")):
            return self._inherited(row, i, last)
        one.speaker = speaker_at(row, phrase)
        cue = phrase and self._verb(row, phrase, i)
        if cue is not None:
            one.cue = row.starts[cue], row.ends[cue]
        return one

    def _verb(self, row: Row, phrase: Phrase, i: int) -> int | None:
        """A verb beside the speaker that is not in the lexicon: `"...," Park grumbled`, `Park grumbled: "..."`."""
        at = phrase.after
        while at < row.size and (row.low[at] in self.lexicon.adverbs or row.low[at].endswith("ly")):
            at += 1
        if at >= row.size or row.is_name(at) or not row.low[at].endswith(("ed", "es", "s")):
            return None
        behind = i < phrase.first and phrase.first - i <= 2
        return at if behind or (at < i and all(not row.is_word(j) for j in range(at + 1, i))) else None

    def _subject(self, row: Row, i: int) -> Phrase | None:
        """Who speaks the stretch at `i` in a sentence without a verb of saying: `Lena Park: "..."`, or its subject."""
        if i and row.low[i - 1] == ":":
            phrase = self.nouns.before(row, i - 1, 0)
            if phrase is not None and phrase.kind == "name" and phrase.end - phrase.start > 1:
                return phrase
        return self.nouns.subject(row, 0, i) or self.nouns.subject(row, i + 1, row.size)

    def leading_in(self, row: Row, sayings: list[Said], last: Found | None) -> Found | None:
        """Whose words a following quote may be though nothing is said here: `Park made a promise:`, `She sighs.`"""
        said = next((s for s in sayings if not s.relative and s.speaker), None)
        phrase = said.speaker if said else self.nouns.subject(row, 0, row.size - 1)
        if phrase is None or (said is None and row.low[row.size - 1] != ":" and not self._may_speak(row, phrase, last)):
            return None
        lead = attributed(row, row.start, row.end, "indirect", "quotes.inherited", None)
        lead.speaker = speaker_at(row, phrase)
        return lead

    def _may_speak(self, row: Row, phrase: Phrase, last: Found | None) -> bool:
        """Whether a subject speaks the quote that follows: a person, where no quote stands before in the paragraph."""
        if last is not None and last.zone == row.zone:
            return False
        return row.low[phrase.start] in ("he", "she") or (phrase.kind == "name" and phrase.start == phrase.first)
