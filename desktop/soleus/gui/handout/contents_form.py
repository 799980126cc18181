"""What stands on the handout, as a sheet of ticks that opens beside the pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.programme import AdviceKind
from soleus.gui.handout.handout_memory import USUAL
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.look.tokens import GAP, GRID, PAD
from soleus.gui.parts.menu_box import MenuBox
from soleus.gui.parts.staying_menu import StayingMenu
from soleus.handout.options import HandoutOptions, Instructions
from soleus.handout.page import Paper

if TYPE_CHECKING:
    from collections.abc import Iterable


class ContentsForm(QFrame):
    """Shows options and gives them back; ``changed`` at each tick. Escape closes it."""

    changed = Signal()

    def __init__(self, words: HandoutWords, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Contents of the handout"))
        self._words, self._options = words, USUAL
        self._pages: tuple[AdviceKind, ...] | None = None
        self._build()

    def _build(self) -> None:
        words = self._words
        heading = QLabel(self.tr("On the handout"))
        heading.setObjectName("title")
        self.ticks = {name: QCheckBox(text) for name, text in words.parts().items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(PAD)
        grid.setVerticalSpacing(GRID)
        half = (len(self.ticks) + 1) // 2
        for place, box in enumerate(self.ticks.values()):
            box.clicked.connect(lambda _: self.changed.emit())
            grid.addWidget(box, place % half, place // half)
        self.instructions = self._box(words.instructions().items())
        self.weeks = self._box(words.weeks().items())
        self.run_plan = self._box(words.run_plan().items())
        self.paper = self._box(((Paper.A4, "A4"), (Paper.LETTER, "Letter")))
        self.advice = MenuBox()
        self.advice.setMenu(self._advice_menu())
        self.grey = QCheckBox(self.tr("Without colour"))
        self.grey.clicked.connect(lambda _: self.changed.emit())
        self.beside = QCheckBox(self.tr("The English sheet behind it"))
        self.beside.setToolTip(
            self.tr("For a handout in another language: the same in English, page for page")
        )
        self.beside.clicked.connect(lambda _: self.changed.emit())
        self.usual = QPushButton(self.tr("Back to the usual contents"))
        self.usual.setToolTip(self.tr("Ticks and choices as they are before anything is changed"))
        self.usual.clicked.connect(self._choose_usual)
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PAD)
        form.addRow(self.tr("How it is explained"), self.instructions)
        form.addRow(self.tr("Weeks of the diary"), self.weeks)
        form.addRow(self.tr("Running plan"), self.run_plan)
        form.addRow(self.tr("Which advice"), self.advice)
        form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.tr("Ink"), self.grey)
        form.addRow(self.tr("In English too"), self.beside)
        form.addRow("", self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addLayout(form)

    def _box(self, names: Iterable[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        for value, name in names:
            box.addItem(name, value)
        box.activated.connect(lambda _: self.changed.emit())
        return box

    def _advice_menu(self) -> StayingMenu:
        menu = StayingMenu(self)
        self._own = menu.addAction(self._words.weeks()[None])
        self._own.setCheckable(True)
        self._own.triggered.connect(lambda _: self._choose_advice())
        menu.addSeparator()
        self._kinds = {}
        for kind, name in self._words.advice().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _, kind=kind: self._choose_advice(kind))
            self._kinds[kind] = action
        return menu

    # --- values

    def show_options(self, options: HandoutOptions) -> None:
        """Show what *options* say; nothing is told."""
        self._options, contents = options, options.contents
        for name, box in self.ticks.items():
            box.setChecked(getattr(contents, name))
        for combo, value in (
            (self.instructions, contents.instructions),
            (self.weeks, contents.weeks),
            (self.run_plan, contents.run_plan),
            (self.paper, options.paper),
        ):
            combo.setCurrentIndex(max(0, self._places(combo).index(value)))
        self.grey.setChecked(options.grey)
        self.beside.setChecked(options.beside)
        self._pages = contents.advice_pages
        self._show_advice()

    def options(self) -> HandoutOptions:
        """The options shown first, with what was chosen since."""
        ticks = {name: box.isChecked() for name, box in self.ticks.items()}
        contents = replace(
            self._options.contents,
            **ticks,  # type: ignore[arg-type]  # each is a bool
            instructions=Instructions(self.instructions.currentData()),
            weeks=self.weeks.currentData(),
            run_plan=self.run_plan.currentData(),
            advice_pages=self._pages,
        )
        paper = Paper(self.paper.currentData())
        return replace(
            self._options,
            contents=contents,
            paper=paper,
            grey=self.grey.isChecked(),
            beside=self.beside.isChecked(),
        )

    @staticmethod
    def _places(box: QComboBox) -> list[object]:
        return [box.itemData(place) for place in range(box.count())]

    def _choose_usual(self) -> None:
        kept = self._options.contents
        usual = replace(USUAL.contents, stages=kept.stages, chosen=kept.chosen, card=kept.card)
        self.show_options(replace(self._options, contents=usual))
        self.changed.emit()

    def _choose_advice(self, kind: AdviceKind | None = None) -> None:
        """The programme's own choice, or *kind* as well, or *kind* no longer."""
        before = self._pages or ()
        if kind is None:
            self._pages = None
        elif kind in before:
            self._pages = tuple(each for each in before if each is not kind)
        else:
            self._pages = tuple(each for each in AdviceKind if each in (*before, kind))
        self._show_advice()
        self.changed.emit()

    def _show_advice(self) -> None:
        pages = self._pages
        self._own.setChecked(pages is None)
        for kind, action in self._kinds.items():
            action.setChecked(pages is not None and kind in pages)
        names = self._words.advice()
        if pages is None:
            text = self._own.text()
        elif len(pages) == 1:
            text = names[pages[0]]
        else:
            text = self.tr("%n page(s)", "", len(pages))
        self.advice.setText(text)
        self.advice.setAccessibleName(self.tr("Which advice: {0}").format(text))

    # --- showing

    def open_beside(self, button: QWidget) -> None:
        """To the left of the pages, so that they are seen while ticks are changed."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, 0))
        screen = button.screen().availableGeometry()
        x = corner.x() - self.width() - GAP
        if x < screen.left():
            x = min(corner.x(), screen.right() - self.width())
        y = min(corner.y(), screen.bottom() - self.height())
        self.move(max(x, screen.left()), max(y, screen.top()))
        self.show()
        next(iter(self.ticks.values())).setFocus()
