"""Pushes, circles, letters, enlarged feet and closed eyes: what no movement draws by itself."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.errors import UserError
from soleus.figures.alt.alt_text import alt_text
from soleus.figures.display.display import Drawing, bounds, mirrored
from soleus.figures.display.roles import Role
from soleus.figures.drawing.sequence import draw_positions
from soleus.figures.frame import Figure, SolvedFrame
from soleus.figures.reading.scene_file import parse_scene
from soleus.figures.solve.moving import MovingScene
from soleus.figures.solve.solved import solve_frame

SITTING = "id: t\nposture: sitting\n{}keys:\n  - {{}}\ntiming: {{hold: 5}}\n"
PUSH = SITTING.format("arrows: [{push: working.toes, way: up}]\n")
BALANCE = (
    "id: t\nposture: standing\nlifted: [other.leg]\npose: {other: {hip: 30, knee: 60}}\n"
    "keys:\n  - {}\n  - {eyes: closed}\n"
)


def drawn(text: str) -> tuple[Drawing, ...]:
    return draw_positions(MovingScene(parse_scene(text, "t.yaml"), Figure()), 260.0)


def frame(text: str, time: float = 0.0) -> SolvedFrame:
    return solve_frame(parse_scene(text, "t.yaml"), Figure(), time)


def corners(drawing: Drawing, role: Role) -> np.ndarray:
    (mark,) = drawing.marks_of(role)
    return np.array(mark.paths[0].points).reshape(-1, 2)


def test_a_push_is_one_position_with_a_broad_arrow_and_the_clock() -> None:
    (picture,) = drawn(PUSH)
    arrow = corners(picture, Role.PUSH)[::3]
    assert picture.marks_of(Role.CLOCK_FACE)
    assert np.ptp(arrow[:, 1]) > 1.2 * np.ptp(arrow[:, 0])
    widest = arrow[[1, 6], 1].mean()  # the corners of the head
    assert arrow[0, 1] == arrow[:, 1].min()
    assert widest < (arrow[:, 1].min() + arrow[:, 1].max()) / 2


@pytest.mark.parametrize(("way", "axis", "sign"), [("out", 0, -1), ("in", 0, 1), ("down", 1, -1)])
def test_a_push_goes_where_the_patient_sends_it(way: str, axis: int, sign: int) -> None:
    (push,) = frame(PUSH.replace("way: up", f"way: {way}")).signs
    run = push.points[1] - push.points[0]
    assert run[axis] * sign > 0
    assert np.abs(np.delete(run, axis)).max() < 1e-9


def test_the_shaft_of_a_push_covers_nothing_of_the_body() -> None:
    (picture,) = drawn(PUSH)
    left, top, right, bottom = bounds(picture.marks_of(Role.PUSH)[0].paths)
    wing = 0.3 * (right - left)
    left, right = left + wing, right - wing
    outline = np.concatenate(
        [np.array(p.points).reshape(-1, 2) for m in picture.marks_of(Role.OUTLINE) for p in m.paths]
    )
    inside = (outline > [left, top]).all(1) & (outline < [right, bottom]).all(1)
    assert not inside.any()


@pytest.mark.parametrize("about", ["foot", "leg", "up", "roll forward"])
def test_a_circle_is_open_and_never_a_line(about: str) -> None:
    text = SITTING.format(f"arrows: [{{circle: working.toes, about: {about}, radius: 0.1}}]\n")
    (picture,) = drawn(text)
    points = corners(picture, Role.ARROW)
    _, size, _ = np.linalg.svd(points - points.mean(0), full_matrices=False)
    assert size[1] > 0.3 * size[0]
    assert 0.02 < np.hypot(*(points[-1] - points[0])) < 0.2


def test_letters_keep_reading_from_the_left_on_the_other_side() -> None:
    (picture,) = drawn(SITTING.format("arrows: [{letters: working.toes}]\n"))
    before = picture.marks_of(Role.WRITING)[0].paths
    after = mirrored(picture).marks_of(Role.WRITING)[0].paths
    shift = {round(a.points[0] - b.points[0], 4) for a, b in zip(after, before, strict=True)}
    assert len(shift) == 1


def test_signs_stand_on_the_last_position_or_where_the_scene_says() -> None:
    text = PUSH.replace("  - {}", "  - {}\n  - {working: {knee: 60}}")
    assert [bool(frame(text, t).signs) for t in (0.0, 0.5, 1.0)] == [False, False, True]
    early = text.replace("way: up", "way: up, at: 0")
    assert [bool(frame(early, t).signs) for t in (0.0, 1.0)] == [True, False]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("{push: working.toes, way: sideways}", "sideways"),
        ("{circle: working.toes, size: 3}", "size"),
        ("{push: working.tail}", "tail"),
        ("{trick: working.toes}", "trick"),
    ],
)
def test_a_wrong_sign_is_named_with_a_remedy(said: str, word: str) -> None:
    with pytest.raises(UserError, match=rf"t\.yaml, arrows.*{word}.*Write one of"):
        parse_scene(SITTING.format(f"arrows: [{said}]\n"), "t.yaml")


def test_signs_are_told_in_the_alt_text() -> None:
    assert "The right foot pushes up." in alt_text(parse_scene(PUSH, "t.yaml"))
    both = SITTING.format("arrows: [{push: both.foot_outer, way: in}]\n")
    assert "Both feet push inwards." in alt_text(parse_scene(both, "t.yaml"))
    circle = SITTING.format("arrows: [{circle: working.toes, about: foot}]\n")
    assert "The left foot draws circles." in alt_text(parse_scene(circle, "t.yaml"), "left")


def test_an_enlarged_foot_stands_upright_and_follows_its_own_joints() -> None:
    text = (
        "id: t\nposture: supine\nlifted: [working.leg]\npose: {working: {hip: 70, knee: 30}}\n"
        "inset: {show: working.foot}\nkeys: [{}, {working: {ankle: -40}}]\n"
    )
    flat, pointed = (frame(text, t).inset for t in (0.0, 1.0))
    assert flat is not None
    assert pointed is not None

    def toes(shown: object) -> float:
        used = shown.body.vertices[np.unique(shown.body.triangles)]  # type: ignore[attr-defined]  # an Inset
        return float(used[used[:, 2].argmax(), 1])

    assert toes(flat) > toes(pointed) + 0.05
    shin = flat.body.vertices[np.unique(flat.body.triangles)]
    assert shin[:, 1].max() > 0.25


def test_an_inset_lies_beside_the_figure_in_its_own_frame() -> None:
    plain = "id: t\nposture: standing\nkeys: [{}]\n"
    (alone,), (both,) = drawn(plain), drawn(plain + "inset: {show: both.feet, view: front}\n")
    assert both.width * both.height > alone.width * alone.height
    added = len(both.marks_of(Role.OUTLINE)[0].paths) + len(both.marks_of(Role.OUTLINE))
    assert added > 1
    assert any(
        path.closed and path.curves == 4
        for mark in both.marks_of(Role.PROP_OUTLINE)
        for path in mark.paths
    )


def test_eyes_close_in_the_position_that_says_so() -> None:
    kinds = [[m.kind for m in frame(BALANCE, t).face] for t in (0.0, 1.0)]
    assert kinds[0].count("eye") == 2
    assert kinds[1].count("eye") == 0
    assert len(kinds[0]) == len(kinds[1])
