"""New, open, save a copy: where programmes come from and where their files go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from soleus.clinic.starting import start_programme
from soleus.domain.programme import Programme
from soleus.gui.figure.figure_button import FigureButton
from soleus.gui.handout.handing_over import HandingOver
from soleus.gui.handout.save_where import ask_where, documents
from soleus.gui.handout.signing import Signing
from soleus.gui.services import Services
from soleus.gui.start.new_programme import NewProgrammeDialog
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.handout.options import HandoutOptions
from soleus.handout.private import same_programme
from soleus.storage.exchange.naming import part
from soleus.storage.exchange.programme_pdf import open_file
from soleus.storage.records.programme_file import save_programme

PROGRAMME_FILES = "Soleus (*.soleus *.json)"
OPENED_FILES = "Soleus (*.soleus *.json *.pdf)"
"""A handout carries its programme, so it opens like any other file."""


class ProgrammeFiles(QObject):
    """Asks with dialogs, then does. Errors go to the caller, those of later to ``failed``."""

    said = Signal(str)
    saved = Signal(str, object)  # what is said of the file at that Path
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        options: Callable[[], HandoutOptions],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self.signing = Signing(services, document, window)
        self.handing = HandingOver(services, document, options, self.signing, window)
        self.handing.said.connect(self.said)
        self.handing.saved.connect(self.saved)
        self.handing.failed.connect(self.failed)
        self.ask_flags = self.signing.ask_flags
        self.export = self.handing.save_pdf
        self.print = self.handing.print

    # --- new

    def new(self, template_id: str = "") -> None:
        """Ask for reference, presentation, side and template, and open the programme."""
        library = self._services.library
        dialog = NewProgrammeDialog(
            tuple(library.presentations.values()),
            tuple(library.templates.values()),
            self._window,
            FigureButton(self._services.settings, self._services.pictures),
        )
        if template_id:
            dialog.choose(template_id)
        if not dialog.exec():
            return
        answer = dialog.answer()
        template = answer.template
        programme = start_programme(
            template.programme if template else None,
            new_id=new_id,
            reference=answer.reference,
            presentation=answer.presentation,
            side=answer.side,
            today=self._services.today(),
        )
        self._open(replace(programme, figure=answer.figure, language=answer.language))

    # --- opening

    def open_stored(self, programme_id: str) -> None:
        self._document.open(self._services.programmes.get(programme_id))

    def open(self, path: str = "") -> None:
        """Open a programme file; it is taken into the database and edited there.

        What the database has under the same programme is never replaced.
        """
        if not path:
            path, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Open a programme"), documents(), OPENED_FILES
            )
        if not path:
            return
        found = open_file(Path(path))
        differing = self._services.library.take_in(found.exercises)
        told = self._take_in(found.programme, Path(path).name)
        if differing:
            words = self.tr(
                "%n exercise(s) in it read differently from yours; yours are shown.", "", differing
            )
            told = f"{told} {words}".lstrip()
        if told:
            self.said.emit(told)

    def _take_in(self, programme: Programme, name: str) -> str:
        """Open *programme* that came from outside; *name* is what messages call it.

        The one that is here already is opened when it says the same, or when the file is an
        older version that was handed over. What else differs is opened as a copy beside it.
        The result is what is to be said of it, or empty.
        """
        store = self._services.programmes
        here = {each.id: each for each in (*store.list(), *store.bin())}
        if programme.id not in here:
            self._open(programme)
            return ""
        stored = store.get(programme.id)
        handed = [
            each for each in store.issued(programme.id) if same_programme(each.programme, programme)
        ]
        if not (same_programme(stored, programme) or handed):
            self._open(replace(programme, id=new_id()))
            return self.tr(
                "{0} differs from the programme that is here. It was opened as a copy; "
                "the other one is as it was."
            ).format(name)
        if here[programme.id].deleted_at is not None:
            store.restore(programme.id)
        self._document.open(stored)
        if same_programme(stored, programme):
            return ""
        return self.tr(
            "{0} is version {1}. The programme was changed since and is shown as it is "
            "now; the version is under Handout, Issued versions."
        ).format(name, handed[-1].number)

    def open_copy(self, programme: Programme) -> None:
        """Open *programme*, such as an issued version, under an id of its own."""
        copy = replace(programme, id=new_id())
        self._open(copy)
        self.said.emit(self.tr("Opened as a copy; what was handed over stays as it was."))

    def _open(self, programme: Programme) -> None:
        self._services.programmes.save(programme)
        self._document.open(programme)

    # --- saving

    def save_copy(self) -> None:
        """The programme as a file of its own."""
        programme = self._document.programme
        words = (part(programme.reference), str(self._services.today()), part(programme.title))
        stem = "-".join(each for each in words if each)
        target, _ = ask_where(
            self._window, self.tr("Save a copy"), f"{stem}.soleus", [PROGRAMME_FILES]
        )
        if target is not None:
            exercises = self._services.library.written.exercises
            save_programme(target, programme, exercises.values())
            self.saved.emit(self.tr("A copy is in {0}.").format(target), target)
