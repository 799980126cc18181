"""One stage as a list model: rows by stable key, drops that only ever copy or move."""

from __future__ import annotations

from collections.abc import Sequence

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
from soleus.domain.stage import Stage
from soleus.gui.lane.lane_rows import NO_ROWS, Row, lane_rows, place_before
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.parts.dragging import (
    BLOCK,
    CARDS,
    EXERCISES,
    KEPT,
    block_in,
    cards_in,
    exercises_in,
    kept_in,
    lands_in_lane,
    pack_block,
    pack_cards,
)
from soleus.storage.library import Library

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class LaneModel(QAbstractListModel):
    """Block headings and cards of one stage.

    Drops are told through the signals; the model changes only when the document does.
    """

    cards_dropped = Signal(list, object)  # card ids, Place
    exercises_dropped = Signal(list, object)  # (exercise id, variant id) pairs, Place
    block_dropped = Signal(str, object)  # block id, Place
    cards_copied = Signal(list, object)
    block_copied = Signal(str, object)
    kept_dropped = Signal(str, object)  # name of a kept block, Place

    def __init__(
        self, stage: Stage, library: Library, words: StageWords, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._stage, self._library = stage, library
        self._rows = lane_rows(stage, library, words.adjunct)

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def row_of(self, key: str) -> int:
        """Row with a key ("card:ID" or "block:ID"), -1 when it is not in this stage."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def row_of_card(self, card_id: str) -> int:
        return self.row_of(f"card:{card_id}")

    def show_stage(self, stage: Stage, library: Library) -> None:
        """Take the new value of the stage: rows move, come and go by key, so that selection,
        focus and scroll position stay where they were. Another stage begins anew.
        """
        if stage.id != self._stage.id:
            self.beginResetModel()
            self._stage, self._library = stage, library
            self._rows = lane_rows(stage, library, self._words.adjunct)
            self.endResetModel()
            return
        known = {row.key: row for row in self._rows} if library is self._library else NO_ROWS
        self._stage, self._library = stage, library
        target = lane_rows(stage, library, self._words.adjunct, known)
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
        if at < len(self._rows) and self._rows[at].key == row.key:
            before = self._rows[at]
            self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
            if before is not row and before != row:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        old = self.row_of(row.key)
        if old >= 0:
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
            return row.name if row.card is not None else self._words.heading(row)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._words.card_tip(row))
        return None

    def _spoken(self, row: Row) -> str:
        if row.card is None:
            cards = sum(each.card is not None and each.block_id == row.block_id
                        for each in self._rows)  # fmt: skip
            return self._words.spoken_heading(row, cards)
        keys = [each.key for each in self._rows if each.card is not None]
        return self._words.spoken_card(row, keys.index(row.key) + 1, len(keys))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [CARDS, EXERCISES, BLOCK, KEPT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The cards among *indexes*; the block where only its heading is taken."""
        rows = [self._rows[at] for at in sorted({index.row() for index in indexes})]
        cards = [row.card.id for row in rows if row.card is not None]
        return pack_block(rows[0].block_id) if rows and not cards else pack_cards(cards)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        del action, row, column, parent
        return lands_in_lane(data)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        place = self.place_for(row, parent)
        copying = action == Qt.DropAction.CopyAction
        if cards := cards_in(data):
            (self.cards_copied if copying else self.cards_dropped).emit(cards, place)
        elif block := block_in(data):
            (self.block_copied if copying else self.block_dropped).emit(block, place)
        elif kept := kept_in(data):
            self.kept_dropped.emit(kept, place)
        else:
            self.exercises_dropped.emit(exercises_in(data), place)
        return True

    def place_for(self, row: int, parent: Index) -> Place:
        """The place that a drop at *row*, or on the item *parent*, means."""
        if row < 0:
            row = parent.row() if parent.isValid() else len(self._rows)
        return place_before(self._rows, row, self._stage.id)
