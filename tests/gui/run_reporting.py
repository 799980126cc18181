"""Runs the program as it is, and tells where things stand on the screen.

``python run_reporting.py REPORT ARGUMENT…``: twice a second the global rectangles of the
library's rows and the lanes' cards are written to the file REPORT as JSON, so that a test
knows where to put the real mouse.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QWidget,
)

from soleus import app
from soleus.cli import main
from soleus.gui.board.palette import AddPalette
from soleus.gui.lane.lane_header import LaneHeader
from soleus.gui.lane.lane_view import LaneView
from soleus.gui.library.library_panel import LibraryList
from soleus.gui.start.start_page import StartPage


def rows_of(view: QAbstractItemView) -> list[dict[str, object]]:
    """Name and global rectangle of each visible row."""
    seen = []
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        rect = view.visualRect(index).intersected(view.viewport().rect())
        if not rect.isEmpty():
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            seen.append({"name": index.data(), "says": spoken, "rect": on_screen(view, rect)})
    return seen


def on_screen(view: QAbstractItemView, rect: QRect) -> list[int]:
    corner = view.viewport().mapToGlobal(rect.topLeft())
    return [corner.x(), corner.y(), rect.width(), rect.height()]


def head_of(header: QWidget) -> list[int]:
    """Its left half: on the right stands its menu."""
    corner = header.mapToGlobal(header.rect().topLeft())
    return [corner.x(), corner.y(), header.width() // 2, header.height()]


def parts_of(dialog: QWidget) -> dict[str, list[int]]:
    """Rectangles of a dialog's buttons and fields, by their words or names."""
    found = {}
    for kind in (QAbstractButton, QLineEdit):
        for each in dialog.findChildren(kind):
            words = each.text() if isinstance(each, QAbstractButton) else each.objectName()
            if each.isVisible() and each.isEnabled():
                corner = each.mapToGlobal(each.rect().topLeft())
                rect = [corner.x(), corner.y(), each.width(), each.height()]
                found[words.replace("&", "")] = rect
    return found


def report(target: Path) -> None:
    told: dict[str, object] = {"library": [], "lanes": []}
    lanes = []
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        if isinstance(widget, LibraryList):
            told["library"] = rows_of(widget)
        elif isinstance(widget, LaneView):
            whole = on_screen(widget, widget.viewport().rect())
            every = [row.name for row in widget.lane_model().rows if row.card is not None]
            lanes.append({"rect": whole, "cards": rows_of(widget), "every": every})
    told["palette"] = any(
        isinstance(each, AddPalette) and each.isVisible() for each in QApplication.allWidgets()
    )
    told["start"] = any(
        isinstance(each, StartPage) and each.isVisible() and each.isEnabled()
        for each in QApplication.allWidgets()
    )
    told["lanes"] = sorted(lanes, key=lambda lane: lane["rect"][0])
    told["stages"] = sorted(
        (
            {"says": each.accessibleName(), "rect": head_of(each)}
            for each in QApplication.allWidgets()
            if isinstance(each, LaneHeader) and each.isVisible()
        ),
        key=lambda head: head["rect"][0],
    )
    dialog = QApplication.activeModalWidget()
    told["dialog"] = type(dialog).__name__
    told["parts"] = parts_of(dialog) if dialog is not None else {}
    told["focus"] = type(QApplication.focusWidget()).__name__
    told["popup"] = type(QApplication.activePopupWidget()).__name__
    fresh = target.with_suffix(".new")
    fresh.write_text(json.dumps(told), encoding="utf-8")
    fresh.replace(target)


if __name__ == "__main__":
    where = Path(sys.argv[1])
    make = app.make_application

    def make_reporting() -> QApplication:
        application = make()
        timer = QTimer(application)
        timer.timeout.connect(lambda: report(where))
        timer.start(200)
        return application

    app.make_application = make_reporting
    sys.exit(main(sys.argv[2:]))
