"""spaCy's English, token for token and attribute for attribute, but quicker with words it has not met yet.

A word costs ten times as much when it is new, and in news every tenth one is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, ClassVar

from spacy.attrs import LIKE_NUM, LIKE_URL, SHAPE  # type: ignore[import-not-found]
from spacy.lang.en import English, EnglishDefaults
from spacy.lang.en.lex_attrs import _num_words, _ordinal_words, like_num
from spacy.lang.lex_attrs import like_url, word_shape

_CACHED_WORDS = 100_000
"""So many words are kept split by the tokenizer, about 16 MB: with spaCy's own 10,000 new text costs a third more."""

# spaCy takes signs off the front of a word one by one and looks at the whole rest each time: 10,000 brackets in a row
# are 13 seconds. A long row of signs is one prefix.
_SIGNS = r"[^\w\s]{40,}"

# Plain words and figures are special cases or whole: no affix need be looked for.
_WHOLE = re.compile(r"(?:[A-Za-z]+|[0-9]+)\Z")

_NUMBERS = frozenset((*_num_words, *_ordinal_words))


def _like_num(text: str) -> bool:
    return text.lower() in _NUMBERS if text.isalpha() else bool(like_num(text))  # type: ignore[no-untyped-call]


def _like_url(text: str) -> bool:
    return not text.isalpha() and like_url(text)


def _shape(text: str) -> str:
    if text.isalpha() and text.isascii() and len(text) < 100:
        if text.islower():
            return "xxxx"[: len(text)]
        if text.istitle():
            return "Xxxxx"[: len(text)]
    return word_shape(text)


def _merged(suffixes: Sequence[Any]) -> list[Any]:
    """The suffixes of one sign as a single class, which is tried at once, before the others."""
    signs = [s for s in suffixes if len(s.removeprefix("\\")) == 1]
    return [f"[{''.join(re.escape(s[-1]) for s in signs)}]", *(s for s in suffixes if s not in signs)]


class _Defaults(EnglishDefaults):
    prefixes = (_SIGNS, *(EnglishDefaults.prefixes or ()))
    suffixes = _merged(EnglishDefaults.suffixes or ())
    token_match = _WHOLE.match
    lex_attr_getters: ClassVar = {  # type: ignore[misc]
        **EnglishDefaults.lex_attr_getters,
        LIKE_NUM: _like_num,
        LIKE_URL: _like_url,
        SHAPE: _shape,
    }


class NewsEnglish(English):  # type: ignore[no-untyped-call]
    """`spacy.blank("en")`, made for much text."""

    lang = "en"
    Defaults = _Defaults

    def __init__(self, **config: Any) -> None:
        super().__init__(**config)
        self.tokenizer.max_cache_size = _CACHED_WORDS  # type: ignore[union-attr]
