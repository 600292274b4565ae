"""The pipeline: which components run, in which order, said once; text in, record out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import rules
from newsextract.article import MAX_CHARS, Article
from newsextract.assemble import assemble
from newsextract.collector import paused
from newsextract.components import amounts, dates, deals, names, parties, quotes, zones
from newsextract.components.layers import set_meta
from newsextract.english import NewsEnglish
from newsextract.errors import ArticleError
from newsextract.records import Record

# Imported so that the factories are registered even where the entry points are not (a copied package).
_FACTORIES = (zones, amounts, dates, names, parties, quotes, deals)
COMPONENTS = tuple(f"newsextract_{module.__name__.rpartition('.')[2]}" for module in _FACTORIES)


def blank(patterns: rules.Files = ()) -> Language:
    """`spacy.blank("en")` with every component of the pipeline added.

    `patterns` are files with rules and names of a user's own, or the path of one. Raises PatternError where one is
    wrong.
    """
    own = list(rules.paths(patterns))
    nlp = NewsEnglish(max_length=MAX_CHARS + 1)
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"patterns": own})
    return nlp


class Extractor:
    """A loaded pipeline. Make one with `newsextract.load()` and use it for many articles."""

    def __init__(self, patterns: rules.Files = ()) -> None:
        """Load the pipeline; see `load`."""
        own = rules.paths(patterns)
        with paused():
            self.nlp = blank(own)
        self.patterns = rules.book(own).version()
        """SHA-256 over all pattern files, a user's own among them."""

    def doc(self, article: Article) -> Doc:
        """The article as a spaCy Doc with all layers in `doc.spans`.

        Raises ArticleError where the text is empty, too long or binary, or where a component breaks
        (its name is the `stage`).
        """
        return self._one(article, spans=True)

    def _one(self, article: Article, *, spans: bool) -> Doc:
        (doc,) = self.docs([article], spans=spans)
        if isinstance(doc, ArticleError):
            raise doc
        return doc

    def docs(self, articles: Sequence[Article], *, spans: bool = True) -> list[Doc | ArticleError]:
        """The Doc of each article, or the error that `doc` raises; without `spans` fit for making records only.

        Each component does all of them before the next begins: what it needs stays in the processor's cache, which
        makes some ten articles a tenth cheaper together than one by one.
        """
        docs = [self._read(article, spans=spans) for article in articles]
        for name, component in self.nlp.pipeline:
            docs = [
                doc if isinstance(doc, ArticleError) else _run(name, component, doc, article)
                for doc, article in zip(docs, articles, strict=True)
            ]
        return docs

    def _read(self, article: Article, *, spans: bool) -> Doc | ArticleError:
        try:
            article.check()
            doc = self.nlp.make_doc(article.text)
        except ArticleError as e:
            return e
        except Exception as e:
            return _broken("tokenizer", e, article)
        set_meta(
            doc,
            text=article.text,
            published=article.published,
            published_from=article.published_from,
            title=article.title,
            spans=spans,
        )
        return doc

    def record(self, article: Article) -> Record:
        """The record of one article; raises ArticleError as `doc` does."""
        return assemble(self._one(article, spans=False), article, self.patterns)

    def extract(
        self, text: str, *, published: date | str | None = None, title: str | None = None, id: str = "article"
    ) -> Record:
        """The record of a text.

        `published` is the publication date (a date, a time stamp, or ISO 8601 text as "2026-05-07"): relative dates
        are counted from it. Raises ArticleError where the text cannot be processed or `published` is no date, and
        TypeError where another argument is of a wrong type.
        """
        # An Article reads its date from text, too; what it holds is a date.
        return self.record(Article(text, id=id, published=published, title=title))  # type: ignore[arg-type]


def _run(name: str, component: Callable[[Doc], Doc], doc: Doc, article: Article) -> Doc | ArticleError:
    try:
        return component(doc)
    except Exception as e:
        return _broken(name, e, article)


def _broken(stage: str, cause: Exception, article: Article) -> ArticleError:
    problem = f"{stage} broke: {type(cause).__name__}: {cause}"
    error = ArticleError(problem, source=article.source, stage=stage, id=article.id)
    error.__cause__ = cause
    return error


def pattern_blocks(patterns: rules.Files = ()) -> Iterator[rules.Block]:
    """Every rule and term block of every pattern file, a user's own laid over them.

    Each component's module names its pattern files and their forms in PATTERNS.
    """
    book = rules.book(rules.paths(patterns))
    for module in _FACTORIES:
        for name, form in getattr(module, "PATTERNS", {}).items():
            yield from rules.blocks(book.read(name, form))


@cache
def shared() -> Extractor:
    """The extractor that `extract` uses, loaded once."""
    return Extractor()


def load(patterns: rules.Files = ()) -> Extractor:
    """Load the pipeline (about a second); keep what it returns and use it again.

    `patterns` are files with rules and names of your own, TOML or spaCy's JSON lines (docs/patterns.md), or the path of
    one; they are laid over the shipped ones. Raises PatternError where one is wrong.
    """
    return Extractor(patterns)


def extract(text: str, *, published: date | str | None = None, title: str | None = None, id: str = "article") -> Record:
    """The record of a text, with a pipeline loaded at the first call; see `Extractor.extract`."""
    return shared().extract(text, published=published, title=title, id=id)
