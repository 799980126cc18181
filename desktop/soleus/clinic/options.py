"""Options matching what was entered: rules that the newest findings meet, with the numbers.

It lists and never adds. What an option is worth to this person is the physiotherapist's judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from soleus.clinic.cautions import always_avoided, avoided, holds_tensioners
from soleus.clinic.measures import Better, MeasureSheet
from soleus.clinic.pain import pain_that_holds
from soleus.clinic.rules import Basis, Condition, Rule
from soleus.domain.criterion import Measure
from soleus.domain.exercise import Avoid, Exercise, Purpose
from soleus.domain.finding import BodySide, Finding, Presentation
from soleus.domain.measuring import latest
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage

Sheets = Mapping[Measure, MeasureSheet]
SIDES = (BodySide.RIGHT, BodySide.LEFT)
EITHER: tuple[BodySide | None, ...] = (None,)


@dataclass(frozen=True, slots=True)
class Fact:
    """One condition that is met, with what it was met by.

    found   the finding; other: the one it was compared with
    result  what was compared with the limit, in the unit of the condition's basis
    beside  norm, or pain ceiling, that the finding was held against
    """

    condition: Condition
    found: Finding
    result: float | None = None
    other: Finding | None = None
    beside: float | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An exercise of an option: the stages that hold it already, and what speaks for caution."""

    exercise: str
    stages: tuple[str, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    tensioner: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A rule that is met, on which sides, by which facts; without choices it asks to look again."""

    rule: Rule
    sides: tuple[BodySide, ...]
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...]


def matching_options(
    programme: Programme,
    rules: Sequence[Rule],
    sheets: Sheets,
    exercises: Mapping[str, Exercise],
    presentation: Presentation | None,
    stage: Stage | None = None,
) -> tuple[Option, ...]:
    """The options in the order of *rules*; *stage* is where they would go.

    A presentation that needs medical direction has none (clinical sheet, section 2.3). What the
    presentation avoids in every stage is not listed (section 2.4); a rule that has nothing else
    to list is left out.
    """
    if presentation is not None and presentation.needs_referral:
        return ()
    found = []
    reader = Reader(programme, sheets, presentation, stage)
    for rule in rules:
        met = reader.met(rule) if _is_for(rule, programme.presentation) else ()
        choices = _choices(rule, programme, exercises, presentation, stage) if met else ()
        if met and (choices or rule.look_again):
            sides = tuple(side for side, _ in met if side is not None)
            facts = tuple(dict.fromkeys(fact for _, each in met for fact in each))
            found.append(Option(rule, sides, facts, choices))
    return tuple(found)


def _is_for(rule: Rule, presentation: str) -> bool:
    wanted = not rule.only_for or presentation in rule.only_for
    return wanted and presentation not in rule.not_for


def _choices(
    rule: Rule,
    programme: Programme,
    exercises: Mapping[str, Exercise],
    presentation: Presentation | None,
    stage: Stage | None,
) -> tuple[Choice, ...]:
    keys = avoided(programme, presentation, stage)
    hidden = always_avoided(presentation)
    waits = holds_tensioners(programme.findings) is not None
    return tuple(
        Choice(
            each,
            tuple(it.id for it in programme.stages if any(c.exercise == each for c in it.cards)),
            tuple(key for key in exercises[each].avoid if key in keys),
            waits and Purpose.TENSIONER in exercises[each].purposes,
        )
        for each in rule.exercises
        if each in exercises and not hidden.intersection(exercises[each].avoid)
    )


class Reader:
    """Holds rules against the newest findings of a programme."""

    def __init__(
        self,
        programme: Programme,
        sheets: Sheets,
        presentation: Presentation | None,
        stage: Stage | None = None,
    ) -> None:
        self._programme, self._sheets = programme, sheets
        pain = pain_that_holds(programme, stage, presentation)
        ceiling = pain.ceiling if pain is not None else None
        self._ceiling = ceiling.high if ceiling is not None else None

    def met(self, rule: Rule) -> tuple[tuple[BodySide | None, tuple[Fact, ...]], ...]:
        """The sides on which *rule* is met, the affected one first, each with its facts."""
        sided = any(self._sheets[each.measure].sides for each in rule.conditions)
        sides = self._sides() if sided else EITHER
        found = ((side, self._facts(rule, side)) for side in sides)
        return tuple((side, facts) for side, facts in found if facts)

    def _sides(self) -> tuple[BodySide | None, ...]:
        return tuple(sorted(SIDES, key=lambda side: side is not self._programme.side))

    def _facts(self, rule: Rule, side: BodySide | None) -> tuple[Fact, ...]:
        """What meets *rule* on one side; empty when it is not met."""
        needed = [self._fact(each, side) for each in rule.all]
        some = list(self._those(rule.any, side))
        if None in needed or (rule.any and not some) or self._spoilt(rule, side):
            return ()
        return (*(each for each in needed if each is not None), *some)

    def _spoilt(self, rule: Rule, side: BodySide | None) -> bool:
        """Whether a condition holds that must not, on this side or, where it says so, on any."""
        return any(
            self._fact(each, here) is not None
            for each in rule.none
            for here in ((None, *BodySide) if each.any_side else (side,))
        )

    def _those(self, conditions: Sequence[Condition], side: BodySide | None) -> Iterator[Fact]:
        found = (self._fact(each, side) for each in conditions)
        return (each for each in found if each is not None)

    def _newest(self, measure: Measure, side: BodySide | None) -> Finding | None:
        sided = self._sheets[measure].sides
        return latest(self._programme.findings, measure, side if sided else None)

    def _fact(self, condition: Condition, side: BodySide | None) -> Fact | None:
        """The fact that meets *condition* on *side*, if one does."""
        found = self._newest(condition.measure, side)
        if found is None:
            return None
        if condition.positive is not None:
            return Fact(condition, found) if found.positive is condition.positive else None
        if found.value is None:
            return None
        if condition.levels:
            level = level_of(self._sheets[condition.measure], found.value)
            return Fact(condition, found) if level in condition.levels else None
        fact = self._compared(condition, found, found.value, side)
        return fact if fact is not None and _within(condition, fact) else None

    def _compared(
        self, condition: Condition, found: Finding, value: float, side: BodySide | None
    ) -> Fact | None:
        """What of *found* is held against the limit; None where something is missing for it."""
        sheet, group = self._sheets[condition.measure], self._programme.norms
        match condition.basis:
            case Basis.VALUE:
                return Fact(condition, found, value)
            case Basis.CEILING:
                beside = self._ceiling
                return Fact(condition, found, value, beside=beside) if beside is not None else None
            case Basis.NORM:
                norm = sheet.norm(group)
                if norm is None:
                    return None
                return Fact(condition, found, percent(value, norm.low), beside=norm.low)
            case Basis.SPREAD:
                return Fact(condition, found, sheet.spreads(value, group))
        other = self._other(condition, side)
        if other is None or other.value is None:
            return None
        if condition.basis is Basis.BEHIND:
            ahead = other.value - value if sheet.better is not Better.LESS else value - other.value
            return Fact(condition, found, ahead, other)
        return Fact(condition, found, percent(value, other.value), other)

    def _other(self, condition: Condition, side: BodySide | None) -> Finding | None:
        """What a finding is compared with: another measure, or the other side."""
        if condition.against is not None:
            return self._newest(condition.against, side)
        return self._newest(condition.measure, other_side(side))


def _within(condition: Condition, fact: Fact) -> bool:
    value = fact.result
    if value is None:
        return False
    if condition.basis is Basis.CEILING:
        return fact.beside is not None and value > fact.beside
    return (
        (condition.below is None or value < condition.below)
        and (condition.above is None or value > condition.above)
        and (condition.at_least is None or value >= condition.at_least)
    )


def percent(value: float, of: float) -> float | None:
    """*value* in percent of *of*; None of nothing."""
    return 100 * value / of if of else None


def other_side(side: BodySide | None) -> BodySide:
    """Left for right, and right for anything else."""
    return BodySide.LEFT if side is BodySide.RIGHT else BodySide.RIGHT


def level_of(sheet: MeasureSheet, value: float) -> str:
    """The word that a finding's number stands for; empty for one that is none of them."""
    at = round(value) - 1
    return sheet.levels[at] if 0 <= at < len(sheet.levels) else ""
