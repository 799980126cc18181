"""Lines of the add palette become cards of the open programme."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.card import Card
from soleus.domain.stage import Stage
from soleus.gui.board.palette import AddPalette, Typed, TypedBlock, quoted
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.window.workspace import Workspace


def stage_numbered(workspace: Workspace, number: int) -> Stage | None:
    """The *number*-th stage of the open programme; for 0 the one in view."""
    stages = workspace.document.programme.stages
    if number:
        return stages[number - 1] if number <= len(stages) else None
    return workspace.stage_in_view()


class TypedCards(QObject):
    """Puts what was typed behind what is selected in its stage."""

    def __init__(
        self, palette: AddPalette, document: ProgrammeDocument, workspace: Workspace
    ) -> None:
        super().__init__(workspace)
        self._palette, self._document, self._workspace = palette, document, workspace

    def add(self, typed: Typed | TypedBlock) -> None:
        """Add it, or say in the palette why not."""
        if not self._document.programme.stages:
            self._workspace.adding.add_stage()
        board, stage = self._workspace.board, stage_numbered(self._workspace, typed.stage)
        if stage is None:
            self._palette.warn(
                self.tr("There is no stage {0} in this programme.").format(typed.stage)
            )
            return
        place = board.place_after_selection(stage.id)
        if isinstance(typed, TypedBlock):
            if not self._workspace.keeping.add(place, typed.kept):
                self._palette.warn(self.tr("This library knows none of its exercises."))
                return
            name = typed.kept.name
        else:
            card = Card(new_id(), typed.exercise, typed.variant, typed.dose)
            self._document.add_cards([card], place)
            board.select_card(card.id, focus=False)
            name = self._workspace.shelf.exercises[typed.exercise].name
        told = self.tr("Added to stage {0}: {1}").format(stage.label, name)
        if isinstance(typed, Typed) and typed.unread:
            without = self.tr("without {0}").format(quoted(typed.unread))
            told = f"{told}, {without}"
        self._palette.tell_added(told)
