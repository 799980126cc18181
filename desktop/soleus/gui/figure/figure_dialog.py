"""Choosing who the pictures of a programme show: body, build, skin, hair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.figure.figure_choice import FigureChoice, aged, read_choice
from soleus.gui.figure.figure_words import FigureWords
from soleus.gui.look.tokens import GAP, GRID, MARGIN
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.pictures.portrait import PORTRAITS, Portrait, waiting_pixmap

TILE = QSize(112, 164)
PICTURE = QSize(96, 124)
LOW_TILE = QSize(112, 120)
LOW_PICTURE = QSize(96, 80)
EDGES = QMargins(GRID + 1, GRID + 1, GRID + 1, GRID + 1)
"""Padding and line around what is on a tile, as the style sheet has them."""

Change = Callable[[FigureChoice], FigureChoice]


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """One choice: its button, the figure with it, and the figure without it if it can go."""

    button: QToolButton
    portrait: Portrait
    chosen: Change
    undone: Change | None = None

    def is_on(self, choice: FigureChoice) -> bool:
        return self.chosen(choice) == choice


class FigureDialog(QDialog):
    """Every tile shows the figure as it is with that choice. Pictures come as they are drawn."""

    def __init__(self, figure: str, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Figure of the pictures"))
        self._choice, self._pictures = read_choice(figure), pictures
        self._words = FigureWords(self)
        self._tiles: list[Tile] = []
        self._build()
        pictures.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        words = self._words
        self._drawn: dict[QToolButton, QPixmap] = {}
        sexes = [(name, partial(replace, sex=sex)) for sex, name in words.sexes().items()]
        skins = [(name, partial(replace, skin=skin)) for skin, name in words.skins().items()]
        hair = [(name, partial(replace, hair=each)) for each, name in words.hair().items()]
        bodies = [self._tile(name, Portrait.WHOLE, change) for name, change in sexes]
        bodies += self._builds()
        self._line = QLabel()
        self._line.setObjectName("big")
        self.for_new = QCheckBox(self.tr("Show this figure in &new programmes too"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        show = buttons.addButton(
            self.tr("Show this figure"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        show.setObjectName("primary")
        show.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._line)
        column.addLayout(_row(bodies))
        column.addLayout(_row([self._tile(name, Portrait.FACE, change) for name, change in skins]))
        column.addLayout(_row([self._tile(name, Portrait.HEAD, change) for name, change in hair]))
        column.addWidget(self.for_new)
        column.addWidget(buttons)
        self.setMinimumWidth(5 * (TILE.width() + GRID) + 2 * MARGIN)

    def _builds(self) -> list[QToolButton]:
        names = self._words.builds()
        older, younger = partial(aged, older=True), partial(aged, older=False)
        heavier, lighter = partial(replace, heavier=True), partial(replace, heavier=False)
        return [
            self._tile(names["older"], Portrait.WHOLE, older, younger),
            self._tile(names["heavier"], Portrait.WHOLE, heavier, lighter),
        ]

    def _tile(
        self, name: str, portrait: Portrait, chosen: Change, undone: Change | None = None
    ) -> QToolButton:
        button = QToolButton()
        button.setObjectName("tile")
        button.setText(name)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        low = portrait is not Portrait.WHOLE
        button.setIconSize(LOW_PICTURE if low else PICTURE)
        size = (LOW_TILE if low else TILE).expandedTo(button.sizeHint())
        # The window's style sheet sets a least size of its own, which only another one raises.
        inner = size.shrunkBy(EDGES)
        button.setStyleSheet(f"min-width: {inner.width()}px; min-height: {inner.height()}px;")
        button.setMaximumSize(size)
        tile = Tile(button, portrait, chosen, undone)
        button.clicked.connect(lambda: self._choose(tile))
        self._tiles.append(tile)
        return button

    def _choose(self, tile: Tile) -> None:
        if tile.undone is not None and tile.is_on(self._choice):
            self._choice = tile.undone(self._choice)
        else:
            self._choice = tile.chosen(self._choice)
        self._show()

    def _show(self) -> None:
        self._line.setText(self._words.line(self._choice))
        for tile in self._tiles:
            tile.button.setChecked(tile.is_on(self._choice))
            self._show_tile(tile)

    def _show_tile(self, tile: Tile) -> None:
        """The figure with that choice; what the tile showed last stands until it is drawn."""
        button, sitting = tile.button, PORTRAITS[tile.portrait]
        size, ratio = button.iconSize(), self.devicePixelRatioF()
        words = tile.chosen(self._choice).words
        pixmap = self._pictures.portrait(words, sitting, size, ratio)
        if pixmap is not None:
            self._drawn[button] = pixmap
        elif button not in self._drawn:
            self._drawn[button] = waiting_pixmap(size, ratio, sitting.part)
        button.setIcon(QIcon(self._drawn[button]))

    def figure(self) -> str:
        """What was chosen, as a programme keeps it."""
        return self._choice.words


def _row(tiles: Sequence[QToolButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for tile in tiles:
        row.addWidget(tile)
    row.addStretch(1)
    return row
