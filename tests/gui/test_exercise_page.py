"""The physio's view of an exercise: where its place on the ladder comes from, who has ticked it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog, QPushButton
from tests.gui.desk import NOW, Desk

from soleus.domain.exercise import MeasuredLoad
from soleus.domain.trust import Source, Tag
from soleus.gui.library.exercise_page import ExercisePage
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.tokens import LIGHT
from soleus.storage.content.sources import CODE, UNNAMED
from soleus.storage.library import Library, lay_over, read_shipped


def page(library: Library, exercise_id: str) -> str:
    made = ExercisePage(LibraryWords(), lambda _: "").html(
        library.exercises[exercise_id], library, LIGHT
    )
    return re.sub(r"<[^>]+>", " ", made).replace("&nbsp;", " ")


def test_each_neighbour_says_its_load_and_the_ladder_its_source(desk: Desk) -> None:
    library = desk.services.library.library
    told = page(library, "calf_sl_raise_floor")
    rank = library.exercises["calf_sl_raise_step"].load_rank
    assert re.search(rf"One-leg heel raise on a step\s+\(load {rank}\)", told)
    assert "our own choice, not from a study" in told
    assert "Figures of two studies are never compared." in told
    assert re.search(
        r"Gheidi 2018 \(read in: Health &amp; High Performance\)\s+"
        r"peak Achilles tendon load 3.98 BW",
        told,
    )


def test_sources_stand_by_name_and_no_code_is_shown(desk: Desk) -> None:
    library = desk.services.library.library
    told = [page(library, each) for each in library.exercises]
    assert [code for each in told for code in CODE.findall(each)] == []
    assert not any(UNNAMED in each for each in told)
    assert "Achilles Tendinopathy Toolkit (published source)" in page(
        library, "calf_sl_raise_floor"
    )


def measured(study: str, value: float) -> tuple[MeasuredLoad, ...]:
    return (MeasuredLoad(study, "peak load", value, "BW", Source(Tag.FOUND, "F3")),)


def test_figures_of_one_study_stand_beside_each_other_and_of_two_never() -> None:
    shipped = read_shipped()
    here, harder = "calf_sl_raise_floor", "calf_sl_raise_step"

    def with_figures(study: str) -> Library:
        changes = {here: measured("One 2020", 2.0), harder: measured(study, 3.5)}
        exercises = tuple(
            replace(each, measured=changes.get(each.id, each.measured))
            for each in shipped.exercises
        )
        return lay_over(replace(shipped, exercises=exercises), "x")

    told = page(with_figures("One 2020"), here)
    assert "(3.5 BW, here 2: One 2020 (read in: Baxter 2021))" in told
    assert "3.5 BW" not in page(with_figures("Two 2021"), here)


def test_a_tick_is_given_with_initials_and_taken_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    shelf, view = desk.services.library, desk.window.preview
    view.show_exercise("calf_farmers_toe_walk")
    assert shelf.library.unconfirmed("calf_farmers_toe_walk")
    button = next(each for each in view.findChildren(QPushButton) if "confirm" in each.text())
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("AB", True))
    button.click()
    tick = shelf.library.confirmations["calf_farmers_toe_walk"]
    assert (tick.initials, tick.on) == ("AB", NOW.date())
    assert button.text() == "Take back the tick"
    button.click()
    assert shelf.library.unconfirmed("calf_farmers_toe_walk")
    assert button.text() == "I confirm it…"
