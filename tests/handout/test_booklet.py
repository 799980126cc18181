"""The booklet: its pages, and their places on paper that is folded."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.handout.blocks import Content, Item, Notes, Origins, Summary, Title
from soleus.handout.layout import BOOKLET, Sheet
from soleus.handout.page import Line, Page, Paper
from soleus.handout.setting.booklet import imposed_pages, saddle_order
from soleus.handout.setting.set_pages import set_pages


def pages_of(exercises: int, paper: Paper = Paper.A4) -> tuple[Page, ...]:
    return set_pages(handout(exercises, (UPRIGHT, LYING, FOOT)), Sheet(BOOKLET, paper))


def folded(order: tuple[tuple[int, int], ...]) -> list[int]:
    """The pages as one leafs through the folded sheets, from the first to the last."""
    sheets = [(order[at], order[at + 1]) for at in range(0, len(order), 2)]
    first, last = [], []
    for (back, front), (inner, other) in sheets:
        first += [front, inner]
        last = [other, back, *last]
    return first + last


@pytest.mark.parametrize("count", range(1, 18))
def test_folded_sheets_are_read_in_order(count: int) -> None:
    read = folded(saddle_order(count))
    assert read[:count] == list(range(1, count + 1))
    assert set(read[count:]) <= {0}
    assert len(read) % 4 == 0


@pytest.mark.parametrize("paper", Paper)
def test_two_pages_of_half_the_size_share_a_side_of_paper(paper: Paper) -> None:
    pages = pages_of(5, paper)
    sides = imposed_pages(pages, paper)
    across, down = paper.size
    assert {(page.width, page.height) for page in pages} == {(down / 2, across)}
    assert {(side.width, side.height) for side in sides} == {(down, across)}
    words = sorted(run.text for page in pages for run in page.texts())
    assert sorted(run.text for side in sides for run in side.texts()) == words
    foot = next(run for run in sides[0].texts() if run.text == f"Page 1 of {len(pages)}")
    assert foot.x > down / 2
    assert all(item.tag == () for side in sides for item in side.items)


def test_a_booklet_that_is_read_from_the_right_is_bound_there() -> None:
    pages = pages_of(3)
    side = imposed_pages(pages, Paper.A4, from_right=True)[0]
    foot = next(run for run in side.texts() if run.text == f"Page 1 of {len(pages)}")
    assert foot.x < Paper.A4.size[1] / 2


def heights(page: Page) -> float:
    """How far down the page anything but its foot stands."""
    foot = page.height - BOOKLET.bottom
    found = [run.baseline for run in page.texts() if run.baseline < foot]
    found += [item.y1 for item in page.items if isinstance(item, Line) and item.y1 < foot]
    return max(found, default=0.0) / foot


def words_of(page: Page) -> str:
    return " ".join(run.text.replace("\u00a0", " ") for run in page.texts())


def number_of(page: Page) -> str:
    return next(run.text for run in page.texts() if run.text.startswith("Page "))


def noted(content: Content) -> Content:
    titles = "Your notes and questions", "Your notes", "Your questions in notes"
    return replace(content, notes=tuple(Notes(each, ("14 December 2026",)) for each in titles))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("exercises", range(1, 7))
def test_no_page_is_empty_and_at_most_two_are_for_notes(exercises: int, paper: Paper) -> None:
    content = noted(handout(exercises, (UPRIGHT, LYING, FOOT)))
    pages = set_pages(content, Sheet(BOOKLET, paper))
    assert len(pages) % 4 == 0
    notes = [place for place, page in enumerate(pages) if "notes" in words_of(page)]
    last = len(pages) - 1
    assert notes in ([], [last - 1], [last - 2, last - 1]), "help stays on the back"
    assert min(map(heights, pages)) > 0.4
    for place in notes:
        lines = [item for item in pages[place].items if isinstance(item, Line)]
        gaps = {round(b.y1 - a.y1, 2) for a, b in pairwise(lines[:-1])}
        assert gaps == {9.0}
        assert heights(pages[place]) > 0.9
    numbers = [f"Page {number} of {len(pages)}" for number in range(1, len(pages) + 1)]
    assert list(map(number_of, pages)) == numbers
    help_page = next(p for p, page in enumerate(pages, 1) if "When to get help" in words_of(page))
    assert help_page == len(pages)


def test_a_booklet_without_words_for_notes_has_none() -> None:
    assert all("notes" not in words_of(page) for page in pages_of(5))


def test_two_pages_on_a_folded_sheet_have_two_to_write_on_between_them() -> None:
    blocks = tuple(
        block
        for block in handout(3, (UPRIGHT, FOOT)).blocks
        if isinstance(block, Title | Summary | Item | Origins)
    )
    content = noted(replace(handout(1), blocks=blocks))
    sheet = Sheet(BOOKLET, Paper.A4)
    assert len(set_pages(replace(content, notes=()), sheet)) == 2
    pages = set_pages(content, sheet)
    assert ["notes" in words_of(page) for page in pages] == [False, True, True, False]
