"""Finds the speaker's words beside a verb of saying: noun phrases, appositions, pronouns."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsextract.components.quotes.lexicon import Lexicon
from newsextract.components.quotes.rows import Row

_DASHES = ("-", "–", "—", "--")
_JOINING = ("of", "and", "&", "for", "de", "van", "von", "la", "al", "bin", "del", "du")


class Phrase(NamedTuple):
    """Tokens [start, end) that name a speaker; its title or apposition begins at `first`, all of it ends at `after`."""

    start: int
    end: int
    first: int
    after: int
    kind: Literal["name", "pronoun", "description"]


class Nouns:
    """Noun phrases of a row, by the lexicon's closed classes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    # ------------------------------------------------------------ before a verb

    def before(self, row: Row, at: int, floor: int) -> Phrase | None:
        """The noun phrase that ends right before token `at`, not reaching before `floor`."""
        if at <= floor:
            return None
        last = row.low[at - 1]
        if last in (",", ")", "]") or last in _DASHES:
            return self._over_apposition(row, at, floor)
        if not row.is_word(at - 1):
            return None
        if last in self.lexicon.pronouns:
            return Phrase(at - 1, at, at - 1, at, "pronoun")
        phrase = self._walk_left(row, at, floor)
        return self._antecedent(row, phrase, at, floor) or phrase

    def _antecedent(self, row: Row, phrase: Phrase | None, at: int, floor: int) -> Phrase | None:
        """`Officials who met the minister said`: the phrase before "who" speaks, not the one next to the verb."""
        start = phrase.first if phrase else at
        for i in range(start - 1, floor, -1):
            if row.mark[i] is not None or not row.is_word(i):
                return None
            if row.low[i] == "who":
                head = self._walk_left(row, i, floor)
                return head and (head if head.kind == "name" else head._replace(end=at, after=at))
        return None

    def _walk_left(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The phrase [start, end): left until a clause boundary."""
        lex = self.lexicon
        start = end
        while start > floor:
            i = start - 1
            low = row.low[i]
            if low == ")":
                opening = self._opening(row, i, floor)
                if opening is None:
                    break
                start = opening
                continue
            if not row.is_word(i) or row.mark[i] is not None or low in lex.pronouns:
                break
            joins = low == "and" and (self._joins_names(row, i) or (i + 1 < end and row.low[i + 1] in lex.prepositions))
            if low in lex.conjunctions and not joins:
                break
            if low in lex.verbs and not row.is_name(i):
                break
            start = i
            if (low in lex.determiners or low in lex.possessives) and not self._in_phrase(row, i, floor):
                break
        return self._phrase(row, start, end)

    def _in_phrase(self, row: Row, i: int, floor: int) -> bool:
        """Whether the determiner at `i` stands inside a phrase: "people in the industry", "all the analysts"."""
        if i <= floor:
            return False
        low = row.low[i - 1]
        return low in self.lexicon.prepositions or low in self.lexicon.determiners or low in ("and", "&")

    def _joins_names(self, row: Row, i: int) -> bool:
        if not 0 < i < row.size - 1 or row.low[i - 1] in self.lexicon.calendar:
            return False
        return row.is_name(i + 1) and row.is_name(i - 1)

    def _opening(self, row: Row, i: int, floor: int) -> int | None:
        pair = "(" if row.low[i] == ")" else "["
        return next((j for j in range(i - 1, max(floor, i - 14) - 1, -1) if row.low[j] == pair), None)

    def _phrase(self, row: Row, start: int, end: int) -> Phrase | None:
        """Make a phrase of [start, end): a leading adverbial is cut off, a name is cut free of its titles."""
        lex = self.lexicon
        start = self._skip_adverbial(row, start, end)
        while start < end and (
            row.low[start] in lex.adverbs or (row.low[start].endswith("ly") and not row.is_name(start))
        ):
            start += 1
        if start >= end:
            return None
        head = self.head_end(row, start, end)
        last = head - 1
        if not row.is_name(last) or row.low[last] in lex.heads or (last == start and row.low[last] in lex.determiners):
            return Phrase(start, end, start, end, "description")
        first = last
        while (
            first > start
            and (row.is_name(first - 1) or row.low[first - 1] in _JOINING)
            and row.low[first - 1] not in lex.determiners
        ):
            first -= 1
        while first < last and not row.is_name(first):
            first += 1
        return Phrase(first, head, start, end, "name")

    def head_end(self, row: Row, start: int, end: int) -> int:
        """Where the head of [start, end) ends: at a preposition, relative or bracket that is no part of a name."""
        lex = self.lexicon
        for i in range(start + 1, end):
            low = row.low[i]
            inside = row.is_name(i) or self._in_name(row, i, end)
            if low in lex.relatives or low == "(" or (low in lex.prepositions and not inside):
                return i
        return end

    def _in_name(self, row: Row, i: int, end: int) -> bool:
        """Whether "of" or "for" at `i` stands inside a name: "Bank of Korea", "Centers for the Control"."""
        if row.low[i] not in ("of", "for") or not row.is_name(i - 1) or i + 1 >= end:
            return False
        return row.is_name(i + 1) or (row.low[i + 1] == "the" and i + 2 < end and row.is_name(i + 2))

    def _skip_adverbial(self, row: Row, start: int, end: int) -> int:
        """Past a leading adverbial without a comma: "On Monday the company", "In a note Park"."""
        lex = self.lexicon
        if (
            row.low[start] in ("about", "over", "around", "under", "nearly")
            and row.low[start + 1 : start + 2]
            and row.low[start + 1][0].isdigit()
        ):
            return start
        if row.low[start] not in lex.prepositions:
            while start + 1 < end and (row.low[start] in lex.days or row.low[start].isdigit()):
                start += 1
            return start
        for i in range(end - 1, start, -1):
            previous = row.low[i - 1]
            if previous in lex.prepositions:
                continue
            if row.low[i] in lex.determiners or row.low[i] in lex.possessives:
                return i
            if (
                row.is_name(i)
                and not row.is_name(i - 1)
                and row.low[i] not in lex.calendar
                and previous not in lex.determiners
            ):
                return i
            if previous in lex.calendar and row.low[i] not in lex.calendar:
                return i
        return start + 1 if row.low[start] == "with" else end

    # ------------------------------------------------------------ over an apposition

    def _over_apposition(self, row: Row, end: int, floor: int) -> Phrase | None:
        """The head before an apposition that ends at `end`: "Park, an analyst at Norrebank," or "Park (D-Ohio)"."""
        close = end - 1
        if row.low[close] in (")", "]"):
            opening = self._opening(row, close, floor)
            return self.before(row, opening, floor) if opening is not None else None
        cuts = [i for i in range(floor, close) if row.low[i] == row.low[close] and row.mark[i] is None]
        if cuts and self._has_verb(row, cuts[-1] + 1, close):
            return None
        for n in range(len(cuts) - 1, -1, -1):
            cut = cuts[n]
            if not self._goes_on(row, cut + 1, cuts[n + 1] if n + 1 < len(cuts) else close):
                # What stands between the commas is itself the speaker: "the chief executive, Lena Park, said".
                phrase = self._walk_left(row, close, cut + 1)
                described = self._walk_left(row, cut, cuts[n - 1] + 1 if n else floor)
                if phrase and described and described.kind == "description":
                    return phrase._replace(first=described.first)
                return phrase
            segment = cuts[n - 1] + 1 if n else floor
            if row.low[close] in _DASHES:
                return self._head_before(row, cut, segment)
            if cut > segment and self._is_head(row, segment, cut, first=n == 0):
                return self.before(row, cut, segment)
        return None

    def _has_verb(self, row: Row, start: int, end: int) -> bool:
        """Whether [start, end) is a clause of its own, and no apposition or relative clause."""
        for i in range(start, end):
            if row.low[i] in self.lexicon.relatives or row.low[i] == "whose":
                return False
            if row.low[i] in self.lexicon.auxiliaries:
                return True
        return False

    def _head_before(self, row: Row, cut: int, floor: int) -> Phrase | None:
        """The speaker before a dash: the phrase there, or the name that it explains."""
        phrase = self.before(row, cut, floor)
        if phrase is None or phrase.first - 1 <= floor or row.low[phrase.first - 1] != "," or row.is_name(phrase.first):
            return phrase
        return self.before(row, phrase.first - 1, floor) or phrase

    def _goes_on(self, row: Row, start: int, end: int) -> bool:
        """Whether the segment [start, end) goes on from a head before it, as an apposition does."""
        if start >= end:
            return True
        lex = self.lexicon
        low = row.low[start]
        if low in lex.regions or low in lex.titles or low[0].isdigit() or low[:2] in ("r-", "d-", "i-"):
            return True
        if row.is_name(start):
            owner = any(row.low[i].endswith(("'s", "’s", "s'", "s’")) for i in range(start, end))
            return owner and not row.is_name(end - 1)
        return low not in lex.pronouns

    def _is_head(self, row: Row, start: int, end: int, *, first: bool) -> bool:
        """Whether the segment [start, end) can be what an apposition explains."""
        lex = self.lexicon
        while start < end and (
            row.low[start] in lex.conjunctions or row.mark[start] is not None or not row.is_word(start)
        ):
            start += 1
        if start + 1 < end and row.low[start + 1] in ("what", "which", "whom"):
            start += 2
        if start >= end or row.low[start] in lex.prepositions:
            return False
        low = row.low[start]
        if not first and (low in lex.relatives or low in lex.regions or low in lex.titles or low[0].isdigit()):
            return False
        if row.is_name(start):
            return lex.calendar.isdisjoint(row.low[start:end])
        return first or (low in lex.determiners and row.is_name(end - 1)) or low in lex.pronouns

    # ------------------------------------------------------------ after a verb

    def after(self, row: Row, at: int, ceiling: int) -> Phrase | None:
        """The noun phrase that begins at token `at`, with where it ends."""
        lex = self.lexicon
        if at >= ceiling or not row.is_word(at) or row.mark[at] is not None:
            return None
        if row.low[at] in lex.pronouns:
            return Phrase(at, at + 1, at, at + 1, "pronoun")
        if row.low[at] in lex.prepositions or row.low[at] in lex.relatives or (row.low[at] in lex.days):
            return None
        end = at
        while end < ceiling and row.mark[end] is None and (row.is_word(end) or row.low[end] in ("(", ")", "&")):
            low = row.low[end]
            if self._ends_phrase(row, at, end):
                break
            if (
                low in lex.prepositions
                and low != "of"
                and (low not in ("at", "for", "from", "with", "in") or row.is_name(end - 1))
            ):
                break
            if low == "in" and end + 1 < ceiling and row.low[end + 1] in ("a", "an"):
                break  # "an official in a briefing"
            end += 1
        if end == at:
            return None
        phrase = self._phrase(row, at, end)
        return phrase and phrase._replace(after=end)

    def _ends_phrase(self, row: Row, start: int, i: int) -> bool:
        lex = self.lexicon
        low = row.low[i]
        if row.is_name(i):
            return low in lex.days and i > start
        if low in lex.verbs or low in lex.relatives or low in lex.pronouns:
            return True
        if (
            i > start
            and low.endswith("ed")
            and len(low) > 4
            and row.low[i - 1] not in lex.determiners
            and not (row.low[i - 1].endswith("ly") and not row.is_name(i - 1))
        ):
            return True
        if i > start and low in ("last", "this", "earlier", "later") and row.low[i - 1] not in lex.prepositions:
            return True
        return low in lex.conjunctions and low != "and"

    # ------------------------------------------------------------ the subject of a sentence

    def subject(self, row: Row, floor: int, ceiling: int) -> Phrase | None:
        """The first noun phrase before a verb in [floor, ceiling): the subject of a clause."""
        lex = self.lexicon
        i = floor
        best: Phrase | None = None
        while i < ceiling:
            low = row.low[i]
            if row.mark[i] is not None or not row.is_word(i) or low in lex.conjunctions or low in lex.adverbs:
                i += 1
                continue
            if (
                low in lex.prepositions
                or (low.endswith("ing") and (not row.is_name(i) or i == floor))
                or low in ("asked", "told")
            ):
                i = self._next_comma(row, i, ceiling)
                continue
            phrase = self.after(row, i, ceiling)
            if phrase is None:
                i += 1
                continue
            if phrase.kind == "pronoun":
                return phrase
            timed = any(
                row.low[j] in lex.calendar or row.low[j] in lex.times for j in range(i, min(phrase.after + 1, ceiling))
            )
            if timed and "," in row.low[phrase.after : ceiling]:
                i = self._next_comma(row, phrase.after, ceiling)
                continue
            best = best or phrase
            if phrase.after < ceiling and (row.is_word(phrase.after) or row.low[phrase.after] == ","):
                return phrase
            i = phrase.after + 1
        return best

    def _next_comma(self, row: Row, i: int, ceiling: int) -> int:
        return next((j for j in range(i, ceiling) if row.low[j] == ","), ceiling) + 1
