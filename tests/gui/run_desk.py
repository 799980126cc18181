"""The editor "Running and gait" on a desk: opened, and worked by its keys and buttons."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from tests.gui.desk import Desk

from soleus.domain.run_steps import with_line
from soleus.domain.running import RunPlan, RunSession, RunStep
from soleus.domain.shorthand import read_run, write_session
from soleus.gui.running.run_dialog import RunDialog
from soleus.gui.running.run_editing import RunEditing
from soleus.gui.running.run_words import RunWords

Key = Qt.Key


@pytest.fixture
def empty(desk: Desk) -> Desk:
    """A programme with a stage and nothing of running."""
    desk.open("")
    return desk


@pytest.fixture
def editor(empty: Desk) -> Iterator[RunDialog]:
    dialog = running(empty).dialog()
    dialog.show()
    yield dialog
    dialog.reject()


def running(desk: Desk) -> RunEditing:
    return desk.window.workspace.running


def plan(desk: Desk) -> RunPlan:
    found = desk.document.programme.run_plan
    assert found is not None
    return found


def lines(desk: Desk) -> list[str]:
    return [write_session(each.session) for each in plan(desk).steps]


def begin(dialog: RunDialog, title: str) -> None:
    """Choose the plan to start from that has this id, or this in its title."""
    choose(dialog.start.list, RunWords().plan_title(title))
    dialog.start.use.click()


def choose(listed: QListWidget, text: str) -> None:
    texts = [listed.item(row).text() for row in range(listed.count())]
    listed.setCurrentRow(next(row for row, each in enumerate(texts) if text in each))


def type_line(dialog: RunDialog, text: str) -> None:
    line = dialog.sessions.line
    line.selectAll()
    QTest.keyClick(line, Key.Key_Backspace)
    QTest.keyClicks(line, text)


def end_with(line: QLineEdit, text: str) -> None:
    """Put *text* in the place of the last three letters."""
    for _ in range(3):
        QTest.keyClick(line, Key.Key_Backspace)
    QTest.keyClicks(line, text)


def planned(*lines: str) -> RunPlan:
    """A plan of these sessions, numbered from 1."""
    steps = (RunStep(f"r{number}", str(number), RunSession(())) for number in range(1, 99))
    made = (with_line(step, read_run(line).line) for step, line in zip(steps, lines, strict=False))
    return RunPlan(tuple(made))


@pytest.fixture
def three(editor: RunDialog, empty: Desk) -> RunDialog:
    begin(editor, "Empty")
    for number, text in enumerate(("run 5", "run 10", "run 15")):
        if number:
            editor.sessions.add.click()
        type_line(editor, text)
    assert lines(empty) == ["run 5min", "run 10min", "run 15min"]
    return editor
