"""What the words under a picture say, as somebody hears them who cannot see it."""

from __future__ import annotations

import pytest

from soleus.figures.alt.alt_text import alt_text
from soleus.figures.reading.scene_file import parse_scene

STEP = """
id: t
posture: standing
props: {step: {}, wall: {in_front: 0.55}}
contacts: {working.forefoot: step.rear_edge, both.palm: {on: wall, height: 1.42}}
lifted: [other.leg]
keys:
  - working: {ankle: 14}
  - working: {ankle: -36}
timing: {hold: 2}
"""


def told(text: str, side: str = "right") -> str:
    return alt_text(parse_scene(text, "t.yaml"), side)


def test_a_heel_raise_on_a_step() -> None:
    assert told(STEP) == (
        "Side view: standing, right forefoot on the edge of a step, heel below it. "
        "The hands are on a wall. Then the right heel rises. Held for 2 seconds."
    )


def test_the_left_is_the_patients_own_left() -> None:
    assert told(STEP, "left") == told(STEP).replace("right", "left")


def test_a_foot_that_comes_down_from_a_heel_raise_is_lowered_not_pulled_up() -> None:
    text = told(
        "id: t\nposture: standing\nkeys:\n"
        "  - {both: {ankle: -36}, contacts: {both.forefoot: floor}}\n"
        "  - {working: {ankle: 0}, lifted: [other.leg]}\n"
    )
    assert text.startswith("Side view: standing on the toes of both feet.")
    assert "the right heel lowers and the left foot lifts" in text
    assert "pull" not in text


def test_two_dumbbells_are_one_clause() -> None:
    text = told(
        "id: t\nposture: standing\narms: carrying\nprops: {dumbbell: {in: working.hand},"
        " second: {kind: dumbbell, in: other.hand}}\nkeys: [{}, {both: {knee: 60, hip: 60}}]\n"
    )
    assert text == "Side view: standing, a dumbbell in each hand. Then both knees bend."


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("posture: sitting\nkeys: [{}, {contacts: {both.sole: floor}, lifted: [both.seat]}]",
         "the hips lift off the chair"),
        ("posture: crook lying\nkeys: [{}, {both: {hip: 2}, lifted: [sacrum]}]", "the hips lift"),
        ("posture: supine\nkeys: [{}, {working: {hip: 60}, lifted: [working.leg]}]",
         "the right leg lifts"),
        ("posture: standing\nkeys: [{}, {move: {working.sole: {forward: 0.6}}}]",
         "the right foot steps forward"),
        ("posture: standing\nlifted: [other.leg]\nkeys: [{}, {trunk: 50}]",
         "the left leg moves back and the trunk leans forward"),
        ("posture: standing\narms: carrying\nkeys: [{}, {trunk: 50, both: {shoulder: 50}}]",
         "Then the trunk leans forward."),
        ("posture: sitting\nclose_up: working.foot\nkeys: [{}, {working: {toes: {dome: 1}}}]",
         "Close view of the right foot from the inside. Then the arch lifts"),
        ("posture: sitting\nnerve: sciatic\nkeys: [{}]",
         "The position stays the same. A line shows the sciatic nerve."),
        ("posture: sitting\nnerve: other.sciatic\nkeys: [{}]",
         "The position stays the same. A line shows the sciatic nerve of the left leg."),
        ("posture: standing\narms: crossed\nkeys: [{}]", "standing, arms crossed"),
        ("posture: sitting\nprops: {weight: {on: working.thigh_low}}\nkeys: [{}]",
         "A weight is on the right thigh."),
        ("posture: standing\nprops: {wall: {behind: 0.14}}\n"
         "contacts: {upper_back: wall, sacrum: wall}\nkeys: [{}]", "back against a wall"),
    ],
)  # fmt: skip
def test_what_happens_is_told_in_plain_words(scene: str, words: str) -> None:
    assert words in told(f"id: t\n{scene}\n")


def test_a_written_note_wins_and_knows_the_side() -> None:
    text = told(STEP + "alt_text: 'The {working} heel rises, not the {other}.'\n", "left")
    assert text == "The left heel rises, not the right."
