"""What a stage needs around its exercises: things, and parts of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from soleus.domain.card import Adjunct
from soleus.domain.dose import Implement, Load
from soleus.domain.exercise import Equipment
from soleus.domain.schedule import Moment, Relation, Schedule, Weekday
from soleus.domain.stage import Stage
from soleus.handout.blocks import Advice
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.numbering import numbered
from soleus.handout.words.key_words import NUMBER
from soleus.handout.words.schedule_words import chosen_from, listed_numbers
from soleus.handout.words.wording import Wording, load_wording

Numbers = dict[str, list[int]]


def equipment(stages: tuple[Stage, ...], setting: Setting) -> Iterator[Advice]:
    """What is needed, each thing once, then what stands in for it at home."""
    wording = setting.wording
    things: dict[Equipment, None] = {}
    instead: Numbers = {}
    worn: list[str] = []
    for stage in stages:
        for _, cards in numbered(stage, setting.programme):
            for each in cards:
                if each.card.adjunct is not None:
                    worn += _worn(each.card.adjunct, wording)
                    continue
                exercise = setting.exercise(each.card.exercise, each.card.variant)
                things |= dict.fromkeys(exercise.equipment)
                things |= dict.fromkeys(_held(each.card.dose.load, exercise.equipment))
                if exercise.household and each.number is not None:
                    at = instead.setdefault(exercise.household, [])
                    at += [] if each.number in at else [each.number]
    if not things and not worn:
        return
    parts = [wording.say(f"equipment.thing.{thing}") for thing in things]
    named = wording.listed((*parts, *dict.fromkeys(worn)))
    lines = [wording.sentence(f"{named[:1].upper()}{named[1:]}")]
    if len(stages) == 1:
        lines += [_at_home(thing, numbers, wording) for thing, numbers in instead.items()]
    else:
        lines += [
            wording.sentence(wording.say("label.at-home", thing=wording.inner(thing)))
            for thing in instead
        ]
    yield Advice(wording.say("equipment.title"), lines=tuple(lines), needs=True)


OF_IMPLEMENT = {
    Implement.BARBELL: Equipment.BARBELL,
    Implement.BACKPACK: Equipment.BACKPACK,
    Implement.MACHINE: Equipment.MACHINE,
}
HEAVY = frozenset({Equipment.WEIGHT, *OF_IMPLEMENT.values(), Equipment.SLED})
BANDS = frozenset({Equipment.BAND, Equipment.LOOP_BAND})
NOTHING_HELD = frozenset({Implement.HANDS, Implement.BODY})


def _held(load: Load | None, equipment: Sequence[Equipment]) -> Iterator[Equipment]:
    """What the dose adds that the exercise alone does not need."""
    if load is None or load.assisted:
        return
    if load.band is not None and BANDS.isdisjoint(equipment):
        yield Equipment.BAND
    weighs = load.kg is not None or load.percent_body_weight is not None
    if load.implement is not None:
        weighs = load.implement not in NOTHING_HELD
    if weighs and (load.implement in OF_IMPLEMENT or HEAVY.isdisjoint(equipment)):
        yield OF_IMPLEMENT.get(load.implement or Implement.WEIGHT, Equipment.WEIGHT)


def _worn(adjunct: Adjunct, wording: Wording) -> tuple[str, ...]:
    """What has to be bought for something that is no exercise."""
    key = f"equipment.adjunct.{adjunct.kind}"
    return (wording.say(key),) if wording.has(key) else ()


def _at_home(thing: str, numbers: list[int], wording: Wording) -> str:
    listed = listed_numbers(numbers, wording)
    return wording.sentence(
        wording.count("equipment.at-home", len(numbers), list=listed, thing=wording.inner(thing))
    )


PARTS = ("first-steps", "morning", "midday", "afternoon", "evening", "bed")
"""Parts of a day in their order, by the keys of the wording."""
PART_OF = {
    Moment.FIRST_STEPS: "first-steps",
    Moment.RISING: "first-steps",
    Moment.MORNING: "morning",
    Moment.MIDDAY: "midday",
    Moment.AFTERNOON: "afternoon",
    Moment.EVENING: "evening",
    Moment.BED: "bed",
}
ANY = "any"
SPREAD = {2: ("morning", "evening"), 3: ("morning", "midday", "evening")}
"""Where sessions fall when a schedule says no more than how many a day there are."""


def day_plan(stage: Stage, setting: Setting) -> str:
    """As in "Morning: 1 and 2. Evening: 1."; empty when every exercise is done at any one time.

    What is done once a day without a moment of its own stands last, for when it suits; of those
    to choose from it says "4 or 5".
    """
    wording = setting.wording
    plan: Numbers = {}
    either: dict[str, list[str]] = {}
    for block, cards in numbered(stage, setting.programme):
        parts = {
            each.number: _parts(each.rhythm) or (ANY,)
            for each in cards
            if each.number is not None and not each.card.entry
        }
        if chosen_from(block) and len(set(parts.values())) == 1:
            names = wording.listed(map(wording.number, parts), last="number.or")
            for part in next(iter(parts.values())):
                either.setdefault(part, []).append(names)
            continue
        for number, own in parts.items():
            for part in own:
                plan.setdefault(part, []).append(number)
    if not {*plan, *either} - {ANY}:
        return ""
    lines = []
    for part in (*PARTS, ANY):
        listed = [listed_numbers(plan[part], wording)] if part in plan else []
        listed += either.get(part, [])
        if listed:
            moment = wording.say(f"day.moment.{part}")
            lines.append(wording.say("day.part", moment=moment, list=wording.then(listed)))
    return " ".join(wording.sentence(line) for line in lines)


def _parts(schedule: Schedule) -> tuple[str, ...]:
    """Parts of the day in which an exercise is done; none when the patient chooses."""
    if schedule.as_needed:
        return ()
    named = [
        PART_OF[each.moment]
        for each in schedule.anchors
        if each.moment in PART_OF and each.relation is not Relation.AFTER
    ]
    if named:
        return tuple(dict.fromkeys(named))
    times = schedule.times_a_day
    if times is None or not times.exact:
        return ()
    return SPREAD.get(int(times.high), ())


UNITS = (
    "time.seconds", "time.minutes", "time.hours", "time.weeks", "distance.metres",
    "distance.kilometres", "dose.sets", "dose.times", "dose.holds", "when.times-a-day",
    "when.days-a-week", "load.kg",
)  # fmt: skip
SOME_NUMBERS = (1, 2, 5, 12)
"""Between them they take every form of a noun in the languages of the handout."""


@lru_cache(maxsize=8)
def key_words(language: str) -> tuple[str, ...]:
    """Words that easy read sets in bold: days, how often, and the units of numbers."""
    wording = load_wording(language)
    words = [wording.say(f"weekday.{day}") for day in Weekday]
    words += [wording.say("when.every-day"), wording.say("when.every-other-day")]
    words += [wording.say("when.once-a-day"), wording.say("when.twice-a-day")]
    for key in UNITS:
        for number in SOME_NUMBERS:
            text = wording.count(key, number).replace(wording.number(number), "").strip()
            words.append(f"{NUMBER} {text}")
    return tuple(dict.fromkeys(words))
