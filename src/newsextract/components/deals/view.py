"""What the deals component sees of an article: its story's sentences, and everything that stands in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from spacy.tokens import Doc

from newsextract.components import layers
from newsextract.components.deals import ours
from newsextract.components.deals.forms import Grammar
from newsextract.components.deals.lexicon import Found, Hit
from newsextract.components.deals.phrases import Row
from newsextract.components.deals.tags import Tagger
from newsextract.components.layers import Intervals, Item
from newsextract.components.pieces import Piece, Pieces
from newsextract.components.zones import STORY

Span = tuple[int, int]
_FINITE = ("past", "part")
_STYLES = ("Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs ", "Mrs. ", "Sir ", "Dr. ", "Dr ")  # before a person's name
_BULLETS = "▲△◆◇■□●○▶•"
_DIGITS = frozenset("0123456789")
_PLAIN = 0.6  # share of long words in lower case from which on a sentence is surely not all in capitals


def in_sentence_case(pieces: list[Piece]) -> bool:
    """Whether capitals mean names: not so in title case and in capitals throughout."""
    words = [p.text for p in pieces if p.kind == "word" and len(p.text) > 3 and p.text.isalpha()]
    return not words or len([w for w in words if w[0].islower()]) > 0.4 * len(words)


def _is_sure(hit: Hit) -> bool:
    """Whether a deal word is a finite verb that needs no other word."""
    sure = False
    for use in hit.values:
        if use.form not in _FINITE:
            return False
        sure = sure or use.frame.sure()
    return sure


def _is_answer(quote: Item) -> bool:
    """Whether a quote is all that somebody answers in an interview: it tells the story."""
    return str(quote["rule"]).startswith("quotes.label")


class Firms:
    """Finds known companies by the first words of their names where capitals hide them (headlines, wire briefs
    in capitals).
    """

    def __init__(self, parties: list[Item], grammar: Grammar) -> None:
        self._plain = grammar.plain_firsts
        self._by_word: dict[str, list[tuple[list[str], str]]] = {}
        for party in parties:
            if party["kind"] == "person":
                continue
            words = [w.strip(".,").lower() for w in party["name"].replace("’", "'").split()]
            while len(words) > 1 and words[-1] in grammar.name_ends:
                words.pop()
            self._by_word.setdefault(words[0], []).append((words, party["id"]))
            if len(words) > 2:
                self._by_word.setdefault("".join(w[0] for w in words), []).append(([], party["id"]))

    def link(self, pieces: list[Piece], text: str) -> list[Piece]:
        """The pieces with words that begin a known company's name joined to its mention."""
        out: list[Piece] = []
        i = 0
        while i < len(pieces):
            size, party = self._match(pieces, i)
            if not size:
                out.append(pieces[i])
                i += 1
                continue
            start, end = pieces[i].start, pieces[i + size - 1].end
            words = text[start:end]
            out.append(Piece(start, end, words, words.lower(), "party", party, {"kind": "company"}))
            i += size
        return out

    def _match(self, pieces: list[Piece], i: int) -> tuple[int, str | None]:
        piece = pieces[i]
        if piece.kind != "word" or not piece.text[:1].isupper():
            return 0, None
        best: tuple[int, str | None] = (0, None)
        for words, party in self._by_word.get(piece.lower, []):
            if not words:  # initials
                best = max(best, (1, party)) if len(piece.text) > 2 else best
                continue
            size = 1
            while size < len(words) and i + size < len(pieces) and pieces[i + size].lower == words[size]:
                size += 1
            sure = size == len(words) or size > 1 or (len(piece.text) > 3 and piece.lower not in self._plain)
            if sure and size > best[0]:
                best = (size, party)
        return best


class View:
    """One article's sentences, mentions, amounts, marks, direct quotes and the hits of the deal word lists."""

    def __init__(self, doc: Doc, hits: Found, tagger: Tagger, grammar: Grammar) -> None:
        self.text = layers.text_of(doc)
        self.published: str | None = layers.meta(doc)["published"]
        self.hits = hits
        self.sentences = [s for s in layers.read(doc, "sentences") if s["kind"] in STORY or s["kind"] == "boilerplate"]
        self._spans = [(s["start"], s["end"]) for s in self.sentences]
        self._starts = [start for start, _ in self._spans]
        self.mentions = layers.mentions(doc)
        self._tokens = layers.firsts(doc)
        self._lowers = layers.lowers(doc)
        self.amounts = Intervals(layers.read(doc, "amounts"))
        self.marks = Intervals(layers.read(doc, "marks"))
        quotes = [q for q in layers.read(doc, "quotes") if q["kind"] == "direct"]
        self._quotes = Intervals(quotes)
        self._marked = Intervals(q for q in quotes if not _is_answer(q))
        self._doc = doc
        self._tagger = tagger
        self.grammar = grammar
        self._parties = {p["id"]: p for p in layers.read(doc, "parties")}
        self._words: dict[int, set[int]] = {}  # by sentence
        self._told: dict[str, dict[int, list[Hit]]] = {}  # by kind and sentence
        self._with_money = {self._number(amount["start"]) for amount in self.amounts.items}
        self.lead = self._lead(layers.read(doc, "zones"))

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(self._doc)

    @cached_property
    def _firms(self) -> Firms:
        return Firms([*self._parties.values()], self.grammar)

    def _lead(self, zones: list[Item]) -> str | None:
        """The company that a wire brief is filed under: a line of its own, "Hanbit Foods Co:", after the headline."""
        for zone in zones[1:4]:
            words = self.text[zone["start"] : zone["end"]].rstrip()
            if words.endswith(":") and zone["kind"] == "paragraph" and len(words) < 80:
                named = self.mentions.within(zone["start"], zone["end"])
                if len(named) == 1 and named[0]["start"] == zone["start"]:
                    return str(named[0]["party"])
        return None

    def row(self, number: int) -> Row:
        """The pieces of a sentence, sure deal verbs marked."""
        start, end = self.span(number)
        pieces = self._pieces.row(start, end)
        capitals = not in_sentence_case(pieces)
        sure = [hit.start for hit in self.told("frame", number) if _is_sure(hit)]
        verbs = frozenset(k for k in sure if capitals or k == start or self.text[k].islower())  # no "United States"
        if capitals:
            pieces = self._firms.link(pieces, self.text)
        row = Row(pieces, self._tagger, self.grammar, verbs)
        row.capitals = capitals
        row.bullet = bool(pieces) and pieces[0].text in ("*", "•", "-")
        return row

    def span(self, number: int) -> Span:
        """The characters of a sentence."""
        return self._spans[number]

    def words(self, number: int) -> set[int]:
        """The words of a sentence in lower case, as the vocabulary's numbers of them."""
        known = self._words.get(number)
        if known is None:
            start, end = self.span(number)
            words = self._lowers[bisect_left(self._tokens, start) : bisect_left(self._tokens, end)]
            known = self._words[number] = set(words.tolist())
        return known

    def has_money(self, number: int) -> bool:
        """Whether an amount stands in a sentence."""
        return number in self._with_money and bool(self.amounts.within(*self.span(number)))

    def may_have_code(self, number: int) -> bool:
        """Whether a code name may stand in a sentence: a word with a digit and two capitals."""
        start, end = self.span(number)
        text = self.text[start:end]
        return not _DIGITS.isdisjoint(text) and any(
            not _DIGITS.isdisjoint(word) and sum(map(str.isupper, word)) > 1 for word in text.split()
        )

    def may_name(self, number: int, behind: int = 0) -> bool:
        """Whether a sentence may name somebody, from the character `behind` on: where capitals hide names, any may."""
        start, end = self.span(number)
        return bool(self.mentions.within(max(start, behind), end)) or not self._is_plain(start, end)

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether the characters [start, end) are surely in sentence case: most long words in lower case."""
        long = [word for word in self.text[start:end].split() if len(word) > 3]
        return len([word for word in long if word.islower()]) > _PLAIN * len(long)

    def told(self, kind: str, number: int) -> list[Hit]:
        """The hits of a kind in a sentence."""
        hits = (self._told.get(kind) or self._by_sentence(kind)).get(number)
        if hits is None:
            return []
        end = self._spans[number][1]
        return hits if hits[-1].start < end else [hit for hit in hits if hit.start < end]

    def sentences_with(self, *kinds: str) -> set[int]:
        """The sentences in which amounts or hits of the kinds stand, and some before one that stands in no sentence."""
        return self._with_money.union(*map(self._by_sentence, kinds))

    def _by_sentence(self, kind: str) -> dict[int, list[Hit]]:
        """The hits of a kind by the sentence that begins last before them."""
        found = self._told.get(kind)
        if found is None:
            found = self._told[kind] = {}
            for hit in self.hits[kind].hits:
                found.setdefault(self._number(hit.start), []).append(hit)
        return found

    def _number(self, char: int) -> int:
        """The sentence that begins last up to the character; -1 before the first."""
        return bisect_right(self._starts, char) - 1

    def is_headline(self, number: int) -> bool:
        """Whether a sentence is a headline or a subheading."""
        return self.sentences[number]["kind"] in ("headline", "subheading")

    def named(self, number: int, end: int | None = None) -> list[Item]:
        """The mentions in a sentence, up to the character `end` where given."""
        start, stop = self.span(number)
        return self.mentions.within(start, stop if end is None else end)

    def is_boilerplate(self, number: int) -> bool:
        """Whether a sentence stands in what a company says of itself below its news ("About Hanbit Foods")."""
        return bool(self.sentences[number]["kind"] == "boilerplate")

    def is_item(self, number: int) -> bool:
        """Whether a sentence begins an item of a list."""
        return self.text[self.span(number)[0]] in _BULLETS

    def begins_unnamed(self, number: int) -> bool:
        """Whether a sentence begins with a name of nobody known: "Orange Peel, a juice maker, raised ..."."""
        start, end = self.span(number)
        words = self.text[start:end].lstrip(_BULLETS + " ").split(" ", 4)[:4]
        named = self.mentions.within(start, start + len(" ".join(words)) + 2)
        if not words or named or words[0].strip(",.").lower() in self.grammar.determiners | self.grammar.prepositions:
            return False
        name = next((n for n, word in enumerate(words) if not word[:1].isupper() or word.endswith(",")), len(words))
        ends = name < len(words) and words[name].endswith(",") and words[name][:1].isupper()
        return ends and words[0].strip(",").lower() not in self.grammar.adverbs | self.grammar.breakers

    def is_spoken(self, char: int) -> bool:
        """Whether somebody's own words stand at the character, be it an answer in an interview."""
        return self._quotes.at(char) is not None

    def is_quoted(self, char: int) -> bool:
        """Whether somebody's own words stand at the character."""
        return self._marked.at(char) is not None

    def is_others(self, hit: Hit) -> bool:
        """Whether a deal word is part of a name or of somebody's own words, but for what "we" did."""
        if self.mentions.meets(hit.start, hit.end):
            return True
        quote = self._marked.at(hit.start)
        return quote is not None and not ours.is_told(self.text, quote, hit.start, self.grammar)

    def kind(self, party: str) -> str:
        """The kind of a party."""
        return str(self._parties[party]["kind"]) if party in self._parties else ""

    def is_person(self, party: str) -> bool:
        """Whether a party is surely a person: told with a title, or as Mr or Ms."""
        if (
            self.kind(party) != "person"
            or self._parties[party]["name"].rpartition(" ")[2].lower() in self.grammar.companies
        ):
            return False
        own = (m["start"] for m in self.mentions.items if m["party"] == party)
        return bool(self._parties[party]["titles"]) or any(self.text[:at].endswith(_STYLES) for at in own)

    def speaking(self, char: int, told: list[str]) -> list[str]:
        """The company whose words stand at the character, `told` where the speaker's is not named; nobody where no
        speaker is told.
        """
        quote = self._quotes.at(char)
        if quote is None or quote["speaker"] is None:
            return []
        named = quote["speaker"]["party"] is not None  # who works for nobody known speaks for nobody
        return ours.company(quote, self.mentions, self._parties) or ([] if named else told)

    def is_taken(self, start: int, end: int) -> bool:
        """Whether words are part of a name or an amount ("won")."""
        return self.mentions.at(start) is not None or self.amounts.at(start) is not None
