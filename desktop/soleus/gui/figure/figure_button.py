"""The chosen figure, small and in words; a click opens the choice."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from soleus.gui.figure.figure_choice import read_choice
from soleus.gui.figure.figure_dialog import FigureDialog
from soleus.gui.figure.figure_words import FigureWords
from soleus.gui.look.tokens import GRID
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.pictures.portrait import PORTRAITS, Portrait, waiting_pixmap
from soleus.handout.figure_source import NEUTRAL
from soleus.storage.records.settings import SettingsStore

FIGURE = "programme.figure"
"""The setting: the figure of new programmes."""

PICTURE = QSize(30, 60)


class FigureButton(QPushButton):
    """Begins with the clinic's figure for new programmes."""

    def __init__(
        self, settings: SettingsStore, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._pictures = settings, pictures
        self._words = FigureWords(self)
        self.figure = new_figure(settings)
        self.setIconSize(PICTURE)
        # Named: the dialog that opens over the button is its child and would take it over.
        high = PICTURE.height() + GRID
        self.setStyleSheet(f"FigureButton {{ text-align: left; min-height: {high}px; }}")
        self.clicked.connect(self._choose)
        pictures.changed.connect(self._show)
        self._show()

    def _choose(self) -> None:
        chosen = ask_figure(self.figure, self._settings, self._pictures, self)
        if chosen is not None:
            self.figure = chosen
            self._show()

    def _show(self) -> None:
        line = self._words.line(read_choice(self.figure))
        self.setText(self.tr("{0} · change…").format(line))
        pixmap = self._pictures.portrait(
            self.figure, PORTRAITS[Portrait.WHOLE], PICTURE, self.devicePixelRatioF()
        )
        self.setIcon(QIcon(pixmap or waiting_pixmap(PICTURE, self.devicePixelRatioF())))


def new_figure(settings: SettingsStore) -> str:
    """The figure that new programmes begin with."""
    return str(settings.get(FIGURE, NEUTRAL) or NEUTRAL)


def ask_figure(
    figure: str, settings: SettingsStore, pictures: Pictures, parent: QWidget
) -> str | None:
    """What the dialog was answered with, kept for new programmes if so wished; None: nothing."""
    dialog = FigureDialog(figure, pictures, parent)
    if not dialog.exec():
        return None
    if dialog.for_new.isChecked():
        settings.set(FIGURE, dialog.figure())
    return dialog.figure()
