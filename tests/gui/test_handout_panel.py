"""The handout beside the board: it follows every edit and stays where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import board, cards
from tests.gui.desk import Desk

from soleus.gui.handout_panel import HandoutPanel
from soleus.handout.page import Page, Paper, TextRun, card_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    desk.open()
    return desk


def panel(desk: Desk) -> HandoutPanel:
    return desk.window.workspace.handout


def words(pages: tuple[Page, ...]) -> str:
    return " ".join(each.text for page in pages for each in page.items if isinstance(each, TextRun))


def test_an_edit_is_on_the_page_after_a_moment(open_desk: Desk, qtbot: QtBot) -> None:
    stage = open_desk.document.programme.stages[0]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.change_stage(stage.id, "Rename", name="Calm it down")
    assert "Calm it down" in words(panel(open_desk).pages)


def test_the_place_stays_while_the_programme_is_edited(open_desk: Desk, qtbot: QtBot) -> None:
    view = panel(open_desk).view
    view.show_page(2)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    place, page = bar.value(), view.current_page()
    stage = open_desk.document.programme.stages[0]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.change_stage(stage.id, "Change aim", aim="A little less pain")
    assert (bar.value(), view.current_page()) == (place, page)
    assert page > 1


def test_a_page_that_did_not_change_is_not_painted_anew(open_desk: Desk, qtbot: QtBot) -> None:
    before = panel(open_desk).view._pages
    last = cards(open_desk, 5)[-1]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.remove_cards([last])  # stage 5 is not on the handout of stage 1
    after = panel(open_desk).view._pages
    assert all(new is old for new, old in zip(after, before, strict=True))


def test_a_click_on_an_exercise_selects_its_card(open_desk: Desk) -> None:
    view = panel(open_desk).view
    page, rect = view._pages[0], view._rects()[0]
    dots = rect.width() / page.width
    x, y = next(
        (x, y)
        for y in range(10, int(page.height), 5)
        for x in range(10, int(page.width), 10)
        if card_at(page, x, y)
    )
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rect.topLeft() + type(rect.topLeft())(round(x * dots), round(y * dots)),
    )
    assert board(open_desk).selected_cards() == [card_at(page, x, y)]


def test_zoom_keeps_the_middle_and_fit_comes_back(open_desk: Desk) -> None:
    view = panel(open_desk).view
    view.show_page(2)
    view.step_zoom(1)
    assert view.zoom > 0
    assert view.current_page() == 2
    view.set_zoom(0)
    assert view.horizontalScrollBar().maximum() == 0


def test_all_stages_and_paper_are_a_choice(open_desk: Desk) -> None:
    few = len(panel(open_desk).pages)
    panel(open_desk)._stages.setCurrentIndex(1)
    panel(open_desk)._stages.activated.emit(1)
    assert len(panel(open_desk).pages) > few
    panel(open_desk).set_paper(Paper.LETTER)
    panel(open_desk)._paper.activated.emit(1)
    assert panel(open_desk).options().paper is Paper.LETTER
    assert panel(open_desk).pages[0].width == pytest.approx(215.9, abs=0.2)
