"""The preview of an exercise: everything about it, from one to the next, a clinician's tick."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.desk import Desk, answering
from tests.gui.test_library import WANTED, Key, choose, shown


def test_space_shows_everything_and_space_closes_it(desk: Desk) -> None:
    desk.open()
    choose(desk)
    QTest.keyClick(desk.window.workspace.library.list, Key.Key_Space)
    preview = desk.window.preview
    assert preview.isVisible()
    told = preview._text.toPlainText()
    exercise = desk.services.library.exercises[WANTED]
    for line in (*exercise.words.steps, *exercise.words.cues, exercise.words.feel):
        assert line in told
    for line in exercise.cautions:
        assert line in told
    assert "(published source)" in told
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert not preview.isVisible()
    assert desk.window.workspace.library.list.hasFocus()


def test_the_preview_goes_on_by_key_and_by_link(desk: Desk) -> None:
    desk.open()
    choose(desk)
    QTest.keyClick(desk.window.workspace.library.list, Key.Key_Space)
    following = shown(desk)[shown(desk).index(WANTED) + 1]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    preview = desk.window.preview
    assert preview._exercise is not None
    assert preview._exercise.id == following
    harder = desk.services.library.library.harder_than(WANTED)[0].id
    preview._text.anchorClicked.emit(QUrl(f"exercise:{harder}"))
    assert preview._exercise.id == harder


def test_a_clinicians_tick_is_kept_with_initials_and_day(desk: Desk) -> None:
    desk.open()
    library = desk.services.library.library
    unsure = next(each for each in library.exercises if library.unconfirmed(each))
    desk.look_at(unsure)
    preview = desk.window.preview
    assert preview._unconfirmed.isVisible()
    assert preview._unconfirmed.text() == "Not yet confirmed by a clinician"

    def sign(dialog: object) -> None:
        dialog.setTextValue("MK")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answering(sign)
    preview._confirm.click()
    assert not preview._unconfirmed.isVisible()
    assert preview._confirmed.text() == "Confirmed by MK on 22 Nov 2026"
    assert not desk.services.library.library.unconfirmed(unsure)
