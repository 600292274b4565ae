"""spaCy's English, token for token and attribute for attribute, but quicker with words it has not met yet.

A word costs ten times as much when it is new, and in news every tenth one is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, ClassVar

from spacy import attrs
from spacy.lang import lex_attrs
from spacy.lang.en import English, EnglishDefaults
from spacy.lang.en.lex_attrs import _num_words, _ordinal_words, like_num

_CACHED_WORDS = 100_000
"""So many words are kept split by the tokenizer, about 16 MB: with spaCy's own 10,000 new text costs a third more."""

# spaCy takes signs off the front of a word one by one and looks at the whole rest each time: 10,000 brackets in a row
# are 13 seconds. A long row of signs is one prefix.
_SIGNS = r"[^\w\s]{40,}"

# Plain words and figures are special cases or whole: no affix need be looked for.
_WHOLE = re.compile(r"(?:[A-Za-z]++|[0-9]++)\Z")

# Where an affix may begin. Looked at first, this spares a dozen expressions at each letter of a word.
_PREFIX = r"(?![a-z0-9])"
_SUFFIX = r"(?=[^A-Za-z0-9]|(?<=[0-9])[A-Za-z])"  # ",", "'s"; "km" behind a figure
_INFIX = r"(?![A-Za-z0-9])"

_NUMBERS = frozenset((*_num_words, *_ordinal_words))


def _one_of(where: str, affixes: Sequence[Any] | None) -> list[Any]:
    """The expressions of affixes as one that is tried only at places like `where`."""
    return [f"{where}(?:{'|'.join(affix for affix in affixes or () if affix)})"]


def _like_num(text: str) -> bool:
    return text.lower() in _NUMBERS if text.isalpha() else bool(like_num(text))  # type: ignore[no-untyped-call]


def _like_url(text: str) -> bool:
    return ("." in text or "//" in text) and lex_attrs.like_url(text)


def _like_email(text: str) -> bool:
    return "@" in text and lex_attrs.like_email(text)


def _shape(text: str) -> str:
    if text.isalpha() and text.isascii() and len(text) < 100:
        if text.islower():
            return "xxxx"[: len(text)]
        if text.istitle():
            return "Xxxxx"[: len(text)]
        if text.isupper():
            return "XXXX"[: len(text)]
    return lex_attrs.word_shape(text)


def _of_signs(getter: Callable[[str], bool], text: str) -> bool:
    """What only signs can be: no word or figure need be asked."""
    return not text.isalnum() and getter(text)


class _Defaults(EnglishDefaults):
    prefixes = _one_of(_PREFIX, (_SIGNS, *(EnglishDefaults.prefixes or ())))
    suffixes = _one_of(_SUFFIX, EnglishDefaults.suffixes)
    infixes = _one_of(_INFIX, EnglishDefaults.infixes)
    token_match = _WHOLE.match
    lex_attr_getters: ClassVar = {  # type: ignore[misc]
        **EnglishDefaults.lex_attr_getters,
        attrs.LOWER: str.lower,
        attrs.NORM: str.lower,
        attrs.PREFIX: itemgetter(0),
        attrs.SUFFIX: itemgetter(slice(-3, None)),
        attrs.IS_ALPHA: str.isalpha,
        attrs.IS_ASCII: str.isascii,
        attrs.IS_DIGIT: str.isdigit,
        attrs.IS_LOWER: str.islower,
        attrs.IS_SPACE: str.isspace,
        attrs.IS_TITLE: str.istitle,
        attrs.IS_UPPER: str.isupper,
        attrs.IS_PUNCT: partial(_of_signs, lex_attrs.is_punct),
        attrs.IS_BRACKET: partial(_of_signs, lex_attrs.is_bracket),
        attrs.IS_QUOTE: partial(_of_signs, lex_attrs.is_quote),
        attrs.IS_LEFT_PUNCT: partial(_of_signs, lex_attrs.is_left_punct),
        attrs.IS_RIGHT_PUNCT: partial(_of_signs, lex_attrs.is_right_punct),
        attrs.IS_CURRENCY: partial(_of_signs, lex_attrs.is_currency),
        attrs.LIKE_EMAIL: _like_email,
        attrs.LIKE_NUM: _like_num,
        attrs.LIKE_URL: _like_url,
        attrs.SHAPE: _shape,
    }


class NewsEnglish(English):  # type: ignore[no-untyped-call]
    """`spacy.blank("en")`, made for much text."""

    lang = "en"
    Defaults = _Defaults

    def __init__(self, **config: Any) -> None:
        super().__init__(**config)
        self.tokenizer.max_cache_size = _CACHED_WORDS  # type: ignore[union-attr]
