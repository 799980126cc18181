"""Run plans and gait plans of published programmes, built in the model."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from express_doses import span
from express_phrases import CUES, ENTRIES, MILE, RUN_EXTRAS, RUN_RULES, STARTS
from express_source import Node
from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.dose import PainRule
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import (
    Gait,
    Repeat,
    RunPlan,
    RunRule,
    RunSession,
    RunStart,
    RunStep,
    Segment,
)
from soleus.domain.schedule import Schedule


def run_plan_of(
    node: Node,
    head: Node,
    schedule: Schedule,
    pain: PainRule | None,
    step_back: tuple[StepBackRule, ...],
) -> RunPlan | None:
    if "run_plan" not in node.data:
        return None
    rules = _rules(head)
    steps = tuple(_step(each, rules) for each in node.nodes("run_plan"))
    entry, starts = _entry(head, steps)
    own = rules.get("schedule", Schedule()).within(schedule)
    if "days_a_week" in rules:
        own = replace(own, days_a_week=rules["days_a_week"])
    return RunPlan(
        steps=steps,
        title=node.data["title"],
        schedule=own,
        entry=entry,
        starts=starts,
        advance=rules.get("advance", ()),
        step_back=step_back + rules.get("step_back", ()),
        pain=pain,
        rules=rules.get("rules", ())
        + ((RunRule.NO_CONSECUTIVE_DAYS,) if own.non_consecutive else ()),
        add_m=rules.get("add_m"),
        week_m=rules.get("week_m", ()),
        miles=any(each.get("unit") == "miles" for each in node.data["run_plan"]),
        note=rules.get("note", ""),
    )


def _rules(head: Node) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for phrase in filter(None, map(str.strip, (head.take("rules") or "").split(";"))):
        if phrase not in RUN_RULES:
            found["note"] = head.note("rules", phrase)
        for key, value in RUN_RULES.get(phrase, {}).items():
            found[key] = found[key] + value if key in {"rules", "step_back"} & set(found) else value
    return found


def _entry(
    head: Node, steps: tuple[RunStep, ...]
) -> tuple[tuple[Criterion, ...], tuple[RunStart, ...]]:
    entry: tuple[Criterion, ...] = ()
    starts: list[RunStart] = []
    text = head.take("entry") or ""
    phrases = [text] if text in ENTRIES else [each.strip() for each in text.split(";")]
    for phrase in filter(None, phrases):
        if phrase in ENTRIES:
            entry += ENTRIES[phrase]
        elif phrase in STARTS:
            for phase, when in STARTS[phrase]:
                first = next(step for step in steps if step.label.startswith(f"Phase {phase}"))
                starts.append(RunStart(first.id, when))
        else:
            entry += (Criterion(text=head.note("entry", phrase)),)
    return entry, tuple(starts)


def _step(node: Node, rules: dict[str, Any]) -> RunStep:
    label = node.take("step")
    more: dict[str, Any] = {}
    extra = node.take("extra")
    if extra is not None:
        if extra not in RUN_EXTRAS:
            node.note("extra", extra)
        more = RUN_EXTRAS.get(extra, {})
    session = _distances(node) if "segments" in node.data else _times(node, more)
    blocks = rules.get("blocks")
    if blocks and session.total_s != exactly(blocks[0] * blocks[1]):
        node.note("step", "not the blocks that the rule states")
    complete = more.get("complete")
    pair = re.search(r"(\d+)-(\d+)$", label)
    if "complete" in rules and pair:
        complete = int(pair[2]) - int(pair[1]) + 1
    return RunStep(
        id=re.sub(r"[^a-z0-9]+", "-", label.lower()),
        label=label,
        session=session,
        complete=exactly(complete) if complete else None,
        sessions_a_week=span(node.take("sessions_per_week")),
        advance=more.get("advance", ()),
    )


def _times(node: Node, more: dict[str, Any]) -> RunSession:
    run, walk = span(node.take("run_min")), span(node.take("walk_min"))
    segments = []
    if run and run.high:
        segments.append(Segment(Gait.RUN, _seconds(run)))
    if walk and walk.high:
        segments.append(Segment(more.get("walk", Gait.WALK), _seconds(walk)))
    repeats = [Repeat(tuple(segments), span(node.take("repeats")))]
    if "strides" in more:
        times, metres = more["strides"]
        stride = Segment(Gait.STRIDE, metres=exactly(metres))
        repeats.append(Repeat((stride,), exactly(times)))
    total = span(node.take("total_min"))
    return RunSession(
        tuple(repeats),
        warm_up=more.get("warm_up", ()),
        surface=more.get("surface"),
        total_s=_seconds(total) if total else None,
    )


def _seconds(minutes: Range) -> Range:
    return Range(minutes.low * 60, minutes.high * 60)


def _distances(node: Node) -> RunSession:
    unit = {"miles": MILE, "km": 1000.0, "m": 1.0}[node.take("unit")]
    segments = tuple(
        Segment(Gait(gait), metres=exactly(length * unit)) for gait, length in node.take("segments")
    )
    return RunSession((Repeat(segments),))


def gait_plan_of(node: Node, video: bool) -> GaitPlan | None:
    if "gait_plan" not in node.data:
        return None
    cues = []
    for each in node.nodes("gait_plan"):
        name, content = each.take("step"), each.take("content")
        fields = CUES.get(content)
        if fields is None:
            fields = {"kind": "baseline", "note": each.note("content", content)}
        cues.append(GaitCue(name.lower().replace(" ", "-"), **fields))
    cues[0] = replace(cues[0], video=video)
    return GaitPlan(tuple(cues))
