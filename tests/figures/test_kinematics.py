"""The skeleton: clinical angles mean what a goniometer would say, and derivatives are right."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.body.joints import COUNT, DEGREES_OF_FREEDOM, INDEX
from soleus.figures.body.kinematics import Pose, skeleton_for
from soleus.figures.body.limb_ik import reach
from soleus.figures.body.sites import sites_of
from soleus.figures.body.solver import Facing, Pull, Task, Wish, _moved, _Problem


def pose_with(**degrees: float) -> Pose:
    skeleton = skeleton_for("neutral")
    angles = np.zeros(COUNT)
    for name, value in degrees.items():
        angles[INDEX[name.replace("__", ".")]] = np.radians(value)
    return Pose(np.eye(3), skeleton.rest[0], angles)


def joint(pose: Pose, bone: str) -> np.ndarray:
    skeleton = skeleton_for("neutral")
    return skeleton.posed(pose).joints[skeleton.index[bone]]


def between(a: np.ndarray, b: np.ndarray) -> float:
    cosine = a @ b / np.linalg.norm(a) / np.linalg.norm(b)
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


@pytest.mark.parametrize("side", ["R", "L"])
@pytest.mark.parametrize("flexion", [0.0, 45.0, 110.0])
def test_knee_flexion_is_the_angle_between_thigh_and_shank(side: str, flexion: float) -> None:
    pose = pose_with(**{f"knee__flexion__{side}": flexion})
    thigh = joint(pose, f"shank.{side}") - joint(pose, f"thigh.{side}")
    shank = joint(pose, f"foot.{side}") - joint(pose, f"shank.{side}")
    assert between(thigh, shank) == pytest.approx(flexion, abs=0.5)


@pytest.mark.parametrize("side", ["R", "L"])
def test_limbs_move_the_way_the_words_say(side: str) -> None:
    outward = 1.0 if side == "L" else -1.0
    standing = pose_with()
    hip = pose_with(**{f"hip__flexion__{side}": 30})
    assert joint(hip, f"shank.{side}")[2] > joint(standing, f"shank.{side}")[2] + 0.1
    away = pose_with(**{f"hip__abduction__{side}": 30})
    assert (joint(away, f"foot.{side}") - joint(standing, f"foot.{side}"))[0] * outward > 0.3
    arm = pose_with(**{f"shoulder__abduction__{side}": 90})
    assert (joint(arm, f"hand.{side}") - joint(arm, f"arm.{side}"))[0] * outward > 0.4
    elbow = pose_with(**{f"elbow__flexion__{side}": 90})
    assert joint(elbow, f"hand.{side}")[2] > joint(standing, f"hand.{side}")[2] + 0.2
    turned_in = pose_with(
        **{f"elbow__flexion__{side}": 90, f"shoulder__internal_rotation__{side}": 60}
    )
    assert (joint(turned_in, f"hand.{side}") - joint(elbow, f"hand.{side}"))[0] * outward < -0.1


@pytest.mark.parametrize("body", ["neutral", "female", "male", "older", "heavier"])
def test_the_foot_stands_level_at_zero(body: str) -> None:
    skeleton = skeleton_for(body)
    sites = sites_of(body)
    posed = skeleton.posed(Pose(np.eye(3), skeleton.rest[0], np.zeros(COUNT)))
    for side in "RL":
        heights = []
        for name in ("heel", "ball_inner", "ball_outer"):
            site = sites[f"{name}.{side}"]
            heights.append((posed.joints[site.bone] + posed.skin[site.bone] @ site.offset)[1])
        assert max(heights) - min(heights) < 0.006


def test_derivatives_agree_with_differences() -> None:
    skeleton, sites = skeleton_for("neutral"), sites_of("neutral")
    pose = pose_with(
        shoulder__flexion__R=60, elbow__flexion__R=50, hip__flexion__L=40, knee__flexion__L=60,
        lumbar__flexion=20, neck__side=10, shoulder__abduction__L=25,
    )  # fmt: skip
    pulls = (
        Pull("hand", (("palm.R", 1.0),), np.array([0, 1.0, 0.4]), np.eye(3)),
        Pull("touch", (("heel.L", 1.0), ("palm.L", -1.0)), np.zeros(3), np.eye(3)),
    )
    facing = (Facing("palm.R", np.array([0, 0, 1.0]), 0.1),)
    wish = Wish(pose_with(), np.full(COUNT, 0.2), np.full(3, 0.1), np.full(3, 0.5))
    problem = _Problem(skeleton, sites, Task(pulls, facing, (), (), wish))
    start, state = problem.residuals(pose, 1.0)
    rates = problem.rates(state, 1.0)
    for column in range(rates.shape[1]):
        step = np.zeros(rates.shape[1])
        step[column] = 1e-6
        moved, _ = problem.residuals(_moved(pose, step), 1.0)
        difference = (moved - start) / 1e-6
        assert np.abs(difference - rates[:, column]).max() < 2e-3 * max(1, np.abs(difference).max())


@pytest.mark.parametrize("side", ["R", "L"])
def test_analytic_reach_puts_the_wrist_there(side: str) -> None:
    skeleton = skeleton_for("neutral")
    pose = pose_with()
    s = 1.0 if side == "L" else -1.0
    target = np.array([0.2 * s, 1.25, 0.38])
    reached = reach(skeleton, pose, skeleton.posed(pose), "arm", side, target)
    # The collar bone follows the arm, so the shoulder itself shifts a little.
    assert np.linalg.norm(joint(reached, f"hand.{side}") - target) < 0.06
    assert 20 < reached.angle(f"elbow.flexion.{side}") < 140


def test_every_angle_has_a_name_and_a_range() -> None:
    assert len(set(DEGREES_OF_FREEDOM)) == COUNT
