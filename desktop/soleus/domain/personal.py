"""What in a programme belongs to one person, and a programme without it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from soleus.domain.criterion import Criterion
from soleus.domain.finding import FlagCheck, NormGroup
from soleus.domain.programme import Programme

Value = TypeVar("Value")


def for_another_patient(programme: Programme) -> Programme:
    """*programme* without what was measured, answered, ticked or dated for this patient.

    What was planned stays as it is, and so do the words that somebody typed.
    """
    gait = programme.gait_plan
    bare = replace(
        programme,
        stages=tuple(replace(each, since=None) for each in programme.stages),
        findings=(),
        norms=NormGroup(),
        flags=FlagCheck(),
        gait_plan=replace(gait, baseline=None) if gait is not None else None,
        review_on=None,
    )
    return unticked(bare)


def unticked(value: Value) -> Value:
    """*value* with no criterion in it ticked; without a tick it is the identical value."""
    return cast("Value", _unticked(value))


def _unticked(value: object) -> object:
    if isinstance(value, Criterion):
        return replace(value, met_on=None) if value.met_on is not None else value
    if isinstance(value, tuple):
        parts = tuple(_unticked(each) for each in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            each.name: new
            for each in fields(value)
            if (new := _unticked(old := getattr(value, each.name))) is not old
        }
        return replace(value, **changed) if changed else value
    return value
