"""Steps of a running plan: added, moved, removed, and what follows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soleus.domain.quantity import exactly
from soleus.domain.run_steps import (
    change_step,
    insert_step,
    line_of,
    move_step,
    remove_step,
    running_metres,
    running_seconds,
    with_line,
)
from soleus.domain.running import RunPlan, RunSession, RunStart, RunStep
from soleus.domain.shorthand import read_run


def step(number: int, text: str, label: str = "") -> RunStep:
    plain = RunStep(f"r{number}", label or str(number), RunSession(()))
    return with_line(plain, read_run(text).line)


PLAN = RunPlan(tuple(step(number, f"run {number}") for number in (1, 2, 3)), current="r2")


def order(plan: RunPlan) -> list[tuple[str, str]]:
    return [(each.id, each.label) for each in plan.steps]


def test_numbers_follow_the_order() -> None:
    added = insert_step(PLAN, step(9, "run 9"), 1)
    assert order(added) == [("r1", "1"), ("r9", "2"), ("r2", "3"), ("r3", "4")]
    assert order(move_step(PLAN, "r1", 1)) == [("r2", "1"), ("r1", "2"), ("r3", "3")]
    assert order(move_step(PLAN, "r1", -1)) == order(PLAN)


def test_labels_of_their_own_stay() -> None:
    days = RunPlan((step(1, "walk 10", "1-5"), step(2, "jog 5", "6")))
    assert [each.label for each in move_step(days, "r1", 1).steps] == ["6", "1-5"]


def test_the_next_step_is_current_when_the_current_one_goes() -> None:
    starts = (RunStart("r2", ()), RunStart("r3", ()))
    left = remove_step(replace(PLAN, starts=starts), "r2")
    assert (left.current, order(left)) == ("r3", [("r1", "1"), ("r3", "2")])
    assert [each.step for each in left.starts] == ["r3"]
    last = remove_step(replace(PLAN, current="r3"), "r3")
    assert last.current == "r2"


def test_a_line_changes_the_session_and_nothing_else() -> None:
    line = read_run("6 x run 1 walk 2; done 2x; tue").line
    changed = change_step(PLAN, "r2", line)
    assert line_of(changed.steps[1]) == line
    assert (changed.steps[1].label, changed.steps[0]) == ("2", PLAN.steps[0])
    with pytest.raises(LookupError):
        change_step(PLAN, "gone", line)


def test_walking_is_no_running() -> None:
    session = read_run("warm-up walk 5; 3 sets of 6x run 1-2 walk 2").line.session
    assert running_seconds(session) == 3 * 6 * 120
    assert running_metres(session) is None
    assert running_metres(read_run("run 2; total 5km").line.session) == 5000
    assert running_metres(read_run("walk 2 run 3; total 5km").line.session) is None
    assert running_metres(read_run("6x run 400m walk 1min").line.session) == 2400
    assert running_seconds(RunSession((), total_s=exactly(60))) is None
