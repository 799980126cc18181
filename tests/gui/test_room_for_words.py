"""Words have the room they need: large letters, narrow panels, wide windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox
from tests.gui.desk import Desk
from tests.gui.finding_hands import opened

from soleus.gui.look.letters import USUAL, apply_letters
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.parts.marked_text import ELLIPSIS, break_lines

LETTERS = (100, 130, 150)


@pytest.fixture
def letters(desk: Desk) -> Iterator[Desk]:
    """A window as on the screen of a small laptop."""
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.open()
    QApplication.processEvents()
    yield desk
    write(desk, USUAL)


def write(desk: Desk, percent: int) -> None:
    """Everything in letters of that size, as the settings do it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_letters(application, percent)
    apply_theme(application, LIGHT)
    desk.window.dress(LIGHT)
    QApplication.processEvents()


@pytest.mark.parametrize("percent", LETTERS)
def test_no_name_of_the_library_is_cut(percent: int, letters: Desk) -> None:
    write(letters, percent)
    listed = letters.window.workspace.library.list
    delegate, font = listed._delegate, listed.font()
    row = listed.visualRect(listed.model().index(0, 0))
    text = delegate.layout(row, font).text
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics, plain = QFontMetrics(bold), QFontMetrics(font)
    most = delegate.name_lines(text.width(), font)
    for each in letters.services.library.offered.values():
        lines = break_lines(each.name, metrics, text.width(), most)
        assert not lines[-1].text.endswith(ELLIPSIS), each.name
    assert row.height() >= most * metrics.height() + plain.height()


@pytest.mark.parametrize("percent", LETTERS)
def test_two_tiles_stand_in_a_row_of_a_narrow_panel(percent: int, letters: Desk) -> None:
    write(letters, percent)
    library = letters.window.workspace.library
    assert library.width() < 330
    rows = shown(letters)
    library.show_tiles(True)
    QApplication.processEvents()
    first, second = (library.list.visualRect(library.list.model().index(at, 0)) for at in (0, 1))
    assert first.top() == second.top()
    assert second.left() > first.right() - 2
    assert shown(letters) >= rows, "tiles show no fewer than rows"


def shown(desk: Desk) -> int:
    """How many exercises stand whole in the library."""
    listed = desk.window.workspace.library.list
    place = listed.viewport().rect()
    rows = (listed.visualRect(listed.model().index(at, 0)) for at in range(40))
    return sum(not each.isEmpty() and place.contains(QRect(each)) for each in rows)


def test_a_wide_window_gives_the_panels_more_until_somebody_chose(desk: Desk) -> None:
    desk.open()
    split = desk.window.workspace.split
    library, _, handout = split.sizes()
    desk.window.resize(1920, 1000)
    QApplication.processEvents()
    wide, _, pages = split.sizes()
    assert wide > library + 60
    assert pages > handout
    split.setSizes([300, 1200, 400])
    split.splitterMoved.emit(300, 1)
    kept = split.sizes()[0]
    desk.window.resize(1700, 1000)
    QApplication.processEvents()
    assert abs(split.sizes()[0] - kept) <= 2


def test_widths_that_nobody_chose_are_not_kept(desk: Desk) -> None:
    """The next window may be on a larger screen."""
    desk.open()
    desk.window._memory.keep()
    assert desk.services.settings.get("window.split") is None
    desk.window.workspace.split.splitterMoved.emit(300, 1)
    desk.window._memory.keep()
    assert desk.services.settings.get("window.split")


def test_a_draft_language_is_named_so_in_its_list_alone(letters: Desk) -> None:
    """The box beside the pages stays as narrow as the language's name."""
    bar = letters.window.workspace.handout.bar
    drafts = [at for at in range(bar.language.count()) if "draft" in bar.language.itemText(at)]
    assert drafts
    bar.language.setCurrentIndex(drafts[0])
    option = QStyleOptionComboBox()
    bar.language.initStyleOption(option)
    assert option.currentText
    assert "draft" not in option.currentText
    assert bar.contents.x() < bar.language.x() < bar.score.x(), "side by side"


def test_the_hint_stays_at_the_foot_where_nothing_is_found(desk: Desk) -> None:
    desk.open()
    library = desk.window.workspace.library
    QTest.keyClicks(library._field, "zzzz")
    QApplication.processEvents()
    assert not library.list.isVisible()
    assert library.target.geometry().bottom() > library.height() - 12
    assert library._empty.y() < library.height() // 3


def test_running_and_gait_are_read_in_large_letters(letters: Desk) -> None:
    week = letters.window.workspace.week
    for percent in LETTERS:
        write(letters, percent)
        for button in (week.plans.run, week.plans.gait):
            whole, read = button.accessibleName(), button.text().rstrip(ELLIPSIS)
            assert len(read) > 0.6 * len(whole), (percent, read)


def test_the_day_of_the_findings_is_whole_when_the_letters_change(letters: Desk) -> None:
    form = opened(letters).form
    for percent in LETTERS:
        write(letters, percent)
        for box in (form.day, form.sex, form.decade):
            assert box.width() >= box.sizeHint().width() - 4, (percent, box.accessibleName())
