"""The whole window on a data folder of its own, with a large library, as the program furnishes it.

Only the drawing of pictures is not done beside it: those that come with the program are there.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from bench_search import made_up
from PySide6.QtWidgets import QApplication

from soleus.app import PIECE_S, make_ready
from soleus.clinic.starting import start_programme
from soleus.domain.card import Card
from soleus.domain.edit import Place, insert_cards
from soleus.domain.exercise import default_dose
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.gui.jobs.collector import Collector
from soleus.gui.jobs.jobs import BackgroundRunner
from soleus.gui.jobs.turns import Turns
from soleus.gui.lane.card_names import CardNames
from soleus.gui.look.tokens import LIGHT
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf
from soleus.gui.window.main_window import MainWindow
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.words.wording import wording_for
from soleus.storage.database.database import open_database
from soleus.storage.library import Library, lay_over, load_library
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore
from soleus.storage.search.search import LibraryIndex


def large_library(count: int) -> Library:
    """The shipped library with made up exercises behind it until there are *count*."""
    shipped = load_library().shipped
    more = (replace(each, avoid=()) for each in made_up(count))
    exercises = (*shipped.exercises, *islice(more, max(count - len(shipped.exercises), 0)))
    return lay_over(replace(shipped, exercises=exercises), "bench")


@contextmanager
def furnished(
    folder: Path, application: QApplication, exercises: int, programmes: int = 0
) -> Iterator[MainWindow]:
    """The window with a library of so many *exercises*, and so many *programmes* kept."""
    database = open_database(folder)
    library = large_library(exercises)
    index = LibraryIndex(database.cache)
    index.rebuild(library.offered.values(), library.fingerprint)
    store = ProgrammeStore(database)
    make_ready(library, store)
    gc.collect()
    gc.freeze()  # as the program does
    window = MainWindow(LIGHT)
    runner = BackgroundRunner(window)
    figures = GalleryFigures(shipped_gallery())
    services = Services(
        library=Shelf(database, library, index, window, runner),
        programmes=store,
        settings=SettingsStore(database),
        figures=figures,
        pictures=Pictures(figures, turns=Turns(PIECE_S, window)),
        wording=wording_for,
        runner=runner,
        now=lambda: datetime.now().astimezone(),
    )
    for number in range(programmes):
        store.save(filled(library, "at_mid", 0, f"KL-{number:04}"))
    document = ProgrammeDocument(
        Programme(id="none"), store.save, CardNames(services.library, window).card, window
    )
    window.furnish(services, document, LIGHT)
    collector = Collector(window)
    document.changed.connect(collector.wait)
    document.opened.connect(collector.wait)
    window.resize(1366, 768)
    window.show()
    yield window
    window.close()
    runner.wait()
    database.close()


def filled(library: Library, template: str, cards: int, reference: str = "JM-0412") -> Programme:
    """A template with cards added until there are *cards* of them."""
    programme = start_programme(
        library.templates[template].programme,
        new_id=new_id,
        reference=reference,
        presentation=template,
        side=BodySide.RIGHT,
        today=datetime.now().astimezone().date(),
    )
    have = sum(1 for _ in programme.cards())
    for at, each in enumerate(list(library.exercises.values())[: max(cards - have, 0)]):
        stage = programme.stages[at % len(programme.stages)]
        card = Card(new_id(), each.id, dose=default_dose(each, stage.number))
        programme = insert_cards(programme, [card], Place(stage.id))
    return programme
