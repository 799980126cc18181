"""Measures and rules as shipped: nothing in them is unknown, and what is broken is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from soleus.assets import resource
from soleus.clinic.measures import DECADES, Kind
from soleus.clinic.rules import Basis, Condition
from soleus.domain.criterion import Measure
from soleus.domain.exercise import Purpose
from soleus.domain.finding import NormGroup, Sex
from soleus.domain.trust import Source, Tag
from soleus.errors import UserError
from soleus.storage.content.content import load_exercises
from soleus.storage.content.measures import FindingBook, book_problems, load_findings, unknown_ids

FORBIDDEN = ("recommend", " safe", "cleared", "diagnos", "must ")
BOOK = load_findings()


def with_rule(**fields: object) -> FindingBook:
    first = replace(BOOK.rules[1], **fields)  # type: ignore[arg-type]  # checked by the value
    return replace(BOOK, rules=(first,))


def test_as_shipped_nothing_is_wrong() -> None:
    assert list(book_problems(BOOK)) == []
    assert {rule.id for rule in BOOK.rules} >= {"raises_few", "ankle_stiff", "nerve_high"}


def test_every_measure_of_the_sheet_is_there() -> None:
    """Section 2.1 of the clinical sheet."""
    named = "heel_raise_reps heel_raise_bent_reps soleus_seated_load pf_torque ktw_cm "
    named += "toe_flexor_pct_bw hip_abd side_bridge_s sl_squat_quality sl_bridge_reps sl_sts_reps "
    named += "sidelying_abd_reps slr_deg tnt_deg slump sural_bias peroneal_bias visa_a lefs psfs "
    named += "nprs_24h morning_stiffness_min irritability hop_reps hop_dist side_hop"
    assert set(named.split()) <= {str(each) for each in BOOK.sheets}


def test_norms_cover_every_age_group_of_both_sexes() -> None:
    sheet = BOOK.sheets[Measure.HEEL_RAISES]
    values = {(sex, ten): sheet.norm(NormGroup(sex, ten)) for sex in Sex for ten in DECADES}
    assert None not in values.values()
    for sex in Sex:  # they fall with age
        column = [values[sex, ten] for ten in DECADES]
        assert column == sorted(column, key=lambda it: it.low if it else 0, reverse=True)
    assert all(not it.norms for key, it in BOOK.sheets.items() if key != Measure.HEEL_RAISES)


def test_no_tensioner_where_a_nerve_is_easily_irritated() -> None:
    exercises = {each.id: each for each in load_exercises()}
    for rule in BOOK.rules:
        levels = {level for each in rule.all for level in each.levels}
        tensioners = [it for it in rule.exercises if Purpose.TENSIONER in exercises[it].purposes]
        assert not tensioners or (levels == {"low"} and rule.none), rule.id


@pytest.mark.parametrize("text", [*(rule.reason for rule in BOOK.rules)])
def test_reasons_say_nothing_that_only_a_clinician_may(text: str) -> None:
    assert not [word for word in FORBIDDEN if word in f" {text.lower()}"]
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"sources": (Source(Tag.FOUND, "F999"),)}, "F999"),
        ({"any": (Condition(Measure.RUN, below=10),)}, "run_min is not in measures.yaml"),
        ({"any": (Condition(Measure.SLUMP, below=10),)}, "slump has no number"),
        ({"any": (Condition(Measure.KNEE_TO_WALL, positive=True),)}, "positive or negative"),
        ({"any": (Condition(Measure.IRRITABILITY, levels=("mild",)),)}, "no level 'mild'"),
        ({"any": (Condition(Measure.LEFS, Basis.NORM, below=70),)}, "nothing to compare"),
        ({"any": (Condition(Measure.LEFS, Basis.OTHER_SIDE, below=90),)}, "nothing to compare"),
    ],
)
def test_a_rule_that_does_not_fit_is_noticed(fields: dict[str, object], told: str) -> None:
    problems = list(book_problems(with_rule(**fields)))
    assert len(problems) == 1
    assert told in problems[0]
    assert "raises_few" in problems[0]


def test_an_exercise_or_presentation_that_is_not_there_is_noticed() -> None:
    book = with_rule(exercises=("calf_iso_seated", "calf_iso_seatde"), only_for=("at_middle",))
    told = list(unknown_ids(book, {"calf_iso_seated"}, {"at_mid"}))
    assert [("seatde" in each, "at_middle" in each) for each in told] == [
        (True, False),
        (False, True),
    ]


def test_a_rule_stands_once() -> None:
    twice = replace(BOOK, rules=(BOOK.rules[0], BOOK.rules[0]))
    assert "twice" in next(book_problems(twice))


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("rules.yaml", "below: 10}", "below: ten}", "rules[1].any[0]"),
        ("rules.yaml", "below: 10}", "under: 10}", "under"),
        ("rules.yaml", "calf_iso_seated", "calf_iso_sitting", "calf_iso_sitting"),
        ("rules.yaml", "measure: heel_raise_reps, below: 10", "measure: hops, below: 10", "hops"),
        ("measures.yaml", "decade: 80, value: 10", "decade: 85, value: 10", "85"),
        ("measures.yaml", "levels: [poor, fair, good]", "levels: [good]", "levels"),
        ("measures.yaml", "code: F9,", "code: F9999,", "F9999"),
    ],
)
def test_a_file_changed_by_hand_is_told_by_its_place(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    file: str,
    old: str,
    new: str,
    told: str,
) -> None:
    for name in ("rules.yaml", "measures.yaml"):
        text = Path(str(resource("findings", name))).read_text(encoding="utf-8")
        changed = text.replace(old, new, 1) if name == file else text
        assert (changed != text) == (name == file)
        (tmp_path / name).write_text(changed, encoding="utf-8")
    monkeypatch.setattr(
        "soleus.storage.content.measures.resource", lambda *parts: tmp_path / parts[-1]
    )
    with pytest.raises(UserError) as error:
        load_findings.__wrapped__()
    assert file in str(error.value)
    assert told.removeprefix("rules") in str(error.value)


def test_kinds_and_levels_belong_together() -> None:
    for sheet in BOOK.sheets.values():
        assert (sheet.kind is Kind.LEVELS) == bool(sheet.levels)
        assert sheet.how or sheet.usual
