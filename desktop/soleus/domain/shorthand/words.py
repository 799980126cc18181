"""The words of the shorthand and what each one means. The canonical word stands first."""

from __future__ import annotations

from enum import StrEnum

from soleus.domain.dose import (
    Band,
    Blank,
    Carry,
    Effort,
    Freedom,
    Implement,
    Joint,
    PainWord,
    Side,
    Speed,
    Unit,
    Until,
)
from soleus.domain.schedule import Moment, Relation, Weekday


def known(kind: type[StrEnum], **more: str) -> dict[str, str]:
    """Every value of *kind* under its own word, and *more* words (``_`` for a hyphen)."""
    own = {each.value: each.value for each in kind}
    return own | {word.replace("_", "-"): value for word, value in more.items()}


UNITS = {
    Unit.REPETITIONS: ("rep", "reps", "repetition", "repetitions"),
    Unit.METRES: ("m", "metre", "metres", "meter", "meters"),
    Unit.STEPS: ("steps", "step"),
    Unit.CONTACTS: ("contacts", "contact"),
    Unit.OBJECTS: ("objects", "object"),
    Unit.BREATHS: ("breaths", "breath"),
    Unit.LENGTHS: ("lengths", "length"),
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words}
SECONDS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
}
COUNTS = {"once": 1, "twice": 2, "thrice": 3}
NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
ORDINALS = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
MOVING = ("moving",)
HELD = ("held", "still")

UNTIL = known(
    Until,
    failure="fatigue",
    tired="fatigue",
    tiredness="fatigue",
    max="longest",
    form_lost="form",
    form_is_lost="form",
    loss_of_form="form",
)
SIDE = known(
    Side,
    r="right",
    l="left",
    right_side="right",
    right_leg="right",
    left_side="left",
    left_leg="left",
    each_side="each",
    each_leg="each",
    per_side="each",
    per_leg="each",
    both_sides="each",
    both_legs="both",
    together="both",
    affected_side="affected",
    affected_leg="affected",
    other_side="other",
    other_leg="other",
    alternate_sides="alternating",
    alternating_sides="alternating",
    alternating_legs="alternating",
)
SIDE_LETTER = {Side.LEFT: "L", Side.RIGHT: "R"}
DIRECTION = {
    "each-direction": "each",
    "each-way": "each",
    "every-direction": "each",
    "alternating-direction": "alternating",
    "alternating-directions": "alternating",
}
SPEED = known(Speed, slowly="slow")
BARE_SPEED = {"slowly": "slow"}
BAND = known(Band)
IMPLEMENT = known(
    Implement,
    weights="weight",
    dumbbells="dumbbell",
    kettlebells="kettlebell",
    rucksack="backpack",
    ankle_weights="ankle-weight",
    body_weight="body",
    bodyweight="body",
)
CARRY = known(
    Carry,
    in_opposite_hand="opposite-hand",
    in_same_hand="same-hand",
    in_each_hand="each-hand",
    on_shoulders="shoulders",
    on_lap="lap",
)
EFFORT = known(Effort, somewhat_hard="somewhat-hard")
PAIN_WORD = known(PainWord)
SETTLE = {"morning": "morning", "24h": "24h", "48h": "48h"}
JOINT = known(Joint)
FREEDOM = {
    Freedom.PAIN_FREE: "pain-free",
    Freedom.NOT_BELOW_FLAT: "not-below-flat",
    Freedom.FULL: "full-range",
    Freedom.INNER: "inner-range",
    Freedom.MIDDLE: "middle-range",
    Freedom.OUTER: "outer-range",
}
FREEDOM_OF = {word: freedom.value for freedom, word in FREEDOM.items()}
BLANK = known(Blank)
RELATION = known(Relation)
MOMENT = known(
    Moment,
    first_step="first-steps",
    getting_up="rising",
    running="run",
    runs="run",
    sitting="long-sitting",
    standing="long-standing",
    bedtime="bed",
    meals="meal",
    noon="midday",
)
TIMES_OF_DAY = {
    each.value: each.value
    for each in (Moment.MORNING, Moment.MIDDAY, Moment.AFTERNOON, Moment.EVENING)
}
WEEKDAY = (
    {day.value: day.value for day in Weekday}
    | {word: day.value for day in Weekday for word in (day.name.lower(), day.name.lower() + "s")}
    | {"tues": "tue", "weds": "wed", "thur": "thu", "thurs": "thu"}
)
FILLERS = ("and", "with", ",", ";")
ARTICLES = ("a", "an", "the", "your", "each", "every")
