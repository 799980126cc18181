"""Every template, stage and paper makes pages that keep every rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from tests.handout.handout_samples import LYING, UPRIGHT, texts_of

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.display.display import Drawing
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.blocks import Block, Item, TrafficLight
from soleus.handout.checks.check import check_pages, line_text, text_lines
from soleus.handout.checks.check_file import check_file
from soleus.handout.checks.check_words import block_texts
from soleus.handout.compose.compose import compose
from soleus.handout.export import handout_pdf
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.handout import document_title, make_pages, sheet_of
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library, Stages
from soleus.handout.page import Kind, Page, Paper
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.set_ticks import with_ticks
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

CLINIC = Clinic("Riverside Physiotherapy", "01234 567890", "1 River Street")
PAGES_OF_ONE_STAGE = {
    "clear14": 9,
    "standard12": 7,
    "large18": 13,
    "easyread": 17,
    "fridge": 1,
    "booklet": 14,
}
LEAST_LINES = 8


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


def picture(
    exercise: Exercise,
    variant: str,
    side: BodySide | None,
    body: str,
    *,
    from_right: bool = False,
) -> Drawing | None:
    return LYING if len(exercise.id) % 2 else UPRIGHT


def options(paper: Paper, contents: Contents, layout: str = "clear14") -> HandoutOptions:
    day = date(2026, 11, 22)
    return HandoutOptions(paper, layout, contents=contents, clinic=CLINIC, date=day)


def broken(pages: tuple[Page, ...], chosen: HandoutOptions) -> list[str]:
    return [
        f"page {each.page}: {each.rule}: {each.text}"
        for each in check_pages(pages, sheet_of(chosen).spec)
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", Paper)
def test_every_stage_of_every_template_keeps_every_rule(paper: Paper, layout: str) -> None:
    assert stages()
    for name, programme in stages():
        chosen = options(paper, Contents(run_plan=True), layout)
        pages = make_pages(programme, library(), chosen, picture)
        assert broken(pages, chosen) == [], name
        assert len(pages) <= PAGES_OF_ONE_STAGE[layout], name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sheet_says_every_word_of_the_programme(layout: str) -> None:
    """In every layout, whatever is written: nothing is lost between words and pages."""
    for name, programme in stages():
        chosen = options(Paper.A4, Contents(run_plan=True), layout)
        content = compose(programme, library(), chosen, picture)
        if sheet_of(chosen).spec.ticks_beside:
            content = with_ticks(content)
        pages = make_pages(programme, library(), chosen, picture)
        said = plain(" ".join(line_text(line) for page in pages for line in text_lines(page)))
        for block in content.blocks:
            for text in wanted(block, sheet_of(chosen).spec.one_page):
                for word in plain(text).split():
                    assert word in said, (name, word)
        assert not content.blocks or plain(content.title) in plain(
            " ".join(texts_of(pages, Kind.HEADING_1))
        )


def wanted(block: Block, one_page: bool) -> tuple[str, ...]:
    """What of a block must be on the pages; a single page holds less."""
    if isinstance(block, Item):
        own = (block.name, block.side, block.summary)
        return own if one_page else (*own, *block_texts(block))
    if one_page:
        return block_texts(block) if isinstance(block, TrafficLight) else ()
    return block_texts(block)


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "fridge"])
def test_whole_programmes_keep_every_rule(layout: str) -> None:
    for template in load_templates():
        chosen = options(Paper.A4, Contents(stages=Stages.ALL), layout)
        pages = make_pages(template.programme, library(), chosen, picture)
        assert broken(pages, chosen) == [], template.id
        if layout == "clear14":
            title = document_title(template.programme, library(), chosen)
            data = make_pdf(pages, title=title, language="en")
            assert check_file(data) == (), template.id


def test_a_file_with_real_pictures_is_small() -> None:
    """All stages of the largest template, with tick boxes and the programme inside."""
    name, programme = max(stages(), key=lambda each: len(list(each[1].cards())))
    contents = Contents(stages=Stages.ALL, run_plan=True)
    chosen = replace(options(Paper.A4, contents), form_fields=True)
    pages = make_pages(programme, library(), chosen, GalleryFigures(shipped_gallery()))
    assert check_file(handout_pdf(pages, programme, library(), chosen)) == (), name


def test_every_page_but_the_last_is_well_filled() -> None:
    """No page holds next to nothing; the last one holds more than a line."""
    for name, programme in stages():
        pages = make_pages(programme, library(), options(Paper.A4, Contents()), picture)
        for page in pages:
            lines = {round(run.baseline) for run in page.texts()}
            assert len(lines) >= LEAST_LINES, name
