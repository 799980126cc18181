"""What changed in the running plan and in the gait cues from one version to the next.

The plans given are those that the patient has on the sheet: one that waits for a later stage
is not among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from soleus.clinic.changes import Kind, way_of
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.run_steps import running_metres, running_seconds
from soleus.domain.running import RunPlan, RunStep


@dataclass(frozen=True, slots=True)
class RunChange:
    """The running plan before and now (None: not there)."""

    kind: Kind
    before: RunPlan | None = None
    now: RunPlan | None = None

    def __bool__(self) -> bool:
        return self.kind is not Kind.SAME


@dataclass(frozen=True, slots=True)
class CueChange:
    """A gait cue before and now (None: not there)."""

    kind: Kind
    before: GaitCue | None = None
    now: GaitCue | None = None


def step_of(plan: RunPlan | None) -> RunStep | None:
    """The step that the patient is at; None before the first run."""
    steps = plan.steps if plan is not None else ()
    return next((step for step in steps if plan and step.id == plan.current), None)


def run_change(before: RunPlan | None, now: RunPlan | None) -> RunChange:
    """Which way the running plan went.

    A plan is new once it is there and once more when it is begun; it went back where it waits
    again. Of one that goes on the step counts first, then how far and how often it is run.
    """
    return RunChange(_way(before, now), before, now)


def _way(before: RunPlan | None, now: RunPlan | None) -> Kind:
    if before == now:
        return Kind.SAME
    if before is None:
        return Kind.NEW
    if now is None:
        return Kind.STOPPED
    if _another(before, now):
        return Kind.SWAPPED
    if before.begun != now.begun:
        return Kind.NEW if now.begun else Kind.MOVED_BACK
    return _step_way(before, now) or way_of(dict(_amounts(before)), dict(_amounts(now)))


def _another(before: RunPlan, now: RunPlan) -> bool:
    """Whether it is no longer the same plan: another title, and other steps."""
    sessions = {step.session for step in before.steps}
    shared = any(step.session in sessions for step in now.steps)
    return before.title != now.title and not shared


def _step_way(before: RunPlan, now: RunPlan) -> Kind | None:
    """On or back along the steps of the plan as it is now; None where the patient stays."""
    then, here = step_of(before), step_of(now)
    if then is None or here is None or then.id == here.id:
        return None
    ids = [step.id for step in now.steps]
    if then.id not in ids:
        return Kind.OTHER
    return Kind.MOVED_ON if ids.index(here.id) > ids.index(then.id) else Kind.MOVED_BACK


def _amounts(plan: RunPlan) -> Iterator[tuple[str, float]]:
    """Days a week, and how long or how far it is run now, as far as the plan says so."""
    days = plan.schedule.days_in_a_week()
    if days is not None:
        yield "days", days.middle
    step = step_of(plan)
    if step is None:
        return
    measures: tuple[tuple[str, Callable[..., float | None]], ...] = (
        ("seconds", running_seconds),
        ("metres", running_metres),
    )
    for name, measure in measures:
        amount = measure(step.session)
        if amount is not None:
            yield name, amount


def cue_changes(before: GaitPlan | None, now: GaitPlan | None) -> tuple[CueChange, ...]:
    """Each cue of both plans, those of now in their order, then those that stopped.

    Cues are paired by their id, then by what they ask for. A cadence that was measured anew
    gives another number of steps to aim for, so it is another cue to the patient.
    """
    free = list(before.cues if before is not None else ())
    cues = now.cues if now is not None else ()
    pairs: dict[str, GaitCue] = {}
    for alike in (_same_id, _same_kind):
        for cue in cues:
            match = next((each for each in free if alike(each, cue)), None)
            if cue.id not in pairs and match is not None:
                pairs[cue.id] = match
                free.remove(match)
    measured = (before.baseline if before else None) != (now.baseline if now else None)
    found = []
    for cue in cues:
        earlier = pairs.get(cue.id)
        same = cue == earlier and not (measured and cue.change_percent)
        kind = Kind.NEW if earlier is None else Kind.SAME if same else Kind.OTHER
        found.append(CueChange(kind, earlier, cue))
    return (*found, *(CueChange(Kind.STOPPED, each) for each in free))


def _same_id(one: GaitCue, other: GaitCue) -> bool:
    return one.id == other.id and one.kind is other.kind


def _same_kind(one: GaitCue, other: GaitCue) -> bool:
    return one.kind is other.kind
