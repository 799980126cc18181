"""Plays the picture under the mouse, be it on a card or in the library, and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView

from soleus.gui.pictures.pictures import Animation
from soleus.gui.pictures.player import Player

DELAY_MS = 200
"""The mouse rests this long on a picture before it plays."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One row of a view whose picture can play.

    key     which row it is, wherever it stands
    find    its place now; invalid once it is gone
    begin   its playing picture; None where there is none
    show    puts a frame in place of the still picture; None takes it away
    """

    view: QAbstractItemView
    key: str
    find: Callable[[], QModelIndex]
    begin: Callable[[QModelIndex], Animation | None]
    show: Callable[[QPixmap | None], None]


class HoverPlayer(QObject):
    """One for the whole window. ``allowed`` is False where reduced motion is wished."""

    def __init__(self, allowed: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self._spot: Spot | None = None
        self._player = Player(self._show, self)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self._begin)

    @property
    def playing(self) -> bool:
        return self._player.playing

    def hover(self, spot: Spot | None) -> None:
        """The mouse is over *spot*; None, over nothing that plays, stops."""
        here = self._spot
        if spot is not None and here is not None and (spot.view, spot.key) == (here.view, here.key):
            return
        self.stop()
        if spot is not None and self._allowed():
            self._spot = spot
            self._delay.start()

    def stop(self) -> None:
        spot, self._spot = self._spot, None
        self._delay.stop()
        self._player.stop()
        if spot is not None:
            spot.show(None)
            index = spot.find()
            if index.isValid():
                spot.view.update(index)

    def _begin(self) -> None:
        spot = self._spot
        index = spot.find() if spot is not None else QModelIndex()
        if spot is None or not index.isValid():
            self.stop()
            return
        self._player.play(spot.begin(index))

    def _show(self, frame: QPixmap) -> None:
        spot = self._spot
        index = spot.find() if spot is not None else QModelIndex()
        if spot is None or not index.isValid():
            self.stop()
            return
        spot.show(frame)
        spot.view.update(index)
