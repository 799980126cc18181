"""A comparison as rows: stages, and what became of each card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from soleus.clinic.changes import Change, Exercises, Kind
from soleus.clinic.comparison import StagePair
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.exercise import Exercise, varied
from soleus.domain.shorthand import write_dose
from soleus.domain.stage import Stage
from soleus.gui.lane.lane_rows import TIMES, AdjunctName

Index = QModelIndex | QPersistentModelIndex
KindName = Callable[[Kind, bool], str]
"""What became of a card; whether the patient had not come to its stage yet."""
COMPARED_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Side:
    """A card as one of the two columns says it; all empty where it is not there."""

    name: str = ""
    dose: str = ""
    exercise: Exercise | None = None
    variant: str = ""

    def __bool__(self) -> bool:
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class Compared:
    """A row: the heading of a stage pair, a note on it, or (with its kind) a card before and now.

    note    a line about the stage as a whole; nothing stands beside it
    planned the card is of a stage that the patient had not come to
    """

    before: Side = Side()
    now: Side = Side()
    kind: Kind | None = None
    note: str = ""
    planned: bool = False


class ComparisonRows:
    """Makes rows; ``adjunct_name`` names what is no exercise, ``tick_note`` tells of a tick."""

    def __init__(
        self,
        adjunct_name: AdjunctName,
        stage_name: Callable[[Stage], str],
        tick_note: Callable[[Criterion, bool], str],
    ) -> None:
        self._adjunct_name, self._stage_name = adjunct_name, stage_name
        self._tick_note = tick_note

    def rows(
        self, pairs: Sequence[StagePair], known: Sequence[Exercises], *, changed_only: bool
    ) -> list[Compared]:
        """The rows of *pairs*; *known* are the exercises of before and of now, as they were."""
        found: list[Compared] = []
        for pair in pairs:
            if changed_only and not pair:
                continue
            found.append(Compared(self._stage(pair.before), self._stage(pair.now)))
            found += [Compared(note=self._tick_note(each, True)) for each in pair.ticked]
            found += [Compared(note=self._tick_note(each, False)) for each in pair.unticked]
            found += [
                self._card(each, known, pair)
                for each in pair.cards
                if not (changed_only and each.kind is Kind.SAME)
            ]
        return found

    def _stage(self, stage: Stage | None) -> Side:
        return Side(self._stage_name(stage)) if stage is not None else Side()

    def _card(self, change: Change, known: Sequence[Exercises], pair: StagePair) -> Compared:
        before, now = self._side(change.before, known[0]), self._side(change.now, known[1])
        return Compared(before, now, change.kind, planned=pair.planned)

    def _side(self, card: Card | None, exercises: Exercises) -> Side:
        if card is None:
            return Side()
        dose = TIMES.sub("×", write_dose(card.dose))
        if card.adjunct is not None:
            return Side(self._adjunct_name(card.adjunct), card.adjunct.words or dose)
        exercise = exercises.get(card.exercise)
        name = varied(exercise, card.variant).name if exercise else card.exercise
        return Side(name, dose, exercise, card.variant)


class ComparisonModel(QAbstractListModel):
    """The rows of a comparison, one line each for a screen reader."""

    def __init__(self, kinds: KindName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._rows: tuple[Compared, ...] = ()

    @property
    def rows(self) -> tuple[Compared, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[Compared]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == COMPARED_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = (" ".join((each.name, each.dose)) for each in self._sides(row))
            return row.note or "\n".join(told)
        return None

    def _spoken(self, row: Compared) -> str:
        if row.note:
            return row.note
        sides = [", ".join(part for part in (s.name, s.dose) if part) for s in self._sides(row)]
        told = " → ".join(dict.fromkeys(sides))
        return f"{self._kinds(row.kind, row.planned)}: {told}" if row.kind is not None else told

    @staticmethod
    def _sides(row: Compared) -> list[Side]:
        return [each for each in (row.before, row.now) if each]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
