"""How a card goes on by itself: what changes, to how much, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.card import Change, Progress
from soleus.domain.criterion import Criterion
from soleus.domain.quantity import Range
from soleus.gui.dose.progress_words import ProgressWords
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.range_edit import read_range
from soleus.gui.parts.wrapped_list import WrappedList

LIST_HEIGHT = 84
Say = Callable[[Progress], str]
SayWhen = Callable[[Criterion], str]


def read_ladder(text: str) -> tuple[Range, ...] | None:
    """Amounts of a text such as "5, 10, 12-15"; None where a piece of it is none."""
    pieces = [each.strip() for each in text.split(",") if each.strip()]
    found = [read_range(each) for each in pieces]
    read = tuple(each for each in found if each is not None)
    return read if len(read) == len(found) else None


class CardProgression(QWidget):
    """``say`` gives the patient's sentence of a step: that is what the list shows."""

    edited = Signal(object)  # tuple[Progress, ...]

    def __init__(self, say: Say, say_when: SayWhen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._say_when = say, say_when
        self._steps: list[Progress] = []
        self._gate: tuple[Criterion, ...] = ()
        self._neighbours: dict[Change, str] = {}
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list = WrappedList()
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setAccessibleName(self.tr("Steps of this card"))
        self.add, self.remove = QPushButton(self.tr("Add a step")), QPushButton(self.tr("Remove"))
        self.change = Choices(Change, ProgressWords(self).changes())
        self.to = QLineEdit()
        self.to.setPlaceholderText(self.tr("Such as 12, 15 or 20-25"))
        self.when = QComboBox()
        self.when.setEditable(True)
        self.when.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.when.setMinimumContentsLength(20)
        self.when.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._hint = QLabel()
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&What changes"), self.change)
        form.addRow(self.tr("T&o"), self.to)
        form.addRow(self.tr("Wh&en"), self.when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hint)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self._fields)
        column.addStretch(1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.change.activated.connect(self._take_change)
        self.to.textEdited.connect(self._take_to)
        self.when.activated.connect(self._take_when)
        field = self.when.lineEdit()
        assert field is not None
        field.setAccessibleName(self.tr("When"))
        field.textEdited.connect(self._take_words)

    # --- showing

    def show_steps(
        self, steps: Sequence[Progress], gate: Sequence[Criterion], harder: str, easier: str
    ) -> None:
        """*gate*: the stage's criteria, offered as "when"; *harder*, *easier*: exercise ids."""
        self._steps, self._gate = list(steps), tuple(gate)
        self._neighbours = {Change.HARDER_EXERCISE: harder, Change.EASIER_EXERCISE: easier}
        self._refill(0)

    def steps(self) -> tuple[Progress, ...]:
        return tuple(self._steps)

    def _refill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._say(each) for each in self._steps])
        row = min(max(row, 0), len(self._steps) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        there = 0 <= row < len(self._steps)
        self._hint.setText(
            self.tr("The handout says under the exercise how it goes on:")
            if there
            else self.tr(
                "The exercise stays as it is until you change it. Add a step to print how it goes "
                "on by itself, such as: more repetitions, to 20, when it is easy."
            )
        )
        for part in (self.list, self.remove, self._fields):
            part.setVisible(there)
        step = self._steps[row] if there else Progress(Change.MORE_REPETITIONS)
        self._filling = True
        self.change.choose(step.change)
        if self._amounts(self.to.text()) != step.to:
            self.to.setText(", ".join(str(each) for each in step.to))
        self._offer_when(step)
        self._filling = False

    @staticmethod
    def _amounts(text: str) -> tuple[Range, ...] | None:
        return read_ladder(text)

    def _offer_when(self, step: Progress) -> None:
        choices: list[tuple[Criterion, ...]] = [(), *((each,) for each in self._gate)]
        if step.when not in choices:
            choices.insert(1, step.when)
        self.when.clear()
        for each in choices:
            words = " ".join(self._say_when(one) for one in each) or self.tr("when it is easy")
            self.when.addItem(words, each)
        self.when.setCurrentIndex(choices.index(step.when))

    # --- editing

    def _replace(self, step: Progress) -> None:
        row = self.list.currentRow()
        if self._filling or not 0 <= row < len(self._steps) or self._steps[row] == step:
            return
        self._steps[row] = step
        self.list.item(row).setText(self._say(step))
        self.edited.emit(tuple(self._steps))

    def _step(self) -> Progress:
        return self._steps[self.list.currentRow()]

    def _take_change(self) -> None:
        change = self.change.chosen()
        if change is not None and self._steps:
            exercise = self._neighbours.get(change, "")
            self._replace(replace(self._step(), change=change, exercise=exercise))

    def _take_to(self, text: str) -> None:
        amounts = read_ladder(text)
        self.to.setToolTip("" if amounts is not None else self.tr("Numbers, with commas between."))
        if amounts is not None and self._steps:
            self._replace(replace(self._step(), to=amounts))

    def _take_when(self) -> None:
        chosen = self.when.currentData()
        if self._steps and isinstance(chosen, tuple):
            self._replace(replace(self._step(), when=chosen))

    def _take_words(self, text: str) -> None:
        if self._steps:
            when = (Criterion(text=text.strip()),) if text.strip() else ()
            self._replace(replace(self._step(), when=when))

    def _add(self) -> None:
        self._steps.append(Progress(Change.MORE_REPETITIONS))
        self._refill(len(self._steps) - 1)
        self.edited.emit(tuple(self._steps))
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        row = self.list.currentRow()
        del self._steps[row]
        self._refill(row)
        self.edited.emit(tuple(self._steps))
