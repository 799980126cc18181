"""The exercise library as a list model: what is found, in the order of the search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from soleus.domain.exercise import Exercise
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.parts.dragging import EXERCISES, pack_exercises

EXERCISE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
FAVOURITE_ROLE = EXERCISE_ROLE + 1
MARKS_ROLE = EXERCISE_ROLE + 2
AT_ONCE = 500
"""Rows that a view lays out at once; it asks for more as it is scrolled."""
Index = QModelIndex | QPersistentModelIndex
Marks = Callable[[str, str], Sequence[tuple[int, int]]]
"""Exercise id and its name as shown to the start and end of the words that were sought."""


def no_marks(exercise_id: str, text: str) -> Sequence[tuple[int, int]]:
    del exercise_id, text
    return ()


class LibraryModel(QAbstractListModel):
    """Exercises in the order shown, the first few hundred at once.

    It offers copies only: a drag never takes a row away.
    """

    def __init__(self, words: LibraryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._exercises: Mapping[str, Exercise] = {}
        self._ids: tuple[str, ...] = ()
        self._reached = 0
        self._variants: Mapping[str, str] = {}
        self._favourites: Collection[str] = ()
        self._marks: Marks = no_marks

    def show(
        self,
        exercises: Mapping[str, Exercise],
        ids: Sequence[str],
        marks: Marks = no_marks,
        variants: Mapping[str, str] | None = None,
    ) -> None:
        """Show *ids* of *exercises*; ``variants`` names the one that answers best."""
        self.beginResetModel()
        self._exercises, self._ids = exercises, tuple(ids)
        self._marks, self._variants = marks, variants or {}
        self._reached = min(AT_ONCE, len(self._ids))
        self.endResetModel()

    def extend(self, ids: Sequence[str]) -> None:
        """Go on with *ids*, which begin with those shown; for anything else do nothing."""
        if tuple(ids[: len(self._ids)]) == self._ids:
            self._ids = tuple(ids)

    def mark_favourites(self, favourites: Collection[str]) -> None:
        """Show which are favourites; rows stay where they are."""
        changed = set(favourites) ^ set(self._favourites)
        self._favourites = frozenset(favourites)
        for row, each in enumerate(self._ids[: self._reached]):
            if each in changed:
                index = self.index(row)
                self.dataChanged.emit(index, index, [FAVOURITE_ROLE])

    def exercise(self, row: int) -> Exercise | None:
        return self._exercises[self._ids[row]] if 0 <= row < len(self._ids) else None

    def row_of(self, exercise_id: str) -> int:
        """Its row; -1 when it is not shown."""
        if exercise_id not in self._ids:
            return -1
        row = self._ids.index(exercise_id)
        while row >= self._reached:
            self.fetchMore()
        return row

    def pair(self, row: int) -> tuple[str, str]:
        """Exercise and the variant of it that was sought ("" as it stands)."""
        return self.pair_of(self._ids[row])

    def pair_of(self, exercise_id: str) -> tuple[str, str]:
        return exercise_id, self._variants.get(exercise_id, "")

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._reached

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:
        return not parent.isValid() and self._reached < len(self._ids)

    def fetchMore(self, parent: Index = QModelIndex()) -> None:
        more = min(AT_ONCE, len(self._ids) - self._reached)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(parent, self._reached, self._reached + more - 1)
        self._reached += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        exercise = self.exercise(index.row()) if index.isValid() else None
        if exercise is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role == EXERCISE_ROLE:
            return exercise
        if role == FAVOURITE_ROLE:
            return exercise.id in self._favourites
        if role == MARKS_ROLE:
            return self._marks(exercise.id, exercise.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.tooltip(exercise)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(exercise, favourite=exercise.id in self._favourites)
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
        return pack_exercises([self.pair(row) for row in rows])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
