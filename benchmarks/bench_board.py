"""How long edits keep the interface thread busy, on a board of 60 cards in five stages.

Times are those of the interface thread alone, so that a busy machine tells the same.

Run: python benchmarks/bench_board.py [number of cards]
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from statistics import median
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QThread
from PySide6.QtWidgets import QApplication

from soleus.app import make_application
from soleus.clinic.starting import start_programme
from soleus.domain.card import Card
from soleus.domain.edit import Place, insert_cards
from soleus.domain.exercise import default_dose
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.gui.document import ProgrammeDocument, new_id
from soleus.gui.jobs import BackgroundRunner
from soleus.gui.pictures import Pictures
from soleus.gui.services import Services
from soleus.gui.shelf import Shelf
from soleus.gui.theme import apply_theme
from soleus.gui.tokens import LIGHT
from soleus.gui.workspace import Workspace
from soleus.handout.options import no_figures
from soleus.handout.wording import load_wording
from soleus.storage.database import open_database
from soleus.storage.library import load_library
from soleus.storage.programmes import ProgrammeStore
from soleus.storage.search import LibraryIndex
from soleus.storage.settings import SettingsStore

TURNS = 30
FRAME_MS = 16.0


def build(folder: Path, application: QApplication) -> tuple[Workspace, ProgrammeDocument]:
    database = open_database(folder)
    library = load_library(database)
    index = LibraryIndex(database.cache)
    index.rebuild(library.offered.values(), library.fingerprint)
    programmes = ProgrammeStore(database)
    services = Services(
        library=Shelf(database, library, index),
        programmes=programmes,
        settings=SettingsStore(database),
        figures=no_figures,
        pictures=Pictures(no_figures),
        wording=load_wording,
        runner=BackgroundRunner(application),
        now=lambda: datetime.now().astimezone(),
    )
    document = ProgrammeDocument(Programme(id="none"), programmes.save, application)
    workspace = Workspace(services, document, LIGHT)
    workspace.dress(LIGHT)
    workspace.resize(1366, 690)
    workspace.show()
    return workspace, document


def filled(document: ProgrammeDocument, workspace: Workspace, cards: int) -> Programme:
    """The Achilles template with cards added until there are *cards* of them."""
    library = workspace.shelf
    programme = start_programme(
        library.templates["at_mid"].programme,
        new_id=new_id,
        reference="JM-0412",
        presentation="at_mid",
        side=BodySide.RIGHT,
        today=datetime.now().astimezone().date(),
    )
    have = sum(1 for _ in programme.cards())
    for at, each in enumerate(list(library.exercises.values())[: max(cards - have, 0)]):
        stage = programme.stages[at % len(programme.stages)]
        card = Card(new_id(), each.id, dose=default_dose(each, stage.number))
        programme = insert_cards(programme, [card], Place(stage.id))
    return programme


def measure(application: QApplication, name: str, act: Callable[[int], object]) -> None:
    """The act itself, and the painting that it asks for."""
    acted, shown = [], []
    for turn in range(TURNS):
        start = thread_time()
        act(turn)
        between = thread_time()
        application.processEvents()
        acted.append((between - start) * 1e3)
        shown.append((thread_time() - between) * 1e3)
    worst = max(*acted, *shown)
    mark = "" if worst < FRAME_MS else "  over one frame"
    print(
        f"{name:28} act {median(acted):6.2f} (worst {max(acted):6.2f})"
        f"  events {median(shown):6.2f} (worst {max(shown):6.2f}) ms{mark}"
    )


def measure_handout(application: QApplication, act: Callable[[int], object]) -> None:
    """The longest stay in the event loop while an edit comes to the handout beside the board."""
    clock, turn_clock = QElapsedTimer(), QElapsedTimer()
    worst = []
    for turn in range(10):
        act(turn)
        clock.start()
        longest = 0.0
        while clock.elapsed() < 400:
            turn_clock.start()
            application.processEvents()
            longest = max(longest, turn_clock.nsecsElapsed() / 1e6)
            QThread.msleep(1)
        worst.append(longest)
    print(
        f"{'handout after an edit':28} longest wait {median(worst):6.2f} (worst {max(worst):6.2f})"
    )


def main() -> None:
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    application = make_application()
    apply_theme(application, LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        workspace, document = build(Path(folder), application)
        gc.collect()
        gc.freeze()  # as the program does
        document.open(filled(document, workspace, cards))
        for _ in range(20):
            application.processEvents()
        ids = [card.id for _, _, card in document.programme.cards()]
        doses = [read_dose(f"3x{count} 2-1-2 daily R").dose for count in (10, 12, 15)]
        stages = [stage.id for stage in document.programme.stages]
        board = workspace.board
        measure(application, "select", lambda turn: board.select_card(ids[turn]))
        measure(application, "change a dose", lambda turn: document.change_dose(
            ids[turn % 5], replace(doses[turn % 3])))  # fmt: skip
        measure(application, "move down", lambda _: document.shift_cards([ids[0]], 1))
        measure(application, "move to another stage", lambda turn: document.move_cards(
            [ids[3]], Place(stages[turn % 5])))  # fmt: skip
        measure(application, "undo", lambda _: document.undo())
        measure(application, "redo", lambda _: document.redo())
        measure(application, "tick", lambda turn: document.tick(stages[0], 0, (
            datetime.now().astimezone().date() if turn % 2 else None)))  # fmt: skip
        measure_handout(application, lambda turn: document.change_dose(ids[0], doses[turn % 3]))
        measure(application, "duplicate a stage", lambda _: (
            document.duplicate_stage(stages[0]), document.undo()))  # fmt: skip


if __name__ == "__main__":
    main()
