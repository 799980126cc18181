"""The handout's panel and dialogs for a screen reader and for hands that need large targets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QWidget
from tests.gui.desk import NOW, Desk
from tests.gui.test_accessibility import small, unnamed

from soleus.domain.finding import FlagCheck
from soleus.gui.handout.batch_dialog import BatchDialog
from soleus.gui.handout.changes_dialog import ChangesDialog
from soleus.gui.handout.handout_files import Handout
from soleus.gui.handout.issued_dialog import IssuedDialog
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.handout.batch import Report


def panel(desk: Desk) -> QWidget:
    desk.open()
    shown = desk.window.workspace.handout
    shown._check()
    shown.show_check()
    shown.diary_only()
    return shown


def contents(desk: Desk) -> QWidget:
    desk.open()
    bar = desk.window.workspace.handout.bar
    bar.contents.click()
    return bar.form


def handed(desk: Desk) -> None:
    desk.open()
    desk.document.change("Answer", flags=FlagCheck((), NOW.date(), "MK"))
    programme = desk.document.programme
    desk.services.programmes.issue(programme, "MK", "clear14", "en", now=NOW)
    desk.document.change("Message", message="Well done.")


def issued(desk: Desk) -> QWidget:
    handed(desk)
    tell = desk.services.library.interpreter.of
    versions = [
        replace(each, programme=tell(each.programme))
        for each in desk.services.programmes.issued(desk.document.programme.id)
    ]
    return IssuedDialog(versions, desk.window._theme, desk.window)


def changes(desk: Desk) -> QWidget:
    handed(desk)
    services = desk.services
    versions = services.programmes.issued(desk.document.programme.id)
    now = Handout(
        desk.document.programme,
        services.shown_library(),
        replace(desk.window.workspace.handout.options(), date=NOW.date()),
        services.figures,
    )
    return ChangesDialog(
        now,
        versions,
        lambda _: services.shown_library(),
        desk.window.files.handing,
        services.runner,
        desk.window._theme,
        desk.window,
    )


def batch(desk: Desk) -> QWidget:
    return BatchDialog(3, 12, "Clear, 14 pt", lambda *_: None, desk.window)


def report(desk: Desk) -> QWidget:
    dialog = BatchDialog(3, 12, "Clear, 14 pt", lambda *_: None, desk.window)
    dialog.show_report(Report((("AA-1", Path("a.pdf")),), (("BB-2", "It cannot be read."),), 1))
    return dialog


def progress(desk: Desk) -> QWidget:
    return ProgressDialog[None]("Page for a phone", desk.window)


PLACES = [panel, contents, issued, changes, batch, report, progress]
Place = Callable[[Desk], QWidget]


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_and_a_size(place: Place, desk: Desk) -> None:
    widget = place(desk)
    widget.show()
    QApplication.processEvents()
    assert unnamed(widget) == []
    assert small(widget) == []
    widget.hide()


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut_with_larger_letters(place: Place, desk: Desk) -> None:
    """At 150 % each button and tick is at least as large as it asks to be."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    usual = application.font()
    larger = application.font()
    larger.setPointSizeF(usual.pointSizeF() * 1.5)
    application.setFont(larger)
    try:
        widget = place(desk)
        if widget.isWindow():
            widget.adjustSize()
        widget.show()
        QApplication.processEvents()
        for kind in (QPushButton, QCheckBox, QRadioButton):
            for each in widget.findChildren(kind):
                if each.isVisible():
                    wanted = each.minimumSizeHint()
                    assert each.height() >= wanted.height(), each.text()
                    assert each.width() >= wanted.width(), each.text()
        widget.hide()
    finally:
        application.setFont(usual)
