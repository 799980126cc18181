"""The fields of one gait cue."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.gait import GaitCue
from soleus.domain.schedule import Schedule
from soleus.gui.dose.schedule_line import ScheduleLine
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.look.tokens import GAP
from soleus.gui.parts.range_edit import RangeEdit
from soleus.gui.running.run_words import RunWords
from soleus.storage.content.gait_cues import Fade

MOST_PERCENT = 30
"""What can be typed; at most 10 is what the clinical sheet asks for (section 6)."""
AS_IT_IS = "as-it-is"


class GaitCueForm(QWidget):
    """Tells each change through ``edited``; ``only_if`` holds the criteria of a cue."""

    edited = Signal(object)  # GaitCue

    def __init__(
        self,
        fades: tuple[Fade, ...],
        words: RunWords,
        only_if: CriteriaEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.only_if = only_if
        self._fades = {each.id: each for each in fades}
        self._words = words
        self._cue: GaitCue | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.percent = RangeEdit(5, MOST_PERCENT)
        self.cadence = RangeEdit(1, 260)
        self.minutes, self.weeks = RangeEdit(5, 120), RangeEdit(1, 26)
        self.metronome = QCheckBox(self.tr("With a me&tronome"))
        self.treadmill = QCheckBox(self.tr("On a treadmill"))
        self.video = QCheckBox(self.tr("Checked by video"))
        self.feedback = QComboBox()
        self.feedback.addItem(self.tr("not said"), "")
        for key, name in self._words.fades().items():
            marking = self._words.marking(self._fades[key].sources)
            self.feedback.addItem(f"{name} ({marking})", key)
        self.note = QLineEdit()
        page = QWidget()
        form = QFormLayout(page)
        label = _label(self.tr("C&hange, % more steps"), self.percent)
        form.addRow(label, _pair(self.percent, self.tr("or steps a minute"), self.cadence))
        label = _label(self.tr("Mi&nutes at a time"), self.minutes)
        form.addRow(label, _pair(self.minutes, self.tr("Weeks"), self.weeks))
        self.often = ScheduleLine(Schedule())
        form.addRow(self.tr("How &often"), self.often)
        form.addRow("", _pair(self.metronome, "", self.treadmill, self.video))
        form.addRow(self.tr("Feedbac&k that fades"), self.feedback)
        form.addRow(self.tr("Note fo&r the patient"), self.note)
        self.only_if.set_hint(self.tr("Only if"))
        self.only_if.show_criteria(())
        self.tabs = QTabWidget()
        self.tabs.addTab(page, self.tr("&Cue"))
        self.tabs.addTab(self.only_if, self.tr("Only i&f"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)

    def _connect(self) -> None:
        self.percent.edited.connect(lambda value: self._take(change_percent=value))
        self.cadence.edited.connect(lambda value: self._take(cadence=value))
        self.minutes.edited.connect(lambda value: self._take(minutes=value))
        self.weeks.edited.connect(lambda value: self._take(weeks=value))
        self.metronome.toggled.connect(lambda on: self._take(metronome=on))
        self.treadmill.toggled.connect(lambda on: self._take(treadmill=on))
        self.video.toggled.connect(lambda on: self._take(video=on))
        self.note.textEdited.connect(lambda text: self._take(note=text.strip()))
        self.often.textEdited.connect(lambda _: self._take(schedule=self.often.schedule()))
        self.feedback.activated.connect(self._take_fade)
        self.only_if.edited.connect(lambda: self._take(only_if=self.only_if.criteria()))

    def show_cue(self, cue: GaitCue) -> None:
        """Fill the fields; what is being typed keeps its text."""
        self._cue = None  # what the fields tell while they are filled is no edit
        self.percent.show_value(cue.change_percent)
        self.cadence.show_value(cue.cadence)
        self.minutes.show_value(cue.minutes)
        self.weeks.show_value(cue.weeks)
        self.metronome.setChecked(cue.metronome)
        self.treadmill.setChecked(cue.treadmill)
        self.video.setChecked(cue.video)
        if self.note.text().strip() != cue.note:
            self.note.setText(cue.note)
        self.often.show_schedule(cue.schedule)
        if self.only_if.criteria() != cue.only_if:
            self.only_if.show_criteria(cue.only_if)
        self._show_fade(cue)
        self._cue = cue

    def _show_fade(self, cue: GaitCue) -> None:
        found = [key for key, fade in self._fades.items() if fade.feedback == cue.feedback]
        own = bool(cue.feedback) and not found
        place = self.feedback.findData(AS_IT_IS)
        if own and place < 0:
            self.feedback.addItem(self.tr("as it is in this programme"), AS_IT_IS)
        elif not own and place >= 0:
            self.feedback.removeItem(place)
        key = AS_IT_IS if own else (found[0] if found else "")
        self.feedback.setCurrentIndex(self.feedback.findData(key))

    def _take_fade(self) -> None:
        key = self.feedback.currentData()
        if key != AS_IT_IS:
            self._take(feedback=self._fades[key].feedback if key else ())

    def _take(self, **fields: object) -> None:
        if self._cue is None:
            return
        made = replace(self._cue, **fields)  # type: ignore[arg-type]  # checked by the value itself
        if made != self._cue:
            self._cue = made
            self.edited.emit(made)


def _label(words: str, field: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    return label


def _pair(first: QWidget, words: str, *others: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(first)
    if words:
        label = QLabel(words)
        label.setBuddy(others[0])
        others[0].setAccessibleName(words)
        row.addWidget(label)
    for each in others:
        row.addWidget(each)
    row.addStretch(1)
    return page
