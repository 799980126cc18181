"""The dialog for a new programme: reference, presentation, side, template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.finding import BodySide, Presentation
from soleus.gui.figure.figure_button import FigureButton
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.gui.look.translation import interface_language
from soleus.gui.parts.middle import SecondClick, stand_in_the_middle
from soleus.gui.start.reference_field import ReferenceField
from soleus.gui.start.template_about import TemplateAbout
from soleus.handout.figure_source import NEUTRAL
from soleus.storage.content.content import Template, by_region
from soleus.storage.content.handout_languages import SOURCE, handout_languages

WIDTH = 660


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """What the dialog asks for. ``template`` None starts empty.

    ``language`` is that of the handout, to begin with: the window's.
    """

    reference: str
    presentation: str
    side: BodySide | None
    template: Template | None
    figure: str = NEUTRAL
    language: str = SOURCE


def first_language() -> str:
    """The language of the window where handouts have it, else that of the library."""
    spoken = interface_language()
    return spoken if spoken in {each.code for each in handout_languages()} else SOURCE


class NewProgrammeDialog(QDialog):
    """Templates that fit the chosen presentation stand first."""

    def __init__(
        self,
        presentations: Sequence[Presentation],
        templates: Sequence[Template],
        parent: QWidget | None = None,
        figure: FigureButton | None = None,
    ) -> None:
        """*figure* lets the figure of the pictures be chosen here too."""
        super().__init__(parent)
        self._figure = figure
        self.setWindowTitle(self.tr("New programme"))
        self._presentations = {each.id: each for each in presentations}
        self._templates = tuple(by_region(templates))
        self._build()
        self._offer_templates()

    def _build(self) -> None:
        self._reference = ReferenceField()
        self._presentation = QComboBox()
        self._presentation.addItem(self.tr("none chosen"), "")
        for each in self._presentations.values():
            self._presentation.addItem(each.name, each.id)
        self._presentation.currentIndexChanged.connect(self._offer_templates)
        self._template = QComboBox()
        self._template.setMinimumContentsLength(34)
        self._template.currentIndexChanged.connect(self._show_about)
        self._about = TemplateAbout(self.tr("About the template"))
        self._warning = QLabel(
            self.tr("This presentation needs medical direction before any programme.")
        )
        self._warning.setObjectName("red")
        self._warning.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(self._form())
        column.addWidget(self._about)
        column.addWidget(self._warning)
        column.addSpacing(GAP)
        column.addStretch(1)
        column.addWidget(self._buttons())
        self.setMinimumWidth(WIDTH)
        # Without a size of its own a dialog is pressed into two thirds of the screen's height.
        self.resize(self.sizeHint().expandedTo(QSize(WIDTH, 0)))

    def _sides(self) -> QHBoxLayout:
        self._side = QButtonGroup(self)
        sides = QHBoxLayout()
        for text, side in (
            (self.tr("&Left"), BodySide.LEFT),
            (self.tr("&Right"), BodySide.RIGHT),
            (self.tr("&Both"), BodySide.BOTH),
        ):
            button = QRadioButton(text)
            button.setProperty("side", side.value)
            self._side.addButton(button)
            sides.addWidget(button)
        sides.addStretch(1)
        return sides

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.addRow(self.tr("Patient re&ference"), self._reference)
        form.addRow("", self._reference.hint)
        form.addRow(self.tr("&Presentation"), self._presentation)
        form.addRow(self.tr("Affected side"), self._sides())
        form.addRow(self.tr("&Start from"), self._template)
        if self._figure is not None:
            # Enter creates the programme, wherever the keyboard is.
            self._figure.setAutoDefault(False)
            form.addRow(self.tr("Pictures s&how"), self._figure)
        return form

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = buttons.addButton(
            self.tr("Create programme"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        create.setObjectName("primary")
        create.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stand_in_the_middle(self)
        SecondClick(self)

    def _offer_templates(self) -> None:
        chosen = self._presentation.currentData()
        fitting = [each for each in self._templates if each.presentation == chosen and chosen]
        rest = [each for each in self._templates if each not in fitting]
        self._template.clear()
        for each in fitting:
            self._template.addItem(each.title, each.id)
        self._template.addItem(self.tr("Empty programme"), "")
        for each in rest:
            self._template.addItem(each.title, each.id)
        presentation = self._presentations.get(chosen)
        self._warning.setVisible(presentation is not None and presentation.needs_referral)

    def _show_about(self) -> None:
        template = self._chosen_template()
        self._about.show_about(template.about if template is not None else self._about_none())

    def _about_none(self) -> str:
        return self.tr(
            "Empty programme: one stage without exercises, to fill from the library or by "
            "typing.\n"
            "Presentation: once one is chosen, the template that fits it stands first, and what "
            "it rests on is told here."
        )

    def _chosen_template(self) -> Template | None:
        chosen = self._template.currentData()
        return next((each for each in self._templates if each.id == chosen), None)

    def choose(self, template_id: str) -> None:
        """Open the dialog on a template, with its presentation."""
        template = next((each for each in self._templates if each.id == template_id), None)
        if template is not None:
            self._presentation.setCurrentIndex(
                max(self._presentation.findData(template.presentation), 0)
            )
        self._template.setCurrentIndex(self._template.findData(template_id))

    def answer(self) -> NewProgramme:
        button = self._side.checkedButton()
        return NewProgramme(
            reference=self._reference.reference(),
            presentation=self._presentation.currentData() or "",
            side=BodySide(button.property("side")) if button is not None else None,
            template=self._chosen_template(),
            figure=self._figure.figure if self._figure is not None else NEUTRAL,
            language=first_language(),
        )
