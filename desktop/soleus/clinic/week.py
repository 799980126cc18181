"""The week of one stage: what falls on which day, and where it clashes.

Days that a schedule names are fixed. Where it says only how often, one way to place them is
shown that keeps the rules of spacing; where none does, the least bad one (see ``placing``).
Nothing of it is written into the programme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from soleus.clinic.cautions import heavy_work, run_schedule, runs_now, spacing_cautions
from soleus.clinic.clashes import Clash, ClashKind, Session, card_clashes, run_clashes
from soleus.clinic.coverage import rank_of
from soleus.clinic.day_sets import day_sets, days_of, fewer_days, moves
from soleus.clinic.long_sessions import long_sessions
from soleus.clinic.placing import Placed, Track, place
from soleus.clinic.spacing import DAYS
from soleus.clinic.workload import CardWork, stage_work
from soleus.domain.exercise import Exercise, Region
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.schedule import Moment, Weekday
from soleus.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class DayWork:
    """The cards of one region on one day. ``region`` is None where the library lacks them.

    heavy   their load asks for days between two sessions
    fixed   the day is named, or it is every day; else it is one way to place them
    """

    region: Region | None
    heavy: bool
    fixed: bool
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayRun:
    """A run; ``step`` is the session of the running plan, empty where that is open."""

    fixed: bool
    step: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """Heavy work first, then by region."""

    weekday: Weekday
    work: tuple[DayWork, ...] = ()
    run: DayRun | None = None
    clashes: tuple[Clash, ...] = ()

    @property
    def rest(self) -> bool:
        return not self.work and self.run is None


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday.

    open        cards of which nothing says on how many days they are done
    as_needed   cards that are done when they help
    run_open    there is running, and nothing says on how many days
    moving      something is done every other day: on other days of the next week
    fewer       of a span ("2-3 a week") less than the most is shown, for the most does not fit
    """

    days: tuple[Day, ...]
    open: tuple[str, ...] = ()
    as_needed: tuple[str, ...] = ()
    run_open: bool = False
    moving: bool = False
    fewer: bool = False

    @property
    def placed(self) -> bool:
        """Whether a day in it is one way to place what names no day."""
        works = [work.fixed for day in self.days for work in day.work]
        return not all((*works, *(day.run.fixed for day in self.days if day.run is not None)))


def stage_week(stage: Stage, programme: Programme, exercises: Mapping[str, Exercise]) -> Week:
    """The week of *stage*, with the runs of the programme where they belong to it."""
    work = stage_work(stage, programme.schedule)
    plan = programme.run_plan if runs_now(stage, programme) else None
    runs = _run_track(plan) if plan is not None else None
    needs = {each.card.id: needed for each, needed in heavy_work(work, exercises)}
    keys = {each.card.id: _key(each, exercises, needs, runs is not None) for each in work}
    said = [each for each in work if keys[each.card.id].options or keys[each.card.id].with_run]
    tracks = _tracks(said, keys, exercises)
    # What a caution tells is told of the upper end of a span, and so it is shown with it.
    told = bool(spacing_cautions(stage, programme, work, exercises))
    placed = place(tuple(tracks.values()), runs, spans=not told)
    days = dict(zip(tracks, placed.days, strict=True))
    sessions = []
    for each in said:
        key, card = keys[each.card.id], each.card
        exercise = exercises.get(card.exercise)
        region = exercise.region if exercise is not None else None
        fixed = tracks[key].fixed if key.options else runs is not None and runs.fixed
        sessions.append(
            Session(
                card.id,
                region,
                needs.get(card.id, 0),
                frozenset(days_of(days[key])),
                fixed,
                key.moving,
                key.apart,
                key.with_run,
            )
        )
    unsaid = [each for each in work if each not in said]
    return Week(
        tuple(_days(sessions, days_of(placed.runs), runs, plan)),
        tuple(each.card.id for each in unsaid if not each.schedule.as_needed),
        tuple(each.card.id for each in unsaid if each.schedule.as_needed),
        plan is not None and runs is None,
        any(key.moving for key in tracks) or (runs is not None and runs.moving),
        _fewer(tuple(tracks.values()), placed, runs),
    )


# --- what goes together


class _Key(NamedTuple):
    """Cards with the same key are done on the same days: that never breaks more rules."""

    options: tuple[int, ...]
    fewer: tuple[int, ...]
    moving: bool
    apart: bool
    with_run: bool
    running: bool


def _key(
    work: CardWork, exercises: Mapping[str, Exercise], needs: Mapping[str, int], runs: bool
) -> _Key:
    schedule, card = work.schedule, work.card
    exercise = exercises.get(card.exercise)
    running = exercise is not None and exercise.region is Region.RUNNING
    options = day_sets(schedule)
    with_run = any(anchor.moment is Moment.RUN for anchor in schedule.anchors)
    return _Key(
        options,
        fewer_days(schedule),
        moves(schedule),
        schedule.non_consecutive,
        runs and with_run and len(options) != 1 and not schedule.as_needed,
        running and card.id in needs,
    )


def _tracks(
    work: list[CardWork], keys: Mapping[str, _Key], exercises: Mapping[str, Exercise]
) -> dict[_Key, Track]:
    ranks: dict[_Key, int] = {}
    for each in work:
        key = keys[each.card.id]
        rank = rank_of(each.card.exercise, each.card.variant, exercises)
        ranks[key] = max(ranks.get(key, 0), rank)
    return {
        key: Track(key.options, key.moving, rank, key.running, key.apart, key.with_run, key.fewer)
        for key, rank in ranks.items()
    }


def _run_track(plan: RunPlan) -> Track | None:
    schedule = run_schedule(plan)
    options = day_sets(schedule)
    apart = plan.schedule.non_consecutive or RunRule.NO_CONSECUTIVE_DAYS in plan.rules
    if not options:
        return None
    return Track(options, moves(schedule), apart=apart, fewer=fewer_days(schedule))


def _fewer(tracks: tuple[Track, ...], placed: Placed, runs: Track | None) -> bool:
    found = [*zip(tracks, placed.days, strict=True), *([(runs, placed.runs)] if runs else [])]
    return any(
        days.bit_count() < max(map(int.bit_count, t.options), default=0) for t, days in found
    )


# --- day by day


def _days(
    sessions: list[Session],
    outings: tuple[int, ...],
    runs: Track | None,
    plan: RunPlan | None,
) -> Iterator[Day]:
    steps = _steps(plan, outings)
    percents = {each.step: each.percent for each in long_sessions(plan or RunPlan(()))}
    fixed = runs is not None and runs.fixed
    for day, weekday in enumerate(DAYS):
        here = [each for each in sessions if day in each.days]
        run: DayRun | None = None
        clashes: list[Clash] = []
        if runs is not None and day in outings:
            run = DayRun(fixed, steps.get(day, ""))
            clashes += run_clashes(sessions, day, outings, runs)
        clashes += card_clashes(sessions, here, day)
        if runs is not None and run is None:
            alone = tuple(each.card for each in here if each.with_run)
            clashes += [Clash(ClashKind.WITHOUT_RUN, alone)] if alone else []
        if run is not None and run.step in percents:
            clashes.append(Clash(ClashKind.LONG_SESSION, percent=percents[run.step]))
        yield Day(weekday, _work(here), run, tuple(clashes))


def _work(here: list[Session]) -> tuple[DayWork, ...]:
    order = [*Region, None]
    found: dict[tuple[bool, int, bool], list[str]] = {}
    for each in here:
        key = (not each.needed, order.index(each.region), not each.fixed)
        found.setdefault(key, []).append(each.card)
    return tuple(
        DayWork(order[at], not light, not placed, tuple(found[light, at, placed]))
        for light, at, placed in sorted(found)
    )


def _steps(plan: RunPlan | None, outings: tuple[int, ...]) -> dict[int, str]:
    """The sessions that are known: the next one on the first run, or those that name their day.

    How a session went decides what comes after it, so the later runs of a week stay open.
    """
    if plan is None or not plan.steps or not outings:
        return {}
    ids = [each.id for each in plan.steps]
    coming = plan.steps[ids.index(plan.current) if plan.current in ids else 0 :]
    if coming[0].weekday is None:
        return {outings[0]: coming[0].id}
    found: dict[int, str] = {}
    for step in coming:
        day = DAYS.index(step.weekday) if step.weekday is not None else -1
        if day <= max(found, default=-1):
            break
        found[day] = step.id
    return found
