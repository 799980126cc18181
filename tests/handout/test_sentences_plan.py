"""Stages, gates, progress and advice as the patient reads them."""

from __future__ import annotations

import pytest

from soleus.domain.card import Adjunct, AdjunctKind, Card, Change, Progress
from soleus.domain.criterion import (
    Comparison,
    Criterion,
    Gate,
    Measure,
    Quality,
    StepBack,
    StepBackRule,
)
from soleus.domain.dose import Implement, Load, PainRule, PainWord, Settle
from soleus.domain.programme import AdviceKind, AvoidKind
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import DAILY, Schedule, Weekday
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.gate_words import gate_after, gate_lines, step_back_text
from soleus.handout.words.known import Known
from soleus.handout.words.plan_words import (
    adjunct_name,
    advice_lines,
    avoid_lines,
    block_lines,
    progress_text,
    traffic_light,
    weekday_heads,
)
from soleus.handout.words.schedule_words import stage_schedule, stage_weeks
from soleus.handout.words.wording import load_wording

ENGLISH = load_wording("en")


def reps(measure: Measure, value: float, **more: object) -> Criterion:
    return Criterion(measure, value=exactly(value), **more)  # type: ignore[arg-type]  # any field


CRITERIA = [
    (
        reps(Measure.HEEL_RAISES, 15, sets=exactly(3)),
        "You can do 3 sets of 15 one-leg heel raises.",
    ),
    (
        reps(Measure.HEEL_RAISES, 90, percent_of_other=True),
        "One-leg heel raises: at least 90 percent of your other side. We check this.",
    ),
    (
        reps(Measure.PAIN_DURING, 2, comparison=Comparison.AT_MOST),
        "Your pain while you exercise is 2 or less.",
    ),
    (reps(Measure.PAIN_DURING, 6), "Your pain while you exercise is more than 5."),
    (
        Criterion(Measure.PAIN_DURING, value=Range(3, 5)),
        "Your pain while you exercise is 3 to 5.",
    ),
    (
        reps(Measure.BRISK_WALK, 30, qualities=(Quality.NO_PAIN, Quality.NO_LIMP)),
        "You can walk fast for 30 minutes, without pain, without a limp.",
    ),
    (reps(Measure.BALANCE, 60), "You can balance on one leg for 1 minute."),
    (reps(Measure.WALK_DISTANCE, 1600), "You can walk 1.6 km."),
    (
        reps(Measure.KNEE_TO_WALL, 8),
        "Your knee touches the wall with your foot 8 cm or more away. We check this.",
    ),
    (
        reps(Measure.HOPS, 10, qualities=(Quality.GOOD_FORM,), on_days=2),
        "You can do 10 hops on one leg, on 2 days. You do it well each time.",
    ),
    (
        reps(Measure.REPETITIONS, 8, exercise="raise", percent_body_weight=exactly(25)),
        "Heel raise: you can do 8 in a row, with 25 percent of your body weight added.",
    ),
    (reps(Measure.SLUMP, 0), "Sitting nerve test: clear. We check this."),
    (Criterion(qualities=(Quality.NO_STIFFNESS,)), "You are not stiff."),
    (
        Criterion(Measure.MORNING_STIFFNESS, qualities=(Quality.STIFFNESS,)),
        "You have stiffness in the morning.",
    ),
    (
        Criterion(exercise="raise", qualities=(Quality.EASY,)),
        "You can do: Heel raise. It feels easy.",
    ),
    (Criterion(text="A full week of training"), "A full week of training."),
    (
        reps(Measure.POGOS, 20, sets=exactly(3), optional=True),
        "If you like: you can do 3 sets of 20 small springy jumps.",
    ),
]


@pytest.mark.parametrize(("criterion", "line"), CRITERIA)
def test_a_line_of_a_gate(criterion: Criterion, line: str) -> None:
    assert criterion_text(criterion, ENGLISH, Known({"raise": "Heel raise"})) == line


def test_a_gate_says_what_to_tick_and_what_to_do_otherwise() -> None:
    limp = Criterion(qualities=(Quality.LIMP,))
    gate = Gate(
        criteria=(reps(Measure.HEEL_RAISES, 20), Criterion(qualities=(Quality.NO_PAIN,))),
        needed=1,
        step_back=(
            StepBackRule(StepBack.LESS_LOAD, (limp,), load_percent=Range(20, 30)),
            StepBackRule(StepBack.PREVIOUS_STAGE_FOR_WEEK, after_failures=2),
        ),
    )
    assert gate_lines(gate, ENGLISH) == (
        "You can do 20 one-leg heel raises.",
        "You have no pain.",
    )
    assert gate_after(gate, ENGLISH) == (
        "Any 1 of these is enough.",
        "Not yet? Stay at this stage and keep going.",
        "Do 20 to 30 percent less if: you limp.",
        "After 2 such days in a row, go back 1 stage for a week.",
    )
    assert gate_after(gate, ENGLISH, Known(times=15), call=True) == (
        "Any 1 of these is enough.",
        "When you have enough ticks, call us.",
        "Not yet? Stay at this stage and keep going.",
        "Do 20 to 30 percent less, such as 11 instead of 15, if: you limp.",
        "After 2 such days in a row, go back 1 stage for a week. "
        "Ask us for the sheet of that stage.",
    )


def test_a_step_back_rule_names_all_its_reasons() -> None:
    rule = StepBackRule(
        StepBack.STOP,
        (reps(Measure.PAIN_DURING, 6), Criterion(qualities=(Quality.HEEL_DROPS,))),
    )
    assert step_back_text(rule, ENGLISH) == (
        "Stop if: your pain while you exercise is more than 5, or your heel drops."
    )
    stay = StepBackRule(StepBack.STAY)
    assert step_back_text(stay, ENGLISH, run=True) == "Do the same step again."


def card(number: int, shorthand: str) -> Card:
    return Card(f"c{number}", "raise", dose=read_dose(shorthand).dose)


def test_the_rhythm_of_a_stage() -> None:
    cards = (card(1, "3x15"), card(2, "3x15"), card(3, "3x15 mon,wed,fri"), card(4, "3x8 2/week"))
    stage = Stage("s", "1", "Strength", blocks=(Block("b", cards=cards),))
    assert stage_schedule(stage, ENGLISH, DAILY) == (
        "Do numbers 1 and 2 every day.",
        "Do number 3 on Monday, Wednesday and Friday.",
        "Number 4: do it 2 days a week.",
    )
    same = Stage("s", "1", "Strength", blocks=(Block("b", cards=cards[:2]),))
    assert stage_schedule(same, ENGLISH, DAILY) == ("Do all of them every day.",)
    assert stage_schedule(same, ENGLISH) == ()


def test_a_block_s_schedule_goes_before_the_stage_s() -> None:
    block = Block(
        "b", cards=(card(1, "3x15"), card(2, "3x8 daily")), schedule=Schedule(every_days=2)
    )
    stage = Stage("s", "1", "", blocks=(block,), schedule=Schedule(every_days=3))
    assert stage_schedule(stage, ENGLISH) == (
        "Do number 1 every other day.",
        "Do number 2 every day.",
    )


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage("s", "1", "", weeks=Range(2, 6)), "Weeks 2 to 6"),
        (Stage("s", "1", "", weeks=Range(0, 2)), "The first 2 weeks"),
        (Stage("s", "1", "", weeks=exactly(2)), "Week 2"),
        (Stage("s", "1", "", weeks=exactly(12), open_ended=True), "From week 12"),
        (Stage("s", "1", "", weeks=Range(3, 12), open_ended=True), "Weeks 3 to 12 or longer"),
        (Stage("s", "1", "", length=exactly(4)), "About 4 weeks"),
        (Stage("s", "1", "", open_ended=True), "As long as you like"),
        (Stage("s", "1", ""), ""),
    ],
)
def test_weeks_of_a_stage(stage: Stage, words: str) -> None:
    assert stage_weeks(stage, ENGLISH) == words


def test_blocks() -> None:
    circuit = Block("b", BlockKind.CIRCUIT, rounds=Range(2, 3), rest_rounds=exactly(120))
    assert block_lines(circuit, ENGLISH) == (
        "Do them one after the other, 2 to 3 times round.",
        "Rest 2 minutes between rounds.",
    )
    pick = Block("b", BlockKind.PICK, pick=Range(1, 2))
    assert block_lines(pick, ENGLISH) == ("Do only 1 to 2 of these.",)
    assert block_lines(Block("b"), ENGLISH) == ()


def test_progress() -> None:
    ladder = Progress(Change.MORE_REPETITIONS, (exactly(5), exactly(10), exactly(15)))
    soft = Progress(
        Change.UNSTABLE_SURFACE,
        when=(reps(Measure.HOLD, 60, qualities=(Quality.NO_LOSS_OF_BALANCE,)),),
    )
    loaded = Progress(Change.MORE_LOAD, load=Load(implement=Implement.DUMBBELL))
    harder = Progress(Change.HARDER_EXERCISE, exercise="raise")
    assert [
        progress_text(each, ENGLISH, Known({"raise": "Heel raise"}))
        for each in (
            Progress(Change.EYES_CLOSED),
            ladder,
            soft,
            loaded,
            harder,
            Progress(Change.HIGHER, (exactly(20),)),
        )
    ] == [
        "When this is easy, close your eyes.",
        "When this is easy, do more: 5, then 10, then 15.",
        "When you can hold it for 1 minute, without losing your balance, stand on something soft.",
        "When this is easy, add weight. Use a dumbbell.",
        "When this is easy, change to: Heel raise.",
        "When this is easy, use a higher step: 20 cm.",
    ]


def test_adjuncts_and_things_to_avoid() -> None:
    assert adjunct_name(Adjunct(AdjunctKind.ICE), ENGLISH) == "Ice"
    assert adjunct_name(Adjunct(AdjunctKind.OTHER, "a warm bath"), ENGLISH) == "A warm bath"
    assert avoid_lines([AvoidKind.HILLS, AvoidKind.SAND], ENGLISH) == ("Hills.", "Soft sand.")


# ---------------------------------------------------------------- pain and advice


@pytest.mark.parametrize(
    ("rule", "scores"),
    [
        (PainRule(exactly(5), Settle.NEXT_MORNING), ("0 to 2", "3 to 5", "More than 5")),
        (PainRule(exactly(2)), ("0 to 2", "", "More than 2")),
        (PainRule(exactly(1)), ("0 to 1", "", "More than 1")),
        (PainRule(exactly(0)), ("0", "", "New or more pain")),
        (PainRule(stop_before=True), ("0", "", "New or more pain")),
        (PainRule(word=PainWord.SLIGHT), ("None or a little", "", "More than a little")),
        (None, ("0 to 2", "3 to 5", "More than 5")),
    ],
)
def test_the_traffic_light_follows_the_ceiling(
    rule: PainRule | None, scores: tuple[str, str, str]
) -> None:
    light = traffic_light(rule, ENGLISH)
    middle = light.take_care.score if light.take_care else ""
    assert (light.carry_on.score, middle, light.stop.score) == scores


def test_the_settling_time_stands_where_pain_is_allowed() -> None:
    five = traffic_light(PainRule(exactly(5), Settle.DAY), ENGLISH)
    assert five.take_care is not None
    assert five.take_care.words == "Fine if it settles within 24 hours."
    assert five.carry_on.words == "Carry on."
    two = traffic_light(PainRule(exactly(2), Settle.DAY), ENGLISH)
    assert two.carry_on.words == "Carry on if it settles within 24 hours."


def test_advice_follows_the_patient() -> None:
    assert advice_lines(AdviceKind.HOW_LONG, ENGLISH, presentation="neural")[0] == (
        "A sensitive nerve takes 2 to 6 weeks if it is mild."
    )
    pain = advice_lines(AdviceKind.PAIN, ENGLISH, pain=PainRule(exactly(2)))
    assert "0 to 2: carry on." in pain
    assert any(
        "112" in line for line in advice_lines(AdviceKind.SEEK_HELP, ENGLISH, emergency="112")
    )
    assert "999" in advice_lines(AdviceKind.SEEK_HELP, ENGLISH)[0]


def test_heads_of_the_diary() -> None:
    assert weekday_heads(ENGLISH) == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert weekday_heads(ENGLISH, Weekday.SUNDAY, letters=True)[:2] == ("S", "M")
