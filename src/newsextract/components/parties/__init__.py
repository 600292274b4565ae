"""Parties: one record per company, organisation, public body or person, under whatever names it appears."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from spacy.language import Language
from spacy.tokens import Doc, Span

from newsextract import rules
from newsextract.components import layers
from newsextract.components.layers import Item
from newsextract.components.names.forms import PARTY_KINDS, NamePatterns
from newsextract.components.names.lexicon import read_lexicon
from newsextract.components.parties.countries import Countries
from newsextract.components.parties.forms import PartyPatterns
from newsextract.components.parties.groups import Form, Group, collect
from newsextract.components.parties.organisations import Organisations
from newsextract.components.parties.people import Manners, People
from newsextract.components.parties.titles import Titles

PATTERNS: dict[str, type[rules.Patterns]] = {"parties": PartyPatterns}

_INFLECTIONS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")
_START = itemgetter("start")
_BODIES = ("company", "organization")
_ENOUGH = 3
"""A party needs so many votes."""


class Parties:
    """Adds the layer `parties`."""

    def __init__(self, book: rules.Book) -> None:
        patterns = book.read("parties", PartyPatterns)
        names = book.read("names", NamePatterns)
        self.lexicon = read_lexicon(book)
        ranks = frozenset(w for n in names.noun if n.id == "names.rank" for w in n.words)
        nouns = frozenset(w for n in names.noun if n.id not in ("names.rank", "names.relative") for w in n.words)
        self.generic = frozenset(names.words.topics) | frozenset(self.lexicon.heads) | frozenset(names.words.titles)
        words = names.words
        self.manners = Manners(ranks, frozenset(patterns.relatives), words.honorifics, frozenset(words.particles))
        self.titles = Titles(patterns, ranks, frozenset(names.words.modifiers))
        self.countries = Countries(patterns, self.lexicon, nouns)

    def __call__(self, doc: Doc) -> Doc:
        text = layers.text_of(doc)
        people = People(self.lexicon, self.manners)
        found = [g for g in self._groups(text, collect(layers.read(doc, "names")), people) if self._is_party(g)]
        for group in found:
            group.items.sort(key=_START)
        found.sort(key=lambda g: _START(g.items[0]))
        items = [self._item(text, group, f"p{number}", people) for number, group in enumerate(found, 1)]
        self.titles.fill(text, items, {i["start"] for g in found for i in g.items if i["initial"]})
        self.countries.fill(text, items, found)
        layers.write(doc, "parties", items, spans=_spans)
        return doc

    def _groups(self, text: str, forms: list[Form], people: People) -> list[Group]:
        beginnings = {f.words[:n] for f in forms if f.kind in _BODIES for n in range(2, len(f.words))}
        people.place(
            f for f in forms if len(f.words) > 1 and f.kind == "person" and not (f.words in beginnings and _acts(f))
        )
        placed = {id(f) for g in people.all for f in g.forms}
        rest = [f for f in forms if id(f) not in placed]
        organisations = Organisations(self.lexicon, self.generic)
        for form in rest:
            organisations.strip(form)
        # A name with its legal form is complete: it comes before longer names that begin alike.
        for form in sorted(rest, key=lambda f: f.words == f.bare):
            bearers = people.by_surname.get(form.text) or people.by_given.get(form.text) or []
            named = bearers and form.kind not in ("place", "other")
            if named and (form.votes[0] >= form.orgs or organisations.find(form)[0] is None):
                people.share(form, bearers, text)
            else:
                organisations.place(form)
        organisations.define(text)
        return people.all + organisations.decide()

    def _is_party(self, group: Group) -> bool:
        votes = group.votes()
        score = votes[0] if group.kind == "person" else sum(votes[1:4])
        if group.kind not in PARTY_KINDS or score < _ENOUGH or score <= votes[4] or score <= votes[5]:
            return False
        if len(group.forms[0].words) == 1 and all(len(f.words) == 1 for f in group.forms):
            if all(f.text in self.generic and not f.known for f in group.forms):
                return False
            if all(i["initial"] for i in group.items):
                return not any(self._is_common(f.text.lower()) for f in group.forms)
        return True

    def _is_common(self, word: str) -> bool:
        """Whether a word, or the word that it is a plural, participle or adverb of, is a common one."""
        common = self.lexicon.common
        stems = [word[: -len(e)] for e in _INFLECTIONS if word.endswith(e) and (e != "d" or word[-2:] == "ed")]
        stems += [s[:-1] for s in stems if s[-2:-1] == s[-1:]]  # "controlling"
        return word in common or any(s in common for s in stems)

    def _item(self, text: str, group: Group, number: str, people: People) -> Item:
        person = group.kind == "person"
        return {
            "id": number,
            "name": group.name(),
            "kind": group.kind,
            "country": None,
            "titles": [],
            "mentions": [
                {"start": i["start"], "end": i["end"], "text": text[i["start"] : i["end"]]} for i in group.items
            ],
            "rule": group.rule(),
            "_gender": people.gender(group, text) if person else None,
            "_surname": (group.surname or people.surname(group.forms[0].words)) if person else None,
        }


def _acts(form: Form) -> bool:
    """Whether the words beside a person's name take it for a company's: "Velda Pell" of Velda Pell Capital."""
    return form.orgs - sum(form.own[1:4]) > form.votes[0] - form.own[0]


def _spans(doc: Doc, items: Sequence[Item]) -> Iterator[Span]:
    """The spans of all mentions: their kinds, their parties' ids, their rules."""
    add, at = doc.vocab.strings.add, layers.firsts(doc)
    for item in items:
        label, party, rule = add(item["kind"]), add(item["id"]), add(item["rule"])
        for m in item["mentions"]:
            first, end = bisect_right(at, m["start"]) - 1, bisect_left(at, m["end"])
            yield Span(doc, first, end, label=label, kb_id=party, span_id=rule)


@Language.factory("newsextract_parties", assigns=["doc.spans"], default_config={"patterns": []})
def make_parties(nlp: Language, name: str, patterns: list[str]) -> Parties:
    """Factory of the component that finds parties."""
    return Parties(rules.book(tuple(patterns)))
