"""New, open, save a copy, export, print: where programmes come from and go to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMainWindow

from soleus.clinic.starting import start_programme
from soleus.domain.programme import Programme
from soleus.gui.document import ProgrammeDocument, new_id
from soleus.gui.new_programme import NewProgrammeDialog
from soleus.gui.red_flags_dialog import RedFlagsDialog
from soleus.gui.services import Services
from soleus.handout.handout import make_pages
from soleus.handout.options import HandoutOptions, Library
from soleus.handout.page import Page
from soleus.paint.printing import ask_printer, new_printer, print_pages
from soleus.storage.files import write_file
from soleus.storage.programme_file import save_programme
from soleus.storage.programme_pdf import open_file
from soleus.storage.red_flags import load_red_flags

PROGRAMME_FILES = "Soleus (*.soleus *.json)"
OPENED_FILES = "Soleus (*.soleus *.json *.pdf)"
"""A handout carries its programme, so it opens like any other file."""


class ProgrammeFiles(QObject):
    """Asks with dialogs, then does. Errors go to the caller."""

    said = Signal(str)

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        options: Callable[[], HandoutOptions],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self._options = options

    def new(self, template_id: str = "") -> None:
        """Ask for reference, presentation, side and template, and open the programme."""
        library = self._services.library
        dialog = NewProgrammeDialog(
            tuple(library.presentations.values()), tuple(library.templates.values()), self._window
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
            first_stage=self.tr("Stage 1"),
        )
        self._open(programme)

    def open_stored(self, programme_id: str) -> None:
        self._document.open(self._services.programmes.get(programme_id))

    def open(self, path: str = "") -> None:
        """Open a programme file; it is taken into the database and edited there."""
        if not path:
            path, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Open a programme"), self._folder(), OPENED_FILES
            )
        if not path:
            return
        found = open_file(Path(path))
        self._services.library.take_in(found.exercises)
        self._open(found.programme)

    def _open(self, programme: Programme) -> None:
        self._services.programmes.save(programme)
        self._document.open(programme)

    def save_copy(self) -> None:
        programme = self._document.programme
        path = self._ask_target(self.tr("Save a copy"), "soleus", PROGRAMME_FILES)
        if path is not None:
            save_programme(path, programme, self._services.library.exercises.values())
            self.said.emit(self.tr("A copy is in {0}.").format(path))

    def export(self) -> None:
        """The handout as PDF, and an issued version with the physio's initials."""
        initials = self._ask_who()
        if not initials:
            return
        path = self._ask_target(self.tr("Save the handout"), "pdf", "PDF (*.pdf)")
        if path is None:
            return
        self._write_pdf(path)
        self._issue(initials)
        self.said.emit(self.tr("The handout is in {0}.").format(path))

    def print(self) -> None:
        initials = self._ask_who()
        if not initials:
            return
        pages = self._pages()
        printer = new_printer(self.tr("Soleus handout"))
        if ask_printer(printer, pages, self._window):
            sent = print_pages(printer, pages)
            self._issue(initials)
            self.said.emit(self.tr("%n page(s) sent to the printer.", "", sent))

    # --- asking

    def ask_flags(self) -> bool:
        """Show the warning signs; whether they were answered. The answers can be undone."""
        programme = self._document.programme
        known = programme.flags.initials or str(self._services.settings.get("initials", ""))
        dialog = RedFlagsDialog(load_red_flags(), programme.flags, known, self._window)
        if not dialog.exec():
            return False
        self._keep_initials(dialog.initials())
        check = dialog.check(self._services.today())
        self._document.change(self.tr("Answer the warning signs"), flags=check)
        return True

    def _ask_who(self) -> str:
        """Initials of the one who hands it over; empty when it was given up.

        Before the first time the warning signs are asked: whoever signs them is not asked again.
        """
        if self._document.programme.flags.on is None:
            if not self.ask_flags():
                return ""
            if signed := self._document.programme.flags.initials:
                return signed
        return self._ask_initials()

    def _keep_initials(self, initials: str) -> None:
        if initials and initials != self._services.settings.get("initials", ""):
            self._services.settings.set("initials", initials)

    def _ask_initials(self) -> str:
        """Initials of the one who hands it over, remembered for the next time."""
        known = str(self._services.settings.get("initials", ""))
        text, ok = QInputDialog.getText(
            self._window,
            self.tr("Hand over"),
            self.tr("Your initials, for the record of what was handed over:"),
            text=known,
        )
        initials = text.strip()
        if ok:
            self._keep_initials(initials)
        return initials if ok else ""

    def _issue(self, initials: str) -> None:
        programme = self._document.programme
        self._services.programmes.issue(
            programme,
            initials,
            "clear14",
            programme.language,
            exercises=self._services.library.exercises.values(),
        )

    def _ask_target(self, title: str, ending: str, kinds: str) -> Path | None:
        """A path to write to; its suggested name carries the reference, never a name."""
        programme = self._document.programme
        number = len(self._services.programmes.issued(programme.id)) + 1
        words = (programme.reference, str(self._services.today()), programme.title, f"v{number}")
        stem = "-".join("-".join(each.split()) for each in words if each)
        suggested = str(Path(self._folder()) / f"{stem}.{ending}")
        path, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not path:
            return None
        target = Path(path)
        return target if target.suffix else target.with_suffix(f".{ending}")

    def _folder(self) -> str:
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _write_pdf(self, path: Path) -> None:
        from soleus.handout.export import handout_pdf

        programme, options = self._document.programme, self._options()
        write_file(path, handout_pdf(self._pages(), programme, self._library(), options))

    def _library(self) -> Library:
        shelf = self._services.library
        return Library(shelf.exercises, shelf.presentations)

    def _pages(self) -> tuple[Page, ...]:
        """The pages as they are now, laid out here: what is printed is never behind."""
        return make_pages(
            self._document.programme, self._library(), self._options(), self._services.figures
        )
