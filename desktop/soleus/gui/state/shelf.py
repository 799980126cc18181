"""The library that the window shows, and what the clinic adds to it while it is open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, TextStatus, Translation, same_to_read
from soleus.domain.finding import Presentation
from soleus.domain.told import Told
from soleus.domain.trust import Confirmation
from soleus.gui.jobs.jobs import Runner, run_here
from soleus.storage.content.content import Template
from soleus.storage.content.translated_exercise import translation_of
from soleus.storage.database.backup import Backup
from soleus.storage.database.database import Database
from soleus.storage.exchange.clinic_library import ClinicLibrary, gather
from soleus.storage.exchange.incoming import (
    Arrival,
    Choice,
    Kind,
    arrivals,
    read_incoming,
    take_in,
)
from soleus.storage.interpreter import Interpreter, interpreter_for
from soleus.storage.library import Library, renewed
from soleus.storage.records.clinic_items import RECENTS, ClinicStore
from soleus.storage.search.search import Hit, LibraryIndex


class Shelf(QObject):
    """The one holder of the current :class:`Library`, in the language of the window.

    ``written`` is the library as it is written: what is kept, exported and printed comes from
    there, what is read on the screen from here. In English the two are one.

    ``changed`` tells when the library is another; ``marked`` when favourites or the list of
    what was used last are; ``indexed`` when the search knows the changed library, which is a
    moment after ``changed``. ``failed`` carries an error of work done in the background.
    """

    changed = Signal()
    marked = Signal()
    indexed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        database: Database,
        library: Library,
        index: LibraryIndex,
        parent: QObject | None = None,
        runner: Runner = run_here,
        interpreter: Interpreter | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._library, self._index = database, library, index
        self._runner = runner
        self.interpreter = interpreter or interpreter_for()
        self._shown = self.interpreter.library(library)
        self._indexing = False
        self._clinic = ClinicStore(database)
        self._favourites: dict[str, None] = {}
        self._recents: list[str] = []
        self._read_marks()

    @property
    def database(self) -> Database:
        return self._database

    @property
    def library(self) -> Library:
        return self._shown

    @property
    def written(self) -> Library:
        """The library as it is written, whatever the window speaks."""
        return self._library

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self._shown.exercises

    @property
    def offered(self) -> Mapping[str, Exercise]:
        """What lists and the search show: without what the clinic has removed."""
        return self._shown.offered

    @property
    def presentations(self) -> Mapping[str, Presentation]:
        return self._shown.presentations

    @property
    def templates(self) -> Mapping[str, Template]:
        return self._shown.templates

    @property
    def own(self) -> Collection[str]:
        """Ids of the exercises that the clinic made."""
        return self._library.own

    @property
    def favourites(self) -> Collection[str]:
        return self._favourites

    @property
    def recents(self) -> Sequence[str]:
        """Ids of the exercises put on a board last, latest first."""
        return tuple(self._recents)

    def draft(self, exercise_id: str) -> bool:
        """Whether it is shown in a translation that nobody checked."""
        written = self._library.exercises.get(exercise_id)
        return written is not None and self.interpreter.draft(written)

    def translation(self, exercise_id: str) -> Translation | None:
        """The words in which it is shown, where it is written in others."""
        written, shown = self._library.exercises[exercise_id], self._shown.exercises[exercise_id]
        if shown.words == written.words:
            return None
        language = self.interpreter.language
        status = TextStatus.DRAFT if self.draft(exercise_id) else TextStatus.REVIEWED
        own = translation_of(written, language)
        return own or Translation(language, status, shown.words)

    def hits(self, text: str, limit: int | None = None) -> Sequence[Hit]:
        """What *text* finds, best first."""
        return self._index.search(text, limit)

    def seek(self, text: str, on_done: Callable[[Sequence[Hit]], None]) -> None:
        """All that *text* finds, sought in the background: one letter finds thousands."""
        index = self._index
        self._runner(lambda: index.search(text), on_done, self.failed.emit)

    def search(self, text: str) -> Sequence[str]:
        """Ids of the exercises that *text* finds, best first."""
        return [hit.id for hit in self.hits(text)]

    # --- marks

    def set_favourite(self, exercise_id: str, favourite: bool) -> None:
        """Mark an exercise as favourite, or no longer."""
        self._clinic.set_favourite(exercise_id, favourite)
        if favourite:
            self._favourites[exercise_id] = None
        else:
            self._favourites.pop(exercise_id, None)
        self.marked.emit()

    def use(self, exercise_ids: Iterable[str]) -> None:
        """Note that these were put on a board now; the disk is written in the background."""
        known = [each for each in exercise_ids if each in self.exercises]
        if not known:
            return
        kept = [each for each in self._recents if each not in known]
        self._recents = [*reversed(known), *kept][:RECENTS]
        self.marked.emit()

        def write() -> None:
            for each in known:
                self._clinic.use(each)

        self._runner(write, lambda _: None, self.failed.emit)

    def confirm(self, exercise_id: str, initials: str, on: date | None) -> None:
        """Keep a clinician's tick on an exercise; without a date it is taken back."""
        self._clinic.confirm(exercise_id, Confirmation(initials, on) if on else None)
        self._reload()

    # --- the clinic's exercises

    def save_exercise(self, exercise: Exercise) -> None:
        """Keep an exercise of the clinic."""
        self._clinic.save_exercise(exercise)
        self._reload()

    def keep_default(self, exercise_id: str, variant_id: str, dose: Dose) -> None:
        """Keep *dose* as the clinic's own default for an exercise or its variant."""
        self._clinic.set_default_dose(exercise_id, variant_id, dose)
        self._reload()

    def remove_exercise(self, exercise_id: str) -> None:
        """Offer it no longer; programmes that use it go on showing it."""
        self._clinic.remove_exercise(exercise_id)
        self._reload()

    def bring_back(self, exercise_id: str) -> None:
        """Offer an exercise that was removed again."""
        self._clinic.bring_back(exercise_id)
        self._reload()

    def erase_exercise(self, exercise_id: str) -> None:
        """Take it out for good. Raises UserError while a programme uses it."""
        self._clinic.erase_exercise(exercise_id)
        self._reload()

    def look_into(self, path: Path, told: Told) -> tuple[Arrival, ...]:
        """What the file at *path* would bring. For the background; nothing is changed."""
        told(0, 3, path.name)
        items = read_incoming(path)
        told(1, 3, path.name)
        found = arrivals(items, self._library, self._clinic)
        told(2, 3, path.name)
        return tuple(map(self._titled, found))

    def _titled(self, arrival: Arrival) -> Arrival:
        """What is about an exercise that is here is called as the window calls that."""
        here = self._library.exercises.get(arrival.key)
        if here is None or arrival.kind is Kind.EXERCISE or arrival.title != here.name:
            return arrival
        return replace(arrival, title=self.exercises[here.id].name)

    def keep_arrivals(self, chosen: Sequence[tuple[Arrival, Choice]], told: Told) -> int:
        """Keep what was chosen, all or nothing. For the background; then `renew`."""
        return take_in(self._database, chosen, told)

    def clinic_items(self) -> ClinicLibrary:
        """All that the clinic keeps now, for a file of its own."""
        return gather(self._clinic)

    def renew(self) -> None:
        """Read again what was changed behind the window."""
        self._read_marks()
        self._reload()
        self.marked.emit()

    def take_in(self, exercises: Sequence[Exercise]) -> int:
        """Keep those that this workstation does not know; how many of the others differ here.

        What it knows under the same id stays as it is here.
        """
        known = [each for each in exercises if each.id in self._library.exercises]
        strangers = [each for each in exercises if each.id not in self._library.exercises]
        for each in strangers:
            self._clinic.save_exercise(each)
        if strangers:
            self._reload()
        return sum(not same_to_read(each, self._library.exercises[each.id]) for each in known)

    def restore(
        self,
        backup: Backup,
        on_done: Callable[[Backup], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        """Put *backup* back in the background; ``on_done`` gets what it replaced."""

        def done(kept: Backup) -> None:
            self._read_marks()
            self._reload()
            on_done(kept)

        self._runner(lambda: self._database.restore(backup), done, on_error)

    def _read_marks(self) -> None:
        self._favourites = dict.fromkeys(self._clinic.favourites())
        self._recents = list(self._clinic.recents())

    def _reload(self) -> None:
        self._library = renewed(self._library, self._database)
        self._shown = self.interpreter.library(self._library)
        self._bring_index_up()
        self.changed.emit()

    def _bring_index_up(self) -> None:
        """Index the library in the background, one state of it after the other."""
        if self._indexing:
            return
        library, shown, index = self._library, self._shown, self._index
        self._indexing = True

        def end() -> None:
            self._indexing = False
            if library is not self._library:
                self._bring_index_up()

        def done(_: object) -> None:
            end()
            self.indexed.emit()

        def failed(error: BaseException) -> None:
            end()
            self.failed.emit(error)

        self._runner(
            lambda: index.rebuild(shown.offered.values(), shown.fingerprint, library.offered),
            done,
            failed,
        )
