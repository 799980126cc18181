"""What is composed around the exercises: things, parts of the day, sides, the end of the sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.handout.test_compose import (
    LIBRARY,
    TWO,
    card,
    composed,
    items,
    of_kind,
    programme,
    stage,
)

from soleus.domain.dose import Dose, Side
from soleus.domain.exercise import Equipment
from soleus.domain.finding import BodySide
from soleus.domain.programme import AdviceKind, DiaryPlan
from soleus.domain.quantity import exactly
from soleus.domain.schedule import Anchor, Moment, Relation, Schedule
from soleus.domain.shorthand import read_dose
from soleus.domain.trust import Source, Tag
from soleus.errors import UserError
from soleus.handout.blocks import Advice, Contacts, Diary, Link, Origins, Summary, TickList
from soleus.handout.compose.compose import compose
from soleus.handout.compose.compose_back import source_names
from soleus.handout.options import (
    Clinic,
    Contents,
    HandoutOptions,
    Library,
    no_figures,
    one_exercise,
)


def furnished(**changes: object) -> Library:
    """The library with things for its exercises, and whatever else is told."""
    made = replace(LIBRARY.exercises["raise"], **changes)  # type: ignore[arg-type]  # fields by name
    return Library({**LIBRARY.exercises, "raise": made}, LIBRARY.presentations)


def summary_of(*schedules: Schedule) -> str:
    cards = [card(f"c{number}", schedule=each) for number, each in enumerate(schedules)]
    (summary,) = of_kind(composed(programme(stage("1", *cards))), Summary)
    return " ".join(summary.lines)


@pytest.mark.parametrize(
    ("equipment", "dose", "listed"),
    [
        ((), "3x15 +5kg", "A weight."),
        ((Equipment.STEP,), "3x15 +10% BW", "A step and a weight."),
        ((Equipment.BACKPACK,), "3x15 +5kg", "A backpack."),
        ((), "3x15 +5kg backpack", "A backpack."),
        ((Equipment.LOOP_BAND,), "3x15 band:red", "A loop band."),
        ((Equipment.STEP,), "3x15 band:red", "A step and a long band."),
        ((Equipment.STEP,), "3x15", "A step."),
    ],
)
def test_what_the_dose_adds_is_needed_too(
    equipment: tuple[Equipment, ...], dose: str, listed: str
) -> None:
    reading = read_dose(dose)
    assert not reading.problems
    made = programme(stage("1", replace(card("a"), dose=reading.dose)))
    content = compose(made, furnished(equipment=equipment), HandoutOptions(), no_figures)
    (needs, *_) = of_kind(content, Advice)
    assert needs.lines == (listed,)


def test_what_is_needed_is_listed_once_with_what_stands_in_for_it() -> None:
    library = furnished(equipment=(Equipment.STEP, Equipment.WALL), household="Bottom stair")
    made = programme(stage("1", card("a"), card("b", "clam"), card("c")))
    (needs, *_) = of_kind(compose(made, library, HandoutOptions(), no_figures), Advice)
    assert needs.title == "What you need"
    assert needs.lines == ("A step and a wall.", "Numbers 1 and 3 at home: bottom stair.")
    nothing = compose(made, library, HandoutOptions(contents=Contents(equipment=False)), no_figures)
    assert "What you need" not in [each.title for each in of_kind(nothing, Advice)]


def test_the_day_is_planned_from_the_schedules() -> None:
    twice, once = Schedule(times_a_day=exactly(2)), Schedule(every_days=1)
    evening = Schedule(every_days=1, anchors=(Anchor(Relation.AT, Moment.EVENING),))
    steps = Schedule(every_days=1, anchors=(Anchor(Relation.BEFORE, Moment.FIRST_STEPS),))
    told = summary_of(twice, evening, steps, once)
    assert "Before your first steps: 3. Morning: 1. Evening: 1 and 2." in told
    assert "When it suits you: 4." in told
    assert "Morning" not in summary_of(once, once)


def test_a_box_for_each_side_where_each_is_worked() -> None:
    each = card("a")
    each = replace(each, dose=replace(each.dose, side=Side.EACH))
    own = card("b")
    (diary,) = of_kind(composed(programme(stage("1", each, own))), Diary)
    assert [row.sides for row in diary.rows[:2]] == [("left leg", "right leg"), ()]


def test_pain_is_asked_for_each_side_where_both_are_sore() -> None:
    plan = DiaryPlan(pain_before=True)
    made = programme(stage("1", card("a")), diary=plan, side=BodySide.BOTH)
    (diary,) = of_kind(composed(made), Diary)
    scores = [row.name for row in diary.rows if row.scores]
    assert len(scores) == 6
    assert scores[:2] == ["Pain before, 0 to 10, left side", "Pain before, 0 to 10, right side"]


def test_a_sheet_with_one_exercise_tells_all_of_it_and_nothing_else() -> None:
    content = composed(TWO, contents=one_exercise("b"))
    (only,) = items(content)
    assert (only.card, only.number) == ("b", 1)
    assert only.steps
    assert only.cues
    assert not of_kind(content, TickList)
    (diary,) = of_kind(content, Diary)
    assert [row.card for row in diary.rows if not row.scores] == ["b"]
    with pytest.raises(UserError, match="no exercise 'z'"):
        composed(TWO, contents=one_exercise("z"))


def test_advice_can_be_chosen_apart_from_the_programme() -> None:
    made = replace(TWO, advice=(AdviceKind.SLEEP,))
    wanted = (AdviceKind.SEEK_HELP, AdviceKind.WHY_NOT_REST)
    content = composed(made, contents=Contents(advice_pages=wanted))
    titles = [each.title for each in of_kind(content, Advice)]
    assert titles == ["Why not just rest?", "When to get help"]


def test_the_sheet_ends_with_formats_review_and_sources() -> None:
    (code, name), *_ = source_names().items()
    library = furnished(sources=(Source(Tag.FOUND, code), Source(Tag.BACKGROUND, "F999")))
    content = compose(TWO, library, HandoutOptions(), no_figures)
    (origins,) = of_kind(content, Origins)
    assert content.blocks[-1] == origins
    text = " ".join(origins.lines).replace("\u00a0", " ")
    assert "large print" in text
    assert "____" in text
    assert text.endswith(f"Studies behind this sheet: {name}.")
    large = compose(TWO, library, HandoutOptions(layout="large18"), no_figures)
    assert "normal print" in " ".join(of_kind(large, Origins)[0].lines)
    dated = replace(TWO, review_on=date(2026, 12, 1))
    content = compose(dated, library, HandoutOptions(clinic=Clinic("A")), no_figures)
    assert "1 December 2026" in " ".join(of_kind(content, Contacts)[0].lines)
    assert "____" not in " ".join(of_kind(content, Origins)[0].lines)


def test_the_clinic_s_link_stands_there_only_when_it_has_one() -> None:
    assert not of_kind(composed(TWO, clinic=Clinic("A", "1")), Link)
    (link,) = of_kind(composed(TWO, clinic=Clinic("A", "1", link=" https://a.example/x ")), Link)
    assert link == Link("Watch how it is done", "https://a.example/x")


def test_initials_stand_in_the_foot() -> None:
    content = composed(TWO, initials="KB", date=date(2026, 11, 22))
    assert content.footer.left == "JM-0412 · KB · 22 November 2026"


def test_an_adjunct_needs_nothing_and_asks_no_side() -> None:
    made = programme(stage("1", replace(card("a"), dose=Dose())))
    (diary,) = of_kind(composed(made), Diary)
    assert diary.rows[0].sides == ()
