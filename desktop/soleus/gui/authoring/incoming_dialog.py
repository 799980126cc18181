"""What a file brings to the library, to look at first; what is there already is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.authoring.incoming_model import COLUMNS, IncomingModel
from soleus.gui.look.tokens import GAP, GRID, MARGIN
from soleus.storage.exchange.incoming import Arrival, Choice, State


class IncomingDialog(QDialog):
    """Rows are chosen with mouse or keys, then a button says what happens with them."""

    def __init__(
        self, name: str, arrivals: Sequence[Arrival], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import into the library"))
        self._arrivals = tuple(arrivals)
        self.model = IncomingModel(self._arrivals, self)
        self._build(name)
        self._connect()
        self._judge()

    def _build(self, name: str) -> None:
        told = QLabel(self._summary(name))
        told.setWordWrap(True)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate((92, 220, 104, 176)):
            self.table.setColumnWidth(place, width)
        header.setSectionResizeMode(COLUMNS - 1, QHeaderView.ResizeMode.Stretch)
        self._detail = QLabel()
        self._detail.setObjectName("soft")
        self._detail.setWordWrap(True)
        self._detail.setMinimumHeight(2 * self.fontMetrics().height())
        self.take = QPushButton(self.tr("&Use the one in the file"))
        self.leave = QPushButton(self.tr("&Do not import"))
        self.both = QPushButton(self.tr("Keep &both"))
        self.all_conflicts = QPushButton(self.tr("&Select all that differ from yours"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.take, self.leave, self.both):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.all_conflicts)
        self.all_conflicts.setAutoDefault(False)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.accept_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("primary")
        self.accept_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(told)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.addLayout(row)
        column.addWidget(self._buttons)
        self.resize(820, 540)

    def _summary(self, name: str) -> str:
        counts = Counter(each.state for each in self._arrivals)
        parts = [
            words
            for state, words in (
                (State.NEW, self.tr("%n new", "", counts[State.NEW])),
                (State.CONFLICT, self.tr("%n different from yours", "", counts[State.CONFLICT])),
                (State.SAME, self.tr("%n you have already", "", counts[State.SAME])),
                (
                    State.UNKNOWN,
                    self.tr("%n about exercises that are not here", "", counts[State.UNKNOWN]),
                ),
            )
            if counts[state]
        ]
        told = ", ".join(parts) or self.tr("nothing")
        return self.tr("{0}: {1}. Nothing is changed until you import it.").format(name, told)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.take.clicked.connect(lambda: self._choose(Choice.TAKE))
        self.leave.clicked.connect(lambda: self._choose(Choice.LEAVE))
        self.both.clicked.connect(lambda: self._choose(Choice.BOTH))
        self.all_conflicts.clicked.connect(self._select_conflicts)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._judge())
        self.model.dataChanged.connect(lambda *_: self._judge())

    # --- choosing

    def chosen(self) -> tuple[tuple[Arrival, Choice], ...]:
        """What is to be done with each."""
        return tuple(zip(self._arrivals, self.model.choices(), strict=True))

    def selected(self) -> list[int]:
        return sorted(each.row() for each in self.table.selectionModel().selectedRows())

    def _choose(self, choice: Choice) -> None:
        self.model.choose(self.selected(), choice)

    def _select_conflicts(self) -> None:
        found = QItemSelection()
        for row, each in enumerate(self._arrivals):
            if each.state is State.CONFLICT:
                found.select(self.model.index(row, 0), self.model.index(row, COLUMNS - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.table.selectionModel().select(found, flags)
        self.table.setFocus()

    def _judge(self) -> None:
        rows = self.selected()
        open_to = {choice for row in rows for choice in self._arrivals[row].choices}
        several = any(len(self._arrivals[row].choices) > 1 for row in rows)
        self.take.setEnabled(Choice.TAKE in open_to)
        self.leave.setEnabled(several)
        self.both.setEnabled(Choice.BOTH in open_to)
        self.all_conflicts.setEnabled(any(it.state is State.CONFLICT for it in self._arrivals))
        count = sum(choice is not Choice.LEAVE for choice in self.model.choices())
        self.accept_button.setText(self.tr("Import %n item(s)", "", count))
        self.accept_button.setEnabled(count > 0)
        self._detail.setText(self.model.detail(rows[0]) if len(rows) == 1 else "")
