"""Scenes as files: what is read, and what a writer is told when something is wrong."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from soleus.assets import resource_path
from soleus.errors import UserError
from soleus.figures.reading.scene_file import (
    arm_names,
    load_scene,
    parse_scene,
    posture_names,
    region_of,
)
from soleus.figures.reading.scene_schema import schema
from soleus.figures.scene.scene_words import read_yaml

GOOD = """
id: test
posture: standing
keys:
  - {}
  - working: {hip: 30}
"""


def test_a_small_scene_is_complete() -> None:
    scene = parse_scene(GOOD, "test.yaml")
    first, last = scene.positions
    assert {c.label for c in first.contacts} == {"working.sole", "other.sole"}
    assert last.stated == {"hip.flexion.R": 30}
    assert scene.arrows is None


def test_words_with_opposites_change_sign() -> None:
    scene = parse_scene(
        GOOD.replace(
            "{hip: 30}", "{hip: {extension: 10, external_rotation: 20}, ankle: {plantarflexion: 5}}"
        ),
        "t.yaml",
    )
    assert scene.positions[1].stated == {
        "hip.flexion.R": -10, "hip.internal_rotation.R": -20, "ankle.dorsiflexion.R": -5,
    }  # fmt: skip


def test_a_contact_replaces_those_of_the_same_limb_only() -> None:
    text = GOOD + "contacts: {working.forefoot: floor}\n"
    labels = {c.label for c in parse_scene(text, "t.yaml").positions[0].contacts}
    assert labels == {"working.forefoot", "other.sole"}


def test_stating_an_arm_lets_go_of_the_postures_hand() -> None:
    text = GOOD.replace("standing", "sitting").replace("{hip: 30}", "{shoulder: 90}")
    first, last = parse_scene(text, "t.yaml").positions
    assert "working.hand" in {c.label for c in first.contacts}
    labels = {c.label for c in last.contacts}
    assert "working.hand" not in labels
    assert "other.hand" in labels


def test_on_is_a_word_not_a_yes() -> None:
    text = GOOD + "props: {wall: {}}\ncontacts: {both.palm: {on: wall, height: 1.3}}\n"
    contacts = parse_scene(text, "t.yaml").positions[0].contacts
    assert any(c.prop == "wall" and c.options == {"height": 1.3} for c in contacts)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("standing", "standng", ["test.yaml, posture", "'standng'", "Did you mean 'standing'?"]),
        ("hip: 30", "hips: 30", ["keys.2.working.hips", "Did you mean 'hip'?"]),
        ("hip: 30", "hip: {flex: 3}", ["keys.2.working.hip.flex", "flexion"]),
        ("hip: 30", "hip: a lot", ["keys.2.working.hip", "'a lot' is not a number"]),
        ("working: {hip: 30}", "contacts: {working.sol: floor}", ["Did you mean 'sole'?"]),
        ("working: {hip: 30}", "contacts: {working.sole: wall}", ["is nothing to touch", "floor"]),
        ("working: {hip: 30}", "contacts: {sole: floor}", ["part without a side"]),
        ("posture: standing", "posture: standing\nprop: {}", ["'prop'", "Did you mean 'props'?"]),
        ("posture: standing", "posture: standing\nmuscles: {primary: working.calf}", ["muscle"]),
        ("posture: standing", "posture: standing\nprops: {wall: {in_frnt: 1}}", ["'in_front'?"]),
        ("posture: standing\n", "", ["'posture' is missing"]),
        ("  - {}", "  - {}\n  - {}\n  - {}\n  - {}", ["There are 5 positions"]),
        ("id: test", "id: [test", ["cannot be read"]),
    ],
)  # fmt: skip
def test_mistakes_name_file_key_and_remedy(wrong: str, right: str, told: list[str]) -> None:
    with pytest.raises(UserError) as caught:
        parse_scene(GOOD.replace(wrong, right), "test.yaml")
    for words in ["test.yaml", *told]:
        assert words in str(caught.value)


@pytest.mark.parametrize("arms", arm_names())
def test_every_arm_position_is_readable(arms: str) -> None:
    assert parse_scene(GOOD + f"arms: {arms}\n", "t.yaml").positions


@pytest.mark.parametrize("posture", posture_names())
def test_every_posture_is_readable(posture: str) -> None:
    props = "props: {step: {}}\n" if posture == "step edge" else ""
    assert parse_scene(GOOD.replace("standing", posture) + props, "t.yaml").positions


def test_the_shipped_schema_is_current_and_accepts_the_library() -> None:
    shipped = json.loads(resource_path("scenes", "schema.json").read_text("utf-8"))
    assert shipped == schema()
    validator = Draft202012Validator(shipped)
    for path in sorted(resource_path("scenes").glob("*/*.yaml")):
        content = read_yaml(path.read_text("utf-8"), path.name)
        assert [e.message for e in validator.iter_errors(content)] == []
    assert list(validator.iter_errors({"id": "a", "posture": "standng", "keys": [{}]}))


@pytest.mark.parametrize("name", ["*", "../body/bones", "/etc/passwd", "", "sl_*", "postures"])
def test_only_the_id_of_a_scene_opens_one(name: str) -> None:
    with pytest.raises(UserError, match="There is no scene called"):
        load_scene(name)
    assert region_of(name) == ""
