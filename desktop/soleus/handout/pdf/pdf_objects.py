"""Pictures that a PDF holds once, however often and on however many pages they are shown."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from soleus.figures.display.display import Drawing
from soleus.figures.display.style import Style
from soleus.handout.page import Figure, Raster, Shape
from soleus.handout.pdf.figure_pdf import UNITS_PER_MM, drawing_operators, path_operators
from soleus.handout.pdf.pdf_marks import POINTS, colour_marks, number

KEPT = 256
FINE, COARSE = 25.0, 12.0
"""Units of a picture to a millimetre: a dot of a 600 dpi printer, and of a 300 dpi one."""
PADDING = 60
"""Units by which a picture's box is wider than its canvas, so that no line is cut at its edge."""
JPEG = b"\xff\xd8"


class _Same:
    """A drawing by its identity: it holds arrays and has no hash of its own."""

    __slots__ = ("drawing",)

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing

    def __hash__(self) -> int:
        return id(self.drawing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.drawing is self.drawing


@lru_cache(maxsize=KEPT)
def _packed(same: _Same, style: Style, scale: float, units: float) -> bytes:
    """Level 6: the last two parts in a thousand of a picture would take half as long again."""
    return zlib.compress(drawing_operators(same.drawing, style, scale, units).encode(), 6)


@dataclass(slots=True)
class Objects:
    """Pictures and photos of one document, by the names that its pages call them.

    *units* to a millimetre is how fine the curves of pictures are.
    """

    style: Style
    units: float = FINE
    figures: dict[tuple[int, float], tuple[str, Figure]] = field(default_factory=dict)
    photos: dict[bytes, tuple[str, Raster]] = field(default_factory=dict)
    on_page: dict[int, set[str]] = field(default_factory=dict)

    def figure_marks(self, figure: Figure, page: int, height: float) -> str:
        """Operators that show a picture at its place."""
        key = (id(figure.drawing), figure.scale)
        name, _ = self.figures.setdefault(key, (f"P{len(self.figures)}", figure))
        self.on_page.setdefault(page, set()).add(name)
        return f"{placed(figure.left, figure.top, height, self.units)}\n/{name} Do\nQ"

    def photo_marks(self, photo: Raster, page: int, height: float) -> str:
        name, _ = self.photos.setdefault(photo.data, (f"R{len(self.photos)}", photo))
        self.on_page.setdefault(page, set()).add(name)
        left, bottom = photo.x * POINTS, (height - photo.y - photo.height) * POINTS
        size = f"{number(photo.width * POINTS)} 0 0 {number(photo.height * POINTS)}"
        return f"q {size} {number(left)} {number(bottom)} cm\n/{name} Do\nQ"

    def add_to(self, pdf: pikepdf.Pdf) -> None:
        """The objects themselves, and their names in the pages that show them."""
        made = {
            name: _form(pdf, figure, self.style, self.units)
            for name, figure in self.figures.values()
        }
        made |= {name: _image(pdf, photo) for name, photo in self.photos.values()}
        for index, names in self.on_page.items():
            shown = {f"/{name}": made[name] for name in sorted(names)}
            pdf.pages[index].obj.Resources.XObject = Dictionary(shown)


def placed(left: float, top: float, height: float, units: float = UNITS_PER_MM) -> str:
    """Coordinates of *units* to a millimetre, y downwards, from a place on the page on."""
    unit = POINTS / units
    return (
        f"q {unit:.5f} 0 0 {-unit:.5f} {number(left * POINTS)} {number((height - top) * POINTS)} cm"
    )


def _form(pdf: pikepdf.Pdf, figure: Figure, style: Style, units: float) -> pikepdf.Object:
    drawing = figure.drawing
    assert drawing is not None
    stream = pdf.make_stream(b"")
    stream.write(_packed(_Same(drawing), style, figure.scale, units), filter=Name.FlateDecode)
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    wide, tall = (round(side * figure.scale * units) for side in (drawing.width, drawing.height))
    stream.BBox = Array([-PADDING, -PADDING, wide + PADDING, tall + PADDING])
    stream.Resources = Dictionary()
    return stream


def _image(pdf: pikepdf.Pdf, photo: Raster) -> pikepdf.Object:
    """A JPEG in grey or in red, green and blue as it is; all else, as one for a printing press,
    as dots in red, green and blue.
    """
    from PIL import Image

    stream = pdf.make_stream(b"")
    image = Image.open(io.BytesIO(photo.data))
    colours = COLOURS.get(image.mode) if photo.data.startswith(JPEG) else None
    if colours is not None:
        stream.write(photo.data, filter=Name.DCTDecode)
    else:
        colours = Name.DeviceRGB
        dots = image.convert("RGB").tobytes()
        stream.write(zlib.compress(dots, 9), filter=Name.FlateDecode)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = photo.columns, photo.rows
    stream.BitsPerComponent, stream.ColorSpace = 8, colours
    return stream


COLOURS = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB}
"""How the dots of a JPEG are coloured, by the mode that they are read in."""


def _painting(shape: Shape) -> str:
    if not shape.fill:
        return "S"
    return ("B" if shape.stroke else "f") + ("" if shape.winding else "*")


def shape_marks(shape: Shape, height: float) -> str:
    """Curves of a shape at its place."""
    wide, tall = (round(side * UNITS_PER_MM) for side in (shape.width, shape.height))
    marks = [placed(shape.x, shape.y, height), f"0 0 {wide} {tall} re W n"]
    if shape.fill is not None:
        marks.append(colour_marks(shape.fill, "rg"))
    if shape.stroke is not None:
        marks.append(colour_marks(shape.stroke, "RG"))
        marks.append(f"{number(shape.stroke_width * UNITS_PER_MM)} w")
    marks += path_operators(shape.paths, 1.0)
    marks.append(_painting(shape))
    return "\n".join((*marks, "Q"))
