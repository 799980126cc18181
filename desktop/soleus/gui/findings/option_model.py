"""Options as rows: why, and below it the exercises. Rows travel to a stage as exercises do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from soleus.domain.exercise import Exercise
from soleus.gui.parts.dragging import pack_exercises

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = int(Role.UserRole) + 1


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A reason (``facts``, ``reason``, ``sources``), or an exercise that it lists.

    again    the reason lists nothing and asks to look again
    held     in which stages it stands already; caution: what speaks for it
    """

    facts: str = ""
    reason: str = ""
    sources: str = ""
    again: bool = False
    exercise: Exercise | None = None
    about: str = ""
    held: str = ""
    caution: str = ""

    @property
    def spoken(self) -> str:
        if self.exercise is None:
            return " ".join((self.facts.replace("\n", ". ") + ".", self.reason, self.sources))
        parts = (self.exercise.name, self.about, self.held, self.caution)
        return ", ".join(part for part in parts if part)


class OptionModel(QAbstractListModel):
    """Reasons and the exercises under them, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OptionRow, ...] = ()

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[OptionRow]) -> None:
        """Show *rows*; the same ones in other words keep their places."""
        shown = tuple(rows)
        if shown == self._rows:
            return
        if [_key(each) for each in shown] == [_key(each) for each in self._rows]:
            self._rows = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()

    def exercise(self, index: Index) -> Exercise | None:
        """The exercise of a row; None for a reason."""
        return self._rows[index.row()].exercise if index.isValid() else None

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Role.DisplayRole:
            return row.exercise.name if row.exercise is not None else row.facts
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flag | Qt.ItemFlag.ItemIsDragEnabled if self.exercise(index) is not None else flag

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = (self.exercise(each) for each in indexes)
        return pack_exercises([(each.id, "") for each in found if each is not None])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


def _key(row: OptionRow) -> tuple[str, str]:
    return (row.exercise.id, "") if row.exercise is not None else ("", row.reason)
