"""Every shipped exercise keeps the rules of the library: plain words, sound ladders, sources."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from soleus.assets import resource
from soleus.domain.exercise import (
    Avoid,
    Equipment,
    Exercise,
    MeasuredLoad,
    Nerve,
    Position,
    Purpose,
    Region,
    Words,
)
from soleus.domain.trust import Source, Tag
from soleus.storage.content.content import library_version, load_exercises, read_yaml, yaml_files
from soleus.storage.content.library_rules import LEAST, LEAST_IN_ALL, RULES, breaches
from soleus.storage.content.plain_words import word_problems


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


# --- the rules ---------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES)
def test_every_exercise_keeps_the_rule(rule: str) -> None:
    assert list(RULES[rule](exercises())) == []


def test_counts_are_those_of_the_issue() -> None:
    assert LEAST_IN_ALL == 220
    assert {str(region): least for region, least in LEAST.items()} | {"mobility": 20} == {
        "calf": 45, "hip": 40, "knee": 30, "foot": 35, "neural": 16, "trunk": 25,
        "spring": 15, "running": 10, "mobility": 20,
    }  # fmt: skip


def test_the_library_has_a_version() -> None:
    assert re.fullmatch(r"20\d\d\.(1[0-2]|[1-9])\.[1-9]\d*", library_version())


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


# The nerves of section 3.E of the clinical sheet, each with what it needs at the least.
SHEET_NERVES = {
    Nerve.SCIATIC: (2, 1),
    Nerve.TIBIAL: (1, 1),
    Nerve.SURAL: (1, 1),
    Nerve.PERONEAL: (1, 0),
    Nerve.PLANTAR: (1, 0),
    Nerve.FEMORAL: (1, 0),
    Nerve.SAPHENOUS: (1, 0),
}


def test_every_nerve_of_the_sheet_has_its_sliders_and_tensioners() -> None:
    neural = [each for each in exercises() if each.region is Region.NEURAL]
    for nerve, (sliders, tensioners) in SHEET_NERVES.items():
        own = [each for each in neural if each.nerve is nerve]
        kinds = Counter(kind for each in own for kind in each.purposes)
        assert kinds[Purpose.SLIDER] + kinds[Purpose.TENSIONER] == len(own), nerve
        assert kinds[Purpose.SLIDER] >= sliders, nerve
        assert kinds[Purpose.TENSIONER] >= tensioners, nerve
    assert [each.id for each in neural if each.nerve is Nerve.SPINAL]


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


MEASURED = MeasuredLoad("One 2020", "peak load", 1.0, "BW", Source(Tag.FOUND, "F1"))
FLOOR, STEP = "calf_sl_raise_floor", "calf_sl_raise_step"


@pytest.mark.parametrize(
    ("rule", "exercise", "change"),
    [
        ("names", STEP, {"clinical_name": "Single-leg heel raise, floor"}),
        ("names", STEP, {"clinical_name": ""}),
        ("synonyms", STEP, {"synonyms": ("one", "two")}),
        ("synonyms", STEP, {"synonyms": ("one", "two", "three", "Three")}),
        ("easy words", STEP, {"words": Words("Raise", ("Go.",), ("Go",), "Work.")}),
        ("at home", STEP, {"household": ""}),
        ("neighbours", STEP, {"harder": ("calf_no_such",)}),
        ("no cycles", STEP, {"harder": (FLOOR,)}),
        ("no cycles", FLOOR, {"easier": (STEP,)}),
        ("small steps", FLOOR, {"load_rank": 1}),
        ("doses", STEP, {"doses": ()}),
        ("time of a set", STEP, {"set_s": 4000}),
        ("sources", STEP, {"sources": ()}),
        ("sources", STEP, {"sources": (Source(Tag.FOUND),)}),
        ("shelf place", STEP, {"targets": ()}),
        ("pictures", STEP, {"scene": "another"}),
        ("nerves", "neu_slump_tensioner", {"avoid": ()}),
        ("nerves", "neu_slump_slider", {"nerve": None}),
        ("nerves", "neu_slump_slider", {"purposes": (Purpose.SLIDER, Purpose.TENSIONER)}),
        ("nerves", "neu_plantar_slider", {"nerve": Nerve.TIBIAL}),
    ],
)
def test_a_breach_is_noticed(rule: str, exercise: str, change: dict[str, Any]) -> None:
    if change.get("clinical_name"):
        change = {"clinical_name": by_id()[FLOOR].clinical_name}
    changed = {**by_id(), exercise: replace(by_id()[exercise], **change)}
    assert breaches(tuple(changed.values()))[rule], "the rule lets it pass"


def test_a_missing_exercise_is_noticed() -> None:
    neural = [each for each in exercises() if each.region is Region.NEURAL]
    assert any("neural" in line for line in RULES["enough of each"](neural[:15]))
    few = [each for each in exercises() if each.region is not Region.MOBILITY][:219]
    assert any("219 exercises" in line for line in RULES["enough of each"](few))


def test_a_harder_one_that_was_measured_lighter_is_noticed() -> None:
    floor = replace(by_id()[FLOOR], measured=(replace(MEASURED, value=2.0),))
    for value, study, lines in ((1.0, "One 2020", 1), (3.0, "One 2020", 0), (1.0, "Two 2021", 0)):
        step = replace(by_id()[STEP], measured=(replace(MEASURED, value=value, study=study),))
        found = list(RULES["measured order"]((floor, step)))
        assert len(found) == lines, (value, study)


def test_a_rung_in_the_air_is_noticed() -> None:
    a = replace(by_id()[FLOOR], easier=(STEP,), harder=())
    b = replace(by_id()[STEP], easier=(FLOOR,), harder=())
    assert len(list(RULES["first rungs"]((a, b)))) == 2
