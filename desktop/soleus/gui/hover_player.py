"""Plays the picture of the card under the mouse, and of no other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QModelIndex, QObject, QTimer

from soleus.gui.card_delegate import CardDelegate, Look
from soleus.gui.lane_rows import Row
from soleus.gui.lane_view import LaneView
from soleus.gui.pictures import Animation, Pictures

FRAME_MS = 40
DELAY_MS = 250
"""The mouse rests this long on a card before its picture plays."""


class HoverPlayer(QObject):
    """One for the whole board. ``allowed`` is False where reduced motion is wished."""

    def __init__(
        self,
        delegate: CardDelegate,
        pictures: Pictures,
        look: Callable[[], Look],
        allowed: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._delegate, self._pictures = delegate, pictures
        self._look, self._allowed = look, allowed
        self._view: LaneView | None = None
        self._key = ""
        self._animation: Animation | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def playing(self) -> bool:
        return self._animation is not None

    def hover(self, view: LaneView, index: QModelIndex) -> None:
        """The mouse is over *index* of *view*; an invalid index stops the playing."""
        row = view.lane_model().rows[index.row()] if index.isValid() else None
        key = row.key if row is not None and row.exercise is not None else ""
        if (view, key) == (self._view, self._key):
            return
        self.stop()
        if key and self._allowed():
            self._view, self._key = view, key
            self._timer.start(DELAY_MS)

    def stop(self) -> None:
        view, index = self._view, self._index()
        self._timer.stop()
        self._delegate.show_moving("", None)
        self._view, self._key, self._animation = None, "", None
        if view is not None and index.isValid():
            view.update(index)

    def _index(self) -> QModelIndex:
        """Where the card stands now; invalid once it is gone."""
        if self._view is None:
            return QModelIndex()
        model = self._view.lane_model()
        return model.index(model.row_of(self._key))

    def _step(self) -> None:
        view, index = self._view, self._index()
        if view is None or not index.isValid():
            self.stop()
            return
        row = view.lane_model().rows[index.row()]
        if self._animation is None:
            self._animation = self._begin(view, index, row)
        if self._animation is None:
            self._timer.stop()
            return
        assert row.card is not None
        moment = self._clock.elapsed() / 1000 % self._animation.seconds
        self._delegate.show_moving(row.card.id, self._animation.frame(moment))
        view.update(index)

    def _begin(self, view: LaneView, index: QModelIndex, row: Row) -> Animation | None:
        assert row.exercise is not None
        assert row.card is not None
        look = self._look()
        self._clock.start()
        self._timer.setInterval(FRAME_MS)
        return self._pictures.animation(
            row.exercise,
            row.card.variant,
            look.side,
            self._delegate.picture_size(row, view.visualRect(index), view.font()),
            view.devicePixelRatioF(),
            style=look.theme.figure_style,
            body=look.body,
        )
