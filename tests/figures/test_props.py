"""Props beside the body: walls are no larger than needed, bands and balls lie on the ground."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.frame import BODY_PARTS, MATERIALS, Figure, Floats, SolvedFrame
from soleus.figures.reading.scene_file import parse_scene
from soleus.figures.solve.motion import motion_of
from soleus.figures.solve.moving import MovingScene
from soleus.figures.solve.solved import solve_frame

AT_WALL = (
    "id: t\nposture: standing\nprops: {wall: {in_front: 0.5%s}}\n"
    "contacts: {both.palm: {on: wall, height: 1.36}}\nkeys: [{}, {both: {ankle: -30},"
    " contacts: {both.forefoot: floor}}]\n"
)


def frame(text: str, time: float = 0.0) -> SolvedFrame:
    return solve_frame(parse_scene(text, "t.yaml"), Figure(), time)


def props_of(shown: SolvedFrame, material: str) -> Floats:
    kind = MATERIALS.index(material)
    return np.concatenate([p.vertices for p in shown.props if (p.material == kind).all()])


def test_a_wall_ends_just_above_the_figure() -> None:
    start, end = (frame(AT_WALL % "", t) for t in (0.0, 1.0))
    top = props_of(start, "wall")[:, 1].max()

    assert top == props_of(end, "wall")[:, 1].max()
    assert 0.08 < top - end.body.vertices[:, 1].max() < 0.13


def test_a_low_wall_stays_low_and_a_high_one_is_cut() -> None:
    assert props_of(frame(AT_WALL % ", height: 1.5"), "wall")[:, 1].max() == pytest.approx(1.5)
    assert props_of(frame(AT_WALL % ", height: 2.4"), "wall")[:, 1].max() < 2.0


def test_hands_on_a_wall_are_seen_from_its_side() -> None:
    scene = parse_scene(AT_WALL % "", "t.yaml")
    assert scene.view.azimuth == pytest.approx(-102)
    other = parse_scene(AT_WALL % "" + "view: other side\n", "t.yaml")
    assert other.view.azimuth == pytest.approx(102)


@pytest.mark.parametrize(
    "change", ["view: {azimuth: -78, elevation: 6}\n", "view: three-quarter\n"]
)
def test_a_stated_view_is_kept(change: str) -> None:
    plain = parse_scene(f"id: t\nposture: standing\n{change}keys: [{{}}]\n", "t.yaml")
    assert parse_scene(AT_WALL % "" + change, "t.yaml").view == plain.view


def test_the_palms_touch_the_wall_and_no_finger_is_in_it() -> None:
    shown = frame(AT_WALL % "")
    face = props_of(shown, "wall")[:, 2].min()
    hands = np.isin(shown.body.part, [4, 10])
    ahead = shown.body.vertices[shown.body.triangles[hands]][..., 2]
    assert face - 0.004 < ahead.max() <= face + 1e-6


def test_a_band_and_a_ball_lie_on_the_mat_not_in_it() -> None:
    text = "id: t\nposture: supine\nprops: {%s}\nkeys: [{}]\n"
    ball = frame(text % "held ball: {between: both.inner_ankle, radius: 0.12}")
    band = frame(text % "loop band: {around: ankles}")
    assert props_of(ball, "ball")[:, 1].min() >= 0.0119
    assert props_of(band, "band")[:, 1].min() >= 0.0119


def test_a_ball_in_the_hands_touches_both_palms() -> None:
    text = (
        "id: t\nposture: standing\npose: {both: {shoulder: {flexion: 60}, elbow: 60, hand: cup}}\n"
        "props: {held ball: {between: both.hand, radius: 0.18}}\nkeys: [{}]\n"
    )
    scene = parse_scene(text, "t.yaml")
    motion = motion_of(scene, "neutral")
    palms = [motion.setting.spot(motion.keys[0].posed, f"palm.{side}") for side in ("R", "L")]
    ball = props_of(solve_frame(scene, Figure(), 0.0), "ball")
    middle = (ball.max(0) + ball.min(0)) / 2
    radius = np.ptp(ball[:, 1]) / 2
    assert [np.linalg.norm(palm - middle) for palm in palms] == pytest.approx(
        [radius] * 2, abs=0.01
    )


@pytest.mark.parametrize("body", ["neutral", "female", "heavier", "male-heavier-older"])
def test_crossed_arms_lie_in_front_of_the_chest(body: str) -> None:
    scene = parse_scene("id: t\nposture: standing\narms: crossed\nkeys: [{}]\n", "t.yaml")
    motion = motion_of(scene, body)
    posed = motion.keys[0].posed
    chest = motion.setting.spot(posed, "chest")
    for side, sign in (("R", 1), ("L", -1)):
        palm, wrist = (motion.setting.spot(posed, f"{n}.{side}") for n in ("palm", "wrist"))
        assert palm[0] * sign > 0.08
        assert wrist[2] > chest[2] - 0.03
    assert max(motion.keys[0].misses.values()) < 0.005


@pytest.mark.parametrize(
    ("view", "toes", "sites"),
    [
        ("medial", "{curl: 30}", {"big_toe.R"}),
        ("lateral", "{curl: 30}", {"small_toes.R"}),
        ("top", "{spread: 12}", {"big_toe.R", "little_toe.R"}),
        ("medial", "{dome: 1}", {"arch.R"}),
        ("medial", "{big_toe: 40, extension: 0}", {"big_toe.R"}),
        ("medial", "{big_toe: 0, extension: 30}", {"small_toes.R"}),
    ],
)
def test_toes_that_move_get_their_arrow(view: str, toes: str, sites: set[str]) -> None:
    text = f"id: t\nposture: sitting\nclose_up: working.foot\nview: {view}\n"
    scene = parse_scene(f"{text}keys: [{{}}, {{working: {{toes: {toes}}}}}]\n", "t.yaml")
    moving = MovingScene(scene, Figure())
    paths = moving.track_paths()

    assert {arrow.track for arrow in moving.arrows(1)} == sites == set(paths)
    for path in paths.values():
        assert 0.004 < np.linalg.norm(path[-1] - path[0]) < 0.06


def test_a_banister_rises_with_the_stair_and_the_hand_is_on_it() -> None:
    text = (
        "id: t\nposture: step edge\nprops: {step: {kind: stair}, rail: {beside_other: 0.42,"
        " height: 1.05, width: 0.8, rise: -0.4, forward: 0.25}}\n"
        "contacts: {other.hand: rail}\nkeys: [{}]\n"
    )
    shown = frame(text)
    rail = props_of(shown, "metal")
    low, high = (rail[rail[:, 2] < z] if z < 0.2 else rail[rail[:, 2] > z] for z in (0.0, 0.5))
    assert high[:, 1].max() > low[:, 1].max() + 0.25
    hand = BODY_PARTS.index("hand.L")
    skin = shown.body.vertices[shown.body.triangles[shown.body.part == hand].ravel()]
    assert np.linalg.norm(skin[:, None] - rail[None, ::4], axis=2).min() < 0.02


def test_a_rucksack_on_the_lap_rests_on_the_thighs_before_the_chest() -> None:
    text = "id: t\nposture: sitting\narms: on thighs\nprops: {backpack: {on: both.thigh_low}}\n"
    scene = parse_scene(f"{text}keys: [{{}}]\n", "t.yaml")
    bag = props_of(solve_frame(scene, Figure(), 0.0), "strap")
    motion = motion_of(scene, Figure().body)
    posed = motion.keys[0].posed
    thighs = [motion.setting.spot(posed, f"thigh_low.{side}") for side in "LR"]
    chest = motion.setting.spot(posed, "chest")

    assert abs(bag[:, 1].min() - thighs[0][1]) < 0.06
    assert bag[:, 0].min() < min(spot[0] for spot in thighs)
    assert bag[:, 0].max() > max(spot[0] for spot in thighs)
    assert bag[:, 2].min() > chest[2]


def test_a_float_belt_goes_round_the_waist() -> None:
    text = "id: t\nposture: standing\nprops: {float belt: {}}\nkeys: [{}]\n"
    scene = parse_scene(text, "t.yaml")
    belt = props_of(solve_frame(scene, Figure(), 0.0), "band")
    motion = motion_of(scene, Figure().body)
    front, back = (
        motion.setting.spot(motion.keys[0].posed, site) for site in ("belly", "lower_back")
    )

    assert belt[:, 2].max() > front[2]
    assert belt[:, 2].min() < back[2]
    assert belt[:, 0].max() > 0.1
    assert belt[:, 0].min() < -0.1


@pytest.mark.parametrize("ahead", [0.9, -0.9])
def test_a_band_round_an_ankle_lies_on_the_side_away_from_where_it_is_tied(ahead: float) -> None:
    text = (
        "id: t\nposture: standing\nkeys: [{}]\n"
        f"props: {{band: {{around: working.ankle, anchor_forward: {ahead}, anchor_up: 0.1}}}}\n"
    )
    scene = parse_scene(text, "t.yaml")
    band = props_of(solve_frame(scene, Figure(), 0.0), "band")
    motion = motion_of(scene, Figure().body)
    spots = [
        motion.setting.spot(motion.keys[0].posed, f"ankle_{where}.R") for where in ("front", "back")
    ]
    middle = float(np.mean([spot[2] for spot in spots]))
    beyond = (middle - band[:, 2]) * np.sign(ahead)

    assert 0.03 < beyond.max() < 0.09
