"""The running plan as it is printed: the step at which the patient is, and the note beneath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.handout.golden_languages import CLINIC, LANGUAGES, at, library, programmes, upright

from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan
from soleus.handout.changes import changes_pages
from soleus.handout.checks.check import check_pages
from soleus.handout.handout import make_pages
from soleus.handout.html.html_page import html_page
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Contents, HandoutOptions
from soleus.handout.page import Box, Kind, Page
from soleus.handout.plain_text import plain_text
from soleus.handout.words.localised import in_phrases
from soleus.handout.words.wording import load_wording
from soleus.storage.content.handout_languages import load_translations

OPTIONS = HandoutOptions(clinic=CLINIC, date=date(2026, 11, 23))
TYPED = "zebra: stop at the park if it is dark"
FULL = sorted(name for name, spec in LAYOUTS.items() if not spec.one_page)


def plan_of(programme: Programme) -> RunPlan:
    assert programme.run_plan is not None
    return programme.run_plan


def running(**changes: object) -> Programme:
    programme = at(programmes()["at_mid"], -1)
    plan = plan_of(programme)
    return replace(programme, run_plan=replace(plan, current=plan.steps[2].id, **changes))  # type: ignore[arg-type]  # fields by name


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def letters(text: str) -> str:
    """Without white: key words in bold are runs of their own."""
    return "".join(text.split())


def told(pages: tuple[Page, ...]) -> str:
    return plain(" ".join(run.text for page in pages for run in page.texts()))


@pytest.mark.parametrize("layout", FULL)
@pytest.mark.parametrize("note", ["", TYPED])
def test_every_layout_that_has_the_plan_prints_its_note(layout: str, note: str) -> None:
    programme = running(note=note) if note else running()
    expected = letters(note or plan_of(programme).note)
    assert expected
    sheet = replace(OPTIONS, layout=layout)
    pages = letters(told(make_pages(programme, library(), sheet, upright)))
    assert pages.count(expected) == 1
    without = replace(sheet, contents=Contents(run_plan=False))
    assert expected not in letters(told(make_pages(programme, library(), without, upright)))


def test_the_page_for_a_phone_and_the_record_tell_it() -> None:
    for programme in (running(), running(note=TYPED)):
        note = plain(plan_of(programme).note)
        assert note in plain(html_page(programme, library(), OPTIONS, upright).decode())
        assert note in plain(plain_text(programme, library(), OPTIONS))
    waiting = replace(at(running(note=TYPED), 0))
    waiting = replace(waiting, run_plan=replace(plan_of(waiting), current=""))
    assert TYPED not in plain_text(waiting, library(), OPTIONS), "nor is it on the sheet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_templates_note_is_told_in_the_language_and_a_typed_one_as_it_is(language: str) -> None:
    spoken = load_translations(language).phrases[plain(plan_of(running()).note)]
    sheet = replace(OPTIONS, language=language)
    assert plain(spoken) in plain(plain_text(running(), library(), sheet))
    assert plain(spoken) in plain(html_page(running(), library(), sheet, upright).decode())
    assert TYPED in plain(html_page(running(note=TYPED), library(), sheet, upright).decode())
    assert in_phrases(plan_of(running()), language).note == spoken
    assert in_phrases(plan_of(running(note=TYPED)), language).note == TYPED


def test_another_note_is_told_on_the_sheet_of_changes() -> None:
    def changed(old: Programme, new: Programme) -> str:
        return told(changes_pages(old, new, library(), OPTIONS, upright, date(2026, 11, 20)))

    assert f"Do it another way Walk and run, 12 steps {TYPED}" in changed(
        running(), running(note=TYPED)
    )
    gone = changed(running(note=TYPED), running(note=""))
    assert "Some rules for your runs are new. Your other sheet shows them." in gone
    assert TYPED not in gone


@pytest.mark.parametrize("layout", FULL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_step_at_which_the_patient_is_stands_in_a_frame(layout: str, language: str) -> None:
    programme = running()
    here = load_wording(language).say("run.here")
    options = replace(OPTIONS, layout=layout, language=language)
    pages = make_pages(programme, library(), options, upright)
    ((page, run),) = [(p, r) for p in pages for r in p.texts() if plain(r.text) == here]
    (frame,) = [
        each for each in page.items
        if isinstance(each, Box) and each.stroke_width == 0.6
        and each.y < run.baseline < each.bottom and each.width > run.width * 2
    ]  # fmt: skip
    labels = [
        r.text for r in page.texts()
        if frame.y < r.baseline < frame.bottom and r.tag[-1].kind is Kind.ROW_HEADER
    ]  # fmt: skip
    assert plain("".join(labels)).endswith("3")
    assert not check_pages(pages, LAYOUTS[layout])


def test_nobody_is_at_a_step_before_the_first_run_and_a_phone_marks_it_too() -> None:
    def page(programme: Programme) -> str:
        return html_page(programme, library(), OPTIONS, upright).decode()

    (marked,) = page(running()).split('aria-current="step"')[1:]
    assert "You are here." in marked.partition("</li>")[0]
    waiting = running()
    waiting = replace(waiting, run_plan=replace(plan_of(waiting), current=""))
    assert "You are here." not in page(waiting)
