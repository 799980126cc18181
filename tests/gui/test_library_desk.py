"""What a clinic does with its own exercises and with files of them, in the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from tests.gui.desk import Desk, answering, press
from tests.gui.test_accessibility import small, unnamed
from tests.storage.test_free_exercise_db import item as foreign_item

from soleus.errors import UserError
from soleus.gui.authoring.incoming_dialog import IncomingDialog
from soleus.gui.authoring.own_exercises import OwnExercises
from soleus.gui.authoring.problem_list import ProblemList
from soleus.gui.jobs.jobs import run_here
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.storage.exchange.clinic_library import ENDING
from soleus.storage.exchange.incoming import Choice, State
from soleus.storage.records.clinic_items import ClinicStore

BASE = "calf_sl_raise_floor"


def own_of(desk: Desk) -> str:
    return desk.window.dialogs.own.duplicate(BASE)


def menu_action(desk: Desk, text: str) -> QAction:
    found = [
        action
        for menu in desk.window.menus._menus
        for action in menu.actions()
        if action.text().replace("&", "") == text
    ]
    assert len(found) == 1, text
    return found[0]


# --- duplicate, remove, bring back


def test_a_copy_is_the_clinics_own(desk: Desk) -> None:
    desk.open()
    own = own_of(desk)
    shelf = desk.services.library
    made, base = shelf.exercises[own], shelf.exercises[BASE]
    assert (made.name, made.words.steps) == ("One-leg heel raise (copy)", base.words.steps)
    assert (made.scene, made.doses) == (base.scene, base.doses)
    assert list(shelf.own) == [own]


def by_context_menu(desk: Desk, own: str) -> None:
    panel = desk.window.workspace.library
    panel.list.choose([own], own)
    actions = {each.text(): each for each in panel.menu(panel.current()).actions()}
    actions["Remove"].trigger()


def by_the_list(desk: Desk, own: str) -> None:
    def remove(dialog: object) -> None:
        assert isinstance(dialog, OwnExercises)
        assert dialog.current() == own
        press(dialog, "Remove")

    answering(remove)
    menu_action(desk, "Your exercises…").trigger()


@pytest.mark.parametrize("trigger", [by_context_menu, by_the_list])
def test_what_is_removed_stays_in_programmes(
    trigger: Callable[[Desk, str], None], desk: Desk
) -> None:
    desk.open()
    own = own_of(desk)
    desk.window.workspace.adding.add_exercises([own], 1)
    shelf, panel = desk.services.library, desk.window.workspace.library
    count = panel.model.rowCount()
    trigger(desk, own)
    assert own not in shelf.offered
    assert own not in shelf.search("heel raise copy")
    assert panel.model.rowCount() == count - 1
    assert own in desk.exercises(1)
    assert shelf.exercises[own].name == "One-leg heel raise (copy)"
    shown = desk.window.workspace.board.lane(desk.document.programme.stages[0].id)
    names = [row.exercise.name for row in shown.model.rows if row.exercise is not None]
    assert "One-leg heel raise (copy)" in names, "the card is as it was"


def test_what_was_removed_is_brought_back(desk: Desk) -> None:
    desk.open()
    own = own_of(desk)
    desk.window.dialogs.own.remove(own)

    def bring_back(dialog: object) -> None:
        assert isinstance(dialog, OwnExercises)
        press(dialog, "Bring back")

    answering(bring_back)
    menu_action(desk, "Your exercises…").trigger()
    assert own in desk.services.library.offered
    assert own in desk.services.library.search("heel raise copy")


def test_it_is_erased_only_when_nobody_uses_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open()
    own = own_of(desk)
    desk.window.workspace.adding.add_exercises([own], 1)
    shelf = desk.services.library
    shelf.remove_exercise(own)
    with pytest.raises(UserError, match="used in 1 programme"):
        shelf.erase_exercise(own)
    desk.document.undo()
    dialog = OwnExercises(shelf, desk.window._theme, desk.window)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: 0)
    monkeypatch.setattr(
        QMessageBox,
        "clickedButton",
        lambda box: next(each for each in box.buttons() if each.text() == "Erase"),
    )
    press(dialog, "Erase for good…")
    assert own not in shelf.exercises
    assert dialog.list.count() == 0
    dialog.deleteLater()


# --- files


def table(folder: Path, *rows: str) -> str:
    path = folder / "ours.csv"
    path.write_text("\n".join(("name,region,dose,step 1", *rows)), encoding="utf-8")
    return str(path)


def take_all(dialog: object) -> None:
    assert isinstance(dialog, IncomingDialog)
    dialog.accept_button.click()


def test_a_table_is_looked_at_then_taken_in(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    seen: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, IncomingDialog)
        QAbstractItemModelTester(dialog.model)
        model = dialog.model
        seen.extend(
            str(model.index(row, column).data())
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        )
        assert not desk.services.library.own, "nothing is changed yet"
        take_all(dialog)

    answering(look)
    desk.window.dialogs.own.import_file(
        table(tmp_path, "Stair drop,calf,3x10 daily,Lower.", "Wall lean,hip,2x8,Lean.")
    )
    assert seen[:4] == ["Exercise", "Stair drop", "new", "comes in"]
    names = {desk.services.library.exercises[each].name for each in desk.services.library.own}
    assert names == {"Stair drop", "Wall lean"}
    assert desk.services.library.search("stair drop")


def test_a_table_dropped_on_the_window_is_imported(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    answering(take_all)
    desk.window.open_file(table(tmp_path, "Stair drop,calf,3x10 daily,Lower."))
    assert len(desk.services.library.own) == 1


def test_a_dialog_given_up_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    answering(lambda dialog: dialog.reject())
    desk.window.dialogs.own.import_file(table(tmp_path, "Stair drop,calf,3x10,Lower."))
    assert not desk.services.library.own


def test_what_is_wrong_in_a_table_is_listed(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    seen: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, ProblemList)
        seen.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))

    answering(look)
    desk.window.dialogs.own.import_file(table(tmp_path, "A,hipp,3x10,Go.", "B,calf,3xx,Go."))
    assert seen == [
        "Row 2, column B (region): 'hipp' is not known here. "
        "Write one of: calf, foot, knee, hip, trunk, neural, mobility, spring, running.",
        "Row 3, column C (dose): cannot read '3xx'.",
    ]
    assert not desk.services.library.own


@pytest.mark.parametrize(
    ("button", "choice", "names"),
    [
        ("Use the one in the file", Choice.TAKE, ["Stair drop"]),
        ("Do not import", Choice.LEAVE, ["Stair drop, ours"]),
        ("Keep both", Choice.BOTH, ["Stair drop (2)", "Stair drop, ours"]),
    ],
)
def test_a_conflict_is_asked_about(
    button: str, choice: Choice, names: list[str], desk: Desk, tmp_path: Path
) -> None:
    desk.open()
    own, shelf = desk.window.dialogs.own, desk.services.library
    answering(take_all)
    own.import_file(table(tmp_path, "Stair drop,calf,3x10 daily,Lower.", "Other,hip,2x8,Lean."))
    path = tmp_path / f"clinic.{ENDING}"
    own.export_file(str(path))
    for each in list(shelf.own):
        exercise = shelf.exercises[each]
        if exercise.name == "Other":
            shelf.remove_exercise(each)
            shelf.erase_exercise(each)
        else:
            words = replace(exercise.words, name="Stair drop, ours")
            shelf.save_exercise(replace(exercise, words=words))

    def settle(dialog: object) -> None:
        assert isinstance(dialog, IncomingDialog)
        press(dialog, "Select all that differ from yours")
        press(dialog, button)
        states = {arrival.state: chosen for arrival, chosen in dialog.chosen()}
        assert states == {State.CONFLICT: choice, State.NEW: Choice.TAKE}
        assert "Different: name" in dialog._detail.text()
        take_all(dialog)

    answering(settle)
    own.import_file(str(path))
    found = sorted(shelf.exercises[each].name for each in shelf.own)
    assert found == sorted([*names, "Other"])


def test_exercises_of_free_exercise_db_come_in_unreviewed(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    path = tmp_path / "exercises.json"
    path.write_text(json.dumps([foreign_item()]), encoding="utf-8")
    answering(take_all)
    desk.window.dialogs.own.import_file(str(path))
    library = desk.services.library.library
    assert library.unconfirmed("fed-toe-press-down")
    assert "fed-toe-press-down" in library.offered


def test_the_table_to_fill_in_is_written_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    path = str(tmp_path / "exercises.xlsx")
    desk.window.dialogs.own.write_template(path)
    answering(take_all)
    desk.window.dialogs.own.import_file(path)
    assert len(desk.services.library.own) == 2


def test_a_file_that_is_none_ends_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    path = tmp_path / "x.json"
    path.write_text("{", encoding="utf-8")
    told: list[object] = []
    desk.window.dialogs.own.failed.connect(told.append)
    desk.window.trouble.tell = lambda error: None  # type: ignore[method-assign]
    desk.window.dialogs.own.import_file(str(path))
    assert [type(each) for each in told] == [UserError]


def test_giving_up_while_it_is_taken_in_keeps_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    own = desk.window.dialogs.own
    turns: list[ProgressDialog[int]] = []

    def runner(
        work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[..., None]
    ) -> None:
        shown = own._window.findChildren(ProgressDialog)
        turns.append(shown[-1])
        if len(turns) == 2:
            shown[-1].reject()  # the Cancel of the second one, which takes in
        run_here(work, done, failed)

    own._services = replace(own._services, runner=runner)
    answering(take_all)
    own.import_file(table(tmp_path, "Stair drop,calf,3x10,Lower.", "Other,hip,2x8,Lean."))
    assert len(turns) == 2
    assert not desk.services.library.own
    assert not ClinicStore(desk.database).exercises()


# --- for who works without eyes or mouse


def shown_dialogs(desk: Desk, folder: Path) -> list[QDialog]:
    """The dialogs with something in them: own exercises, what comes in, what is wrong."""
    own_of(desk)
    path = Path(table(folder, "Stair drop,calf,3x10,Lower."))
    found = desk.services.library.look_into(path, lambda *_: None)
    dialogs: list[QDialog] = [
        OwnExercises(desk.services.library, desk.window._theme, desk.window),
        IncomingDialog(path.name, found, desk.window),
        ProblemList("Nothing was taken in", ["Row 2: wrong."], desk.window),
    ]
    for dialog in dialogs:
        dialog.show()
    QApplication.processEvents()
    return dialogs


def test_every_control_has_a_name_and_its_size(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    for dialog in shown_dialogs(desk, tmp_path):
        assert unnamed(dialog) == [], dialog
        assert small(dialog) == [], dialog
        dialog.close()


def test_rows_are_chosen_and_settled_by_keys(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    _, dialog, _ = shown_dialogs(desk, tmp_path)
    assert isinstance(dialog, IncomingDialog)
    dialog.activateWindow()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.table, "Tab leaves the table"
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.leave, Qt.Key.Key_Space)
    assert [choice for _, choice in dialog.chosen()] == [Choice.LEAVE]
    assert not dialog.accept_button.isEnabled()
