"""Gates and running of the shipped templates, against the clinical sheet."""

from __future__ import annotations

import pytest
from tests.content.shipped_templates import FIVE_STAGES, STRAINS, stages, templates

from soleus.domain.criterion import StepBackRule
from soleus.domain.dose import PainRule, Settle
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, RunRule, RunStep

# Section 5.5, P6: minutes of running in each of the 12 sessions.
P6_MINUTES = [6, 8, 10, 12, 15, 18, 20, 21, 24, 26, 28, 30]


def running_minutes(step: RunStep) -> float:
    return sum(
        segment.seconds.middle * (repeat.times.middle if repeat.times else 1) / 60
        for repeat in step.session.repeats
        for segment in repeat.segments
        if segment.gait is Gait.RUN and segment.seconds
    )


# --- gates -------------------------------------------------------------------------------


def test_gates_can_be_met_and_failed() -> None:
    wrong = []
    for place, stage in stages():
        gate = stage.gate
        if not gate.criteria and not stage.open_ended:
            wrong.append(f"{place}: no gate")
        if gate.needed is not None and not 1 <= gate.needed < len(gate.criteria):
            wrong.append(f"{place}: {gate.needed} of {len(gate.criteria)}")
        wrong += [
            f"{place}: {each.measure} without a value"
            for each in gate.criteria
            if each.measure is not None and each.value is None
        ]
        wrong += [f"{place}: {rule.then} never" for rule in gate.step_back if not ever(rule)]
    assert wrong == []


def ever(rule: StepBackRule) -> bool:
    return bool(rule.when) or rule.after_failures is not None


def test_pain_gates_match_the_pain_rule() -> None:
    """A stage steps back one point above its own ceiling, not somewhere else."""
    wrong = []
    for template in templates().values():
        for stage in template.programme.stages:
            rule = stage.pain or template.programme.pain
            limits = [
                each.value
                for back in stage.gate.step_back
                for each in back.when
                if each.measure is not None and each.measure.value == "pain_during"
            ]
            above = [exactly(rule.ceiling.high + 1)] if rule and rule.ceiling else []
            if limits and limits != above:
                wrong.append(f"{template.id}/{stage.label}: {limits}")
    assert wrong == []


@pytest.mark.parametrize("name", STRAINS)
def test_strains_are_kept_almost_free_of_pain(name: str) -> None:
    programme = templates()[name].programme
    early = PainRule(ceiling=Range(0, 1), settle=Settle.NEXT_MORNING)
    assert [stage.pain for stage in programme.stages] == [early, early, None, None, None]


# --- running -------------------------------------------------------------------------------


def test_run_plans_are_the_twelve_sessions() -> None:
    plans = {each.id: each.programme.run_plan for each in templates().values()}
    given = {name: plan for name, plan in plans.items() if plan}
    assert set(given) == {*FIVE_STAGES, "neural", "overload"}
    for name, plan in given.items():
        assert [running_minutes(step) for step in plan.steps] == P6_MINUTES, name
        assert [step.label for step in plan.steps] == [str(n) for n in range(1, 13)], name
        assert plan.longest_factor == pytest.approx(1.1)
        assert plan.longest_days == 30
        assert plan.schedule.non_consecutive
        assert RunRule.NO_CONSECUTIVE_DAYS in plan.rules
        assert {start.step for start in plan.starts} <= {step.id for step in plan.steps}


@pytest.mark.parametrize("name", STRAINS)
def test_strains_run_by_the_rules_of_the_calf_experts(name: str) -> None:
    plan = templates()[name].programme.run_plan
    assert plan is not None
    assert {RunRule.STRENGTH_AFTER_RUN, RunRule.NO_NEW_SHOES} <= set(plan.rules)
    # No short cut, and 30 raises before the first run.
    assert plan.starts == ()
    assert [each.value for each in plan.entry if each.measure == "heel_raise_reps"] == [exactly(30)]
