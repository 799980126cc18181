"""The picture of an exercise on its light ground, as lists of cards and exercises show it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
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

    def is_moving(self, key: str) -> bool:
        return self._moving is not None and self._moving[0] == key

    def picture(
        self,
        exercise: Exercise,
        look: Look,
        size: QSize,
        ratio: float,
        *,
        variant: str = "",
        key: str = "",
    ) -> QPixmap | None:
        """What is to be seen in the row of *key*; None when it is still to come.

        *size* in the screen's own units, *ratio* dots to each of them.
        """
        if self._moving is not None and self._moving[0] == key:
            return self._moving[1]
        style = look.theme.figure_style
        return self._pictures.pixmap(
            exercise, variant, look.side, size, ratio, style=style, body=look.body
        )

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
    ) -> bool:
        """Paint *ground* with the picture in *inner*; whether there is a picture yet.

        A list of exercises has the exercise's own id for a key.
        """
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        picture = self.picture(
            exercise, look, inner.size(), ratio, variant=variant, key=exercise.id
        )
        paint_ground(painter, ground, inner, picture, look.theme)
        return picture is not None


def paint_ground(
    painter: QPainter, ground: QRect, inner: QRect, picture: QPixmap | None, theme: Theme
) -> None:
    """The light ground alone where there is no *picture* yet."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.picture))
    painter.drawRoundedRect(ground, GRID, GRID)
    if picture is not None:
        painter.drawPixmap(inner.topLeft(), picture)
