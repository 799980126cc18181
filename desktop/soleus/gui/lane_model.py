"""One stage as a list model: rows by stable key, drops that only ever copy or move cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from soleus.domain.edit import Place
from soleus.domain.exercise import Exercise
from soleus.domain.stage import Stage
from soleus.gui.dragging import CARDS, EXERCISES, cards_in, exercises_in, pack_cards
from soleus.gui.lane_rows import Row, lane_rows, place_before

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class LaneModel(QAbstractListModel):
    """Cards of one stage.

    Drops are told through ``cards_dropped`` and ``exercises_dropped``; the model changes
    only when the document does.
    """

    cards_dropped = Signal(list, object)  # card ids, Place
    exercises_dropped = Signal(list, object)  # (exercise id, variant id) pairs, Place

    def __init__(
        self,
        stage: Stage,
        exercises: Mapping[str, Exercise],
        spoken: Callable[[Row, int, int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._spoken = spoken
        self._stage = stage
        self._rows = lane_rows(stage, exercises)

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def row_of_card(self, card_id: str) -> int:
        """Row of a card, -1 when it is not in this stage."""
        key = f"card:{card_id}"
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def show_stage(self, stage: Stage, exercises: Mapping[str, Exercise]) -> None:
        """Take the new value of the stage: rows move, come and go by key, so that selection,
        focus and scroll position stay where they were.
        """
        self._stage, self._exercises = stage, exercises
        target = lane_rows(stage, exercises)
        wanted = {row.key for row in target}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].key not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                self._rows = (*self._rows[:at], *self._rows[at + 1 :])
                self.endRemoveRows()
        for at, row in enumerate(target):
            self._settle(at, row)

    def _settle(self, at: int, row: Row) -> None:
        """Make *row* stand at *at*: move it there, insert it, or refresh it."""
        keys = [each.key for each in self._rows]
        if at < len(keys) and keys[at] == row.key:
            if self._rows[at] != row:
                self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        if row.key in keys:
            old = keys.index(row.key)
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), at)
            rest = (*self._rows[:old], *self._rows[old + 1 :])
            self._rows = (*rest[:at], row, *rest[at:])
            self.endMoveRows()
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows = (*self._rows[:at], row, *self._rows[at:])
        self.endInsertRows()

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cards = [each for each in self._rows if each.card is not None]
            place = cards.index(row) + 1 if row.card is not None else 0
            return self._spoken(row, place, len(cards))
        if role == Qt.ItemDataRole.ToolTipRole and row.card is not None:
            return f"{row.name}\n{row.dose}" + (f"\n{row.card.note}" if row.card.note else "")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled
        if self._rows[index.row()].card is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [CARDS, EXERCISES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        cards = (self._rows[row].card for row in rows)
        return pack_cards([card.id for card in cards if card is not None])

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        del action, row, column, parent
        return bool(cards_in(data) or exercises_in(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        place = self.place_for(row, parent)
        if cards := cards_in(data):
            self.cards_dropped.emit(cards, place)
        else:
            self.exercises_dropped.emit(exercises_in(data), place)
        return True

    def place_for(self, row: int, parent: Index) -> Place:
        """The place that a drop at *row*, or on the item *parent*, means."""
        if row < 0:
            row = parent.row() if parent.isValid() else len(self._rows)
        return place_before(self._rows, row, self._stage.id)
