"""A card is laid out whole, at any width and font; its picture plays under the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPixmap
from tests.gui.board_desk import board, view
from tests.gui.desk import Desk

from soleus.gui.lane.card_layout import PICTURE, SMALL_PICTURE, WRAP, CardLayouts, CardText, bold
from soleus.gui.look.tokens import TARGET
from soleus.gui.pictures.hover_player import DELAY_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LONG = "Single-leg heel raise on a step with the knee bent and a rucksack, slowly lowering"
DOSE = "3×15-20 · 3-0-3 · rest 90 s · 3/week · +10 kg · pain<=5"
TEXTS = [
    CardText("Clam", "3×15 · daily", "right", "", True),
    CardText(LONG, DOSE, "alternating", LONG, True),
    CardText("Ice", "", "", "", False),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [196, 260, 420])
@pytest.mark.parametrize("points", [10.0, 15.0])
@pytest.mark.parametrize("picture", [PICTURE, SMALL_PICTURE])
def test_nothing_of_a_card_is_cut_or_covered(
    qapp: QApplication, text: CardText, width: int, points: float, picture: int
) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    layout = CardLayouts().layout(text, width, font, picture)
    parts = [layout.picture, layout.name, layout.dose, layout.more, layout.side, layout.note]
    for rect in (each for each in parts if each.height() > 0 and each.width() > 0):
        assert layout.frame.contains(rect)
    assert not layout.side.intersects(layout.dose)
    assert not layout.side.intersects(layout.more)
    assert not layout.side.intersects(layout.name)
    assert layout.name.bottom() < layout.dose.top() or not text.dose
    rect, used = layout.name, QFontMetrics(bold(font))
    needed = used.boundingRect(QRect(0, 0, rect.width(), 999), WRAP, text.name)
    assert rect.height() >= needed.height()
    assert "".join(layout.dose_lines).replace(" · ", "") == text.dose.replace(" · ", "")
    metrics = QFontMetrics(font)
    for at, words in enumerate(layout.dose_lines):
        room = layout.more if at else layout.dose
        assert metrics.horizontalAdvance(words) <= room.width()
    assert layout.more.height() >= (len(layout.dose_lines) - 1) * metrics.height()
    if text.picture:
        assert min(layout.harder.width(), layout.easier.height(), TARGET) >= 24
        assert not layout.harder.intersects(layout.picture)
        assert layout.frame.contains(layout.harder)
        assert layout.frame.contains(layout.easier)


def test_the_tooltip_says_everything(desk: Desk) -> None:
    desk.open()
    card = desk.document.programme.stages[1].cards[1]
    desk.document.change_card(card.id, "note", note=LONG)
    model = view(desk, 2).lane_model()
    tip = "\n".join(desk.window.workspace._words.card_tip(model.rows[model.row_of_card(card.id)]))
    for words in (LONG, "3×15 · 3-0-3", "3 sets of 15", "Calf load 4 of 10"):
        assert words in tip


@dataclass
class Film:
    """Two pictures that take turns."""

    seconds: float = 0.2
    ready: bool = True
    asked: int = 0
    left: int = 0

    def frame(self, moment: float) -> QPixmap:
        assert 0 <= moment < self.seconds
        self.asked += 1
        return QPixmap(10, 10)

    def leave(self) -> None:
        self.left += 1


def test_the_picture_plays_under_the_mouse_and_stops_beside_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    film = Film()
    monkeypatch.setattr(desk.services.pictures, "animation", lambda *_, **__: film)
    player, lane = desk.window.workspace.player, view(desk, 1)
    board(desk).hovered.emit(lane, lane.lane_model().index(0))
    qtbot.waitUntil(lambda: film.asked > 2, timeout=20 * DELAY_MS)
    assert player.playing
    board(desk).hovered.emit(lane, QModelIndex())
    assert not player.playing
    assert film.left == 1


def test_reduced_motion_keeps_pictures_still(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    desk.services.settings.set("reduced_motion", True)
    film = Film()
    monkeypatch.setattr(desk.services.pictures, "animation", lambda *_, **__: film)
    lane = view(desk, 1)
    board(desk).hovered.emit(lane, lane.lane_model().index(0))
    qtbot.wait(2 * DELAY_MS)
    assert film.asked == 0
