"""Strips to pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from soleus.handout.blocks import Footer
from soleus.handout.layout import CLEAR_14, Sheet
from soleus.handout.page import Box, Paper
from soleus.handout.paginate import page_starts, paginate
from soleus.handout.strip import Strip

SHEET = Sheet(CLEAR_14, Paper.A4)
FOOTER = Footer("JM-0412", (), "Page {page} of {pages}")


def strip(height: float, *, keep_next: bool = False, heading: Strip | None = None) -> Strip:
    return Strip(
        (Box(0, 0, 10, height, fill="#000000"),), height, 4.0, keep_next=keep_next, heading=heading
    )


@given(st.lists(st.floats(5, 200), min_size=1, max_size=40))
def test_every_strip_stands_on_one_page_in_order_and_inside_it(heights: list[float]) -> None:
    pages = paginate([strip(height) for height in heights], FOOTER, SHEET)
    boxes = [item for page in pages for item in page.items if isinstance(item, Box)]
    assert [box.height for box in boxes] == heights
    assert all(box.y >= CLEAR_14.top - 0.001 for box in boxes)
    assert all(box.bottom <= 297 - CLEAR_14.bottom + 0.01 for box in boxes)
    for page in pages:
        tops = [item.y for item in page.items if isinstance(item, Box)]
        assert tops == sorted(tops)


@given(st.lists(st.floats(5, 120), min_size=1, max_size=40))
def test_there_are_as_few_pages_as_can_be(heights: list[float]) -> None:
    fewest, left = 1, SHEET.depth
    for place, height in enumerate(heights):
        needed = height + (4.0 if place and left < SHEET.depth else 0.0)
        if needed > left:
            fewest, left, needed = fewest + 1, SHEET.depth, height
        left -= needed
    assert len(page_starts([strip(height) for height in heights], SHEET.depth)) == fewest


def test_what_is_to_choose_from_stays_together_unless_no_page_holds_it() -> None:
    near = [strip(160), strip(60, keep_next=True), strip(60)]
    assert page_starts(near, SHEET.depth) == [0, 1]
    tall = [strip(20, keep_next=True), strip(200, keep_next=True), strip(200)]
    assert page_starts(tall, SHEET.depth) == [0, 2]


def test_white_is_shared_between_pages() -> None:
    """Filled from the top, the second page would hold the smallest strip alone."""
    strips = [strip(80), strip(80), strip(80), strip(20), strip(240), strip(90)]
    assert page_starts(strips, SHEET.depth) == [0, 2, 4, 5]


def test_a_heading_goes_with_what_follows() -> None:
    strips = [strip(200), strip(10, keep_next=True), strip(60), strip(100)]
    assert page_starts(strips, SHEET.depth) == [0, 1]


def test_a_last_page_with_next_to_nothing_gets_something_from_the_page_before() -> None:
    strips = [strip(60), strip(60), strip(60), strip(60), strip(12)]
    starts = page_starts(strips, SHEET.depth)
    assert starts == [0, 3]


def test_rows_of_a_table_that_go_over_stand_under_their_heading_again() -> None:
    heading = Strip((Box(0, 0, 5, 8, fill="#111111"),), 8.0)
    rows = [strip(30, heading=heading) for _ in range(12)]
    pages = paginate([strip(30), *rows], FOOTER, SHEET)
    assert len(pages) == 2
    first = next(item for item in pages[1].items if isinstance(item, Box))
    assert first.fill == "#111111"
    assert not [item for item in pages[0].items if isinstance(item, Box) and item.fill == "#111111"]


def test_each_page_says_which_of_how_many() -> None:
    pages = paginate([strip(150), strip(150), strip(150)], FOOTER, SHEET)
    feet = [" ".join(run.text for run in page.texts()) for page in pages]
    assert feet == [f"JM-0412 Page {number} of 3" for number in (1, 2, 3)]
