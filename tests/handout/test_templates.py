"""Every template, stage and paper makes pages that keep every rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from tests.handout.handout_samples import LYING, UPRIGHT

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.display import Drawing
from soleus.handout.check import check_file, check_pages
from soleus.handout.handout import document_title, make_pages, sheet_of
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library, Stages
from soleus.handout.page import Page, Paper
from soleus.handout.pdf import make_pdf
from soleus.storage.content import load_exercises, load_presentations, load_templates

CLINIC = Clinic("Riverside Physiotherapy", "01234 567890", "1 River Street")
PAGES_OF_ONE_STAGE = 9


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


@cache
def stages() -> tuple[tuple[str, Programme], ...]:
    """Every stage of every template, marked current in a patient's programme."""
    found = []
    for template in load_templates():
        base = replace(template.programme, reference="JM-0412", side=BodySide.LEFT)
        found += [
            (f"{template.id}-{stage.label}", replace(base, current=stage.id))
            for stage in base.stages
        ]
    return tuple(found)


def picture(exercise: Exercise, variant: str, side: BodySide | None, body: str) -> Drawing | None:
    return LYING if len(exercise.id) % 2 else UPRIGHT


def options(paper: Paper, contents: Contents) -> HandoutOptions:
    return HandoutOptions(paper, contents=contents, clinic=CLINIC, date=date(2026, 11, 22))


def broken(pages: tuple[Page, ...], chosen: HandoutOptions) -> list[str]:
    return [
        f"page {each.page}: {each.rule}: {each.text}"
        for each in check_pages(pages, sheet_of(chosen).spec)
    ]


@pytest.mark.parametrize("paper", Paper)
def test_every_stage_of_every_template_keeps_every_rule(paper: Paper) -> None:
    assert stages()
    for name, programme in stages():
        chosen = options(paper, Contents(run_plan=True))
        pages = make_pages(programme, library(), chosen, picture)
        assert broken(pages, chosen) == [], name
        assert len(pages) <= PAGES_OF_ONE_STAGE, name


def test_whole_programmes_keep_every_rule() -> None:
    chosen = options(Paper.A4, Contents(stages=Stages.ALL))
    for template in load_templates():
        pages = make_pages(template.programme, library(), chosen, picture)
        assert broken(pages, chosen) == [], template.id
        data = make_pdf(
            pages, title=document_title(template.programme, library(), chosen), language="en"
        )
        assert check_file(data) == (), template.id
