"""Notes that come and go above a field do not move it from under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


@contextmanager
def standing_still(area: QScrollArea, field: QWidget | None) -> Iterator[None]:
    """Whatever changes in *area* meanwhile, *field* stays where it is, as far as it scrolls."""
    page = area.widget()
    if page is None or field is None or not field.isVisible():
        yield
        return
    before = field.mapTo(area, QPoint()).y()
    yield
    layout = page.layout()
    if layout is not None:
        layout.activate()
    QApplication.sendEvent(page, QEvent(QEvent.Type.LayoutRequest))  # the page takes its height
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + field.mapTo(area, QPoint()).y() - before)
