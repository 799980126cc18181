"""``soleus programme``: make and check programme files."""

from __future__ import annotations

import argparse
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from soleus.errors import UserError


def add_commands(commands: Any) -> None:
    """``programme``."""
    programme = commands.add_parser("programme", help="programme files").add_subparsers(
        dest="what", required=True, metavar="new|check|from-pdf"
    )
    new = programme.add_parser("new", help="start a programme from a template")
    new.add_argument("--template", required=True, metavar="ID")
    new.add_argument("--side", choices=["left", "right", "both"])
    new.add_argument("--reference", default="", help="the clinic's key, such as JM-0412")
    new.add_argument("-o", "--output", required=True, type=Path)
    new.set_defaults(run=new_programme)
    check = programme.add_parser("check", help="read a programme file and say what is in it")
    check.add_argument("file", type=Path)
    check.set_defaults(run=check_programme)
    taken = programme.add_parser("from-pdf", help="take the programme out of its handout")
    taken.add_argument("file", type=Path)
    taken.add_argument("-o", "--output", required=True, type=Path)
    taken.set_defaults(run=take_from_pdf)


def new_programme(arguments: argparse.Namespace) -> int:
    """``programme new``: a file from a template."""
    from soleus.clinic.starting import start_programme
    from soleus.domain.finding import BodySide
    from soleus.storage.library import load_library
    from soleus.storage.records.programme_file import save_programme

    library = load_library()
    template = library.templates.get(arguments.template)
    if template is None:
        there = ", ".join(library.templates)
        raise UserError(f"There is no template {arguments.template!r}. There are: {there}.")
    programme = start_programme(
        template.programme,
        new_id=lambda: uuid.uuid4().hex[:12],
        reference=arguments.reference,
        presentation=template.presentation,
        side=BodySide(arguments.side) if arguments.side else None,
        today=datetime.now().astimezone().date(),
    )
    save_programme(arguments.output, programme, library.exercises.values())
    print(f"{arguments.output}: {template.title}, {len(programme.stages)} stages")
    return 0


def take_from_pdf(arguments: argparse.Namespace) -> int:
    """The programme that a handout carries, as a file of its own with its exercises."""
    from soleus.storage.exchange.programme_pdf import programme_from_pdf
    from soleus.storage.records.programme_file import save_programme

    found = programme_from_pdf(arguments.file)
    save_programme(arguments.output, found.programme, found.exercises)
    title = found.programme.title or "Programme"
    print(f"{arguments.output}: {title}, {len(found.programme.stages)} stages.")
    return 0


def check_programme(arguments: argparse.Namespace) -> int:
    """``programme check``: whether a file can be read, and what is in it."""
    from soleus.storage.exchange.programme_pdf import open_file

    found = open_file(arguments.file)
    programme = found.programme
    held = {each.id for each in found.exercises}
    missing = sorted(programme.exercise_ids() - held)
    if missing:
        raise UserError(
            f"{arguments.file}: the file mentions {', '.join(missing)} without holding "
            "what that is. Open it where it was made and save it again."
        )
    cards = sum(1 for _ in programme.cards())
    print(
        f"{arguments.file}: good. {programme.title or 'Programme'}, "
        f"{len(programme.stages)} stages, {cards} cards, {len(held)} exercises."
    )
    return 0
