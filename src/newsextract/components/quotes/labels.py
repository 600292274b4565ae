"""Reads speakers named before a colon: in headlines, and turn by turn in interviews."""

from __future__ import annotations

from newsextract.components.layers import Item
from newsextract.components.quotes.lexicon import Lexicon

MIN_TURNS = 3
"""From so many labelled paragraphs on, an article is an interview."""


class Labels:
    """Finds the labels of an article's zones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def headline(self, text: str, zone: Item) -> tuple[int, int, int] | None:
        """`Park: Two more licences to come`: where the speaker starts and ends and where the words begin."""
        match = self.lexicon.label.match(text[zone["start"] : zone["end"]])
        if match is None or match["name"].lower() in self.lexicon.label_stops:
            return None
        return zone["start"], zone["start"] + match.end("name"), zone["start"] + match.end()

    def turns(self, text: str, zones: list[Item]) -> dict[int, int]:
        """Zones that are turns of an interview, with where their words begin; none where labels are few or all different."""
        found: dict[int, int] = {}
        labels: list[str] = []
        for number, zone in enumerate(zones):
            if zone["kind"] not in ("paragraph", "subheading"):
                continue
            match = self.lexicon.turn.match(text[zone["start"] : zone["end"]])
            if match is not None and match.group().rstrip(" .:").lower() not in self.lexicon.label_stops:
                found[number] = zone["start"] + match.end()
                labels.append(match.group())
        repeated = len(labels) >= MIN_TURNS and len(set(labels)) <= len(labels) / 1.5
        return found if repeated else {}
