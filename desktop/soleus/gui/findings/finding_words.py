"""Findings as words: values, sides, what has changed, and why a rule looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from soleus.clinic.measures import Better, MeasureSheet, Part
from soleus.clinic.options import level_of, other_side, percent
from soleus.domain.finding import BodySide, Finding, NormGroup, Sex
from soleus.domain.measuring import latest, readings
from soleus.domain.quantity import Range, plain_number

LEAST_READINGS, MOST_STEPS = 2, 3
Findings = tuple[Finding, ...]


class FindingWords(QObject):
    """In the language of the interface; names and reasons stand as the content has them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sides = {
            BodySide.LEFT: self.tr("left"),
            BodySide.RIGHT: self.tr("right"),
            BodySide.BOTH: self.tr("both sides"),
        }
        self._levels = {
            "poor": self.tr("poor"),
            "fair": self.tr("fair"),
            "good": self.tr("good"),
            "low": self.tr("low"),
            "moderate": self.tr("moderate"),
            "high": self.tr("high"),
            "settled": self.tr("settled"),
            "unsettled": self.tr("unsettled"),
        }

    # --- single words

    def side(self, side: BodySide) -> str:
        return self._sides[side]

    def level(self, level: str) -> str:
        return self._levels.get(level, level)

    def result(self, positive: bool) -> str:
        return self.tr("positive") if positive else self.tr("negative")

    def part(self, part: Part) -> str:
        return {
            Part.CALF: self.tr("Calf and ankle"),
            Part.FOOT: self.tr("Foot"),
            Part.HIP: self.tr("Hip, knee and trunk"),
            Part.NERVE: self.tr("Nerve and spine"),
            Part.SPRING: self.tr("Hops"),
            Part.PAIN: self.tr("Pain and recovery"),
            Part.SCORE: self.tr("Scores and running"),
        }[part]

    def sex(self, sex: Sex) -> str:
        return self.tr("women") if sex is Sex.FEMALE else self.tr("men")

    def decade(self, decade: int) -> str:
        top = self.tr("{0} and over").format(decade)
        return top if decade >= 80 else self.tr("{0} to {1}").format(decade, decade + 9)

    def day(self, day: date) -> str:
        """With its year."""
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def short_day(self, day: date) -> str:
        words = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
        return words.replace(" ", "\u00a0")  # day and month stay together at the end of a line

    def amount(self, sheet: MeasureSheet, value: float) -> str:
        """The number with its unit: "8 cm", "61°", "6/10", "14"."""
        number = plain_number(round(value, 2))
        tight = not sheet.unit or sheet.unit[0] in "°/"
        return f"{number}{sheet.unit}" if tight else f"{number} {sheet.unit}"

    def value(self, sheet: MeasureSheet, finding: Finding) -> str:
        """What was found, without the side."""
        parts = []
        if finding.positive is not None:
            parts.append(self.result(finding.positive))
        if finding.value is not None and sheet.levels:
            parts.append(self.level(level_of(sheet, finding.value)))
        elif finding.value is not None:
            parts.append(self.amount(sheet, finding.value))
        return ", ".join(parts)

    def sided(self, sheet: MeasureSheet, finding: Finding, today: date | None = None) -> str:
        """With the side, and the day where it is another than *today*: "14 right (2 Nov)"."""
        words = self.value(sheet, finding)
        if finding.side is not None:
            words = f"{words} {self.side(finding.side)}"
        if today is not None and finding.on != today:
            words += f" ({self.short_day(finding.on)})"
        return words

    # --- what stands below a row

    def row(
        self,
        sheet: MeasureSheet,
        findings: Findings,
        group: NormGroup,
        affected: BodySide | None,
    ) -> str:
        """Change, side difference and norm in one line; empty where there is nothing to say."""
        sides = (BodySide.LEFT, BodySide.RIGHT) if sheet.sides else (None,)
        parts = [self._trend(sheet, readings(findings, sheet.id, side)) for side in sides]
        if sheet.sides:
            parts.append(self._difference(sheet, findings, affected))
        newest = (latest(findings, sheet.id, side) for side in sides)
        parts.append(self._norms(sheet, [each for each in newest if each is not None], group))
        return " · ".join(part for part in parts if part)

    def _trend(self, sheet: MeasureSheet, found: Sequence[Finding]) -> str:
        """Such as "right 14 → 19 since 2 Nov"; a change within the error of the test is told so."""
        if len(found) < LEAST_READINGS:
            return ""
        shown = [self.value(sheet, each) for each in found[-MOST_STEPS:]]
        first, last, since = found[-len(shown)], found[-1], found[-len(shown)].on
        if len(set(shown)) == 1:
            words = self.tr("{0} as on {1}").format(shown[0], self.short_day(since))
        else:
            words = self.tr("{0} since {1}").format(" → ".join(shown), self.short_day(since))
        change = abs((last.value or 0) - (first.value or 0))
        if sheet.error is not None and 0 < change <= sheet.error.high:
            error = self._span(sheet.error)
            words += " " + self.tr("(within the error of the test, ±{0})").format(error)
        side = last.side
        return f"{self.side(side)} {words}" if side is not None else words

    def _difference(
        self, sheet: MeasureSheet, findings: Findings, affected: BodySide | None
    ) -> str:
        """How the sides differ, in words and as limb symmetry where that says something."""
        right = latest(findings, sheet.id, BodySide.RIGHT)
        left = latest(findings, sheet.id, BodySide.LEFT)
        if right is None or left is None or right.value is None or left.value is None:
            return ""
        if sheet.levels:
            return ""
        if right.value == left.value:
            return self.tr("both sides the same")
        lower = right if right.value < left.value else left
        assert lower.side is not None
        amount = self.amount(sheet, abs(right.value - left.value))
        if lower is right:
            words = self.tr("{0} less on the right").format(amount)
        else:
            words = self.tr("{0} less on the left").format(amount)
        told = affected if affected in {BodySide.LEFT, BodySide.RIGHT} else lower.side
        one, other = (right, left) if told is BodySide.RIGHT else (left, right)
        symmetry = percent(one.value or 0, other.value or 0) if sheet.percent else None
        if symmetry is not None:
            words += ": " + self.tr("{0} is {1} % of {2} (limb symmetry)").format(
                self.side(told), round(symmetry), self.side(other_side(told))
            )
        if right.on != left.on:
            words += " " + self.tr("(on different days)")
        return words

    def _norms(self, sheet: MeasureSheet, found: Sequence[Finding], group: NormGroup) -> str:
        """The values against those of the group: "of the norm (24–25): left 108 %, right 58 %"."""
        norm = sheet.norm(group)
        told = []
        for each in found:
            if each.value is None:
                continue
            side = f"{self.side(each.side)} " if each.side is not None else ""
            spreads = sheet.spreads(each.value, group)
            if norm is not None:
                told.append(f"{side}{round(percent(each.value, norm.low) or 0)} %")
            elif spreads is not None:
                told.append(f"{side}{self.spreads(spreads)}")
        values = ", ".join(told)
        if norm is None or not told:
            return values
        return self.tr("of the norm ({0}): {1}").format(self._span(norm), values)

    def spreads(self, spreads: float) -> str:
        """Standard deviations from the mean, in words."""
        number = plain_number(round(abs(spreads), 1))
        if sheet_is_mean(spreads):
            return self.tr("at the mean for age and sex")
        if spreads < 0:
            return self.tr("{0} SD below the mean for age and sex").format(number)
        return self.tr("{0} SD above the mean for age and sex").format(number)

    def _span(self, value: Range) -> str:
        return str(value).replace("-", "–")

    # --- tooltips

    def history(self, sheet: MeasureSheet, findings: Findings) -> list[str]:
        """Every value with its day, the newest first."""
        here = sorted(
            (each for each in findings if each.measure is sheet.id),
            key=lambda each: each.on,
            reverse=True,
        )
        return [f"{self.day(each.on)}: {self.sided(sheet, each)}" for each in here]

    def goes(self, sheet: MeasureSheet) -> str:
        """Which way a number is to go."""
        return {
            Better.MORE: self.tr("More is better."),
            Better.LESS: self.tr("Less is better."),
            Better.NEITHER: "",
        }[sheet.better]


def sheet_is_mean(spreads: float) -> bool:
    """Whether a distance from the mean rounds to none."""
    return round(abs(spreads), 1) == 0
