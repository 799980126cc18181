"""Running, ways to run, pain and the rest on the sheet of what changed: told, on one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.dose import PainRule
from soleus.domain.finding import BodySide
from soleus.domain.gait import CueKind, Feedback, GaitCue, GaitPlan
from soleus.domain.programme import AvoidKind, Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.stage import BlockKind, Stage
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.changes import changes_pages
from soleus.handout.checks.check import check_pages
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library
from soleus.handout.page import Page, Paper
from soleus.handout.words.wording import languages, load_wording
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

PROGRAMME = replace(
    next(each.programme for each in load_templates() if each.id == "at_mid"),
    reference="JM-0412",
    side=BodySide.RIGHT,
)
LAST = replace(PROGRAMME, current=PROGRAMME.stages[-1].id)
SINCE = date(2026, 11, 8)
CUE = GaitCue(
    "g1",
    CueKind.CADENCE,
    change_percent=Range(5, 10),
    minutes=Range(10, 20),
    metronome=True,
    feedback=(Feedback(weeks=exactly(1), every_m=400),),
)
SOFT = GaitCue("g2", CueKind.SOFT_LANDING)


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


def sheet(
    old: Programme, new: Programme, language: str = "en", layout: str = "clear14"
) -> tuple[Page, ...]:
    options = HandoutOptions(
        Paper.A4,
        layout=layout,
        language=language,
        clinic=Clinic("Riverside Physiotherapy", "01234 567890"),
        date=date(2026, 11, 22),
    )
    return changes_pages(old, new, library(), options, GalleryFigures(shipped_gallery()), SINCE)


def words(old: Programme, new: Programme) -> str:
    text = " ".join(run.text for page in sheet(old, new) for run in page.texts())
    return " ".join(text.replace("\u00a0", " ").split())


def plan_of(programme: Programme) -> RunPlan:
    assert programme.run_plan is not None
    return programme.run_plan


def running(programme: Programme, place: int, **other: object) -> Programme:
    plan = plan_of(programme)
    return replace(programme, run_plan=replace(plan, current=plan.steps[place].id, **other))


def stage_with(programme: Programme, **other: object) -> Programme:
    now = programme.current_stage
    assert now is not None
    changed: Stage = replace(now, **other)
    stages = tuple(changed if each.id == now.id else each for each in programme.stages)
    return replace(programme, stages=stages)


def with_first(programme: Programme, *cards: Card) -> Programme:
    """*programme* with *cards* in the place of the first card of its stage."""
    stage = programme.current_stage
    assert stage is not None
    block = replace(stage.blocks[0], cards=(*cards, *stage.blocks[0].cards[1:]))
    return stage_with(programme, blocks=(block, *stage.blocks[1:]))


def first(programme: Programme) -> Card:
    stage = programme.current_stage
    assert stage is not None
    return stage.blocks[0].cards[0]


def test_a_running_plan_that_waited_is_new_in_its_stage() -> None:
    text = words(replace(PROGRAMME, current=PROGRAMME.stages[-2].id), LAST)
    ready = "Walk and run, 12 steps Before your first run, tick each line on your other sheet."
    assert f"{ready} Run 3 days a week, never 2 days in a row." in text
    assert text.index("New") < text.index("Walk and run") < text.index("A step up")


def test_a_plan_that_is_begun_says_what_to_run_first() -> None:
    text = words(LAST, running(LAST, 0))
    assert "New Walk and run, 12 steps Run 3 days a week" in text
    assert "Begin at step 1. First walk 5 minutes. Then 6 times: run 1 minute" in text
    assert "Nothing is new" not in text


def test_the_next_step_and_other_days_say_now_and_before() -> None:
    text = words(running(LAST, 2), running(LAST, 3))
    assert "A step up Walk and run, 12 steps Now: step 4. First walk 5 minutes." in text
    assert "Before: step 3. " in text
    assert "A step back for now Walk and run" in words(running(LAST, 3), running(LAST, 2))
    seldom = replace(plan_of(LAST).schedule, days_a_week=exactly(2))
    text = words(running(LAST, 2), running(LAST, 2, schedule=seldom))
    assert "Do less Walk and run, 12 steps Now: run 2 days a week, never 2 days in a row." in text
    assert "Before: run 3 days a week, never 2 days in a row." in text


def test_rules_for_runs_that_came_and_went() -> None:
    rules = tuple(each for each in plan_of(LAST).rules if each is not RunRule.FLAT_FIRST)
    old, new = running(LAST, 2), running(LAST, 2, rules=(*rules, RunRule.NO_NEW_SHOES))
    text = words(old, new)
    assert "Do it another way Walk and run, 12 steps Keep your usual shoes for now." in text
    assert "No longer: stay on flat ground first." in text


def test_a_plan_that_stops_says_whether_to_run() -> None:
    text = words(running(LAST, 2), replace(LAST, run_plan=None))
    assert "Stop these Walk and run, 12 steps Ask us before you run." in text
    text = words(running(LAST, 2), LAST)
    assert "Wait with your running plan. Ask us before you run." in text


def test_a_plan_that_is_not_on_the_handout_is_not_here() -> None:
    early = replace(PROGRAMME, current=PROGRAMME.stages[0].id)
    shorter = replace(plan_of(early), steps=plan_of(early).steps[:4])
    assert "Walk and run" not in words(early, replace(early, run_plan=shorter))


def test_ways_to_run_come_change_and_stop() -> None:
    text = words(LAST, replace(LAST, gait_plan=GaitPlan((CUE,), 164)))
    assert "When you run: take shorter, quicker steps Take 5 to 10 percent more steps" in text
    assert "Aim for 172 to 180 steps each minute." in text
    longer = GaitPlan((replace(CUE, minutes=Range(20, 30)), SOFT), 164)
    text = words(replace(LAST, gait_plan=GaitPlan((CUE,), 164)), replace(LAST, gait_plan=longer))
    assert "New When you run: land softly and quietly" in text
    assert "Do it for 20 to 30 minutes. Before: do it for 10 to 20 minutes." in text
    assert "Week 1" not in text
    text = words(replace(LAST, gait_plan=longer), LAST)
    assert "Stop these When you run: take shorter, quicker steps" in text


def test_other_pain_limits_stand_as_the_lights_that_hold_now() -> None:
    text = words(LAST, stage_with(LAST, pain=PainRule(exactly(2))))
    assert "Your new pain limits while you exercise" in text
    assert "More than 2" in text
    assert "pain limits" not in words(LAST, running(LAST, 0))


def test_what_to_leave_out_and_what_no_longer() -> None:
    old = replace(LAST, avoid=(AvoidKind.HILLS, AvoidKind.SPEED))
    text = words(old, replace(old, avoid=(AvoidKind.SPEED, AvoidKind.SAND)))
    assert "Leave these out for now Soft sand" in text
    assert "No need to leave these out any more Hills" in text
    assert "Fast running" not in text


def test_the_physiotherapists_own_words_and_the_next_visit() -> None:
    noted = with_first(LAST, replace(first(LAST), note="Hold on to the sink"))
    new = replace(noted, message="Well done so far.", review_on=date(2026, 12, 14))
    text = words(LAST, new)
    assert "Well done so far. Next visit: 14 December 2026." in text
    assert "Do it another way 1." in text
    assert "Hold on to the sink" in text


def test_when_to_move_on_is_told_where_it_became_another() -> None:
    stage = LAST.stages[0]
    early = replace(LAST, current=stage.id)
    fewer = replace(stage.gate, criteria=stage.gate.criteria[:1])
    text = words(early, stage_with(early, gate=fewer))
    assert "Do it another way Move on when" in text
    met = tuple(replace(each, met_on=SINCE) for each in stage.gate.criteria)
    ticked = stage_with(early, gate=replace(stage.gate, criteria=met))
    assert "Nothing is new" in words(early, ticked)


def test_what_is_chosen_from_and_what_goes_round_is_told() -> None:
    stage = LAST.current_stage
    assert stage is not None
    (block, *others) = stage.blocks

    def with_block(**other: object) -> Programme:
        return stage_with(LAST, blocks=(replace(block, **other), *others))

    pick = with_block(kind=BlockKind.PICK, pick=exactly(1), title="Choose with us")
    count = len(block.cards)
    text = words(LAST, pick)
    assert f"Choose with us (1 to {count}) Do only 1 of numbers 1 to {count}." in text
    assert "Do only 1" not in words(pick, pick)
    twice, thrice = (with_block(kind=BlockKind.CIRCUIT, rounds=exactly(each)) for each in (2, 3))
    text = words(twice, thrice)
    assert f"Do it another way Circuit (1 to {count}) Do them one after the other, 3 times" in text
    assert "Nothing is new" in words(twice, twice)


def heel_lift(height: str) -> Card:
    return Card("lift", adjunct=Adjunct(AdjunctKind.HEEL_LIFT, f"Heel lift of {height}"))


def test_a_lower_heel_lift_says_what_it_was() -> None:
    old, new = (with_first(LAST, first(LAST), heel_lift(each)) for each in ("10 mm", "6 mm"))
    assert "Heel lift of 6 mm Before: heel lift of 10 mm." in words(old, new)
    assert "New Heel lift of 6 mm" not in words(old, new)
    assert "Now: ." not in words(old, new)


def everything() -> tuple[Programme, Programme]:
    """A sheet on which as much as can happen in two weeks happened at once."""
    old = replace(PROGRAMME, current=PROGRAMME.stages[-2].id, avoid=(AvoidKind.HILLS,))
    old = with_first(old, first(old), heel_lift("10 mm"))
    new = stage_with(running(LAST, 0), pain=PainRule(exactly(3)))
    return old, replace(
        new,
        avoid=(AvoidKind.SAND,),
        gait_plan=GaitPlan((CUE, SOFT), 164),
        review_on=date(2026, 12, 14),
    )


@pytest.mark.parametrize("language", languages())
def test_all_of_it_at_once_is_one_page_in_every_language(language: str) -> None:
    pages = sheet(*everything(), language)
    assert len(pages) == 1
    size = min(run.size_pt for run in pages[0].texts())
    layout = "standard12" if size < LAYOUTS["clear14"].body_pt else "clear14"
    assert check_pages(pages, LAYOUTS[layout]) == ()
    text = " ".join(run.text for run in pages[0].texts())
    assert load_wording(language).say("change.kind.new") in text


def test_large_print_stays_large_whatever_changed() -> None:
    pages = sheet(*everything(), layout="large18")
    spec = LAYOUTS["large18"]
    assert min(run.size_pt for page in pages for run in page.texts()) == spec.body_pt
    assert check_pages(pages, spec) == ()


def test_what_is_not_on_the_handout_is_not_told_here() -> None:
    old = replace(LAST, avoid=(AvoidKind.HILLS,))
    options = HandoutOptions(contents=Contents(advice=False, gait_plan=False, gate=False))
    new = replace(LAST, avoid=(), gait_plan=GaitPlan((SOFT,)))
    assert LAST.current_stage is not None
    gate = LAST.current_stage.gate
    new = stage_with(new, gate=replace(gate, criteria=gate.criteria[:1]))
    pages = changes_pages(old, new, library(), options, GalleryFigures(shipped_gallery()), SINCE)
    text = " ".join(run.text for page in pages for run in page.texts())
    assert "Nothing is new" in text.replace("\u00a0", " ")


def test_who_had_no_stage_before_is_told_of_no_new_pain_limit() -> None:
    text = words(replace(LAST, stages=(), current=""), stage_with(LAST, pain=PainRule(exactly(3))))
    assert load_wording("en").say("change.pain") not in text
    assert load_wording("en").say("change.pain") in words(
        LAST, stage_with(LAST, pain=PainRule(exactly(3)))
    )
