"""How long what opens beside the board keeps the interface thread busy, and what is typed there.

The whole window with a library of 10,000 exercises and 200 programmes kept. What opens is opened
twice: the first time it is built, and much of Qt is used for the first time.

Run: python benchmarks/bench_dialogs.py [number of exercises]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from frames import FRAME_MS, measure, spent, turns
from furnished import filled, furnished
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from soleus.app import HAND_OVER_S, make_application
from soleus.gui.figure.figure_button import FigureButton
from soleus.gui.look.theme import apply_theme
from soleus.gui.look.tokens import LIGHT
from soleus.gui.window.main_window import MainWindow

CARDS, PROGRAMMES = 60, 200
TYPED = "single heel raise 3x15"
Act = Callable[[], object]


class Opened:
    """Dialogs are shown and left open instead of being waited for."""

    def __init__(self) -> None:
        self._open: list[QDialog] = []

        def show(dialog: QDialog) -> int:
            dialog.open()
            self._open.append(dialog)
            return 0

        QDialog.exec = show  # type: ignore[assignment,method-assign]  # for this process

    def close(self) -> None:
        while self._open:
            self._open.pop().reject()


def main() -> None:
    exercises = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    sys.setswitchinterval(HAND_OVER_S)
    application = make_application()
    apply_theme(application, LIGHT)
    with (
        tempfile.TemporaryDirectory() as folder,
        furnished(Path(folder), application, exercises, PROGRAMMES) as window,
    ):
        turns(application, 1)
        programme = filled(window.services.library.library, "at_mid", CARDS)
        window.document.open(programme)
        turns(application, 3)
        picture = QPixmap(window.size())
        floor = median(spent(lambda: window.render(picture)).thread for _ in range(10))
        print(f"{exercises} exercises, {PROGRAMMES} programmes, frame {FRAME_MS} ms")
        print(f"floor: the window painted once, {floor:.1f} ms")
        measure_work(application, window, floor)
        measure_opening(application, window, floor)


def measure_work(application: QApplication, window: MainWindow, floor: float) -> None:
    """What is typed and scrolled beside the board."""
    library, palette = window.workspace.library, window.palette_line
    field, bar = library._field, library.list.verticalScrollBar()

    def typed(into: QWidget, turn: int) -> None:
        QTest.keyClicks(into, TYPED[turn % len(TYPED)])

    line = "type in the search field"
    measure(application, line, lambda turn: typed(field, turn), floor=floor, times=len(TYPED))
    measure(application, "clear it", lambda _: field.clear(), floor=floor, times=1)
    step = max(bar.maximum() // 40, 1)
    measure(application, "scroll the library", lambda n: bar.setValue(n * step), floor=floor)
    bar.setValue(0)
    palette.open()
    turns(application, 0.3)
    line = "type in the palette"
    measure(
        application, line, lambda turn: typed(palette.field, turn), floor=floor, times=len(TYPED)
    )
    palette.leave()


def measure_opening(application: QApplication, window: MainWindow, floor: float) -> None:
    opened, library = Opened(), window.workspace.library
    document, workspace = window.document, window.workspace
    stage, card = document.programme.stages[0], document.programme.stages[0].cards[0]
    figure = workspace.findChild(FigureButton)
    nothing = lambda: None  # noqa: E731
    acts: dict[str, tuple[Act, Act]] = {
        "palette": (window.palette_line.open, window.palette_line.leave),
        "dose editor": (lambda: workspace.edit_card(card.id), workspace.editor.hide),
        "exercise page": (
            lambda: library.preview_asked.emit(library.current() or card.exercise),
            window.preview.hide,
        ),
        "next exercise there": (lambda: library.preview_asked.emit("calf_sl_raise_floor"), nothing),
        "history": (window.history.show, window.history.hide),
        "findings": (window.findings.toggle, window.findings.toggle),
        "running": (workspace.running.edit_running, opened.close),
        "gait cues": (workspace.running.edit_gait, opened.close),
        "stage": (lambda: workspace.edit_stage(stage.id), opened.close),
        "block": (lambda: workspace.edit_block(stage.blocks[0].id), opened.close),
        "about this programme": (workspace.programme_acts.edit_details, opened.close),
        "compare versions": (workspace.programme_acts.compare, opened.close),
        "new programme": (window.files.new, opened.close),
        "warning signs": (window.files.ask_flags, opened.close),
        "new exercise": (window.dialogs.new_exercise, opened.close),
        "settings": (window.dialogs.settings, opened.close),
        "back-ups": (window.dialogs.backups, opened.close),
        "shortcuts": (lambda: window.dialogs.shortcuts(window.menus.groups()), opened.close),
        "start page": (window.show_start, lambda: document.open(document.programme)),
    }
    if figure is not None:
        acts["figure"] = (figure.click, opened.close)
    for name, (open_it, close_it) in acts.items():
        for line in (f"{name}, first", f"{name}, again"):
            measure(application, line, lambda _, act=open_it: act(), floor=floor, times=1)
            close_it()
            turns(application, 0.2)


if __name__ == "__main__":
    main()
