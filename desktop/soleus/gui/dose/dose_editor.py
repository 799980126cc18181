"""Editing a card in place: one shorthand line with its live reading, or fields with steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.card import Card, Progress
from soleus.domain.criterion import Criterion
from soleus.domain.dose import Dose
from soleus.domain.shorthand import Reading, write_dose
from soleus.gui.dose.adjunct_fields import AdjunctFields
from soleus.gui.dose.card_progression import CardProgression
from soleus.gui.dose.card_weeks import CardWeeks
from soleus.gui.dose.dose_grid import DoseGrid
from soleus.gui.dose.dose_line import DoseLine
from soleus.gui.dose.reading_words import ReadingWords
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.tokens import GAP, PAD
from soleus.gui.parts.snug_tabs import SnugTabs
from soleus.gui.parts.tall_area import TallArea

WIDTH_IN_LETTERS = 64
DOSE_TAB, WEEKS_TAB, STEPS_TAB, ENTRY_TAB = range(4)


@dataclass(frozen=True, slots=True)
class PatientSay:
    """The patient's words for what a card holds, as the handout has them."""

    dose: Callable[[Dose], str]
    step: Callable[[Progress], str]
    criterion: Callable[[Criterion], str]


@dataclass(frozen=True, slots=True)
class CardPlace:
    """What the editor offers for a card: its name, its variants and what stands around it.

    variants        (id, label), the plain exercise first
    gate            the criteria of its stage, offered as "when"
    harder, easier  ids of its neighbours on the ladder, or empty
    """

    name: str
    variants: tuple[tuple[str, str], ...] = ()
    gate: tuple[Criterion, ...] = ()
    harder: str = ""
    easier: str = ""


class DoseEditor(QFrame):
    """A popover beside the card. Every change is told at once; Escape takes them all back.

    The patient's words for the dose are shown live under the line.
    """

    dose_edited = Signal(str, object)  # card id, Dose
    note_edited = Signal(str, str)
    adjunct_edited = Signal(str, object)  # card id, Adjunct
    plan_edited = Signal(str, str, object)  # card id, field (weeks, progression, entry), value
    variant_chosen = Signal(str, str)
    default_asked = Signal(str)  # card id: keep its dose as the clinic's default
    given_up = Signal()  # everything is to be as it was when the editor opened
    closed = Signal()

    def __init__(self, say: PatientSay, words: StageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say, self._reading_words = say, ReadingWords(self)
        self._card: Card | None = None
        self._dose = Dose()
        self._held_back = ""  # the line at which Enter was pressed though it was not read
        self._build(words)
        self._connect()

    def _build(self, words: StageWords) -> None:
        self._title = QLabel()
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._line = DoseLine()
        self._line.setAccessibleName(self.tr("Dose in shorthand"))
        self._line.setPlaceholderText("3x15 2-1-2 2/day R")
        self._reading = QLabel()
        self._reading.setObjectName("soft")
        self._reading.setWordWrap(True)
        self._reading.setMinimumHeight(3 * self.fontMetrics().height())
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._adjunct = AdjunctFields(words)
        self._grid = DoseGrid(words)
        self._variant = QComboBox()
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("A line of your own for the patient"))
        self._default = QCheckBox(self.tr("Also keep as the clinic's de&fault"))
        self._done = QPushButton(self.tr("Done"))
        self._done.setObjectName("primary")
        self._form = QFormLayout()
        self._form.addRow(self.tr("&Variant"), self._variant)
        self._form.addRow(self.tr("&Note"), self._note)
        self._build_tabs()
        foot = QHBoxLayout()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Leave the card as it was (Esc)"))
        foot.addWidget(self._default)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self.tabs)
        column.addLayout(foot)

    def _build_tabs(self) -> None:
        self.weeks = CardWeeks()
        self.steps = CardProgression(self._say.step, self._say.criterion)
        self.entry = CriteriaEditor(
            self._say.criterion,
            self.tr("The patient starts it when"),
            stacked=True,
            nothing=self.tr(
                "The patient starts this exercise together with the others of the stage. Add a "
                "condition if it is to wait, such as 10 heel raises on both legs first."
            ),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        for part in (self._adjunct, self._line, self._reading, self._grid):
            column.addWidget(part)
        column.addLayout(self._form)
        column.addStretch(1)
        self.tabs = SnugTabs()
        for each, words in (
            (page, self.tr("Dose")),
            (self.weeks, self.tr("Week by week")),
            (self.steps, self.tr("Progression")),
            (self.entry, self.tr("Start condition")),
        ):
            self.tabs.addTab(TallArea(each), words)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self.fit())
        self._line.textEdited.connect(self._read_line)
        self._line.editingFinished.connect(self._line.settle)
        self._line.returnPressed.connect(self._finish_line)
        self._done.clicked.connect(self.close)
        self._cancel.clicked.connect(self._give_up)
        self._grid.edited.connect(self._take)
        self._adjunct.edited.connect(
            lambda adjunct: self.adjunct_edited.emit(self.card_id, adjunct)
        )
        self._note.textEdited.connect(lambda text: self.note_edited.emit(self.card_id, text))
        self._variant.activated.connect(self._choose_variant)
        self.weeks.edited.connect(lambda weeks: self._tell_plan("weeks", weeks))
        self.steps.edited.connect(lambda steps: self._tell_plan("progression", steps))
        self.entry.edited.connect(lambda: self._tell_plan("entry", self.entry.criteria()))

    def _finish_line(self) -> None:
        """Close; what was not read is left behind at a second Enter only."""
        text = self._line.text()
        if self._line.marks and text != self._held_back:
            self._held_back = text
        else:
            self.close()

    # --- showing

    def show_card(self, card: Card, place: CardPlace) -> None:
        """Show *card*, its dose first."""
        self._card = card
        self._held_back = ""
        variants = place.variants
        letters = WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth()
        pages = self.tabs.minimumSizeHint().width() + 2 * PAD
        self.setFixedWidth(max(470, letters, pages))
        self._title.setText(place.name)
        self._note.setText(card.note)
        self._variant.clear()
        for variant_id, label in variants:
            self._variant.addItem(label, variant_id)
        self._variant.setCurrentIndex(max(self._variant.findData(card.variant), 0))
        self._form.setRowVisible(self._variant, len(variants) > 1)
        self._adjunct.setVisible(card.adjunct is not None)
        self._default.setVisible(card.adjunct is None)
        self._default.setChecked(False)
        self._show_plan(card, place)
        if card.adjunct is not None:
            self._adjunct.show_adjunct(card.adjunct)
        self._grid.clear()
        self._line.show_dose(card.dose)
        self._show_dose(card.dose)
        first = self._line if card.adjunct is None else self._adjunct.words
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def _show_plan(self, card: Card, place: CardPlace) -> None:
        """The weeks, steps and start of *card*; a tab that says something has a dot."""
        self.tabs.setCurrentIndex(DOSE_TAB)
        self.tabs.tabBar().setVisible(card.adjunct is None)
        self.weeks.show_weeks(card.weeks, card.dose)
        self.steps.show_steps(card.progression, place.gate, place.harder, place.easier)
        self.entry.show_criteria(card.entry)
        self._mark_tabs(len(card.weeks), len(card.progression), len(card.entry))

    def _mark_tabs(self, *counts: int) -> None:
        names = (self.tr("Week by week"), self.tr("Progression"), self.tr("Start condition"))
        for tab, (name, count) in enumerate(zip(names, counts, strict=True), WEEKS_TAB):
            self.tabs.setTabText(tab, f"{name} ({count})" if count else name)

    def _tell_plan(self, field: str, value: object) -> None:
        if self._card is not None:
            self.plan_edited.emit(self._card.id, field, value)
            lists = (self.weeks.weeks(), self.steps.steps(), self.entry.criteria())
            self._mark_tabs(*(len(each) for each in lists))
            # When the page has taken in or let go of its fields.
            QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """As tall as the page in sight, and wholly on the screen."""
        self.tabs.updateGeometry()
        room = self.screen().availableGeometry().adjusted(GAP, GAP, -GAP, -GAP)
        self.resize(self.width(), min(self.sizeHint().height(), room.height()))
        over = self.geometry().bottom() - room.bottom()
        if over > 0:
            self.move(self.x(), max(room.top(), self.y() - over))

    def _show_dose(self, dose: Dose) -> None:
        self._dose = dose
        self.weeks.follow_dose(dose)
        self._grid.show_dose(dose)
        self._reading.setText(self._told(dose))

    def _told(self, dose: Dose) -> str:
        """The patient's words for *dose*, and a question where a number looks mistyped."""
        words = self._say.dose(dose) if dose != Dose() else ""
        return " ".join(part for part in (words, self._reading_words.remark(dose)) if part)

    @property
    def card_id(self) -> str:
        return self._card.id if self._card is not None else ""

    # --- editing

    def _take(self, dose: Dose) -> None:
        """A field gave another dose."""
        if dose == self._dose or self._card is None:
            return
        self._line.show_dose(dose)
        self._tell_dose(dose)

    def _read_line(self, text: str) -> None:
        typed = self._line.take(text)
        reading = typed.reading
        self._line.mark([(each.start, each.end) for each in reading.problems])
        self._tell_dose(typed.dose)
        if reading.problems:
            self._tell_unread(text, reading)
        else:
            beside = (self._told(typed.dose), self._reading_words.beside(typed))
            self._reading.setText(" ".join(part for part in beside if part))

    def _tell_dose(self, dose: Dose) -> None:
        if self._card is not None and dose != self._dose:
            self._show_dose(dose)
            self.dose_edited.emit(self._card.id, dose)

    def _tell_unread(self, text: str, reading: Reading) -> None:
        """Say what was not read, and what the card holds until that is mended."""
        first = reading.problems[0]
        unread = text[first.start : first.end]
        self._reading.setText(
            self.tr("Not read: “{0}”. {1} Until this is mended the card says: {2}").format(
                unread, self._reading_words.reason(first.text), write_dose(self._dose)
            )
        )

    def _choose_variant(self) -> None:
        if self._card is not None:
            self.variant_chosen.emit(self._card.id, self._variant.currentData())

    def _give_up(self) -> None:
        self._default.setChecked(False)
        self.given_up.emit()
        self.close()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._line.hasFocus():  # it has its own way
                self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._default.isChecked() and self._card is not None:
            self.default_asked.emit(self._card.id)
        self.closed.emit()
