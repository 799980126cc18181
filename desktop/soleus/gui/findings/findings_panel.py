"""Findings over the board: what was measured on the left, what matches it on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.measures import MeasureSheet
from soleus.clinic.options import Option, matching_options
from soleus.domain.edit import find_stage
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.findings.finding_form import FindingForm
from soleus.gui.findings.finding_words import FindingWords
from soleus.gui.findings.option_delegate import OptionDelegate
from soleus.gui.findings.option_list import OptionList
from soleus.gui.findings.option_model import OptionModel, OptionRow
from soleus.gui.findings.option_words import OptionWords
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, MARGIN, Theme
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.services import Services
from soleus.storage.content.measures import FindingBook

FORM_WIDTH = 468


class FindingsPanel(QFrame):
    """``add_asked`` carries an exercise and a stage's number; nothing is added by itself."""

    add_asked = Signal(str, int)
    closed = Signal()

    def __init__(
        self,
        services: Services,
        book: FindingBook,
        words: FindingWords,
        look: Callable[[], Look],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAccessibleName(self.tr("Findings"))
        self._services, self._book, self._look = services, book, look
        self._programme = Programme(id="none")
        self._why = OptionWords(book.sheets, words, services.today, self)
        self._library = LibraryWords(self)
        self.form = FindingForm(book.sheets, words, self, services.pictures.turns)
        self.form.refused.connect(self._tell_refused)
        self._words = words
        self._build()
        self.hide()
        services.pictures.changed.connect(self.list.viewport().update)

    def _build(self) -> None:
        title = QLabel(self.tr("Findings"))
        title.setObjectName("big")
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setAccessibleName(self.tr("Close the findings"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.leave)
        self._told = QLabel()
        self._told.setObjectName("amber")
        self._told.setWordWrap(True)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        top = QHBoxLayout()
        top.setSpacing(MARGIN)
        top.addWidget(title)
        top.addWidget(self.form.search, 1)
        left.addLayout(top)
        left.addWidget(self._told)
        left.addWidget(self.form, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        row.setSpacing(MARGIN)
        row.addLayout(left)
        row.addLayout(self._build_options(), 1)
        self._told.hide()

    def _build_options(self) -> QVBoxLayout:
        self._heading = QLabel(self.tr("Options matching what was entered"))
        self._heading.setObjectName("title")
        self._heading.setWordWrap(True)
        self.stage = QComboBox()
        self.stage.setAccessibleName(self.tr("Add to this stage"))
        self.stage.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.stage.setMinimumContentsLength(18)
        self.stage.currentIndexChanged.connect(self._show_options)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._heading, 1)
        head.addWidget(self.stage)
        head.addWidget(self._close)
        self.model = OptionModel(self)
        delegate = OptionDelegate(self._services.pictures, self._look, self._button, self)
        self.list = OptionList(self.model, delegate)
        self.list.add_asked.connect(self._ask_add)
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._foot = QLabel(
            self.tr(
                "Rules list these; which of them fits is for you to judge. "
                "Nothing is added by itself."
            )
        )
        self._foot.setObjectName("soft")
        self._foot.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)
        return column

    # --- showing

    def open(self, programme: Programme, stage: Stage | None) -> None:
        """Show *programme*, with *stage* as the one that exercises are added to."""
        self.form.begin(self._services.today())
        self._told.hide()
        self.show_programme(programme)
        if stage is not None:
            self.stage.setCurrentIndex(programme.stages.index(stage))
        self.show()
        self.raise_()
        self.form.enter()

    def show_programme(self, programme: Programme) -> None:
        """Show what *programme* holds now."""
        self._programme = programme
        kept = self.stage.currentData()
        self.stage.blockSignals(True)
        self.stage.clear()
        say = self._services.library.interpreter.say
        for each in programme.stages:
            name = say(each.name)
            self.stage.addItem(self.tr("Add to: {0} {1}").format(each.label, name), each.id)
        self.stage.setCurrentIndex(max(self.stage.findData(kept), 0))
        self.stage.blockSignals(False)
        self.stage.setEnabled(bool(programme.stages))
        self.form.show_programme(programme)
        self._show_options()

    def _show_options(self) -> None:
        programme, shelf = self._programme, self._services.library
        presentation = shelf.presentations.get(programme.presentation)
        options = matching_options(
            programme,
            self._book.rules,
            self._book.sheets,
            shelf.exercises,
            presentation,
            self._chosen(),
        )
        self.model.show_rows([row for option in options for row in self._rows(option)])
        self.list.setVisible(bool(options))
        self._foot.setVisible(bool(options))
        self._empty.setVisible(not options)
        self._empty.setText(self._why_none(presentation))
        self.list.viewport().update()

    def _rows(self, option: Option) -> list[OptionRow]:
        rule, again = option.rule, option.rule.look_again
        rows = [OptionRow(self._why.facts(option), rule.reason, self._why.sources(rule), again)]
        exercises = self._services.library.exercises
        for choice in option.choices:
            exercise = exercises[choice.exercise]
            labels = [find_stage(self._programme, each).label for each in choice.stages]
            rows.append(
                OptionRow(
                    exercise=exercise,
                    about=self._library.second_line(exercise),
                    held=self._why.held(labels),
                    caution=self._why.caution(choice),
                )
            )
        return rows

    def _why_none(self, presentation: Presentation | None) -> str:
        if presentation is not None and presentation.needs_referral:
            return self.tr(
                "{0} is marked: no programme without medical direction. No options are listed."
            ).format(presentation.name)
        if self._programme.findings:
            return self.tr("No rule matches what was entered.")
        return self.tr(
            "Nothing is entered yet. Type what was measured on the left; what matches it is "
            "listed here, each with its reason and source."
        )

    def _tell_refused(self, sheet: MeasureSheet, value: float) -> None:
        self._told.setText(
            self.tr("{0}: {1} was not kept. The largest value is {2}.").format(
                sheet.name, f"{value:g}", self._words.amount(sheet, sheet.largest)
            )
        )
        self._told.show()

    def tell_kept(self) -> None:
        """What was entered is kept: nothing is wrong any more."""
        self._told.hide()

    # --- adding

    def _chosen(self) -> Stage | None:
        at = self.stage.currentIndex()
        return self._programme.stages[at] if 0 <= at < len(self._programme.stages) else None

    def _button(self) -> str:
        stage = self._chosen()
        return self.tr("Add to {0}").format(stage.label) if stage is not None else self.tr("Add")

    def _ask_add(self, exercise: str, number: int) -> None:
        self.add_asked.emit(exercise, number or self.stage.currentIndex() + 1)

    # --- Qt and dress

    def dress(self, theme: Theme) -> None:
        self._close.setIcon(icon("x", theme.ink))
        self.list.viewport().update()

    def leave(self) -> None:
        """Close; what is half typed is kept, as on any click elsewhere."""
        self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the letters may be larger by now
            self.form.setFixedWidth(max(FORM_WIDTH, self.form.minimumSizeHint().width()))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
