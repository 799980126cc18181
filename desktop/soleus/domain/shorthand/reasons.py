"""Why a piece of shorthand was not read. One place, so that a window can translate them."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    UNKNOWN = "This is not understood."
    TWICE = "This is already said."
    NUMBER_ALONE = "A number needs its unit here."
    NOTHING_AFTER = "Something is missing after this."
    IMPOSSIBLE = "This value is not possible."
    REPEAT_OF_WHAT = "It is not clear what is repeated."
    HOLD_OF_WHAT = "It is not clear what is held for this long."
    AT_LEAST_BOTH = "“At least” counts for times a day and days a week alike: say it for both."
    ADDED_AND_TAKEN = "A load is added or taken off, not both."
