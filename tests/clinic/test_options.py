"""Options follow the newest findings and nothing else: in the numbers, and at their limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from soleus.clinic.options import Option, matching_options
from soleus.clinic.rules import Basis, Condition, Rule
from soleus.domain.card import Card
from soleus.domain.criterion import Measure
from soleus.domain.dose import PainRule
from soleus.domain.edit import Place, insert_cards
from soleus.domain.exercise import Avoid, Purpose
from soleus.domain.finding import BodySide, Finding, NormGroup, Sex
from soleus.domain.programme import Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, Stage
from soleus.domain.trust import Source, Tag
from soleus.storage.content.content import load_exercises, load_presentations
from soleus.storage.content.measures import load_findings

FIRST, SECOND = date(2026, 11, 2), date(2026, 11, 23)
RIGHT, LEFT = BodySide.RIGHT, BodySide.LEFT
WOMAN = NormGroup(Sex.FEMALE, 40)
STAGE = Stage("s1", "1", "First", number=1, blocks=(Block("b1"),))
M = Measure
Made = tuple[Measure, BodySide | None, float | bool, date]

EXERCISES = {each.id: each for each in load_exercises()}
PRESENTATIONS = {each.id: each for each in load_presentations()}
BOOK = load_findings()


def made(*entered: tuple[Measure, BodySide | None, float | bool] | Made) -> tuple[Finding, ...]:
    """Findings of the second day, unless one says its own."""
    found = []
    for number, (measure, side, value, *on) in enumerate(entered):
        day = on[0] if on else SECOND
        tested = isinstance(value, bool)
        positive, amount = (value, None) if tested else (None, float(value))
        found.append(Finding(f"f{number}", measure, day, side, amount, positive))  # type: ignore[arg-type]  # a bool is a result
    return tuple(found)


@pytest.fixture
def programme() -> Programme:
    return Programme("p", presentation="at_mid", side=RIGHT, stages=(STAGE,), current=STAGE.id)


Ask = Callable[..., tuple[Option, ...]]


@pytest.fixture
def ask(programme: Programme) -> Ask:
    """Options of the shipped rules for what is entered."""

    def options(
        *entered: tuple[Measure, BodySide | None, float | bool] | Made,
        norms: NormGroup = NormGroup(),  # noqa: B008 (a frozen value)
        presentation: str = "at_mid",
    ) -> tuple[Option, ...]:
        asked = replace(programme, findings=made(*entered), norms=norms, presentation=presentation)
        known = PRESENTATIONS.get(presentation)
        return matching_options(asked, BOOK.rules, BOOK.sheets, EXERCISES, known, asked.stages[0])

    return options


def rules(options: tuple[Option, ...]) -> list[str]:
    return [each.rule.id for each in options]


def test_nothing_entered_lists_nothing(ask: Ask) -> None:
    assert ask() == ()
    assert ask(presentation="at_ins") == ()


def test_the_visit_of_the_product_page(ask: Ask) -> None:
    """Heel raises 14 right / 26 left, knee to wall 8 / 11 cm, slump positive."""
    options = ask(
        (M.HEEL_RAISES, RIGHT, 14),
        (M.HEEL_RAISES, LEFT, 26),
        (M.KNEE_TO_WALL, RIGHT, 8),
        (M.KNEE_TO_WALL, LEFT, 11),
        (M.SLUMP, RIGHT, True),
    )
    assert rules(options) == [
        "raises_differ",
        "raises_norm_unknown",
        "ankle_stiff",
        "nerve_irritability_unknown",
    ]
    differ = next(fact for fact in options[0].facts if fact.condition.basis is Basis.OTHER_SIDE)
    assert round(differ.result or 0) == 54
    assert differ.other is not None
    assert (differ.found.value, differ.other.value) == (14, 26)
    assert options[0].sides == (RIGHT,)
    assert [each.exercise for each in options[2].choices] == [
        "mob_knee_to_wall",
        "mob_ankle_band",
        "mob_soleus_wall",
    ]
    assert options[3].choices == ()


@pytest.mark.parametrize(
    ("raises", "rule"),
    [(9, "raises_few"), (10, "raises_weak"), (16, "raises_weak"), (17, "raises_near"), (24, "")],
)
def test_heel_raises_are_held_against_the_norm_of_the_group(
    ask: Ask, raises: int, rule: str
) -> None:
    """The norm of women from 40 to 49 is 24: 70 % of it are 16.8."""
    found = ask((M.HEEL_RAISES, RIGHT, raises), norms=WOMAN)
    assert rules(found) == ([rule] if rule else [])


def test_without_a_group_no_norm_is_used(ask: Ask) -> None:
    for group in (NormGroup(), NormGroup(Sex.MALE), NormGroup(decade=40)):
        assert rules(ask((M.HEEL_RAISES, RIGHT, 14), norms=group)) == ["raises_norm_unknown"]
        assert rules(ask((M.HIP_ABDUCTION, RIGHT, 0.5), norms=group)) == []


@pytest.mark.parametrize(("torque", "listed"), [(1.01, True), (1.03, False)])
def test_hip_strength_is_held_against_the_line_of_age(
    ask: Ask, torque: float, *, listed: bool
) -> None:
    """Women of 45: 1.600 - 0.005 * 45 = 1.375; one SD below are 1.021."""
    found = ask((M.HIP_ABDUCTION, LEFT, torque), norms=WOMAN)
    assert rules(found) == (["hip_weak"] if listed else [])


def test_the_newest_finding_counts(ask: Ask) -> None:
    bad, good = (M.KNEE_TO_WALL, RIGHT, 7, FIRST), (M.KNEE_TO_WALL, RIGHT, 12, SECOND)
    assert rules(ask(bad)) == ["ankle_stiff"]
    assert rules(ask(bad, good)) == []
    assert rules(ask(good, bad)) == []


@pytest.mark.parametrize(("difference", "listed"), [(2, False), (2.5, True)])
def test_a_difference_is_the_worse_sides(ask: Ask, difference: float, *, listed: bool) -> None:
    found = ask((M.KNEE_TO_WALL, RIGHT, 14), (M.KNEE_TO_WALL, LEFT, 14 - difference))
    assert rules(found) == (["ankle_stiff"] if listed else [])
    assert [each.sides for each in found] == ([(LEFT,)] if listed else [])


def test_the_affected_side_comes_first(ask: Ask) -> None:
    found = ask((M.KNEE_TO_WALL, LEFT, 7), (M.KNEE_TO_WALL, RIGHT, 8))
    assert found[0].sides == (RIGHT, LEFT)


def test_a_side_without_the_other_says_nothing_of_the_difference(ask: Ask) -> None:
    assert rules(ask((M.HOPS, RIGHT, 5))) == []
    assert rules(ask((M.HOPS, RIGHT, 0), (M.HOPS, LEFT, 0))) == []
    (none_left,) = ask((M.HOPS, RIGHT, 5), (M.HOPS, LEFT, 0))
    assert none_left.sides == (LEFT,)
    assert rules(ask((M.HOPS, RIGHT, 8), (M.HOPS, LEFT, 10))) == ["hops_differ"]


@pytest.mark.parametrize(
    ("level", "listed"),
    [(1, "neu_standing_slider"), (2, "neu_slump_slider"), (3, "neu_contra_slump")],
)
def test_nerve_options_follow_irritability(ask: Ask, level: int, listed: str) -> None:
    found = ask((M.SLUMP, RIGHT, True), (M.IRRITABILITY, None, level))
    assert found[0].choices[0].exercise == listed
    assert ask((M.SLUMP, RIGHT, False), (M.IRRITABILITY, None, level)) == ()


def test_a_neurological_loss_lists_no_tensioner(ask: Ask) -> None:
    found = ask((M.SLUMP, RIGHT, True), (M.IRRITABILITY, None, 1), (M.NEURO_LOSS, RIGHT, True))
    assert "nerve_lost" in rules(found)
    assert "nerve_low" not in rules(found)
    assert found[rules(found).index("nerve_lost")].choices == ()


@pytest.mark.parametrize("side", [LEFT, RIGHT, None, BodySide.BOTH])
def test_a_loss_on_any_side_holds_the_tensioners(ask: Ask, side: BodySide | None) -> None:
    """The check is one for the whole person (clinical sheet, section 2.4)."""
    for test in (M.SLUMP, M.TIBIAL_BIAS, M.SURAL_BIAS):
        found = ask((test, RIGHT, True), (M.IRRITABILITY, None, 1), (M.NEURO_LOSS, side, True))
        listed = {each.exercise for option in found for each in option.choices}
        assert not any(Purpose.TENSIONER in EXERCISES[each].purposes for each in listed)
        assert not any(each.startswith("nerve_low") for each in rules(found))
    cleared = ask((M.SLUMP, RIGHT, True), (M.IRRITABILITY, None, 1), (M.NEURO_LOSS, side, False))
    assert rules(cleared) == ["nerve_low"]


def test_a_nerve_hard_to_irritate_is_not_told_to_avoid_what_is_listed_for_it(ask: Ask) -> None:
    """The presentation itself warns of exercises that irritate a nerve."""
    tested = (M.SLUMP, RIGHT, True)
    (low,) = ask(tested, (M.IRRITABILITY, None, 1), presentation="neural")
    assert [each.avoid for each in low.choices] == [(), ()]
    assert [each.exercise for each in low.choices] == ["neu_standing_slider", "neu_slump_tensioner"]
    thoracic = ask((M.THORACIC, None, True), (M.IRRITABILITY, None, 2), presentation="neural")
    choices = {each.exercise: each for option in thoracic for each in option.choices}
    assert choices["neu_long_sit_slump"].avoid == (Avoid.NEURAL_IRRITABLE,)


def test_a_tensioner_carries_its_caution_until_irritability_is_low(ask: Ask) -> None:
    low = ask((M.TIBIAL_BIAS, RIGHT, True), (M.IRRITABILITY, None, 1))
    choices = {each.exercise: each for option in low for each in option.choices}
    assert not choices["neu_tibial_tensioner"].tensioner
    rule = Rule(
        "own",
        "Own.",
        all=(Condition(M.SLUMP, positive=True),),
        exercises=("neu_slump_tensioner",),
        sources=(Source(Tag.DESIGN),),
    )
    bare = Programme("p", stages=(STAGE,))
    told = replace(bare, findings=made((M.SLUMP, RIGHT, True), (M.IRRITABILITY, None, 3)))
    (own,) = matching_options(told, (rule,), BOOK.sheets, EXERCISES, None, told.stages[0])
    assert own.choices[0].tensioner
    assert Avoid.NEURAL_IRRITABLE in own.choices[0].avoid


def test_an_exercise_tells_which_stages_hold_it(programme: Programme) -> None:
    stage = programme.stages[0]
    held = insert_cards(programme, [Card("c", "mob_ankle_band")], Place(stage.id))
    told = replace(held, findings=made((M.KNEE_TO_WALL, RIGHT, 7)))
    (found,) = matching_options(told, BOOK.rules, BOOK.sheets, EXERCISES, None, stage)
    assert [each.stages for each in found.choices] == [(), (stage.id,), ()]


@pytest.mark.parametrize("raises", [20, 30])
def test_an_insertion_is_offered_nothing_below_flat(ask: Ask, raises: int) -> None:
    """Hide items with ``at_ins`` in ``avoid`` (clinical sheet, section 2.4)."""
    found = (
        (M.HEEL_RAISES, RIGHT, raises),
        (M.HEEL_RAISES, LEFT, 31),
        (M.HEEL_RAISES_BENT, RIGHT, 10),
        (M.RESPONSE, None, 2),
    )
    insertional = ask(*found, norms=WOMAN, presentation="at_ins")
    assert rules(insertional)[0] == "raises_insertional"
    choices = [each for option in insertional for each in option.choices]
    assert all(Avoid.AT_INS not in EXERCISES[each.exercise].avoid for each in choices)
    assert all(option.choices or option.rule.look_again for option in insertional)
    middle = ask(*found, norms=WOMAN)
    assert "raises_insertional" not in rules(middle)
    offered = {each.exercise for option in middle for each in option.choices}
    assert any(Avoid.AT_INS in EXERCISES[each].avoid for each in offered)


def test_a_rule_that_has_nothing_left_is_not_listed(programme: Programme) -> None:
    rule = Rule(
        "own",
        "Own.",
        all=(Condition(M.HEEL_RAISES, at_least=0),),
        exercises=("calf_sl_raise_step",),
        sources=(Source(Tag.DESIGN),),
    )
    told = replace(programme, findings=made((M.HEEL_RAISES, RIGHT, 5)))
    for presentation, listed in (("at_mid", 1), ("at_ins", 0)):
        known = PRESENTATIONS[presentation]
        assert len(matching_options(told, (rule,), BOOK.sheets, EXERCISES, known, STAGE)) == listed


def test_what_only_the_first_stages_avoid_is_told_and_not_left_out(programme: Programme) -> None:
    """An option may be added to a later stage."""
    strain = PRESENTATIONS["strain_gastroc"]
    found = made((M.HEEL_RAISES, RIGHT, 20), (M.HEEL_RAISES, LEFT, 20))
    told = replace(programme, findings=found, norms=WOMAN, presentation=strain.id)

    def avoided_in(number: int) -> tuple[Avoid, ...]:
        stage = replace(STAGE, number=number)
        options = matching_options(told, BOOK.rules, BOOK.sheets, EXERCISES, strain, stage)
        choices = {each.exercise: each for option in options for each in option.choices}
        return choices["calf_sl_raise_step"].avoid

    assert avoided_in(1) == (Avoid.STRAIN_EARLY,)
    assert avoided_in(3) == ()


def test_a_stiff_ankle_is_left_alone_where_the_stretch_would_hurt(ask: Ask) -> None:
    assert ask((M.KNEE_TO_WALL, RIGHT, 7), presentation="neural") == ()
    assert rules(ask((M.KNEE_TO_WALL, RIGHT, 7), presentation="at_ins")) == []


@pytest.mark.parametrize(
    "presentation", [key for key, it in PRESENTATIONS.items() if it.needs_referral]
)
def test_medical_direction_comes_before_any_option(ask: Ask, presentation: str) -> None:
    assert ask((M.HEEL_RAISES, RIGHT, 5), presentation=presentation) == ()


def test_pain_is_held_against_the_ceiling(programme: Programme) -> None:
    def options(pain: float, rule: PainRule | None) -> list[str]:
        told = replace(programme, pain=rule, findings=made((M.PAIN_DURING, None, pain)))
        found = matching_options(
            told, BOOK.rules, BOOK.sheets, EXERCISES, PRESENTATIONS["at_mid"], None
        )
        return rules(found)

    assert options(6, None) == ["raises_few"]  # the ceiling of the presentation is 5
    assert options(5, None) == []
    assert options(3, PainRule(ceiling=exactly(2))) == ["raises_few"]


@pytest.mark.parametrize(
    ("stage", "own", "listed"),
    [(1, None, True), (1, 4, True), (4, 1, False), (None, 1, True), (None, None, False)],
)
def test_the_ceiling_of_the_stage_goes_first(
    programme: Programme, stage: int | None, own: int | None, *, listed: bool
) -> None:
    """Stage, else programme, else presentation (5 here), as on the handout; pain is 2."""
    here = replace(STAGE, pain=PainRule(ceiling=exactly(stage)) if stage else None)
    told = replace(
        programme,
        stages=(here,),
        pain=PainRule(ceiling=exactly(own)) if own else None,
        findings=made((M.PAIN_DURING, None, 2)),
    )
    known = PRESENTATIONS["at_mid"]
    found = matching_options(told, BOOK.rules, BOOK.sheets, EXERCISES, known, here)
    assert rules(found) == (["raises_few"] if listed else [])
