"""The text for the clinical record: complete, short, and its doses read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest

from soleus.domain.dose import Side
from soleus.domain.exercise import varied
from soleus.domain.finding import BodySide
from soleus.domain.programme import IssuedVersion, Programme
from soleus.domain.shorthand import read_dose
from soleus.domain.sides import real_side
from soleus.handout.options import Contents, HandoutOptions, Library, Stages
from soleus.handout.plain_text import Handing, plain_text
from soleus.handout.words.plan_words import adjunct_name
from soleus.handout.words.wording import load_wording
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

TEMPLATES = {each.id: each.programme for each in load_templates()}
OPTIONS = HandoutOptions(date=date(2026, 11, 22))


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


def patients(template: str) -> Programme:
    return replace(TEMPLATES[template], reference="JM-0412", side=BodySide.RIGHT)


def test_it_says_who_when_what_and_by_whom() -> None:
    programme = replace(patients("at_mid"), review_on=date(2026, 12, 6))
    issued = IssuedVersion(programme, 2, datetime(2026, 11, 22, tzinfo=UTC), "KT")
    text = plain_text(programme, library(), OPTIONS, Handing.of(issued))
    lines = text.splitlines()
    assert lines[0] == "JM-0412, 22 November 2026"
    assert lines[1] == "Achilles tendinopathy, mid-portion, right side"
    assert lines[3].startswith("Stage 1: ")
    assert lines[-2] == "Next visit: 6 December 2026"
    assert lines[-1] == "Handed over: v2, KT"
    assert "Gate: " in text
    assert text.endswith("\n")


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_dose_reads_back(template: str) -> None:
    programme = patients(template)
    chosen = replace(OPTIONS, contents=Contents(stages=Stages.ALL))
    lines = plain_text(programme, library(), chosen).splitlines()
    written = iter(
        line for line in lines if line.startswith("+ ") or (line[:1].isdigit() and ". " in line[:4])
    )
    for stage, block, card in programme.cards():
        line = next(written)
        around = block.schedule.within(stage.schedule.within(programme.schedule))
        dose = replace(
            card.dose,
            side=card.dose.side and real_side(card.dose.side, programme.side),
            schedule=card.dose.schedule.within(around),
        )
        if card.adjunct is not None:
            name = adjunct_name(card.adjunct, load_wording())
            assert line.startswith(f"+ {name}"), "what is no exercise has no number"
            if not card.dose.given:
                assert line == f"+ {name}", "nor the rhythm of the exercises"
                continue
        else:
            name = varied(library().exercises[card.exercise], card.variant).clinical_name
        assert name in line
        shorthand = line.partition(f"{name}: ")[2]
        if card.note:
            shorthand = shorthand.removesuffix(f" ({card.note})")
        reading = read_dose(shorthand)
        assert reading.problems == ()
        assert reading.dose == dose
    assert next(written, None) is None


def test_the_sore_side_is_named() -> None:
    assert real_side(Side.AFFECTED, BodySide.RIGHT) is Side.RIGHT
    assert real_side(Side.OTHER, BodySide.RIGHT) is Side.LEFT
    assert real_side(Side.AFFECTED, BodySide.BOTH) is Side.AFFECTED
    assert real_side(Side.EACH, BodySide.RIGHT) is Side.EACH


def test_running_says_where_the_patient_is() -> None:
    programme = patients("at_mid")
    plan = programme.run_plan
    assert plan is not None
    assert "Running plan: 12 steps, not begun" in plain_text(programme, library(), OPTIONS)
    begun = replace(programme, run_plan=replace(plan, current=plan.steps[2].id))
    assert f"Running: Step {plan.steps[2].label}. " in plain_text(begun, library(), OPTIONS)


def test_an_empty_programme_is_no_trouble() -> None:
    assert plain_text(Programme("p"), library()) == "\n"
