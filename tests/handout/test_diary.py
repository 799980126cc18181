"""The diary: boxes on the days of the schedule, scores and weeks as asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.test_compose import (
    DAILY,
    MONDAYS,
    TWO,
    card,
    composed,
    of_kind,
    programme,
    stage,
)

from soleus.domain.programme import DiaryPlan
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule, Weekday
from soleus.handout.blocks import (
    Diary,
)
from soleus.handout.compose.compose_diary import boxes
from soleus.handout.options import (
    Contents,
)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (MONDAYS, (1, 0, 1, 0, 0, 0, 0)),
        (DAILY, (1,) * 7),
        (Schedule(days_a_week=exactly(3)), (1,) * 7),
        (Schedule(times_a_day=Range(1, 2)), (2,) * 7),
        (Schedule(times_a_day=exactly(2), weekdays=(Weekday.SUNDAY,)), (0, 0, 0, 0, 0, 0, 2)),
        (Schedule(), (1,) * 7),
    ],
)
def test_boxes_follow_the_schedule(schedule: Schedule, expected: tuple[int, ...]) -> None:
    assert boxes(schedule) == expected


def test_days_that_the_patient_chooses_are_said_in_words() -> None:
    free = card("a", schedule=Schedule(days_a_week=exactly(3)))
    (diary,) = of_kind(composed(programme(stage("1", free, card("b")))), Diary)
    assert [row.hint for row in diary.rows if not row.scores] == ["3 days a week", ""]


def test_days_that_hold_for_all_are_said_once() -> None:
    free = Schedule(days_a_week=exactly(3))
    made = programme(stage("1", card("a", schedule=free), card("b", schedule=free)))
    (diary,) = of_kind(composed(made), Diary)
    assert not any(row.hint for row in diary.rows)
    assert diary.lead.startswith("3 days a week, you choose the days.")


def test_the_diary_has_the_scores_and_weeks_that_were_asked_for() -> None:
    plan = DiaryPlan(weeks=2, pain_before=True, pain_during=False, pain_next_morning=True)
    (diary,) = of_kind(composed(replace(TWO, diary=plan)), Diary)
    assert sum(row.scores for row in diary.rows) == 2
    assert len(diary.weeks) == 2
    (longer,) = of_kind(composed(TWO, contents=Contents(weeks=4)), Diary)
    assert len(longer.weeks) == 4
    assert not of_kind(composed(replace(TWO, diary=None)), Diary)
