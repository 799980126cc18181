"""Every shipped template keeps the rules of the stage model; every presentation has its place."""

from __future__ import annotations

from tests.content.shipped_templates import (
    FIVE_STAGES,
    STRAINS,
    card_exercises,
    cards,
    criteria,
    exercises,
    jargon,
    patient_words,
    presentations,
    stages,
    templates,
)

from soleus.clinic.burden import RED_ABOVE, stage_burden
from soleus.clinic.spacing import closest, days_needed
from soleus.domain.dose import Side
from soleus.domain.exercise import Avoid
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.storage.codec import from_data, to_data
from soleus.storage.content.content import (
    yaml_files,
)

# Starts beside the sheet: all of them background.
GENERAL = ("plantar_heel", "ankle_sprain", "kneecap", "gluteal")


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
        said = "General background" if identity in GENERAL else "Our own choice"
        if not template.unverified or f"\n{said}, " not in template.about:
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


def test_a_spinal_origin_is_served() -> None:
    """Section 3.E: the spinal movement that eases the leg comes first, whichever way it goes."""
    first, second = templates()["neural"].programme.stages[:2]
    named = [{card.exercise for card in stage.cards} for stage in (first, second)]
    assert {"mob_prone_press_up", "mob_knees_to_chest"} <= named[0]
    assert "mob_open_book" in named[1]
    assert [card.dose.side for card in first.cards if card.exercise == "neu_contra_slump"] == [
        Side.OTHER
    ], "it names the leg that moves, the one without symptoms"


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
