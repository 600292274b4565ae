"""Deals, amounts, dates, parties and quotes out of news text: the public face of the library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsextract.collector import paused

if TYPE_CHECKING:
    from newsextract.article import Article
    from newsextract.errors import ArticleError, NewsextractError, PatternError
    from newsextract.pipeline import Extractor, extract, load
    from newsextract.records import Amount, Date, Deal, Failure, Party, Quote, Record, RecordWarning, Span
    from newsextract.run import extract_all

__version__ = "0.1.0"

# Where each public name lives. Names are looked up when first used, so that importing the package
# (and `newsextract --help`) costs no import of spaCy or pydantic.
_HOMES = {
    "article": ["Article"],
    "errors": ["ArticleError", "NewsextractError", "PatternError"],
    "pipeline": ["Extractor", "extract", "load"],
    "records": ["Amount", "Date", "Deal", "Failure", "Party", "Quote", "Record", "RecordWarning", "Span"],
    "run": ["extract_all"],
}

__all__ = [
    "Amount",
    "Article",
    "ArticleError",
    "Date",
    "Deal",
    "Extractor",
    "Failure",
    "NewsextractError",
    "Party",
    "PatternError",
    "Quote",
    "Record",
    "RecordWarning",
    "Span",
    "__version__",
    "extract",
    "extract_all",
    "load",
]


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            with paused():
                value = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
