"""Reads a golden TOML file beside its article: finds every anchor, checks every id."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from newsextract import records, sources
from newsextract.article import Article
from newsextract.errors import ArticleError, GoldenError, UsageError
from newsextract.golden import anchors
from newsextract.golden.forms import Annotation, GoldenDeal, GoldenFile, GoldenParty, GoldenQuote
from newsextract.golden.lint import lint
from newsextract.records import Span

SCORES = "scores.toml"


def golden_files(folder: Path) -> dict[str, Path]:
    """The golden files of a folder and those below it, by the id of their article: the path without its suffix.

    Raises GoldenError where the folder does not exist or holds none.
    """
    found = sorted(p for p in folder.rglob("*.toml") if p.name != SCORES) if folder.is_dir() else []
    if not found:
        raise GoldenError(f"{folder}: no golden files (<id>.toml) there")
    return {golden_id(path, folder): path for path in found}


def golden_id(path: Path, folder: Path) -> str:
    """The id of the article that a golden file below `folder` is of."""
    return path.relative_to(folder).with_suffix("").as_posix()


def articles(corpus: Path) -> dict[str, Article]:
    """The articles of a folder by id. Raises ArticleError where one of them, or a row of articles.csv, is wrong."""
    found = {}
    for article in sources.read([corpus]):
        if isinstance(article, ArticleError):
            raise article
        found[article.id] = article
    return found


def article_at(path: Path) -> Article:
    """The article of a file. Raises UsageError for a folder or a file of many, ArticleError where it cannot be read."""
    if path.is_dir() or sources.suffix(path) not in sources.FORMS:
        raise UsageError(f"{path}: the file of one article is expected, of {', '.join(sources.FORMS)}")
    *_, found = sources.read([path])  # what is wrong in other rows of articles.csv comes before it
    if isinstance(found, ArticleError):
        raise found
    return found


def read_all(golden: Path, corpus: Path) -> Iterator[tuple[Article, Annotation]]:
    """Each annotation of a folder with its article. Raises GoldenError where one is wrong or has no article."""
    known = articles(corpus)
    paths = golden_files(golden)
    missing = [f"{id}.toml" for id in paths if id not in known]
    if missing:
        raise GoldenError(f"{', '.join(missing)}: no article of that name in {corpus}")
    return ((known[id], read(path, known[id].text, id)) for id, path in paths.items())


def read(path: Path, text: str, id: str | None = None) -> Annotation:
    """The annotation in `path` of the article `text`, whose id is `id`, else the file's name.

    Raises GoldenError naming the file, the line and the item of everything that is wrong.
    """
    source, golden = parse(path, path.stem if id is None else id)
    problems = lint(golden, text, source)
    if problems:
        raise GoldenError("\n".join(f"{path}:{line}: {message}" for line, message in problems))
    return _Resolver(golden, text).annotation()


def parse(path: Path, id: str) -> tuple[str, GoldenFile]:
    """The TOML as written and its form, anchors not looked for.

    Raises GoldenError where it has not the form or is not of the article `id`.
    """
    try:
        source = path.read_text("utf-8")
        golden = GoldenFile.model_validate(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise GoldenError(f"{path}: not TOML: {e}") from e
    except ValidationError as e:
        problems = "; ".join(f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in e.errors())
        raise GoldenError(f"{path}: {problems}") from e
    if golden.article != id:
        raise GoldenError(f"{path}: article is {golden.article!r}; {id!r} is expected")
    return source, golden


class _Resolver:
    """Turns the words of one golden file, found good by lint, into spans of its text."""

    def __init__(self, golden: GoldenFile, text: str) -> None:
        self.golden, self.text = golden, text
        self.mentions, _ = anchors.find_mentions(text, {p.id: p.forms() for p in golden.parties})

    def annotation(self) -> Annotation:
        g = self.golden
        optional = {item.id for item in g.items() if item.optional}
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

    def _near(self, anchor: str | None, near: Span) -> Span | None:
        return anchors.find_nearest(self.text, anchor, near.start, near.end) if anchor else None

    def _party(self, p: GoldenParty) -> records.Party:
        titles = [records.Title(title=t.title, organization=t.organization) for t in p.titles]
        mentions = self.mentions[p.id]
        return records.Party(
            id=p.id, name=p.name, kind=p.kind, country=p.country, titles=titles, mentions=mentions, rule=""
        )

    def _amounts(self) -> list[records.Amount]:
        return [
            records.Amount(
                **anchors.find(self.text, a.quote).model_dump(),
                id=a.id,
                currency=a.currency,
                low=Decimal(a.low),
                high=Decimal(a.high or a.low),
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
                **anchors.find(self.text, d.quote).model_dump(),
                **d.model_dump(exclude={"quote", "optional", "draft"}),
                rule="",
            )
            for d in self.golden.dates
        ]

    def _quote(self, q: GoldenQuote) -> records.Quote:
        span = anchors.find(self.text, q.quote)
        mention = self._near(q.mention, span)
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
            cue=self._near(q.cue, span),
            continues=q.continues,
            rule="",
        )

    def _deal(self, d: GoldenDeal) -> records.Deal:
        return records.Deal(
            id=d.id,
            type=d.type,
            status=d.status,
            status_cue=anchors.find(self.text, d.status_cue) if d.status_cue else None,
            parties=[records.DealParty(party=p.party, role=p.role) for p in d.parties],
            amounts=[records.DealAmount(amount=a.amount, role=a.role) for a in d.amounts],
            undisclosed=anchors.find(self.text, d.undisclosed) if d.undisclosed else None,
            announced=d.announced,
            completed=d.completed,
            asset=d.asset,
            territory=d.territory,
            exclusive=d.exclusive,
            stake=Decimal(d.stake) if d.stake else None,
            evidence=[],
            rule="",
        )
