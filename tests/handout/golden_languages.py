"""Handouts in every language to test with, and their page lists as text.

When pages change on purpose: ``python -m tests.handout.golden_languages`` writes them anew;
look at every line of the difference before it is kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from tests.handout.golden_pages import FOLDER, page_text
from tests.handout.handout_samples import UPRIGHT

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.display.display import Drawing
from soleus.handout.handout import make_pages
from soleus.handout.options import Clinic, HandoutOptions, Library
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

CLINIC = Clinic("Riverside Physiotherapy", "01234 567890", "1 River Street")
LANGUAGES = ("es", "pl", "ar")
GOLDEN = ("ar", "pl")
STAGE = 1


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


@cache
def programmes() -> dict[str, Programme]:
    """A patient's programme of every template, by the template's id."""
    return {
        each.id: replace(each.programme, reference="JM-0412", side=BodySide.RIGHT)
        for each in load_templates()
    }


def at(programme: Programme, place: int) -> Programme:
    return replace(programme, current=programme.stages[place].id)


def options(language: str) -> HandoutOptions:
    return HandoutOptions(language=language, clinic=CLINIC, date=date(2026, 11, 23))


def upright(
    exercise: Exercise,
    variant: str,
    side: BodySide | None,
    body: str,
    *,
    from_right: bool = False,
) -> Drawing:
    return UPRIGHT


def golden_file(language: str) -> Path:
    return FOLDER / f"pages-clear14-a4-{language}.txt"


def sample_text(language: str) -> str:
    programme = at(programmes()["at_mid"], STAGE)
    return page_text(make_pages(programme, library(), options(language), upright))


if __name__ == "__main__":
    for each in GOLDEN:
        golden_file(each).write_text(sample_text(each), encoding="utf-8")
