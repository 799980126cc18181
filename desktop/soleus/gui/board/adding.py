"""Exercises and kept blocks on their way into a stage: which stage, and where in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from soleus.domain.card import Card
from soleus.domain.edit import Place, find_stage
from soleus.domain.exercise import default_dose, varied
from soleus.domain.stage import Stage
from soleus.gui.board.block_keeping import BlockKeeping
from soleus.gui.board.board import Board
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf


class Adding(QObject):
    """Stages are counted from 1; 0 is the one in view."""

    said = Signal(str)  # a short line for the status bar

    def __init__(
        self,
        document: ProgrammeDocument,
        shelf: Shelf,
        board: Board,
        keeping: BlockKeeping,
        in_view: Callable[[], Stage | None],
        parent: QObject | None = None,
    ) -> None:
        """*in_view*: the stage that takes what is added without naming one."""
        super().__init__(parent)
        self._document, self._shelf, self._board = document, shelf, board
        self._keeping, self._in_view = keeping, in_view

    def add_exercises(self, ids: Sequence[str], stage_number: int = 0) -> None:
        """Add exercises as they stand after what is selected in the stage."""
        self.add_pairs([(each, "") for each in ids], stage_number)

    def add_pairs(self, pairs: Sequence[tuple[str, str]], stage_number: int = 0) -> None:
        """Add (exercise, variant) pairs after what is selected in the stage."""
        stage = self._target(stage_number)
        if stage is not None:
            self.drop_exercises(pairs, self._board.place_after_selection(stage.id))

    def add_block(self, name: str, stage_number: int = 0) -> None:
        """Add the kept block of that name."""
        stage = self._target(stage_number)
        if stage is not None:
            self._keeping.add_named(name, self._board.place_after_selection(stage.id))

    def drop_exercises(self, pairs: Sequence[tuple[str, str]], place: Place) -> None:
        """Add (exercise, variant) pairs at *place*, each with its default dose."""
        number = find_stage(self._document.programme, place.stage).number
        cards = []
        for exercise_id, variant in pairs:
            exercise = self._shelf.exercises.get(exercise_id)
            if exercise is not None:
                dose = default_dose(varied(exercise, variant), number)
                cards.append(Card(new_id(), exercise_id, variant, dose))
        if cards:
            self._document.add_cards(cards, place)

    def add_stage(self) -> None:
        """Add a stage at the end and ask for its name."""
        stage = self._document.add_stage("")
        lane = self._board.lane(stage)
        self._board.ensureWidgetVisible(lane, 0, 0)
        lane.header.rename()

    def _target(self, number: int) -> Stage | None:
        """The *number*-th stage; the first one is made."""
        if not self._document.programme.stages:
            self.add_stage()
        stages = self._document.programme.stages
        if number > len(stages):
            self.said.emit(self.tr("There is no stage {0} in this programme.").format(number))
            return None
        return stages[number - 1] if number else self._in_view()
