"""What in a programme is worth a second look. It never blocks and never diagnoses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from soleus.clinic.coverage import rank_of
from soleus.clinic.long_sessions import long_sessions
from soleus.clinic.spacing import closest, days_after, days_needed, fixed_days
from soleus.clinic.workload import CardWork, stage_work
from soleus.domain.criterion import Measure
from soleus.domain.exercise import Avoid, Exercise, Purpose, Region, varied
from soleus.domain.finding import BodySide, Finding, Presentation
from soleus.domain.measuring import latest
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan
from soleus.domain.schedule import Schedule, Weekday
from soleus.domain.stage import Stage

NERVE_TESTS = (
    Measure.SLR,
    Measure.SLUMP,
    Measure.TIBIAL_BIAS,
    Measure.SURAL_BIAS,
    Measure.PERONEAL_BIAS,
)
EARLY_STAGES = 2
"""``strain_early`` holds in stages 1 and 2 only (clinical sheet, section 3.A)."""
PASSING = frozenset({Avoid.STRAIN_EARLY, Avoid.NEURAL_IRRITABLE})
"""These hold for some stages or some findings only."""
RUN_STAGE = 5
LOW, HIGH = 1, 3
"""Irritability as a finding keeps it: low, moderate, high."""


class CautionKind(StrEnum):
    AVOID = "avoid"
    TENSIONER = "tensioner"
    HEAVY_DAYS = "heavy-days"
    RUN_AFTER_HEAVY = "run-after-heavy"
    LONG_SESSION = "long-session"


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to look at, and the cards it is about (the first one leads; none for a run).

    avoid   the condition that calls for an AVOID
    test    the nerve test that was positive
    hours   that should lie between two heavy sessions
    day     the weekday it falls on, where the days are named
    step    id of the session of the running plan
    percent by which that session is longer than the longest before it
    """

    kind: CautionKind
    stage: str
    cards: tuple[str, ...]
    avoid: Avoid | None = None
    test: Measure | None = None
    hours: int = 0
    day: Weekday | None = None
    step: str = ""
    percent: int = 0


def stage_cautions(
    stage: Stage,
    programme: Programme,
    exercises: Mapping[str, Exercise],
    presentation: Presentation | None,
) -> tuple[Caution, ...]:
    """The cautions of one stage, by kind and then in doing order."""
    work = stage_work(stage, programme.schedule)
    return (
        *_to_avoid(stage, programme, exercises, presentation),
        *_tensioners(stage, programme, exercises),
        *spacing_cautions(stage, programme, work, exercises),
        *_long_sessions(stage, programme),
    )


def spacing_cautions(
    stage: Stage,
    programme: Programme,
    work: tuple[CardWork, ...],
    exercises: Mapping[str, Exercise],
) -> tuple[Caution, ...]:
    """Heavy days too close to each other, and runs on the day after heavy calf work."""
    return (
        *_heavy_days(stage, work, exercises),
        *_runs_after_heavy(stage, programme, work, exercises),
    )


def _to_avoid(
    stage: Stage,
    programme: Programme,
    exercises: Mapping[str, Exercise],
    presentation: Presentation | None,
) -> Iterator[Caution]:
    keys = avoided(programme, presentation, stage)
    for card in stage.cards:
        exercise = exercises.get(card.exercise)
        if exercise is not None:
            for key in varied(exercise, card.variant).avoid:
                if key in keys:
                    yield Caution(CautionKind.AVOID, stage.id, (card.id,), avoid=key)


def avoided(
    programme: Programme, presentation: Presentation | None, stage: Stage | None
) -> frozenset[Avoid]:
    """What calls for a warning here: the presentation's keys, and those that were found.

    Neurological loss, and an irritable state with a positive nerve test, are findings of the
    physiotherapist (clinical sheet, sections 2.4 and 4.1; design). A nerve found hard to irritate
    lifts the presentation's warning, as it does for tensioners.
    """
    keys = set(presentation.avoid) if presentation is not None else set()
    if stage is not None:
        number = stage.number or programme.stages.index(stage) + 1
        if number > EARLY_STAGES:
            keys.discard(Avoid.STRAIN_EARLY)
    if neurological_loss(programme.findings):
        keys.add(Avoid.NEUROLOGICAL_LOSS)
    irritable = latest(programme.findings, Measure.IRRITABILITY, None)
    level = irritable.value if irritable is not None else None
    if level == HIGH and positive_nerve_test(programme.findings):
        keys.add(Avoid.NEURAL_IRRITABLE)
    if level == LOW:
        keys.discard(Avoid.NEURAL_IRRITABLE)
    return frozenset(keys)


def always_avoided(presentation: Presentation | None) -> frozenset[Avoid]:
    """What *presentation* avoids in every stage, whatever is found (section 2.4 of the sheet)."""
    return frozenset(presentation.avoid if presentation is not None else ()) - PASSING


def neurological_loss(findings: tuple[Finding, ...]) -> bool:
    """Whether the newest check of power, reflexes and sensation found a loss on any side."""
    newest = (latest(findings, Measure.NEURO_LOSS, side) for side in (None, *BodySide))
    return any(each is not None and bool(each.positive) for each in newest)


def holds_tensioners(findings: tuple[Finding, ...]) -> Finding | None:
    """The positive nerve test for which tensioners wait; None when they need not.

    They may come in once irritability is low and nothing is lost (clinical sheet, section 2.4;
    design).
    """
    irritable = latest(findings, Measure.IRRITABILITY, None)
    if irritable is not None and irritable.value == LOW and not neurological_loss(findings):
        return None
    return positive_nerve_test(findings)


def positive_nerve_test(findings: tuple[Finding, ...]) -> Finding | None:
    """The newest nerve test that is positive, each test and side by its newest result."""
    newest: dict[tuple[object, object], Finding] = {}
    for each in sorted(findings, key=lambda it: it.on):
        if each.measure in NERVE_TESTS and each.positive is not None:
            newest[each.measure, each.side] = each
    found = [each for each in newest.values() if each.positive]
    return max(found, key=lambda it: it.on, default=None)


def _tensioners(
    stage: Stage, programme: Programme, exercises: Mapping[str, Exercise]
) -> Iterator[Caution]:
    """Tensioners wait while nerve tests are positive (clinical sheet, section 2.4; design)."""
    finding = holds_tensioners(programme.findings)
    if finding is None:
        return
    for card in stage.cards:
        exercise = exercises.get(card.exercise)
        if exercise is not None and Purpose.TENSIONER in exercise.purposes:
            yield Caution(CautionKind.TENSIONER, stage.id, (card.id,), test=finding.measure)


def _heavy_days(
    stage: Stage, work: tuple[CardWork, ...], exercises: Mapping[str, Exercise]
) -> Iterator[Caution]:
    """Heavy sessions closer than 48 or 72 hours, of one card or of two with named days."""
    heavy = heavy_work(work, exercises)
    told = set()
    for each, needed in heavy:
        gap = closest(each.schedule)
        if gap is not None and gap < needed:
            told.add(each.card.id)
            yield Caution(CautionKind.HEAVY_DAYS, stage.id, (each.card.id,), hours=24 * needed)
    for (first, needed), (second, _) in permutations(heavy, 2):
        if {first.card.id, second.card.id} & told:
            continue
        day = _too_soon(first.schedule, second.schedule, needed)
        if day is not None:
            told |= {first.card.id, second.card.id}
            cards = (second.card.id, first.card.id)
            yield Caution(CautionKind.HEAVY_DAYS, stage.id, cards, hours=24 * needed, day=day)


def heavy_work(
    work: tuple[CardWork, ...], exercises: Mapping[str, Exercise]
) -> list[tuple[CardWork, int]]:
    """The heavy ones of *work*, each with the days to the next heavy session."""
    found = []
    for each in work:
        needed = days_needed(rank_of(each.card.exercise, each.card.variant, exercises))
        if needed:
            found.append((each, needed))
    return found


def _too_soon(first: Schedule, second: Schedule, needed: int) -> Weekday | None:
    """The named day of *second* that comes too soon after a named day of *first*."""
    for before in fixed_days(first):
        for after in fixed_days(second):
            if 0 < days_after(before, after) < needed:
                return list(Weekday)[after]
    return None


def _runs_after_heavy(
    stage: Stage,
    programme: Programme,
    work: tuple[CardWork, ...],
    exercises: Mapping[str, Exercise],
) -> Iterator[Caution]:
    """A run of the plan on the day after heavy calf work that is no running itself."""
    plan = programme.run_plan
    if plan is None or not runs_now(stage, programme):
        return
    runs = run_schedule(plan)
    for each, _ in heavy_work(work, exercises):
        if exercises[each.card.exercise].region is Region.RUNNING:
            continue
        day = _too_soon(each.schedule, runs, 2)
        if day is not None or _cannot_be_apart(each.schedule, runs):
            yield Caution(CautionKind.RUN_AFTER_HEAVY, stage.id, (each.card.id,), day=day)


def run_schedule(plan: RunPlan) -> Schedule:
    """When the runs of *plan* are: on its days, else on those that its sessions name."""
    days = {step.weekday for step in plan.steps} - {None}
    if plan.schedule.weekdays or not days:
        return plan.schedule
    return Schedule(weekdays=tuple(day for day in Weekday if day in days))


def _long_sessions(stage: Stage, programme: Programme) -> Iterator[Caution]:
    """Sessions to be run over a tenth longer than the longest before (Frandsen 2025)."""
    if programme.run_plan is not None and runs_now(stage, programme):
        for each in long_sessions(programme.run_plan):
            yield Caution(
                CautionKind.LONG_SESSION, stage.id, (), step=each.step, percent=each.percent
            )


def runs_now(stage: Stage, programme: Programme) -> bool:
    """Whether the running plan belongs to *stage*: it has begun, or this is its stage."""
    begun = programme.run_plan is not None and bool(programme.run_plan.current)
    return begun or stage.number == RUN_STAGE or stage == programme.stages[-1]


def _cannot_be_apart(heavy: Schedule, runs: Schedule) -> bool:
    """Whether the week is too short to keep each day after heavy work free of running.

    Both on every other day may be on the same days.
    """
    named = heavy.weekdays and runs.weekdays
    lifts, outings = heavy.days_in_a_week(), runs.days_in_a_week()
    together = heavy.every_days == runs.every_days == 2
    if named or together or heavy.as_needed or lifts is None or outings is None:
        return False
    return round(lifts.high) + round(outings.high) > 7
