"""Findings in the window: the way to them, where they lie, and what is entered as edits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QWidget

from soleus.domain.finding import NormGroup
from soleus.domain.measuring import found_on
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.gui.findings.finding_row import Entered
from soleus.gui.findings.finding_words import FindingWords
from soleus.gui.findings.findings_panel import FindingsPanel
from soleus.gui.look.tokens import GAP, Theme
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.window.workspace import Workspace

WIDEST = 1120


class FindingsDesk(QObject):
    """*page* is what the panel lies over, of *window*. The panel is made when it is first asked."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        workspace: Workspace,
        page: QWidget,
        window: QWidget,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._workspace = services, document, workspace
        self._page, self._window, self._theme = page, window, theme
        self._words = FindingWords(self)
        self._panel: FindingsPanel | None = None
        self._before: QWidget | None = None
        document.changed.connect(lambda _, after: self._follow(after))
        document.opened.connect(self._close_for)
        window.installEventFilter(self)

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the menu "Programme"."""
        return (Entry(self.tr("&Findings…"), self.toggle, "Ctrl+Shift+F"),)

    @property
    def panel(self) -> FindingsPanel:
        """The panel, made now if it was not."""
        if self._panel is None:
            panel = FindingsPanel(
                self._services, self._services.findings(), self._words, self._look, self._window
            )
            panel.form.entered.connect(self._enter)
            panel.form.group_chosen.connect(self._choose_group)
            panel.add_asked.connect(self._add)
            panel.closed.connect(self._give_back)
            panel.dress(self._theme())
            self._panel = panel
        return self._panel

    def _look(self) -> Look:
        programme = self._document.programme
        return Look(self._theme(), programme.side, programme.figure)

    # --- showing

    def toggle(self) -> None:
        """Open the findings, or close them."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.leave()
            return
        panel, programme = self.panel, self._document.programme
        self._before = QApplication.focusWidget()
        self._fit(panel)
        chosen = self._workspace.board.chosen().stage
        stage = next((each for each in programme.stages if each.id == chosen), None)
        panel.open(programme, stage or programme.current_stage)

    def hide(self) -> None:
        if self._panel is not None:
            self._panel.hide()

    def _close_for(self, programme: Programme) -> None:
        """Another programme is open: no field may put what was typed for the one before into it."""
        if self._panel is not None:
            self._panel.form.take_back()
            self._panel.show_programme(programme)
            self._panel.hide()

    def dress(self, theme: Theme) -> None:
        if self._panel is not None:
            self._panel.dress(theme)

    def _fit(self, panel: FindingsPanel) -> None:
        """Beside the library, at the right; on a wide screen the first stages stay in sight."""
        library, page = self._workspace.library, self._page
        corner = page.mapTo(self._window, QPoint(0, 0))
        left = library.mapTo(self._window, QPoint(library.width(), 0)).x()
        free = page.width() - (left if library.isVisible() else 0) - 2 * GAP
        wide = min(WIDEST, free)
        right = corner.x() + page.width() - GAP
        panel.setGeometry(right - wide, corner.y() + GAP, wide, page.height() - 2 * GAP)

    def _follow(self, programme: Programme) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._panel.show_programme(programme)

    def _give_back(self) -> None:
        """The keyboard returns to where it was."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    # --- editing

    def _enter(self, entered: Entered) -> None:
        """Keep what was entered, as one step; a full disk is told and nothing changes."""
        panel, document = self.panel, self._document
        sheet, side, on = entered.sheet, entered.side, panel.form.on()
        old = found_on(document.programme.findings, sheet.id, side, on)
        finding = entered.finding(new_id(), on, old)
        name = sheet.name if side is None else f"{sheet.name}, {self._words.side(side)}"
        self._guarded(lambda: document.note_finding(finding, name))

    def _choose_group(self, group: NormGroup) -> None:
        self._guarded(lambda: self._document.change(self.tr("Choose the norms"), norms=group))

    def _guarded(self, edit: Callable[[], object]) -> None:
        try:
            edit()
        except UserError as error:
            self.failed.emit(error)
            self.panel.show_programme(self._document.programme)
        else:
            self.panel.tell_kept()

    def _add(self, exercise: str, stage: int) -> None:
        """Add an exercise to a stage; the number counts from 1."""
        before = self._document.programme
        self._workspace.adding.add_exercises([exercise], stage)
        programme = self._document.programme
        if programme is not before and 0 < stage <= len(programme.stages):
            name = self._services.library.exercises[exercise].name
            label = programme.stages[stage - 1].label
            self.said.emit(
                self.tr("“{0}” stands in stage {1} now (Ctrl+Z takes it back).").format(name, label)
            )

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        if resized and self._panel is not None and self._panel.isVisible():
            self._fit(self._panel)
        return super().eventFilter(watched, event)
