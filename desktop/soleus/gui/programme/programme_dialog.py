"""What a programme is about: reference, title, presentation, side, review, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.finding import BodySide, Presentation
from soleus.domain.programme import Programme
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.gui.parts.choices import Choices
from soleus.gui.screening.presentation_box import PresentationBox
from soleus.gui.start.reference_field import ReferenceField

WIDTH, TEXT_HEIGHT = 560, 76


class ProgrammeDialog(QDialog):
    """Opens on *programme*; :meth:`changed` gives one with the fields as they were filled in."""

    def __init__(
        self,
        programme: Programme,
        presentations: Sequence[Presentation],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this programme"))
        self._build(presentations)
        self._fill(programme)

    def _build(self, presentations: Sequence[Presentation]) -> None:
        self.reference = ReferenceField()
        self.title = QLineEdit()
        self.presentation = PresentationBox(presentations)
        sides = {
            BodySide.LEFT: self.tr("left"),
            BodySide.RIGHT: self.tr("right"),
            BodySide.BOTH: self.tr("both sides"),
        }
        self.side = Choices(BodySide, sides, self.tr("not said"))
        self.review = QCheckBox(self.tr("&Look at it again on"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day of the next look"))
        self.review.toggled.connect(self.day.setEnabled)
        day = QHBoxLayout()
        day.addWidget(self.review)
        day.addWidget(self.day)
        day.addStretch(1)
        self.message = self._text(self.tr("Stands at the head of the handout."))
        self.note = self._text(self.tr("For yourself. It is not printed."))
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.addRow(self.tr("Patient re&ference"), self.reference)
        form.addRow("", self.reference.hint)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Presentation"), self.presentation)
        form.addRow(self.tr("Affected &side"), self.side)
        form.addRow("", day)
        form.addRow(self.tr("&Message to the patient"), self.message)
        form.addRow(self.tr("Your own &note"), self.note)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(form)
        column.addWidget(buttons)
        self.resize(WIDTH, self.sizeHint().height())

    @staticmethod
    def _text(hint: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(TEXT_HEIGHT)
        return field

    def _fill(self, programme: Programme) -> None:
        self.reference.show_reference(programme.reference)
        self.title.setText(programme.title)
        self.presentation.choose(programme.presentation)
        self.side.choose(programme.side)
        day = programme.review_on
        self.review.setChecked(day is not None)
        self.day.setEnabled(day is not None)
        self.day.setDate(
            QDate(day.year, day.month, day.day)
            if day is not None
            else QDate.currentDate().addDays(14)
        )
        self.message.setPlainText(programme.message)
        self.note.setPlainText(programme.note)

    def changed(self, programme: Programme) -> Programme:
        """*programme* with its fields as they are filled in."""
        day = self.day.date()
        return replace(
            programme,
            reference=self.reference.reference(),
            title=self.title.text().strip(),
            presentation=self.presentation.chosen(),
            side=self.side.chosen(),
            review_on=date(day.year(), day.month(), day.day()) if self.review.isChecked() else None,
            message=self.message.toPlainText().strip(),
            note=self.note.toPlainText().strip(),
        )
