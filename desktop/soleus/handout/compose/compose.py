"""A programme as blocks in the order in which a patient needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from soleus.clinic.burden import stage_burden
from soleus.domain.dose import PainRule, Side
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.running import RunPlan
from soleus.domain.sides import dose_sides
from soleus.domain.stage import Stage
from soleus.errors import UserError
from soleus.handout.blocks import (
    Advice,
    Block,
    Content,
    Footer,
    Heading,
    Letterhead,
    Plan,
    PlanRow,
    TickList,
    Title,
)
from soleus.handout.compose.compose_back import contacts as contacts_of
from soleus.handout.compose.compose_back import link, notes, origins
from soleus.handout.compose.compose_diary import diary
from soleus.handout.compose.compose_front import ask_about_runs, fits, running_due, summary
from soleus.handout.compose.compose_needs import equipment, key_words
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.compose_stage import stage_blocks
from soleus.handout.options import (
    FigureSource,
    HandoutOptions,
    Library,
    Stages,
    no_figures,
)
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.gait_words import gait_cue_lines
from soleus.handout.words.gate_words import gate_after, gate_lines, needed_lines
from soleus.handout.words.localised import localised
from soleus.handout.words.plan_words import advice_lines, advice_title, avoid_lines, traffic_light
from soleus.handout.words.run_words import run_plan_text
from soleus.handout.words.schedule_words import stage_schedule, stage_title, stage_weeks
from soleus.handout.words.wording import DRAFT, Wording, load_wording, wording_for


def compose(
    programme: Programme, library: Library, options: HandoutOptions, figures: FigureSource
) -> Content:
    """The words of the handout, part by part.

    Raises:
        UserError: when a language or an exercise is missing.

    """
    wording = words_for(programme, options)
    spoken = localised(programme, library, wording.language)
    programme = spoken.programme
    setting = Setting(programme, spoken.library, options, wording, figures)
    stages = chosen_stages(programme, options)
    title = _title(setting, stages)
    burdens = [stage_burden(stage, programme.schedule) for stage in stages]
    return Content(
        title=title.title,
        language=wording.language,
        blocks=tuple(_blocks(setting, stages, title)),
        footer=footer(setting),
        exercises=max((each.exercises for each in burdens), default=0),
        minutes=max((each.minutes for each in burdens), default=0),
        keys=key_words(wording.language),
        rest=wording.say("label.on-full-sheet", numbers="{numbers}"),
        help=_help(setting),
        notes=notes(setting),
        help_page=wording.say("label.help-page", page="{page}"),
        strangers=spoken.strangers,
        draft=spoken.draft or wording.status == DRAFT,
    )


def _help(setting: Setting) -> str:
    """When to get help, in the one line that a single page has room for."""
    if not setting.options.contents.advice:
        return ""
    number = setting.options.clinic.emergency.strip() or setting.wording.say("emergency")
    return setting.wording.say("help-short", emergency=number)


def words_for(programme: Programme, options: HandoutOptions) -> Wording:
    """The words of the sheet: without a number to call, it says so that it still helps.

    Raises:
        UserError: when there is no such language.

    """
    return wording_for(options.language or programme.language, options.clinic.phone)


def title_of(programme: Programme, library: Library, options: HandoutOptions) -> str:
    """The title alone, for a file's name and its metadata.

    Raises:
        UserError: when a language, a stage or a card is missing.

    """
    wording = load_wording(options.language or programme.language)
    spoken = localised(programme, library, wording.language)
    setting = Setting(spoken.programme, spoken.library, options, wording, no_figures)
    return _title(setting, chosen_stages(spoken.programme, options)).title


def chosen_stages(programme: Programme, options: HandoutOptions) -> tuple[Stage, ...]:
    """The stages to print; of the stage with a chosen card, that card alone.

    Raises:
        UserError: when a chosen stage or card is not in the programme.

    """
    contents = options.contents
    if contents.card:
        return (_with_one_card(programme, contents.card),)
    if contents.chosen:
        known = {stage.id for stage in programme.stages}
        for each in contents.chosen:
            if each not in known:
                raise UserError(f"The programme has no stage {each!r}. Choose one that it has.")
        return tuple(stage for stage in programme.stages if stage.id in contents.chosen)
    if contents.stages is Stages.ALL:
        return programme.stages
    current = programme.current_stage
    return (current,) if current is not None else ()


def _with_one_card(programme: Programme, card_id: str) -> Stage:
    for stage, block, card in programme.cards():
        if card.id == card_id:
            return replace(stage, blocks=(replace(block, cards=(card,), rounds=None, pick=None),))
    raise UserError(f"The programme has no exercise {card_id!r}. Choose one that it has.")


def _blocks(setting: Setting, stages: tuple[Stage, ...], title: Title) -> Iterator[Block]:
    programme, contents, clinic = (
        setting.programme,
        setting.options.contents,
        setting.options.clinic,
    )
    if clinic.name or clinic.phone or clinic.logo:
        yield Letterhead(clinic.name, clinic.phone, clinic.logo)
    yield title
    single = len(stages) == 1
    if contents.summary:
        yield from summary(setting, stages)
    if contents.traffic_light:
        yield traffic_light(_pain(setting, stages), setting.wording)
    for stage in stages:
        if not single:
            yield _stage_heading(stage, setting)
        if contents.exercises:
            yield from stage_blocks(stage, setting, 2 if single else 3)
        if contents.gate:
            yield from _gate(stage, setting, single=single)
    if contents.equipment and contents.exercises:
        yield from equipment(stages, setting)
    if contents.diary and stages:
        current = programme.current_stage
        shown = current if current is not None and current in stages else stages[0]
        found = diary(shown, setting)
        if found is not None:
            yield found
    yield from _plans(setting, stages)
    if contents.contacts:
        wanted = wanted_advice(setting) if contents.advice else ()
        yield from contacts_of(setting, told=AdviceKind.SEEK_HELP in wanted)
        yield from link(setting)
    if contents.sources:
        yield from origins(setting, stages)


def _title(setting: Setting, stages: tuple[Stage, ...]) -> Title:
    programme, options, wording = setting.programme, setting.options, setting.wording
    if len(stages) == 1:
        title = stage_title(stages[0], wording)
    else:
        title = programme.title or wording.say("label.programme")
    extra = [programme.reference]
    if options.date is not None:
        extra.append(wording.date(options.date))
    facts = []
    presentation = setting.library.presentations.get(programme.presentation)
    if presentation is not None:
        facts.append(presentation.patient_name)
        if programme.side is not None and _one_sided(stages):
            facts.append(wording.say(f"side.whole.{programme.side}"))
    elif len(stages) == 1 and programme.title.strip():
        # Nothing else says what the sheet is about; where the patient's word does, it is enough.
        facts.append(programme.title.strip())
    if len(stages) == 1 and stage_weeks(stages[0], wording):
        facts.append(stage_weeks(stages[0], wording))
    extra = [each for each in extra if each]
    if facts:
        facts[0] = f"{facts[0][:1].upper()}{facts[0][1:]}"
    return Title(title, tuple(facts), tuple(extra))


def _one_sided(stages: tuple[Stage, ...]) -> bool:
    """Whether a side is worked on its own: where all is done by each or both, none is named."""
    doses = [card.dose for stage in stages for card in stage.cards]
    even = {Side.EACH, Side.BOTH, Side.ALTERNATING}
    return not doses or any(dose_sides(dose) - even for dose in doses)


def _pain(setting: Setting, stages: tuple[Stage, ...]) -> PainRule | None:
    """The stage's own rule when one stage is printed, else the programme's or presentation's."""
    return setting.pain(stages[0] if len(stages) == 1 else None)


def _stage_heading(stage: Stage, setting: Setting) -> Heading:
    wording, programme = setting.wording, setting.programme
    aim = wording.say("label.aim", aim=wording.inner(stage.aim)) if stage.aim else ""
    details = [stage_weeks(stage, wording), wording.sentence(aim)]
    details.append(" ".join(stage_schedule(stage, wording, programme.schedule)))
    if stage.entry:
        known = setting.known(stage)
        lines = [criterion_text(each, wording, known) for each in stage.entry]
        details.append(" ".join((wording.say("stage.start-here"), *lines)))
    return Heading(
        stage_title(stage, wording), tuple(each for each in details if each), 2, stage=True
    )


def _gate(stage: Stage, setting: Setting, *, single: bool) -> Iterator[TickList]:
    wording, known = setting.wording, setting.known(stage)
    lines = gate_lines(stage.gate, wording, known)
    if lines:
        after = gate_after(stage.gate, wording, known, call=single)
        every = stage.gate.needed is None and len(lines) > 1
        title = wording.say("label.move-on-all" if every else "label.move-on-when")
        call = len(needed_lines(stage.gate, wording)) if single else -1
        yield TickList(title, lines, after, 2 if single else 3, call)


def _plans(setting: Setting, stages: tuple[Stage, ...]) -> Iterator[Plan | Advice]:
    """The running plan, how to run, what to leave out, advice; help last."""
    programme, contents, wording = setting.programme, setting.options.contents, setting.wording
    known = setting.known()
    if programme.run_plan is not None and running_due(setting):
        yield _run_plan(programme.run_plan, setting)
    if contents.gait_plan and programme.gait_plan is not None:
        gait = programme.gait_plan
        lines = [
            " ".join(gait_cue_lines(cue, wording, known, baseline=gait.baseline))
            for cue in gait.cues
        ]
        yield Advice(wording.say("gait.title"), lines=(*lines, *([gait.note] if gait.note else [])))
    if contents.advice:
        if programme.avoid:
            yield Advice(wording.say("avoid-title"), lines=avoid_lines(programme.avoid, wording))
        order = sorted(wanted_advice(setting), key=lambda kind: kind is AdviceKind.SEEK_HELP)
        for kind in order:
            if contents.advice_pages or fits(kind, setting, stages):
                yield _advice(kind, setting, stages)


def wanted_advice(setting: Setting) -> tuple[AdviceKind, ...]:
    """The advice that was chosen for the sheet, else the programme's own."""
    chosen = setting.options.contents.advice_pages
    return setting.programme.advice if chosen is None else chosen


def _run_plan(plan: RunPlan, setting: Setting) -> Plan:
    wording = setting.wording
    known = setting.known()
    if plan.pain is not None:
        known = replace(known, pain=plan.pain)
    text = run_plan_text(plan, wording, known, setting.programme.schedule)
    rows = tuple(
        PlanRow(
            wording.say("run.step", label=told.label),
            (told.session, *told.notes),
            told.ticks,
            wording.say("run.here") if step.id == plan.current else "",
        )
        for step, told in zip(plan.steps, text.steps, strict=True)
    )
    ticks = 1 + len(plan.entry) if plan.entry and not plan.begun else 0
    return Plan(
        title=text.title,
        lead=text.lead[ticks:],
        rows=rows,
        rules=text.after,
        ticks_title=text.lead[0] if ticks else "",
        ticks=text.lead[1:ticks],
        rules_title=wording.say("run.rules") if text.after else "",
    )


def _advice(kind: AdviceKind, setting: Setting, stages: tuple[Stage, ...]) -> Advice:
    programme, wording = setting.programme, setting.wording
    lines = advice_lines(
        kind,
        wording,
        presentation=programme.presentation,
        pain=_pain(setting, stages),
        told=setting.options.contents.traffic_light,
        emergency=setting.options.clinic.emergency.strip(),
    )
    if kind is AdviceKind.KEEP_RUNNING:
        lines += ask_about_runs(setting)
    title = advice_title(kind, wording)
    if kind in RUNNING_TEXT:
        return Advice(title, text=" ".join(lines))
    return Advice(title, lines=lines, urgent=kind is AdviceKind.SEEK_HELP)


RUNNING_TEXT = frozenset(AdviceKind) - {AdviceKind.SEEK_HELP, AdviceKind.PAIN}
"""Advice that is told, not listed."""


def footer(setting: Setting) -> Footer:
    """Reference, date and the clinic's phone, for the foot of every page."""
    clinic, wording, options = setting.options.clinic, setting.wording, setting.options
    dates = (wording.date(options.date), options.date.isoformat()) if options.date else ("", "")
    left, short = (
        " · ".join(part for part in (setting.programme.reference, options.initials, date) if part)
        for date in dates
    )
    phone = clinic.phone
    called = [wording.say(key, phone=phone) for key in ("label.call", "label.call-short")]
    middle = (*called, phone) if phone else ()
    page = wording.say("label.page", page="{page}", pages="{pages}")
    return Footer(left, middle, page, short)
