"""The dialogs that the window's menus open, and what their answers do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from soleus import __version__
from soleus.domain.dose import Dose
from soleus.gui.authoring.library_desk import LibraryDesk
from soleus.gui.look.tokens import Theme
from soleus.gui.services import Services
from soleus.gui.settings.backups_dialog import BackupsDialog
from soleus.gui.settings.settings_dialog import SettingsDialog
from soleus.gui.state.document import ProgrammeDocument
from soleus.gui.window.shortcuts_dialog import ShortcutsDialog
from soleus.storage.content.content import library_version
from soleus.storage.database.backup import Backup


class WindowDialogs(QObject):
    """``said`` carries a line for the status bar. Errors go to the caller."""

    said = Signal(str)
    setting_changed = Signal(str)
    restored = Signal()
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        dose_words: Callable[[Dose], str],
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self._theme = theme
        self.own = LibraryDesk(services, dose_words, theme, window)
        self.own.said.connect(self.said)
        self.own.failed.connect(self.failed)

    # --- exercises of the clinic

    def new_exercise(self, start: str = "") -> None:
        """Make an exercise, from the one with the id *start* or from nothing."""
        self.own.make(start)

    def edit_exercise(self, exercise_id: str) -> None:
        """Change an exercise of the clinic; programmes show it as it is then."""
        self.own.change(exercise_id)

    # --- settings and back-ups

    def settings(self) -> None:
        dialog = SettingsDialog(
            self._services.settings,
            self._services.library.database.folder,
            self._window,
            self._services.pictures.turns,
        )
        dialog.setting_changed.connect(self.setting_changed)
        dialog.backups_asked.connect(self.backups)
        dialog.exec()

    def backups(self) -> None:
        services = self._services
        database = services.library.database
        counts = (len(services.programmes.list()), len(services.library.own))
        dialog = BackupsDialog(database.backups(), counts, self._theme(), self._window)

        def show(_: object = None) -> None:
            if dialog.isVisible():
                dialog.show_backups(database.backups())

        def tell(error: BaseException) -> None:
            show()
            self.failed.emit(error)

        dialog.backup_asked.connect(lambda: services.runner(database.back_up, show, tell))
        dialog.restore_asked.connect(self._restore)
        dialog.exec()

    def _restore(self, backup: Backup) -> None:
        self.said.emit(self.tr("Restoring…"))
        self._services.library.restore(backup, self._tell_restored, self.failed.emit)

    def _tell_restored(self, kept: Backup) -> None:
        self.restored.emit()
        self.setting_changed.emit("theme")
        self.said.emit(
            self.tr(
                "Restored. What was here before is kept as a back-up with %n programme(s).",
                "",
                kept.programmes,
            )
        )

    # --- help

    def shortcuts(self, menus: Sequence[tuple[str, Sequence[QAction]]]) -> None:
        ShortcutsDialog(menus, self._window, self._services.pictures.turns).exec()

    def about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Soleus"))
        box.setText(self.tr("Soleus {0}, library {1}").format(__version__, library_version()))
        box.setInformativeText(
            self.tr(
                "Exercise programmes for physiotherapists. It works on this computer alone and "
                "never uses the network. It gives words and pictures to what you decide: it "
                "does not diagnose."
            )
        )
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
