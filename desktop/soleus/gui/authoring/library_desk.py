"""What the clinic does with its own exercises: make, change, copy, remove, bring in, pass on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from soleus.domain.dose import Dose
from soleus.domain.told import Told
from soleus.gui.authoring.exercise_draft import copy_of
from soleus.gui.authoring.exercise_editor import ExerciseEditor
from soleus.gui.authoring.incoming_dialog import IncomingDialog
from soleus.gui.authoring.own_exercises import OwnExercises
from soleus.gui.authoring.problem_list import ProblemList
from soleus.gui.handout.save_where import ask_where
from soleus.gui.look.tokens import Theme
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.gui.services import Services
from soleus.storage.exchange.clinic_library import ENDING, save_clinic_library
from soleus.storage.exchange.exercise_table import TableProblems, write_template
from soleus.storage.exchange.incoming import Arrival, Choice, new_own_id
from soleus.storage.exchange.table_file import TABLES


class LibraryDesk(QObject):
    """``said`` carries a line for the status bar, ``failed`` an error of background work.

    ``kept`` tells the id of an exercise that was made or changed, to be shown.
    """

    said = Signal(str)
    saved = Signal(str, object)  # what is said of the file at that Path
    kept = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        dose_words: Callable[[Dose], str],
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._dose_words = services, dose_words
        self._theme, self._window = theme, window

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the menu "Library" below the making of a new one."""
        return (
            Entry(self.tr("&Your exercises…"), self.show_own, always=True),
            Entry(self.tr("&Import…"), self.import_file, always=True),
            Entry(self.tr("&Export your library…"), self.export_file, always=True),
            Entry(self.tr("&Table to fill in…"), self.write_template, always=True),
        )

    # --- one exercise

    def make(self, start: str = "") -> None:
        """Make an exercise, from the one with the id *start* or from nothing."""
        editor = self._editor(start=start)
        if editor.exec():
            exercise = editor.exercise(new_own_id())
            self._services.library.save_exercise(exercise)
            self.kept.emit(exercise.id)
            name = self._services.library.exercises[exercise.id].name
            self.said.emit(self.tr("“{0}” is in the library, under Mine.").format(name))

    def change(self, exercise_id: str) -> None:
        """Change an exercise of the clinic; programmes show it as it is then."""
        editor = self._editor(edited=exercise_id)
        if editor.exec():
            self._services.pictures.forget()
            exercise = editor.exercise(exercise_id)
            self._services.library.save_exercise(exercise)
            self.kept.emit(exercise_id)
            name = self._services.library.exercises[exercise_id].name
            self.said.emit(self.tr("“{0}” is changed.").format(name))

    def duplicate(self, exercise_id: str) -> str:
        """Keep a copy of an exercise as the clinic's own; its id."""
        shelf = self._services.library
        shown, written = shelf.exercises[exercise_id], shelf.written.exercises[exercise_id]
        name = self.tr("{0} (copy)").format(shown.name)
        copied = copy_of(written, new_own_id(), name, shown, shelf.translation(exercise_id))
        shelf.save_exercise(copied)
        self.kept.emit(copied.id)
        self.said.emit(self.tr("“{0}” is in the library, under Mine.").format(name))
        return copied.id

    def remove(self, exercise_id: str) -> None:
        """Offer an exercise no longer; nothing is asked, because it can be brought back."""
        shelf = self._services.library
        name = shelf.exercises[exercise_id].name
        shelf.remove_exercise(exercise_id)
        self.said.emit(
            self.tr(
                "“{0}” is removed; programmes keep it. Library, Your exercises brings it back."
            ).format(name)
        )

    def show_own(self) -> None:
        """The list of the clinic's exercises, those that were removed among them."""
        dialog = OwnExercises(self._services.library, self._theme(), self._window)
        dialog.make_asked.connect(self.make)
        dialog.change_asked.connect(self.change)
        dialog.duplicate_asked.connect(self.duplicate)
        dialog.remove_asked.connect(self.remove)
        self.kept.connect(dialog.choose)
        dialog.exec()
        self.kept.disconnect(dialog.choose)

    def _editor(self, start: str = "", edited: str = "") -> ExerciseEditor:
        services, shelf = self._services, self._services.library
        return ExerciseEditor(
            shelf.offered,
            services.pictures,
            self._dose_words,
            start,
            edited,
            self._window,
            services.runner,
            shelf.written.exercises,
            shelf.translation,
        )

    # --- files

    def reads(self, path: str) -> bool:
        """Whether the file is a library or a table, by its ending."""
        return Path(path).suffix.lower() in {f".{ENDING}", *TABLES}

    def import_file(self, path: str = "") -> None:
        """Look at what a file brings, ask, and take it in; all of it or nothing."""
        if not path:
            kinds = self.tr("Libraries and tables ({0})").format(
                f"*.{ENDING} *.xlsx *.csv *.tsv *.json"
            )
            path, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Import exercises"), "", kinds
            )
        if not path:
            return
        shelf, name = self._services.library, Path(path).name

        def look(told: Told) -> tuple[Arrival, ...]:
            return shelf.look_into(Path(path), told)

        progress = ProgressDialog[tuple[Arrival, ...]](self.tr("Reading the file"), self._window)
        progress.run(
            self._services.runner, look, lambda found: self._ask(name, found), self._tell_problem
        )

    def _ask(self, name: str, found: Sequence[Arrival]) -> None:
        dialog = IncomingDialog(name, found, self._window)
        if dialog.exec():
            self._take(dialog.chosen())

    def _take(self, chosen: Sequence[tuple[Arrival, Choice]]) -> None:
        shelf = self._services.library

        def keep(told: Told) -> int:
            return shelf.keep_arrivals(chosen, told)

        def done(kept: int) -> None:
            self._services.pictures.forget()
            shelf.renew()
            self.said.emit(self.tr("%n item(s) imported into your library.", "", kept))

        progress = ProgressDialog[int](self.tr("Taking in"), self._window)
        progress.run(self._services.runner, keep, done, self.failed.emit)

    def _tell_problem(self, error: BaseException) -> None:
        if isinstance(error, TableProblems):
            ProblemList(self.tr("Nothing was taken in"), error.cells, self._window).exec()
        else:
            self.failed.emit(error)

    def export_file(self, path: str = "") -> None:
        """Write what the clinic has added and changed as one file."""
        kinds = [f"Soleus (*.{ENDING})"]
        path = path or self._ask_target(self.tr("Export the library"), f"clinic.{ENDING}", kinds)
        if not path:
            return
        shelf, target = self._services.library, Path(path)

        def write(told: Told) -> int:
            told(0, 1, target.name)
            items = shelf.clinic_items()
            save_clinic_library(target, items)
            return items.size

        def done(size: int) -> None:
            words = self.tr("%n item(s) of your library are in {0}.", "", size)
            self.saved.emit(words.format(target), target)

        progress = ProgressDialog[int](self.tr("Exporting"), self._window)
        progress.run(self._services.runner, write, done, self.failed.emit)

    def write_template(self, path: str = "") -> None:
        """Write the table that can be filled in and imported."""
        kinds = ["XLSX (*.xlsx)", "CSV (*.csv)"]
        path = path or self._ask_target(self.tr("Table to fill in"), "exercises.xlsx", kinds)
        if path:
            write_template(Path(path))
            words = self.tr("The table is in {0}. Fill it in, then import it.").format(path)
            self.saved.emit(words, Path(path))

    def _ask_target(self, title: str, name: str, kinds: Sequence[str]) -> str:
        target, _ = ask_where(self._window, title, name, kinds)
        return str(target or "")
