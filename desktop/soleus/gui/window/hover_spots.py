"""Which pictures play under the mouse: those of the cards and those of the library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QPixmap

from soleus.domain.exercise import Exercise
from soleus.domain.sides import working_side
from soleus.gui.lane.card_delegate import CardDelegate
from soleus.gui.lane.lane_view import LaneView
from soleus.gui.library.library_list import LibraryList
from soleus.gui.library.library_model import EXERCISE_ROLE
from soleus.gui.pictures.hover_player import HoverPlayer, Spot
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.pictures.pictures import Animation, Pictures


class HoverSpots(QObject):
    """Tells the player what the mouse is over."""

    def __init__(
        self,
        player: HoverPlayer,
        pictures: Pictures,
        look: Callable[[], Look],
        cards: CardDelegate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._pictures, self._look = player, pictures, look
        self._cards = cards

    def over_card(self, view: LaneView, index: QModelIndex) -> None:
        """The mouse is over *index* of a lane; an invalid index is beside its cards."""
        model = view.lane_model()
        row = model.rows[index.row()] if index.isValid() else None
        if row is None or row.card is None or row.exercise is None:
            self._player.hover(None)
            return
        key, card_id = row.key, row.card.id

        def begin(found: QModelIndex) -> Animation | None:
            now, look = model.rows[found.row()], self._look()
            if now.exercise is None or now.card is None:
                return None
            return self._pictures.animation(
                now.exercise,
                now.card.variant,
                working_side(now.card.dose.side, look.side),
                self._cards.picture_size(now, view.visualRect(found), view.font()),
                view.devicePixelRatioF(),
                dose=now.card.dose,
                style=look.theme.figure_style,
                body=look.body,
            )

        def show(frame: QPixmap | None) -> None:
            self._cards.show_moving(card_id, frame)

        self._player.hover(Spot(view, key, lambda: model.index(model.row_of(key)), begin, show))

    def over_exercise(self, listed: LibraryList, index: QModelIndex) -> None:
        """The mouse is over *index* of the library; an invalid index is beside its rows."""
        exercise = index.data(EXERCISE_ROLE) if index.isValid() else None
        if not isinstance(exercise, Exercise):
            self._player.hover(None)
            return

        def begin(found: QModelIndex) -> Animation | None:
            look = self._look()
            return self._pictures.animation(
                exercise,
                "",
                look.side,
                listed.picture_size(found),
                listed.devicePixelRatioF(),
                style=look.theme.figure_style,
            )

        def show(frame: QPixmap | None) -> None:
            listed.show_moving(exercise.id, frame)

        self._player.hover(
            Spot(listed, exercise.id, lambda: listed.place_of(exercise.id), begin, show)
        )
