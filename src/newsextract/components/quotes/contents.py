"""Finds all quotes of a sentence: what its verbs of saying say, fragments in reported clauses, and stretches nobody said."""

from __future__ import annotations

from newsextract.components.quotes.adjuncts import Adjuncts
from newsextract.components.quotes.ahead import Ahead, mark_before
from newsextract.components.quotes.behind import LONG, Behind
from newsextract.components.quotes.found import Found, direct
from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.nouns import Nouns, Phrase
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import ACCORDING, Said


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
        for n, said in enumerate(sayings):
            floor = max((s.right for s in sayings[:n] if s.right <= said.left), default=0)
            # `he said of it, "...," Park said`: a stretch is Park's where her verb stands right behind it.
            later = {mark_before(row, s) for s in sayings[n + 1 :] if s.cue is not ACCORDING} - {None}
            seen = taken | later
            ahead = self.ahead.read(row, said, sayings[n + 1 :], seen)
            taken |= seen - later
            found += self.behind.read(row, said, floor, taken, ahead)
            found += ahead
        found += self._fragments(row, sayings, found)
        found += self._unsaid(row, found, last)
        return sorted(found, key=lambda f: (f.start, -f.end))

    def _fragments(self, row: Row, sayings: list[Said], found: list[Found]) -> list[Found]:
        """Quoted stretches inside reported clauses: partial quotes of whoever the verb nearest before them belongs to."""
        clauses = [f for f in found if f.kind == "indirect"]
        done = {f.mark["start"] for f in found if f.mark is not None}
        fragments = []
        for i, mark in enumerate(row.mark):
            if mark is None or mark["start"] in done:
                continue
            clause = next(
                (f for f in reversed(clauses) if f.start <= mark["inner_start"] and mark["inner_end"] <= f.end), None
            )
            if clause is not None:
                near = [
                    s for s in sayings if clause.said and clause.said.start < s.start and s.right <= i and s.speaker
                ]
                said = near[-1] if near and row.starts[near[-1].start] >= clause.start else clause.said
                speaker = said.speaker if said else None
                fragments.append(
                    Found(
                        mark["inner_start"], mark["inner_end"], "partial", row, "quotes.fragment", said, speaker, mark
                    )
                )
        return fragments

    def _unsaid(self, row: Row, found: list[Found], last: Found | None) -> list[Found]:
        """Quoted stretches that no verb of saying took."""
        out: list[Found] = []
        done = {f.mark["start"] for f in found if f.mark is not None}
        lead = next(
            (
                i
                for i in range(row.size)
                if row.mark[i] is not None or (row.is_word(i) and row.low[i] not in self.lexicon.conjunctions)
            ),
            0,
        )
        plain = any(row.is_word(i) and row.mark[i] is None for i in range(lead, row.size))
        near = last is not None and row.zone - last.row.zone <= 1
        for i, mark in enumerate(row.mark):
            if mark is None or mark["start"] in done:
                continue
            one = direct(row, i, "quotes.unattributed")
            if not plain or (i == lead and last is not None and last.row.zone == row.zone and not found):
                if near:
                    one.inherited, one.rule = last, "quotes.inherited"
                if not plain or len(row.inner(i).split()) >= LONG:
                    out.append(one)
            elif len(row.inner(i).split()) >= LONG:
                before = next((f for f in reversed(found) if f.end <= mark["start"] and f.said is not None), None)
                one.said = before and before.said
                one.speaker = before.speaker if before else self._subject(row, i)
                one.rule = "quotes.subject"
                out.append(one)
        return out

    def _subject(self, row: Row, i: int) -> Phrase | None:
        """Who speaks the stretch at `i` in a sentence without a verb of saying: `Lena Park: "..."`, or its subject."""
        if i and row.low[i - 1] == ":":
            phrase = self.nouns.before(row, i - 1, 0)
            if phrase is not None and phrase.kind == "name" and phrase.end - phrase.start > 1:
                return phrase
        return self.nouns.subject(row, 0, i) or self.nouns.subject(row, i + 1, row.size)
