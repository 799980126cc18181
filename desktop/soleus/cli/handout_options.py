"""What the command line chooses about a handout: layout, paper, contents, the clinic."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.handout.options import Clinic, Contents, HandoutOptions

PARTS = {
    "summary": "summary",
    "traffic-light": "traffic_light",
    "day-plan": "day_plan",
    "equipment": "equipment",
    "exercises": "exercises",
    "feel": "feel",
    "gate": "gate",
    "diary": "diary",
    "run-plan": "run_plan",
    "gait-plan": "gait_plan",
    "advice": "advice",
    "contacts": "contacts",
    "sources": "sources",
}
"""Parts of a handout as they are typed, and the fields that hold them."""
CLINIC = {
    "name": "its name, at the head of the sheet",
    "phone": "its phone number, at the head and the foot of each page",
    "address": "where it is, at the end of the sheet",
    "footer": "a line of its own at the end of the sheet",
    "emergency": "the number to call in an emergency; else that of the language (999, 112)",
    "link": "a web address, printed with a square that phones read",
    "link_label": "what is found at that address",
}
"""Parts of the clinic as they are typed, and what each is for."""

NOT_ASKED: Mapping[str, Any] = MappingProxyType(
    {
        "stage": "current", "grey": False, "beside": False, "form_fields": False, "weeks": None,
        "steps": False, "added": (), "left_out": (), "diary_only": False, "exercise": None,
        "without_programme": False, "private_notes": False,
    }
)  # fmt: skip
"""What a command has that does not ask for contents."""


def add_layout(parser: Any) -> None:
    """What every sheet is asked; what only a handout is asked stays as it is usual."""
    from soleus.handout.layout import LAYOUTS

    parser.set_defaults(**NOT_ASKED)
    parser.add_argument("--layout", default="clear14", choices=list(LAYOUTS))
    parser.add_argument("--paper", default="a4", choices=["a4", "letter"])
    parser.add_argument(
        "--language", default="", metavar="CODE", help="of the handout: en, es, pl or ar"
    )
    for part, words in CLINIC.items():
        flag = f"--clinic-{part.replace('_', '-')}"
        parser.add_argument(flag, default="", metavar="TEXT", help=words)
    parser.add_argument("--clinic-logo", type=Path, metavar="FILE", help="PNG, JPEG or SVG")


def add_contents(parser: Any) -> None:
    """What a handout is asked about its parts. To be called after :func:`add_layout`."""
    parts = ", ".join(PARTS)
    parser.add_argument("--stage", default="current", help="current, all, or a stage's label")
    parser.add_argument("--grey", action="store_true", help="without colour")
    parser.add_argument(
        "--beside", action="store_true", help="the English sheet behind one in another language"
    )
    parser.add_argument(
        "--form-fields", action="store_true", help="boxes of a .pdf that can be ticked on a screen"
    )
    parser.add_argument("--weeks", type=int, choices=[1, 2, 4], help="of the diary")
    parser.add_argument("--steps", action="store_true", help="steps as well as cues")
    parser.add_argument("--with", dest="added", action="append", default=[], choices=list(PARTS),
                        metavar="PART", help=f"add a part: {parts}")  # fmt: skip
    parser.add_argument("--without", dest="left_out", action="append", default=[],
                        choices=list(PARTS), metavar="PART", help="leave a part out")  # fmt: skip
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--diary-only", action="store_true", help="the tick grid alone")
    only.add_argument(
        "--exercise", type=int, metavar="N", help="a sheet with number N of the stage alone"
    )


def options_of(programme: Programme, arguments: argparse.Namespace) -> HandoutOptions:
    """The options that *arguments* ask for.

    Raises:
        UserError: a stage or exercise that the programme does not have, a logo of no use.

    """
    from soleus.handout.options import HandoutOptions
    from soleus.handout.page import Paper

    return HandoutOptions(
        Paper(arguments.paper),
        arguments.layout,
        contents=_contents(programme, arguments),
        clinic=_clinic(arguments),
        date=datetime.now().astimezone().date(),
        language=arguments.language,
        beside=arguments.beside,
        grey=arguments.grey,
        form_fields=arguments.form_fields,
        embed=not arguments.without_programme,
    )


def _clinic(arguments: argparse.Namespace) -> Clinic:
    from soleus.handout.logo.logo import MOST_BYTES, read_logo
    from soleus.handout.options import Clinic
    from soleus.handout.setting.qr import check_link
    from soleus.storage.files import read_file

    logo = b""
    file = arguments.clinic_logo
    if file is not None:
        logo = read_file(file, MOST_BYTES)
        read_logo(logo)
    said = {part: getattr(arguments, f"clinic_{part}") for part in CLINIC}
    if said["link"]:
        check_link(said["link"])
    return Clinic(**said, logo=logo)


def _contents(programme: Programme, arguments: argparse.Namespace) -> Contents:
    from soleus.handout.options import DIARY_ONLY, Contents, Instructions, one_exercise

    if arguments.diary_only:
        contents = DIARY_ONLY
    elif arguments.exercise is not None:
        contents = one_exercise(_card(programme, arguments.exercise))
    else:
        contents = Contents()
    if arguments.steps:
        contents = replace(contents, instructions=Instructions.BOTH)
    changes: dict[str, Any] = {PARTS[part]: True for part in arguments.added}
    changes |= {PARTS[part]: False for part in arguments.left_out}
    if arguments.weeks is not None:
        contents = replace(contents, weeks=arguments.weeks)
    contents = replace(contents, **changes)
    return _staged(programme, contents, arguments.stage)


def _staged(programme: Programme, contents: Contents, stage: str) -> Contents:
    """What ``--stage`` asks for: current, all, or a stage by its label."""
    from soleus.handout.options import Stages

    if stage in list(Stages):
        return replace(contents, stages=Stages(stage))
    chosen = [each.id for each in programme.stages if each.label == stage]
    if not chosen:
        labels = ", ".join(each.label for each in programme.stages)
        raise UserError(f"There is no stage {stage!r} in this programme. There are: {labels}.")
    return replace(contents, chosen=tuple(chosen))


def _card(programme: Programme, number: int) -> str:
    stage = programme.current_stage
    cards = stage.cards if stage is not None else ()
    if not 1 <= number <= len(cards):
        raise UserError(f"There is no exercise {number} in the current stage. It has {len(cards)}.")
    return cards[number - 1].id
