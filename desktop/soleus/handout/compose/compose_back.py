"""The end of the sheet: whom to ask, the clinic's link, where the contents come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import yaml

from soleus.assets import resource
from soleus.domain.stage import Stage
from soleus.domain.trust import Source, Tag
from soleus.handout.blocks import Contacts, Link, Notes, Origins
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.layout import LARGE_PT, LAYOUTS
from soleus.handout.words.wording import DRAFT

MOST_SOURCES = 6
"""More names than these say nothing to a patient."""


def contacts(setting: Setting, *, told: bool) -> Iterator[Contacts]:
    """Whom to ask. *told*: a line to write the telephone number on stands elsewhere, if need be."""
    clinic, wording, programme = setting.options.clinic, setting.wording, setting.programme
    lines = [", ".join(part for part in (clinic.name, clinic.address) if part)]
    if clinic.phone:
        lines.append(wording.say("label.call", phone=clinic.phone.replace(" ", "\u00a0")))
    elif not told:
        lines.append(wording.say("label.telephone", blank=wording.long_blank))
    if programme.reference and clinic.phone:
        lines.append(wording.say("label.reference", reference=programme.reference))
    if programme.review_on is not None:
        lines.append(wording.say("label.next-visit", date=wording.date(programme.review_on)))
    lines.append(clinic.footer)
    lines = [line for line in lines if line]
    if lines:
        yield Contacts(wording.say("label.contact"), tuple(lines))


def notes(setting: Setting) -> tuple[Notes, ...]:
    """For a page to write on, and for two of them: the next visit, or a line for its day."""
    wording, day = setting.wording, setting.programme.review_on
    date = wording.date(day) if day is not None else wording.long_blank
    visit = wording.say("label.next-visit", date=date)
    told = wording.say("label.notes-for")
    return (
        Notes(wording.say("label.notes-both"), (told, visit)),
        Notes(wording.say("label.notes"), (told,)),
        Notes(wording.say("label.notes-ask"), (visit,)),
    )


def link(setting: Setting) -> Iterator[Link]:
    """The clinic's web address, where there is one."""
    clinic = setting.options.clinic
    if clinic.link.strip():
        label = clinic.link_label.strip() or setting.wording.say("label.watch")
        yield Link(label, clinic.link.strip())


def origins(setting: Setting, stages: tuple[Stage, ...]) -> Iterator[Origins]:
    """Other formats, the day of review (a line to write it on), sources, unchecked words."""
    wording, programme, options = setting.wording, setting.programme, setting.options
    spec = LAYOUTS.get(options.layout)
    large = spec is not None and spec.body_pt >= LARGE_PT
    lines = [wording.say("label.formats-large" if large else "label.formats")]
    if programme.review_on is None:
        lines.append(wording.sentence(wording.say("label.review", date=wording.long_blank)))
    elif not options.contents.contacts:
        day = wording.date(programme.review_on)
        lines.append(wording.sentence(wording.say("label.review", date=day)))
    lines.append(wording.sentence(wording.say("label.origin")))
    names = _sources(setting, stages)
    if names:
        names = [name.replace(" ", "\u00a0") for name in names]
        lines.append(wording.sentence(wording.say("label.sources", sources=wording.aside(names))))
    if wording.status == DRAFT:
        lines.append(wording.say("label.draft-language"))
    yield Origins(wording.say("label.about-sheet"), tuple(lines))


def _sources(setting: Setting, stages: tuple[Stage, ...]) -> list[str]:
    """The studies that most of what is printed rests on, by first author and year."""
    found: Counter[str] = Counter()
    presentation = setting.library.presentations.get(setting.programme.presentation)
    sources: list[Source] = list(presentation.sources) if presentation is not None else []
    for stage in stages:
        for card in stage.cards:
            exercise = setting.library.exercises.get(card.exercise)
            sources += exercise.sources if exercise is not None else ()
    names = source_names()
    for source in sources:
        if source.tag is Tag.FOUND and source.code in names:
            found[names[source.code]] += 1
    return sorted(name for name, _ in found.most_common(MOST_SOURCES))


@cache
def source_names() -> dict[str, str]:
    """Codes of the clinical sheet ("F37") with author and year ("Silbernagel 2007")."""
    text = resource("sources.yaml").read_text(encoding="utf-8")
    return {str(code): str(name) for code, name in yaml.load(text, yaml.CSafeLoader).items()}
