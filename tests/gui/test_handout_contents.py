"""What stands on the handout is chosen beside its pages and remembered for the clinic."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from tests.gui.board_desk import board, cards
from tests.gui.desk import Desk

from soleus.domain.programme import AdviceKind
from soleus.gui.handout.handout_bar import HandoutBar
from soleus.gui.handout.handout_memory import read_options
from soleus.gui.handout.handout_panel import HandoutPanel
from soleus.gui.handout.handout_words import HandoutWords
from soleus.handout.kept_options import TICKS, read_contents, written_contents
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Contents, Instructions, Stages
from soleus.handout.page import Paper, TextRun


def panel(desk: Desk) -> HandoutPanel:
    return desk.window.workspace.handout


def bar(desk: Desk) -> HandoutBar:
    return panel(desk).bar


def words(desk: Desk) -> str:
    pages = panel(desk).pages
    return " ".join(each.text for page in pages for each in page.items if isinstance(each, TextRun))


def choose(box: QComboBox, value: object) -> None:
    place = next(at for at in range(box.count()) if box.itemData(at) == value)
    box.setCurrentIndex(place)
    box.activated.emit(place)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_shows_at_once_and_is_remembered(layout: str, open_desk: Desk) -> None:
    choose(bar(open_desk).layout_box, layout)
    assert panel(open_desk).options().layout == layout
    assert panel(open_desk).pages
    assert read_options(open_desk.services.settings).layout == layout
    assert HandoutWords().layout(layout) != layout, "it has a name for people"
    assert HandoutWords().layout_about(layout)


def test_stages_are_the_current_one_all_or_a_single_one(open_desk: Desk) -> None:
    few = len(panel(open_desk).pages)
    choose(bar(open_desk).stages, Stages.ALL.value)
    assert len(panel(open_desk).pages) > few
    third = open_desk.document.programme.stages[2]
    choose(bar(open_desk).stages, third.id)
    assert third.name in words(open_desk)
    assert panel(open_desk).options().contents.chosen == (third.id,)
    kept = read_options(open_desk.services.settings).contents
    assert (kept.stages, kept.chosen) == (Stages.ALL, ()), "a stage belongs to its programme"
    open_desk.document.remove_stage(third.id)
    assert panel(open_desk).options().contents.chosen == ()


@pytest.mark.parametrize("part", HandoutWords().parts())
def test_every_part_can_be_ticked_and_is_remembered(part: str, open_desk: Desk) -> None:
    assert part in TICKS
    bar(open_desk).contents.click()
    tick = bar(open_desk).form.ticks[part]
    before = getattr(panel(open_desk).options().contents, part)
    assert tick.isChecked() is before
    tick.click()
    assert getattr(panel(open_desk).options().contents, part) is not before
    kept = read_options(open_desk.services.settings).contents
    assert getattr(kept, part) is not before
    bar(open_desk).form.usual.click()
    assert read_options(open_desk.services.settings).contents == Contents()


def test_weeks_paper_ink_and_explanations_are_chosen_there_too(open_desk: Desk) -> None:
    bar(open_desk).contents.click()
    form = bar(open_desk).form
    choose(form.weeks, 4)
    choose(form.paper, Paper.LETTER.value)
    choose(form.instructions, Instructions.STEPS.value)
    choose(form.run_plan, True)
    form.grey.click()
    form.beside.click()
    options = read_options(open_desk.services.settings)
    assert (options.contents.weeks, options.paper) == (4, Paper.LETTER)
    assert options.contents.instructions is Instructions.STEPS
    assert options.contents.run_plan is True
    assert options.grey
    assert options.beside
    assert panel(open_desk).pages[0].width == pytest.approx(215.9, abs=0.2)
    colours = {each.colour for each in panel(open_desk).pages[0].texts()}
    assert all(each[1:3] == each[3:5] == each[5:7] for each in colours), "greys only"


def test_advice_is_the_programmes_own_or_chosen_page_by_page(open_desk: Desk) -> None:
    bar(open_desk).contents.click()
    form = bar(open_desk).form
    form._kinds[AdviceKind.SLEEP].trigger()
    form._kinds[AdviceKind.PAIN].trigger()
    pages = (AdviceKind.PAIN, AdviceKind.SLEEP)
    assert read_options(open_desk.services.settings).contents.advice_pages == pages
    form._kinds[AdviceKind.PAIN].trigger()
    assert form.advice.text() == HandoutWords().advice()[AdviceKind.SLEEP]
    form._own.trigger()
    assert read_options(open_desk.services.settings).contents.advice_pages is None


def diary_by_menu(desk: Desk) -> None:
    desk.window.handouts.diary_only()


def one_by_card_menu(desk: Desk) -> None:
    board(desk).select_card(cards(desk, 1)[0])
    menu = desk.window.workspace.menus.card_menu()
    next(each for each in menu.actions() if "only" in each.text()).trigger()


@pytest.mark.parametrize("way", [diary_by_menu, one_by_card_menu])
def test_a_part_for_this_once_is_not_remembered(
    way: Callable[[Desk], None], open_desk: Desk
) -> None:
    whole = words(open_desk)
    kept = open_desk.services.settings.all()
    way(open_desk)
    assert words(open_desk) != whole
    assert bar(open_desk).passing.isVisible()
    assert open_desk.services.settings.all() == kept
    QTest.mouseClick(bar(open_desk)._back, Qt.MouseButton.LeftButton)
    assert words(open_desk) == whole
    assert not bar(open_desk).passing.isVisible()


def test_one_exercise_has_the_others_not(open_desk: Desk) -> None:
    one_by_card_menu(open_desk)
    stage = open_desk.document.programme.current_stage
    assert stage is not None
    library = open_desk.services.library.exercises
    first, second = stage.blocks[0].cards[:2]
    assert library[first.exercise].name in words(open_desk)
    assert library[second.exercise].name not in words(open_desk)
    open_desk.document.remove_cards([first.id])
    assert not bar(open_desk).passing.isVisible(), "the exercise is gone, so the whole is shown"


def test_the_language_is_the_programmes_and_can_be_undone(open_desk: Desk) -> None:
    box = bar(open_desk).language
    if box.findData("es") < 0:
        box.addItem("Español", "es")
    choose(box, "es")
    assert open_desk.document.programme.language == "es"
    assert open_desk.services.programmes.get(open_desk.document.programme.id).language == "es"
    open_desk.document.undo()
    assert box.currentData() == "en"


@pytest.mark.parametrize(
    "kept",
    [None, 3, {"weeks": 3}, {"stages": "some"}, {"advice_pages": ["nonsense"]}, {"summary": "no"}],
)
def test_a_memory_that_makes_no_sense_is_the_usual(kept: object) -> None:
    contents = read_contents(kept)  # type: ignore[arg-type]
    assert contents in {Contents(), Contents(advice_pages=())}


def test_contents_are_read_back_as_they_were_written() -> None:
    contents = Contents(
        Stages.ALL,
        summary=False,
        feel=True,
        weeks=2,
        run_plan=False,
        instructions=Instructions.BOTH,
        advice_pages=(AdviceKind.SLEEP,),
    )
    assert read_contents(written_contents(contents)) == contents
