"""Reads a golden TOML file beside its article: finds every anchor, checks every id."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import ValidationError

from newsextract import records
from newsextract.errors import GoldenError
from newsextract.golden import anchors
from newsextract.golden.forms import Annotation, GoldenDeal, GoldenFile, GoldenParty, GoldenQuote
from newsextract.records import Span

SCORES = "scores.toml"
KINDS = ("parties", "amounts", "dates", "quotes", "deals")


def golden_files(folder: Path) -> list[Path]:
    """The golden files of a folder, by name. Raises GoldenError where the folder does not exist or holds none."""
    found = sorted(p for p in folder.glob("*.toml") if p.name != SCORES) if folder.is_dir() else []
    if not found:
        raise GoldenError(f"{folder}: no golden files (<id>.toml) there")
    return found


def read(path: Path, text: str) -> Annotation:
    """The annotation in `path` of the article `text`.

    Raises GoldenError naming the file and the item where the TOML, an anchor or an id is wrong.
    """
    try:
        golden = GoldenFile.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise GoldenError(f"{path.name}: not TOML: {e}") from e
    except ValidationError as e:
        problems = "; ".join(f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in e.errors())
        raise GoldenError(f"{path.name}: {problems}") from e
    if golden.article != path.stem:
        raise GoldenError(f"{path.name}: article is {golden.article!r}; {path.stem!r} is expected")
    dangling = sorted(set(_references(golden)) - set(_ids(golden, path)))
    if dangling:
        raise GoldenError(f"{path.name}: no item has the id {', '.join(dangling)}")
    return _Resolver(path, golden, text).annotation()


def _ids(golden: GoldenFile, path: Path) -> Iterator[str]:
    seen: set[str] = set()
    for kind in KINDS:
        for item in getattr(golden, kind):
            if item.id in seen:
                raise GoldenError(f"{path.name}: two items have the id {item.id}")
            seen.add(item.id)
            yield item.id


def _references(golden: GoldenFile) -> Iterator[str]:
    single = [a.restates for a in golden.amounts]
    single += [x for q in golden.quotes for x in (q.speaker, q.continues)]
    single += [x for d in golden.deals for x in (d.announced, d.completed)]
    single += [t.organization for p in golden.parties for t in p.titles]
    single += [p.party for d in golden.deals for p in d.parties]
    single += [a.amount for d in golden.deals for a in d.amounts]
    return (x for x in single if x is not None)


class _Resolver:
    """Turns the words of one golden file into spans of its text."""

    def __init__(self, path: Path, golden: GoldenFile, text: str) -> None:
        self.path, self.golden, self.text = path, golden, text
        forms = {p.id: p.mentions or [p.name] for p in golden.parties}
        self.mentions = self._try("parties", anchors.find_mentions, text, forms)

    def annotation(self) -> Annotation:
        g = self.golden
        optional = {i.id for kind in KINDS for i in getattr(g, kind) if i.optional}
        # Of dates and quotes only some kinds are asked for.
        optional |= {d.id for d in g.dates if d.kind != "date" or (d.value or "").endswith("_REF")}
        optional |= {q.id for q in g.quotes if q.kind != "direct"}
        return Annotation(
            article=g.article,
            text=self.text,
            parties=[self._party(p) for p in g.parties],
            amounts=self._amounts(),
            dates=self._dates(),
            quotes=[self._quote(q) for q in g.quotes],
            deals=[self._deal(d) for d in g.deals],
            optional=frozenset(optional),
        )

    def _try(self, item: str, function, *args):  # type: ignore[no-untyped-def]
        try:
            return function(*args)
        except (GoldenError, ValidationError, InvalidOperation) as e:
            raise GoldenError(f"{self.path.name}: {item}: {e}") from e

    def _find(self, item: str, anchor: str) -> Span:
        return self._try(item, anchors.find, self.text, anchor)  # type: ignore[no-any-return]

    def _near(self, item: str, anchor: str | None, near: Span) -> Span | None:
        if anchor is None:
            return None
        return self._try(item, anchors.find_nearest, self.text, anchor, near.start, near.end)  # type: ignore[no-any-return]

    def _party(self, p: GoldenParty) -> records.Party:
        titles = [records.Title(title=t.title, organization=t.organization) for t in p.titles]
        mentions = self.mentions[p.id]
        return records.Party(
            id=p.id, name=p.name, kind=p.kind, country=p.country, titles=titles, mentions=mentions, rule=""
        )

    def _amounts(self) -> list[records.Amount]:
        return [
            records.Amount(
                **self._find(a.id, a.quote).model_dump(),
                id=a.id,
                currency=a.currency,
                low=self._try(a.id, Decimal, a.low),
                high=self._try(a.id, Decimal, a.high or a.low),
                qualifier=a.qualifier,
                per=a.per,
                restates=a.restates,
                rule="",
            )
            for a in self.golden.amounts
        ]

    def _dates(self) -> list[records.Date]:
        return [
            records.Date(
                **self._find(d.id, d.quote).model_dump(),
                **d.model_dump(exclude={"quote", "optional"}),
                rule="",
            )
            for d in self.golden.dates
        ]

    def _quote(self, q: GoldenQuote) -> records.Quote:
        span = self._find(q.id, q.quote)
        mention = self._near(q.id, q.mention, span)
        name = None
        if q.speaker is not None:
            name = next(p.name for p in self.golden.parties if p.id == q.speaker)
            # Without `mention` it is the party's nearest mention.
            mention = mention or min(self.mentions[q.speaker], key=lambda m: abs(m.start - span.start))
        speaker = records.Speaker(**mention.model_dump(), party=q.speaker, name=name) if mention else None
        return records.Quote(
            **span.model_dump(),
            id=q.id,
            kind=q.kind,
            speaker=speaker,
            cue=self._near(q.id, q.cue, span),
            continues=q.continues,
            rule="",
        )

    def _deal(self, d: GoldenDeal) -> records.Deal:
        return records.Deal(
            id=d.id,
            type=d.type,
            status=d.status,
            status_cue=self._find(d.id, d.status_cue) if d.status_cue else None,
            parties=[records.DealParty(party=p.party, role=p.role) for p in d.parties],
            amounts=[records.DealAmount(amount=a.amount, role=a.role) for a in d.amounts],
            undisclosed=self._find(d.id, d.undisclosed) if d.undisclosed else None,
            announced=d.announced,
            completed=d.completed,
            asset=d.asset,
            territory=d.territory,
            exclusive=d.exclusive,
            stake=self._try(d.id, Decimal, d.stake) if d.stake else None,
            evidence=[],
            rule="",
        )
