"""From bytes to text: UTF-8 first, then what a byte-order mark or a page says, then a guess that is told."""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ["cp1252"]
_ASIAN = ["cp949", "cp932", "gb18030", "big5"]
_WIDE = ["utf_16_le", "utf_16_be"]


def printable(name: object) -> str:
    """A file's name as text: bytes that are no UTF-8 stand as \\xNN."""
    return str(name).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


class Decoded(NamedTuple):
    """A text, and how it was read where that was a guess (else None)."""

    text: str
    guess: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes; `declared` is the encoding that a page names.

    Raises ValueError where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _or_repaired(data, encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as e:
        place = f"not UTF-8: byte {data[e.start]:#04x} at {e.start}"
        if declared:
            try:
                return Decoded(data.decode(declared))
            except (LookupError, UnicodeDecodeError):
                pass
        if _damaged_utf8(data, e):
            return _or_repaired(data, "utf-8")
    found = _guess(data)
    if found is None:
        raise ValueError(f"{place}, nor in any encoding of news text")
    return Decoded(data.decode(found), f"{place}; read as {found}, guessed from the bytes")


def _or_repaired(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as e:
        text = data.decode(encoding, "replace")
        return Decoded(text, f"damaged {encoding}: no character at byte {e.start}; U+FFFD stands for what is missing")


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether bytes that are not UTF-8 were meant to be: cut off at the end, or mostly whole characters."""
    if error.reason == "unexpected end of data":
        return True
    text = data.decode("utf-8", "replace")
    whole = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    return whole >= 2 * text.count("\ufffd")


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # English text in a one-byte encoding has its few high bytes alone; the two-byte ones of East Asia come in rows.
    # Without this, short texts with one curly quote are taken for Chinese.
    if b"\x00" in data:
        candidates = _WIDE
    elif any(a > 0x7F and b > 0x7F for a, b in pairwise(data)):
        candidates = _SINGLE_BYTE + _ASIAN
    else:
        candidates = _SINGLE_BYTE
    best = from_bytes(data, cp_isolation=candidates).best()
    return best.encoding if best else None
