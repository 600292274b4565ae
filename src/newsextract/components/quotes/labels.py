"""Reads speakers named before a colon: in headlines, and turn by turn in interviews."""

from __future__ import annotations

from typing import Literal

from newsextract.components.layers import Item
from newsextract.components.quotes.found import Found, Speaker
from newsextract.components.quotes.lexicon import Lexicon

ANSWERS = ("A", "Answer")
QUESTIONS = ("Q", "Question")
MIN_TURNS = 3
"""From so many labelled paragraphs on, an article is an interview."""
_RULE = "quotes.label"


class Labels:
    """Finds the quotes that a label alone attributes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def read(self, text: str, zones: list[Item]) -> tuple[list[Found], set[int]]:
        """Quotes of headlines ("Park: Two more licences to come") and of interview turns, and the zones of the turns.

        What a reporter asks under "Q" is no quote; the zones of turns hold no other quotes.
        """
        turns = self._turns(text, zones)
        found = [
            one
            for n, zone in enumerate(zones)
            if zone["kind"] in ("headline", "subheading") and n not in turns and (one := self._headline(text, n, zone))
        ]
        found += [one for one in turns.values() if one.speaker is not None]
        return found, set(turns)

    def _headline(self, text: str, number: int, zone: Item) -> Found | None:
        match = self.lexicon.label.match(text[zone["start"] : zone["end"]])
        if match is None or match["name"].lower() in self.lexicon.label_stops:
            return None
        quoted = text[zone["start"] + match.end() : zone["end"]].strip()
        if quoted[:1] in "\"“'‘":
            return None  # read as a quoted stretch
        start, end = zone["start"], zone["start"] + match.end("name")
        words = zone["start"] + match.end()
        return Found(
            words,
            words + len(quoted.rstrip(".")),
            "indirect",
            number,
            -1,
            _RULE,
            Speaker(start, end, start, end, "name"),
        )

    def _turns(self, text: str, zones: list[Item]) -> dict[int, Found]:
        """Paragraphs that are turns of an interview; none where labels are few or all different."""
        turns: dict[int, Found] = {}
        labels: list[str] = []
        for number, zone in enumerate(zones):
            match = (
                self.lexicon.turn.match(text[zone["start"] : zone["end"]])
                if zone["kind"] in ("paragraph", "subheading")
                else None
            )
            label = match["name"] if match else ""
            if match is None or label.lower() in self.lexicon.label_stops:
                continue
            start, end = zone["start"] + match.start("name"), zone["start"] + match.end("name")
            kind: Literal["name", "description"] = "description" if label in ANSWERS else "name"
            speaker = None if label in QUESTIONS else Speaker(start, end, start, end, kind)
            turns[number] = Found(zone["start"] + match.end(), zone["end"], "direct", number, -1, _RULE, speaker)
            labels.append(label)
        repeated = len(labels) >= MIN_TURNS and len(set(labels)) * 1.5 <= len(labels)
        return turns if repeated else {}
