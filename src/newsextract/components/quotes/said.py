"""Finds the verbs of saying of a row that are said by somebody, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.components.quotes.lexicon import Cue, Lexicon
from newsextract.components.quotes.nouns import Nouns
from newsextract.components.quotes.phrases import Phrase
from newsextract.components.quotes.rows import Row

ACCORDING = Cue("quotes.according-to", "according to", "ing", "clause", False)
_BREAKS = (",", "—", "–", "-", "--")
_SINGULAR = ("one", "another", "each", "this", "that")
_PASSIVE = ("is", "are", "was", "were", "be", "been", "being")


@dataclass(slots=True)
class Said:
    """A cue in use: its tokens [start, end), its speaker, and the stretch [left, right) that both take up.

    `inverted`: the speaker follows the verb. `shared`: the speaker is that of an earlier verb ("adding", "and said").
    `relative`, `subordinate`: it stands in a clause with "who" or after "while", "although".
    """

    cue: Cue
    start: int
    end: int
    speaker: Phrase | None
    left: int
    right: int
    inverted: bool = False
    shared: bool = False
    relative: bool = False
    subordinate: bool = False


class Sayings:
    """Finds every `Said` of a row, in order."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self.lexicon = lexicon
        self.nouns = nouns

    def find(self, row: Row) -> list[Said]:
        """Cues outside quoted stretches that have a speaker and are no nouns, passives or infinitives."""
        found: list[Said] = []
        sayings = self.lexicon.sayings
        for i in [i for i, low in enumerate(row.low) if low in sayings]:
            said = self._at(row, i, found)
            if said is not None:
                self._take_particle(row, said)
                found.append(said)
        return found

    def _at(self, row: Row, i: int, found: list[Said]) -> Said | None:
        """The verb of saying at token i, if it is one here."""
        following = row.low[i + 1] if i + 1 < row.size else ""
        if row.low[i] == "according":
            return self._according(row, i) if following == "to" else None
        cue = self.lexicon.cues[row.low[i]]
        verb = self.lexicon.cues.get(following)
        if cue.form in ("base", "third") and verb is not None and verb.form in ("past", "third"):
            return None  # "a report said"
        if (row.is_name(i) and i and row.kind != "headline") or (
            cue.particle is not None and following != cue.particle
        ):
            return None
        return self._said(row, i, cue, found)

    def _take_particle(self, row: Row, said: Said) -> None:
        """ "pointed out", "went on": the particle belongs to the cue."""
        if (
            said.end < row.size and row.low[said.end] in self.lexicon.particles and said.cue.gate == "mark"
        ) or said.cue.particle:
            said.end += 1
            said.right = max(said.right, said.end)

    def _according(self, row: Row, i: int) -> Said | None:
        speaker = self.nouns.after(row, i + 2, row.size)
        return speaker and Said(ACCORDING, i, i + 2, speaker, i, speaker.after, inverted=True)

    def _said(self, row: Row, i: int, cue: Cue, found: list[Said]) -> Said | None:
        lex = self.lexicon
        at, passive = self._over_auxiliaries(row, i)
        if passive and cue.form == "past":
            return None
        previous = row.low[at - 1] if at else ""
        if cue.form == "ing":
            return self._participle(row, i, at, cue, found)
        if cue.form == "base" and previous == "to":
            return self._infinitive(row, i, at, cue)
        if (
            previous in lex.prepositions
            or previous in lex.possessives
            or (previous in ("a", "an", "the", "no", "any", "every") and (at == i or cue.form == "past"))
        ):
            return None
        if (not at or previous in _BREAKS or row.mark[at - 1] is not None) and (
            inverted := self._inverted(row, i, cue, at)
        ):
            return inverted
        if (previous in lex.relatives or previous == "whom") and not (
            previous == "that" and at == i and cue.form != "past"
        ):
            return Said(cue, i, i + 1, self._relative(row, at - 1), at - 1, i + 1, relative=True)
        if previous in ("and", "but", "or", "then") and at > 1:
            speaker = found[-1].speaker if found and not found[-1].inverted else self.nouns.subject(row, 0, at)
            return Said(cue, i, i + 1, speaker, at - 1, i + 1, shared=True)
        return self._with_subject(row, i, at, cue)

    def _with_subject(self, row: Row, i: int, at: int, cue: Cue) -> Said | None:
        """The verb at `i` with the noun phrase that ends before `at`."""
        speaker = self.nouns.before(row, at, 0)
        if speaker is None and (who := self._who_before(row, at)) is not None:
            return Said(cue, i, i + 1, self._relative(row, who), who, i + 1, relative=True)
        if speaker is None or (cue.form in ("base", "third") and not self._agrees(row, speaker, cue, at == i)):
            return None
        said = Said(cue, i, i + 1, speaker, speaker.first, i + 1)
        before = row.low[speaker.first - 1] if speaker.first else ""
        said.subordinate = before in (
            "while",
            "although",
            "though",
            "whereas",
            "since",
            "as",
            "if",
            "when",
            "after",
            "because",
        )
        said.relative = before in ("which", "whom", "what")
        if before == "that" and speaker.first > 1:
            said.relative = row.low[speaker.first - 2] not in self.lexicon.cues
        return said

    def _relative(self, row: Row, i: int) -> Phrase:
        """The pronoun at `i`; with the description before it, where that names nobody ("an official, who said")."""
        end = i - (i > 0 and row.low[i - 1] == ",")
        before = self.nouns.before(row, end, 0) if end > 0 and row.is_word(end - 1) else None
        start = before.start if before and before.kind == "description" else i
        return Phrase(start, i + 1, start, i + 1, "pronoun" if start == i else "description")

    def _who_before(self, row: Row, at: int) -> int | None:
        """`Park, who in 2010 said`: the "who" of a verb with an adjunct before it."""
        for i in range(at - 1, max(-1, at - 6), -1):
            if not row.is_word(i) or row.mark[i] is not None or row.low[i] in self.lexicon.verbs:
                return None
            if row.low[i] == "who":
                return i
        return None

    def _over_auxiliaries(self, row: Row, i: int) -> tuple[int, bool]:
        """Left over auxiliaries and adverbs: the place, and whether the verb is passive."""
        lex = self.lexicon
        passive = False
        at = i
        while at and row.mark[at - 1] is None:
            low = row.low[at - 1]
            if low in lex.auxiliaries:
                passive = passive or low in _PASSIVE
            elif not self._is_adverb(row, at - 1):
                break
            at -= 1
        if at < i and at == 0 and row.low[at] in lex.adverbs and row.low[at] in lex.quantifiers:
            at = min(i, at + 1)
        return at, passive

    def _is_adverb(self, row: Row, i: int) -> bool:
        """Whether token i may stand between a speaker and the verb: "later", "repeatedly", "Thursday"."""
        lex = self.lexicon
        low = row.low[i]
        if low in lex.quantifiers and low not in ("all", "both"):
            return False
        if low in lex.days and row.is_name(i):
            return i > 0 and row.is_word(i - 1) and row.low[i - 1] not in lex.prepositions
        return low in lex.adverbs or (low.endswith("ly") and low not in lex.nouns_ly and not row.is_name(i))

    def _agrees(self, row: Row, speaker: Phrase, cue: Cue, bare: bool) -> bool:
        """Whether a present form is a verb to this speaker, and no noun: "analysts note", but not "the note"."""
        if not bare or cue.lemma in ("say", "tell"):
            return True
        words = row.low[speaker.start : self.nouns.head_end(row, speaker.start, speaker.end)]
        head = words[-1]
        if speaker.kind == "pronoun":
            return (head in ("he", "she", "it")) is (cue.form == "third") or head[-2:-1] in ("'", "’")
        plural = (
            not self.lexicon.heads.isdisjoint(words)
            or (words[0] in self.lexicon.quantifiers and words[0] not in _SINGULAR)
            or "and" in words
        )
        plural = plural or (head.endswith("s") and not head.endswith(("ss", "'s", "’s")))
        if cue.form == "base":
            return plural and not row.low[speaker.end - 1].endswith(("'", "’"))
        return not (plural and speaker.kind == "description") and not head.endswith(("'s", "’s", "s'", "s’"))

    def _inverted(self, row: Row, i: int, cue: Cue, at: int) -> Said | None:
        """`"...," said Park` and `clause, said Park, an analyst.`: the speaker follows."""
        if at != i or i == 0 or cue.form not in ("past", "third"):
            return None
        quoted = row.mark[i - 1] is not None or (row.low[i - 1] in _BREAKS and i > 1 and row.mark[i - 2] is not None)
        speaker = self.nouns.after(row, i + 1, row.size)
        if speaker is None or (
            speaker.kind == "pronoun" and (not quoted or not self._stands_alone(row, speaker.after))
        ):
            return None
        if not quoted and (cue.gate == "mark" or cue.recipient or not self._closes(row, speaker.after)):
            return None
        surely = cue.lemma == "say" and speaker.kind == "name"
        if not quoted and not surely and self.nouns.before(row, i, 0):
            return None
        after = self._apposition_end(row, speaker.after)
        if speaker.kind == "description" and speaker.after < after and row.low[speaker.after] == ",":
            # "said its chief executive, Lena Park"
            named = self.nouns.after(row, speaker.after + 1, after)
            speaker = named if named and named.kind == "name" and named.start == speaker.after + 1 else speaker
        return Said(cue, i, i + 1, speaker, i, after, inverted=True)

    def _stands_alone(self, row: Row, at: int) -> bool:
        """Whether a clause cannot go on at `at`: `"...," said she.`, but not `..., said she had`."""
        return at >= row.stop or not row.is_word(at) or row.low[at] in self.lexicon.prepositions

    def _closes(self, row: Row, at: int) -> bool:
        """Whether no verb follows the speaker but in a relative clause: the words said came before."""
        lex = self.lexicon
        for j in range(at, row.stop):
            low = row.low[j]
            if low in lex.relatives:
                return True
            participle = low.endswith("ed") and len(low) > 4 and not row.is_name(j)
            if low in lex.verbs or (participle and row.low[j - 1] not in lex.determiners and row.low[j - 1] != ","):
                return False
        return True

    def _apposition_end(self, row: Row, at: int) -> int:
        """Past appositions that follow an inverted speaker, up to the next quoted stretch, participle or the end."""
        for i in range(at, row.size):
            if row.mark[i] is not None:
                return i - 1 if row.low[i - 1] in (",", ":") else i
            cue = self.lexicon.cues.get(row.low[i])
            if cue is not None and cue.form == "ing" and row.low[i - 1] in (",", "and"):
                return i - 1
            if row.low[i] in ("according", ":", "—", ";"):
                return i
        return row.size

    def _participle(self, row: Row, i: int, at: int, cue: Cue, found: list[Said]) -> Said | None:
        lex = self.lexicon
        if any(row.low[j] in _PASSIVE for j in range(at, i)):
            speaker = self.nouns.before(row, at, 0)
            return speaker and Said(cue, i, i + 1, speaker, speaker.first, i + 1)
        previous = row.low[at - 1] if at else ""
        if previous in lex.possessives or previous in ("a", "an", "the", "worth", "to") or previous in lex.objects:
            return None
        if previous in ("of", "from") and cue.lemma != "say":
            return None  # "the cost of reporting"
        opens = (
            not previous
            or previous in _BREAKS
            or previous in lex.conjunctions
            or previous in lex.prepositions
            or previous in lex.messages
        )
        if opens or row.mark[at - 1] is not None:
            speaker = self._sharing(row, i, at, found)
            # "Since announcing that ..., Park has": the reported clause ends where the sentence's own begins.
            leading = speaker is not None and speaker.start > i
            return speaker and Said(cue, i, i + 1, speaker, at, i + 1, shared=True, subordinate=leading)
        speaker = self.nouns.before(row, at, 0)
        if speaker is None or speaker.kind == "pronoun":
            return None
        if cue.gate == "mark" and (not speaker.first or row.low[speaker.first - 1] not in ("with", "as")):
            return None
        return Said(cue, i, i + 1, speaker, speaker.first, i + 1)

    def _sharing(self, row: Row, i: int, at: int, found: list[Said]) -> Phrase | None:
        """The speaker that a participle at `i` shares: of the verb before, else the subject before or after it."""
        if found:
            return found[-1].speaker
        return (self.nouns.subject(row, 0, at) if at else None) or self.nouns.subject(
            row, self._comma_after(row, i), row.size
        )

    def _comma_after(self, row: Row, i: int) -> int:
        return next((j for j in range(i, row.size) if row.low[j] == ","), row.size)

    def _infinitive(self, row: Row, i: int, at: int, cue: Cue) -> Said | None:
        """`Park went on to say`, `Park tried to argue`: the infinitive has the speaker of the verb before it."""
        verb = at - 2
        if verb >= 1 and row.low[verb] == "on":
            verb -= 1
        if verb < 1 or row.low[verb] not in self.lexicon.leading:
            return None
        speaker = self.nouns.before(row, self._over_auxiliaries(row, verb)[0], 0)
        return speaker and Said(cue, i, i + 1, speaker, speaker.first, i + 1)
