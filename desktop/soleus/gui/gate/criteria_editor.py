"""A list of criteria with the fields of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.criterion import Criterion
from soleus.gui.gate.criterion_form import CriterionForm, new_criterion
from soleus.gui.look.tokens import GAP, GRID, PAD
from soleus.gui.parts.wrapped_list import WrappedList

LOW = 64


class CriteriaEditor(QWidget):
    """``say`` gives the patient's sentence of a criterion: that is what the list shows."""

    edited = Signal()

    def __init__(
        self,
        say: Callable[[Criterion], str],
        hint: str = "",
        parent: QWidget | None = None,
        *,
        stacked: bool = False,
        nothing: str = "",
    ) -> None:
        """*stacked*: the fields stand under the list, where the room is narrow.

        With *nothing*, that stands alone while there is no criterion.
        """
        super().__init__(parent)
        self._say, self._nothing = say, nothing
        self._criteria: list[Criterion] = []
        self._build(stacked=stacked)
        self._connect()
        self.set_hint(hint)

    def _build(self, *, stacked: bool) -> None:
        self._hint = QLabel()
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        self.list = WrappedList()
        self.form = CriterionForm(self)
        if stacked:
            self.list.setFixedHeight(LOW)
        self.add = QPushButton(self.tr("Add"))
        self.remove = QPushButton(self.tr("Remove"))
        self.up = QPushButton(self.tr("Up"))
        self.down = QPushButton(self.tr("Down"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._hint)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        right = QVBoxLayout()
        right.addWidget(self.form)
        right.addStretch(1)
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight, self
        )
        row.setContentsMargins(0, GAP, 0, 0)
        row.setSpacing(PAD)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.form.edited.connect(self._take)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._shift(-1))
        self.down.clicked.connect(lambda: self._shift(1))

    def set_hint(self, hint: str) -> None:
        """What the criteria are for."""
        self._full = hint
        self._hint.setText(hint)
        self.list.setAccessibleName(hint)

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        self._criteria = list(criteria)
        self._refill(0)

    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(self._criteria)

    def _refill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._say(each) for each in self._criteria])
        row = min(max(row, 0), len(self._criteria) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        there = 0 <= row < len(self._criteria)
        if self._nothing:
            self._hint.setText(self._full if there else self._nothing)
            for part in (self.list, self.form, self.remove, self.up, self.down):
                part.setVisible(there)
        self.form.show_criterion(self._criteria[row] if there else None)
        self.remove.setEnabled(there)
        self.up.setEnabled(there and row > 0)
        self.down.setEnabled(there and row < len(self._criteria) - 1)

    def _take(self, criterion: Criterion) -> None:
        row = self.list.currentRow()
        self._criteria[row] = criterion
        self.list.item(row).setText(self._say(criterion))
        self.edited.emit()

    def _add(self) -> None:
        self._criteria.append(new_criterion())
        self._refill(len(self._criteria) - 1)
        self.form.measure.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        del self._criteria[row]
        self._refill(row)
        self.edited.emit()

    def _shift(self, by: int) -> None:
        row = self.list.currentRow()
        self._criteria.insert(row + by, self._criteria.pop(row))
        self._refill(row + by)
        self.edited.emit()
