"""The window: start page or workspace, the bar above them, the menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.icons import icon
from soleus.gui.start_page import RecentProgramme, StartPage
from soleus.gui.tokens import GAP, GRID, MARGIN, Theme
from soleus.gui.trouble import Trouble

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.gui.document import ProgrammeDocument
    from soleus.gui.services import Services

STATUS_MS = 6000
GEOMETRY, SPLIT = "window.geometry", "window.split"


class MainWindow(QMainWindow):
    """Shown at once, empty; :meth:`furnish` brings what it works with.

    It holds no programme itself: the document does, and the files know where it lives.
    """

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._services: Services | None = None
        self.trouble = Trouble(self)
        self.start = StartPage()
        self.start.setEnabled(False)
        self.setWindowTitle(self.tr("Soleus"))
        self.setMinimumSize(960, 600)
        self.resize(1366, 768)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._bar = self._make_bar()
        self._bar.setVisible(False)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(ground)
        self.statusBar().setSizeGripEnabled(False)
        self.menuBar()
        self.start.dress(theme)

    def furnish(self, services: Services, document: ProgrammeDocument, theme: Theme) -> None:
        """Take the services and the document, and open for work."""
        # Imported now: the empty window stands before the storage and the layout are loaded.
        from soleus.gui.files import ProgrammeFiles
        from soleus.gui.workspace import Workspace

        self._services, self._theme = services, theme
        self.document = document
        self.workspace = Workspace(services, document, theme)
        self.files = ProgrammeFiles(services, document, self.workspace.handout.options, self)
        self._stack.addWidget(self.workspace)
        self._build_menus()
        self._connect()
        self._restore_geometry(services)
        self.dress(theme)
        self.start.setEnabled(True)
        self._show_start()

    # --- building

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("panel")
        self._reference = QLabel()
        self._reference.setObjectName("big")
        self._about = QLabel()
        self._about.setObjectName("soft")
        self._undo_button, self._redo_button = QToolButton(), QToolButton()
        self._export = QPushButton(self.tr("Save PDF…"))
        self._print = QPushButton(self.tr("Print handout"))
        self._print.setObjectName("primary")
        row = QHBoxLayout(bar)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._reference)
        row.addSpacing(GRID)
        row.addWidget(self._about, 1)
        for part in (self._undo_button, self._redo_button, self._export, self._print):
            row.addWidget(part)
        return bar

    def _build_menus(self) -> None:
        files, document, workspace = self.files, self.document, self.workspace
        menu = self.menuBar().addMenu(self.tr("&File"))
        self._action(menu, self.tr("&New programme…"), files.new, QKeySequence.StandardKey.New)
        self._action(menu, self.tr("&Open file…"), files.open, QKeySequence.StandardKey.Open)
        self._needs = [
            self._action(menu, self.tr("Save a &copy as file…"), files.save_copy, "Ctrl+Shift+S"),
            self._action(menu, self.tr("Save handout as &PDF…"), files.export, "Ctrl+E"),
            self._action(menu, self.tr("P&rint handout…"), files.print, "Ctrl+P"),
        ]
        menu.addSeparator()
        self._needs.append(self._action(menu, self.tr("&Start page"), self._show_start, "Ctrl+W"))
        self._action(menu, self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        edit = self.menuBar().addMenu(self.tr("&Edit"))
        self._undo = self._action(
            edit, self.tr("&Undo"), document.undo, QKeySequence.StandardKey.Undo
        )
        self._redo = self._action(
            edit, self.tr("&Redo"), document.redo, QKeySequence.StandardKey.Redo
        )
        edit.addSeparator()
        find = workspace.library.focus_search
        self._needs.append(
            self._action(edit, self.tr("&Find exercise"), find, QKeySequence.StandardKey.Find)
        )
        self._needs.append(
            self._action(edit, self.tr("&Add stage"), workspace.add_stage, "Ctrl+Shift+N")
        )

    def _action(
        self,
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        shortcut: QKeySequence.StandardKey | str = "",
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: self._guarded(act))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action

    def _guarded(self, act: Callable[[], object]) -> None:
        """Run what a menu or button asks for; trouble ends in a sentence."""
        try:
            act()
        except Exception as error:  # noqa: BLE001 (told by the one that tells)
            self.trouble.tell(error)

    def _connect(self) -> None:
        document, stack = self.document, self.document.undo_stack
        document.changed.connect(lambda _, after: self._name(after))
        document.opened.connect(self._show_workspace)
        for signal in (stack.canUndoChanged, stack.canRedoChanged, stack.indexChanged):
            signal.connect(lambda _: self._show_history())
        self._undo_button.clicked.connect(lambda: self._guarded(document.undo))
        self._redo_button.clicked.connect(lambda: self._guarded(document.redo))
        self._export.clicked.connect(lambda: self._guarded(self.files.export))
        self._print.clicked.connect(lambda: self._guarded(self.files.print))
        self.start.new_asked.connect(lambda each: self._guarded(lambda: self.files.new(each)))
        self.start.programme_asked.connect(
            lambda each: self._guarded(lambda: self.files.open_stored(each))
        )
        self.start.file_asked.connect(lambda path: self._guarded(lambda: self.files.open(path)))
        self.start.sought.connect(self._show_recent)
        self.workspace.said.connect(self.say)
        self.files.said.connect(self.say)
        self.workspace.handout.failed.connect(self.trouble.tell)

    def open_file(self, path: str) -> None:
        """Open a programme file, as dropped on the window or named on the command line."""
        self._guarded(lambda: self.files.open(path))

    # --- showing

    def say(self, text: str) -> None:
        self.statusBar().showMessage(text, STATUS_MS)

    def dress(self, theme: Theme) -> None:
        """Show everything in *theme*."""
        self._theme = theme
        self._undo_button.setIcon(icon("undo-2", theme.ink))
        self._redo_button.setIcon(icon("redo-2", theme.ink))
        self._export.setIcon(icon("file-down", theme.ink))
        self._print.setIcon(icon("printer", theme.on_accent))
        self.start.dress(theme)
        self.workspace.dress(theme)

    def _show_start(self) -> None:
        self._show_recent("")
        self.start.show_templates(tuple(self.services.library.templates.values()))
        self._stack.setCurrentWidget(self.start)
        self._bar.setVisible(False)
        self.setWindowTitle(self.tr("Soleus"))
        for action in (*self._needs, self._undo, self._redo):
            action.setEnabled(False)

    def _show_recent(self, sought: str) -> None:
        names = self.services.library.presentations
        rows = []
        for each in self.services.programmes.list(sought, limit=40):
            presentation = names.get(each.presentation)
            about = presentation.name if presentation else each.title
            day = each.updated_at.astimezone().strftime("%d.%m.%Y")
            rows.append(
                RecentProgramme(
                    each.id, each.reference, " · ".join(x for x in (about, each.stage, day) if x)
                )
            )
        self.start.show_recent(rows)

    def _show_workspace(self, programme: Programme) -> None:
        self._stack.setCurrentWidget(self.workspace)
        self._bar.setVisible(True)
        for action in self._needs:
            action.setEnabled(True)
        self._name(programme)
        self._show_history()

    def _name(self, programme: Programme) -> None:
        reference = programme.reference or self.tr("No reference")
        presentation = self.services.library.presentations.get(programme.presentation)
        sides = {"left": self.tr("left"), "right": self.tr("right"), "both": self.tr("both sides")}
        about = [presentation.name if presentation else programme.title]
        if programme.side is not None:
            about.append(sides[programme.side])
        self._reference.setText(reference)
        self._about.setText(", ".join(each for each in about if each))
        self.setWindowTitle(self.tr("{0} – Soleus").format(reference))

    def _show_history(self) -> None:
        stack = self.document.undo_stack
        undo, redo = stack.undoText(), stack.redoText()
        for action, button, can, text, plain in (
            (self._undo, self._undo_button, stack.canUndo(), undo, self.tr("Undo")),
            (self._redo, self._redo_button, stack.canRedo(), redo, self.tr("Redo")),
        ):
            words = f"{plain}: {text}" if text else plain
            action.setText(words)
            action.setEnabled(can)
            button.setEnabled(can)
            button.setToolTip(words)
            button.setAccessibleName(words)

    # --- the window's own memory

    def _restore_geometry(self, services: Services) -> None:
        settings = services.settings
        geometry, split = settings.get(GEOMETRY), settings.get(SPLIT)
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if isinstance(split, str):
            self.workspace.split.restoreState(QByteArray.fromBase64(split.encode()))

    @property
    def services(self) -> Services:
        assert self._services is not None
        return self._services

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._services is not None:
            self._services.settings.update(
                {
                    GEOMETRY: bytes(self.saveGeometry().toBase64().data()).decode(),
                    SPLIT: bytes(self.workspace.split.saveState().toBase64().data()).decode(),
                }
            )
        self.closing.emit()
        super().closeEvent(event)
