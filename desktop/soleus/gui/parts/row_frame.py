"""The frame of a row that stands by itself: a card of a lane, an exercise of the library."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from soleus.gui.look.tokens import RADIUS, Theme


def paint_row_frame(painter: QPainter, state: QStyle.StateFlag, frame: QRect, theme: Theme) -> None:
    """A selected row is tinted, one under the pointer has a stronger edge."""
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    edge = theme.accent if selected else (theme.strong_line if hovered else theme.line)
    painter.setPen(QPen(QColor(edge), 2 if selected else 1))
    painter.setBrush(QColor(theme.tint if selected else theme.raised))
    painter.drawRoundedRect(frame, RADIUS, RADIUS)
