"""Going on to the next stage: one edit, dated, with everything that was ticked kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from soleus.domain.criterion import Gate
from soleus.domain.edit import fresh_block, fresh_stage, relabel_stages
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage


def move_on(programme: Programme, on: date, new_id: Callable[[], str]) -> Programme:
    """The next stage is the current one since *on*; the stage left keeps its ticks.

    A next stage that is still empty begins with copies of the cards; behind the last stage a
    copy of it is made, its criteria not yet met. A programme without stages stays as it is.
    """
    stage = programme.current_stage
    if stage is None:
        return programme
    at = programme.stages.index(stage) + 1
    rest = programme.stages[at:]
    if not rest:
        copy = fresh_stage(stage, new_id)
        rest = (replace(copy, label=_label_after(stage), gate=_unmet(copy)),)
    after = rest[0]
    if not after.cards:
        after = replace(after, blocks=tuple(fresh_block(each, new_id) for each in stage.blocks))
    after = replace(after, since=on)
    stages = (*programme.stages[:at], after, *rest[1:])
    return relabel_stages(replace(programme, stages=stages, current=after.id))


def mark_current(programme: Programme, stage_id: str, on: date) -> Programme:
    """Another stage is the current one since *on*."""
    stages = tuple(
        replace(each, since=on) if each.id == stage_id else each for each in programme.stages
    )
    return replace(programme, stages=stages, current=stage_id)


def _label_after(stage: Stage) -> str:
    return str(int(stage.label) + 1) if stage.label.isdecimal() else f"{stage.label}+"


def _unmet(stage: Stage) -> Gate:
    criteria = tuple(replace(each, met_on=None) for each in stage.gate.criteria)
    return replace(stage.gate, criteria=criteria)
