"""What a clinic chose for its handouts, kept among the settings and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from soleus.domain.programme import AdviceKind
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Contents, HandoutOptions, Instructions, Stages
from soleus.handout.page import Paper
from soleus.storage.codec import Plain
from soleus.storage.settings import SettingsStore

PAPER, LAYOUT, CONTENTS = "handout.paper", "handout.layout", "handout.contents"
GREY, FORM_FIELDS, EMBED = "handout.grey", "handout.form_fields", "handout.embed"
PRIVATE_NOTES, BESIDE = "handout.private_notes", "handout.beside"
TICKS = tuple(each.name for each in fields(Contents) if isinstance(each.default, bool))
"""Parts of the contents that are there or not."""
WEEKS = (1, 2, 4)
USUAL = HandoutOptions()


def read_options(settings: SettingsStore) -> HandoutOptions:
    """Paper, layout, contents and ways of the file; what is not known here is as usual."""
    kept = settings.all()
    paper, layout = kept.get(PAPER), kept.get(LAYOUT)
    return replace(
        USUAL,
        paper=Paper(paper) if paper in set(Paper) else USUAL.paper,
        layout=layout if isinstance(layout, str) and layout in LAYOUTS else USUAL.layout,
        contents=read_contents(kept.get(CONTENTS)),
        grey=kept.get(GREY) is True,
        form_fields=kept.get(FORM_FIELDS) is True,
        embed=kept.get(EMBED) is not False,
        beside=kept.get(BESIDE) is True,
    )


def read_contents(kept: Plain) -> Contents:
    """Contents from what :func:`written_contents` made."""
    if not isinstance(kept, Mapping):
        return USUAL.contents
    usual = USUAL.contents
    ticks = {name: kept[name] for name in TICKS if isinstance(kept.get(name), bool)}
    stages, instructions = kept.get("stages"), kept.get("instructions")
    weeks, run_plan, pages = kept.get("weeks"), kept.get("run_plan"), kept.get("advice_pages")
    known = set(AdviceKind)
    return replace(
        usual,
        **ticks,
        stages=Stages(stages) if stages in set(Stages) else usual.stages,
        instructions=(
            Instructions(instructions) if instructions in set(Instructions) else usual.instructions
        ),
        weeks=weeks if isinstance(weeks, int) and weeks in WEEKS else None,
        run_plan=run_plan if isinstance(run_plan, bool) else None,
        advice_pages=(
            tuple(AdviceKind(each) for each in pages if each in known)
            if isinstance(pages, list)
            else None
        ),
    )


def written_contents(contents: Contents) -> dict[str, Plain]:
    """What differs from the usual, as plain values. Single stages and cards are not kept:
    they belong to one programme.
    """
    usual = USUAL.contents
    written: dict[str, Plain] = {
        name: getattr(contents, name)
        for name in (*TICKS, "weeks", "run_plan")
        if getattr(contents, name) != getattr(usual, name)
    }
    if contents.stages is not usual.stages:
        written["stages"] = contents.stages.value
    if contents.instructions is not usual.instructions:
        written["instructions"] = contents.instructions.value
    if contents.advice_pages is not None:
        written["advice_pages"] = [each.value for each in contents.advice_pages]
    return written


def keep_options(settings: SettingsStore, options: HandoutOptions) -> None:
    """Remember *options* as the clinic's own."""
    settings.update(
        {
            PAPER: options.paper.value,
            LAYOUT: options.layout,
            CONTENTS: written_contents(options.contents) or None,
            GREY: options.grey or None,
            FORM_FIELDS: options.form_fields or None,
            EMBED: None if options.embed else False,
            BESIDE: options.beside or None,
        }
    )
