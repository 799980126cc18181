"""How large the interface's letters are: the system's size, or a step above it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

LEAST_PT = 10.0
"""The interface is not read well below this, whatever the system says."""
USUAL = 100
STEPS = (USUAL, 115, 130, 150)
"""Percent of the system's size."""


def letters_of(kept: object) -> int:
    """The step that a file or database holds; the system's size where it holds another word."""
    return next((each for each in STEPS if str(each) == str(kept)), USUAL)


def letters_pt(percent: int) -> float:
    """The size of plain text in points."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(system, LEAST_PT) * percent / 100


def apply_letters(application: QApplication, percent: int) -> None:
    """Write everything in letters of that size, at once and while windows are open."""
    font = application.font()
    if font.pointSizeF() != letters_pt(percent):
        font.setPointSizeF(letters_pt(percent))
        application.setFont(font)
