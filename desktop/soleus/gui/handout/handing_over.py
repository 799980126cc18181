"""The handout leaves the window: printed, saved, copied. What is handed over is issued."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from soleus.domain.programme import IssuedVersion
from soleus.domain.told import Told
from soleus.gui.handout.handout_files import (
    Handout,
    write_images,
    write_pdf,
    write_web_page,
)
from soleus.gui.handout.handout_memory import PRIVATE_NOTES
from soleus.gui.handout.save_where import ask_where
from soleus.gui.handout.signing import Signing
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.issuing import issue, last_issued, next_number
from soleus.handout.options import HandoutOptions
from soleus.handout.page import Page
from soleus.handout.plain_text import Handing, plain_text
from soleus.paint.printing import (
    Wishes,
    ask_printer,
    asked_grey,
    new_printer,
    on_both_sides,
    print_pages,
)

BOTH_SIDES = "handout.both_sides"
DRAWINGS = "pictures"
"""Folder within the data folder for movements that were drawn here; it can be made again."""


class HandingOver(QObject):
    """Asks who and where, works beside the window, then issues what has reached its place."""

    said = Signal(str)
    saved = Signal(str, object)  # what is said of the file at that Path
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        options: Callable[[], HandoutOptions],
        signing: Signing,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self._options, self._signing = options, signing
        self._folder = ""

    # --- printing

    def print(self) -> None:
        """To paper, by the system's own dialog."""
        handout = self._signed()
        if handout is not None:
            self._services.runner(
                handout.sides, lambda sides: self._print(handout, sides), self.failed.emit
            )

    def _print(self, handout: Handout, sides: tuple[Page, ...]) -> None:
        sent = self.print_sides(
            sides,
            self.tr("Soleus handout"),
            handout.programme.figure,
            grey=handout.options.grey,
            booklet=handout.spec.folded,
        )
        if sent:
            words = self.tr("%n page(s) sent to the printer.", "", sent)
            self.said.emit(f"{words} {self._kept(self.issue(handout))}")

    def print_sides(
        self,
        sides: tuple[Page, ...],
        title: str,
        figure: str,
        *,
        grey: bool,
        booklet: bool = False,
    ) -> int:
        """Ask for the printer and print; how many sides were sent, 0 when it was given up.

        *figure* is that of the programme on the sides: another one may be open by now.
        """
        settings = self._services.settings
        both = settings.get(BOTH_SIDES) is True
        printer = new_printer(title)
        if not ask_printer(printer, sides, self._window, Wishes(grey, both, booklet)):
            return 0
        if not booklet and on_both_sides(printer) != both:
            settings.set(BOTH_SIDES, not both or None)
        if grey or asked_grey(printer):
            return print_pages(printer, grey_pages(sides), page_style(figure, grey=True))
        return print_pages(printer, sides, page_style(figure, grey=False))

    # --- files

    def save_pdf(self) -> None:
        """The PDF, which is the save file too unless the settings leave the programme out."""
        handout = self._signed()
        if handout is None:
            return
        booklet = self.tr("PDF to print as a booklet (*.pdf)")
        kinds = ["PDF (*.pdf)"]
        if handout.spec.folded:
            kinds = [self.tr("PDF to read on a screen (*.pdf)"), booklet]
        path, kind = self._ask_target(self.tr("Save the handout"), handout, "pdf", kinds)
        if path is not None:
            self._services.runner(
                lambda: write_pdf(handout, path, for_paper=kind == booklet),
                lambda done: self._tell_saved(handout, done),
                self.failed.emit,
            )

    def save_images(self) -> None:
        """Each page as a PNG."""
        handout = self._signed()
        if handout is None:
            return
        kinds = [self.tr("Pictures of the pages (*.png)")]
        path, _ = self._ask_target(self.tr("Save the pages as pictures"), handout, "png", kinds)
        if path is not None:
            self._with_progress(
                self.tr("Pages as pictures"),
                lambda told: write_images(handout, path, told)[0],
                lambda done: self._tell_saved(handout, done),
            )

    def save_web_page(self) -> None:
        """One page that a phone opens; its movements are drawn now where they are not ready."""
        handout = self._signed()
        if handout is None:
            return
        kinds = [self.tr("Page for a phone (*.html)")]
        path, _ = self._ask_target(self.tr("Save the page for a phone"), handout, "html", kinds)
        if path is None:
            return
        drawings = self._services.library.database.folder / DRAWINGS
        self._with_progress(
            self.tr("Page for a phone"),
            lambda told: write_web_page(handout, path, drawings, told),
            lambda done: self._tell_saved(handout, done),
        )

    def save_again(self, handout: Handout, version: int) -> None:
        """A version that was handed over before, once more; nothing is issued."""
        path, _ = self._ask_target(
            self.tr("Save the handout again"), handout, "pdf", ["PDF (*.pdf)"], version
        )
        if path is not None:
            self._services.runner(
                lambda: write_pdf(handout, path),
                lambda done: self.saved.emit(self.tr("The handout is in {0}.").format(done), done),
                self.failed.emit,
            )

    def copy_text(self) -> None:
        """The programme as text for the clinical record, to the clipboard."""
        handout = self._handout("")
        language = str(self._services.settings.get("language", "en") or "en")
        last = last_issued(self._services.programmes, handout.programme)
        handing = Handing.of(last) if last is not None else Handing()
        text = plain_text(
            handout.programme,
            handout.library,
            replace(handout.options, language=language),
            handing,
        )
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("The text for the record is in the clipboard."))

    # --- parts

    def _signed(self) -> Handout | None:
        """The handout as it is now, with the initials of who hands it over; None: given up."""
        initials = self._signing.ask_who()
        return self._handout(initials) if initials else None

    def _handout(self, initials: str) -> Handout:
        services = self._services
        options = self._options()
        return Handout(
            self._document.programme,
            services.shown_library(),
            replace(options, initials=initials),
            services.printed_figures(),
            private=services.settings.get(PRIVATE_NOTES) is True,
        )

    def _with_progress(
        self, title: str, work: Callable[[Told], Path], on_done: Callable[[Path], None]
    ) -> None:
        dialog = ProgressDialog[Path](title, self._window)
        dialog.run(self._services.runner, work, on_done, self.failed.emit)

    def _ask_target(
        self,
        title: str,
        handout: Handout,
        ending: str,
        kinds: list[str],
        version: int = 0,
    ) -> tuple[Path | None, str]:
        """A path to write to and its kind; the suggested name carries the reference, no name."""
        store = self._services.programmes
        number = version or next_number(store, handout.programme, handout.options)
        name = handout.name(number, ending)
        target, kind = ask_where(self._window, title, name, kinds, self._folder)
        if target is not None:
            self._folder = str(target.parent)
        return target, kind

    # --- issuing

    def issue(self, handout: Handout) -> IssuedVersion:
        """Keep the version that was handed over."""
        return issue(self._services.programmes, handout.programme, handout.library, handout.options)

    def _tell_saved(self, handout: Handout, path: Path) -> None:
        words = self.tr("The handout is in {0}.").format(path)
        self.saved.emit(f"{words} {self._kept(self.issue(handout))}", path)

    def _kept(self, issued: IssuedVersion) -> str:
        return self.tr("Version {0} is kept, signed {1}.").format(issued.number, issued.initials)
