"""The handout beside the board: the very pages that will print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from soleus.domain.programme import Programme
from soleus.gui.handout.check_list import CheckList
from soleus.gui.handout.handout_bar import HandoutBar
from soleus.gui.handout.handout_memory import keep_options, read_options
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.handout.pages_view import PagesView
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, LIGHT, Theme
from soleus.gui.services import Services
from soleus.handout.figure_source import NEUTRAL, page_style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import make_pages
from soleus.handout.options import FigureSource, HandoutOptions, Library
from soleus.handout.page import Page
from soleus.handout.score import Score, score_handout
from soleus.storage.content.handout_languages import handout_languages

PAUSE_MS = 20
"""Edits of one breath are laid out together; laying out takes about 10 ms beside the window."""
CHECK_PAUSE_MS = 400
"""The check reads the pages of a hand at rest."""


def shown_pages(
    programme: Programme, library: Library, options: HandoutOptions, figures: FigureSource
) -> tuple[Page, ...]:
    """The pages as they will print, without colour where that is chosen."""
    pages = make_pages(programme, library, options, figures)
    return grey_pages(pages) if options.grey else pages


class HandoutPanel(QFrame):
    """Lays the pages out in the background; the newest programme wins."""

    card_asked = Signal(str)
    language_asked = Signal(str)
    options_changed = Signal()
    failed = Signal(object)
    pages_shown = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._services, self._theme = services, LIGHT
        self._programme: Programme | None = None
        self._pages: tuple[Page, ...] = ()
        self._wanted = 0
        self._busy = False
        self._pause = self._timer(PAUSE_MS, self._begin)
        self._check_pause = self._timer(CHECK_PAUSE_MS, self._check)
        self._build()
        self._connect()
        self.read_settings()

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _build(self) -> None:
        self.bar = HandoutBar(HandoutWords(self))
        self.bar.show_languages(handout_languages())
        self.checks = CheckList()
        self.checks.hide()
        self.view = PagesView(self._services.pictures.turns)
        self._place = QLabel()
        self._place.setObjectName("soft")
        self._buttons: dict[str, QToolButton] = {}
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP, 0, GAP, GRID)
        foot.setSpacing(GRID)
        for name, words, act in (
            ("chevron-left", self.tr("Page before"), lambda: self.view.turn(-1)),
            ("chevron-right", self.tr("Next page"), lambda: self.view.turn(1)),
            ("", "", lambda: None),
            ("minus", self.tr("Smaller"), lambda: self.view.step_zoom(-1)),
            ("plus", self.tr("Larger"), lambda: self.view.step_zoom(1)),
            ("maximize", self.tr("Fit the width"), lambda: self.view.set_zoom(0)),
            ("file-text", self.tr("Whole page"), self.view.fit_page),
        ):
            if name:
                foot.addWidget(self._button(name, words, act))
            else:
                foot.addWidget(self._place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bar)
        column.addWidget(self.checks)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(act)
        self._buttons[name] = button
        return button

    def _connect(self) -> None:
        self.view.card_asked.connect(self.card_asked)
        self.view.verticalScrollBar().valueChanged.connect(self._tell_place)
        self.bar.chosen.connect(self._keep_options)
        self.bar.changed.connect(self._change_options)
        self.bar.language_chosen.connect(self.language_asked)
        self.bar.check_asked.connect(self._show_checks)
        self.checks.remark_chosen.connect(self._go_to)

    # --- options

    @property
    def pages(self) -> tuple[Page, ...]:
        return self._pages

    def options(self) -> HandoutOptions:
        """How the handout is laid out now."""
        return self._completed(self.bar.options())

    def usual_options(self) -> HandoutOptions:
        """How handouts are laid out that have no stage or card of their own chosen."""
        usual = self.bar.usual()
        return self._completed(replace(usual, contents=replace(usual.contents, chosen=())))

    def _completed(self, options: HandoutOptions) -> HandoutOptions:
        """*options* of this clinic and day. Initials are those of who hands it over: none yet."""
        services = self._services
        return replace(options, clinic=services.clinic(), date=services.today())

    def read_settings(self) -> None:
        """Take up what the settings say now."""
        self.bar.show_options(read_options(self._services.settings))

    def diary_only(self) -> None:
        """For this once, the diary alone."""
        self.bar.diary_only()

    def only_exercise(self, card: str, name: str) -> None:
        """For this once, the sheet of one card; *name* is what it is called."""
        self.bar.only_exercise(card, name)

    def show_all(self) -> None:
        """Back to all that the clinic has chosen."""
        self.bar.show_all()

    def show_check(self) -> None:
        """Open the list of what to mend."""
        self.bar.score.setChecked(True)
        self.checks.list.setFocus()

    def _keep_options(self) -> None:
        keep_options(self._services.settings, self.bar.usual())
        self._change_options()

    def _change_options(self) -> None:
        self.options_changed.emit()
        if self._programme is not None:
            self.show_programme(self._programme)

    # --- showing

    def show_programme(self, programme: Programme) -> None:
        """Lay out *programme*: an edit when the hand rests for a moment, all else at once.

        What comes while pages are laid out is shown after them.
        """
        before = self._programme
        other = before is None or before.id != programme.id
        edited = not other and before is not programme
        self._programme = programme
        self.bar.show_programme(
            self._services.library.interpreter.programme(programme), other=other
        )
        self._wanted += 1
        if edited:
            if not self._pause.isActive():
                self._pause.start()
        else:
            self._pause.stop()
            self._begin()

    def _begin(self) -> None:
        if not self._busy:
            self._lay_out()

    def _lay_out(self) -> None:
        programme, turn = self._programme, self._wanted
        if programme is None:
            return
        self._busy = True
        options, services, library = self.options(), self._services, self._services.shown_library()

        def work() -> tuple[Page, ...]:
            return shown_pages(programme, library, options, services.figures)

        def show(pages: tuple[Page, ...]) -> None:
            self._laid_out(pages, turn, options)

        services.runner(work, show, lambda error: self._failed(error, turn))

    def _laid_out(self, pages: tuple[Page, ...], turn: int, options: HandoutOptions) -> None:
        self._busy = False
        self._pages = pages
        figure = self._programme.figure if self._programme is not None else NEUTRAL
        self.view.show_pages(pages, page_style(figure, grey=options.grey))
        self._tell_place()
        if turn != self._wanted:
            QTimer.singleShot(0, self._begin)
        else:
            self._check_pause.start()
            self.pages_shown.emit()

    def _failed(self, error: BaseException, turn: int) -> None:
        self._busy = False
        if turn != self._wanted:
            QTimer.singleShot(0, self._begin)
        else:
            self.failed.emit(error)

    def _tell_place(self) -> None:
        if self._pages:
            self._place.setText(
                self.tr("Page {0} of {1}").format(self.view.current_page(), len(self._pages))
            )

    # --- the check

    def _check(self) -> None:
        """Run the rules over the words and pages that are shown, beside the window."""
        programme, turn = self._programme, self._wanted
        if programme is None:
            return
        options, services, library = self.options(), self._services, self._services.shown_library()

        def work() -> Score:
            return score_handout(programme, library, options, services.figures)

        services.runner(work, lambda score: self._show_score(score, turn), self.failed.emit)

    def _show_score(self, score: Score, turn: int) -> None:
        if turn == self._wanted:
            self.bar.show_score(score, self._theme)
            self.checks.show_score(score)

    def _show_checks(self, shown: bool) -> None:
        self.checks.setVisible(shown)
        if shown and self._check_pause.isActive():
            self._check_pause.stop()
            self._check()

    def _go_to(self, card: str, page: int) -> None:
        if card:
            self.card_asked.emit(card)
        if not self.view.show_card(card) and page:
            self.view.show_page(page)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.view.dress(theme)
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme.ink))
        score = self.checks.score()
        if score is not None:
            self.bar.show_score(score, theme)
