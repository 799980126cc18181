"""What plays beside a moving figure: signs, clock and inset, on the canvas of the still picture."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.display.display import Animation, Drawing, bounds, mirrored
from soleus.figures.display.roles import Role
from soleus.figures.drawing.sequence import draw_animation, draw_positions
from soleus.figures.frame import Figure, SolvedFrame
from soleus.figures.reading.scene_file import parse_scene
from soleus.figures.solve.motion import motion_of
from soleus.figures.solve.moving import MovingScene
from soleus.figures.solve.solved import solve_frame

PX = 200.0
HELD_PUSH = (
    "id: t\nposture: sitting\narrows: [{push: working.toes, way: up}]\nkeys: [{}]\n"
    "timing: {hold: 5}\n"
)
CIRCLES = (
    "id: t\nposture: supine\narrows: [{circle: working.toes, about: foot}]\n"
    "inset: {show: working.foot}\nkeys: [{}, {working: {ankle: -40}}]\ntiming: {hold: 2}\n"
)
TURNED = (
    "id: t\nposture: long sitting\ninset: {show: compared.feet}\narrows: []\n"
    "keys: [{}, {working: {foot: %d}}]\n"
)


def moving(text: str) -> MovingScene:
    return MovingScene(parse_scene(text, "t.yaml"), Figure())


def played(text: str) -> Animation:
    return draw_animation(moving(text), PX)


def stills(text: str) -> tuple[Drawing, ...]:
    return draw_positions(moving(text), PX)


def reach(drawing: Drawing, *roles: Role) -> np.ndarray:
    paths = [path for mark in drawing.marks_of(*roles) for path in mark.paths]
    return np.array(bounds(paths))


def border(drawing: Drawing) -> np.ndarray:
    (found,) = (
        np.array(bounds([path]))
        for mark in drawing.marks_of(Role.PROP_OUTLINE)
        for path in mark.paths
        if path.closed and path.curves == 4 and mark is drawing.marks_of(Role.PROP_OUTLINE)[-1]
    )
    return found


def test_a_push_without_movement_plays_on_the_canvas_of_its_still_picture() -> None:
    (still,), film = stills(HELD_PUSH), played(HELD_PUSH)
    assert len(film.frames) > 5
    last = film.frames[-1]
    assert (last.width, last.height) == pytest.approx((still.width, still.height))
    assert reach(last, Role.SKIN) == pytest.approx(reach(still, Role.SKIN), abs=1e-3)
    assert reach(last, Role.PUSH) == pytest.approx(reach(still, Role.PUSH), abs=1e-3)
    tips = [reach(frame, Role.PUSH)[1] for frame in film.frames]
    assert tips[0] > tips[len(tips) // 2] > tips[-1]
    assert [bool(f.marks_of(Role.CLOCK_FACE)) for f in film.frames[-2:]] == [False, True]


def test_circle_and_inset_stay_in_place_while_the_foot_moves() -> None:
    film = played(CIRCLES)
    assert len({tuple(reach(f, Role.ARROW)) for f in film.frames}) == 1
    assert len({tuple(border(f)) for f in film.frames}) == 1
    left, top, right, bottom = border(film.frames[0])

    def within(drawing: Drawing) -> list[float]:
        points = np.concatenate([
            np.array(p.points).reshape(-1, 2)
            for m in drawing.marks_of(Role.OUTLINE) for p in m.paths
        ])  # fmt: skip
        inside = (points > [left, top]).all(1) & (points < [right, bottom]).all(1)
        return [float(points[inside, 0].max()), float(points[inside, 1].max())]

    assert np.abs(np.subtract(within(film.frames[0]), within(film.frames[-1]))).max() > 0.02


def test_a_movement_has_room_for_each_of_its_still_positions() -> None:
    film = played(CIRCLES)
    for still in stills(CIRCLES):
        assert film.frames[0].width >= reach(still, Role.SKIN)[2] - reach(still, Role.SKIN)[0]
        assert film.frames[0].height >= still.height - 0.06


def test_a_metronome_swings_from_one_key_to_the_other() -> None:
    text = (
        "id: t\nposture: standing\narrows: [{beat: crown, at: 0}, {beat: crown, at: 1}]\n"
        "keys: [{}, {working: {knee: 40}, lifted: [working.leg]}]\n"
    )
    film = played(text)
    ways = []
    for frame in film.frames:
        body, weight = reach(frame, Role.PROP_WOOD), reach(frame, Role.PUSH)
        ways.append(float(np.sign(weight[0] + weight[2] - body[0] - body[2])))
    assert ways[0] == -1.0
    assert ways[-1] == 1.0
    assert sorted(ways) == ways


def test_a_lean_is_one_line_through_the_body() -> None:
    text = (
        "id: t\nposture: standing\nkeys: [{}]\n"
        "arrows: [{lean: working.ankle_outer}, {clock: crown}]\n"
    )
    (drawing,) = stills(text)
    left, top, right, bottom = reach(drawing, Role.AXIS)
    body = reach(drawing, Role.SKIN, Role.HAIR)
    assert top < body[1]
    assert bottom > body[3] - 0.12
    assert right - left < 0.3
    assert drawing.marks_of(Role.CLOCK_FACE)


@pytest.mark.parametrize(("eversion", "sign"), [(-30, 1.0), (24, -1.0)])
def test_compared_feet_show_which_way_the_foot_is_turned(eversion: int, sign: float) -> None:
    def frame(time: float, side: str = "right") -> SolvedFrame:
        return solve_frame(parse_scene(TURNED % eversion, "t.yaml"), Figure(), time, side)

    plain, turned = frame(0.0).inset, frame(1.0).inset
    assert plain is not None
    assert turned is not None
    assert plain.turn is None
    assert turned.turn is not None
    # The patient's left is where the sole of a right foot looks that is turned in.
    assert (turned.turn[-1, 0] - turned.turn[0, 0]) * sign > 0.03
    lowest = turned.body.vertices[np.unique(turned.body.triangles), 1].min()
    assert turned.turn[:, 1].min() < lowest
    other = frame(1.0, "left").inset
    assert other is not None
    assert other.turn is not None
    assert other.turn[:, 0] == pytest.approx(-turned.turn[:, 0])


def test_signs_keep_their_meaning_on_the_other_side() -> None:
    (picture,) = stills(HELD_PUSH)
    other = mirrored(picture)
    there, here = reach(other, Role.PUSH), reach(picture, Role.PUSH)
    assert there[0] == pytest.approx(picture.width - here[2])


def test_an_arrow_ends_where_its_time_says_and_not_on_the_next_position() -> None:
    scene = moving(
        "id: t\nposture: standing\narrows: [{track: working.palm, start: 0, end: 0.5}]\n"
        "keys: [{}, {working: {shoulder: 60}}, {working: {shoulder: 120}}]\n"
    )
    assert [len(scene.arrows(key)) for key in range(3)] == [0, 1, 0]


def test_the_shirt_rides_up_when_the_hips_bend_far() -> None:
    text = "id: t\nposture: supine\nlifted: [both.leg]\nkeys: [{both: {hip: 60, knee: 90}}, %s]\n"
    scene = parse_scene(text % "{both: {hip: 118, knee: 90}}", "t.yaml")
    below = []
    for time, key in zip((0.0, 1.0), motion_of(scene, "neutral").keys, strict=True):
        shown = solve_frame(scene, Figure(), time).body
        shirt = shown.vertices[np.unique(shown.triangles[shown.material == 1])]
        below.append(float(((shirt - key.pose.place) @ key.pose.turn)[:, 1].min()))
    assert below[1] > below[0] + 0.03
