"""The start page: found, opened, duplicated, into the bin and out of it, dropped in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk, answering, press

from soleus.domain.exercise import Exercise
from soleus.gui.look.tokens import LIGHT
from soleus.gui.start.new_programme import NewProgrammeDialog
from soleus.gui.start.start_page import BIN, RecentProgramme, StartPage
from soleus.gui.start.template_list import TemplateChoice
from soleus.storage.records.programme_file import save_programme

Key = Qt.Key


def listed(desk: Desk) -> list[str]:
    model = desk.window.start.programmes.choices
    rows = [model.choice(row) for row in range(model.rowCount())]
    return [row.title for row in rows if row is not None]


def choose(desk: Desk, reference: str) -> None:
    view = desk.window.start.programmes
    view.setCurrentIndex(view.choices.index(listed(desk).index(reference)))
    view.setFocus()


@pytest.fixture
def three(desk: Desk) -> Desk:
    for reference in ("JM-0412", "KL-0007", "JM-0500"):
        desk.start(reference=reference)
    desk.window.show_start()
    return desk


def by_click(desk: Desk) -> None:
    view = desk.window.start.programmes
    where = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def by_enter(desk: Desk) -> None:
    QTest.keyClick(desk.window.start.programmes, Key.Key_Return)


def by_search(desk: Desk) -> None:
    QTest.keyClicks(desk.window.start.seek, "0007")
    QTest.keyClick(desk.window.start.seek, Key.Key_Return)


def by_menu(desk: Desk) -> None:
    start = desk.window.start
    start.menu(start.programmes.current()).actions()[0].trigger()


@pytest.mark.parametrize("trigger", [by_click, by_enter, by_search, by_menu])
def test_a_programme_opens(trigger: Callable[[Desk], None], three: Desk) -> None:
    choose(three, "KL-0007")
    trigger(three)
    assert three.document.programme.reference == "KL-0007"
    assert three.window.workspace.isVisible()


def test_words_narrow_the_list_and_nothing_found_is_said(three: Desk) -> None:
    start = three.window.start
    QTest.keyClicks(start.seek, "JM")
    assert sorted(listed(three)) == ["JM-0412", "JM-0500"]
    QTest.keyClicks(start.seek, "-99")
    assert listed(three) == []
    assert "JM-99" in start._none.text()


def delete_by_key(desk: Desk) -> None:
    QTest.keyClick(desk.window.start.programmes, Key.Key_Delete)


def delete_by_menu(desk: Desk) -> None:
    start = desk.window.start
    start.menu(start.programmes.current()).actions()[2].trigger()


@pytest.mark.parametrize("trigger", [delete_by_key, delete_by_menu])
def test_deleted_goes_to_the_bin_and_undo_brings_it_back(
    trigger: Callable[[Desk], None], three: Desk
) -> None:
    choose(three, "JM-0412")
    trigger(three)
    start = three.window.start
    assert "JM-0412" not in listed(three)
    assert "30 days" in start.notice.text()
    start.notice.button.click()
    assert sorted(listed(three)) == ["JM-0412", "JM-0500", "KL-0007"]


def test_a_click_in_the_bin_takes_it_out(three: Desk) -> None:
    choose(three, "JM-0412")
    delete_by_key(three)
    start = three.window.start
    start.tabs.setCurrentIndex(BIN)
    assert listed(three) == ["JM-0412"]
    choose(three, "JM-0412")
    by_enter(three)
    assert listed(three) == []
    assert three.services.programmes.bin() == ()
    assert "empty" in start._none.text()


def test_a_duplicate_is_a_programme_of_its_own(three: Desk) -> None:
    choose(three, "JM-0412")
    start = three.window.start
    start.menu(start.programmes.current()).actions()[1].trigger()
    copies = [each.id for each in three.services.programmes.list("JM-0412")]
    assert len(set(copies)) == 2
    start.notice.button.click()
    assert len(three.services.programmes.list("JM-0412")) == 1


@pytest.mark.parametrize("place", ["start page", "workspace"])
def test_a_file_dropped_anywhere_opens(place: str, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "programme.soleus"
    programme = desk.start(reference="ZZ-0001")
    save_programme(path, programme, desk.services.library.exercises.values())
    if place == "workspace":
        desk.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(500, 400), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(desk.window, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(500, 400), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(desk.window, dropped)
    assert desk.document.programme.reference == "ZZ-0001"


def test_a_template_opens_the_dialog_on_it(desk: Desk) -> None:
    desk.window.show_start()
    view = desk.window.start.templates
    row = view.choices.row_of("at_mid")
    view.setCurrentIndex(view.choices.index(row))
    seen = []

    def create(dialog: object) -> None:
        assert isinstance(dialog, NewProgrammeDialog)
        template = dialog.answer().template
        seen.append(template.id if template else "")
        dialog._reference.setText("JM-0412")
        press(dialog, "Create programme")

    answering(create)
    QTest.keyClick(view, Key.Key_Return)
    assert seen == ["at_mid"]
    assert desk.document.programme.reference == "JM-0412"
    assert len(desk.document.programme.stages) == 5


def rows(desk: Desk) -> list[TemplateChoice]:
    model = desk.window.start.templates.choices
    found = [model.choice(row) for row in range(model.rowCount())]
    return [each for each in found if isinstance(each, TemplateChoice)]


def test_templates_stand_by_body_region_the_calf_first(desk: Desk) -> None:
    desk.window.show_start()
    groups: dict[str, list[str]] = {}
    for each in rows(desk):
        if each.heading:
            groups[each.heading] = []
        groups[list(groups)[-1]].append(each.title)
    assert list(groups)[:2] == ["Calf and Achilles tendon", "Foot and ankle"]
    assert all(titles == sorted(titles) for titles in groups.values())
    assert len(rows(desk)) == len(desk.services.library.templates)
    assert next(iter(groups.values()))[0].startswith("Achilles tendon")


def test_a_template_shows_three_or_four_different_exercises_of_its_own(desk: Desk) -> None:
    desk.window.show_start()
    for each in rows(desk):
        programme = desk.services.library.templates[each.id].programme
        shown = [exercise.id for exercise, _ in each.shown]
        assert len(set(shown)) == len(shown) in (3, 4)
        assert set(shown) <= {card.exercise for _, _, card in programme.cards()}


@pytest.mark.parametrize("width", [360, 560, 900])
def test_no_word_about_a_template_is_cut(width: int, desk: Desk) -> None:
    view = desk.window.start.templates
    desk.window.show_start()
    view.resize(width, 400)
    font = view.font()
    for each in rows(desk):
        laid = view._rows._lay_out(each, font, QRect(0, 0, width, 0))
        assert "…" not in "".join((*laid.title, *laid.about))
        assert "".join(laid.about).replace(" ", "") == each.about.replace(" ", "")
        assert all(laid.frame.contains(part) for part in (laid.text, *laid.pictures))
        assert not any(laid.text.intersects(part) for part in laid.pictures)


class LatePictures(QObject):
    """Nothing is drawn yet."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def pixmap(self, exercise: Exercise, *_: object, **__: object) -> None:
        self.asked.append(exercise.id)


def test_pictures_of_rows_in_sight_are_asked_for_again_when_some_have_come(desk: Desk) -> None:
    desk.window.show_start()
    late = LatePictures()
    desk.window.start.templates.draw_with(late, lambda: "neutral")  # type: ignore[arg-type]  # all of them that a list asks
    desk.window.start.templates.viewport().grab()
    seen = set(late.asked)
    assert seen
    assert len(seen) < len({each.id for row in rows(desk) for each, _ in row.shown})
    late.asked.clear()
    late.changed.emit()
    QApplication.processEvents()
    assert set(late.asked) == seen


def test_without_a_programme_the_page_says_how_to_begin(desk: Desk) -> None:
    start = desk.window.start
    desk.window.show_start()
    assert start._first.isVisible()
    assert not start.seek.isVisible()
    assert start._new.hasFocus()
    desk.start(reference="JM-0412")
    desk.window.show_start()
    assert not start._first.isVisible()
    assert start.seek.hasFocus()
    QTest.keyClicks(start.seek, "nobody")
    assert not start._first.isVisible()
    assert start.seek.isVisible()


def test_nothing_is_said_of_programmes_before_they_are_known(qtbot: QtBot) -> None:
    """The first steps would flash up on every start with programmes."""
    page = StartPage(LIGHT)
    qtbot.addWidget(page)
    page.show()
    assert page.isVisible()
    assert not page._first.isVisible()
    page.show_programmes([RecentProgramme("p", "JM-0412", "Achilles")], [])
    assert not page._first.isVisible()
    assert page.seek.isVisible()
    page.show_programmes([], [])
    assert page._first.isVisible()
