"""Running plans and gait cues as the patient reads them."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.criterion import (
    Criterion,
    Measure,
    Quality,
    StepBack,
    StepBackRule,
)
from soleus.domain.dose import PainRule
from soleus.domain.gait import CueKind, Feedback, GaitCue
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import (
    Freshness,
    Gait,
    Repeat,
    RunPace,
    RunPlan,
    RunRule,
    RunSession,
    RunStart,
    RunStep,
    Segment,
    Surface,
)
from soleus.domain.schedule import Schedule
from soleus.handout.words.gait_words import gait_cue_lines
from soleus.handout.words.run_words import run_plan_text, run_step_text
from soleus.handout.words.session_words import session_text
from soleus.handout.words.wording import load_wording

ENGLISH = load_wording("en")


def reps(measure: Measure, value: float, **more: object) -> Criterion:
    return Criterion(measure, value=exactly(value), **more)  # type: ignore[arg-type]  # any field


def walk(minutes: float) -> Segment:
    return Segment(Gait.WALK, exactly(minutes * 60))


def run(minutes: float, **more: object) -> Segment:
    return Segment(Gait.RUN, exactly(minutes * 60), **more)  # type: ignore[arg-type]  # any field


def test_a_session_in_short_sentences() -> None:
    session = RunSession((Repeat((run(1), walk(2)), exactly(6)),))
    assert session_text(session, ENGLISH) == (
        "Run 1 minute, walk 2 minutes. Do this 6 times. 18 minutes in all."
    )


def test_a_session_with_more_to_it() -> None:
    session = RunSession(
        (
            Repeat((run(0.5, surface=Surface.GRASS), walk(2)), exactly(6)),
            Repeat((Segment(Gait.STRIDE, metres=exactly(100)),), exactly(4)),
        ),
        warm_up=(walk(5),),
        surface=Surface.FLAT,
        total_s=exactly(2400),
    )
    assert session_text(session, ENGLISH) == (
        "First walk 5 minutes. Then 6 times: run 30 seconds on grass, walk 2 minutes. "
        "Then 4 times: run fast but relaxed 100 metres. Stay on flat ground. 40 minutes in all."
    )


def test_a_total_longer_than_its_parts_is_filled_up_by_walking() -> None:
    session = RunSession((Repeat((run(1), walk(2)), exactly(5)),), total_s=exactly(1800))
    assert session_text(session, ENGLISH).endswith(
        "Do this 5 times. Walk for the rest of the time. 30 minutes in all."
    )


def test_paces() -> None:
    pace = RunPace(word=Freshness.EASY, percent_top=Range(50, 60))
    session = RunSession((Repeat((Segment(Gait.RUN, metres=exactly(80), pace=pace),)),))
    assert session_text(session, ENGLISH) == (
        "Run 80 metres at an easy pace at 50 to 60 percent of your top speed."
    )


def test_distances_in_miles() -> None:
    step = RunStep(
        "a", "1", RunSession((Repeat((Segment(Gait.JOG, metres=exactly(402.336)),)),)), exactly(2)
    )
    text = run_step_text(step, ENGLISH, miles=True)
    assert text.session == "Jog 0.25 miles."
    assert text.notes == ("Do this step 2 times before the next one.",)
    assert text.ticks == 2


def test_what_all_steps_share_is_said_once() -> None:
    easy = RunPace(word=Freshness.EASY)
    steps = tuple(
        RunStep(
            f"s{n}",
            str(n),
            RunSession(
                (Repeat((run(n, pace=easy), walk(2)), exactly(6)),),
                warm_up=(walk(5),),
                cool_down=(walk(5),),
            ),
        )
        for n in (1, 2)
    )
    plan = RunPlan(
        steps,
        schedule=Schedule(days_a_week=exactly(3), non_consecutive=True),
        entry=(reps(Measure.HEEL_RAISES, 25),),
        starts=(RunStart("s2", (Criterion(qualities=(Quality.EXPERIENCED,)),)),),
        step_back=(StepBackRule(StepBack.PREVIOUS_STEP, (Criterion(qualities=(Quality.LIMP,)),)),),
        rules=(RunRule.FLAT_FIRST, RunRule.LONGEST_RUN_CAP),
        longest_factor=1.1,
    )
    text = run_plan_text(plan, ENGLISH)
    assert text.lead == (
        "Before your first run:",
        "You can do 25 one-leg heel raises.",
        "Start at step 2 if: you have been a runner for years.",
        "Run 3 days a week, never 2 days in a row.",
        "Before each run, walk 5 minutes.",
        "When you run, go at an easy pace.",
        "After each run, walk 5 minutes.",
        "Minutes in all count from start to end.",
    )
    assert text.steps[1].session == (
        "Run 2 minutes, walk 2 minutes. Do this 6 times. 34 minutes in all."
    )
    assert text.rules == (
        "Go back to the step before if: you limp.",
        "Stay on flat ground first.",
        "After step 2: look up your longest run of the last 30 days. "
        "Run no more than 10 percent longer.",
    )


def test_each_pain_has_one_rule() -> None:
    pain = Criterion(Measure.PAIN_DURING, value=exactly(6))
    middle = Criterion(Measure.PAIN_DURING, value=Range(3, 5))
    plan = RunPlan(
        (),
        schedule=Schedule(non_consecutive=True),
        pain=PainRule(exactly(5)),
        step_back=(
            StepBackRule(StepBack.PREVIOUS_STEP, (pain,)),
            StepBackRule(StepBack.STAY, (middle,)),
            StepBackRule(StepBack.REVIEW, after_failures=2),
        ),
        rules=(RunRule.NO_CONSECUTIVE_DAYS,),
    )
    assert run_plan_text(plan, ENGLISH).rules == (
        "Do the same step again if: your pain while you exercise is 3 to 5.",
        "Go back to the step before if: your pain while you exercise is more than 5.",
        "After 2 such runs in a row, call us.",
    )


def test_a_cue_with_feedback_that_fades() -> None:
    cue = GaitCue(
        "c",
        CueKind.CADENCE,
        change_percent=Range(5, 10),
        feedback=(
            Feedback(weeks=exactly(1), every_m=500),
            Feedback(weeks=exactly(2), every_m=1000),
            Feedback(weeks=exactly(3), every_m=1000, every_run=2),
            Feedback(weeks=Range(4, 6)),
        ),
    )
    assert gait_cue_lines(cue, ENGLISH, baseline=160) == (
        "Take 5 to 10 percent more steps each minute, at the same speed.",
        "Aim for 168 to 176 steps each minute.",
        "Week 1: check every 500 metres.",
        "Week 2: check every 1 km.",
        "Week 3: check every 1 km, on every other run.",
        "Weeks 4 to 6: check when you feel you need it.",
    )


def test_whoever_has_begun_reads_where_and_not_how_to_begin() -> None:
    steps = tuple(
        RunStep(f"s{number}", str(number), RunSession((Repeat((walk(number),)),)))
        for number in (1, 2)
    )
    plan = RunPlan(
        steps,
        entry=(reps(Measure.HEEL_RAISES, 25),),
        starts=(RunStart("s2", (reps(Measure.HOPS, 10),)),),
    )
    before = run_plan_text(plan, ENGLISH).lead
    assert before[0] == "Before your first run:"
    assert any(line.startswith("Start at step 2 if") for line in before)
    lead = run_plan_text(replace(plan, current="s2"), ENGLISH).lead
    assert lead[0] == "You are at step 2."
    assert not any("first run" in line or line.startswith("Start at") for line in lead)
    assert run_plan_text(replace(plan, current="gone"), ENGLISH).lead == before
