"""Running plans as the content's files write them: a session a line, and plans that share one."""

from __future__ import annotations

from collections.abc import Mapping

from cattrs import Converter

from soleus.domain.run_steps import with_line
from soleus.domain.running import RunPlan, RunSession, RunStep
from soleus.domain.shorthand import read_run
from soleus.storage.codec import Plain

BASE = "base"


def read_run_lines(converter: Converter, shared: Mapping[str, Plain] | None = None) -> None:
    """Let *converter* read steps as lines of shorthand: ``6x run 1min walk 2min``.

    A plan with ``base: P6`` is the one of *shared* under that id, but for what it says itself.
    """
    known = shared or {}
    converter.register_structure_hook(RunStep, lambda value, _: _step(value))
    plain = converter.get_structure_hook(RunPlan)
    converter.register_structure_hook(
        RunPlan, lambda value, kind: plain(_numbered(_based(value, known)), kind)
    )


def _based(plan: Plain, shared: Mapping[str, Plain]) -> Plain:
    if not isinstance(plan, dict) or BASE not in plan:
        return plan
    if plan[BASE] not in shared:
        raise ValueError(f"no running plan {plan[BASE]!r} to go by")
    own = {key: value for key, value in plan.items() if key != BASE}
    return {**shared[plan[BASE]], **own}


def _numbered(plan: Plain) -> Plain:
    """Give the steps their ids, ``r1`` on, and the labels that the file leaves out."""
    if not isinstance(plan, dict) or not isinstance(plan.get("steps"), list):
        return plan
    steps = [
        {
            "id": f"r{number}",
            "label": str(number),
            **(step if isinstance(step, dict) else {"run": step}),
        }
        for number, step in enumerate(plan["steps"], 1)
    ]
    return {**plan, "steps": steps}


def _step(value: Plain) -> RunStep:
    extra = set(value) - {"id", "label", "run"} if isinstance(value, dict) else {"nothing"}
    if extra or not isinstance(value.get("run"), str):
        raise ValueError(f"a step is a line or has label and run, not {value!r:.60}")
    reading = read_run(value["run"])
    if reading.problems:
        first = reading.problems[0]
        unread = value["run"][first.start : first.end]
        raise ValueError(f"cannot read {unread!r} in the session {value['run']!r}")
    return with_line(RunStep(value["id"], str(value["label"]), RunSession(())), reading.line)
