"""The physiotherapist's note beneath the running plan: wherever the plan is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.handout.golden_languages import CLINIC, LANGUAGES, at, library, programmes, upright

from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan
from soleus.handout.changes import changes_pages
from soleus.handout.handout import make_pages
from soleus.handout.html.html_page import html_page
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Contents, HandoutOptions
from soleus.handout.page import Page
from soleus.handout.plain_text import plain_text
from soleus.handout.words.localised import in_phrases
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
