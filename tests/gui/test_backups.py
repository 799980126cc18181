"""Back-ups come by themselves after the day's first edit, and when they are asked for."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.gui.desk import NOW, Desk, answering, press

from soleus.gui.settings.backups_dialog import BackupsDialog
from soleus.gui.window.day_backup import DayBackup

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_backup_is_made_when_it_is_asked_for(desk: Desk) -> None:
    desk.open()
    seen: list[str] = []

    def make(dialog: object) -> None:
        assert isinstance(dialog, BackupsDialog)
        seen.append(dialog.told.text())
        press(dialog, "Make one now")
        seen.append(dialog.told.text())
        row = dialog.list.choices.choice(0)
        assert row is not None
        seen.append(f"{row.title}: {row.about}")
        desk.database._clock = lambda: NOW + timedelta(minutes=1)
        press(dialog, "Make one now")
        assert dialog.list.choices.rowCount() == 2, "and it can be asked for again"

    answering(make)
    desk.window.dialogs.backups()
    assert seen[0].startswith("There is no back-up yet")
    assert not seen[1].startswith("There is no back-up yet")
    assert "made by hand" in seen[2]
    assert "1 programme" in seen[2]


def test_the_days_first_edit_is_backed_up_while_the_window_stays_open(
    desk: Desk, qtbot: QtBot
) -> None:
    watch = DayBackup(desk.database, desk.services.runner, desk.window, soon_ms=0)
    desk.document.changed.connect(watch.note_edit)
    desk.document.opened.connect(watch.note_edit)
    programme = desk.open()
    qtbot.waitUntil(lambda: len(desk.database.backups()) == 1)
    desk.document.change("Change", note="x")
    qtbot.wait(20)
    assert len(desk.database.backups()) == 1, "one a day"
    assert [each.id for each in desk.services.programmes.list()] == [programme.id]


def test_looking_alone_does_not_use_up_the_days_backup(desk: Desk, qtbot: QtBot) -> None:
    """What is opened unchanged leaves the back-up to the edit that follows."""
    programme = desk.start()
    desk.database._clock = lambda: NOW - timedelta(days=1)
    assert desk.database.back_up_if_due() is not None
    desk.database._clock = lambda: NOW
    watch = DayBackup(desk.database, desk.services.runner, desk.window, soon_ms=0)
    desk.document.changed.connect(watch.note_edit)
    desk.document.opened.connect(watch.note_edit)
    desk.document.open(programme)
    qtbot.wait(20)
    assert len(desk.database.backups()) == 1
    desk.document.change("Change", note="x")
    qtbot.waitUntil(lambda: len(desk.database.backups()) == 2)


def test_one_that_failed_is_tried_again_at_the_next_edit_and_told_once(
    desk: Desk, qtbot: QtBot
) -> None:
    watch = DayBackup(desk.database, desk.services.runner, desk.window, soon_ms=0)
    told: list[object] = []
    watch.failed.connect(told.append)
    desk.document.changed.connect(watch.note_edit)
    desk.open()
    folder = desk.database.folder / "backups"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("in the way")
    for note in ("a", "b"):
        desk.document.change("Change", note=note)
        qtbot.wait(30)
    assert len(told) == 1
    folder.unlink()
    desk.document.change("Change", note="c")
    qtbot.waitUntil(lambda: len(desk.database.backups()) == 1)
