"""The rules that every exercise of the library keeps, one function each.

A rule takes the exercises and gives a line for whatever breaks it, beginning with the place.
The tests and ``soleus library check`` run the same ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter

from soleus.clinic.ladder import same_scale
from soleus.clinic.time import dose_seconds
from soleus.domain.dose import Dose, SetGroup, Unit
from soleus.domain.exercise import (
    Avoid,
    Exercise,
    Nerve,
    Purpose,
    Region,
    default_dose,
    varied,
)
from soleus.domain.trust import Tag
from soleus.storage.content.content import yaml_files
from soleus.storage.content.plain_words import text_problems, word_problems

Exercises = Sequence[Exercise]
Rule = Callable[[Exercises], Iterator[str]]

LEAST_IN_ALL = 220
LEAST = {
    Region.CALF: 45,
    Region.HIP: 40,
    Region.KNEE: 30,
    Region.FOOT: 35,
    Region.NEURAL: 16,
    Region.TRUNK: 25,
    Region.SPRING: 15,
    Region.RUNNING: 10,
    Region.MOBILITY: 20,
}
"""Exercises of each region; mobility is no number of the field, but must not shrink unseen."""
LEAST_SYNONYMS = 3
ALIKE = 1.1
"""Figures of one study that lie within a tenth say no order: its spread is far larger."""
CHECKLIST_BETWEEN = ("run_brisk_walk", "run_walk_intervals")
"""The one large step: the checklist before the first run stands there (sheet, section 4.4)."""


def told(exercises: Exercises) -> Iterator[tuple[str, Exercise]]:
    """Every exercise and each of its variants as the patient would get it, with its place."""
    for each in exercises:
        yield each.id, each
        for variant in each.variants:
            yield f"{each.id}/{variant.id}", varied(each, variant.id)


def enough(exercises: Exercises) -> Iterator[str]:
    """The library and each region hold what they are meant to hold."""
    counts = Counter(each.region for each in exercises)
    for region, least in LEAST.items():
        if counts[region] < least:
            yield f"{region}: {counts[region]} exercises, at least {least} are needed"
    if len(exercises) < LEAST_IN_ALL:
        yield f"library: {len(exercises)} exercises, at least {LEAST_IN_ALL} are needed"


def names_are_unlike(exercises: Exercises) -> Iterator[str]:
    """No two items are called the same, and none is without a name."""
    for names, kind in (
        (Counter(each.name.casefold() for _, each in told(exercises)), "name"),
        (Counter(each.clinical_name.casefold() for each in exercises), "clinical name"),
    ):
        for name, count in names.items():
            if count > 1 or not name:
                yield f"library: {count} exercises have the {kind} {name!r}"


def synonyms_are_enough(exercises: Exercises) -> Iterator[str]:
    """Each can be found by other words than its name, none of them said twice."""
    for each in exercises:
        words = {it.casefold() for it in each.synonyms}
        if len(words - {each.name.casefold()}) < LEAST_SYNONYMS:
            yield f"{each.id}: fewer than {LEAST_SYNONYMS} synonyms"
        if len(words) != len(each.synonyms):
            yield f"{each.id}: a synonym stands twice"


def words_are_easy(exercises: Exercises) -> Iterator[str]:
    """The words for the patient are plain and short."""
    for place, each in told(exercises):
        yield from (f"{place}: {problem}" for problem in word_problems(each.words))


def household_stands_in(exercises: Exercises) -> Iterator[str]:
    """What needs equipment says what to use at home instead."""
    for place, each in told(exercises):
        if each.equipment and not each.household:
            yield f"{place}: needs {each.equipment[0]}, and says nothing to use at home"
        yield from (f"{place}: {problem}" for problem in text_problems(each.household))


def neighbours_are_there(exercises: Exercises) -> Iterator[str]:
    """Easier and harder exercises exist."""
    known = {each.id for each in exercises}
    for each in exercises:
        for other in (*each.easier, *each.harder):
            if other not in known:
                yield f"{each.id}: its neighbour {other} does not exist"


def ladder(exercises: Exercises) -> dict[str, set[str]]:
    """For each exercise those that are easier, whichever of the two says so."""
    below: dict[str, set[str]] = {each.id: set() for each in exercises}
    for each in exercises:
        below[each.id].update(each.easier)
        for harder in each.harder:
            below.setdefault(harder, set()).add(each.id)
    return below


def ladders_have_no_cycles(exercises: Exercises) -> Iterator[str]:
    """Nothing is easier than itself, by whatever way round."""
    try:
        TopologicalSorter(ladder(exercises)).prepare()
    except CycleError as error:
        yield f"{error.args[1][0]}: is easier than itself ({' < '.join(error.args[1])})"


def rungs_are_reached(exercises: Exercises) -> Iterator[str]:
    """Every exercise can be reached from one that has no easier one."""
    below = ladder(exercises)
    reached = {each for each, easier in below.items() if not easier}
    while more := {each for each, easier in below.items() if easier & reached} - reached:
        reached |= more
    for each in sorted(set(below) - reached):
        yield f"{each}: no first rung leads to it"


def ladder_steps_are_small(exercises: Exercises) -> Iterator[str]:
    """A harder neighbour is at most 2 ranks up and 1 down (section 4.4 of the clinical sheet)."""
    known = {each.id: each for each in exercises}
    for each in exercises:
        for other in (known[it] for it in each.harder if it in known):
            if each.load_rank is None or other.load_rank is None:
                continue
            small = -1 <= other.load_rank - each.load_rank <= 2
            if not small and (each.id, other.id) != CHECKLIST_BETWEEN:
                yield f"{each.id}: rank {each.load_rank}, {other.id} has {other.load_rank}"


def ladders_follow_measured_load(exercises: Exercises) -> Iterator[str]:
    """Where one study measured both, the harder one has the larger figure, or about the same."""
    known = {each.id: each for each in exercises}
    for easier_id, each in known.items():
        for other in (known[it] for it in each.harder if it in known):
            for low, high in same_scale(each, other):
                if low.value > ALIKE * high.value:
                    yield f"{easier_id}: {low.study} measured less in {other.id}"


def stages_have_doses(exercises: Exercises) -> Iterator[str]:
    """There is a general dose, and one for each usual stage and no other."""
    for place, each in told(exercises):
        if not each.doses or each.doses[0].stages or not each.doses[0].dose.given:
            yield f"{place}: the first dose is the general one"
        for stage in each.stages:
            if not default_dose(each, stage).given:
                yield f"{place}: no dose for stage {stage}"
        named = [stage for it in each.doses for stage in it.stages]
        if set(named) - set(each.stages) or len(set(named)) != len(named):
            yield f"{place}: doses for stages {named}, usual in {list(each.stages)}"


def set_time_fits(exercises: Exercises) -> Iterator[str]:
    """The time that is told for a set agrees with the dose."""
    for each in exercises:
        low, high = set_seconds(each.doses[0].dose) if each.doses else (0.0, 0.0)
        if each.set_s is None or not low <= each.set_s <= high:
            yield f"{each.id}: set_s {each.set_s}, the dose says {low:g} to {high:g} s"


def set_seconds(dose: Dose) -> tuple[float, float]:
    """Shortest and longest plausible time for one set, on one side."""
    if not dose.groups:
        return 0.0, 0.0
    group = dose.groups[0]
    one = Dose(groups=(SetGroup(group.parts),), tempo=dose.tempo, cycle_s=dose.cycle_s)
    seconds = dose_seconds(one)
    first = group.parts[0]
    timed = first.unit in {Unit.HOLD, Unit.TIME} or dose.tempo is not None
    if timed and first.hold is None:
        return seconds - 1, seconds + 1
    if first.hold is not None and first.count is not None:
        return first.count.middle * first.hold.middle, seconds * 1.3
    return seconds / 4, seconds * 3


def sources_stand_behind(exercises: Exercises) -> Iterator[str]:
    """Each has a source; what was found, and each measured figure, names its code."""
    for each in exercises:
        if not each.sources:
            yield f"{each.id}: no source"
        if any(it.tag is Tag.FOUND and not it.code for it in each.sources):
            yield f"{each.id}: a source that was found has no code"
        for it in each.measured:
            if it.source.tag is not Tag.FOUND or not it.source.code:
                yield f"{each.id}: the figure of {it.study} has no source that was found"


def shelf_place_is_told(exercises: Exercises) -> Iterator[str]:
    """Purposes, targets and stages are told: the filters look at them."""
    for each in exercises:
        if not (each.purposes and each.targets and each.stages):
            yield f"{each.id}: purposes, targets or stages are missing"


def pictures_are_there(exercises: Exercises) -> Iterator[str]:
    """Each exercise and variant has the scene that its id asks for."""
    scenes = {name.rpartition("/")[2].removesuffix(".yaml") for name, _ in yaml_files("scenes")}
    for each in exercises:
        yield from _scene(each.id, each.scene, each.id.replace("_", "-"), scenes)
        for it in each.variants:
            wanted = f"{each.scene}--{it.id.replace('_', '-')}"
            yield from _scene(f"{each.id}/{it.id}", it.scene, wanted, scenes)
            if not it.label:
                yield f"{each.id}/{it.id}: no label"


def _scene(place: str, scene: str, wanted: str, known: Collection[str]) -> Iterator[str]:
    if scene != wanted:
        yield f"{place}: its scene is {scene!r}, not {wanted!r}"
    elif scene not in known:
        yield f"{place}: there is no scene {scene!r}"


def nerves_are_told_apart(exercises: Exercises) -> Iterator[str]:
    """A nerve exercise is a slider or a tensioner of one nerve; tensioners warn."""
    for each in exercises:
        kinds = {Purpose.SLIDER, Purpose.TENSIONER} & set(each.purposes)
        if each.region is Region.NEURAL and (len(kinds) != 1 or each.nerve is None):
            yield f"{each.id}: is one of slider and tensioner, and names its nerve"
        if Purpose.TENSIONER in kinds and not (
            {Avoid.NEURAL_IRRITABLE, Avoid.NEUROLOGICAL_LOSS} <= set(each.avoid)
        ):
            yield f"{each.id}: a tensioner warns of irritability and of nerve loss"
    for nerve in Nerve:
        if not any(each.nerve is nerve for each in exercises if each.region is Region.NEURAL):
            yield f"library: no nerve exercise for {nerve}"


RULES: dict[str, Rule] = {
    "enough of each": enough,
    "names": names_are_unlike,
    "synonyms": synonyms_are_enough,
    "easy words": words_are_easy,
    "at home": household_stands_in,
    "neighbours": neighbours_are_there,
    "no cycles": ladders_have_no_cycles,
    "first rungs": rungs_are_reached,
    "small steps": ladder_steps_are_small,
    "measured order": ladders_follow_measured_load,
    "doses": stages_have_doses,
    "time of a set": set_time_fits,
    "sources": sources_stand_behind,
    "shelf place": shelf_place_is_told,
    "pictures": pictures_are_there,
    "nerves": nerves_are_told_apart,
}


def breaches(exercises: Exercises) -> dict[str, tuple[str, ...]]:
    """Whatever breaks a rule, by the rule's name; rules that are kept are there, empty."""
    return {name: tuple(rule(exercises)) for name, rule in RULES.items()}
