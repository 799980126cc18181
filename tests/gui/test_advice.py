"""The strip informs about the stage in view, names cards and goes to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import board, cards, choose, select
from tests.gui.desk import Desk

from soleus.clinic.cautions import CautionKind
from soleus.domain.criterion import Measure
from soleus.domain.finding import Finding, FlagAnswer, FlagCheck
from soleus.domain.shorthand import read_dose
from soleus.gui.advice import advice_strip
from soleus.gui.advice.advice_strip import AdviceStrip
from soleus.storage.content.red_flags import load_red_flags

FORBIDDEN = ("safe", "cleared", "recommended", "must not", "diagnos")


def answered(answer: FlagAnswer) -> FlagCheck:
    """Every warning sign answered so."""
    items = [item.id for group in load_red_flags().groups for item in group.items]
    return FlagCheck(tuple((each, answer) for each in items), date(2026, 11, 1), "AB", "Seen.")


def strip(desk: Desk) -> AdviceStrip:
    return desk.window.workspace.strip


def kinds(desk: Desk) -> list[CautionKind]:
    return [each.kind for each in strip(desk).cautions]


def test_it_shows_the_current_stage_and_follows_the_selection(open_desk: Desk) -> None:
    assert strip(open_desk).burden.text().startswith("Stage 1 · ! 5 exercise(s) · 42 min a day")
    select(open_desk, cards(open_desk, 3)[:1])
    assert strip(open_desk).burden.text().startswith("Stage 3 · 4 exercise(s)")


def test_minutes_out_of_any_bound_are_asked_about_and_every_other_day_is_a_rhythm(
    open_desk: Desk,
) -> None:
    stage = open_desk.document.programme.stages[0]
    for text, said in (
        ("30x500", "Stage 1 · 1 exercise(s) · ! 1015 min a day: is that meant?"),
        ("3x15 2-0-2 rest 60s", "Stage 1 · 1 exercise(s) · 5 min a day"),
    ):
        dose = read_dose(f"{text} alt days").dose
        card = replace(stage.cards[0], dose=dose)
        blocks = (replace(stage.blocks[0], cards=(card,)),)
        open_desk.document.change_stage(stage.id, "test", blocks=blocks)
        assert strip(open_desk).burden.text() == f"{said} · every other day"
        assert ("slip of the keyboard" in strip(open_desk).evidence()) == ("meant" in said)


@pytest.mark.parametrize(("count", "sign"), [(4, ""), (5, "! "), (6, "! "), (7, "!! ")])
def test_the_count_is_marked_from_five_and_above_six(
    open_desk: Desk, count: int, sign: str
) -> None:
    stage = open_desk.document.programme.stages[0]
    card = stage.cards[0]
    many = tuple(replace(card, id=f"c{at}") for at in range(count))
    blocks = (replace(stage.blocks[0], cards=many),)
    open_desk.document.change_stage(stage.id, "test", blocks=blocks)
    assert f"· {sign}{count} exercise(s) ·" in strip(open_desk).burden.text()


def test_regions_and_loads_have_words(open_desk: Desk) -> None:
    select(open_desk, cards(open_desk, 4)[:1])
    assert strip(open_desk).bars.accessibleName().startswith("Regions: Calf ")
    assert "Spring" in strip(open_desk).bars.accessibleName()
    chart = strip(open_desk).chart.accessibleName()
    assert chart.count("stage ") == 5
    assert "stage 4: calf load up to 7 of 10" in chart


def test_a_click_on_a_region_selects_its_cards(open_desk: Desk) -> None:
    select(open_desk, cards(open_desk, 4)[:1])
    bars = strip(open_desk).bars
    bars.resize(500, bars.height())
    spring = next(
        at
        for at in range(0, bars.width(), 4)
        if (share := bars.share_at(QPoint(at, 5))) and share.region == "spring"
    )
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(spring, 5))
    chosen = {
        open_desk.services.library.exercises[card.exercise].region
        for card in open_desk.document.programme.stages[3].cards
        if card.id in board(open_desk).selected_cards()
    }
    assert chosen == {"spring"}


def test_a_click_on_the_chart_goes_to_the_heaviest_card(open_desk: Desk) -> None:
    chart = strip(open_desk).chart
    chart.resize(chart.sizeHint())
    across = range(chart.width())
    fourth = [x for x in across if (at := chart.load_at(QPoint(x, 10))) and at.label == "4"]
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(fourth[len(fourth) // 2], 10))
    (chosen,) = board(open_desk).selected_cards()
    assert chosen in cards(open_desk, 4)


def test_a_tensioner_with_a_positive_test_is_named_and_found(open_desk: Desk) -> None:
    open_desk.window.workspace.adding.add_exercises(["neu_tibial_tensioner"], 1)
    assert kinds(open_desk) == []
    finding = Finding("f", Measure.SLUMP, date(2026, 11, 2), positive=True)
    open_desk.document.change("Add finding", findings=(finding,))
    assert kinds(open_desk) == [CautionKind.TENSIONER]
    card = cards(open_desk, 1)[-1]
    name = open_desk.services.library.exercises["neu_tibial_tensioner"].name
    select(open_desk, cards(open_desk, 1)[:1])
    choose(strip(open_desk).caution_menu(), name)
    assert board(open_desk).selected_cards() == [card]
    assert name in strip(open_desk).look.accessibleName()


def test_an_exercise_to_avoid_is_told_and_not_stopped(desk: Desk) -> None:
    desk.open("at_ins")
    library = desk.services.library
    bad = next(each for each in library.exercises.values() if "at_ins" in each.avoid)
    desk.window.workspace.adding.add_exercises([bad.id], 1)
    assert desk.document.programme.stages[0].cards[-1].exercise == bad.id
    assert CautionKind.AVOID in kinds(desk)
    desk.document.undo()
    assert CautionKind.AVOID not in kinds(desk)


def test_no_caution_says_what_only_a_clinician_may(desk: Desk) -> None:
    """Every sentence about every template, and the evidence, in plain words only."""
    said = [strip(desk).evidence()]
    for template in desk.services.library.templates:
        desk.open(template)
        for at in range(len(desk.document.programme.stages)):
            if cards(desk, at + 1):
                select(desk, cards(desk, at + 1)[:1])
                said += [action.text() for action in strip(desk).caution_menu().actions()]
    assert len(said) > 1
    for sentence in said:
        assert not [word for word in FORBIDDEN if word in sentence.lower()]


def test_nothing_to_look_at_is_said_in_words(desk: Desk) -> None:
    desk.open("empty")
    desk.document.change("Answer", flags=answered(FlagAnswer.NO))
    assert strip(desk).look.text() == "Nothing marked to look at"
    assert not strip(desk).look.isEnabled()


@pytest.mark.parametrize(
    "flags",
    [
        FlagCheck(),
        FlagCheck((), date(2026, 11, 1), "AB"),
        FlagCheck((("a_vein_tender", FlagAnswer.YES),), date(2026, 11, 1), "AB", "Seen."),
        answered(FlagAnswer.YES),
    ],
)
def test_no_tick_stands_beside_warning_signs_that_are_open_or_found_something(
    flags: FlagCheck, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open("empty")
    desk.document.change("Answer", flags=answered(FlagAnswer.NO))
    drawn: list[str] = []
    plain = advice_strip.icon
    monkeypatch.setattr(
        advice_strip, "icon", lambda name, ink: (drawn.append(name), plain(name, ink))[1]
    )
    desk.document.change("Answer", flags=flags)
    assert desk.window.bar.flags.isVisible()
    assert strip(desk).look.text() == "Warning signs: see above"
    assert drawn
    assert "check" not in drawn
    desk.document.undo()
    assert drawn[-1] == "check"
