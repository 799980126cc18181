"""Moving a card to an easier or harder neighbour, keeping what of its dose still fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from soleus.domain.card import Card
from soleus.domain.dose import Dose, Side, Unit
from soleus.domain.exercise import Exercise, MeasuredLoad, Purpose, default_dose


@dataclass(frozen=True, slots=True)
class Swap:
    """The card after the change, and which parts of its dose were kept, taken anew or are gone."""

    card: Card
    kept: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...] = ()


ALWAYS_KEPT = ("side", "schedule", "pain")
WORK = ("groups", "either", "tempo", "cycle_s", "speed", "rest", "rest_after", "day_ramp")
TAKEN_ANEW = ("side", "schedule", "load", "intensity", "limits", "direction")


def same_scale(one: Exercise, other: Exercise) -> Iterator[tuple[MeasuredLoad, MeasuredLoad]]:
    """Figures of both from one study, of one thing, in one unit: only these compare."""
    for a in one.measured:
        for b in other.measured:
            if (a.study, a.quantity, a.unit) == (b.study, b.quantity, b.unit):
                yield a, b


def nearest(here: Exercise, others: Iterable[Exercise]) -> list[Exercise]:
    """*others*, nearest in load to *here* first.

    By rank; where ranks are equal, by what one study measured in both; else as they come.
    """
    rank = here.load_rank or 0

    def distance(other: Exercise) -> tuple[int, float]:
        measured = [abs(a.value - b.value) for a, b in same_scale(here, other)]
        return abs((other.load_rank or rank) - rank), min(measured, default=0.0)

    return sorted(others, key=distance)


def next_step(here: Exercise, others: Iterable[Exercise], *, harder: bool) -> Exercise | None:
    """The nearest of *others*, which are the neighbours one way, that does not rank the other way.

    A ladder may go one rank down on its way up, as to one leg with less load: whoever asks for
    a harder exercise is not given that.
    """
    way = 1 if harder else -1
    rank = here.load_rank

    def goes_back(other: Exercise) -> bool:
        ranked = rank is not None and other.load_rank is not None
        return ranked and way * ((other.load_rank or 0) - (rank or 0)) < 0

    return next(iter(nearest(here, [each for each in others if not goes_back(each)])), None)


def swap(card: Card, old: Exercise, new: Exercise, stage: int | None) -> Swap:
    """*card* with *new* in place of *old*.

    Sets, repetitions, tempo and rest stay when both are done in the same manner
    (repetitions with repetitions, holds with holds), unless the new exercise's effort says how
    many repetitions there are (6rm), when its days are its own too; the pain rule stays
    always, and the side unless one of them is done with one leg and the other with both;
    load and effort are the new exercise's own.
    """
    fallback = default_dose(new, stage)
    kept = [name for name in ALWAYS_KEPT if getattr(card.dose, name)]
    if "side" in kept and _one_or_both(card.dose) != _one_or_both(fallback):
        kept.remove("side")
    counted = fallback.intensity.rm is not None
    if counted and "schedule" in kept:
        kept.remove("schedule")
    if not counted and _manner(card.dose, old) == _manner(fallback, new):
        kept += [name for name in WORK if getattr(card.dose, name)]
    values = {name: getattr(card.dose, name) for name in kept}
    dose = replace(fallback, **values)
    changed = [
        name
        for name in (*WORK, *TAKEN_ANEW)
        if name not in kept and getattr(dose, name) != getattr(card.dose, name)
    ]
    return Swap(
        replace(card, exercise=new.id, variant="", dose=dose, progression=()),
        tuple(kept),
        new=tuple(name for name in changed if getattr(dose, name)),
        gone=tuple(name for name in changed if not getattr(dose, name)),
    )


def _one_or_both(dose: Dose) -> bool:
    return dose.side is Side.BOTH


def _manner(dose: Dose, exercise: Exercise) -> tuple[Unit | None, bool]:
    first = dose.groups[0].parts[0] if dose.groups else None
    return (first.unit if first else None, Purpose.SPRING in exercise.purposes)
