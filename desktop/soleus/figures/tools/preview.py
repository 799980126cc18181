"""A quick look at a scene while writing it.

``python -m soleus.figures.tools.preview ID -o out.png``

Draws all key positions side by side. Needs pillow, which only developers have.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np

from soleus.errors import UserError
from soleus.figures.alt.alt_text import alt_text
from soleus.figures.display.display import Drawing
from soleus.figures.display.display import Path as CurvePath
from soleus.figures.display.roles import LINE_ROLES, Role
from soleus.figures.display.style import BLACK, Colour, Style, palette
from soleus.figures.drawing.compose import composed
from soleus.figures.drawing.sequence import draw_positions
from soleus.figures.frame import Figure, Floats
from soleus.figures.keeping.gallery import parse_look
from soleus.figures.reading.scene_file import load_scene, load_scene_file
from soleus.figures.scene.scene import Scene
from soleus.figures.solve.checks import check_scene
from soleus.figures.solve.motion import complaints, motion_of
from soleus.figures.solve.moving import MovingScene

FINER = 3
"""Drawn this much larger, then scaled down: smooth edges."""
MM = 7.0
"""Pixels that stand for a millimetre of the printed picture."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="soleus.figures.tools.preview", description=__doc__)
    parser.add_argument("scene", nargs="+", help="scene id, or the path of a YAML file")
    parser.add_argument("-o", "--output", type=Path, default=Path("preview.png"))
    parser.add_argument("--body", default="neutral")
    parser.add_argument("--hair", default="short")
    parser.add_argument("--style", default="colour", choices=["colour", "mono", "contrast"])
    parser.add_argument("--check", action="store_true", help="on every body, between keys too")
    parser.add_argument("--height", type=int, default=420, help="pixels per scene")
    said = parser.parse_args(arguments)
    images = []
    for name in said.scene:
        try:
            scene = _scene(name)
            figure = Figure(parse_look(said.body)[0].body, hair=said.hair)
            for line in complaints(motion_of(scene, figure.body)):
                sys.stdout.write(line + "\n")
            sys.stdout.write(f"{scene.id}: {alt_text(scene)}\n")
            if said.check:
                sys.stdout.writelines(f"{breach}\n" for breach in check_scene(scene))
            images.append(picture(scene, figure, said.style, said.height))
        except UserError as error:
            sys.stdout.write(f"{error}\n")
    if images:
        _sheet(images).save(said.output)
    return 0 if len(images) == len(said.scene) else 1


def _scene(name: str) -> Scene:
    path = Path(name)
    return load_scene_file(path) if path.suffix == ".yaml" else load_scene(name)


def picture(scene: Scene, figure: Figure, style: str, height: int) -> Any:
    """A pillow image of all key positions."""
    drawing = composed(draw_positions(MovingScene(scene, figure)))
    return _painted(drawing, style, height)


def _painted(drawing: Drawing, style: str, height: int) -> Any:
    from PIL import Image, ImageDraw

    scale = min(height / drawing.height, 1400 / drawing.width) * FINER
    size = (int(drawing.width * scale) + 1, int(drawing.height * scale) + 1)
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    mm = MM * FINER
    paints = palette(Style(style))  # type: ignore[arg-type]  # argparse checked the name
    for mark in drawing.marks:
        paint = paints.get(mark.role)
        if paint is None:
            continue
        lines = [_points(path, scale) for path in mark.paths]
        if mark.role in LINE_ROLES or mark.role in (Role.ARROW, Role.ARROW_BOTH):
            for line in lines:
                if paint.casing:
                    pen.line(_pairs(line), fill=paint.casing, width=round(paint.casing_width * mm))
                width = max(2, round(paint.width * mm))
                pen.line(_pairs(line), fill=paint.line or BLACK, width=width, joint="curve")
            if mark.role in (Role.ARROW, Role.ARROW_BOTH):
                for line in lines:
                    _head(pen, line, paint.line or BLACK, 1.0 * mm)
                    if mark.role == Role.ARROW_BOTH:
                        _head(pen, line[::-1], paint.line or BLACK, 1.0 * mm)
        elif paint.fill:
            _fill(image, lines, paint.fill)
            if mark.role == Role.CLOCK_FACE:
                for line in lines:
                    pen.line(_pairs(line), fill=paint.line or BLACK, width=max(2, round(0.2 * mm)))
    return image.resize((size[0] // FINER, size[1] // FINER), Image.Resampling.LANCZOS)


def _fill(image: Any, loops: list[Floats], colour: Colour) -> None:
    from PIL import Image, ImageChops, ImageDraw

    mask = Image.new("1", image.size, 0)
    for loop in loops:
        layer = Image.new("1", image.size, 0)
        ImageDraw.Draw(layer).polygon(_pairs(loop), fill=1)
        mask = ImageChops.logical_xor(mask, layer)
    image.paste(Image.new("RGB", image.size, colour), mask=mask)


def _head(pen: Any, line: Floats, colour: Colour, size: float) -> None:
    tip = line[-1]
    back = line[max(len(line) - 6, 0)]
    way = (tip - back) / max(float(np.linalg.norm(tip - back)), 1e-9)
    side = np.array([-way[1], way[0]])
    corners = np.array([tip + way * size * 0.5, tip - way * size + side * size * 0.6,
                        tip - way * size - side * size * 0.6])  # fmt: skip
    pen.polygon(_pairs(corners), fill=colour)


def _points(path: CurvePath, scale: float) -> Floats:
    numbers = np.array(path.points, dtype=float).reshape(-1, 2) * scale
    out = [numbers[:1]]
    t = np.linspace(0, 1, 9)[1:, None]
    for i in range(path.curves):
        a, b, c, d = numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2], numbers[3 * i + 3]
        out.append((1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t**2 * (1 - t) * c + t**3 * d)
    return np.concatenate(out)


def _pairs(points: Floats) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in points]


def _sheet(images: list[Any]) -> Any:
    from PIL import Image

    width = max(1400, *(i.width for i in images)) if len(images) > 1 else images[0].width
    spots, x, y, tall = [], 0, 0, 0
    for image in images:
        if x and x + image.width > width:
            x, y, tall = 0, y + tall + 24, 0
        spots.append((x, y))
        x, tall = x + image.width + 36, max(tall, image.height)
    out = Image.new("RGB", (width, y + tall), "white")
    for image, spot in zip(images, spots, strict=True):
        out.paste(image, spot)
    return out


if __name__ == "__main__":
    raise SystemExit(main())
