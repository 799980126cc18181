"""The diary of a stage: which boxes on which days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from soleus.domain.card import Card
from soleus.domain.dose import Side
from soleus.domain.finding import BodySide
from soleus.domain.programme import DiaryPlan
from soleus.domain.schedule import Schedule, Weekday
from soleus.domain.stage import Stage
from soleus.handout.blocks import Diary, DiaryRow
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.compose_stage import item_name, with_sides
from soleus.handout.compose.numbering import numbered
from soleus.handout.setting.set_diary import MOST_BOXES
from soleus.handout.words.plan_words import weekday_heads
from soleus.handout.words.schedule_words import frequency
from soleus.handout.words.wording import Wording


def diary(stage: Stage, setting: Setting) -> Diary | None:
    """The tick grid of *stage*; None when the programme has none or nothing is to be done."""
    plan = setting.programme.diary
    if plan is None:
        return None
    rows = tuple(_card_rows(stage, setting))
    if not rows:
        return None
    wording = setting.wording
    shared = rows[0].hint if len({row.hint for row in rows}) == 1 else ""
    if shared:
        rows = tuple(replace(row, hint="") for row in rows)
    weeks = max(setting.options.contents.weeks or plan.weeks, 1)
    scores = tuple(_score_rows(plan, setting))
    lead = [wording.say("label.any-days", often=shared)] if shared else []
    lead.append(wording.say("label.diary-lead"))
    if any(max(row.days) > MOST_BOXES for row in rows):
        lead.append(wording.say("label.diary-wide"))
    scored = [wording.say("label.diary-scores")] if scores else []
    scored += [wording.say("label.diary-morning")] if plan.pain_next_morning else []
    return Diary(
        title=wording.say("label.diary"),
        lead=" ".join(wording.sentence(line) for line in (*lead, *scored)),
        scored=" ".join(wording.sentence(line) for line in scored),
        days=weekday_heads(wording),
        rows=rows + scores,
        weeks=tuple(wording.say("label.week", n=number) for number in range(1, weeks + 1)),
        letters=weekday_heads(wording, letters=True),
        head=wording.say("label.week-head"),
        key=_key(rows, wording),
    )


def _card_rows(stage: Stage, setting: Setting) -> Iterator[DiaryRow]:
    for _, cards in numbered(stage, setting.programme):
        for each in cards:
            schedule = each.rhythm
            if each.number is None and not (each.card.dose.given or schedule.frequency):
                continue  # a heel lift is worn, not done: there is nothing to tick
            yield DiaryRow(
                name=item_name(each.card, setting),
                days=boxes(schedule),
                number=each.number,
                hint=hint(schedule, setting.wording),
                card=each.card.id,
                sides=(sides := _sides(each.card, setting)),
                letters=_letters(setting) if sides else (),
            )


SIDES = (Side.LEFT, Side.RIGHT)


def _sides(card: Card, setting: Setting) -> tuple[str, ...]:
    """Left and right in words, where the exercise is done with each."""
    affected = setting.programme.side
    both_sore = affected is BodySide.BOTH and card.dose.side in {Side.AFFECTED, Side.OTHER}
    if card.dose.side is not Side.EACH and not both_sore:
        return ()
    part = "leg"
    if card.adjunct is None:
        exercise = setting.exercise(card.exercise, card.variant)
        part = "whole" if with_sides(exercise) else "leg"
    return tuple(setting.wording.say(f"side.{part}.{side}") for side in SIDES)


def _key(rows: tuple[DiaryRow, ...], wording: Wording) -> str:
    lettered = any(row.letters for row in rows)
    return wording.sentence(wording.say("label.side-letters")) if lettered else ""


def _letters(setting: Setting) -> tuple[str, ...]:
    return tuple(setting.wording.say(f"side.letter.{side}") for side in SIDES)


def boxes(schedule: Schedule) -> tuple[int, ...]:
    """How many boxes each day has: none on days that the schedule leaves out.

    A range of times a day gets as many boxes as the most.
    """
    times = int(schedule.times_a_day.high) if schedule.times_a_day else 1
    if schedule.weekdays:
        return tuple(times if day in schedule.weekdays else 0 for day in Weekday)
    return (times,) * len(Weekday)


def hint(schedule: Schedule, wording: Wording) -> str:
    """How often, where the boxes alone do not say it: on days that the patient chooses."""
    daily = schedule.every_days in (None, 1) and schedule.days_a_week is None
    if schedule.weekdays or (daily and not schedule.as_needed):
        return ""
    return frequency(schedule, wording)


def _score_rows(plan: DiaryPlan, setting: Setting) -> Iterator[DiaryRow]:
    """Pain before, during and the next morning; for each side where both are sore."""
    wording = setting.wording
    sides = SIDES if setting.programme.side is BodySide.BOTH else ()
    for wanted, key in (
        (plan.pain_before, "label.pain-before"),
        (plan.pain_during, "label.pain-during"),
        (plan.pain_next_morning, "label.pain-next-morning"),
    ):
        if not wanted:
            continue
        score = wording.say(key)
        names = [
            wording.say("label.score-side", score=score, side=wording.say(f"side.whole.{side}"))
            for side in sides
        ]
        for name in names or [score]:
            yield DiaryRow(name, (1,) * len(Weekday), scores=True)
