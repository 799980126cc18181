"""Other ways to do an exercise, chosen on its card."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.gui.board_desk import Key, press, select, view
from tests.gui.desk import Desk

from soleus.gui.lane.card_delegate import CardDelegate


def with_ways(desk: Desk) -> str:
    """A card of an exercise that has variants, on an empty board."""
    desk.open("")
    desk.window.workspace.adding.add_exercises(["calf_dl_raise_step"])
    return desk.document.programme.stages[0].cards[0].id


def ways_by_click(desk: Desk, card: str) -> QMenu:
    lane = view(desk, 1)
    delegate = lane.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    row = lane.lane_model().rows[lane.lane_model().row_of_card(card)]
    layout = delegate.layout_of(row, lane.card_rect(card), lane.font())
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=layout.variants.center())
    return popup()


def ways_by_key(desk: Desk, card: str) -> QMenu:
    select(desk, [card])
    press(desk, Key.Key_V)
    return popup()


def ways_by_menu(desk: Desk, card: str) -> QMenu:
    select(desk, [card])
    menu = desk.window.workspace.menus.card_menu()
    found = next(each for each in menu.actions() if each.text().startswith("Other ways")).menu()
    assert isinstance(found, QMenu)
    return found


def popup() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.parametrize("ways", [ways_by_click, ways_by_key, ways_by_menu])
def test_a_variant_is_chosen_on_the_card(ways: Callable[[Desk, str], QMenu], desk: Desk) -> None:
    card = with_ways(desk)
    menu = ways(desk, card)
    assert [each.isChecked() for each in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    menu.close()
    assert desk.document.programme.stages[0].cards[0].variant == "bent"
    desk.document.undo()
    assert desk.document.programme.stages[0].cards[0].variant == ""


def test_enter_in_the_library_adds_the_variant_that_was_sought(desk: Desk) -> None:
    desk.open("")
    library = desk.window.workspace.library
    library.focus_search()
    QTest.keyClicks(library._field, "heel slide in a bridge one leg")
    QTest.keyClick(library._field, Key.Key_Return)
    card = desk.document.programme.stages[0].cards[0]
    assert (card.exercise, card.variant) == ("knee_ham_slide", "one_leg")


def test_the_palette_adds_the_variant_that_was_typed(desk: Desk) -> None:
    desk.open("")
    palette = desk.window.palette_line
    palette.open()
    QTest.keyClicks(palette.field, "heel slide in a bridge one leg 3x12")
    QTest.keyClick(palette.field, Key.Key_Return)
    card = desk.document.programme.stages[0].cards[0]
    assert (card.exercise, card.variant) == ("knee_ham_slide", "one_leg")
    assert card.dose.groups[0].parts[0].count is not None
