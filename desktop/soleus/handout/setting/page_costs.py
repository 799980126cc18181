"""What the pages of a handout cost, so that the cheapest ones are the best ones to read."""

from __future__ import annotations

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
HELP_BETWEEN, HELP_AT_THE_END = 1.2, 0.2
"""Help is looked for on the first page or the last."""
HELP_AT_THE_BACK = -1.0
"""The back cover of a booklet is found as quickly as its front."""
PARTED_DIARY, PARTED_PLAN, PARTED_CLOSE = 2.4, 1.6, 1.0
BACK_TO_BACK = 1.2
"""Parted on two sides of one leaf, not on pages that face each other."""
NOTES = 0.5
"""Lines to write on are of less use than what is read, and of more than white."""
BAND, LONE_TOPIC, TOPIC_BEFORE_DIARY, NO_EXERCISE = 0.15, 0.3, 0.1, 0.3
