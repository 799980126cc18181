"""Dialogs that are filled in turns: they stand at once, and nobody meets them half filled."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.domain.stage import Stage
from soleus.gui.board.stage_dialog import GATE_TAB, StageDialog
from soleus.gui.jobs.turns import Turns
from soleus.gui.screening.flag_group import FlagRow
from soleus.gui.screening.red_flags_dialog import RedFlagsDialog
from soleus.storage.content.content import load_templates
from soleus.storage.content.red_flags import load_red_flags

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
    assert sorted(seen) == so_far
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
    qtbot.waitUntil(lambda: hasattr(dialog, "gate"))
    assert not hasattr(dialog, "name")
    qtbot.waitUntil(lambda: dialog._filling.done)
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
    assert at_once[-1].startswith("QPushButton"), "the foot comes last"


def test_a_dialog_that_is_gone_is_filled_no_more(qtbot: QtBot) -> None:
    turns = Turns(NO_TIME_S)
    dialog = signs(turns)
    dialog.show()
    dialog.deleteLater()
    qtbot.wait(50)
    assert not turns._works
