"""Dialogs that are filled in turns: they stand at once, and nobody meets them half filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.domain.stage import Stage
from soleus.errors import UserError
from soleus.gui.authoring.exercise_box import ExerciseBox
from soleus.gui.board.stage_dialog import GATE_TAB, StageDialog
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.screening.flag_group import FlagRow
from soleus.gui.screening.red_flags_dialog import RedFlagsDialog
from soleus.gui.window.shortcuts_dialog import ShortcutsDialog
from soleus.storage.content.content import load_templates
from soleus.storage.content.red_flags import load_red_flags
from soleus.storage.library import load_library

NO_TIME_S = 0.0
"""Every turn then does a single thing."""
YES = FlagAnswer.YES


def signs(turns: Turns | None, check: FlagCheck | None = None) -> RedFlagsDialog:
    return RedFlagsDialog(load_red_flags(), check or FlagCheck(), "MK", turns=turns)


def a_stage() -> Stage:
    template = next(each for each in load_templates() if each.id == "at_mid")
    return template.programme.stages[1]


def staged(turns: Turns | None, tab: int = 0) -> StageDialog:
    return StageDialog(a_stage(), str, lambda rule: rule.then, None, tab, turns)


def rows(dialog: QDialog) -> int:
    return len(dialog.findChildren(FlagRow))


def reached(dialog: QWidget) -> list[str]:
    """What the keyboard can reach, in the order of the Tab key."""
    found: list[str] = []
    each = dialog.nextInFocusChain()
    while each is not None and each is not dialog:
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisibleTo(dialog):
            found.append(f"{type(each).__name__} {each.accessibleName()}")
        each = each.nextInFocusChain()
    return found


def named(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def test_questions_come_one_group_after_the_other(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = signs(turns)
    qtbot.addWidget(dialog)
    dialog.show()
    assert rows(dialog) == 0, "the act of opening makes none of them"
    groups = load_red_flags().groups
    seen = {0}
    while not dialog._filling.done:
        QApplication.processEvents()
        seen.add(rows(dialog))
    so_far = [sum(len(each.items) for each in groups[:count]) for count in range(len(groups) + 1)]
    assert seen <= set(so_far)
    assert len(seen) > 2, "neither all at once nor in two"
    assert list(dialog.answers()) == [item.id for each in groups for item in each.items]


def test_a_key_meets_all_of_it(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = signs(turns)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    assert rows(dialog) == sum(len(each.items) for each in load_red_flags().groups)


def test_what_was_answered_is_there_before_its_question_is(qtbot: QtBot) -> None:
    first, last = (load_red_flags().groups[at].items[0].id for at in (0, -1))
    check = FlagCheck(((first, YES), (last, YES)), reason="phoned")
    turns = Turns(NO_TIME_S)
    dialog = signs(turns, check)
    qtbot.addWidget(dialog)
    assert rows(dialog) == 0
    assert {key for key, answer in dialog.answers().items() if answer is YES} == {first, last}
    assert dialog.left_behind() is None, "nothing was answered by opening it"
    dialog.show()
    qtbot.waitUntil(lambda: dialog._filling.done)
    assert {key for key, answer in dialog.answers().items() if answer is YES} == {first, last}


def test_who_asks_for_the_stage_gets_all_of_it(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = staged(turns)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._filling.done
    assert dialog.answer() == a_stage()


def test_the_page_that_is_seen_comes_first(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = staged(turns, GATE_TAB)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._filling.done)
    made = list(vars(dialog))
    assert made.index("gate") < made.index("name")
    assert dialog.tabs.currentIndex() == GATE_TAB


@pytest.mark.parametrize("make", [signs, staged])
def test_the_tab_key_goes_the_same_way(
    make: Callable[[Turns | None], QDialog], qtbot: QtBot
) -> None:
    turns = Turns(NO_TIME_S)
    dialogs = [make(turns), make(None)]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
    at_once = reached(dialogs[1])
    qtbot.waitUntil(lambda: reached(dialogs[0]) == at_once)
    assert type(dialogs[0].focusWidget()) is type(dialogs[1].focusWidget())
    assert at_once[-1].startswith("QPushButton"), "the foot comes last"


def test_a_reading_gets_all_of_it_and_the_rest_of_the_turns_find_nothing(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = ShortcutsDialog([("Cards", [QAction("Copy", shortcut="Ctrl+C")])], turns=turns)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._filling.complete()
    whole = len(dialog._rows)
    assert whole == sum(len(keys) for _, keys in dialog.groups)
    qtbot.wait(30)
    assert len(dialog._rows) == whole


def test_a_click_meets_all_of_it(qtbot: QtBot) -> None:
    dialog = staged(Turns(NO_TIME_S))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._filling.done
    QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert dialog._filling.done
    assert dialog.back.rules() == a_stage().gate.step_back


@pytest.mark.parametrize("policy", [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.StrongFocus])
def test_what_is_filled_stays_between_what_stands_around_it(
    policy: Qt.FocusPolicy, qtbot: QtBot
) -> None:
    """A page in a window: the Tab key neither leaves it early nor comes to it last."""
    window, page, place = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(window)
    place.setFocusPolicy(policy)
    outer, inner, held = QVBoxLayout(window), QVBoxLayout(page), QVBoxLayout(place)
    inner.addWidget(named("search"))
    inner.addWidget(place)
    inner.addWidget(named("foot"))
    for part in (named("before"), page, named("after")):
        outer.addWidget(part)

    def fill() -> Iterator[None]:
        for name in ("one", "two", "three"):
            yield
            held.addWidget(named(name))

    filling = Filling(Turns(NO_TIME_S), fill(), place, page)
    window.show()
    assert [each for each in reached(window) if "one" in each] == []
    qtbot.waitUntil(lambda: filling.done)
    order = [each.split()[-1] for each in reached(window) if each.startswith("QLineEdit")]
    assert order == ["before", "search", "one", "two", "three", "foot", "after"]


def test_an_exercise_is_chosen_before_its_name_is_offered(qtbot: QtBot) -> None:
    box, exercises = ExerciseBox("Start from", "Blank"), load_library().shipped.exercises
    qtbot.addWidget(box)
    wanted = exercises[len(exercises) // 2]
    box.choose(wanted.id)
    assert (box.chosen(), box.currentText()) == (wanted.id, "Blank")
    box.offer(exercises)
    assert (box.chosen(), box.currentText()) == (wanted.id, wanted.name)
    box.choose("")
    assert (box.chosen(), box.currentText()) == ("", "Blank")


def test_a_dialog_closed_while_it_is_filled_can_be_opened_again(qtbot: QtBot) -> None:
    dialog = staged(Turns(NO_TIME_S))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.reject()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: dialog._filling.done)
    dialog.open()
    assert dialog.answer() == a_stage()


def test_a_dialog_that_is_gone_is_filled_no_more(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = signs(turns)
    dialog.show()
    dialog.deleteLater()
    qtbot.wait(50)
    assert not turns._works


def test_what_goes_wrong_in_a_piece_is_not_taken_for_the_end(qtbot: QtBot) -> None:
    """A file that cannot be read: the rest is not there, and nobody is told that it is."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    done: list[int] = []

    def pieces() -> Iterator[None]:
        for each in range(5):
            if each == 2:
                raise UserError("Version 2 cannot be read.")
            done.append(each)
            yield

    turns = Turns(NO_TIME_S)
    filling = Filling(turns, pieces(), dialog, dialog)
    for _ in range(2):
        with pytest.raises(UserError, match="Version 2"):
            filling.complete()
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_A)
    assert not filling.done
    assert done == [0, 1]
