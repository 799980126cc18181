"""The window: start page or workspace, the bar above them, what lies over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from soleus.gui.look.theme import theme_named
from soleus.gui.look.tokens import Theme, ThemeName
from soleus.gui.parts.file_notice import FileNotice
from soleus.gui.start.start_page import StartPage
from soleus.gui.window.title_bar import TitleBar
from soleus.gui.window.trouble import Trouble

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.gui.handout.patient_words import PatientWords
    from soleus.gui.services import Services
    from soleus.gui.state.document import ProgrammeDocument

STATUS_MS = 6000
ROOMY = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Shown at once, empty; :meth:`furnish` brings what it works with.

    It holds no programme itself: the document does, and the files know where it lives.
    ``setting_changed`` carries the key of a setting that was changed here.
    """

    closing = Signal()
    setting_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._services: Services | None = None
        self.trouble = Trouble(self)
        self.start = StartPage(theme)
        self.start.setEnabled(False)
        self.setWindowTitle(self.tr("Soleus"))
        self.setMinimumSize(960, 600)
        self._take_size()
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.bar = TitleBar()
        self.bar.setVisible(False)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(ground)
        self.statusBar().setSizeGripEnabled(False)
        self.file_notice = FileNotice()
        self.file_notice.closed.connect(self._close_file_notice)
        self.menuBar()
        self.start.dress(theme)

    def furnish(self, services: Services, document: ProgrammeDocument, theme: Theme) -> None:
        """Take the services and the document, and open for work."""
        # Imported now: the empty window stands before the storage and the layout are loaded.
        from soleus.gui.handout.patient_words import PatientWords
        from soleus.gui.look.translation import interface_language
        from soleus.gui.programme.history_panel import HistoryPanel
        from soleus.gui.screening.flag_words import FlagWords
        from soleus.gui.start.programme_lists import ProgrammeLists
        from soleus.gui.window.files import ProgrammeFiles
        from soleus.gui.window.findings_desk import FindingsDesk
        from soleus.gui.window.handout_menu import HandoutMenu
        from soleus.gui.window.undo_buttons import UndoButtons
        from soleus.gui.window.window_dialogs import WindowDialogs
        from soleus.gui.window.window_memory import WindowMemory
        from soleus.gui.window.workspace import Workspace

        self._services, self._theme, self.document = services, theme, document
        words = PatientWords(services, document, interface_language)
        self._flag_words = FlagWords(services.red_flags(), self)
        self.workspace = Workspace(services, document, theme)
        self.files = ProgrammeFiles(services, document, self.workspace.handout.options, self)
        self.handouts = HandoutMenu(
            services, document, self.files, self.workspace.handout, lambda: self._theme, self
        )
        self.lists = ProgrammeLists(services, self.start)
        self.history = HistoryPanel(document, theme, self)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.history)
        self.history.hide()
        self._furnish_preview(words)
        self.findings = FindingsDesk(
            services, document, self.workspace, self._stack, self, lambda: self._theme
        )
        self._furnish_palette(words)
        self.dialogs = WindowDialogs(services, document, words.dose, lambda: self._theme, self)
        self._stack.addWidget(self.workspace)
        self._build_menus()
        self._steps = UndoButtons(
            document.undo_stack,
            (self.menus.undo, self.bar.undo),
            (self.menus.redo, self.bar.redo),
        )
        self._connect()
        self._memory = WindowMemory(services.settings, self, self.workspace, self.menus)
        self._memory.restore()
        self._apply_handout("handout.paper")
        self.dress(theme)
        self.start.setEnabled(True)
        self.show_start()

    # --- building

    def _furnish_palette(self, words: PatientWords) -> None:
        from soleus.gui.board.palette import AddPalette
        from soleus.gui.window.typed_cards import TypedCards, stage_numbered

        workspace = self.workspace
        self.palette_line = AddPalette(
            self.services.library,
            words.dose,
            partial(stage_numbered, workspace),
            self._theme,
            self,
        )
        self.palette_line.show_blocks(workspace.keeping.all, workspace.keeping.about)
        self._typed = TypedCards(self.palette_line, self.document, workspace)

    def _furnish_preview(self, words: PatientWords) -> None:
        from soleus.gui.library.exercise_view import ExerciseView
        from soleus.gui.window.preview_place import PreviewPlace

        document = self.document
        self.preview = ExerciseView(
            self.services,
            words.dose,
            lambda: document.programme.side,
            lambda: document.programme.figure,
            self._theme,
            self,
        )
        self._previews = PreviewPlace(self.preview, self.workspace, self._stack, self)

    def _take_size(self) -> None:
        """A size for this screen; small ones are filled."""
        room = self.screen().availableSize()
        self.resize(min(ROOMY.width(), room.width()), min(ROOMY.height(), room.height()))
        if room.width() < ROOMY.width() or room.height() < ROOMY.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _build_menus(self) -> None:
        from soleus.gui.window.window_menus import Acts, WindowMenus

        files, document, workspace, dialogs = (
            self.files,
            self.document,
            self.workspace,
            self.dialogs,
        )
        acts = Acts(
            new=files.new,
            open=files.open,
            save_copy=files.save_copy,
            export=files.export,
            print=files.print,
            start_page=self.show_start,
            quit=self.close,
            undo=document.undo,
            redo=document.redo,
            find=self._find_exercise,
            palette=self.palette_line.open,
            add_stage=workspace.adding.add_stage,
            new_exercise=dialogs.new_exercise,
            flags=files.ask_flags,
            settings=dialogs.settings,
            backups=dialogs.backups,
            shortcuts=lambda: dialogs.shortcuts(self.menus.groups()),
            about=dialogs.about,
            library=workspace.library.setVisible,
            handout=workspace.handout.setVisible,
            tiles=workspace.library.show_tiles,
            theme=self._choose_theme,
            exports=self.handouts.exports(),
            handouts=self.handouts.entries(),
            programme=(
                *workspace.programme_acts.entries(),
                *workspace.running.entries(),
                *workspace.week.entries(),
                *self.findings.entries(),
            ),
            own_library=dialogs.own.entries(),
        )
        self.menus = WindowMenus(
            self.menuBar(), acts, self.history.toggleViewAction(), self._guarded
        )

    def _guarded(self, act: Callable[[], object]) -> None:
        """Run what a menu or button asks for; trouble ends in a sentence."""
        try:
            act()
        except Exception as error:  # noqa: BLE001 (told by the one that tells)
            self.trouble.tell(error)

    def _connect(self) -> None:
        self.document.changed.connect(self._note_change)
        self.document.opened.connect(self._show_workspace)
        self._connect_asking()
        self.dialogs.setting_changed.connect(self._apply_setting)
        self.dialogs.said.connect(self.say)
        self.dialogs.own.saved.connect(self._tell_file)
        self.dialogs.restored.connect(self.show_start)
        self.dialogs.failed.connect(self.trouble.tell)
        self.workspace.said.connect(self.say)
        self.findings.said.connect(self.say)
        self.findings.failed.connect(self.trouble.tell)
        for part in (self.files, self.handouts):
            part.said.connect(self.say)
            part.saved.connect(self._tell_file)
            part.failed.connect(self.trouble.tell)
        self.workspace.programme_acts.sheet_asked.connect(self.handouts.changes_between)
        self.handouts.shown.connect(lambda: self.menus.handout.setChecked(True))
        self.workspace.handout.failed.connect(self.trouble.tell)
        self.services.library.failed.connect(self.trouble.tell)

    def _connect_asking(self) -> None:
        guarded, start, library = self._guarded, self.start, self.workspace.library
        for button, act in (
            (self.bar.undo, self.document.undo),
            (self.bar.redo, self.document.redo),
            (self.bar.add, self.palette_line.open),
            (self.bar.about, self.workspace.programme_acts.edit_details),
            (self.bar.flags, self.files.ask_flags),
            (self.bar.findings, self.findings.toggle),
            (self.bar.compare, self.workspace.programme_acts.compare),
            (self.bar.export, self.files.export),
            (self.bar.print, self.files.print),
        ):
            button.clicked.connect(lambda _=False, act=act: guarded(act))
        self.bar.side_chosen.connect(
            lambda side: guarded(lambda: self.workspace.programme_acts.set_side(side))
        )
        start.new_asked.connect(lambda each: guarded(lambda: self.files.new(each)))
        start.programme_asked.connect(lambda each: guarded(lambda: self.files.open_stored(each)))
        start.file_asked.connect(lambda path: guarded(lambda: self.files.open(path)))
        library.new_asked.connect(lambda each: guarded(lambda: self.dialogs.new_exercise(each)))
        library.edit_asked.connect(lambda each: guarded(lambda: self.dialogs.edit_exercise(each)))
        own = self.dialogs.own
        own.kept.connect(library.show_exercise)
        library.duplicate_asked.connect(lambda each: guarded(lambda: own.duplicate(each)))
        library.remove_asked.connect(lambda each: guarded(lambda: own.remove(each)))
        self.palette_line.add_asked.connect(lambda typed: guarded(lambda: self._typed.add(typed)))

    # --- doing

    def open_file(self, path: str) -> None:
        """Open a programme, or import a library or table: dropped, or from the command line."""
        takes = self.dialogs.own.import_file if self.dialogs.own.reads(path) else self.files.open
        self._guarded(lambda: takes(path))

    def _find_exercise(self) -> None:
        self.menus.library.setChecked(True)
        self.workspace.library.focus_search()

    # --- settings

    def _choose_theme(self, name: ThemeName) -> None:
        self.services.settings.set("theme", name.value)
        self._apply_setting("theme")

    def _apply_setting(self, key: str) -> None:
        if key.startswith(("clinic.", "handout.")):
            self._apply_handout(key)
        self.setting_changed.emit(key)

    def _apply_handout(self, key: str) -> None:
        if key.startswith("handout."):
            self.workspace.handout.read_settings()
        if self._stack.currentWidget() is self.workspace:
            self.workspace.handout.show_programme(self.document.programme)

    # --- showing

    def say(self, text: str) -> None:
        self.statusBar().showMessage(text, STATUS_MS)

    def _tell_file(self, text: str, path: Path) -> None:
        """A file was written: the words stay, with the ways to it."""
        self.statusBar().clearMessage()
        self._close_file_notice()
        self.statusBar().addWidget(self.file_notice, 1)
        self.file_notice.tell_file(text, path)

    def _close_file_notice(self) -> None:
        """The bar is as low as it can be without it."""
        self.statusBar().removeWidget(self.file_notice)

    def dress(self, theme: Theme) -> None:
        """Show everything in *theme*."""
        self._theme = theme
        for part in (
            self.file_notice,
            self.bar,
            self.start,
            self.workspace,
            self.history,
            self.preview,
            self.findings,
            self.palette_line,
        ):
            part.dress(theme)
        self.menus.themes[theme_named(self.services.settings.get("theme"))].setChecked(True)

    def show_start(self) -> None:
        """The start page, with the lists as they are now."""
        for part in (self.preview, self.findings, self.palette_line, self.history):
            part.hide()
        self._close_file_notice()
        self.lists.refresh()
        self._stack.setCurrentWidget(self.start)
        self.bar.setVisible(False)
        self.setWindowTitle(self.tr("Soleus"))
        for action in (*self.menus.needs_programme, self.menus.undo, self.menus.redo):
            action.setEnabled(False)
        self.start.begin()

    def _show_workspace(self, programme: Programme) -> None:
        self._stack.setCurrentWidget(self.workspace)
        self._close_file_notice()
        self.bar.setVisible(True)
        for action in self.menus.needs_programme:
            action.setEnabled(True)
        self._name(programme)
        self._steps.show_steps()
        self.workspace.library.focus_search()

    def _note_change(self, before: Programme, after: Programme) -> None:
        self.statusBar().clearMessage()  # it was about what is changed now, and so is the file
        self._close_file_notice()
        self._name(after)
        known = {card.id for _, _, card in before.cards()}
        fresh = [card.exercise for _, _, card in after.cards() if card.id not in known]
        self.services.library.use(fresh)

    def _name(self, programme: Programme) -> None:
        presentation = self.services.library.presentations.get(programme.presentation)
        self.workspace.library.show_presentation(presentation)
        reference = self.bar.show_programme(
            programme,
            presentation.name
            if presentation
            else self.services.library.interpreter.say(programme.title),
        )
        self.bar.show_flags(self._flag_words.state(programme.flags))
        self.setWindowTitle(self.tr("{0} – Soleus").format(reference))

    @property
    def services(self) -> Services:
        assert self._services is not None
        return self._services

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._services is not None:
            self._previews.refit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._services is not None and _dropped_file(event):
            event.acceptProposedAction()
            self.say(self.tr("Let go to open this file"))

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.open_file(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._services is not None:
            self._memory.keep()
        typed = self.focusWidget()
        if typed is not None:
            typed.clearFocus()  # what is half typed in a field is kept, as on any click elsewhere
        self.closing.emit()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first local file that is dropped; empty for anything else."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if Path(path).is_file()), "")
