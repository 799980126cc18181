"""A dose as the patient reads it."""

from __future__ import annotations

import re
from dataclasses import Field, fields, replace
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from tests.strategies import doses

from soleus.assets import resource
from soleus.domain.dose import Dose, PainRule, Settle, Side
from soleus.domain.exercise import Motion
from soleus.domain.finding import BodySide
from soleus.domain.quantity import exactly
from soleus.domain.schedule import DAILY, Schedule
from soleus.domain.shorthand import read_dose
from soleus.handout.words.sentences import DoseText, dose_text, side_text
from soleus.handout.words.wording import load_wording

ENGLISH = load_wording("en")


def said(shorthand: str, **more: Any) -> DoseText:
    reading = read_dose(shorthand)
    assert reading.problems == ()
    return dose_text(reading.dose, ENGLISH, **more)


SUMMARIES = {
    "3x15": "3 sets of 15",
    "1x10": "1 set of 10",
    "15rep": "15 times",
    "2-3x12-15 daily": "2 to 3 sets of 12 to 15, every day",
    "5x45s 2/day": "5 holds of 45 seconds, twice a day",
    "1x30s": "1 hold of 30 seconds",
    "2min": "Hold for 2 minutes",
    "3x60s moving": "3 sets of 1 minute",
    "20min moving daily": "20 minutes, every day",
    "1x<=30min moving": "Up to 30 minutes",
    "3x10 hold 5s": "3 sets of 10, hold each for 5 seconds",
    "3rep hold 20s": "3 times, hold each for 20 seconds",
    "1rep hold 15-20s": "Hold for 15 to 20 seconds",
    "3x30s moving hold 5s": "3 sets of 30 seconds, with holds of 5 seconds",
    "3x20m": "3 sets of 20 metres",
    "30steps": "30 steps",
    "3x20contacts": "3 sets of 20 landings",
    "2-3x<=15": "2 to 3 sets of up to 15",
    "1xfatigue": "1 set until you are tired",
    "3xform": "3 sets, each until you can no longer do it well",
    "3x8-10/fatigue": "3 sets of 8 to 10, or until you are tired",
    "3x30s/most moving": "3 sets of 30 seconds, as many as you can",
    "3x30s+10-15rep": "3 sets: hold for 30 seconds, then 10 to 15 times",
    "2x10 then 1xfatigue": "2 sets of 10, then 1 set until you are tired",
    "12,10,8": "3 sets: 12, then 10, then 8",
    "3x30s or 3x8-10": "3 holds of 30 seconds, or 3 sets of 8 to 10",
    "3x20 ramp 1,2,2,3": "Sets of 20",
    "blank:sets,amount": "____ sets of ____",
    "blank:sets,amount,times-a-day": "____ sets of ____, ____ times a day",
    "12rep blank:sets,days-a-week": "____ sets of 12, ____ days a week",
    "": "Your physiotherapist will tell you how many",
}
FREQUENCIES = {
    "daily": "every day",
    "7/week": "every day",
    "1/day": "once a day",
    "1/day alt days": "every other day",
    "2/day daily": "twice a day",
    "2/day alt days": "twice a day, every other day",
    "1-2/day": "1 to 2 times a day",
    ">=1/day": "at least once a day",
    "3/week": "3 days a week",
    "5-7/week": "5 to 7 days a week",
    ">=3/week": "at least 3 days a week",
    "3/week non-consecutive": "3 days a week, never 2 days in a row",
    "alt days": "every other day",
    "every 3 days": "every 3 days",
    "<=every 2 days": "not more than every other day",
    "3-4/week <=every 2 days": "3 to 4 days a week, not more than every other day",
    "mon,wed,fri": "on Monday, Wednesday and Friday",
    "as-needed": "when it helps",
    "4/day as-needed": "when it helps, up to 4 times a day",
    "before:first-steps": "before your first steps of the day",
    "blank:times-a-day": "____ times a day",
    "<=every 2 days blank:days-a-week": "____ days a week, not more than every other day",
}
DETAILS = {
    "3x15 2-1-2": ["Up in 2 seconds, wait 1 second, down in 2 seconds."],
    "3x15 x-0-5": ["Down in 5 seconds."],
    "3x15 f-0-3": ["Up fast, down in 3 seconds."],
    "3x20 0.5-0-0.5": ["Up fast, down fast."],
    "10rep cycle 5s": ["Take 5 seconds for each one."],
    "3x15 rest 1min": ["Rest 1 minute between sets."],
    "1x15 rest 90s": ["Rest 90 seconds afterwards."],
    "3x15 rest-after 2min": ["Rest 2 minutes before the next exercise."],
    "3x15 +10kg": ["Add 10 kg."],
    "3x15 backpack +5-10kg": ["Use a backpack of 5 to 10 kg."],
    "3x15 dumbbell opposite-hand": ["Use a dumbbell, in the hand of the other side."],
    "3x15 band:green": ["Use a green band."],
    "3x15 -20%bw": ["Let a rail or your arms take 20 percent of your body weight off your legs."],
    "3x8 8rm": ["Build up to a weight that you can lift only 8 times."],
    "5x5 rpe8-9 last": ["Effort of the last one, not pain: 8 to 9 out of 10."],
    "3x8 80%1rm": ["Use 80 percent of the most you can lift once."],
    "3x8 effort:light..hard": ["It should feel between light and hard."],
    "3x8 knee<=60": ["Bend your knee no more than 60 degrees."],
    "3x8 height<=10cm": ["Use a step no higher than 10 cm."],
    "3x8 not-below-flat": ["Do not let your heel drop below flat."],
    "20rep ramp 1,2,2,3": ["Day 1: 1 set. Days 2 to 3: 2 sets. From day 4: 3 sets."],
    "3x8 daily after:run": ["Do it after a run."],
    "3x8 blank:times-a-day at:evening": ["Do it in the evening."],
    "3x8 3/day spread": ["Spread it through the day."],
    "3x8 not within 2h of rising": ["Wait at least 2 hours after getting up."],
    "3x8 pain<=5 settle:morning": [
        "Pain up to 5 out of 10 is fine.",
        "It should settle by the next morning.",
    ],
    "3x8 pain<=0": ["Keep it free of pain."],
    "blank:hold,load": ["Hold for ____ seconds.", "Weight or band: ____."],
}


@pytest.mark.parametrize(("shorthand", "summary"), SUMMARIES.items())
def test_summary(shorthand: str, summary: str) -> None:
    assert said(shorthand).summary == summary


@pytest.mark.parametrize(("shorthand", "often"), FREQUENCIES.items())
def test_how_often(shorthand: str, often: str) -> None:
    assert said(f"3x15 {shorthand}").summary == f"3 sets of 15, {often}"


def test_a_line_for_the_pen_stands_for_the_days_of_the_stage() -> None:
    dose = said("3x15 blank:days-a-week", inherited=DAILY)
    assert dose.summary == "3 sets of 15, ____ days a week"


@pytest.mark.parametrize(("shorthand", "details"), DETAILS.items())
def test_details(shorthand: str, details: list[str]) -> None:
    assert list(said(shorthand).details) == details


@pytest.mark.parametrize(
    ("motion", "words"),
    [
        (Motion.RISE, "Up in 3 seconds, wait 1 second, down in 2 seconds."),
        (Motion.SINK, "Down in 3 seconds, wait 1 second, up in 2 seconds."),
        (Motion.LIFT, "Lift in 3 seconds, wait 1 second, lower in 2 seconds."),
        (Motion.MOVE, "Move in 3 seconds, wait 1 second, come back in 2 seconds."),
    ],
)
def test_seconds_are_told_in_the_order_in_which_one_moves(motion: Motion, words: str) -> None:
    assert said("3x15 3-1-2", motion=motion).details == (words,)


def test_between_holds_one_rests_between_holds() -> None:
    assert said("5x45s rest 2min").details == ("Rest 2 minutes between holds.",)


@pytest.mark.parametrize(
    ("side", "affected", "words"),
    [
        (Side.AFFECTED, BodySide.RIGHT, "Right leg"),
        (Side.OTHER, BodySide.RIGHT, "Left leg"),
        (Side.AFFECTED, BodySide.BOTH, "Each leg"),
        (Side.AFFECTED, None, "Sore leg"),
        (Side.EACH, BodySide.LEFT, "Each leg"),
        (Side.BOTH, BodySide.LEFT, "Both legs"),
        (None, BodySide.LEFT, ""),
    ],
)
def test_the_side_by_name(side: Side | None, affected: BodySide | None, words: str) -> None:
    assert side_text(side, ENGLISH, affected=affected) == words


def test_a_trunk_exercise_has_sides_and_no_legs() -> None:
    assert said("3x30s each", trunk=True).side == "Each side"


def test_sides_of_their_own_are_named_within_the_dose() -> None:
    text = said("3x10[affected] then 1x10[other]", affected=BodySide.LEFT)
    assert text.summary == "3 sets of 10 with your left leg, then 1 set of 10 with your right leg"


def test_the_schedule_around_it_fills_what_the_dose_leaves_open() -> None:
    outer = read_dose("2/day at:evening").dose.schedule
    assert said("3x15", inherited=outer).summary == "3 sets of 15, twice a day"
    assert said("3x15", inherited=outer).details == ("Do it in the evening.",)
    own = said("3x15 alt days after:run", inherited=outer)
    assert own.summary == "3 sets of 15, every other day"
    assert own.details == ("Do it after a run.",)


def test_the_pain_rule_of_the_whole_sheet_is_not_repeated_beside_each_exercise() -> None:
    rule = PainRule(exactly(5), Settle.NEXT_MORNING)
    assert said("3x15", pain=rule).details == ()
    assert "up to 5 out of 10" in said("3x15", pain=rule).sentence
    assert said("3x15 pain<=2", pain=rule).details == ("Pain up to 2 out of 10 is fine.",)


def test_one_sentence_of_everything() -> None:
    text = said("3x15 2-1-2 R rest 1min", inherited=DAILY)
    assert text.sentence == (
        "3 sets of 15, every day, right leg: up in 2 seconds, wait 1 second, down in 2 seconds; "
        "rest 1 minute between sets."
    )


def test_an_adjunct_without_a_dose_says_nothing() -> None:
    assert said("", later=False).summary == ""


SHORTHAND = re.compile(r"\dx|[<>=+/%\[\]]|:\w|\d(rm|rep|s|min|m)\b|bw\b|rpe", re.IGNORECASE)


@given(doses())
@settings(max_examples=300, deadline=None)
def test_no_shorthand_and_no_clinic_words_reach_the_patient(dose: Dose) -> None:
    text = dose_text(dose, ENGLISH, affected=BodySide.RIGHT, inherited=DAILY)
    every = " ".join(filter(None, [text.summary, text.side, *text.details, text.sentence]))
    assert not SHORTHAND.search(every)
    assert "{" not in every
    assert "  " not in every
    assert not any(re.search(pattern, every, re.IGNORECASE) for pattern in jargon())
    for detail in text.details:
        assert detail.endswith(".")
        assert detail[0].isupper() or detail[0].isdigit()


def jargon() -> list[str]:
    words = yaml.safe_load(resource("wording", "jargon.yaml").read_text(encoding="utf-8"))
    return [r"\b" + each["word"].replace("*", r"\w*") + r"\b" for each in words]


@given(doses())
@settings(max_examples=400, deadline=None)
def test_leaving_any_field_out_is_heard(dose: Dose) -> None:
    """Every field of a dose and its schedule reaches the patient's words, where no pen line is."""
    dose = replace(dose, blanks=())
    whole = dose_text(dose, ENGLISH).sentence
    for name, poorer in without_each_field(dose):
        assert dose_text(poorer, ENGLISH).sentence != whole, name


def without_each_field(dose: Dose) -> list[tuple[str, Dose]]:
    found = []
    for each in fields(dose):
        if (
            each.name in {"groups", "schedule", "blanks"}
            or getattr(dose, each.name) == each.default
        ):
            continue
        if each.name == "tempo" and not heard(dose):
            continue
        found.append((each.name, replace(dose, **{each.name: each.default})))
    for whole in ("load", "intensity", "pain"):
        value = getattr(dose, whole)
        found += [
            (f"{whole}.{each.name}", replace(dose, **{whole: poorer}))
            for each in (fields(value) if value else ())
            if getattr(value, each.name) != each.default and (poorer := without(value, each))
        ]
    schedule = dose.schedule
    for each in fields(Schedule):
        if getattr(schedule, each.name) == each.default or not audible(each.name, schedule):
            continue
        cleared = {each.name: each.default}
        if each.name == "every_days":
            cleared["at_most"] = False
        if each.name in {"times_a_day", "days_a_week"}:
            cleared["at_least"] = False
        found.append((each.name, replace(dose, schedule=replace(schedule, **cleared))))
    return found


def without(value: Any, field: Field[Any]) -> Any:
    """*value* without one of its fields; None where it cannot be without it."""
    try:
        return replace(value, **{field.name: field.default})
    except ValueError:
        return None


def heard(dose: Dose) -> bool:
    """A tempo of nothing but 0 and "not stated" has nothing to say."""
    tempo = dose.tempo
    return tempo is not None and any(
        phase not in {0, "x"} for phase in (tempo.out, tempo.pause, tempo.back)
    )


def audible(name: str, schedule: Schedule) -> bool:
    """Once on such a day, and every day beside twice a day, need no words."""
    if name == "times_a_day":
        return schedule.times_a_day != exactly(1)
    if name == "every_days":
        return not (schedule.every_days == 1 and not schedule.at_most)
    if name == "at_least":
        return schedule.times_a_day is not None
    if name == "days_a_week":
        return schedule.days_a_week != exactly(7)
    return not (name == "weekdays" and len(schedule.weekdays) == 7)
