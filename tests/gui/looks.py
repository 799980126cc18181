"""The main states of the window as small pictures, to be looked at and kept.

When a look is changed on purpose: ``python -m tests.gui.looks`` writes tests/golden/looks anew;
look at every picture of the difference before it is kept. The window is drawn without a screen,
with the fonts of the program, at its full size, and kept a third as wide.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from tests.gui.desk import Desk

FOLDER = Path(__file__).parent.parent / "golden" / "looks"
LOOK_MS, LOOKS_ALIKE, MOST_LOOKS = 80, 8, 100
KEPT_WIDTH = 480
LEVELS = 16
"""Of each colour in what is kept: plenty to judge by, and a fifth of the bytes."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its pixels, and how many of them make one of ours."""

    width: int
    height: int
    scale: int = 1


SCREENS = {
    "1366x768": Screen(1366, 768),
    "1920x1080": Screen(1920, 1080),
    "3840x2160": Screen(3840, 2160, 2),
}
EVERYWHERE = ("start", "board", "full")
"""States drawn at each size; the others at the smallest."""


def start(desk: Desk) -> QWidget:
    for reference in ("JM-0412", "KL-0007", "JM-0500"):
        desk.start(reference=reference)
    desk.window.show_start()
    return desk.window


def board(desk: Desk) -> QWidget:
    desk.open()
    desk.window.workspace.programme_acts.move_on()
    return desk.window


def full(desk: Desk) -> QWidget:
    """Sixty cards, long names, notes, blocks and warnings."""
    from soleus.domain.stage import BlockKind

    desk.open()
    document, workspace = desk.document, desk.window.workspace
    ids = iter(desk.services.library.exercises)
    for number in range(1, 6):
        workspace.adding.add_exercises([next(ids) for _ in range(7)], number)
    first = document.programme.stages[0]
    document.change_stage(
        first.id, "Name", name="Settle down, wake the calf up and walk every day of the week"
    )
    cards = [card.id for card in first.cards]
    document.gather_cards(cards[:3], BlockKind.WARM_UP)
    document.gather_cards(cards[3:6], BlockKind.CIRCUIT)
    document.change_card(cards[0], "Note", note="Hold on to the wall the whole time, please")
    return desk.window


def empty(desk: Desk) -> QWidget:
    desk.open("")
    return desk.window


def palette(desk: Desk) -> QWidget:
    desk.open()
    desk.window.palette_line.open()
    desk.window.palette_line.field.setText("single heel raise 3x15 2-1-2 2/day R banana")
    return desk.window


def preview(desk: Desk) -> QWidget:
    desk.open()
    desk.look_at("calf_sl_raise_floor")
    return desk.window


def editor(desk: Desk) -> QWidget:
    desk.open()
    card = desk.document.programme.stages[1].cards[0]
    desk.window.workspace.edit_card(card.id)
    return desk.window.workspace.editor


def comparison(desk: Desk) -> QWidget:
    programme = desk.open()
    desk.services.programmes.issue(programme, "MK", "clear14", "en")
    document = desk.document
    first, second, third = programme.stages[0].cards[:3]
    document.remove_cards([first.id])
    group = second.dose.groups[0]
    more = replace(group, sets=replace(group.sets, low=9, high=9) if group.sets else None)
    document.change_dose(second.id, replace(second.dose, groups=(more,)))
    desk.window.workspace.actions_of_board.swap_card(third.id, harder=True)
    dialog = desk.window.workspace.programme_acts.comparison()
    dialog.show()
    return dialog


STATES: dict[str, Callable[[Desk], QWidget]] = {
    each.__name__: each
    for each in (start, board, full, empty, palette, preview, editor, comparison)
}


def kept_file(folder: Path, state: str, screen: str, theme: str) -> Path:
    return folder / f"{state}-{screen}-{theme}.png"


def wanted(screen: str) -> Iterator[str]:
    """The states that are kept for *screen*."""
    for state in STATES:
        if state in EVERYWHERE or screen == next(iter(SCREENS)):
            yield state


def draw_all(folder: Path) -> None:
    """Draw every screen in a program of its own: the scale is read as Qt starts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCREENS:
        command = [sys.executable, "-m", "tests.gui.looks", name, str(folder)]
        surroundings = environment(os.environ, name)
        subprocess.run(command, check=True, env=surroundings, cwd=FOLDER.parents[2])


def environment(here: Mapping[str, str], screen: str) -> dict[str, str]:
    """What a program needs around it to draw *screen* without one."""
    return {
        **here,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(SCREENS[screen].scale),
        "QT_FONT_DPI": "96",
    }


def draw_screen(name: str, folder: Path) -> None:
    """Draw the states of one screen into *folder*; for a program of its own."""
    from PySide6.QtCore import QEvent
    from tests.gui.desk import furnish, seeded_folder

    from soleus.app import make_application
    from soleus.figures.keeping.gallery import shipped_gallery
    from soleus.gui.look.theme import apply_theme
    from soleus.gui.look.tokens import THEMES
    from soleus.gui.look.translation import install_language
    from soleus.handout.figure_source import GalleryFigures

    application = make_application()
    application.setCursorFlashTime(0)
    install_language(application, "en")
    screen, figures = SCREENS[name], GalleryFigures(shipped_gallery())
    with tempfile.TemporaryDirectory() as data:
        seed = seeded_folder(Path(data) / "seed")
        for state in wanted(name):
            desk = furnish(shutil.copytree(seed, Path(data) / state), application, figures)
            desk.window.resize(screen.width // screen.scale, screen.height // screen.scale)
            widget = STATES[state](desk)
            for theme in THEMES.values():
                apply_theme(application, theme)
                desk.window.dress(theme)
                desk.window.statusBar().clearMessage()  # it would go by itself, some time
                image = settled(widget)
                image.save(str(kept_file(folder, state, name, theme.name.value)))
            widget.close()
            desk.window.close()
            desk.database.close()
            desk.window.deleteLater()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settled(widget: QWidget) -> QImage:
    """What is seen once nothing changes any more; what comes in turns has come, on any machine."""
    from PySide6.QtTest import QTest

    seen, alike = None, 0
    for _ in range(MOST_LOOKS):
        QTest.qWait(LOOK_MS)
        image = small(widget.grab().toImage())
        alike = alike + 1 if image == seen else 0
        if alike == LOOKS_ALIKE:
            break
        seen = image
    assert seen is not None
    return seen


def small(image: QImage) -> QImage:
    """As wide as it is kept, with as few shades."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    scaled = image.scaledToWidth(KEPT_WIDTH, Qt.TransformationMode.SmoothTransformation)
    step = 255 / (LEVELS - 1)
    shades = (np.round(pixels(scaled) / step) * step).astype(np.uint8)
    height, width, _ = shades.shape
    made = QImage(shades.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.copy()


def pixels(image: QImage) -> NDArray[np.uint8]:
    """(height, width, 3), 0 to 255."""
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    height, width, line = plain.height(), plain.width(), plain.bytesPerLine()
    rows = np.frombuffer(plain.constBits(), np.uint8, height * line).reshape(height, line)
    return rows[:, : 3 * width].reshape(height, width, 3).copy()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        draw_screen(sys.argv[1], Path(sys.argv[2]))
    else:
        draw_all(FOLDER)
