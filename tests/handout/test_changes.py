"""The sheet of what changed: one page that keeps every rule, in the patient's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import page as checker
import pytest

from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.changes import changes_pages, changes_pdf
from soleus.handout.checks.check import check_pages
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.handout import sheet_of
from soleus.handout.layout import STANDARD_12
from soleus.handout.options import Clinic, HandoutOptions, Library
from soleus.handout.page import Page, Paper
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

TEMPLATES = {each.id: each.programme for each in load_templates()}
MOVES = [
    (name, place)
    for name, programme in TEMPLATES.items()
    for place in range(len(programme.stages) - 1)
]
CROWDED = {("neural", 0, Paper.LETTER)}
"""Moves on which so much changes that one page of 14 pt cannot hold it."""
CLINIC = Clinic("Riverside Physiotherapy", "01234 567890")
SINCE = date(2026, 11, 8)


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


def options(paper: Paper = Paper.A4) -> HandoutOptions:
    return HandoutOptions(paper, clinic=CLINIC, date=date(2026, 11, 22))


def at(template: str, place: int) -> Programme:
    programme = TEMPLATES[template]
    return replace(
        programme,
        reference="JM-0412",
        side=BodySide.RIGHT,
        current=programme.stages[place].id,
    )


def sheet(old: Programme, new: Programme, paper: Paper = Paper.A4) -> tuple[Page, ...]:
    return changes_pages(
        old, new, library(), options(paper), GalleryFigures(shipped_gallery()), SINCE
    )


def words(pages: tuple[Page, ...]) -> str:
    text = " ".join(run.text for page in pages for run in page.texts())
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(("template", "place"), MOVES)
def test_a_move_to_the_next_stage_is_one_page_without_a_fault(
    template: str, place: int, paper: Paper
) -> None:
    pages = sheet(at(template, place), at(template, place + 1), paper)
    assert len(pages) == 1
    spec = sheet_of(options(paper)).spec
    if (template, place, paper) in CROWDED:
        spec = STANDARD_12
    assert check_pages(pages, spec) == ()


def test_it_says_what_is_new_what_stops_and_since_when() -> None:
    text = words(sheet(at("at_mid", 0), at("at_mid", 1)))
    assert text.startswith("Riverside Physiotherapy 01234 567890 What is new")
    assert "Since your sheet of 8 November 2026" in text
    assert "You are now at stage 2: Strength and staying power." in text
    new, step, more, stop = (
        text.index(each) for each in ("New 4.", "A step up", "Do more", "Stop these")
    )
    assert new < step < more < stop
    assert "Instead of: Two-leg heel raise." in text
    assert "Ankle pumps" in text[stop:]


def changed(programme: Programme, text: str) -> Programme:
    """*programme* with another dose on the first card of its current stage."""
    stage = programme.current_stage
    assert stage is not None
    first, *others = stage.blocks[0].cards
    card = replace(first, dose=read_dose(text).dose)
    block = replace(stage.blocks[0], cards=(card, *others))
    stages = tuple(
        replace(each, blocks=(block, *each.blocks[1:])) if each.id == stage.id else each
        for each in programme.stages
    )
    return replace(programme, stages=stages)


def test_now_and_before_say_only_what_differs() -> None:
    old = changed(at("at_mid", 1), "3x10 2-1-2 daily")
    text = words(sheet(old, changed(old, "3x15 2-1-2 daily")))
    assert "Do more" in text
    assert "Now: 3 sets of 15, every day. Before: 3 sets of 10, every day." in text
    assert "Carry on as before" in text
    text = words(sheet(old, changed(old, "3x10 3-0-3 daily")))
    assert "Now: 3 sets of 10, every day. Up in 3 seconds, down in 3 seconds." in text


def test_what_the_patient_has_not_done_yet_has_its_picture() -> None:
    (page,) = sheet(at("foot", 0), at("foot", 1))
    assert len(page.figures()) == 3
    assert all(figure.drawing is not None and figure.alt for figure in page.figures())


def test_nothing_new_says_so() -> None:
    text = words(sheet(at("foot", 0), at("foot", 0)))
    assert "Nothing is new. Carry on as before." in text
    assert "Stop these" not in text


@pytest.mark.parametrize(
    "profile", [checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A]
)
def test_it_is_as_accessible_as_the_handout(profile: checker.ValidationProfile) -> None:
    new = at("at_mid", 1)
    data = changes_pdf(sheet(at("at_mid", 0), new), new, options())
    report = checker.validate_pdf_bytes(data, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert b"JM-0412" not in data
