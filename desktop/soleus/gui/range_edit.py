"""A field for a number or a range ("12" or "12-15"), with steps."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from soleus.domain.quantity import Range

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
        self.setMinimumWidth(64)

    def value(self) -> Range | None:
        return read_range(self.lineEdit().text())

    def show_value(self, value: Range | None) -> None:
        """Show *value* without telling anybody; a field in mid-typing keeps its text."""
        if self.value() != value or not self.lineEdit().text():
            self.lineEdit().setText("" if value is None else str(value))

    def _typed(self, text: str) -> None:
        value = read_range(text)
        if value is not None and value.high > 0:
            self.edited.emit(value)
        elif not text.strip():
            self.edited.emit(None)

    # --- Qt

    def stepBy(self, steps: int) -> None:
        value = self.value()
        by = steps * self._step
        if value is None:
            shifted = Range(max(self._step, by), max(self._step, by))
        else:
            low = min(max(self._step, value.low + by), self._largest)
            high = min(max(low, value.high + by), self._largest)
            shifted = Range(low, high)
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
