"""Finds what a verb of saying says: quoted stretches and clauses beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsextract.components.layers import Item
from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.nouns import Nouns, Phrase
from newsextract.components.quotes.rows import Row
from newsextract.components.quotes.said import ACCORDING, Said

MIN_WORDS = 6
"""From so many words on, a quoted stretch is somebody's words: 98 % of such stretches in news are."""


@dataclass(slots=True)
class Found:
    """A quote before its speaker is resolved: characters, kind, and the tokens of its row that attribute it."""

    start: int
    end: int
    kind: Literal["direct", "partial", "indirect"]
    row: Row
    rule: str
    said: Said | None = None
    speaker: Phrase | None = None
    mark: Item | None = None
    inherited: Found | None = None


class Contents:
    """Reads the quotes of one row from its sayings."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self.lexicon = lexicon
        self.nouns = nouns

    def read(self, row: Row, sayings: list[Said]) -> list[Found]:
        """All quotes of the row that a saying attributes, in order of their place."""
        found: list[Found] = []
        taken: set[int] = set()
        for n, said in enumerate(sayings):
            floor = max((s.right for s in sayings[:n] if s.right <= said.left), default=0)
            ahead = self._forward(row, said, sayings[n + 1 :], taken)
            behind = self._backward(row, said, floor, taken, ahead)
            found += behind + ahead
        self._fragments(row, found, taken)
        return sorted(found, key=lambda f: (f.start, -f.end))

    # ------------------------------------------------------------ after the cue

    def _forward(self, row: Row, said: Said, later: list[Said], taken: set[int]) -> list[Found]:
        stop = self._stop(row, said, later)
        if said.cue is ACCORDING:
            return self._after_source(row, said, stop, taken)
        start = said.right
        if said.cue.recipient and not said.inverted:
            start = self._over_recipient(row, start, stop)
        place = self._over_adjuncts(row, start, stop)
        mark = self._mark_at(row, place, stop)
        if mark is not None:
            return self._marked(row, said, mark, place, stop, taken)
        if place < stop and row.low[place] == "that" and said.cue.gate != "mark":
            return self._clause(row, said, place + 1, stop, taken)
        if place < stop and self._opens_clause(row, said, place, stop):
            return self._clause(row, said, place, stop, taken)
        return self._further(row, said, start, stop, taken)

    def _stop(self, row: Row, said: Said, later: list[Said]) -> int:
        """Where the words after a cue end: at a later cue of the same speaker, else with the sentence."""
        end = row.size
        while end > said.right and row.is_stop(end - 1):
            end -= 1
        for other in later:
            i = other.left - 1
            before = row.low[i] if i >= 0 else ""
            if other.shared and before in (",", "—", "–", "--"):
                return max(said.right, i)
            if other.shared and other.cue.form != "ing":
                return max(said.right, other.left - (before == ","))
            if before in ("and", "but", "while", "although", "though") and not other.shared and not other.inverted:
                return max(said.right, i - (row.low[i - 1] == ","))
        return end

    def _mark_at(self, row: Row, place: int, stop: int) -> int | None:
        """The quoted stretch at `place`, or after a comma, colon, dash or "that" there."""
        i = place
        while i < stop and row.mark[i] is None and row.low[i] in (",", ":", "—", "–", "--", "-", "...", "that", "…"):
            i += 1
        return i if i < row.size and i < max(stop, place + 1) and row.mark[i] is not None else None

    def _marked(self, row: Row, said: Said, i: int, place: int, stop: int, taken: set[int]) -> list[Found]:
        """Quoted words right after the cue: direct, or the head of a reported clause that goes on in plain words."""
        if i in taken:
            return []
        mark = row.mark[i]
        assert mark is not None
        follows = row.low[i + 1] if i + 1 < stop else ""
        inner = row.text[mark["inner_start"] : mark["inner_end"]]
        last = inner.rstrip()[-1:]
        ends = (
            not follows
            or follows in (",", ";", "—", "–", "--", ":")
            or last in ".!?,"
            or (not row.is_word(i + 1) and row.mark[i + 1] is None)
        )
        that = row.low[i - 1] == "that"
        if said.cue.gate == "mark" and row.low[i - 1] not in (",", ":", "—", "–") and not ends:
            ends = True
        if (
            ends
            or follows in ("and", "or", "but", "in", "at", "on", "during", "before", "after", "when", "while", "as")
        ) and not that:
            found = [
                self._direct(
                    row,
                    said,
                    i,
                    "quotes.participle" if said.cue.form == "ing" and said.shared else "quotes.speaker-cue-mark",
                    taken,
                )
            ]
            return found + self._more_marks(row, said, i, stop, taken)
        if that and ends and i + 1 >= stop:
            return self._clause(row, said, i, stop, taken)
        return self._clause(row, said, i, stop, taken)

    def _more_marks(self, row: Row, said: Said, i: int, stop: int, taken: set[int]) -> list[Found]:
        """`"A" and "B"` and `"A." "B"`: further stretches with no words of their own between."""
        found = []
        j = i + 1
        while j < stop and j < row.size:
            if row.mark[j] is not None and j not in taken:
                found.append(self._direct(row, said, j, "quotes.speaker-cue-mark", taken))
            elif row.low[j] not in (",", "and", "or", "but", "then", ";", "—", "–", "…", "..."):
                break
            j += 1
        return found

    def _direct(self, row: Row, said: Said, i: int, rule: str, taken: set[int]) -> Found:
        taken.add(i)
        mark = row.mark[i]
        assert mark is not None
        return Found(mark["inner_start"], mark["inner_end"], "direct", row, rule, said, said.speaker, mark)

    def _clause(self, row: Row, said: Said, start: int, stop: int, taken: set[int]) -> list[Found]:
        while start < stop and row.low[start] in (",", ":", "that", "—"):
            start += 1
        end = stop
        while (
            end > start
            and row.mark[end - 1] is None
            and (row.low[end - 1] in (",", ";", ":", "—", "–", "--", "and", "but") or row.is_stop(end - 1))
        ):
            end -= 1
        if end <= start:
            return []
        for i in range(start, end):
            if row.mark[i] is not None:
                taken.add(i)
        rule = "quotes.participle" if said.cue.form == "ing" and said.shared else "quotes.speaker-cue-clause"
        return [self._indirect(row, said, start, end, rule)]

    def _indirect(self, row: Row, said: Said, start: int, end: int, rule: str) -> Found:
        first, last = row.mark[start], row.mark[end - 1]
        a = first["inner_start"] if first is not None and end - start == 1 else row.starts[start]
        b = last["inner_end"] if last is not None and end - start == 1 else row.ends[end - 1]
        return Found(a, b, "indirect", row, rule, said, said.speaker)

    def _over_recipient(self, row: Row, start: int, stop: int) -> int:
        """Past the person spoken to: "told reporters in Seoul", "told her"."""
        lex = self.lexicon
        i = start
        if i < stop and row.low[i] in lex.objects:
            return i + 1
        if i < stop and row.is_word(i) and row.low[i] not in ("that",) and row.mark[i] is None:
            phrase = self.nouns.after(row, i, stop)
            if phrase is not None:
                end = phrase.after
                # "told CNN the deal": a determiner or pronoun inside begins the clause.
                for j in range(i + 1, end):
                    if (
                        (row.low[j] in lex.determiners or row.low[j] in lex.possessives)
                        and row.low[j - 1] not in lex.prepositions
                        and row.low[j - 1] not in lex.determiners
                        and row.low[j - 1] != "and"
                    ):
                        return j
                    if (
                        row.is_name(j)
                        and not row.is_name(j - 1)
                        and row.low[j - 1] not in lex.prepositions
                        and row.low[j - 1] not in lex.determiners
                        and row.low[j - 1] not in lex.possessives
                        and not row.low[j - 1].endswith(("'s", "’s"))
                        and row.low[j - 1] not in lex.titles
                        and row.low[j - 1] != "and"
                    ):
                        return j
                return end
        return i

    def _over_adjuncts(self, row: Row, start: int, stop: int) -> int:
        """Past when, where and how it was said: "on Monday", "in a statement", "(local time)"."""
        lex = self.lexicon
        i = start
        while i < stop and row.mark[i] is None:
            low = row.low[i]
            if low == "(":
                close = next((j for j in range(i, min(stop, i + 8)) if row.low[j] == ")"), None)
                if close is None:
                    return i
                i = close + 1
            elif (low in lex.prepositions and low not in ("of", "about", "like")) or (
                low in ("of", "about") and i > start
            ):
                step = self._over_prepositional(row, i, stop)
                if step is None:
                    return i
                i = step
            elif (
                (
                    (
                        low in lex.calendar
                        and (
                            row.is_name(i)
                            or low
                            not in (
                                "this",
                                "last",
                                "may",
                                "next",
                                "early",
                                "late",
                                "earlier",
                                "later",
                                "then",
                                "there",
                                "here",
                            )
                            or (i + 1 < stop and row.low[i + 1] in lex.calendar)
                        )
                    )
                    or (row.low[i].isdigit() and i > start and row.low[i - 1] in lex.calendar)
                )
                or (
                    (
                        low in lex.adverbs
                        and low
                        not in (
                            "all",
                            "both",
                            "in",
                            "more",
                            "much",
                            "too",
                            "only",
                            "just",
                            "even",
                            "not",
                            "still",
                            "never",
                            "always",
                            "now",
                            "today",
                            "yesterday",
                        )
                    )
                    or (low.endswith("ly") and not row.is_name(i) and low not in lex.nouns_ly)
                )
                or (
                    low == ","
                    and i + 1 < stop
                    and (row.low[i + 1] in lex.prepositions)
                    and i > start
                    and self._closing_comma(row, i + 1, stop)
                )
            ):
                i += 1
            else:
                break
        return i

    def _closing_comma(self, row: Row, start: int, stop: int) -> bool:
        for j in range(start, min(stop, start + 9)):
            if row.low[j] == "," and j + 1 < stop and (row.mark[j + 1] is not None or row.low[j + 1] == "that"):
                return True
        return False

    def _over_prepositional(self, row: Row, i: int, stop: int) -> int | None:
        """Past a prepositional phrase: the preposition and the noun phrase after it."""
        lex = self.lexicon
        j = i + 1
        while j < stop and (
            row.low[j] in lex.determiners or row.low[j] in lex.possessives or row.low[j] in lex.prepositions
        ):
            j += 1
        if j < stop and row.low[j] in lex.objects:
            return j + 1
        first = j
        while j < stop and row.mark[j] is None and (row.is_word(j) or row.low[j] == "&"):
            low = row.low[j]
            if (
                low in lex.pronouns
                or (low in lex.verbs and not row.is_name(j))
                or low == "that"
                or low in lex.relatives
            ):
                break
            if j > first:
                previous = row.low[j - 1]
                if (
                    low in lex.determiners
                    or low in lex.possessives
                    or low in lex.prepositions
                    or (low in lex.conjunctions and low != "and")
                ):
                    break
                if (
                    row.is_name(j)
                    and not row.is_name(j - 1)
                    and not previous.endswith(("'s", "’s"))
                    and previous not in ("and", "&")
                    and previous not in lex.titles
                    and not previous.isdigit()
                ):
                    break
                if not row.is_name(j) and previous in lex.calendar and low not in lex.calendar and not low[0].isdigit():
                    break
            j += 1
        return j if j > first else None

    def _opens_clause(self, row: Row, said: Said, place: int, stop: int) -> bool:
        """Whether plain words at `place` are a reported clause: they begin like one and hold a verb."""
        lex = self.lexicon
        gate = said.cue.gate
        low = row.low[place]
        if gate == "mark" or low in (",", ":", ";", ".", "—", "–", "--", ")") or not (row.is_word(place) or low == "("):
            return False
        if said.inverted:
            return False
        if low in lex.pronouns or low == "there":
            return True
        if gate == "that" or low in ("of", "about", "to", "so", "and", "or", "but", "as", "than", "no", "yes", "by"):
            return (low in ("to",) and said.cue.lemma in ("claim", "vow", "pledge", "promise")) or (
                low in ("why", "how", "what", "whether", "where") and gate == "clause"
            )
        return any(self._verbal(row, j) for j in range(place + 1, stop))

    def _verbal(self, row: Row, i: int) -> bool:
        low = row.low[i]
        if row.mark[i] is not None:
            return True
        if low in self.lexicon.verbs:
            return True
        return not row.is_name(i) and len(low) > 4 and low.endswith("ed")

    def _further(self, row: Row, said: Said, start: int, stop: int, taken: set[int]) -> list[Found]:
        """A quoted stretch or "that" farther on, behind a longer adjunct."""
        for j in range(start, stop):
            if row.mark[j] is not None:
                if j in taken:
                    return []
                if row.low[j - 1] in (",", ":", "—", "–", "--") or said.cue.gate == "mark":
                    return self._marked(row, said, j, j, stop, taken)
                return []
            if (
                row.low[j] == "that"
                and said.cue.gate != "mark"
                and j - start <= 14
                and not any(row.low[k] in self.lexicon.verbs for k in range(start, j))
            ):
                return self._clause(row, said, j + 1, stop, taken)
        return []

    # ------------------------------------------------------------ before the cue

    def _backward(self, row: Row, said: Said, floor: int, taken: set[int], ahead: list[Found]) -> list[Found]:
        if said.shared or (said.cue is ACCORDING and any(f.kind == "indirect" for f in ahead)):
            return []
        end = said.left
        i = end - 1
        if i < floor:
            return []
        comma = row.low[i] in (",", "—", "–", "--", "-") and row.mark[i] is None
        if comma:
            i -= 1
        if i < floor:
            return []
        rule = "quotes.mark-cue-speaker" if said.inverted else "quotes.mark-speaker-cue"
        if said.cue is ACCORDING:
            rule = "quotes.according-to"
        if row.mark[i] is not None:
            if i in taken:
                return []
            return self._marked_behind(row, said, floor, i, rule, taken)
        if (ahead and any(f.kind == "indirect" for f in ahead)) or said.cue.gate == "mark":
            return []
        if not comma and said.cue is not ACCORDING:
            return []
        return self._clause_behind(row, said, floor, i + 1, taken, bool(ahead))

    def _marked_behind(self, row: Row, said: Said, floor: int, i: int, rule: str, taken: set[int]) -> list[Found]:
        """The stretch that ends before the speaker, direct or the end of a reported clause."""
        first = i
        while first - 1 >= floor and (
            row.mark[first - 1] is not None
            or (row.low[first - 1] in ("and", ",", ";", "—") and first - 2 >= floor and row.mark[first - 2] is not None)
        ):
            first -= 1
        head = floor
        while head < first and (
            row.low[head] in self.lexicon.conjunctions
            or (row.low[head] in (",", "—", "–", ";", ":", '"', ")") and row.mark[head] is None)
        ):
            head += 1
        intro = head >= first or (
            row.low[first - 1] in (",", ":") and not any(self._verbal(row, j) for j in range(head, first))
        )
        if intro:
            return [
                self._direct(row, said, j, rule, taken)
                for j in range(first, i + 1)
                if row.mark[j] is not None and j not in taken
            ]
        if row.low[first - 1] in (",", ":", "—") and self._long(row, first):
            return [
                self._direct(row, said, j, rule, taken)
                for j in range(first, i + 1)
                if row.mark[j] is not None and j not in taken
            ]
        taken.update(j for j in range(head, i + 1) if row.mark[j] is not None)
        return [
            self._indirect(
                row, said, head, i + 1, "quotes.clause-cue-speaker" if said.inverted else "quotes.clause-speaker-cue"
            )
        ]

    def _long(self, row: Row, i: int) -> bool:
        mark = row.mark[i]
        assert mark is not None
        return len(row.text[mark["inner_start"] : mark["inner_end"]].split()) >= MIN_WORDS

    def _clause_behind(self, row: Row, said: Said, floor: int, end: int, taken: set[int], more: bool) -> list[Found]:
        """`The contract was signed, Park said.` and `The contract, Park said, was signed.`"""
        start = floor
        while (
            start < end
            and row.mark[start] is None
            and (not row.is_word(start) or row.low[start] in ("and", "but", "or"))
        ):
            start += 1
        if start >= end:
            return []
        rule = "quotes.clause-cue-speaker" if said.inverted else "quotes.clause-speaker-cue"
        if said.cue is ACCORDING:
            rule = "quotes.according-to"
        after = said.right
        stop = row.size
        while stop > after and row.is_stop(stop - 1):
            stop -= 1
        found: list[Found] = []
        goes_on = (
            after < stop
            and row.low[after] == ","
            and not said.inverted
            and any(self._verbal(row, j) for j in range(after + 1, stop))
            and not more
        )
        clause = any(self._verbal(row, j) for j in range(start, end))
        if goes_on:
            found.append(self._indirect(row, said, start, end, rule))
            tail = after + 1
            taken.update(j for j in range(tail, stop) if row.mark[j] is not None)
            if tail < stop and row.low[tail] not in self.lexicon.cues:
                found.append(self._indirect(row, said, tail, stop, rule))
            return found
        if not clause or (
            row.low[start] in ("when", "after", "while", "as", "in", "asked", "during", "on", "at")
            and self._is_adverbial(row, start, end)
        ):
            return []
        taken.update(j for j in range(start, end) if row.mark[j] is not None)
        return [self._indirect(row, said, start, end, rule)]

    def _is_adverbial(self, row: Row, start: int, end: int) -> bool:
        return not any(row.low[j] == "," for j in range(start, end))

    def _after_source(self, row: Row, said: Said, stop: int, taken: set[int]) -> list[Found]:
        """`According to the agency, exports fell.`: only at the head of a clause."""
        at = said.start
        if at > 0 and not (row.low[at - 1] in ("but", "and", "—", ":", ";") or at <= 2):
            return []
        j = said.right
        while j < stop and row.low[j] != "," and row.mark[j] is None:
            j += 1
        if j >= stop:
            return []
        place = j + 1
        # an apposition between commas belongs to the source
        if (
            row.mark[min(place, stop - 1)] is None
            and place < stop
            and row.low[place] in ("a", "an", "the", "which", "who")
        ):
            close = next((k for k in range(place, stop) if row.low[k] == ","), None)
            if close is not None and not any(self._verbal(row, k) for k in range(place, close)):
                place = close + 1
        mark = self._mark_at(row, place, stop)
        if mark is not None and mark + 1 >= stop:
            return [self._direct(row, said, mark, "quotes.according-to", taken)]
        found = self._clause(row, said, place, stop, taken)
        for f in found:
            f.rule = "quotes.according-to"
        return found

    # ------------------------------------------------------------ fragments

    def _fragments(self, row: Row, found: list[Found], taken: set[int]) -> None:
        """Quoted stretches inside reported clauses are partial quotes of the same speaker."""
        clauses = [f for f in found if f.kind == "indirect"]
        done = {f.mark["start"] for f in found if f.mark is not None}
        for i in sorted(taken):
            mark = row.mark[i]
            if mark is None or mark["start"] in done:
                continue
            clause = next(
                (f for f in reversed(clauses) if f.start <= mark["start"] and mark["inner_end"] <= f.end), None
            )
            if clause is not None:
                found.append(
                    Found(
                        mark["inner_start"],
                        mark["inner_end"],
                        "partial",
                        row,
                        "quotes.fragment",
                        clause.said,
                        clause.speaker,
                        mark,
                    )
                )
