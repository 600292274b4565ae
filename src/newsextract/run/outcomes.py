"""Articles to their outcomes, in memory that does not grow with the number of articles."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract.article import Article
from newsextract.assemble import assemble
from newsextract.collector import paused
from newsextract.errors import ArticleError
from newsextract.pipeline import Extractor
from newsextract.records import Failure
from newsextract.rules import Files

Found = Article | ArticleError
Outcome = str | Failure
"""The record's line of JSON, or why there is none."""

_NEW_STRINGS = 30_000
"""Words that a pipeline learns for good, some 20 MB, those of a thousand articles; see `Worker`."""


class Worker:
    """An extractor for any number of articles.

    spaCy keeps every word it has seen. In a memory zone it forgets them again, but its tokenizer does not fill its
    cache there, which makes a cold one five times slower: so the first words are kept, and later ones forgotten.
    """

    def __init__(self, patterns: Files = ()) -> None:
        self._extractor = Extractor(patterns)
        self._strings = self._extractor.nlp.vocab.strings
        self._full = len(self._strings) + _NEW_STRINGS

    def outcomes(self, articles: Sequence[Article]) -> list[Outcome]:
        """Each article's line of JSON or its failure, whatever breaks."""
        with paused():
            if len(self._strings) < self._full:
                return self._lines(articles)
            with self._extractor.nlp.memory_zone():
                return self._lines(articles)

    def _lines(self, articles: Sequence[Article]) -> list[Outcome]:
        docs = self._extractor.docs(articles, spans=False)
        return [self._line(doc, article) for doc, article in zip(docs, articles, strict=True)]

    def _line(self, doc: Doc | ArticleError, article: Article) -> Outcome:
        if isinstance(doc, ArticleError):
            return failure(doc)
        try:
            return assemble(doc, article, self._extractor.patterns).model_dump_json()
        except Exception as e:
            return _failed(article, "assemble", type(e).__name__, str(e))


def failure(error: ArticleError) -> Failure:
    """What is written down of an article that could not be done."""
    return Failure(
        id=_clean(error.id),
        source=_clean(error.source),
        stage=error.stage,
        error=type(error.__cause__ or error).__name__,
        message=_clean(error.message) or "",
        line=error.line,
    )


def killed(article: Article) -> Failure:
    """What is written down of an article whose worker process died twice."""
    return _failed(article, "worker", "BrokenProcessPool", "the worker process died at this article")


def _failed(article: Article, stage: str, error: str, message: str) -> Failure:
    return Failure(
        id=_clean(article.id),
        source=_clean(article.source),
        stage=stage,
        error=error,
        message=_clean(message) or "",
        line=None,
    )


def _clean(text: str | None) -> str | None:
    """The text with halves of surrogate pairs, which no file can hold, written as \\udNNN."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()
