"""Every shipped template keeps the rules of the stage model; every presentation has its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
import yaml

from soleus.assets import resource
from soleus.clinic.burden import RED_ABOVE, stage_burden
from soleus.clinic.spacing import closest, days_needed
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.dose import PainRule, Settle, Side
from soleus.domain.exercise import Avoid, Exercise
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, RunRule, RunStep
from soleus.domain.stage import Stage
from soleus.storage.codec import from_data, to_data
from soleus.storage.content import (
    Template,
    load_exercises,
    load_presentations,
    load_templates,
    yaml_files,
)

STRAINS = ("strain_gastroc", "strain_soleus")
# Starts beside the sheet: all of them background.
GENERAL = ("plantar_heel", "ankle_sprain", "kneecap", "gluteal")
FIVE_STAGES = (*STRAINS, "at_mid", "at_ins")
# Section 5.5, P6: minutes of running in each of the 12 sessions.
P6_MINUTES = [6, 8, 10, 12, 15, 18, 20, 21, 24, 26, 28, 30]


@cache
def templates() -> dict[str, Template]:
    return {each.id: each for each in load_templates()}


@cache
def presentations() -> dict[str, Presentation]:
    return {each.id: each for each in load_presentations()}


@cache
def exercises() -> dict[str, Exercise]:
    return {each.id: each for each in load_exercises()}


@cache
def jargon() -> re.Pattern[str]:
    words = yaml.safe_load(resource("wording", "jargon.yaml").read_text(encoding="utf-8"))
    parts = [re.escape(each["word"]).replace(r"\*", r"\w*") for each in words]
    return re.compile(rf"\b({'|'.join(parts)})\b", re.IGNORECASE)


def stages() -> Iterator[tuple[str, Stage]]:
    for template in templates().values():
        for stage in template.programme.stages:
            yield f"{template.id}/{stage.label}", stage


def cards() -> Iterator[tuple[str, Stage, Card]]:
    for place, stage in stages():
        for card in stage.cards:
            yield f"{place}/{card.exercise or 'adjunct'}", stage, card


def card_exercises(card: Card) -> tuple[str, ...]:
    """The exercise of a card and those it can change to."""
    steps = (step.exercise for step in card.progression)
    return tuple(each for each in (card.exercise, *steps) if each)


def criteria(stage: Stage) -> Iterator[Criterion]:
    yield from stage.entry
    yield from stage.gate.criteria
    for rule in stage.gate.step_back:
        yield from rule.when
    for card in stage.cards:
        yield from card.entry
        for back in card.step_back:
            yield from back.when


def patient_words() -> Iterator[tuple[str, str]]:
    """Whatever a template itself says to the patient."""
    for template in templates().values():
        yield template.id, template.programme.title
        for stage in template.programme.stages:
            place = f"{template.id}/{stage.label}"
            yield place, stage.name
            yield place, stage.aim
            yield from ((place, each.text) for each in criteria(stage))
            yield from ((place, block.title) for block in stage.blocks)
            for card in stage.cards:
                yield place, card.note
                yield place, card.adjunct.words if card.adjunct else ""
        if template.programme.run_plan:
            for rule in template.programme.run_plan.step_back:
                yield from ((template.id, each.text) for each in rule.when)
            for sentence in template.programme.run_plan.note.split(". "):
                yield template.id, sentence
    for each in presentations().values():
        yield each.id, each.patient_name


def running_minutes(step: RunStep) -> float:
    return sum(
        segment.seconds.middle * (repeat.times.middle if repeat.times else 1) / 60
        for repeat in step.session.repeats
        for segment in repeat.segments
        if segment.gait is Gait.RUN and segment.seconds
    )


# --- presentations -------------------------------------------------------------------------


def test_what_the_sheet_names_is_there() -> None:
    assert set(presentations()) == {
        "strain_gastroc", "strain_soleus", "at_mid", "at_ins", "neural", "overload", "mtss",
        "bsi", "cecs", "paes", "dvt", "rupture", "foot", "prevention", *GENERAL,
    }  # fmt: skip
    assert set(templates()) == {
        "strain_gastroc", "strain_soleus", "at_mid", "at_ins", "neural", "overload",
        "foot", "prevention", *GENERAL,
    }  # fmt: skip


def test_what_needs_a_doctor_has_no_template() -> None:
    referred = {each.id for each in presentations().values() if each.needs_referral}
    assert referred == {"bsi", "cecs", "paes", "dvt", "rupture"}
    assert [each.id for each in templates().values() if each.presentation in referred] == []
    assert [each for each in sorted(referred) if presentations()[each].pain is not None] == []


def test_pain_ceilings_are_those_of_the_sheet() -> None:
    """Section 2.3: 5 for the Achilles tendon, 2 for strains, nerves and shins."""
    ceilings = {
        each.id: each.pain.ceiling.high
        for each in presentations().values()
        if each.pain and each.pain.ceiling and each.id not in GENERAL
    }
    assert ceilings == {
        "at_mid": 5, "at_ins": 5, "strain_gastroc": 2, "strain_soleus": 2, "neural": 2,
        "mtss": 2, "overload": 5,
    }  # fmt: skip


def test_presentations_name_their_sources() -> None:
    assert [each.id for each in presentations().values() if not each.sources] == []


# --- templates -----------------------------------------------------------------------------


def test_each_template_serves_its_presentation() -> None:
    wrong = []
    for name, _ in yaml_files("templates"):
        identity = name.removeprefix("templates/").removesuffix(".yaml")
        template = templates()[identity]
        known = presentations().get(template.presentation)
        if known is None or template.programme.presentation != template.presentation:
            wrong.append(f"{identity}: presentation {template.presentation!r}")
        elif template.programme.pain != known.pain:
            wrong.append(f"{identity}: pain rule {template.programme.pain}, not {known.pain}")
        tag = "background" if identity in GENERAL else "design"
        if not template.unverified or tag not in template.about:
            wrong.append(f"{identity}: says that it is confirmed")
    assert wrong == []


def test_stages_are_told_in_order() -> None:
    wrong = []
    for template in templates().values():
        shown = template.programme.stages
        if len({stage.label for stage in shown}) != len(shown):
            wrong.append(f"{template.id}: labels")
        numbers = [stage.number for stage in shown if stage.number is not None]
        if len(numbers) != len(shown) or numbers != sorted(numbers):
            wrong.append(f"{template.id}: numbers {numbers}")
        starts = [stage.weeks.low for stage in shown if stage.weeks]
        if starts != sorted(starts):
            wrong.append(f"{template.id}: weeks {starts}")
        wrong += [
            f"{template.id}/{stage.label}: no name, aim or weeks"
            for stage in shown
            if not stage.name
            or not stage.aim
            or not (stage.weeks or stage.length or stage.open_ended)
        ]
        known = {stage.id for stage in shown}
        wrong += [
            f"{template.id}: start {each.stage}"
            for each in template.programme.starts
            if each.stage not in known
        ]
    assert wrong == []


def test_five_stages_where_the_sheet_has_five() -> None:
    counts = {each: len(templates()[each].programme.stages) for each in FIVE_STAGES}
    assert counts == dict.fromkeys(FIVE_STAGES, 5)


def test_all_exercises_and_variants_exist() -> None:
    wrong = []
    for place, _, card in cards():
        wrong += [f"{place}: {each}" for each in card_exercises(card) if each not in exercises()]
        exercise = exercises().get(card.exercise)
        if card.variant and exercise and exercise.variant(card.variant) is None:
            wrong.append(f"{place}: variant {card.variant}")
    wrong += [
        f"{place}: {each.exercise}"
        for place, stage in stages()
        for each in criteria(stage)
        if each.exercise and each.exercise not in exercises()
    ]
    assert wrong == []


def test_each_card_says_how_much_and_when() -> None:
    wrong = []
    for template in templates().values():
        for stage, block, card in template.programme.cards():
            if card.adjunct:
                continue
            when = card.dose.schedule or block.schedule or stage.schedule
            if not card.dose.given or not (when or template.programme.schedule):
                wrong.append(f"{template.id}/{stage.label}/{card.exercise}")
    assert wrong == []


def test_no_stage_asks_too_much() -> None:
    """Three to six exercises (Henry 1999, Eckard 2015), counting what is chosen from a list."""
    counts = {
        place: stage_burden(stage).exercises
        for place, stage in stages()
        if not 3 <= stage_burden(stage).exercises <= RED_ABOVE
    }
    assert counts == {}


def test_no_exercise_twice_in_a_stage() -> None:
    wrong = []
    for place, stage in stages():
        shown = [card.exercise for card in stage.cards if card.exercise]
        if len(set(shown)) != len(shown):
            wrong.append(f"{place}: {shown}")
    assert wrong == []


def avoided(place: str, stage: Stage) -> set[Avoid]:
    """The keys that no exercise of *stage* may carry in the template at *place*."""
    template = place.split("/", maxsplit=1)[0]
    if template == "at_ins":
        return {Avoid.AT_INS}
    early = stage.number in (1, 2)
    if template in STRAINS and early:
        return {Avoid.STRAIN_EARLY}
    if template == "neural" and early:
        return {Avoid.NEURAL_IRRITABLE, Avoid.NEUROLOGICAL_LOSS}
    return set()


def test_no_template_goes_against_its_own_warnings() -> None:
    # What is offered as the next step of a card counts as well.
    assert [
        f"{place}: {each}"
        for place, stage, card in cards()
        for each in card_exercises(card)
        if set(exercises()[each].avoid) & avoided(place, stage)
    ] == []


def test_insertional_work_stays_above_flat() -> None:
    below = [
        place
        for place, _, card in cards()
        if place.startswith("at_ins/")
        and card.exercise.startswith("calf_")
        and "not-below-flat" not in [limit.freedom for limit in card.dose.limits]
    ]
    assert below == []


def test_load_climbs_with_the_stages() -> None:
    """Ranks of section 8.2: springs from stage 4, forward hops and faster only in stage 5.

    Quick rebounds (rank 6) stand in phase 2 of the published Achilles programme already.
    """
    ceiling = {1: 5, 2: 6, 3: 6, 4: 8, 5: 10}
    assert [
        f"{place}: rank {exercises()[each].load_rank}"
        for place, stage, card in cards()
        for each in card_exercises(card)
        if (exercises()[each].load_rank or 0) > ceiling[stage.number or 5]
    ] == []


def test_quick_work_has_its_days_between() -> None:
    """48 hours from rank 6, 72 from rank 9 (section 4.4), in every template and stage."""
    known, wrong = exercises(), []
    for template in templates().values():
        for stage, block, card in template.programme.cards():
            needed = days_needed(known[card.exercise].load_rank or 0) if card.exercise else 0
            whole = stage.schedule or template.programme.schedule
            when = card.dose.schedule or block.schedule or whole
            spaced = when.non_consecutive if when else False
            days = closest(when) if when else 1
            if needed and (days or 1) < needed and not (spaced and needed == 2):
                wrong.append(f"{template.id}/{stage.label}/{card.exercise}: {days} of {needed}")
    assert wrong == []


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


def test_a_spinal_origin_is_served() -> None:
    """Section 3.E: the spinal movement that eases the leg comes first, whichever way it goes."""
    first, second = templates()["neural"].programme.stages[:2]
    named = [{card.exercise for card in stage.cards} for stage in (first, second)]
    assert {"mob_prone_press_up", "mob_knees_to_chest"} <= named[0]
    assert "mob_open_book" in named[1]
    assert [card.dose.side for card in first.cards if card.exercise == "neu_contra_slump"] == [
        Side.AFFECTED
    ], "it names the leg that rests, the one with the symptoms"


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


# --- words ---------------------------------------------------------------------------------


def test_words_for_the_patient_are_plain() -> None:
    assert [
        f"{place}: {text}"
        for place, text in patient_words()
        if len(text.split()) > 15 or jargon().search(text)
    ] == []


def test_templates_survive_the_save_file() -> None:
    for template in templates().values():
        assert from_data(to_data(template.programme), Programme) == template.programme
