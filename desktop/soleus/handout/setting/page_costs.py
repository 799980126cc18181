"""What it costs to lay pages out so and not otherwise: the taste of :mod:`arrange` in numbers."""

from __future__ import annotations

from typing import NamedTuple

from soleus.handout.setting.sizes import Sizes

ANOTHER_PAGE = 10.0
APART = 2 * ANOTHER_PAGE
"""Parting what belongs together: only where no page holds it."""
TOO_TALL = 5 * ANOTHER_PAGE
FIRST_PAGE = 2.0
"""White on the first page weighs more: what is on it is read."""
HOLLOW = 1 / 3
"""A page with a larger share of white than this looks forgotten."""
THIN_LAST_PAGE = 0.26
"""A last page filled less than this share looks forgotten as well."""
GOOD_LAST_PAGE = 0.45
"""From this share on it looks meant; below, something of the page before comes with it."""
NEEDS_AFTER, LATE_NEEDS = 0.3, 3.5
"""What is needed is looked for on the first page, and is never far from the exercises."""
PARTED_DIARY, PARTED_PLAN, PARTED_CLOSE = 2.4, 1.6, 1.0
BACK_TO_BACK = 1.2
"""Parted on two sides of one leaf, not on pages that face each other."""
NOTES = 0.5
"""Lines to write on are of less use than what is read, and of more than white."""
BAND, LONE_TOPIC, TOPIC_BEFORE_DIARY, NO_EXERCISE = 0.15, 0.3, 0.1, 0.3


class Placed(NamedTuple):
    """How much of each part is placed."""

    main: int = 0
    needs: int = 0
    diary: int = 0
    plan: int = 0
    help: int = 0
    topics: int = 0


def cost_of_white(share: float, *, last: bool) -> float:
    """What the white of a page costs that leaves *share* of it empty. The last may end early."""
    if not last:
        return 4 * share * share + 8 * max(share - HOLLOW, 0.0) ** 2
    if 1 - share < THIN_LAST_PAGE:
        return 3.0
    lacking = max(1 - (1 - share) / GOOD_LAST_PAGE, 0.0)
    return 0.2 * share + 5 * lacking * lacking


def cost_of_band(sizes: Sizes, state: Placed, topics: int, *, joined: bool, columns: int) -> float:
    """Of the short topics up to *topics*, *joined* with what is needed."""
    cost = BAND + (TOPIC_BEFORE_DIARY if state.diary < len(sizes.diary) else 0.0)
    if topics < len(sizes.topics) and sizes.topics[topics - 1].keep_next:
        cost += PARTED_CLOSE
    alone = topics - state.topics + joined == 1 and len(sizes.topics) > 1
    return cost + (LONE_TOPIC if alone and columns > 1 else 0.0)


def cost_of_places(before: Placed, after: Placed, end: Placed) -> float:
    """What it costs that needs come later than the exercises end."""
    cost = NEEDS_AFTER if before.main and before.needs < after.needs else 0.0
    if after.main == end.main and before.main < end.main:
        cost += LATE_NEEDS * (end.needs - after.needs)
    return cost
