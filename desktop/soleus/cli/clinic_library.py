"""``soleus library export|import|template``: what a clinic adds to the library, as files."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.storage.database.database import Database
    from soleus.storage.exchange.incoming import Arrival, Choice

CONFLICTS = ("leave", "take", "both")


def add_commands(library: Any) -> None:
    """Export, import and the table to fill in."""
    export = library.add_parser("export", help="what the clinic added or changed, as one file")
    export.add_argument("-o", "--output", required=True, type=Path)
    _add_data(export)
    export.set_defaults(run=export_library)
    incoming = library.add_parser(
        "import",
        help="take in a library, a table or exercises as JSON",
        description="A .soleuslib file, a table (.csv, .xlsx) or JSON in the form of "
        "free-exercise-db. All of it is taken in or nothing.",
    )
    incoming.add_argument("file", type=Path)
    incoming.add_argument(
        "--conflicts", choices=CONFLICTS, default="leave",
        help="what the clinic has already: leave it, take the file's, or keep both",
    )  # fmt: skip
    incoming.add_argument("--look", action="store_true", help="say what would come in, no more")
    _add_data(incoming)
    incoming.set_defaults(run=import_library)
    template = library.add_parser("template", help="an empty table to fill in")
    template.add_argument("output", type=Path, help="a path ending in .xlsx or .csv")
    template.set_defaults(run=make_template)


def _add_data(parser: Any) -> None:
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="data folder")


def export_library(arguments: argparse.Namespace) -> int:
    """``library export``: what the clinic added or changed, as one file."""
    from soleus.storage.exchange.clinic_library import gather, save_clinic_library
    from soleus.storage.records.clinic_items import ClinicStore

    with _database(arguments.data) as database:
        items = gather(ClinicStore(database))
    save_clinic_library(arguments.output, items)
    print(
        f"{arguments.output}: {len(items.exercises)} exercises, {len(items.doses)} default doses, "
        f"{len(items.ticks)} ticks, {len(items.favourites)} favourites."
    )
    return 0


def import_library(arguments: argparse.Namespace) -> int:
    """``library import``: say what a file brings, then take it in, all or nothing."""
    from soleus.storage.exchange.exercise_table import TableProblems
    from soleus.storage.exchange.incoming import arrivals, read_incoming, settled, take_in
    from soleus.storage.library import load_library
    from soleus.storage.records.clinic_items import ClinicStore

    try:
        items = read_incoming(arguments.file)
    except TableProblems as problems:
        print("\n".join(problems.cells))
        raise
    with _database(arguments.data) as database:
        found = arrivals(items, load_library(database), ClinicStore(database))
        chosen = settled([(each, _choice(each, arguments.conflicts)) for each in found])
        for each, choice in chosen:
            print(f"{each.state:9} {each.kind:10} {choice:6} {each.title}")
        counts = Counter(str(each.state) for each in found)
        told = ", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "nothing"
        if arguments.look:
            print(f"{arguments.file.name}: {told}. Nothing was taken in.")
            return 0
        kept = take_in(database, chosen)
    print(f"{arguments.file.name}: {told}. {kept} taken in.")
    return 0


def _choice(arrival: Arrival, conflicts: str) -> Choice:
    from soleus.storage.exchange.incoming import Choice, State

    if arrival.state is not State.CONFLICT:
        return arrival.usual
    wanted = Choice(conflicts)
    return wanted if wanted in arrival.choices else Choice.LEAVE


def make_template(arguments: argparse.Namespace) -> int:
    """``library template``: the table to fill in."""
    from soleus.storage.exchange.exercise_table import write_template

    write_template(arguments.output)
    print(f"The table is in {arguments.output}. Fill it in, then: soleus library import.")
    return 0


@contextmanager
def _database(folder: Path | None) -> Iterator[Database]:
    from soleus.storage.database.database import NAME, open_database

    if folder is not None and not (folder / NAME).exists():
        raise UserError(f"{folder} is no data folder of Soleus. Look where Settings says it is.")
    database = open_database(folder or _usual_folder())
    try:
        yield database
    finally:
        database.close()


def _usual_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("Soleus", appauthor=False)
