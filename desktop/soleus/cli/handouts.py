"""``soleus handout``, ``soleus changes`` and ``soleus example``: what a patient is handed."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soleus.cli.handout_options import add_contents, add_layout, options_of
from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.handout.figure_source import CompleteFigures
    from soleus.handout.options import Library
    from soleus.storage.records.programme_file import ProgrammeFile

EXAMPLE = "at_mid"
CHECK = "check"


def add_commands(commands: Any) -> None:
    """``handout``, ``changes`` and ``example``."""
    handout = commands.add_parser(
        "handout",
        help="a programme to the patient's sheet, or 'handout check FILE'",
        description="A programme's file (or the PDF that carries it) to the patient's sheet: "
        ".pdf, .html for a phone, .png pages, or .txt for the clinical record. "
        "'soleus handout check FILE' says which rules of a good handout it keeps.",
    )
    handout.add_argument("file", nargs="+", metavar="[check] FILE")
    add_layout(handout)
    add_contents(handout)
    handout.add_argument("--dpi", type=float, default=150.0, help="of .png pages")
    handout.add_argument("--still", action="store_true", help="no moving pictures in .html")
    handout.add_argument(
        "--without-programme", action="store_true", help="a .pdf that cannot be edited again"
    )
    handout.add_argument(
        "--private-notes",
        action="store_true",
        help="the programme inside a .pdf keeps private notes, warning signs, sex and age group",
    )
    handout.add_argument("-o", "--output", type=Path)
    handout.set_defaults(run=make_handout)
    changed = commands.add_parser("changes", help="one page: what is new since the last version")
    changed.add_argument("old", type=Path)
    changed.add_argument("new", type=Path)
    changed.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="of the old one")
    add_layout(changed)
    changed.add_argument("-o", "--output", required=True, type=Path)
    changed.set_defaults(run=make_changes)
    example = commands.add_parser("example", help="the handout of an example programme")
    example.add_argument("-o", "--output", type=Path, default=Path("soleus-example.pdf"))
    example.set_defaults(run=make_example)


def make_handout(arguments: argparse.Namespace) -> int:
    """``handout``: write the sheet, or check it."""
    from soleus.storage.exchange.programme_pdf import open_file

    *command, file = arguments.file
    if command == [CHECK]:
        from soleus.cli.handout_check import check_handout

        return check_handout(Path(file), arguments)
    if command:
        raise UserError(f"soleus handout takes one file, not {len(command) + 1}. Name one of them.")
    if arguments.output is None:
        raise UserError("soleus handout: where to? Name the file, as in -o handout.pdf.")
    found = open_file(Path(file))
    return _write(found.programme, library_of(found), arguments)


def make_changes(arguments: argparse.Namespace) -> int:
    """The sheet of what changed; both files may be PDFs that carry their programme."""
    from soleus.handout.changes import changes_pages, changes_pdf
    from soleus.storage.exchange.programme_pdf import open_file
    from soleus.storage.files import write_file

    _require(arguments.output, ".pdf")
    old, new = open_file(arguments.old), open_file(arguments.new)
    options = options_of(new.programme, arguments)
    pages = changes_pages(
        old.programme,
        new.programme,
        library_of(new, old),
        options,
        printed_figures(),
        arguments.since,
    )
    write_file(arguments.output, changes_pdf(pages, new.programme, options))
    print(f"What is new is in {arguments.output} ({_pages(len(pages))}).")
    return 0


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
        today=_today(),
    )
    asked = argparse.ArgumentParser()
    add_commands(asked.add_subparsers())
    arguments = asked.parse_args(["handout", EXAMPLE, "-o", str(arguments.output)])
    return _write(programme, Library(library.exercises, library.presentations), arguments)


def library_of(*files: ProgrammeFile) -> Library:
    """The items that the files came with, the first one's where two have the same."""
    from soleus.handout.options import Library
    from soleus.storage.content.content import load_presentations

    items = {each.id: each for found in reversed(files) for each in found.exercises}
    return Library(items, {each.id: each for each in load_presentations()})


def _write(programme: Programme, library: Library, arguments: argparse.Namespace) -> int:
    """The kind of file that the output's ending asks for."""
    writers = {".pdf": _write_pdf, ".html": _write_html, ".png": _write_png, ".txt": _write_text}
    output: Path = arguments.output
    write = writers.get(output.suffix.lower())
    if write is None:
        raise UserError(
            f"{output}: the handout is written as .pdf, .html, .png or .txt. Name it so."
        )
    print(write(programme, library, arguments))
    return 0


FOLDING = "Print both sides, flip on the short edge, fold once."


def _write_pdf(programme: Programme, library: Library, arguments: argparse.Namespace) -> str:
    from soleus.handout.export import booklet_pdf, handout_pdf
    from soleus.handout.handout import make_pages, sheet_of
    from soleus.handout.private import carried
    from soleus.storage.files import write_file

    options = options_of(programme, arguments)
    pages = make_pages(programme, library, options, printed_figures())
    inside = carried(programme, private=arguments.private_notes)
    write_file(arguments.output, handout_pdf(pages, inside, library, options))
    told = f"The handout is in {arguments.output} ({_pages(len(pages))})."
    if not sheet_of(options).spec.folded:
        return told
    paper = arguments.output.with_stem(f"{arguments.output.stem}-to-print")
    write_file(paper, booklet_pdf(pages, programme, library, options))
    return f"{told} To print: {paper}. {FOLDING}"


def _write_html(programme: Programme, library: Library, arguments: argparse.Namespace) -> str:
    from soleus.figures.keeping.gallery import shipped_gallery
    from soleus.handout.figure_source import page_style
    from soleus.handout.html.html_figures import drawn_motions, no_motions
    from soleus.handout.html.html_page import html_page
    from soleus.storage.files import write_file

    motions = no_motions if arguments.still else drawn_motions(shipped_gallery())
    style = page_style(programme.figure, grey=arguments.grey)
    options = options_of(programme, arguments)
    data = html_page(programme, library, options, printed_figures(), motions, style)
    write_file(arguments.output, data)
    return f"The page for a phone is in {arguments.output} ({len(data) // 1000} kB)."


def _write_png(programme: Programme, library: Library, arguments: argparse.Namespace) -> str:
    from soleus.handout.figure_source import page_style
    from soleus.handout.grey import grey_pages
    from soleus.handout.handout import make_pages
    from soleus.paint.page_images import page_images
    from soleus.storage.exchange.naming import numbered
    from soleus.storage.files import write_file

    options = options_of(programme, arguments)
    pages = make_pages(programme, library, options, printed_figures())
    shown = grey_pages(pages) if arguments.grey else pages
    style = page_style(programme.figure, grey=arguments.grey)
    names = []
    for number, data in enumerate(page_images(shown, arguments.dpi, style), 1):
        path = numbered(arguments.output, number, len(pages))
        write_file(path, data)
        names.append(path.name)
    where = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
    return f"The handout is in {arguments.output.with_name(where)} ({_pages(len(names))})."


def _write_text(programme: Programme, library: Library, arguments: argparse.Namespace) -> str:
    from soleus.handout.plain_text import plain_text
    from soleus.storage.files import write_file

    text = plain_text(programme, library, options_of(programme, arguments))
    write_file(arguments.output, text.encode())
    return f"The text for the record is in {arguments.output}."


def printed_figures() -> CompleteFigures:
    """The pictures of what is handed over: on the body that was chosen, drawn where missing."""
    from soleus.handout.figure_source import complete_figures

    return complete_figures()


def _pages(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"


def _require(output: Path, ending: str) -> None:
    if output.suffix.lower() != ending:
        raise UserError(f"{output}: it is written as a {ending} file. Name it so.")


def _today() -> date:
    return datetime.now().astimezone().date()
