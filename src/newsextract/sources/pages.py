"""Web pages: the article's text, title and date out of HTML, by trafilatura (extra [html])."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from newsextract.errors import UsageError
from newsextract.sources.encodings import decode

MAX_TAGS = 40_000
"""Tags of a page, and attributes of a tag, that are taken: trafilatura's and lxml's time grows with their square."""

# What pages call themselves and what they then hold: the larger set of the same family.
_SUPERSETS = {
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
}  # fmt: skip
# htmldate refuses dates after its own today unless told otherwise; a record must not depend on the clock.
_DATE = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


class Page(NamedTuple):
    """What a page holds; `guess` is how its encoding was guessed, where it was."""

    text: str
    title: str | None
    published: date | None
    guess: str | None


def read_page(data: bytes) -> Page:
    """The article of a page.

    Raises ValueError with the reason where there is none to be had, and UsageError where trafilatura is missing.
    """
    extract = _extractor()
    tags = data.count(b"<")
    longest = max((len(tag.replace(b"/", b" ").split()) for tag in _long_tags(data)), default=0)
    if max(tags, longest) > MAX_TAGS:
        raise ValueError(f"the page has {tags:,} tags, one with {longest:,} parts; at most {MAX_TAGS:,} are allowed")
    text, guess = decode(data, _declared(data))
    try:
        found = extract(
            text, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATE
        )
    except Exception as e:
        raise ValueError(f"the page cannot be taken apart: {type(e).__name__}: {e}") from e
    if found is None or not (found.text or "").strip():
        raise ValueError("no article is found in the page")
    return Page(found.text, found.title or None, date.fromisoformat(found.date) if found.date else None, guess)


def _long_tags(data: bytes) -> list[bytes]:
    # Few tags are this long, so most pages are split once and nothing else.
    return [piece[piece.rfind(b"<") :] for piece in data.split(b">") if len(piece) > MAX_TAGS]


def _declared(data: bytes) -> str | None:
    """The encoding that the page names in its first lines."""
    value = data[:4096].lower().partition(b"charset=")[2].lstrip(b"\"' ")
    end = next((i for i, byte in enumerate(value) if not (chr(byte).isalnum() or byte in b"-_")), len(value))
    name = value[:end].decode("ascii", "ignore")
    return _SUPERSETS.get(name, name) or None


@cache
def _extractor() -> Callable[..., Any]:
    try:
        from trafilatura import bare_extraction
    except ImportError as e:
        raise UsageError("HTML needs trafilatura: pip install 'newsextract[html]'") from e
    for name in ("trafilatura", "htmldate"):  # what is wrong with a page is told in its failure, not on stderr
        logging.getLogger(name).addHandler(logging.NullHandler())
    return bare_extraction
