"""What the menus offer about the handout, and the dialogs that it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from soleus.domain.programme import IssuedVersion
from soleus.gui.handout.batch_dialog import BatchDialog
from soleus.gui.handout.batch_sheets import BatchMaker, due_programmes
from soleus.gui.handout.changes_dialog import ChangesDialog
from soleus.gui.handout.handout_files import Handout, as_issued
from soleus.gui.handout.handout_memory import PRIVATE_NOTES
from soleus.gui.handout.handout_panel import HandoutPanel
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.handout.issued_dialog import IssuedDialog
from soleus.gui.jobs.jobs import run_here
from soleus.gui.look.tokens import Theme
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument
from soleus.gui.window.files import ProgrammeFiles
from soleus.handout.batch import Report, Sheet, write_all
from soleus.handout.options import Library


class HandoutMenu(QObject):
    """Its entries stand in the window's menus. ``shown`` asks that the panel be seen."""

    said = Signal(str)
    saved = Signal(str, object)  # what is said of the file at that Path
    failed = Signal(object)
    shown = Signal()

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        files: ProgrammeFiles,
        panel: HandoutPanel,
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._files = services, document, files
        self._panel, self._theme, self._window = panel, theme, window

    def exports(self) -> tuple[Entry, ...]:
        """Other ways out than paper and PDF."""
        handing = self._files.handing
        return (
            Entry(self.tr("&Pages as pictures…"), handing.save_images),
            Entry(self.tr("Page for a p&hone…"), handing.save_web_page),
            Entry(self.tr("&Copy text for the record"), handing.copy_text, "Ctrl+Shift+C"),
        )

    def entries(self) -> tuple[Entry, ...]:
        return (
            Entry(self.tr("&Diary only"), self.diary_only),
            Entry(self.tr("&All of it again"), self._panel.show_all),
            Entry(self.tr("&Check the handout"), self.check),
            Entry(self.tr("Patient's sheet of &what changed…"), self.changes),
            Entry(self.tr("&Issued versions…"), self.issued),
            Entry(self.tr("&Many handouts at once…"), self.batch, always=True),
        )

    # --- the panel

    def diary_only(self) -> None:
        """For this once, the diary alone."""
        self.shown.emit()
        self._panel.diary_only()

    def check(self) -> None:
        """The list of what to mend."""
        self.shown.emit()
        self._panel.show_check()

    # --- issued versions

    def issued(self) -> None:
        """The versions that were handed over, and what can be done with each."""
        versions = self._services.programmes.issued(self._document.programme.id)
        tell = self._services.library.interpreter.of
        shown = [replace(each, programme=tell(each.programme)) for each in versions]
        dialog = IssuedDialog(shown, self._theme(), self._window)
        by_number = {each.number: each for each in versions}
        dialog.copy_asked.connect(lambda n: self._files.open_copy(by_number[n].programme))
        dialog.save_asked.connect(lambda n: self._save_again(by_number[n]))
        dialog.changes_asked.connect(lambda n: self._show_changes([by_number[n]]))
        dialog.exec()
        dialog.deleteLater()

    def _save_again(self, version: IssuedVersion) -> None:
        figures = self._services.printed_figures()
        options = self._panel.usual_options()
        handout = as_issued(version, self._library_of(version), options, figures)
        private = self._services.settings.get(PRIVATE_NOTES) is True
        self._files.handing.save_again(replace(handout, private=private), version.number)

    def _library_of(self, version: IssuedVersion) -> Library:
        """The exercises as they were when it was handed over."""
        services = self._services
        items = services.programmes.issued_exercises(version.programme.id, version.number)
        presentations = services.shown_library().presentations
        return Library({each.id: each for each in items}, presentations)

    def changes(self) -> None:
        """The sheet of what changed since the last version that was another one."""
        programme = self._document.programme
        versions = self._services.programmes.issued(programme.id)
        others = [each for each in reversed(versions) if each.programme != programme]
        if others:
            self._show_changes(others)
        else:
            self.said.emit(
                self.tr("Nothing changed since it was handed over.")
                if versions
                else self.tr("Nothing was handed over yet, so there is nothing to compare with.")
            )

    def changes_between(self, before: IssuedVersion, now: IssuedVersion | None) -> None:
        """The sheet of what changed from *before* to *now*: a later version, or what is open."""
        self._show_changes([before], now)

    def _show_changes(
        self, versions: list[IssuedVersion], later: IssuedVersion | None = None
    ) -> None:
        services, usual = self._services, self._panel.usual_options()
        figures = services.printed_figures()
        now = (
            as_issued(later, self._library_of(later), usual, figures)
            if later is not None
            else Handout(self._document.programme, services.shown_library(), usual, figures)
        )
        dialog = ChangesDialog(
            now,
            versions,
            self._library_of,
            self._files.handing,
            services.runner,
            self._theme(),
            self._window,
        )
        dialog.said.connect(self.said)
        dialog.saved.connect(self.saved)
        dialog.failed.connect(self.failed)
        dialog.exec()
        dialog.deleteLater()

    # --- many at once

    def batch(self) -> None:
        """Ask which and where to; count first, beside the window."""
        store, today = self._services.programmes, self._services.today()
        self._services.runner(
            lambda: due_programmes(store, today), self._ask_batch, self.failed.emit
        )

    def _ask_batch(self, due: list[tuple[str, str]]) -> None:
        templates = tuple(self._services.library.templates.values())

        def begin(patients: bool, folder: Path) -> None:
            if not patients:
                make(self._maker(folder).templates(templates))
                return
            initials = self._files.signing.ask_initials()
            if initials:
                make(self._maker(folder, initials).due(due))

        def make(sheets: list[Sheet]) -> None:
            progress = ProgressDialog[Report](dialog.windowTitle(), dialog)
            progress.run(
                self._services.runner,
                lambda told: write_all(sheets, told, run_here),
                show,
                self.failed.emit,
            )

        def show(report: Report) -> None:
            dialog.show_report(report)
            for fault in report.faults[:1]:
                self.failed.emit(fault)

        layout = HandoutWords().layout(self._panel.options().layout)
        dialog = BatchDialog(len(due), len(templates), layout, begin, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _maker(self, folder: Path, initials: str = "") -> BatchMaker:
        services = self._services
        options = self._panel.usual_options()
        return BatchMaker(
            services.programmes,
            services.shown_library(),
            services.printed_figures(),
            replace(options, initials=initials),
            services.settings.get(PRIVATE_NOTES) is True,
            folder,
        )
