"""One stage of the board: header, cards, and the gate at its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from soleus.clinic.burden import stage_burden
from soleus.domain.criterion import Criterion
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.lane.card_delegate import CardDelegate
from soleus.gui.lane.gate_view import GateView
from soleus.gui.lane.lane_header import LaneHeader
from soleus.gui.lane.lane_model import LaneModel
from soleus.gui.lane.lane_view import LaneView
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.tokens import GRID, PAD, Theme
from soleus.storage.library import Library

LEAST_LETTERS = 27
"""A lane is at least as wide as this many letters of its font."""
LEAST_WIDTH = 208
WIDEST = 2
"""Times its least width: a lone stage does not fill a wide screen."""
GATE_SHARE = 0.4
"""The unfolded gate takes at most this part of the lane's height."""


class LanePlace(QFrame):
    """Looks like a lane, and is as wide: it stands for one that is still to be filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lane")
        self.take_width()

    def take_width(self) -> None:
        """As wide as the font needs."""
        least = max(LEAST_WIDTH, LEAST_LETTERS * self.fontMetrics().averageCharWidth())
        self.setMinimumWidth(least)
        self.setMaximumWidth(WIDEST * least)


class Lane(LanePlace):
    """Shows one stage; everything that is asked of it goes out as signals of its parts."""

    def __init__(
        self,
        stage: Stage,
        library: Library,
        delegate: CardDelegate,
        words: StageWords,
        say: Callable[[Criterion], str],
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[object, ...] = ()
        self.stage_id = stage.id
        self.model = LaneModel(stage, library, words, self)
        self.header = LaneHeader(stage.id, words)
        self.view = LaneView(self.model)
        self.view.setItemDelegate(delegate)
        self.gate = GateView(say, theme)
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        column.addWidget(self.gate)
        empty = QVBoxLayout(self.view.viewport())
        empty.setContentsMargins(PAD, PAD, PAD, PAD)
        empty.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self.header.leave_asked.connect(self._enter_cards)

    def show_stage(self, stage: Stage, programme: Programme, library: Library) -> None:
        """Show the stage as it is now; nothing is done when nothing of it is another."""
        current = programme.current_stage
        is_current = current is not None and current.id == stage.id
        state = (
            stage,
            programme.schedule,
            programme.side,
            programme.language,
            programme.findings,
            library.fingerprint,
        )
        if self._shown and all(
            new is old or new == old
            for new, old in zip((*state, is_current), self._shown, strict=True)
        ):
            return
        self._shown = (*state, is_current)
        self.model.show_stage(stage, library)
        if self.property("current") != is_current:
            self.setProperty("current", is_current)
            self.style().unpolish(self)
            self.style().polish(self)
        self.header.show_stage(stage, stage_burden(stage, programme.schedule), current=is_current)
        self.gate.show_stage(stage, current=is_current)
        self._empty.setText(
            self.tr(
                "Drag an exercise here, or choose one in the library and press {0}. "
                "Quicker: Ctrl+K, and type it with its dose."
            ).format(programme.stages.index(stage) + 1)
        )
        self._empty.setVisible(not self.model.rows)
        self.view.setAccessibleName(self._words.spoken_stage(stage))

    def dress(self, theme: Theme) -> None:
        """Take the theme, and the width that the font needs."""
        self.take_width()
        self.header.dress(theme)
        self.gate.dress()

    def _enter_cards(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rows and not self.view.selectedIndexes():
            self.view.setCurrentIndex(self.model.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gate.fit(round(GATE_SHARE * self.height()))
