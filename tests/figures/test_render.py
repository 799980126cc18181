"""From a solved frame to a drawing: what is drawn, where, and how much of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.figures.shapes import ARM, SHIRT, SKIN, TORSO, ArmLift, solids, standing

from soleus.figures.camera import frame_box, project, sampling
from soleus.figures.display.display import Drawing, bounds
from soleus.figures.display.ink import length
from soleus.figures.display.roles import Role
from soleus.figures.drawing.render import on_canvas, plate
from soleus.figures.frame import BODY_PARTS, SolvedFrame, Window
from soleus.figures.outline.mesh import flatten
from soleus.figures.outline.picture import look
from soleus.figures.outline.raster import rasterise


def draw(frame: SolvedFrame, px_per_m: float = 260.0) -> Drawing:
    drawn = plate(frame, px_per_m)
    return on_canvas(drawn.marks, drawn.box)


def roles(drawing: Drawing) -> set[Role]:
    return {mark.role for mark in drawing.marks}


def test_triangles_that_share_an_edge_leave_no_hole_and_the_nearer_is_seen() -> None:
    square = [[0, 0, 1], [20, 0, 1], [20, 20, 1], [0, 20, 1]]
    points = np.array([*square, [5, 5, 9], [9, 5, 9], [5, 9, 9]], float)
    triangles = np.array([[0, 1, 2], [0, 2, 3], [4, 5, 6]])

    raster = rasterise(points, triangles, np.zeros(3, np.bool_), 20, 20)

    assert (raster.triangle >= 0).all()
    assert raster.triangle[6, 6] == 2
    assert raster.depth[6, 6] == pytest.approx(9, abs=0.01)
    assert raster.triangle[15, 3] == 1


def test_a_closed_surface_is_seen_from_outside_only() -> None:
    frame = standing()
    mesh = flatten(frame)
    grid = sampling(frame_box(frame), 200)

    seen = look(frame, mesh, grid).raster.triangle
    towards = mesh.face_normals[np.unique(seen[seen >= 0]), 2]

    assert (towards > -1e-6).all()


def test_every_thing_gets_its_area_its_line_and_its_tone() -> None:
    drawing = draw(standing())

    assert {
        Role.SHIRT,
        Role.SKIN,
        Role.SKIN_FAR,
        Role.PROP_STEP,
        Role.SHADE_SHIRT,
        Role.MUSCLE_PRIMARY,
        Role.OUTLINE,
        Role.INNER,
        Role.PROP_OUTLINE,
        Role.PROP_CREASE,
    } <= roles(drawing)


@pytest.mark.parametrize("px_per_m", [200.0, 260.0, 520.0])
def test_outlines_lie_where_the_body_is(px_per_m: float) -> None:
    frame = standing()
    drawn = plate(frame, px_per_m)
    shirt = frame.body.vertices[frame.body.triangles[frame.body.material == SHIRT]].reshape(-1, 3)
    x, y, _ = project(shirt, frame.view).T

    left, top, right, bottom = bounds(
        [p for m in drawn.marks if m.role is Role.SHIRT for p in m.paths]
    )

    assert left == pytest.approx(x.min(), abs=0.006)
    assert right == pytest.approx(x.max(), abs=0.006)
    assert top == pytest.approx(y.min(), abs=0.006)
    assert bottom < y.max() + 0.006


def test_the_same_picture_at_two_samplings_differs_by_millimetres() -> None:
    coarse, fine = draw(standing(), 260), draw(standing(), 520)

    for role in (Role.SHIRT, Role.SKIN, Role.PROP_STEP, Role.MUSCLE_PRIMARY):
        a = bounds([p for m in coarse.marks_of(role) for p in m.paths])
        b = bounds([p for m in fine.marks_of(role) for p in m.paths])
        assert a == pytest.approx(b, abs=0.012), role


def test_a_ball_is_drawn_as_a_smooth_round_with_few_curves() -> None:
    frame = replace(
        standing(),
        body=solids(((0.0, 0.5, 0.0), (0.3, 0.3, 0.3), SKIN, TORSO, False)),
        fields={},
        props=(),
        face=(),
    )
    drawn = plate(frame, 520)
    (outline,) = [p for m in drawn.marks if m.role is Role.OUTLINE for p in m.paths]
    centre = project(np.array([[0.0, 0.5, 0.0]]), frame.view)[0]
    knots = np.array(outline.points).reshape(-1, 2)[::3]

    radius = np.hypot(*(knots - centre[:2]).T)

    assert outline.closed
    assert np.abs(radius - 0.3).max() < 0.003
    assert 6 <= outline.curves <= 50
    start, one, two = np.array(outline.points[:-2]).reshape(-1, 3, 2).transpose(1, 0, 2)
    end = knots[1:]
    middle = (start + 3 * one + 3 * two + end) / 8
    assert np.abs(np.hypot(*(middle - centre[:2]).T) - 0.3).max() < 0.003


def test_edges_of_a_box_are_straight_and_end_in_its_corners() -> None:
    frame = replace(
        standing(), body=solids(((3.0, 0.5, 0.0), (0.1, 0.1, 0.1), SKIN, TORSO, False)), fields={}
    )
    corners = project(frame.props[0].vertices, frame.view)[:, :2]
    drawn = plate(frame, 400)

    for mark in drawn.marks:
        if mark.role in (Role.PROP_OUTLINE, Role.PROP_CREASE):
            for path in mark.paths:
                for end in (path.start, path.end):
                    assert np.hypot(*(corners - end).T).min() < 1e-3
                assert path.curves <= 3


def test_areas_that_meet_share_their_border_exactly() -> None:
    drawn = plate(standing(), 400)
    knots = {}
    for role in (Role.SHIRT, Role.SKIN, Role.SKIN_FAR, Role.OUTLINE, Role.INNER):
        points = [p.points for m in drawn.marks if m.role is role for p in m.paths]
        knots[role] = {
            (round(p[k], 5), round(p[k + 1], 5)) for p in points for k in range(0, len(p), 6)
        }

    lines = knots[Role.OUTLINE] | knots[Role.INNER]
    areas = knots[Role.SHIRT] | knots[Role.SKIN] | knots[Role.SKIN_FAR]
    assert len(lines & areas) > 0.9 * len(lines)
    assert len(knots[Role.SHIRT] & knots[Role.SKIN]) > 4


def test_the_far_side_is_an_area_of_its_own() -> None:
    near = draw(standing())
    frame = standing()
    body = replace(frame.body, far=np.zeros_like(frame.body.far))
    same = draw(replace(frame, body=body))

    assert Role.SKIN_FAR in roles(near)
    assert Role.SKIN_FAR not in roles(same)


def test_parts_that_touch_get_no_line_where_nothing_overlaps() -> None:
    parts = [
        ((-0.2, 0.5, 0.0), (0.25, 0.12, 0.12), SKIN, TORSO, False),
        ((0.2, 0.5, 0.0), (0.25, 0.12, 0.12), SKIN, ARM, False),
    ]
    frame = replace(standing(), body=solids(*parts), fields={}, props=(), face=())
    touching = replace(frame, adjacency=np.array([[TORSO, ARM]], np.int16))

    def drawn(seen: SolvedFrame) -> float:
        return sum(length(p) for m in draw(seen, 400).marks_of(Role.INNER) for p in m.paths)

    assert drawn(frame) > 0.15
    assert drawn(touching) < 0.35 * drawn(frame)


def test_a_close_up_is_cut_without_a_line_along_the_cut() -> None:
    window = Window(np.array([0.0, 0.8, 0.0]), 0.3, 0.3)
    frame = standing(window=window)
    drawn = plate(frame, 260)
    drawing = on_canvas(drawn.marks, drawn.box)

    assert (drawing.width, drawing.height) == pytest.approx((0.3, 0.3))
    left, top, right, bottom = bounds([p for m in drawing.marks for p in m.paths])
    assert (left, top, right, bottom) == pytest.approx((0, 0, 0.3, 0.3), abs=2e-3)
    for mark in drawing.marks_of(Role.OUTLINE, Role.INNER, Role.PROP_OUTLINE):
        for path in mark.paths:
            xs, ys = path.points[0::6], path.points[1::6]
            along = [
                (x, y) for x, y in zip(xs, ys, strict=True) if min(x, y, 0.3 - x, 0.3 - y) < 1e-4
            ]
            assert len(along) <= 2


def test_a_muscle_is_drawn_on_the_surface_at_its_height() -> None:
    drawn = plate(standing(), 400)
    _, top, _, bottom = bounds(
        [p for m in drawn.marks if m.role is Role.MUSCLE_PRIMARY for p in m.paths]
    )

    assert -bottom == pytest.approx(0.6, abs=0.08)
    assert -top == pytest.approx(0.8, abs=0.08)


def test_an_eye_behind_the_head_is_not_drawn() -> None:
    frame = standing()
    head = BODY_PARTS.index("head")
    body = replace(frame.body, part=np.where(frame.body.part == ARM, head, frame.body.part))
    points = frame.face[0].points.copy()
    points[:, 1] += 1.2 - points[:, 1].mean()
    seen = replace(frame, body=body, face=(replace(frame.face[0], points=points),))
    behind = replace(seen, face=(replace(seen.face[0], points=points - [0, 0, 1.2]),))
    away = replace(seen, face_forward=np.array([0.0, 0.0, -1.0]))

    assert Role.FACE_EYE in roles(draw(seen))
    assert Role.FACE_EYE not in roles(draw(behind))
    assert Role.FACE_EYE not in roles(draw(away))


@pytest.mark.parametrize("time", [0.0, 0.3, 0.7, 1.0])
def test_a_picture_stays_small(time: float) -> None:
    drawing = draw(ArmLift().frame(time), 520)

    assert drawing.path_count < 60
    assert drawing.curve_count < 900
    assert all(np.isfinite(p.points).all() for m in drawing.marks for p in m.paths)


@pytest.mark.parametrize("px_per_m", [260.0, 520.0, 1900.0])
@pytest.mark.parametrize(("gap", "open_"), [(0.006, False), (0.06, True)])
def test_a_speck_of_background_is_closed_and_a_real_gap_is_not(
    px_per_m: float, gap: float, open_: bool
) -> None:
    square = [
        ((-0.1 - gap / 2, 0.5, 0.0), (0.1, 0.25, 0.1), SKIN, TORSO, False),
        ((0.1 + gap / 2, 0.5, 0.0), (0.1, 0.25, 0.1), SKIN, TORSO, False),
        ((0.0, 0.39 - gap / 2, 0.0), (0.25, 0.1, 0.1), SKIN, TORSO, False),
        ((0.0, 0.61 + gap / 2, 0.0), (0.25, 0.1, 0.1), SKIN, TORSO, False),
    ]
    window = Window(np.array([0.0, 0.5, 0.0]), 0.5, 0.5)
    frame = replace(standing(window=window), body=solids(*square), fields={}, props=(), face=())
    picture = look(frame, flatten(frame), sampling(frame_box(frame), px_per_m))

    middle = picture.label.shape[0] // 2
    assert (picture.label[middle, picture.label.shape[1] // 2] == 0) == open_
    assert picture.label[2, 2] == 0
