"""Scenes in motion: contacts hold in every frame, feet do not slide, failures are told."""

from __future__ import annotations

import re

import numpy as np
import pytest

from soleus.figures.frame import BODY_PARTS, Figure
from soleus.figures.reading.scene_file import load_scene, parse_scene, posture_names
from soleus.figures.solve.motion import complaints, motion_of, solve_motion
from soleus.figures.solve.moving import MovingScene
from soleus.figures.solve.solved import solve_frame

HEEL_RAISE = load_scene("calf-sl-raise-step")


@pytest.mark.parametrize("posture", posture_names())
def test_every_posture_can_be_taken(posture: str) -> None:
    props = "props: {step: {}}\n" if posture == "step edge" else ""
    scene = parse_scene(f"id: t\nposture: {posture}\n{props}keys: [{{}}]\n", "t.yaml")
    assert complaints(solve_motion(scene, "neutral")) == []


@pytest.mark.parametrize("body", ["neutral", "female", "male", "older", "heavier"])
def test_a_standing_foot_does_not_slide(body: str) -> None:
    motion = motion_of(HEEL_RAISE, body)
    spots = [motion.setting.spot(motion.at(t).posed, "ball_inner.R") for t in np.linspace(0, 1, 9)]
    assert np.ptp(np.array(spots), axis=0).max() < 0.002


def test_the_heel_rises_and_the_stated_angle_is_met() -> None:
    motion = motion_of(HEEL_RAISE, "neutral")
    low, high = (motion.setting.spot(motion.at(t).posed, "heel.R")[1] for t in (0, 1))
    assert low < 0.16 < high - 0.05
    assert motion.keys[1].pose.angle("ankle.dorsiflexion.R") == pytest.approx(-36, abs=3)


def test_movement_is_continuous() -> None:
    motion = motion_of(load_scene("pil-bird-dog"), "neutral")
    angles = np.array([motion.at(t).pose.angles for t in np.linspace(0, 1, 25)])
    assert np.degrees(np.abs(np.diff(angles, axis=0)).max()) < 16


def test_what_cannot_be_reached_is_told_in_millimetres() -> None:
    scene = parse_scene(
        "id: far\nposture: standing\nprops: {wall: {in_front: 2.6}}\n"
        "contacts: {working.palm: wall, both.sole: {on: floor, forward: 0}}\nkeys: [{}]\n",
        "far.yaml",
    )
    told = complaints(solve_motion(scene, "neutral"))
    assert re.search(r"far, position 1: .* misses .* by \d+ mm", " ".join(told))


def test_a_jump_leaves_the_floor_by_what_is_asked() -> None:
    scene = parse_scene(
        "id: hop\nposture: standing\nkeys:\n  - {}\n  - {lifted: [both.leg], shift: {up: 0.2}}\n",
        "hop.yaml",
    )
    motion = solve_motion(scene, "neutral")
    lowest = min(
        motion.setting.spot(motion.keys[1].posed, f"{n}.{s}")[1]
        for n in ("heel", "ball_inner")
        for s in "RL"
    )
    assert lowest == pytest.approx(0.2, abs=0.02)


def test_a_step_moves_the_foot_by_what_is_asked() -> None:
    scene = parse_scene(
        "id: s\nposture: standing\nkeys:\n  - {}\n  - {move: {working.sole: {forward: 0.5}}}\n",
        "s.yaml",
    )
    motion = solve_motion(scene, "neutral")
    start, end = (motion.setting.spot(k.posed, "ball_inner.R") for k in motion.keys)
    assert end[2] - start[2] == pytest.approx(0.5, abs=0.003)
    middle = motion.setting.spot(motion.at(0.5).posed, "ball_inner.R")
    assert middle[1] > 0.03


def test_the_left_is_a_mirror_image() -> None:
    right = solve_frame(HEEL_RAISE, Figure(), 1.0)
    left = solve_frame(HEEL_RAISE, Figure(), 1.0, side="left")
    assert np.allclose(left.body.vertices, right.body.vertices * [-1, 1, 1])
    assert left.primary == ("gastrocnemius.L",)
    foot = BODY_PARTS.index("foot.R")
    assert (left.body.part == BODY_PARTS.index("foot.L")).sum() == (right.body.part == foot).sum()


def test_nothing_shown_lies_under_the_floor() -> None:
    frame = solve_frame(load_scene("hip-bridge"), Figure(), 0.5)
    used = np.unique(frame.body.triangles)
    assert frame.body.vertices[used, 1].min() > -0.005


@pytest.mark.parametrize(
    ("scene", "site"),
    [("calf-sl-raise-step", "heel.R"), ("hip-bridge", "hip_front.R"), ("hip-clam", "knee_front.R")],
)
def test_the_arrow_shows_what_moves(scene: str, site: str) -> None:
    moving = MovingScene(load_scene(scene), Figure())
    arrows = moving.arrows(1)
    assert [a.track for a in arrows] == [site]
    path = moving.track_paths()[site]
    assert np.linalg.norm(path[-1] - path[0]) > 0.02


def test_a_close_up_shows_one_foot_only() -> None:
    frame = solve_frame(load_scene("foot-short-foot-sit"), Figure(), 1.0)
    assert frame.window is not None
    assert {BODY_PARTS[p] for p in np.unique(frame.body.part)} == {"foot.R", "shank.R"}
    assert frame.props == ()
