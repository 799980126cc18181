"""The window: start page or workspace, the bar above them, what lies over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from soleus.gui.start_page import StartPage
from soleus.gui.theme import theme_named
from soleus.gui.title_bar import TitleBar
from soleus.gui.tokens import Theme, ThemeName
from soleus.gui.trouble import Trouble

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.gui.document import ProgrammeDocument
    from soleus.gui.palette import Typed
    from soleus.gui.services import Services

STATUS_MS = 6000
ROOMY = QSize(1440, 900)
GEOMETRY, SPLIT = "window.geometry", "window.split"
TILES, HISTORY = "window.tiles", "window.history"
LIBRARY, HANDOUT = "window.library", "window.handout"


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
        self.menuBar()
        self.start.dress(theme)

    def furnish(self, services: Services, document: ProgrammeDocument, theme: Theme) -> None:
        """Take the services and the document, and open for work."""
        # Imported now: the empty window stands before the storage and the layout are loaded.
        from soleus.gui.exercise_view import ExerciseView
        from soleus.gui.files import ProgrammeFiles
        from soleus.gui.history_panel import HistoryPanel
        from soleus.gui.palette import AddPalette
        from soleus.gui.patient_words import PatientWords
        from soleus.gui.programme_lists import ProgrammeLists
        from soleus.gui.window_dialogs import WindowDialogs
        from soleus.gui.workspace import Workspace

        self._services, self._theme, self.document = services, theme, document
        words = PatientWords(services, document)
        self.workspace = Workspace(services, document, theme)
        self.files = ProgrammeFiles(services, document, self.workspace.handout.options, self)
        self.lists = ProgrammeLists(services, self.start)
        self.history = HistoryPanel(document, theme, self)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.history)
        self.history.hide()
        self.preview = ExerciseView(
            services, words.dose, lambda: document.programme.side, theme, self
        )
        self.palette_line = AddPalette(services.library, words.dose, self._model_stage, theme, self)
        self.dialogs = WindowDialogs(services, document, words.dose, lambda: self._theme, self)
        self._stack.addWidget(self.workspace)
        self._build_menus()
        self._connect()
        self._restore_look(services)
        self.dress(theme)
        self.start.setEnabled(True)
        self.show_start()

    # --- building

    def _take_size(self) -> None:
        """A size for this screen; small ones are filled."""
        room = self.screen().availableSize()
        self.resize(min(ROOMY.width(), room.width()), min(ROOMY.height(), room.height()))
        if room.width() < ROOMY.width() or room.height() < ROOMY.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _build_menus(self) -> None:
        from soleus.gui.window_menus import Acts, WindowMenus

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
            add_stage=workspace.add_stage,
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
        document, stack = self.document, self.document.undo_stack
        document.changed.connect(self._note_change)
        document.opened.connect(self._show_workspace)
        for signal in (stack.canUndoChanged, stack.canRedoChanged, stack.indexChanged):
            signal.connect(self._show_history)
        self._connect_asking()
        self.dialogs.setting_changed.connect(self._apply_setting)
        self.dialogs.said.connect(self.say)
        self.dialogs.restored.connect(self.show_start)
        self.dialogs.failed.connect(self.trouble.tell)
        self.workspace.said.connect(self.say)
        self.files.said.connect(self.say)
        self.workspace.handout.failed.connect(self.trouble.tell)
        self.services.library.failed.connect(self.trouble.tell)

    def _connect_asking(self) -> None:
        guarded, start, library = self._guarded, self.start, self.workspace.library
        for button, act in (
            (self.bar.undo, self.document.undo),
            (self.bar.redo, self.document.redo),
            (self.bar.add, self.palette_line.open),
            (self.bar.export, self.files.export),
            (self.bar.print, self.files.print),
        ):
            button.clicked.connect(lambda _=False, act=act: guarded(act))
        start.new_asked.connect(lambda each: guarded(lambda: self.files.new(each)))
        start.programme_asked.connect(lambda each: guarded(lambda: self.files.open_stored(each)))
        start.file_asked.connect(lambda path: guarded(lambda: self.files.open(path)))
        library.preview_asked.connect(self.show_preview)
        library.exercise_shown.connect(self._follow_preview)
        library.new_asked.connect(lambda each: guarded(lambda: self.dialogs.new_exercise(each)))
        library.edit_asked.connect(lambda each: guarded(lambda: self.dialogs.edit_exercise(each)))
        self.preview.add_asked.connect(
            lambda each, stage: self.workspace.add_exercises([each], stage)
        )
        self.preview.step_asked.connect(
            lambda by: self.preview.show_exercise(self.workspace.library.step(by))
        )
        self.preview.closed.connect(library.focus_list)
        self.palette_line.add_asked.connect(lambda typed: guarded(lambda: self._add_typed(typed)))

    # --- doing

    def open_file(self, path: str) -> None:
        """Open a programme file, as dropped on the window or named on the command line."""
        self._guarded(lambda: self.files.open(path))

    def _find_exercise(self) -> None:
        self.menus.library.setChecked(True)
        self.workspace.library.focus_search()

    def _model_stage(self, number: int) -> int | None:
        """The number (1-5) in the stage model of the *number*-th stage; of the current for 0."""
        programme = self.document.programme
        if number:
            within = number <= len(programme.stages)
            return programme.stages[number - 1].number if within else None
        return programme.current_stage.number if programme.current_stage else None

    def _add_typed(self, typed: Typed) -> None:
        """Add what the palette read, behind what is selected in that stage."""
        from soleus.domain.card import Card
        from soleus.gui.document import new_id

        if not self.document.programme.stages:
            self.workspace.add_stage()
        programme = self.document.programme
        if typed.stage > len(programme.stages):
            self.palette_line.warn(
                self.tr("There is no stage {0} in this programme.").format(typed.stage)
            )
            return
        stage = programme.stages[typed.stage - 1] if typed.stage else programme.current_stage
        assert stage is not None
        board = self.workspace.board
        card = Card(new_id(), typed.exercise, typed.variant, typed.dose)
        self.document.add_cards([card], board.place_after_selection(stage.id))
        board.select_card(card.id, focus=False)
        name = self.services.library.exercises[typed.exercise].name
        self.palette_line.tell_added(self.tr("Added to stage {0}: {1}").format(stage.label, name))

    def show_preview(self, exercise_id: str) -> None:
        """Show the large preview beside the library."""
        if exercise_id:
            self._place_preview()
            self.preview.show_exercise(exercise_id)

    def _follow_preview(self, exercise_id: str) -> None:
        if self.preview.isVisible() and self.workspace.library.list.hasFocus():
            self.preview.show_exercise(exercise_id)
            self.workspace.library.focus_list()

    def _place_preview(self) -> None:
        library = self.workspace.library
        top = self._stack.mapTo(self, QPoint(0, 0))
        left = library.mapTo(self, QPoint(library.width(), 0)).x() if library.isVisible() else 0
        self.preview.lie_over(left, top.y(), self.width() - left, self._stack.height())

    # --- settings

    def _choose_theme(self, name: ThemeName) -> None:
        self.services.settings.set("theme", name.value)
        self._apply_setting("theme")

    def _apply_setting(self, key: str) -> None:
        if key.startswith(("clinic.", "handout.")):
            self._apply_handout(key)
        self.setting_changed.emit(key)

    def _apply_handout(self, key: str) -> None:
        from soleus.handout.page import Paper

        if key == "handout.paper":
            paper = self.services.settings.get(key)
            self.workspace.handout.set_paper(Paper(paper) if paper else Paper.A4)
        if self._stack.currentWidget() is self.workspace:
            self.workspace.handout.show_programme(self.document.programme)

    # --- showing

    def say(self, text: str) -> None:
        self.statusBar().showMessage(text, STATUS_MS)

    def dress(self, theme: Theme) -> None:
        """Show everything in *theme*."""
        self._theme = theme
        for part in (
            self.bar,
            self.start,
            self.workspace,
            self.history,
            self.preview,
            self.palette_line,
        ):
            part.dress(theme)
        self.menus.themes[theme_named(self.services.settings.get("theme"))].setChecked(True)

    def show_start(self) -> None:
        """The start page, with the lists as they are now."""
        for part in (self.preview, self.palette_line, self.history):
            part.hide()
        self.lists.refresh()
        self._stack.setCurrentWidget(self.start)
        self.bar.setVisible(False)
        self.setWindowTitle(self.tr("Soleus"))
        for action in (*self.menus.needs_programme, self.menus.undo, self.menus.redo):
            action.setEnabled(False)
        self.start.begin()

    def _show_workspace(self, programme: Programme) -> None:
        self._stack.setCurrentWidget(self.workspace)
        self.bar.setVisible(True)
        for action in self.menus.needs_programme:
            action.setEnabled(True)
        self._name(programme)
        self._show_history()
        self.workspace.library.focus_search()

    def _note_change(self, before: Programme, after: Programme) -> None:
        self._name(after)
        known = {card.id for _, _, card in before.cards()}
        fresh = [card.exercise for _, _, card in after.cards() if card.id not in known]
        self.services.library.use(fresh)

    def _name(self, programme: Programme) -> None:
        presentation = self.services.library.presentations.get(programme.presentation)
        self.workspace.library.show_presentation(presentation)
        reference = self.bar.show_programme(
            programme, presentation.name if presentation else programme.title
        )
        self.setWindowTitle(self.tr("{0} – Soleus").format(reference))

    def _show_history(self, *_: object) -> None:
        stack = self.document.undo_stack
        undo, redo = stack.undoText(), stack.redoText()
        for action, button, can, text, plain in (
            (self.menus.undo, self.bar.undo, stack.canUndo(), undo, self.tr("Undo")),
            (self.menus.redo, self.bar.redo, stack.canRedo(), redo, self.tr("Redo")),
        ):
            words = f"{plain}: {text}" if text else plain
            action.setText(words)
            action.setEnabled(can)
            button.setEnabled(can)
            button.setToolTip(words)
            button.setAccessibleName(words)

    # --- the window's own memory

    def _restore_look(self, services: Services) -> None:
        settings = services.settings
        geometry, split = settings.get(GEOMETRY), settings.get(SPLIT)
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if isinstance(split, str):
            self.workspace.split.restoreState(QByteArray.fromBase64(split.encode()))
        self.menus.library.setChecked(settings.get(LIBRARY, True) is not False)
        self.menus.handout.setChecked(settings.get(HANDOUT, True) is not False)
        self.menus.tiles.setChecked(settings.get(TILES) is True)
        self.workspace.library.setVisible(self.menus.library.isChecked())
        self.workspace.handout.setVisible(self.menus.handout.isChecked())
        self._apply_handout("handout.paper")

    @property
    def services(self) -> Services:
        assert self._services is not None
        return self._services

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._services is not None and self.preview.isVisible():
            self._place_preview()

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
            self._services.settings.update(
                {
                    GEOMETRY: bytes(self.saveGeometry().toBase64().data()).decode(),
                    SPLIT: bytes(self.workspace.split.saveState().toBase64().data()).decode(),
                    LIBRARY: self.menus.library.isChecked(),
                    HANDOUT: self.menus.handout.isChecked(),
                    TILES: self.workspace.library.tiles(),
                }
            )
        self.closing.emit()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first local file that is dropped; empty for anything else."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if Path(path).is_file()), "")
