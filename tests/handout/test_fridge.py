"""The sheet for the fridge door: one page, whatever is on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.handout.blocks import Content, Item
from soleus.handout.layout import FRIDGE, Sheet
from soleus.handout.page import Box, Page, Paper
from soleus.handout.setting.set_fridge import for_one_page
from soleus.handout.setting.set_pages import set_pages

LEFT_OUT = "Numbers {numbers} are on your full sheet."


def sheet(content: Content, paper: Paper = Paper.A4) -> Page:
    (page,) = set_pages(replace(content, rest=LEFT_OUT), Sheet(FRIDGE, paper))
    return page


def said(page: Page) -> str:
    return " ".join(run.text for run in page.texts()).replace("\u00a0", " ")


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [1, 4, 7, 10])
def test_every_exercise_stands_there_with_name_side_dose_and_picture(
    count: int, paper: Paper
) -> None:
    page = sheet(handout(count, (UPRIGHT, LYING, FOOT)), paper)
    assert said(page).count("One-leg heel raise") == count
    assert said(page).count("Right leg") == count
    assert said(page).count("3 sets of 15, every day") == count
    assert len(page.figures()) == count
    assert "full sheet" not in said(page)


def test_up_to_seven_pictures_are_28_mm_or_more() -> None:
    """The size that is aimed at; it grows where there is room."""
    for count, least in ((7, 28.0), (3, 50.0)):
        figures = sheet(handout(count, (UPRIGHT,))).figures()
        assert min(figure.width for figure in figures) >= least


def test_what_has_no_room_is_named_in_the_last_line() -> None:
    page = sheet(handout(60, (UPRIGHT,)))
    numbers = [int(run.text) for run in page.texts() if run.text.isdigit()]
    shown = max(numbers)
    assert 12 <= shown < 60
    rest = ", ".join(str(number) for number in range(shown + 1, 61))
    assert LEFT_OUT.format(numbers=rest) in said(page)


def test_reading_order_stays_doing_order_in_two_columns() -> None:
    page = sheet(handout(12, (UPRIGHT,)))
    order: list[str] = []
    for item in page.items:
        if item.card and item.card not in order:
            order.append(item.card)
    assert order == [f"c{number}" for number in range(1, 13)]
    areas = [item for item in page.items if isinstance(item, Box) and item.card and not item.fill]
    lefts = {round(box.x) for box in areas}
    assert len(lefts) > 1


def test_diary_and_gate_stay_on_the_full_sheet() -> None:
    content = handout(3, (UPRIGHT,))
    assert "Your diary" not in said(sheet(content))
    assert "Move on" not in said(sheet(content))
    kinds = {type(block).__name__ for block in for_one_page(content).blocks}
    assert kinds == {"Letterhead", "Title", "Summary", "TrafficLight", "Item"}
    assert [each for each in for_one_page(content).blocks if isinstance(each, Item)]
