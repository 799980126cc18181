"""The frame of the window: stands at once, remembers, undoes by name, lists its keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.gui.desk import Desk, answering

from soleus.domain.dose import Side
from soleus.domain.finding import BodySide
from soleus.gui.look.tokens import LIGHT
from soleus.gui.window.main_window import MainWindow
from soleus.gui.window.shortcuts_dialog import ShortcutsDialog

HEAVY = (
    "sqlite_utils",
    "pysqlite3",
    "yaml",
    "cattrs",
    "numpy",
    "pikepdf",
    "uharfbuzz",
    "fontTools",
)
EMPTY_WINDOW = """
import json, sys
from soleus import app
application = app.make_application()
app.install_language(application, "es")
theme = app.chosen_theme(app.theme_named("dark"))
app.apply_theme(application, theme)
window = app.MainWindow(theme)
window.show()
application.processEvents()
print(json.dumps([each for each in sys.argv[1:] if each in sys.modules]))
"""


def test_the_empty_window_stands_before_anything_heavy_is_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EMPTY_WINDOW, *HEAVY], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []


def undo_by_menu(desk: Desk) -> None:
    desk.window.menus.undo.trigger()


def undo_by_button(desk: Desk) -> None:
    desk.window.bar.undo.click()


def undo_by_history(desk: Desk) -> None:
    history = desk.window.history
    history.show()
    view = history.list
    view.setCurrentIndex(view.choices.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)


@pytest.mark.parametrize("trigger", [undo_by_menu, undo_by_button, undo_by_history])
def test_an_edit_is_undone_and_saved_by(trigger: Callable[[Desk], None], desk: Desk) -> None:
    before = desk.open()
    desk.document.add_stage("More")
    assert desk.window.bar.undo.toolTip() == "Undo: Add stage"
    trigger(desk)
    assert desk.document.programme == before
    assert desk.services.programmes.get(before.id) == before
    assert not desk.window.bar.undo.isEnabled()


def test_an_ampersand_in_a_step_is_a_letter(desk: Desk) -> None:
    desk.open()
    desk.document.edit("Add Push & pull", lambda each: replace(each, current=each.stages[-1].id))
    assert desk.window.bar.undo.toolTip() == "Undo: Add Push & pull"
    assert desk.window.menus.undo.text() == "Undo: Add Push && pull"


def test_the_history_goes_back_and_forward_over_many_steps(desk: Desk) -> None:
    before = desk.open()
    for number in range(30):
        desk.document.add_stage(f"Stage {number}")
    after = desk.document.programme
    history = desk.window.history
    history.show()
    assert history.list.choices.rowCount() == 31
    history.list.chosen.emit("0")
    assert desk.document.programme == before
    history.list.chosen.emit("30")
    assert desk.document.programme == after


@pytest.mark.parametrize("name", ["library", "handout"])
def test_a_panel_hides_and_is_remembered(name: str, desk: Desk) -> None:
    desk.open()
    panel = getattr(desk.window.workspace, name)
    assert panel.isVisible()
    getattr(desk.window.menus, name).trigger()
    assert not panel.isVisible()
    desk.window.close()
    again = MainWindow(LIGHT)
    again.furnish(desk.services, desk.document, LIGHT)
    assert not getattr(again.menus, name).isChecked()
    assert getattr(again.workspace, name).isHidden()
    again.deleteLater()


def test_finding_brings_a_hidden_library_back(desk: Desk) -> None:
    desk.open()
    desk.window.menus.library.trigger()
    next(each for each in desk.window.menus.needs_programme if "Find" in each.text()).trigger()
    assert desk.window.workspace.library.isVisible()


def test_without_a_programme_nothing_works_on_one(desk: Desk) -> None:
    desk.open()
    desk.window.show_start()
    assert not any(each.isEnabled() for each in desk.window.menus.needs_programme)
    desk.open()
    assert all(each.isEnabled() for each in desk.window.menus.needs_programme)


def test_the_page_of_keys_names_every_key_of_the_menus_once(desk: Desk) -> None:
    desk.open()
    told: list[ShortcutsDialog] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, ShortcutsDialog)
        told.append(dialog)

    answering(look)
    help_menu = desk.window.menus._menus[-1]
    help_menu.actions()[0].trigger()
    rows = [row for _, rows in told[0].groups for row in rows]
    keys = [key for key, _ in rows]
    for wanted in ("Ctrl+K", "Ctrl+N", "Ctrl+P", "Ctrl+Z", "F1, ?", "Ctrl+H"):
        assert wanted in keys
    menu_keys = [
        each.toString()
        for menu in desk.window.menus._menus
        for action in menu.actions()
        for each in action.shortcuts()
    ]
    assert len(menu_keys) == len(set(menu_keys)), "a key that two entries share works for neither"


def test_trouble_in_a_menu_ends_in_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(desk.window.trouble, "tell", told.append)

    def fail() -> None:
        raise ValueError("broken")

    desk.window._guarded(fail)
    assert [str(each) for each in told] == ["broken"]


def test_the_window_is_named_after_the_reference_alone(desk: Desk) -> None:
    desk.open()
    assert desk.window.windowTitle() == "JM-0412 – Soleus"
    assert desk.window.bar._about.accessibleName() == "Achilles tendinopathy, mid-portion"
    assert desk.window.bar._side.accessibleName() == "right"


def test_the_side_is_never_cut_where_the_bar_is_narrow(desk: Desk) -> None:
    desk.open("at_mid")
    bar = desk.window.bar
    for width in (1366, 1100, 960):
        desk.window.resize(width, 700)
        QApplication.processEvents()
        assert bar._side.text().startswith("right")
        assert bar._side.width() >= bar._side.sizeHint().width(), width


def test_a_missing_side_is_asked_for_where_it_would_stand(desk: Desk) -> None:
    """Only where a card is for the affected leg; what is chosen is one step to take back."""
    desk.open()
    bar, document = desk.window.bar, desk.document
    assert not bar.ask_side.isVisible()
    document.change("Change", side=None)
    assert bar.ask_side.isVisible()
    assert not bar._side.isVisible()
    menu = bar.ask_side.menu()
    next(each for each in menu.actions() if each.text() == "left").trigger()
    assert document.programme.side is BodySide.LEFT
    assert not bar.ask_side.isVisible()
    assert bar._side.accessibleName() == "left"
    document.undo()
    assert bar.ask_side.isVisible()
    for _, _, card in document.programme.cards():
        if card.dose.side in {Side.AFFECTED, Side.OTHER}:
            document.change_card(card.id, "Change", dose=replace(card.dose, side=Side.EACH))
    assert not bar.ask_side.isVisible(), "nothing needs it any more"


def test_what_is_half_typed_is_kept_when_the_window_closes(desk: Desk) -> None:
    programme = desk.open()
    stage = programme.stages[0].id
    header = desk.window.workspace.board.lane(stage).header
    desk.window.activateWindow()
    header.rename()
    QApplication.processEvents()
    header._edit.setText("Half typed")
    desk.window.close()
    assert desk.services.programmes.get(programme.id).stages[0].name == "Half typed"
    assert not header._edit.isVisible()


def test_a_click_elsewhere_takes_the_keyboard_from_the_name_of_a_stage(desk: Desk) -> None:
    programme = desk.open()
    header = desk.window.workspace.board.lane(programme.stages[0].id).header
    desk.window.activateWindow()
    header.rename()
    QApplication.processEvents()
    field = desk.window.workspace.library._field
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    assert field.hasFocus()
    QTest.keyClicks(desk.window.focusWidget(), "clam")
    assert field.text() == "clam"


@pytest.mark.parametrize("larger", [1.0, 1.5])
@pytest.mark.parametrize("width", [1920, 1366, 1024])
def test_no_button_of_the_bar_is_cut(desk: Desk, width: int, larger: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = QFont(app.font())
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * larger)
    try:
        app.setFont(font)
        desk.open()
        desk.window.resize(width, 700)
        QApplication.processEvents()
        bar = desk.window.bar
        assert desk.window.width() <= max(width, 1366), "the window goes onto a clinic's laptop"
        for button in (each for each in bar.findChildren(QAbstractButton) if each.isVisible()):
            assert button.width() >= button.sizeHint().width(), button.accessibleName()
            assert button.accessibleName() or button.text()
        words = [bool(each.text()) for each in (bar.compare, bar.export, bar.findings, bar.add)]
        assert words == sorted(words), "the least asked gives way first"
        assert all(words) or width < 1366 or larger > 1
    finally:
        app.setFont(before)
