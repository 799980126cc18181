"""The context menus of cards and stages: every drag has its entry here too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from soleus.domain.edit import Place, find_stage
from soleus.gui.document import ProgrammeDocument
from soleus.gui.stage_dialog import StageDialog


class BoardMenus(QObject):
    """Built anew each time they are shown, from the programme as it is then."""

    edit_asked = Signal(str)
    swap_asked = Signal(str, bool)

    def __init__(self, document: ProgrammeDocument, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window

    def card_menu(self, card_ids: Sequence[str]) -> QMenu:
        menu = QMenu(self._window)
        if not card_ids:
            return menu
        cards, document = list(card_ids), self._document
        first = cards[0]
        menu.addAction(self.tr("Change dose…"), lambda: self.edit_asked.emit(first))
        menu.addAction(self.tr("Harder exercise"), lambda: self.swap_asked.emit(first, True))
        menu.addAction(self.tr("Easier exercise"), lambda: self.swap_asked.emit(first, False))
        menu.addSeparator()
        move = menu.addMenu(self.tr("Move to"))
        for stage in document.programme.stages:
            move.addAction(
                self.tr("Stage {0}: {1}").format(stage.label, stage.name),
                partial(document.move_cards, cards, Place(stage.id)),
            )
        menu.addAction(self.tr("Move up"), lambda: document.shift_card(first, -1))
        menu.addAction(self.tr("Move down"), lambda: document.shift_card(cards[-1], 1))
        menu.addSeparator()
        menu.addAction(self.tr("Duplicate"), lambda: document.duplicate_cards(cards))
        menu.addAction(self.tr("Remove"), lambda: document.remove_cards(cards))
        return menu

    def show_card_menu(self, card_ids: Sequence[str], where: QPoint) -> None:
        if card_ids:
            self.card_menu(card_ids).popup(where)

    def stage_menu(self, stage_id: str) -> QMenu:
        menu = QMenu(self._window)
        document = self._document
        menu.addAction(self.tr("Name, aim and weeks…"), lambda: self._edit_stage(stage_id))
        menu.addAction(self.tr("Mark as current"), lambda: document.mark_current(stage_id))
        menu.addSeparator()
        menu.addAction(self.tr("Move left"), lambda: document.shift_stage(stage_id, -1))
        menu.addAction(self.tr("Move right"), lambda: document.shift_stage(stage_id, 1))
        menu.addAction(self.tr("Duplicate"), lambda: document.duplicate_stage(stage_id))
        menu.addAction(self.tr("Delete stage"), lambda: document.remove_stage(stage_id))
        return menu

    def show_stage_menu(self, stage_id: str, where: QPoint) -> None:
        self.stage_menu(stage_id).popup(where)

    def _edit_stage(self, stage_id: str) -> None:
        stage = find_stage(self._document.programme, stage_id)
        dialog = StageDialog(stage, self._window)
        if dialog.exec():
            answer = dialog.answer()
            self._document.change_stage(
                stage_id,
                self.tr("Change stage"),
                name=answer.name,
                aim=answer.aim,
                weeks=answer.weeks,
            )
