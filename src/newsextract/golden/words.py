"""Items of a record in one line each, for a person who looks for what differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsextract.records import Amount, Date, Deal, Party, Quote


def place(item: Any) -> int:
    """Where an item stands: its first character, of a party or deal its first mention or evidence."""
    if isinstance(item, Party):
        return min((m.start for m in item.mentions), default=0)
    if isinstance(item, Deal):
        told = item.evidence or ([item.status_cue] if item.status_cue else [])
        return told[0].start if told else 0
    return int(item.start)


def context(item: Any, text: str) -> str:
    """The line of the article around an item's first words, some 50 characters to either side."""
    start = place(item)
    end = start + len(getattr(item, "text", ""))
    before, after = text[max(0, start - 50) : start], text[end : end + 50]
    return f"…{before.rpartition(chr(10))[2]}»{_shorten(text[start:end])}«{after.partition(chr(10))[0]}…"


def brief(item: Any, parties: list[Party]) -> str:
    """An item in one line, for a person who looks for what differs."""
    return " · ".join(str(x) for x in _facts(item, {p.id: p.name for p in parties}) if x not in (None, "", []))


def _facts(item: Any, names: dict[str, str]) -> Iterator[object]:
    if isinstance(item, Party):
        yield from (item.name, item.kind, item.country)
    elif isinstance(item, Amount):
        high = "" if item.low == item.high else f"–{item.high:f}"
        yield from (item.text, f"{item.currency} {item.low:f}{high}", item.qualifier)
    elif isinstance(item, Date):
        yield from (item.text, item.value, f"{item.earliest}–{item.latest}")
    elif isinstance(item, Quote):
        speaker = item.speaker
        yield from (_shorten(item.text), f"by {speaker.name or speaker.text}" if speaker else "by nobody")
    elif isinstance(item, Deal):
        roles = ", ".join(f"{p.role} {names.get(p.party, p.party)}" for p in item.parties)
        yield from (item.type, item.status, roles, item.asset, f"{len(item.amounts)} amounts")


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]} … {text[-15:]}"
