"""Pictures that play in the window: on a card, in the library, in the preview."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot
from tests.gui.board_desk import view
from tests.gui.desk import Desk, furnish
from tests.gui.film_set import FilmSet, film_set, pixels

from soleus.figures.keeping.gallery import shipped_gallery
from soleus.gui.lane.card_delegate import CardDelegate
from soleus.gui.lane.lane_view import LaneView
from soleus.handout.figure_source import GalleryFigures

LONG_MS = 120_000


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[FilmSet]:
    made = film_set(tmp_path / "pictures")
    yield made
    made.studio.close()


@pytest.fixture
def desk(qapp: QApplication, seeded: Path, tmp_path: Path, stage: FilmSet) -> Iterator[Desk]:
    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    made = furnish(folder, qapp, GalleryFigures(shipped_gallery()), stage.pictures)
    made.open()
    yield made
    made.window.close()
    made.database.close()
    made.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


def point(listed: QListView, row: int) -> None:
    """Move the mouse over a row."""
    where = QPointF(listed.visualRect(listed.model().index(row, 0)).center())
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(listed.viewport(), move)


def picture_area(lane: LaneView) -> QRect:
    """Where the picture of the first card stands, without the letters that lie on it."""
    delegate = lane.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    whole = lane.visualRect(lane.model().index(0, 0))
    place = delegate.layout_of(lane.lane_model().rows[0], whole, lane.font()).picture
    return place.adjusted(6, 30, -6, -6)


def wait_for_frames(qtbot: QtBot, listed: QListView, area: QRect) -> None:
    """Until *area* has looked in five ways."""
    seen: set[bytes] = set()

    def several() -> bool:
        seen.add(pixels(listed.viewport().grab(area)))
        return len(seen) > 4

    qtbot.waitUntil(several, timeout=LONG_MS)


def leave(listed: QListView) -> None:
    QApplication.sendEvent(listed, QEvent(QEvent.Type.Leave))


def test_a_card_under_the_mouse_plays_and_stands_still_again(desk: Desk, qtbot: QtBot) -> None:
    player, lane = desk.window.workspace.player, view(desk, 1)
    area = picture_area(lane)
    still = pixels(lane.viewport().grab(area))
    point(lane, 0)
    qtbot.waitUntil(lambda: player.playing, timeout=LONG_MS)
    wait_for_frames(qtbot, lane, area)
    leave(lane)
    assert not player.playing
    assert pixels(lane.viewport().grab(area)) == still


def test_a_row_of_the_library_plays_and_takes_the_place_of_the_card(
    desk: Desk, qtbot: QtBot
) -> None:
    player, listed = desk.window.workspace.player, desk.window.workspace.library.list
    point(view(desk, 1), 0)
    point(listed, 0)
    area = listed.visualRect(listed.model().index(0, 0))
    wait_for_frames(qtbot, listed, area)
    listed.hovered.emit(QModelIndex())
    assert not player.playing


def test_the_preview_plays_until_it_is_closed(desk: Desk, qtbot: QtBot) -> None:
    preview = desk.window.preview
    preview.show_exercise("calf_ankle_pump")
    qtbot.waitUntil(lambda: preview.player.playing, timeout=LONG_MS)
    preview.leave()
    assert preview.player.animation is None
    desk.services.settings.set("reduced_motion", True)
    preview.show_exercise("calf_ankle_pump")
    assert preview.player.animation is None


def test_leaving_a_card_before_it_plays_takes_its_drawing_back(
    desk: Desk, qtbot: QtBot, stage: FilmSet
) -> None:
    lane = view(desk, 1)
    point(lane, 0)
    qtbot.waitUntil(lambda: "motion_plan" in stage.worker.given, timeout=LONG_MS)
    leave(lane)
    stage.worker.submit(divmod, 1, 1).result(60)
    assert "motion_bytes" not in stage.worker.given
    assert not desk.window.workspace.player.playing


def test_a_card_that_is_taken_away_while_it_plays_stops_playing(desk: Desk, qtbot: QtBot) -> None:
    player, lane = desk.window.workspace.player, view(desk, 1)
    point(lane, 0)
    qtbot.waitUntil(lambda: player.playing, timeout=LONG_MS)
    first = lane.lane_model().rows[0].card
    assert first is not None
    desk.document.remove_cards([first.id])
    assert not player.playing
    qtbot.wait(100)
