"""What a screen reader finds: every control has a name, every target its size, focus is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from tests.gui.desk import Desk

from soleus.domain.finding import FlagCheck
from soleus.gui.authoring.exercise_editor import ExerciseEditor
from soleus.gui.dose.dose_editor import ENTRY_TAB, STEPS_TAB, WEEKS_TAB
from soleus.gui.figure.figure_dialog import FigureDialog
from soleus.gui.programme.programme_dialog import ProgrammeDialog
from soleus.gui.screening.red_flags_dialog import RedFlagsDialog
from soleus.gui.settings.backups_dialog import BackupsDialog
from soleus.gui.settings.settings_dialog import SettingsDialog
from soleus.gui.start.new_programme import NewProgrammeDialog
from soleus.gui.window.shortcuts_dialog import ShortcutsDialog

Role = QAccessible.Role
NAMED = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.MenuItem,
    Role.PageTab,
    Role.Slider,
    Role.Link,
}
LEAST = 24
"""Pixels of a target's smaller side (WCAG 2.2, 2.5.8)."""


def below(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(min(interface.childCount(), 60)):
        child = interface.child(number)
        if child is not None and child.isValid() and depth < 30:
            yield from below(child, depth + 1)


def unnamed(widget: QWidget) -> list[str]:
    found = []
    for each in below(QAccessible.queryAccessibleInterface(widget)):
        seen = not each.state().invisible
        if seen and each.role() in NAMED and not each.text(QAccessible.Text.Name).strip():
            thing = each.object()
            kind = type(thing).__name__ if thing is not None else "row"
            found.append(f"{each.role().name} {kind} {thing.objectName() if thing else ''}")
    return found


def small(widget: QWidget) -> list[str]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit)
    found = []
    for kind in kinds:
        for each in widget.findChildren(kind):
            inside = isinstance(each.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox)
            ours = not inside and not each.objectName().startswith("qt_")
            if each.isVisible() and ours and min(each.width(), each.height()) < LEAST:
                name = each.accessibleName() or getattr(each, "text", str)()
                found.append(f"{type(each).__name__} {name} {each.width()}x{each.height()}")
    return found


def start_page(desk: Desk) -> QWidget:
    desk.start()
    desk.window.show_start()
    return desk.window


def workspace(desk: Desk) -> QWidget:
    desk.open()
    desk.window.history.show()
    return desk.window


def library(desk: Desk) -> QWidget:
    desk.open()
    desk.window.workspace.library.show_tiles(True)
    return desk.window.workspace.library


def preview(desk: Desk) -> QWidget:
    desk.open()
    desk.look_at("calf_sl_raise_floor")
    return desk.window.preview


def palette(desk: Desk) -> QWidget:
    desk.open()
    desk.window.palette_line.open()
    desk.window.palette_line.field.setText("heel raise 3x15")
    return desk.window.palette_line


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def settings(desk: Desk) -> QWidget:
    return _shown(SettingsDialog(desk.services.settings, desk.folder, desk.window))


def backups(desk: Desk) -> QWidget:
    desk.start()
    desk.database.back_up_if_due()
    dialog = BackupsDialog(desk.database.backups(), (1, 0), desk.window._theme, desk.window)
    dialog.look_at("0")
    return _shown(dialog)


def flags(desk: Desk) -> QWidget:
    return _shown(RedFlagsDialog(desk.services.red_flags(), FlagCheck(), "", desk.window))


def editor(desk: Desk) -> QWidget:
    services = desk.services
    return _shown(
        ExerciseEditor(
            services.library.exercises, services.pictures, lambda _: "", parent=desk.window
        )
    )


def new(desk: Desk) -> QWidget:
    shelf = desk.services.library
    return _shown(
        NewProgrammeDialog(
            tuple(shelf.presentations.values()), tuple(shelf.templates.values()), desk.window
        )
    )


def comparison(desk: Desk) -> QWidget:
    desk.services.programmes.issue(desk.open(), "MK", "clear14", "en")
    desk.document.remove_cards([desk.document.programme.stages[0].cards[0].id])
    return _shown(desk.window.workspace.programme_acts.comparison())


def figure(desk: Desk) -> QWidget:
    return _shown(FigureDialog("neutral", desk.services.pictures, desk.window))


def about(desk: Desk) -> QWidget:
    shelf = desk.services.library
    shown = shelf.interpreter.of(desk.open())
    return _shown(ProgrammeDialog(shown, tuple(shelf.presentations.values()), desk.window))


def card_editor(desk: Desk) -> QWidget:
    """Each page of it holds something."""
    programme = desk.open()
    widget = desk.window.workspace.editor
    desk.window.workspace.edit_card(programme.stages[1].cards[1].id)
    widget.weeks.add.click()
    widget.steps.add.click()
    widget.entry.add.click()
    return widget


def card_weeks(desk: Desk) -> QWidget:
    widget = card_editor(desk)
    desk.window.workspace.editor.tabs.setCurrentIndex(WEEKS_TAB)
    return widget


def card_steps(desk: Desk) -> QWidget:
    widget = card_editor(desk)
    desk.window.workspace.editor.tabs.setCurrentIndex(STEPS_TAB)
    return widget


def card_entry(desk: Desk) -> QWidget:
    widget = card_editor(desk)
    desk.window.workspace.editor.tabs.setCurrentIndex(ENTRY_TAB)
    return widget


CARD = [card_editor, card_weeks, card_steps, card_entry]


def keys(desk: Desk) -> QWidget:
    return _shown(ShortcutsDialog(desk.window.menus.groups(), desk.window))


OURS = [
    start_page,
    library,
    preview,
    palette,
    settings,
    backups,
    flags,
    editor,
    new,
    keys,
    comparison,
    about,
    figure,
    *CARD,
]
Place = Callable[[Desk], QWidget]


@pytest.mark.parametrize("place", [*OURS, workspace])
def test_no_control_is_without_a_name(place: Place, desk: Desk) -> None:
    widget = place(desk)
    QApplication.processEvents()
    assert unnamed(widget) == []


@pytest.mark.parametrize("place", OURS)
def test_no_target_is_too_small(place: Place, desk: Desk) -> None:
    widget = place(desk)
    QApplication.processEvents()
    assert small(widget) == []


@pytest.mark.parametrize("place", [start_page, settings, flags, editor, new])
def test_tab_comes_to_every_control_and_back(place: Place, desk: Desk) -> None:
    widget = place(desk)
    widget.activateWindow()
    QApplication.processEvents()
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    wanted = {
        each
        for kind in kinds
        for each in widget.findChildren(kind)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(each.parentWidget(), QLineEdit | QComboBox)
    }
    reached = set()
    here: QWidget = widget
    for _ in range(400):
        here = here.nextInFocusChain()
        reached.add(here)
        if here is widget:
            break
    assert here is widget, "the chain closes"
    assert wanted <= reached
