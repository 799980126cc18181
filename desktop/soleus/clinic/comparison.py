"""Two programmes, or two versions of one, stage beside stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soleus.clinic.changes import NO_EXERCISES, Change, Exercises, Kind, changes
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage before and now (None: not there), with what became of each card."""

    before: Stage | None
    now: Stage | None
    cards: tuple[Change, ...]

    def __bool__(self) -> bool:
        """Whether anything is another."""
        gone = self.before is None or self.now is None
        return gone or any(each.kind is not Kind.SAME for each in self.cards)


def compare_programmes(
    old: Programme, new: Programme, exercises: Exercises = NO_EXERCISES
) -> tuple[StagePair, ...]:
    """Every stage of both, in the order of *new*; what only *old* has stands last.

    Stages are paired by their id, else by their label.
    """
    free = list(old.stages)
    found: list[Stage | None] = [None] * len(new.stages)
    for alike in ("id", "label"):
        for at, stage in enumerate(new.stages):
            match = next((it for it in free if getattr(it, alike) == getattr(stage, alike)), None)
            if found[at] is None and match is not None:
                found[at] = match
                free.remove(match)
    pairs = [*zip(found, new.stages, strict=True), *((stage, None) for stage in free)]
    return tuple(_pair(old, new, before, now, exercises) for before, now in pairs)


def _pair(
    old: Programme, new: Programme, before: Stage | None, now: Stage | None, exercises: Exercises
) -> StagePair:
    cards = changes(_only(old, before), _only(new, now), exercises).cards
    return StagePair(before, now, cards)


def _only(programme: Programme, stage: Stage | None) -> Programme:
    """*programme* as if *stage* were all of it."""
    stages = (stage,) if stage is not None else ()
    return replace(programme, stages=stages, current=stage.id if stage is not None else "")
