"""Arrows: true to the course, clear of the body, never lost. And the clock."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.shapes import ArmLift, standing

from soleus.figures.camera import frame_box, project, sampling
from soleus.figures.display.display import Path, bounds
from soleus.figures.display.ink import length
from soleus.figures.display.roles import Role
from soleus.figures.drawing.arrows import SHORTEST_M, course_of, place_arrows
from soleus.figures.drawing.clearance import Clearance, sign_scale, survey
from soleus.figures.drawing.clock import LEAST_HOLD_S, RADIUS_M, place_clock
from soleus.figures.drawing.compose import paper_scale
from soleus.figures.drawing.render import plate, with_signs
from soleus.figures.drawing.sequence import draw_positions
from soleus.figures.frame import Arrow, SolvedFrame, Window
from soleus.figures.outline.mesh import flatten
from soleus.figures.outline.picture import look

FRAME = standing()


def clearance() -> Clearance:
    box = frame_box(FRAME)
    return survey(look(FRAME, flatten(FRAME), sampling(box, 200)), box)


ROOM = clearance()


def sampled(path: Path) -> np.ndarray:
    points = np.array(path.points).reshape(-1, 2)
    out = []
    for k in range(path.curves):
        a, b, c, d = points[3 * k : 3 * k + 4]
        for t in np.linspace(0, 1, 12):
            u = 1 - t
            out.append(u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * d)
    return np.array(out)


@st.composite
def courses(draw: st.DrawFn) -> np.ndarray:
    """Straight or round courses of a millimetre up to a metre, anywhere on the body."""
    centre = np.array([draw(st.floats(-0.3, 0.3)), draw(st.floats(0.2, 1.3)), 0.2])
    size = draw(st.floats(0.003, 0.9))
    turn = draw(st.floats(0.0, 2.5))
    heading = draw(st.floats(0.0, 6.28))
    angle = heading + turn * np.linspace(-0.5, 0.5, 13)
    steps = np.stack([np.cos(angle), np.sin(angle), np.zeros(13)], 1) * size / 13
    return centre + np.cumsum(steps, axis=0)


@given(courses())
def test_an_arrow_is_never_lost_and_never_crosses_the_body(course: np.ndarray) -> None:
    marks, _ = place_arrows([Arrow("hand", 0, 1, False)], {"hand": course}, FRAME.view, ROOM)

    (mark,) = marks
    (path,) = mark.paths
    assert length(path) > 0.75 * SHORTEST_M * ROOM.scale
    assert ROOM.at(ROOM.body, sampled(path)).min() > 0.0


@given(courses())
def test_an_arrow_points_the_way_of_the_movement(course: np.ndarray) -> None:
    arrow = Arrow("hand", 0, 1, False)
    true = course_of(arrow, course, FRAME.view, ROOM.scale)
    marks, _ = place_arrows([arrow], {"hand": course}, FRAME.view, ROOM)

    path = marks[0].paths[0]
    drawn = np.array(path.end) - np.array(path.start)
    meant = true[-1] - true[0]
    assert drawn @ meant > 0.5 * np.hypot(*drawn) * np.hypot(*meant)


def test_a_straight_movement_gets_a_straight_arrow() -> None:
    course = np.linspace([0.3, 0.5, 0.2], [0.3, 1.1, 0.2], 9)
    course[4, 0] += 0.01
    marks, _ = place_arrows([Arrow("hand", 0, 1, False)], {"hand": course}, FRAME.view, ROOM)
    points = sampled(marks[0].paths[0])

    run = points[-1] - points[0]
    offset = points - points[0]
    bow = np.abs(offset[:, 0] * run[1] - offset[:, 1] * run[0]) / np.hypot(*run)
    assert bow.max() < 1e-3


def test_a_round_movement_keeps_its_bend() -> None:
    angle = np.linspace(0, 1.5, 13)
    course = np.stack([0.3 + 0.5 * np.cos(angle), 0.3 + 0.5 * np.sin(angle), np.zeros(13)], 1)
    arrow = Arrow("hand", 0, 1, False)
    marks, _ = place_arrows([arrow], {"hand": course}, FRAME.view, ROOM)
    points = sampled(marks[0].paths[0])

    first, last = points[3] - points[0], points[-1] - points[-4]
    turned = np.degrees(np.arccos(first @ last / np.hypot(*first) / np.hypot(*last)))
    assert turned > 40


def test_a_repeated_movement_has_a_head_at_either_end() -> None:
    course = np.linspace([0.3, 0.5, 0.2], [0.3, 1.1, 0.2], 9)
    marks, _ = place_arrows([Arrow("hand", 0, 1, True)], {"hand": course}, FRAME.view, ROOM)

    assert [mark.role for mark in marks] == [Role.ARROW_BOTH]


def test_what_does_not_move_gets_no_arrow() -> None:
    still = np.tile([0.3, 0.5, 0.2], (9, 1))

    marks, _ = place_arrows([Arrow("hand", 0, 1, False)], {"hand": still}, FRAME.view, ROOM)

    assert marks == ()


def test_two_arrows_keep_apart() -> None:
    course = np.linspace([0.3, 0.5, 0.2], [0.3, 1.1, 0.2], 9)
    tracks = {"hand": course, "other": course + np.array([0.01, 0, 0])}
    arrows = [Arrow("hand", 0, 1, False), Arrow("other", 0, 1, False)]

    marks, _ = place_arrows(arrows, tracks, FRAME.view, ROOM)

    first, second = (sampled(mark.paths[0]) for mark in marks)
    apart = np.hypot(*(first[:, None] - second[None]).transpose(2, 0, 1)).min()
    assert apart > 0.02


def test_the_clock_touches_nothing() -> None:
    marks = place_clock(ROOM)
    left, top, right, bottom = bounds([p for m in marks for p in m.paths])
    centre = np.array([(left + right) / 2, (top + bottom) / 2])

    radius = RADIUS_M * ROOM.scale
    assert right - left == pytest.approx(2 * radius, abs=1e-3)
    for image in (ROOM.body, ROOM.props):
        assert ROOM.at(image, centre) > radius


def test_a_short_stop_gets_no_clock() -> None:
    for hold, expected in ((LEAST_HOLD_S - 1, 0), (LEAST_HOLD_S, 1)):
        frame = replace(FRAME, hold_s=hold)
        marks = with_signs(plate(frame, 200), frame).marks
        assert sum(mark.role is Role.CLOCK_FACE for mark in marks) == expected


def test_signs_are_as_large_on_paper_whatever_is_shown() -> None:
    box = frame_box(FRAME)
    one, three = sign_scale([box]), sign_scale([box] * 3)

    sizes = [(box.width, box.height)]
    assert one * paper_scale(sizes) == pytest.approx(three * paper_scale(sizes * 3))
    assert three > 1.2 * one


def test_a_short_course_with_a_hook_is_drawn_as_an_arc_the_same_way() -> None:
    down = np.linspace([0.3, 0.6, 0.2], [0.3, 0.52, 0.2], 10)
    aside = np.linspace([0.3, 0.52, 0.2], [0.33, 0.52, 0.2], 6)[1:]
    course = np.concatenate([down, aside])
    true = course_of(Arrow("hand", 0, 1, True), course, FRAME.view, ROOM.scale)
    steps = np.diff(true, axis=0)
    way = np.degrees(np.unwrap(np.arctan2(steps[:, 1], steps[:, 0])))

    assert np.ptp(way) < 80
    assert true[-1, 1] > true[0, 1]  # plane y runs downwards


def test_arrow_and_clock_stand_on_the_position_that_is_held() -> None:
    start, end = draw_positions(ArmLift(), 200)

    signs = {Role.ARROW, Role.CLOCK_FACE}
    assert not signs & {m.role for m in start.marks}
    assert signs <= {m.role for m in end.marks}


def test_the_picture_grows_until_its_arrow_fits() -> None:
    lift = ArmLift()
    frame = lift.frame(1.0)
    drawn = with_signs(plate(frame, 200), frame, lift.arrows(1), lift.track_paths())

    arrow = bounds([p for m in drawn.marks if m.role is Role.ARROW for p in m.paths])
    assert arrow[0] > drawn.box.left
    assert arrow[1] > drawn.box.top
    assert arrow[2] < drawn.box.right
    assert arrow[3] < drawn.box.bottom


def test_a_close_up_is_cut_to_what_is_in_it_and_its_positions_stay_alike() -> None:
    class Near(ArmLift):
        def frame(self, time: float) -> SolvedFrame:
            window = Window(np.array([0.3, 1.1, 0.25]), 0.9, 0.9)
            return replace(super().frame(time), window=window, props=())

    start, end = draw_positions(Near(), 200)

    assert (start.width, start.height) == (end.width, end.height)
    assert start.width < 0.75
    for drawing in (start, end):
        left, _, right, _ = bounds([p for m in drawing.marks for p in m.paths])
        assert left > -1e-3
        assert right < drawing.width + 1e-3


def test_an_arrow_never_goes_through_the_floor() -> None:
    low = ROOM.box.bottom
    lift = np.array([[-0.05, -low + 0.005 + 0.005 * k, -0.05] for k in range(13)])

    marks, _ = place_arrows([Arrow("heel", 0, 1, False)], {"heel": lift}, FRAME.view, ROOM)

    assert sampled(marks[0].paths[0])[:, 1].max() <= low + 1e-6


@pytest.mark.parametrize("way", [(1.0, 0.0, 0.0), (-1.0, 0.0, 0.0)])
def test_an_arrow_lies_on_the_side_of_the_part_that_the_scene_says(
    way: tuple[float, float, float],
) -> None:
    fall = np.array([[0.0, 0.5 - 0.02 * k, 0.0] for k in range(13)])
    arrow = Arrow("heel", 0, 1, False, way)
    end, ahead = project(np.array([fall[-1], fall[-1] + way]), FRAME.view)[:, :2]

    marks, _ = place_arrows([arrow], {"heel": fall}, FRAME.view, ROOM)

    assert ((sampled(marks[0].paths[0]) - end) @ (ahead - end) > 0).all()
