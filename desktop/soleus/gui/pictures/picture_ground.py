"""The picture of an exercise on its light ground, as lists of cards and exercises show it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.gui.look.tokens import GRID, Theme
from soleus.gui.pictures.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Look:
    """How pictures look now: the theme, the sore side and the body that is shown."""

    theme: Theme
    side: BodySide | None
    body: str = "neutral"


class PictureGround:
    """Paints the pictures of one list; one of them may be playing."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._moving: tuple[str, QPixmap] | None = None

    def show_moving(self, key: str, frame: QPixmap | None) -> None:
        """Show *frame* of a playing picture in the row of that key, in place of its still one."""
        self._moving = (key, frame) if frame is not None else None

    def paint(
        self,
        painter: QPainter,
        ground: QRect,
        inner: QRect,
        exercise: Exercise,
        look: Look,
        widget: QWidget | None,
        *,
        variant: str = "",
        key: str = "",
    ) -> bool:
        """Paint *ground* with the picture in *inner*; whether there is a picture yet."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.picture))
        painter.drawRoundedRect(ground, GRID, GRID)
        pixmap: QPixmap | None
        if self._moving is not None and self._moving[0] == key:
            pixmap = self._moving[1]
        else:
            pixmap = self._pictures.pixmap(
                exercise,
                variant,
                look.side,
                inner.size(),
                widget.devicePixelRatioF() if widget is not None else 1.0,
                style=look.theme.figure_style,
                body=look.body,
            )
        if pixmap is not None:
            painter.drawPixmap(inner.topLeft(), pixmap)
        return pixmap is not None
