"""Votes: adds up what speaks for each kind of name, and settles the kind and the rule that follow."""

from __future__ import annotations

from newsextract.components.names.forms import KINDS, Votes, settle
from newsextract.components.names.shapes import REMEMBERED, Judged

_TIMES = 2
"""Evidence of one block counts no more often than this, however often a name stands in such a place."""
_LEAST = 2
"""With fewer votes a kind is not told."""
_SHUT = {"organisation": (0,), "person": (1, 2, 3), "thing": (0, 1, 2, 3)}
"""The kinds for which the surroundings of a plain name do not count."""

Verdict = tuple[list[int], str, str]
"""The votes for each of KINDS, the kind that has most of them ("unknown" where none has enough), and the rule."""


class Scales:
    """Weighs the evidence of a form; the same evidence is weighed once, whatever names it is of."""

    def __init__(self) -> None:
        self._weighed: dict[tuple[object, ...], Verdict] = {}

    def weigh(self, own: Judged, around: list[Votes]) -> Verdict:
        """The verdict on a form with its own evidence and that of all its places."""
        key = (own.evidence, *around)
        found = self._weighed.get(key)
        if found is None:
            if len(self._weighed) > REMEMBERED:
                self._weighed.clear()
            votes = _count(own, around)
            best = settle(votes, own.votes)
            kind = KINDS[best] if max(votes) >= _LEAST else "unknown"
            rule = _rule(best, [*around, *own.evidence]) if best < 4 and votes[best] > 0 else ""
            found = self._weighed[key] = votes, kind, rule
        return found


def _count(own: Judged, around: list[Votes]) -> list[int]:
    """The votes for each kind.

    The words of a name are the same at each of its places: they count once. Where they say plainly what kind it
    is, the surroundings cannot make it a person or an organisation instead.
    """
    votes = list(own.votes)
    shut: tuple[int, ...] = _SHUT.get(own.plain or "", ())
    times: dict[str, int] = {}
    for block, given in around:
        times[block] = times.get(block, 0) + 1
        if times[block] <= _TIMES:
            for kind, number in given:
                if kind not in shut:
                    votes[kind] += number
    return votes


def _rule(kind: int, evidence: list[Votes]) -> str:
    """The blocks that gave a kind most votes, the first one first; companies and bodies share theirs."""
    shared = range(1, 4) if 0 < kind < 4 else (kind,)
    blocks = {block: n for block, given in evidence for k, n in given if k in shared and n > 0}
    return "+".join(sorted(blocks, key=lambda b: -blocks[b])[:3])
