"""A finished page: text runs, boxes, lines, drawn signs and figures, in millimetres.

This is the one layout that the PDF writer and the painter both draw, so that the
preview, the print and the file cannot drift apart. The origin is the top left corner,
y runs down, items stand in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.figures.display.display import Drawing, Path

POINT_MM = 25.4 / 72
"""One typographic point in millimetres."""
MOST_BYTES = 500_000
"""Some mail and record systems take no larger file, be it a PDF or a page for a phone."""


class Face(StrEnum):
    """The cuts that a handout uses, by the names of their files. No italics (clear print)."""

    REGULAR = "SoleusSans-Regular"
    BOLD = "SoleusSans-Bold"
    WORLD = "SoleusSansWorld-Regular"
    WORLD_BOLD = "SoleusSansWorld-Bold"
    ARABIC = "SoleusSansArabic-Regular"
    ARABIC_BOLD = "SoleusSansArabic-Bold"


class Kind(StrEnum):
    """Structure types of a tagged PDF, by their standard names."""

    SECTION = "Sect"
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    HEADING_4 = "H4"
    PARAGRAPH = "P"
    LINK = "Link"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    FIGURE = "Figure"
    TABLE = "Table"
    ROW = "TR"
    COLUMN_HEADER = "TH"
    ROW_HEADER = "TH/Row"
    CELL = "TD"

    @property
    def pdf_name(self) -> str:
        return self.value.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Step:
    """One element on the way from the document to an item; ``key`` tells its siblings apart."""

    kind: Kind
    key: str


Tag = tuple[Step, ...]
"""Where an item stands in the document's structure, outermost element first.

Items with equal beginnings share those elements, also across pages. The empty tag is an
artifact: page furniture that a screen reader leaves out.
"""

ARTIFACT: Tag = ()


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text on one line in one face, its characters in the order in which they are read.

    width       what the shipped font's advances come to
    from_right  its first character stands at the right (Arabic letters)
    link        address that the words open, where the page is a file
    """

    x: float
    baseline: float
    text: str
    face: Face
    size_pt: float
    colour: str
    width: float
    tag: Tag = ARTIFACT
    card: str = ""
    from_right: bool = False
    link: str = ""

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Area:
    """A place on the page, in millimetres from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Box(Area):
    """A rectangle, with rounded corners when *radius* is given. Colours are ``#rrggbb``.

    *field* makes it a box to tick: what is ticked there, in words, for the file's form field.
    *written* makes it one to write in.
    """

    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.25
    radius: float = 0.0
    tag: Tag = ARTIFACT
    card: str = ""
    field: str = ""
    written: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    stroke_width: float = 0.25
    tag: Tag = ARTIFACT
    card: str = ""


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sign:
    """A tick, a cross, an exclamation mark: strokes with round ends, on the page's own grid.

    The fonts lack some of these, so they are drawn. *meaning* is what is read aloud
    instead when the sign is tagged.
    """

    strokes: tuple[tuple[Point, ...], ...]
    colour: str
    stroke_width: float
    meaning: str = ""
    tag: Tag = ARTIFACT
    card: str = ""


@dataclass(frozen=True, slots=True)
class Figure(Area):
    """The place of a picture and the picture fitted into it.

    key                   which picture this is, for the preview's cache
    drawing               None: the place stays an empty frame
    scale                 millimetres on paper for one metre of the drawing
    left, top             page position of the drawing's own top left corner
    alt                   what the picture shows, in words
    """

    key: str
    drawing: Drawing | None = None
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0
    alt: str = ""
    tag: Tag = ARTIFACT
    card: str = ""


@dataclass(frozen=True, slots=True)
class Shape(Area):
    """Curves in one fill and one line: a QR code, a part of a logo.

    paths       in millimetres from the place's top left corner, filled together; what lies
                outside the place is cut off
    winding     where paths lie over each other is filled, else even-odd
    alt         what the shapes of one tag show, in words
    """

    paths: tuple[Path, ...]
    fill: str | None
    stroke: str | None = None
    stroke_width: float = 0.25
    alt: str = ""
    tag: Tag = ARTIFACT
    card: str = ""
    winding: bool = False


@dataclass(frozen=True, slots=True)
class Raster(Area):
    """A picture of dots: the clinic's logo. *data* is a PNG or JPEG file without transparency.

    *columns* and *rows* are its size in dots.
    """

    data: bytes
    columns: int
    rows: int
    alt: str = ""
    tag: Tag = ARTIFACT
    card: str = ""


PageItem = TextRun | Box | Line | Sign | Figure | Shape | Raster


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet side, *width* × *height* millimetres; *language* of its words, if it is told."""

    width: float
    height: float
    items: tuple[PageItem, ...]
    language: str = ""

    def texts(self) -> tuple[TextRun, ...]:
        return tuple(item for item in self.items if isinstance(item, TextRun))

    def figures(self) -> tuple[Figure, ...]:
        return tuple(item for item in self.items if isinstance(item, Figure))


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres, portrait."""
        return (210.0, 297.0) if self is Paper.A4 else (215.9, 279.4)


def card_at(page: Page, x: float, y: float) -> str:
    """Id of the card that owns the point, or nothing: the innermost area comes last."""
    for item in reversed(page.items):
        if item.card and isinstance(item, Box | Figure):
            inside = item.x <= x <= item.right and item.y <= y <= item.bottom
            if inside:
                return item.card
    return ""
