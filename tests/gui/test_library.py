"""The library side: found as typed, filtered, marked, looked at, added in every way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk

from soleus.domain.exercise import Equipment, Purpose, Region
from soleus.gui.library.library_filters import (
    NOTHING_NEEDED,
    ON,
    Circumstances,
    Group,
    library_filters,
)
from soleus.gui.library.library_model import FAVOURITE_ROLE, MARKS_ROLE
from soleus.gui.parts.dragging import exercises_in

Key = Qt.Key
WANTED = "calf_sl_raise_floor"


def shown(desk: Desk) -> list[str]:
    model = desk.window.workspace.library.model
    return [model.pair(row)[0] for row in range(model.rowCount())]


def choose(desk: Desk, exercise_id: str = WANTED) -> None:
    """Make *exercise_id* the current one of the list, with the keyboard in it."""
    library = desk.window.workspace.library
    library.list.setCurrentIndex(library.model.index(library.model.row_of(exercise_id)))
    library.focus_list()


def type_words(desk: Desk, words: str) -> None:
    desk.window.workspace.library.focus_search()
    QTest.keyClicks(QApplication.focusWidget(), words)


# --- filters as values


def test_choices_of_a_group_add_up_and_groups_narrow(desk: Desk) -> None:
    exercises = desk.services.library.exercises
    filters = library_filters(exercises)
    calf, hip = (Group.REGION, Region.CALF.value), (Group.REGION, Region.HIP.value)
    mat = (Group.EQUIPMENT, Equipment.MAT.value)
    either = filters.matching(None, frozenset({calf, hip}))
    assert either == [
        each.id for each in exercises.values() if each.region in {Region.CALF, Region.HIP}
    ]
    both = filters.matching(None, frozenset({calf, hip, mat}))
    assert both == [each for each in either if Equipment.MAT in exercises[each].equipment]


def test_a_count_is_what_the_choice_would_show(desk: Desk) -> None:
    """Whatever is chosen already: choosing one more of another group shows as many as told."""
    shelf = desk.services.library
    filters = library_filters(shelf.exercises, Circumstances(favourites=(WANTED,)))
    chosen = frozenset({(Group.REGION, Region.CALF.value)})
    found = list(shelf.search("raise"))
    for choice, count in filters.counts(found, chosen).items():
        if choice[0] is not Group.REGION:
            assert count == len(filters.matching(found, chosen | {choice})), choice
    assert filters.counts(found, chosen)[Group.FAVOURITE, ON] == 1


def test_no_caution_leaves_out_what_the_presentation_warns_of(desk: Desk) -> None:
    desk.open("at_ins")
    library = desk.window.workspace.library
    library.filters.choose((Group.PRESENTATION, ON))
    avoid = set(desk.services.library.presentations["at_ins"].avoid)
    exercises = desk.services.library.exercises
    assert avoid
    assert shown(desk) == [
        each.id for each in exercises.values() if not avoid.intersection(each.avoid)
    ]


# --- searching


def test_words_are_marked_where_they_stand(desk: Desk) -> None:
    desk.open()
    type_words(desk, "heel rai")
    model = desk.window.workspace.library.model
    index = model.index(shown(desk).index(WANTED))
    name = index.data()
    assert [name[start:end].lower() for start, end in index.data(MARKS_ROLE)] == ["heel", "raise"]


def test_an_unknown_word_says_what_to_do_and_escape_brings_all_back(desk: Desk) -> None:
    desk.open()
    everything = shown(desk)
    type_words(desk, "zzzzqqqq")
    library = desk.window.workspace.library
    assert shown(desk) == []
    assert "zzzzqqqq" in library._empty.text()
    assert library._empty.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert shown(desk) == everything


def by_chip(desk: Desk) -> None:
    bar = desk.window.workspace.library.filters
    chips = [each for each in bar.findChildren(QPushButton) if each.text().startswith("Calf ")]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)


def by_menu(desk: Desk) -> None:
    bar = desk.window.workspace.library.filters
    menus = [each for each in bar._menu.findChildren(QMenu) if each.title() == "Region"]
    action = next(each for each in menus[0].actions() if each.text().startswith("Calf\t"))
    menus[0].popup(QPoint(0, 0))
    QTest.mouseClick(
        menus[0], Qt.MouseButton.LeftButton, pos=menus[0].actionGeometry(action).center()
    )
    assert menus[0].isVisible(), "the menu stays open for the next tick"
    menus[0].close()


@pytest.mark.parametrize("trigger", [by_chip, by_menu])
def test_a_filter_narrows_the_list_by(trigger: Callable[[Desk], None], desk: Desk) -> None:
    desk.open()
    trigger(desk)
    exercises = desk.services.library.exercises
    assert {exercises[each].region for each in shown(desk)} == {Region.CALF}
    desk.window.workspace.library.filters.clear()
    assert len(shown(desk)) == len(exercises)


def test_every_filter_has_a_name_and_finds_what_it_says(desk: Desk) -> None:
    desk.open()
    bar = desk.window.workspace.library.filters
    exercises = desk.services.library.exercises
    for purpose in Purpose:
        bar.choose((Group.PURPOSE, purpose.value))
        assert all(purpose in exercises[each].purposes for each in shown(desk))
        bar.clear()
    bar.choose((Group.EQUIPMENT, NOTHING_NEEDED))
    assert shown(desk)
    assert not any(exercises[each].equipment for each in shown(desk))


def test_the_list_keeps_most_of_a_laptop_screen(desk: Desk) -> None:
    desk.open()
    library = desk.window.workspace.library
    assert library.list.height() > 0.7 * library.height()


# --- adding


def by_field(desk: Desk) -> None:
    type_words(desk, "one-leg heel raise")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)


def by_list(desk: Desk) -> None:
    choose(desk)
    QTest.keyClick(desk.window.workspace.library.list, Key.Key_Return)


def by_double_click(desk: Desk) -> None:
    choose(desk)
    view = desk.window.workspace.library.list
    where = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def library_menu(desk: Desk) -> QMenu:
    library = desk.window.workspace.library
    return library.menu(library.current())


def by_context_menu(desk: Desk) -> None:
    choose(desk)
    library_menu(desk).actions()[0].trigger()


def by_preview_key(desk: Desk) -> None:
    choose(desk)
    QTest.keyClick(desk.window.workspace.library.list, Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)


def by_preview_button(desk: Desk) -> None:
    desk.look_at(WANTED)
    desk.window.preview._add.click()


ADDING = [by_field, by_list, by_double_click, by_context_menu, by_preview_key, by_preview_button]


@pytest.mark.parametrize("trigger", ADDING)
def test_an_exercise_comes_to_the_current_stage(
    trigger: Callable[[Desk], None], desk: Desk
) -> None:
    desk.open("")
    trigger(desk)
    assert desk.exercises() == [WANTED]
    assert list(desk.services.library.recents) == [WANTED]


@pytest.mark.parametrize("place", ["list", "preview"])
def test_a_digit_sends_to_that_stage(place: str, desk: Desk) -> None:
    desk.open()
    choose(desk)
    before = desk.exercises(3)
    view = desk.window.workspace.library.list
    if place == "preview":
        QTest.keyClick(view, Key.Key_Space)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_3)
    else:
        QTest.keyClick(view, Key.Key_3)
    assert sorted(desk.exercises(3)) == sorted([*before, WANTED])


def test_a_drag_carries_copies_with_the_variant_that_was_sought(desk: Desk) -> None:
    desk.open()
    type_words(desk, "calf raise step knees bent")
    model = desk.window.workspace.library.model
    row = shown(desk).index("calf_dl_raise_step")
    exercise = desk.services.library.exercises["calf_dl_raise_step"]
    data = model.mimeData([model.index(row)])
    assert exercises_in(data) == [("calf_dl_raise_step", exercise.variants[0].id)]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


# --- favourites and what was used last


def star_by_click(desk: Desk) -> None:
    view = desk.window.workspace.library.list
    index = view.currentIndex()
    view.scrollTo(index)
    layout = desk.window.workspace.library._delegate.layout(view.visualRect(index), view.font())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=layout.star.center())


def star_by_key(desk: Desk) -> None:
    QTest.keyClicks(desk.window.workspace.library.list, "*")


def star_by_menu(desk: Desk) -> None:
    menu = library_menu(desk)
    next(each for each in menu.actions() if each.isCheckable()).trigger()


def star_in_preview(desk: Desk) -> None:
    desk.look_at(WANTED)
    desk.window.preview._star.click()


@pytest.mark.parametrize("trigger", [star_by_click, star_by_key, star_by_menu, star_in_preview])
def test_a_star_makes_a_favourite_and_takes_it_back(
    trigger: Callable[[Desk], None], desk: Desk
) -> None:
    desk.open()
    choose(desk)
    trigger(desk)
    model = desk.window.workspace.library.model
    assert list(desk.services.library.favourites) == [WANTED]
    assert model.index(model.row_of(WANTED)).data(FAVOURITE_ROLE) is True
    trigger(desk)
    assert not desk.services.library.favourites


def test_what_was_used_last_stands_first_under_recent(desk: Desk) -> None:
    desk.open("")
    for each in ("hip_bridge_dl", WANTED):
        if each in desk.services.library.exercises:
            desk.window.workspace.adding.add_exercises([each])
    desk.window.workspace.adding.add_exercises(["calf_dl_raise_floor"])
    desk.window.workspace.library.filters.choose((Group.RECENT, ON))
    assert shown(desk) == list(desk.services.library.recents)
    assert shown(desk)[:2] == ["calf_dl_raise_floor", WANTED]


# --- the model


def test_the_model_keeps_the_rules_of_models(desk: Desk) -> None:
    desk.open()
    library = desk.window.workspace.library
    tester = QAbstractItemModelTester(
        library.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    type_words(desk, "bridge")
    library.show_tiles(True)
    assert library.list.gridSize().width() > 100
    library.show_tiles(False)
    desk.services.library.set_favourite(WANTED, True)
    assert tester.model() is library.model


def test_a_screen_reader_hears_name_region_load_and_star(desk: Desk) -> None:
    desk.open()
    desk.services.library.set_favourite(WANTED, True)
    model = desk.window.workspace.library.model
    told = model.index(model.row_of(WANTED)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "One-leg heel raise, Calf, wall, load 4 of 10, favourite"


def test_the_menu_key_opens_the_menu_of_the_list(desk: Desk) -> None:
    desk.open()
    choose(desk)
    view = desk.window.workspace.library.list
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    )
    menus = [each for each in desk.window.workspace.library.findChildren(QMenu) if each.isVisible()]
    assert menus
    menus[0].close()


def test_a_large_library_is_found_at_once_and_counted_at_a_pause(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The first rows stand at the keystroke; all the rest, and the counts, a moment later."""
    from soleus.gui.library import library_model, library_panel

    monkeypatch.setattr(library_panel, "AT_ONCE", 5)
    monkeypatch.setattr(library_model, "AT_ONCE", 5)
    desk.open()
    type_words(desk, "raise")
    model = desk.window.workspace.library.model
    assert model.rowCount() == 5
    everything = list(desk.services.library.search("raise"))
    qtbot.waitUntil(model.canFetchMore)
    while model.canFetchMore():
        model.fetchMore()
    assert shown(desk) == everything
    assert model.row_of(everything[-1]) == len(everything) - 1


def test_what_was_sought_for_one_patient_is_not_sought_for_the_next(desk: Desk) -> None:
    desk.open()
    type_words(desk, "clam")
    library = desk.window.workspace.library
    assert 0 < library.model.rowCount() < 20
    desk.document.open(desk.start(reference="KL-0007"))
    assert library._field.text() == ""
    assert library.model.rowCount() == len(desk.services.library.offered)
