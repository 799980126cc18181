"""The size of letters: chosen in the settings, kept, and followed by what stands open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton
from tests.gui.desk import Desk

from soleus.gui.lane.gate_view import HEAD_ROOM
from soleus.gui.lane.lane import LEAST_LETTERS
from soleus.gui.look.letters import STEPS, USUAL, apply_letters, letters_of, letters_pt
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.settings.settings_dialog import SettingsDialog


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QFont(qapp.font())
    yield qapp
    qapp.setFont(before)
    apply_theme(qapp, LIGHT)


def resize_letters(desk: Desk, application: QApplication, percent: int) -> None:
    apply_letters(application, percent)
    apply_theme(application, LIGHT)
    desk.window.dress(LIGHT)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("kept", "percent"), [("150", 150), (115, 115), (None, 100), ("huge", 100), ("151", 100)]
)
def test_what_is_kept_is_one_of_the_steps(kept: object, percent: int) -> None:
    assert letters_of(kept) == percent


@pytest.mark.parametrize("percent", STEPS)
def test_letters_grow_from_the_systems_size(application: QApplication, percent: int) -> None:
    apply_letters(application, percent)
    assert application.font().pointSizeF() == pytest.approx(letters_pt(USUAL) * percent / 100)
    assert application.font().family() == "Soleus Sans"


def test_the_size_stands_beside_the_theme_and_is_kept(desk: Desk) -> None:
    told: list[str] = []
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    dialog.setting_changed.connect(told.append)
    assert [dialog.letters.itemData(at) for at in range(dialog.letters.count())] == [
        str(each) for each in STEPS
    ]
    dialog.letters.setCurrentIndex(dialog.letters.findData("130"))
    dialog.letters.activated.emit(dialog.letters.currentIndex())
    assert told == ["letters"]
    assert letters_of(desk.services.settings.get("letters")) == 130
    again = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    assert again.letters.currentData() == "130"


@pytest.mark.parametrize("percent", STEPS[1:])
def test_an_open_board_follows_and_comes_back(
    desk: Desk, application: QApplication, percent: int
) -> None:
    desk.open()
    apply_letters(application, USUAL)
    resize_letters(desk, application, USUAL)
    board = desk.window.workspace.board
    lanes = [board.lane(each.id) for each in desk.document.programme.stages]
    before = [(lane.minimumWidth(), lane.gate.head.text()) for lane in lanes]
    resize_letters(desk, application, percent)
    for lane, (_, words) in zip(lanes, before, strict=True):
        metrics, room = lane.fontMetrics(), lane.gate.width() - HEAD_ROOM
        assert lane.minimumWidth() >= LEAST_LETTERS * metrics.averageCharWidth()
        assert lane.gate.head.text() == words or metrics.horizontalAdvance(words) > room
    chips = desk.window.workspace.library.filters.findChildren(QPushButton)
    for chip in (each for each in chips if each.isVisible()):
        assert chip.width() >= chip.sizeHint().width(), chip.text()
    resize_letters(desk, application, USUAL)
    assert [(lane.minimumWidth(), lane.gate.head.text()) for lane in lanes] == before
