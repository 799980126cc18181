"""The editor of the clinic's own exercises: from another one or from nothing, in a minute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, Position, Region, Translation
from soleus.domain.shorthand import read_dose
from soleus.gui.authoring.exercise_box import ExerciseBox
from soleus.gui.authoring.exercise_draft import (
    ExerciseDraft,
    by_name,
    draft_of,
    exercise_from,
    picturable,
)
from soleus.gui.authoring.photo_picker import PhotoPicker
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.jobs import Runner, run_here
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.gui.pictures.pictures import Pictures, photos_pixmap

PICTURE = QSize(268, 150)


class ExerciseEditor(QDialog):
    """``edited`` is the own exercise that is changed; without it a new one is made.

    ``exercises`` are shown, in the language of the window; ``written`` are the same as they are
    kept, and ``translation`` tells by id in which words one is shown that is written in others.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        pictures: Pictures,
        dose_words: Callable[[Dose], str],
        start: str = "",
        edited: str = "",
        parent: QWidget | None = None,
        runner: Runner = run_here,
        written: Mapping[str, Exercise] | None = None,
        translation: Callable[[str], Translation | None] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            self.tr("Change your exercise") if edited else self.tr("New exercise of your own")
        )
        self._exercises, self._pictures, self._dose_words = exercises, pictures, dose_words
        self._written, self._translation = written or exercises, translation
        self._edited = edited
        self.photos = PhotoPicker(runner)
        self._words = LibraryWords(self)
        self._build()
        self._connect()
        self.start_from(edited or start)
        self._filling = Filling(pictures.turns, self._fill(), self, self)

    def _build(self) -> None:
        self.start_box = ExerciseBox(self.tr("Start from"), self.tr("Blank"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("plain words that the patient reads"))
        self.clinical = QLineEdit()
        self.clinical.setPlaceholderText(self.tr("as you write it in a record; may stay empty"))
        self.region = QComboBox()
        for region in Region:
            self.region.addItem(self._words.region(region), region.value)
        self.position = QComboBox()
        for position in Position:
            self.position.addItem(self._words.position(position), position.value)
        self.steps = self._lines(self.tr("one step a line, verb first"), 5)
        self.cues = self._lines(self.tr("one to three short reminders"), 3)
        self.feel = QLineEdit()
        self.dose = QLineEdit()
        self._reading = QLabel()
        self._reading.setObjectName("soft")
        self._unread = QLabel()
        self._unread.setObjectName("amber")
        for label in (self._reading, self._unread):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.scene = ExerciseBox(self.tr("Drawing of"), self.tr("No drawing"))
        self._picture = QLabel()
        self._picture.setObjectName("picture")
        self._picture.setFixedSize(PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setWordWrap(True)
        foot = self._foot()
        columns = QHBoxLayout()
        columns.setSpacing(2 * MARGIN)
        columns.addLayout(self._words_form(), 3)
        columns.addLayout(self._picture_form(), 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(GAP + 4)
        page.addLayout(columns, 1)
        page.addWidget(self.photos.problem)
        page.addLayout(foot)
        self.resize(860, 600)

    def _fill(self) -> Iterator[None]:
        """The names to choose from, of which there may be thousands."""
        yield
        named = by_name(self._exercises.values())
        if not self._edited:
            yield
            self.start_box.offer(named)
        yield
        self.scene.offer(picturable(named))

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setObjectName("primary")
        self._save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._missing = QLabel()
        self._missing.setObjectName("soft")
        foot = QHBoxLayout()
        foot.addWidget(self._missing, 1)
        foot.addWidget(buttons)
        return foot

    def _words_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        if not self._edited:
            form.addRow(self.tr("Start &from"), self.start_box)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Clinical name"), self.clinical)
        form.addRow(self.tr("&Steps"), self.steps)
        form.addRow(self.tr("C&ues"), self.cues)
        form.addRow(self.tr("How it fee&ls"), self.feel)
        form.addRow(self.tr("&Dose"), self.dose)
        form.addRow("", self._reading)
        form.addRow("", self._unread)
        return form

    def _picture_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(GAP)
        form.addRow(self._picture)
        form.addRow(self.tr("Dra&wing of"), self.scene)
        form.addRow(self.tr("Photos of your own"), self.photos)
        form.addRow(self.tr("&Region"), self.region)
        form.addRow(self.tr("P&osition"), self.position)
        return form

    def _lines(self, hint: str, rows: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight((rows + 1) * self.fontMetrics().height())
        return field

    def _connect(self) -> None:
        self.start_box.activated.connect(lambda _: self.start_from(self.start_box.chosen()))
        self.scene.activated.connect(lambda _: self._show_picture())
        self.photos.changed.connect(self._show_picture)
        self.photos.changed.connect(self._judge)
        self.name.textChanged.connect(lambda _: self._judge())
        self.dose.textChanged.connect(lambda _: self._judge())

    # --- showing

    def start_from(self, exercise_id: str) -> None:
        """Fill the fields from another exercise, or empty them."""
        base = self._exercises.get(exercise_id)
        draft = draft_of(base) if base else ExerciseDraft()
        self.start_box.choose(exercise_id)
        self.show_draft(draft)
        self.name.setFocus()
        self.name.selectAll()

    def show_draft(self, draft: ExerciseDraft) -> None:
        self.name.setText(draft.name)
        self.clinical.setText(draft.clinical_name)
        self.region.setCurrentIndex(self.region.findData(draft.region.value))
        self.position.setCurrentIndex(self.position.findData(draft.position.value))
        self.steps.setPlainText(draft.steps)
        self.cues.setPlainText(draft.cues)
        self.feel.setText(draft.feel)
        self.dose.setText(draft.dose)
        self.scene.choose(draft.scene)
        self.photos.show_photos(draft.photos)
        self._judge()
        self._begun = self.draft()

    def draft(self) -> ExerciseDraft:
        """What the fields hold."""
        return ExerciseDraft(
            name=self.name.text(),
            clinical_name=self.clinical.text(),
            region=Region(self.region.currentData()),
            position=Position(self.position.currentData()),
            steps=self.steps.toPlainText(),
            cues=self.cues.toPlainText(),
            feel=self.feel.text(),
            dose=self.dose.text(),
            scene=self.scene.chosen(),
            photos=self.photos.photos(),
        )

    def exercise(self, new_id: str) -> Exercise:
        """The library item; under its old id where one is changed."""
        draft = self.draft()
        begun = self._edited or self.start_box.chosen()
        return exercise_from(
            draft,
            self._written.get(begun),
            self._exercises.get(draft.scene),
            self._edited or new_id,
            self._exercises.get(begun),
            self._translation(begun) if begun else None,
        )

    def reject(self) -> None:
        """Nothing that was written goes without a question: no undo would bring it back."""
        if self.draft() == self._begun or self._is_given_up():
            super().reject()

    def _is_given_up(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("What you wrote is not saved."))
        leave = box.addButton(self.tr("Leave it"), QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton(self.tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.exec()
        return box.clickedButton() is leave

    def _judge(self) -> None:
        """Say the dose in words, and what is still missing."""
        draft = self.draft()
        reading = read_dose(draft.dose)
        if reading.problems:
            first = reading.problems[0]
            self._unread.setText(
                self.tr("Not read: “{0}”").format(draft.dose[first.start : first.end])
            )
        else:
            self._reading.setText(self._dose_words(reading.dose) if draft.dose.strip() else "")
        self._unread.setVisible(bool(reading.problems))
        self._reading.setVisible(not reading.problems)
        self._save.setEnabled(draft.ready and not self.photos.busy)
        missing = ""
        if not draft.name.strip():
            missing = self.tr("A name is needed.")
        elif not draft.dose_is_read:
            missing = self.tr("A dose is needed that can be read, such as 3x10 daily.")
        elif self.photos.busy:
            missing = self.tr("A photo is still being made.")
        self._missing.setText(missing)

    def _show_picture(self) -> None:
        """As the card will show it: the photos, else the drawing that was chosen."""
        exercise = self._exercises.get(self.scene.chosen())
        photos = self.photos.photos()
        self._picture.clear()
        room, ratio = PICTURE - QSize(8, 8), self.devicePixelRatioF()
        if photos:
            self._picture.setPixmap(photos_pixmap(photos, room, ratio))
        elif exercise is None:
            self._picture.setText(self.tr("The handout shows the steps instead of a picture."))
        else:
            drawn = replace(exercise, photos=())
            pixmap = self._pictures.pixmap(drawn, "", None, room, ratio, now=True)
            if pixmap is not None:
                self._picture.setPixmap(pixmap)
            else:
                self._picture.setText(exercise.name)
