"""One stage of the board: header, cards, and the gate at its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from soleus.clinic.burden import Burden, stage_burden
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
NO_STAGE = Stage(id="", label="", name="")
"""What a lane shows before it is used."""


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
    """Shows one stage; everything that is asked of it goes out as signals of its parts.

    It can show another one after it: to be made takes longer than to be used again.
    """

    def __init__(
        self,
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
        self._weighed: tuple[tuple[object, ...], Burden] | None = None
        self.model = LaneModel(NO_STAGE, library, words, self)
        self.header = LaneHeader(words)
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

    @property
    def stage_id(self) -> str:
        return self.model.stage.id

    def put_away(self) -> None:
        """Nobody works in it any more."""
        self.hide()  # the keyboard goes on to what is next
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # nor is it remembered here
        self.header.end_rename()
        self.view.selectionModel().reset()
        self.view.scrollToTop()

    def show_stage(self, stage: Stage, programme: Programme, library: Library) -> None:
        """Show the stage as it is now; nothing is done when nothing of it is another."""
        current = programme.current_stage
        is_current = current is not None and current.id == stage.id
        beside = (programme.side, programme.language, programme.findings, library.fingerprint)
        state = (stage, programme.schedule, *beside)
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
        self.header.show_stage(stage, self._burden(stage, programme), current=is_current)
        self.gate.show_stage(stage, beside, current=is_current)
        self._empty.setText(
            self.tr(
                "Drag an exercise here, or choose one in the library and press {0}. "
                "Quicker: Ctrl+K, and type it with its dose."
            ).format(programme.stages.index(stage) + 1)
        )
        self._empty.setVisible(not self.model.rows)
        self.view.setAccessibleName(self._words.spoken_stage(stage))

    def _burden(self, stage: Stage, programme: Programme) -> Burden:
        """Weighed anew only when something of what it depends on is another."""
        asked = (stage.blocks, stage.schedule, programme.schedule)
        if self._weighed is None or self._weighed[0] != asked:
            self._weighed = (asked, stage_burden(stage, programme.schedule))
        return self._weighed[1]

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
