"""One stage of the board: header, cards, and the gate at its foot."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.burden import Weight, stage_burden
from soleus.domain.exercise import Exercise
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.card_delegate import CardDelegate
from soleus.gui.icons import icon
from soleus.gui.lane_model import LaneModel
from soleus.gui.lane_view import LaneView
from soleus.gui.stage_words import StageWords
from soleus.gui.tokens import GAP, GRID, PAD, Theme

MINIMUM_WIDTH = 208
GATE_HEIGHT = 132


class Lane(QFrame):
    """Shows one stage; everything that is asked of it goes out as a signal."""

    menu_asked = Signal(str, QPoint)  # stage id, where

    def __init__(
        self,
        stage: Stage,
        exercises: Mapping[str, Exercise],
        delegate: CardDelegate,
        words: StageWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lane")
        self.setMinimumWidth(MINIMUM_WIDTH)
        self._words = words
        self.stage_id = stage.id
        self.model = LaneModel(stage, exercises, words.spoken_card, self)
        self.view = LaneView(self.model, self)
        self.view.setItemDelegate(delegate)
        self._build()

    def _build(self) -> None:
        self._number = QLabel()
        self._number.setObjectName("title")
        self._title = QLabel()
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._now = QLabel(self.tr("now"))
        self._now.setObjectName("amber")
        self._menu = QToolButton()
        self._menu.setObjectName("flat")
        self._menu.setAccessibleName(self.tr("Stage menu"))
        self._menu.setToolTip(self.tr("Stage menu"))
        self._menu.clicked.connect(
            lambda: self.menu_asked.emit(
                self.stage_id, self._menu.mapToGlobal(QPoint(0, self._menu.height()))
            )
        )
        self._weeks = QLabel()
        self._weeks.setObjectName("soft")
        self._weeks.setWordWrap(True)
        self._empty = QLabel(self.tr("Drag an exercise here, or press its stage number."))
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._gate = QLabel()
        self._gate.setObjectName("soft")
        self._gate.setWordWrap(True)
        self._gate.setTextFormat(Qt.TextFormat.RichText)
        self._gate_area = QScrollArea()
        self._gate_area.setWidget(self._gate)
        self._gate_area.setWidgetResizable(True)
        self._gate_area.setFrameShape(QFrame.Shape.NoFrame)
        self._gate_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._gate_area.setMaximumHeight(GATE_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._now, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._weeks)
        column.addWidget(self.view, 1)
        column.addWidget(self._gate_area)
        empty = QVBoxLayout(self.view)
        empty.setContentsMargins(PAD, PAD, PAD, PAD)
        empty.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)

    def show_stage(
        self, stage: Stage, programme: Programme, exercises: Mapping[str, Exercise]
    ) -> None:
        """Show the stage as it is now."""
        self.model.show_stage(stage, exercises)
        current = programme.current_stage
        is_current = current is not None and current.id == stage.id
        if self.property("current") != is_current:
            self.setProperty("current", is_current)
            self.style().unpolish(self)
            self.style().polish(self)
        burden = stage_burden(stage, programme.schedule)
        self._number.setText(stage.label)
        self._title.setText(stage.name)
        self._now.setVisible(is_current)
        self._weeks.setText(self._words.stage_line(stage, burden))
        weight = burden.weight
        self._weeks.setObjectName("soft" if weight is Weight.LIGHT else str(weight))
        self._weeks.setToolTip(self._words.burden_reason(weight))
        self._weeks.style().unpolish(self._weeks)
        self._weeks.style().polish(self._weeks)
        self._empty.setVisible(not stage.cards)
        gate = self._words.gate_lines(stage)
        self._gate.setText(gate)
        self._gate_area.setVisible(bool(gate))
        self.view.setAccessibleName(self._words.spoken_stage(stage))

    def dress(self, theme: Theme) -> None:
        self._menu.setIcon(icon("ellipsis", theme.soft))
