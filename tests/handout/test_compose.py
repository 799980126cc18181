"""Programme to blocks: what is on the sheet, in which order, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from tests.handout.handout_samples import UPRIGHT

from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.criterion import Criterion, Gate, Measure
from soleus.domain.dose import Amount, Dose, PainRule, SetGroup, Side
from soleus.domain.exercise import Exercise, Position, Region, StageDose, Words
from soleus.domain.finding import BodySide, FlagAnswer, FlagCheck, Presentation
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, Repeat, RunPlan, RunSession, RunStep, Segment
from soleus.domain.schedule import Schedule, Weekday
from soleus.domain.sides import working_side
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.errors import UserError
from soleus.figures.display.display import Drawing
from soleus.handout import blocks
from soleus.handout.blocks import (
    Advice,
    Content,
    Diary,
    Heading,
    Item,
    Plan,
    Summary,
    TickList,
)
from soleus.handout.compose.compose import compose
from soleus.handout.handout import make_pages
from soleus.handout.options import (
    DIARY_ONLY,
    Clinic,
    Contents,
    HandoutOptions,
    Instructions,
    Library,
    Stages,
    no_figures,
)
from soleus.handout.page import Paper

MONDAYS = Schedule(weekdays=(Weekday.MONDAY, Weekday.WEDNESDAY))
DAILY = Schedule(every_days=1)
WORK = SetGroup((Amount(exactly(15)),), sets=exactly(3))


def exercise(exercise_id: str, name: str) -> Exercise:
    words = Words(name, ("Stand tall.", "Rise up."), ("Push up", "Lower slowly"), "Hard work.")
    return Exercise(
        exercise_id, words, name, Region.CALF, Position.STANDING, (StageDose(Dose((WORK,))),), ()
    )


LIBRARY = Library(
    {"raise": exercise("raise", "One-leg heel raise"), "clam": exercise("clam", "Clam")},
    {"at": Presentation("at", "AT", "sore Achilles tendon", PainRule(Range(5, 5)))},
)


def card(card_id: str, of: str = "raise", **changes: object) -> Card:
    dose = Dose((WORK,), side=Side.AFFECTED, schedule=changes.pop("schedule", DAILY))  # type: ignore[arg-type]  # a Schedule
    return Card(card_id, of, dose=dose, **changes)  # type: ignore[arg-type]  # fields by name


def stage(stage_id: str, *cards: Card, **changes: object) -> Stage:
    made = Stage(
        stage_id, stage_id, f"Part {stage_id}", blocks=(Block(f"b{stage_id}", cards=cards),)
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def programme(*stages: Stage, **changes: object) -> Programme:
    made = Programme(
        "p", reference="JM-0412", presentation="at", side=BodySide.RIGHT, stages=stages
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


TWO = programme(
    stage("1", card("a"), card("b", "clam", schedule=MONDAYS)), stage("2", card("c", "clam"))
)


def composed(made: Programme, **options: object) -> Content:
    return compose(made, LIBRARY, HandoutOptions(**options), no_figures)  # type: ignore[arg-type]  # fields by name


def items(content: Content) -> list[Item]:
    return [block for block in content.blocks if isinstance(block, Item)]


Some = TypeVar("Some")


def of_kind(content: Content, kind: type[Some]) -> list[Some]:
    return [block for block in content.blocks if isinstance(block, kind)]


def order(content: Content) -> list[str]:
    return [type(block).__name__ for block in content.blocks]


def test_only_the_current_stage_is_printed_unless_more_is_asked_for() -> None:
    assert [each.card for each in items(composed(TWO))] == ["a", "b"]
    assert [each.card for each in items(composed(replace(TWO, current="2")))] == ["c"]
    every = composed(TWO, contents=Contents(stages=Stages.ALL))
    assert [each.card for each in items(every)] == ["a", "b", "c"]
    assert [heading.stage for heading in of_kind(every, Heading)] == [True, True]
    chosen = composed(TWO, contents=Contents(chosen=("2",)))
    assert [each.card for each in items(chosen)] == ["c"]
    with pytest.raises(UserError, match="no stage '9'"):
        composed(TWO, contents=Contents(chosen=("9",)))


def test_parts_come_in_the_order_in_which_they_are_needed() -> None:
    gate = Gate((Criterion(Measure.HEEL_RAISES, value=exactly(25)),))
    run = RunPlan((RunStep("r1", "1", RunSession((Repeat((Segment(Gait.RUN, exactly(60)),)),))),))
    whole = programme(
        stage("1", card("a"), gate=gate),
        run_plan=run,
        advice=(AdviceKind.SEEK_HELP, AdviceKind.SLEEP),
    )
    clinic = Clinic("Riverside", "01234 567890")
    assert order(composed(whole, clinic=clinic)) == [
        *("Letterhead", "Title", "Summary", "TrafficLight", "Item", "TickList", "Diary"),
        *("Plan", "Advice", "Advice", "Contacts", "Origins"),
    ]
    assert [each.urgent for each in of_kind(composed(whole), Advice)] == [False, True]


def test_every_part_can_be_left_out() -> None:
    assert order(composed(TWO, contents=DIARY_ONLY)) == ["Title", "Diary"]


def test_cards_are_numbered_in_doing_order_through_all_blocks() -> None:
    made = replace(
        stage("1"),
        blocks=(
            Block("w", BlockKind.WARM_UP, cards=(card("a"),)),
            Block("m", cards=(card("b"), card("c"))),
        ),
    )
    content = composed(programme(made))
    assert [(each.number, each.card) for each in items(content)] == [(1, "a"), (2, "b"), (3, "c")]
    assert [heading.text for heading in of_kind(content, Heading)] == ["Warm-up", "Exercises"]
    (diary,) = of_kind(content, Diary)
    assert [row.number for row in diary.rows if row.number] == [1, 2, 3]


def test_a_circuit_says_how_it_is_done() -> None:
    made = replace(
        stage("1"),
        blocks=(
            Block(
                "c",
                BlockKind.CIRCUIT,
                cards=(card("a"),),
                rounds=exactly(3),
                rest_rounds=exactly(120),
            ),
        ),
    )
    (heading,) = of_kind(composed(programme(made)), Heading)
    assert heading.details == (
        "Do them one after the other, 3 times round. Rest 2 minutes between rounds.",
    )


def test_the_sore_side_is_named() -> None:
    assert items(composed(TWO))[0].side == "Right leg"
    left = composed(replace(TWO, side=BodySide.LEFT))
    assert items(left)[0].side == "Left leg"
    assert "left side" in of_kind(left, blocks.Title)[0].facts


@pytest.mark.parametrize(
    ("side", "affected", "shown"),
    [
        (Side.AFFECTED, BodySide.RIGHT, BodySide.RIGHT),
        (Side.OTHER, BodySide.RIGHT, BodySide.LEFT),
        (Side.LEFT, BodySide.RIGHT, BodySide.LEFT),
        (Side.AFFECTED, BodySide.BOTH, None),
        (Side.AFFECTED, None, None),
        (Side.EACH, BodySide.LEFT, None),
        (None, BodySide.LEFT, None),
    ],
)
def test_the_picture_shows_the_side_that_works(
    side: Side | None, affected: BodySide | None, shown: BodySide | None
) -> None:
    assert working_side(side, affected) is shown


def test_the_figure_source_is_asked_for_variant_side_and_body() -> None:
    asked = []

    def source(
        found: Exercise,
        variant: str,
        side: BodySide | None,
        body: str,
        *,
        from_right: bool = False,
    ) -> Drawing | None:
        asked.append((found.id, variant, side, body))
        return UPRIGHT

    content = compose(replace(TWO, figure="female-older"), LIBRARY, HandoutOptions(), source)
    assert asked == [
        ("raise", "", BodySide.RIGHT, "female-older"),
        ("clam", "", BodySide.RIGHT, "female-older"),
    ]
    picture = items(content)[0].picture
    assert picture is not None
    assert picture.alt == "Picture: One-leg heel raise. Stand tall. Rise up."


def test_without_a_picture_the_steps_say_what_to_do() -> None:
    def source(*_: object, **__: object) -> Drawing:
        return UPRIGHT

    drawn = compose(TWO, LIBRARY, HandoutOptions(), source)
    assert (items(drawn)[0].steps, items(drawn)[0].cues) == ((), ("Push up", "Lower slowly"))
    bare = items(composed(TWO))[0]
    assert (bare.steps, bare.cues) == (("Stand tall.", "Rise up."), ())
    both = compose(
        TWO, LIBRARY, HandoutOptions(contents=Contents(instructions=Instructions.BOTH)), source
    )
    assert len(items(both)[0].steps + items(both)[0].cues) == 4


def test_an_item_that_is_no_exercise_has_no_picture() -> None:
    ice = Card(
        "i", adjunct=Adjunct(AdjunctKind.ICE), dose=Dose(schedule=DAILY), note="Use a towel."
    )
    (item,) = items(composed(programme(stage("1", ice))))
    assert (item.name, item.picture, item.notes) == ("Ice", None, ("Use a towel.",))
    assert "every day" in item.summary.lower()


def test_a_heel_lift_is_worn_and_not_counted_among_the_exercises() -> None:
    lift = Card("l", adjunct=Adjunct(AdjunctKind.HEEL_LIFT))
    twice = Schedule(times_a_day=exactly(2), every_days=1)
    content = composed(
        programme(stage("1", lift, card("a", schedule=twice), card("b", schedule=DAILY)))
    )
    worn, first, second = items(content)
    assert (worn.number, worn.summary, worn.details, worn.ticks) == (None, "", (), None)
    assert (first.number, second.number) == (1, 2)
    text = " ".join(next(block for block in content.blocks if isinstance(block, Summary)).lines)
    assert "2 exercises" in text
    assert "Morning: 1. Evening: 1. When it suits you: 2." in text
    diary = next(block for block in content.blocks if isinstance(block, Diary))
    assert [row.card for row in diary.rows if row.card] == ["a", "b"]


def test_one_that_is_to_be_worn_every_day_says_so() -> None:
    lift = Card("l", adjunct=Adjunct(AdjunctKind.HEEL_LIFT), dose=Dose(schedule=DAILY))
    content = composed(programme(stage("1", lift, card("a"))))
    assert items(content)[0].summary == "Every day"
    diary = next(block for block in content.blocks if isinstance(block, Diary))
    assert [row.number for row in diary.rows if row.card] == [None, 1]


def test_one_rule_for_pain_is_told_and_told_once() -> None:
    strict = replace(stage("1", card("a")), pain=PainRule(Range(0, 0)))
    made = replace(programme(strict), pain=PainRule(Range(2, 2)), advice=(AdviceKind.PAIN,))
    advice = next(block for block in composed(made).blocks if isinstance(block, Advice))
    assert not any(char.isdigit() for char in " ".join((advice.text, *advice.lines)))
    assert not any("normal" in line for line in advice.lines), "where any pain is a reason to stop"
    alone = HandoutOptions(contents=Contents(traffic_light=False))
    content = compose(made, LIBRARY, alone, no_figures)
    told = next(block for block in content.blocks if isinstance(block, Advice)).lines
    assert any(line.startswith("New or more pain: stop.") for line in told), "the stage's own rule"


def test_longer_runs_are_no_matter_before_running_is() -> None:
    step = RunStep("r1", "1", RunSession((Repeat((Segment(Gait.RUN, seconds=exactly(60)),)),)))
    first = replace(TWO, current=TWO.stages[0].id)
    waiting = replace(first, run_plan=RunPlan((step,)), advice=(AdviceKind.LONGEST_RUN,))
    assert not any(isinstance(block, Advice) for block in composed(waiting).blocks)
    running = HandoutOptions(contents=Contents(run_plan=True))
    content = compose(waiting, LIBRARY, running, no_figures)
    assert any(isinstance(block, Advice) for block in content.blocks)


def test_the_notes_of_a_card_are_on_the_sheet() -> None:
    made = card(
        "a", note="Use the bottom stair.", entry=(Criterion(Measure.HEEL_RAISES, value=exactly(5)),)
    )
    (item,) = items(composed(programme(stage("1", made))))
    assert item.details[0].startswith("Start when"), "before what to do"
    assert item.notes == ("Use the bottom stair.",)


def scores(content: Content) -> Iterable[str]:
    for light in of_kind(content, blocks.TrafficLight):
        yield light.stop.score


def test_the_lights_show_the_ceiling_that_holds() -> None:
    assert list(scores(composed(TWO))) == ["More than 5"]
    assert list(scores(composed(replace(TWO, pain=PainRule(Range(3, 3)))))) == ["More than 3"]
    own = programme(stage("1", card("a"), pain=PainRule(Range(2, 2))), pain=PainRule(Range(4, 4)))
    assert list(scores(composed(own))) == ["More than 2"]


def test_the_running_plan_waits_until_running_is_due() -> None:
    run = RunPlan((RunStep("r1", "1", RunSession((Repeat((Segment(Gait.RUN, exactly(60)),)),))),))
    made = replace(TWO, run_plan=run)
    assert not of_kind(composed(made), Plan)
    assert of_kind(composed(replace(made, current="2")), Plan)
    assert of_kind(composed(replace(made, run_plan=replace(run, current="r1"))), Plan)
    assert of_kind(composed(made, contents=Contents(run_plan=True)), Plan)
    assert not of_kind(
        composed(replace(made, current="2"), contents=Contents(run_plan=False)), Plan
    )


def test_an_exercise_that_the_library_lacks_is_named() -> None:
    with pytest.raises(UserError, match="'wobble'"):
        composed(programme(stage("1", card("a", "wobble"))))


def test_a_layout_or_language_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="no layout 'tiny'"):
        make_pages(TWO, LIBRARY, HandoutOptions(layout="tiny"))
    with pytest.raises(UserError, match="'xx'"):
        make_pages(TWO, LIBRARY, HandoutOptions(language="xx"))


def test_a_programme_without_stages_is_still_a_sheet() -> None:
    pages = make_pages(programme(), LIBRARY, HandoutOptions(paper=Paper.LETTER))
    assert len(pages) == 1


def test_footer_and_title_never_name_more_than_the_reference() -> None:
    content = composed(TWO, date=date(2026, 11, 22), clinic=Clinic("Riverside", "01234 567890"))
    assert content.footer.left == "JM-0412 · 22 November 2026"
    assert "JM-0412" not in content.title


def test_the_gate_has_a_line_for_each_criterion() -> None:
    gate = Gate((Criterion(Measure.HEEL_RAISES, value=exactly(25)), Criterion(text="No limp")))
    (ticks,) = of_kind(composed(programme(stage("1", card("a"), gate=gate))), TickList)
    assert ticks.lines == ("You can do 25 one-leg heel raises.", "No limp.")


def test_nothing_on_the_sheet_tells_whether_warning_signs_were_asked_for() -> None:
    """The initials are those of whoever hands it over; whoever asked has others, or none did."""
    asked = FlagCheck((("cauda", FlagAnswer.NO),), date(2026, 11, 20), "ZQ", "Seen by a doctor")
    screened = composed(replace(TWO, flags=asked), initials="KB", date=date(2026, 11, 22))
    unscreened = composed(TWO, initials="KB", date=date(2026, 11, 22))
    assert screened == unscreened
    assert unscreened.footer.left.split(" · ") == [TWO.reference, "KB", "22 November 2026"]
