"""How long edits keep the interface thread busy, on a board of 60 cards in five stages.

Times are those of the interface thread alone, so that a busy machine tells the same; the clock
of the wall stands beside them. Pictures, lanes and pages come in turns, as in the program.

Run: python benchmarks/bench_board.py [number of cards]
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from frames import FRAME_MS, measure, spent, turns
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from soleus.app import HAND_OVER_S, PIECE_S, make_application
from soleus.clinic.starting import start_programme
from soleus.domain.card import Card
from soleus.domain.edit import Place, insert_cards
from soleus.domain.exercise import default_dose
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.gui.jobs.collector import Collector
from soleus.gui.jobs.jobs import BackgroundRunner
from soleus.gui.jobs.turns import Turns
from soleus.gui.lane.card_names import CardNames
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf
from soleus.gui.window.workspace import Workspace
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.words.wording import load_wording
from soleus.storage.database.database import open_database
from soleus.storage.library import load_library
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore
from soleus.storage.search.search import LibraryIndex

FIGURES = ("neutral-dark", "neutral-medium", "neutral")


def build(folder: Path, application: QApplication) -> tuple[Workspace, ProgrammeDocument]:
    database = open_database(folder)
    library = load_library(database)
    index = LibraryIndex(database.cache)
    index.rebuild(library.offered.values(), library.fingerprint)
    programmes = ProgrammeStore(database)
    figures = GalleryFigures(shipped_gallery())
    services = Services(
        library=Shelf(database, library, index),
        programmes=programmes,
        settings=SettingsStore(database),
        figures=figures,
        pictures=Pictures(figures, turns=Turns(PIECE_S, application)),
        wording=load_wording,
        runner=BackgroundRunner(application),
        now=lambda: datetime.now().astimezone(),
    )
    name_of = CardNames(services.library, application).card
    document = ProgrammeDocument(Programme(id="none"), programmes.save, name_of, application)
    workspace = Workspace(services, document, LIGHT)
    workspace.dress(LIGHT)
    workspace.resize(1366, 690)
    workspace.show()
    return workspace, document


def filled(workspace: Workspace, template: str, cards: int) -> Programme:
    """A template with cards added until there are *cards* of them."""
    library = workspace.shelf
    programme = start_programme(
        library.templates[template].programme,
        new_id=new_id,
        reference="JM-0412",
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


def main() -> None:
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    sys.setswitchinterval(HAND_OVER_S)
    application = make_application()
    apply_theme(application, LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        workspace, document = build(Path(folder), application)
        gc.collect()
        gc.freeze()  # as the program does
        collector = Collector(application)
        document.changed.connect(collector.wait)
        document.open(filled(workspace, "at_mid", cards))
        turns(application, 3)
        picture = QPixmap(workspace.size())
        floor = median(spent(lambda: workspace.render(picture)).thread for _ in range(10))
        print(f"{cards} cards; floor: the window painted once, {floor:.1f} ms; frame {FRAME_MS} ms")
        measure_opening(application, workspace, document, cards, floor)
        document.open(filled(workspace, "at_mid", cards))
        turns(application, 2)
        measure_edits(application, workspace, document, floor)
        workspace.close()


def measure_opening(
    application: QApplication,
    workspace: Workspace,
    document: ProgrammeDocument,
    cards: int,
    floor: float,
) -> None:
    programmes = [filled(workspace, each, cards) for each in ("at_mid", "kneecap")]

    def open_anew(turn: int) -> None:
        document.open(programmes[turn % 2])

    measure(application, "open a programme", open_anew, floor=floor, times=8, seconds=1)

    def open_cold(turn: int) -> None:
        workspace._services.pictures.forget()
        document.open(programmes[turn % 2])

    measure(application, "the same, no picture kept", open_cold, floor=floor, times=8, seconds=1.5)
    measure(
        application,
        "change the figure",
        lambda turn: document.change("Figure", figure=FIGURES[turn % len(FIGURES)]),
        floor=floor,
        times=6,
        seconds=1.5,
    )


def measure_edits(
    application: QApplication, workspace: Workspace, document: ProgrammeDocument, floor: float
) -> None:
    ids = [card.id for _, _, card in document.programme.cards()]
    doses = [read_dose(f"3x{count} 2-1-2 daily R").dose for count in (10, 12, 15)]
    stages = [stage.id for stage in document.programme.stages]
    today = datetime.now().astimezone().date()
    board = workspace.board
    acts = {
        "select a card": lambda turn: board.select_card(ids[turn]),
        "change a dose": lambda turn: document.change_dose(ids[turn % 5], replace(doses[turn % 3])),
        "move a card down": lambda turn: document.shift_cards([ids[0]], 1 if turn % 2 else -1),
        "move to another stage": lambda turn: document.move_cards(
            [ids[3]], Place(stages[turn % 5])
        ),
        "move ten cards": lambda turn: document.move_cards(ids[:10], Place(stages[turn % 5])),
        "undo": lambda _: document.undo(),
        "redo": lambda _: document.redo(),
        "tick a criterion": lambda turn: document.tick(stages[0], 0, today if turn % 2 else None),
        "duplicate a stage": lambda turn: (
            document.undo() if turn % 2 else document.duplicate_stage(stages[0])
        ),
        "reorder the stages": lambda turn: document.place_stage(stages[0], turn % 3),
    }
    for name, act in acts.items():
        measure(application, name, act, floor=floor)


if __name__ == "__main__":
    main()
