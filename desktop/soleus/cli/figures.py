"""``soleus figure`` and ``soleus figures``: pictures of exercises as files, and their checks."""

from __future__ import annotations

import argparse
import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.figures.display.display import Drawing
    from soleus.figures.display.style import Style
    from soleus.figures.tools.bench import Case, Subject

STYLES = ("colour", "mono", "contrast")
CELL_MM = (62.0, 52.0)
COLUMNS = 4
DPI = 200.0
WIDTH_MM = 120.0
MOST_PDF_KB = 11.0


def add_commands(commands: Any) -> None:
    """``figure`` and what is done with all of them."""
    one = commands.add_parser("figure", help="draw an exercise into a file")
    one.add_argument("id", help="an exercise, or the scene that draws it")
    one.add_argument("--side", choices=["right", "left"], default="right")
    one.add_argument("--style", choices=STYLES, default="colour")
    one.add_argument("--body", default="", metavar="WORDS", help="such as female-older-dark")
    one.add_argument("--frame", default="", metavar="MOMENT", help="start, end or 0 to 1")
    one.add_argument("--moving", action="store_true", help="an SVG that plays")
    one.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    one.set_defaults(run=draw_figure)
    several = commands.add_parser("figures", help="draw or check all exercises")
    actions = several.add_subparsers(dest="action", required=True, metavar="ACTION")
    sheet = actions.add_parser("sheet", help="many exercises on one picture")
    sheet.add_argument("--region", default="", help="such as calf")
    sheet.add_argument("--style", choices=STYLES, default="colour")
    sheet.add_argument("--side", choices=["right", "left"], default="right")
    sheet.add_argument("--body", default="", metavar="WORDS")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    sheet.set_defaults(run=draw_sheet)
    whole = actions.add_parser("check", help="solve and draw every scene on every body")
    whole.add_argument("scene", nargs="*", help="only these; without any, all")
    whole.add_argument("--region", default="", help="such as calf")
    whole.add_argument("--quick", action="store_true", help="key positions on one body only")
    whole.set_defaults(run=check)
    actions.add_parser("bench", help="how long drawing takes here").set_defaults(run=measure)


def draw_figure(arguments: argparse.Namespace) -> int:
    """Draw one exercise, standing or moving, into a file."""
    from soleus.figures.display.style import styled
    from soleus.figures.display.svg import animated_svg, svg
    from soleus.figures.keeping.gallery import parse_look
    from soleus.figures.tools.commands import figure_animation, figure_drawing
    from soleus.storage.files import write_file

    output: Path = arguments.output
    look, skin = parse_look(arguments.body)
    style = styled(arguments.style, skin, look.hair)
    scene = _scene_of(arguments.id)
    kind = output.suffix.lower()
    if arguments.moving:
        if kind != ".svg":
            raise UserError(f"{output}: a moving picture is written as an .svg file. Name it so.")
        text = animated_svg(figure_animation(scene, arguments.side, look), style, WIDTH_MM)
        write_file(output, text.encode())
        return 0
    writers: dict[str, Callable[[Drawing, Style], bytes]] = {
        ".svg": lambda drawing, style: svg(drawing, style, WIDTH_MM).encode(),
        ".png": _png,
        ".pdf": _pdf,
    }
    if kind not in writers:
        raise UserError(f"{output}: a figure is written as .svg, .png or .pdf. Name it so.")
    drawing = figure_drawing(scene, arguments.side, look, arguments.frame)
    write_file(output, writers[kind](drawing, style))
    return 0


def draw_sheet(arguments: argparse.Namespace) -> int:
    """Draw many exercises onto one sheet, to look at."""
    from soleus.figures.display.style import styled
    from soleus.figures.keeping.gallery import parse_look
    from soleus.figures.reading.scene_file import region_of, scene_ids
    from soleus.figures.tools.commands import figure_drawing
    from soleus.paint.figure_png import png_bytes, sheet_image
    from soleus.storage.files import write_file

    look, skin = parse_look(arguments.body)
    style = styled(arguments.style, skin, look.hair)
    scenes = [scene for scene in scene_ids() if arguments.region in ("", region_of(scene))]
    if not scenes:
        regions = ", ".join(sorted({region_of(scene) for scene in scene_ids()}))
        raise UserError(f"No exercise of “{arguments.region}” has a picture. Regions: {regions}.")
    cells = [(figure_drawing(scene, arguments.side, look), style) for scene in scenes]
    image = sheet_image(cells, min(COLUMNS, len(cells)), CELL_MM, DPI)
    write_file(arguments.output, png_bytes(image))
    for place, scene in enumerate(scenes):
        print(f"row {place // COLUMNS + 1}, column {place % COLUMNS + 1}: {scene}")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Look through every figure for what is wrong with it; 0 when nothing is."""
    from soleus.figures.reading.scene_file import region_of, scene_ids
    from soleus.figures.tools.library_check import checked, table_head, table_row

    chosen = arguments.scene or [
        scene for scene in scene_ids() if arguments.region in ("", region_of(scene))
    ]
    print(table_head())
    faults = scenes = 0
    for row in checked(chosen, arguments.quick):
        print(table_row(row), flush=True)
        scenes += 1
        faults += len(row.faults)
    what = "key positions, neutral" if arguments.quick else "five bodies, right and left"
    print(f"{scenes} scenes, {what}: {faults or 'no'} faults")
    return 1 if faults else 0


def measure(arguments: argparse.Namespace) -> int:
    """How long drawing takes."""
    del arguments
    # As in the worker process, and before numpy is imported: small matrices, one thread.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from soleus.figures.tools.bench import drawing_cases, run, subjects, table

    measured = subjects()
    results = run([*drawing_cases(measured), *_painting_cases(measured)])
    print(table(results))
    sizes = sorted(_pdf_bytes(subject.drawing) for subject in measured)
    middle = sizes[len(sizes) // 2]
    over = "" if middle <= MOST_PDF_KB * 1000 else "  over"
    print(
        f"{'a figure in a PDF, compressed':34}{middle / 1000:>7.2f} KB"
        f"{sizes[0] / 1000:>7.2f} KB{MOST_PDF_KB:>7.2f} KB{over}"
    )
    return 0


def _pdf_bytes(drawing: Drawing) -> int:
    """What one figure adds to a handout."""
    from soleus.figures.display.style import Style
    from soleus.handout.pdf.figure_pdf import figure_operators

    text = figure_operators(drawing, Style("mono"), (20, 20, 60, 50), 297)
    return len(zlib.compress(text.encode("latin-1")))


def _painting_cases(measured: tuple[Subject, ...]) -> tuple[Case, ...]:
    from PySide6.QtGui import QImage, QPainter

    from soleus.figures.display.style import Style
    from soleus.figures.tools.bench import Case
    from soleus.handout.pdf.figure_pdf import figure_operators
    from soleus.paint.figure import fitting_scale, paint_prepared, prepare_figure

    dots, size = 96 / 25.4, 96
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)

    def thumbnail(drawing: Drawing) -> Callable[[], object]:
        ready = prepare_figure(drawing, Style(), fitting_scale(drawing, size, size) / dots)

        def work() -> None:
            painter = QPainter(image)
            paint_prepared(painter, ready, 0, 0, dots)
            painter.end()

        return work

    def operators(drawing: Drawing) -> Callable[[], object]:
        return lambda: figure_operators(drawing, Style("mono"), (20, 20, 60, 50), 297)

    return (
        Case("painting a cached thumbnail", tuple(thumbnail(s.drawing) for s in measured), 0.5),
        Case("a figure into a PDF", tuple(operators(s.drawing) for s in measured), 3.0),
    )


def _scene_of(name: str) -> str:
    """The scene of an exercise; a name that is no exercise is taken for a scene."""
    from soleus.storage.library import load_library

    exercise = load_library().exercises.get(name)
    if exercise is None:
        return name
    if not exercise.scene:
        raise UserError(f"The exercise {name} has no picture yet.")
    return exercise.scene


def _png(drawing: Drawing, style: Style) -> bytes:
    from soleus.paint.figure_png import figure_image, png_bytes

    height = WIDTH_MM * drawing.height / drawing.width
    return png_bytes(figure_image(drawing, style, WIDTH_MM, height, DPI))


def _pdf(drawing: Drawing, style: Style) -> bytes:
    from soleus.handout.pdf.figure_pdf import figure_document

    return figure_document(drawing, style, WIDTH_MM)
