"""The booklet: its pages, and their places on paper that is folded."""

from __future__ import annotations

import pytest
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.handout.layout import BOOKLET, Sheet
from soleus.handout.page import Page, Paper
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
