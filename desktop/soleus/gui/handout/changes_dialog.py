"""What changed since a version that was handed over: the page, then print or PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.programme import IssuedVersion
from soleus.gui.handout.handing_over import HandingOver
from soleus.gui.handout.handout_files import Handout
from soleus.gui.handout.handout_memory import USUAL
from soleus.gui.handout.issued_words import IssuedWords
from soleus.gui.handout.pages_view import PagesView
from soleus.gui.handout.save_where import ask_where
from soleus.gui.jobs.jobs import Runner
from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.handout.changes import changes_pages, changes_pdf
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.options import Library
from soleus.handout.page import Page
from soleus.storage.files import write_file

SINCE = "changes-since-v"
"""In the name of its file, before the number of the version that it is compared with."""


class ChangesDialog(QDialog):
    """*versions* are those to compare with, the latest first; *now* is the handout as it is.

    ``library_of`` fetches the exercises as they were with a version, beside the window.
    """

    said = Signal(str)
    saved = Signal(str, object)  # what is said of the file at that Path
    failed = Signal(object)

    def __init__(
        self,
        now: Handout,
        versions: Sequence[IssuedVersion],
        library_of: Callable[[IssuedVersion], Library],
        handing: HandingOver,
        runner: Runner,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Patient's sheet of what changed"))
        self._versions, self._library_of = versions, library_of
        self._handing, self._runner = handing, runner
        # What changed is one sheet, whatever the handout is folded to.
        special = now.spec.folded or now.spec.one_page
        layout = USUAL.layout if special else now.options.layout
        # It is no issued version of its own: nobody has signed it.
        self._now = replace(now, options=replace(now.options, layout=layout, initials=""))
        self._pages: tuple[Page, ...] = ()
        self._build(theme)
        self._lay_out()

    def _build(self, theme: Theme) -> None:
        self.since = QComboBox()
        self.since.setAccessibleName(self.tr("Compared with"))
        words = IssuedWords(self)
        for version in self._versions:
            self.since.addItem(words.title(version))
        self.since.activated.connect(lambda _: self._lay_out())
        self.view = PagesView()
        self.view.setAccessibleName(self.tr("The sheet of what changed"))
        self.view.dress(theme)
        self.print = QPushButton(self.tr("Print…"))
        self.print.setObjectName("primary")
        self.print.clicked.connect(self._print)
        self.save = QPushButton(self.tr("Save PDF…"))
        self.save.clicked.connect(self._save)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.print, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.save.setAutoDefault(False)
        self.print.setDefault(True)
        form = QFormLayout()
        form.addRow(self.tr("&Compared with"), self.since)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(form)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(720, room.width() - 80), min(900, room.height() - 80))

    @property
    def pages(self) -> tuple[Page, ...]:
        return self._pages

    def _lay_out(self) -> None:
        """Set the sheet anew, beside the window."""
        now, turn = self._now, self.since.currentIndex()
        version, library_of = self._versions[turn], self._library_of
        since = version.issued_at.astimezone().date()
        self._show(())  # the sheet of the version before is no longer what is chosen

        def work() -> tuple[Page, ...]:
            # What there was before is called what it was called then.
            return changes_pages(
                version.programme,
                now.programme,
                now.library,
                now.options,
                now.figures,
                since,
                library_of(version),
            )

        def show(pages: tuple[Page, ...]) -> None:
            if turn == self.since.currentIndex():
                self._show(pages)

        self._runner(work, show, self.failed.emit)

    def _show(self, pages: tuple[Page, ...]) -> None:
        grey = self._now.options.grey
        style = page_style(self._now.programme.figure, grey=grey)
        self._pages = pages
        for button in (self.print, self.save):
            button.setEnabled(bool(pages))
        self.view.show_pages(grey_pages(pages) if grey else pages, style)

    def _print(self) -> None:
        sent = self._handing.print_sides(
            self._pages,
            self.tr("Soleus handout"),
            self._now.programme.figure,
            grey=self._now.options.grey,
        )
        if sent:
            self.said.emit(self.tr("%n page(s) sent to the printer.", "", sent))

    def _save(self) -> None:
        now, pages = self._now, self._pages
        version = self._versions[self.since.currentIndex()]
        number = version.number
        name = Path(now.name(number, "pdf")).stem.removesuffix(f"-v{number}")
        target, _ = ask_where(
            self, self.tr("Save what changed"), f"{name}-{SINCE}{number}.pdf", ["PDF (*.pdf)"]
        )
        if target is None:
            return

        def work() -> Path:
            write_file(target, changes_pdf(pages, now.programme, now.options))
            return target

        self._runner(
            work,
            lambda done: self.saved.emit(self.tr("What changed is in {0}.").format(done), done),
            self.failed.emit,
        )
