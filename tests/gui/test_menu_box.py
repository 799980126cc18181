"""A box with a menu of ticks: it opens like the lists beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from soleus.gui.parts.menu_box import MenuBox

Key = Qt.Key


@pytest.fixture
def box(qtbot: QtBot) -> MenuBox:
    made = MenuBox()
    qtbot.addWidget(made)
    menu = QMenu(made)
    menu.addAction("Sleep").setCheckable(True)
    made.setMenu(menu)
    made.setText("As the programme says")
    made.show()
    return made


@pytest.mark.parametrize(
    "open_it",
    [
        lambda box: QTest.mouseClick(box, Qt.MouseButton.LeftButton),
        lambda box: QTest.keyClick(box, Key.Key_Space),
        lambda box: QTest.keyClick(box, Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_click_and_keys_open_the_menu(box: MenuBox, open_it: Callable[[MenuBox], None]) -> None:
    menu = box.menu()
    assert menu is not None
    open_it(box)
    assert menu.isVisible()
    assert menu.width() >= box.width()
    menu.close()


def test_what_is_chosen_is_read_and_keys_do_not_change_it(box: MenuBox) -> None:
    QTest.keyClick(box, Key.Key_Down)
    QTest.keyClicks(box, "s")
    assert box.text() == box.currentText() == "As the programme says"
