"""The library that the window shows, and what is added to it while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from soleus.domain.exercise import Exercise
from soleus.domain.finding import Presentation
from soleus.storage.clinic_items import ClinicStore
from soleus.storage.content import Template
from soleus.storage.database import Database
from soleus.storage.library import Library, load_library
from soleus.storage.search import LibraryIndex


class Shelf(QObject):
    """The one holder of the current :class:`Library`; ``changed`` tells when it is another."""

    changed = Signal()

    def __init__(
        self,
        database: Database,
        library: Library,
        index: LibraryIndex,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._library, self._index = database, library, index

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self._library.exercises

    @property
    def presentations(self) -> Mapping[str, Presentation]:
        return self._library.presentations

    @property
    def templates(self) -> Mapping[str, Template]:
        return self._library.templates

    @property
    def library(self) -> Library:
        return self._library

    def search(self, text: str) -> Sequence[str]:
        """Ids of the exercises that *text* finds, best first."""
        return [hit.id for hit in self._index.search(text)]

    def take_in(self, exercises: Iterable[Exercise]) -> int:
        """Keep those that this workstation does not know; how many they were.

        What it knows under the same id stays as it is here.
        """
        strangers = [each for each in exercises if each.id not in self._library.exercises]
        store = ClinicStore(self._database)
        for each in strangers:
            store.save_exercise(each)
        if strangers:
            self._library = load_library(self._database)
            self._index.rebuild(self._library.exercises.values(), self._library.fingerprint)
            self.changed.emit()
        return len(strangers)
