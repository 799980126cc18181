"""What a physiotherapist types, what it means, and what is marked as not understood."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from soleus.domain.dose import Amount, Dose, Load, SetGroup, Side, Unit, Until
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Anchor, KeepOff, Moment, Relation, Schedule, Weekday
from soleus.domain.shorthand import Reason, read_dose, read_prescription, write_dose

CANONICAL = [
    "3x15",
    "2-3x12-15",
    "15rep",
    "5x45s",
    "2min",
    "3x30s moving",
    "20min moving",
    "3x10 hold 5s",
    "3x20m",
    "30steps",
    "20contacts",
    "10objects",
    "5breaths",
    "4lengths",
    "3x<=15",
    "1xfatigue",
    "to:longest",
    "3x8-10/fatigue",
    "3x30s/most moving",
    "3x30s+10-15rep",
    "2x10 then 1xfatigue",
    "12,10,8",
    "12,10,8 then 1xburn",
    "3x10[affected] then 1x10[other]",
    "3x30s or 3x8-10",
    "3x20 ramp 1,2,2,3",
    "3x15 3-0-3",
    "3x15 x-0-5",
    "3x15 f-0-3",
    "10rep cycle 5s",
    "3x15 speed:slow",
    "3x15 rest 2min",
    "3x15 rest 60-120s rest-after 5min",
    "3x15 +10kg",
    "3x15 +5-10kg",
    "3x15 +25%bw",
    "3x15 -20%bw",
    "3x15 band:green",
    "3x15 dumbbell opposite-hand",
    "3x15 backpack",
    "5x5 rpe8-9 last",
    "3x8 8rm",
    "3x20-25 20-25rm",
    "5x45s 70%",
    "4x6 80%1rm",
    "10rep effort:light..hard",
    "3x15 R",
    "3x15 each each-direction",
    "3x15 daily",
    "3x15 1-2/day",
    "3x15 >=1/day",
    "3x15 5-7/week",
    "3x15 alt days",
    "3x15 every 3 days",
    "3x15 <=every 2 days",
    "3x15 3/week non-consecutive",
    "3x15 mon,wed,fri",
    "3x15 3/day spread",
    "10rep as-needed",
    "5x30s before:first-steps",
    "10rep 2/day at:evening not within 2h of rising",
    "3x15 pain<=5 settle:24h",
    "3x15 pain:slight settle:24h",
    "3x15 stop-before-pain",
    "3x15 knee<=60",
    "3x15 knee:20-60",
    "3x10 height<=10cm pain-free not-below-flat",
    "blank:sets,amount",
]

TOLERATED = {
    "3 x 15": "3x15",
    "3X15": "3x15",
    "3×15": "3x15",
    "3 sets of 15": "3x15",
    "three sets of 12 to 15 reps": "3x12-15",
    "3 sets of up to 15 repetitions": "3x<=15",
    "3 x ≤15": "3x<=15",
    "3x10x5s": "3x10 hold 5s",
    "3x10 5 sec hold": "3x10 hold 5s",
    "hold 5s 3x10": "3x10 hold 5s",
    "hold 30 seconds": "30s",
    "hold 5x45s": "5x45s",
    "5 x 45 sec": "5x45s",
    "3 x 1 min moving": "3x60s moving",
    "3x8-10 or until fatigue": "3x8-10/fatigue",
    "3x8-10 to failure": "3x8-10/fatigue",
    "2x10, then 1 set to fatigue": "2x10 then 1xfatigue",
    "3x30s amrap": "3x30s/most moving",
    "12, 10, 8": "12,10,8",
    "3x15, 2/day": "3x15 2/day",
    "3x15 tempo 3-0-3": "3x15 3-0-3",
    "3x15 2 min rest": "3x15 rest 2min",
    "3x15 rest after 5 min": "3x15 rest-after 5min",
    "3x15 10kg": "3x15 +10kg",
    "3x15 rucksack": "3x15 backpack",
    "3x15 rpe 8": "3x15 rpe8",
    "3x15 80% 1RM": "3x15 80%1rm",
    "3x15 once a day": "3x15 1/day",
    "3x15 twice a day": "3x15 2/day",
    "3x15 2x/day": "3x15 2/day",
    "3x15 3 times per day": "3x15 3/day",
    "3x15 twice daily": "3x15 2/day",
    "3x15 at least 3 days a week": "3x15 >=3/week",
    "3x15 three times a week": "3x15 3/week",
    "3x15 every other day": "3x15 alt days",
    "3x15 every second day": "3x15 alt days",
    "3x15 every 3rd day": "3x15 every 3 days",
    "3x15 at most every second day": "3x15 <=every 2 days",
    "3x15 twice a day every other day": "3x15 2/day alt days",
    "3x15 on Monday, Wednesday and Friday": "3x15 mon,wed,fri",
    "3x15 mon-fri": "3x15 mon,tue,wed,thu,fri",
    "3x15 each side": "3x15 each",
    "3x15 both legs": "3x15 both",
    "3x15 affected leg": "3x15 affected",
    "3x15 right": "3x15 R",
    "3x15 each way": "3x15 each-direction",
    "3x15 after a run": "3x15 after:run",
    "3x15 before first steps": "3x15 before:first-steps",
    "3x15 in the morning": "3x15 at:morning",
    "3x15 evening": "3x15 at:evening",
    "3x15 not within 2 hours of getting up": "3x15 not within 2h of rising",
    "3x15 pain up to 4/10": "3x15 pain<=4",
    "3x15 pain 0-2": "3x15 pain<=0-2",
}

NOT_READ = {
    "3x15 zork 2/day": [("zork", Reason.UNKNOWN)],
    "3x15 zork 99 2/day blah": [("zork 99", Reason.UNKNOWN), ("blah", Reason.UNKNOWN)],
    "3x15 3x10": [("3x10", Reason.TWICE)],
    "3x15 R each": [("each", Reason.TWICE)],
    "2/day 3/day": [("3/day", Reason.TWICE)],
    "3x15 +10kg -20%bw": [("-20%bw", Reason.ADDED_AND_TAKEN)],
    "3x15-12": [("3x15-12", Reason.IMPOSSIBLE)],
    "3x15 rpe11": [("rpe11", Reason.IMPOSSIBLE)],
    "3x15 8/week": [("8/week", Reason.IMPOSSIBLE)],
    "3x15 15": [("15", Reason.NUMBER_ALONE)],
    "3x15 rest 60": [("rest 60", Reason.UNKNOWN)],
    "3x30s hold 5s": [("3x30s hold 5s", Reason.IMPOSSIBLE)],
    "2x10 then 3x15 hold 5s daily": [],
    "hold 5s 2x10 then 3x15": [("hold 5s", Reason.HOLD_OF_WHAT)],
    ">=1/day 3/week": [("3/week", Reason.AT_LEAST_BOTH)],
    "3x": [("3x", Reason.UNKNOWN)],
}


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_forms_stay_as_they_are(text: str) -> None:
    reading = read_dose(text)
    assert reading.problems == ()
    assert write_dose(reading.dose) == text


@pytest.mark.parametrize(("text", "canonical"), TOLERATED.items())
def test_other_ways_to_type_it(text: str, canonical: str) -> None:
    reading = read_dose(text)
    assert reading.problems == ()
    assert write_dose(reading.dose) == canonical


@pytest.mark.parametrize(("text", "expected"), NOT_READ.items())
def test_what_is_not_understood_is_marked_by_its_place(
    text: str, expected: list[tuple[str, Reason]]
) -> None:
    problems = read_dose(text).problems
    assert [(text[each.start : each.end], each.text) for each in problems] == expected


def test_the_rest_of_a_line_is_read_all_the_same() -> None:
    assert read_dose("3x15 zork 2/day").dose == read_dose("3x15 2/day").dose
    assert read_dose("3x15 3x10").dose == read_dose("3x15").dose


def test_a_hold_is_not_made_out_of_a_line_that_was_not_understood() -> None:
    reading = read_dose("3x15-12 hold 5s")
    assert reading.dose == Dose()
    assert len(reading.problems) == 2


@given(st.text(max_size=60) | st.text("0123456789x-+,%/<=. rpesthndayhold:[]", max_size=40))
@settings(max_examples=300, deadline=None)
@example("İ3x15")
def test_any_text_is_read_or_marked(text: str) -> None:
    reading = read_dose(text)
    for problem in reading.problems:
        assert 0 <= problem.start < problem.end <= len(text)
        assert text[problem.start : problem.end].strip()
    again = read_dose(write_dose(reading.dose))
    assert again.dose == reading.dose
    assert again.problems == ()


def test_fields_of_a_dose() -> None:
    dose = read_dose("3x10[affected] then 1xfatigue[other] rest 1min -20%bw").dose
    assert dose.groups == (
        SetGroup((Amount(exactly(10)),), exactly(3), Side.AFFECTED),
        SetGroup((Amount(until=Until.FATIGUE),), exactly(1), Side.OTHER),
    )
    assert dose.rest == exactly(60)
    assert dose.load == Load(percent_body_weight=exactly(20), assisted=True)


def test_fields_of_a_schedule() -> None:
    text = "1-2/day <=every 2 days mon,fri before:first-steps not within 2h of rising spread"
    assert read_dose(text).dose.schedule == Schedule(
        times_a_day=Range(1, 2),
        every_days=2,
        at_most=True,
        weekdays=(Weekday.MONDAY, Weekday.FRIDAY),
        spread=True,
        anchors=(Anchor(Relation.BEFORE, Moment.FIRST_STEPS),),
        keep_off=(KeepOff(2, Moment.RISING),),
    )


def test_seconds_are_held_unless_the_exercise_moves() -> None:
    assert read_dose("3x30s").dose.groups[0].parts[0].unit is Unit.HOLD
    assert read_dose("3x30s", bare_seconds=Unit.TIME).dose.groups[0].parts[0].unit is Unit.TIME
    held = read_dose("3x30s held", bare_seconds=Unit.TIME).dose
    assert held.groups[0].parts[0].unit is Unit.HOLD


PRESCRIPTIONS = [
    ("single heel raise 3x15 2-1-2 2/day R", "single heel raise", "3x15 2-1-2 R 2/day"),
    ("soleus 4x8 3-0-3 3/week +10kg rpe8", "soleus", "4x8 3-0-3 +10kg rpe8 3/week"),
    ("wall sit 5x45s rest 2min", "wall sit", "5x45s rest 2min"),
    (
        "clam 2-3x12-15 alt days each side band:green",
        "clam",
        "2-3x12-15 band:green each alt days",
    ),
    ("bridge 2x10 then 1xfatigue", "bridge", "2x10 then 1xfatigue"),
    ("Figure 4 stretch 3x30s", "Figure 4 stretch", "3x30s"),
    ("90-90 hip lift, 3x10", "90-90 hip lift", "3x10"),
    ("heel raise both legs 3x15", "heel raise", "3x15 both"),
    ("calf stretch morning 3x30s", "calf stretch", "3x30s at:morning"),
    ("morning calf stretch", "morning calf stretch", ""),
    ("heel raise R", "heel raise", "R"),
    ("side plank hold 3x20s", "side plank", "3x20s"),
    ("squat, body weight", "squat, body weight", ""),
    ("ankle pump as needed", "ankle pump", "as-needed"),
    ("3x15 daily", "", "3x15 daily"),
    ("", "", ""),
]


@pytest.mark.parametrize(("line", "name", "canonical"), PRESCRIPTIONS)
def test_a_line_splits_into_exercise_and_dose(line: str, name: str, canonical: str) -> None:
    words, reading, (start, end) = read_prescription(line)
    assert (words, write_dose(reading.dose)) == (name, canonical)
    assert line[start:end] == name
    assert reading.problems == ()


def test_problems_of_a_line_count_from_its_start() -> None:
    line = "heel raise 3x15 zork"
    (problem,) = read_prescription(line).reading.problems
    assert line[problem.start : problem.end] == "zork"
