"""The handout beside the board: the very pages that will print."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.programme import Programme
from soleus.gui.icons import icon
from soleus.gui.pages_view import PagesView
from soleus.gui.services import Services
from soleus.gui.tokens import GAP, GRID, Theme
from soleus.handout.handout import make_pages
from soleus.handout.options import Contents, HandoutOptions, Library, Stages
from soleus.handout.page import Page, Paper

PAUSE_MS = 120
"""Laying out beside every keystroke would take the processor from the keystrokes."""


class HandoutPanel(QFrame):
    """Lays the pages out in the background; the newest programme wins."""

    card_asked = Signal(str)
    options_changed = Signal()
    failed = Signal(object)
    pages_shown = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._services = services
        self._programme: Programme | None = None
        self._pages: tuple[Page, ...] = ()
        self._wanted = 0
        self._busy = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._build()

    def _build(self) -> None:
        self.view = PagesView()
        self.view.card_asked.connect(self.card_asked)
        self._paper = QComboBox()
        self._paper.setAccessibleName(self.tr("Paper"))
        self._paper.addItem("A4", Paper.A4)
        self._paper.addItem("Letter", Paper.LETTER)
        self._stages = QComboBox()
        self._stages.setAccessibleName(self.tr("Stages on the handout"))
        self._stages.addItem(self.tr("Current stage"), Stages.CURRENT)
        self._stages.addItem(self.tr("All stages"), Stages.ALL)
        self._place = QLabel()
        self._place.setObjectName("soft")
        self._smaller = self._button(self.tr("Smaller"), lambda: self.view.step_zoom(-1))
        self._larger = self._button(self.tr("Larger"), lambda: self.view.step_zoom(1))
        self._fit = self._button(self.tr("Fit the width"), lambda: self.view.set_zoom(0))
        for box in (self._paper, self._stages):
            box.activated.connect(self._change_options)
        self.view.verticalScrollBar().valueChanged.connect(self._tell_place)
        head = QHBoxLayout()
        head.setContentsMargins(GAP, GAP, GAP, 0)
        head.setSpacing(GRID)
        head.addWidget(self._stages)
        head.addWidget(self._paper)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP, 0, GAP, GRID)
        foot.setSpacing(GRID)
        foot.addWidget(self._place, 1)
        for button in (self._smaller, self._fit, self._larger):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _button(self, name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button

    # --- showing

    @property
    def pages(self) -> tuple[Page, ...]:
        return self._pages

    def options(self) -> HandoutOptions:
        """How the handout is laid out now."""
        return HandoutOptions(
            paper=Paper(self._paper.currentData()),
            contents=Contents(stages=Stages(self._stages.currentData())),
            clinic=self._services.clinic(),
            date=self._services.today(),
        )

    def set_paper(self, paper: Paper) -> None:
        self._paper.setCurrentIndex(self._paper.findData(paper))

    def show_programme(self, programme: Programme) -> None:
        """Lay out *programme*: an edit when the hand rests for a moment, all else at once.

        What comes while pages are laid out is shown after them.
        """
        before = self._programme
        edited = before is not None and before.id == programme.id and before is not programme
        self._programme = programme
        self._wanted += 1
        if edited:
            self._pause.start()
        else:
            self._pause.stop()
            self._begin()

    def _begin(self) -> None:
        if not self._busy:
            self._lay_out()

    def _change_options(self) -> None:
        self.options_changed.emit()
        if self._programme is not None:
            self.show_programme(self._programme)

    def _lay_out(self) -> None:
        programme, turn = self._programme, self._wanted
        if programme is None:
            return
        self._busy = True
        options, services = self.options(), self._services
        library = Library(services.library.exercises, services.library.presentations)

        def work() -> tuple[Page, ...]:
            return make_pages(programme, library, options, services.figures)

        services.runner(
            work, lambda pages: self._laid_out(pages, turn), lambda error: self._failed(error, turn)
        )

    def _laid_out(self, pages: tuple[Page, ...], turn: int) -> None:
        self._busy = False
        self._pages = pages
        self.view.show_pages(pages)
        self._tell_place()
        if turn != self._wanted:
            QTimer.singleShot(0, self._lay_out)
        else:
            self.pages_shown.emit()

    def _failed(self, error: BaseException, turn: int) -> None:
        self._busy = False
        if turn != self._wanted:
            QTimer.singleShot(0, self._lay_out)
        else:
            self.failed.emit(error)

    def _tell_place(self) -> None:
        if self._pages:
            self._place.setText(
                self.tr("Page {0} of {1}").format(self.view.current_page(), len(self._pages))
            )

    def dress(self, theme: Theme) -> None:
        self.view.dress(theme)
        self._smaller.setIcon(icon("minus", theme.ink))
        self._larger.setIcon(icon("plus", theme.ink))
        self._fit.setIcon(icon("maximize", theme.ink))
