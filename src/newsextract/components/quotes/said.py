"""Finds the verbs of saying of a row that are said by somebody, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.components.quotes.lexicon import Cue, Lexicon
from newsextract.components.quotes.nouns import Nouns, Phrase
from newsextract.components.quotes.rows import Row


@dataclass(slots=True)
class Said:
    """A cue in use: its tokens [start, end), its speaker, and the stretch [left, right) that both take up."""

    cue: Cue
    start: int
    end: int
    speaker: Phrase | None
    left: int
    right: int
    inverted: bool = False
    shared: bool = False
    """The speaker is that of an earlier verb ("adding", "and said")."""


ACCORDING = Cue("quotes.according-to", "according to", "ing", "clause", False)


class Sayings:
    """Finds every `Said` of a row, in order."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self.lexicon = lexicon
        self.nouns = nouns

    def find(self, row: Row) -> list[Said]:
        """Cues outside quoted stretches that have a speaker and are no nouns, passives or infinitives."""
        found: list[Said] = []
        for i in range(row.size):
            low = row.low[i]
            if low == "according" and i + 1 < row.size and row.low[i + 1] == "to":
                said = self._according(row, i)
            else:
                cue = self.lexicon.cues.get(low)
                said = self._said(row, i, cue, found) if cue is not None and row.mark[i] is None else None
            if said is not None:
                found.append(said)
        return found

    def _according(self, row: Row, i: int) -> Said | None:
        speaker = self.nouns.after(row, i + 2, row.size)
        if speaker is None:
            return None
        return Said(ACCORDING, i, i + 2, speaker, i, speaker.after, inverted=True)

    def _said(self, row: Row, i: int, cue: Cue, found: list[Said]) -> Said | None:
        floor = 0
        at, passive, _negated = self._over_auxiliaries(row, i, floor)
        if passive and cue.form == "past":
            return None
        previous = row.low[at - 1] if at > floor else ""
        if cue.form == "ing":
            return self._participle(row, i, at, cue, found)
        if cue.form == "base" and previous == "to":
            return self._infinitive(row, i, at, cue, found)
        if (
            (previous in self.lexicon.determiners and at == i)
            or previous in self.lexicon.possessives
            or previous in self.lexicon.prepositions
        ):
            return None
        if at == floor or previous in (",", "—", "–", "-", "--", '"'):
            inverted = self._inverted(row, i, cue, at)
            if inverted is not None:
                return inverted
        if previous in self.lexicon.relatives:
            if previous == "that" and at == i:
                return None
            return Said(cue, i, i + 1, Phrase(at - 1, at, at - 1, at, "pronoun"), at - 1, i + 1)
        if previous in ("and", "but", "or", "then") and at > 1:
            return Said(cue, i, i + 1, found[-1].speaker if found else None, at - 1, i + 1, shared=True)
        speaker = self.nouns.before(row, at, floor)
        if speaker is None:
            return None
        if (
            cue.form == "base"
            and speaker.kind == "name"
            and speaker.end - speaker.start == 1
            and row.low[speaker.start] not in self.lexicon.heads
            and at == i
            and cue.lemma not in ("say", "tell", "argue")
        ):
            return None
        return Said(cue, i, i + 1, speaker, speaker.first, i + 1)

    def _over_auxiliaries(self, row: Row, i: int, floor: int) -> tuple[int, bool, bool]:
        """Left over auxiliaries and adverbs: the place, whether the verb is passive, whether it is denied."""
        lex = self.lexicon
        passive = negated = False
        at = i
        while at > floor:
            low = row.low[at - 1]
            if row.mark[at - 1] is not None:
                break
            if low in lex.auxiliaries:
                passive = passive or (low in ("is", "are", "was", "were", "be", "been", "being"))
                negated = negated or low.endswith(("n't", "n’t"))
            elif low in lex.adverbs and not (low == "all" and at < i):
                negated = negated or low in ("never", "not")
            elif not (low.endswith("ly") and low not in lex.nouns_ly and not row.is_name(at - 1)):
                break
            at -= 1
        return at, passive, negated

    def _inverted(self, row: Row, i: int, cue: Cue, at: int) -> Said | None:
        """`"...," said Park` and `clause, said Park, an analyst.`: the speaker follows."""
        if at != i or i == 0 or cue.form not in ("past", "third"):
            return None
        quoted = row.mark[i - 1] is not None or (
            row.low[i - 1] in (",", "—", "–", "--") and i > 1 and row.mark[i - 2] is not None
        )
        speaker = self.nouns.after(row, i + 1, row.size)
        if speaker is None or (speaker.kind == "pronoun" and not quoted):
            return None
        if not quoted and (cue.gate == "mark" or not self._closes(row, speaker.after)):
            return None
        return Said(cue, i, i + 1, speaker, i, self._apposition_end(row, speaker.after), inverted=True)

    def _closes(self, row: Row, at: int) -> bool:
        """Whether no verb follows the speaker: the clause came before."""
        if at >= row.size or row.is_stop(at):
            return True
        return not any(
            row.low[j] in self.lexicon.verbs and not self._in_relative(row, at, j) for j in range(at, row.size)
        )

    def _in_relative(self, row: Row, start: int, at: int) -> bool:
        return any(row.low[j] in self.lexicon.relatives for j in range(start, at))

    def _apposition_end(self, row: Row, at: int) -> int:
        """Past appositions that follow an inverted speaker, up to the next quoted stretch, participle or the end."""
        i = at
        while i < row.size:
            if row.mark[i] is not None:
                return i - 1 if row.low[i - 1] in (",", ":") else i
            if (
                row.low[i] in self.lexicon.cues
                and self.lexicon.cues[row.low[i]].form == "ing"
                and row.low[i - 1] in (",", "and")
            ):
                return i - 1
            if row.low[i] in ("according", ":", "—", ";"):
                return i
            i += 1
        return i

    def _participle(self, row: Row, i: int, at: int, cue: Cue, found: list[Said]) -> Said | None:
        lex = self.lexicon
        previous = row.low[at - 1] if at > 0 else ""
        if any(row.low[j] in ("is", "are", "was", "were", "been", "be") for j in range(max(0, at), i)):
            speaker = self.nouns.before(row, at, 0)
            return Said(cue, i, i + 1, speaker, speaker.first, i + 1) if speaker else None
        if previous in lex.determiners or previous in lex.possessives:
            return None
        if (
            previous in (",", "and", "by", "while", "when", "—", "–", "before", "after", "in", "for", "without", "")
            or row.mark[at - 1] is not None
        ):
            if previous in ("for", "without") and cue.lemma != "say":
                return None
            speaker = found[-1].speaker if found else self.nouns.subject(row, 0, at) if previous else None
            if speaker is None:
                rest = self.nouns.subject(row, self._comma_after(row, i), row.size)
                speaker = rest
            return Said(cue, i, i + 1, speaker, at, i + 1, shared=True) if speaker else None
        speaker = self.nouns.before(row, at, 0)
        if speaker is None or cue.gate == "mark":
            return None
        return Said(cue, i, i + 1, speaker, speaker.first, i + 1)

    def _comma_after(self, row: Row, i: int) -> int:
        return next((j for j in range(i, row.size) if row.low[j] == ","), row.size)

    def _infinitive(self, row: Row, i: int, at: int, cue: Cue, found: list[Said]) -> Said | None:
        """`Park went on to say`: the infinitive has the speaker of the verb before it."""
        if at >= 3 and row.low[at - 2] == "on" and row.low[at - 3] in ("went", "goes", "go"):
            speaker = self.nouns.before(row, at - 3, 0)
            if speaker is not None:
                return Said(cue, i, i + 1, speaker, speaker.first, i + 1)
        return None
