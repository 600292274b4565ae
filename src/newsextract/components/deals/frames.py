"""From a deal word and its frame to an event: who stands in which role, what is transferred, how it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from newsextract.components.deals.clause import Left, look_left, look_right, relative_slot
from newsextract.components.deals.forms import Frame, Grammar
from newsextract.components.deals.phrases import Phrase, Row
from newsextract.components.deals.lexicon import Hit


@dataclass(slots=True)
class Event:
    """One telling of a deal. `anaphors` holds roles whose party is told of elsewhere ("it", "company", "pair")."""

    frame: Frame
    type: str
    start: int
    end: int
    sentence: int = 0
    form: str = ""
    passive: bool = False
    roles: dict[str, list[str]] = field(default_factory=dict)
    anaphors: dict[str, str] = field(default_factory=dict)
    asset: Phrase | None = None
    light: list[str] = field(default_factory=list)
    definite: bool = False
    between: tuple[int, int] = (0, 0)  # characters between subject and object: where the deciding words stand
    clause: tuple[int, int] = (0, 0)  # characters of the whole clause
    modal: str = ""
    neutral: bool = False  # the roles say who takes part, not which way it goes
    unnamed: bool = False  # a counterpart is told of, but not named
    negated: bool = False
    option: bool = False  # "the right to buy": nothing is bought yet
    subject: list[str] = field(default_factory=list)
    said_it: bool = False  # "it said that B ..."
    speaker: list[str] = field(default_factory=list)  # the party that said it, where it is another than the subject
    rules: list[str] = field(default_factory=list)

    def named(self) -> set[str]:
        """Ids of all parties with a role."""
        return {p for parties in self.roles.values() for p in parties}


_CONTRACT = frozenset({"contract", "contracts", "order", "orders", "talks", "negotiations"})
_PLANNED = frozenset(
    {
        "proposed",
        "planned",
        "pending",
        "previously",
        "announced",
        "transformative",
        "strategic",
        "new",
        "latest",
        "first",
        "second",
        "major",
        "big",
        "possible",
        "potential",
        "definitive",
        "cash",
        "all-cash",
        "stock",
        "compulsory",
        "additional",
        "friendly",
        "hostile",
        "asset",
        "share",
        "target",
    }
)
_MEASURES = frozenset(
    {"tons", "tonnes", "units", "doses", "barrels", "sets", "copies", "pieces", "kinds", "types", "supply", "megawatts"}
)
_ONLY_SHARE = frozenset(
    "a an the its their more additional another further up to of at from about some 0 1 2 3 4 5 6 7 8 9".split()
)
_BUY = frozenset({"buy", "acquire", "purchase", "invest", "subscribe"})
_UNNAMED = frozenset({"lead", "it", "they", "itself", "themselves", "company", "pair"})


class Use(NamedTuple):
    """One way a deal word can be meant: a frame, and the form: base, s, ing, past, part or noun."""

    frame: Frame
    form: str


class FrameReader:
    """Reads events off rows."""

    def __init__(self, grammar: Grammar, support: dict[str, frozenset[str]]) -> None:
        self.grammar = grammar
        self.support = support  # frame id → every form of its supporting verbs

    def read(self, row: Row, trigger: Hit) -> Event | None:
        """The event that a trigger tells of, by the first of its uses that fits; None where none does."""
        i = row.index(trigger.start)
        if i is None:
            return None
        j = i
        while j < len(row) and row.pieces[j].start < trigger.end:
            j += 1
        for use in sorted(trigger.values, key=lambda u: (not u.frame.particle, not u.frame.object_words)):
            event = self._noun(row, i, j, use, trigger.values) if use.form == "noun" else self._verb(row, i, j, use)
            if event is not None:
                event.start, event.end = trigger.start, trigger.end
                return event
        return None

    # ------------------------------------------------------------- verbs
    def _verb(self, row: Row, i: int, j: int, use: Use) -> Event | None:
        frame = use.frame
        form = use.form
        if form in ("base", "ing") and row.tag(i - 1) in ("D", "'") and row.low(i - 1) not in ("all", "both", "each"):
            return None
        if form == "base" and (row.low(j) == "of" or _is_noun_here(row, i)):
            return None
        if (
            row.low(i - 1) == "to"
            and {row.low(i - 2), row.low(i - 3)} & self.grammar.rights
            and frame.type != "license"
        ):
            if form == "base" and row.low(i) not in _BUY:
                return None  # "a license to sell": what the rights are for
        g = self.grammar
        auxiliaries = []
        k = i - 1
        while k >= 0 and row.tags[k] in "aA":
            auxiliaries.append(row.low(k))
            k -= 1
        passive = form in ("past", "part") and (
            any(a in g.passive for a in auxiliaries)
            or (row.low(j) == "by" and not auxiliaries)
            or (row.low(j) in ("by", "to", "from") and row.tag(k) == "," and not auxiliaries)
        )
        if form in ("past", "part") and row.tag(i - 1) == "D" and not passive:
            return None
        if frame.under and not any(row.low(x) in _CONTRACT for x in range(len(row))):
            return None
        left = look_left(row, i, gerund=form == "ing")
        right = look_right(row, j, with_object=not passive)
        if left.subject is not None and (slot := relative_slot(row, left.subject)):
            right.slots.setdefault(*slot)
        event = Event(frame, frame.type, 0, 0, form="past" if form == "part" else form, passive=passive)
        event.modal = next(
            (a for a in auxiliaries if a in ("may", "might", "could", "would", "should", "can", "will", "wo")), ""
        )
        if row.low(k) == "to" and (form == "base" or passive):
            event.modal = "to"
        if {"not", "n't", "n’t", "never"} & set(auxiliaries):
            event.negated = True
        obj = left.subject if passive else right.second or right.object
        if passive and obj is None and left.pronoun:
            obj = Phrase(i, i, anaphor=left.pronoun)
        if obj is not None and not passive:
            self._apposition(row, obj, event, frame)
        words = set(obj.words) | set(obj.light) if obj else set()
        if frame.object_words and not (
            words & frame.object_words or ("code" in frame.object_words and obj and _has_code(row, obj))
        ):
            return None
        if frame.goods and "object" in frame.roles and not self._is_goods(row, obj):
            return None
        if frame.money and not any(t == "m" for t in row.tags[max(i - 12, 0) : right.end]):
            return None
        if frame.particle:
            back = next((k for k in range(j, min(j + 18, len(row))) if row.low(k) in frame.particle), 0)
            if not back:
                return None
            if row.low(back + 1) == "to" and (receiver := row.agent(back + 2)) is not None:
                right.slots["to"] = receiver
        if "for" in frame.roles and frame.roles["for"] == "target":
            bought = right.slots.pop("for", None)
            if frame.goods and not self._is_goods(row, bought):
                return None
            if bought is not None:
                self._object(event, bought, frame, row, slot="for")
        if obj and words & g.rights and row.low(obj.end) == "to" and row.low(obj.end + 1) in _BUY:
            return None
        event.option = row.low(i - 1) == "to" and row.low(i - 2) in ("right", "option", "rights", "options", "warrants")
        if event.option and any(row.low(k).startswith("exercis") for k in range(left.start, i)):
            event.option = False
        subject = "by" if passive else "subject"
        if not passive:
            self._fill_left(event, left, self._subject_role(frame, {**left.slots, **right.slots}), row)
        elif "by" in right.slots:
            self._fill(event, right.slots["by"], frame.roles.get("subject") or frame.roles.get("by"))
        if right.second is not None and right.object and "object_party" in frame.roles and not passive:
            self._add(event, frame.roles["object_party"], right.object.parties)
        elif "object" not in frame.roles and "object_party" in frame.roles and obj is not None:
            self._add(event, frame.roles["object_party"], obj.parties)
        if obj is not None and "object" in frame.roles:
            self._object(event, obj, frame, row)
            if obj.head in g.parts and not passive and row.low(obj.end) == "of" and frame.roles.get("from") == "seller":
                owner = row.phrase(obj.end + 1)  # "two subsidiaries of A"
                self._add(event, "seller", owner.parties if owner else [])
        if "with" in left.slots and "agreement" in frame.roles:
            self._fill(event, left.slots.pop("with"), frame.roles["agreement"])
        for slot, phrase in {**left.slots, **right.slots}.items():
            if slot in frame.roles and slot != subject and not (passive and slot == "by"):
                self._fill(event, phrase, frame.roles[slot])
        if (counterpart := self._opening(row, i)) and "with" in frame.roles and "with" not in right.slots:
            self._fill(event, counterpart, frame.roles["with"])
        if frame.goods and (words | set(event.asset.words if event.asset else ())) & g.rights:
            self._as_license(event, right.slots.get("by"))
        event.between = self._chars(row, left.start, j)
        event.clause = self._chars(row, max(left.start - 1, 0), right.end)
        return self._checked(event, row)

    def _as_license(self, event: Event, by: Phrase | None) -> None:
        """Rights that are bought or sold are a licence: "paid $3 million for the rights to a foam developed by B"."""
        event.type = "license"
        event.roles.pop("target", None)
        for old, new in (("acquirer", "licensee"), ("seller", "licensor")):
            if old in event.roles:
                event.roles[new] = event.roles.pop(old)
            if old in event.anaphors:
                event.anaphors[new] = event.anaphors.pop(old)
        if by is not None and "licensor" not in event.roles:
            self._add(event, "licensor", by.parties)

    def _subject_role(self, frame: Frame, slots: dict[str, Phrase]) -> str | None:
        """The subject's role: the frame's, or what a filled slot turns it to."""
        for slot, role in frame.turn.items():
            if (
                slot in slots
                and (slots[slot].parties or slots[slot].owners)
                or slot == "none"
                and not set(slots) & set(frame.roles)
            ):
                return role
        return frame.roles.get("subject")

    def _opening(self, row: Row, i: int) -> Phrase | None:
        """The counterpart of "Under a contract with B, A will deliver ..."."""
        if row.low(0) not in ("under", "in", "through"):
            return None
        for k in range(1, min(i, 16)):
            if row.low(k) == "with" and row.tag(k + 1) != "":
                return row.phrase(k + 1)
            if row.pieces[k].text == ",":
                return None
        return None

    def _apposition(self, row: Row, phrase: Phrase, event: Event, frame: Frame) -> None:
        """ "its business, Norton Ltd, to ..." names the business; "Air UK, a subsidiary of S" names the seller."""
        k = phrase.end
        if row.pieces[k].text != "," if k < len(row) else True:
            return
        if not phrase.parties and not phrase.anaphor and phrase.head in self.grammar.things:
            name = row.phrase(k + 1)
            if name is not None and name.parties and row.tag(name.end) in (",", "P", "") and row.tag(k + 1) == "n":
                phrase.parties = name.parties[:1]
        elif phrase.parties and "from" in frame.roles and row.tag(k + 1) == "D" and row.low(k + 2) in self.grammar.kin:
            if row.low(k + 3) == "of" and (parent := row.phrase(k + 4)) is not None and parent.parties:
                self._add(event, frame.roles["from"], parent.parties[:1])

    # ------------------------------------------------------------- nouns
    def _noun(self, row: Row, i: int, j: int, use: Use, trigger_uses: tuple[Use, ...]) -> Event | None:
        frame = use.frame
        if self._is_verb_here(row, i, trigger_uses):
            return None
        begin, possessor, modifiers, owner = self._before_noun(row, i)
        start = begin
        apposed: Phrase | None = None
        if "as" in frame.roles:
            at = begin - 2 if row.low(begin - 1) == "as" else begin - 1
            if row.tag(at) not in "nh" or at < 0:
                return None
            apposed = row.phrase_before(at)
            start = apposed.first
        left = look_left(row, start)
        right = look_right(row, j, with_object=False)
        event = Event(frame, frame.type, 0, 0, form="noun")
        if row.low(i).endswith("s") and any(row.low(k) == "so" and row.low(k + 1) == "far" for k in range(len(row))):
            return None  # "has won orders worth $2 billion so far this year"
        event.definite = row.low(begin) in ("the", "this", "that", "its", "their", "such")
        between = [row.low(k) for k in range(left.start, start)]
        if apposed is not None:
            self._fill(event, apposed, frame.roles["as"])
        relative = self._relative(row, j, frame)
        if relative is not None:
            left = relative
            verb = next((k for k in range(left.start, left.start + 4) if row.low(k) in self.support[frame.id]), 0)
            if verb:
                right = look_right(row, verb + 1, with_object=False)
            between = [row.low(k) for k in range(left.start, min(left.start + 4, len(row)))]
        if frame.support and not set(between) & self.support[frame.id]:
            passive = row.tag(j) == "A" and any(
                row.low(k) in self.support[frame.id] for k in range(j, min(j + 4, len(row)))
            )
            if not passive:
                return None
        for slot, phrase in right.slots.items():
            if slot in frame.roles:
                if slot == "of" and frame.goods:
                    if not self._is_goods(row, phrase):
                        return None
                    self._object(event, phrase, frame, row, slot="of")
                else:
                    self._fill(event, phrase, frame.roles[slot])
            elif slot == "between" and frame.pair:
                self._fill(event, phrase, "partner")
        passive = (
            "by" in right.slots
            and bool(event.roles.get("acquirer"))
            and not event.roles.get("target")
            and not event.asset
        )
        if passive and frame.type == "acquisition":  # "A's takeover by B"
            self._add(event, "target", possessor)
            if owner:
                event.anaphors["target"] = owner
            possessor, owner = [], ""
        if possessor and "possessor" in frame.roles:
            self._add(event, frame.roles["possessor"], possessor)
        if modifiers and "modifier" in frame.roles:
            role = frame.roles["modifier"]
            if role == "target" and (event.roles.get("target") or event.asset):
                role = "acquirer"
            self._add(event, role, modifiers)
        if row.capitals and frame.goods and not (event.roles.get("target") or event.asset):
            event.asset = self._unknown_modifier(row, begin, i)
        if owner and "possessor" in frame.roles and (frame.pair or not event.roles.get(frame.roles["possessor"])):
            event.anaphors[frame.roles["possessor"]] = owner
        other = right.slots.get("with") or right.slots.get("from") or right.slots.get("to")
        event.unnamed = other is not None and not other.parties and bool(set(other.words) & self.grammar.companies)
        self._noun_subject(event, left, between, frame, row)
        for slot, phrase in left.slots.items():
            if slot in ("with", "from", "between") and slot in frame.roles and begin - phrase.end < 12:
                self._fill(event, phrase, frame.roles[slot])
        off = self._called_off(row, right.end, event, frame)
        event.negated = frame.at is not None and bool(
            {"not", "n't", "n’t", "never", "no"} & {row.low(k) for k in range(left.start, i)}
        )
        event.between = self._chars(row, min(left.start, begin), off or min(max(right.end, j), j + 4))
        event.clause = self._chars(row, max(left.start - 1, 0), right.end)
        return self._checked(event, row)

    def _relative(self, row: Row, j: int, frame: Frame) -> Left | None:
        """The subject of "an order that it received", "a contract B signed"."""
        if not frame.support:
            return None
        j -= row.low(j) not in ("that", "which")
        if row.tag(j + 1) == "R":
            return Left(pronoun=row.low(j + 1), start=j + 2)
        if row.tag(j + 1) == "n":
            return Left(subject=row.phrase_before(j + 1), start=j + 2)
        return None

    def _called_off(self, row: Row, k: int, event: Event, frame: Frame) -> int:
        """ "a takeover of B, which A called off": the subject stands in the relative clause."""
        k += row.tag(k) == ","
        role = frame.roles.get("subject")
        if row.low(k) == "which" and row.tag(k + 1) == "n" and role and role not in event.roles:
            self._fill(event, row.phrase_before(k + 1), role)
            return k + 6
        return 0

    def _unknown_modifier(self, row: Row, begin: int, i: int) -> Phrase | None:
        """The name before the noun in a headline, where it is no known party: "Approve Pinnacle Acquisition"."""
        while begin < i and (
            row.tags[begin] != "x" or row.low(begin) in _PLANNED or not row.pieces[begin].text[0].isupper()
        ):
            begin += 1
        if begin >= i:
            return None
        phrase = Phrase(begin, i, words=[row.low(k) for k in range(begin, i)], head=row.low(i - 1))
        phrase.start_char, phrase.end_char = row.pieces[begin].start, row.pieces[i - 1].end
        return phrase

    def _is_verb_here(self, row: Row, i: int, uses: tuple[Use, ...]) -> bool:
        """Whether a word that is noun and verb ("bid", "purchase") is the verb: after "to", "will" or a subject."""
        if all(u.form == "noun" for u in uses):
            return False
        k = i - 1
        while k >= 0 and row.tags[k] == "a":
            k -= 1
        return row.tag(k) in "AR" or row.low(k) == "to" or row.tag(k) in "nh" and row.pieces[i].text.islower()

    def _noun_subject(self, event: Event, left: Left, between: list[str], frame: Frame, row: Row) -> None:
        if left.holders and frame.type == "acquisition" and left.subject is not None:
            if event.roles.get("acquirer"):  # "Avigilon shareholders approve acquisition by Motorola"
                self._add(event, "target", left.subject.parties if not event.roles.get("target") else [])
            elif event.roles.get("target") or event.asset:
                self._add(event, "acquirer", left.subject.parties)
            return
        role = frame.roles.get("subject")
        if role is None or event.roles.get(role) and not frame.pair:
            return
        if (
            set(between) & self.grammar.outsiders
            and not (frame.pair and left.holders)
            or left.holders
            and not frame.pair
        ):
            return
        if not between or len(between) > 30:
            return
        self._fill_left(event, left, role, row)

    def _before_noun(self, row: Row, i: int) -> tuple[int, list[str], list[str], str]:
        """Where the noun's phrase begins, the names before it with and without a possessive, and a possessive pronoun."""
        possessor: list[str] = []
        modifiers: list[str] = []
        k = i - 1
        while k >= 0 and i - k < 10:
            tag = row.tags[k]
            if tag in "nh":
                (possessor if row.tag(k + 1) == "'" else modifiers).insert(0, row.pieces[k].ref or "")
            elif tag == "x" and self._looks_finite(row, k):
                break
            elif tag in "," or tag == "C":
                glued = (
                    row.tag(k - 1) in "nh"
                    and row.tag(k + 1) in "nh"
                    and (
                        row.pieces[k - 1].end == row.pieces[k].start
                        or tag == "C"
                        and (row.low(k) == "/" or bool(modifiers))
                    )
                )
                if not glued:
                    break
            elif tag == "D":
                owner = row.low(k) if row.low(k) in ("its", "their") else ""
                return k, possessor, modifiers, owner
            elif tag not in "xm'%d":
                break
            k -= 1
        begin = k + 1
        # A subject directly before the noun's own words ("Hanbit completes acquisition of ...") is no modifier.
        return begin, possessor, modifiers, ""

    def _looks_finite(self, row: Row, k: int) -> bool:
        """Whether the word right after a name is its verb ("Hanbit completes acquisition")."""
        return (
            row.tag(k - 1) in "nhA"
            and row.low(k) not in self.grammar.after_name
            and row.low(k).endswith(("s", "ed"))
            or row.low(k) in self.grammar.support
        )

    # ------------------------------------------------------------- filling
    def _object(self, event: Event, phrase: Phrase, frame: Frame, row: Row, slot: str = "object") -> None:
        role = frame.roles.get(slot)
        if role is None:
            return
        event.light = phrase.light
        if role == "asset" and phrase.head in _MEASURES and row.low(phrase.end) == "of":
            phrase = row.phrase(phrase.end + 1) or phrase
        if role == "asset":
            if phrase.parties and "object_party" in frame.roles:
                self._add(event, frame.roles["object_party"], phrase.parties)
            if not phrase.parties:
                event.asset = phrase
            return
        if phrase.parties:
            self._add(event, role, phrase.parties)
            if (
                phrase.owners
                and role == "target"
                and "subject" in frame.roles
                and event.frame.roles.get("from") == "seller"
            ):
                self._add(event, "seller", [o for o in phrase.owners if o not in phrase.parties])
        elif phrase.anaphor:
            event.anaphors[role] = phrase.anaphor
        else:
            if role == "target":
                event.asset = phrase
                if phrase.owners:
                    self._add(event, "seller", phrase.owners)
                elif "acquirer" not in event.roles and phrase.owner_anaphor and frame.roles.get("subject") == "seller":
                    pass
            elif role == "partner" and phrase.owners:
                self._add(event, role, phrase.owners)

    def _fill_left(self, event: Event, left: Left, role: str | None, row: Row) -> None:
        if role is None or (left.holders and not event.frame.pair):
            return
        if left.subject is not None:
            event.subject = left.subject.parties
            self._add(event, role, left.subject.parties)
        elif left.pronoun:
            event.anaphors[role] = "company" if left.pronoun == "company" else left.pronoun
        elif row.capitals or row.bullet:
            event.anaphors[role] = "lead"

    def _fill(self, event: Event, phrase: Phrase, role: str | None) -> None:
        if role is None:
            return
        if role == "asset":
            if not phrase.parties and event.asset is None:
                event.asset = phrase
            return
        if phrase.parties:
            self._add(event, role, phrase.parties)
        elif phrase.owners and phrase.head not in ("share", "shares") and role not in ("target",):
            self._add(event, role, phrase.owners[-1:])  # "a unit ... Novartis's Sandoz arm"
        elif phrase.anaphor in _UNNAMED:
            event.anaphors.setdefault(role, phrase.anaphor)

    def _add(self, event: Event, role: str, parties: list[str]) -> None:
        have = event.roles.setdefault(role, [])
        taken = event.named()
        have += [p for p in parties if p and p not in taken and p not in have]
        if not have:
            del event.roles[role]

    # ------------------------------------------------------------- checks
    def _is_goods(self, row: Row, phrase: Phrase | None) -> bool:
        """Whether a phrase names something bought and sold whole: a party, its share, a unit, a building."""
        if phrase is None:
            return False
        if phrase.parties or phrase.anaphor in _UNNAMED:
            return True
        for k in range(phrase.end - 1, phrase.first - 1, -1):
            if row.low(k) in self.grammar.things:  # "its units engaged in ...": what follows says more of it
                if (
                    k == phrase.end - 1
                    or row.low(k + 1).endswith(("ed", "ing"))
                    or row.low(k + 1) in ("held", "run", "built")
                ):
                    phrase.end = k + 1
                    phrase.head = row.low(k)
                    phrase.end_char = row.pieces[k].end
                    return True
                break
        if row.capitals:  # capitals mean nothing there: whatever is bought counts
            return phrase.head not in self.grammar.rights
        return any(p.text[:1].isupper() and p.kind == "word" for p in row.pieces[phrase.first : phrase.end])

    def _checked(self, event: Event, row: Row) -> Event | None:
        if event.anaphors and any(a in ("we", "i", "us", "you", "he", "she") for a in event.anaphors.values()):
            event.anaphors = {r: a for r, a in event.anaphors.items() if a not in ("we", "i", "us", "you", "he", "she")}
        event.rules.append(event.frame.id)
        event.neutral = event.frame.neutral
        event.speaker = self._speaker(row, event)
        event.said_it = any(row.low(k) == "it" and row.tag(k + 1) == "S" for k in range(len(row)))
        self._control(event)
        return event

    def _speaker(self, row: Row, event: Event) -> list[str]:
        """The company before the first verb of saying, where it has no role in the event."""
        at = next((k for k, tag in enumerate(row.tags) if tag == "S"), None)
        if at is None:
            return []
        name = next((k for k in range(at) if row.tags[k] == "n"), None)
        party = row.pieces[name].ref if name is not None else None
        return [party] if party and party not in event.named() else []

    def _control(self, event: Event) -> None:
        """A part without control is an investment; shares sold stay an acquisition by whoever buys them."""
        light = set(event.light)
        g = self.grammar
        if event.type != "acquisition" or not light & g.stakes or light & g.control and not light & g.minority:
            return
        event.type = "stake"  # decided when the percentage is known

    def _chars(self, row: Row, a: int, b: int) -> tuple[int, int]:
        if not len(row):
            return 0, 0
        a, b = min(max(a, 0), len(row) - 1), min(max(b, 1), len(row))
        return row.pieces[a].start, row.pieces[b - 1].end


def _is_noun_here(row: Row, i: int) -> bool:
    """Whether a bare verb form stands within a noun phrase ("an exclusive license"): behind an article and adjectives."""
    k = i - 1
    while k >= 0 and i - k < 4 and row.tags[k] == "x":
        k -= 1
    return k < i - 1 and row.tag(k) in ("D", "'") and row.low(k) not in ("all", "both")


def _has_code(row: Row, phrase: Phrase) -> bool:
    return any(is_code(p.text) for p in row.pieces[phrase.first : phrase.end])


def is_code(text: str) -> bool:
    """Whether a word is a code name such as "HB-101" or "RC148": capitals and digits."""
    return (
        len(text) > 2
        and any(c.isdigit() for c in text)
        and sum(c.isupper() for c in text) >= 2
        and all(c.isalnum() or c in "-/" for c in text)
    )
