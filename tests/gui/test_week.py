"""The week below the board: what it tells, where it goes to, and how it folds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.board_desk import board, cards, choose, select
from tests.gui.desk import Desk, answering
from tests.gui.test_accessibility import LEAST, unnamed
from tests.gui.test_turns import turning

from soleus.domain.run_steps import with_line
from soleus.domain.running import RunPlan, RunSession, RunStep
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_dose, read_run
from soleus.gui.running.day_cell import DayCell
from soleus.gui.running.day_layout import PieceKind, labels
from soleus.gui.running.run_dialog import RunDialog
from soleus.gui.running.week_strip import WeekStrip
from soleus.gui.window.window_memory import WindowMemory

__all__ = ["turning"]
Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NAMED, DAILY = "mon wed fri", "daily"


def week(desk: Desk) -> WeekStrip:
    return desk.window.workspace.week


def cell(desk: Desk, day: str) -> DayCell:
    return next(each for each in week(desk).row.cells if each.words.name == day)


def spoken(desk: Desk) -> list[str]:
    return [each.accessibleName() for each in week(desk).row.cells]


def said(text: str) -> Schedule:
    return read_dose(f"3x10 {text}").dose.schedule


def schedule(desk: Desk, stage: int, *texts: str) -> None:
    """Give the cards of the *stage*-th stage these days, the last ones to all that follow."""
    found = desk.document.programme.stages[stage - 1].cards
    for at, card in enumerate(found):
        dose = replace(card.dose, schedule=said(texts[min(at, len(texts) - 1)]))
        desk.document.change_dose(card.id, dose)


def heavy_of(desk: Desk, stage: int) -> str:
    """The card of that stage with the highest load."""
    found = desk.document.programme.stages[stage - 1].cards
    exercises = desk.services.library.exercises
    return max(found, key=lambda card: exercises[card.exercise].load_rank or 0).id


@pytest.fixture
def clashing(desk: Desk) -> Desk:
    """Heavy calf work on Monday, Wednesday and Friday; runs on the days after."""
    desk.open()
    schedule(desk, 2, NAMED)
    plan = desk.document.programme.run_plan
    assert plan is not None
    desk.document.change("Run", run_plan=replace(plan, current="r3", schedule=said("tue thu sat")))
    select(desk, cards(desk, 2)[:1])
    week(desk).ask(True)
    QApplication.processEvents()
    return desk


# --- telling


def test_it_shows_the_stage_in_view(desk: Desk) -> None:
    desk.open()
    assert week(desk).row.accessibleName() == "Week of stage 1"
    assert spoken(desk)[0] == "Monday: calf"
    select(desk, cards(desk, 2)[:1])
    assert week(desk).row.accessibleName() == "Week of stage 2"
    placed = "one way to place it, the day is not fixed"
    assert spoken(desk)[:2] == [f"Monday: heavy calf; calf; {placed}", "Tuesday: calf"]
    assert "Outlined days are not fixed." in week(desk).note.accessibleName()
    select(desk, cards(desk, 4)[:1])
    assert spoken(desk)[1] == "Tuesday: rest"


def test_days_runs_and_what_clashes_are_told_in_words(clashing: Desk) -> None:
    run = "5 times 2 minute(s) run, 2 minute(s) walk"
    assert spoken(clashing) == [
        "Monday: heavy calf; calf",
        f"Tuesday: run, {run}; day after heavy calf work",
        "Wednesday: heavy calf; calf",
        "Thursday: run; day after heavy calf work",
        "Friday: heavy calf; calf",
        "Saturday: run; day after heavy calf work",
        "Sunday: rest",
    ]
    tuesday = cell(clashing, "Tuesday")
    assert [each.text for each in tuesday.parts()] == ["5 × 2 run / 2 walk", "day after heavy calf"]
    assert all(each.fixed for each in tuesday.parts())
    tip = cell(clashing, "Monday").words.tip
    names = clashing.services.library.exercises
    assert names[clashing.document.programme.stages[1].cards[0].exercise].name in "\n".join(tip)


def test_it_says_what_the_strip_above_says(clashing: Desk) -> None:
    above = [each.kind.value for each in clashing.window.workspace.strip.cautions]
    assert "run-after-heavy" in above
    clashes = [each.words.clashes for each in week(clashing).row.cells]
    assert sum(map(bool, clashes)) == 3
    clashing.document.change("No run", run_plan=None)
    assert not any(each.words.clashes for each in week(clashing).row.cells)
    assert clashing.window.workspace.strip.cautions == ()


def test_the_same_clash_on_every_day_is_told_once(desk: Desk) -> None:
    desk.open()
    schedule(desk, 2, DAILY)
    select(desk, cards(desk, 2)[:1])
    cells = week(desk).row.cells
    assert all(each.words.clashes == ("under 48 h after heavy calf",) for each in cells)
    assert [bool(each.words.fresh) for each in cells] == [True, *[False] * 6]


def test_an_empty_programme_says_what_to_do(desk: Desk) -> None:
    desk.open("")
    assert spoken(desk)[0] == "Monday: nothing set"
    assert "add exercises" in week(desk).note.accessibleName()
    assert not cell(desk, "Monday").words.clashes
    desk.open("empty")
    assert week(desk).isVisible() == bool(desk.document.programme.stages)


def test_a_card_without_days_is_named_and_makes_no_day_of_rest(desk: Desk) -> None:
    desk.open("")
    desk.window.workspace.adding.add_exercises(["hip_clam", "calf_sl_raise_floor"], 1)
    first, second = desk.document.programme.stages[0].cards
    desk.document.change_dose(first.id, replace(first.dose, schedule=Schedule()))
    desk.document.change_dose(second.id, replace(second.dose, schedule=said("mon")))
    assert spoken(desk)[1] == "Tuesday: nothing set"
    name = desk.services.library.exercises["hip_clam"].name
    assert f"without a schedule: {name}." in week(desk).note.accessibleName()


def test_it_changes_nothing(clashing: Desk) -> None:
    before, steps = clashing.document.programme, clashing.document.undo_stack.count()
    for stage in range(1, 6):
        select(clashing, cards(clashing, stage)[:1])
    week(clashing).toggle()
    assert clashing.document.programme is before
    assert clashing.document.undo_stack.count() == steps


def test_it_waits_for_its_turn(turning: Desk, qtbot: QtBot) -> None:
    turning.open()
    assert spoken(turning)[0] != "Monday: calf", "nothing is worked out in the act of opening"
    qtbot.waitUntil(lambda: spoken(turning)[0] == "Monday: calf")


# --- going


def click(desk: Desk, day: str, kind: PieceKind) -> None:
    found = cell(desk, day)
    part = next(each for each in found.parts() if each.kind is kind)
    QTest.mouseClick(found, LEFT, pos=part.rect.center())


def by_click(desk: Desk) -> None:
    click(desk, "Monday", PieceKind.HEAVY)


def by_menu(desk: Desk) -> None:
    at = week(desk).row.cells.index(cell(desk, "Monday"))
    choose(week(desk).row.day_menu(at), "Heavy calf")


def by_clash(desk: Desk) -> None:
    click(desk, "Tuesday", PieceKind.CLASH)


def by_key(desk: Desk) -> None:
    """Down to the menu of Tuesday, whose first entry is the clash."""
    row = week(desk).row
    desk.window.activateWindow()
    week(desk).show_days()
    QTest.keyClick(cell(desk, "Monday"), Key.Key_Right)
    assert QApplication.focusWidget() is cell(desk, "Tuesday")
    QTest.keyClick(cell(desk, "Tuesday"), Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.parent() is row
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)


@pytest.mark.parametrize("go", [by_click, by_menu, by_clash, by_key])
def test_every_way_goes_to_the_heavy_card(go: Callable[[Desk], None], clashing: Desk) -> None:
    select(clashing, cards(clashing, 2)[:1])
    heavy = heavy_of(clashing, 2)
    assert board(clashing).selected_cards() != [heavy]
    go(clashing)
    assert heavy in board(clashing).selected_cards()
    assert board(clashing).lane(clashing.document.programme.stages[1].id).view.hasFocus()


def test_a_click_goes_to_the_clash_that_is_shown(desk: Desk) -> None:
    """Wednesday is a day after heavy work as Tuesday is, and that stands on Tuesday alone."""
    desk.open("")
    desk.window.workspace.adding.add_exercises(["calf_quick_rebound", "hip_clam"], 1)
    raising, clam = desk.document.programme.stages[0].cards
    for card, text in ((raising, "mon tue"), (clam, "tue wed non-consecutive")):
        desk.document.change_dose(card.id, replace(card.dose, schedule=said(text)))
    step = with_line(RunStep("r1", "1", RunSession(())), read_run("run 5min").line)
    plan = RunPlan((step,), schedule=said("tue wed"), current="r1")
    desk.document.change("Run", run_plan=plan)
    select(desk, [raising.id])
    week(desk).ask(True)
    QApplication.processEvents()
    wednesday = cell(desk, "Wednesday").words
    assert wednesday.clashes[0] in cell(desk, "Tuesday").words.clashes
    assert wednesday.fresh == ("two days in a row",)
    click(desk, "Wednesday", PieceKind.CLASH)
    assert board(desk).selected_cards() == [clam.id]


def test_other_work_of_a_day_is_gone_to_by_a_click(clashing: Desk) -> None:
    click(clashing, "Monday", PieceKind.LIGHT)
    light = set(cards(clashing, 2)) - {heavy_of(clashing, 2)}
    assert set(board(clashing).selected_cards()) == light


def test_a_run_opens_its_session(clashing: Desk) -> None:
    opened: list[str] = []

    def act(dialog: object) -> None:
        assert isinstance(dialog, RunDialog)
        opened.append(dialog.sessions.line.text())

    answering(act)
    click(clashing, "Tuesday", PieceKind.RUN)
    assert len(opened) == 1
    assert "5x run 2min" in opened[0]


def test_the_small_cells_open_the_menu_of_their_day(clashing: Desk) -> None:
    week(clashing).ask(False)
    QTest.mouseClick(cell(clashing, "Tuesday"), LEFT, pos=QPoint(4, 4))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == [
        "day after heavy calf",
        "Run: 5 × 2 run / 2 walk",
    ]
    menu.close()


def test_the_days_are_one_stop_with_arrows_between(clashing: Desk) -> None:
    clashing.window.activateWindow()
    cells = week(clashing).row.cells

    def stops() -> list[DayCell]:
        return [each for each in cells if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == [cells[0]]
    week(clashing).show_days()
    QTest.keyClick(cells[0], Key.Key_End)
    assert stops() == [cells[6]]
    QTest.keyClick(cells[6], Key.Key_Right)
    QTest.keyClick(cells[6], Key.Key_Left)
    assert QApplication.focusWidget() is cells[5]
    QTest.keyClick(cells[5], Key.Key_Home)
    assert stops() == [cells[0]]


# --- folding


def test_it_is_one_line_in_a_low_window_and_whole_in_a_tall_one(desk: Desk) -> None:
    desk.open()
    strip = week(desk)
    desk.window.resize(1366, 768)
    QApplication.processEvents()
    assert strip.height() <= 2 * LEAST
    assert not strip.note.isVisible()
    desk.window.resize(1920, 1080)
    QApplication.processEvents()
    assert strip.height() > 4 * LEAST
    assert strip.note.isVisible()


def test_in_full_it_tells_all_work_where_the_cell_has_room(desk: Desk) -> None:
    desk.open()
    desk.window.workspace.adding.add_exercises(["hip_clam", "neu_long_sit_slump"], 1)
    desk.window.resize(1366, 768)
    week(desk).ask(True)
    QApplication.processEvents()
    monday = cell(desk, "Monday")
    work = next(each for each in monday.parts() if each.kind is PieceKind.LIGHT)
    names = [name for _, name in monday.words.light]
    assert len(names) == 3
    metrics = monday.fontMetrics()
    told = labels(work.parts, work.rect, metrics)
    assert [each.text for each in told] == names
    one_line = QRect(0, 0, work.rect.width(), metrics.height())
    assert [each.text for each in labels(work.parts, one_line, metrics)] == ["Calf", "+2"]


@pytest.mark.parametrize(
    ("often", "told"),
    [
        ("3/week", "Outlined days are not fixed."),
        ("5/week", "No way keeps every rule."),
    ],
)
def test_what_is_to_know_of_the_week_fits_in_a_low_window(
    often: str, told: str, desk: Desk
) -> None:
    desk.open()
    schedule(desk, 2, often)
    desk.window.resize(1366, 768)
    select(desk, cards(desk, 2)[:1])
    week(desk).ask(True)
    QApplication.processEvents()
    assert week(desk).note.text() == f"Week of stage 2 · {told}"


@pytest.mark.parametrize("asked", [True, False])
def test_what_was_asked_for_stays_and_is_remembered(asked: bool, desk: Desk) -> None:
    desk.open()
    memory = WindowMemory(
        desk.services.settings, desk.window, desk.window.workspace, desk.window.menus
    )
    memory.keep()
    assert desk.services.settings.get("window.week") is None
    week(desk).ask(not asked)
    week(desk).fold.click()
    for size in ((1920, 1080), (1366, 768)):
        desk.window.resize(*size)
        QApplication.processEvents()
        assert week(desk).note.isVisible() is asked
    memory.keep()
    week(desk).ask(None)
    memory.restore()
    assert week(desk).asked is asked


@pytest.mark.parametrize("larger", [1.0, 1.5])
@pytest.mark.parametrize("opened", [True, False])
def test_every_day_has_a_name_and_its_size(opened: bool, larger: float, clashing: Desk) -> None:
    strip = week(clashing)
    strip.ask(opened)
    before = QApplication.font()
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    try:
        QApplication.setFont(font)
        clashing.window.resize(1366, 768)
        QApplication.processEvents()
        assert unnamed(strip) == []
        widths = {each.width() for each in strip.row.cells}
        assert max(widths) - min(widths) <= 1
        for each in strip.row.cells:
            assert min(each.width(), each.height()) >= LEAST
            assert strip.rect().contains(each.geometry().translated(strip.row.pos()))
            for part in each.parts():
                assert each.rect().contains(part.rect), part.text
        assert min(strip.fold.width(), strip.fold.height()) >= LEAST
    finally:
        QApplication.setFont(before)
