"""One regular expression for many words, as the tree of their letters: its cost hardly grows with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Node = dict[str, "_Node"]


def tree(words: Iterable[str]) -> str:
    """An expression that matches any of the words, the longest where one begins another; a blank stays a blank.

    A plain alternation tries word after word at each place; this one branches letter by letter.
    """
    root: _Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_expression(root)})"


def _expression(node: _Node) -> str:
    branches = [_letter(letter) + _expression(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    if "" in node:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _letter(letter: str) -> str:
    return letter if letter == " " else re.escape(letter)
