"""What the words around an amount say of it: its qualifier and the unit of a rate."""

from __future__ import annotations

import re

from newsextract.components.amounts.figures import Figure
from newsextract.components.amounts.forms import QualifierRule
from newsextract.components.amounts.lexicon import Lexicon
from newsextract.components.amounts.senses import Senses
from newsextract.values.money import CLAUSE_STOP

_WINDOW = 64


class QualifierTable:
    """Qualifying phrases by their words, built once."""

    def __init__(self, lexicon: Lexicon) -> None:
        patterns = lexicon.amounts
        self.rule_of = {rule.gives: rule for rule in patterns.qualifier}
        self.rank = {rule.gives: n for n, rule in enumerate(patterns.qualifier)}
        self.before: dict[tuple[str, ...], QualifierRule] = {}
        after: dict[str, QualifierRule] = {}
        for rule in patterns.qualifier:
            for phrase in rule.before:
                self.before.setdefault(tuple(phrase.split()), rule)
            for phrase in rule.after:
                after.setdefault(phrase, rule)
        self.others = frozenset(tuple(phrase.split()) for phrase in patterns.qualifiers.others)
        self.fillers = frozenset(tuple(phrase.split()) for phrase in patterns.qualifiers.fillers)
        phrases = [*self.before, *self.fillers]
        self.last_words = frozenset(phrase[-1] for phrase in phrases)
        self.longest = max(map(len, phrases))
        self.hedges = {sign: self.rule_of[gives] for sign, gives in patterns.qualifiers.hedges if gives in self.rule_of}
        self.negations = tuple(patterns.qualifiers.negations)
        self.each = tuple(f" {word}" for word in lexicon.amounts.per.each)
        self.selling = frozenset({"costs", "for", "runs", "at", "fetches"})
        self.sold = ("costs", "sells", "goes", "runs", "priced", "fetches")  # one of them stands before "for" or "at"
        self.after = after
        longest_first = sorted(after, key=len, reverse=True)
        self.after_regex = re.compile(
            r"(?:'s worth| worth)?,?[ -]?(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE
        )


class Context:
    """Reads what stands around figures of one text."""

    def __init__(self, lexicon: Lexicon, table: QualifierTable, senses: Senses, text: str) -> None:
        self.lexicon, self.table, self.text = lexicon, table, text
        self.ends = senses.ends
        self._last = (-1, "")

    def qualifier(self, figure: Figure) -> QualifierRule | None:
        """The qualifier of an amount from the words on both sides; a bound counts for more than "about"."""
        table, text = self.table, self.text
        found: list[QualifierRule] = []
        start = figure.start
        sign = table.hedges.get(text[start - 1 : start])
        if sign is not None:
            found.append(sign)
        else:
            found += self._before(start)
        after = text[figure.end : figure.end + 1]
        if after and after in " -,+'":
            match = table.after_regex.match(text, figure.end)
            if match and (match.group()[0] in "-+" or match[1].startswith("or ") or self.ends(match.end())):
                found.append(table.after[match[1].lower()])
        return min(found, key=lambda rule: table.rank[rule.gives]) if found else None

    def words_before(self, start: int, window: int = _WINDOW) -> list[str]:
        """Lower-case words before a place, back to the last bracket, comma or end of a clause."""
        text = self.text[max(0, start - window) : start]
        if len(text) == window:  # the first word may be cut
            text = text.partition(" ")[2]
        return CLAUSE_STOP.split(text)[-1].lower().replace("-", " ").split()

    def qualified(self, words: list[str]) -> tuple[list[QualifierRule], int]:
        """The qualifiers that lower-case words end with, and how many words stand before them."""
        table = self.table
        found: list[QualifierRule] = []
        end = len(words)
        while end and words[end - 1] in table.last_words:
            for size in range(min(table.longest, end), 0, -1):
                phrase = tuple(words[end - size : end])
                rule = table.before.get(phrase)
                if phrase in table.others:
                    return found, end
                if rule is not None:
                    end -= size
                    if rule.negated and any(w.endswith(table.negations) for w in words[max(0, end - 3) : end]):
                        rule = table.rule_of.get(rule.negated, rule)
                    elif end and words[end - 1] in rule.not_after:
                        return found, end
                    found.append(rule)
                    break
                if phrase in table.fillers:
                    end -= size
                    break
            else:
                break
        return found, end

    def _last_word(self, start: int) -> str:
        if self._last[0] != start:
            last = self.text[max(0, start - 16) : start].replace("-", " ").rsplit(None, 1)
            self._last = (start, last[-1].lower().lstrip("([{\"'“‘") if last else "")
        return self._last[1]

    def _before(self, start: int) -> list[QualifierRule]:
        if self._last_word(start) not in self.table.last_words:
            return []
        if not (self.text[start - 1].isspace() or self.text[start - 1] == "-"):
            return []
        return self.qualified(self.words_before(start))[0]

    def per(self, end: int) -> tuple[str | None, int]:
        """The unit of a rate right of `end`, and where its words end."""
        text = self.text
        after = text[end : end + 1]
        if after == "" or after not in " -/,\n":
            return None, end
        match = self.lexicon.per_after.match(text, end)
        if match is None or match.lastgroup is None:
            return None, end
        unit = " ".join(match[match.lastgroup].lower().split())
        return self.lexicon.amounts.per.adverbs.get(unit, unit), match.end()

    def per_elsewhere(self, figure: Figure) -> str | None:
        """The unit of a rate that stands before the amount ("a dose costs", "300 shares at 52,200 won each")."""
        text = self.text
        if text.startswith(self.table.each, figure.end):
            for word in reversed(self.words_before(figure.start, 90)):
                if word in self.lexicon.unit_of:
                    return self.lexicon.unit_of[word]
            return None
        last = self._last_word(figure.start)
        if last not in self.table.selling and last not in self.table.last_words:
            return None
        window = text[max(0, figure.start - 48) : figure.start]
        sold = window.lower()
        match = self.lexicon.per_before.search(window) if any(word in sold for word in self.table.sold) else None
        return match["unit"].lower() if match else None
