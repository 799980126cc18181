"""The diary over pages: a week whole where a page holds it, else under its heads again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.handout_samples import UPRIGHT, handout

from soleus.handout.blocks import Content, Diary, Summary
from soleus.handout.layout import BOOKLET, CLEAR_14, EASY_READ, LARGE_18, LayoutSpec, Sheet
from soleus.handout.page import Kind, Page, Paper
from soleus.handout.setting.set_diary import set_diary
from soleus.handout.setting.set_pages import set_pages

LAID_OUT = (CLEAR_14, LARGE_18, EASY_READ, BOOKLET)


def with_weeks(exercises: int, weeks: int) -> tuple[Content, Diary]:
    content = handout(exercises, (UPRIGHT,))
    diary = next(block for block in content.blocks if isinstance(block, Diary))
    longer = replace(diary, weeks=tuple(f"Week {n}" for n in range(1, weeks + 1)))
    blocks = tuple(longer if block is diary else block for block in content.blocks)
    return replace(content, blocks=blocks), longer


def weeks_on(page: Page, *kinds: Kind) -> set[str]:
    """The weeks of which anything of *kinds* stands on the page."""
    return {
        step.key
        for run in page.texts()
        for step in run.tag
        if step.key.startswith("week-") and any(other.kind in kinds for other in run.tag)
    }


@pytest.mark.parametrize("exercises", [3, 5, 7, 9, 12])
@pytest.mark.parametrize("spec", LAID_OUT, ids=lambda spec: spec.id)
def test_a_week_that_a_page_holds_is_on_one_page(spec: LayoutSpec, exercises: int) -> None:
    content, diary = with_weeks(exercises, 2)
    sheet = Sheet(spec, Paper.A4)
    whole = len(set_diary(diary, sheet)) == len(diary.weeks)
    pages = set_pages(content, sheet)
    rows = [weeks_on(page, Kind.ROW_HEADER) for page in pages]
    times = {week: sum(week in found for found in rows) for week in ("week-0", "week-1")}
    assert min(times.values()) == 1 or not whole
    assert max(times.values()) == 1 or not whole
    for page, found in zip(pages, rows, strict=True):
        assert found <= weeks_on(page, Kind.COLUMN_HEADER), "no row stands without its days"


def test_a_week_is_parted_only_where_no_page_holds_it() -> None:
    sheet = Sheet(EASY_READ, Paper.A4)
    parted = []
    for exercises in range(2, 24):
        _, diary = with_weeks(exercises, 1)
        strips = set_diary(diary, sheet)
        parted.append(len(strips) > 1)
        assert len(strips) == 1 or sum(each.height for each in strips) > sheet.depth
        assert all(each.heading is not None for each in strips[1:])
    assert parted == sorted(parted)
    assert set(parted) == {False, True}


def test_a_summary_that_leaves_no_room_for_the_lights_stays_on_the_first_page() -> None:
    content = handout(2, (UPRIGHT,))
    long = tuple(f"This is line {n} of the summary, which is a long one." for n in range(20))
    blocks = tuple(
        Summary(long) if isinstance(block, Summary) else block for block in content.blocks
    )
    pages = set_pages(replace(content, blocks=blocks), Sheet(EASY_READ, Paper.A4))
    assert any("summary" in step.key for run in pages[0].texts() for step in run.tag)
    assert not any("lights" in step.key for run in pages[0].texts() for step in run.tag)
