"""A user's own rules and names: TOML or spaCy pattern files that are laid over the shipped patterns.

A TOML file has one table per shipped pattern file that it adds to, `[[deals.verb]]` or `[[companies]]`; a block whose
id is there already replaces it, `enabled = false` switches it off. A file of JSON lines holds patterns as spaCy's
EntityRuler and Prodigy read them, {"label": "company", "pattern": "Hanbit Foods"}.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsextract.errors import PatternError

LABELS = {
    "company": "company", "organization": "organization", "government": "government", "person": "person",
    "org": "company", "per": "person",
}  # fmt: skip
"""Labels of a user's names, in lower case, and the kind of party each means."""


@dataclass
class OwnRules:
    """What a user's files add: tables by shipped pattern file, spaCy patterns of names, and a digest of it all.

    `ids` are those of the blocks that the files hold, beside those that only switch a block off.
    """

    tables: dict[str, Any] = field(default_factory=dict)
    names: list[dict[str, Any]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    digest: bytes = b""


def read_own(paths: Sequence[str | Path], allowed: Mapping[str, type]) -> OwnRules:
    """Read a user's files in order, later ones over earlier ones; `allowed` are the shipped pattern files' names,
    each with the type of what it holds: dict for rules, list for rows.

    Raises PatternError naming the file, the place and what is allowed.
    """
    own = OwnRules()
    for path in map(Path, paths):
        try:
            data = path.read_bytes()
            text = data.decode("utf-8-sig")
        except OSError as e:
            raise PatternError(f"{path}: cannot be read: {e.strerror}") from e
        except UnicodeDecodeError as e:
            raise PatternError(f"{path}: not UTF-8 at byte {e.start}") from e
        own.digest += sha256(data).digest()
        if path.suffix == ".jsonl":
            own.names += [_name(path, n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
        else:
            tables = _tables(path, text, allowed)
            own.ids.update(id for id, enabled in _blocks(tables) if enabled)
            own.tables = lay_over(own.tables, tables)
    return own


def lay_over(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """`extra` over `base`: tables merge, lists grow, blocks of equal id are replaced, other values are, too."""
    merged = dict(base)
    for key, value in extra.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = lay_over(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            ids = {item["id"] for item in value if isinstance(item, dict) and "id" in item}
            merged[key] = [i for i in old if not (isinstance(i, dict) and i.get("id") in ids)] + value
        else:
            merged[key] = value
    return merged


def disabled(tables: Any) -> set[str]:
    """The ids of the blocks that say `enabled = false`."""
    return {id for id, enabled in _blocks(tables) if not enabled}


def _blocks(value: Any) -> Iterator[tuple[str, bool]]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"], value.get("enabled") is not False
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _blocks(inner)


def without_disabled(value: Any) -> Any:
    """The same tables without blocks that say `enabled = false`, and without the key `enabled`."""
    if isinstance(value, dict):
        return {k: without_disabled(v) for k, v in value.items() if k != "enabled"}
    if isinstance(value, list):
        return [without_disabled(v) for v in value if not (isinstance(v, dict) and v.get("enabled") is False)]
    return value


def _tables(path: Path, text: str, allowed: Mapping[str, type]) -> dict[str, Any]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        raise PatternError(f"{path}: not TOML: {e}") from e
    unknown = sorted(set(tables) - set(allowed))
    if unknown:
        known = ", ".join(sorted(allowed))
        raise PatternError(f"{path}: no pattern file is called {', '.join(unknown)}; allowed: {known}")
    for name, form in allowed.items():
        if not isinstance(tables.get(name, form()), form):
            kind = "rows, each below [[{0}]], are" if form is list else "a table, as [{0}] or [[{0}.…]], is"
            raise PatternError(f"{path}: {name}: {kind.format(name)} expected")
    return tables


def _name(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        kind = LABELS[row["label"].lower()]
        pattern = row["pattern"]
        if not isinstance(pattern, str | list) or not pattern:
            raise TypeError("'pattern' must be words or a list of token patterns")
        if isinstance(pattern, list):
            _check_tokens(pattern)
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as e:
        expected = '{"label": one of ' + ", ".join(LABELS) + ', "pattern": words or token patterns, "id": optional}'
        raise PatternError(f"{path}:{number}: {expected} is expected ({type(e).__name__}: {e})") from e
    return {"label": kind, "pattern": pattern, "id": str(row.get("id") or f"own.{path.stem}.{number}")}


def _check_tokens(pattern: list[Any]) -> None:
    from spacy.schemas import validate_token_pattern

    problems = validate_token_pattern(pattern)
    if problems:
        raise TypeError(f"'pattern': {'; '.join(map(str, problems))}")
