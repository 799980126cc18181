"""``soleus handout`` and ``soleus example``: a programme file to a PDF."""

from __future__ import annotations

import argparse
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.handout.options import Contents, Library

EXAMPLE = "at_mid"


def add_commands(commands: Any) -> None:
    handout = commands.add_parser("handout", help="a programme file to the patient's PDF")
    handout.add_argument("file", type=Path)
    handout.add_argument("--layout", default="clear14", choices=["clear14"])
    handout.add_argument("--paper", default="a4", choices=["a4", "letter"])
    handout.add_argument("--stage", default="current", help="current, all, or a stage's number")
    handout.add_argument("-o", "--output", required=True, type=Path)
    handout.set_defaults(run=make_handout)
    example = commands.add_parser("example", help="the handout of an example programme")
    example.add_argument("-o", "--output", type=Path, default=Path("soleus-example.pdf"))
    example.set_defaults(run=make_example)


def make_handout(arguments: argparse.Namespace) -> int:
    from soleus.handout.options import Library
    from soleus.storage.content import load_presentations
    from soleus.storage.programme_file import open_programme

    found = open_programme(arguments.file)
    library = Library(
        {each.id: each for each in found.exercises},
        {each.id: each for each in load_presentations()},
    )
    return _write(found.programme, library, arguments)


def make_example(arguments: argparse.Namespace) -> int:
    """The handout of the Achilles template, as a first look and where there is no screen."""
    from soleus.clinic.starting import start_programme
    from soleus.domain.finding import BodySide
    from soleus.handout.options import Library
    from soleus.storage.library import load_library

    library = load_library()
    template = library.templates[EXAMPLE]
    numbers = count()
    programme = start_programme(
        template.programme,
        new_id=lambda: f"example-{next(numbers)}",
        reference="JM-0412",
        presentation=template.presentation,
        side=BodySide.RIGHT,
        today=datetime.now().astimezone().date(),
    )
    arguments.layout, arguments.paper, arguments.stage = "clear14", "a4", "current"
    return _write(programme, Library(library.exercises, library.presentations), arguments)


def _write(programme: Programme, library: Library, arguments: argparse.Namespace) -> int:
    from soleus.handout.handout import document_title, make_pages
    from soleus.handout.options import HandoutOptions, no_figures
    from soleus.handout.page import Paper
    from soleus.handout.pdf import make_pdf
    from soleus.storage.files import write_file

    output: Path = arguments.output
    if output.suffix.lower() != ".pdf":
        raise UserError(f"{output}: the handout is written as a .pdf file. Name it so.")
    options = HandoutOptions(
        paper=Paper(arguments.paper),
        layout=arguments.layout,
        contents=_contents(programme, arguments.stage),
        date=datetime.now().astimezone().date(),
    )
    pages = make_pages(programme, library, options, no_figures)
    title = document_title(programme, library, options)
    write_file(output, make_pdf(pages, title=title, language=programme.language))
    print(f"The handout is in {output} ({len(pages)} pages).")
    return 0


def _contents(programme: Programme, stage: str) -> Contents:
    """What ``--stage`` asks for: current, all, or a stage by its label."""
    from soleus.handout.options import Contents, Stages

    if stage in list(Stages):
        return Contents(stages=Stages(stage))
    chosen = [each.id for each in programme.stages if each.label == stage]
    if not chosen:
        labels = ", ".join(each.label for each in programme.stages)
        raise UserError(f"There is no stage {stage!r} in this programme. There are: {labels}.")
    return Contents(chosen=tuple(chosen))
