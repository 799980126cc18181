"""How long the window's library takes with a large library: keystroke to picture, filter, scroll.

Run: python benchmarks/bench_window.py [number of exercises]

Offscreen, so without a graphics card; one frame is 16 ms. Times are those of the interface
thread alone, so that a busy machine tells the same.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import thread_time
from typing import TypeVar, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_search import made_up
from frames import FRAME_MS, turns
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from soleus.app import PIECE_S, make_ready
from soleus.domain.exercise import Exercise
from soleus.gui.jobs.collector import Collector
from soleus.gui.jobs.turns import Turns
from soleus.gui.library.library_filters import Group, library_filters
from soleus.gui.library.library_panel import LibraryPanel
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.state.shelf import Shelf
from soleus.handout.options import no_figures
from soleus.storage.database.database import open_database
from soleus.storage.library import Shipped, lay_over
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.search.search import LibraryIndex

T = TypeVar("T")
TYPED = ("calf raise single", "gluteus medius band", "soelus", "bridge", "s", "heel raise on step")


def told(name: str, times: list[float]) -> None:
    ms = [each * 1000 for each in times]
    high = quantiles(ms, n=20)[18] if len(ms) > 1 else ms[0]
    print(
        f"{name:34} median {median(ms):6.2f} ms, 95th {high:6.2f}, worst {max(ms):6.2f}"
        f" ({len(ms)} times), {max(ms) / FRAME_MS:.0%} of a frame"
    )


def timed(act: Callable[[], object]) -> float:
    start = thread_time()
    act()
    return thread_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    application = QApplication([])
    apply_theme(application, LIGHT)
    exercises = [replace(each, avoid=()) for each in made_up(count)]
    library = lay_over(Shipped(tuple(exercises)), "bench")
    with tempfile.TemporaryDirectory() as scratch:
        database = open_database(Path(scratch))
        index = LibraryIndex(database.cache)
        index.rebuild(library.exercises.values(), library.fingerprint)
        waiting = Waiting()
        shelf = Shelf(database, library, index, runner=waiting)
        pictures = Pictures(no_figures, turns=Turns(PIECE_S, application))
        panel = LibraryPanel(shelf, pictures, lambda: None, LIGHT)
        panel.resize(272, 640)
        panel.show()
        make_ready(library, ProgrammeStore(database))
        gc.collect()
        gc.freeze()  # as the program does
        Collector(application)
        print(f"{count} exercises")
        told("library shown", [timed(lambda: panel.show_library(library.exercises))])
        turns(application, 1)  # the filters come in steps
        told("filters, all at once", [timed(lambda: library_filters(library.exercises))])
        measure(panel, application, waiting)
        shelf.set_favourite(exercises[0].id, True)
        told(
            "a star",
            [timed(lambda: shelf.set_favourite(exercises[5].id, True)) for _ in range(5)],
        )
        measure_own(shelf, waiting, exercises[3])
        panel.close()
        database.close()


def measure_own(shelf: Shelf, waiting: Waiting, like: Exercise) -> None:
    """An exercise of the clinic is kept; the search learns of it beside the window."""
    kept, found, built = [], [], []
    for turn in range(5):
        named = replace(like.words, name=f"Heel raise of our own {turn}")
        own = replace(like, id=f"own-{turn}", words=named, easier=(), harder=())
        kept.append(timed(lambda own=own: shelf.save_exercise(own)))
        built.append(timed(waiting.run))
        found.append(timed(lambda: shelf.search("heel raise of our own")))
    told("an own exercise is kept", kept)
    told("of that, beside the window", built)
    told("the first search after it", found)


class Waiting:
    """A runner that works when it is told to, as the one beside the window would."""

    def __init__(self) -> None:
        self._asked: list[tuple[Callable[[], object], Callable[[object], None]]] = []
        self._answers: list[Callable[[], None]] = []

    def __call__(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        del on_error
        self._asked.append((work, cast(Callable[[object], None], on_done)))

    def work(self) -> None:
        while self._asked:
            work, on_done = self._asked.pop()
            self._answers.append(partial(on_done, work()))

    def answer(self) -> None:
        while self._answers:
            self._answers.pop()()

    def run(self) -> None:
        self.work()
        self.answer()


def measure(panel: LibraryPanel, application: QApplication, waiting: Waiting) -> None:
    field = panel._field
    picture = QPixmap(panel.size())

    def drawn(act: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            act()
            application.processEvents()
            panel.render(picture)

        return both

    field.setText("warm")
    field.clear()
    keys, answers = [], []
    for words in TYPED:
        field.clear()
        application.processEvents()
        for place in range(len(words)):
            keys.append(timed(drawn(lambda each=words[place]: QTest.keyClicks(field, each))))
            answers.append(timed(panel._find))
    told("keystroke to picture", keys)
    told("of that: search, filter, model", answers)
    sought, shown = [], []
    for _ in range(5):
        panel._find_all()
        sought.append(timed(waiting.work))
        shown.append(timed(drawn(waiting.answer)))
    told("on a pause: all, and counts", shown)
    told("of that, beside the window", sought)
    field.clear()
    steps = [
        timed(drawn(lambda each=each: panel.filters.choose((Group.REGION, each))))
        for each in ("calf", "hip", "knee")
    ]
    panel.filters.clear()
    told("a filter chip", steps)
    bar = panel.list.verticalScrollBar()
    scrolls = [
        timed(drawn(lambda place=place: bar.setValue(place)))
        for place in range(0, bar.maximum(), max(1, bar.maximum() // 100))
    ]
    told("a step of scrolling", scrolls)
    told("to tiles and back", [timed(drawn(lambda on=on: panel.show_tiles(on))) for on in (1, 0)])
    panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
    down = [timed(drawn(lambda: QTest.keyClick(panel.list, Qt.Key.Key_Down))) for _ in range(30)]
    told("arrow key", down)


if __name__ == "__main__":
    main()
