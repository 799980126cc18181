"""Machines and props at the feet: they meet the body where an exercise needs them."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.alt.alt_text import alt_text
from soleus.figures.frame import MATERIALS, Figure, Floats, SolvedFrame
from soleus.figures.reading.scene_file import load_scene, parse_scene
from soleus.figures.solve.motion import motion_of
from soleus.figures.solve.solved import solve_frame

STANDING = "id: t\nposture: standing\nprops: {%s}\nkeys: [{}, {%s}]\n"
HOP = "both: {knee: 6, ankle: -38}, lifted: [both.leg], shift: {up: 0.13}"


def frame(text: str, time: float = 0.0) -> SolvedFrame:
    return solve_frame(parse_scene(text, "t.yaml"), Figure(), time)


def points(shown: SolvedFrame, material: str) -> Floats:
    kind = MATERIALS.index(material)
    return np.concatenate([p.vertices for p in shown.props if (p.material == kind).all()])


def test_a_skipping_rope_is_overhead_in_standing_and_under_the_feet_in_the_hop() -> None:
    scene = load_scene("ply-skip-rope")
    stand, hop = (solve_frame(scene, Figure(), t) for t in (0.0, 1.0))
    assert points(stand, "strap")[:, 1].max() > stand.body.vertices[:, 1].max() + 0.1
    rope = points(hop, "strap")
    assert 0.0 <= rope[:, 1].min() < hop.body.vertices[:, 1].min()
    assert rope[:, 1].max() < 1.4


def test_pedals_lie_under_both_feet_and_turn_about_one_axle() -> None:
    scene = load_scene("run-cycle")
    motion = motion_of(scene, "neutral")
    high, low = (motion.setting.spot(motion.keys[0].posed, f"ball_inner.{s}") for s in "RL")
    assert high[1] - low[1] == pytest.approx(0.33, abs=0.01)
    pedal = points(solve_frame(scene, Figure(), 0.0), "plate")
    for ball in (high, low):
        near = pedal[np.abs(pedal[:, 1] - ball[1]) < 0.04]
        assert np.abs(near[:, 2] - ball[2]).min() < 0.03


@pytest.mark.parametrize("body", ["neutral", "male", "heavier"])
def test_the_plate_of_a_leg_press_goes_with_the_feet(body: str) -> None:
    scene = load_scene("knee-leg-press")
    motion = motion_of(scene, body)
    plates = []
    for key, time in zip(motion.keys, motion.times, strict=True):
        ball = motion.setting.spot(key.posed, "ball_inner.R")
        weights = points(solve_frame(scene, Figure(body), time), "plate")
        plates.append(weights[:, 2].mean())
        assert 0.0 < plates[-1] - ball[2] < 0.2
    assert plates[1] > plates[0] + 0.15


def test_a_slider_lies_flat_under_its_foot_and_a_small_one_under_a_heel() -> None:
    whole = points(frame(STANDING % ("slider: {under: working.foot}", "")), "cone")
    heel = points(frame(STANDING % ("slider: {under: working.heel}", "")), "cone")
    assert whole[:, 1].min() > -0.012
    assert whole[:, 1].max() < 0.006
    assert np.ptp(heel[:, 2]) < np.ptp(whole[:, 2])
    assert heel[:, 2].mean() < whole[:, 2].mean()


def test_a_cuff_is_round_the_leg_above_the_ankle() -> None:
    text = STANDING % ("cuff weight: {around: working.ankle}", "")
    cuff = points(frame(text), "plate")
    assert 0.08 < cuff[:, 1].min() < cuff[:, 1].max() < 0.30
    assert "a cuff weight round the right ankle" in alt_text(parse_scene(text, "t.yaml")).lower()


def test_a_ball_rolls_along_with_the_heels_that_slide_on_it() -> None:
    scene = load_scene("knee-ham-ball")
    far, near = (points(solve_frame(scene, Figure(), t), "ball") for t in (0.0, 1.0))
    assert near[:, 2].mean() < far[:, 2].mean() - 0.1
    assert near[:, 1].min() == pytest.approx(far[:, 1].min())


def test_the_ground_is_a_thin_strip_that_stays_on_the_floor() -> None:
    text = STANDING % ("ground: {length: 1.2}", HOP)
    for time in (0.0, 1.0):
        strip = points(frame(text, time), "ground")
        assert strip[:, 1].max() == pytest.approx(0.0)
        assert strip[:, 1].min() > -0.012
        assert np.ptp(strip[:, 2]) == pytest.approx(1.2)


def test_water_shows_its_surface_and_hides_no_body() -> None:
    waves = points(frame(STANDING % ("water: {height: 1.2}", "")), "water")
    assert waves[:, 1].max() == pytest.approx(1.2, abs=0.03)
    assert np.abs(waves[:, 0]).min() > 0.3


def test_a_band_under_a_toe_rises_with_it() -> None:
    text = (
        "id: t\nposture: sitting\nprops: {band: {around: working.toes, toe: big,"
        " held: working.hand}}\npose: {working: {shoulder: {flexion: 50}, elbow: 60,"
        " hand: hold strap}}\nkeys: [{}, {working: {toes: {big_toe: 50, extension: 0}}}]\n"
    )
    low, high = (points(frame(text, t), "band")[:, 1].min() for t in (0.0, 1.0))
    assert high > low + 0.01
