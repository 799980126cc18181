"""What changed for the patient from one version of a programme to the next.

Compared is what is done now: the current stage of each. Cards are paired by their id, then
by exercise and variant, then by exercise, then along the ladder. A side counts as the leg that
it is: the affected one and the right one are the same where the right one is affected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from soleus.clinic.time import tempo_seconds
from soleus.clinic.workload import schedule_of
from soleus.domain.card import AdjunctKind, Card
from soleus.domain.dose import Band, Dose, Side
from soleus.domain.exercise import Exercise, varied
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range
from soleus.domain.sides import real_side
from soleus.domain.stage import Stage

Exercises = Mapping[str, Exercise]
NO_EXERCISES: Exercises = MappingProxyType({})
BANDS = list(Band)


class Kind(StrEnum):
    NEW = "new"
    STOPPED = "stopped"
    MOVED_ON = "moved-on"  # to a harder exercise
    MOVED_BACK = "moved-back"  # to an easier one
    SWAPPED = "swapped"  # to one that is neither
    MORE = "more"
    LESS = "less"
    OTHER = "other"  # more of one thing and less of another, or another side
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """One card before and now, each with the schedule that holds for it (None: not there)."""

    kind: Kind
    before: Card | None = None
    now: Card | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Every card of both current stages, in the new doing order, those that stopped last.

    stage_before, stage     the current stages; the same id when the patient stays in it
    """

    stage_before: Stage | None
    stage: Stage | None
    cards: tuple[Change, ...]

    @property
    def new_stage(self) -> bool:
        before, now = self.stage_before, self.stage
        return before is not None and now is not None and before.id != now.id

    def of(self, *kinds: Kind) -> tuple[Change, ...]:
        return tuple(each for each in self.cards if each.kind in kinds)

    def __bool__(self) -> bool:
        return self.new_stage or any(each.kind is not Kind.SAME for each in self.cards)


def changes(old: Programme, new: Programme, exercises: Exercises = NO_EXERCISES) -> Changes:
    """What *new* asks of the patient now that *old* did not, and the other way round.

    *exercises* says which exercise is the harder one; without it none is.
    """
    before, now = list(_cards(old, old.side or new.side)), list(_cards(new, new.side or old.side))
    pairs = _paired(before, now, exercises)
    found = [_change(pairs.get(card.id), card, exercises) for card in now]
    kept = {card.id for card in pairs.values()}
    found += [Change(Kind.STOPPED, card) for card in before if card.id not in kept]
    return Changes(old.current_stage, new.current_stage, tuple(found))


def _cards(programme: Programme, affected: BodySide | None) -> Iterator[Card]:
    """Cards of the current stage, each with the schedule that holds for it and its real side."""
    stage = programme.current_stage
    for block in stage.blocks if stage is not None else ():
        for card in block.cards:
            dose = _with_real_sides(card.dose, affected)
            # A heel lift is not worn "3 days a week" because the exercises are done so.
            if stage is not None and (card.adjunct is None or dose.given):
                schedule = schedule_of(card, block, stage, programme.schedule)
                dose = replace(dose, schedule=schedule)
            yield replace(card, dose=dose)


def _with_real_sides(dose: Dose, affected: BodySide | None) -> Dose:
    """*dose* with left or right in the place of the affected and the other side."""

    def named(side: Side | None) -> Side | None:
        return real_side(side, affected) if side is not None else None

    groups = tuple(replace(group, side=named(group.side)) for group in dose.groups)
    return replace(dose, side=named(dose.side), groups=groups)


def _paired(before: list[Card], now: list[Card], exercises: Exercises) -> dict[str, Card]:
    """The earlier card of each card of *now* that has one, by the later card's id."""
    pairs: dict[str, Card] = {}
    free = list(before)
    for alike in _likeness(exercises):
        for card in now:
            if card.id in pairs:
                continue
            match = next((each for each in free if alike(each, card)), None)
            if match is not None:
                pairs[card.id] = match
                free.remove(match)
    return pairs


def _likeness(exercises: Exercises) -> tuple[Callable[[Card, Card], bool], ...]:
    """Reasons to take two cards for one, the strongest first."""

    def same_card(one: Card, other: Card) -> bool:
        return one.id == other.id

    def same_variant(one: Card, other: Card) -> bool:
        same = one.exercise == other.exercise and one.variant == other.variant
        return same and one.adjunct == other.adjunct and one.dose.side == other.dose.side

    def same_exercise(one: Card, other: Card) -> bool:
        return one.exercise == other.exercise and one.adjunct == other.adjunct

    def same_thing(one: Card, other: Card) -> bool:
        return _adjunct_kind(one) is not None and _adjunct_kind(one) is _adjunct_kind(other)

    def neighbours(one: Card, other: Card) -> bool:
        return _step(one, other, exercises) in {Kind.MOVED_ON, Kind.MOVED_BACK}

    return same_card, same_variant, same_exercise, same_thing, neighbours


def _adjunct_kind(card: Card) -> AdjunctKind | None:
    """What it is that is no exercise; None of an exercise, and of what has no kind of its own."""
    kind = card.adjunct.kind if card.adjunct is not None else None
    return None if kind is AdjunctKind.OTHER else kind


def _step(before: Card, now: Card, exercises: Exercises) -> Kind:
    """Which way the ladder goes from one exercise to the other."""
    one, other = exercises.get(before.exercise), exercises.get(now.exercise)
    if one is None or other is None:
        return Kind.SWAPPED
    if other.id in one.harder or one.id in other.easier:
        return Kind.MOVED_ON
    if other.id in one.easier or one.id in other.harder:
        return Kind.MOVED_BACK
    return Kind.SWAPPED


def _change(before: Card | None, now: Card, exercises: Exercises) -> Change:
    if before is None:
        return Change(Kind.NEW, None, now)
    if before.adjunct != now.adjunct and _adjunct_kind(before) is _adjunct_kind(now) is not None:
        # A lower heel lift is still the heel lift.
        return Change(Kind.OTHER, before, now)
    if (before.exercise, before.adjunct) != (now.exercise, now.adjunct):
        return Change(_step(before, now, exercises), before, now)
    if before.variant != now.variant:
        return Change(_other_way(before, now, exercises), before, now)
    return Change(compare(before.dose, now.dose), before, now)


def _other_way(before: Card, now: Card, exercises: Exercises) -> Kind:
    """The same exercise in another variant: harder, easier or neither by its load rank."""
    item = exercises.get(now.exercise)
    if item is None:
        return Kind.SWAPPED
    one, other = (varied(item, each.variant).load_rank for each in (before, now))
    if one is None or other is None or one == other:
        return Kind.SWAPPED
    return Kind.MOVED_ON if other > one else Kind.MOVED_BACK


def compare(before: Dose, now: Dose) -> Kind:
    """More, less, the same, or other: more of one thing and less of another, or neither."""
    return Kind.SAME if before == now else way_of(_amounts(before), _amounts(now))


def way_of(one: Mapping[str, float], other: Mapping[str, float]) -> Kind:
    """Which way the amounts went from *one* to *other*, where more of each is more to do."""
    if one.keys() == other.keys():
        steps = {(other[key] > one[key]) - (other[key] < one[key]) for key in one} - {0}
        if steps == {1}:
            return Kind.MORE
        if steps == {-1}:
            return Kind.LESS
    return Kind.OTHER


def _amounts(dose: Dose) -> dict[str, float]:
    """What a dose asks for, as numbers in which more is more to do.

    Work (sets times repetitions, seconds or metres), seconds held and seconds a repetition,
    load, effort, and sessions a week. A range counts with its middle.
    """
    found: dict[str, float] = {}
    for group in dose.groups:
        sets = group.sets.middle if group.sets else 1.0
        for part in group.parts:
            key = f"{part.unit} {group.side or dose.side or ''}"
            found[key] = found.get(key, 0.0) + sets * (part.count.middle if part.count else 1.0)
            if part.hold is not None:
                found["hold"] = max(found.get("hold", 0.0), part.hold.middle)
    return found | {name: value for name, value in _measures(dose) if value is not None}


def _measures(dose: Dose) -> Iterator[tuple[str, float | None]]:
    """Load and sessions count as 0, once a day and daily where they are not said; the rest
    is compared only where both doses say it.
    """
    load, hard, schedule = dose.load, dose.intensity, dose.schedule
    sign = -1.0 if load is not None and load.assisted else 1.0
    yield "kg", sign * (_middle(load.kg) or 0.0) if load else 0.0
    yield "body weight", sign * (_middle(load.percent_body_weight) or 0.0) if load else 0.0
    yield "band", float(BANDS.index(load.band) + 1) if load and load.band else 0.0
    yield "a day", _middle(schedule.times_a_day) or 1.0
    yield "days", _middle(schedule.days_in_a_week()) or 7.0
    yield "effort", _middle(hard.rpe)
    yield "share", _middle(hard.percent)
    # What can be lifted fewer times is heavier.
    yield "lifts", -hard.rm.middle if hard.rm is not None else None
    yield "tempo", tempo_seconds(dose.tempo) if dose.tempo is not None else None


def _middle(span: Range | None) -> float | None:
    return span.middle if span is not None else None
