"""What stands above the pages: layout, stages, contents, language, and how good the sheet is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.exercise import TextStatus
from soleus.domain.programme import Programme
from soleus.gui.handout.contents_form import ContentsForm
from soleus.gui.handout.handout_memory import USUAL
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, Theme
from soleus.handout.options import DIARY_ONLY, Contents, HandoutOptions, Stages, one_exercise
from soleus.handout.score import Score
from soleus.storage.content.handout_languages import HandoutLanguage

ARROW = 44
"""Pixels beside the words of a box: its arrow and its edge."""
SHORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class ShortBox(QComboBox):
    """Closed it shows the short name of what is chosen; its list has the whole ones."""

    def shown(self) -> str:
        return str(self.currentData(SHORT_ROLE) or self.currentText())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self.shown()


class HandoutBar(QWidget):
    """Holds the options. ``chosen`` tells a choice to remember, ``changed`` any other one."""

    chosen = Signal()
    changed = Signal()
    language_chosen = Signal(str)
    check_asked = Signal(bool)

    def __init__(self, words: HandoutWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._usual = USUAL
        self._passing: Contents | None = None
        self._rows: list[tuple[QBoxLayout, tuple[QWidget, ...]]] = []
        self._build()

    def _build(self) -> None:
        self.layout_box = self._box(self.tr("Layout"))
        for each, name in self._words.layouts().items():
            self.layout_box.addItem(name, each)
            about = self._words.layout_about(each)
            self.layout_box.setItemData(
                self.layout_box.count() - 1, about, Qt.ItemDataRole.ToolTipRole
            )
        self.stages = self._box(self.tr("Stages on the handout"))
        self.language = self._box(self.tr("Language of the handout"), ShortBox())
        self.contents = QPushButton(self.tr("Contents…"))
        self.contents.setToolTip(self.tr("Which parts stand on the handout, paper and ink"))
        self.score = QPushButton("…")
        self.score.setAccessibleName(self.tr("Handout check"))
        self.score.setCheckable(True)
        self.form = ContentsForm(self._words, self)
        self.layout_box.activated.connect(lambda _: self._choose_layout())
        self.stages.activated.connect(lambda _: self._choose_stages())
        self.language.activated.connect(
            lambda _: self.language_chosen.emit(self.language.currentData())
        )
        self.contents.clicked.connect(self._open_contents)
        self.form.changed.connect(self._take_contents)
        self.score.toggled.connect(self.check_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, 0)
        column.setSpacing(GRID)
        for parts in (
            ((self.layout_box, 1), (self.stages, 1)),
            ((self.contents, 0), (self.language, 1), (self.score, 0)),
        ):
            row = QHBoxLayout()
            row.setSpacing(GRID)
            for part, stretch in parts:
                row.addWidget(part, stretch)
            self._rows.append((row, tuple(part for part, _ in parts)))
            column.addLayout(row)
        column.addWidget(self._passing_row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where the panel is narrow or the font large, one under the other: nothing is cut."""
        room = self.width() - 2 * GAP
        for row, parts in self._rows:
            boxes = [_wide(part) for part in parts if isinstance(part, QComboBox)]
            others = [_wide(part) for part in parts if not isinstance(part, QComboBox)]
            # Boxes share what room there is evenly.
            needed = len(boxes) * max(boxes) + sum(others) + GRID * (len(parts) - 1)
            direction = QBoxLayout.Direction
            row.setDirection(direction.LeftToRight if needed <= room else direction.TopToBottom)

    def _box(self, name: str, box: QComboBox | None = None) -> QComboBox:
        box = box or QComboBox()
        box.setAccessibleName(name)
        box.currentTextChanged.connect(lambda text: box.setToolTip(f"{name}: {text}"))
        box.currentTextChanged.connect(lambda _: self._arrange())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        return box

    def _passing_row(self) -> QFrame:
        """Says that only a part is shown, with the way back."""
        self.passing = QFrame()
        self.passing.setObjectName("box")
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._back = QToolButton()
        self._back.setObjectName("flat")
        self._back.setText(self.tr("Back to all of it"))
        self._back.clicked.connect(self.show_all)
        row = QHBoxLayout(self.passing)
        row.setContentsMargins(GAP, 0, GRID, 0)
        row.addWidget(self._told, 1)
        row.addWidget(self._back)
        self.passing.hide()
        return self.passing

    # --- options

    def options(self) -> HandoutOptions:
        """What is chosen, without clinic, date and initials."""
        if self._passing is not None:
            return replace(self._usual, contents=self._passing)
        return self._usual

    def usual(self) -> HandoutOptions:
        """What the clinic remembers."""
        return self._usual

    def show_options(self, options: HandoutOptions) -> None:
        """Show the remembered choice; nothing is told."""
        kept = self._usual.contents.chosen
        contents = replace(options.contents, chosen=kept)
        self._usual = replace(options, contents=contents)
        self.layout_box.setCurrentIndex(self.layout_box.findData(options.layout))
        self._point_at_stages()

    def show_programme(self, programme: Programme, *, other: bool) -> None:
        """Offer its stages and its language. Another programme is shown whole again."""
        if other:
            self._end_passing()
            self._keep_stages(Stages(self._usual.contents.stages))
        self._offer_stages(programme)
        card = self._passing.card if self._passing is not None else ""
        if card and card not in {each.id for _, _, each in programme.cards()}:
            self._end_passing()
        at = self.language.findData(programme.language)
        if at < 0:
            self.language.addItem(programme.language, programme.language)
            at = self.language.count() - 1
        self.language.setCurrentIndex(at)

    def show_languages(self, languages: Iterable[HandoutLanguage]) -> None:
        """Offer *languages* by the names they have themselves, drafts marked so."""
        for each in languages:
            draft = each.status is TextStatus.DRAFT
            name = self.tr("{0} (draft)").format(each.name) if draft else each.name
            self.language.addItem(name, each.code)
            if draft:
                at = self.language.count() - 1
                self.language.setItemData(at, each.name, SHORT_ROLE)
                self.language.setItemData(
                    at,
                    self.tr("No native speaker has checked all of its words yet"),
                    Qt.ItemDataRole.ToolTipRole,
                )

    # --- parts for this once

    def diary_only(self) -> None:
        self._pass(replace(DIARY_ONLY, weeks=self._usual.contents.weeks), self.tr("Diary only"))

    def only_exercise(self, card: str, name: str) -> None:
        self._pass(one_exercise(card), self.tr("Only: {0}").format(name))

    def show_all(self) -> None:
        """Back to what the clinic has chosen."""
        if self._passing is not None:
            self._end_passing()
            self.changed.emit()

    def _pass(self, contents: Contents, told: str) -> None:
        self._passing = contents
        self._told.setText(told)
        self.passing.show()
        self._enable()
        self.changed.emit()

    def _end_passing(self) -> None:
        self._passing = None
        self.passing.hide()
        self._enable()

    def _enable(self) -> None:
        for part in (self.stages, self.contents):
            part.setEnabled(self._passing is None)

    # --- choosing

    def _choose_layout(self) -> None:
        self._usual = replace(self._usual, layout=str(self.layout_box.currentData()))
        self.chosen.emit()

    def _choose_stages(self) -> None:
        value = self.stages.currentData()
        if isinstance(value, Stages) or value in set(Stages):
            self._keep_stages(Stages(value))
        else:
            contents = replace(self._usual.contents, chosen=(str(value),))
            self._usual = replace(self._usual, contents=contents)
        self.chosen.emit()

    def _keep_stages(self, stages: Stages) -> None:
        contents = replace(self._usual.contents, stages=stages, chosen=())
        self._usual = replace(self._usual, contents=contents)

    def _offer_stages(self, programme: Programme) -> None:
        known = [each.id for each in programme.stages]
        if any(each not in known for each in self._usual.contents.chosen):
            self._keep_stages(self._usual.contents.stages)
        names = {
            Stages.CURRENT.value: self.tr("Current stage"),
            Stages.ALL.value: self.tr("All stages"),
        }
        for each in programme.stages:
            names[each.id] = self.tr("Stage {0}: {1}").format(each.label, each.name)
        box = self.stages
        shown = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
        if shown != list(names.items()):
            self.stages.clear()
            for value, name in names.items():
                self.stages.addItem(name, value)
        self._point_at_stages()

    def _point_at_stages(self) -> None:
        contents = self._usual.contents
        value = contents.chosen[0] if contents.chosen else contents.stages.value
        self.stages.setCurrentIndex(self.stages.findData(value))

    def _open_contents(self) -> None:
        self.form.show_options(self._usual)
        self.form.open_beside(self.contents)

    def _take_contents(self) -> None:
        self._usual = self.form.options()
        self.chosen.emit()

    # --- the check

    def show_score(self, score: Score, theme: Theme) -> None:
        """The score in figures; its sign says whether something must be mended.

        The tip, and a screen reader, name the rules that are broken.
        """
        self.score.setText(self.tr("Check {0}/{1}").format(score.kept, score.rules))
        told = self.tr("Handout check: {0} of {1} rules kept").format(score.kept, score.rules)
        if score.broken:
            told += ". " + self.tr("To look at: {0}").format(", ".join(score.broken))
        self.score.setToolTip(told)
        self.score.setAccessibleName(told)
        self.score.setIcon(icon("circle-check" if score.sound else "triangle-alert", theme.ink))
        self.score.setIconSize(QSize(16, 16))
        self._arrange()


def _wide(part: QWidget) -> int:
    """What *part* needs to show the words that stand in it now."""
    if isinstance(part, QComboBox):
        words = part.shown() if isinstance(part, ShortBox) else part.currentText()
        return part.fontMetrics().horizontalAdvance(words) + ARROW
    return part.sizeHint().width()
