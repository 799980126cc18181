"""The exercise library as a list model: what is found, in the order of the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from soleus.domain.exercise import Exercise
from soleus.gui.dragging import EXERCISES, pack_exercises

EXERCISE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractListModel):
    """Exercises in the order shown. It offers copies only: a drag never takes a row away."""

    def __init__(self, spoken: Callable[[Exercise], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._exercises: tuple[Exercise, ...] = ()

    def show(self, exercises: Sequence[Exercise]) -> None:
        self.beginResetModel()
        self._exercises = tuple(exercises)
        self.endResetModel()

    def exercise(self, row: int) -> Exercise | None:
        return self._exercises[row] if 0 <= row < len(self._exercises) else None

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._exercises)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        exercise = self._exercises[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role == EXERCISE_ROLE:
            return exercise
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{exercise.name}\n{exercise.clinical_name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(exercise)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [EXERCISES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return pack_exercises([(self._exercises[row].id, "") for row in rows])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
