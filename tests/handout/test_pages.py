"""Finished pages: every rule holds, whatever is on them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.handout.handout_samples import (
    FOOT,
    FOOTER,
    LYING,
    UPRIGHT,
    front,
    handout,
    item,
    texts_of,
)

from soleus.handout.blocks import Content, Diary, Title
from soleus.handout.checks.check import check_pages
from soleus.handout.layout import AMBER, CLEAR_14, GREEN, LAYOUTS, RED, LayoutSpec, Sheet
from soleus.handout.page import Box, Figure, Kind, Page, Paper, card_at
from soleus.handout.setting.set_pages import set_pages

DRAWINGS = (UPRIGHT, LYING, FOOT, None)


def pages_of(
    content: Content, paper: Paper = Paper.A4, spec: LayoutSpec = CLEAR_14
) -> tuple[Page, ...]:
    return set_pages(content, Sheet(spec, paper))


def broken(pages: tuple[Page, ...], spec: LayoutSpec = CLEAR_14) -> list[tuple[str, str]]:
    """Rules broken, apart from pictures that the samples do not have."""
    remarks = check_pages(pages, spec)
    return [(remark.rule, remark.text) for remark in remarks if remark.rule != "picture"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("exercises", "paper"), [*product((0, 1, 2, 3, 5, 12, 40), Paper)])
def test_every_rule_holds_for_any_number_of_exercises(
    exercises: int, paper: Paper, layout: str
) -> None:
    sheet = Sheet(LAYOUTS[layout], paper)
    pages = set_pages(handout(exercises, DRAWINGS), sheet)
    assert broken(pages, sheet.spec) == []
    assert all((page.width, page.height) == (sheet.width, sheet.height) for page in pages)


NAMES = st.text("abcdefgh éł-", min_size=1, max_size=120).filter(lambda text: text.strip())


@settings(max_examples=60)
@given(st.lists(NAMES, min_size=1, max_size=6), NAMES, NAMES, st.sampled_from([*LAYOUTS.values()]))
def test_every_rule_holds_for_long_words(
    names: list[str], side: str, dose: str, spec: LayoutSpec
) -> None:
    items = tuple(
        replace(item(number, name), side=side[:24], summary=dose, notes=(name, side))
        for number, name in enumerate(names, 1)
    )
    content = Content("A", "en", (*front(), Title(names[0], tuple(names)), *items), FOOTER)
    assert broken(pages_of(content, spec=spec), spec) == []


def test_the_same_words_give_the_same_pages() -> None:
    assert pages_of(handout(5, DRAWINGS)) == pages_of(handout(5, DRAWINGS))


def test_summary_and_lights_are_on_the_first_page() -> None:
    (first, *_) = pages_of(handout(5))
    texts = " ".join(run.text for run in first.texts())
    assert "3 exercises, about" in texts.replace("\u00a0", " ")
    assert {box.fill for box in first.items if isinstance(box, Box)} >= {GREEN, AMBER, RED}


def test_reading_order_is_doing_order() -> None:
    pages = pages_of(handout(12))
    names = texts_of(pages, Kind.HEADING_3)
    numbers = [int(name.split()[0]) for name in names if name[0].isdigit()]
    assert numbers == list(range(1, 13))


def test_whole_bodies_share_one_scale_and_a_close_up_does_not() -> None:
    pages = pages_of(handout(6, (UPRIGHT, LYING, FOOT)))
    figures = [figure for page in pages for figure in page.figures()]
    bodies = {figure.scale for figure in figures if figure.drawing is not FOOT}
    (close,) = {figure.scale for figure in figures if figure.drawing is FOOT}
    assert len(bodies) == 1
    assert close > 1.5 * bodies.pop()


def test_every_picture_is_whole_inside_its_place() -> None:
    for page in pages_of(handout(6, (UPRIGHT, LYING, FOOT))):
        for figure in page.figures():
            assert figure.drawing is not None
            assert figure.width == CLEAR_14.picture_width
            assert figure.x - 0.01 <= figure.left
            assert figure.left + figure.drawing.width * figure.scale <= figure.right + 0.01
            assert figure.top + figure.drawing.height * figure.scale <= figure.bottom + 0.01


def test_an_exercise_without_a_picture_has_an_empty_frame_beside_its_text() -> None:
    (figure,) = [figure for page in pages_of(handout(1)) for figure in page.figures()]
    assert (figure.drawing, figure.tag) == (None, ())


def test_a_click_finds_the_card() -> None:
    (first, *_) = pages_of(handout(3, DRAWINGS))
    figure = first.figures()[0]
    assert card_at(first, figure.x + 1, figure.y + 1) == "c1"
    name = next(run for run in first.texts() if run.text == "One-leg heel raise")
    assert card_at(first, name.x + 5, name.baseline - 1) == "c1"
    assert card_at(first, 20, 20) == ""


def test_boxes_of_the_diary_stand_only_on_days_that_the_schedule_names() -> None:
    pages = pages_of(handout(1))
    places = {
        item.tag[-1].key
        for page in pages
        for item in page.items
        if isinstance(item, Box)
        and item.card == "c1"
        and item.tag
        and item.tag[-1].kind is Kind.CELL
    }
    assert places == {"day-0", "day-2", "day-4"}


def test_a_long_diary_goes_on_under_the_names_of_the_days() -> None:
    content = handout(40)
    content = replace(
        content, blocks=tuple(block for block in content.blocks if isinstance(block, Diary))
    )
    pages = pages_of(content)
    assert len(pages) > 1
    for page in pages:
        runs = page.texts()
        heads = [run.text for run in runs if run.tag and run.tag[-1].kind is Kind.COLUMN_HEADER]
        assert heads[1:8] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_figures_stand_left_of_their_text() -> None:
    for page in pages_of(handout(5, DRAWINGS)):
        for figure in page.figures():
            beside = [
                run
                for run in page.texts()
                if run.card == figure.card and run.tag[0].key == figure.card
            ]
            assert all(run.x > figure.right for run in beside)


def test_lights_stay_apart_in_grey() -> None:
    """Grey of each fill by luma: no two closer than a fifth of the way from black to white."""

    def grey(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    greys = sorted(grey(colour) for colour in (GREEN, AMBER, RED))
    assert greys[1] - greys[0] > 0.2
    assert greys[2] - greys[1] > 0.2


def test_an_empty_handout_is_one_page() -> None:
    (page,) = pages_of(Content("A", "en", front()[:2], FOOTER))
    assert isinstance(page, Page)
    assert not [each for each in page.items if isinstance(each, Figure)]
