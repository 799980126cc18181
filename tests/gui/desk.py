"""A furnished window on a data folder of the test, worked without a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from soleus.clinic.starting import start_programme
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.gui.jobs.jobs import run_here
from soleus.gui.lane.card_names import CardNames
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.look.translation import interface_language
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf
from soleus.gui.window.main_window import MainWindow
from soleus.handout.options import FigureSource, no_figures
from soleus.handout.words.wording import wording_for
from soleus.storage.database.database import Database, open_database
from soleus.storage.interpreter import Interpreter, interpreter_for
from soleus.storage.library import load_library
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore
from soleus.storage.search.search import LibraryIndex

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@dataclass
class Desk:
    """The window and what it works with."""

    window: MainWindow
    services: Services
    document: ProgrammeDocument
    database: Database
    folder: Path

    def start(self, template: str = "at_mid", reference: str = "JM-0412") -> Programme:
        """Keep a programme of *template*; empty for an empty one."""
        found = self.services.library.templates.get(template)
        programme = start_programme(
            found.programme if found else None,
            new_id=new_id,
            reference=reference,
            presentation=found.presentation if found else "at_mid",
            side=BodySide.RIGHT,
            today=NOW.date(),
        )
        self.services.programmes.save(programme)
        return programme

    def open(self, template: str = "at_mid") -> Programme:
        """Open a programme of *template* in the window."""
        programme = self.start(template)
        self.document.open(programme)
        return programme

    def look_at(self, exercise_id: str) -> None:
        """Ask for the large preview, as the library does."""
        self.window.workspace.library.preview_asked.emit(exercise_id)

    def exercises(self, stage: int = 0) -> list[str]:
        """The exercises of the *stage*-th stage, or of the current one for 0."""
        programme = self.document.programme
        chosen = programme.stages[stage - 1] if stage else programme.current_stage
        assert chosen is not None
        return [card.exercise for block in chosen.blocks for card in block.cards]


def seeded_folder(folder: Path) -> Path:
    """A data folder whose cache holds the library, to copy from: parsing takes seconds."""
    database = open_database(folder)
    library = load_library(database)
    LibraryIndex(database.cache).rebuild(library.offered.values(), library.fingerprint)
    database.close()
    return folder


def furnish(
    folder: Path,
    application: QApplication,
    figures: FigureSource = no_figures,
    pictures: Pictures | None = None,
    interpreter: Interpreter | None = None,
) -> Desk:
    database = open_database(folder, clock=lambda: NOW)
    library = load_library(database)
    language = interface_language()
    interpreter = interpreter or interpreter_for(language)
    shown = interpreter.library(library)
    index = LibraryIndex(database.cache, language)
    index.rebuild(shown.offered.values(), shown.fingerprint, library.offered)
    settings, programmes = SettingsStore(database), ProgrammeStore(database)
    apply_theme(application, LIGHT)
    window = MainWindow(LIGHT)
    services = Services(
        library=Shelf(database, library, index, window, interpreter=interpreter),
        programmes=programmes,
        settings=settings,
        figures=figures,
        pictures=pictures or Pictures(figures),
        wording=wording_for,
        runner=run_here,
        now=lambda: NOW,
    )
    name_of = CardNames(services.library, window).card
    document = ProgrammeDocument(Programme(id="none"), programmes.save, name_of, window)
    window.furnish(services, document, LIGHT)
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    return Desk(window, services, document, database, folder)


def answering(act: Callable[[QDialog], None]) -> None:
    """Let *act* answer the dialog that opens next; one that it leaves open is closed."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), "no dialog opened"
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, answer)


def press(widget: QWidget, name: str) -> None:
    """Click the button below *widget* that is called *name*."""
    found = [
        each
        for each in widget.findChildren(QAbstractButton)
        if name in {each.text().replace("&", ""), each.accessibleName()}
    ]
    assert len(found) == 1, f"{len(found)} buttons are called {name!r}"
    found[0].click()
