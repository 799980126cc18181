"""Settings: each is kept at once and shows at once; back-ups say what they bring back."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from tests.gui.desk import Desk, answering, press

from soleus.gui.look.tokens import ThemeName
from soleus.gui.settings.backups_dialog import BackupsDialog
from soleus.gui.settings.logo import logo_pixmap
from soleus.gui.settings.settings_dialog import SettingsDialog
from soleus.gui.window.first_look import FirstLook, read_first_look, write_first_look
from soleus.handout.page import Paper, Raster, Shape
from soleus.storage.database.backup import BackupKind


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
        QTest.keyClicks(dialog.emergency, "144")
        dialog.address.setPlainText("1 Hill Street\nTown")

    answering(fill)
    action(desk, "Settings…")()
    clinic = desk.services.clinic()
    assert (clinic.name, clinic.phone) == ("Hill Street Physiotherapy", "01234 567890")
    assert (clinic.address, clinic.footer) == ("1 Hill Street\nTown", "Call us first.")
    words = repr(desk.window.workspace.handout.pages).replace("\\xa0", " ")
    assert "01234 567890" in words
    assert "Call 144 if:" in words


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_paper_of_the_clinic_is_the_handouts(desk: Desk) -> None:
    desk.open()
    answering(lambda dialog: choose(dialog.handout.paper, Paper.LETTER.value))  # type: ignore[attr-defined]
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


def test_the_layout_of_the_clinic_is_the_handouts(desk: Desk) -> None:
    desk.open()
    answering(lambda dialog: choose(dialog.handout.layout_box, "large18"))  # type: ignore[attr-defined]
    action(desk, "Settings…")()
    panel = desk.window.workspace.handout
    assert panel.options().layout == "large18"
    assert panel.bar.layout_box.currentData() == "large18"
    assert max(run.size_pt for run in panel.pages[0].texts()) > 18


@pytest.mark.parametrize(
    ("tick", "key", "usual", "of"),
    [
        ("form_fields", "handout.form_fields", False, lambda o: o.form_fields),
        ("embed", "handout.embed", True, lambda o: o.embed),
        ("private", "handout.private_notes", False, None),
    ],
)
def test_a_tick_is_kept_and_reaches_the_handout(
    tick: str, key: str, usual: bool, of: Callable[[object], bool] | None, desk: Desk
) -> None:
    desk.open()
    options = desk.window.workspace.handout.options

    def turn(dialog: object) -> None:
        assert isinstance(dialog, SettingsDialog)
        box = getattr(dialog.handout, tick)
        assert box.isChecked() is usual
        box.click()

    answering(turn)
    action(desk, "Settings…")()
    assert desk.services.settings.get(key) is not usual
    assert of is None or of(options()) is not usual
    answering(lambda dialog: getattr(dialog.handout, tick).click())  # type: ignore[attr-defined]
    action(desk, "Settings…")()
    assert desk.services.settings.get(key) is None
    assert of is None or of(options()) is usual


def test_private_notes_are_asked_about_only_where_a_programme_travels(desk: Desk) -> None:
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    assert dialog.handout.private.isEnabled()
    dialog.handout.embed.click()
    assert not dialog.handout.private.isEnabled()


def test_an_address_that_no_phone_opens_is_refused_and_the_one_before_stays(desk: Desk) -> None:
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    page = dialog.handout
    page.link.setText("https://clinic.example/videos")
    page.link.editingFinished.emit()
    assert desk.services.clinic().link == "https://clinic.example/videos"
    page.link.setText("our videos")
    page.link.editingFinished.emit()
    assert "no web address" in page.wrong.text()
    assert not page.wrong.isHidden()
    assert desk.services.clinic().link == "https://clinic.example/videos"
    page.link.setText("")
    page.link.editingFinished.emit()
    assert page.wrong.isHidden()
    assert desk.services.clinic().link == ""


# --- the logo


DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    b'<rect width="40" height="10" fill="#0b7267"/></svg>'
)


def test_a_logo_is_made_small_and_stripped(tmp_path: Path, desk: Desk) -> None:
    image = QImage(4000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#0b7267"))
    image.setText("Author", "somebody")
    path = tmp_path / "logo.png"
    image.save(str(path))
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    dialog.logo.take(path)
    kept = desk.services.clinic().logo
    shown = QImage.fromData(kept)
    assert (shown.width(), shown.height()) == (600, 150)
    assert len(kept) < 40_000
    assert "Author" not in shown.textKeys()
    press(dialog, "Remove the logo")
    assert desk.services.clinic().logo == b""


@pytest.mark.parametrize("ending", ["png", "jpg", "svg"])
def test_a_logo_of_each_kind_reaches_the_page(ending: str, tmp_path: Path, desk: Desk) -> None:
    desk.open()
    path = tmp_path / f"logo.{ending}"
    if ending == "svg":
        path.write_bytes(DRAWING)
    else:
        image = QImage(400, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#0b7267"))
        image.save(str(path))
    panel = desk.window.workspace.handout
    without = panel.pages[0]

    def choose_it(dialog: object) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.logo.take(path)
        assert dialog.logo.wrong.isHidden()

    answering(choose_it)
    action(desk, "Settings…")()
    logos = [each for each in panel.pages[0].items if isinstance(each, Shape | Raster)]
    assert len(logos) == 1
    assert not any(isinstance(each, Shape | Raster) for each in without.items)


def not_a_picture(path: Path) -> None:
    path.write_text("not a picture", encoding="utf-8")


def cut_off(path: Path) -> None:
    if path.suffix == ".svg":
        path.write_bytes(DRAWING[:60])
        return
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#0b7267"))
    image.save(str(path))
    path.write_bytes(path.read_bytes()[:60])


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(30_000_000)


@pytest.mark.parametrize("make", [not_a_picture, cut_off, huge])
@pytest.mark.parametrize("ending", ["png", "jpg", "svg"])
@pytest.mark.qt_log_ignore("qt.gui.imageio", "qt.svg", "libpng", "JPEG")
def test_what_is_no_picture_is_refused_in_a_sentence_and_the_logo_stays(
    make: Callable[[Path], None], ending: str, tmp_path: Path, desk: Desk
) -> None:
    desk.services.settings.set("clinic.logo", b64encode(DRAWING).decode())
    path = tmp_path / f"letter.{ending}"
    make(path)
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    dialog.logo.take(path)
    assert dialog.logo.wrong.text().endswith(" The logo stays as it was.")
    assert not dialog.logo.wrong.isHidden()
    assert desk.services.clinic().logo == DRAWING


def test_what_is_shown_of_a_logo_is_what_is_printed(tmp_path: Path, desk: Desk) -> None:
    """Read by another reader, a picture inside could be shown and then be missing on paper."""
    path = tmp_path / "letter.svg"
    inside = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="a.png"/>%s</svg>'
    )
    path.write_bytes(inside % (b" " * 200_000))
    dialog = SettingsDialog(desk.services.settings, desk.folder, desk.window)
    dialog.logo.take(path)
    assert "(image)" in dialog.logo.wrong.text()
    assert desk.services.clinic().logo == b""
    shown = logo_pixmap(b64encode(DRAWING).decode(), 80, 80)
    assert shown is not None
    assert (shown.width(), shown.height()) == (80, 20)
    assert shown.toImage().pixelColor(40, 10).name() == "#0b7267"


# --- the first look


def test_the_first_look_is_read_back_and_nonsense_is_the_usual_one(tmp_path: Path) -> None:
    look = FirstLook("dark", "es", 130)
    write_first_look(tmp_path, look)
    assert read_first_look(tmp_path) == look
    for nonsense in ("", "[]", '{"theme": 1}', "\x00"):
        (tmp_path / "look.json").write_text(nonsense, encoding="utf-8")
        assert read_first_look(tmp_path) == FirstLook()
    (tmp_path / "look.json").write_text('{"theme": "dark", "language": "es"}', encoding="utf-8")
    assert read_first_look(tmp_path) == FirstLook("dark", "es"), "left by an earlier Soleus"


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
