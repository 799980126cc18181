"""Every key of the window, on one page (F1 or ?)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.lane.board_asks import KEYS, Ask
from soleus.gui.look.tokens import GAP, GRID, MARGIN

Group = tuple[str, list[tuple[str, str]]]
"""A title, and keys with what they do."""
NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """``menus`` are titles with their actions; keys that no menu holds are added here.

    The groups come from the top on, in *turns* where these are limited.
    """

    def __init__(
        self,
        menus: Iterable[tuple[str, Sequence[QAction]]],
        parent: QWidget | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.groups = [(title, _keys_of(actions)) for title, actions in menus]
        self.groups = [(title, keys) for title, keys in self.groups if keys] + self._others()
        self._rows: list[tuple[QWidget, QWidget, str]] = []
        self._build()
        self._filling = Filling(turns, self._fill(), self._area, self)

    def _others(self) -> list[Group]:
        """Keys of the lists, which are no actions of a menu."""
        return [
            *self._of_library(),
            *self._of_stages(),
            *self._of_findings(),
            *self._of_pages(),
        ]

    def _of_library(self) -> list[Group]:
        return [
            (
                self.tr("Library"),
                [
                    ("↓", self.tr("From the search into the list")),
                    ("Enter", self.tr("Add to the current stage")),
                    ("1 … 9", self.tr("Add to that stage")),
                    ("Space", self.tr("Show or close the preview")),
                    ("*", self.tr("Favourite, or no longer")),
                ],
            ),
            (
                self.tr("Preview"),
                [
                    ("← →", self.tr("Exercise before, next exercise")),
                    ("Enter", self.tr("Add to the current stage")),
                    ("Esc", self.tr("Close")),
                ],
            ),
            (
                self.tr("Add palette"),
                [
                    ("Enter", self.tr("Add to the current stage")),
                    ("Alt+1 … Alt+9", self.tr("Add to that stage")),
                    ("↑ ↓", self.tr("Choose another match")),
                ],
            ),
        ]

    def _of_stages(self) -> list[Group]:
        return [
            (
                self.tr("Stages"),
                [
                    (_board(Ask.UP, Ask.DOWN), self.tr("Move a card up or down")),
                    (
                        _board(Ask.STAGE_BEFORE, Ask.STAGE_AFTER),
                        self.tr("Move a card to the stage before or after"),
                    ),
                    ("1 … 9", self.tr("Move a card to that stage")),
                    (_board(Ask.HARDER, Ask.EASIER), self.tr("Swap for a harder or easier one")),
                    (_board(Ask.EDIT), self.tr("Change the dose of a card")),
                    (_board(Ask.VARIANTS), self.tr("Other ways to do an exercise")),
                    (_board(Ask.DUPLICATE), self.tr("Duplicate a card")),
                    (self.tr("Ctrl+drag"), self.tr("Copy a card, a block or a stage")),
                    (_board(Ask.ALL), self.tr("Select all cards of a stage")),
                    (_board(Ask.COPY, Ask.CUT, Ask.PASTE), self.tr("Copy, cut and paste cards")),
                    (_board(Ask.REMOVE), self.tr("Remove a card")),
                ],
            ),
            (
                self.tr("Head of a stage"),
                [
                    ("Alt+← Alt+→", self.tr("Move the stage")),
                    ("Enter", self.tr("Aim, weeks, criteria")),
                    ("F2", self.tr("Rename")),
                    ("Space", self.tr("Stage menu")),
                ],
            ),
        ]

    def _of_findings(self) -> list[Group]:
        return [
            (
                self.tr("Findings"),
                [
                    ("Enter", self.tr("Keep a value and go to the next field")),
                    ("+ −", self.tr("A test is positive or negative")),
                    (self.tr("Delete"), self.tr("Take a result back")),
                    ("Enter", self.tr("Add an option to the stage that is chosen")),
                    ("1 … 9", self.tr("Add an option to that stage")),
                    ("Esc", self.tr("Take back what is half typed; close")),
                ],
            )
        ]

    def _of_pages(self) -> list[Group]:
        return [
            (
                self.tr("Handout pages"),
                [
                    (self.tr("Page up, Page down"), self.tr("Page before, next page")),
                    (self.tr("Home, End"), self.tr("First page, last page")),
                    ("+ −", self.tr("Larger, smaller")),
                    ("0", self.tr("Fit the width")),
                ],
            ),
            (
                self.tr("Everywhere"),
                [
                    ("Tab", self.tr("Next part of the window")),
                    ("Alt", self.tr("Menus")),
                    ("F1, ?", self.tr("This page")),
                ],
            ),
        ]

    def _build(self) -> None:
        self._field = QLineEdit()
        self._field.setObjectName("search")
        self._field.setPlaceholderText(self.tr("Find a key or what it does"))
        self._field.setAccessibleName(self.tr("Find a key"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._filter)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(1, 1)
        keys = (key for _, group in self.groups for key, _ in group)
        widest = max(self.fontMetrics().horizontalAdvance(key) for key in keys)
        grid.setColumnMinimumWidth(0, widest + 2 * (GRID + 3))  # no word moves as keys come
        self._grid = grid
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # until it is known
        area.setWidget(page)
        area.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._field)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(520, 620)

    def _fill(self) -> Iterator[None]:
        grid, row = self._grid, 0
        for title, keys in self.groups:
            yield
            grid.setRowStretch(row, 0)
            heading = QLabel(title)
            heading.setObjectName("title")
            heading.setContentsMargins(0, GAP if row else 0, 0, 0)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for key, words in keys:
                shown, told = QLabel(key), QLabel(words)
                shown.setObjectName("key")
                told.setWordWrap(True)
                grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignRight)
                grid.addWidget(told, row, 1)
                self._rows.append((shown, told, f"{key} {words}".casefold()))
                row += 1
            grid.setRowStretch(row, 1)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _filter(self, text: str) -> None:
        for shown, told, words in self._rows:
            fits = text.casefold() in words
            shown.setVisible(fits)
            told.setVisible(fits)


def _board(*asks: Ask) -> str:
    """The first key of each, as the system writes it."""
    return ", ".join(QKeySequence(KEYS[ask][0]).toString(NATIVE) for ask in asks)


def _keys_of(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    found = []
    for action in actions:
        menu: object = QMenu.menuInAction(action)
        if isinstance(menu, QMenu):
            found += _keys_of(menu.actions())
        elif action.shortcuts():
            keys = ", ".join(each.toString(NATIVE) for each in action.shortcuts())
            found.append((keys, action.text().replace("&", "").rstrip("…")))
    return found
