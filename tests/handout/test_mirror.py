"""A mirrored page: sides change, shapes and the order of reading do not."""

from __future__ import annotations

from tests.handout.handout_samples import FOOT, UPRIGHT, handout

from soleus.handout.checks.check import area_of
from soleus.handout.layout import CLEAR_14, Sheet
from soleus.handout.page import Figure, Page, Paper, Sign
from soleus.handout.setting.mirror import mirrored
from soleus.handout.setting.set_pages import set_pages


def pages() -> tuple[Page, ...]:
    return set_pages(handout(3, (UPRIGHT, FOOT)), Sheet(CLEAR_14, Paper.A4))


def test_everything_stands_as_far_from_the_other_edge() -> None:
    for page in pages():
        for item, moved in zip(page.items, mirrored(page).items, strict=True):
            left, top, right, bottom = area_of(item)
            other_left, other_top, other_right, other_bottom = area_of(moved)
            assert abs(page.width - right - other_left) < 0.002
            assert abs(page.width - left - other_right) < 0.002
            assert (top, bottom) == (other_top, other_bottom)
            assert moved.tag == item.tag


def test_pictures_and_signs_keep_their_shape() -> None:
    for page in pages():
        for item, moved in zip(page.items, mirrored(page).items, strict=True):
            if isinstance(item, Figure) and item.drawing is not None:
                assert isinstance(moved, Figure)
                drawn = item.drawing.width * item.scale
                assert (moved.drawing, moved.scale) == (item.drawing, item.scale)
                assert abs(page.width - item.left - drawn - moved.left) < 0.002
            if isinstance(item, Sign):
                assert isinstance(moved, Sign)
                first, other = item.strokes[0], moved.strokes[0]
                steps = [round(x - first[0][0], 2) for x, _ in first]
                assert steps == [round(x - other[0][0], 2) for x, _ in other]


def test_twice_is_the_page_itself() -> None:
    for page in pages():
        assert mirrored(mirrored(page)).items == page.items
