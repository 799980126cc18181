"""The composition root: builds everything once and passes it in."""

from __future__ import annotations

import gc
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from soleus import __version__
from soleus.assets import resource_path
from soleus.errors import UserError
from soleus.gui.jobs.jobs import BackgroundRunner
from soleus.gui.look.letters import USUAL, apply_letters, letters_of, letters_pt
from soleus.gui.look.theme import apply_theme, chosen_theme, theme_named
from soleus.gui.look.tokens import Theme
from soleus.gui.look.translation import install_language, interface_language
from soleus.gui.window.closing_notice import ClosingNotice
from soleus.gui.window.first_look import FirstLook, read_first_look, write_first_look
from soleus.gui.window.main_window import MainWindow
from soleus.gui.window.trouble import install_hook

if TYPE_CHECKING:
    from soleus.gui.services import Services
    from soleus.storage.database.database import Database
    from soleus.storage.interpreter import Interpreter
    from soleus.storage.library import Library
    from soleus.storage.records.programmes import ProgrammeStore
    from soleus.storage.search.search import LibraryIndex

PREPARE_AFTER_MS = 1500
BACKUP_AFTER_MS = 4000
PIECE_S = 0.003
"""New lanes, pictures and pages take about so much of one turn of the interface."""
HAND_OVER_S = 0.001
FONT_FILES = ("SoleusSans-Regular.ttf", "SoleusSans-Bold.ttf")


def data_folder() -> Path:
    """Where this operating system keeps a program's data."""
    from platformdirs import user_data_path

    return user_data_path("Soleus", appauthor=False)


def make_application() -> QApplication:
    """The Qt application with our font and name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Soleus")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("soleus")
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
    font = QFont("Soleus Sans")
    font.setPointSizeF(letters_pt(USUAL))
    application.setFont(font)
    return application


def run_window(data: str | None = None, file: str | None = None) -> int:
    """Open the window and run until it is closed; the exit code.

    The window stands before the database, the library and numpy are loaded; they come in
    the background.
    """
    # Work in the background hands over to the interface within a millisecond, not five.
    sys.setswitchinterval(HAND_OVER_S)
    application = make_application()
    folder = Path(data) if data else data_folder()
    look = read_first_look(folder)
    install_language(application, look.language)
    theme = chosen_theme(theme_named(look.theme))
    apply_letters(application, look.letters)
    apply_theme(application, theme)
    window = MainWindow(theme)
    install_hook(window.trouble.tell)
    window.show()
    house = House(application, window, folder, file)
    QTimer.singleShot(0, house.open)
    # Python sees Ctrl+C only while it runs: wake it now and then.
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    wake = QTimer()
    wake.timeout.connect(lambda: None)
    wake.start(500)
    return application.exec()


@dataclass(frozen=True, slots=True)
class Parts:
    """What is loaded behind the open window. None of it is a widget."""

    database: Database
    library: Library
    index: LibraryIndex
    programmes: ProgrammeStore
    interpreter: Interpreter


def load_parts(folder: Path, language: str = "en") -> Parts:
    """Open the data folder and read the library, to be shown in *language*.

    It runs beside the open window, so what takes long to import is imported here.

    Raises:
        UserError: the folder cannot be used; the sentence says why and what to do.

    """
    import soleus.gui.window.workspace  # noqa: F401 (ready when the window is furnished)
    from soleus.storage.database.database import open_database
    from soleus.storage.interpreter import interpreter_for
    from soleus.storage.library import load_library
    from soleus.storage.records.programmes import ProgrammeStore
    from soleus.storage.search.search import LibraryIndex

    database = open_database(folder)
    library = load_library(database)
    interpreter = interpreter_for(language)
    shown = interpreter.library(library)
    index = LibraryIndex(database.cache, language)
    index.rebuild(shown.offered.values(), shown.fingerprint, library.offered)
    programmes = ProgrammeStore(database)
    make_ready(library, programmes)
    # The library stays as long as the program: the collector need not walk through it again
    # and again, which would cost a keystroke some frames.
    gc.collect()
    gc.freeze()
    return Parts(database, library, index, programmes, interpreter)


def make_ready(library: Library, programmes: ProgrammeStore) -> None:
    """Write and read one of each kind: the first time takes some frames, and here nobody waits.

    The books that are read when they are first asked for are read here as well.
    """
    from soleus.storage.codec import from_data, to_data
    from soleus.storage.content.gait_cues import load_gait_cues
    from soleus.storage.content.measures import load_findings
    from soleus.storage.content.run_plans import load_run_plans

    for load in (load_findings, load_run_plans, load_gait_cues):
        with suppress(UserError):  # told when it is asked for; the rest works without it
            load()
    templates = (each.programme for each in library.templates.values())
    for things in (iter(library.exercises.values()), templates):
        for thing in islice(things, 1):
            from_data(to_data(thing), type(thing))
    for template in islice(library.templates.values(), 1):
        programmes.make_ready(template.programme)


class House:
    """What lives as long as the window: the database, the background work, the pictures."""

    def __init__(
        self, application: QApplication, window: MainWindow, folder: Path, file: str | None
    ) -> None:
        self._application, self._window = application, window
        self._folder, self._file = folder, file
        self._runner = BackgroundRunner(window)

    def open(self) -> None:
        self._runner(
            partial(load_parts, self._folder, interface_language()), self._furnish, self._refuse
        )

    def _refuse(self, error: BaseException) -> None:
        """Without its data folder the program cannot work: say why, and end."""
        self._window.trouble.tell(error)
        self._application.exit(2)

    def _furnish(self, parts: Parts) -> None:
        from soleus.domain.programme import Programme
        from soleus.gui.jobs.collector import Collector
        from soleus.gui.lane.card_names import CardNames
        from soleus.gui.state.document import ProgrammeDocument
        from soleus.gui.window.day_backup import DayBackup

        services = self._make_services(parts)
        document = ProgrammeDocument(
            Programme(id="none"),
            services.programmes.save,
            CardNames(services.library, self._window).card,
            self._window,
        )
        self._settings = services.settings
        self._window.furnish(services, document, self._dress())
        self._collector = Collector(self._window)
        self._backup = DayBackup(parts.database, self._runner, self._window)
        self._backup.failed.connect(self._window.trouble.tell)
        for told in (document.changed, document.opened):
            told.connect(self._collector.wait)
            told.connect(self._backup.note_edit)
        services.library.changed.connect(self._backup.note_edit)
        self._window.setting_changed.connect(self._apply)
        self._application.styleHints().colorSchemeChanged.connect(lambda _: self._apply("theme"))
        self._window.closing.connect(partial(self._end, parts))
        QTimer.singleShot(PREPARE_AFTER_MS, self._studio.prepare)
        QTimer.singleShot(BACKUP_AFTER_MS, partial(self._tidy, parts))
        if self._file:
            self._window.open_file(self._file)

    def _make_services(self, parts: Parts) -> Services:
        """What the window works with; the pictures are drawn beside it."""
        from soleus.figures.keeping.cache import DrawingCache
        from soleus.figures.keeping.gallery import shipped_gallery
        from soleus.figures.keeping.worker import FigureWorker
        from soleus.gui.handout.handing_over import DRAWINGS
        from soleus.gui.jobs.turns import Turns
        from soleus.gui.pictures.pictures import Pictures
        from soleus.gui.pictures.studio import Studio
        from soleus.gui.services import Services
        from soleus.gui.state.shelf import Shelf
        from soleus.handout.figure_source import CompleteFigures, GalleryFigures
        from soleus.handout.words.wording import wording_for
        from soleus.storage.records.settings import SettingsStore

        cache = DrawingCache(self._folder / DRAWINGS)
        gallery = shipped_gallery(cache)
        studio = self._studio = Studio(gallery, cache, FigureWorker(), self._window)
        figures = GalleryFigures(gallery, studio.ask)
        pictures = Pictures(figures, studio, turns=Turns(PIECE_S, self._window))
        studio.drawn.connect(pictures.replace)
        return Services(
            library=Shelf(
                parts.database,
                parts.library,
                parts.index,
                self._window,
                self._runner,
                parts.interpreter,
            ),
            programmes=parts.programmes,
            settings=SettingsStore(parts.database),
            figures=figures,
            pictures=pictures,
            wording=wording_for,
            runner=self._runner,
            now=lambda: datetime.now().astimezone(),
            complete_figures=CompleteFigures(gallery, studio.draw),
        )

    def _apply(self, key: str) -> None:
        """Follow a changed setting, and leave what the next start needs first."""
        if key in {"theme", "letters"}:
            self._window.dress(self._dress())
        if key in {"theme", "letters", "language"}:
            theme = theme_named(self._settings.get("theme"))
            language = str(self._settings.get("language", "en"))
            letters = letters_of(self._settings.get("letters"))
            write_first_look(self._folder, FirstLook(theme.value, language, letters))

    def _dress(self) -> Theme:
        """Letters and colours as the settings have them, in all that stands open."""
        theme = chosen_theme(theme_named(self._settings.get("theme")))
        apply_letters(self._application, letters_of(self._settings.get("letters")))
        apply_theme(self._application, theme)
        return theme

    def _tidy(self, parts: Parts) -> None:
        """The back-up of what the last day left, and the emptying of the bin, once in use."""

        def work() -> None:
            parts.programmes.purge()
            parts.database.back_up_if_due()

        self._runner(work, lambda _: None, self._window.trouble.tell)

    def _end(self, parts: Parts) -> None:
        # A handout that is still being written may wait for pictures.
        notice = ClosingNotice(self._window)
        self._runner.wait(notice.tell)
        notice.hide()
        self._studio.close()
        parts.database.close()
