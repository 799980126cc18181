"""The display list as a value, and as bytes."""

from __future__ import annotations

import subprocess
import sys
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.figures.display.display import (
    Animation,
    Drawing,
    Mark,
    Path,
    Timing,
    bounds,
    circle,
    line,
    mirrored,
)
from soleus.figures.display.encoding import (
    DamagedDrawingError,
    decode,
    decode_animation,
    decode_drawings,
    encode,
    encode_animation,
    encode_drawings,
)
from soleus.figures.display.roles import Role
from soleus.figures.drawing.compose import composed

coordinates = st.floats(-4, 4, width=32)


@st.composite
def paths(draw: st.DrawFn) -> Path:
    curves = draw(st.integers(1, 4))
    numbers = draw(st.lists(coordinates, min_size=2 + 6 * curves, max_size=2 + 6 * curves))
    return Path(array("f", numbers), draw(st.booleans()))


marks = st.builds(
    Mark, st.sampled_from(list(Role)), st.lists(paths(), min_size=1, max_size=3).map(tuple)
)
drawings = st.builds(
    Drawing,
    st.lists(marks, max_size=4).map(tuple),
    st.floats(0.1, 4),
    st.floats(0.1, 4),
)


def worst_difference(one: Drawing, other: Drawing) -> float:
    return max(
        (
            abs(a - b)
            for m, n in zip(one.marks, other.marks, strict=True)
            for p, q in zip(m.paths, n.paths, strict=True)
            for a, b in zip(p.points, q.points, strict=True)
        ),
        default=0.0,
    )


@given(drawings)
def test_a_drawing_survives_encoding_within_a_tenth_of_a_millimetre(drawing: Drawing) -> None:
    again = decode(encode(drawing))

    assert (again.width, again.height) == (drawing.width, drawing.height)
    assert [m.role for m in again.marks] == [m.role for m in drawing.marks]
    assert [[p.closed for p in m.paths] for m in again.marks] == [
        [p.closed for p in m.paths] for m in drawing.marks
    ]
    assert worst_difference(drawing, again) < 1e-4


@given(st.lists(drawings, min_size=1, max_size=3))
def test_several_drawings_and_their_timing_survive_encoding(frames: list[Drawing]) -> None:
    animation = Animation(tuple(frames), Timing(2.0, 1.5, 3.0))

    again = decode_animation(encode_animation(animation))
    several = decode_drawings(encode_drawings(frames))

    assert again.timing == animation.timing
    for before, after, alone in zip(frames, again.frames, several, strict=True):
        assert worst_difference(before, after) < 4e-4
        assert worst_difference(before, alone) < 1e-4


@pytest.mark.parametrize("damage", ["cut", "other version", "noise", "empty"])
def test_damaged_bytes_are_refused(damage: str) -> None:
    good = encode(Drawing((Mark(Role.SKIN, (circle(0.5, 0.5, 0.2),)),), 1.0, 1.0))
    data = {
        "cut": good[:-7],
        "other version": good[:3] + bytes([200]) + good[4:],
        "noise": b"SDL\x01" + b"\x17" * 40,
        "empty": b"",
    }[damage]

    with pytest.raises(DamagedDrawingError):
        decode(data)


def test_mirroring_swaps_the_sides_and_twice_is_the_same() -> None:
    leg = Mark(Role.SKIN, (line([(0.1, 0.2), (0.3, 0.4)]),))
    drawing = Drawing((leg,), 1.0, 1.0)

    other = mirrored(drawing)

    assert other.marks[0].paths[0].start == pytest.approx((0.9, 0.2), abs=1e-6)
    assert worst_difference(mirrored(other), drawing) < 1e-6


def test_a_clock_is_moved_to_the_other_side_but_still_runs_clockwise() -> None:
    face = Mark(Role.CLOCK_FACE, (circle(0.8, 0.2, 0.1),))
    hand = Mark(Role.CLOCK_HAND, (line([(0.8, 0.2), (0.85, 0.2)]),))

    other = mirrored(Drawing((face, hand), 1.0, 1.0))

    left, _, right, _ = bounds(other.marks[0].paths)
    assert (left, right) == pytest.approx((0.1, 0.3), abs=1e-6)
    start, end = other.marks[1].paths[0].start, other.marks[1].paths[0].end
    assert end[0] - start[0] == pytest.approx(0.05, abs=1e-6)


def figure(width: float, height: float) -> Drawing:
    corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)]
    return Drawing((Mark(Role.SKIN, (line(corners, closed=True),)),), width, height)


def test_upright_positions_stand_in_a_row_on_one_floor() -> None:
    pair = composed([figure(0.6, 1.7), figure(0.9, 1.0)])

    first, second = (bounds(mark.paths) for mark in pair.marks)
    assert first[2] < second[0]
    assert first[3] == pytest.approx(second[3], abs=1e-6)
    assert pair.height == pytest.approx(1.7)


def test_lying_positions_are_stacked_at_one_scale() -> None:
    pair = composed([figure(1.8, 0.5), figure(1.8, 0.8)])

    first, second = (bounds(mark.paths) for mark in pair.marks)
    assert first[3] < second[1]
    assert first[2] - first[0] == pytest.approx(second[2] - second[0], abs=1e-6)
    assert pair.width == pytest.approx(1.8)


@pytest.mark.parametrize(
    ("seconds", "frame"), [(0, 0), (1, 5), (2, 10), (2.9, 10), (4, 5), (5, 0), (5.4, 0), (6.6, 5)]
)
def test_an_animation_goes_out_holds_and_comes_back(seconds: float, frame: int) -> None:
    animation = Animation((figure(1, 1),) * 11, Timing(2.0, 1.0, 2.0, rest_s=0.6))

    assert animation.frame_at(seconds) == frame


def test_pictures_are_read_and_composed_without_numpy() -> None:
    program = (
        "import sys\n"
        "import soleus.figures.drawing.compose\n"
        "import soleus.figures.display.encoding\n"
        "import soleus.figures.display.ink\n"
        "import soleus.figures.keeping.pack\n"
        "import soleus.figures.keeping.cache\n"
        "import soleus.figures.display.svg\n"
        "import soleus.figures.display.hatch\n"
        "import soleus.figures.display.style\n"
        "import soleus.figures.keeping.worker\n"
        "import soleus.handout.pdf.figure_pdf\n"
        "import soleus.paint.figure\n"
        "import soleus.paint.figure_png\n"
        "sys.exit('numpy' in sys.modules)\n"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_row_read_from_the_right_begins_there_and_no_figure_changes_sides() -> None:
    start, end = figure(0.6, 1.7), figure(0.9, 1.0)
    row = composed([start, end], from_right=True)
    plain = composed([start, end])
    assert (row.width, row.height) == (plain.width, plain.height)
    widths = [right - left for left, _, right, _ in (bounds(m.paths) for m in row.marks)]
    assert widths == pytest.approx([0.9, 0.6])
    first, second = (bounds(mark.paths) for mark in reversed(row.marks))
    assert first[2] == pytest.approx(row.width)
    assert second[0] == pytest.approx(0.0)
    stacked = composed([start, end], "column", from_right=True)
    assert stacked == composed([start, end], "column")
