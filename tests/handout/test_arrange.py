"""Which part of a handout stands on which page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soleus.handout.setting.arrange import _Search, arrange
from soleus.handout.setting.page_costs import Placed
from soleus.handout.setting.sizes import Measure, Part, Sizes, Taken, balanced

DEPTH = 263.0


PLACED = tuple(part for part in Part if part is not Part.NOTES)


def strips(*heights: float, keep_next: bool = False) -> tuple[Measure, ...]:
    return tuple(Measure(height, 4.0, keep_next=keep_next) for height in heights)


def starts(main: tuple[Measure, ...]) -> list[int]:
    """Index of the first strip of each page, where there is nothing but the main part."""
    return [page[0].start for page in arrange(Sizes(main), DEPTH)]


def page_of(part: Part, pages: tuple[tuple[Taken, ...], ...]) -> list[int]:
    return [number for number, page in enumerate(pages, 1) for taken in page if taken.part is part]


@given(st.lists(st.floats(5, 120), min_size=1, max_size=40))
def test_there_are_as_few_pages_as_can_be(heights: list[float]) -> None:
    fewest, left = 1, DEPTH
    for place, height in enumerate(heights):
        needed = height + (4.0 if place and left < DEPTH else 0.0)
        if needed > left:
            fewest, left, needed = fewest + 1, DEPTH, height
        left -= needed
    assert len(starts(strips(*heights))) == fewest


def test_what_is_to_choose_from_stays_together_unless_no_page_holds_it() -> None:
    near = (*strips(160), *strips(60, keep_next=True), *strips(60))
    assert starts(near) == [0, 1]
    tall = (*strips(20, 200, keep_next=True), *strips(200))
    assert starts(tall) == [0, 2]


def test_white_is_shared_between_pages() -> None:
    """Filled from the top, the second page would hold the smallest strip alone."""
    assert starts(strips(80, 80, 80, 20, 240, 90)) == [0, 2, 4, 5]


def test_a_heading_goes_with_what_follows() -> None:
    assert starts((*strips(200), *strips(10, keep_next=True), *strips(60, 100))) == [0, 1]


def test_a_last_page_with_next_to_nothing_gets_something_from_the_page_before() -> None:
    assert starts(strips(60, 60, 60, 60, 12)) == [0, 3]


def test_what_is_taller_than_a_page_stands_alone() -> None:
    assert starts(strips(50, 300, 50)) == [0, 1, 2]


def test_the_order_of_what_follows_the_exercises_fills_the_pages() -> None:
    """The diary takes a page of its own; a topic fills the one before."""
    sizes = Sizes(
        strips(90, 90, 90, 60), diary=strips(240), help=strips(80), topics=strips(100, 40), front=1
    )
    pages = arrange(sizes, DEPTH)
    assert len(pages) == 4
    assert page_of(Part.TOPICS, pages)[0] < page_of(Part.DIARY, pages)[0]


@pytest.mark.parametrize("height", range(20, 280, 20))
def test_help_ends_the_last_page(height: int) -> None:
    sizes = Sizes(
        strips(90, 90, 90, 60), diary=strips(240), help=strips(height), topics=strips(100, 40),
        front=1,
    )  # fmt: skip
    for folded in (False, True):
        assert arrange(sizes, DEPTH, folded=folded)[-1][-1].part is Part.HELP


def test_what_is_needed_stands_on_the_first_page_where_it_fits() -> None:
    for height in (20, 30, 40):
        sizes = Sizes(
            strips(100, 100, 100, 60), needs=strips(height), narrow=strips(height),
            topics=strips(60), front=1,
        )  # fmt: skip
        assert page_of(Part.NEEDS, arrange(sizes, DEPTH)) == [1]


def test_the_weeks_of_a_diary_stand_on_one_page() -> None:
    sizes = Sizes(strips(200, 100), diary=strips(125, 125))
    assert page_of(Part.DIARY, arrange(sizes, DEPTH)) == [3]


def test_weeks_that_no_page_of_a_booklet_holds_face_each_other() -> None:
    for heights in ((90, 90, 150, 150), (150, 200, 230, 230), (90, 90, 150, 150, 230)):
        sizes = Sizes(strips(*heights), diary=strips(140, 140), topics=strips(80, 60))
        pages = arrange(sizes, DEPTH, folded=True)
        first, second = page_of(Part.DIARY, pages)
        assert (first % 2, second) == (0, first + 1)


def test_pages_to_write_on_part_no_diary_and_turn_no_leaf_in_it() -> None:
    notes = strips(240, 240, 240)
    short = Sizes(strips(90, 120), diary=strips(140, 140), help=strips(80), notes=notes, front=1)
    longer = Sizes(
        strips(90, 120, 230, 150, 230), diary=strips(150, 150), topics=strips(100, 80, 100, 60),
        notes=notes, front=1,
    )  # fmt: skip
    for sizes, weeks in ((short, [2, 3]), (longer, [6, 7])):
        assert page_of(Part.DIARY, arrange(sizes, DEPTH, folded=True)) == weeks


HEIGHTS = st.lists(st.floats(10, 90), max_size=6)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.floats(10, 90), min_size=1, max_size=8), HEIGHTS, HEIGHTS, HEIGHTS, st.booleans(),
    st.booleans(), st.sampled_from((1, 2)), st.booleans(),
)  # fmt: skip
def test_everything_stands_once_and_in_its_own_order(
    main: list[float],
    diary: list[float],
    plan: list[float],
    topics: list[float],
    needs: bool,
    aid: bool,
    columns: int,
    folded: bool,
) -> None:
    sizes = Sizes(
        strips(*main), strips(*[30.0] * needs), strips(*diary), strips(*plan),
        strips(*[70.0] * aid), strips(*topics), front=min(2, len(main) - 1),
        narrow=strips(*[40.0] * needs),
    )  # fmt: skip
    pages = arrange(sizes, DEPTH, columns=columns, folded=folded)
    placed: dict[Part, list[int]] = {part: [] for part in Part}
    for page in pages:
        assert page
        for taken in page:
            placed[taken.part] += range(taken.start, taken.end)
            placed[Part.NEEDS] += [0] if taken.needs else []
    for part, strips_of in zip(PLACED, sizes.parts, strict=True):
        assert placed[part] == list(range(len(strips_of)))
    order = [taken.part for page in pages for taken in page]
    if diary and plan:
        assert order.index(Part.PLAN) > max(
            at for at, part in enumerate(order) if part is Part.DIARY
        )
    if aid:
        assert order.pop() is Part.HELP
    if topics:
        assert order[-1] is Part.TOPICS


class Unhurried(_Search):
    """The search that looks at every way to the end."""

    def _least(self, state: Placed, count: int | None) -> float:
        return 0.0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(20, 120), min_size=1, max_size=5), st.lists(st.floats(60, 200), max_size=2),
    st.lists(st.floats(20, 90), max_size=3), st.booleans(), st.booleans(),
    st.sampled_from((1, 2)), st.sampled_from((0, 1, 2)),
)  # fmt: skip
def test_what_is_not_looked_at_is_never_better(
    main: list[float],
    diary: list[float],
    topics: list[float],
    needs: bool,
    aid: bool,
    columns: int,
    notes: int,
) -> None:
    sizes = Sizes(
        strips(*main), strips(*[30.0] * needs), strips(*diary), (), strips(*[70.0] * aid),
        strips(*topics), front=min(2, len(main) - 1), narrow=strips(*[40.0] * needs),
    )  # fmt: skip
    whole, cut = (kind(sizes, DEPTH, columns, notes=notes) for kind in (Unhurried, _Search))
    for count in (None, 2, 3, 4):
        best = whole._best(Placed(), count)[0]
        assert cut._best(Placed(), count)[0] == pytest.approx(best)


def test_nothing_stands_between_the_weeks_of_a_diary() -> None:
    sizes = Sizes(
        strips(200), diary=strips(150, 150), needs=strips(30), narrow=strips(40), help=strips(60),
        topics=strips(60, 60), front=0,
    )  # fmt: skip
    order = [taken.part for page in arrange(sizes, DEPTH, columns=2) for taken in page]
    first = order.index(Part.DIARY)
    assert order[first : first + 2] == [Part.DIARY, Part.DIARY]


def test_a_booklet_has_no_empty_back_cover() -> None:
    sizes = Sizes(strips(*[120.0] * 9), topics=strips(100, 60), help=strips(120))
    assert len(arrange(sizes, DEPTH)) == 6
    assert len(arrange(sizes, DEPTH, folded=True)) == 8


def test_columns_are_even_and_the_first_is_the_longer_one() -> None:
    assert balanced(strips(30, 10, 20, 20), 2) == (44.0, 2)
    assert balanced(strips(30, 10, 20), 1) == (68.0, 3)
    assert balanced(strips(30), 2) == (30.0, 1)
