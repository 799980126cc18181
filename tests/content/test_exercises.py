"""Every shipped exercise keeps the rules of the library: plain words, sound ladders, sources."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from soleus.assets import resource
from soleus.clinic.time import dose_seconds
from soleus.domain.dose import Dose, SetGroup, Unit
from soleus.domain.exercise import (
    Avoid,
    Equipment,
    Exercise,
    Nerve,
    Position,
    Purpose,
    Region,
    Words,
    default_dose,
    varied,
)
from soleus.domain.trust import Tag
from soleus.storage.content import load_exercises, read_yaml, yaml_files

LONGEST_SENTENCE = 15
LONGEST_CUE = 8
SIDES = re.compile(
    r"\b(affected|injured|sore leg|sore side|bad leg|good leg|left|right(?! angle))\b", re.I
)
AMERICAN = re.compile(r"\b(color\w*|center\w*|meters?|stabiliz\w*|mobiliz\w*|gray)\b", re.I)


@cache
def exercises() -> tuple[Exercise, ...]:
    return load_exercises()


@cache
def by_id() -> dict[str, Exercise]:
    return {each.id: each for each in exercises()}


@cache
def files() -> dict[str, Any]:
    """The plain data of every exercise file, by its path below the resources."""
    return {name: read_yaml(name, file) for name, file in yaml_files("exercises")}


@cache
def wording(name: str) -> Any:
    return yaml.safe_load(resource("wording", name).read_text(encoding="utf-8"))


@cache
def jargon() -> re.Pattern[str]:
    parts = [re.escape(each["word"]).replace(r"\*", r"\w*") for each in wording("jargon.yaml")]
    return re.compile(rf"\b({'|'.join(parts)})\b", re.IGNORECASE)


def told() -> Iterator[tuple[str, Exercise]]:
    """Every exercise and each of its variants as the patient would get it, with its place."""
    for each in exercises():
        yield each.id, each
        for variant in each.variants:
            yield f"{each.id}/{variant.id}", varied(each, variant.id)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?;])\s+", text) if part]


def word_problems(words: Words) -> Iterator[str]:
    """What is hard to read in *words*: long, no verb first, jargon, a side, spelling."""
    if not 2 <= len(words.steps) <= 5:
        yield f"{len(words.steps)} steps"
    if not 1 <= len(words.cues) <= 3:
        yield f"{len(words.cues)} cues"
    if not words.feel:
        yield "does not say what it feels like"
    for step in words.steps:
        if len(sentences(step)) != 1 or not step.endswith("."):
            yield f"a step is one sentence with a full stop: {step}"
    for cue in words.cues:
        if cue.endswith(".") or len(cue.split()) > LONGEST_CUE:
            yield f"a cue is at most {LONGEST_CUE} words without a full stop: {cue}"
    for text in (*words.steps, *words.cues):
        first = re.match(r"[A-Z][a-z']*", text)
        if not first or first.group().lower() not in wording("verbs.yaml"):
            yield f"no verb first: {text}"
    for text in (*words.steps, *words.cues, words.feel):
        yield from text_problems(text)


def text_problems(text: str) -> Iterator[str]:
    if any(len(each.split()) > LONGEST_SENTENCE for each in sentences(text)):
        yield f"over {LONGEST_SENTENCE} words: {text}"
    for name, pattern in (("jargon", jargon()), ("a side", SIDES), ("American", AMERICAN)):
        if found := pattern.search(text):
            yield f"{name} {found.group()!r}: {text}"


def ladder(library: dict[str, Exercise]) -> dict[str, set[str]]:
    """For each exercise those that are easier, whichever of the two files says so."""
    below: dict[str, set[str]] = {each: set() for each in library}
    for each in library.values():
        below[each.id].update(each.easier)
        for harder in each.harder:
            below.setdefault(harder, set()).add(each.id)
    return below


# --- the rules ---------------------------------------------------------------------------


def test_library_is_there() -> None:
    counts = Counter(each.region for each in exercises())
    least = {
        Region.CALF: 35, Region.FOOT: 21, Region.NEURAL: 18, Region.SPRING: 18, Region.RUNNING: 18,
        Region.HIP: 23, Region.KNEE: 19, Region.TRUNK: 21, Region.MOBILITY: 16,
    }  # fmt: skip
    assert {region: counts[region] for region in least if counts[region] < least[region]} == {}


def test_files_keep_the_schema() -> None:
    schema = json.loads(resource("exercises", "schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    assert [
        f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
        for name, data in files().items()
        for error in validator.iter_errors(data)
    ] == []


def test_schema_knows_the_words_of_the_program() -> None:
    schema = json.loads(resource("exercises", "schema.json").read_text(encoding="utf-8"))
    fields, parts = schema["properties"], schema["$defs"]
    assert set(fields["region"]["enum"]) == set(Region)
    assert set(fields["position"]["enum"]) == set(Position)
    assert set(fields["nerve"]["enum"]) == set(Nerve)
    assert set(fields["purposes"]["items"]["enum"]) == set(Purpose)
    assert set(fields["avoid"]["items"]["enum"]) == set(Avoid)
    assert set(parts["equipment"]["enum"]) == set(Equipment)
    assert set(parts["source"]["properties"]["tag"]["enum"]) == set(Tag)


def test_files_are_named_after_what_they_hold() -> None:
    assert [
        name
        for name, data in files().items()
        if name != f"exercises/{data['region']}/{data['id']}.yaml"
    ] == []


def test_names_are_plain_clinical_and_unlike() -> None:
    names = Counter(each.name.casefold() for _, each in told())
    assert [name for name, count in names.items() if count > 1] == []
    clinical = Counter(each.clinical_name.casefold() for each in exercises())
    assert [name for name, count in clinical.items() if count > 1 or not name] == []


def test_three_synonyms_and_none_said_twice() -> None:
    assert [
        each.id
        for each in exercises()
        if len({it.casefold() for it in each.synonyms} - {each.name.casefold()}) < 3
        or len({it.casefold() for it in each.synonyms}) != len(each.synonyms)
    ] == []


def test_words_are_easy() -> None:
    assert [
        f"{place}: {problem}" for place, each in told() for problem in word_problems(each.words)
    ] == []


def test_household_hint_where_a_thing_is_needed() -> None:
    missing = [place for place, each in told() if each.equipment and not each.household]
    hard = [f"{place}: {each}" for place, it in told() for each in text_problems(it.household)]
    assert missing + hard == []


def test_neighbours_exist() -> None:
    assert [
        f"{each.id}: {neighbour}"
        for each in exercises()
        for neighbour in (*each.easier, *each.harder)
        if neighbour not in by_id()
    ] == []


def test_ladders_have_no_cycles() -> None:
    TopologicalSorter(ladder(by_id())).prepare()


def test_every_rung_is_reached_from_a_first_rung() -> None:
    below = ladder(by_id())
    reached = {each for each, easier in below.items() if not easier}
    while more := {each for each, easier in below.items() if easier & reached} - reached:
        reached |= more
    assert set(below) - reached == set()


def test_ladder_steps_are_small() -> None:
    """A harder neighbour is at most 2 ranks up and 1 down (section 4.4 of the clinical sheet).

    Walking to walk-run intervals is the one exception: a checklist stands between them.
    """
    exception = ("run_brisk_walk", "run_walk_intervals")
    far = []
    for each in exercises():
        for other in (by_id()[it] for it in each.harder if it in by_id()):
            if each.load_rank is None or other.load_rank is None:
                continue
            small = -1 <= other.load_rank - each.load_rank <= 2
            if not small and (each.id, other.id) != exception:
                far.append(f"{each.id} {each.load_rank} -> {other.id} {other.load_rank}")
    assert far == []


def test_each_stage_has_a_dose() -> None:
    wrong = []
    for place, each in told():
        if not each.doses or each.doses[0].stages or not each.doses[0].dose.given:
            wrong.append(f"{place}: the first dose is the general one")
        wrong += [
            f"{place}: no dose for stage {stage}"
            for stage in each.stages
            if not default_dose(each, stage).given
        ]
        named = [stage for it in each.doses for stage in it.stages]
        if set(named) - set(each.stages) or len(set(named)) != len(named):
            wrong.append(f"{place}: doses for stages {named}, usual in {each.stages}")
    assert wrong == []


def test_set_time_fits_the_dose() -> None:
    assert [
        f"{each.id}: {each.set_s} s, the dose says {low:g} to {high:g} s"
        for each in exercises()
        for low, high in [set_seconds(each.doses[0].dose)]
        if each.set_s is None or not low <= each.set_s <= high
    ] == []


def set_seconds(dose: Dose) -> tuple[float, float]:
    """Shortest and longest plausible time for one set, on one side."""
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


def test_sources_stand_behind_it() -> None:
    assert [
        each.id
        for each in exercises()
        if not each.sources
        or any(it.tag is Tag.FOUND and not it.code for it in each.sources)
        or any(it.source.tag is not Tag.FOUND or not it.source.code for it in each.measured)
    ] == []


def test_shelf_place_and_picture_are_filled_in() -> None:
    wrong = []
    for each in exercises():
        if not (each.purposes and each.targets and each.stages):
            wrong.append(f"{each.id}: purposes, targets or stages")
        if each.scene != each.id.replace("_", "-"):
            wrong.append(f"{each.id}: scene {each.scene}")
        wrong += [
            f"{each.id}/{it.id}: scene {it.scene}, label {it.label}"
            for it in each.variants
            if it.scene != f"{each.scene}--{it.id.replace('_', '-')}" or not it.label
        ]
    assert wrong == []


def test_nerve_exercises_are_sliders_or_tensioners() -> None:
    wrong = []
    for each in exercises():
        kinds = {Purpose.SLIDER, Purpose.TENSIONER} & set(each.purposes)
        if each.region is Region.NEURAL and (len(kinds) != 1 or each.nerve is None):
            wrong.append(f"{each.id}: {kinds}, nerve {each.nerve}")
        if Purpose.TENSIONER in kinds and not (
            {Avoid.NEURAL_IRRITABLE, Avoid.NEUROLOGICAL_LOSS} <= set(each.avoid)
        ):
            wrong.append(f"{each.id}: a tensioner warns of irritability and of nerve loss")
    assert wrong == []
    assert {each.nerve for each in exercises()} >= set(Nerve)


# --- and that the rules would notice -------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"steps": ("Stand.",)}, "1 steps"),
        ({"steps": ("Stand.", "Slowly lower your heel.")}, "no verb first"),
        ({"steps": ("Stand.", "Lower your heel")}, "full stop"),
        ({"steps": ("Stand.", "Rise. Then lower.")}, "one sentence"),
        ({"steps": ("Stand.", "Keep " + "on and " * 7 + "on.")}, "over 15 words"),
        ({"cues": ("Dorsiflex your foot",)}, "no verb first"),
        ({"cues": ("Keep the dorsiflexion",)}, "jargon 'dorsiflexion'"),
        ({"cues": ("Keep your Core tight",)}, "jargon 'Core'"),
        ({"cues": ("Rest the sore leg",)}, "a side"),
        ({"feel": ""}, "does not say"),
        ({"feel": "Work in your gluteals."}, "jargon 'gluteals'"),
    ],
)
def test_hard_words_are_noticed(change: dict[str, Any], problem: str) -> None:
    good = {"steps": ("Stand on one foot.", "Lift your heel."), "cues": ("Go slowly",)}
    easy = Words(name="Heel raise", **{"feel": "Work in your calf.", **good})
    assert list(word_problems(easy)) == []
    hard = Words(name="Heel raise", **{"feel": "Work in your calf.", **good, **change})
    assert any(problem in each for each in word_problems(hard))


def test_a_cycle_is_noticed_whichever_file_makes_it() -> None:
    floor, step = by_id()["calf_sl_raise_floor"], by_id()["calf_sl_raise_step"]
    assert step.id in floor.harder
    for turned in (replace(step, harder=(floor.id,)), replace(floor, easier=(step.id,))):
        with pytest.raises(CycleError):
            TopologicalSorter(ladder({**by_id(), turned.id: turned})).prepare()
