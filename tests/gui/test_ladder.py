"""A card becomes the next harder or easier exercise, by arrow, key and menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import (
    Key,
    Modifier,
    board,
    choose,
    press,
    select,
    view,
)
from tests.gui.desk import Desk

from soleus.domain.dose import Side
from soleus.domain.exercise import default_dose
from soleus.domain.shorthand import read_dose

Trigger = Callable[[Desk], None]


@pytest.mark.parametrize("way", ["arrow", "key", "menu"])
def test_a_card_becomes_the_next_harder_exercise(open_desk: Desk, way: str) -> None:
    said: list[str] = []
    open_desk.window.workspace.said.connect(said.append)
    library = open_desk.services.library.library
    card = open_desk.document.programme.stages[1].cards[1]
    wanted = {each.id for each in library.harder_than(card.exercise)}
    select(open_desk, [card.id])
    lane = view(open_desk, 2)
    if way == "arrow":
        delegate = lane.itemDelegate()
        row = lane.lane_model().rows[lane.lane_model().row_of_card(card.id)]
        layout = delegate.layout_of(row, lane.card_rect(card.id), lane.font())  # type: ignore[attr-defined]  # a CardDelegate
        QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=layout.harder.center())
    elif way == "key":
        press(open_desk, Key.Key_PageUp, Modifier.AltModifier)
    else:
        choose(open_desk.window.workspace.menus.card_menu(), "Harder")
    after = open_desk.document.programme.stages[1].cards[1]
    assert after.exercise in wanted
    own = default_dose(library.exercises[after.exercise], 2).side
    kept = (own is Side.BOTH) == (card.dose.side is Side.BOTH)
    assert after.dose.side == (card.dose.side if kept else own)
    assert said[-1].startswith(f"{library.exercises[card.exercise].name} is now ")
    assert board(open_desk).selected_cards() == [card.id]


def test_a_side_that_changes_with_the_exercise_is_named(open_desk: Desk) -> None:
    """From one seated leg to both legs standing: the effort is gone, not new."""
    said: list[str] = []
    open_desk.window.workspace.said.connect(said.append)
    open_desk.document.change("test", stages=(), current="")
    open_desk.window.workspace.adding.add_exercises(["calf_iso_seated"])
    (card,) = open_desk.document.programme.stages[0].cards
    dose = read_dose("5x45s 70% R rest 2min daily").dose
    open_desk.document.change_dose(card.id, dose)
    select(open_desk, [card.id])
    press(open_desk, Key.Key_PageUp, Modifier.AltModifier)
    (after,) = open_desk.document.programme.stages[0].cards
    assert after.exercise == "calf_iso_standing_dl"
    assert after.dose.side is Side.BOTH
    assert "now both legs" in said[-1]
    assert after.dose.intensity != dose.intensity
    assert ("taken out effort" in said[-1]) is not bool(after.dose.intensity)
    assert "kept days, sets and repetitions, rest" in said[-1]


def test_no_way_leads_to_a_harder_one_that_ranks_lower(open_desk: Desk) -> None:
    """Neither the key nor the arrow: the wall drive goes on to a hop, not to a lighter march."""
    library = open_desk.services.library.library
    neighbour = open_desk.window.workspace.actions_of_board.neighbour
    for here in library.exercises.values():
        for harder, way in ((True, 1), (False, -1)):
            found = neighbour(here.id, harder)
            if found and found.load_rank and here.load_rank:
                assert way * (found.load_rank - here.load_rank) >= 0, (here.id, found.id)
    alone = next(
        each
        for each in library.exercises
        if library.easier[each] and neighbour(each, harder=False) is None
    )
    open_desk.document.change("test", stages=(), current="")
    open_desk.window.workspace.adding.add_exercises([alone])
    (row,) = (each for each in view(open_desk, 1).lane_model().rows if each.card is not None)
    assert not row.easier, "no arrow that leads nowhere"


def test_the_ladder_knows_both_directions(open_desk: Desk) -> None:
    """An exercise that only its neighbour names as easier is reached from below too."""
    library = open_desk.services.library.library
    low, high = next(
        (each.id, other)
        for each in library.exercises.values()
        for other in library.harder[each.id]
        if other not in each.harder
    )
    assert low in library.easier[high]
    open_desk.document.change("test", stages=(), current="")
    open_desk.window.workspace.adding.add_exercises([low])
    card = open_desk.document.programme.stages[0].cards[0]
    select(open_desk, [card.id])
    reachable = {each.id for each in library.harder_than(low)}
    press(open_desk, Key.Key_PageUp, Modifier.AltModifier)
    assert open_desk.document.programme.stages[0].cards[0].exercise in reachable
