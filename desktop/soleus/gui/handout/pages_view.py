"""Handout pages one under the other, painted at any zoom."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from soleus.figures.display.style import Style
from soleus.gui.jobs.turns import Turns
from soleus.gui.look.tokens import PAD, Theme
from soleus.handout.page import Box, Figure, Page, card_at
from soleus.paint.page_painter import IN_COLOUR, MM_PER_INCH, PageBegun, PagePainter

SCREEN_DPI = 96.0
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)


class PagesView(QAbstractScrollArea):
    """Shows pages. ``zoom`` 0 fits the page's width to the view.

    Pages are painted once into images, and again only when they or the zoom change; where
    ``turns`` are limited, piece by piece.
    """

    card_asked = Signal(str)
    zoomed = Signal()

    def __init__(self, turns: Turns | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turns = turns or Turns()
        self._turns.join(self, self._go_on)
        self._begun: tuple[Page, float, PageBegun] | None = None
        self._pages: tuple[Page, ...] = ()
        self._images: dict[int, tuple[Page, float, QImage]] = {}
        self._style = IN_COLOUR
        self._painter = PagePainter(self._style)
        self._zoom = 0.0
        self._ground, self._edge = QColor("#eef2f5"), QColor("#d9e0e6")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Handout pages"))
        self.verticalScrollBar().setSingleStep(40)
        self.viewport().setMouseTracking(True)

    @property
    def zoom(self) -> float:
        return self._zoom

    def show_pages(self, pages: tuple[Page, ...], style: Style = IN_COLOUR) -> None:
        """Show other pages, pictures in *style*; page and scroll position stay.

        A page that is equal to the one before keeps its picture.
        """
        if style != self._style:
            self._style, self._painter, self._images = style, PagePainter(style), {}
            self._begun = None
        place = self._place()
        before = self._pages
        self._pages = tuple(
            before[at] if at < len(before) and before[at] == page else page
            for at, page in enumerate(pages)
        )
        self._images = {at: kept for at, kept in self._images.items() if at < len(pages)}
        self._measure()
        self._return_to(place)
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """1 is the paper's own size on a 96 dpi screen; 0 fits the width."""
        middle = self._middle()
        self._zoom = zoom
        self._measure()
        self.verticalScrollBar().setValue(round(middle * self._height() - self._view_height() / 2))
        self.viewport().update()
        self.zoomed.emit()

    def fit_page(self) -> None:
        """Show one whole page."""
        number = max(self.current_page(), 1)
        if self._pages:
            page = self._pages[number - 1]
            high = (self._view_height() - 2 * PAD) / (page.height * SCREEN_DPI / MM_PER_INCH)
            self.set_zoom(max(min(high, self._fitting()), 0.1))
            self.show_page(number)

    def step_zoom(self, by: int) -> None:
        now = self._zoom or self._fitting()
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        if by > 0 and larger:
            self.set_zoom(larger[0])
        elif by < 0 and smaller:
            self.set_zoom(smaller[-1])

    def current_page(self) -> int:
        """Number of the page in the middle of the view, from 1; 0 without pages."""
        centre = self._view_height() // 2
        for number, rect in enumerate(self._rects(), 1):
            if rect.bottom() >= centre:
                return number
        return len(self._pages)

    def show_page(self, number: int) -> None:
        rects = self._rects()
        if 1 <= number <= len(rects):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rects[number - 1].top() - PAD)

    def turn(self, by: int) -> None:
        """Go on by whole pages."""
        self.show_page(min(max(self.current_page() + by, 1), len(self._pages)))

    def show_card(self, card: str) -> bool:
        """Bring the exercise into view; whether it stands on a page."""
        for page, rect in zip(self._pages, self._rects(), strict=True):
            owned = [each for each in page.items if each.card == card]
            tops = [each.y for each in owned if isinstance(each, Box | Figure)]
            if tops and card:
                bar = self.verticalScrollBar()
                above = min(tops) * rect.height() / page.height
                bar.setValue(round(bar.value() + rect.top() + above - 2 * PAD))
                return True
        return False

    def card_under(self, where: QPoint) -> str:
        """Id of the card at a point of the viewport, or nothing."""
        for page, rect in zip(self._pages, self._rects(), strict=True):
            if rect.contains(where):
                dots = rect.width() / page.width
                return card_at(page, (where.x() - rect.x()) / dots, (where.y() - rect.y()) / dots)
        return ""

    def dress(self, theme: Theme) -> None:
        """A page has an edge of its own: in high contrast the ground is as white as paper."""
        self._ground, self._edge = QColor(theme.ground), QColor(theme.line)
        self.viewport().update()

    # --- geometry

    def _view_height(self) -> int:
        return self.viewport().height()

    def _fitting(self) -> float:
        if not self._pages:
            return 1.0
        widest = max(page.width for page in self._pages)
        width = max(self.viewport().width() - 2 * PAD, 60)
        return width / (widest * SCREEN_DPI / MM_PER_INCH)

    def _dots(self) -> float:
        """Device-independent pixels for one millimetre."""
        return (self._zoom or self._fitting()) * SCREEN_DPI / MM_PER_INCH

    def _height(self) -> int:
        dots = self._dots()
        return round(sum(page.height * dots + PAD for page in self._pages)) + PAD

    def _middle(self) -> float:
        height = self._height()
        bar = self.verticalScrollBar()
        return (bar.value() + self._view_height() / 2) / height if height else 0.0

    def _place(self) -> tuple[int, float]:
        """The page at the top of the view, and how much of it lies above; 0 for none."""
        for at, rect in enumerate(self._rects()):
            if rect.bottom() > 0:
                return at, -rect.top() / max(rect.height(), 1)
        return 0, 0.0

    def _return_to(self, place: tuple[int, float]) -> None:
        at, above = place
        rects = self._rects()
        if at < len(rects) and (at or above > 0):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(rects[at].top() + above * rects[at].height()))

    def _measure(self) -> None:
        dots = self._dots()
        widest = max((page.width for page in self._pages), default=0.0) * dots + 2 * PAD
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, self._height() - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, round(widest) - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _rects(self) -> list[QRect]:
        """Where each page stands in the viewport."""
        dots = self._dots()
        top = PAD - self.verticalScrollBar().value()
        rects = []
        for page in self._pages:
            width, height = round(page.width * dots), round(page.height * dots)
            left = max((self.viewport().width() - width) // 2, PAD)
            left -= self.horizontalScrollBar().value()
            rects.append(QRect(left, top, width, height))
            top += height + PAD
        return rects

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painted = False
        for at, (page, rect) in enumerate(zip(self._pages, self._rects(), strict=True)):
            if not rect.intersects(event.rect()):
                continue
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), self._edge)
            at_once = not (self._turns.limited or painted)
            if at_once or self._fresh(at, page):
                painted = painted or not self._fresh(at, page)
                painter.drawImage(rect.topLeft(), self._image(at, page))
                continue
            # One page is painted anew at a time; meanwhile the others show what they had.
            if at in self._images:
                painter.drawImage(rect, self._images[at][2])
            else:
                painter.fillRect(rect, QColor("white"))
            if self._turns.limited:
                self._turns.ask()
            else:
                self.viewport().update()
        painter.end()

    def _go_on(self) -> bool:
        """Paint some of the first page in sight that is not as it should be."""
        sight = self.viewport().rect()
        stale = (
            (at, page)
            for at, (page, rect) in enumerate(zip(self._pages, self._rects(), strict=True))
            if rect.intersects(sight) and not self._fresh(at, page)
        )
        at, wanted = next(stale, (0, None))
        if wanted is None or not self.isVisible():
            self._begun = None
            return False
        began, dpi = perf_counter(), self._dpi()
        if self._begun is None or self._begun[0] is not wanted or self._begun[1] != dpi:
            self._begun = (wanted, dpi, self._painter.begin(wanted, dpi))
        page, _, begun = self._begun
        for _ in begun.steps:
            if perf_counter() - began > self._turns.piece_s:
                return True
        self._begun = None
        self._keep(at, page, dpi, begun.image)
        self.viewport().update()
        return True

    def _fresh(self, at: int, page: Page) -> bool:
        """Whether the picture of a page shows it as it is now, at this zoom."""
        kept = self._images.get(at)
        return kept is not None and kept[0] is page and kept[1] == self._dpi()

    def _dpi(self) -> float:
        return self._dots() * MM_PER_INCH * self.devicePixelRatioF()

    def _keep(self, at: int, page: Page, dpi: float, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._images[at] = (page, dpi, image)

    def _image(self, at: int, page: Page) -> QImage:
        if not self._fresh(at, page):
            dpi = self._dpi()
            self._keep(at, page, dpi, self._painter.image(page, dpi))
        return self._images[at][2]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a reader: page by page, to either end, larger and smaller."""
        bar = self.verticalScrollBar()
        acts = {
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Plus: lambda: self.step_zoom(1),
            Qt.Key.Key_Minus: lambda: self.step_zoom(-1),
            Qt.Key.Key_0: lambda: self.set_zoom(0),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.step_zoom(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.card_under(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card = self.card_under(event.position().toPoint())
        if card and event.button() == Qt.MouseButton.LeftButton:
            self.card_asked.emit(card)
        super().mouseReleaseEvent(event)
