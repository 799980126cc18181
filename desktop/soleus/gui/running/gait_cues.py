"""The gait cues of a programme: small changes of how somebody runs, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.gait import GaitCue, GaitPlan
from soleus.gui.look.tokens import GAP, GRID, PAD
from soleus.gui.parts.range_edit import RangeEdit
from soleus.gui.parts.tall_area import TallArea
from soleus.gui.parts.wrapped_list import WrappedList
from soleus.gui.running.gait_cue_form import GaitCueForm
from soleus.gui.running.run_words import RunWords
from soleus.storage.content.gait_cues import KnownCue, KnownCues

Say = Callable[[GaitCue, GaitPlan], str]
SIDE, LEAST = 264, 96
"""Width of the list of cues, and its height where the screen is small."""


class GaitCues(QWidget):
    """``say`` gives the handout's lines for a cue. Every change is told at once."""

    edited = Signal(str, object, str)  # name of the step, GaitPlan or None, merge key

    def __init__(
        self,
        known: KnownCues,
        words: RunWords,
        say: Say,
        form: GaitCueForm,
        new_id: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known = {each.cue.id: each for each in known.cues}
        self._words, self._say, self._new_id = words, say, new_id
        self._plan = GaitPlan(())
        self._visit = 0
        self.form = form
        self._build()
        self._connect()
        self.show_plan(None)

    def _build(self) -> None:
        hint = QLabel(
            self.tr(
                "One cue at a time, and none new in the week of a new longest run (our own rule). "
                "Each with its source; change it as you see fit."
            )
        )
        hint.setObjectName("soft")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(PAD)
        row.addWidget(self._build_side())
        row.addWidget(TallArea(self._build_page()), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(hint)
        column.addLayout(self._build_baseline())
        column.addLayout(row, 1)

    def _build_baseline(self) -> QHBoxLayout:
        self.baseline = RangeEdit(1, 260)
        label = QLabel(self.tr("Base&line, steps a minute"))
        label.setBuddy(self.baseline)
        self.target = QLabel()
        base = QHBoxLayout()
        base.addWidget(label)
        base.addWidget(self.baseline)
        base.addWidget(self.target)
        base.addStretch(1)
        return base

    def _build_side(self) -> QWidget:
        """The list, its buttons, and what is known of the chosen cue."""
        self.list = WrappedList()
        self.list.setAccessibleName(self.tr("Gait cues"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(LEAST)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setObjectName("soft")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        side = QWidget()
        side.setMinimumWidth(SIDE)  # wider where the buttons' words are longer
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addWidget(self.list, 1)
        left.addLayout(self._buttons())
        left.addWidget(self.about)
        return side

    def _build_page(self) -> QWidget:
        """The fields of the chosen cue, below what the handout says of it."""
        self.reading = QLabel()
        self.reading.setWordWrap(True)
        page = QWidget()
        right = QVBoxLayout(page)
        right.setContentsMargins(0, 0, GAP, 0)
        right.setSpacing(GAP)
        right.addWidget(self.reading)
        right.addWidget(self.form)
        right.addStretch(1)
        return page

    def _buttons(self) -> QHBoxLayout:
        self.add = QPushButton(self.tr("A&dd"))
        menu = QMenu(self.add)
        menu.setToolTipsVisible(True)
        for known in self._known.values():
            name = self._words.cue(known.cue)
            marking = self._words.marking(known.sources)
            action = menu.addAction(f"{name}  ({marking})", partial(self.add_cue, known.cue.id))
            action.setToolTip(self._words.sources(known.sources))
        self.add.setMenu(menu)
        self.remove = QPushButton(self.tr("R&emove"))
        self.up, self.down = QPushButton(self.tr("Up")), QPushButton(self.tr("Down"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._shift(-1))
        self.down.clicked.connect(lambda: self._shift(1))
        self.baseline.edited.connect(self._take_baseline)
        self.form.edited.connect(self._take)

    # --- showing

    def show_plan(self, plan: GaitPlan | None) -> None:
        """Show *plan*; the chosen cue stays chosen."""
        row = max(self.list.currentRow(), 0)
        self._plan = plan or replace(self._plan, cues=(), note="")
        if plan is not None:
            self.baseline.set_number(plan.baseline)
        names = [self._words.cue(each) for each in self._plan.cues]
        self.list.blockSignals(True)
        if self.list.count() != len(names):
            self.list.clear()
            self.list.addItems(names)
        for place, name in enumerate(names):
            self.list.item(place).setText(f"{place + 1}.  {name}")
        self.list.setCurrentRow(min(row, len(names) - 1))
        self.list.blockSignals(False)
        self._show_cue()

    def _show_row(self) -> None:
        self._visit += 1
        self._show_cue()

    def _show_cue(self) -> None:
        cue, row = self._cue(), self.list.currentRow()
        self.form.setVisible(cue is not None)
        self.remove.setEnabled(cue is not None)
        self.up.setEnabled(cue is not None and row > 0)
        self.down.setEnabled(cue is not None and row < len(self._plan.cues) - 1)
        aim = target(cue, self._plan.baseline) if cue is not None else ""
        self.target.setText(self.tr("aim: {0} steps a minute").format(aim) if aim else "")
        self.reading.setText("")
        if cue is None:
            self.about.setText(self.tr("No cue yet. Add one: the first choice is the cadence."))
            return
        self.form.show_cue(cue)
        said = self._say(cue, self._plan)
        self.reading.setText(self.tr("The handout says: {0}").format(said))
        known = self._known_of(cue)
        lines = [self._words.cue_about(known.cue.id), self._words.sources(known.sources)]
        self.about.setText("\n".join(line for line in lines if line))

    def _known_of(self, cue: GaitCue) -> KnownCue:
        """What is known of cues like this: the one it began as, else the first of its kind."""
        begun = self._known.get(cue.id.rpartition(".")[0] or cue.id)
        if begun is not None and begun.cue.kind is cue.kind:
            return begun
        return next(each for each in self._known.values() if each.cue.kind is cue.kind)

    def _cue(self) -> GaitCue | None:
        row = self.list.currentRow()
        return self._plan.cues[row] if 0 <= row < len(self._plan.cues) else None

    # --- editing

    def add_cue(self, known_id: str) -> None:
        """Put a cue of the content at the end; where it comes from stays in its id."""
        made = replace(self._known[known_id].cue, id=f"{known_id}.{self._new_id()}")
        baseline = self.baseline.value()
        plan = replace(
            self._plan,
            cues=(*self._plan.cues, made),
            baseline=baseline.low if baseline else self._plan.baseline,
        )
        self._tell(self.tr("Add gait cue"), plan)
        self.list.setCurrentRow(self.list.count() - 1)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, name: str, plan: GaitPlan, merge: str = "") -> None:
        self.edited.emit(name, plan if plan.cues else None, merge)

    def _take(self, cue: GaitCue) -> None:
        row = self.list.currentRow()
        cues = (*self._plan.cues[:row], cue, *self._plan.cues[row + 1 :])
        plan = replace(self._plan, cues=cues)
        self._tell(self.tr("Change gait cue"), plan, f"gait-{cue.id}-{self._visit}")

    def _take_baseline(self, value: object) -> None:
        measured = self.baseline.value() if value is not None else None
        plan = replace(self._plan, baseline=measured.low if measured else None)
        if plan.cues:
            self._tell(self.tr("Change baseline cadence"), plan, "gait-baseline")
        else:
            self._plan = plan  # kept for the first cue

    def _remove(self) -> None:
        row = self.list.currentRow()
        cues = (*self._plan.cues[:row], *self._plan.cues[row + 1 :])
        self._tell(self.tr("Remove gait cue"), replace(self._plan, cues=cues))

    def _shift(self, by: int) -> None:
        row = self.list.currentRow()
        cues = list(self._plan.cues)
        cues.insert(row + by, cues.pop(row))
        self.list.blockSignals(True)
        self.list.setCurrentRow(row + by)
        self.list.blockSignals(False)
        self._tell(self.tr("Move gait cue"), replace(self._plan, cues=tuple(cues)))


def target(cue: GaitCue, baseline: float | None) -> str:
    """Steps a minute that the cue aims at, as a number or "168-176"; empty where unknown."""
    if cue.cadence is not None:
        return str(cue.cadence)
    if cue.change_percent is None or baseline is None:
        return ""
    ends = [
        round(baseline * (1 + percent / 100))
        for percent in (cue.change_percent.low, cue.change_percent.high)
    ]
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}–{ends[1]}"
