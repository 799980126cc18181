"""Lines of the add palette become cards of the open programme."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.card import Card
from soleus.gui.document import ProgrammeDocument, new_id
from soleus.gui.palette import AddPalette, Typed
from soleus.gui.workspace import Workspace


def model_stage(document: ProgrammeDocument, number: int) -> int | None:
    """The number (1-5) in the stage model of the *number*-th stage; of the current for 0."""
    programme = document.programme
    if number:
        within = number <= len(programme.stages)
        return programme.stages[number - 1].number if within else None
    return programme.current_stage.number if programme.current_stage else None


class TypedCards(QObject):
    """Puts what was typed behind what is selected in its stage."""

    def __init__(
        self, palette: AddPalette, document: ProgrammeDocument, workspace: Workspace
    ) -> None:
        super().__init__(workspace)
        self._palette, self._document, self._workspace = palette, document, workspace

    def add(self, typed: Typed) -> None:
        """Add it, or say in the palette why not."""
        if not self._document.programme.stages:
            self._workspace.add_stage()
        programme, board = self._document.programme, self._workspace.board
        if typed.stage > len(programme.stages):
            self._palette.warn(
                self.tr("There is no stage {0} in this programme.").format(typed.stage)
            )
            return
        stage = programme.stages[typed.stage - 1] if typed.stage else programme.current_stage
        assert stage is not None
        card = Card(new_id(), typed.exercise, typed.variant, typed.dose)
        self._document.add_cards([card], board.place_after_selection(stage.id))
        board.select_card(card.id, focus=False)
        name = self._workspace.shelf.exercises[typed.exercise].name
        self._palette.tell_added(self.tr("Added to stage {0}: {1}").format(stage.label, name))
