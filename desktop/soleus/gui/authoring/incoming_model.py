"""The rows of what a file brings: what it is, what the clinic has, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from soleus.domain.exercise import Exercise
from soleus.domain.shorthand import write_dose
from soleus.storage.exchange.clinic_library import DefaultDose, Tick
from soleus.storage.exchange.incoming import Arrival, Choice, Item, Kind, State, settled
from soleus.storage.records.kept_blocks import KeptBlock

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
NOWHERE = QModelIndex()


class IncomingModel(QAbstractTableModel):
    """One row for each arrival; the choices are its only changeable part."""

    def __init__(self, arrivals: Sequence[Arrival], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrivals = tuple(arrivals)
        self._choices = [each.usual for each in self._arrivals]
        self._done = self.choices()
        self._kinds = {
            Kind.EXERCISE: self.tr("Exercise"),
            Kind.DOSE: self.tr("Dose"),
            Kind.TICK: self.tr("Tick"),
            Kind.FAVOURITE: self.tr("Favourite"),
            Kind.BLOCK: self.tr("Block"),
        }
        self._states = {
            State.NEW: self.tr("new"),
            State.SAME: self.tr("the same"),
            State.CONFLICT: self.tr("different"),
            State.UNKNOWN: self.tr("not here"),
        }

    def choices(self) -> tuple[Choice, ...]:
        """What is done with each: a dose, a tick and a favourite follow their exercise."""
        chosen = tuple(zip(self._arrivals, self._choices, strict=True))
        return tuple(choice for _, choice in settled(chosen))

    def choose(self, rows: Iterable[int], choice: Choice) -> None:
        """Do *choice* with those of *rows* for which it is open."""
        before = self._done
        for row in rows:
            if choice in self._arrivals[row].choices:
                self._choices[row] = choice
        self._done = self.choices()
        for row, (old, new) in enumerate(zip(before, self._done, strict=True)):
            if old is not new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, COLUMNS - 1))

    def detail(self, row: int) -> str:
        """The clinic's and the file's beside each other, where both are there."""
        arrival = self._arrivals[row]
        theirs = self._told(arrival.value)
        if arrival.ours is None or arrival.state is State.SAME:
            return self.tr("{0}: {1}").format(arrival.title, theirs) if theirs else arrival.title
        told = self.tr("Yours: {0}\nThe file's: {1}").format(self._told(arrival.ours), theirs)
        others = self._differences(arrival.ours, arrival.value)
        return "\n".join((told, self.tr("Different: {0}").format(others))) if others else told

    # --- words

    def _told(self, item: Item) -> str:
        match item:
            case Exercise():
                return self._exercise(item)
            case DefaultDose():
                dose = write_dose(item.dose)
                return f"{item.variant}: {dose}" if item.variant else dose
            case KeptBlock(block=block):
                return self.tr("%n card(s)", "", len(block.cards))
            case Tick():
                return f"{item.confirmation.initials}, {item.confirmation.on.isoformat()}"
            case _:
                return ""

    def _exercise(self, exercise: Exercise) -> str:
        dose = write_dose(exercise.doses[0].dose) if exercise.doses else self.tr("no dose")
        parts = [self.tr("%n step(s)", "", len(exercise.words.steps)), dose]
        if exercise.photos:
            parts.append(self.tr("%n photo(s)", "", len(exercise.photos)))
        return " · ".join(parts)

    def _differences(self, ours: Item, theirs: Item) -> str:
        """What of an exercise is another than in the clinic's, part by part."""
        if isinstance(ours, KeptBlock) and isinstance(theirs, KeptBlock):
            cards = ours.block.cards != theirs.block.cards
            return self.tr("exercises or doses") if cards else self.tr("rounds or rests")
        if not isinstance(ours, Exercise) or not isinstance(theirs, Exercise):
            return ""
        pairs = (
            (self.tr("name"), ours.name, theirs.name),
            (self.tr("clinical name"), ours.clinical_name, theirs.clinical_name),
            (self.tr("steps"), ours.words.steps, theirs.words.steps),
            (self.tr("cues"), ours.words.cues, theirs.words.cues),
            (self.tr("how it feels"), ours.words.feel, theirs.words.feel),
            (self.tr("dose"), ours.doses, theirs.doses),
            (self.tr("photos"), ours.photos, theirs.photos),
            (self.tr("drawing"), ours.scene, theirs.scene),
            (self.tr("region"), ours.region, theirs.region),
            (self.tr("position"), ours.position, theirs.position),
        )
        found = [word for word, one, other in pairs if one != other]
        return ", ".join(found) if found else self.tr("details that the window does not show")

    def _told_done(self, row: int) -> str:
        arrival, choice = self._arrivals[row], self._done[row]
        conflict = arrival.state is State.CONFLICT
        match choice:
            case Choice.TAKE if self._second(arrival):
                return self.tr("for the second one")
            case Choice.TAKE:
                return self.tr("replaces yours") if conflict else self.tr("comes in")
            case Choice.BOTH:
                return self.tr("both are kept")
            case Choice.LEAVE:
                return self.tr("yours stays") if conflict else self.tr("stays out")

    def _second(self, arrival: Arrival) -> bool:
        """Whether it is about an exercise that is kept beside the clinic's own."""
        return arrival.kind not in {Kind.EXERCISE, Kind.BLOCK} and any(
            each.about == arrival.about and choice is Choice.BOTH
            for each, choice in zip(self._arrivals, self._done, strict=True)
        )

    # --- Qt

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._arrivals)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("What"),
            self.tr("Name"),
            self.tr("Here"),
            self.tr("What happens"),
            self.tr("Contents"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (1, COLUMNS - 1):
            return self.detail(row)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        arrival = self._arrivals[row]
        return (
            self._kinds[arrival.kind],
            arrival.title,
            self._states[arrival.state],
            self._told_done(row),
            self._told(arrival.value),
        )[index.column()]
