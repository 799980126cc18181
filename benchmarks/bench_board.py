"""How long edits keep the interface thread busy, on a board of 60 cards in five stages.

The whole window stands there, with a library of 10,000 exercises. Times are those of the
interface thread alone, so that a busy machine tells the same; the clock of the wall stands
beside them. Pictures, lanes and pages come in turns, as in the program.

Run: python benchmarks/bench_board.py [number of cards [number of exercises]]
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from frames import FRAME_MS, measure, spent, turns
from furnished import filled, furnished
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from soleus.app import HAND_OVER_S, make_application
from soleus.domain.edit import Place
from soleus.domain.shorthand import read_dose
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.window.main_window import MainWindow

FIGURES = ("neutral-dark", "neutral-medium", "neutral")


def main() -> None:
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    exercises = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    sys.setswitchinterval(HAND_OVER_S)
    application = make_application()
    apply_theme(application, LIGHT)
    with (
        tempfile.TemporaryDirectory() as folder,
        furnished(Path(folder), application, exercises) as window,
    ):
        programme = filled(window.services.library.library, "at_mid", cards)
        window.document.open(programme)
        turns(application, 3)
        picture = QPixmap(window.size())
        floor = median(spent(lambda: window.render(picture)).thread for _ in range(10))
        print(f"{cards} cards, {exercises} exercises, frame {FRAME_MS} ms")
        print(f"floor: the window painted once, {floor:.1f} ms")
        measure_opening(application, window, cards, floor)
        window.document.open(programme)
        turns(application, 2)
        measure_edits(application, window, floor)


def measure_opening(
    application: QApplication, window: MainWindow, cards: int, floor: float
) -> None:
    document, library = window.document, window.services.library.library
    programmes = [filled(library, each, cards) for each in ("at_mid", "kneecap")]

    def open_anew(turn: int) -> None:
        document.open(programmes[turn % 2])

    measure(application, "open a programme", open_anew, floor=floor, times=8, seconds=1)

    def open_cold(turn: int) -> None:
        window.services.pictures.forget()
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


def measure_edits(application: QApplication, window: MainWindow, floor: float) -> None:
    document, board = window.document, window.workspace.board
    ids = [card.id for _, _, card in document.programme.cards()]
    doses = [read_dose(f"3x{count} 2-1-2 daily R").dose for count in (10, 12, 15)]
    stages = [stage.id for stage in document.programme.stages]
    today = datetime.now().astimezone().date()
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
