"""A field for a number or a range ("12" or "12-15"), with steps."""

from __future__ import annotations

import re
from math import ceil, floor

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from soleus.domain.quantity import Range
from soleus.gui.look.tokens import GRID

FORM = re.compile(r"^\s*(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*$")
BEGUN = re.compile(r"^\s*(\d+(\.\d*)?(\s*[-–]\s*(\d+(\.\d*)?)?)?)?\s*$")


def read_range(text: str) -> Range | None:
    """The range that *text* says; None when it says none (yet)."""
    match = FORM.match(text)
    if match is None:
        return None
    low = float(match[1])
    high = float(match[2]) if match[2] else low
    return Range(low, high) if low <= high else None


class RangeEdit(QAbstractSpinBox):
    """Emits ``edited`` with the new range, or None when the field was emptied."""

    edited = Signal(object)

    def __init__(
        self, step: float = 1, largest: float = 999, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._step, self._largest = step, largest
        self.setAccelerated(True)
        self.lineEdit().textEdited.connect(self._typed)
        self.lineEdit().setTextMargins(GRID, 0, 0, 0)
        self.setMinimumWidth(64)

    def set_step(self, step: float) -> None:
        self._step = step

    def value(self) -> Range | None:
        return read_range(self.lineEdit().text())

    def show_value(self, value: Range | None) -> None:
        """Show *value* without telling anybody; a field in mid-typing keeps its text."""
        if self.value() != value or not self.lineEdit().text():
            self.lineEdit().setText("" if value is None else str(value))

    def set_number(self, number: float | None) -> None:
        """Show an exact number, or nothing."""
        self.show_value(None if number is None else Range(number, number))

    def _typed(self, text: str) -> None:
        value = read_range(text)
        if value is not None and 0 < value.high <= self._largest:
            self.edited.emit(value)
        elif not text.strip():
            self.edited.emit(None)

    # --- Qt

    def stepBy(self, steps: int) -> None:
        """Go on to the next multiple of the step; a range keeps its width."""
        value = self.value()
        if value is None:
            shifted = Range(self._step, self._step)
        else:
            on_grid = value.low / self._step
            start = floor(on_grid) if steps > 0 else ceil(on_grid)
            low = min(max(self._step, (start + steps) * self._step), self._largest)
            shifted = Range(low, max(low, min(value.high + low - value.low, self._largest)))
        self.lineEdit().setText(str(shifted))
        self.edited.emit(shifted)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if not text.strip() or FORM.match(text):
            state = QValidator.State.Acceptable
        elif BEGUN.match(text):
            state = QValidator.State.Intermediate
        else:
            state = QValidator.State.Invalid
        return state, text, position
