"""Running plans and gait cues as shipped: the numbers of the clinical sheet, with sources."""

from __future__ import annotations

from dataclasses import fields

import pytest
from cattrs import BaseValidationError

from soleus.clinic.long_sessions import long_sessions
from soleus.domain.quantity import Range, exactly
from soleus.domain.run_steps import line_of
from soleus.domain.running import RunPlan
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_run, write_run
from soleus.domain.trust import Tag
from soleus.handout.words.session_words import session_seconds
from soleus.storage.codec import CodecError, build_converter, from_data
from soleus.storage.content.content import load_templates
from soleus.storage.content.gait_cues import load_gait_cues
from soleus.storage.content.run_lines import read_run_lines
from soleus.storage.content.run_plans import load_run_plans, run_converter

PLANS = {each.id: each for each in load_run_plans()}
RUN = [1, 1, 2, 2, 3, 3, 5, 7, 8, 13, 14, 30]
WALK = [2, 2, 2, 2, 2, 2, 2, 2, 1, 2, 1, 0]
ROUNDS = [6, 8, 5, 6, 5, 6, 4, 3, 3, 2, 2, 1]


def test_the_plans_of_the_sheet_are_there_each_with_its_source() -> None:
    assert list(PLANS) == ["P6", "P1", "P2", "P3", "P4", "P5"]
    assert [PLANS[each].sources[0].tag for each in PLANS] == [Tag.DESIGN, *[Tag.FOUND] * 5]


def test_twelve_sessions_are_those_of_the_table() -> None:
    found = []
    for step in PLANS["P6"].plan.steps:
        repeat = step.session.repeats[0]
        times = int(repeat.times.high) if repeat.times else 1
        lengths = [each.seconds.high / 60 for each in repeat.segments if each.seconds]
        found.append((lengths[0], lengths[1] if len(lengths) > 1 else 0, times))
    assert found == list(zip(RUN, WALK, ROUNDS, strict=True))


@pytest.mark.parametrize(
    ("template", "own"),
    [
        ("at_mid", {"pain", "starts"}),
        ("at_ins", {"pain", "starts"}),
        ("overload", {"pain", "starts"}),
        ("neural", {"pain", "starts", "advance", "step_back"}),
        ("strain_gastroc", {"pain", "rules", "entry", "advance", "step_back"}),
        ("strain_soleus", {"pain", "rules", "entry", "advance", "step_back"}),
    ],
)
def test_templates_go_by_the_twelve_sessions(template: str, own: set[str]) -> None:
    """A session or rule that is changed in the plan is changed in all of them."""
    shared = PLANS["P6"].plan
    found = next(each for each in load_templates() if each.id == template).programme.run_plan
    assert found is not None
    differ = {
        each.name
        for each in fields(RunPlan)
        if getattr(found, each.name) != getattr(shared, each.name)
    }
    assert differ == own
    assert set(shared.rules) <= set(found.rules)


def test_every_running_plan_of_a_template_is_the_shared_one() -> None:
    plans = [each.programme.run_plan for each in load_templates()]
    assert {each.steps for each in plans if each is not None} == {PLANS["P6"].plan.steps}


def test_a_plan_to_go_by_that_is_not_there_is_named() -> None:
    converter = build_converter()
    read_run_lines(converter, {"P6": {"steps": ["run 5"], "title": "Shared"}})
    made = from_data({"base": "P6", "title": "Own"}, RunPlan, converter)
    assert (made.title, len(made.steps)) == ("Own", 1)
    with pytest.raises((CodecError, BaseValidationError)) as caught:
        from_data({"base": "P9"}, RunPlan, converter)
    assert "P9" in str(caught.value)


def test_ten_levels_are_thirty_minutes_each_three_times() -> None:
    for step in PLANS["P1"].plan.steps:
        assert session_seconds(step.session) == exactly(1800)
        assert step.complete == exactly(3)


def test_every_step_is_written_as_it_stands_in_the_file() -> None:
    for known in PLANS.values():
        for step in known.plan.steps:
            line = line_of(step)
            assert read_run(write_run(line, miles=known.plan.miles)).line == line
            assert step.session.repeats


def test_no_plan_is_over_the_cap_as_it_is_shipped() -> None:
    assert [each for each in PLANS if long_sessions(PLANS[each].plan)] == []


def test_days_in_a_row_only_where_the_source_has_them() -> None:
    apart = {each: PLANS[each].plan.schedule.non_consecutive for each in PLANS}
    assert [each for each, kept in apart.items() if not kept] == ["P4"]


def test_a_step_that_cannot_be_read_is_refused_with_its_place() -> None:
    for wrong in ("run 30 bananas", {"label": "1"}, {"run": "run 30", "dose": 1}, 30):
        with pytest.raises((CodecError, BaseValidationError)) as caught:
            from_data({"steps": [wrong]}, RunPlan, run_converter())
        assert "steps" in str(caught.value) or "step" in str(caught.value)


def test_cues_stand_in_the_order_of_the_sheet_with_its_numbers() -> None:
    known = load_gait_cues()
    cues = {each.cue.id: each.cue for each in known.cues}
    assert next(iter(cues)) == "cadence"
    assert cues["cadence"].change_percent == exactly(5)
    assert cues["metronome"].change_percent == Range(5, 10)
    assert cues["metronome"].schedule == Schedule(days_a_week=Range(2, 3))
    percents = [
        each.percent for fade in known.fades if fade.id == "sessions" for each in fade.feedback
    ]
    assert percents == [exactly(each) for each in (100, 75, 50, 25, 10)]
