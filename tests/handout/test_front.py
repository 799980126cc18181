"""The first lines of the sheet, and what a gate names as the patient knows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.test_compose import LIBRARY, card, composed, of_kind, programme, stage

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate, Measure, Quality
from soleus.domain.dose import PainRule, Side, Tempo
from soleus.domain.exercise import Equipment, Motion
from soleus.domain.finding import BodySide
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.quantity import exactly
from soleus.domain.running import Gait, Repeat, RunPlan, RunSession, RunStep, Segment
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.handout.blocks import Advice, Item, Summary, TickList, Title
from soleus.handout.compose.compose import compose
from soleus.handout.options import Contents, HandoutOptions, Library, Stages, no_figures

DAILY = Schedule(every_days=1)
SOMETIMES = Schedule(days_a_week=exactly(2))
OUTING = RunSession(repeats=(Repeat((Segment(Gait.RUN, exactly(60)),)),))
RUNS = RunPlan(steps=(RunStep("r1", "1", OUTING),))


def front(made: Programme) -> str:
    (summary,) = of_kind(composed(made), Summary)
    return " ".join(summary.lines)


def daily(card_id: str, exercise: str = "raise") -> Card:
    return card(card_id, exercise, schedule=DAILY)


def two_stages(**changes: object) -> Programme:
    early = replace(stage("1", daily("a")), number=1)
    late = replace(stage("5", daily("b")), number=5)
    return replace(programme(early, late), run_plan=RUNS, current="1", **changes)  # type: ignore[arg-type]  # fields by name


def gate_of(made: Programme, library: Library = LIBRARY, **contents: object) -> TickList:
    options = HandoutOptions(contents=Contents(**contents))  # type: ignore[arg-type]  # fields by name
    (gate,) = of_kind(compose(made, library, options, no_figures), TickList)
    return gate


def test_a_set_is_explained_with_the_first_dose_that_has_some() -> None:
    assert "3 sets of 15 means: 15 times, rest, 15 times, rest, 15 times." in front(
        programme(stage("1", daily("a")))
    )


def test_minutes_are_the_most_where_days_differ() -> None:
    same = programme(stage("1", daily("a"), daily("b")))
    mixed = programme(stage("1", daily("a"), card("b", schedule=SOMETIMES)))
    some = programme(stage("1", card("a", schedule=SOMETIMES)))
    assert "About" in front(same)
    assert "exercise day" not in front(same)
    assert "Up to" in front(mixed)
    assert "on each exercise day" in front(some)


def test_what_waits_and_what_is_chosen_is_not_told_as_the_rest() -> None:
    waiting = replace(daily("b"), entry=(Criterion(qualities=(Quality.NO_PAIN,)),))
    told = front(programme(stage("1", daily("a"), waiting)))
    assert "Do number 1 every day. Number 2: not yet. It says when to start." in told
    pick = Block("p", BlockKind.PICK, cards=(daily("c"), daily("d")), pick=exactly(1))
    told = front(programme(replace(stage("1"), blocks=(pick,))))
    assert "Do only 1 of numbers 1 and 2. Do it every day." in told
    assert told.count("every day") == 1, "what is chosen from is named once"
    other = Block("p", BlockKind.PICK, cards=(daily("c"), card("d", schedule=SOMETIMES)))
    told = front(programme(replace(stage("1"), blocks=(replace(other, pick=exactly(1)),))))
    assert "Do only 1 of numbers 1 and 2. They say how often." in told


def test_the_running_plan_is_named_where_it_has_begun() -> None:
    made = two_stages()
    assert "And run" not in front(made)
    assert "And run: see “Your running plan”." in front(replace(made, current="5"))


@pytest.mark.parametrize(
    ("advice", "said"),
    [((), "Do not run yet: that starts in stage 5."), ((AdviceKind.KEEP_RUNNING,), "")],
)
def test_a_running_plan_that_waits_says_so_unless_runs_may_go_on(
    advice: tuple[AdviceKind, ...], said: str
) -> None:
    made = two_stages(advice=advice)
    assert ("Do not run yet" in front(made)) is bool(said)
    assert said in front(made)
    asked = [each.text for each in of_kind(composed(made), Advice)]
    assert any("Ask us if you may run before then." in text for text in asked) is bool(advice)
    assert "Do not run yet" not in front(replace(made, current="5"))


def test_slow_and_heavy_is_explained_where_something_is_slow_and_heavy() -> None:
    def told(tempo: Tempo, *things: Equipment) -> bool:
        own = daily("a")
        own = replace(own, dose=replace(own.dose, tempo=tempo))
        made = replace(programme(stage("1", own)), advice=(AdviceKind.SLOW_AND_HEAVY,))
        heavy = replace(LIBRARY.exercises["raise"], equipment=things)
        library = Library({**LIBRARY.exercises, "raise": heavy}, LIBRARY.presentations)
        content = compose(made, library, HandoutOptions(), no_figures)
        return "Why slow and heavy?" in [each.title for each in of_kind(content, Advice)]

    assert told(Tempo(3, 0, 3), Equipment.WEIGHT)
    assert not told(Tempo(3, 0, 3))
    assert not told(Tempo(2, 0, 3), Equipment.WEIGHT)


def test_whoever_has_yet_to_meet_something_for_running_is_sent_to_the_list() -> None:
    plan = replace(
        RUNS,
        title="Walk and run",
        schedule=Schedule(days_a_week=exactly(3)),
        entry=(Criterion(qualities=(Quality.NO_PAIN,)),),
    )
    made = replace(programme(stage("1", daily("a"))), run_plan=plan)
    assert "Before you run, tick the list in “Walk and run”." in front(made)
    assert "And run" not in front(made)
    begun = replace(made, run_plan=replace(plan, current="r1"))
    assert "And run 3 days a week: see “Walk and run”." in front(begun)


def test_a_gate_names_the_number_the_limit_and_who_checks() -> None:
    raises = replace(LIBRARY.exercises["raise"], id="calf_sl_raise_floor")
    library = Library({**LIBRARY.exercises, raises.id: raises}, LIBRARY.presentations)
    gate = Gate(
        (
            Criterion(
                Measure.HEEL_RAISES, value=exactly(15), qualities=(Quality.WITHIN_PAIN_RULE,)
            ),
            Criterion(Measure.KNEE_TO_WALL, value=exactly(8)),
        )
    )
    made = replace(stage("1", daily("a"), daily("b", raises.id)), gate=gate)
    rule = PainRule(ceiling=exactly(2))
    found = gate_of(programme(replace(made, pain=rule)), library)
    assert found.lines == (
        "You can do 15 one-leg heel raises (number 2), with pain of 2 or less.",
        "Your knee touches the wall with your foot 8 cm or more away. We check this.",
    )
    assert found.after[0] == ("When all are ticked, tell us at your next visit or ring the clinic.")
    none = gate_of(programme(replace(made, pain=PainRule(ceiling=exactly(0)))), library)
    assert none.lines[0].endswith("(number 2), without pain.")


def test_where_the_next_stage_is_on_the_sheet_nobody_has_to_call() -> None:
    gate = Gate((Criterion(qualities=(Quality.NO_PAIN,)),))
    made = programme(replace(stage("1", daily("a")), gate=gate), stage("2", daily("b")))
    assert gate_of(made).after[0].startswith("When it is ticked, tell us")
    assert not any("ring the clinic" in each for each in gate_of(made, stages=Stages.ALL).after)


def test_a_side_is_named_only_where_one_side_works_alone() -> None:
    def facts(side: Side) -> tuple[str, ...]:
        own = daily("a")
        made = programme(stage("1", replace(own, dose=replace(own.dose, side=side))))
        (title,) = of_kind(composed(replace(made, side=BodySide.RIGHT)), Title)
        return title.facts

    assert "right side" in " ".join(facts(Side.AFFECTED))
    assert "right side" not in " ".join(facts(Side.EACH))


def test_an_exercise_that_sinks_first_says_down_first() -> None:
    own = daily("a")
    own = replace(own, dose=replace(own.dose, tempo=Tempo(3, 0, 2)))
    squat = replace(LIBRARY.exercises["raise"], motion=Motion.SINK)
    library = Library({**LIBRARY.exercises, "raise": squat}, LIBRARY.presentations)
    made: Stage = stage("1", own)
    (shown,) = of_kind(compose(programme(made), library, HandoutOptions(), no_figures), Item)
    assert "Down in 3 seconds, up in 2 seconds." in " ".join(shown.details)


def test_a_sheet_says_what_it_is_about_once() -> None:
    """The patient's word for what hurts; the programme's title where there is none."""

    def facts(**changes: object) -> str:
        made = replace(programme(stage("1", daily("a"))), **changes)  # type: ignore[arg-type]  # fields by name
        (told,) = of_kind(composed(made), Title)
        return " ".join(told.facts)

    known = next(iter(LIBRARY.presentations))
    assert facts(title="Tight calf programme", presentation=known)
    assert "Tight calf" not in facts(title="Tight calf programme", presentation=known)
    assert facts(title="Tight calf programme", presentation="").startswith("Tight calf programme")
