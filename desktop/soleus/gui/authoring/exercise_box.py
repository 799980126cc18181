"""A box to choose an exercise from by name, among thousands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from soleus.domain.exercise import Exercise


class ExerciseBox(QComboBox):
    """A box to type into: it completes from any part of a name.

    An exercise can be chosen before the names are there.
    """

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        """*nothing* is the first entry, for no exercise."""
        super().__init__(parent)
        self._nothing = nothing
        self._ids = [""]
        self._wanted = ""
        self._names = QStringListModel([nothing], self)
        self.setModel(self._names)
        self.setEditable(True)
        field = self.lineEdit()
        assert field is not None
        for part in (self, field):
            part.setAccessibleName(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.activated.connect(self._take)

    def offer(self, exercises: Sequence[Exercise]) -> None:
        """The exercises to choose from, as they are to stand."""
        self._ids = ["", *(each.id for each in exercises)]
        self._names.setStringList([self._nothing, *(each.name for each in exercises)])
        self.choose(self._wanted)

    def choose(self, exercise_id: str) -> None:
        """Choose the exercise of that id; nothing where none is."""
        self._wanted = exercise_id
        self.setCurrentIndex(self._ids.index(exercise_id) if exercise_id in self._ids else 0)

    def chosen(self) -> str:
        """The id of what is chosen, or nothing."""
        return self._wanted

    def _take(self, at: int) -> None:
        self._wanted = self._ids[at]
