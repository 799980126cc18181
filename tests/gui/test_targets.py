"""Where a thing goes is said before it is sent there; a card says what a click would bring."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from tests.gui.board_desk import board, cards, select
from tests.gui.desk import NOW, Desk

from soleus.gui.lane.lane_model import ROW_ROLE

LEFT = Qt.MouseButton.LeftButton
ADDED = "hip_clam"


def target(desk: Desk) -> str:
    return desk.window.workspace.library.target.accessibleName()


def stage_of(desk: Desk, exercise: str) -> str:
    (found,) = [s.label for s, _, c in desk.document.programme.cards() if c.exercise == exercise]
    return found


def by_double_click(desk: Desk) -> None:
    library = desk.window.workspace.library
    library._field.setText("clam")
    spot = library.list.visualRect(library.model.index(library.model.row_of(ADDED))).center()
    QTest.mouseClick(library.list.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(library.list.viewport(), LEFT, pos=spot)


def by_palette(desk: Desk) -> None:
    palette = desk.window.palette_line
    palette.open()
    assert palette._hint.text().startswith(f"Enter adds to stage {target(desk)[-1]} ")
    palette.field.setText("clam")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def select_a_card(desk: Desk) -> None:
    select(desk, cards(desk, 3)[:1])


def click_its_head(desk: Desk) -> None:
    QTest.mouseClick(board(desk).lanes()[2].header, LEFT)
    desk.window.workspace.library.focus_search()


def rename_it(desk: Desk) -> None:
    header = board(desk).lanes()[2].header
    header.rename()
    header._edit.setText("Heavy")
    QTest.keyClick(header._edit, Qt.Key.Key_Return)
    desk.window.workspace.library.focus_search()


@pytest.mark.parametrize("work", [select_a_card, click_its_head, rename_it])
@pytest.mark.parametrize("add", [by_double_click, by_palette])
def test_it_goes_to_the_stage_worked_in_last_and_says_so_before(
    add: Callable[[Desk], None], work: Callable[[Desk], None], desk: Desk
) -> None:
    desk.open()
    desk.window.activateWindow()
    assert target(desk) == "Double-click adds to stage 1"
    work(desk)
    assert target(desk) == "Double-click adds to stage 3"
    add(desk)
    assert stage_of(desk, ADDED) == "3"


def test_another_programme_begins_with_its_current_stage(desk: Desk) -> None:
    desk.open()
    desk.window.activateWindow()
    click_its_head(desk)
    desk.document.open(desk.start(reference="KL-0007"))
    assert target(desk) == "Double-click adds to stage 1"


@pytest.mark.parametrize("harder", [True, False])
def test_a_swap_names_what_it_would_bring(harder: bool, desk: Desk) -> None:
    desk.open()
    lane = board(desk).lanes()[1]
    delegate, view = lane.view.itemDelegate(), lane.view
    index = next(
        index
        for index in (lane.model.index(row) for row in range(lane.model.rowCount()))
        if getattr(index.data(ROW_ROLE), "harder" if harder else "easier")
    )
    row = index.data(ROW_ROLE)
    layout = delegate.layout_of(row, view.visualRect(index), view.font())
    spot = (layout.harder if harder else layout.easier).center()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    assert delegate.helpEvent(event, view, option, index)
    neighbour = desk.window.workspace.actions_of_board.neighbour(row.card.exercise, harder)
    assert neighbour is not None
    assert QToolTip.text() == f"{'Harder' if harder else 'Easier'}: {neighbour.name}"
    assert layout.harder.size().width() >= 24
    assert layout.harder.size().height() >= 24


def test_moving_on_without_what_was_asked_says_so_and_can_be_taken_back(desk: Desk) -> None:
    desk.open()
    before = desk.document.programme
    button = board(desk).lanes()[0].gate.move_on
    assert button.text() == "Move on all the same"
    button.click()
    after = desk.document.programme
    assert after.current == before.stages[1].id
    assert after.stages[1].since == NOW.date()
    desk.document.undo()
    assert desk.document.programme == before


def test_a_stage_without_a_name_is_called_by_its_number_alone(desk: Desk) -> None:
    desk.open("empty")
    desk.window.workspace.adding.add_stage()
    names = [each.name for each in desk.document.programme.stages]
    assert set(names) == {""}
    header = board(desk).lanes()[-1].header
    assert header._title.text() == f"Stage {len(names)}"
    assert header.accessibleName().startswith(f"Stage {len(names)}")
