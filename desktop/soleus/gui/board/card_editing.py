"""The editor of a card: where it opens, what it offers, and what its changes do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from soleus.domain.card import Adjunct, Card
from soleus.domain.dose import Dose
from soleus.domain.edit import find_card, find_stage, place_of
from soleus.gui.board.board import Board
from soleus.gui.board.board_actions import BoardActions
from soleus.gui.dose.dose_editor import CardPlace, DoseEditor
from soleus.gui.lane.card_names import CardNames
from soleus.gui.state.document import ProgrammeDocument
from soleus.gui.state.shelf import Shelf

BESIDE = 6
"""Pixels between the card and its editor."""


class CardEditing(QObject):
    """All that is typed while the editor stands open on one thing is one step of the history."""

    said = Signal(str)

    def __init__(
        self,
        document: ProgrammeDocument,
        shelf: Shelf,
        board: Board,
        editor: DoseEditor,
        actions: BoardActions,
        names: CardNames,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._shelf, self._board = document, shelf, board
        self._editor, self._actions, self._names = editor, actions, names
        self._window = window
        self._turn = self._opened_at = 0
        editor.dose_edited.connect(self._change_dose)
        editor.note_edited.connect(self._change_note)
        editor.adjunct_edited.connect(self._change_adjunct)
        editor.plan_edited.connect(self._change_plan)
        editor.variant_chosen.connect(actions.choose_variant)
        editor.default_asked.connect(self._keep_default)
        editor.given_up.connect(self._give_up)
        editor.closed.connect(self._closed)

    def edit_card(self, card_id: str) -> None:
        """Open the editor at the card."""
        card = find_card(self._document.programme, card_id)
        self._turn += 1
        self._opened_at = self._document.undo_stack.index()
        self._board.select_card(card_id)
        self._editor.show_card(self._shelf.interpreter.of(card), self._place(card))
        self._editor.fit()
        self._editor.move(self._beside(card_id))
        self._editor.fit()
        self._editor.show()

    def _place(self, card: Card) -> CardPlace:
        programme = self._document.programme
        stage = find_stage(programme, place_of(programme, card.id).stage)
        harder, easier = (self._actions.neighbour(card.exercise, up) for up in (True, False))
        return CardPlace(
            self._names.card(card),
            self._names.variants(card),
            stage.gate.criteria,
            harder.id if harder else "",
            easier.id if easier else "",
        )

    def _beside(self, card_id: str) -> QPoint:
        """To the right of the card or else to its left, so that the card stays in sight."""
        stage = place_of(self._document.programme, card_id).stage
        view = self._board.lane(stage).view
        rect = view.card_rect(card_id)
        corner = view.viewport().mapToGlobal(rect.topLeft())
        screen = self._window.screen().availableGeometry()
        x = corner.x() + rect.width() + BESIDE
        if x + self._editor.width() > screen.right():
            x = corner.x() - self._editor.width() - BESIDE
        y = min(corner.y(), screen.bottom() - self._editor.height())
        return QPoint(max(x, screen.left()), max(y, screen.top()))

    # --- what its changes do

    def _merge(self, what: str, card_id: str) -> str:
        return f"{what} {card_id} {self._turn}"

    def _change_dose(self, card_id: str, dose: Dose) -> None:
        self._document.change_dose(card_id, dose, merge=self._merge("dose", card_id))

    def _change_note(self, card_id: str, note: str) -> None:
        self._change("note", card_id, self.tr("Change note of {0}"), note)

    def _change_adjunct(self, card_id: str, adjunct: Adjunct) -> None:
        self._change("adjunct", card_id, self.tr("Change {0}"), adjunct)

    def _change_plan(self, card_id: str, field: str, value: object) -> None:
        names = {
            "weeks": self.tr("Change the doses of weeks of {0}"),
            "progression": self.tr("Change how {0} goes on"),
            "entry": self.tr("Change when {0} starts"),
        }
        self._change(field, card_id, names[field], value)

    def _change(self, field: str, card_id: str, name: str, value: object) -> None:
        """Texts that were shown in another language and left alone stay as they were."""
        card = find_card(self._document.programme, card_id)
        made = replace(card, **{field: value})  # type: ignore[arg-type]  # checked by the value itself
        kept = getattr(self._shelf.interpreter.written(made, card), field)
        self._document.change_card(card_id, name, self._merge(field, card_id), **{field: kept})

    def _keep_default(self, card_id: str) -> None:
        card = find_card(self._document.programme, card_id)
        self._shelf.keep_default(card.exercise, card.variant, card.dose)
        self.said.emit(self.tr("{0}: kept as the clinic's default.").format(self._names.card(card)))

    def _give_up(self) -> None:
        """Back to where the history stood; what was typed can be brought back by Redo."""
        self._document.go_to(min(self._opened_at, self._document.undo_stack.index()))

    def _closed(self) -> None:
        cards = self._board.selected_cards()
        if cards:
            self._board.select_card(cards[0])
