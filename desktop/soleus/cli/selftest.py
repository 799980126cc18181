"""``soleus selftest``: the real parts at work once, also in the built program."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any


def add_commands(commands: Any) -> None:
    """``selftest``."""
    parser = commands.add_parser("selftest", help="open a database, load every asset, print")
    parser.set_defaults(run=run_selftest)


def run_selftest(arguments: argparse.Namespace) -> int:
    """Exit 0 when a database opens, every asset loads and a handout is made."""
    from soleus.cli.handouts import make_example
    from soleus.storage.database.database import open_database
    from soleus.storage.library import load_library
    from soleus.storage.records.programmes import ProgrammeStore
    from soleus.storage.search.search import LibraryIndex

    del arguments
    with tempfile.TemporaryDirectory(prefix="soleus-selftest-") as scratch:
        database = open_database(Path(scratch) / "data")
        try:
            library = load_library(database)
            store = ProgrammeStore(database)
            for template in library.templates.values():
                store.save(template.programme)
            index = LibraryIndex(database.cache)
            index.rebuild(library.exercises.values(), library.fingerprint)
            found = index.search("calf raise single")
        finally:
            database.close()
        handout = Path(scratch) / "handout.pdf"
        make_example(argparse.Namespace(output=handout))
        size = handout.stat().st_size
    print(
        f"ok: {len(library.exercises)} exercises, {len(library.templates)} templates, "
        f"{len(found)} found, a handout of {size // 1024} KB"
    )
    return 0
