"""Edits of a running plan's steps: pure functions from the plan to the plan after the edit."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase

from soleus.domain.running import Gait, RunPlan, RunSession, RunStep, Segment
from soleus.domain.shorthand.run_reading import RunLine

RUNNING = frozenset({Gait.JOG, Gait.RUN, Gait.STRIDE, Gait.SPRINT})


def line_of(step: RunStep) -> RunLine:
    """What of *step* one line of shorthand says."""
    return RunLine(step.session, step.complete, step.sessions_a_week, step.weekday)


def with_line(step: RunStep, line: RunLine) -> RunStep:
    """*step* as *line* says it; label and criteria stay."""
    return replace(
        step,
        session=line.session,
        complete=line.complete,
        sessions_a_week=line.sessions_a_week,
        weekday=line.weekday,
    )


def insert_step(plan: RunPlan, step: RunStep, index: int) -> RunPlan:
    """Put *step* before position *index*, under a label that no other step has."""
    made = replace(step, label=_free_label(plan, step.label))
    return _relabelled(plan, (*plan.steps[:index], made, *plan.steps[index:]))


def change_step(plan: RunPlan, step_id: str, line: RunLine) -> RunPlan:
    """Give the step the session that *line* says. Raises LookupError when it is not there."""
    index = place_of(plan, step_id)
    made = with_line(plan.steps[index], line)
    return replace(plan, steps=(*plan.steps[:index], made, *plan.steps[index + 1 :]))


def move_step(plan: RunPlan, step_id: str, by: int) -> RunPlan:
    """Move a step up (-1) or down (+1); at the end of the plan it stays."""
    index = place_of(plan, step_id)
    to = min(max(index + by, 0), len(plan.steps) - 1)
    others = [each for each in plan.steps if each.id != step_id]
    return _relabelled(plan, (*others[:to], plan.steps[index], *others[to:]))


def remove_step(plan: RunPlan, step_id: str) -> RunPlan:
    """Without the step, and without the rules that begin at it.

    Where it was the current one, the step that takes its place is current.
    """
    index = place_of(plan, step_id)
    steps = tuple(each for each in plan.steps if each.id != step_id)
    current = plan.current
    if current == step_id:
        current = steps[min(index, len(steps) - 1)].id if steps else ""
    starts = tuple(each for each in plan.starts if each.step != step_id)
    return _relabelled(replace(plan, starts=starts, current=current), steps)


def place_of(plan: RunPlan, step_id: str) -> int:
    """The position of a step. Raises LookupError when it is not there."""
    for index, step in enumerate(plan.steps):
        if step.id == step_id:
            return index
    raise LookupError(f"no step {step_id!r}")


def _free_label(plan: RunPlan, label: str) -> str:
    """*label*, or with a letter behind it where a step is called so: day 8, then 8a."""
    taken = {each.label for each in plan.steps}
    named = (label, *(f"{label}{letter}" for letter in ascii_lowercase))
    return next((each for each in named if each not in taken), label)


def _relabelled(plan: RunPlan, steps: tuple[RunStep, ...]) -> RunPlan:
    """Steps that are called by their number follow their order; other labels stay.

    A plan whose numbers are no count from 1 (days of a schedule) keeps them as they are.
    """
    counted = all(step.label == str(number) for number, step in enumerate(plan.steps, 1))
    if not counted:
        return replace(plan, steps=steps)
    labelled = (replace(step, label=str(number)) for number, step in enumerate(steps, 1))
    return replace(plan, steps=tuple(labelled))


# --- how long a session is


def running_metres(session: RunSession) -> float | None:
    """The farthest that *session* asks to run, in metres; None where it has no such distance.

    A total that walking takes its part of says nothing of how far it is run.
    """
    if session.total_m is not None:
        return None if walks(session) else session.total_m.high
    return _sum(session, "metres")


def running_seconds(session: RunSession) -> float | None:
    """The longest that *session* asks to run (walking left out), in seconds."""
    return _sum(session, "seconds")


def walks(session: RunSession) -> bool:
    """Whether anything but running is between the warm-up and the cool-down."""
    return any(
        segment.gait not in RUNNING for repeat in session.repeats for segment in repeat.segments
    )


def _sum(session: RunSession, name: str) -> float | None:
    amount = 0.0
    for repeat in session.repeats:
        often = (repeat.times.high if repeat.times else 1) * (
            repeat.sets.high if repeat.sets else 1
        )
        for segment in repeat.segments:
            if segment.gait not in RUNNING:
                continue
            length = _length(segment, name)
            if length is None:
                return None
            amount += often * length
    return amount or None


def _length(segment: Segment, name: str) -> float | None:
    span = segment.metres if name == "metres" else segment.seconds
    return None if span is None else span.high
