"""The programme as plain text for the clinical record: short, in the clinician's shorthand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from soleus.domain.card import Card
from soleus.domain.programme import IssuedVersion, Programme
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import write_dose
from soleus.domain.sides import real_side
from soleus.domain.stage import Stage
from soleus.handout.compose.compose import chosen_stages
from soleus.handout.compose.compose_front import running_due
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.numbering import numbered
from soleus.handout.handout import PLAIN
from soleus.handout.options import HandoutOptions, Library, no_figures
from soleus.handout.words.gate_words import gate_lines, needed_lines, step_back_lines
from soleus.handout.words.localised import localised
from soleus.handout.words.plan_words import adjunct_name, block_lines, block_title
from soleus.handout.words.run_words import run_plan_text
from soleus.handout.words.schedule_words import stage_title, stage_weeks
from soleus.handout.words.wording import load_wording


@dataclass(frozen=True, slots=True)
class Handing:
    """Who handed it over, and as which version; empty where it is only copied."""

    initials: str = ""
    version: int = 0

    @classmethod
    def of(cls, issued: IssuedVersion) -> Handing:
        return cls(issued.initials, issued.number)


def plain_text(
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    handing: Handing = Handing(),
) -> str:
    """Reference, date, presentation, stages with their cards and gates, running, initials.

    The words are those of the options' language, the clinic's own; doses are shorthand that
    reads back to the same dose.

    Raises:
        UserError: when the language, a stage or an exercise is not there.

    """
    wording = load_wording(options.language or "en")
    spoken = localised(programme, library, wording.language)
    programme = spoken.programme
    setting = Setting(programme, spoken.library, options, wording, no_figures)
    parts = ["\n".join(_head(setting))]
    parts += ["\n".join(_stage(stage, setting)) for stage in chosen_stages(programme, options)]
    parts.append("\n".join(_foot(setting, handing)))
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(setting: Setting) -> Iterator[str]:
    programme, wording = setting.programme, setting.wording
    day = wording.date(setting.options.date) if setting.options.date else ""
    first = ", ".join(each for each in (programme.reference, day) if each)
    if first:
        yield first
    presentation = setting.library.presentations.get(programme.presentation)
    about = presentation.name if presentation is not None else programme.title
    if about and programme.side is not None:
        about = wording.say(
            "record.side", about=about, side=wording.say(f"side.whole.{programme.side}")
        )
    if about:
        yield about


def _stage(stage: Stage, setting: Setting) -> Iterator[str]:
    wording, programme = setting.wording, setting.programme
    weeks = stage_weeks(stage, wording)
    title = stage_title(stage, wording)
    yield wording.say("record.stage", stage=title, weeks=wording.inner(weeks)) if weeks else title
    for block, cards in numbered(stage, programme):
        heading = block_title(block, wording)
        lines = " ".join(block_lines(block, wording))
        if cards and (heading or lines):
            yield " ".join(each for each in (f"[{heading}]" if heading else "", lines) if each)
        for each in cards:
            line = card_line(each.card, each.schedule, setting)
            yield f"{each.number}. {line}" if each.number is not None else f"+ {line}"
    known = setting.known(stage)
    gate = gate_lines(stage.gate, wording, known)
    if gate:
        yield wording.say("record.gate", lines=" ".join(gate))
        after = (
            *needed_lines(stage.gate, wording), *step_back_lines(stage.gate, wording, known)
        )  # fmt: skip
        if after:
            yield " ".join(after)


def card_line(card: Card, around: Schedule, setting: Setting) -> str:
    """As in "Single-leg heel raise, floor: 3x15 2-1-2 R 2/day (to a doorframe)"."""
    if card.adjunct is not None:
        name = adjunct_name(card.adjunct, setting.wording)
    else:
        name = setting.exercise(card.exercise, card.variant).clinical_name
    side = card.dose.side and real_side(card.dose.side, setting.programme.side)
    dose = write_dose(replace(card.dose, side=side, schedule=card.dose.schedule.within(around)))
    line = f"{name}: {dose}" if dose else name
    return f"{line} ({card.note.strip()})" if card.note.strip() else line


def _foot(setting: Setting, handing: Handing) -> Iterator[str]:
    programme, wording = setting.programme, setting.wording
    if programme.run_plan is not None:
        plan = programme.run_plan
        text = run_plan_text(plan, wording, setting.known(), programme.schedule)
        current = next(
            (place for place, step in enumerate(plan.steps) if step.id == plan.current), None
        )
        if current is not None:
            step = text.steps[current]
            label = wording.say("run.step", label=step.label)
            yield wording.say("record.run", step=label, session=step.session)
        else:
            yield wording.say("record.run-waits", count=wording.number(len(plan.steps)))
        if text.note and running_due(setting):
            yield text.note
    if programme.review_on is not None:
        yield wording.say("label.next-visit", date=wording.date(programme.review_on))
    if handing.version and handing.initials:
        yield wording.say("record.handed", version=handing.version, initials=handing.initials)
    elif handing.initials:
        yield handing.initials
