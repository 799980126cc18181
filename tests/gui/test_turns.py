"""Long work of the window in pieces: lanes, pictures and pages come in turns, and all the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk, furnish

from soleus.gui.jobs.turns import Errand, Turns
from soleus.gui.lane.lane_model import LaneModel
from soleus.gui.pictures.picture_queue import Key, PictureQueue
from soleus.gui.pictures.pictures import Pictures
from soleus.handout.options import no_figures
from soleus.paint.page_painter import PagePainter

NO_TIME_S = 0.0
"""Every turn then does a single thing."""


@pytest.fixture
def turning(qapp: QApplication, seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    """A window that works in turns, as the program's does."""
    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    made = furnish(folder, qapp, no_figures, Pictures(no_figures, turns=Turns(NO_TIME_S)))
    yield made
    made.window.close()
    made.database.close()
    made.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


def lanes(desk: Desk) -> list[str]:
    """The labels of the lanes that are filled, as they stand."""
    board = desk.window.workspace.board
    return [lane.model.stage.label for lane in board._lanes.values()]


def all_filled(desk: Desk) -> bool:
    return not desk.window.workspace.board._places


def test_lanes_are_filled_one_after_the_other(turning: Desk, qtbot: QtBot) -> None:
    programme = turning.open()
    assert lanes(turning) == [], "the act of opening makes none of them"
    seen: list[int] = []

    def filled() -> bool:
        seen.append(len(lanes(turning)))
        return all_filled(turning)

    qtbot.waitUntil(filled)
    assert lanes(turning) == [stage.label for stage in programme.stages]
    board = turning.window.workspace.board
    assert [lane.stage_id for lane in board.lanes()] == [each.id for each in programme.stages]
    assert all(lane.isVisible() for lane in board.lanes())
    assert [lane.x() for lane in board.lanes()] == sorted(lane.x() for lane in board.lanes())


def test_who_asks_for_a_lane_does_not_wait(turning: Desk) -> None:
    programme = turning.open()
    last = programme.stages[-1]
    lane = turning.window.workspace.board.lane(last.id)
    assert [row.card.id for row in lane.model.rows if row.card] == [c.id for c in last.cards]
    assert lane.isVisible()
    assert all_filled(turning)


def test_the_focus_in_one_lane_fills_no_other(turning: Desk, qtbot: QtBot) -> None:
    programme = turning.open()
    board = turning.window.workspace.board
    turning.window.activateWindow()
    qtbot.waitUntil(lambda: len(programme.stages) > len(board._places))
    first = next(lane for lane in board._lanes.values() if lane.stage_id not in board._places)
    waiting = len(board._places)
    assert waiting
    first.view.setFocus()
    assert board.lane_around(QApplication.focusWidget() or first) is first
    assert len(board._places) == waiting


def test_an_edit_in_the_middle_of_opening_is_shown(turning: Desk, qtbot: QtBot) -> None:
    programme = turning.open()
    gone = programme.stages[1]
    turning.document.remove_stage(gone.id)
    qtbot.waitUntil(lambda: all_filled(turning))
    kept = [each.id for each in programme.stages if each.id != gone.id]
    assert [lane.stage_id for lane in turning.window.workspace.board.lanes()] == kept


def test_another_programme_takes_the_place_of_one_that_is_still_opening(
    turning: Desk, qtbot: QtBot
) -> None:
    turning.open("at_mid")
    programme = turning.open("kneecap")
    qtbot.waitUntil(lambda: all_filled(turning))
    board = turning.window.workspace.board
    assert [lane.stage_id for lane in board.lanes()] == [each.id for each in programme.stages]
    qtbot.waitUntil(lambda: not board._gone)


def test_the_cards_of_a_duplicated_stage_are_selected_with_the_keyboard_on_them(
    turning: Desk, qtbot: QtBot
) -> None:
    programme = turning.open()
    board = turning.window.workspace.board
    turning.window.activateWindow()
    board.select_card(programme.stages[0].cards[0].id)
    qtbot.waitUntil(lambda: board.focused_lane() is not None)
    turning.document.duplicate_stage(programme.stages[0].id)
    qtbot.waitUntil(lambda: all_filled(turning))
    copy = turning.document.programme.stages[1]
    assert board.selected_cards() == [card.id for card in copy.cards]
    assert board.lane(copy.id).view.hasFocus()


def test_cards_are_selected_at_a_stroke(desk: Desk) -> None:
    programme = desk.open()
    board = desk.window.workspace.board
    told: list[int] = []
    board.chosen_changed.connect(lambda: told.append(1))
    cards = programme.stages[0].cards
    board.select_keys([f"card:{card.id}" for card in cards])
    assert board.selected_cards() == [card.id for card in cards]
    assert len(told) == 1


def test_a_row_whose_card_is_the_same_stays_the_same(desk: Desk) -> None:
    programme = desk.open()
    lane = desk.window.workspace.board.lane(programme.stages[0].id)
    assert isinstance(lane.model, LaneModel)
    first, second = [row for row in lane.model.rows if row.card is not None][:2]
    assert first.card is not None
    desk.document.change_card(first.card.id, "Note", note="Slowly")
    rows = {row.key: row for row in lane.model.rows}
    assert rows[second.key] is second
    assert rows[first.key] is not first
    assert rows[first.key].card.note == "Slowly"  # type: ignore[union-attr]  # it is a card's row


# --- pictures


def pixmap() -> QPixmap:
    return QPixmap(2, 2)


def test_pictures_are_made_a_few_at_a_time_and_told_of(qtbot: QtBot) -> None:
    kept: dict[Key, QPixmap | None] = {}
    turns = Turns(NO_TIME_S)
    owner = QObject()

    def keep(key: Key, made: QPixmap | None) -> bool:
        kept[key] = made
        return made is not None

    queue = PictureQueue(turns, keep, owner)
    queue.ask(("a",), pixmap)
    queue.ask(("b",), pixmap)
    assert not kept, "nothing is made while something is painted"
    with qtbot.waitSignal(queue.came):
        pass
    assert list(kept) == [("a",), ("b",)]
    queue.deleteLater()


def test_a_picture_that_does_not_exist_is_not_told_of(qtbot: QtBot) -> None:
    told: list[int] = []
    tried: list[int] = []
    queue = PictureQueue(Turns(NO_TIME_S), lambda _, made: made is not None)
    queue.came.connect(lambda: told.append(1))

    def make() -> None:
        tried.append(1)

    queue.ask(("a",), make)
    qtbot.waitUntil(lambda: bool(tried))
    qtbot.wait(80)
    assert told == [], "or it would be asked for again, and again"


def test_what_is_out_of_sight_need_not_come(qtbot: QtBot) -> None:
    made: list[str] = []
    queue = PictureQueue(Turns(NO_TIME_S), lambda _, pixmap: pixmap is not None)

    def of(name: str) -> QPixmap:
        made.append(name)
        return pixmap()

    queue.ask(("seen",), lambda: of("seen"))
    queue.tell()
    queue.ask(("far",), lambda: of("far"))
    queue._tell()
    qtbot.wait(20)
    assert made == []


def test_turns_end_with_those_who_take_them(qtbot: QtBot) -> None:
    turns, done = Turns(NO_TIME_S), []
    gone, here = QObject(), QObject()
    turns.join(gone, lambda: bool(done.append("gone")))
    turns.join(here, lambda: bool(done.append("here")))
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    turns.ask()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["here"]


# --- pages


def test_a_page_in_pieces_is_the_page_at_once(turning: Desk, qtbot: QtBot) -> None:
    turning.open()
    view = turning.window.workspace.handout.view
    qtbot.waitUntil(lambda: bool(view._pages))
    page = view._pages[0]
    qtbot.waitUntil(lambda: view._fresh(0, page))
    _, dpi, shown = view._images[0]
    whole = PagePainter(view._style).image(page, dpi)
    whole.setDevicePixelRatio(shown.devicePixelRatio())
    assert shown == whole


def test_a_page_that_changes_while_it_is_painted_is_painted_anew(
    turning: Desk, qtbot: QtBot
) -> None:
    programme = turning.open()
    view = turning.window.workspace.handout.view
    qtbot.waitUntil(lambda: view._begun is not None)
    turning.document.change_card(programme.stages[0].cards[0].id, "Note", note="Quite new words")
    qtbot.waitUntil(
        lambda: any("Quite new" in run.text for page in view._pages for run in page.texts())
    )
    qtbot.waitUntil(lambda: view._fresh(0, view._pages[0]))
    _, dpi, shown = view._images[0]
    whole = PagePainter(view._style).image(view._pages[0], dpi)
    assert shown == whole


def test_an_errand_is_done_once_for_all_that_asked(qtbot: QtBot) -> None:
    turns, owner = Turns(NO_TIME_S), QObject()
    done: list[int] = []
    errand = Errand(turns, lambda: done.append(1), owner)
    errand.ask()
    errand.ask()
    assert not done, "what asked for it is shown first"
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)
    assert done == [1]


def test_an_errand_that_was_done_meanwhile_is_not_done_again(qtbot: QtBot) -> None:
    turns, owner = Turns(NO_TIME_S), QObject()
    done: list[int] = []
    errand = Errand(turns, lambda: done.append(1), owner)
    errand.ask()
    errand.do_now()
    qtbot.wait(20)
    assert done == [1]


def test_a_piece_comes_after_what_the_one_before_has_changed_is_painted(
    turning: Desk, qtbot: QtBot
) -> None:
    turning.open()
    board = turning.window.workspace.board
    qtbot.waitUntil(lambda: all_filled(turning) and not board._gone)
    told: list[str] = []
    pieces = ["one", "two"]

    def piece() -> bool:
        if not pieces:
            return False
        told.append(pieces.pop())
        watched.update()
        return True

    watched = Watched(told, turning.window)
    watched.setGeometry(0, 0, 20, 20)
    watched.show()
    turns = Turns(NO_TIME_S)
    turns.join(watched, piece)
    turns.ask()
    qtbot.waitUntil(lambda: len(told) == 5)
    assert told == ["paint", "two", "paint", "one", "paint"]


class Watched(QWidget):
    """Tells when it is painted."""

    def __init__(self, told: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt calls it so)
        del event
        self._told.append("paint")
