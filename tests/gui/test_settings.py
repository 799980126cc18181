"""Settings: each is kept at once and shows at once; back-ups say what they bring back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from tests.gui.desk import Desk, answering, press

from soleus.errors import UserError
from soleus.gui.backups_dialog import BackupsDialog
from soleus.gui.first_look import FirstLook, read_first_look, write_first_look
from soleus.gui.logo import LARGEST, logo_from_file, logo_pixmap
from soleus.gui.settings_dialog import SettingsDialog
from soleus.gui.tokens import ThemeName
from soleus.handout.page import Paper
from soleus.storage.backup import BackupKind


def action(desk: Desk, name: str) -> Callable[[], None]:
    for menu in desk.window.menus._menus:
        for each in menu.actions():
            if each.text().replace("&", "") == name:
                return each.trigger
    raise AssertionError(name)


def test_the_clinics_words_reach_the_handout(desk: Desk) -> None:
    desk.open()

    def fill(dialog: object) -> None:
        assert isinstance(dialog, SettingsDialog)
        QTest.keyClicks(dialog.name, "Hill Street Physiotherapy")
        QTest.keyClicks(dialog.phone, "01234 567890")
        QTest.keyClicks(dialog.footer, "Call us first.")
        dialog.address.setPlainText("1 Hill Street\nTown")

    answering(fill)
    action(desk, "Settings…")()
    clinic = desk.services.clinic()
    assert (clinic.name, clinic.phone) == ("Hill Street Physiotherapy", "01234 567890")
    assert (clinic.address, clinic.footer) == ("1 Hill Street\nTown", "Call us first.")
    words = repr(desk.window.workspace.handout.pages)
    assert "01234 567890" in words.replace("\\xa0", " ")


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_paper_of_the_clinic_is_the_handouts(desk: Desk) -> None:
    desk.open()
    answering(lambda dialog: choose(dialog.paper, Paper.LETTER.value))  # type: ignore[attr-defined]
    action(desk, "Settings…")()
    assert desk.window.workspace.handout.options().paper is Paper.LETTER


def theme_by_dialog(desk: Desk, name: ThemeName) -> None:
    answering(lambda dialog: choose(dialog.theme, name.value))  # type: ignore[attr-defined]
    action(desk, "Settings…")()


def theme_by_menu(desk: Desk, name: ThemeName) -> None:
    desk.window.menus.themes[name].trigger()


@pytest.mark.parametrize("trigger", [theme_by_dialog, theme_by_menu])
def test_a_theme_is_kept_and_told_at_once(
    trigger: Callable[[Desk, ThemeName], None], desk: Desk
) -> None:
    told: list[str] = []
    desk.window.setting_changed.connect(told.append)
    trigger(desk, ThemeName.CONTRAST)
    assert told == ["theme"]
    assert desk.services.settings.get("theme") == "contrast"


def test_a_setting_emptied_is_forgotten(desk: Desk) -> None:
    desk.services.settings.set("clinic.phone", "1")

    def empty(dialog: object) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.phone.selectAll()
        QTest.keyClick(dialog.phone, Qt.Key.Key_Delete)

    answering(empty)
    action(desk, "Settings…")()
    assert desk.services.settings.get("clinic.phone") is None
    assert desk.services.clinic().phone == ""


# --- the logo


def test_a_logo_is_made_small_and_stripped(tmp_path: Path, desk: Desk) -> None:
    image = QImage(4000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#0b7267"))
    image.setText("Author", "somebody")
    path = tmp_path / "logo.png"
    image.save(str(path))
    text = logo_from_file(path)
    pixmap = logo_pixmap(text, 50)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (200, 50)
    assert len(text) < 40_000
    kept = logo_pixmap(text, LARGEST.height())
    assert kept is not None
    assert "Author" not in kept.toImage().textKeys()
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    dialog.take_logo(path)
    assert desk.services.settings.get("clinic.logo") == text
    press(dialog, "Remove the logo")
    assert desk.services.settings.get("clinic.logo") is None


def test_what_is_no_picture_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "letter.png"
    path.write_text("not a picture", encoding="utf-8")
    with pytest.raises(UserError, match=r"letter\.png is not a picture"):
        logo_from_file(path)


# --- the first look


def test_the_first_look_is_read_back_and_nonsense_is_the_usual_one(tmp_path: Path) -> None:
    look = FirstLook("dark", "es")
    write_first_look(tmp_path, look)
    assert read_first_look(tmp_path) == look
    for nonsense in ("", "[]", '{"theme": 1}', "\x00"):
        (tmp_path / "look.json").write_text(nonsense, encoding="utf-8")
        assert read_first_look(tmp_path) == FirstLook()


# --- back-ups


def test_a_backup_says_what_it_brings_and_keeps_what_it_replaces(desk: Desk) -> None:
    kept = desk.start(reference="JM-0412")
    made = desk.database.back_up_if_due()
    assert made is not None
    desk.start(reference="KL-0007")
    desk.open()
    seen: list[str] = []

    def restore(dialog: object) -> None:
        assert isinstance(dialog, BackupsDialog)
        dialog.look_at("0")
        seen.extend((dialog._brings.text(), dialog._replaces.text()))
        press(dialog, "Restore this back-up")

    answering(restore)
    action(desk, "Back-ups…")()
    assert "1 programme" in seen[0]
    assert "3 programme" in seen[1]
    assert [each.id for each in desk.services.programmes.list()] == [kept.id]
    assert desk.window.start.isVisible()
    kinds = {each.kind: each.programmes for each in desk.database.backups()}
    assert kinds[BackupKind.REPLACED] == 3


def test_looking_at_a_backup_changes_nothing(desk: Desk) -> None:
    desk.start(reference="JM-0412")
    desk.database.back_up_if_due()
    desk.start(reference="KL-0007")
    answering(lambda dialog: dialog.look_at("0"))  # type: ignore[attr-defined]
    action(desk, "Back-ups…")()
    assert len(desk.services.programmes.list()) == 2


def test_a_damaged_backup_cannot_be_chosen(desk: Desk) -> None:
    desk.start()
    made = desk.database.back_up_if_due()
    assert made is not None
    dialog = BackupsDialog(
        [replace(made, problem="it is damaged")], (1, 0), desk.window._theme, desk.window
    )
    dialog.look_at("0")
    assert "it is damaged" in dialog._problem.text()
    assert not dialog._restore.isEnabled()
