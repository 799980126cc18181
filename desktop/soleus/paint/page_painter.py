"""Handout pages on a QPainter: preview at any zoom, pictures of pages, and the printer.

Text is placed glyph by glyph with the widths that the page was set with, so it stands
where the PDF has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QRawFont,
)

from soleus.figures.display.style import Style
from soleus.handout.layout import FRAME
from soleus.handout.lettering.faces import font_bytes
from soleus.handout.lettering.shaping import shape
from soleus.handout.page import (
    POINT_MM,
    Box,
    Face,
    Figure,
    Line,
    Page,
    PageItem,
    Raster,
    Shape,
    Sign,
    TextRun,
)
from soleus.paint.figure import PreparedFigure, paint_prepared, prepare_figure
from soleus.paint.page_shapes import paint_raster, paint_shape

MM_PER_INCH = 25.4
BOLD_FACES = (Face.BOLD, Face.WORLD_BOLD, Face.ARABIC_BOLD)
IN_COLOUR = Style()
KEPT_FONTS = 64
KEPT_FIGURES = 48


@dataclass(frozen=True, slots=True)
class PageBegun:
    """A page that is being painted: each of ``steps`` puts one more item on ``image``."""

    image: QImage
    steps: Iterator[None]


class PagePainter:
    """Paints pages, keeping fonts and pictures ready between paintings."""

    def __init__(self, style: Style = IN_COLOUR) -> None:
        self._style = style
        self._fonts: dict[tuple[Face, float], QRawFont] = {}
        self._figures: dict[tuple[int, float], tuple[Figure, PreparedFigure]] = {}

    def paint(self, painter: QPainter, page: Page, dots_per_mm: float) -> None:
        """The page with its corner at the painter's origin, one unit of which is a dot."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in page.items:
            self._paint_item(painter, item, dots_per_mm)
        painter.restore()

    def image(self, page: Page, dpi: float) -> QImage:
        """The page on white paper as a picture."""
        begun = self.begin(page, dpi)
        for _ in begun.steps:
            pass
        return begun.image

    def begin(self, page: Page, dpi: float) -> PageBegun:
        """The same picture, to be painted item by item by whoever has to pause in between."""
        dots = dpi / MM_PER_INCH
        size = (round(page.width * dots), round(page.height * dots))
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(dots * 1000))
        image.setDotsPerMeterY(round(dots * 1000))
        image.fill(Qt.GlobalColor.white)
        return PageBegun(image, self._steps(image, page, dots))

    def _steps(self, image: QImage, page: Page, dots: float) -> Iterator[None]:
        painter = QPainter(image)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for item in page.items:
                self._paint_item(painter, item, dots)
                yield
        finally:
            painter.end()

    def _paint_item(self, painter: QPainter, item: PageItem, dots: float) -> None:
        match item:
            case TextRun():
                self._paint_text(painter, item, dots)
            case Box():
                paint_box(painter, item, dots)
            case Line():
                painter.setPen(_pen(item.colour, item.stroke_width * dots))
                start = QPointF(item.x1 * dots, item.y1 * dots)
                painter.drawLine(start, QPointF(item.x2 * dots, item.y2 * dots))
            case Sign():
                paint_sign(painter, item, dots)
            case Figure():
                self._paint_figure(painter, item, dots)
            case Shape():
                paint_shape(painter, item, dots)
            case Raster():
                paint_raster(painter, item, dots)

    def _paint_text(self, painter: QPainter, run: TextRun, dots: float) -> None:
        """Glyph by glyph, in a font of a whole number of dots that is scaled by the rest.

        Qt draws outlines from about 64 dots on, the screen's own scaling included, and loses
        those of a font whose size is a fraction.
        """
        size = run.size_pt * POINT_MM * dots
        pixels = float(max(round(size), 1))
        scale = size / pixels
        glyphs, places, x = [], [], run.x * dots / scale
        baseline = run.baseline * dots / scale
        for glyph in shape(run.text, run.face, run.from_right):
            glyphs.append(glyph.number)
            places.append(QPointF(x + glyph.dx * pixels, baseline - glyph.dy * pixels))
            x += glyph.advance * pixels
        glyph_run = QGlyphRun()
        glyph_run.setRawFont(self._font(run.face, pixels))
        glyph_run.setGlyphIndexes(glyphs)
        glyph_run.setPositions(places)
        painter.setPen(QColor(run.colour))
        painter.save()
        painter.scale(scale, scale)
        painter.drawGlyphRun(QPointF(), glyph_run)
        painter.restore()

    def _font(self, face: Face, pixels: float) -> QRawFont:
        key = (face, round(pixels, 3))
        if key not in self._fonts:
            if len(self._fonts) >= KEPT_FONTS:
                self._fonts.clear()
            self._fonts[key] = _raw_font(face, pixels)
        return self._fonts[key]

    def _paint_figure(self, painter: QPainter, figure: Figure, dots: float) -> None:
        if figure.drawing is None:
            place = (figure.x, figure.y, figure.width, figure.height)
            paint_box(painter, Box(*place, stroke=FRAME, stroke_width=0.35, radius=2.0), dots)
            return
        prepared = self._prepared(figure)
        paint_prepared(painter, prepared, figure.left * dots, figure.top * dots, dots)

    def _prepared(self, figure: Figure) -> PreparedFigure:
        """Qt paths of the picture; the figure is kept beside them so that its id stays its own."""
        drawing = figure.drawing
        assert drawing is not None
        key = (id(drawing), figure.scale)
        if key not in self._figures:
            if len(self._figures) >= KEPT_FIGURES:
                self._figures.clear()
            self._figures[key] = (figure, prepare_figure(drawing, self._style, figure.scale))
        return self._figures[key][1]


@cache
def _family(face: Face) -> str:
    """The family that Qt gives the shipped file; nothing when Qt cannot load it."""
    number = QFontDatabase.addApplicationFontFromData(QByteArray(font_bytes(face)))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


def _raw_font(face: Face, pixels: float) -> QRawFont:
    """The face at a size in dots, unhinted.

    It comes by way of a QFont: only such a font is embedded, as text, by a printer that
    writes PDF. Loaded from its bytes it would arrive as outlines.
    """
    hinting = QFont.HintingPreference.PreferNoHinting
    wanted = QFont(_family(face))
    wanted.setBold(face in BOLD_FACES)
    wanted.setPixelSize(max(round(pixels), 1))
    wanted.setHintingPreference(hinting)
    wanted.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    found = QRawFont.fromFont(wanted)
    if found.familyName() != _family(face):
        return QRawFont(QByteArray(font_bytes(face)), pixels, hinting)
    found.setPixelSize(pixels)
    return found


def paint_box(painter: QPainter, box: Box, dots: float) -> None:
    """Nothing for a box that only marks an area."""
    if box.fill is None and box.stroke is None:
        return
    painter.setBrush(QColor(box.fill) if box.fill is not None else Qt.BrushStyle.NoBrush)
    if box.stroke is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(_pen(box.stroke, box.stroke_width * dots))
    rect = QRectF(box.x * dots, box.y * dots, box.width * dots, box.height * dots)
    if box.radius:
        radius = min(box.radius, box.width / 2, box.height / 2) * dots
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.drawRect(rect)


def paint_sign(painter: QPainter, sign: Sign, dots: float) -> None:
    pen = _pen(sign.colour, sign.stroke_width * dots)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in sign.strokes:
        painter.drawPolyline(QPolygonF([QPointF(x * dots, y * dots) for x, y in stroke]))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
