"""Two programmes, or two versions of one, stage beside stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soleus.clinic.changes import NO_EXERCISES, Change, Exercises, Kind, changes
from soleus.domain.criterion import Criterion
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage before and now (None: not there), with what became of each card.

    ticked, unticked    criteria that are met now and were not before, and the other way round
    planned             the patient had not come to it yet: what is another in it was only planned,
                        so it asks for no more and no less than before
    """

    before: Stage | None
    now: Stage | None
    cards: tuple[Change, ...]
    ticked: tuple[Criterion, ...] = ()
    unticked: tuple[Criterion, ...] = ()
    planned: bool = False

    def __bool__(self) -> bool:
        """Whether anything is another."""
        gone = self.before is None or self.now is None
        ticks = bool(self.ticked or self.unticked)
        return gone or ticks or any(each.kind is not Kind.SAME for each in self.cards)


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


def moved_between(old: Programme, new: Programme) -> tuple[Stage, Stage] | None:
    """The stage that the patient was in and the one they are in, where these are two.

    Other programmes, be they templates or other patients', have no patient who moved.
    """
    before, now = old.current_stage, new.current_stage
    if old.id != new.id or before is None or now is None or before.id == now.id:
        return None
    return before, now


def _pair(
    old: Programme, new: Programme, before: Stage | None, now: Stage | None, exercises: Exercises
) -> StagePair:
    cards = changes(_only(old, before), _only(new, now), exercises).cards
    planned = not _come_to(old, new, before)
    if planned:
        cards = tuple(map(_as_planned, cards))
    # A tick of another programme is another patient's.
    met_before, met_now = (_met(each) if old.id == new.id else {} for each in (before, now))
    return StagePair(
        before,
        now,
        cards,
        tuple(each for key, each in met_now.items() if key not in met_before),
        tuple(each for key, each in met_before.items() if key not in met_now),
        planned,
    )


def _come_to(old: Programme, new: Programme, before: Stage | None) -> bool:
    """Whether the patient had come to the stage; of two programmes, each is taken as done."""
    if old.id != new.id:
        return True
    current = old.current_stage
    if before is None or current is None:
        return False
    return old.stages.index(before) <= old.stages.index(current)


def _as_planned(change: Change) -> Change:
    """What was only planned became another plan: it is neither more nor less to do."""
    aimed = change.kind in {Kind.MORE, Kind.LESS}
    return replace(change, kind=Kind.OTHER) if aimed else change


def _met(stage: Stage | None) -> dict[Criterion, Criterion]:
    """The criteria that are ticked, by what they ask for."""
    criteria = stage.gate.criteria if stage is not None else ()
    return {replace(each, met_on=None): each for each in criteria if each.met_on is not None}


def _only(programme: Programme, stage: Stage | None) -> Programme:
    """*programme* as if *stage* were all of it."""
    stages = (stage,) if stage is not None else ()
    return replace(programme, stages=stages, current=stage.id if stage is not None else "")
