"""The stages as lanes, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from soleus.domain.criterion import Criterion
from soleus.domain.edit import Place
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.board.board_ground import BoardGround
from soleus.gui.jobs.turns import Turns
from soleus.gui.lane.board_asks import Ask, Chosen
from soleus.gui.lane.card_delegate import CardDelegate
from soleus.gui.lane.card_layout import PICTURE, SMALL_PICTURE
from soleus.gui.lane.edge_scroll import EdgeScroll
from soleus.gui.lane.lane import Lane, LanePlace
from soleus.gui.lane.lane_view import LaneView
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, LIGHT, Theme
from soleus.storage.library import Library

MOST_SPARE = 8
"""Lanes that stand by for other stages."""
LOW = 640
"""A board lower than this shows smaller pictures, and its gates folded."""


class Board(QScrollArea):
    """Lanes for the stages of a programme. It holds no programme: it is shown one."""

    cards_dropped = Signal(list, object)
    exercises_dropped = Signal(list, object)
    block_dropped = Signal(str, object)
    cards_copied = Signal(list, object)
    block_copied = Signal(str, object)
    kept_dropped = Signal(str, object)  # name of a kept block, Place
    stage_copied = Signal(str, int)  # stage id, the place of the copy among all stages
    move_on_asked = Signal()
    stage_dropped = Signal(str, int)  # stage id, its place among the other stages
    asked = Signal(object)  # Ask, about what is selected
    send_asked = Signal(int)
    chosen_changed = Signal()
    card_menu_asked = Signal(QPoint)
    stage_menu_asked = Signal(str, QPoint)
    stage_edit_asked = Signal(str)
    gate_edit_asked = Signal(str)
    stage_renamed = Signal(str, str)
    stage_shift_asked = Signal(str, int)
    ticked = Signal(str, int, bool)
    stage_asked = Signal()
    hovered = Signal(object, object)  # LaneView, QModelIndex

    def __init__(
        self,
        delegate: CardDelegate,
        words: StageWords,
        say: Callable[[Criterion], str],
        turns: Turns | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._turns = turns or Turns()
        self._turns.join(self, self._work, first=True)
        self._delegate, self._words, self._say = delegate, words, say
        self._lanes: dict[str, Lane] = {}
        self._places: dict[str, LanePlace] = {}
        self._spare: list[Lane] = []
        self._gone: list[QWidget] = []
        self._to_select: tuple[Sequence[str], bool] = ((), False)
        self._shown: tuple[Programme, Library] | None = None
        self._theme = LIGHT
        self._folded: bool | None = None
        self._edges = EdgeScroll(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Stages"))
        self._ground = BoardGround()
        self._row = QHBoxLayout(self._ground)
        self._row.setContentsMargins(GAP, GAP, GAP, GAP)
        self._row.setSpacing(GAP)
        self._add = QPushButton(self.tr("Add stage"))
        self._add.setObjectName("flat")
        self._add.clicked.connect(self.stage_asked)
        self._row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(0)
        self.setWidget(self._ground)
        self._ground.stage_dropped.connect(self.stage_dropped)
        self._ground.stage_copied.connect(self.stage_copied)
        self._ground.drag_moved.connect(self._edges.follow)

    # --- showing

    def show_programme(self, programme: Programme, library: Library) -> None:
        """Show the programme: lanes are kept, moved, used anew or put away by stage id."""
        self.open_programme(programme, library)
        self._fill()

    def open_programme(self, programme: Programme, library: Library) -> None:
        """The same, with new lanes filled one by one as it is their turn.

        Who asks for a lane in the meantime gets it filled at once.
        """
        self._shown = (programme, library)
        wanted = {stage.id for stage in programme.stages}
        for widgets in (self._lanes, self._places):
            for stage_id in [each for each in widgets if each not in wanted]:
                self._drop(widgets.pop(stage_id))
        for at, stage in enumerate(programme.stages):
            lane = self._lanes.get(stage.id)
            if lane is not None:
                lane.show_stage(stage, programme, library)
            elif stage.id not in self._places:
                self._places[stage.id] = LanePlace()
            widget = self._places.get(stage.id) or self._lanes[stage.id]
            if self._row.indexOf(widget) != at:
                self._row.removeWidget(widget)
                self._row.insertWidget(at, widget, 1)
        self._add.setText("" if programme.stages else self.tr("Add the first stage"))
        self._add.setToolTip(self.tr("Add stage"))
        self._add.setAccessibleName(self.tr("Add stage"))
        self._take_room()
        if not self._places:
            self._settle()
        elif not self._turns.limited:
            self._fill()
        if self._turns.limited:
            self._turns.ask()

    def _take_room(self) -> None:
        """Lanes take the width that they will keep, before anything is painted."""
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self._row.activate()

    def _drop(self, widget: LanePlace) -> None:
        """Take it away at once; lanes stand by for other stages."""
        self._row.removeWidget(widget)
        if isinstance(widget, Lane) and len(self._spare) < MOST_SPARE:
            widget.put_away()
            self._spare.append(widget)
            return
        widget.hide()
        if self._turns.limited:
            self._gone.append(widget)
        else:
            widget.deleteLater()

    def _fill(self) -> None:
        """Fill what is still empty, now, and let it take its room."""
        if self._places:
            while self._places:
                self._fill_next()
            self._take_room()

    def _work(self) -> bool:
        """A piece of what is left to do; whether there was any."""
        if self._places:
            self._fill_next()
        elif self._gone:
            self._gone.pop().deleteLater()
        elif self._lanes and not self._spare:
            self._spare.append(self._make_lane())
        else:
            return False
        return True

    def _fill_next(self) -> None:
        """Ready the next lane, or put the one that is ready in its place."""
        assert self._shown is not None
        programme, library = self._shown
        stage = next(each for each in programme.stages if each.id in self._places)
        lane = self._lanes.get(stage.id)
        if lane is None:
            lane = self._lanes[stage.id] = self._free_lane(stage)
            lane.gate.set_open(not self._is_folded())
            lane.show_stage(stage, programme, library)
            return
        place = self._places.pop(stage.id)
        self._row.replaceWidget(place, lane)
        lane.show()
        self._drop(place)
        if not self._places:
            self._settle()

    def _settle(self) -> None:
        """Every stage has its lane: they stand in the order of the stages, for Tab too."""
        assert self._shown is not None
        self._lanes = {stage.id: self._lanes[stage.id] for stage in self._shown[0].stages}
        self._ground.show_lanes(tuple(self._lanes.values()))
        self._order_tabs()
        keys, focus = self._to_select
        self._to_select = ((), False)
        if keys:
            self.select_keys(keys, focus=focus)

    def _free_lane(self, stage: Stage) -> Lane:
        """One that stands by, that of this very stage if it is among them; else a new one."""
        self._spare.sort(key=lambda each: each.stage_id == stage.id)
        return self._spare.pop() if self._spare else self._make_lane()

    def _make_lane(self) -> Lane:
        assert self._shown is not None
        library, ground = self._shown[1], self._ground
        lane = Lane(library, self._delegate, self._words, self._say, lambda: self._theme, ground)
        view, header, gate = lane.view, lane.header, lane.gate
        lane.model.cards_dropped.connect(self.cards_dropped)
        lane.model.exercises_dropped.connect(self.exercises_dropped)
        lane.model.block_dropped.connect(self.block_dropped)
        lane.model.cards_copied.connect(self.cards_copied)
        lane.model.block_copied.connect(self.block_copied)
        lane.model.kept_dropped.connect(self.kept_dropped)
        for asked, told in (
            (header.menu_asked, self.stage_menu_asked),
            (header.edit_asked, self.stage_edit_asked),
            (header.renamed, self.stage_renamed),
            (header.shift_asked, self.stage_shift_asked),
            (gate.ticked, self.ticked),
            (gate.edit_asked, self.gate_edit_asked),
        ):
            asked.connect(partial(_tell_of, lane, told))
        gate.folded.connect(self._fold)
        gate.move_on_asked.connect(self.move_on_asked)
        view.asked.connect(partial(self._ask, lane))
        view.send_asked.connect(self.send_asked)
        view.menu_asked.connect(self.card_menu_asked)
        view.drag_moved.connect(self._edges.follow)
        view.hovered.connect(partial(self.hovered.emit, view))
        view.selectionModel().selectionChanged.connect(lambda *_: self._selected(view))
        lane.dress(self._theme)
        return lane

    def _order_tabs(self) -> None:
        parts: list[QWidget] = []
        for lane in self._lanes.values():
            header, gate = lane.header, lane.gate
            parts += [
                header,
                *header.findChildren(QToolButton),
                lane.view,
                gate.head,
                gate.list,
                gate.move_on,
            ]
        for first, second in pairwise((*parts, self._add)):
            QWidget.setTabOrder(first, second)

    def _ask(self, lane: Lane, ask: Ask) -> None:
        if ask in {Ask.LANE_LEFT, Ask.LANE_RIGHT}:
            lanes = self.lanes()
            at = lanes.index(lane) + (1 if ask is Ask.LANE_RIGHT else -1)
            if 0 <= at < len(lanes):
                self._enter(lanes[at], max(lane.view.currentIndex().row(), 0))
        else:
            self.asked.emit(ask)

    def _enter(self, lane: Lane, row: int) -> None:
        view = lane.view
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.setCurrentIndex(lane.model.index(min(row, len(lane.model.rows) - 1)))
        self.ensureWidgetVisible(lane, 0, 0)
        if not lane.model.rows:
            self._let_go(view)
            self.chosen_changed.emit()

    def go_to(self, lane: Lane) -> None:
        """The keyboard goes to the first card of *lane*."""
        self._enter(lane, next((at for at, r in enumerate(lane.model.rows) if r.card), 0))

    def _selected(self, view: LaneView) -> None:
        """One selection on the whole board: the other lanes let go of theirs."""
        if view.selectedIndexes():
            self._let_go(view)
        self.chosen_changed.emit()

    def _let_go(self, keep: LaneView) -> None:
        for lane in self._lanes.values():
            if lane.view is not keep and lane.view.selectedIndexes():
                lane.view.clearSelection()

    # --- folding the gates, smaller pictures

    def _is_folded(self) -> bool:
        return self.height() < LOW if self._folded is None else self._folded

    def _fold(self, folded: bool) -> None:
        """All gates fold and unfold together, so that the lanes stay alike."""
        self._folded = folded
        for lane in self._lanes.values():
            lane.gate.set_open(not folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        picture = SMALL_PICTURE if self.height() < LOW else PICTURE
        if picture != self._delegate.picture_height:
            self._delegate.picture_height = picture
            for lane in self._lanes.values():
                lane.view.scheduleDelayedItemsLayout()
        for lane in self._lanes.values():
            lane.gate.set_open(not self._is_folded())

    # --- asking

    def lane(self, stage_id: str) -> Lane:
        self._fill()
        return self._lanes[stage_id]

    def lanes(self) -> tuple[Lane, ...]:
        """In the order of the stages."""
        self._fill()
        return tuple(self._lanes.values())

    def lane_around(self, widget: QWidget) -> Lane | None:
        """The lane that *widget* stands in; none is filled for that."""
        return next((each for each in self._lanes.values() if each.isAncestorOf(widget)), None)

    def paint_cards(self) -> None:
        """Show the cards anew: their pictures are others."""
        for lane in self._lanes.values():
            lane.view.viewport().update()

    def chosen(self) -> Chosen:
        """What is selected; without a selection, the lane that has the focus."""
        for lane in self._lanes.values():
            if lane.view.selectedIndexes():
                return lane.view.chosen()
        for lane in self._lanes.values():
            if lane.isAncestorOf(self.focusWidget() or self):
                return Chosen(lane.stage_id)
        return Chosen()

    def selected_cards(self) -> list[str]:
        return list(self.chosen().cards)

    def focused_lane(self) -> Lane | None:
        return next((each for each in self._lanes.values() if each.view.hasFocus()), None)

    def select_keys(self, keys: Sequence[str], *, focus: bool = False) -> bool:
        """Select rows ("card:ID", "block:ID") in the lane that has the first of them.

        Those of a lane that is still to be filled are selected with it.
        """
        self._to_select = (keys, focus) if self._places else ((), False)
        for stage, lane in self._lanes.items():
            if stage not in self._places and any(lane.model.row_of(key) >= 0 for key in keys[:1]):
                lane.view.select_keys(keys)
                if focus:
                    lane.view.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.ensureWidgetVisible(lane, 0, 0)
                self._to_select = ((), False)
                return True
        return False

    def select_card(self, card_id: str, *, focus: bool = True) -> None:
        self.select_keys([f"card:{card_id}"], focus=focus)

    def corner_of(self, card_id: str) -> QPoint:
        """The middle of a card, on the screen."""
        view = next(lane.view for lane in self.lanes() if lane.model.row_of_card(card_id) >= 0)
        return view.viewport().mapToGlobal(view.card_rect(card_id).center())

    def place_after_selection(self, fallback_stage: str) -> Place:
        """Where a new card goes: behind the selected card, else at the end of a stage."""
        chosen = self.chosen()
        if chosen.cards and chosen.stage == fallback_stage:
            model = self._lanes[chosen.stage].model
            place = model.rows[model.row_of_card(chosen.cards[-1])].place
            return Place(place.stage, place.block, (place.index or 0) + 1)
        if chosen.block and chosen.stage == fallback_stage:
            return Place(chosen.stage, chosen.block)
        return Place(fallback_stage)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._add.setIcon(icon("plus", theme.ink))
        self._ground.dress(theme)
        for lane in (*self._lanes.values(), *self._spare):
            lane.dress(theme)
            lane.view.viewport().update()


def _tell_of(lane: Lane, told: SignalInstance, *what: object) -> None:
    """Tell *what* of the stage that the lane shows now."""
    told.emit(lane.stage_id, *what)
