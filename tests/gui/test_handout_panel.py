"""The handout beside the board: it follows every edit and stays where the reader is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import board, cards
from tests.gui.desk import Desk, press

from soleus.cli import main
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.gui.handout.handout_panel import HandoutPanel
from soleus.gui.look.tokens import CONTRAST, DARK, LIGHT, Theme
from soleus.handout.checks.check import Remark, Severity
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.page import Page, TextRun, card_at
from soleus.handout.score import Score, score_handout
from soleus.storage.records.programme_file import save_programme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def panel(desk: Desk) -> HandoutPanel:
    return desk.window.workspace.handout


def words(pages: tuple[Page, ...]) -> str:
    return " ".join(each.text for page in pages for each in page.items if isinstance(each, TextRun))


def test_an_edit_is_on_the_page_after_a_moment(open_desk: Desk, qtbot: QtBot) -> None:
    stage = open_desk.document.programme.stages[0]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.change_stage(stage.id, "Rename", name="Calm it down")
    assert "Calm it down" in words(panel(open_desk).pages)


def test_nobody_has_signed_what_is_only_looked_at(desk: Desk) -> None:
    """Initials of the last time are offered when it is handed over, not printed before."""
    desk.services.settings.set("initials", "PTX")
    desk.open()
    told = words(panel(desk).pages)
    assert "JM-0412 · 22 November 2026" in told
    assert "PTX" not in told


def test_the_check_says_in_words_what_is_missing(open_desk: Desk) -> None:
    bar = panel(open_desk).bar
    lost = Remark("how often", "“Clam”: nothing says how often", severity=Severity.WARNING)
    hint = Remark("language", "A draft", severity=Severity.HINT)
    long = Remark("exercises", "A stage has 7", severity=Severity.WARNING)
    bar.show_score(Score(32, (lost, lost, long, hint), {}), LIGHT)
    assert bar.score.text() == "Check 30/32"
    told = "Handout check: 30 of 32 rules kept. To look at: how often, exercises"
    assert (bar.score.toolTip(), bar.score.accessibleName()) == (told, told)


def test_the_place_stays_while_the_programme_is_edited(open_desk: Desk, qtbot: QtBot) -> None:
    view = panel(open_desk).view
    view.show_page(2)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    place, page = bar.value(), view.current_page()
    stage = open_desk.document.programme.stages[0]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.change_stage(stage.id, "Change aim", aim="A little less pain")
    assert (bar.value(), view.current_page()) == (place, page)
    assert page > 1


def test_a_page_that_did_not_change_is_not_painted_anew(open_desk: Desk, qtbot: QtBot) -> None:
    before = panel(open_desk).view._pages
    last = cards(open_desk, 5)[-1]
    with qtbot.waitSignal(panel(open_desk).pages_shown):
        open_desk.document.remove_cards([last])  # stage 5 is not on the handout of stage 1
    after = panel(open_desk).view._pages
    assert all(new is old for new, old in zip(after, before, strict=True))


def test_a_click_on_an_exercise_selects_its_card(open_desk: Desk) -> None:
    view = panel(open_desk).view
    page, rect = view._pages[0], view._rects()[0]
    dots = rect.width() / page.width
    x, y = next(
        (x, y)
        for y in range(10, int(page.height), 5)
        for x in range(10, int(page.width), 10)
        if card_at(page, x, y)
    )
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rect.topLeft() + type(rect.topLeft())(round(x * dots), round(y * dots)),
    )
    assert board(open_desk).selected_cards() == [card_at(page, x, y)]


def test_zoom_keeps_the_middle_and_fit_comes_back(open_desk: Desk) -> None:
    view = panel(open_desk).view
    view.show_page(2)
    view.step_zoom(1)
    assert view.zoom > 0
    assert view.current_page() == 2
    view.set_zoom(0)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_keys_of_a_reader_turn_pages_and_zoom(open_desk: Desk) -> None:
    view = panel(open_desk).view
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_page() == 2
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.current_page() == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_page() == len(panel(open_desk).pages)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 0
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 0
    room = view.viewport().height()
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view._rects()[view.current_page() - 1].height() > room
    press(panel(open_desk), "Whole page")
    top, bottom = view._rects()[view.current_page() - 1].getCoords()[1::2]
    assert 0 <= top < bottom <= room


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST])
def test_a_page_stands_out_from_what_is_behind_it(theme: Theme, open_desk: Desk) -> None:
    """In high contrast the ground is as white as the page, which then has a black edge."""
    view = panel(open_desk).view
    view.dress(theme)
    shown = view.viewport().grab().toImage()
    rect = view._rects()[0]
    edge = shown.pixelColor(rect.left() - 1, rect.top() + 40).name()
    assert edge == theme.line
    assert shown.pixelColor(2, 2).name() == theme.ground != "#000000"
    assert shown.pixelColor(rect.left() + 3, rect.top() + 3).name() == "#ffffff"


# --- the check


def test_the_check_names_the_card_and_goes_to_it(open_desk: Desk) -> None:
    stage = open_desk.document.programme.current_stage
    assert stage is not None
    card = stage.blocks[0].cards[1]
    long = "Go " + "very " * 25 + "slowly."
    open_desk.document.change_card(card.id, "Note", note=long)
    panel(open_desk)._begin()
    open_desk.window.handouts.check()
    checks = panel(open_desk).checks
    row = next(row for row in range(checks.list.count()) if long in checks.list.item(row).text())
    told = checks.list.item(row).text()
    assert told.startswith("look at: sentence length (2. ")
    checks.list.itemClicked.emit(checks.list.item(row))
    assert board(open_desk).selected_cards() == [card.id]


def test_window_and_command_line_say_the_same(
    open_desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.soleus"
    programme = open_desk.document.programme
    save_programme(file, programme, open_desk.services.library.exercises.values())
    main(["handout", "check", str(file)])
    head, *lines = capsys.readouterr().out.splitlines()
    score = score_handout(
        programme,
        open_desk.services.shown_library(),
        replace(panel(open_desk).options(), date=date.today()),  # noqa: DTZ011 (as the command has it)
        GalleryFigures(shipped_gallery()),
    )
    checks = panel(open_desk).checks
    checks.show_score(score)
    shown = [checks.list.item(row).text() for row in range(checks.list.count())]
    assert lines == shown
    assert f"{score.kept} of {score.rules} rules" in head
    assert f"{score.kept} of {score.rules} rules" in checks.told.text()
