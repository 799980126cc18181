"""Strips to pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.handout.blocks import Footer
from soleus.handout.layout import CLEAR_14, LAYOUTS, Sheet
from soleus.handout.lettering.typeset import line_width
from soleus.handout.page import Box, Page, Paper
from soleus.handout.setting.paginate import (
    Parts,
    arranged,
    is_whole,
    page_with,
    paginate,
    shortened,
)
from soleus.handout.setting.strip import Strip

SHEET = Sheet(CLEAR_14, Paper.A4)
FOOTER = Footer("JM-0412", (), "Page {page} of {pages}")


def strip(height: float, *, heading: Strip | None = None) -> Strip:
    return Strip((Box(0, 0, 10, height, fill="#000000"),), height, 4.0, heading=heading)


def pages_of(*strips: Strip) -> tuple[Page, ...]:
    parts = Parts(strips)
    return paginate(parts, arranged(parts.sizes(), SHEET), FOOTER, SHEET)


@given(st.lists(st.floats(5, 200), min_size=1, max_size=40))
def test_every_strip_stands_on_one_page_in_order_and_inside_it(heights: list[float]) -> None:
    pages = pages_of(*(strip(height) for height in heights))
    boxes = [item for page in pages for item in page.items if isinstance(item, Box)]
    assert [box.height for box in boxes] == heights
    assert all(box.y >= CLEAR_14.top - 0.001 for box in boxes)
    assert all(box.bottom <= 297 - CLEAR_14.bottom + 0.01 for box in boxes)
    for page in pages:
        tops = [item.y for item in page.items if isinstance(item, Box)]
        assert tops == sorted(tops)


def test_rows_of_a_table_that_go_over_stand_under_their_heading_again() -> None:
    heading = Strip((Box(0, 0, 5, 8, fill="#111111"),), 8.0)
    rows = [strip(30, heading=heading) for _ in range(12)]
    pages = pages_of(strip(30), *rows)
    assert len(pages) == 2
    first = next(item for item in pages[1].items if isinstance(item, Box))
    assert first.fill == "#111111"
    assert not [item for item in pages[0].items if isinstance(item, Box) and item.fill == "#111111"]


def test_each_page_says_which_of_how_many() -> None:
    pages = pages_of(strip(150), strip(150), strip(150))
    feet = [{run.text for run in page.texts()} for page in pages]
    assert feet == [{"JM-0412", f"Page {number} of 3"} for number in (1, 2, 3)]


def test_a_long_reference_is_cut_short_before_it_runs_into_the_page_number() -> None:
    text = "JM-0412-" + "and-so-on-" * 12 + " · SB · 23 November 2026"
    cut = shortened(text, 90.0, 14.0)
    assert line_width(cut, 14.0) <= 90.0
    assert cut.startswith("JM-0412-")
    assert cut.endswith("… · SB · 23 November 2026")
    assert shortened("JM-0412 · 23 November 2026", 90.0, 14.0) == "JM-0412 · 23 November 2026"


@pytest.mark.parametrize("spec", sorted(LAYOUTS))
def test_the_phone_gives_way_before_the_reference_does(spec: str) -> None:
    sheet = Sheet(LAYOUTS[spec], Paper.A4)
    phone = "+44 (0)1234 567 890, extension 4711, or 07700 900 123"
    called = (f"Questions? Call {phone}", f"Call {phone}", phone)
    footer = Footer(
        "JM-0412 · SB · 23 November 2026",
        called,
        "Page {page} of {pages}",
        "JM-0412 · SB · 2026-11-23",
    )
    (foot,) = ({run.text for run in page.texts()} for page in [page_with([], footer, sheet)])
    assert {"JM-0412 · SB · 23 November 2026", "JM-0412 · SB · 2026-11-23"} & foot
    assert not foot & set(called)
    assert is_whole(footer, sheet)
    usual = replace(footer, middle=("01234 567890",))
    if spec == "standard12":
        (foot,) = ({run.text for run in page.texts()} for page in [page_with([], usual, sheet)])
        assert "01234 567890" in foot, "a usual number stands there still"


def test_topics_stand_in_two_columns_with_level_heads() -> None:
    topics = tuple(strip(height) for height in (60, 20, 40, 30))
    parts = Parts((strip(100),), topics=topics)
    (page,) = paginate(parts, arranged(parts.sizes(), SHEET), FOOTER, SHEET)
    boxes = [item for item in page.items if isinstance(item, Box)][1:]
    assert [box.height for box in boxes] == [60, 20, 40, 30]
    left, right = boxes[0].x, boxes[0].x + SHEET.topic_width + CLEAR_14.column_gap
    assert [box.x for box in boxes] == [left, left, right, right]
    assert boxes[0].y == boxes[2].y
