"""One drawing as Qt painting, PDF operators and SVG: the same picture everywhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

import numpy as np
import pytest
from tests.figures.shapes import ArmLift

from soleus.figures.display.display import Drawing, Mark, circle, line
from soleus.figures.display.ink import inks, length, shortened
from soleus.figures.display.roles import LINE_ROLES, Role
from soleus.figures.display.style import Style, palette
from soleus.figures.display.svg import animated_svg, svg
from soleus.figures.drawing.compose import composed
from soleus.figures.drawing.sequence import draw_animation, draw_positions
from soleus.handout.pdf.figure_pdf import figure_document, figure_operators
from soleus.paint.figure_png import figure_image

STYLES = (Style("colour"), Style("mono"), Style("contrast"))
POSITIONS = draw_positions(ArmLift(), 260)


def pixels(drawing: Drawing, style: Style, width: float = 60, dpi: float = 150) -> np.ndarray:
    image = figure_image(drawing, style, width, width * drawing.height / drawing.width, dpi)
    data = np.frombuffer(image.constBits(), np.uint8)
    return data.reshape(image.height(), -1, 4)[:, : image.width(), 2::-1].astype(int)


@pytest.mark.parametrize("style", STYLES)
def test_every_role_has_a_look_in_every_style(style: Style) -> None:
    for role in Role:
        paint = palette(style).get(role)
        if paint is None:
            assert style.name == "contrast"
            assert role.value.startswith("shade_")
        elif role in LINE_ROLES:
            assert paint.line is not None
            assert paint.width > 0.05
        else:
            assert paint.fill is not None


@pytest.mark.parametrize("style", STYLES[1:])
def test_without_colour_everything_is_grey(style: Style) -> None:
    for paint in palette(style).values():
        for colour in (paint.fill, paint.line, paint.casing):
            assert colour is None or len(set(colour)) == 1


def test_tones_of_skin_and_hair_belong_to_the_figure() -> None:
    light, dark = palette(Style(skin="light", hair="fair")), palette(Style(skin="dark"))

    assert light[Role.SKIN].fill != dark[Role.SKIN].fill
    assert light[Role.HAIR].fill != dark[Role.HAIR].fill
    assert light[Role.SHIRT].fill == dark[Role.SHIRT].fill
    far = light[Role.SKIN_FAR].fill
    near = light[Role.SKIN].fill
    assert far is not None
    assert near is not None
    assert sum(far) < sum(near)


@pytest.mark.parametrize("mm_per_m", [12.0, 30.0, 120.0])
def test_line_widths_do_not_grow_with_the_figure(mm_per_m: float) -> None:
    found = {ink.width for ink in inks(POSITIONS[0], Style(), mm_per_m) if ink.fill is None}

    assert 0.21 in found
    assert max(found) <= 0.21


def test_an_arrow_has_a_head_at_its_end_and_a_white_halo_below() -> None:
    shaft = line([(0.2, 0.8), (0.2, 0.2)])
    drawing = Drawing((Mark(Role.ARROW, (shaft,)),), 1.0, 1.0)

    image = pixels(drawing, Style(), width=50, dpi=254)

    red = (image[..., 0] > 150) & (image[..., 1] < 100)
    rows = np.nonzero(red.any(1))[0]
    widths = red.sum(1)
    assert rows[0] == pytest.approx(100, abs=3)
    assert rows[-1] == pytest.approx(402, abs=4)
    head = widths[rows[0] : rows[0] + 35].max()
    assert head > 2.5 * widths[300]


def test_a_repeated_movement_has_two_heads() -> None:
    shaft = line([(0.5, 0.8), (0.5, 0.2)])
    one, two = (
        sum(len(i.paths) for i in inks(Drawing((Mark(r, (shaft,)),), 1, 1), Style(), 30) if i.fill)
        for r in (Role.ARROW, Role.ARROW_BOTH)
    )

    assert two == 2 * one


@pytest.mark.parametrize("cut", [0.0, 0.1, 0.35, 0.599])
def test_a_shortened_line_loses_just_that_length(cut: float) -> None:
    quarter = circle(0.0, 0.0, 1.0)
    straight = line([(0.0, 0.0), (0.3, 0.0), (0.3, 0.3)])

    assert length(shortened(straight, cut)) == pytest.approx(0.6 - cut, abs=2e-3)
    assert length(shortened(quarter, cut)) == pytest.approx(2 * np.pi - cut, abs=5e-3)


def test_a_muscle_is_hatched_in_black_on_white_and_stays_inside() -> None:
    area = Mark(Role.MUSCLE_PRIMARY, (circle(0.5, 0.5, 0.3),))

    image = pixels(Drawing((area,), 1.0, 1.0), Style("mono"), width=40, dpi=300)[..., 0]

    y, x = np.mgrid[0 : image.shape[0], 0 : image.shape[1]] / image.shape[0]
    inside = np.hypot(x - 0.5, y - 0.5) < 0.29
    outside = np.hypot(x - 0.5, y - 0.5) > 0.31
    assert image[outside].min() == 255
    dark = (image[inside] < 128).mean()
    assert 0.2 < dark < 0.55


@pytest.mark.parametrize("style", STYLES)
def test_a_figure_goes_into_a_pdf_in_its_box(style: Style) -> None:
    drawing = composed(POSITIONS)
    operators = figure_operators(drawing, style, (20.0, 30.0, 60.0, 50.0), 297.0)

    assert operators.startswith("q ")
    assert operators.endswith("Q")
    assert operators.count("q ") == len(re.findall(r"\bQ\b", operators))
    assert len(zlib.compress(operators.encode())) < 11_000
    matrix = re.search(r"(\S+) 0 0 \S+ (\S+) (\S+) cm", operators)
    assert matrix is not None
    unit, x, y = map(float, matrix.groups())
    for word in re.findall(r"(-?\d+) (-?\d+) m", operators):
        left = (x + float(word[0]) * unit) / 72 * 25.4
        top = 297 - (y - float(word[1]) * unit) / 72 * 25.4
        if style.name == "colour":
            assert 19.5 < left < 80.5
            assert 29.5 < top < 80.5


def test_the_pdf_can_be_written_and_read(tmp_path: Path) -> None:
    import pikepdf

    drawing = composed(POSITIONS)
    path = tmp_path / "figure.pdf"
    path.write_bytes(figure_document(drawing, Style("mono"), 60))

    with pikepdf.open(path) as document:
        assert document.check_pdf_syntax() == []
        wide, tall = (float(side) * 25.4 / 72 for side in document.pages[0].mediabox[2:])
        assert (wide, tall / wide) == pytest.approx((60, drawing.height / drawing.width), abs=0.01)
        commands = [
            str(command.operator) for command in pikepdf.parse_content_stream(document.pages[0])
        ]
    assert commands.count("c") > 200
    assert commands.count("q") == commands.count("Q")


@pytest.mark.parametrize("style", STYLES)
def test_an_svg_stands_alone(style: Style) -> None:
    text = svg(composed(POSITIONS), style, 60.0, "Arm <lift> & hold")

    root = ET.fromstring(text)  # noqa: S314 - our own
    assert root.attrib["width"] == "60.00mm"
    assert root.find("{*}title").text == "Arm <lift> & hold"
    assert not re.search(r"href|<script|@import|url\((?!#)", text)
    for name in re.findall(r"url\(#(\w+)\)", text):
        assert f'id="{name}"' in text


def test_a_moving_svg_shows_one_frame_at_a_time_and_returns() -> None:
    animation = draw_animation(ArmLift(), 200)
    root = ET.fromstring(animated_svg(animation, Style(), 60.0))  # noqa: S314 - our own
    groups = root.findall("{*}g")

    total = animation.timing.total_s
    shown = {}
    for number, group in enumerate(groups):
        animate = group.find("{*}animate")
        assert float(animate.attrib["dur"].removesuffix("s")) == pytest.approx(total)
        times = [float(t) for t in animate.attrib["keyTimes"].split(";")]
        values = animate.attrib["values"].split(";")
        for at in (0.002, 0.2, 0.4, 0.7, 0.99):
            state = [v for t, v in zip(times, values, strict=True) if t <= at][-1]
            if state == "inline":
                shown.setdefault(at, []).append(number)
    assert all(len(numbers) == 1 for numbers in shown.values())
    assert len(shown) == 5
    assert shown[0.002] == shown[0.99] == [0]
    assert shown[0.4] == [len(groups) - 1]


def test_frames_of_a_movement_share_one_canvas_and_never_jump() -> None:
    animation = draw_animation(ArmLift(), 200)

    assert {(f.width, f.height) for f in animation.frames} == {
        (animation.frames[0].width, animation.frames[0].height)
    }
    tops = [
        min(min(p.points[1::2]) for m in f.marks_of(Role.SKIN) for p in m.paths)
        for f in animation.frames
    ]
    steps = np.abs(np.diff(tops))
    assert steps.max() < 0.03
    assert tops[0] - tops[-1] > 0.2
