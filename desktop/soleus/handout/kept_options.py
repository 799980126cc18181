"""How a sheet was made, as plain values: among a clinic's settings, and with an issued version."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace

from soleus.domain.programme import AdviceKind, IssuedVersion
from soleus.handout.options import Contents, HandoutOptions, Instructions, Stages
from soleus.handout.page import Paper
from soleus.storage.codec import Plain

TICKS = tuple(each.name for each in fields(Contents) if isinstance(each.default, bool))
"""Parts of the contents that are there or not."""
WEEKS = (1, 2, 4)
USUAL = Contents()
WAYS = ("grey", "form_fields", "beside")
"""What is chosen about a sheet as a whole, beside paper, layout and contents."""


def read_contents(kept: Plain) -> Contents:
    """Contents from what :func:`written_contents` made; what is not known here is as usual."""
    if not isinstance(kept, Mapping):
        return USUAL
    ticks = {name: kept[name] for name in TICKS if isinstance(kept.get(name), bool)}
    stages, instructions = kept.get("stages"), kept.get("instructions")
    weeks, run_plan, pages = kept.get("weeks"), kept.get("run_plan"), kept.get("advice_pages")
    known = set(AdviceKind)
    return replace(
        USUAL,
        **ticks,
        stages=Stages(stages) if stages in set(Stages) else USUAL.stages,
        instructions=(
            Instructions(instructions) if instructions in set(Instructions) else USUAL.instructions
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
    """What differs from the usual. Single stages and cards are left out: they belong to one
    programme.
    """
    written: dict[str, Plain] = {
        name: getattr(contents, name)
        for name in (*TICKS, "weeks", "run_plan")
        if getattr(contents, name) != getattr(USUAL, name)
    }
    if contents.stages is not USUAL.stages:
        written["stages"] = contents.stages.value
    if contents.instructions is not USUAL.instructions:
        written["instructions"] = contents.instructions.value
    if contents.advice_pages is not None:
        written["advice_pages"] = [each.value for each in contents.advice_pages]
    return written


def written_sheet(options: HandoutOptions) -> dict[str, Plain]:
    """How a sheet of one programme was made, so that the same one can be made again.

    Layout, language, day and initials stand beside it in an issued version.
    """
    contents = options.contents
    return {
        "paper": options.paper.value,
        **{way: True for way in WAYS if getattr(options, way)},
        "contents": {
            **written_contents(contents),
            **({"chosen": list(contents.chosen)} if contents.chosen else {}),
            **({"card": contents.card} if contents.card else {}),
        },
    }


def sheet_of_version(version: IssuedVersion) -> Plain:
    """What was written with an issued version; nothing for one that was issued before schema 3."""
    sheet: Plain = json.loads(version.sheet) if version.sheet else {}
    return sheet


def read_sheet(kept: Plain, usual: HandoutOptions) -> HandoutOptions:
    """*usual* with what :func:`written_sheet` made; without that, its contents for any programme.

    Versions that were issued before schema 3 have nothing written.
    """
    if not isinstance(kept, Mapping) or not kept:
        return replace(usual, contents=replace(usual.contents, chosen=(), card=""))
    paper, contents = kept.get("paper"), kept.get("contents")
    named = contents if isinstance(contents, Mapping) else {}
    chosen, card = named.get("chosen"), named.get("card")
    return replace(
        usual,
        paper=Paper(paper) if paper in set(Paper) else usual.paper,
        grey=kept.get("grey") is True,
        form_fields=kept.get("form_fields") is True,
        beside=kept.get("beside") is True,
        contents=replace(
            read_contents(contents),
            chosen=tuple(map(str, chosen)) if isinstance(chosen, list) else (),
            card=card if isinstance(card, str) else "",
        ),
    )
