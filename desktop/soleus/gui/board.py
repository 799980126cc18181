"""The stages as lanes, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from soleus.domain.edit import Place
from soleus.domain.exercise import Exercise
from soleus.domain.programme import Programme
from soleus.gui.card_delegate import CardDelegate
from soleus.gui.icons import icon
from soleus.gui.lane import Lane
from soleus.gui.lane_view import LaneView
from soleus.gui.stage_words import StageWords
from soleus.gui.tokens import GAP, Theme


class Board(QScrollArea):
    """Lanes for the stages of a programme. It holds no programme: it is shown one."""

    cards_dropped = Signal(list, object)
    exercises_dropped = Signal(list, object)
    card_selected = Signal(str)
    edit_asked = Signal(str)
    remove_asked = Signal(list)
    shift_asked = Signal(str, int)
    send_asked = Signal(list, int)
    card_menu_asked = Signal(list, QPoint)
    stage_menu_asked = Signal(str, QPoint)
    stage_asked = Signal()

    def __init__(
        self, delegate: CardDelegate, words: StageWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._delegate, self._words = delegate, words
        self._lanes: dict[str, Lane] = {}
        self._theme: Theme | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Stages"))
        ground = QWidget()
        ground.setObjectName("ground")
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(GAP, GAP, GAP, GAP)
        self._row.setSpacing(GAP)
        self._add = QPushButton(self.tr("Add stage"))
        self._add.setObjectName("flat")
        self._add.clicked.connect(self.stage_asked)
        self._row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)

    # --- showing

    def show_programme(self, programme: Programme, exercises: Mapping[str, Exercise]) -> None:
        """Show the programme: lanes are kept, moved, made or dropped by stage id."""
        wanted = {stage.id for stage in programme.stages}
        for stage_id in [each for each in self._lanes if each not in wanted]:
            lane = self._lanes.pop(stage_id)
            self._row.removeWidget(lane)
            lane.deleteLater()
        for place, stage in enumerate(programme.stages):
            lane = self._lanes.get(stage.id) or self._make_lane(stage.id, programme, exercises)
            if self._row.indexOf(lane) != place:
                self._row.removeWidget(lane)
                self._row.insertWidget(place, lane, 1)
            lane.show_stage(stage, programme, exercises)

    def _make_lane(
        self, stage_id: str, programme: Programme, exercises: Mapping[str, Exercise]
    ) -> Lane:
        stage = next(each for each in programme.stages if each.id == stage_id)
        lane = Lane(stage, exercises, self._delegate, self._words)
        self._lanes[stage_id] = lane
        view = lane.view
        lane.model.cards_dropped.connect(self.cards_dropped)
        lane.model.exercises_dropped.connect(self.exercises_dropped)
        lane.menu_asked.connect(self.stage_menu_asked)
        view.edit_asked.connect(self.edit_asked)
        view.remove_asked.connect(lambda: self.remove_asked.emit(view.selected_cards()))
        view.shift_asked.connect(lambda by: self._shift(view, by))
        view.send_asked.connect(lambda by: self.send_asked.emit(view.selected_cards(), by))
        view.menu_asked.connect(
            lambda where: self.card_menu_asked.emit(view.selected_cards(), where)
        )
        view.selectionModel().selectionChanged.connect(lambda *_: self._selected(view))
        if self._theme is not None:
            lane.dress(self._theme)
        return lane

    def _shift(self, view: LaneView, by: int) -> None:
        cards = view.selected_cards()
        for card_id in cards if by < 0 else reversed(cards):
            self.shift_asked.emit(card_id, by)

    def _selected(self, view: LaneView) -> None:
        """One selection on the whole board: the other lanes let go of theirs."""
        cards = view.selected_cards()
        if not cards:
            return
        for lane in self._lanes.values():
            if lane.view is not view and lane.view.selectedIndexes():
                lane.view.clearSelection()
        self.card_selected.emit(cards[0])

    # --- asking

    def lane(self, stage_id: str) -> Lane:
        return self._lanes[stage_id]

    def lanes(self) -> tuple[Lane, ...]:
        return tuple(self._lanes.values())

    def selected_cards(self) -> list[str]:
        for lane in self._lanes.values():
            if cards := lane.view.selected_cards():
                return cards
        return []

    def select_card(self, card_id: str, *, focus: bool = True) -> None:
        for lane in self._lanes.values():
            if lane.view.select_card(card_id):
                self.ensureWidgetVisible(lane)
                if focus:
                    lane.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def place_after_selection(self, fallback_stage: str) -> Place:
        """Where a new card goes: behind the selected card, else at the end of a stage."""
        for lane in self._lanes.values():
            cards = lane.view.selected_cards()
            if cards and lane.stage_id == fallback_stage:
                row = lane.model.row_of_card(cards[-1])
                place = lane.model.rows[row].place
                return Place(place.stage, place.block, (place.index or 0) + 1)
        return Place(fallback_stage)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._add.setIcon(icon("plus", theme.ink))
        for lane in self._lanes.values():
            lane.dress(theme)
