"""Why an option is listed: the person's own numbers, what the rule looks for, and its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from soleus.clinic.measures import MeasureSheet
from soleus.clinic.options import Choice, Fact, Option, Sheets
from soleus.clinic.rules import Basis, Rule
from soleus.domain.finding import Finding
from soleus.domain.quantity import plain_number
from soleus.domain.trust import Source, Tag
from soleus.gui.findings.finding_words import FindingWords
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.translation import interface_language
from soleus.storage.content.sources import source_name

PERCENT = {Basis.NORM, Basis.OTHER_SIDE, Basis.MEASURE}


class OptionWords(QObject):
    """What an option says for itself: the numbers that met it, its sources, what it warns of."""

    def __init__(
        self,
        sheets: Sheets,
        words: FindingWords,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheets, self._words, self._today = sheets, words, today
        self._library = LibraryWords(self)

    def facts(self, option: Option) -> str:
        """Each finding that meets the rule, on a line of its own."""
        compared = {_finding(it) for it in option.facts if it.condition.basis is not Basis.VALUE}
        told: dict[tuple[object, ...], list[Fact]] = {}
        for fact in option.facts:
            gate = fact.condition.basis is Basis.VALUE and fact.condition.at_least is not None
            if not (gate and _finding(fact) in compared):
                told.setdefault((*_finding(fact), fact.condition.basis), []).append(fact)
        return "\n".join(self._line(facts) for facts in told.values())

    def _line(self, facts: Sequence[Fact]) -> str:
        """One finding with what is asked of it on one basis."""
        sheet = self._sheets[facts[0].found.measure]
        words = f"{sheet.name}: {self._values(sheet, facts[0].found, facts)}"
        result, limit = self._result(sheet, facts[0]), self._limit(sheet, facts)
        return words + (f": {result}" if result else "") + (f"; {limit}" if limit else "")

    def _values(self, sheet: MeasureSheet, found: Finding, facts: Sequence[Fact]) -> str:
        others = [each.other for each in facts if each.other is not None]
        values = [self._words.sided(sheet, found, self._today())]
        values += [
            self._words.sided(sheet, each, self._today())
            for each in dict.fromkeys(others)
            if each.measure is sheet.id
        ]
        return ", ".join(values)

    def _result(self, sheet: MeasureSheet, fact: Fact) -> str:
        """What the finding comes to, on the rule's own basis."""
        value = round(fact.result) if fact.result is not None else 0
        match fact.condition.basis:
            case Basis.NORM:
                norm = plain_number(fact.beside or 0)
                return self.tr("{0} % of the norm of {1}").format(value, norm)
            case Basis.SPREAD:
                return self._words.spreads(fact.result or 0)
            case Basis.OTHER_SIDE:
                return self.tr("{0} % of the other side").format(value)
            case Basis.BEHIND:
                amount = self._words.amount(sheet, fact.result or 0)
                return self.tr("{0} less than the other side").format(amount)
            case Basis.MEASURE if fact.other is not None:
                other = self._sheets[fact.other.measure]
                number = self._words.value(other, fact.other)
                return self.tr("{0} % of {1} ({2})").format(value, other.name.lower(), number)
            case Basis.CEILING:
                ceiling = plain_number(fact.beside or 0)
                return self.tr("above the ceiling of {0}").format(ceiling)
        return ""

    def _limit(self, sheet: MeasureSheet, facts: Sequence[Fact]) -> str:
        """What the rule looks for; a band where two facts set its ends."""
        basis = facts[0].condition.basis

        def shown(value: float) -> str:
            if basis in PERCENT:
                return self.tr("{0} %").format(plain_number(value))
            if basis is Basis.SPREAD:
                return self.tr("{0} SD").format(plain_number(value).replace("-", "−"))
            return self._words.amount(sheet, value)

        below = next((it.condition.below for it in facts if it.condition.below is not None), None)
        above = next((it.condition.above for it in facts if it.condition.above is not None), None)
        least = [it.condition.at_least for it in facts if it.condition.at_least]
        if below is not None and least:
            return self.tr("options are listed from {0} to below {1}").format(
                shown(max(least)), shown(below)
            )
        if below is not None:
            return self.tr("options are listed below {0}").format(shown(below))
        if above is not None:
            return self.tr("options are listed above {0}").format(shown(above))
        if least:
            return self.tr("options are listed from {0} on").format(shown(max(least)))
        return ""

    # --- sources

    def sources(self, rule: Rule) -> str:
        """Where the rule comes from and how far that can be trusted."""
        return " · ".join(self.source(each) for each in rule.sources)

    def source(self, source: Source) -> str:
        name = source_name(source.code, interface_language())
        tag = {
            Tag.FOUND: self.tr("Found"),
            Tag.BACKGROUND: self.tr("Background, unverified"),
            Tag.DESIGN: self.tr("Our own rule, not published evidence"),
        }[source.tag]
        told = ": ".join(part for part in (name or tag, source.about) if part)
        return told[:1].upper() + told[1:]

    # --- exercises

    def caution(self, choice: Choice) -> str:
        """What speaks for caution; empty for nothing."""
        parts = []
        if choice.avoid:
            reasons = ", ".join(self._library.avoid(each) for each in choice.avoid)
            parts.append(self.tr("marked to avoid here ({0})").format(reasons))
        if choice.tensioner:
            parts.append(self.tr("a tensioner, and a nerve test was positive"))
        return "; ".join(parts)

    def held(self, labels: Sequence[str]) -> str:
        """In which stages it stands already."""
        if len(labels) == 1:
            return self.tr("in stage {0}").format(labels[0])
        return self.tr("in stages {0}").format(", ".join(labels)) if labels else ""


def _finding(fact: Fact) -> tuple[object, ...]:
    return (fact.found.measure, fact.found.side)
